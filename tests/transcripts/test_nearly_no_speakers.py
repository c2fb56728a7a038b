"""Who speaks although a rule for facts, votes, dates, tasks or notes is nearly met: the words stay theirs."""

from __future__ import annotations

import pytest

from imhcaps.transcripts.following_labels import is_quantity
from imhcaps.transcripts.names import is_joint, joined_names

SAID = ["Good morning.", "How was the trip?", "It was long.", "And what is next?", "We shall see."]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "names",
    [
        ("Host", "50 Cent"),
        ("Ida Moss", "2 Chainz"),
        ("Kit 2001", "Ida 1990"),
        ("Moderator", "Participant 2001"),
    ],
)
def test_names_with_figures_that_take_turns(said, names, between):
    turns = [(names[k % 2], words) for k, words in enumerate(SAID)]
    page = between.join(f"{name}: {words}" for name, words in turns)
    assert said(page, language="en") == turns


def test_people_who_are_counted_like_years_speak_once(said):
    turns = list(
        zip(["Moderator", *(f"Student {n}" for n in range(1999, 2003))], SAID, strict=True)
    )
    assert said("\n\n".join(map(": ".join, turns)), language="en") == turns


@pytest.mark.parametrize("caller", ["Clerk", "CLERK", "Secretary"])
@pytest.mark.parametrize("called", ["{} {}", "Councillor {1}"])
def test_who_calls_the_roll_speaks(said, caller, called):
    people = [("Ida", "Vale"), ("Kit", "Lind"), ("Per", "Berg"), ("Jon", "Dahl"), ("Eva", "Stone")]
    turns = [("Chair", "Will you please call the roll?")]
    for person in people:
        turns += [(caller, called.format(*person) + "."), (person[1], "Here.")]
    turns.append(("Chair", "Thank you. We have a quorum."))
    if caller.isupper():
        turns = [(name.upper(), words) for name, words in turns]
    assert said("\n\n".join(map(": ".join, turns)), language="en") == turns


def test_who_answers_with_nothing_but_names_speaks(said):
    answers = ["New York.", "Buenos Aires.", "Kuala Lumpur.", "Addis Ababa.", "San Marino."]
    turns = [turn for a in answers for turn in (("Host", "Which city is it?"), ("Kit", a))]
    assert said("\n\n".join(map(": ".join, turns)), language="en") == turns


@pytest.mark.parametrize(
    ("note", "page"),
    [
        ("shrugs", "[{}] I do not know.\n\n[smiles] We went home.\n\n[nods] You tell me.\n\n[{}] I was there."),
        ("zögert", "({}) Ich weiß nicht.\n\n(nickt) Wir gingen.\n\n({}) Ich denke schon.\n\n(nickt) Sag du es mir."),
        ("a", "[{}] I will be there.\n\n[b] We will, too.\n\n[{}] You can come.\n\n[b] We shall see."),
    ],
)  # fmt: skip
def test_notes_and_letters_in_brackets_before_what_is_said_are_no_logins(read, note, page):
    assert not [turn for turn in read(page.format(note, note)).turns if turn.speaker]


@pytest.mark.parametrize("second", ["I second it", "We all agree to it"])
def test_what_somebody_says_among_facts_is_said(said, second):
    page = (
        "Ida: Good evening, and welcome.\n\nKit: I move to adopt the plan.\n\nMotion: adopt the plan\n"
        f"Proposal: adopt it\nIda: {second}\nDecision: passed\nSummary: passed\n\nKit: Thank you.\n\nIda: Let us go on."
    )
    assert ("Ida", f"{second} Decision: passed Summary: passed") in said(page, language="en")


@pytest.mark.parametrize(
    "between",
    [
        "Señora presidenta, como es costumbre: gracias a todos",
        "Suppose, he said: the tide",
        "Transcribed by: Eva Lind",
        "© 2020 Eva: the harbour board",
    ],
)
@pytest.mark.parametrize("name", ["Interviewer", "Jon Berg"])
def test_clauses_and_notices_among_facts_are_no_error(read, between, name):
    facts = f"{name}: Oslo\n{between}\nInterviewee: Oslo\nCopyright: Oslo\nDate: Oslo"
    talk = read(f"Ida: I see.\n\nKit: I do.\n\n{facts}\n\nIda: Fine.\n\nKit: Yes.\n")
    assert [turn.label for turn in talk.turns if turn.label in ("Ida", "Kit")][:2] == ["Ida", "Kit"]


def test_an_issue_that_somebody_speaks_of_is_no_point_of_the_agenda(said):
    turns = [
        ("Ida", "I closed mine, #2141"),
        ("Kit", "Mine is still open."),
        ("Eva", "We should look at #318"),
        ("Ida", "Fine."),
        ("Kit", "Next week, then."),
    ]
    page = "# Weekly\n\n" + "\n".join(f"- {name}: {words}" for name, words in turns)
    assert said(page, "m.md", language="en") == turns


@pytest.mark.parametrize(("text", "sum_"), [("BBC 1", False), ("RTL 2", False), ("USD $5", True), ("EUR 500", True), ("$500", True)])  # fmt: skip
def test_a_channel_is_no_sum_of_money(text, sum_):
    assert is_quantity(text) == sum_


def test_a_mark_in_a_chat_that_looks_like_the_end_of_an_element(said):
    turns = [("ida", "are you there?"), ("kit", "yes I am"), ("ida", "fine"), ("kit", "and then?")]
    page = "\n".join(f"<{name}> {words}" for name, words in turns).replace("am\n", "am\n</grin>\n")
    assert [name for name, _ in said(page, language="en")] == [name for name, _ in turns]


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("John E Smith", 1),
        ("JOHN E SMITH", 1),
        ("Ida Moss und Kit Vale", 2),
        ("IDA MOSS AND KIT VALE", 2),
    ],
)
def test_a_middle_initial_joins_no_names(label, names):
    assert len(joined_names(label)) == names
    assert is_joint(label) == (names > 1)


@pytest.mark.parametrize("heading", ["Action items", "Next steps", "Nächste Schritte"])
def test_entries_of_tasks_are_no_list_of_the_speakers(read, heading):
    turns = "".join(f"Ida: {words}\n\nKit: {words}\n\n" for words in SAID)
    tasks = "- Ida: Write to the board\n- Kit: Call the harbour\n"
    talk = read(f"{turns}## {heading}\n\n{tasks}", "m.md", language="en")
    assert not any("list of the speakers" in remark.message for remark in talk.remarks)
    assert any("who is to do what" in remark.message for remark in talk.remarks)


@pytest.mark.parametrize(
    "turns",
    [
        [("Interviewer", "What does she do?"), ("Ida Moss", "Calls the boats in.")],
        [("Ida Moss", "Let us begin."), ("Kit Vale", "Fine, I say.")],
    ],
)
def test_a_talk_below_a_heading_of_tasks_is_said(said, turns):
    items = "".join(f"- {name}: {words}\n" for name, words in turns * 2)
    assert said(f"# Talk\n\n## Tasks\n\n{items}", "m.md", language="en") == turns * 2


def test_a_list_of_times_and_what_each_says_is_no_programme(said):
    turns = [
        ("Ida Moss", "Welcome to all of you"),
        ("Kit Vale", "Thank you so much"),
        ("Eva Lind", "What a day"),
        ("Jon Berg", "Let us begin"),
    ]
    page = "".join(f"- 18:0{k} {name}: {words}\n" for k, (name, words) in enumerate(turns))
    assert said(page, "m.md", language="en") == turns


@pytest.mark.parametrize("words", ["OK", "KO"])
def test_a_word_that_looks_like_the_letters_of_a_picture_is_said(said, words):
    turns = [("Ann Lee", "Shall we begin?"), ("Olga Kim", words), ("Olga Kim", "It is closed.")]
    page = "".join(
        f"{name}\n1 minute {at} seconds1:{at}\n{name} 1 minute {at} seconds\n{text}\n"
        for at, (name, text) in enumerate(turns, 10)
    )
    assert said(page, language="en") == turns
