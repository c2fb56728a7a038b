"""One person, many labels; and what the page says about that person."""

from __future__ import annotations

import pytest

from imhcaps.errors import InputError, TranscriptError
from imhcaps.language.language import SUPPORTED, language_of
from imhcaps.source import Source
from imhcaps.transcripts import read_speakers
from imhcaps.transcripts.names import is_credential, parse_label, same_person
from imhcaps.transcripts.reader import read_transcript


@pytest.mark.parametrize(
    ("label", "name", "credentials", "role", "organisation"),
    [
        ("Ann Lee", "Ann Lee", (), None, None),
        ("Ann Lee, PhD", "Ann Lee", ("PhD",), None, None),
        ("Ann Lee PhD", "Ann Lee", ("PhD",), None, None),
        ("ANN LEE ATR-BC", "ANN LEE", ("ATR-BC",), None, None),
        ("ANN MARIA BREL-TAM", "ANN MARIA BREL-TAM", (), None, None),
        ("MONSIEUR DE BREL-TAM", "MONSIEUR DE BREL-TAM", (), None, None),
        ("Ann Lee, MA, IMH-E®", "Ann Lee", ("MA", "IMH-E®"), None, None),
        ("Ann Lee, ATR-BC, LPC, Therapist", "Ann Lee", ("ATR-BC", "LPC"), "Therapist", None),
        (
            "Ann Lee, M.D., Ph.D., Yale University",
            "Ann Lee",
            ("M.D.", "Ph.D."),
            None,
            "Yale University",
        ),
        ("Ann Lee, Director, Bee Institute", "Ann Lee", (), "Director", "Bee Institute"),
        ("Ann Lee, director of research", "Ann Lee", (), "director of research", None),
        ("Ann Lee, Bee Institute", "Ann Lee", (), None, "Bee Institute"),
        (
            "Ann Lee, LMSW, Office of Early Childhood",
            "Ann Lee",
            ("LMSW",),
            None,
            "Office of Early Childhood",
        ),
        ("Ann Lee, NASA", "Ann Lee", (), None, "NASA"),
        ("Ann Lee (Host)", "Ann Lee", (), "Host", None),
        ("Host (Ann Lee)", "Ann Lee", (), "Host", None),
        ("Host – Ann Lee", "Ann Lee", (), "Host", None),
        ("Ann Lee (V.O.)", "Ann Lee", (), None, None),
        ("Martin King, Jr.", "Martin King, Jr.", (), None, None),
        ("Martin King, Jr., PhD, Pastor", "Martin King, Jr.", ("PhD",), "Pastor", None),
        ("Dr. Ann Lee", "Dr. Ann Lee", (), None, None),
    ],
)
def test_a_label_is_taken_apart(label, name, credentials, role, organisation):
    found = parse_label(label)
    assert (found.name, found.credentials, found.role, found.organisation) == (
        name, credentials, role, organisation,
    )  # fmt: skip
    assert found.text == label


@pytest.mark.parametrize(
    "text", ["PhD", "Ph.D.", "MD", "IMH-E®", "ATR-BC", "LMSW", "RN", "PsyD", "MSW"]
)
def test_credentials(text):
    assert is_credential(text)


@pytest.mark.parametrize(
    "text", ["Director", "EdAdvance", "Yale", "Bee Institute", "Nurse", "Host"]
)
def test_no_credentials(text):
    assert not is_credential(text)


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("denise", "denise webb", True),
        ("webb", "denise webb", True),
        ("d webb", "denise webb", True),
        ("willian watanabe", "willian massami watanabe", True),
        ("denise", "ann webb", False),
        ("massami", "willian massami watanabe", False),
        ("webb denise", "denise webb", False),
        ("denise webb", "denise", False),
    ],
)
def test_who_may_be_the_same(short, full, same):
    assert same_person(tuple(short.split()), tuple(full.split())) is same


def test_shorter_labels_are_the_same_person_and_reported(read):
    talk = read(
        "Denise Webb, IMH-E®, Nurse: One.\n\nDENISE WEBB: Two.\n\nDenise: Three.\n\nDr. Webb: Four.\n\nBob Ray: Five."
    )
    assert [s.name for s in talk.speakers] == ["Denise Webb", "Bob Ray"]
    assert talk.speakers[0].credentials == ("IMH-E®",)
    assert talk.speakers[0].short == "Denise"
    reported = [r.text for r in talk.remarks if "is taken for 'Denise Webb'" in r.message]
    assert reported == ["Denise", "Dr. Webb"]


def test_a_label_for_two_people_stays_apart_and_is_reported(read):
    talk = read("Ann Smith: One.\n\nBob Smith: Two.\n\nSmith: Three.\n\nSmith: Four.")
    assert [s.name for s in talk.speakers] == ["Ann Smith", "Bob Smith", "Smith"]
    assert any("'Ann Smith' or 'Bob Smith'" in r.message for r in talk.remarks)


def test_mr_and_ms_are_two(read):
    talk = read("Mr. Webb: One.\n\nMs. Webb: Two.\n\nMr. Webb: Three.\n\nAnn Lee: Four.")
    assert [s.name for s in talk.speakers] == ["Mr. Webb", "Ms. Webb", "Ann Lee"]


def test_a_label_of_two_people_is_neither_of_them(read):
    talk = read("Ann Lee and Bob Ray: Hello!\n\nAnn Lee: Hi.\n\nBob Ray: Yes.\n\nAnn: So.")
    assert [s.name for s in talk.speakers] == ["Ann Lee and Bob Ray", "Ann Lee", "Bob Ray"]
    assert talk.turns[3].speaker == talk.turns[1].speaker


def test_the_grade_of_a_credential_stays_with_it(read):
    talk = read(
        "Jane Doe, MSW, IMH-E® (III), Clinical Director, Child First, Inc.: Hello.\n\nBob: Hi."
    )
    assert talk.speakers[0].credentials == ("MSW", "IMH-E® (III)")
    assert talk.speakers[0].role == "Clinical Director"
    assert talk.speakers[0].organisation == "Child First, Inc."


def test_numbered_speakers_are_never_merged(read):
    talk = read("Speaker 1: One.\n\nSpeaker 2: Two.\n\nSpeaker: Three.\n\nSpeaker 1: Four.")
    assert [s.name for s in talk.speakers] == ["Speaker 1", "Speaker 2", "Speaker"]
    assert [s.short for s in talk.speakers] == ["Speaker 1", "Speaker 2", "Speaker"]


@pytest.mark.parametrize(
    ("text", "shorts"),
    [
        ("Ann Lee: One.\n\nBob Ray: Two.", ["Ann", "Bob"]),
        ("Ann Lee: One.\n\nAnn Ray: Two.", ["Ann Lee", "Ann Ray"]),
        ("Dr. Ann Lee: One.\n\nBob Ray: Two.", ["Dr. Lee", "Bob"]),
        ("Dr. Lee: One.\n\nBob Ray: Two.", ["Dr. Lee", "Bob"]),
        ("ANN LEE: One.\n\nBOB RAY: Two.", ["ANN", "BOB"]),
        ("Audience Member: One.\n\nBob Ray: Two.", ["Audience Member", "Bob"]),
        ("Annabel Lee: One.\n\nMs. Lee: Two.\n\nBob Ray: So.", ["Ms. Lee", "Bob"]),
        ("Ann: One.\n\nBob: Two.", ["Ann", "Bob"]),
    ],
)
def test_short_names_name_one_person_only(read, text, shorts):
    assert [s.short for s in read(text).speakers] == shorts


def test_a_manner_in_a_label_is_a_sound(read):
    turn = read("Ann Lee: So.\n\nBob Ray (laughing): Yes.\n\nAnn Lee: No.").turns[1]
    assert turn.speaker.name == "Bob Ray"
    assert [e.text for e in turn.elements] == ["(laughing)", "Yes."]
    assert turn.label == "Bob Ray (laughing)"


class TestSpeakersFile:
    def test_holds_a_name_a_line(self, tmp_path):
        path = tmp_path / "speakers.txt"
        path.write_text("# who speaks\nAnn Lee | Ann, AL\n\n  Bob Ray \n", encoding="utf-8")
        assert read_speakers(path) == ("Ann Lee | Ann, AL", "Bob Ray")

    def test_without_a_name_is_an_error(self, tmp_path):
        path = tmp_path / "speakers.txt"
        path.write_text("# nobody\n", encoding="utf-8")
        with pytest.raises(InputError, match="no name"):
            read_speakers(path)


TWO = "Ann Lee: One.\nBob Ray: Two.\n"


@pytest.mark.parametrize("label", ["Ann Lee / Bob Ray", "Ann Lee, Bob Ray", "Ann Lee and Bob Ray"])
def test_two_who_speak_at_once_are_a_speaker_of_their_own_and_reported(read, label):
    talk = read(f"{TWO}{label}: Together.\nAnn Lee: Three.\n")
    assert [t.speaker.name for t in talk.turns] == ["Ann Lee", "Bob Ray", label, "Ann Lee"]
    assert [r.line for r in talk.remarks if "more than one person" in r.message] == [3]


@pytest.mark.parametrize("caps", [False, True])
@pytest.mark.parametrize(
    ("language", "word"),
    [(code, word) for code in SUPPORTED for word in language_of(code).joining.split()],
)
def test_a_word_for_and_joins_two_names_in_every_language(language, word, caps):
    label = f"Ann Lee {word} Bob Ray"
    page = f"{TWO}{label}: Together.\nAnn Lee: Three.\n"
    names = ["Ann Lee", "Bob Ray", label, "Ann Lee"]
    if caps:
        for name in sorted(names, key=len, reverse=True):
            page = page.replace(name, name.upper())
        names = [name.upper() for name in names]
    turns = read_transcript(Source(page, "talk.txt"), language=language).turns
    assert [t.speaker.name for t in turns] == names


@pytest.mark.parametrize(
    ("bare", "titled"), [("BARK", "FRU BARK"), ("Brel", "Frau Brel"), ("Tamal", "Mrs. Tamal")]
)
def test_a_surname_and_the_same_with_a_form_of_address_that_answer_each_other_are_two(
    read, bare, titled
):
    apart = read(f"{bare}: One.\n{titled}: Two.\n" * 2)
    assert [turn.label for turn in apart.turns] == [bare, titled] * 2
    assert len(apart.speakers) == 2
    assert any("taken for two people" in r.message for r in apart.remarks)
    alone = read(f"{titled}: One.\nAnn Lee: Two.\n{bare}: Three.\nAnn Lee: Four.\n")
    assert len(alone.speakers) == 2


def test_a_role_after_a_comma_is_no_second_person(said):
    found = said("Ann Lee, Host: One.\nBob Ray, Guest: Two.\nAnn Lee, Host: Three.\n")
    assert [name for name, _ in found] == ["Ann Lee", "Bob Ray", "Ann Lee"]


def test_surnames_that_begin_with_a_particle(read):
    talk = read(
        "Ursula von der Leyen: Ja.\nTom Poe: Oh.\nvon der Leyen: Nein.\nVincent van Gogh: Hi.\n"
        "van Gogh: Me.\nTom Poe: Ok.\n"
    )
    assert [t.speaker.name.split()[0] for t in talk.turns] == [
        "Ursula", "Tom", "Ursula", "Vincent", "Vincent", "Tom",
    ]  # fmt: skip


def test_an_initial_and_a_surname(said):
    found = said("Ann Lee: One.\nAnn Poe: Two.\nA. Lee: Three.\nMrs. Lee: Four.\n")
    assert [name for name, _ in found] == ["Ann Lee", "Ann Poe", "Ann Lee", "Ann Lee"]


@pytest.mark.parametrize(
    ("full", "later", "short"),
    [
        ("Dr. James Dean Jr., RN", "Dr. Dean", "Dr. Dean"),
        ("Dr. James Dean III", "Bob Ray", "Dr. Dean"),
        ("Dr. James O'Neill-Smith Jr., RN", "O'Neill-Smith", "O'Neill-Smith"),
        ("Dr. Hans van Dyk", "Bob Ray", "Dr. van Dyk"),
    ],
)
def test_a_suffix_is_no_surname(read, full, later, short):
    talk = read(f"{full}: One.\nBob Ray: Two.\n{later}: Three.\n")
    assert talk.turns[0].speaker.short == short
    assert talk.turns[2].speaker == talk.turns[1 if later == "Bob Ray" else 0].speaker


def test_father_and_son_stay_two(said):
    found = said("John Dean Sr.: One.\nJohn Dean Jr.: Two.\nJohn Dean: Three.\n")
    assert len({name for name, _ in found}) == 3


def test_a_named_speaker_may_be_part_of_a_label(read):
    talk = read("Ann Lee, PhD: One.\nBob Ray: Two.\n", speakers=["Ann", "Bob Ray"])
    assert [(t.speaker.name, t.text) for t in talk.turns] == [("Ann", "One."), ("Bob Ray", "Two.")]
    assert any("'Ann Lee, PhD' is taken for 'Ann'" in r.message for r in talk.remarks)


def test_a_label_that_was_not_named_is_reported(read):
    talk = read(TWO, speakers=["Ann"])
    assert [r.line for r in talk.remarks if "not among the speakers" in r.message] == [2]


def test_named_speakers_who_are_nowhere_are_an_error(read):
    with pytest.raises(TranscriptError) as caught:
        read(TWO, speakers=["Anna"])
    assert "'Anna'" in str(caught.value)
    assert "'Ann Lee', 'Bob Ray'" in str(caught.value)


@pytest.mark.parametrize(
    ("often", "once"),
    [("Q", "Follow-up Q"), ("Kit", "Archive Kit"), ("Moss", "Tape Moss"), ("Ida", "Clip of Ida")],
)
def test_a_longer_label_that_comes_later_and_once_renames_nobody(read, often, once):
    talk = read(
        f"{often}: One?\n\nBo: Two.\n\n{often}: Three?\n\nBo: Four.\n\n{once}: Five?\n\nBo: Six.\n"
    )
    assert [t.speaker.name for t in talk.turns[:4]] == [often, "Bo", often, "Bo"]


@pytest.mark.parametrize(
    "head",
    [
        "Attendees: Ida Moss (IM), Kit Lee (KL)\n\n",
        "- Ida Moss (IM)\n- Kit Lee (KL)\n\n",
        "| Name | Short |\n|---|---|\n| Ida Moss | IM |\n| Kit Lee | KL |\n\n",
        "Present: Kit Lee (KL), Ida van der Moss (IM), Bo Ray (BR)\n\n",
    ],
)
def test_letters_have_the_name_that_the_page_gives_them(read, head):
    talk = read(f"# Maps\n\n{head}IM: One.\n\nKL: Two.\n\nIM: Three.\n\nXY: Four.\n", "talk.md")
    assert [t.label for t in talk.turns] == ["IM", "KL", "IM", "XY"]
    assert [t.speaker.name.split()[0] for t in talk.turns] == ["Ida", "Kit", "Ida", "XY"]
    assert any("'IM' is introduced as" in r.message for r in talk.remarks)


@pytest.mark.parametrize("letters", ["MC", "AvW", "JR", "TM"])
def test_the_turn_that_introduces_letters_is_that_person_s(said, letters):
    full = {"MC": "Mara Cole", "AvW": "Ada van Wyk", "JR": "Jon Ray", "TM": "Tea Moss"}[letters]
    found = said(f"{full} ({letters}): One.\n\nBo Po: Two.\n\n{letters}: Three.\n\nBo Po: Four.\n")
    assert [name for name, _ in found] == [full, "Bo Po", full, "Bo Po"]


@pytest.mark.parametrize("note", ["[on camera]", "[voice-over]", "(via interpreter)", "(off mic)"])
def test_what_a_label_says_of_one_turn_is_no_office(read, note):
    talk = read(f"Ida Moss: One.\n\nKit Lee {note}: Two.\n\nIda Moss: Three.\n\nKit Lee: Four.\n")
    assert [s.name for s in talk.speakers] == ["Ida Moss", "Kit Lee"]
    assert all(s.role is None and s.organisation is None for s in talk.speakers)
    assert talk.turns[1].label == f"Kit Lee {note}"


def test_an_office_is_not_made_another_by_leaving_words_out(read):
    text = "Mr Deputy Speaker\nOrder.\n\nMs Ida Moss\nYes.\n\nMr Deputy Speaker\nOrder.\n\nMs Ida Moss\nNo.\n"
    shorts = {turn.speaker.short for turn in read(text, language="en").turns}
    assert "Mr Speaker" not in shorts


@pytest.mark.parametrize("address", ["El señor", "La señora"])
@pytest.mark.parametrize("name", ["RÍOS MOLA", "Gil Pons", "DE LA CRUZ VEGA"])
def test_of_two_family_names_none_is_left_out(address, name):
    text = f"{address} {name}: Se abre la sesión.\n\nEl señor PRESIDENTE: Gracias.\n\n{address} {name}: Sí.\n"
    talk = read_transcript(Source(text, "talk.txt"), language="es")
    assert talk.turns[2].speaker.short == f"{address} {name}"
