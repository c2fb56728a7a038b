"""Toy captions of one line each: `1000-3000 text`. The text of a cue is on its timing line."""

from __future__ import annotations

from imhcaps.cuetext import whole
from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import LINE, clean
from imhcaps.formats.losses import Losses, cue_losses, header_losses, refuse_impossible
from imhcaps.formats.plain_text import shown, without_markup
from imhcaps.formats.problem import Block, Problem
from imhcaps.formats.syntax import Syntax, TimingParts, whole_line
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source
from imhcaps.text import escape_vtt

_CUE = lazy_pattern(r"([0-9]+)-([0-9]+) ")


def read(source: Source) -> Document:
    doc = Document(source, SYNTAX)
    pos = 0
    while pos < len(source.text):
        match = LINE.match(source.text, pos)
        assert match is not None
        line, (start, stop), pos = match[1], match.span(1), match.end()
        if found := _CUE.match(line):
            at = start + found.end()
            times = whole(found[1]), whole(found[2])
            doc.add(*times, clean(source.text[at:stop]), timing_at=start, payload=(at, stop))
        elif line.strip():
            doc.others.append(Block("junk", start, pos))
            doc.found.append(Problem("CUE101", start, stop, "this line has no time"))
    return doc


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    refuse_impossible(track)
    losses = Losses(track)
    header_losses(track, losses)
    cue_losses(track, losses)
    lines = []
    for i, text in shown(track, losses, without_markup):
        if "\n" in text:
            losses.add("line breaks inside a cue", i)
        lines.append(f"{track.cues[i].start}-{track.cues[i].end} {' '.join(clean(text).split())}\n")
    return "".join(lines), losses.remarks("Toy lines")


def _timing_parts(line: str, settings: str) -> TimingParts:
    match = _CUE.match(line)
    if match is None:
        return whole_line(line, settings)
    return TimingParts(match.span(1), match.span(2), (match.end(), match.end()))


def _write_time(ms: int, like: str) -> str | None:
    return str(ms) if like.isdecimal() else None


SYNTAX = Syntax(
    name="toyline",
    evidence=lazy_pattern(r"(?m)^[0-9]+-[0-9]+ "),
    to_cue_text=escape_vtt,
    from_cue_text=without_markup,
    inline=True,
    timing_parts=_timing_parts,
    write_time=_write_time,
)
