"""Korean: written without spaces or without words of their own that break lines (see `segmentation.phrases`)."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="ko",
    name="Korean",
    abbreviations="dr mr mrs ms prof no vol vs etc st jr co ltd inc fig p pp",
    closing_abbreviations="etc jr co ltd inc",
    ordinal="prefix",
    units="원 퍼센트",
)
