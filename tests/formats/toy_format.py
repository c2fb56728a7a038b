"""Toy captions: `@ start | end`, lines of text, an empty line; `#` begins a comment. As a newcomer would write it."""

from __future__ import annotations

from imhcaps.cuetext import whole
from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import LINE, clean
from imhcaps.formats.losses import Losses, cue_losses, header_losses, refuse_impossible
from imhcaps.formats.plain_text import shown, without_markup
from imhcaps.formats.problem import Block, Problem
from imhcaps.formats.syntax import CueRow, Syntax, TimingParts, whole_line
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source
from imhcaps.text import escape_vtt

_TIMING = lazy_pattern(r"@ ([0-9]+) \| ([0-9]+)")


def read(source: Source) -> Document:
    doc = Document(source, SYNTAX)
    text, pos = source.text, 0
    timing = None
    lines: list[tuple[str, int, int]] = []

    def finish() -> None:
        nonlocal timing
        if timing is not None:
            at, below, start, end = timing
            payload = (lines[0][1], lines[-1][2]) if lines else (below, below)
            raw = "\n".join(line for line, _, _ in lines)
            doc.add(start, end, raw, timing_at=at, payload=payload)
        timing = None
        lines.clear()

    while pos < len(text):
        match = LINE.match(text, pos)
        assert match is not None
        line, start, below = match[1], match.start(), match.end()
        if found := _TIMING.fullmatch(line):
            finish()
            timing = start, below, whole(found[1]), whole(found[2])
        elif not line.strip():
            finish()
        elif line.startswith("#"):
            finish()
            doc.others.append(Block("note", start, below))
        elif timing is not None:
            lines.append((clean(line), start, match.end(1)))
        else:
            doc.others.append(Block("junk", start, below))
            what = f"this line belongs to no cue: {line[:40]!r}"
            doc.found.append(Problem("CUE101", start, match.end(1), what))
        pos = below
    finish()
    return doc


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    refuse_impossible(track)
    losses = Losses(track)
    header_losses(track, losses)
    cue_losses(track, losses)
    cues = [(track.cues[i], text) for i, text in shown(track, losses, without_markup)]
    parts = [f"@ {cue.start} | {cue.end}\n{clean(text)}\n" for cue, text in cues]
    return "\n".join(parts), losses.remarks("Toy")


def _timing_parts(line: str, settings: str) -> TimingParts:
    match = _TIMING.match(line)
    if match is None:
        return whole_line(line, settings)
    return TimingParts(match.span(1), match.span(2), (len(line), len(line)))


def _write_time(ms: int, like: str) -> str | None:
    return str(ms) if like.isdecimal() else None


def _read_back(track: Track, text: str) -> tuple[list[CueRow], list[CueRow]]:
    cues = shown(track, Losses(track), without_markup)
    expected = [(track.cues[i].start, track.cues[i].end, words) for i, words in cues]
    doc = read(Source(text))
    return expected, list(zip(doc.starts, doc.ends, doc.raw, strict=True))


SYNTAX = Syntax(
    name="toy",
    evidence=lazy_pattern(r"(?m)^@ [0-9]+ \| [0-9]+$"),
    to_cue_text=escape_vtt,
    from_cue_text=without_markup,
    note_text=lambda block: block.strip()[1:].strip(),
    timing_parts=_timing_parts,
    write_time=_write_time,
    read_back=_read_back,
)
