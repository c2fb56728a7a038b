"""What every form of timed words is read into before its times are settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from imhcaps.model.transcript import Remark
from imhcaps.timing.asr.values import WrongValueError


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that a file times: part of a word, a word, or a line.

    `text` is as written, with its blanks. `start` and `end` count in `unit` ms, or in the unit of the
    `Reading` where that is None; an `end` that the file does not give is None. `channel` names the
    channel, tier or recording, `speaker` is what the file calls the speaker. `estimated` says that the
    time comes from a file of ours, in which it was not known. `untimed` says that the file gives none: it is
    where the one before it ends.
    """

    text: str
    start: float
    end: float | None
    confidence: float | None = None
    speaker: str = ""
    channel: str = ""
    unit: float | None = None
    estimated: bool = False
    untimed: bool = False

    def in_ms(self, unit: float) -> Piece:
        """The same stretch with times in ms; `unit` (ms) is used where the piece has none."""
        scale = self.unit or unit
        end = None if self.end is None else self.end * scale
        return replace(self, start=self.start * scale, end=end, unit=1.0)

    @classmethod
    def without_time(cls, text: str, before: Sequence[Piece], who: str, channel: str = "") -> Piece:
        """A word for which a file gives no time, after the pieces `before`."""
        near = before[-1] if before else None
        at = 0.0 if near is None else near.start if near.end is None else near.end
        unit = None if near is None else near.unit
        return cls(text, at, at, None, who, channel, unit, untimed=True)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a form's reader found.

    `unit` is the length in ms of the form's unit of time, None where the form does not fix one; `certain` says that the
    file itself proves it (a caption format, a field named `startMs`). `tokens` says that a piece without a blank in
    front continues the word before it. `lines` is the form's name for a stretch of several words. `duration` is the
    length of the recording in seconds, where the file says it. `language` is as the file writes it; `untimed` counts
    words without a time that are no pieces, `said_again` words left out since a later result has them at the same
    times. `turns` are times at which somebody speaks, as far as the file says it apart from the words; their text is
    empty.
    """

    pieces: tuple[Piece, ...]
    unit: float | None = None
    certain: bool = False
    tokens: bool = False
    lines: str = "lines"
    duration: float | None = None
    language: str | None = None
    untimed: int = 0
    said_again: int = 0
    format: str = ""
    remarks: tuple[Remark, ...] = ()
    turns: tuple[Piece, ...] = ()


class Found(NamedTuple):
    """The stretches below a value; `loose` are texts without a time that are beside no timed one yet.

    `wrong` is the first value that is in a field of times and is no time; `said_again` counts words left out since a
    later result has them at the same times.
    """

    pieces: tuple[Piece, ...]
    loose: tuple[Piece, ...] = ()
    wrong: WrongValueError | None = None
    said_again: int = 0
