from __future__ import annotations

from checks.fixing import fixed

HEAD = "WEBVTT\n\n00:01.000 --> 00:05.000\n"


def cue(text: str, profile: str = "web", select: str = "BRK109") -> str:
    after = fixed(f"{HEAD}{text}\n", select=select, profile=profile)
    return after.removeprefix(HEAD).removesuffix("\n")


def test_the_second_speaker_gets_a_line() -> None:
    assert cue("- Are you there? - I am.") == "- Are you there?\n- I am."
    assert cue(">> Are you there? >> I am.") == ">> Are you there?\n>> I am."


def test_a_pause_is_no_second_speaker() -> None:
    assert cue("Are you there - now?") == "Are you there - now?"


def test_without_a_line_to_spare_nothing_moves() -> None:
    text = "- Are you there? - I am.\n- Good."
    assert cue(text) == text


def test_the_second_sentence_gets_a_line_where_the_profile_asks_for_it() -> None:
    text = "We hoped for it. Babies learn."
    assert cue(text, "wai", "BRK108") == "We hoped for it.\nBabies learn."
