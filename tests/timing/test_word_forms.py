"""Word files of every recogniser: one talk, the same words and times from all of them."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.timing import AsrWords, read_words
from timing.recognisers import LANGUAGES, TALK, WORD_FORMS, written

STARTS_ONLY = ("json3", "inner-vtt")
"""Forms that give the start of a word; it ends when the next one begins."""


def read(text: str, unit: str | None = None) -> AsrWords:
    return read_words(Source(text, "x"), unit=unit)


@pytest.mark.parametrize("name", WORD_FORMS)
def test_every_form_gives_the_words_and_times(name: str) -> None:
    found = read(written(name))
    assert found.format == WORD_FORMS[name][0]
    assert [w.text.rstrip(".") for w in found.words] == [w for w, _, _ in TALK]
    assert [w.start for w in found.words] == pytest.approx([a for _, a, _ in TALK], abs=1)
    if name not in (*STARTS_ONLY, "enhanced-lrc"):
        assert [w.end for w in found.words] == pytest.approx([b for _, _, b in TALK], abs=1)


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_language_that_a_file_says_is_known(name: str) -> None:
    assert read(written(name)).language == LANGUAGES[name]
