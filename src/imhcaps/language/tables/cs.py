"""Czech. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="cs",
    name="Czech",
    braille=("cs-g1.ctb", None),
)
