"""The lines of many cues are found in one check: the same that are found for each alone."""

from __future__ import annotations

import random

import pytest

from imhcaps.checks.fixers import Tools
from imhcaps.checks.fixers.lines import best_lines, find_all
from imhcaps.checks.profiles import load_profile
from imhcaps.formats import read_document
from imhcaps.segmentation import rebreak
from imhcaps.source import Source

PLAIN = [
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
    "teacher",
    "well-known",
    "Dr.",
    "Webb",
    "5",
    "million",
    "km",
    "yes.",
    "No?",
    "was",
    "been",
    "extraordinarily",
    "letters,",
    "painted",
]
MARKED = ["-", "(so)", "[laughs]", "Ann:", "<b", "re-"]


@pytest.mark.parametrize("profile", ["web", "netflix-en", "bbc-online", "ted"])
def test_together_as_alone(profile: str) -> None:
    chance = random.Random(profile)
    texts = [
        " ".join(chance.choices(PLAIN + MARKED * (k % 2), k=chance.randint(2, 17)))
        for k in range(80)
    ]
    document = read_document(Source("WEBVTT\n", "talk.en.vtt"))
    together = Tools(load_profile(profile), rebreak, lines={})
    find_all(document, texts, together)
    assert together.lines and 40 < len(together.lines) < len(texts)
    alone = [best_lines(document, text, Tools(load_profile(profile), rebreak)) for text in texts]
    assert [best_lines(document, text, together) for text in texts] == alone
    assert any(new and "\n" in new for new in alone)


def test_each_text_is_laid_out_once() -> None:
    asked: list[str] = []

    def counted(text: str, *rest: object) -> str | None:
        asked.append(text)
        return rebreak(text, *rest)  # type: ignore[arg-type]

    document = read_document(Source("WEBVTT\n", "talk.en.vtt"))
    tools = Tools(load_profile("web"), counted, lines={})
    find_all(document, ["one two three", "one two three", "four five six"], tools)
    find_all(document, ["one two three"], tools)
    assert asked == ["one two three", "four five six"]
