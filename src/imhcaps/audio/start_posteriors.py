"""How likely it is that each word begins where the best path has it: the forward–backward algorithm around it.

The best path says nothing of its rivals. All paths through the same states are summed here (Rabiner, Proc. IEEE 1989),
in windows of some seconds with words around them, and of their probability the share is taken on which a word begins
within 200 ms of its time. In an echo, in babble, and where a word is not said, there are rivals, and the share is
small. Frames that lie side by side say nearly the same, so that their log probabilities are scaled down before they are
summed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from imhcaps.audio.acoustic_model import AcousticModel
from imhcaps.audio.kept_pieces import KeptPieces
from imhcaps.audio.phones import onset_ms
from imhcaps.audio.spoken_text import SpokenText
from imhcaps.audio.viterbi import Penalties, may_pass_blank, skip_prices, state_scores
from imhcaps.audio.word_times import AlignedWord

if TYPE_CHECKING:
    from numpy.typing import NDArray

NEAR_MS = 200
"""Milliseconds from a word's time within which its beginning counts, as for the confidence. Our own choice."""
SCALE = 0.7
"""Factor of the log probabilities of frames and of the penalties. Our own choice among 0.3, 0.5, 0.7 and 1, measured on
recordings of people (benchmarks/README.md): the confidence of a person who was left out has the greatest area under the
curve by it."""
WINDOW_S, AROUND = 5.0, 5
"""Seconds in which the words of a window begin, and words on either side of it that it is aligned with: no window goes
across more of them without a time. Our own choice.
Windows are parted by the recording's clock, so that a change of the text moves none of those after it."""
MOST_GAP_S, MARGIN_S = 5.0, 2.0
"""Seconds: no window goes across a longer gap between words; a window begins and ends so far from its words at most,
and not within other words. Our own choice."""
AWAY = 1e-3
"""Factor of the probability that a window begins or ends within its words. Our own choice."""
MOST = 1e200
"""Bound of a state's backward probability, relative to the likeliest one: keeps numbers finite; our own choice."""


def start_posteriors(
    scores: NDArray[np.float16],
    text: SpokenText,
    spoken: Sequence[AlignedWord | None],
    model: AcousticModel,
    pieces: KeptPieces | None = None,
) -> NDArray[np.float64]:
    """For each spoken word the probability that it begins within `NEAR_MS` of its time; 0 for one without a time.

    `pieces` holds those of windows that are known of this recording.
    """
    found = np.zeros(len(spoken))
    pieces = pieces or KeptPieces()
    first = np.full(len(spoken), -1)
    last = np.full(len(spoken), -1)
    for k, word in enumerate(spoken):
        if word is not None:
            onset = model.start_shift_ms + onset_ms(text.phones[text.first[k]])
            first[k] = np.clip((word.start_ms - onset) / model.frame_ms, 0, len(scores) - 1)
            last[k] = max(first[k], (word.end_ms - model.end_shift_ms) / model.frame_ms)
    timed = np.flatnonzero(first >= 0)
    wide = first[timed[1:]] - last[timed[:-1]] > MOST_GAP_S * 1000 / model.frame_ms
    margin = int(MARGIN_S * 1000 / model.frame_ms)
    near = NEAR_MS // model.frame_ms
    for group in np.split(timed, np.flatnonzero(wide) + 1) if len(timed) else []:
        window = first[group] // int(WINDOW_S * 1000 / model.frame_ms)
        parted = (np.diff(window) > 0) | (np.diff(group) > AROUND)
        for inside in np.split(group, np.flatnonzero(parted) + 1):
            low = max(int(group[0]), int(inside[0]) - AROUND)
            high = min(int(group[-1]), int(inside[-1]) + AROUND) + 1
            around = group[(group >= low) & (group < high)]
            before, after = timed[timed < low][-1:], timed[timed >= high][:1]
            begin = max(first[around[0]] - margin, *last[before], 0)
            end = min(last[around[-1]] + margin, *first[after], len(scores))
            begin, end = min(begin, first[around[0]]), max(end, first[around[-1]] + 1)
            part = text.part(low, high)
            frames = first[inside] - begin
            name = pieces.name(int(begin), int(end), part, tuple(frames.tolist()))
            known = pieces.get(name)
            if known is None:
                shares = _window(scores[begin:end].astype(np.float32), part, model)
                known = [
                    float(shares[max(0, frame - near) : frame + near + 1, k].sum())
                    for k, frame in zip(inside - low, frames, strict=True)
                ]
                pieces.put(name, known)
            found[inside] = known
    return np.minimum(found, 1.0)


def _window(
    scores: NDArray[np.float32], text: SpokenText, model: AcousticModel
) -> NDArray[np.float64]:
    """Frames × words: the probability that the word begins in the frame."""
    penalties = Penalties()
    states = state_scores(scores, text, model, penalties)
    label, boundary = states.label, states.boundary
    highest = states.table.max(1, keepdims=True)
    emitted = np.exp(SCALE * (states.table - highest).astype(np.float64))[:, label]
    passes = (may_pass_blank(label) == 0).astype(float)
    # Words are skipped from one boundary to a later one: exp(−price) as a quotient of two values.
    price = SCALE * skip_prices(text, penalties).astype(np.float64)
    gain = np.exp(price - price[-1] / 2)
    skip = np.exp(-SCALE * penalties.skip)

    start = np.zeros(len(label))
    start[boundary] = AWAY * np.exp(-price)
    start[0] = 1
    start[boundary[:-1] + 1] = start[boundary[:-1]]
    stop = np.zeros(len(label))
    stop[boundary] = AWAY * np.exp(price - price[-1])
    stop[-1] = 1
    stop[boundary[1:] - 1] = np.maximum(stop[boundary[1:] - 1], stop[boundary[1:]])

    forward = np.empty_like(emitted)
    scale = np.ones(len(emitted))
    value = start * emitted[0]
    forward[0] = value = value / value.sum()
    for frame in range(1, len(emitted)):
        arrived = value.copy()
        arrived[1:] += value[:-1]
        arrived[2:] += value[:-2] * passes[2:]
        arrived *= emitted[frame]
        owed = arrived[boundary] * gain
        arrived[boundary] += skip * (np.cumsum(owed) - owed) / gain
        scale[frame] = arrived.sum()
        forward[frame] = value = arrived / scale[frame]

    shares = np.zeros((len(emitted), len(text.words)))
    begins = boundary[:-1] + 1
    value = stop / (forward[-1] @ stop)
    for frame in range(len(emitted) - 1, 0, -1):
        entered = forward[frame - 1, begins - 1]
        entered[1:] += forward[frame - 1, begins[1:] - 2] * passes[begins[1:]]
        shares[frame] = entered * emitted[frame, begins] * value[begins] / scale[frame]
        owed = value[boundary] / gain
        value[boundary] += skip * (np.cumsum(owed[::-1])[::-1] - owed) * gain
        value *= emitted[frame] / scale[frame]
        before = value.copy()
        before[:-1] += value[1:]
        before[:-2] += value[2:] * passes[2:]
        value = np.minimum(before, MOST)
    shares[0] = forward[0, begins] * value[begins]
    return shares
