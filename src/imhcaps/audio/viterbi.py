"""The best path of a text through log posteriors: CTC with words that may be skipped, speech that may be foreign.

States are 2N + 1 for N phones, as in CTC (Graves et al., ICML 2006): one before each phone and one at the
end. Those before a word are boundaries: silence, a word break, or speech that the text does not have (a
"wildcard": the likeliest phone less a penalty). From a boundary any later boundary may be reached at a
price, which skips the words between (text that nobody says). One frame is one step over all states, in
numpy; memory is frames × states bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from imhcaps.audio.acoustic_model import AcousticModel
from imhcaps.audio.phones import EMISSION_FLOOR, best_phones, emissions, pauses
from imhcaps.audio.spoken_text import SpokenText

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Penalties(NamedTuple):
    """Costs in nats: chosen from a small grid on clean and noisy readings of people; our own choice."""

    wildcard: float = 2.5
    """Taken from the likeliest phone of a frame for speech that is not in the text."""
    skip: float = 25.0
    """For leaving out words at one place, however many."""
    skip_word: float = 5.0
    """For each word left out."""
    skip_phone: float = 3.5
    """For each phone of a word left out."""


class Path(NamedTuple):
    """The best path: `first` and `last` frame of each phone (−1 where its word is skipped), its score
    (nats), and in which frames there is speech that is not in the text.
    """

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    score: float
    foreign: NDArray[np.bool_]
    emitted: NDArray[np.float32]
    """Mean over a phone's frames of its log probability, best frame of each phone; −12 where skipped."""


_NEVER = np.float32(-1e30)
"""A score in nats that no path wins with; our choice."""


def best_path(
    scores: NDArray[np.float32],
    text: SpokenText,
    model: AcousticModel,
    penalties: Penalties = Penalties(),  # noqa: B008 - frozen
    *,
    free_from: int | None = None,
) -> Path:
    """The best path of a text. From spoken word `free_from` on the text may go on after the last frame:
    words that are left then cost nothing, those before it are skipped at their price.
    """
    frames, states = len(scores), 2 * len(text.phones) + 1
    states_of = state_scores(scores, text, model, penalties)
    table, label, boundary = states_of.table, states_of.label, states_of.boundary
    may_pass = may_pass_blank(label)
    price = skip_prices(text, penalties)
    count = len(boundary)
    order = np.arange(count)

    value = np.full(states, _NEVER, np.float32)
    opening = np.where(order > 0, np.float32(penalties.skip), np.float32(0))
    value[boundary] = table[0, -1] - price - opening
    begin = boundary[:-1] + 1
    value[begin] = table[0, label[begin]] - price[:-1] - opening[:-1]

    step = np.empty((frames, states), np.int8)  # states moved on: 0, 1 or 2
    jump = np.empty((frames, count), np.int32)  # the boundary that a boundary was reached from
    one, two = np.full(states, _NEVER, np.float32), np.full(states, _NEVER, np.float32)
    for frame in range(1, frames):
        one[1:] = value[:-1]
        np.add(value[:-2], may_pass[2:], out=two[2:])
        moved = (one > value).astype(np.int8)
        best = np.maximum(value, one)
        moved[two > best] = 2
        np.maximum(best, two, out=best)
        best += table[frame, label]
        # Skipping words: the best boundary before this one, at the price of what lies between.
        owed = best[boundary] + price
        highest = np.maximum.accumulate(owed)
        source = np.maximum.accumulate(np.where(owed >= highest, order, 0))
        highest -= np.float32(penalties.skip)
        stays = owed >= highest
        jump[frame] = np.where(stays, order, source)
        best[boundary] = np.where(stays, owed, highest) - price
        step[frame] = moved
        value = best

    enough = count - 1 if free_from is None else min(free_from, count - 1)
    left = np.maximum(price[enough] - price, 0) + np.float32(penalties.skip) * (order < enough)
    at_boundary = value[boundary] - left
    at_phone = value[boundary[1:] - 1] - left[1:] if count > 1 else np.array([_NEVER])
    state, score = int(boundary[at_boundary.argmax()]), float(at_boundary.max())
    if float(at_phone.max()) > score:
        state, score = int(boundary[1:][at_phone.argmax()] - 1), float(at_phone.max())
    path = _traced(state, step, jump, boundary, states)
    return _of(path, score, table, label, text, boundary, states_of.is_foreign)


class States(NamedTuple):
    """The states of a text, and what each frame says of them."""

    table: NDArray[np.float32]
    """Scores by frame and label: phones, blank, boundary."""
    label: NDArray[np.int64]
    """The label of each state."""
    boundary: NDArray[np.int64]
    """Which states are boundaries."""
    is_foreign: NDArray[np.bool_]
    """For each frame whether speech that the text does not have is likelier than a pause."""


def state_scores(
    scores: NDArray[np.float32], text: SpokenText, model: AcousticModel, penalties: Penalties
) -> States:
    """The scores of all states."""
    spoken, ids = emissions(scores, text.phones, model)
    pause = pauses(scores, model)
    wildcard = best_phones(scores, model) - np.float32(penalties.wildcard)
    blank = np.maximum(scores[:, model.blank], np.float32(EMISSION_FLOOR))
    table = np.concatenate(
        [spoken, blank[:, None], np.maximum(pause, wildcard)[:, None]], 1
    ).astype(np.float32)
    label = np.full(2 * len(text.phones) + 1, spoken.shape[1], np.int64)
    label[1::2] = ids
    boundary = 2 * text.first
    label[boundary] = spoken.shape[1] + 1
    return States(table, label, boundary, wildcard > pause)


def may_pass_blank(label: NDArray[np.int64]) -> NDArray[np.float32]:
    """0 for a phone that may follow the one before it without a blank (they differ), else never."""
    allowed = np.full(len(label), _NEVER, np.float32)
    differs = np.zeros(len(label), bool)
    differs[3::2] = label[3::2] != label[1:-2:2]
    allowed[differs] = 0
    return allowed


def skip_prices(text: SpokenText, penalties: Penalties) -> NDArray[np.float32]:
    """What it costs to skip all words before each boundary."""
    each = penalties.skip_word + penalties.skip_phone * np.diff(text.first)
    return np.concatenate([[0.0], np.cumsum(each)]).astype(np.float32)


def _traced(
    state: int,
    step: NDArray[np.int8],
    jump: NDArray[np.int32],
    boundary: NDArray[np.int64],
    states: int,
) -> NDArray[np.int64]:
    number = np.full(states, -1, np.int64)
    number[boundary] = np.arange(len(boundary))
    path = np.empty(len(step), np.int64)
    for frame in range(len(step) - 1, -1, -1):
        which = int(number[state])
        if which >= 0 and frame:
            state = int(boundary[jump[frame, which]])
        path[frame] = state
        if frame:
            state -= int(step[frame, state])
    return path


def _of(
    path: NDArray[np.int64],
    score: float,
    table: NDArray[np.float32],
    label: NDArray[np.int64],
    text: SpokenText,
    boundary: NDArray[np.int64],
    is_foreign: NDArray[np.bool_],
) -> Path:
    first = np.full(len(text.phones), -1, np.int64)
    last = np.full(len(text.phones), -1, np.int64)
    emitted = np.full(len(text.phones), np.float32(EMISSION_FLOOR), np.float32)
    frames = np.flatnonzero(path % 2)
    phone = path[frames] // 2
    last[phone] = frames
    first[phone[::-1]] = frames[::-1]
    np.maximum.at(emitted, phone, table[frames, label[path[frames]]])
    at_boundary = np.zeros(len(label), bool)
    at_boundary[boundary] = True
    return Path(first, last, score, at_boundary[path] & is_foreign, emitted)


def phone_score(
    scores: NDArray[np.float32], phones: tuple[str, ...], model: AcousticModel
) -> float:
    """Best-path CTC score of a run of phones over a few frames, nats; to choose between variants."""
    pause = pauses(scores, model)
    if not phones:
        return float(pause.sum())
    spoken, ids = emissions(scores, phones, model)
    table = np.concatenate([spoken, pause[:, None]], 1)
    label = np.full(2 * len(phones) + 1, spoken.shape[1], np.int64)
    label[1::2] = ids
    may_pass = may_pass_blank(label)
    value = np.full(len(label), _NEVER, np.float32)
    value[:2] = table[0, label[:2]]
    for row in table[1:]:
        best = value.copy()
        np.maximum(best[1:], value[:-1], out=best[1:])
        np.maximum(best[2:], value[:-2] + may_pass[2:], out=best[2:])
        value = best + row[label]
    return float(max(value[-1], value[-2]))
