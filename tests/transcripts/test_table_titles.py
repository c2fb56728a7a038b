"""A table of times, names and words is a transcript in whatever language its titles are."""

from __future__ import annotations

import pytest

TITLES = {
    "cs": ("Čas", "Mluvčí", "Text"),
    "de": ("Uhrzeit", "Sprecherin", "Text"),
    "el": ("Ώρα", "Ομιλητής", "Κείμενο"),
    "es": ("Tiempo", "Persona", "Texto"),
    "fi": ("Aika", "Puhuja", "Teksti"),
    "fr": ("Heure", "Locuteur", "Texte"),
    "hu": ("Idő", "Beszélő", "Szöveg"),
    "it": ("Ora", "Relatore", "Testo"),
    "ja": ("時刻", "発言者", "内容"),
    "nl": ("Tijd", "Spreker", "Tekst"),
    "pl": ("Czas", "Osoba", "Tekst"),
    "ru": ("Время", "Кто", "Текст"),
    "sv": ("Tid", "Talare", "Text"),
    "tr": ("Saat", "Konuşmacı", "Metin"),
}
ROWS = [
    ("00:01", "Ida Moss", "Tamo sela."),
    ("00:05", "Kit Roe", "Brel tamo."),
    ("00:09", "Ida Moss", "Sela."),
]


@pytest.mark.parametrize("head", ["th", "td"])
@pytest.mark.parametrize("language", TITLES)
def test_titles_of_columns_in_other_languages(read, language, head):
    first = "".join(f"<{head}>{title}</{head}>" for title in TITLES[language])
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    talk = read(f"<table><tr>{first}</tr>{rows}</table>", "talk.html", language=language)
    assert [(t.speaker.name, t.text, t.start) for t in talk.turns if t.speaker] == [
        ("Ida Moss", "Tamo sela.", 1000), ("Kit Roe", "Brel tamo.", 5000), ("Ida Moss", "Sela.", 9000)
    ]  # fmt: skip
