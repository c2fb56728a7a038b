"""One table a language, read by one loader; text facts that the other packages share."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import imhcaps.language
from imhcaps.language import closed_class, fillers, sentences
from imhcaps.language.language import LANGUAGES, PARTS_OF_SPEECH, language_of, primary

SOURCE = Path(imhcaps.language.__file__).parent


def test_every_table_is_listed_and_every_listed_language_has_a_table() -> None:
    files = {path.stem for path in (SOURCE / "tables").glob("*.py")} - {"__init__"}
    assert list(LANGUAGES) == sorted(files)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_table_says_its_own_code_and_holds_lower_case_words(code: str) -> None:
    table = language_of(code)
    assert table.code == code
    assert table.name
    assert set(table.closed_class) <= set(PARTS_OF_SPEECH)
    lists = [*table.closed_class.values(), table.abbreviations, table.fillers, table.negations]
    for words in lists:
        assert words == words.lower()
        assert words.split(" ") == words.split() or words == ""


def test_the_languages_with_function_words_are_those_whose_tables_have_them() -> None:
    assert (
        tuple(
            code
            for code in LANGUAGES
            if language_of(code).closed_class and code not in closed_class.UNSPACED
        )
        == closed_class.LANGUAGES
    )
    for code in closed_class.LANGUAGES:
        assert len(closed_class.function_words(code)) >= 40


@pytest.mark.parametrize("tag", ["pt-BR", "pt_br", "PT", "pt"])
def test_a_tag_is_read_by_its_primary_subtag(tag: str) -> None:
    assert primary(tag) == "pt"
    assert language_of(tag) is language_of("pt")


@given(st.text(max_size=20) | st.none())
def test_a_language_without_a_table_has_no_words_and_is_no_error(tag: str | None) -> None:
    table = language_of(tag)
    assert table.code in LANGUAGES or not table.closed_class


@pytest.mark.parametrize(
    "text", ["Yes.", "Really?”", "(No!)", "そうです。」", "हाँ।", "نعم؟", "جی۔", "Well…"]
)
def test_a_sentence_ends_in_every_script(text: str) -> None:
    assert sentences.ends_sentence(text)


@pytest.mark.parametrize("text", ["Yes,", "and", "", "”", "そう、", "1.5", "a;"])
def test_no_sentence_ends_at_other_marks(text: str) -> None:
    assert not sentences.ends_sentence(text)


def test_fillers_and_negations_come_from_the_tables() -> None:
    assert {"um", "euh", "ähm"} <= fillers.fillers()
    assert "you know" in fillers.filler_phrases()
    assert {"not", "nicht", "jamais"} <= fillers.negations()


def test_what_is_known_of_languages_knows_no_model() -> None:
    for path in SOURCE.rglob("*.py"):
        imported = re.findall(r"(?m)^\s*from (imhcaps[\w.]*)", path.read_text("utf-8"))
        assert all(
            name.startswith(("imhcaps.language", "imhcaps.lazy", "imhcaps.text"))
            for name in imported
        )
