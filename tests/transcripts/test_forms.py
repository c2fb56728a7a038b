"""Labels whose mark is no colon: read where the page as a whole is written so, and only there."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.forms import FORMS
from imhcaps.transcripts.reader import read_transcript

WORDS = [
    "Good morning to all of you.",
    "Thank you, I am glad to be here.",
    "Where did you learn to draw maps?",
    "In a small house by the sea.",
    "Was it far from the town?",
    "It was twelve miles by boat.",
]
WORD_LINES = ("Mar", "Terra", "Sol", "Nova")
JAPANESE = [
    "これより会議を開きます。",
    "ありがとうございます。",
    "地図はどこで学びましたか。",
    "海辺の小さな家です。",
    "町から遠かったですか。",
    "船で一時間です。",
]


def talk_of(form, names, words=WORDS, between="\n\n"):
    return between.join(
        form.format(names[index % len(names)], said) for index, said in enumerate(words)
    )


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("{}. {}", ("CHAIR MOSS", "MR. VALE")),
        ("{}. {}", ("The Chairman", "Senator Moss")),
        ("{}. {}", ("Mr. Ray", "Ms. King")),
        ("{}. {}", ("PROSPERO", "MIRANDA")),
        ("{}.—{}", ("Mr. MOSS", "Mrs. VALE")),
        ("**{}.** {}", ("Ida Moss", "Kit Vale")),
        ("**{}.** – {}", ("President", "Ida Moss (ABC)")),
        ("{} – {}", ("BAŞKAN", "AYLA DEMİR (Bursa)")),
        ("{} -- {}", ("IDA MOSS", "KIT VALE")),
        ("7. {}: {}", ("Ida Moss", "Kit Vale")),
        ("7) {}: {}", ("IDA", "KIT")),
        ("{} — {}", ("Ida Moss", "Kit Vale")),
        ("{}    {}", ("IDA", "KIT")),
        ("{}\t{}", ("Ida Moss", "Kit Vale")),
        ("【{}】{}", ("Ida", "Kit")),
        ("[{}] {}", ("IDA MOSS", "KIT VALE")),
        ("[{}] {}", ("NB", "PK")),
        ("* [{}] {}", ("tomas", "ilse")),
        ("<{}> {}", ("ida", "kit_2")),
        ("{} - {}", ("A SRA. IDA MOSS (AB - XY. Sem revisão.)", "O SR. KIT VALE (Bloco/AB)")),
        ("({})\n{}", ("Speaker_01", "Speaker_02")),
        ("○{}　{}", ("Moss", "Vale")),
    ],
)
def test_a_form_that_the_page_is_written_in(read, form, names):
    path = "talk.md" if "**" in form else "talk.txt"
    talk = read(talk_of(form, names), path)
    assert [turn.text for turn in talk.turns] == WORDS
    assert [turn.label for turn in talk.turns] == [names[i % 2] for i in range(6)]


@pytest.mark.parametrize("form", ["[{}] [00:14] {}", "[{}] {}"])
def test_a_known_label_in_brackets_below_a_line_that_ends_no_sentence(read, form):
    lines = [*WORDS[:5], "so they said that", "sorry, go on", *WORDS[3:]]
    talk = read(talk_of(form, ("IDA MOSS", "KIT VALE"), lines, "\n"))
    assert [turn.text for turn in talk.turns] == lines
    assert [turn.speaker.name for turn in talk.turns[4:8]] == ["IDA MOSS", "KIT VALE"] * 2
    assert not [remark for remark in talk.remarks if "is taken for" in remark.message]


@pytest.mark.parametrize("name", ["Bo Can trill", "The moon"])
def test_a_time_in_brackets_behind_makes_any_label_one(read, name):
    talk = read(talk_of("[{}] [01:14] {}", (name, "Ida Moss"), between="\n"), "talk.md")
    assert [turn.label for turn in talk.turns] == [name, "Ida Moss"] * 3
    assert [turn.text for turn in talk.turns] == WORDS


@pytest.mark.parametrize("scopes", [("docs", "core"), ("ui", "api", "tests")])
def test_scopes_of_changes_in_brackets_are_no_logins(read, scopes):
    changes = ["Fix a broken link", "Add an index", "Drop the old parser", "Rename a field"] * 2
    page = talk_of("* [{}] {}", scopes, changes, "\n")
    assert not [turn for turn in read(page, "talk.md").turns if turn.speaker]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.find.__name__)
def test_the_example_of_each_form_is_read(said, form):
    reported = said(
        "\n\n".join([form.example] * 3), language="ja" if "。" in form.example else "en"
    )
    assert len({name for name, _ in reported}) == 2
    assert len(reported) == 6
    assert None not in {name for name, _ in reported}


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("○{}　{}", ("山田委員長", "佐藤委員")),
        ("○{}　{}", ("議長", "国務大臣（鈴木一郎君）")),
        ("【{}】{}", ("司会", "田中")),
        ("{}　{}", ("司会者", "田中")),
        ("〔{}〕{}", ("記者", "知事")),
    ],
)
def test_forms_of_japanese_records(read, form, names, between):
    talk = read(talk_of(form, names, JAPANESE, between), language="ja")
    assert [turn.text.replace(" ", "") for turn in talk.turns] == JAPANESE
    assert [turn.label for turn in talk.turns] == [names[i % 2] for i in range(6)]


def test_two_dashes_are_the_unnamed_interviewer(read):
    text = "\n\n".join(
        ("――" if index % 2 == 0 else "田中　") + said for index, said in enumerate(JAPANESE)
    )
    talk = read(text, language="ja")
    assert [turn.label for turn in talk.turns] == ["", "田中"] * 3
    assert [turn.text.replace(" ", "") for turn in talk.turns] == JAPANESE


def test_a_question_without_a_mark_beside_names(read):
    text = "MS. MOSS:  Good day.\n\nQ    Thank you. When is it?\n\nMS. MOSS:  Soon.\n\nQ    How soon?\n\nMS. MOSS:  Today.\n"
    assert [turn.label for turn in read(text).turns] == [
        "MS. MOSS",
        "Q",
        "MS. MOSS",
        "Q",
        "MS. MOSS",
    ]


def test_names_alone_with_their_offices_above_what_they_say(read):
    text = (
        "Prepared Remarks:\n\nOperator\n\nGood day to all of you.\n\nIda Moss -- Chief Map Officer\n\n"
        "Thank you, operator.\n\nKit Vale -- Dale Bank -- Analyst\n\nWhat about boats?\n\n"
        "Ida Moss -- Chief Map Officer\n\nBoats are fine.\n"
    )
    talk = read(text)
    assert [t.speaker.name for t in talk.turns] == ["Operator", "Ida Moss", "Kit Vale", "Ida Moss"]


@pytest.mark.parametrize(
    "text",
    [
        "Yes. I think so.\n\nNo. I do not.\n\nYes. It was late.\n\nRight. And then we left.\n\nYes. That is all.",
        "Okay. We start.\n\nSo. This is a map.\n\nOkay. This is another.\n\nSo. That was it.\n\nThank you all.",
        "Maps – I like them.\n\nBoats – they are wet.\n\nIt rained. We went home – of course.\n\nThat is all.",
        "Good evening.\n\nThe sea — that is what I came for.\n\nThe sea — and nothing else.\n\nI thank you.",
        "[Music]\n\nGood evening, all.\n\n[Applause]\n\nThank you.\n\n[Music]\n\nI begin now.",
        "(laughs)\nGood evening.\n\n(applause)\nThank you.\n\n(laughs)\nI begin now.",
        "Dr. Moss came. He said so.\n\nDr. Vale left. She had to.\n\nDr. Moss stayed. He slept.\n\nThat is all.",
    ],
)
def test_running_text_has_no_such_labels(read, text):
    assert read(text).speakers == ()


def test_the_form_that_was_read_is_reported(read):
    talk = read(talk_of("{}. {}", ("CHAIR MOSS", "MR. VALE")))
    assert any("a full stop" in r.message and r.line == 1 for r in talk.remarks)


@pytest.mark.parametrize("prefix", ["Anf.  {}  ", "Nr. {} ", "01.{:02d} "])
def test_the_number_of_a_speech_is_no_part_of_the_name(read, prefix):
    names = ["IDA MOSS (X)", "Minister KIT VALE (Y)", "IDA MOSS (X) replik"]
    text = "\n\n".join(
        f"{prefix.format(12 + i)}{name}:\n{WORDS[i]}" for i, name in enumerate(names)
    )
    talk = read(text)
    assert [turn.text for turn in talk.turns] == WORDS[:3]
    assert talk.turns[0].speaker == talk.turns[2].speaker
    assert talk.turns[0].speaker.name == "IDA MOSS"
    listed = "".join(f"\n\n{prefix.format(n)}Growth of sales (EU)" for n in (1, 2, 3))
    said = read(f"Ann: Good day to you.\n\nBo: And to you.\n\nAnn: I have this.{listed}").turns[-1]
    assert prefix.format(2).split()[0] in said.text


def test_a_deposition_with_numbered_lines(read):
    lines = [
        "EXAMINATION",
        "BY MS. VALE:",
        "Q.   Good morning. Please state your name.",
        "A.   Ida Moss.",
        "MR. HALL:  Objection. Form.",
        "BY MS. VALE:",
        "Q.   Thank you.",
    ]
    talk = read("\n".join(f"{n:2d}   {line}" for n, line in enumerate(lines, 1)))
    assert [turn.label for turn in talk.turns] == ["Q", "A", "MR. HALL", "Q"]
    assert talk.turns[0].text == "Good morning. Please state your name."


def test_measured_pauses_are_not_spoken(read):
    talk = read("A: Good (0.4) morning.\n\nB: Yes, (.) it is.\n\nA: So (1.25) we go.\n")
    assert [" ".join(w.text for w in turn.words) for turn in talk.turns] == [
        "Good morning.",
        "Yes, it is.",
        "So we go.",
    ]


@pytest.mark.parametrize(
    ("chair", "one", "other", "language"),
    [
        ("ГОЛОВУЮЧИЙ", "ГАЙ П.І.", "ЛИС О. М.", "uk"),
        ("Председательствующий", "Рогов И. О.", "Лось А.А.", "ru"),
        ("THE CHAIR", "MOSS I.", "LIND B. C.", "en"),
        ("THE CHAIR", "IDA F. MOSS.", "BO LIND.", "en"),
    ],
)
def test_initials_behind_a_surname_close_the_label(said, chair, one, other, language):
    first, second = (
        ("Дякую. Міст.", "Добре.") if language != "en" else ("Thank you. Go on.", "Yes.")
    )
    lines = [(f"{chair}.", second), (one, first), (other, second)] * 3
    page = "\n\n".join(f"{label} {text}" for label, text in lines)
    found = said(page, language=language)
    assert [text for _, text in found] == [text for _, text in lines], found
    assert len({name for name, _ in found}) == 3


@pytest.mark.parametrize("words", [WORDS, [said.lower() for said in WORDS]])
@pytest.mark.parametrize("dash", ["-", "–", "--"])
def test_a_dash_after_names_in_bold(said, words, dash):
    names = ("Ida", "Kit")
    text = talk_of(f"**{{}}** {dash} {{}}", names, words)
    expected = [(names[index % 2], each) for index, each in enumerate(words)]
    assert said(f"# Harbour\n\n{text}", "talk.md", language="en") == expected
    # Terms with what they are behind a dash do not come again.
    terms = "\n\n".join(f"**Part {n}** {dash} {each}" for n, each in enumerate(words))
    assert {name for name, _ in said(f"# Harbour\n\n{terms}", "talk.md", language="en")} == {None}


CHAIRS = {"tr": "BAŞKAN", "pt": "O SR. PRESIDENTE", "en": "THE CHAIR"}


@pytest.mark.parametrize("dash", [" – ", " - ", " –"])
@pytest.mark.parametrize("language", CHAIRS)
def test_a_record_with_long_lists_of_papers_and_a_dash_after_its_labels(language, dash):
    papers = "\n\n".join(f"{n}. Tamo sela brin gar velo ({n}/1020)." for n in range(300))
    labels = [CHAIRS[language], "IDA BREL (Sela)", CHAIRS[language], "BO TAMAL (Gar)"] * 4
    said = [f"Tamo sela brin {n}.\n\nVelo tamas gar {n}." for n in range(len(labels))]
    turns = "\n\n".join(f"{label}{dash}{each}" for label, each in zip(labels, said, strict=True))
    page = f"{papers}\n\n{turns}\n\n{papers}"
    found = read_transcript(Source(page, "talk.txt"), language=language).turns
    heard = [(turn.label, " ".join(word.text for word in turn.words)) for turn in found]
    wanted = [(label, " ".join(each.split())) for label, each in zip(labels, said, strict=True)]
    # What follows the last turn cannot be told from it.
    assert [each for each in heard if each[0]][:15] == wanted[:15]


def test_a_few_terms_in_capitals_with_a_dash_in_a_long_text_are_nobody(said):
    prose = "\n\n".join(f"Tamo sela brin gar velo {n}." for n in range(300))
    terms = "\n\n".join(
        f"{('ENTER', 'ESCAPE', 'HOME')[n % 3]} – Starts it anew, {n}." for n in range(12)
    )
    found = said(f"{prose}\n\n{terms}\n\n{prose}")
    assert not {name for name, _ in found} & {"ENTER", "ESCAPE", "HOME"}


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("gl", ("O señor PRESIDENTE", "A señora LEMA RÍOS")),
        ("fr", ("M. le président", "Mme Ida Lys")),
        ("pt", ("O Sr. Presidente", "A Sr.ª Ida Lis (ABC)")),
        ("it", ("PRESIDENTE", "ROSSI (ABC)")),
    ],
)
def test_short_sentence_behind_a_colon_is_no_part_of_the_label(language, labels) -> None:
    # Every sentence has a line of its own, so that labels open few of them.
    text = "".join(
        f"{labels[i % 2]}: {said}\n\n" + "".join(f"{word} {word.lower()}.\n\n" for word in more)
        for i, (said, *more) in enumerate([("Mil.", *WORD_LINES), ("Bo.", *WORD_LINES)] * 4)
    )
    transcript = read_transcript(Source(text), language=language)
    named = {turn.label for turn in transcript.turns}
    assert len(named) == 2
    assert not any(":" in label for label in named)


@pytest.mark.parametrize(
    ("language", "directions"),
    [
        ("nl", ("_opstaand_", "_aan de deur_", "_lachend_")),
        ("fr", ("se levant", "à part", "bas à Lucie")),
        ("da", ("_rejser hovedet_", "ved døren", "_ler_")),
    ],
)
def test_what_somebody_does_in_a_play_is_no_part_of_the_name(language, directions) -> None:
    first, second, third = directions
    text = (
        f"IDA, {first}. Who is there?\n\nKIT, {second}. Only I.\n\nIDA. Come in, Kit.\n\n"
        f"KIT, {third}. It rains hard.\n\nIDA. I see that.\n"
    )
    turns = read_transcript(Source(text), language=language).turns
    assert [turn.speaker.name for turn in turns] == ["IDA", "KIT", "IDA", "KIT", "IDA"]
    assert " ".join(w.text for w in turns[0].words) == "Who is there?"
