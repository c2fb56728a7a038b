"""What stands before the first label: a talk that is followed by questions, or a summary of the page."""

from __future__ import annotations

import pytest

SAID = "I want to tell you how we came to draw maps, and why I think that you will like them. "
TOLD = "Two people meet in a garden and speak of maps, boats and the weather of the islands. "
QUESTIONS = "Q: How long did it take?\n\nA: Ten years.\n\nQ: And now?\n\nA: We rest.\n"


@pytest.mark.parametrize("heads", [("", ""), ("## The maps\n\n", "## Questions\n\n")])
@pytest.mark.parametrize("times", [4, 30])
def test_a_talk_before_its_questions_is_spoken(read, heads, times):
    text = f"# Maps\n\n{heads[0]}" + "\n\n".join([SAID * 2] * (times // 2))
    talk = read(f"{text}\n\n{heads[1]}{QUESTIONS}", "talk.md")
    assert talk.summary == ()
    assert talk.turns[0].speaker is None
    assert sum(len(turn.words) for turn in talk.turns[:-4]) == times * len(SAID.split())
    assert [turn.label for turn in talk.turns[-4:]] == ["Q", "A", "Q", "A"]


def test_headings_inside_such_a_talk_part_it_and_it_goes_on_after_an_answer(read):
    text = f"# Maps\n\n## One\n\n{SAID * 8}\n\nQ: Why?\n\nA: So.\n\n## Two\n\n{SAID * 3}\n\nQ: How?\n\nA: Thus.\n"
    talk = read(text, "talk.md")
    assert [turn.label for turn in talk.turns] == ["", "Q", "A", "", "Q", "A"]
    assert [(h.text, h.turn) for h in talk.headings] == [("One", 0), ("Two", 3)]


@pytest.mark.parametrize(
    "opening",
    [
        TOLD,
        TOLD * 2 + "\n\n" + TOLD,
        "In this episode I talk with Ida Moss about maps. We laugh a lot, and you will, too.",
        "## About\n\n" + SAID * 8,
        SAID * 8 + "\n\n## Transcript",
    ],
)
def test_a_summary_of_the_page_is_no_speech(read, opening):
    talk = read(
        f"# Maps\n\n{opening}\n\nIda Moss: Hello, Kit.\n\nKit Lee: Hello, Ida.\n", "talk.md"
    )
    assert [turn.label for turn in talk.turns] == ["Ida Moss", "Kit Lee"]


@pytest.mark.parametrize("label", ["Sponsorship", "Reliability", "Risks"])
def test_one_word_before_a_colon_in_a_long_talk_is_no_speaker(read, label):
    paragraphs = [SAID] * 9
    paragraphs.insert(6, f"{label}: This is what matters most to us.")
    talk = read("\n\n".join(paragraphs))
    assert talk.speakers == ()
    assert any(f"{label!r} is not taken" in r.message for r in talk.remarks)


def test_headings_of_which_one_comes_twice_are_no_names(read):
    heads = ["Network Security", "Miner Revenue", "Hash Rate", "Pool Basics", "Network Security"]
    talk = read("# Talk\n\n" + "\n\n".join(f"## {head}\n\n{SAID}" for head in heads), "talk.md")
    assert talk.speakers == ()
    assert len(talk.headings) == 5
