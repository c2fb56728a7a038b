"""Arabic. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="ar",
    name="Arabic",
    braille=("ar-ar-g1.utb", "ar-ar-g2.ctb"),
)
