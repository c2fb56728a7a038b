"""What stands where labels stand and is none: forms of address, headings in bold, terms, facts, counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from imhcaps.transcripts import read_transcript

_PROSE = "The river rose in the night. Nobody had seen it so high before, and we stood and looked."


def _speakers(path: Path, text: str, suffix: str = ".md") -> list[str]:
    file = path / f"page{suffix}"
    file.write_text(text, encoding="utf-8")
    return [turn.speaker.name for turn in read_transcript(file).turns if turn.speaker]


@pytest.mark.parametrize(
    "opening",
    [
        "President Orr, Mr. Chief Justice, my friends:",
        "Reverend clergy all, Senator Moss, members of the delegation, and all of you:",
        "Mayor Lind, Dr. Ode, ladies and gentlemen:",
    ],
)
@pytest.mark.parametrize("same_line", [False, True])
def test_who_is_greeted_does_not_speak(tmp_path: Path, opening: str, same_line: bool) -> None:
    text = opening + (" " if same_line else "\n\n") + f"{_PROSE}\n\n{_PROSE}\n\n{_PROSE}\n"
    assert _speakers(tmp_path, text, ".txt") == []


@pytest.mark.parametrize(
    "head", ["Dear Senator Moss", "Sehr geehrte Frau Lind", "Estimado doctor Ode"]
)
def test_who_is_written_to_does_not_speak(tmp_path: Path, head: str) -> None:
    text = f"{_PROSE} It reads:\n{head}:\n{_PROSE}\n\n{_PROSE}\n\n{_PROSE}\n"
    assert _speakers(tmp_path, text, ".txt") == []


@pytest.mark.parametrize(
    "headings",
    [
        ["1 The Mill", "2 Outer Walls", "3 Rain"],
        ["Market Day", "What We Learned", "Old Mill", "Is it over?"],
    ],
)
@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_headings_in_bold_do_not_speak(tmp_path: Path, headings: list[str], suffix: str) -> None:
    if suffix == ".md":
        text = f"# On rivers\n\n{_PROSE}\n\n" + "".join(
            f"**{heading}**\n\n{_PROSE}\n\n{_PROSE}\n\n" for heading in headings
        )
    else:
        text = f"<h1>On rivers</h1><p>{_PROSE}" + "".join(
            f"<br><br><b>{heading}</b><br><br>{_PROSE}<br><br>{_PROSE}" for heading in headings
        )
    assert _speakers(tmp_path, text, suffix) == []


@pytest.mark.parametrize(
    ("date", "language"),
    [("March 2021", "en"), ("4 juillet 1999", "fr"), ("12 de mayo de 2020", "es")],
)
def test_a_date_does_not_speak(tmp_path: Path, date: str, language: str) -> None:
    file = tmp_path / f"page.{language}.md"
    file.write_text(f"# Eau\n\n_{date}_\n\n{_PROSE}\n\n{_PROSE}\n", encoding="utf-8")
    assert not any(t.speaker for t in read_transcript(file, language=language).turns)


def test_terms_of_a_list_do_not_speak(tmp_path: Path) -> None:
    text = f"# Rules\n\n{_PROSE}\n\n{_PROSE}\n\n{_PROSE}\n\n{_PROSE}\n\n{_PROSE}\n\n" + "".join(
        f"- **{term}**: A body that meets each month and looks after its own affairs.\n"
        for term in ("Working Group", "Steering Committee", "Peer Reviewer")
    )
    assert _speakers(tmp_path, text) == []


@pytest.mark.parametrize("names", [("Ann", "Bo", "Cy"), ("AW", "BR", "CO")])
def test_facts_and_counts_of_minutes_do_not_speak(tmp_path: Path, names: tuple[str, ...]) -> None:
    a, b, c = names
    facts = f"- Facilitator: {a}\n- Minutes: {b}, {c}\n\n"
    topic = "".join(
        f"## Item {n}\n\n- **Tags:** needs-review, t-river{n}\n\n{a}: What did we find?\n\n"
        f"{b}: We found the wall.\n\n{c}: And I saw the mill.\n\nPoll: Shall we go on?\n\n"
        "SF: 5\nF: 3\nN: 1\n\n"
        for n in range(3)
    )
    speakers = _speakers(tmp_path, facts + topic)
    assert set(speakers) == set(names)
    assert len(speakers) == 9


def test_definitions_of_links_to_files_are_no_speech(tmp_path: Path) -> None:
    text = f"{_PROSE}\n\n[a page]: notes/rain.md#top\n[The Mill]: mill.html\n"
    words = [e.text for t in read_transcript_of(tmp_path, text) for e in t]
    assert " ".join(words) == _PROSE
    text = "[Bo]: Hello.\n\n[Ann]: notes.txt is gone.\n\n[Bo]: So it is.\n"
    assert _speakers(tmp_path, text) == ["Bo", "Ann", "Bo"]


def read_transcript_of(path: Path, text: str) -> list[tuple[object, ...]]:
    """The elements of each turn of a page in Markdown."""
    file = path / "page.md"
    file.write_text(text, encoding="utf-8")
    return [turn.elements for turn in read_transcript(file).turns]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "**Ann Webb**\n\nHello to all.\n\n**Bo Ray**\n\nGood evening.\n\n**Cy Orr**\n\nI agree.\n",
            ["Ann Webb", "Bo Ray", "Cy Orr"],
        ),
        (
            "- **Ann**: Hello to all.\n- **Bo**: Good evening.\n- **Ann**: Shall we?\n- **Bo**: Yes.\n",
            ["Ann", "Bo", "Ann", "Bo"],
        ),
        (
            "Ann Webb, Chair, Water Board: Hello.\n\nBo Ray: Good evening.\n\nAnn Webb: Shall we?\n\nBo Ray: Yes.\n",
            ["Ann Webb", "Bo Ray", "Ann Webb", "Bo Ray"],
        ),
        (
            "Ann: How many?\n\nBo: 15\n\nAnn: And now?\n\nBo: Twelve or so.\n\nAnn: I see.\n",
            ["Ann", "Bo", "Ann", "Bo", "Ann"],
        ),
        (
            "April May: Hello to all.\n\nJune Webb: Good evening.\n\nApril May: Shall we?\n",
            ["April May", "June Webb", "April May"],
        ),
        (
            "Ann: Hello to all\n... the roof is old\n... and it is late\nBo: Good evening\n... to you\nAnn: Shall we\n",
            ["Ann", "Bo", "Ann"],
        ),
        (
            "Operator:Good day to you.\n\nAnn Webb:Thank you.\n\nOperator:The next question, please.\n\nBo Ray:Thanks.\n",
            ["Operator", "Ann Webb", "Operator", "Bo Ray"],
        ),
        (
            (
                "Ann: Hello to all.\n\nAnn's take: Keep it.\n\nBo: Good evening.\n\nBo's take: Sell it.\n\nAnn: Shall we?\n\n"
                "Ann's take: Keep it.\n\nQUIT: kit [2010/08/11]\n\nBo: We shall.\n\nBo's take: Ask.\n\nQUIT: per [2010/08/11]\n"
            ),
            ["Ann", "Bo", "Ann", "Bo"],
        ),
        (
            "Ann: Hello to all.\n\nBo's wife: Good evening.\n\nAnn: Shall we?\n\nBo's wife: Yes.\n",
            ["Ann", "Bo's wife"] * 2,
        ),
        (
            "ANN: then I went | to the sea\n\nBO: and you came | back\n\nANN: so it was\n\nBO: that is | all\n",
            ["ANN", "BO"] * 2,
        ),
        (
            "*[Ann]: Hello to all.\n\n*[Bo]: Good evening.\n\n*[Ann]: Shall we?\n\n*[Bo]: Yes.\n",
            ["[Ann]", "[Bo]"] * 2,
        ),
        (
            "Ann\nHow long is it?\n\nBo\n3 seconds\n\nAnn\nReally?\n\nBo\n5 seconds\n\nAnn\nOkay.\n",
            ["Ann"] * 3,
        ),
        *(
            ("".join(f"{n}. Shall we all go home?\n\n" for n in names), names)
            for names in (
                ["CHAIR", "Mr. Webb", "CHAIR", "Ms. Orr"] * 2,
                ["HOST", "Ann Webb", "HOST", "Bo Orr"] * 2,
            )
        ),
        (
            "AW: Hello to all.\n\nBR: Good evening.\n\nAW: Shall we?\n\nBR: Yes.\n\n*[AW]: Ann Webb\n*[BR]: Bo Ray\n*[CO]: Cy Orr\n",
            ["AW", "BR", "AW", "BR"],
        ),
        (
            "".join(
                f"AW: Point {n} of it.\n\nED: I do not know it.\n\nBR: It is so.\n\nED: Are we sure?\n\n"
                for n in (1, 2)
            ),
            ["AW", "ED", "BR", "ED"] * 2,
        ),
        (
            "Access Code: 620-786-365\n\nAnn: Hello to all.\n\nBo: Good evening.\n\nAnn: Shall we?\n\nBo: Yes.\n",
            ["Ann", "Bo", "Ann", "Bo"],
        ),
        (
            "Ann: Bo?\n\nBo: Uh-huh.\n\nAnn: You hear me?\n\nBo: Uh-huh.\n\nAnn: Good.\n",
            ["Ann", "Bo", "Ann", "Bo", "Ann"],
        ),
    ],
)
def test_near_misses_speak(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert _speakers(tmp_path, text) == expected


def test_a_long_code_is_read_in_proportion(tmp_path: Path) -> None:
    code = "a_" * 20_000 + "!"
    text = "".join(f"- **Tags:** {code}\n\nAnn: Hello.\n\nBo: Good evening.\n\n" for _ in range(3))
    assert set(_speakers(tmp_path, text)) >= {"Ann", "Bo"}
