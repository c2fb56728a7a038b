"""Swedish. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="sv",
    name="Swedish",
    braille=("sv-g0.utb", "sv-g2.ctb"),
)
