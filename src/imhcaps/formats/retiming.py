"""Captions of a recording that was cut and put together anew: each cue where its words now are, and what was lost.

A cue whose stretch is in the new recording is moved. One that lies on a cut is shortened, keeps all its words, and is
reported. One that is not there is left out, and its words are counted. One whose stretch is there twice is shown twice.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from imhcaps.errors import UsageError
from imhcaps.formats.cut_list import read_cut_list
from imhcaps.formats.cut_pieces import Piece
from imhcaps.formats.cutting import (
    cuts_of,
    left_out_words,
    lies_on_a_cut,
    with_inner_times,
    without_cuts,
)
from imhcaps.model.remark import Remark
from imhcaps.model.track import Cue, Track
from imhcaps.timecode import clock

SLIVER = 100
"""Milliseconds: less of a cue than that, beside a cut, shows nobody its words. Our choice: three frames at 30 a
second."""


class _Run:
    """Pieces that are one after the other and go on in the recording, with nothing or something cut out between
    them.
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self._starts = [piece.start for piece in pieces]

    def moved(self, ms: int) -> int:
        """Where a moment of the recording is in the new one; one that is not there is at the cut before it."""
        at = bisect_right(self._starts, ms) - 1
        if at < 0:
            return self.pieces[0].at
        piece = self.pieces[at]
        return piece.at + round((min(ms, piece.end) - piece.start) / piece.speed)

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What is there of a stretch (ms of the recording)."""
        at = max(0, bisect_right(self._starts, start) - 1)
        while at < len(self.pieces) and self._starts[at] < end:
            piece = self.pieces[at]
            if min(end, piece.end) > max(start, piece.start):
                yield max(start, piece.start), min(end, piece.end)
            at += 1

    def kept(self, start: int, end: int) -> int:
        """How much of a stretch is there, ms."""
        return sum(last - first for first, last in self.stretches(start, end))


def recut_by(
    cut: Sequence[str],
    cut_list: str | os.PathLike[str] | None,
    *,
    fps: str | float | None = None,
    reel: str | None = None,
    source_start: str | None = None,
    captions: str = "",
) -> Callable[[Track], tuple[Track, tuple[Remark, ...]]] | None:
    """What makes captions those of the recording as it was cut, by stretches `START-END` or by a list of cuts; none for
    neither.

    Raises `UsageError` for both, and for what is said of a list that is not given; the function what `read_cut_list`
    raises.
    """
    if cut_list is None:
        if reel is not None or source_start is not None:
            raise UsageError(
                "--reel and --source-start say what a list of cuts means", hint="--cut-list FILE"
            )
        return partial(without_cuts, cuts=cuts_of(cut, fps)) if cut else None
    if cut:
        raise UsageError("the recording was cut by --cut or by --cut-list, not by both")
    path = cut_list

    def recut(track: Track) -> tuple[Track, tuple[Remark, ...]]:
        found = read_cut_list(
            path,
            fps=fps,
            reel=reel,
            source_start=source_start,
            captions=captions,
            captions_end=max((cue.end for cue in track.cues), default=0),
        )
        left, said = retimed(track, found.pieces)
        # A line there is one of the list; those of other remarks are the captions'.
        of_list = (
            each
            if each.line is None
            else each._replace(message=f"{path}, line {each.line}: {each.message}", line=None)
            for each in found.remarks
        )
        return left, (*of_list, *said)

    return recut


def retimed(track: Track, pieces: Sequence[Piece]) -> tuple[Track, tuple[Remark, ...]]:
    """The captions of the new recording, in its order, and what is to be said of them.

    `pieces` are of the recording that the track is of, in the order in which they are in the new one.
    """
    runs = list(_runs(pieces))
    made: list[tuple[int, int, Cue]] = []
    gone: list[Cue] = []
    remarks: list[Remark] = []
    for number, cue in enumerate(track.cues):
        end = max(cue.end, cue.start + 1)
        positions = sorted(
            ((run.kept(cue.start, end), at) for at, run in enumerate(runs)),
            key=lambda p: (-p[0], p[1]),
        )
        most = positions[0][0] if positions else 0
        if not most or most < min(SLIVER, end - cue.start):
            gone.append(cue)
            continue
        # What is there twice is said twice; what was parted is shown where most of it is.
        shown = [
            at
            for kept, at in positions
            if 2 * kept >= most and _repeats(runs, positions[0][1], at, cue.start, end)
        ]
        others = [at for kept, at in positions if kept >= SLIVER and at not in shown]
        for at in shown:
            now = _moved(cue, runs[at])
            made.append((now.start, number, now))
            if runs[at].kept(cue.start, end) < end - cue.start:
                remarks.append(lies_on_a_cut(cue, now.end - now.start))
        for at in others:
            elsewhere = clock(runs[at].moved(cue.start))
            message = f"a part of the cue at {clock(cue.start)} is also at {elsewhere}, where it has no caption"
            remarks.append(Remark("note", message, cue.line))
    made.sort(key=lambda each: each[:2])
    if gone:
        remarks.insert(0, left_out_words(gone))
    return replace(track, cues=tuple(cue for _, _, cue in made)), tuple(remarks)


def _moved(cue: Cue, run: _Run) -> Cue:
    start, end = run.moved(cue.start), run.moved(cue.end)
    payload = with_inner_times(cue.payload, start, end, run.moved)
    return replace(cue, start=start, end=end, payload=payload)


def _repeats(runs: Sequence[_Run], first: int, other: int, start: int, end: int) -> bool:
    """Whether a run has mostly what another has of a stretch, and not the rest of it."""
    if first == other:
        return True
    shared = sum(runs[other].kept(begin, stop) for begin, stop in runs[first].stretches(start, end))
    return 2 * shared >= runs[other].kept(start, end)


def _runs(pieces: Sequence[Piece]) -> Iterator[_Run]:
    held: list[Piece] = []
    for piece in pieces:
        follows = (
            held
            and -1 <= held[-1].at + held[-1].length - piece.at < SLIVER
            and piece.start >= held[-1].end - 1
        )
        if held and not follows:
            yield _Run(held)
            held = []
        held.append(piece)
    if held:
        yield _Run(held)
