"""Controls of Latin-1 (U+0080 to U+009F): in a text they stand for the signs that Windows-1252 has in their place."""

from imhcaps.lazy import lazy_pattern

OF_WINDOWS = {
    code: char for code in range(0x80, 0xA0) if (char := bytes((code,)).decode("cp1252", "ignore"))
}
"""Each control with its sign: `don\x92t`. HTML reads `&#146;` so, too (HTML specification, 13.2.5.80)."""
CONTROLS = lazy_pattern("[" + "".join(map(chr, OF_WINDOWS)) + "]")
"""Those that stand for a sign: Windows-1252 has none for five of them."""
MEANT = (
    "controls of Latin-1 (U+0080 to U+009F) are read as the characters that Windows-1252 has there"
)
"""What a remark says of it."""


def as_meant(text: str) -> tuple[str, int]:
    """A text with the signs that are meant, as long as it was, and the offset of the first that stands for a sign, -1
    where none does.
    """
    found = None if text.isascii() else CONTROLS.search(text)
    return (text, -1) if found is None else (text.translate(OF_WINDOWS), found.start())
