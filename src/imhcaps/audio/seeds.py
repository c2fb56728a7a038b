"""Anchors between a text and a recording, as genome mappers find them: seeds, chained.

A seed is a run of six phone classes that is in the text and in the greedy decoding. The longest
chain of seeds that rises in both (longest increasing subsequence) is kept, then only what has
neighbours on nearly the same diagonal. Inside long exact runs, at word boundaries, the problem is cut:
each piece is aligned by itself, so that time and memory grow with the length and not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from imhcaps.audio.acoustic_model import AcousticModel
from imhcaps.audio.phones import CLASS_OF, greedy
from imhcaps.audio.spoken_text import SpokenText

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEED = 6
"""Phones of a seed: the shortest run that is rare in an hour of speech (16 classes, 16⁶ runs). Our
own choice."""
MOST_PLACES = 30
"""A run that is in more places of the text is no seed. Our own choice."""
NEAR, DRIFT, COMPANY = 40, 8, 4
"""A seed is kept with at least 4 others within 40 phones (about ten words) whose diagonals differ
by at most 8. Our own choice."""
RUN = 9
"""Phones of an exact run inside which the text may be cut. Our own choice: of 16⁹ runs
of classes hardly any comes by chance."""
INSIDE = 3
"""Phones of the run that stay on either side of a cut (`RUN` is three times as many). Our own
choice."""
LEAST_FRAMES, WANTED_FRAMES = 400, 1500
"""A piece is 8 to 30 s long (400 to 1500 frames of 20 ms), where there are places to cut. Our own
choice."""
WIDE_GAP = 25
"""Frames of a pause (0.5 s) at which a piece ends at once. Our own choice."""
CLASSES = 17
"""Base of the code of a run, one more than the classes: our own choice of them, in `phones`."""


class Seeds(NamedTuple):
    """`audio` and `text` places of the kept seeds (phones), the frames of the audio's phones, and how
    many phones each side has.
    """

    audio: NDArray[np.int64]
    text: NDArray[np.int64]
    frames: NDArray[np.int64]
    decoded: int
    written: int

    @property
    def share(self) -> float:
        """Seeds for each phone of the shorter side: 0.002 and less is another talk or language."""
        return len(self.audio) / max(1, min(self.decoded, self.written))


class Cut(NamedTuple):
    """Before spoken word `word`, at `frame`."""

    word: int
    frame: int


def find_seeds(scores: NDArray[np.float16], text: SpokenText, model: AcousticModel) -> Seeds:
    """Seeds of a text in a recording, chained and in company."""
    tokens, starts = greedy(scores, model)
    known = [i for i, token in enumerate(tokens) if token in CLASS_OF]
    decoded = np.array([CLASS_OF[tokens[i]] for i in known], np.int64)
    written = np.array([CLASS_OF.get(phone, -1) for phone in text.phones], np.int64)
    audio, position = _in_company(*_chain(decoded, written))
    return Seeds(audio, position, starts[known], len(decoded), len(written))


def _codes(classes: NDArray[np.int64]) -> NDArray[np.int64]:
    """A number for each run of `SEED` phones."""
    count = len(classes) - SEED + 1
    if count <= 0:
        return np.zeros(0, np.int64)
    found = np.zeros(count, np.int64)
    for k in range(SEED):
        found = found * CLASSES + classes[k : k + count]
    return found


def _chain(
    decoded: NDArray[np.int64], written: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The longest chain of equal runs that rises on both sides."""
    positions: dict[int, list[int]] = {}
    for at, code in enumerate(_codes(written).tolist()):
        positions.setdefault(code, []).append(at)
    pairs: list[tuple[int, int]] = []
    for at, code in enumerate(_codes(decoded).tolist()):
        there = positions.get(code, ())
        if len(there) <= MOST_PLACES:
            # Backwards, so that one run of the audio is used at most once in a rising chain.
            pairs.extend((at, other) for other in reversed(there))
    tails: list[int] = []
    tail_pair: list[int] = []
    before = [-1] * len(pairs)
    for number, (_, other) in enumerate(pairs):
        at = bisect_left(tails, other)
        if at == len(tails):
            tails.append(other)
            tail_pair.append(number)
        else:
            tails[at], tail_pair[at] = other, number
        before[number] = tail_pair[at - 1] if at else -1
    chained: list[tuple[int, int]] = []
    number = tail_pair[-1] if tail_pair else -1
    while number >= 0:
        chained.append(pairs[number])
        number = before[number]
    found = np.array(chained[::-1], np.int64).reshape(-1, 2)
    return found[:, 0], found[:, 1]


def _in_company(
    audio: NDArray[np.int64], text: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    kept = np.zeros(len(audio), bool)
    lower = np.searchsorted(audio, audio - NEAR)
    upper = np.searchsorted(audio, audio + NEAR)
    diagonal = text - audio
    for number in range(len(audio)):
        near = diagonal[lower[number] : upper[number]] - diagonal[number]
        kept[number] = int((np.abs(near) <= DRIFT).sum()) > COMPANY
    return audio[kept], text[kept]


def cuts(seeds: Seeds, text: SpokenText) -> list[Cut]:
    """Where text and recording may be cut into pieces of 8 to 30 s, the widest pause first."""
    chosen: list[Cut] = []
    begun = 0
    best: tuple[int, Cut] | None = None
    for word, before, after in _boundaries(seeds, text):
        frame = (before + after) // 2
        if frame - begun < LEAST_FRAMES:
            continue
        gap = after - before
        if best is None or gap > best[0]:
            # Within a word's breath the phone after is what is sure: the cut is just before it.
            best = gap, Cut(word, after - 1 if gap < SEED else frame)
        if frame - begun >= WANTED_FRAMES or gap >= WIDE_GAP:
            chosen.append(best[1])
            begun, best = best[1].frame, None
    return chosen


def _boundaries(seeds: Seeds, text: SpokenText) -> list[tuple[int, int, int]]:
    """Word boundaries inside exact runs: the word, the frames of the phones before and after it."""
    if not len(seeds.audio):
        return []
    word_of = np.repeat(np.arange(len(text.words)), np.diff(text.first))
    breaks = np.flatnonzero((np.diff(seeds.audio) != 1) | (np.diff(seeds.text) != 1)) + 1
    found = []
    for run in np.split(np.arange(len(seeds.audio)), breaks):
        length = len(run) + SEED - 1
        if length < RUN:
            continue
        audio, position = int(seeds.audio[run[0]]), int(seeds.text[run[0]])
        for k in range(INSIDE + 1, length - INSIDE):
            if word_of[position + k] != word_of[position + k - 1]:
                frames = seeds.frames[audio + k - 1], seeds.frames[audio + k]
                found.append((int(word_of[position + k]), int(frames[0]), int(frames[1])))
    return found
