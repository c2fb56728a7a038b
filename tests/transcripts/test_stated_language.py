"""A text in another language than is stated, or in two: nothing is lost, and nothing is silent."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

FRENCH = (
    "Mme Lys : Bonjour à tous, et merci d’être venus pour la séance.\n\n"
    "M. Roc : Merci, madame. Le pont est fermé depuis un an, et nous le savons.\n"
)
TEXTS = {
    "fr": FRENCH,
    "de": "Ida: Guten Abend, wir sprechen heute über die Brücke in der Stadt.\n\nKit: Ja, und sie ist sehr alt.\n",
    "es": "Ida: Buenas noches, hoy hablamos del puente que está en la ciudad.\n\nKit: Sí, y es muy viejo.\n",
    "pl": "Ida: Dobry wieczór, mówimy dziś o moście, który jest w mieście.\n\nKit: Tak, i nie jest już nowy.\n",
    "tr": "Ida: İyi akşamlar, bugün bu köprü için konuşuyoruz ve bir soru var.\n\nKit: Evet, ama bu köprü çok eski.\n",
    "el": "Ίδα: Καλησπέρα σε όλους, μιλάμε για τη γέφυρα.\n\nΚωστής: Ναι, και είναι παλιά.\n",
    "he": "עידה: ערב טוב לכולם, היום נדבר על הגשר.\n\nגיא: כן, והוא ישן מאוד.\n",
    "ru": "Ида: Добрый вечер, сегодня мы говорим о мосте.\n\nКит: Да, и он очень старый.\n",
    "ja": "司会：今晩は橋についてお話しします。\n\n田中：はい、とても古い橋です。\n",
    "ar": "ليلى: مساء الخير، نتحدث اليوم عن الجسر.\n\nسامي: نعم، وهو قديم جداً.\n",
}  # fmt: skip


def told(text: str, language: str) -> list[str]:
    transcript = read_transcript(Source(text, "talk.txt"), language=language)
    return [r.message for r in transcript.remarks if r.message.startswith("the language is ")]


@pytest.mark.parametrize("language", TEXTS)
def test_text_in_the_stated_language_is_not_reported(language: str) -> None:
    assert told(TEXTS[language], language) == []


@pytest.mark.parametrize(
    ("text", "stated", "what"),
    [
        ("fr", "de", "'fr'"),
        ("de", "en", "'de'"),
        ("es", "de", "'es'"),
        ("he", "en", "Hebrew"),
        ("ru", "ja", "Cyrillic"),
        ("el", "fr", "Greek"),
        ("ar", "he", "Arabic"),
        ("ja", "ru", "Japanese"),
        ("pl", "ru", "Latin"),
    ],
)
def test_other_language_than_is_stated_is_reported(text: str, stated: str, what: str) -> None:
    (message,) = told(TEXTS[text], stated)
    assert f"the language is {stated!r}" in message
    assert what in message


@pytest.mark.parametrize(("first", "second"), [("de", "ru"), ("he", "el"), ("ru", "ar")])
def test_second_script_in_a_text_is_reported_and_nothing_is_lost(first: str, second: str) -> None:
    both = f"{TEXTS[first]}\n{TEXTS[second]}"
    read = read_transcript(Source(both, "talk.txt"), language=first)
    spoken = [turn.text for turn in read.turns]
    assert spoken == [p.split(":", 1)[1].strip() for p in both.strip().split("\n\n")]
    (message,) = told(both, first)
    assert "are in letters of another" in message


@pytest.mark.parametrize("stated", ["gl", "pt"])
def test_near_relative_is_not_told_by_its_words(stated: str) -> None:
    assert told(TEXTS["es"], stated) == []


@pytest.mark.parametrize("stated", ["de", "nl", "eu", "xx"])
def test_text_that_tells_no_language_is_not_reported(stated: str) -> None:
    assert (
        told("Ida: Mok tuna sil bara, mok sil.\n\nKit: Tuna bara mok, sil mok tuna bara.\n", stated)
        == []
    )
