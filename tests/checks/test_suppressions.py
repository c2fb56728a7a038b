from __future__ import annotations

from collections.abc import Sequence

import pytest

from imhcaps.checks.profiles import load_profile
from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.formats.edits import apply as apply_edits
from imhcaps.model.finding import Finding
from imhcaps.source import Source

LONG = "This line is much longer than any house style would allow it"
CUE = f"00:01.000 --> 00:07.000\n{LONG}\n"
OTHER = f"00:08.000 --> 00:14.000\n{LONG}\n"


def found(text: str, select: Sequence[str] = ("LEN",)) -> list[Finding]:
    document = read_document(Source(text, "a.vtt"))
    return check_document(document, load_profile("web"), select=(*select, "SUP"))


def codes(text: str, select: list[str] | None = None) -> list[tuple[str, int | None]]:
    return [(finding.code, finding.cue) for finding in found(text, select or ["LEN101"])]


def test_without_a_note_everything_is_reported() -> None:
    assert codes(f"WEBVTT\n\n{CUE}\n{OTHER}") == [("LEN101", 1), ("LEN101", 2)]


def test_a_note_holds_for_the_next_cue_alone() -> None:
    assert codes(f"WEBVTT\n\nNOTE imhcaps: ignore[LEN101] a title\n\n{CUE}\n{OTHER}") == [
        ("LEN101", 2)
    ]


def test_a_note_for_the_file_holds_for_every_cue() -> None:
    assert codes(f"WEBVTT\n\n{CUE}\n{OTHER}\nNOTE imhcaps: ignore-file[LEN101]\n") == []


@pytest.mark.parametrize("name", ["LEN101", "len101", "LEN", "L", "line-too-long"])
def test_a_beginning_or_a_name_will_do(name: str) -> None:
    assert codes(f"WEBVTT\n\nNOTE imhcaps: ignore[{name}]\n\n{CUE}") == []


def test_a_note_may_say_more_on_other_lines() -> None:
    note = "NOTE\nThe title is quoted whole.\nimhcaps: ignore[LEN101] see above\n"
    assert codes(f"WEBVTT\n\n{note}\n{CUE}") == []


def test_two_notes_before_one_cue_both_hold() -> None:
    notes = "NOTE imhcaps: ignore[TIM]\n\nNOTE imhcaps: ignore[LEN101]\n\n"
    assert codes(f"WEBVTT\n\n{notes}{CUE}") == []


def test_an_unused_note_is_reported_and_its_fix_takes_it_out() -> None:
    text = "WEBVTT\n\nNOTE imhcaps: ignore[LEN101] once\n\n00:01.000 --> 00:03.000\nShort.\n"
    (finding,) = found(text)
    assert (finding.code, finding.line, finding.column, finding.cue) == ("SUP101", 3, 22, 1)
    assert finding.fix is not None and finding.fix.safety == "safe"
    after = apply_edits(text, finding.fix.edits)
    assert after == "WEBVTT\n\n00:01.000 --> 00:03.000\nShort.\n"
    assert found(after) == []


def test_only_the_dead_code_of_a_note_is_taken_out() -> None:
    text = f"WEBVTT\n\nNOTE imhcaps: ignore[LEN102, LEN101] x\n\n{CUE}"
    (finding,) = found(text)
    assert finding.code == "SUP101"
    assert finding.fix is not None
    assert "ignore[LEN101] x" in apply_edits(text, finding.fix.edits)


def test_a_note_with_more_to_say_is_not_taken_out() -> None:
    note = "NOTE imhcaps: ignore[LEN101]\nAnd the speaker coughs.\n"
    (finding,) = found(f"WEBVTT\n\n{note}\n00:01.000 --> 00:03.000\nShort.\n")
    assert finding.code == "SUP101" and finding.fix is None


def test_a_note_behind_the_last_cue_suppresses_nothing() -> None:
    (finding,) = found(
        "WEBVTT\n\n00:01.000 --> 00:03.000\nShort.\n\nNOTE imhcaps: ignore[LEN101]\n"
    )
    assert "any cue has no such finding" in finding.message


def test_a_rule_that_did_not_run_leaves_its_note_alone() -> None:
    text = "WEBVTT\n\nNOTE imhcaps: ignore[LEN101]\n\n00:01.000 --> 00:03.000\nShort.\n"
    assert codes(text, ["TIM"]) == []


def test_an_unknown_code_is_reported_with_the_nearest() -> None:
    text = f"WEBVTT\n\nNOTE imhcaps: ignore[LEN1O1]\n\n{CUE}"
    kinds = {finding.code: finding for finding in found(text, ["LEN101"])}
    assert set(kinds) == {"SUP102", "LEN101"}
    assert "did you mean 'LEN101'?" in kinds["SUP102"].message


@pytest.mark.parametrize(
    "words", ["ignore LEN101", "ignroe[LEN101]", "ignore[]", "", "ignore[ , ]"]
)
def test_what_is_not_understood_is_reported(words: str) -> None:
    text = f"WEBVTT\n\nNOTE imhcaps: {words}\n\n{CUE}"
    assert codes(text) == [("SUP103", 1), ("LEN101", 1)] or codes(text) == [
        ("SUP103", None),
        ("LEN101", 1),
    ]


def test_imhcaps_in_a_cue_or_in_prose_is_no_directive() -> None:
    prose = "NOTE Checked with imhcaps: all well\n"
    text = f"WEBVTT\n\n{prose}\n00:01.000 --> 00:03.000\nimhcaps: ignore[LEN]\n"
    assert found(text, ["SUP", "LEN"]) == []


@pytest.mark.parametrize("eol", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(eol: str) -> None:
    text = f"WEBVTT\n\nNOTE imhcaps: ignore[LEN101]\n\n{CUE}".replace("\n", eol)
    assert codes(text) == []


def test_a_code_said_twice_is_judged_once() -> None:
    note = "WEBVTT\n\nNOTE imhcaps: ignore[TIM,TIM,TIM]\n\n"
    assert codes(f"{note}00:00.000 --> 00:02.000\nHello there.\n", ["TIM"]) == [("SUP101", 1)]
