"""Thai: written without spaces or without words of their own that break lines (see `segmentation.phrases`)."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="th",
    name="Thai",
    abbreviations="พ.ศ ค.ศ ดร ศ รศ ผศ น.ส ด.ช ด.ญ อ จ ต ถ ม กม ซม กก ร.ร ธ.ค ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย น",
    closing_abbreviations="น",
    ordinal="prefix",
)
