"""The profile `web` takes line length and reading speed from the guide of the language."""

from __future__ import annotations

import re

import pytest

import imhcaps
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.profiles.by_language import chosen, for_language
from imhcaps.language.language import SUPPORTED, language_of
from imhcaps.model.transcript import Speaker, TimedTranscript, Transcript, Turn, Word

WEB = load_profile("web")


@pytest.mark.parametrize("code", SUPPORTED)
def test_what_differs_is_what_the_guide_says(code):
    found = for_language(WEB, code)
    guide = language_of(code).guide
    for name, limit in found.limits.items():
        if limit == WEB.limits[name]:
            continue
        assert name in ("max_line_length", "max_cps") and guide
        assert limit.severity == WEB.limits[name].severity
        assert limit.source and limit.source.clause and limit.source.url
        assert limit.source.clause in chosen(WEB, code)


@pytest.mark.parametrize(
    ("tag", "line"), [("ru", 39), ("th", 35), ("ko-KR", 16), ("en", 42), ("und", 42)]
)
def test_line_lengths(tag, line):
    assert for_language(WEB, tag).limits["max_line_length"].value == line


@pytest.mark.parametrize("name", ["netflix-en", "bbc-online"])
def test_another_profile_is_left_alone(name):
    profile = load_profile(name)
    assert for_language(profile, "zh") == profile
    assert chosen(profile, "zh") == ""


def test_a_limit_that_was_set_by_hand_stays():
    profile = load_profile("web", {"max_line_length": 30})
    found = for_language(profile, "ru")
    assert found.limits["max_line_length"].value == 30


def test_english_and_german_are_as_before():
    assert for_language(WEB, "en").limits == for_language(WEB, "de").limits == WEB.limits


def test_captions_in_russian_have_lines_of_39():
    words = [Word("слово", start=400 * k, end=400 * k + 380) for k in range(60)]
    turn = Turn(Speaker("Анна"), tuple(words))
    timed = TimedTranscript(Transcript((turn,), language="ru"), end=30_000)
    track = imhcaps.segment(timed, labels="never")
    lines = [line for cue in track.cues for line in re.sub("<[^>]*>", "", cue.payload).split("\n")]
    assert max(map(len, lines)) <= 39
