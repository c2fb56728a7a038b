"""Phones as the letter rules write them → the tokens of an acoustic model, and coarse classes of phones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from imhcaps.audio.acoustic_model import AcousticModel

if TYPE_CHECKING:
    from numpy.typing import NDArray

LIKE: dict[str, str] = {
    "ʌ": "ə ʌ ɐ",
    "ə": "ə ʌ ɐ ɪ ɜ",
    "ɝ": "ɝ ɚ ɜ",
    "ɹ": "ɹ r ɾ ʁ ʀ ɻ",
    "ɡ": "ɡ g",
    "oʊ": "oʊ o ɔ",
    "u": "u ʉ ʊ y",
    "ʊ": "ʊ u ʉ",
    "ɪ": "ɪ i ə",
    "i": "i ɪ",
    "ɑ": "ɑ ɒ a ʌ",
    "ɔ": "ɔ ɑ o oʊ",
    "ɛ": "ɛ e eɪ",
    "æ": "æ a eɪ ə",
    "eɪ": "eɪ e ɛ",
    "aʊ": "aʊ",
    "aɪ": "aɪ",
    "ɔɪ": "ɔɪ",
    "t": "t ɾ tʰ",
    "d": "d ɾ ð",
    "θ": "θ ð",
    "ð": "ð d θ",
    "k": "k kʰ",
    "p": "p pʰ",
    "b": "b β",
    "s": "s z",
    "z": "z s",
    "v": "v β ʋ",
    "h": "h x χ ɦ ç",
    "l": "l ɫ",
    "ŋ": "ŋ n",
    "n": "n",
    "j": "j ʝ",
    "ʒ": "ʒ d͡ʒ ʐ",
    "ʃ": "ʃ ʂ ɕ",
    "t͡ʃ": "t͡ʃ t͡ɕ",
    "d͡ʒ": "d͡ʒ ʒ",
}
"""Tokens that count for a phone: letters do not tell one vowel from the next, nor [t] from a tap."""

_CLASSES = (
    "p b pʰ p͈ β",
    "t d ɾ tʰ ð θ t͈",
    "k g ɡ kʰ k͈",
    "f v ʋ",
    "s z s͈",
    "ʃ ʒ t͡ʃ d͡ʒ t͡ɕ ʂ ɕ ʐ",
    "m",
    "n ŋ",
    "l r ɹ ɫ ɻ ʁ ʀ",
    "w ʊ u ʉ oʊ o y",
    "j i ɪ ʝ",
    "h x χ ɦ ç",
    "ɑ ʌ a ɐ ɒ ɔ aʊ",
    "æ ɛ e eɪ ɜ",
    "ə ɚ ɝ",
    "aɪ ɔɪ",
)
CLASS_OF = {phone: number for number, row in enumerate(_CLASSES) for phone in row.split()}
"""Coarse classes: two recognitions of one word agree in them more often than in phones."""

EMISSION_FLOOR = -12.0
"""Nats: the least log probability of a phone in a frame, so that one bad frame does not end a path.
Our own choice."""

# How much earlier (−) or later (+) than the fitted shift a phone of this kind is emitted, ms.
_ONSET_MS = {
    **dict.fromkeys(("f", "s", "ʃ", "θ", "t͡ʃ", "v", "z", "h", "d͡ʒ"), -10.0),
    **dict.fromkeys(
        ("ʌ", "ɪ", "i", "ɑ", "ɔ", "ɛ", "æ", "ʊ", "u", "ɝ", "aɪ", "aʊ", "eɪ", "oʊ", "ɔɪ", "ə"), 10.0
    ),
    **dict.fromkeys(("ɹ", "ɡ"), 12.0),
    "j": 30.0,
}


def onset_ms(phone: str) -> float:
    """Correction of a word's start by its first phone, ms (fitted on synthetic readings)."""
    return _ONSET_MS.get(phone, 0.0)


def columns(phone: str, model: AcousticModel) -> list[int]:
    """The columns of the model that count for a phone; those of [ə] when it has none of them."""
    index = {token: column for column, token in enumerate(model.tokens)}
    for wanted in (LIKE.get(phone, phone), phone, LIKE["ə"], "a"):
        found = [index[token] for token in wanted.split() if token in index]
        if found:
            return found
    return [i for i in range(len(model.tokens)) if i not in (model.blank, model.boundary)]


def emissions(
    scores: NDArray[np.float32], phones: tuple[str, ...], model: AcousticModel
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Log probability of each distinct phone in each frame, and the column of each phone of a text."""
    distinct = sorted(set(phones))
    found = np.empty((len(scores), len(distinct)), np.float32)
    for column, phone in enumerate(distinct):
        tokens = columns(phone, model)
        found[:, column] = (
            np.logaddexp.reduce(scores[:, tokens], axis=1)
            if len(tokens) > 1
            else scores[:, tokens[0]]
        )
    np.maximum(found, EMISSION_FLOOR, out=found)
    position = {phone: column for column, phone in enumerate(distinct)}
    return found, np.array([position[phone] for phone in phones], np.int64)


def pauses(scores: NDArray[np.float32], model: AcousticModel) -> NDArray[np.float32]:
    """Log probability of no phone in each frame: blank, or a word boundary where the model has one."""
    found = scores[:, model.blank]
    if model.boundary is not None:
        found = np.logaddexp(found, scores[:, model.boundary])
    return np.maximum(found, np.float32(EMISSION_FLOOR))


def best_phones(scores: NDArray[np.float32], model: AcousticModel) -> NDArray[np.float32]:
    """Log probability of the likeliest phone in each frame, whichever it is."""
    spoken = [i for i in range(scores.shape[1]) if i not in (model.blank, model.boundary)]
    found: NDArray[np.float32] = scores[:, spoken].max(1)
    return found


def greedy(
    scores: NDArray[np.float16] | NDArray[np.float32], model: AcousticModel
) -> tuple[list[str], NDArray[np.int64]]:
    """Best-path decoding (Graves et al., ICML 2006, 3.2): phones, and the frame in which each begins."""
    best = scores.argmax(1)
    starts = np.flatnonzero(np.concatenate([[True], best[1:] != best[:-1]]))
    silent = (model.blank, model.boundary)
    kept = [frame for frame in starts.tolist() if int(best[frame]) not in silent]
    return [model.tokens[int(best[frame])] for frame in kept], np.array(kept, np.int64)
