"""Words of a cue and the white space between them, in what a viewer reads and in the file."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from imhcaps.language.scripts import UNSPACED
from imhcaps.lazy import lazy_pattern
from imhcaps.source import LINE_END

if TYPE_CHECKING:
    from collections.abc import Sequence

    from imhcaps.formats.document import Document

_SPACE = lazy_pattern(r"[ \t\n\f\r]+")
_OWN_LINE = lazy_pattern(r"\n[-–—‐>♪#\[(]")


def gaps(raw: str, hidden: re.Pattern[str] | None) -> list[tuple[int, int]]:
    """The offsets of each run of white space between words; one inside a tag or a code parts none."""
    spans = [match.span() for match in hidden.finditer(raw)] if hidden is not None else []
    found, at = [], 0
    for start, end in [*spans, (len(raw), len(raw))]:
        # A code of MicroDVD (`{y:i}`) must go on opening its line: inside a line it would be read as text.
        kept = raw[start : start + 1] == "{" and raw[start + 2 : start + 3] == ":"
        found += [
            match.span()
            for match in _SPACE.finditer(raw, at, start)
            if not (kept and match.end() == start)
        ]
        at = end
    return found


def stands_as_read(document: Document, cue: int) -> bool:
    """Whether a cue (0-based) is in the file as it is read: nothing hidden, no references, lines that end on LF."""
    text, hidden = document.texts[cue], document.syntax.hidden
    return (
        document.payload_end[cue] - document.payload_at[cue] == len(text)
        and document.raw[cue] == text
        and (hidden is None or hidden.search(text) is None)
    )


@lru_cache(maxsize=4)
def gaps_of_cue(document: Document, cue: int) -> tuple[list[str], list[tuple[int, int]]] | None:
    """The words that a viewer reads, and offsets in the file of the white space between them.

    None when the two do not fit: white space written as a reference, split around a tag, at an edge.
    """
    text = document.texts[cue]
    words = text.split()
    at, end = document.payload_at[cue], document.payload_end[cue]
    if words and stands_as_read(document, cue) and " ".join(words) == text.replace("\n", " "):
        # As nearly all are: one space or line end between two words, and nothing but what is read.
        stops = accumulate([len(word) + 1 for word in words[:-1]], initial=at - 1)
        return words, [(stop, stop + 1) for stop in islice(stops, 1, None)]
    found = [
        (at + a, at + b) for a, b in gaps(document.source.text[at:end], document.syntax.hidden)
    ]
    if not words or text != text.strip() or len(_SPACE.findall(text)) != len(words) - 1:
        return None
    return (words, found) if len(found) == len(words) - 1 else None


def line_end(document: Document, cue: int) -> str:
    """The line end that the file uses after this cue's timing line."""
    if document.source.lf_alone:
        return "\n"
    span = document.span(cue)
    at = span.payload[1] if document.syntax.inline else span.timing[1]
    match = LINE_END.match(document.source.text, at)
    return match[0] if match else "\n"


def breaks_after(text: str) -> list[int]:
    """After how many words each line but the last ends."""
    return list(accumulate([len(line.split()) for line in text.split("\n")[:-1]]))


def between_unspaced(words: Sequence[str], count: int) -> bool:
    """Whether a break after so many words is in text of a script that writes no space between words.

    Such lines are never joined: a space would be wrong there, and no space would be another word.
    """
    return bool(UNSPACED.search(words[count - 1][-1]) or UNSPACED.search(words[count][0]))


def has_lines_of_their_own(text: str) -> bool:
    """Whether a line must begin where it does: a dash of dialogue, a sound, a song."""
    return _OWN_LINE.search(text) is not None
