"""Written words and log posteriors → a time for each word that is spoken, and what does not match.

    found = align_tokens(scores, ["Good", "morning."], "en", model)
    found.words[0].start_ms, found.unspoken, found.untranscribed

Seeds cut text and recording into pieces (`seeds`), each piece is aligned by the Viterbi algorithm
(`viterbi`); then each word that may be said in several ways is judged between its neighbours, and all
is aligned once more.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from imhcaps.audio.acoustic_model import AcousticModel
from imhcaps.audio.kept_pieces import KeptPieces
from imhcaps.audio.phones import onset_ms
from imhcaps.audio.seeds import Seeds, cuts, find_seeds
from imhcaps.audio.spoken_text import SpokenText, spoken_text, variants_of
from imhcaps.audio.viterbi import Path, Penalties, best_path, phone_score
from imhcaps.language.sentences import ends_sentence
from imhcaps.language.spoken_variants import Spoken

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
LONGEST_VARIANT_WINDOW = 1000
"""Frames (20 s) between the neighbours of a word within which its variants are compared. Our own
choice."""
NEIGHBOURS = 5
"""Words on either side among which an aligned neighbour is looked for. Our own choice."""
ORPHANS = 4
"""Words at most that lose their times when other speech parts them from their sentence. Our own
choice."""
ORPHAN_GAP_S, ORPHAN_PHONES = 1.2, 6
"""Other speech that parts words from their sentence: this many seconds, with so many decoded
phones. Our own choice."""
GAP_S, GAP_PHONES = 1.0, 8
"""Speech that the text does not have: so many seconds between aligned words, with so many decoded
phones. Our own choice; what is found with it is measured by benchmarks/audio_alignment.py (faults
of the text)."""


class AlignedWord(NamedTuple):
    """A written word in the recording. Times in ms; `mean` and `worst` are log probabilities of its
    phones (nats), over all of them and of the least sure one.
    """

    start_ms: int
    end_ms: int
    mean: float
    worst: float
    phones: int


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


def align_tokens(
    scores: Scores,
    tokens: Sequence[str],
    language: str | None,
    model: AcousticModel,
    *,
    penalties: Penalties = Penalties(),  # noqa: B008 - frozen
    pieces: KeptPieces | None = None,
    progress: Callable[[float, float], None] | None = None,
) -> Alignment:
    """Align written words to a recording.

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
        chosen = _choose(scores, variants, choice, text, spoken, language, model)
        if chosen == choice:
            break
        choice = chosen
        text = spoken_text(variants, choice, language)
        seeds = find_seeds(scores, text, model)
    spoken = _without_orphans(tokens, text, spoken, seeds, model)
    spoken = _without_islands(spoken, seeds, model)
    words = _apart(_written(len(tokens), text, spoken))
    said = [bool(each[chosen]) for each, chosen in zip(variants, choice, strict=True)]
    return Alignment(
        tuple(words),
        tuple(_untranscribed(words, seeds, len(scores), model)),
        tuple(_unspoken(words, said)),
        seeds,
        text,
        tuple(spoken),
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
    places = [(0, 0), *((cut.word, cut.frame) for cut in cuts(seeds, text))]
    places.append((len(text.words), len(scores)))
    for (word, frame), (word_end, frame_end) in itertools.pairwise(places):
        if frame_end - frame < 3 or word_end <= word:
            continue
        part = text.part(word, word_end)
        name = pieces.name(frame, frame_end, part, penalties)
        known = pieces.get(name)
        if known is not None:
            found[word:word_end] = [row and AlignedWord(*row) for row in known]
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
    return _words(path, part, frame, model)


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
        words = _words(path, part, frame, model)
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


def _words(
    path: Path, text: SpokenText, offset: int, model: AcousticModel
) -> list[AlignedWord | None]:
    """The spoken words of a path, in ms from the beginning of the recording."""
    found: list[AlignedWord | None] = []
    for word in range(len(text.words)):
        first, stop = int(text.first[word]), int(text.first[word + 1])
        if stop <= first or path.first[first] < 0 or path.last[stop - 1] < 0:
            found.append(None)
            continue
        emitted = path.emitted[first:stop]
        start = (offset + int(path.first[first])) * model.frame_ms
        end = (offset + int(path.last[stop - 1]) + 1) * model.frame_ms
        found.append(
            AlignedWord(
                max(0, round(start + model.start_shift_ms + onset_ms(text.phones[first]))),
                max(1, round(end + model.end_shift_ms)),
                float(emitted.mean()),
                float(emitted.min()),
                stop - first,
            )
        )
    return found


def _choose(
    scores: Scores,
    variants: Sequence[tuple[Spoken, ...]],
    choice: Sequence[int],
    text: SpokenText,
    spoken: Sequence[AlignedWord | None],
    language: str | None,
    model: AcousticModel,
) -> list[int]:
    """For each word with several variants the one that fits best between its neighbours."""
    words = _written(len(variants), text, spoken)
    chosen = list(choice)
    for index, said in enumerate(variants):
        if len(said) < 2:
            continue
        window = _between_neighbours(words, index, len(scores), model)
        if window is None:
            continue
        piece = scores[window[0] : window[1]].astype(np.float32)
        every = [spoken_text([each], [0], language).phones for each in ((one,) for one in said)]
        results = [phone_score(piece, phones, model) for phones in every]
        chosen[index] = int(np.argmax(results))
    return chosen


def _between_neighbours(
    words: Sequence[AlignedWord | None], index: int, frames: int, model: AcousticModel
) -> tuple[int, int] | None:
    before = [word for word in words[max(0, index - NEIGHBOURS) : index] if word]
    after = [word for word in words[index + 1 : index + 1 + NEIGHBOURS] if word]
    # Frames are later than the times made of them by the model's shift.
    shift = -model.start_shift_ms
    start = before[-1].end_ms - model.end_shift_ms if before else None
    stop = after[0].start_ms + shift if after else None
    if start is None:
        start = max(0.0, (stop if stop is not None else 3000.0) - 3000.0)
    if stop is None:
        stop = min(float(frames * model.frame_ms), start + 6000.0)
    first, last = int(start / model.frame_ms), min(frames, int(stop / model.frame_ms) + 1)
    return (first, last) if 5 <= last - first <= LONGEST_VARIANT_WINDOW else None


def _written(
    count: int, text: SpokenText, spoken: Sequence[AlignedWord | None]
) -> list[AlignedWord | None]:
    """Written words from their spoken ones: from the first to the last that is aligned."""
    parts: list[list[AlignedWord]] = [[] for _ in range(count)]
    for owner, word in zip(text.owner.tolist(), spoken, strict=True):
        if word is not None:
            parts[owner].append(word)
    return [_joined(each) if each else None for each in parts]


def _joined(parts: list[AlignedWord]) -> AlignedWord:
    phones = sum(part.phones for part in parts)
    mean = sum(part.mean * part.phones for part in parts) / phones
    return AlignedWord(
        parts[0].start_ms,
        max(parts[-1].end_ms, parts[0].start_ms + 1),
        mean,
        min(part.worst for part in parts),
        phones,
    )


def _apart(words: list[AlignedWord | None]) -> list[AlignedWord | None]:
    """No word ends after the next one begins: in running speech one is the other."""
    found = list(words)
    following: AlignedWord | None = None
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if word is None:
            continue
        if following is not None and word.end_ms > following.start_ms:
            end = max(following.start_ms, word.start_ms + 1)
            found[index] = word._replace(end_ms=end)
        following = word
    return found


def _phones_between(seeds: Seeds, start_ms: float, end_ms: float, model: AcousticModel) -> int:
    first, last = np.searchsorted(
        seeds.frames, [start_ms / model.frame_ms, end_ms / model.frame_ms]
    )
    return int(last - first)


def _without_orphans(
    tokens: Sequence[str],
    text: SpokenText,
    spoken: list[AlignedWord | None],
    seeds: Seeds,
    model: AcousticModel,
) -> list[AlignedWord | None]:
    """A few words that other speech parts from their sentence have found their like by chance."""
    owner = text.owner.tolist()
    sentence, number = [], 0
    for k, index in enumerate(owner):
        sentence.append(number)
        if (k + 1 == len(owner) or owner[k + 1] != index) and ends_sentence(tokens[index]):
            number += 1
    found = list(spoken)
    aligned = [k for k, word in enumerate(spoken) if word is not None]
    members: dict[int, list[int]] = {}
    for k, which in enumerate(sentence):
        members.setdefault(which, []).append(k)
    for before, after in itertools.pairwise(aligned):
        left, right = spoken[before], spoken[after]
        if left is None or right is None or sentence[before] != sentence[after]:
            continue
        start = left.end_ms - model.end_shift_ms
        stop = right.start_ms - model.start_shift_ms
        if stop - start < 1000 * ORPHAN_GAP_S:
            continue
        if _phones_between(seeds, start + 100, stop - 50, model) < ORPHAN_PHONES:
            continue
        all_of_it = members[sentence[before]]
        sides = [k for k in all_of_it if k <= before], [k for k in all_of_it if k >= after]
        smaller = min(sides, key=len)
        if len(smaller) <= ORPHANS:
            for k in smaller:
                found[k] = None
    return found


def _without_islands(
    spoken: list[AlignedWord | None], seeds: Seeds, model: AcousticModel
) -> list[AlignedWord | None]:
    """A few words with speech on both sides that the text does not have are chance, too."""
    found = list(spoken)
    aligned = [(k, word) for k, word in enumerate(spoken) if word is not None]
    since: int | None = None
    for number, ((_, left), (_, right)) in enumerate(itertools.pairwise(aligned), 1):
        start = left.end_ms - model.end_shift_ms
        stop = right.start_ms - model.start_shift_ms
        wide = stop - start >= 1000 * GAP_S
        if not wide or _phones_between(seeds, start + 100, stop - 50, model) < GAP_PHONES:
            continue
        if since is not None and number - since <= ORPHANS:
            for k, _ in aligned[since:number]:
                found[k] = None
        since = number
    return found


def _untranscribed(
    words: Sequence[AlignedWord | None], seeds: Seeds, frames: int, model: AcousticModel
) -> list[tuple[int, int]]:
    end = frames * model.frame_ms
    spans = [(0, 0), *((word.start_ms, word.end_ms) for word in words if word), (end, end)]
    found = []
    for (_, before), (after, _) in itertools.pairwise(spans):
        start = before - model.end_shift_ms if before else 0
        stop = after - model.start_shift_ms if after < end else end
        if stop - start < 1000 * GAP_S:
            continue
        if _phones_between(seeds, start + 100, stop - 50, model) >= GAP_PHONES:
            found.append((before, after))
    return found


def _unspoken(words: Sequence[AlignedWord | None], said: Sequence[bool]) -> list[tuple[int, int]]:
    """Runs of words without a time; signs that are never said belong to what stands around them."""
    runs: list[tuple[int, int]] = []
    for index, word in enumerate(words):
        if word is not None or not said[index]:
            continue
        if runs and all(not said[k] for k in range(runs[-1][1], index)):
            runs[-1] = runs[-1][0], index + 1
        else:
            runs.append((index, index + 1))
    return runs
