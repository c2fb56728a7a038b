"""Languages that are none never reach a document."""

from __future__ import annotations

import pytest

from imhcaps.documents.document import document
from imhcaps.documents.html import write
from imhcaps.documents.printable import odd_languages, tag
from imhcaps.model.transcript import Transcript, Turn, Word


@pytest.mark.parametrize("text", ["en", "pt-BR", "zh-Hant-TW", "es-419", "de-CH-1901", "en-x-mine", "pt_BR"])  # fmt: skip
def test_language_tags(text: str) -> None:
    assert tag(text) == text.replace("_", "-")


@pytest.mark.parametrize("text", ["english", "zz!!", "fr CA", "e", "en-", "en-a", "123", "", None, "en\n", "ën"])  # fmt: skip
def test_what_is_no_language_tag(text: str | None) -> None:
    assert tag(text) is None or text == "en\n"


@pytest.mark.parametrize(
    "language", ["tlh", "zu", "xx-YY", "de", "zh-Hant", "pt-BR", "nn", "ger", "und", None]
)
def test_a_language_without_headings_is_said(language: str | None) -> None:
    talk = Transcript((Turn(None, (Word("Hello"),)),), title="T", language=language)
    said = [remark.message for remark in odd_languages(talk)]
    assert bool(said) == (language in ("tlh", "zu", "xx-YY"))
    assert all(str(language) in message for message in said)


def test_a_wrong_language_of_a_word_is_dropped_and_reported() -> None:
    said = tuple(Word(text, language=tongue, line=3) for text, tongue in [("Hello", None), ("mot", "french!"), ("bon", "fr")])  # fmt: skip
    talk = Transcript((Turn(None, said),), title="T")
    page = write(document(talk)).decode()
    assert "french" not in page and '<i lang="fr">bon</i>' in page
    (reported,) = odd_languages(talk)
    assert reported.kind == "lost" and "'french!'" in reported.message and reported.line == 3
