"""Minutes as working groups keep them: items that people begin, points of an agenda, notes of the scribe."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imhcaps.model.transcript import Transcript
from imhcaps.source import Source
from imhcaps.transcripts import read_transcript
from imhcaps.transcripts.page import names_people

NAMES = st.lists(
    st.sampled_from(["Ida", "Pål", "Marit", "Tunde", "Yuki", "Don", "JohnW", "Zoë"]),
    min_size=4,
    max_size=4,
    unique=True,
)
TEXT = (
    "the old mill was sold, and nobody asked us before",
    "We have talked about the roof for a year or so.",
    "responding to what was said, most of us don't mind",
    "I'd like to see a plan before we vote on it.",
)
AGENDA = "\n".join(f"{n}. Point {n} of the day\n   - What was done about it" for n in range(1, 25))


def minutes(people: list[str], *, item: str = "- ") -> str:
    lines = [f"{item}{people[k % 2]}: {TEXT[k % 4]}" for k in range(12)]
    # Two who say one thing each, between others.
    lines[5] = f"{item}{people[2]}: {TEXT[2]}"
    lines[8] = f"{item}{people[3]}: {TEXT[0]}"
    return f"# Minutes\n\n## Agenda\n\n{AGENDA}\n\n## Notes\n\n" + "\n".join(lines) + "\n"


def labels(talk: Transcript) -> list[str]:
    return [turn.label for turn in talk.turns if turn.label]


@pytest.mark.parametrize("item", ["- ", "* "])
@settings(deadline=None, max_examples=8)
@given(people=NAMES)
def test_who_begins_an_item_once_between_two_who_do_so_often(item: str, people: list[str]) -> None:
    talk = read_transcript(Source(minutes(people, item=item), "t.md"), language="en")
    expected = [people[k % 2] for k in range(12)]
    expected[5], expected[8] = people[2], people[3]
    assert labels(talk) == expected


@pytest.mark.parametrize(
    "point",
    ["Roof: what to do about it (15m, {})", "Salt: the white one (5 min)", "@mill: (1h, {})"],
)
@settings(deadline=None, max_examples=6)
@given(people=NAMES)
def test_points_of_the_agenda_speak_to_nobody(point: str, people: list[str]) -> None:
    text = minutes(people).replace(
        "## Notes", f"## Points\n\n- {point.format(people[0])}\n\n## Notes"
    )
    talk = read_transcript(Source(text, "t.md"), language="en")
    assert set(labels(talk)) == set(people)


@pytest.mark.parametrize("word", ["Hum", "Consensus", "Decision", "Resolution", "Conclusion"])
@settings(deadline=None, max_examples=5)
@given(people=NAMES)
def test_what_the_room_decided_is_nobody(word: str, people: list[str]) -> None:
    lines = [f"{people[k % 3]}: {TEXT[k % 4]}" for k in range(12)]
    lines[5:5] = [f"{word}: we go with the roof."]
    talk = read_transcript(Source("\n\n".join(lines), "t.txt"), language="en")
    assert set(labels(talk)) == set(people[:3])
    assert any(word in remark.message for remark in talk.remarks)


def test_a_bracket_around_a_sentence_is_what_a_speaker_said() -> None:
    lines = [f"{('Ida', 'Pål', 'Tunde')[k % 3]}: {TEXT[k % 4]}" for k in range(9)]
    lines[4] = "Marit: [was wondering about the roof. Ida said no, she meant the door.]"
    talk = read_transcript(Source("\n\n".join(lines), "t.txt"), language="en")
    assert labels(talk)[4] == "Marit"


@pytest.mark.parametrize(
    "text",
    [
        'We looked at it.\n\nFirst of all, "ebb" on a chart is just not all that helpful to sailors:\n\n```\nebb 3\n```\n\nThen we looked again.\n\nIt was late.',
        "Salt can make you sick. Here is what it does to you.\n\n**Children:**\n\n- They sleep badly\n- They eat little\n\nAsk a doctor about it.",
        "We ask before we build.\n\n- **Ask others**. They may know more than you do.\n- **Write it down**. You forget.\n- **Wait**. It may rain.",
        "Nach der Wahl.\n\n**Kinder:**\n\n- Sie schlafen schlecht\n- Sie essen wenig\n\nFragen Sie einen Arzt.",
    ],
)
def test_pages_that_announce_something(text: str) -> None:
    talk = read_transcript(Source(text, "t.md"))
    assert labels(talk) == []


def test_footnotes_are_nobody() -> None:
    lines = [f"{('Ida', 'Pål')[k % 2]}: {TEXT[k % 4]}" for k in range(8)]
    lines[4:4] = ["[^tide]: That is the water, which comes and goes."]
    talk = read_transcript(Source("\n\n".join(lines), "t.md"), language="en")
    assert set(labels(talk)) == {"Ida", "Pål"}


@pytest.mark.parametrize("login", ["dmoss", "vale_k", "rheit"])
def test_a_login_between_others_that_stands_nowhere_else(login: str) -> None:
    lines = [f"{('ida', 'pmoe', 'tbello')[k % 3]}: {TEXT[k % 4]}" for k in range(14)]
    lines[7] = f"{login}: {TEXT[2]}"
    text = "# Minutes\n\n" + "\n\n".join(lines)
    assert labels(read_transcript(Source(text, "t.md"), language="en"))[7] == login


@pytest.mark.parametrize("word", ["however", "roof", "but", "note"])
def test_a_word_in_small_letters_between_logins_is_said(word: str) -> None:
    lines = [f"{('ida', 'pmoe', 'tbello')[k % 3]}: {TEXT[k % 4]}" for k in range(14)]
    lines[7:7] = [f"{word}: {TEXT[2]}"]
    text = "# Minutes\n\n" + "\n\n".join(lines)
    talk = read_transcript(Source(text, "t.md"), language="en")
    assert set(labels(talk)) == {"ida", "pmoe", "tbello"}


def test_a_role_that_is_a_word_of_credits_speaks_between_others() -> None:
    lines = [f"{('Ida', 'Pål')[k % 2]}: {TEXT[k % 4]}" for k in range(8)]
    lines[4:4] = ["Producer: Two minutes left."]
    talk = read_transcript(Source("\n\n".join(lines), "t.txt"), language="en")
    assert labels(talk)[4] == "Producer"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("# Bread\n\nServes: four\n\nFlour: 500 g\n\nWater: 300 ml\n\nStep 1: Mix it all.\n\nTip: Salt it.", "en"),
        ("# Brot\n\nMehl: 500 g\n\nWasser: 300 ml\n\nSalz: 2 TL\n\nAlles mischen und warten.", "de"),
        ("# Protokoll\n\nOrt: Hafenhaus\n\nTOP 1: Dach\n\nDas Dach leckt. Beschluss: Es wird geflickt.", "de"),
        ("## 1.2\n\n- Added: a map\n- Fixed: the tide\n\n## 1.1\n\n- Added: a port\n- Fixed: the moon", "en"),
    ],
)  # fmt: skip
def test_recipes_points_and_lists_of_changes_are_nobody(text: str, language: str) -> None:
    assert labels(read_transcript(Source(text, "t.md"), language=language)) == []


@pytest.mark.parametrize(
    "said",
    [
        "It is not that long at all (15 minutes on foot)",
        "That is fine with me (10 min)",
        "...yes.",
        "– No.",
    ],
)
def test_what_somebody_says_once_is_no_point_and_no_quantity(said: str) -> None:
    text = f"Ida: Tell me about it.\n\nPer: {said}\n\nIda: And then?\n\nKit: Well, that is far.\n\nIda: yes\n\nKit: so we go"
    talk = read_transcript(Source(text, "t.txt"), language="en")
    assert labels(talk) == ["Ida", "Per", "Ida", "Kit", "Ida", "Kit"]


def test_a_word_that_stands_once_between_two_who_speak_is_reported() -> None:
    lines = [f"{('Ida Moss', 'Kit Day')[k % 2]}: Good day number {k} to you all." for k in range(8)]
    lines += ["Breakfast: There is more of it than we thought.", "Ida Moss: Yes."]
    talk = read_transcript(Source("\n\n".join(lines), "t.txt"), language="en")
    assert any("Breakfast" in remark.message for remark in talk.remarks)


def test_a_long_line_before_the_first_label_takes_no_longer_than_its_words() -> None:
    assert not names_people("Now: " + "so it is a day of the sun " * 20_000, frozenset({"Ida"}))
    assert names_people("Wer: Ida und Kit, Per", frozenset({"ida", "kit", "per"}))


@pytest.mark.parametrize(
    "page",
    [
        "We met at noon.\n\n{word} 2: what we spent\n\n| Year | Sum |\n|---|---|\n| One | 20 euros |\n\nThen we went home.",
        "## Treasurer\n\n{word} 2024: nothing was spent, and nothing was earned this year.\n\nThe board approved it.",
        "## Old\n\n"
        + "**{word}:**\n```rust\nlet x = 1;\n```\n\n**Made:**\n```rust\nlet y = 1;\n```\n\n" * 2,
        "| {word} | Speakers | Words |\n|---|---|---|\n| One | 1 | 1368 |\n| Two | 2 | 4502 |\n| Three | 2 | 7216 |\n\nNothing was lost.",
    ],
)
@pytest.mark.parametrize("word", ["Tabela", "Tabelle", "Figura", "Table"])
def test_captions_years_code_and_counts_are_nobody(page: str, word: str) -> None:
    talk = read_transcript(Source(page.format(word=word), "minutes.md"))
    assert not any(turn.speaker for turn in talk.turns)


TASKS = [
    "Action items",
    "Next steps:",
    "Actiepunten",
    "Nächste Schritte",
    "Próximos pasos",
    "À faire",
]


@pytest.mark.parametrize("heading", TASKS)
@settings(deadline=None, max_examples=4)
@given(people=NAMES)
def test_entries_below_a_heading_of_tasks_are_nobody_s_words(
    heading: str, people: list[str]
) -> None:
    tasks = ["Write to the board", "Call the harbour", "Update the list", "Ask for the keys"]
    lines = "".join(f"- {people[k % len(people)]}: {task}\n" for k, task in enumerate(tasks))
    talk = read_transcript(Source(f"{minutes(people)}\n## {heading}\n\n{lines}", "m.md"))
    assert not {turn.text for turn in talk.turns if turn.speaker}.intersection(tasks)
    assert len(labels(talk)) == 12
    assert any("who is to do what" in remark.message for remark in talk.remarks)


@settings(deadline=None, max_examples=6)
@given(people=NAMES, heading=st.sampled_from(TASKS))
def test_what_is_said_of_tasks_is_speech(heading: str, people: list[str]) -> None:
    said = ["I wrote to them.", "Did you call too?", "We will ask again.", "I hope so."]
    lines = "".join(f"- {people[k % len(people)]}: {words}\n" for k, words in enumerate(said))
    talk = read_transcript(Source(f"# Minutes\n\n## {heading}\n\n{lines}", "m.md"), language="en")
    assert [turn.text for turn in talk.turns if turn.speaker] == said


@settings(deadline=None, max_examples=6)
@given(people=NAMES)
def test_who_asked_is_a_fact_above_what_is_asked(people: list[str]) -> None:
    head = f"PLACE: Oslo\nINTERVIEWER: {people[0]} with {people[1]}\nDATE: 4 May 2019\n"
    said = ["Where were you born?", "By the sea.", "And then?", "Then I left."]
    who = ["Interviewer", people[1]] * 2
    turns = "\n\n".join(f"{name}: {words}" for name, words in zip(who, said, strict=True))
    talk = read_transcript(Source(f"{head}\n{turns}\n", "talk.txt"), language="en")
    assert [turn.text for turn in talk.turns if turn.speaker] == said


@settings(deadline=None, max_examples=6)
@given(people=NAMES)
def test_one_who_answers_many_that_speak_once(people: list[str]) -> None:
    others = ["Ada Moss", "Ben Vale", "Cleo Lind", "Dora Berg", "Emil Roos", "Fay Stone"]
    order = [name for other in others for name in (people[0], other)]
    items = "".join(
        f"* {name}: it was said before, and I agree\n\n    More of it.\n\n" for name in order
    )
    talk = read_transcript(Source(f"# Notes\n\nWe met.\n\n{items}", "m.md"), language="en")
    assert [turn.speaker.name for turn in talk.turns if turn.speaker] == order


@pytest.mark.parametrize(
    "page",
    [
        "**Speaker / Redner**: Ida Moss\n**Date / Datum**: 1990\n**Series / Reihe**: The long way home\n\nThe tide came in.",
        "We spent less.\n\n- 2025 Results: raised the most so far\n- 2026 Tentative Target: what we hope for\n\nThen we went home.",
        "The tide came in.\n\n2-3 Sätze: was getan wurde. Was fehlt noch?\n\nThen it went out.",
        "## One\n\nPresenter: Ida Moss.\n\nText: We have a new roof.\n\n" * 6,
        "The board voted:\n\n**Dafür 5**\n**Dagegen 0**\n**Enthaltung 0**\nIt was agreed.\n\n" * 3,
        "**Start of it:** 19:00 Uhr\n**End of it:** 20:30 Uhr\n\n## Roof\n\nThe roof was looked at.",
        "# Board\n\nWe met.\n\n## Grants\n\n- Harbour Week: USD $500\n- Tide Day - USD $500\n\n## Roof\n\nIt was looked at.",
        "".join(
            f"## Team {n}\n\nDone:\n\n- We fixed the roof.\n\nBlocked: by the rain and by the wind.\n\nDetails: we wait.\n\n"
            for n in range(6)
        ),
        "## Programme\n\n- 18:00 doors open with soup\n- 19:10 Ida Moss: The tide\n- 19:30 Kit Vale: Salt\n- 19:50 a short break\n- 20:20 Bo Lind: Bread\n- 21:00 drinks\n\nCome early.",
        "# Plan\n\n- **用户**可以注册一个账户。\n- **用户**可以登录。\n- **服务**需要高可用。\n- **用户**可以设置可见性。",
        "# Graph\n\nHow it is asked, in words of its own.\n\n"
        + "```cypher\nMATCH (c:Town)-[:NEXT]->(d)\nMATCH (d:Port)-[:NEXT]->(c)\n```\n\nSo it is.\n\n"
        * 3,
        "What to note:\n\n- `public Town()`: Called to make the reader happy\n\nThat is all of it.",
        "## Programme\n\n- 18:00 doors open\n- 19:15 Ida Moss: The tide\n- 20:00 Break\n- 20:30 Kit Vale: The town\n- 21:00 drinks\n\nCome early.",
        "".join(
            f"## Part {n}\n\n**Approved** | [#31{n}](https://example.org/{n}) | [Video](https://example.org/v/{n})\n\nIt looks good.\n\n"
            for n in range(5)
        ),
        "".join(
            f"## Team {n}\n\n- **Captains:** @ida, @kit\n- **Committers:** @bo_lind\n\n"
            for n in range(3)
        ),
        "".join(f"[0{n}:12.00] [ Music ]\n[0{n}:40.00] We wait for it.\n\n" for n in range(5)),
        "".join(
            f"Officer Moss. Tell us about it.\n\n{'He saw what he saw on that day, and nothing more.'}\n\n"
            * (n == 3)
            + "It was raining, so there was nobody to be seen.\n\nMr. Vale went home.\n\n" * 2
            for n in range(9)
        )
        + "Officer Moss. That is all.\n\nMr. Vale. I beg your pardon.\n",
        "<tides>\n"
        + "  <port>\n    <name>Oslo</name>\n    <height>2</height>\n  </port>\n" * 3
        + "</tides>\n\nThat is all.",
    ],
)
def test_facts_votes_programmes_and_elements_are_nobody(page: str) -> None:
    talk = read_transcript(Source(page, "minutes.md"))
    assert not [turn.label for turn in talk.turns if turn.speaker]


@pytest.mark.parametrize(
    "heading", ["### Attendees", "## Anwesend", "**Present:**", "## Участники"]
)
@pytest.mark.parametrize("form", ["- {}: {}", "- Round\n  - {}: {}", "- Round\n  - ({}) {}"])
def test_people_on_the_list_of_those_present_speak_once_each(heading: str, form: str) -> None:
    people = ["idamoss", "kit_v", "Bo", "arund"]
    said = (
        "no news of the roof",
        "the door was mended on Monday",
        "nothing large",
        "will look at it",
    )
    listed = "".join(f"- {name}\n" for name in people)
    again = [*people, people[0]]
    round_ = "\n".join(map(form.format, again, [*said, "and the window"]))
    page = f"# Minutes\n\n{heading}\n\n{listed}\n## Agenda\n\n- The roof\n- The door\n\n## Notes\n\n{round_}\n"
    assert labels(read_transcript(Source(page, "minutes.md"))) == again


@settings(deadline=None, max_examples=6)
@given(people=NAMES)
def test_answers_that_are_names_or_times_are_said(people: list[str]) -> None:
    said = ["Who came?", "Ida Moss.", "When?", "19:00 Uhr", "And who left?", "Kit Vale."] * 2
    page = "\n\n".join(f"{people[k % 2]}: {words}" for k, words in enumerate(said))
    talk = read_transcript(Source(page, "talk.txt"), language="en")
    assert [turn.text for turn in talk.turns if turn.speaker] == said


@settings(deadline=None, max_examples=6)
@given(people=NAMES, scope=st.sampled_from(["doc", "node", "WG", "Core"]))
def test_numbered_points_of_the_agenda_are_nobody(people: list[str], scope: str) -> None:
    points = "".join(
        f"* {scope}: what to do with it [#{n}](https://a.org/{n})\n" for n in (214, 31)
    )
    page = minutes(people).replace("## Agenda\n\n", f"## Agenda\n\n{points}", 1)
    talk = read_transcript(Source(page, "m.md"), language="en")
    assert scope not in labels(talk)
    assert len(labels(talk)) == 12


@pytest.mark.parametrize("word", ["Motion", "Enthaltungen", "Abstentions"])
def test_motions_and_votes_between_who_speaks_are_nobody(word: str) -> None:
    said = [
        "I have read it.",
        "Close this issue.",
        "Do we agree?",
        "Reject the change.",
        "We do.",
    ] * 2
    who = ["Ida", word, "Bo", word, "Ida"] * 2
    items = "".join(f"* {name}: {text}\n" for name, text in zip(who, said, strict=True))
    talk = read_transcript(Source(f"# Minutes\n\n{items}", "m.md"), language="en")
    assert set(labels(talk)) == {"Ida", "Bo"}
    assert any(word in remark.message for remark in talk.remarks)


@settings(deadline=None, max_examples=6)
@given(people=NAMES)
def test_lines_with_a_box_to_tick_are_nobody_s_words(people: list[str]) -> None:
    boxes = "".join(
        f"1. [ ] {people[k % 4]}: write to the board\n   1. [x] {people[0]}: ask\n"
        for k in range(6)
    )
    page = minutes(people).replace("## Notes", f"## Old items\n\n{boxes}\n## Notes")
    talk = read_transcript(Source(page, "m.md"), language="en")
    assert len(labels(talk)) == 12
