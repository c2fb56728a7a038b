"""Short dialogues: names that stand once each, and by which others call them; abbreviated given names; heads of
records."""

from __future__ import annotations

import pytest

SAID = {
    "da": ("Vi begynder nu.", "Tak, {a}.", "Jeg er enig, {b}.", "Det er vi alle, {c}."),
    "de": (
        "Wir beginnen jetzt.",
        "Danke, {a}.",
        "Ich stimme zu, {b}.",
        "Das sehe ich auch so, {c}.",
    ),
    "en": ("We begin now.", "Thank you, {a}.", "I agree with you, {b}.", "So do we all, {c}."),
    "es": (
        "Empezamos ahora nosotros.",
        "Yo te lo agradezco, {a}.",
        "Yo también, {b}.",
        "Y yo, {c}.",
    ),
    "fr": (
        "Nous commençons.",
        "Je vous remercie, {a}.",
        "Je suis d'accord, {b}.",
        "Moi aussi, {c}.",
    ),
    "it": ("Noi cominciamo ora.", "Io ti ringrazio, {a}.", "Anche io, {b}.", "E io pure, {c}."),
    "nl": ("Wij beginnen nu.", "Dank je, {a}.", "Ik ben het eens, {b}.", "Wij ook, {c}."),
    "pl": ("My zaczynamy.", "Dziękuję ci, {a}.", "Ja też, {b}.", "I ja, {c}."),
    "ru": ("Мы начинаем.", "Я благодарю, {a}.", "Я согласен, {b}.", "И я тоже, {c}."),
    "sv": (
        "Vi börjar nu.",
        "Jag tackar, {a}.",
        "Jag håller med dig, {b}.",
        "Det gör vi alla, {c}.",
    ),
}
NAMES = ("Tamla", "Brelin", "Sorik", "Weska")
WRITTEN = {"talk.txt": "{}: {}\n\n", "talk.md": "**{}:** {}\n\n", "talk.html": "<p>{}: {}</p>"}


@pytest.mark.parametrize("container", WRITTEN)
@pytest.mark.parametrize("language", SAID)
def test_names_that_stand_once_and_are_called_speak(read, language, container):
    calls = dict(zip("abc", NAMES, strict=False))
    spoken = [text.format(**calls) for text in SAID[language]]
    text = "".join(WRITTEN[container].format(*pair) for pair in zip(NAMES, spoken, strict=True))
    talk = read(text, container, language=language)
    assert [turn.speaker.name for turn in talk.turns if turn.speaker] == [*NAMES]
    assert [turn.text for turn in talk.turns] == spoken


LISTED = {
    "named in a list": (
        ("Dough", "Flour, water, salt."),
        ("Flour", "Rye, wheat, or spelt."),
        ("Salt", "A pinch, no more."),
        ("Water", "Salt, Flour."),
    ),
    "in small letters": (
        ("Dough", "We mix flour, salt, water."),
        ("Salt", "You buy it at the shop."),
        ("Water", "I take it cold, so do you."),
    ),
}


@pytest.mark.parametrize(
    ("kind", "container"),
    [
        ("named in a list", "talk.txt"),
        ("named in a list", "talk.md"),
        ("in small letters", "talk.txt"),
        ("in small letters", "talk.html"),
    ],
)
def test_words_of_a_list_are_not_called(read, kind, container):
    text = "".join(WRITTEN[container].format(*line) for line in LISTED[kind])
    labels = {turn.label for turn in read(text, container, language="en").turns}
    assert labels.isdisjoint({"Salt", "Water"})


@pytest.mark.parametrize("short", ["Wm.", "Chas.", "Thos.", "Robt.", "Sta.", "Cllr."])
def test_an_abbreviated_given_name_ends_no_label(read, short):
    labels = ["Ida Moss", f"{short} Tammel", "Ida Moss", "Kit Roe"]
    talk = read("\n\n".join(f"{label}: Tamo sela, all." for label in labels), language="en")
    assert [turn.label for turn in talk.turns] == labels


HEADS = {
    "ca": ("ORDRE DEL DIA DE LA CONVOCATÒRIA", "SESSIÓ NÚM. 4"),
    "de": ("TAGESORDNUNG 4", "SITZUNG NR. 12"),
    "it": ("ORDINE DEL GIORNO DELLA SEDUTA", "SEDUTA N. 12"),
}


@pytest.mark.parametrize("language", HEADS)
def test_the_head_of_a_record_is_nobody(read, language):
    heads = HEADS[language]
    people = ["La Tamla", "Pere Brelin i Mas", "La Tamla", "Pere Brelin i Mas"]
    text = "".join(
        f"{head}\n\nTamo sela brel, tamo sela brel tamo sela {k}.\n\n"
        for k, head in enumerate(heads)
    )
    text += "".join(f"{name}\n\nBrel tamo sela, number {k}.\n\n" for k, name in enumerate(people))
    talk = read(text, language=language)
    assert not {turn.label for turn in talk.turns} & set(heads)
