"""A supported language has every part, each of a size that is of use; a part that lacks fails here."""

from __future__ import annotations

import pytest

from imhcaps.checks.profiles import load_profile
from imhcaps.language.language import LANGUAGES, SUPPORTED, Language, language_of
from imhcaps.language.locale_data import locale_data
from imhcaps.language.page_heads import question_pairs
from imhcaps.text import fold

DAYS = 7
KINDS = ("speech", "sound", "music", "silence", "shot", "chapter")
WITHOUT_PREPOSITIONS = ("hi", "hu", "ja", "ko", "tr", "zh")
"""An ending or a word behind says by what somebody speaks."""
PARTED_BY_A_MODEL = ("ja", "zh")
WITHOUT_ADDRESS = ("hu", "ja", "ko", "zh")
"""It stands behind the name."""
WORDS, ABBREVIATIONS, SOUNDS, HEADS, VOICES = 40, 12, 8, 10, 4


@pytest.mark.parametrize("code", SUPPORTED)
class TestSupported:
    def test_has_words_enough(self, code):
        table = language_of(code)
        closed = {word for words in table.closed_class.values() for word in words.split()}
        sounds = " ".join(table.sounds[:-1]).split()
        assert len(closed) >= WORDS
        assert len(set(table.abbreviations.split())) >= ABBREVIATIONS
        assert len(set(sounds)) >= SOUNDS and all(table.sounds[:-1])
        assert len(set(table.heads.split("|"))) >= HEADS
        assert len(set(table.voices.split())) >= VOICES
        assert question_pairs(code)

    def test_says_no_word_twice(self, code):
        table = language_of(code)
        lists = [*table.sounds, *table.address, *table.closed_class.values(), table.voices]
        lists += [table.joining, table.abbreviations, table.units, table.everybody]
        for words in map(str.split, lists):
            assert len(words) == len(set(words))

    def test_closing_abbreviations_are_abbreviations(self, code):
        table = language_of(code)
        assert set(table.closing_abbreviations.split()) <= set(table.abbreviations.split())

    def test_says_its_ordinals_and_quotation_marks(self, code):
        table = language_of(code)
        assert table.ordinal in ("stop", "suffix", "prefix")
        assert len(table.quotes) >= 2 and len(table.quotes) % 2 == 0

    def test_its_digraphs_are_letters_and_two_others(self, code):
        written = language_of(code).digraphs.split()
        assert len(written) % 2 == 0
        for letter, others in zip(written[::2], written[1::2], strict=True):
            assert len(letter) == 1 and not letter.isascii() and others.isascii()

    def test_has_words_that_correct_its_phrases_where_a_model_parts_them(self, code):
        phrases = language_of(code).phrases
        assert bool(phrases.joined) == (code in PARTED_BY_A_MODEL)

    def test_its_spellings_of_one_name_are_one(self, code):
        pairs = [pair.split() for pair in language_of(code).folding.split("|")]
        assert pairs and all(len(pair) == 2 for pair in pairs)
        for one, other in pairs:
            assert fold(one) == fold(other) != ""

    def test_has_a_guide_with_its_clauses_or_the_reason_why_none(self, code):
        table = language_of(code)
        assert bool(table.guide) != bool(table.no_guide)
        if table.guide:
            limits = load_profile(table.guide).limits
            for name in ("max_line_length", "max_cps"):
                assert limits[name].source.clause and limits[name].source.url, name

    def test_has_braille_or_the_reason_why_none(self, code):
        table = language_of(code)
        assert bool(table.braille) != bool(table.no_braille)

    def test_has_the_words_of_documents(self, code):
        for words in language_of(code).terms:
            assert words.language.split("-")[0] == code and all(words)
            assert all(mark in words.play for mark in ("{time}", "{name}"))
            assert "{count}" in words.many
            assert all(mark in words.shown for mark in ("{count}", "{all}"))
            assert all(mark in words.at for mark in ("{index}", "{count}"))
        assert len(language_of(code).terms) == 1 + (code == "zh")

    def test_has_words_of_tables_times_and_channels(self, code):
        table = language_of(code)
        assert len(table.weekdays.split()) >= DAYS
        assert table.channel.words and bool(table.channel.before) != (code in WITHOUT_PREPOSITIONS)
        # English titles and halves of the day are those of programs, and stand with their forms.
        assert any(table.clock) or code == "en"
        assert {"start", "end", "duration", "kind", "speaker", "text"} <= set(
            table.columns
        ) or code == "en"
        assert table.time_units["s"] and table.time_units["ms"]
        assert set(table.kinds) == {*KINDS} or code == "en"

    def test_has_a_word_between_two_names_and_forms_of_address(self, code):
        table = language_of(code)
        assert bool(table.joining) != (code == "he"), "Hebrew writes it with the second name"
        assert any(table.address) != (code in WITHOUT_ADDRESS)

    def test_has_months_units_and_names_of_languages(self, code):
        data = locale_data(code)
        assert len(data.months) == len(data.dated) == 12
        assert data.units and data.languages[code]


PARTS = [
    "closed_class",
    "abbreviations",
    "ordinal",
    "sounds",
    "voices",
    "heads",
    "questions",
    "folding",
    "quotes",
    "guide",
    "braille",
    "clock",
    "weekdays",
    "columns",
    "kinds",
    "channel",
    "joining",
]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("code", ["pl", "hi", "zh"])
def test_a_table_that_lacks_a_part_is_told(code, part, monkeypatch):
    table = language_of(code)
    lacking = table._replace(**{part: Language._field_defaults[part]})
    monkeypatch.setattr(f"{__name__}.language_of", lambda _: lacking)
    monkeypatch.setattr("imhcaps.language.page_heads.language_of", lambda _: lacking)
    question_pairs.cache_clear()
    checks = [check for name, check in vars(TestSupported).items() if name.startswith("test_")]
    failed = 0
    for check in checks:
        try:
            check(TestSupported(), code)
        except AssertionError:
            failed += 1
    question_pairs.cache_clear()
    assert failed


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_table_says_where_its_words_are_from(code):
    module = __import__(f"imhcaps.language.tables.{code}", fromlist=["LANGUAGE"])
    assert len(module.__doc__.splitlines()[0]) > len(language_of(code).name) + 10
