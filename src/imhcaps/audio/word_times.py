"""The times of words on a path through the posteriors: spoken words, and the written ones that they make."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from imhcaps.audio.acoustic_model import AcousticModel
from imhcaps.audio.phones import onset_ms
from imhcaps.audio.spoken_text import SpokenText
from imhcaps.audio.viterbi import Path

LONGEST_GAP_MS = 1000
"""Milliseconds between two phones of a word from which on they are not said in one: nobody holds a sound for so long,
singers aside. Our own choice."""


class AlignedWord(NamedTuple):
    """A written word in the recording. Times in ms; `mean` and `worst` are log probabilities of its
    phones (nats), over all of them and of the least sure one.
    """

    start_ms: int
    end_ms: int
    mean: float
    worst: float
    phones: int


def words_of_path(
    path: Path, text: SpokenText, offset: int, model: AcousticModel
) -> list[AlignedWord | None]:
    """The spoken words of a path, in ms from the beginning of the recording."""
    found: list[AlignedWord | None] = []
    for word in range(len(text.words)):
        first, stop = int(text.first[word]), int(text.first[word + 1])
        if stop <= first or path.first[first] < 0 or path.last[stop - 1] < 0:
            found.append(None)
            continue
        first, stop = _without_stray_phones(path, first, stop, model)
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


def _without_stray_phones(
    path: Path, first: int, stop: int, model: AcousticModel
) -> tuple[int, int]:
    """The phones of a word that hold together: those on the far side of a long gap found their like by chance."""
    for phone in range(first, stop - 1):
        gap = int(path.first[phone + 1]) - int(path.last[phone]) - 1
        if gap * model.frame_ms >= LONGEST_GAP_MS:
            before, after = (first, phone + 1), (phone + 1, stop)
            longer = after if stop - phone - 1 > phone + 1 - first else before
            return _without_stray_phones(path, *longer, model)
    return first, stop


def written_words(
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


def kept_apart(words: list[AlignedWord | None]) -> list[AlignedWord | None]:
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
