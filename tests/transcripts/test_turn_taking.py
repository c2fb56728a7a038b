"""Pages on which nobody takes turns have no speakers; those on which somebody does keep them."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from imhcaps.api import read_transcript

PROSE = [
    "The tool reads every file of the folder and writes a report for each of them.",
    "It takes a minute for a folder of a thousand files, and less where nothing has changed.",
    "Where a file cannot be read, the report names it and says what was expected there.",
    "Most people run it once a week, and whenever a new version has been published.",
    "There is a page for each of the options, with an example that can be copied.",
    "Nothing is sent anywhere: all of it is done on the machine that it runs on.",
    "Older versions kept their state in a file of their own, which is not read any more.",
    "The next version will read two more formats, for which people have asked for long.",
    "Help is welcome, above all with the pages in other languages.",
    "Reports can be compared with each other, which shows what has become better.",
]


def guide(tmp_path: Path, inserted: dict[int, str]) -> list[str]:
    parts = ["# A guide\n"]
    for number, text in enumerate(PROSE):
        parts.append(f"\n{text}\n")
        if number in inserted:
            parts.append(f"\n{inserted[number]}\n")
    path = tmp_path / "guide.md"
    path.write_text("".join(parts))
    return [turn.label for turn in read_transcript(path).turns if turn.label]


@pytest.mark.parametrize(
    "inserted",
    [
        {
            2: "- Continuing:\n  - The first report\n  - The second one",
            6: "- Continuing:\n  - A third",
        },
        {
            3: "**Structured Logging:** it tells what happened.",
            7: "**Structured Logging:** as above.",
        },
        {
            1: "Object Storage: the proposal is being reviewed.",
            5: "Object Storage: it was accepted.",
        },
        {
            2: "| Option | Way | Gain |\n| --- | --- | --- |\n| 1 | By hand | It is safe. |\n| 2 | By a tool | It is fast. |"
        },
        {4: "```yaml\nAuthor: Ida Moss wrote it\nReview: It was read by Yann.\nAuthor: Ida\n```"},
        {4: "- [Making the Leap: What a Gateway Needs](https://example.org/a)"},
        {
            5: "- **Inner Gateway**: how it is kept.\n- **Outer Gateway**: who may use it.\n- **Gatekeeper**: who watches."
        },
        {
            5: "- [ ] Prüfung: Tür zu\n- [ ] Prüfung: Licht aus\n- [x] Abnahme: Schlüssel da\n- [ ] Prüfung: Alles leer"
        },
        {
            5: "- Box::open() - Opens it.\n- Box::shut() - Shuts it.\n- Box::lock() - Locks it.\n- Box::turn() - Turns."
        },
        {5: "```\n│ ├─ Part: one\n│ └─ Rest: two\n│ ├─ Part: three\n│ └─ Rest: four\n```"},
        {5: '```mermaid\nA1["Inner Gate: It is shut."] --> A2["Outer Gate: It is open."]\n```'},
    ],
)
def test_texts_before_colons_in_a_guide_are_no_speakers(
    tmp_path: Path, inserted: dict[int, str]
) -> None:
    assert guide(tmp_path, inserted) == []


@pytest.mark.parametrize(
    ("inserted", "speakers"),
    [
        (
            {
                8: "Ida: Is there a page for it?\n\nMoss: There is, I wrote it.\n\nIda: Thank you, I will read it."
            },
            ["Ida", "Moss", "Ida"],
        ),
        (
            {9: "Q: Does it cost anything?\n\nA: It does not.\n\nQ: And later?\n\nA: It will not."},
            ["Q", "A", "Q", "A"],
        ),
        ({7: "Dr. Ida Moss: I should add something here."}, ["Dr. Ida Moss"]),
    ],
)
def test_who_takes_turns_in_a_talk_is_a_speaker(
    tmp_path: Path, inserted: dict[int, str], speakers: list[str]
) -> None:
    assert guide(tmp_path, inserted) == speakers


@pytest.mark.parametrize(
    "words",
    [
        ["Serves", "Time", "Flour", "Water", "Mix", "Rest", "Bake"],
        ["Hoogte", "Datum", "Breedte", "Gewicht", "Kleur"],
        ["Ingresso", "Data", "Luogo", "Prezzo", "Durata"],
    ],
)
def test_single_words_that_open_a_paragraph_each_are_facts(
    tmp_path: Path, words: list[str]
) -> None:
    path = tmp_path / "facts.md"
    path.write_text("# A page\n\n" + "\n\n".join(f"{word}: as much as it takes" for word in words))
    assert [turn.label for turn in read_transcript(path).turns if turn.label] == []


@pytest.mark.parametrize(
    ("other", "odd"),
    [("Mark", "Will"), ("Frau Lenz", "Prof. em. Dr. Kuhn"), ("Ida", "May"), ("Herr Vogt", "Von")],
)
@pytest.mark.parametrize("form", ["{}: {}\n\n", "**{}:** {}\n\n", "{}: {}\n"])
def test_who_answers_in_every_other_paragraph_speaks_whatever_word_it_is(
    tmp_path: Path, other: str, odd: str, form: str
) -> None:
    path = tmp_path / "talk.md"
    said = ["It is late now.", "Then we go.", "Where to?", "Home, I think."]
    path.write_text("".join(form.format((other, odd)[k % 2], text) for k, text in enumerate(said)))
    assert [turn.label for turn in read_transcript(path).turns] == [other, odd, other, odd]


ROUNDS = ["Given", "When", "Then"], ["Problem", "Cause", "Remedy"]


@pytest.mark.parametrize("words", ROUNDS)
@pytest.mark.parametrize("mark", ["  - ", ""])
def test_words_that_come_round_in_one_order_are_no_speakers(
    tmp_path: Path, words: list[str], mark: str
) -> None:
    path = tmp_path / "cases.md"
    rows = (f"{mark}{word}: The door number {n} is shut." for n in range(5) for word in words)
    path.write_text("# Cases\n\n- All of them\n" + "\n\n"[: 2 - len(mark) // 4].join(rows))
    assert [turn.label for turn in read_transcript(path).turns if turn.label] == []


@pytest.mark.parametrize(
    "names",
    [["May", "Will", "Bob"], ["Page", "Goal", "Ida"], ["王明", "李华", "张伟"]],
)
def test_people_who_speak_in_turn_are_speakers_whatever_words_they_are(
    tmp_path: Path, names: list[str]
) -> None:
    said = (
        "Were you there in 2009?",
        "So was I in 1998",
        "我从1998年开始在这家工厂工作一直到今天",
        "Why so?",
    )
    path = tmp_path / "talk.md"
    path.write_text("\n\n".join(f"{names[k % 3]}: {said[k % 4]}" for k in range(9)))
    assert [turn.label for turn in read_transcript(path).turns] == names * 3


@pytest.mark.parametrize("names", list(permutations(("Ida", "Will", "Bo"))))
def test_a_name_that_is_a_word_of_grammar_speaks_among_names_in_one_order(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(
        "\n\n".join(f"{names[k % 3]}: I came here in the year of {k + 1} boats." for k in range(12))
    )
    assert [turn.label for turn in read_transcript(path).turns] == [*names] * 4


CITIES = "Oslo", "San Marco", "Rome", "Kyoto", "Lima"
FORMS = [
    "".join(
        f"## Choice {n}\n\n**Decision:** We keep it.\n\n**Rationale:** It works.\n\n**Consequences:** None.\n\n"
        for n in range(4)
    ),
    "".join(
        f"## Task {n}\n\n**Files:** two of them\n\n**Step 1:** Write a test.\n\nRun: `make test`\n\n"
        f"**Step 2:** Make it pass.\n\nRun: `make test`\n\n"
        for n in range(4)
    ),
    "We walk through what it needs, and see what it has.\n\n"
    * 9
    + "**Getting In:** It needs a key.\n\n**Navigation:** There is a dog.\n\n**The Hall:** It is dark.\n\n"
    "**Bed Detection:** Which are beds?\n\n**The Attic:** Nothing is there.\n",
    "All of it is said here.\n\n| Goal | Status | Notes |\n|---|---|---|\n"
    + "".join(f"| Part {n} | ✅ Done | We wrote and checked it all. |\n" for n in range(5)),
    "All of it is said here.\n\n| Plan | Incluye | Para |\n|---|---|---|\n"
    + "".join(f"| **Part {n}** | We wrote and checked it all. | Todos |\n" for n in range(5)),
    "".join(
        f"**Etapa {n}:** Se hace con cuidado.\n\nY luego se revisa todo.\n\n" for n in range(1, 6)
    ),
    "We look at it from three sides, and write down what we find.\n\n" * 6
    + "- Access Control: who may do what.\n- Core Part: what does it.\n- Key Store: where keys are.\n",
    "".join(
        f"- {what} Failures\n  - Failures to respond to what was reported by {who}\n"
        for what, who in (("Design", "us"), ("App", "others"), ("Use", "nobody yet"))
    ),
    "- Settle on the mediator: while parties can propose another than\n  the suggested candidate, only if all agree on it\n"
    "  the process goes on.\n" + "- It is done within two weeks, if it can be.\n" * 6,
]


TERMS = [
    "Applicant",
    "Auditor",
    "Bank",
    "Country",
    "Delegate",
    "Entity",
    "Harbour",
    "Issuer",
    "Subject",
    "Warranty",
]
FORMS += [
    "\n\n".join(f"**{term}**: A person or a thing that the law calls so." for term in TERMS),
    "We meet again in May, wherever we are.\n\n"
    + "".join(
        f"* <https://example.org/a.{end}>\n\n  SIZE: 1072357{n} bytes\n  SHA256: {n}f{'86d081e4c' * 7}\n\n"
        for n, end in enumerate(("tar", "zip", "xz", "7z"))
    ),
    "All of it is said here.\n\n| Requirement | Status |\n|---|---|\n"
    + "".join(f"| Everybody can open the door number {n} | Complete |\n" for n in range(5)),
    "- **User name:** Kit\n- **Other name:** Ida\n\n" + "There is more to say of it.\n\n" * 12,
    "Man kann es so machen, oder auch ganz anders.\n\n" * 18
    + "Gut: So geht es.\n\nGut: So auch.\n\nSchlecht: So nicht.\n\nSchlecht: Und so auch nicht.\n",
    "- **Inner Gateway**: how it is kept.\n- **Outer Gateway**: who may use it.\n- **Gatekeeper**: who watches.\n\n"
    + "There is more to say of each of them.\n\n" * 18,
    "<table>"
    + "".join(f"<tr><td>{city}<td>Thu, {n} May 2024<td>0{n}:00" for n, city in enumerate(CITIES, 1))
    + "</table>\n\nWe meet then, wherever we are.\n",
    "".join(
        f"<h2>{part}</h2><dl>"
        + "".join(f"<dt>{term}<dd>What {part} says of it." for term in ("Ebb", "Flood", "Neap"))
        + "</dl>"
        for part in ("Terms", "Sources")
    ),
]


@pytest.mark.parametrize("text", FORMS)
def test_fields_terms_states_and_wrapped_lines_are_no_speakers(tmp_path: Path, text: str) -> None:
    path = tmp_path / "page.md"
    path.write_text(f"# A page\n\n{text}")
    assert [turn.label for turn in read_transcript(path).turns if turn.label] == []


@pytest.mark.parametrize("mark", ["- ", "* ", "    - ", "+ ", "• "])
def test_handles_in_lists_are_people(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "notes.md"
    said = [("@ida", "So we begin."), ("@kit-7", "Yes."), ("@ida", "Who writes?"), ("@bo", "I do.")]
    path.write_text("# Notes\n\n- A topic\n" + "".join(f"{mark}{a}: {b}\n" for a, b in said))
    turns = read_transcript(path).turns
    assert [(turn.speaker and turn.speaker.name) for turn in turns if turn.label] == [
        name for name, _ in said
    ]


def test_people_who_speak_once_in_each_section_are_speakers(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(
        "".join(f"## Part {n}\n\nAnn: So.\n\nBo: Yes.\n\nCy: No.\n\n" for n in range(4))
    )
    assert [turn.label for turn in read_transcript(path).turns] == ["Ann", "Bo", "Cy"] * 4


def test_a_table_with_titles_of_its_own_is_read_where_people_speak_in_it(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    rows = [("Ann", "So we begin now."), ("Bo", "Yes, we do that."), ("Ann", "And then?")] * 2
    path.write_text("| Wer | Was |\n|---|---|\n" + "".join(f"| {a} | {b} |\n" for a, b in rows))
    assert [turn.label for turn in read_transcript(path).turns] == ["Ann", "Bo", "Ann"] * 2


def test_names_in_quotation_marks_are_names(tmp_path: Path) -> None:
    path = tmp_path / "meeting.txt"
    lines = [("Ida Moss", "It is late now."), ("Kit Vale", "Then we go."), ("Ida Moss", "Yes.")]
    for form in ('"{0}" (0:{2:02})\n{1}\n\n', "“{0}” 0:{2:02}\n{1}\n\n"):
        path.write_text("".join(form.format(*each, 9 * k) for k, each in enumerate(lines)))
        turns = read_transcript(path).turns
        assert [(turn.speaker and turn.speaker.name, turn.text) for turn in turns] == lines


def test_an_article_at_the_head_of_paragraphs_answers_no_key_of_a_program(tmp_path: Path) -> None:
    path = tmp_path / "guide.md"
    path.write_text(
        "# Debugging\n\nA first approach is to print values where the fault is.\n\n"
        "A second approach is to use a debugger, which has keys of its own.\n\n"
        "- **l**(ist) - Shows eleven lines.\n- q(uit) - Ends the debugger.\n\n"
        "A third approach is to read the code again, with more care.\n"
    )
    assert [turn.label for turn in read_transcript(path).turns if turn.label] == []


@pytest.mark.parametrize("unit", [("BPM", "C", "MMHG"), ("KG", "CM", "HZ")])
@pytest.mark.parametrize("container", ["talk.txt", "talk.md"])
def test_measures_in_capitals_with_a_unit_are_nobody(read, unit, container):
    fields = [
        f"{name} ({each})"
        for name, each in zip(("HEART RATE", "BODY MASS", "HEEL DROP"), unit, strict=True)
    ]
    lines = [f"{field}: It was high at first and then fell." for field in fields]
    text = "\n\n".join(
        ["The sheet of somebody who came on Monday.", *lines, "It was kept until Friday."]
    )
    assert {turn.label for turn in read(text, container, language="en").turns} == {""}


@pytest.mark.parametrize("zone", ["UTC", "GMT", "CEST"])
def test_a_time_zone_is_nobody(read, zone):
    text = f"{zone}: 14:00\n\nIda: Hello all.\n\nKit: Hello.\n\nIda: We begin.\n\nKit: Fine.\n\nIda: Good.\n"
    assert {turn.label for turn in read(text, "talk.md", language="en").turns} == {"Ida", "Kit"}
