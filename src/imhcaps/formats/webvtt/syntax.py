"""What WebVTT says of itself: its record for the documents that its reader makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.formats.syntax import CueRow, Settings, Syntax, TimingParts
from imhcaps.lazy import LazyModule, lazy_pattern

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.formats.losses import Losses
    from imhcaps.formats.problem import Problem
    from imhcaps.formats.table import Format
    from imhcaps.formats.webvtt import timing_line as vtt_timing
    from imhcaps.model.track import Track
else:
    vtt_timing = LazyModule("imhcaps.formats.webvtt.timing_line")

# The modules that these functions need are loaded when one is called: reading needs none of them.


def _note_text(block: str) -> str:
    """The text of a comment block: without `NOTE` and line ends at the edges."""
    return block.replace("\r\n", "\n").replace("\r", "\n")[4:].strip("\n").lstrip(" \t")


def _write_note(comment: str) -> str:
    return f"NOTE {comment}\n\n"


def _timing_parts(line: str, settings: str) -> TimingParts:
    return vtt_timing.timing_parts(line, settings)


def _write_time(ms: int, like: str) -> str | None:
    return vtt_timing.write_time(ms, like)


def _known_settings(settings: str) -> Settings:
    from imhcaps.formats.webvtt.settings import known_settings  # noqa: PLC0415 - rare path

    return known_settings(settings)


def _lint(doc: Document) -> list[Problem]:
    from imhcaps.formats.webvtt.lint import lint  # noqa: PLC0415 - rare path

    return lint(doc)


def _left_out(doc: Document, target: Format, losses: Losses) -> list[str]:
    from imhcaps.formats.webvtt.left_out import left_out  # noqa: PLC0415 - rare path

    return left_out(doc, target, losses)


def _seams(doc: Document) -> frozenset[int]:
    from imhcaps.formats.webvtt.joined import seams  # noqa: PLC0415 - rare path

    return seams(doc)


def _read_back(track: Track, text: str) -> tuple[list[CueRow], list[CueRow]]:
    from imhcaps.formats.webvtt.read_back import read_back  # noqa: PLC0415 - rare path

    return read_back(track, text)


_HIDDEN = lazy_pattern(r"<[^>]*>?|&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]{0,31});")

SYNTAX = Syntax(
    name="vtt",
    evidence=lazy_pattern(r"(?i)\A[\ufeff \t\r\n]*WEBVTT"),
    to_cue_text=None,
    from_cue_text=None,
    has_markup=True,
    hidden=_HIDDEN,
    keeps_blank_lines=True,
    drops_what_players_drop=True,
    note_text=_note_text,
    write_note=_write_note,
    timing_parts=_timing_parts,
    write_time=_write_time,
    settings_of_line=_known_settings,
    comments_end="-->",
    seams=_seams,
    lint=_lint,
    left_out=_left_out,
    read_back=_read_back,
)
