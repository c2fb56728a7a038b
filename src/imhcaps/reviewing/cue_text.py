"""Other words in a cue of a file: what a viewer reads is changed, and its tags stay where they are."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.cuetext import unescape
from imhcaps.text import escape_vtt

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.formats.syntax import Syntax

_PIECE = re.compile(r"\s+|\S+")


class Shown(NamedTuple):
    """A payload as in the file, and for each character that a viewer reads its start and end in it."""

    raw: str
    text: str
    spans: tuple[tuple[int, int], ...]

    def before(self, at: int) -> int:
        """Where in `raw` the character `at` begins, tags before it left out; after the last one for the end."""
        if at < len(self.spans):
            return self.spans[at][0]
        return self.spans[-1][1] if self.spans else len(self.raw)


def shown(document: Document, cue: int) -> Shown | None:
    """The characters of a cue (0-based) that are read; None where it is not clear which they are."""
    raw, hidden = document.raw[cue], document.syntax.hidden
    spans: list[tuple[int, int]] = []
    text: list[str] = []
    at = 0

    def read(end: int) -> None:
        spans.extend((k, k + 1) for k in range(at, end))
        text.extend(raw[at:end])

    for match in hidden.finditer(raw) if hidden is not None else ():
        read(match.start())
        if match[0].startswith("&"):
            meant = unescape(match[0])
            spans.extend([match.span()] * len(meant))
            text.extend(meant)
        at = match.end()
    read(len(raw))
    found = Shown(raw, "".join(text), tuple(spans))
    return found if found.text == document.texts[cue] else None


def with_text(old: Shown, text: str, syntax: Syntax) -> str:
    """The payload with another text (LF): only the words that differ are written anew, every tag is kept."""
    before, after = (list(_PIECE.finditer(each)) for each in (old.text, text))
    matcher = SequenceMatcher(
        None, [piece[0] for piece in before], [piece[0] for piece in after], autojunk=False
    )
    out: list[str] = []
    at = 0
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        new = "".join(piece[0] for piece in after[c:d])
        if a < b:
            start = old.before(before[a].start())
            end = old.spans[before[b - 1].end() - 1][1]
        else:
            # What is inserted goes to what is before it, so that it is in the same voice.
            start = old.spans[before[a - 1].end() - 1][1] if a else old.before(0)
            end = start
        tags = "".join(_tags(old.raw[start:end], syntax))
        out += [old.raw[at:start], _written(new, syntax), tags]
        at = end
    return "".join([*out, old.raw[at:]])


def _tags(raw: str, syntax: Syntax) -> list[str]:
    """The tags and codes in a part of a payload, without references to characters."""
    if syntax.hidden is None:
        return []
    return [match[0] for match in syntax.hidden.finditer(raw) if not match[0].startswith("&")]


def _written(text: str, syntax: Syntax) -> str:
    """Text as the format writes it in a payload."""
    cue_text = escape_vtt(text)
    return cue_text if syntax.from_cue_text is None else syntax.from_cue_text(cue_text)[0]
