"""What SubRip says of itself: its record for the documents that its reader makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.formats.plain_text import from_cue_text
from imhcaps.formats.subrip_tags import MARKUP, placed, to_cue_text
from imhcaps.formats.syntax import CueRow, Syntax, TimingParts
from imhcaps.lazy import lazy_pattern

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.formats.losses import Losses
    from imhcaps.formats.problem import Problem
    from imhcaps.formats.table import Format
    from imhcaps.model.track import Track

# The modules that these functions need are loaded when one is called: reading needs none of them.


def _timing_parts(line: str, settings: str) -> TimingParts:
    from imhcaps.formats.subrip.timing_line import timing_parts  # noqa: PLC0415 - rare path

    return timing_parts(line, settings)


def _write_time(ms: int, like: str) -> str | None:
    from imhcaps.formats.subrip.timing_line import write_time  # noqa: PLC0415 - rare path

    return write_time(ms, like)


def _lint(doc: Document) -> list[Problem]:
    from imhcaps.formats.subrip.lint import lint  # noqa: PLC0415 - rare path

    return lint(doc)


def _left_out(doc: Document, target: Format, losses: Losses) -> list[str]:
    from imhcaps.formats.subrip.left_out import left_out  # noqa: PLC0415 - rare path

    return left_out(doc, losses)


def _read_back(track: Track, text: str) -> tuple[list[CueRow], list[CueRow]]:
    from imhcaps.formats.subrip.read_back import read_back  # noqa: PLC0415 - rare path

    return read_back(track, text)


SYNTAX = Syntax(
    name="srt",
    evidence=lazy_pattern(
        r"(?m)^[ \t]*-?\d+:\d+:\d+(?:[.,:;]\d*)?[ \t]*(?:-{1,3}|=|[—–])[ ]?(?:>|&gt;)"
    ),
    to_cue_text=to_cue_text,
    from_cue_text=from_cue_text,
    has_markup=True,
    hidden=MARKUP,
    timing_parts=_timing_parts,
    write_time=_write_time,
    numbered=True,
    settings_of_payload=placed,
    lint=_lint,
    repairs=("SRT117", "SRT122", "SRT131", "SRT142"),
    left_out=_left_out,
    read_back=_read_back,
)
