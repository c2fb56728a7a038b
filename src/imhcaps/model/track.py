"""The caption side, in WebVTT's words. A track may hold bad captions: rules report them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["captions", "subtitles", "descriptions", "chapters", "metadata"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue. Times are milliseconds; `payload` is WebVTT cue text, its lines parted by LF.

    In a cue that we made, the speaker is the voice (`<v Denise Webb>`), and a label that is to be
    read on screen stands in a class span of its own, `<c.label>Denise:</c>`, so that it is never
    taken for a spoken word. `line` is the 1-based source line of the timing line.
    """

    start: int
    end: int
    payload: str
    id: str | None = None
    settings: tuple[tuple[str, str], ...] = ()
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """A WebVTT region definition (§4.3): its id and its settings as written."""

    id: str
    settings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Track:
    """A caption track: cues in file order, and what the file holds besides."""

    cues: tuple[Cue, ...]
    language: str | None = None
    kind: Kind = "captions"
    header: str = ""
    """What follows `WEBVTT` in the header block, line ends as LF."""
    notes: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()
