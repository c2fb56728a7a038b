"""Beside a pause a word begins and ends where its sound does; the level tells nothing in even noise and in running
speech."""

from __future__ import annotations

import json

import numpy as np
import pytest

from imhcaps.audio.acoustic_model import default_model
from imhcaps.audio.forced_alignment import align_tokens
from imhcaps.audio.posteriors import log_posteriors
from imhcaps.audio.quiet_frames import frame_levels
from imhcaps.audio.recording import decode
from imhcaps.audio.word_edges import LONGEST_TAIL_MS, with_edges
from imhcaps.audio.word_times import AlignedWord

pytestmark = pytest.mark.one_version

MODEL = default_model()


def levels(*parts: tuple[float, float]) -> np.ndarray:
    """Levels of frames of 20 ms: seconds and dB."""
    return np.concatenate([np.full(round(50 * s), db, np.float32) for s, db in parts])


def word(start: int, emitted: int) -> AlignedWord:
    """A word whose last phone is emitted up to a time, ms."""
    return AlignedWord(start, round(emitted + MODEL.end_shift_ms), -1.0, -2.0, 4)


@pytest.mark.parametrize(("speech", "noise"), [(-20.0, -60.0), (-30.0, -45.0)])
def test_it_ends_where_the_level_falls(speech, noise):
    sound = levels((1, noise), (1.2, speech), (1, noise), (2, speech), (1, noise))
    found = with_edges([word(1000, 2000), word(3200, 5100)], sound, MODEL)
    assert [each and each.end_ms for each in found] == [2200, 5200]


def test_the_closure_of_a_consonant_is_no_pause():
    sound = levels((1, -60), (1, -20), (0.04, -60), (0.1, -20), (1, -60), (2, -20))
    (found,) = with_edges([word(1000, 1980)], sound, MODEL)
    assert found and found.end_ms == 2140


@pytest.mark.parametrize(
    "sound",
    [
        levels((8, -20)),
        levels((1, -60), (1 + LONGEST_TAIL_MS / 1000 + 0.1, -20), (1, -60), (2, -20)),
        levels((1, -24), (1.1, -20), (2, -24)),
        np.zeros(0, np.float32),
        np.zeros(2, np.float32),
    ],
    ids=["no pause", "speech goes on", "even noise", "nothing", "two frames"],
)
def test_without_a_pause_it_is_as_before(sound):
    before = [word(1000, 1980), None]
    assert with_edges(before, sound, MODEL) == before


def test_no_word_reaches_into_the_next():
    sound = levels((1, -60), (1.2, -20), (1, -60), (3, -20))
    before = [word(1000, 2000), word(2100, 2150)]
    assert with_edges(before, sound, MODEL)[0] == before[0]


@pytest.mark.parametrize("emitted_late", [-40, 0, 60])
def test_behind_a_pause_it_begins_where_the_level_rises(emitted_late):
    sound = levels((1, -60), (2, -20), (1, -60))
    (found,) = with_edges([word(1000 + emitted_late, 2900)], sound, MODEL)
    assert found and found.start_ms == 1000


@pytest.mark.parametrize(
    "sound",
    [
        levels((1, -40), (2, -20), (1, -40)),
        levels((0.5, -60), (0.46, -20), (0.04, -60), (2, -20), (1, -60)),
        levels((0.8, -60), (0.2, -40), (2, -20), (1, -60)),
    ],
    ids=["noise hides it", "the closure of a consonant", "it begins softly, and earlier"],
)
def test_a_beginning_that_the_level_does_not_show_is_as_before(sound):
    (found,) = with_edges([word(1040, 2900)], sound, MODEL)
    assert found and found.start_ms == 1040


def test_in_running_speech_nothing_begins_elsewhere():
    sound = levels((1, -60), (1, -20), (0.1, -60), (1, -20), (1, -60))
    before = [word(1000, 2030), word(2120, 2950)]
    assert [w and w.start_ms for w in with_edges(before, sound, MODEL)] == [1000, 2120]


def test_the_ends_of_a_reading(samples):
    stem = "what-is-infant-mental-health"
    truth = json.loads((samples / f"{stem}.words.json").read_text("utf-8"))
    words = [w for turn in truth["turns"] for w in turn["words"]]
    with decode(str(samples / f"{stem}.opus")) as recording:
        scores, sound = log_posteriors(recording, MODEL), frame_levels(recording, MODEL)
    text = [w["text"] for w in words]
    found = align_tokens(scores, text, "en", MODEL, levels=sound)
    ends = [
        abs(each.end_ms - said["end"])
        for each, said, after in zip(found.words, words, words[1:], strict=False)
        if each and after["start"] - said["end"] > 150
    ]
    assert len(ends) > 20
    assert np.median(ends) <= 20
    assert np.percentile(ends, 90) <= 120
