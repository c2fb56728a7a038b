"""A cue that is too long is cut into several by the segmenter: the same words in the same order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps import cuetext
from imhcaps.checks.context import language_of
from imhcaps.checks.fixers.layout import (
    between_unspaced,
    breaks_after,
    gaps_of_cue,
    has_lines_of_their_own,
    line_end,
)
from imhcaps.checks.fixers.lines import best_lines
from imhcaps.checks.fixers.times import end_at, on_frame, timing_line
from imhcaps.checks.notation import plain_brackets, without_notation
from imhcaps.model.finding import Edit, Fix

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.checks.fixers.lines import best_lines
    from imhcaps.formats.document import Document
from imhcaps.model.finding import Finding

_LABEL = 3
"""Words of a label at the head of a cue, at most; our own choice."""
_LONGEST_INDEX = 18
"""Digits of an index that is counted on from: more than any file has cues. Our own choice."""


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """New timing lines between the words; None where the segmenter sees no way to cut."""
    if finding.cue is None or tools.resegment is None:
        return None
    cue = finding.cue - 1
    if document.syntax.write_time is None:
        return None
    text = document.texts[cue]
    start, end = document.starts[cue], document.ends[cue]
    found = gaps_of_cue(document, cue)
    if found is None or has_lines_of_their_own(text) or not without_notation(text):
        return None
    words, gaps = found
    parts = tools.resegment(text, start, end, tools.profile, language_of(document))
    if parts is not None:
        times = [
            (on_frame(document, a) if a > start else a, on_frame(document, b) if b < end else b)
            for a, b, _ in parts
        ]
        lines = [_lines(document, part, tools) for _, _, part in parts]
        parts = [(a, b, part) for (a, b), part in zip(times, lines, strict=True)]
    if parts is not None and any(b <= a for a, b, _ in parts):
        return None
    if parts is None or len(parts) < 2 or " ".join(p[2] for p in parts).split() != words:
        return None
    if any(_is_torn(part, text) for _, _, part in parts):
        return None
    eol = line_end(document, cue)
    first = end_at(document, cue, parts[0][1], "")
    if first is None:
        return None
    edits = list(first.edits)
    spaces = dict.fromkeys(_breaks(parts), eol)
    at = 0
    for number, part in enumerate(parts[1:], 1):
        at += len(parts[number - 1][2].split())
        line = timing_line(document, cue, part[0], part[1])
        if line is None:
            return None
        spaces[at] = _between(document, cue, gaps[at - 1][0], line, eol, number)
    old = set(breaks_after(text))
    if any(between_unspaced(words, count) for count in old - set(spaces)):
        return None
    edits.extend(
        Edit(*gaps[count - 1], spaces.get(count, " ")) for count in sorted(old | set(spaces))
    )
    return Fix(f"cut the cue into {len(parts)}", "unsafe", tuple(edits))


def _is_torn(part: str, whole: str) -> bool:
    """Whether a part has half of a bracket, or a label without the words after it."""
    if (
        part.rstrip().endswith((":", "："))
        and whole.startswith(part)
        and len(part.split()) <= _LABEL
    ):
        return True
    part, whole = plain_brackets(part), plain_brackets(whole)
    return any(
        part.count(opening) != part.count(closing) and whole.count(opening) == whole.count(closing)
        for opening, closing in ("[]", "()")
    )


def _lines(document: Document, text: str, tools: Tools) -> str:
    """The text of a new cue, its lines broken as the format allows."""
    if document.syntax.inline:
        return " ".join(text.split())
    return best_lines(document, text, tools) or text


def _breaks(parts: object) -> list[int]:
    """After how many words of the whole a line ends within a part."""
    counts: list[int] = []
    before = 0
    for _, _, text in parts:  # type: ignore[attr-defined]
        counts.extend(before + count for count in breaks_after(text))
        before += len(text.split())
    return counts


def _between(document: Document, cue: int, offset: int, line: str, eol: str, number: int) -> str:
    """What is between two new cues: tags closed, a blank line, the timing line, tags reopened."""
    text = document.source.text
    span = document.span(cue)
    payload = text[document.payload_at[cue] : offset]
    opened = open_tags(payload) if document.syntax.has_markup else []
    closing = "".join(f"</{name}>" for name, _ in reversed(opened) if name != "v")
    if any(name == "v" for name, _ in opened) and "</v" in text[offset : span.payload[1]]:
        closing = "".join(f"</{name}>" for name, _ in reversed(opened))
    if document.syntax.inline:
        return f"{closing}{eol}{line}{''.join(tag for _, tag in opened)}"
    head = f"{index_of_new(document, cue, number)}{eol}" if document.syntax.numbered else ""
    return f"{closing}{eol}{eol}{head}{line}{eol}{''.join(tag for _, tag in opened)}"


def index_of_new(document: Document, cue: int, number: int) -> str:
    """A number for a new cue; the engine numbers all anew when they were in order."""
    name = document.ids[cue] or ""
    plain = name.isascii() and name.isdigit() and len(name) <= _LONGEST_INDEX
    return str(int(name) + number) if plain else str(cue + 1 + number)


def open_tags(payload: str) -> list[tuple[str, str]]:
    """The tags that are open at the end of a payload, outermost first: name and tag as written."""
    opened: list[tuple[str, str]] = []
    for token in cuetext.tokens(payload):
        if token.kind == "start":
            opened.append((token.value, payload[token.start : token.stop]))
        elif token.kind == "end" and opened and opened[-1][0] == token.value:
            opened.pop()
    # A label is read once, at the head of the first cue.
    return [(name, tag) for name, tag in opened if not tag.startswith("<c.label")]
