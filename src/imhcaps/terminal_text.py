r"""Text of a file made fit for a terminal or a CI log: the one place that knows what is unsafe there.

A file's words, names and settings are somebody else's text. Printed as they are, they could move the
cursor, colour or rewrite what is above (C0 and C1 controls, ESC), turn the direction of reading
(bidirectional controls), break a message into two lines, or give the CI a command: GitHub's runner
obeys a line that begins with `::`, and `##[` anywhere in a line.
"""

from __future__ import annotations

from imhcaps.lazy import lazy_pattern

# C0 and C1 controls, ARABIC LETTER MARK, LINE and PARAGRAPH SEPARATOR, the bidirectional marks,
# embeddings, overrides and isolates (UAX #9), tag characters, ZERO WIDTH NO-BREAK SPACE.
UNSAFE = lazy_pattern(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
SURROGATE = lazy_pattern("[\ud800-\udfff]")
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def one_line(text: str) -> str:
    """A message, name or path as one safe line; what cannot be shown is written as its escape."""
    if text.isprintable():
        # As nearly all are: no sign to escape, and no command.
        if "::" not in text and "##[" not in text:
            return text
    else:
        text = SURROGATE.sub("\ufffd", UNSAFE.sub(lambda match: escape(match[0]), text))
    return no_command(text)


def safe_lines(text: str) -> str:
    """A message of several lines (LF), each of them safe."""
    return "\n".join(map(one_line, text.split("\n"))) if "\n" in text else one_line(text)


def no_command(text: str) -> str:
    """A line that is no command to GitHub's runner, whatever is before it in the log."""
    if "##[" in text:
        text = text.replace("##[", "#\\x23[")
    if text.lstrip().startswith("::"):
        text = text.replace(":", "\\x3a", 1)
    return text


def escape(char: str) -> str:
    r"""A character as its escape: `\n`, `\x1b`, `\u202e`."""
    code = ord(char)
    if code < 256:
        return _NAMED.get(char) or f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
