"""Titles with a full stop before a name, small or large, one after the other: the label is one, in every language."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.names import is_academic
from imhcaps.transcripts.reader import read_transcript

SAID = {
    "cs": "Dnes jednáme o rozpočtu a o mostě přes řeku.",
    "de": "Heute reden wir über den Haushalt und die Brücke.",
    "es": "Hoy hablamos del presupuesto y del puente.",
    "hu": "Ma a költségvetésről és a hídról tárgyalunk.",
    "it": "Oggi parliamo del bilancio e del ponte.",
    "pl": "Dzisiaj rozmawiamy o budżecie i o moście.",
    "ro": "Astăzi discutăm despre buget și despre pod.",
    "tr": "Bugün bütçe ve köprü hakkında konuşuyoruz.",
}
LABELS = [
    ("de", "Präsident Karl Tamm", "Abgeordnete Dipl.-Ing. Ida Brel"),
    ("de", "Präsident Karl Tamm", "Abgeordnete Dipl.-Ing. Ida Brel (Gelbe)"),
    ("de", "Präsidentin Mag. Eva Tamm", "Abgeordneter Univ.-Prof. Dr. Udo Brel"),
    ("de", "Präsident", "Abg. Dr. h. c. Ida Brel"),
    ("de", "Präsident", "Abg. Dr.\u00a0h.\u00a0c. Ida Brel (Gelbe)"),
    ("de", "Präsident", "Dr.-Ing. Ida Brel"),
    ("ro", "Domnul Radu Tamas", "Doamna conf. univ. dr. Ilinca Brelu"),
    ("ro", "Domnul prof. univ. dr. Radu Tamas", "Doamna Ilinca Brelu"),
    ("ro", "Domnul ing. Radu Tamas (PX)", "Doamna lect. Ilinca Brelu (PY)"),
    ("pl", "Marszałek", "Poseł prof. dr hab. inż. Ewa Brelska"),
    ("cs", "Předsedající", "Poslankyně doc. PhDr. Ivana Brelová"),
    ("tr", "Başkan", "Op. Dr. Elif Tanyol"),
    ("hu", "ELNÖK", "DR. HABIL. TAMÁSI IDA (XY)"),
    ("it", "PRESIDENTE", "avv. Ida Brelli"),
]


@pytest.mark.parametrize("own_line", [False, True])
@pytest.mark.parametrize(("language", "first", "second"), LABELS)
def test_each_says_what_is_theirs(language, first, second, own_line):
    gap = "\n" if own_line else " "
    page = "\n\n".join(f"{(first, second)[k % 2]}:{gap}{SAID[language]} {k}." for k in range(8))
    turns = read_transcript(Source(page, "talk.txt"), language=language).turns
    assert [turn.speaker is not None for turn in turns] == [True] * 8
    assert len({turn.speaker.name for turn in turns if turn.speaker}) == 2
    for number, turn in enumerate(turns):
        assert turn.words[-1].text == f"{number}."


@pytest.mark.parametrize("word", ["dr.", "conf.", "Dipl.-Ing.", "Dr.-Ing.", "PhDr.", "h."])
def test_titles(word):
    assert is_academic(word)


@pytest.mark.parametrize("word", ["dr", "conference.", "Bridge.", "Ing", "-.", ".", "and."])
def test_other_words_are_no_titles(word):
    assert not is_academic(word)
