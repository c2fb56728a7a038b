"""What text and recording do not share: words that nobody says, speech that the text does not have, chance finds."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np

from imhcaps.audio.acoustic_model import AcousticModel
from imhcaps.audio.seeds import Seeds
from imhcaps.audio.spoken_text import SpokenText
from imhcaps.audio.word_times import AlignedWord
from imhcaps.language.sentences import ends_sentence

STRAY_WORDS = 4
"""Words at most that lose their times when other speech parts them from their sentence. Our own
choice."""
ORPHAN_GAP_S, ORPHAN_PHONES = 1.2, 6
"""Other speech that parts words from their sentence: this many seconds, with so many decoded
phones. Our own choice."""
GAP_S, GAP_PHONES = 1.0, 8
"""Speech that the text does not have: so many seconds between aligned words, with so many decoded
phones. Our own choice; what is found with it is measured by benchmarks/audio_alignment.py (faults
of the text)."""
BESIDE_MS, BETWEEN_PHONES = 40, 2
"""Speech between two words of the text: this many ms from their own phones, so many decoded phones at least. Our own
choice: one phone is the decoding's own error. Measured in nine languages and on people, in quiet and at 10 dB: 3 % of
the decoded phones at most where the text is whole, 17 % and more where every second word of it is missing
(benchmarks/README.md)."""


def _phones_between(seeds: Seeds, start_ms: float, end_ms: float, model: AcousticModel) -> int:
    first, last = np.searchsorted(
        seeds.frames, [start_ms / model.frame_ms, end_ms / model.frame_ms]
    )
    return int(last - first)


def without_stray_words(
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
        following = owner[k + 1] if k + 1 < len(owner) else len(tokens)
        # Signs that a space parts from their word are no words of their own (French « ! »).
        if following != index and any(map(ends_sentence, tokens[index:following])):
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
        if len(smaller) <= STRAY_WORDS:
            for k in smaller:
                found[k] = None
    return found


def without_isolated_words(
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
        if since is not None and number - since <= STRAY_WORDS:
            for k, _ in aligned[since:number]:
                found[k] = None
        since = number
    return found


def untranscribed_speech(
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


def share_between(
    spoken: Sequence[AlignedWord | None], seeds: Seeds, frames: int, model: AcousticModel
) -> float:
    """Share (0 … 1) of the decoded phones around the text that are between its words and not in it: a word here and
    there.

    Whole stretches of such speech count neither way: `untranscribed_speech` finds them.
    """
    end = frames * model.frame_ms
    inside = [
        (word.start_ms - model.start_shift_ms, word.end_ms - model.end_shift_ms)
        for word in spoken
        if word
    ]
    between, decoded = 0, seeds.decoded
    for (_, before), (after, _) in itertools.pairwise([(0, 0), *inside, (end, end)]):
        phones = _phones_between(seeds, before + BESIDE_MS, after - BESIDE_MS, model)
        if phones >= GAP_PHONES and after - before >= 1000 * GAP_S:
            decoded -= phones
        elif phones >= BETWEEN_PHONES:
            between += phones
    return between / max(1, decoded)


def unspoken_words(
    words: Sequence[AlignedWord | None], said: Sequence[bool]
) -> list[tuple[int, int]]:
    """Runs of words without a time; signs that are never said belong to what is around them."""
    runs: list[tuple[int, int]] = []
    for index, word in enumerate(words):
        if word is not None or not said[index]:
            continue
        if runs and all(not said[k] for k in range(runs[-1][1], index)):
            runs[-1] = runs[-1][0], index + 1
        else:
            runs.append((index, index + 1))
    return runs
