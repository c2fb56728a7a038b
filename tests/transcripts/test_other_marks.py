"""Names with another mark than the labels of their page: a turn where the page decides, reported everywhere else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imhcaps.model.transcript import Transcript
from imhcaps.source import Source
from imhcaps.transcripts import read_transcript

NAMES = st.lists(
    st.sampled_from(["Ida", "Pål", "Marit", "Tunde", "Yuki", "Ana", "Kurt", "Zoë"]),
    min_size=3,
    max_size=3,
    unique=True,
)
SAID = {
    "en": ("Good evening to all of you.", "It is nice to be here.", "I want to add one thing.", "Where was that?", "By the sea."),
    "de": ("Guten Abend zusammen.", "Ich freue mich sehr.", "Ich möchte etwas ergänzen.", "Wo war das?", "Am Meer."),
    "fr": ("Bonsoir à tous.", "Je suis content d’être ici.", "Je voudrais ajouter une chose.", "Où était-ce ?", "Près de la mer."),
}  # fmt: skip
MARKS = [
    "({}) {}",
    "[{}] {}",
    "{{{}}} {}",
    "<{}> {}",
    "{} - {}",
    "{} – {}",
    "{}; {}",
    "{}> {}",
    "{} | {}",
    "{} = {}",
]


def page(people: list[str], odd: str, language: str, label: str = "{}: {}") -> str:
    said = SAID[language]
    lines = [label.format(people[k % 2], each) for k, each in enumerate(said)]
    lines[2] = odd.format(people[2], said[2])
    return "\n\n".join(lines)


def turns(talk: Transcript) -> list[tuple[str, str]]:
    return [(turn.label, " ".join(word.text for word in turn.words)) for turn in talk.turns]


@pytest.mark.parametrize("label", ["{}: {}", "**{}:** {}"])
@pytest.mark.parametrize("mark", [*MARKS, "{}\n{}", "{}\n\n{}"])
@settings(deadline=None, max_examples=6)
@given(people=NAMES, language=st.sampled_from(sorted(SAID)))
def test_a_name_with_another_mark_is_never_read_in_silence(
    mark: str, label: str, people: list[str], language: str
) -> None:
    path = "t.md" if "*" in label else "t.txt"
    talk = read_transcript(Source(page(people, mark, language, label), path), language=language)
    told = [r for r in talk.remarks if people[2] in r.message]
    assert told
    assert told[0].line == 5


@pytest.mark.parametrize("mark", MARKS)
@settings(deadline=None, max_examples=6)
@given(people=NAMES, language=st.sampled_from(sorted(SAID)))
def test_it_is_a_turn_where_the_name_has_a_label_elsewhere(
    mark: str, people: list[str], language: str
) -> None:
    text = page(people, mark, language) + f"\n\n{people[2]}: {SAID[language][3]}"
    talk = read_transcript(Source(text, "t.txt"), language=language)
    assert turns(talk)[2] == (people[2], SAID[language][2])
    assert any(people[2] in r.message for r in talk.remarks)


@pytest.mark.parametrize("mark", MARKS)
def test_it_is_a_turn_where_the_name_is_spoken(mark: str) -> None:
    text = page(["Ida", "Pål", "Marit"], mark, "en").replace(
        "It is nice to be here.", "It is nice to be here with Marit today."
    )
    talk = read_transcript(Source(text, "t.txt"), language="en")
    assert turns(talk)[2] == ("Marit", SAID["en"][2])


@pytest.mark.parametrize("login", ["kit", "tunde_", "ma3"])
def test_a_login_of_a_chat_among_labels_speaks_where_it_comes_again(login: str) -> None:
    once = page(["Ida", "Pål", login], "<{}> {}", "en")
    again = f"{once}\n\n<{login}> {SAID['en'][3]}\n\nIda: {SAID['en'][4]}"
    labels = [turn.label for turn in read_transcript(Source(again, "t.txt"), language="en").turns]
    assert labels == ["Ida", "Pål", login, "Pål", "Ida", login, "Ida"]
    talk = read_transcript(Source(once, "t.txt"), language="en")
    assert any(repr(login) in r.message and r.line == 5 for r in talk.remarks)


@pytest.mark.parametrize("dash", ["- ", "– ", "-- "])
def test_paragraphs_that_begin_with_a_dash_are_reported_with_their_lines(dash: str) -> None:
    text = page(["Ida", "Pål", "Marit"], "{}: {}", "en").replace("Marit: ", dash)
    talk = read_transcript(Source(text, "t.txt"), language="en")
    assert any("with a dash (line 5)" in r.message and r.line == 5 for r in talk.remarks)


@pytest.mark.parametrize("number", ["99", "7"])
def test_a_number_before_a_colon_is_reported(number: str) -> None:
    text = page(["Ida", "Pål", number], "{}: {}", "en")
    talk = read_transcript(Source(text, "t.txt"), language="en")
    assert any(repr(number) in r.message and r.line == 5 for r in talk.remarks)


@pytest.mark.parametrize(
    "line",
    [
        "(Applause) Thank you all.",
        "[laughs] Well, so it is.",
        "Yes - that is what I mean.",
        "And so we went home; it was late.",
        "However, nobody came.",
        "(That was before the war.) We went on.",
    ],
)
def test_speech_that_goes_on_is_not_reported(line: str) -> None:
    text = page(["Ida", "Pål", "Marit"], "{0}: {1}\n\n" + line, "en")
    talk = read_transcript(Source(text, "t.txt"), language="en")
    assert not any("another form" in r.message for r in talk.remarks)
    assert {turn.label for turn in talk.turns if turn.label} == {"Ida", "Pål", "Marit"}


@pytest.mark.parametrize(
    "form", ["0{n}:0{n} {name} {said}", "[00:0{n}:00] {name} {said}", "0:0{n}:30 {name} {said}"]
)
@settings(deadline=None, max_examples=6)
@given(
    people=st.lists(
        st.sampled_from(["Ida", "Pål Moe", "MARIT", "Tunde Bello", "Yuki"]),
        min_size=2,
        max_size=2,
        unique=True,
    ),
    language=st.sampled_from(sorted(SAID)),
)
def test_names_between_times_and_words(form: str, people: list[str], language: str) -> None:
    said = SAID[language]
    lines = [form.format(n=k, name=people[k % 2], said=each) for k, each in enumerate(said)]
    talk = read_transcript(Source("\n".join(lines), "t.txt"), language=language)
    assert turns(talk) == [(people[k % 2], each) for k, each in enumerate(said)]


def test_lines_without_a_name_between_those_with_one_are_reported() -> None:
    lines = [f"0:0{k}:00 {('Ida', 'Pål')[k % 2]} {each}" for k, each in enumerate(SAID["en"] * 2)]
    lines[5] = "0:05:00 nothing was heard here."
    talk = read_transcript(Source("\n".join(lines), "t.txt"), language="en")
    assert any("line 6 begins with none" in r.message for r in talk.remarks)


def test_sentences_behind_times_have_no_names() -> None:
    said = ("The Board met.", "We Were late.", "The Board left.", "We Went home.", "The End came.")
    lines = [f"0:0{k}:00 {each}" for k, each in enumerate(said)]
    talk = read_transcript(Source("\n".join(lines), "t.txt"), language="en")
    assert {turn.label for turn in talk.turns} == {""}


@pytest.mark.parametrize("mark", ["{{{}}} {}", "{}; {}", "- {}; {}"])
@settings(deadline=None, max_examples=6)
@given(people=NAMES, language=st.sampled_from(sorted(SAID)))
def test_pages_written_with_braces_or_semicolons(
    mark: str, people: list[str], language: str
) -> None:
    lines = [mark.format(people[k % 2], each) for k, each in enumerate(SAID[language])]
    talk = read_transcript(Source("\n\n".join(lines), "t.txt"), language=language)
    assert turns(talk) == [(people[k % 2], each) for k, each in enumerate(SAID[language])]


@settings(deadline=None, max_examples=8)
@given(people=NAMES, blank=st.sampled_from(["", " "]))
def test_a_missing_blank_behind_a_known_label(people: list[str], blank: str) -> None:
    lines = [f"{people[k % 2]}: {said}" for k, said in enumerate(SAID["en"] * 2)]
    lines[5] = f"{people[1]}:{blank}{SAID['en'][0]}"
    talk = read_transcript(Source("\n\n".join(lines), "t.txt"), language="en")
    assert [turn.label for turn in talk.turns] == [people[k % 2] for k in range(10)]


@settings(deadline=None, max_examples=8)
@given(people=NAMES)
def test_names_and_a_dash_before_small_letters(people: list[str]) -> None:
    said = (
        "why is this asked: nobody knows.",
        "I would allow all of it: there is no harm.",
        "Good, then we go on.",
        "agree with what was said.",
    )
    lines = [f"{people[k % 3]} - {said[k % 4]}" for k in range(12)]
    talk = read_transcript(Source("\n\n".join(lines), "t.txt"), language="en")
    assert turns(talk) == [(people[k % 3], said[k % 4]) for k in range(12)]


@pytest.mark.parametrize("names", [("Ida", "Kit Vale"), ("MOSS", "LIND"), ("Åsa Öst", "Jörg Tal")])
@pytest.mark.parametrize("suffix", ["txt", "html"])
def test_a_known_name_and_a_tab_without_the_colon_speaks(read, names, suffix):
    said = [
        "So we begin.",
        "yes, we do.",
        "Then who is first?",
        "I am, I think.",
        "Good.",
        "Is it?",
        "It is.",
        "Well.",
    ]
    lines = [f"{names[k % 2]}{'' if k == 5 else ':'}\t{text}" for k, text in enumerate(said)]
    text = "\n\n".join(f"<p>{line}</p>" if suffix == "html" else line for line in lines)
    talk = read(text, f"talk.{suffix}", language="en")
    assert [(turn.speaker.name, turn.text) for turn in talk.turns] == [
        (names[k % 2], text) for k, text in enumerate(said)
    ]
