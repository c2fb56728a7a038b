from __future__ import annotations

import pytest

from checks.fixing import fixed, fixed_document

LONG = "one two three four five six seven eight"


def test_a_cue_that_stays_too_long_becomes_two_with_settings_and_voice() -> None:
    text = f"WEBVTT\n\nintro\n00:01.000 --> 00:09.000 line:80%\n<v Ann>{LONG}\n"
    assert fixed(text, select="TIM202", unsafe=True) == (
        "WEBVTT\n\nintro\n00:01.000 --> 00:05.000 line:80%\n<v Ann>one two three four\n\n"
        "00:05.000 --> 00:09.000 line:80%\n<v Ann>five six seven eight\n"
    )


def test_open_tags_are_closed_and_opened_again() -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:09.000\n<v Ann><i>{LONG}</i></v>\n"
    after = fixed(text, select="TIM202", unsafe=True)
    assert "<v Ann><i>one two three four</i></v>\n\n" in after
    assert "\n<v Ann><i>five six seven eight</i></v>\n" in after


def test_a_label_is_read_once() -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:09.000\n<v Ann><c.label>Ann:</c> {LONG}\n"
    after = fixed(text, select="TIM202", unsafe=True)
    assert after.count("Ann:") == 1
    assert after.count("<v Ann>") == 2


def test_numbers_of_subrip_stay_in_order() -> None:
    text = (
        f"1\n00:00:01,000 --> 00:00:09,000\n{LONG}\n\n"
        "2\n00:00:10,000 --> 00:00:12,000\nnext\n\n"
        f"3\n00:00:13,000 --> 00:00:21,000\n{LONG}\n"
    )
    result = fixed_document(text, path="a.srt", select="TIM202,SRT", unsafe=True)
    assert result.document.ids == ["1", "2", "3", "4", "5"]
    assert result.findings == ()
    assert len(result.document.starts) == 5


def test_safe_fixing_cuts_nothing() -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:09.000\n{LONG}\n"
    assert fixed(text, select="TIM202") == text


def test_dialogue_is_left_to_a_person() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:09.000\n- one two three\n- four five six\n"
    assert fixed(text, select="TIM202", unsafe=True) == text


@pytest.mark.parametrize(
    "text",
    [
        "[ regn ]",
        "(stille klaver spiller)",
        "<i>[døren går op]</i>",
        "IDA: [griner højt]",
        "［雨の音］",
    ],
)
def test_a_sound_that_stays_long_is_not_torn(text: str) -> None:
    before = f"WEBVTT\nLanguage: da\n\n00:01.000 --> 00:12.000\n{text}\n"
    assert fixed(before, select="TIM202", unsafe=True) == before


@pytest.mark.parametrize("aside", ["[ en lang latter ]", "(som vi alle ved nu)"])
def test_an_aside_stays_in_one_cue(aside: str) -> None:
    text = f"WEBVTT\nLanguage: da\n\n00:01.000 --> 00:15.000\nVi gik ned {aside} til havnen\nog blev der hele dagen.\n"
    after = fixed(text, select="TIM202", unsafe=True)
    assert aside in " ".join(after.split())
