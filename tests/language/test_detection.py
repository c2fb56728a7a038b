"""The language of a whole text: every supported one is found, and in doubt none is."""

from __future__ import annotations

import pytest

import imhcaps.language.detection as detection
from imhcaps.language.detection import detect
from segmentation.test_languages import SENTENCES

MORE = {
    "ja": "今日は橋についてお話しします。",
    "ko": "오늘은 다리에 대해 이야기합니다.",
    "th": "วันนี้เราจะพูดถึงสะพาน",
    "zh": "今天我們討論這座橋。",
}
TEXTS = {**SENTENCES, **MORE}


@pytest.mark.parametrize("code", TEXTS)
@pytest.mark.parametrize("model", [True, False], ids=["model", "no model"])
def test_a_sentence_or_two_tell_the_language(code, model, monkeypatch):
    if not model:
        monkeypatch.setattr(detection, "_model", lambda: None)
    found = detect(TEXTS[code])
    # Danish and Norwegian share their function words: without a model one sentence leaves a doubt.
    close = {"nb", "da"} if not model else set()
    assert found.language == code or (code in close and found.language == "und")
    assert found.language == "und" or 0.5 <= found.confidence <= 1


@pytest.mark.parametrize("code", ["de", "fr", "pl", "tr", "ru", "fa"])
def test_names_and_words_of_another_language_do_not_change_it(code):
    assert (
        detect(f"Ada Moss: {TEXTS[code]} Bo Lind: {TEXTS[code]} OK, thank you. BBC News.").language
        == code
    )


@pytest.mark.parametrize(
    "text", ["", "Hm.", "12:30", "Zolta miro tenalo.", "Ada Moss", "OK OK OK", "♪ ♪"]
)
def test_in_doubt_nothing_is_said(text):
    assert detect(text) == ("und", 0.0, "")


@pytest.mark.parametrize("code", ["de", "es", "fi", "hu"])
def test_an_unknown_latin_text_with_some_of_its_words_is_not_taken_for_it(code, monkeypatch):
    monkeypatch.setattr(detection, "_model", lambda: None)
    assert detect("Țzałoż ńüẑa řķļņ ģőű þðæ ħġż õãũ " * 5).language == "und"


def test_shares_of_letters_tell_ukrainian_from_russian_and_persian_from_arabic():
    assert detect("Добрий день, її друзі").language == "uk"
    assert detect("Добрый вечер, друзья мои").language == "ru"
    assert detect("چطوری؟ خوبم").language == "fa"
    assert detect("كيف الحال؟ بخير").language == "ar"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("bg", "Не знам какво се случи, но утре ще поговорим за това."),
        ("ru", "Он пришел домой, а она еще там и не одна."),
        ("uk", "Так, це добре, але чому вона не прийшла?"),
    ],
)
def test_function_words_tell_where_no_letter_does(code, text):
    assert detect(text).language == code


STRANGERS = {
    "oc": "Sabi pas çò que s’es passat, mas nos cal parlar d’aquò deman. Ela ven ara de l’escòla e ieu ai ja manjat.",
    "sl": "Naša hiša stoji ob reki in otroci gredo vsak dan čez most v šolo, ker druge poti ni. Tudi starši hodijo po tej poti, ko gredo na trg, in pri tem srečajo sosede, ki so že stari.",
    "hr": "Naša kuća stoji uz rijeku i djeca svaki dan idu preko mosta u školu, jer nema drugog puta. Roditelji također idu tim putem kada idu na trg, a susjedi koji su stari sjede kod vrata.",
    "et": "Meie maja on jõe ääres ja lapsed lähevad iga päev üle silla kooli, sest teist teed ei ole. Ka vanemad käivad seda teed, kui nad lähevad turule, ja naabrid istuvad oma ukse ees.",
    "af": "Ons huis is langs die rivier en die kinders loop elke dag oor die brug skool toe, want daar is nie 'n ander pad nie. Die ouers loop ook daar wanneer hulle mark toe gaan, en die bure sit by hulle deur.",
    "is": "Húsið okkar er við ána og börnin fara á hverjum degi yfir brúna í skólann, því að það er engin önnur leið til. Foreldrarnir ganga líka þar þegar þeir fara á markaðinn.",
    "lt": "Mūsų namas yra prie upės ir vaikai kasdien eina per tiltą į mokyklą, nes kito kelio nėra. Tėvai taip pat eina tuo keliu, kai jie eina į turgų, o kaimynai sėdi prie savo durų.",
    "eu": "Gure etxea ibaiaren ondoan dago eta umeak egunero joaten dira eskolara zubitik, beste biderik ez baita. Gurasoak ere bide horretatik joaten dira azokara, eta bizilagunak atean daude.",
}


@pytest.mark.parametrize("code", STRANGERS)
@pytest.mark.parametrize("with_model", [True, False])
def test_a_language_without_a_table_is_not_taken_for_its_neighbour(
    code: str, with_model: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not with_model:
        monkeypatch.setattr(detection, "_model", lambda: None)
    assert detect(STRANGERS[code]).language == "und"
