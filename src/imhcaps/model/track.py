"""The caption side, in WebVTT's words. A track may hold bad captions: rules report them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from imhcaps import cuetext

if TYPE_CHECKING:
    import srt
    import webvtt

Kind = Literal["captions", "subtitles", "descriptions", "chapters", "metadata"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue. Times are milliseconds; `payload` is WebVTT cue text, its lines parted by LF.

    In a cue that we made, the speaker is the voice (`<v Denise Webb>`), and a label that is to be
    read on screen is in a class span of its own, `<c.label>Denise:</c>`, so that it is never
    taken for a spoken word. `line` is the 1-based source line of the timing line.
    """

    start: int
    end: int
    payload: str
    id: str | None = None
    settings: tuple[tuple[str, str], ...] = ()
    line: int | None = None

    @property
    def text(self) -> str:
        """What a viewer reads: no markup, lines parted by LF, a label on screen included."""
        return cuetext.plain_text(self.payload)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that a viewer reads; one empty line for a cue without text."""
        return tuple(self.text.split("\n"))

    @property
    def speaker(self) -> str | None:
        """The first voice (`<v Name>`), or nothing where the cue names none."""
        return next(iter(cuetext.voices(self.payload)), None)

    @property
    def duration(self) -> int:
        """Milliseconds from start to end; negative when the end comes first."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Region:
    """A WebVTT region definition (§4.3): its id and its settings as written."""

    id: str
    settings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Track:
    """A caption track: cues in file order, and what the file holds besides.

    `len(track)` counts the cues and iterating gives them. The conversions to and from text and the
    objects of webvtt-py and srt belong to `imhcaps.formats`, which is loaded when one is called.
    """

    cues: tuple[Cue, ...]
    language: str | None = None
    kind: Kind = "captions"
    header: str = ""
    """What follows `WEBVTT` in the header block, line ends as LF."""
    notes: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()

    def __len__(self) -> int:
        return len(self.cues)

    def __iter__(self) -> Iterator[Cue]:
        return iter(self.cues)

    @classmethod
    def from_text(cls, text: str, *, format: str | None = None) -> Track:
        """The track in the text of a caption file, its format found from the text unless it is named.

        Bad captions never raise. Raises `FormatError` for a format that is unknown or not clear.
        """
        from imhcaps.formats.interop import from_text  # noqa: PLC0415 - rare path

        return from_text(text, format)

    def to_webvtt(self) -> webvtt.WebVTT:
        """The track as a `webvtt.WebVTT`. Raises `FormatError` for a cue that no player can show."""
        from imhcaps.formats.interop import to_webvtt  # noqa: PLC0415 - rare path

        return to_webvtt(self)

    @classmethod
    def from_webvtt(cls, captions: webvtt.WebVTT) -> Track:
        """A `webvtt.WebVTT` as a track; all its comments become notes."""
        from imhcaps.formats.interop import from_webvtt  # noqa: PLC0415 - rare path

        return from_webvtt(captions)

    def to_srt(self) -> list[srt.Subtitle]:
        """The track as `srt.Subtitle`s, numbered from 1; raises as `to_webvtt` does."""
        from imhcaps.formats.interop import to_srt  # noqa: PLC0415 - rare path

        return to_srt(self)

    @classmethod
    def from_srt(cls, subtitles: Iterable[srt.Subtitle]) -> Track:
        """`srt.Subtitle`s as a track, their text as WebVTT cue text."""
        from imhcaps.formats.interop import from_srt  # noqa: PLC0415 - rare path

        return from_srt(subtitles)

    def _repr_html_(self) -> str:
        """A table for notebooks; every text in it is escaped."""
        from imhcaps.model.notebook import stamp, table  # noqa: PLC0415 - rare path

        rows = [
            (number, stamp(cue.start), stamp(cue.end), cue.speaker or "", cue.text)
            for number, cue in enumerate(self, 1)
        ]
        title = f"{self.kind}, {self.language or 'no language'}, {len(self)} cues"
        return table(title, ("cue", "start", "end", "speaker", "text"), rows)
