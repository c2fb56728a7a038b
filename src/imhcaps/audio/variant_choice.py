"""Of the ways to say a written word the one that the recording has, judged between its neighbours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from imhcaps.audio.acoustic_model import AcousticModel
from imhcaps.audio.spoken_text import SpokenText, spoken_text
from imhcaps.audio.viterbi import phone_score
from imhcaps.audio.word_times import AlignedWord, written_words
from imhcaps.language.spoken_variants import Spoken

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONGEST_VARIANT_WINDOW = 1000
"""Frames (20 s) between the neighbours of a word within which its variants are compared. Our own
choice."""
EDGE_MS = 3000
"""Milliseconds beyond the only neighbour, and half of what is looked at where there is none. Our own choice."""
PHONE_WORTH = 1.0
"""Nats by which each phone makes a way of saying a word likelier. A phone that is said, by rules that are rough, costs
about as much as one that is left out: without it the shorter way would win (of 132 words in nine languages 27 are
chosen wrongly, with it 17; measured with eSpeak NG). Our own choice."""
NEIGHBOURS = 5
"""Words on either side among which an aligned neighbour is looked for. Our own choice."""


def choose_variants(
    scores: NDArray[np.float16],
    variants: Sequence[tuple[Spoken, ...]],
    choice: Sequence[int],
    text: SpokenText,
    spoken: Sequence[AlignedWord | None],
    language: str | None,
    model: AcousticModel,
) -> list[int]:
    """For each word with several variants the one that fits best between its neighbours."""
    words = written_words(len(variants), text, spoken)
    aligned = [k for k, word in enumerate(words) if word]
    chosen = list(choice)
    for index, said in enumerate(variants):
        if len(said) < 2:
            continue
        near = _neighbours(aligned, index)
        window = _window(words, near, len(scores), model)
        if window is None:
            continue
        piece = scores[window[0] : window[1]].astype(np.float32)
        before = [variants[k][chosen[k]] for k in near.before[-1:]]
        after = [variants[k][choice[k]] for k in near.after[:1]]
        results = []
        for each in said:
            phones = _phones_of([*before, each, *after], language)
            results.append(phone_score(piece, phones, model) + PHONE_WORTH * len(phones))
        chosen[index] = int(np.argmax(results))
    return chosen


class _Near(NamedTuple):
    """The two aligned words before a word and the two after it, at most: places in the text."""

    before: list[int]
    after: list[int]


def _neighbours(aligned: list[int], index: int) -> _Near:
    at, behind = bisect_left(aligned, index), bisect_right(aligned, index)
    return _Near(
        [k for k in aligned[max(0, at - 2) : at] if index - k <= NEIGHBOURS],
        [k for k in aligned[behind : behind + 2] if k - index <= NEIGHBOURS],
    )


def _phones_of(said: Sequence[Spoken], language: str | None) -> tuple[str, ...]:
    return spoken_text([(each,) for each in said], [0] * len(said), language).phones


def _window(
    words: Sequence[AlignedWord | None], near: _Near, frames: int, model: AcousticModel
) -> tuple[int, int] | None:
    """Frames in which a word and its neighbours on both sides are said: a wrong variant may have drawn
    a neighbour to itself, so that only the second ones bound it.
    """
    # Frames are later than the times made of them by the model's shift.
    start, stop = 0.0, float(frames * model.frame_ms)
    if len(near.before) == 2 and (word := words[near.before[0]]):
        start = word.end_ms - model.end_shift_ms
    elif near.before and (word := words[near.before[0]]):
        start = max(0.0, word.start_ms - model.start_shift_ms - EDGE_MS)
    if len(near.after) == 2 and (word := words[near.after[1]]):
        stop = word.start_ms - model.start_shift_ms
    elif near.after and (word := words[near.after[0]]):
        stop = min(stop, word.end_ms - model.end_shift_ms + EDGE_MS)
    if not near.before:
        start = max(start, stop - 2 * EDGE_MS)
    if not near.after:
        stop = min(stop, start + 2 * EDGE_MS)
    first, last = int(start / model.frame_ms), min(frames, int(stop / model.frame_ms) + 1)
    return (first, last) if 5 <= last - first <= LONGEST_VARIANT_WINDOW else None
