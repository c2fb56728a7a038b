"""Records whose labels all have one form: what lacks it is part of what is said."""

from __future__ import annotations

import pytest

from imhcaps.model.transcript import Transcript
from imhcaps.source import Source
from imhcaps.transcripts.names import parse_label
from imhcaps.transcripts.reader import read_transcript


def read(turns: list[tuple[str, str]], language: str, between: str = "\n") -> Transcript:
    page = "\n\n".join(f"{label}:{between}{said}" for label, said in turns)
    return read_transcript(Source(page, "talk.txt"), language=language)


def speakers(transcript: Transcript) -> list[str]:
    return [(turn.speaker.label or "") if turn.speaker else "" for turn in transcript.turns]


RECORDS = {
    "de": (
        ("Präsidentin Ida Moos", "Kurt Vogel (XYZ)", "Dr. Jan Ost (Ulm) (ABC)", "Eva Lind, Bundesministerin für Verkehr"),
        "Ich danke Ihnen für diese Rede.\nWir kommen zum nächsten Teil.",
        (
            "Nächster Punkt", "Letztes Stichwort", "Alles in allem zeigt sich", "Tagesordnungspunkt 7 b", "Zusatzpunkt 3",
            "Abgegebene Stimmen", "Zurück zu den Vorschlägen Vogels", "Herr Kollege Vogel, ich frage Sie", "Frau Lind, Sie haben gesagt",
            "Herr Minister, ich stimme Ihnen zu", "Liebe Kolleginnen und Kollegen, die Absprache war", "Apropos Verantwortung",
            "Berichterstatter im Ausschuss",
        ),
    ),
    "sv": (
        ("TALMANNEN", "Anna Lund (S)", "Karl Berg (M)", "Statsrådet Eva Ström (C)"),
        "Jag tackar för anförandet.\nVi går nu vidare.",
        ("Min slutsats är", "Fru talman, jag vill säga", "Andra frågan"),
    ),
    "nl": (
        ("De voorzitter", "De heer Kuiper (ABC)", "Mevrouw Visser (DEF)", "Minister De Boer"),
        "Ik dank u voor uw bijdrage.\nWij gaan verder.",
        ("Mijn vraag is", "Voorzitter, ik vraag de minister", "Tot slot"),
    ),
    "hu": (
        ("ELNÖK", "KIS JÁNOS (ABC)", "DR. NAGY ÉVA (DEF)", "SZABÓ PÉTER pénzügyminiszter"),
        "Köszönöm a szót.\nFolytatjuk a munkát.",
        ("A kérdésem a következő", "Még egy szó"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("between", ["\n", " "], ids=["own line", "run in"])
@pytest.mark.parametrize("code", RECORDS)
def test_clause_on_a_page_of_described_labels(code: str, between: str) -> None:
    people, said, clauses = RECORDS[code]
    turns = []
    for number, clause in enumerate(clauses):
        chair, member = people[0], people[1 + number % 3]
        turns += [(chair, said), (member, f"{said}\n{clause}: Das gilt ABC 12.\n{said}")]
    turns += [(people[0], said), (people[1], said)]
    got = read(turns, code, between)
    assert speakers(got) == [label for label, _ in turns]
    heard = " ".join(word.text for turn in got.turns for word in turn.words)
    assert all(clause in heard for clause in clauses)


def test_clause_that_comes_again_where_nouns_have_capitals() -> None:
    people, said, _ = RECORDS["de"]
    turns = [(people[number % 4], said) for number in range(12)]
    turns += [(people[0], f"{said}\nAbgegebene Stimmen: 59{n};\n{said}") for n in range(1, 3)]
    turns += [(people[1], said), (people[0], f"{said}\nAbgegebene Stimmen: 593;\n{said}")]
    got = read(turns, "de")
    assert "Abgegebene Stimmen" not in speakers(got)


OWN_LINE = {
    "he": (('היו"ר דוד כהן', "רחל לוי", "משה ביטון", "שרה גולן", "יוסי אלון"), "אני מודה לך על הדברים.\nנמשיך בדיון.", ("פרק ז", "הסעיף אומר ככה")),
    "pl": (("Marszałek", "Jan Wrona", "Ewa Lis", "Anna Dąb", "Adam Gil"), "Dziękuję za głos.\nPrzechodzimy dalej.", ("Pytanie", "Mówię wprost")),
    "en": (("Ida Moss", "Bo Lind", "Kit Vale", "Ann Oak", "Jo Ash"), "Thank you for this talk.\nWe go on now.", ("Conclusion", "My question is")),
}  # fmt: skip


@pytest.mark.parametrize("code", OWN_LINE)
def test_text_before_a_colon_where_labels_have_lines_of_their_own(code: str) -> None:
    people, said, clauses = OWN_LINE[code]
    turns = [(people[number % 5], said) for number in range(20)]
    for number, clause in enumerate(clauses):
        who = turns[5 + number][0]
        turns[5 + number] = (who, f"{said}\n{clause}: {said.splitlines()[0]}")
    got = read(turns, code)
    assert speakers(got) == [label for label, _ in turns]


@pytest.mark.parametrize("code", ["cs", "sk", "en"])
def test_office_of_others_makes_a_label_of_a_bare_line(code: str) -> None:
    """`Surname, Given, office` above a note of the room once, and above speech once."""
    office, chair, said, note = {
        "cs": ("poslanec", "předseda PSP", "Vážené dámy, mluvím o zákoně.", "(Hluk v sále.)"),
        "sk": ("poslanec", "predseda NR SR", "Vážené dámy, hovorím o zákone.", "Nie"),
        "en": ("member", "chair", "Ladies, I speak of the bill.", "No"),
    }[code]
    names = ["Horal, Jozef", "Brnak, Peter", "Barna, Eva", "Sopko, Viliam", "Kole, Andrej"]
    turns = []
    for name in [*names, names[4]]:
        turns += [(f"Moravec, Ivan, {chair}", said), (f"{name}, {office}", said)]
    turns[-1] = (turns[-1][0], f"{note}\n{said}")
    page = "\n\n".join(f"{label}\n{text}" for label, text in turns)
    got = read_transcript(Source(page, "talk.txt"), language=code)
    assert [label.rpartition(",")[0] or label for label in speakers(got)] == [
        label.rpartition(",")[0] for label, _ in turns
    ] or speakers(got) == [label for label, _ in turns]


@pytest.mark.parametrize("code", ["en", "fr", "he"])
def test_somebody_without_a_group_is_a_speaker_still(code: str) -> None:
    """Near misses: a guest among members, who stands once or comes again; a moderator."""
    people = {
        "en": ("Ida Moss (Acme)", "Bo Lind (Initech)", "Kit Vale (Umbrella)", "Moderator", "Jo Ash"),
        "fr": ("Claire Morel (ABC)", "Hugo Blanc (DEF)", "Luc Petit (GHI)", "Animatrice", "Yves Le Goff"),
        "he": ("דוד כהן (אבג)", "רחל לוי (דהו)", "משה ביטון (זחט)", "מנחה", "יוסי אלון"),
    }[code]  # fmt: skip
    said = {"en": "We go on.", "fr": "Nous continuons ainsi.", "he": "אנחנו ממשיכים כעת."}[code]
    turns = [(people[number % 4], f"{said} {said}") for number in range(16)]
    once = [*turns, (people[4], said), *turns[:3]]
    assert people[4] in speakers(read(once, code))
    assert speakers(read([*once, (people[4], said)], code)).count(people[4]) == 2


def test_label_before_speech_among_labels_with_lines_of_their_own() -> None:
    """A group in brackets makes it a label wherever it stands."""
    people, said, _ = RECORDS["de"]
    page = "\n\n".join(f"{people[number % 4]}:\n{said}" for number in range(24))
    page += f"\n\nDr. Uwe Hahn (Köln) (XYZ): {said}\n\n{people[0]}:\n{said}"
    got = read_transcript(Source(page, "talk.txt"), language="de")
    assert "Dr. Uwe Hahn (Köln) (XYZ)" in speakers(got)


@pytest.mark.parametrize("dash", ["–", "—", "-"])
@pytest.mark.parametrize(
    "sound", ["Beifall der Abg. Eva Lind [XYZ]", "Heiterkeit bei der ABC", "Applaus"]
)
def test_call_behind_a_sound_and_any_dash_is_its_own_voice(dash: str, sound: str) -> None:
    page = f"Kurt Vogel (XYZ):\nIch beginne.\n({sound} {dash} Jan Ost [ABC]: Nein, nie!)\nIch ende.\n\nEva Lind (XYZ):\nDanke."
    got = read_transcript(Source(page, "talk.txt"), language="de")
    assert speakers(got) == [
        "Kurt Vogel (XYZ)",
        "Jan Ost [ABC]",
        "Kurt Vogel (XYZ)",
        "Eva Lind (XYZ)",
    ]


@pytest.mark.parametrize(
    "degree",
    ["Dipl.-Kffr. (FH)", "Dipl.-Volksw.", "Dipl.-Päd.", "Univ.-Prof. Dr.", "Dr.-Ing.", "Mag. (FH)"],
)
def test_degree_with_a_hyphen_or_a_bracket_before_the_name(degree: str) -> None:
    members = ["Anna Egger", "Kurt Moser"]
    turns = []
    for number in range(8):
        name = members[number % 2]
        turns += [
            ("Präsident Ing. Jan Hofer", "Ich danke. Wir setzen fort."),
            (
                f"Abgeordnete {degree if number == 3 else ''} {name} (ABC)".replace("  ", " "),
                "Hohes Haus! Ich spreche.",
            ),
        ]
    got = read(turns, "de", " ")
    assert len(got.turns) == len(turns)
    assert degree in speakers(got)[7]
    assert parse_label(f"{degree} Anna Egger").tokens == ("anna", "egger")


@pytest.mark.parametrize(
    ("code", "people", "odd"),
    [
        ("he", ("דוד כהן (אבג)", "רחל לוי (אבג)", "משה ביטון (דהו)"), "שלי של לנו (אבג)"),
        ("en", ("Ida Moss (ABC)", "Bo Lind (ABC)", "Kit Vale (DEF)"), "To Hope (ABC)"),
        ("de", ("Ida Moos (ABC)", "Bo Lind (ABC)", "Kurt Vogel (DEF)"), "An Mit (ABC)"),
    ],
)
def test_name_made_of_words_of_grammar_with_the_group_of_others(
    code: str, people: tuple[str, ...], odd: str
) -> None:
    said = "אנחנו ממשיכים כעת בדיון." if code == "he" else "We go on with this now."
    turns = [(people[number % 3], said) for number in range(9)]
    turns[4:4] = [(odd, said)]
    assert odd in speakers(read(turns, code, "\n\n"))
    assert odd in speakers(read(turns, code, "\n"))


@pytest.mark.parametrize(
    ("code", "chair", "office"),
    [
        ("fr", "Mme la présidente", "garde des sceaux"),
        ("fr", "M. le président", "secrétaire d’État"),
        ("it", "PRESIDENTE", "relatore di minoranza"),
        ("es", "El señor PRESIDENTE", "portavoz adjunto"),
    ],
)
def test_office_in_small_letters_behind_a_name_that_stands_once(
    code: str, chair: str, office: str
) -> None:
    title = {"fr": "M.", "it": "Dott.", "es": "El señor"}[code]
    names = ("Marc d’Estaing", "Luc Morel", "Yves Blanc", "Hugo Petit")
    said = "Abc def ghi."
    turns = [(chair if n % 2 == 0 else f"{title} {names[n % 4]} (ABC)", said) for n in range(16)]
    turns[7] = (f"{title} Odon Sarre, {office}", said)
    assert turns[7][0] in speakers(read(turns, code, " "))


@pytest.mark.parametrize("clause", ["Słuchajcie", "Posłuchajmy", "Uwaga"])
def test_a_clause_that_stands_once_where_nearly_all_labels_stand_alone(clause):
    people = [
        f"Poseł {given} Wrona"
        for given in (
            "Ewa",
            "Igor",
            "Olga",
            "Piotr",
            "Hanna",
            "Adam",
            "Zofia",
            "Jan",
            "Iga",
            "Leon",
        )
    ]
    parts = []
    for _ in range(3):
        for person in people:
            parts.append(f"{person}:\nMówię to po raz kolejny i nie zmienię zdania.")
        parts.append("Marszałek: Dziękuję bardzo. Proszę o spokój.")
    parts.insert(7, f"{clause}: kiedyś było inaczej, a dziś jest tak.")
    transcript = read_transcript(Source("\n\n".join(parts) + "\n", "talk.txt"), language="pl")
    assert clause not in {turn.speaker.name for turn in transcript.turns if turn.speaker}


@pytest.mark.parametrize(
    "clause",
    [
        "Apropos Europa",
        "Zweiter Punkt",
        "Änderungsantrag der ABC",
        "Lieber Kollege Brecht, zum Thema „Geld“",
        "Mein Vorschlag",
    ],
)
@pytest.mark.parametrize("announced", [0, 6])
def test_a_clause_where_labels_with_groups_and_offices_stand_alone(clause, announced):
    people = [f"{given} Lohr (ABC)" for given in ("Mia", "Tim", "Eva", "Kai", "Ute")]
    parts = []
    for k in range(15):
        chair = (
            "Nächster Redner: Kollege Ruhl, ABC."
            if k < announced
            else "Danke. Das Wort hat der Nächste."
        )
        parts += [
            f"{people[k % 5]}:\nDas ist gut so, und es bleibt auch so.",
            f"Präsidentin Dr. Ida Brandt:\n{chair}",
        ]
    parts.insert(9, f"{clause}: Wir zahlen jeden Tag mehr, als wir haben.")
    transcript = read_transcript(Source("\n\n".join(parts) + "\n", "talk.txt"), language="de")
    assert {turn.speaker.name for turn in transcript.turns if turn.speaker} == {
        *(person.removesuffix(" (ABC)") for person in people), "Präsidentin Dr. Ida Brandt"
    }  # fmt: skip


@pytest.mark.parametrize("clause", ["Drei Punkte dazu", "Noch ein Wort dazu", "Zwei Fragen also"])
def test_a_clause_alone_on_a_line_among_labels_with_groups_and_offices(clause):
    people = [f"{given} Lohr (ABC)" for given in ("Mia", "Tim", "Eva", "Kai", "Ute")]
    parts = []
    for k in range(15):
        chair = (
            "Nächste Rednerin: Kollegin Ruhl, ABC." if k < 4 else "Danke. Das Wort hat der Nächste."
        )
        parts += [
            f"{people[k % 5]}:\nDas ist gut so, und es bleibt auch so.",
            f"Präsidentin Dr. Ida Brandt:\n{chair}",
        ]
    parts[9] += f"\n{clause}:\nErstens zahlen wir jeden Tag mehr, als wir haben."
    transcript = read_transcript(Source("\n\n".join(parts) + "\n", "talk.txt"), language="de")
    assert clause not in {turn.speaker.name for turn in transcript.turns if turn.speaker}


def test_a_minister_who_speaks_once_among_them_is_heard():
    people = [f"{given} Lohr (ABC)" for given in ("Mia", "Tim", "Eva", "Kai", "Ute")]
    parts = [f"{people[k % 5]}:\nDas ist gut so, und es bleibt auch so." for k in range(20)]
    minister = "Ida Ruhl, Bundesministerin für Familie, Senioren, Frauen und Jugend"
    parts.insert(9, f"{minister}:\nIch antworte gern, und zwar kurz.")
    transcript = read_transcript(Source("\n\n".join(parts) + "\n", "talk.txt"), language="de")
    assert "Ida Ruhl" in {turn.speaker.name for turn in transcript.turns if turn.speaker}


SYLLABLES = ("Bre", "Tam", "Vil", "Son", "Mar", "Kel", "Dor", "Fen")


def _surnames(count):
    return [
        f"{SYLLABLES[n % 8]}{['lin', 'gaard', 'mond', 'tas'][n // 8 % 4]}{'en' * (n // 32)}"
        for n in range(count)
    ]


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "it", "sv", "pl"])
@pytest.mark.parametrize("below", [0, 2])
def test_names_that_open_every_paragraph_are_who_speaks_though_most_stand_once(language, below):
    chair, thanks = {
        "en": ("President", "Thank you, everybody, for what was said."),
        "fr": ("Le président", "Merci à vous tous de ce que vous avez dit."),
        "de": ("Präsidentin", "Ich danke Ihnen allen für das, was gesagt wurde."),
        "es": ("Presidente", "Muchas gracias a todos por lo que han dicho."),
        "it": ("Presidente", "Grazie a tutti per quello che avete detto."),
        "sv": ("Talmannen", "Tack till er alla för det som har sagts."),
        "pl": ("Marszałek", "Dziękuję wszystkim za to, co zostało powiedziane."),
    }[language]
    names = _surnames(30)
    labels = []
    for n, name in enumerate(names):
        labels += [name] if n % 4 else [chair, name]
    more = "".join(f"\n{thanks}" for _ in range(below))
    page = "\n\n".join(f"{label}: {n + 1}. {thanks}{more}" for n, label in enumerate(labels))
    turns = read_transcript(Source(page, "talk.txt"), language=language).turns
    assert [turn.label for turn in turns] == labels


def test_terms_that_stand_once_each_are_nobody_though_every_paragraph_opens_so():
    page = "\n\n".join(
        f"{name}: a thing of the house that is used by everybody, and that is found in each room."
        for name in _surnames(20)
    )
    assert not any(turn.speaker for turn in read_transcript(Source(page, "talk.txt")).turns)
