"""What a transcript's page has besides its words, and labels inside its paragraphs, against captions."""

from __future__ import annotations

import pytest

from checks.tracks import check
from imhcaps.checks import page_text
from imhcaps.checks.differences import Token, tokens_of
from imhcaps.checks.page_text import is_on_page
from imhcaps.model.transcript import Transcript
from imhcaps.timecode import clock

NAMES = [("Ann", "Ben"), ("Ида", "Пётр"), ("Élodie Roux", "Jo"), ("spk_1", "Ann"), ("qx()", "Ben")]


def captions(*lines: str) -> str:
    return "WEBVTT\n" + "".join(
        f"\n{clock(k * 4000)} --> {clock(k * 4000 + 3900)}\n{line}\n"
        for k, line in enumerate(lines)
    )


def compared(text: str, page: str) -> list[tuple[str, str]]:
    found = check(text, select=["TRN"], transcript=Transcript.from_text(page))
    return [(each.code, each.severity) for each in found]


@pytest.mark.parametrize(("one", "two"), NAMES)
def test_labels_inside_a_paragraph_are_labels(one, two):
    page = (
        f"{one}: We came by the late train.\n\n{two}: You did not write.\n\n"
        f"{one}: We did. {two}: When was that? {one}: On Monday, before noon.\n\n{two}: I see.\n"
    )
    shown = captions(
        f"{one}: We came by the late train.",
        f"{two}: You did not write.",
        f"{one}: We did. {two}: When was that?",
        f"{one}: On Monday, before noon.",
        f"{two}: I see.",
    )
    assert compared(shown, page) == []
    wrong = shown.replace(f"{one}: On Monday", "On Monday")
    assert compared(wrong, page) == [("TRN104", "error")]


def test_a_name_and_a_colon_in_a_sentence_is_no_label():
    page = "Ann: I asked for Ben: he was away.\n\nBen: Here I am.\n\nAnn: At last.\n"
    shown = captions("Ann: I asked for Ben: he was away.", "Ben: Here I am.", "Ann: At last.")
    assert compared(shown, page) == []
    assert compared(shown.replace("for Ben: he", "for him: he"), page) == [("TRN103", "warning")]


@pytest.mark.parametrize(("one", "two"), NAMES[:2])
def test_a_name_that_begins_a_line_inside_a_sentence_is_no_label(one, two):
    page = f"{one}: I asked for {two}: he was away.\n\n{two}: Here I am.\n"
    shown = captions(
        f"{one.upper()}: I asked for\n{two}: he was away.", f"{two.upper()}: Here I am."
    )
    assert compared(shown, page) == []
    new_turn = page.replace("for", "him.")
    assert compared(shown.replace("for", "him."), new_turn) == []


HEAD = ["12 March 1992\nAn Evening of Talks\nLondon (England)\n\n", "Le 3 mai\nLa pluie\n\n"]
TALK = "Good evening to all.\nWe begin with the rain.\nIt rains, and it rains.\n"


@pytest.mark.parametrize("head", HEAD)
def test_the_head_of_a_page_is_reported_as_such(head):
    shown = captions(*TALK.splitlines())
    assert {severity for _, severity in compared(shown, head + TALK)} <= {"info"}


def test_sentences_that_the_captions_leave_out_at_first_are_missing():
    shown = captions(*TALK.splitlines()[1:])
    assert compared(shown, TALK) == [("TRN101", "error")]
    # A transcript without full stops says nothing of its lines.
    bare = TALK.replace(".", "")
    assert compared(captions(*bare.splitlines()[1:]), bare) == [("TRN101", "error")]


@pytest.mark.parametrize("said", ["Slide 4.", "Slide four."])
def test_a_heading_that_is_read_out_is_in_the_transcript(said):
    page = "<h2>Slide 4</h2><p>Here we see the rain.</p><p>It falls, and it falls.</p>"
    shown = captions(said, "Here we see the rain.", "It falls, and it falls.")
    assert compared(shown, page) == []
    assert compared(shown.replace("lide", "tep"), page) == [("TRN102", "warning")]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("[They sing in the garden]", True),
        ("[they sing] and go [again]", False),
        ("they sing in the garden", False),
    ],
)
def test_a_note_in_square_brackets_is_no_added_word(shown, expected):
    assert is_on_page(tokens_of(shown, 0), frozenset(), "en") is expected


def test_headings_are_read_once_for_all_words_that_are_added(monkeypatch):
    asked: list[str] = []

    def counted(text: str, place: int) -> list[Token]:
        asked.append(text)
        return tokens_of(text, place)

    monkeypatch.setattr(page_text, "tokens_of", counted)
    names = ("Ann", "Ben")
    turns = [f"# Part {k}\n\n{names[k % 2]}: We went home by train {k}." for k in range(9)]
    shown = [f"{names[k % 2]}: We went slowly home by train {k}." for k in range(9)]
    page = Transcript.from_text("\n\n".join(turns))
    found = check(captions(*shown, "Part 5"), select=["TRN102"], transcript=page)
    assert len(found) == 9
    assert len(asked) <= 1 + len(page.headings)
