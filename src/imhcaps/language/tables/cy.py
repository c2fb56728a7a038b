"""Welsh. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="cy",
    name="Welsh",
    ordinal="suffix",
    heads=(
        "dyddiad | amser | lleoliad | pwnc | teitl | agenda | yn bresennol | ymddiheuriadau | "
        "ffynhonnell | crynodeb"
    ),
    questions="cwestiwn ateb | c a",
    quotes="‘’“”",
    folding="Siân SIAN",
    no_guide="no published guide with numbers was found for Welsh but the BBC's (bbc-online)",
    braille=("cy-cy-g1.utb", "cy-cy-g2.ctb"),
    joining="a ac",
)
