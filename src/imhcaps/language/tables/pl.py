"""Polish. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="pl",
    name="Polish",
    braille=("Pl-Pl-g1.utb", None),
)
