from __future__ import annotations

import pytest

from checks.fixing import fixed, fixed_document

HEAD = "WEBVTT\n\n00:01.000 --> 00:04.000\n"


def cue(text: str, **options: object) -> str:
    after = fixed(f"{HEAD}{text}\n", select="TXT", **options)
    return after.removeprefix(HEAD).removesuffix("\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Are  you   really there?", "Are you really there?"),
        ("Are you there? \n  I am.", "Are you there?\nI am."),
        ("Yes , I am right here .", "Yes, I am right here."),
        ("<v Ann>Are  <i>you</i>  there?", "<v Ann>Are <i>you</i> there?"),
        ("Tu es là ? Non !", "Tu es là ? Non !"),
    ],
)
def test_spaces(before: str, after: str) -> None:
    assert cue(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Are you\u200b there?", "Are you there?"),
        ("hy\xadphen", "hyphen"),
        ("one\u2028two", "one two"),
        ("Are you\x07 there?", "Are you there?"),
    ],
)
def test_invisible_characters(before: str, after: str) -> None:
    assert cue(before, unsafe=True) == after


def test_a_space_that_markup_splits_is_left_to_a_person() -> None:
    assert cue("Are <i> you</i> there?") == "Are <i> you</i> there?"


def test_an_ellipsis_is_written_as_the_profile_does() -> None:
    options = {"unsafe": True, "profile": "netflix-en"}
    assert cue("Are you really...", **options) == "Are you really…"
    assert cue("Are you really....", **options) == "Are you really...."


def test_the_rest_of_the_bytes_stay() -> None:
    text = f"{HEAD}Are  you there? \n".replace("\n", "\r\n") + "\r\n \r\n"
    after = fixed_document(text, select="TXT102").document.source.text
    assert after == text.replace("Are  you", "Are you")


@pytest.mark.parametrize("dash", ["- ", "-", "– ", ">> "])
@pytest.mark.parametrize("space", [" ", "  ", "\t", "\u00a0"])
def test_white_space_is_taken_from_all_lines_of_a_cue(dash: str, space: str) -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:05,000\n"
        f"{space}{dash}Are you all right?{space}\n{space}{dash}Yes, thanks.\n"
    )
    after = fixed(text, path="talk.en.srt")
    assert after.split("\n")[2:4] == [f"{dash}Are you all right?", f"{dash}Yes, thanks."]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Havnens\x92 folk", "Havnens’ folk"),
        ("l\x92eau et l\x92air", "l’eau et l’air"),
        ("\x93Kom ind\x94, sagde hun \x96 og så gik vi", "“Kom ind”, sagde hun – og så gik vi"),
        ("Prisen er \x80 20", "Prisen er € 20"),
        ("Vent\x85 hvad er det?", "Vent… hvad er det?"),
        ("En\x85to \x85 tre", "En…to … tre"),
        ("Et\x81 ord", "Et ord"),
    ],
)
def test_controls_that_are_letters_of_windows_are_written_so(before: str, after: str) -> None:
    assert cue(before, unsafe=True) == after
