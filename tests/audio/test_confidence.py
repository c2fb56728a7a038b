"""How sure a word's time is: its phones beside those of the recording around it."""

from __future__ import annotations

import numpy as np
import pytest

from audio.test_refusal import aligned, words_of
from audio.toy_model import MODEL, scores
from imhcaps.audio.clear_phones import clear_phones
from imhcaps.audio.confidence import confidences
from imhcaps.audio.word_times import AlignedWord


def test_clear_phones_are_those_around_each_word():
    """Ten seconds of clear phones, then ten of faint ones; a word without a time is like the one before it."""
    sound = np.concatenate([scores("mata" * 125, 0.9), scores("mata" * 125, 0.4)])
    spoken = [
        None if ms is None else AlignedWord(ms, ms + 100, -1.0, -2.0, 3)
        for ms in (2000, None, 18_000, None)
    ]
    found = clear_phones(sound.astype(np.float16), spoken, MODEL)
    assert found == pytest.approx(np.log([0.9, 0.9, 0.4, 0.4]), abs=0.01)


def test_unlikely_phones_count_against_a_word_where_the_recording_is_clear():
    """In noise all phones are unlikely, and those of a word that is said as well."""
    words = aligned(words_of(1), 400)._replace(start_posteriors=np.full(80, 0.9))
    found = []
    for clear in (-1.0, -3.0, -5.0):
        unlike = tuple(word and word._replace(mean=-6.0) for word in words.words)
        each = words._replace(words=unlike, spoken=unlike, clear_phones=np.full(80, clear))
        found.append(confidences(each)[40])
    assert found == sorted(found)
    assert found[-1] - found[0] > 0.2


@pytest.mark.parametrize("mean", [-0.5, -6.0])
def test_unlikely_phones_count_where_a_word_has_no_time_for_them(mean):
    """A word that is put in is squeezed between its neighbours; one that is written for another has its time."""
    words = aligned(words_of(1), 400)._replace(
        start_posteriors=np.full(80, 0.9), clear_phones=np.full(80, -1.0)
    )
    found = []
    for length in (15, 50, 100):
        each = [word and word._replace(mean=-1.0) for word in words.words]
        each[40] = each[40] and each[40]._replace(mean=mean, end_ms=each[40].start_ms + length)
        found.append(confidences(words._replace(words=tuple(each), spoken=tuple(each)))[40])
    if mean < -3:
        assert found == sorted(found)
        assert found[-1] - found[0] > 0.2
    else:
        assert np.ptp(found) < 0.05
