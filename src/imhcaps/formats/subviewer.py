"""SubViewer 2 (.sub) in and out: `00:00:01.00,00:00:02.50`, a line of text with `[br]` for breaks, an empty line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.formats import subrip_tags
from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import clean
from imhcaps.formats.losses import Losses, cue_losses, header_losses, refuse_impossible
from imhcaps.formats.plain_text import from_cue_text, shown, without_markup
from imhcaps.formats.subviewer_scan import BREAK, scan
from imhcaps.formats.syntax import Syntax, start_and_end
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Track
from imhcaps.source import Source

if TYPE_CHECKING:
    from imhcaps.model.transcript import Remark

_TIME = r"([0-9]{1,4}):([0-9]{1,2}):([0-9]{1,2})[.,:]([0-9]{1,3})"
_WRITTEN = lazy_pattern(_TIME)
_TIMING = lazy_pattern(rf"[ \t\ufeff]*{_TIME}[ \t]*,[ \t]*{_TIME}[ \t]*")
_PARTS = lazy_pattern(r"[ \t\ufeff]*([0-9:.]+)[ \t]*,[ \t]*([0-9:.]+)")
_HEADER = lazy_pattern(
    r"(?i)[ \t\ufeff]*\[(?:information|title|author|source|prg|filepath|delay|cd track|comment|end information|(?:end )?subtitle"
    r"|colf|style|size|font)\].*"
)
_LOST = lazy_pattern(r"(?i)\[(?:colf|style|size|font)\]")


def read(source: Source) -> Document:
    """Read SubViewer 2: a timing line, text up to an empty line. Never raises."""
    doc = Document(source, SYNTAX)

    def header(line: str) -> bool:
        found = _HEADER.fullmatch(line) is not None
        if found and _LOST.search(line):
            doc.lost.append(("fonts and colours of all captions", None))
        return found

    scan(doc, _TIMING, header)
    return doc


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as SubViewer 2, and what it cannot carry."""
    refuse_impossible(track)
    losses = Losses(track)
    header_losses(track, losses)
    cue_losses(track, losses)
    parts = ["[INFORMATION]\n[END INFORMATION]\n[SUBTITLE]\n"]
    for i, text in shown(track, losses, without_markup):
        cue = track.cues[i]
        if subrip_tags.MARKUP.search(text):
            losses.add("the difference between a tag and text that looks like one", i)
        if subrip_tags.is_broken(text):
            losses.add("the text \\N, which many players show as a line break", i)
        parts.append(f"{_time(cue.start)},{_time(cue.end)}\n{_safe(text, i, losses)}\n")
    return "\n".join(parts), losses.remarks("SubViewer 2")


def _safe(text: str, i: int, losses: Losses) -> str:
    """A cue on one line; what would be read as a break or as times has no escape."""
    if BREAK.search(text.replace("\n", " ")):
        losses.add("the text [br], which is a line break there", i)
    line = clean(text).replace("\n", "[br]")
    if _TIMING.fullmatch(line):
        losses.add("a line of text that reads as the times of a cue", i)
        line = line.replace(",", " to ", 1)
    return line


def _to_cue_text(raw: str) -> str:
    """The text with its breaks; tags are those of SubRip, which editors write here too."""
    lines = (line.strip(" \t") for line in BREAK.split(raw)) if "[" in raw or "\n" in raw else [raw]
    return subrip_tags.to_cue_text("\n".join(filter(None, lines)))


def _time(ms: int) -> str:
    """A time in hundredths of a second, rounded."""
    seconds, rest = divmod((ms + 5) // 10, 100)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:02d}"


def _write_time(ms: int, like: str) -> str | None:
    return _time(ms) if _WRITTEN.fullmatch(like) else None


SYNTAX = Syntax(
    name="subviewer",
    evidence=lazy_pattern(
        r"(?im)^[ \t\ufeff]*\[(?:information|subtitle)\][ \t]*\r?$"
        r"|^[ \t\ufeff]*\d\d:\d\d:\d\d\.\d\d,\d\d:\d\d:\d\d\.\d\d[ \t]*\r?$"
    ),
    to_cue_text=_to_cue_text,
    from_cue_text=from_cue_text,
    has_markup=True,
    hidden=subrip_tags.MARKUP,
    breaks=BREAK,
    timing_parts=start_and_end(_PARTS),
    write_time=_write_time,
    repairs=("SBV101", "SBV102"),
)
