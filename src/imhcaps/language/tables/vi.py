"""Vietnamese. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="vi",
    name="Vietnamese",
    braille=("vi-vn-g0.utb", "vi-vn-g2.ctb"),
)
