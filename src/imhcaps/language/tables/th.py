"""Thai: written without spaces or without words of their own that break lines (see `segmentation.phrases`)."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="th",
    name="Thai",
)
