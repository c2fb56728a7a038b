from __future__ import annotations

import pytest

from checks.fixing import fixed, fixed_document
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.runner import check_document
from imhcaps.checks.session import Settings, checker_of, fix_document_with
from imhcaps.formats import read_document
from imhcaps.segmentation.recut import rebreak as segmentation_rebreak
from imhcaps.segmentation.recut import resegment as segmentation_resegment
from imhcaps.source import Source

HEAD = "WEBVTT\n\n00:01.000 --> 00:07.000 line:80%\n"


def cue(text: str) -> str:
    return fixed(HEAD + text + "\n", select="LEN,BRK").removeprefix(HEAD).removesuffix("\n")


def test_a_long_line_becomes_two() -> None:
    assert cue("We are so glad that all of you could come to us today") == (
        "We are so glad that all of\nyou could come to us today"
    )


def test_three_lines_become_two() -> None:
    assert cue("We are so glad\nthat all of you\ncould come today") == (
        "We are so glad that all\nof you could come today"
    )


def test_markup_and_references_stay_where_they_are() -> None:
    assert cue("<v Ann>We are <i>so very glad</i> that Tom &amp; Jerry could both come today") == (
        "<v Ann>We are <i>so very glad</i> that Tom\n&amp; Jerry could both come today"
    )


@pytest.mark.parametrize(
    "text",
    [
        "- We are so glad that all of you could come to us today, are you?\n- Yes, very.",
        "We are so glad that all of you could come to us today here\n♪ la la la ♪",
        "Supercalifragilisticexpialidocious-and-more-of-that",
        "これは四十二文字よりもずっと長い行であり、単語の間に空白がないので、切ることはできません。それでも長い。",
        "We are&#32;so glad that all of you could come to us today here",
    ],
)
def test_what_cannot_be_broken_safely_is_left_alone(text: str) -> None:
    assert cue(text) == text


def test_the_line_end_of_the_file_is_used() -> None:
    text = (HEAD + "We are so glad that all of you could come to us today\n").replace("\n", "\r\n")
    after = fixed(text, select="LEN")
    assert "all of\r\nyou" in after
    assert "\n" not in after.replace("\r\n", "")


def test_a_line_in_subrip_with_tags_and_an_override() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:07,000\n"
        "{\\an8}<i>We are so glad that all of you could come to us today</i>\n"
    )
    after = fixed(text, path="a.srt", select="LEN")
    assert after == text.replace("all of you", "all of\nyou")


def test_the_fix_is_safe_and_says_what_it_does() -> None:
    result = fixed_document(
        HEAD + "We are so glad that all of you could come to us today\n", select="LEN"
    )
    (finding,) = result.fixed
    assert finding.fix is not None
    assert (finding.fix.safety, finding.fix.title) == ("safe", "break the lines anew")


def test_a_page_of_lines_is_not_laid_out_anew_line_by_line() -> None:
    asked: list[str] = []
    page = "\n".join(["We are so glad that all of you could come to us today"] * 40)
    settings = Settings(
        load_profile(), select=("LEN", "BRK"), rebreak=lambda text, *_: asked.append(text)
    )
    document = read_document(Source(f"{HEAD}{page}\n", "a.vtt"))
    assert len(checker_of(settings, "a.vtt")(document)) >= 40
    assert asked == []


UNSPACED_LINES = [
    ("zh", "你或许会问那盏灯的确切位置\n这要取决于海岸上的石头"),
    ("ja", "湾の灯台がいつ建てられたのか\n誰も覚えていないのである"),
    ("th", "ประภาคารเก่าแก่แห่งนี้\nตั้งอยู่ริมฝั่งทะเล"),
    ("zh", "短\n这要取决于海岸上的石头来决定吧"),
]


@pytest.mark.parametrize(("language", "text"), UNSPACED_LINES)
@pytest.mark.parametrize("profile", ["web", "netflix-ja", "netflix-zh", "ted", "amara"])
def test_lines_of_a_script_without_spaces_are_never_joined(language, text, profile) -> None:
    source = f"1\n00:00:01,000 --> 00:00:09,000\n{text}\n"
    settings = Settings(
        load_profile(profile),
        fixes="unsafe",
        rebreak=segmentation_rebreak,
        resegment=segmentation_resegment,
    )
    document = read_document(Source(source, f"talk.{language}.srt"))
    after = fix_document_with(document, settings).document
    for one, two in zip(text.split("\n"), text.split("\n")[1:], strict=False):
        assert f"{one} {two}" not in after.source.text
        assert f"{one}\n{two}" in after.source.text or "-->" in after.source.text.split(one)[1]


@pytest.mark.parametrize(("language", "length"), [("zh", 36), ("ja", 36), ("ko", 30)])
def test_a_line_of_many_wide_characters_is_too_long_for_any_screen(language, length) -> None:
    text = {"zh": "灯塔的故事在海边", "ja": "灯台の記録である湾", "ko": "등대의이야기가바다에"}[
        language
    ]
    line = (text * 5)[:length]
    document = read_document(
        Source(f"1\n00:00:01,000 --> 00:00:07,500\n{line}\n", f"l.{language}.srt")
    )
    found = check_document(document, "web", select=["LEN101"])
    assert [f.value for f in found] == [2 * length]
    assert "wide ones counted twice" in found[0].message
