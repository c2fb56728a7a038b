"""Welsh. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="cy",
    name="Welsh",
    braille=("cy-cy-g1.utb", "cy-cy-g2.ctb"),
    ordinal="suffix",
)
