"""YouTube SubViewer (.sbv) in and out: `0:00:01.000,0:00:02.500`, then lines of text, then an empty line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.cuetext import whole
from imhcaps.formats.document import Block, Document, Problem
from imhcaps.formats.losses import Losses, cue_losses, header_losses, refuse_impossible
from imhcaps.formats.plain_text import shown
from imhcaps.formats.webvtt.reader import LINE
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Track
from imhcaps.source import Source

if TYPE_CHECKING:
    from imhcaps.model.transcript import Remark

_TIME = r"([0-9]+):([0-9]{1,2}):([0-9]{1,2})\.([0-9]{1,3})"
_TIMING = lazy_pattern(rf"[ \t\ufeff]*{_TIME}[ \t]*,[ \t]*{_TIME}[ \t]*")


def read(source: Source) -> Document:
    """Read SubViewer: a timing line, text up to an empty line. Never raises."""
    doc = Document(source, "sbv")
    text, end = source.text, len(source.text)
    pos = 0
    open_cue = False
    while pos < end:
        match = LINE.match(text, pos)
        assert match is not None
        line, (start, stop), pos = match.group(1), match.span(1), match.end()
        timing = _TIMING.fullmatch(line)
        if timing:
            doc.starts.append(_ms(*timing.groups()[:4]))
            doc.ends.append(_ms(*timing.groups()[4:]))
            doc.raw.append("")
            doc.ids.append(None)
            doc.settings.append("")
            doc.block_at.append(start)
            doc.timing_at.append(start)
            doc.payload_at.append(pos)
            doc.payload_end.append(pos)
            open_cue = True
        elif not line.strip():
            open_cue = False
        elif open_cue:
            clean = line.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
            first = not doc.raw[-1]
            doc.raw[-1] = clean if first else f"{doc.raw[-1]}\n{clean}"
            if first:
                doc.payload_at[-1] = start
            doc.payload_end[-1] = stop
        else:
            doc.others.append(Block("junk", start, pos))
            doc.found.append(
                Problem("SBV101", start, stop, f"this line belongs to no cue: {line[:40]!r}")
            )
    return doc


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as SubViewer, and what it cannot carry."""
    refuse_impossible(track)
    losses = Losses(track)
    header_losses(track, losses)
    cue_losses(track, losses)
    parts = []
    for i, text in shown(track, losses, markup=False):
        cue = track.cues[i]
        clean = text.encode("utf-8", "replace").decode()
        parts.append(f"{_time(cue.start)},{_time(cue.end)}\n{clean}\n")
    return "\n".join(parts), losses.remarks("SubViewer")


def _ms(hours: str, minutes: str, seconds: str, rest: str) -> int:
    return (
        whole(hours) * 3_600_000 + int(minutes) * 60_000 + int(seconds) * 1000 + int(f"{rest:0<3}")
    )


def _time(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"
