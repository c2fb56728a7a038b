"""Written words and log posteriors → a time for each word that is spoken, and what does not match.

    found = align_tokens(scores, ["Good", "morning."], "en", model)
    found.words[0].start_ms, found.unspoken, found.untranscribed

Seeds cut text and recording into pieces (`seeds`), each piece is aligned by the Viterbi algorithm
(`viterbi`); then each word that may be said in several ways is judged between its neighbours
(`variant_choice`), and all is aligned once more. What fits by chance alone loses its time (`unmatched`).
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from imhcaps.audio.acoustic_model import AcousticModel
from imhcaps.audio.clear_phones import clear_phones
from imhcaps.audio.kept_pieces import KeptPieces
from imhcaps.audio.seeds import Seeds, cuts, find_seeds
from imhcaps.audio.spoken_text import SpokenText, spoken_text, variants_of
from imhcaps.audio.start_posteriors import start_posteriors
from imhcaps.audio.unmatched import (
    share_between,
    unspoken_words,
    untranscribed_speech,
    without_isolated_words,
    without_stray_words,
)
from imhcaps.audio.variant_choice import choose_variants
from imhcaps.audio.viterbi import Penalties, best_path
from imhcaps.audio.word_edges import with_edges
from imhcaps.audio.word_times import AlignedWord, kept_apart, words_of_path, written_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float16]

MOST_CELLS = 150_000_000
"""Frames × states of one piece: 150 MB of back-pointers. A larger one is taken by sliding windows.
Our own choice."""
SLIDE_FRAMES, SLIDE_KEPT = 8_000, 5_000
"""A sliding window is 160 s long, of which 100 s are kept (frames of 20 ms). Our own choice: it
stays below `MOST_CELLS` at any usual speed."""
SLIDE_TEXT = 1.6
"""Factor: how much more text than its share a sliding window gets, for speech that is faster there.
Our own choice."""
SLIDE_LEAST = 0.6
"""Share of its text that a sliding window must account for: with less, silence would explain any
noise. Our own choice."""
LEAST_TEXT = 600
"""Phones (about 150 words) that a sliding window gets beyond its share at least. Our own choice."""


class Alignment(NamedTuple):
    """What was found. `words` has one entry for each written word: None where it is not spoken.

    `untranscribed` are stretches (start, end in ms) of speech that the text does not have; `unspoken`
    are runs (first, last + 1) of written words that nobody says.
    """

    words: tuple[AlignedWord | None, ...]
    untranscribed: tuple[tuple[int, int], ...]
    unspoken: tuple[tuple[int, int], ...]
    seeds: Seeds
    text: SpokenText
    spoken: tuple[AlignedWord | None, ...]
    """One entry for each spoken word of `text`."""
    between: float = 0.0
    """Share (0 … 1) of the speech that is between the words of the text, a word here and there, and not in it."""
    start_posteriors: NDArray[np.float64] = np.zeros(0)
    """For each spoken word the probability that it begins where it is timed; see `start_posteriors`."""
    clear_phones: NDArray[np.float64] = np.zeros(0)
    """For each spoken word how clear the recording's own phones are around it, nats; see `clear_phones`."""


def align_tokens(
    scores: Scores,
    tokens: Sequence[str],
    language: str | None,
    model: AcousticModel,
    *,
    levels: NDArray[np.float32] | None = None,
    penalties: Penalties = Penalties(),  # noqa: B008 - frozen
    pieces: KeptPieces | None = None,
    progress: Callable[[float, float], None] | None = None,
) -> Alignment:
    """Align written words to a recording.

    `levels` are those of the frames (dB of full scale): words beside a pause begin and end where they rise and fall.
    `pieces` are those that are known of this recording; `progress` gets frames done and frames in all, over both
    passes.
    """
    variants = variants_of(tokens, language)
    choice = [0] * len(tokens)
    text = spoken_text(variants, choice, language)
    spoken: list[AlignedWord | None] = []
    seeds = find_seeds(scores, text, model)
    pieces = pieces or KeptPieces()
    for last in (False, True):
        spoken = _pieces(scores, text, seeds, model, penalties, pieces, progress, last)
        if last:
            break
        chosen = choose_variants(scores, variants, choice, text, spoken, language, model)
        if chosen == choice:
            break
        choice = chosen
        text = spoken_text(variants, choice, language)
        seeds = find_seeds(scores, text, model)
    spoken = without_stray_words(tokens, text, spoken, seeds, model)
    spoken = without_isolated_words(spoken, seeds, model)
    words = kept_apart(written_words(len(tokens), text, spoken))
    untranscribed = untranscribed_speech(words, seeds, len(scores), model)
    between = share_between(spoken, seeds, len(scores), model)
    if levels is not None:
        spoken = with_edges(spoken, levels, model)
        words = kept_apart(written_words(len(tokens), text, spoken))
    said = [bool(each[chosen]) for each, chosen in zip(variants, choice, strict=True)]
    return Alignment(
        tuple(words),
        tuple(untranscribed),
        tuple(unspoken_words(words, said)),
        seeds,
        text,
        tuple(spoken),
        between,
        start_posteriors(scores, text, spoken, model, pieces),
        clear_phones(scores, spoken, model),
    )


def _pieces(
    scores: Scores,
    text: SpokenText,
    seeds: Seeds,
    model: AcousticModel,
    penalties: Penalties,
    pieces: KeptPieces,
    progress: Callable[[float, float], None] | None,
    second: bool,
) -> list[AlignedWord | None]:
    """All spoken words, piece by piece."""
    found: list[AlignedWord | None] = [None] * len(text.words)
    positions = [(0, 0), *((cut.word, cut.frame) for cut in cuts(seeds, text))]
    positions.append((len(text.words), len(scores)))
    for (word, frame), (word_end, frame_end) in itertools.pairwise(positions):
        if frame_end - frame < 3 or word_end <= word:
            continue
        part = text.part(word, word_end)
        name = pieces.name(frame, frame_end, part, tuple(penalties))
        known = pieces.get(name)
        if known is not None:
            found[word:word_end] = [None if row is None else AlignedWord(*row) for row in known]
        else:
            words = _piece(scores, part, frame, frame_end, model, penalties)
            pieces.put(name, words)
            found[word:word_end] = words
        if progress is not None:
            progress(frame_end + second * len(scores), 2 * len(scores))
    return found


def _piece(
    scores: Scores,
    part: SpokenText,
    frame: int,
    frame_end: int,
    model: AcousticModel,
    penalties: Penalties,
) -> list[AlignedWord | None]:
    if (frame_end - frame) * (2 * len(part.phones) + 1) > MOST_CELLS:
        return _sliding(scores, part, frame, frame_end, model, penalties)
    path = best_path(scores[frame:frame_end].astype(np.float32), part, model, penalties)
    return words_of_path(path, part, frame, model)


def _sliding(
    scores: Scores,
    text: SpokenText,
    start: int,
    stop: int,
    model: AcousticModel,
    penalties: Penalties,
) -> list[AlignedWord | None]:
    """A piece without anchors, by windows whose end is free: what is kept of each is well inside it."""
    found: list[AlignedWord | None] = [None] * len(text.words)
    frame, word, total = start, 0, len(text.words)
    while frame < stop and word < total:
        end = min(stop, frame + SLIDE_FRAMES)
        last = end == stop
        left = int(text.first[-1] - text.first[word])
        share = left * (end - frame) / max(1, stop - frame)
        wanted = text.first[word] + max(share * SLIDE_TEXT, share + LEAST_TEXT)
        limit = total if last else max(word + 1, int(np.searchsorted(text.first, wanted)))
        part = text.part(word, min(limit, total))
        owed = None if last else int(np.searchsorted(part.first, SLIDE_LEAST * share))
        piece = scores[frame:end].astype(np.float32)
        path = best_path(piece, part, model, penalties, free_from=owed)
        words = words_of_path(path, part, frame, model)
        if last:
            found[word : word + len(words)] = words
            break
        edge = frame + SLIDE_KEPT
        ends = path.last[part.first[1:] - 1]
        kept = [k for k, each in enumerate(words) if each and frame + int(ends[k]) <= edge]
        if not kept:
            frame = edge
            continue
        found[word : word + kept[-1] + 1] = words[: kept[-1] + 1]
        frame += int(ends[kept[-1]]) + 1
        word += kept[-1] + 1
    return found
