"""What is noted in brackets of bells, microphones and calls, in many languages and places of a turn: nobody says it."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

NOTES = {
    "ca": ("El president toca la campaneta.",),
    "cs": ("Předsedající zvoní", "Mikrofon vypnut", "Hlasy z pléna"),
    "de": ("Mikrofon abgeschaltet", "Die Glocke läutet"),
    "da": ("Formanden ringer med klokken",),
    "el": (
        "Κωδωνοκρουσίες",
        "Στο σημείο αυτό κτυπάει το κουδούνι λήξεως του χρόνου ομιλίας της κυρίας Βουλευτού",
    ),
    "es": ("Micrófono apagado", "La presidencia hace sonar la campanilla"),
    "fa": ("صلوات حضار",),
    "fr": ("Micro coupé",),
    "it": ("Microfono spento", "Il presidente suona il campanello"),
    "nb": ("Presidenten klubber",),
    "nl": ("De voorzitter hamert af", "Microfoon uit"),
    "pl": ("Mikrofon wyłączony",),
    "pt": ("Microfone desligado",),
    "sv": ("Publiken skrattar och applåderar",),
    "uk": ("Мікрофон вимкнено", "Зала сміється й аплодує"),
    "ru": ("Зал смеётся и аплодирует.", "Микрофон отключён.", "Микрофон выключен"),
    "sk": ("Hlasy z pléna.", "Predsedajúci zvoní"),
    "tr": (
        "Sıra kapaklarına vurmalar",
        'XYZ ve ABC sıralarından alkışlar, QRS sıralarından "Yok öyle bir şey!" sesleri',
    ),
}
PLACES = ("{a}\n({n})\n{b}", "{a} ({n})", "{a} ({n}) {b}", "({n})\n{a}")
SAID = ("Tamo sela brin.", "Velo tamas gar.")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("language", "note"), [(c, n) for c, all_ in NOTES.items() for n in all_])
def test_a_note_of_the_hall_is_not_said(language, note, place):
    first, second = SAID
    turns = [place.format(a=first, b=second, n=note), second, first, second]
    page = "\n\n".join(
        f"{'Ilda Brel' if n % 2 else 'Boris Tamal'}: {t}" for n, t in enumerate(turns)
    )
    talk = read_transcript(Source(page, "talk.txt"), language=language)
    said = "".join(word.text for turn in talk.turns for word in turn.words)
    assert len(talk.turns) == 4
    assert said.count("Tamosela") == 2
    assert note.replace(" ", "") not in said


OFFICES = {
    "pl": ("Przewodniczący poseł Boris Tamal (XY)", "Poseł Ilda Brel (ZZ)", "Dyrektor departamentu Rut Manso"),
    "cs": ("Předseda Boris Tamal", "Poslankyně Ilda Brelová", "Ředitel odboru Rut Manso"),
    "hu": ("Elnök Tamal Boris", "Brel Ilda (XY)", "Igazgató Manso Rut"),
    "ru": ("Председатель Борис Тамаль", "Ильда Брель (XY)", "Директор департамента Рут Мансо"),
    "uk": ("Головуючий Борис Тамаль", "Ільда Брель (XY)", "Заступник міністра Рут Мансо"),
    "de": ("Vorsitzender Boris Tamal", "Abg. Ilda Brel (XY)", "Ministerin Rut Manso"),
    "it": ("Presidente Boris Tamal", "Ilda Brel (XY)", "Direttore generale Rut Manso"),
}  # fmt: skip


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("language", OFFICES)
def test_offices_that_are_heard_by_committees_are_who_speaks(language, between):
    chair, member, office = OFFICES[language]
    labels = [chair, member, chair, office, chair] * 2
    page = between.join(f"{label}:\n{SAID[n % 2]}" for n, label in enumerate(labels))
    turns = read_transcript(Source(page, "talk.txt"), language=language).turns
    assert [turn.label for turn in turns] == labels


@pytest.mark.parametrize("line", ["Pausa.", "Risos.", "Aplausos do XYZ, de pé."])
def test_sounds_on_lines_without_brackets_in_portuguese_records(line):
    page = f"O Sr. Brel: — Tamo sela.\n\n{line}\n\nA Sr.ª Velo: — Tamas gar.\n\nO Sr. Brel: — Sela."
    turns = read_transcript(Source(page, "talk.txt"), language="pt").turns
    said = " ".join(word.text for turn in turns for word in turn.words)
    assert said == "Tamo sela. Tamas gar. Sela."


@pytest.mark.parametrize("words", ["Silêncio.", "Música."])
def test_all_that_somebody_says_below_a_label_is_said_although_it_names_a_sound(words):
    said = [words, "Eu não sei o que isso é.", words, "Muito obrigada."]
    labels = ["O Sr. Presidente", "A Sra. Ana Lima"] * 2
    page = "\n\n".join(f"{label}:\n\n{text}" for label, text in zip(labels, said, strict=True))
    turns = read_transcript(Source(page, "talk.txt"), language="pt").turns
    assert [(turn.label, turn.text) for turn in turns] == list(zip(labels, said, strict=True))


def test_a_role_of_several_words_in_small_letters_is_somebody():
    labels = ["Người dẫn chương trình", "Nguyễn Thị Lan"] * 2
    page = "\n".join(f"{label}: Tamo sela {n}." for n, label in enumerate(labels))
    turns = read_transcript(Source(page, "talk.txt"), language="vi").turns
    assert [turn.label for turn in turns] == labels
