"""Each counting rule on text that tells it from the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.checks.profiles import load_profile
from imhcaps.checks.runner import check_document
from imhcaps.counting import COUNTING_RULES, count_all, counting_rule
from imhcaps.errors import ProfileError
from imhcaps.formats import read_document
from imhcaps.model.transcript import TimedTranscript, Transcript, Turn, Word
from imhcaps.segmentation import segment
from imhcaps.source import Source


@pytest.mark.parametrize(
    ("rule", "text", "size"),
    [
        ("characters", "Hi, you!", 8),
        ("characters", "e\u0301te\u0301", 3),
        ("characters", "日本", 2),
        ("characters", "👨\u200d👩\u200d👧", 1),
        ("columns", "日本 a", 6),
        ("half-width", "日本 a", 3),
        ("half-width", "abc", 1.5),
        ("no-marks", "ที่นี่", 2),
        ("words", "one  two\nthree", 3),
    ],
)
def test_it_counts_as_its_guideline_does(rule, text, size):
    assert COUNTING_RULES[rule].length(text) == size


@given(st.lists(st.text(st.characters(exclude_characters="\0\n"), max_size=12), max_size=8))
def test_the_short_way_gives_what_the_long_one_does(texts):
    joined = "\n".join(texts)
    for name, rule in COUNTING_RULES.items():
        assert count_all(name, texts, joined) == [rule.length(text) for text in texts], name


def test_letters_of_most_european_languages_take_the_short_way():
    texts = ["Où est-elle ? Çà et là — “naïf”", "Žluťoučký kůň", "Größe", "Ελληνικά", "Привет"]
    for rule in ("characters", "columns"):
        assert count_all(rule, texts, "\n".join(texts)) == list(map(len, texts))


def test_an_unknown_rule_is_an_error_with_the_names_that_exist():
    with pytest.raises(ProfileError, match="unknown counting rule 'charcters'") as raised:
        counting_rule("charcters")
    assert raised.value.hint == "did you mean 'characters'?"


TEXTS = {
    "en": "The lamp was lit by the keeper each night at dusk.",
    "ja": "灯台の記録は湾の町で長いあいだ読まれてきたものである",
    "th": "ที่นี่ มี ประภาคาร เก่าแก่ ตั้งอยู่ ริมฝั่ง ทะเล",
}


@pytest.mark.parametrize("count", ["characters", "columns", "half-width", "no-marks", ""])
@pytest.mark.parametrize("language", TEXTS)
def test_what_the_segmenter_fills_the_check_finds_within_the_limit(count, language):
    """One table for both: a rule that one of them counted otherwise would leave findings."""
    limit = {"value": 14, "count": count}
    profile = load_profile("web", {"max_line_length": limit, "max_lines": 3, "max_cps": False})
    words = [
        Word(text, True, n * 900, n * 900 + 900) for n, text in enumerate(TEXTS[language].split())
    ]
    talk = Transcript((Turn(None, tuple(words)),), language=language)
    cues = segment(TimedTranscript(talk), profile).cues
    source = "WEBVTT\n\n" + "\n\n".join(
        f"00:00:{2 * n:02}.000 --> 00:00:{2 * n + 1:02}.900\n{cue.payload}"
        for n, cue in enumerate(cues)
    )
    document = read_document(Source(source, "a.vtt"))
    assert check_document(document, profile, select=("LEN101", "LEN102")) == []
