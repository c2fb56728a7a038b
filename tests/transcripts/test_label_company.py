"""Labels by the company they keep: initials among initials, logins in small letters, and heads of minutes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from imhcaps.api import read_transcript
from imhcaps.model.transcript import Transcript

SAID = (
    "we could leave that for the next round of drafts",
    "is there a reason to keep both of them in the text?",
    "that would break the older players, I am afraid.",
    "I think the second one is easier to explain to people.",
    "yes, and it costs nothing to add it now",
    "does anybody know who wrote the first version of it?",
    "maybe we can ask them before we go on with this.",
    "it was the same three years ago, nobody wanted to touch it",
)
CONTAINERS = ("{}: {}\n\n", "- {}: {}\n", "* {}: {}\n", "{}: {}\n")


def page(
    tmp_path: Path, turns: list[tuple[str, str]], container: str, head: str = ""
) -> Transcript:
    path = tmp_path / "minutes.md"
    path.write_text(f"# Minutes\n\n{head}" + "".join(container.format(*turn) for turn in turns))
    return read_transcript(path)


def conversation(names: list[str], size: int, seed: int) -> list[tuple[str, str]]:
    rng = random.Random(seed)
    turns: list[tuple[str, str]] = []
    for number in range(size):
        others = [name for name in names if not turns or name != turns[-1][0]]
        turns.append((rng.choice(others), f"{rng.choice(SAID)} {number}."))
    return turns


def labels(transcript: Transcript) -> list[str]:
    return [turn.label for turn in transcript.turns if turn.label]


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize(
    ("names", "once"),
    [
        (["AR", "BTZ", "KM"], "JW"),
        (["AR", "BT", "KM", "TL"], "DaG"),
        (["Ida", "Moss", "Yann"], "Plinny"),
        (["Ida", "ekr", "Yann", "Moss"], "Ondra"),
    ],
)
def test_who_speaks_once_is_like_the_others(
    tmp_path: Path, container: str, names: list[str], once: str
) -> None:
    turns = conversation(names, 30, len(once))
    turns.insert(17, (once, "what would it mean for those who come later?"))
    assert labels(page(tmp_path, turns, container)).count(once) == 1


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize(
    "names",
    [
        ["idamoss", "y_okoro", "tkm", "jwebb"],
        ["ekr", "mossi", "Ida Webb", "Yann Okoro"],
        ["ida.moss", "yann", "Okoro", "Webb"],
    ],
)
def test_logins_in_small_letters_speak(tmp_path: Path, container: str, names: list[str]) -> None:
    turns = conversation(names, 40, len(names[0]))
    found = labels(page(tmp_path, turns, container))
    assert found == [name for name, _ in turns]


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize(
    "head", ["POLL", "Action", "ACTION", "Design review", "Thursday", "Regrets", "Tracking comment"]
)
def test_heads_of_minutes_are_nobody(tmp_path: Path, container: str, head: str) -> None:
    turns = conversation(["Ida", "Moss", "Yann"], 24, 3)
    for at in (5, 11, 16):
        turns.insert(at, (head, "we should write down what was agreed upon today."))
    assert head not in labels(page(tmp_path, turns, container))


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize(
    "fields",
    [
        ("returns", "raises", "usage"),
        ("feat", "fix", "docs"),
        ("pros", "cons", "verdict"),
        ("ingredients", "preparation", "serving"),
    ],
)
def test_fields_in_small_letters_are_no_speakers(
    tmp_path: Path, container: str, fields: tuple[str, ...]
) -> None:
    path = tmp_path / "guide.md"
    parts = ["# Guide\n\n"]
    for n in range(6):
        parts.append(f"## Part {n}\n\nThis part says what number {n} does. It is a long one.\n\n")
        parts.append("So it needs a second paragraph, too.\n\n")
        parts += [container.format(field, f"{SAID[n]} {n}") for field in fields]
        parts.append("\n")
    path.write_text("".join(parts))
    assert labels(read_transcript(path)) == []


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("answer", ["13", "1,250", "40 %", "9."])
def test_a_figure_answers_a_question(tmp_path: Path, container: str, answer: str) -> None:
    turns = [
        ("Ida", "How many of them did you count?"),
        ("Moss", answer),
        ("Ida", "And how many were there in the year before?"),
        ("Moss", answer),
    ]
    assert labels(page(tmp_path, turns, container)) == ["Ida", "Moss", "Ida", "Moss"]


def test_votes_below_a_question_are_counted_for_nobody(tmp_path: Path) -> None:
    turns = conversation(["Ida", "Moss", "Yann"], 20, 1)
    turns[9] = ("Ida", "So who is in favour of the second one?")
    turns[10:10] = [("Favour", "14"), ("Neutral", "3"), ("Against", "0")]
    found = labels(page(tmp_path, turns, "{}: {}\n\n"))
    assert found == [name for name, _ in turns if name in ("Ida", "Moss", "Yann")]


@pytest.mark.parametrize("label", ["*AI:*", "**NB:**"])
def test_how_one_label_is_written_is_no_rule_for_others(tmp_path: Path, label: str) -> None:
    path = tmp_path / "minutes.md"
    turns = conversation(["Ida", "Moss", "Yann"], 12, 4)
    items = "".join(f"* {name}: {said}\n" for name, said in turns)
    path.write_text(
        f"# Minutes\n\n{items}\n{label} Ida asks the board.\n\n{label} Moss writes it down.\n"
    )
    assert labels(read_transcript(path))[:12] == [name for name, _ in turns]
