"""Captions against the recording: what is late, early or drifting, and the times that would fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.checks.notation import MUSIC, ROUND, SQUARE, Label, plain_brackets
from imhcaps.language.sounds import is_sound
from imhcaps.model.finding import Edit, Fix

if TYPE_CHECKING:
    from imhcaps.audio.caption_match import CaptionMatch
    from imhcaps.audio.clock_fit import Clock, Piece
    from imhcaps.formats.document import Document

LATE_MS = 200
"""Milliseconds by which cues may begin after their words. Our own choice: half the time that a viewer
takes to look from a mouth to the words."""
EARLY_MS = 500
"""Milliseconds by which cues may begin before their words. Our own choice: people give cues a lead of up
to 350 ms."""
STRAY_MS = 1000
"""Milliseconds by which one cue may differ from the others. Our own choice."""
LEAST_CUE_MS = 300
"""Milliseconds that a cue must keep when it is moved. Our own choice: below, nobody sees it."""
_STAMP = re.compile(r"<((?:[0-9]+:)?[0-5][0-9]:[0-5][0-9]\.[0-9]{3})>")


class Lateness(NamedTuple):
    """How late cues `first` … `stop` are: of the first and the last cue found, and the median; ms."""

    first: int
    stop: int
    begin_ms: float
    end_ms: float
    median_ms: float
    matched: int

    @property
    def is_off(self) -> bool:
        """Whether a viewer would notice it."""
        each = (self.begin_ms, self.end_ms, self.median_ms)
        return max(each) > LATE_MS or min(each) < -EARLY_MS


class Synchrony(NamedTuple):
    """Captions against a recording: how they fit, piece by piece and cue by cue.

    `ratio` is by how much the captions' times are to be stretched (1: not at all), `pieces` are runs of cues with
    how late they are (ms, negative: early), `errors` what is left of each cue (ms: said later than its piece
    lets expect; None where it is not found). `verdict` says whether the words are those of the recording
    (`right`, `doubtful`, `wrong`), `nats` how clearly, for each word.
    """

    verdict: str
    nats: float
    ratio: float
    pieces: tuple[Lateness, ...]
    starts: tuple[int, ...]
    said: tuple[int | None, ...]
    errors: tuple[float | None, ...]
    untranscribed: tuple[tuple[int, int], ...]
    length_ms: int

    @property
    def fits(self) -> bool:
        """Whether the captions are of this recording and neither late nor early anywhere."""
        return self.verdict != "wrong" and not any(piece.is_off for piece in self.pieces)

    @property
    def late_ms(self) -> float:
        """How late the captions are, ms: the median over the cues of the longest piece."""
        longest = max(self.pieces, key=lambda piece: piece.matched, default=None)
        return 0.0 if longest is None else longest.median_ms


def synchrony(match: CaptionMatch | None, clock: Clock | None, starts: Sequence[int]) -> Synchrony:
    """What a recording says of captions whose cues start at `starts` (ms)."""
    if match is None:
        return Synchrony("right", 0.0, 1.0, (), (), (), (), (), 0)
    pieces = () if clock is None else tuple(lateness(clock, starts))
    return Synchrony(
        match.verdict,
        match.nats,
        1.0 if clock is None else clock.ratio,
        pieces,
        tuple(starts),
        tuple(cue.start for cue in match.cues),
        (None,) * len(starts) if clock is None else clock.errors,
        match.untranscribed,
        match.length_ms,
    )


def cue_words(
    texts: Sequence[str], labels: Iterable[Label], language: str | None
) -> list[list[str]]:
    """The words that are said in each cue: what viewers read, without labels, sounds and notes."""
    lines = [text.split("\n") for text in texts]
    for label in labels:
        line = lines[label.cue][label.line]
        lines[label.cue][label.line] = line[: label.start] + " " + line[label.end :]
    return [_said("\n".join(each), language).split() for each in lines]


def _said(text: str, language: str | None) -> str:
    def round_brackets(match: re.Match[str]) -> str:
        return " " if is_sound(match.group()[1:-1], language) else match.group()

    return MUSIC.sub(" ", ROUND.sub(round_brackets, SQUARE.sub(" ", plain_brackets(text))))


def lateness(clock: Clock, starts: Sequence[int]) -> list[Lateness]:
    """How late each piece of the captions is: cue start less the time at which the clock has it said."""
    found = []
    for piece in clock.pieces:
        matched = [k for k in range(piece.first, piece.stop) if clock.errors[k] is not None]
        each = [starts[k] - clock.said_at(k, starts[k]) for k in matched]
        if each:
            found.append(
                Lateness(piece.first, piece.stop, each[0], each[-1], median(each), len(matched))
            )
    return found


def moved(document: Document, clock: Clock, pieces: list[Piece]) -> Fix | str:
    """A fix that moves the cues of some pieces to where they are said; or why there is none."""
    times = _new_times(document, clock, pieces)
    if isinstance(times, str):
        return times
    write_time = document.syntax.write_time
    if write_time is None:
        return "times of this format are not moved"
    text = document.source.text
    edits = []
    for cue, (start, end) in times.items():
        span = document.span(cue)
        for (a, b), time in ((span.start, start), (span.end, end)):
            written = write_time(time, text[a:b])
            if written is None:
                return f"the times of cue {cue + 1} cannot be written anew"
            if b > a and written != text[a:b]:
                edits.append(Edit(a, b, written))
        edits += _stamps(document, clock, cue, write_time)
    if not edits:
        return "nothing would move"
    title = "move the cues to where their words are said"
    return Fix(title, "unsafe", tuple(edits))


def _new_times(
    document: Document, clock: Clock, pieces: list[Piece]
) -> dict[int, tuple[int, int]] | str:
    starts, ends = document.starts, document.ends
    wanted = {cue for piece in pieces for cue in range(piece.first, piece.stop)}
    times = {
        cue: (
            max(0, round(clock.said_at(cue, starts[cue]))),
            round(clock.said_at(cue, ends[cue])),
        )
        if cue in wanted
        else (starts[cue], ends[cue])
        for cue in range(len(starts))
    }
    for cue, following in pairwise(range(len(starts))):
        start, end = times[cue]
        if ends[cue] <= starts[following] and end > times[following][0]:
            times[cue] = start, times[following][0]
    for cue, (start, end) in times.items():
        kept = min(LEAST_CUE_MS, ends[cue] - starts[cue])
        if end - start < kept and (start, end) != (starts[cue], ends[cue]):
            return f"cue {cue + 1} would have no time of its own"
    return {cue: time for cue, time in times.items() if time != (starts[cue], ends[cue])}


def _stamps(document: Document, clock: Clock, cue: int, write_time: object) -> list[Edit]:
    """The timestamps inside a cue's text move with it (WebVTT §4.2.2)."""
    from imhcaps.cuetext import timestamp  # noqa: PLC0415 - rare path

    syntax = document.syntax
    if syntax.to_cue_text is not None or not syntax.has_markup or not callable(write_time):
        # Only where the file has cue text as it stands.
        return []
    edits = []
    first, stop = document.payload_at[cue], document.payload_end[cue]
    for match in _STAMP.finditer(document.source.text, first, stop):
        time = timestamp(match.group(1))
        if time is not None:
            said = max(0, round(clock.said_at(cue, time)))
            edits.append(Edit(match.start(1), match.end(1), write_time(said, match.group(1))))
    return edits
