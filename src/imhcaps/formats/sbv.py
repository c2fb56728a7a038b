"""YouTube SubViewer (.sbv) in and out: `0:00:01.000,0:00:02.500`, then lines of text, then an empty line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import clean
from imhcaps.formats.losses import Losses, cue_losses, header_losses, refuse_impossible
from imhcaps.formats.plain_text import shown, without_markup
from imhcaps.formats.subviewer_scan import BREAK, scan
from imhcaps.formats.syntax import CueRow, Syntax, start_and_end
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Track
from imhcaps.source import Source
from imhcaps.text import escape_vtt

if TYPE_CHECKING:
    from imhcaps.model.transcript import Remark

_TIME = r"([0-9]+):([0-9]{1,2}):([0-9]{1,2})\.([0-9]{1,3})"
_WRITTEN = lazy_pattern(_TIME)
_TIMING = lazy_pattern(rf"[ \t\ufeff]*{_TIME}[ \t]*,[ \t]*{_TIME}[ \t]*")
_PARTS = lazy_pattern(r"([^\r\n,]*),([^\r\n]*)")
# Two digits of hours and of a fraction are SubViewer 2.
_EVIDENCE = lazy_pattern(
    r"(?m)^(?!\d\d:\d\d:\d\d\.\d\d,)\d+:\d{2}:\d{2}\.\d{1,3},\d+:\d{2}:\d{2}\.\d{1,3}[ \t]*\r?$"
)


def read(source: Source) -> Document:
    """Read SubViewer: a timing line, text up to an empty line. Never raises."""
    doc = Document(source, SYNTAX)
    scan(doc, _TIMING)
    return doc


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as SubViewer, and what it cannot carry."""
    refuse_impossible(track)
    losses = Losses(track)
    header_losses(track, losses)
    cue_losses(track, losses)
    parts = []
    for i, text in shown(track, losses, without_markup):
        cue = track.cues[i]
        parts.append(f"{_time(cue.start)},{_time(cue.end)}\n{_safe(text, i, losses)}\n")
    return "\n".join(parts), losses.remarks("SubViewer")


def _to_cue_text(raw: str) -> str:
    """The text with its breaks, which Amara writes `[br]`, as SubViewer 2 does."""
    if "[" in raw and BREAK.search(raw):
        raw = "\n".join(filter(None, (line.strip(" \t") for line in BREAK.split(raw))))
    return escape_vtt(raw)


def _safe(text: str, i: int, losses: Losses) -> str:
    """Text of which no line can be taken for a timing line; SubViewer has no escape."""
    lines = clean(text).split("\n")
    if any(map(BREAK.search, lines)):
        losses.add("the text [br], which is a line break there", i)
    for k, line in enumerate(lines):
        if _TIMING.fullmatch(line):
            lines[k] = line.replace(",", " to ", 1)
            losses.add("a line of text that reads as the times of a cue", i)
    return "\n".join(lines)


def _time(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"


def _write_time(ms: int, like: str) -> str | None:
    return _time(ms) if _WRITTEN.fullmatch(like) else None


def _read_back(track: Track, text: str) -> tuple[list[CueRow], list[CueRow]]:
    """What webvtt-py reads of it."""
    import io  # noqa: PLC0415 - slow to load

    import webvtt  # noqa: PLC0415 - extra or slow package

    losses = Losses(track)
    expected = [
        (track.cues[i].start, track.cues[i].end, _safe(text, i, losses))
        for i, text in shown(track, losses, without_markup)
    ]
    if not expected:
        return [], []
    back = webvtt.WebVTT.from_buffer(io.StringIO(text, newline=""), format="sbv")
    found = [
        (each.start_time.in_milliseconds(), each.end_time.in_milliseconds(), "\n".join(each.lines))
        for each in back.captions
    ]
    return expected, found


SYNTAX = Syntax(
    name="sbv",
    evidence=_EVIDENCE,
    to_cue_text=_to_cue_text,
    from_cue_text=without_markup,
    breaks=BREAK,
    timing_parts=start_and_end(_PARTS),
    write_time=_write_time,
    repairs=("SBV101", "SBV102"),
    read_back=_read_back,
)
