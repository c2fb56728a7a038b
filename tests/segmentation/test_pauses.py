"""A pause that was heard parts cues; one that was only expected does not."""

from __future__ import annotations

import re

import pytest

from imhcaps.model.transcript import Origin, TimedTranscript, Transcript, Turn, Word
from imhcaps.segmentation import SegmentLimits, segment

SAID = "the people who read these captions every day have told us what helps them most of all"


def talk(after: str, pause: int, origin: Origin | None = None) -> TimedTranscript:
    words, now = [], 0
    for text in SAID.split():
        words.append(Word(text, True, now, now + 300, origin))
        now += 300 + (pause if text == after else 0)
    return TimedTranscript(Transcript((Turn(None, tuple(words)),), language="en"))


def ends(timed: TimedTranscript) -> list[str]:
    cues = segment(timed, SegmentLimits(), labels="never").cues
    return [re.split(r"\s", cue.payload)[-1] for cue in cues]


@pytest.mark.parametrize("after", ["read", "captions", "day", "told", "helps"])
@pytest.mark.parametrize("pause", [700, 1200])
def test_a_pause_that_was_heard_ends_a_cue(after: str, pause: int) -> None:
    assert after in ends(talk(after, pause))
    assert after in ends(talk(after, pause, "matched"))


@pytest.mark.parametrize("after", ["the", "who", "have", "of"])
def test_a_speaker_who_hesitates_after_a_weak_word_goes_on(after: str) -> None:
    assert after not in ends(talk(after, 700))


@pytest.mark.parametrize("after", ["people", "helps"])
def test_a_pause_that_was_only_expected_weighs_less(after: str) -> None:
    assert after in ends(talk(after, 450))
    assert after not in ends(talk(after, 450, "estimated"))


def test_a_long_silence_between_estimated_words_is_one() -> None:
    assert "helps" in ends(talk("helps", 1500, "estimated"))
