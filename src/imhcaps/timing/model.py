"""The records of timing: rows of a cue sheet, words of a recogniser, places to review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from imhcaps.model.transcript import Remark

AnchorKind = Literal["speech", "sound", "music", "silence", "shot", "chapter"]
KINDS: tuple[AnchorKind, ...] = get_args(AnchorKind)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A known moment: one row of a cue sheet. Times are milliseconds.

    `text` is the first words, or all the words, of a speech row; the name of a sound or a chapter
    else. `speaker` is as written; an empty string stands for none. `row` is the 1-based number of
    the row in its file (the header is row 1), `line` the 1-based line it begins on.
    """

    start: int
    end: int | None = None
    kind: AnchorKind = "speech"
    speaker: str = ""
    text: str = ""
    row: int = 0
    line: int | None = None
    error: int | None = None
    """Ms within which nine in ten such starts are, where the sheet says so (`error_ms`)."""
    origin: str = ""
    """How the start was found, where the sheet says so: `hand`, `set`, `heard` or `tap`, of the page to tap along."""


@dataclass(frozen=True, slots=True)
class CueSheet:
    """The rows of a cue sheet, in file order; `format` names the form it was read in.

    `language` (BCP 47) is what the file says of its words. `unit_open` says that all times are plain whole
    numbers whose unit nothing tells: they are taken for seconds until a transcript shows better.
    """

    rows: tuple[Anchor, ...]
    format: str = "csv"
    source: str = ""
    remarks: tuple[Remark, ...] = ()
    language: str | None = None
    unit_open: bool = False


@dataclass(frozen=True, slots=True)
class AsrWord:
    """A word of a recogniser, times in ms. `confidence` is 0 to 1 when the tool gave one.

    `estimated` says that its time comes from a file of ours, in which it was an estimate.
    """

    text: str
    start: int
    end: int
    confidence: float | None = None
    speaker: str = ""
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class AsrWords:
    """Timed words in order of time; `format` names the tool or form they were read from.

    `sounds` are what it heard and does not call words: `[laughs]`, with its time. `untimed` are words for which the
    file has no time: each has one between its neighbours, which nothing is aligned by.
    """

    words: tuple[AsrWord, ...]
    format: str = ""
    source: str = ""
    language: str | None = None
    remarks: tuple[Remark, ...] = ()
    sounds: tuple[AsrWord, ...] = ()
    untimed: tuple[AsrWord, ...] = ()
    lines: tuple[tuple[int, int], ...] = ()
    """Where most words share the time of their line, begin and end of each line: the file has no times of words."""


@dataclass(frozen=True, slots=True)
class ReviewPlace:
    """A place to listen to: its time, its words, how far off (in ms) its times may be, and why."""

    start: int
    end: int
    words: str
    error: int
    reason: str
    turn: int
    line: int | None = None
