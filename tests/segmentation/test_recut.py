"""New lines of one cue: the short way for words that spaces part gives what the segmenter gives."""

from __future__ import annotations

import random

import pytest

from imhcaps.checks.profiles import load_profile
from imhcaps.cuetext import plain_text
from imhcaps.model.profile import Profile
from imhcaps.segmentation.layout import INFINITE
from imhcaps.segmentation.recut import PACE, _maker, rebreak
from imhcaps.segmentation.segmenter import write

WORDS = [
    "the",
    "a",
    "of",
    "and",
    "to",
    "in",
    "that",
    "because",
    "her",
    "house",
    "garden",
    "remembered",
    "a-",
    "re-",
    "-",
    "--",
    "(so",
    "well)",
    "Dr.",
    "No.",
    "5",
    "21.",
    "km",
    "July",
    "2024",
    "U.S.",
    "e.g.",
    "yes,",
    "no.",
    "what?",
    "Oh!",
    "one;",
    "two:",
    '"said"',
    "it's",
    "XII.",
    "extraordinarily",
]


def by_the_segmenter(text: str, profile: Profile, language: str | None) -> str | None:
    """The lines that the segmenter gives a cue of these words."""
    words = text.split()
    maker = _maker(words, 0, len(words) * PACE, profile, language)
    task, run = maker.problems[0], maker.runs[0]
    stop = len(run.texts)
    if task.width(0, stop) > task.capacity or task.layout.cost(0, stop) >= INFINITE:
        return None
    return plain_text(write(task, run, "", 0, stop))


@pytest.mark.parametrize("name", ["web", "netflix-en", "bbc-online", "dcmp-lower"])
@pytest.mark.parametrize("language", ["en", "de", "cs", None])
def test_words_that_spaces_part(name: str, language: str | None) -> None:
    chance, profile = random.Random(f"{name} {language}"), load_profile(name)
    found = 0
    for _ in range(120):
        text = " ".join(chance.choices(WORDS, k=chance.randint(2, 22)))
        new = rebreak(text, profile, language)
        assert new == by_the_segmenter(text, profile, language), text
        found += new is not None and "\n" in new
    assert found > 20


def test_what_is_too_long_for_the_lines_has_none() -> None:
    assert rebreak("word " * 60, load_profile("web"), "en") is None
    assert (
        rebreak("x" * 50 + " " + "y" * 50, load_profile("web"), "en") == "x" * 50 + "\n" + "y" * 50
    )
