"""Programmes, glossaries and recipes: a time and a title, a word and what it means, the parts of a recipe speak
nowhere."""

from __future__ import annotations

import pytest

TITLES = {
    "cs": ("Zahájení", "Přednáška Jana Tamla", "Přestávka", "Diskuse"),
    "de": ("Begrüßung", "Vortrag von Ida Tammel", "Pause", "Diskussion"),
    "en": ("Welcome", "Talk by Ida Tammel", "Break", "Discussion"),
    "es": ("Bienvenida", "Charla de Ida Tammel", "Descanso", "Debate"),
    "fi": ("Avaus", "Ida Tammelin esitys", "Tauko", "Keskustelu"),
    "fr": ("Accueil", "Conférence d'Ida Tammel", "Pause", "Débat"),
    "it": ("Saluti", "Relazione di Ida Tammel", "Pausa", "Discussione"),
    "sv": ("Välkomst", "Föredrag av Ida Tammel", "Paus", "Samtal"),
}
CLOCKS = ("{}:00", "{}.00 Uhr", "{} h 00", "kl. {}.00", "{}:00 AM")


@pytest.mark.parametrize("join", ["\n", "\n\n"])
@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize("language", TITLES)
def test_a_programme_of_times_and_titles_is_nobody_s(read, language, clock, join):
    titles = TITLES[language]
    lines = [f"{clock.format(hour)} {title}" for hour, title in enumerate(titles, 8)]
    talk = read(join.join(lines), language=language)
    assert not any(turn.speaker for turn in talk.turns)
    # A title that says where the transcript ends, or one of its own, may be left out and said to be.
    kept = " ".join(
        [talk.title, *(turn.text for turn in talk.turns), *(r.text for r in talk.remarks)]
    )
    assert all(title in kept for title in titles)


def test_turns_below_times_and_names_stay_turns(read):
    lines = [
        "8:00 Ida Tammel",
        "Tamo sela to you all.",
        "8:04 Kit Roe",
        "Sela tamo.",
        "8:09 Ida Tammel",
        "Tamo.",
    ]
    assert [turn.speaker.name for turn in read("\n".join(lines)).turns] == [
        "Ida Tammel",
        "Kit Roe",
        "Ida Tammel",
    ]


@pytest.mark.parametrize(
    "names", [("Ida Tammel", "Kit Roe"), ("Åsa Lind", "Jörg Vos"), ("Noor", "Bea")]
)
def test_names_that_come_again_are_no_programme_though_most_say_nothing(read, names):
    texts = ["", "Tamo sela to you all.", "", "", "Sela tamo.", ""]
    lines = [f"[10:{5 + k:02}] {names[k % 2]}\n{text}".strip() for k, text in enumerate(texts)]
    said = [(turn.speaker.name, turn.text) for turn in read("\n".join(lines)).turns]
    assert said == [(names[1], "Tamo sela to you all."), (names[0], "Sela tamo.")]


DEFINED = {
    "de": (
        "Spur: alle Untertitel einer Aufnahme.",
        "Stimme: wer gerade spricht.",
        "Pause: die Zeit dazwischen.",
    ),
    "en": (
        "Track: all cues of a recording.",
        "Voice: the person who speaks.",
        "Gap: the time in between.",
    ),
    "es": (
        "Pista: todos los subtítulos.",
        "Voz: la persona que habla.",
        "Pausa: el tiempo entre dos.",
    ),
    "fr": (
        "Piste : tous les sous-titres.",
        "Voix : la personne qui parle.",
        "Pause : le temps entre deux.",
    ),
    "it": (
        "Traccia: tutti i sottotitoli.",
        "Voce: la persona che parla.",
        "Pausa: il tempo tra due.",
    ),
}


@pytest.mark.parametrize("mark", ["{}", "- {}"])
@pytest.mark.parametrize("language", DEFINED)
def test_words_and_what_they_mean_are_nobody_s(read, language, mark):
    text = "\n\n".join(map(mark.format, DEFINED[language]))
    assert not any(turn.speaker for turn in read(text, "talk.md", language=language).turns)


RECIPES = {
    "cs": ("Ingredience", "Postup", "Příprava"),
    "de": ("Zutaten", "Zubereitung", "Tipp"),
    "en": ("Ingredients", "Directions", "Serves"),
    "es": ("Ingredientes", "Preparación", "Consejo"),
    "fr": ("Ingrédients", "Préparation", "Astuce"),
    "it": ("Ingredienti", "Procedimento", "Cottura"),
    "ja": ("材料", "作り方", "ポイント"),
    "nl": ("Ingrediënten", "Bereiding", "Opmerking"),
    "pl": ("Składniki", "Wykonanie", "Wskazówka"),
    "pt": ("Ingredientes", "Preparo", "Dica"),
    "ru": ("Ингредиенты", "Приготовление", "Совет"),
    "tr": ("Malzemeler", "Yapılışı", "İpucu"),
}


@pytest.mark.parametrize("mark", ["{}: {}", "**{}:** {}", "- **{}:** {}"])
@pytest.mark.parametrize("language", RECIPES)
def test_the_parts_of_a_recipe_are_nobody(read, language, mark):
    spoken = ["500 g Tamo, Sela, Brel.", "Tamo sela brel, tamo.", "Sela brel tamo."]
    lines = [mark.format(*pair) for pair in zip(RECIPES[language], spoken, strict=True)]
    text = "# Brel\n\n" + "\n\n".join(lines)
    assert not any(turn.speaker for turn in read(text, "talk.md", language=language).turns)
