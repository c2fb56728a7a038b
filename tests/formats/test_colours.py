"""Colours that mark speakers survive between SubRip's font tags and WebVTT's classes, both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.cuetext import plain_text
from imhcaps.formats.plain_text import from_cue_text
from imhcaps.formats.subrip_tags import to_cue_text


@pytest.mark.parametrize(
    ("srt", "vtt"),
    [
        ('<font color="#ffff00">Hi</font> you', "<c.yellow>Hi</c> you"),
        ("<font color=yellow>Hi</font>", "<c.yellow>Hi</c>"),
        ("<font color='#00FF00'>Hi", "<c.lime>Hi</c>"),
        ("<font color=aqua>Hi</font>", "<c.cyan>Hi</c>"),
        ("<font color=#123456>Hi</font>", "Hi"),
        ("<font color=white>Hi</font>", "Hi"),
        ("<font size=3>Hi</font>", "Hi"),
        ("<font color=red><i>Hi</font> you</i>", "<c.red><i>Hi</i></c><i> you</i>"),
        ("<font color=red>a<font color=blue>b</font>c</font>d", "<c.red>a<c.blue>b</c>c</c>d"),
        ("<font color=red>a<font color=red>b</font>c</font>d", "<c.red>abc</c>d"),
        ("a</font>b", "ab"),
    ],
)
def test_font_tags_are_classes(srt: str, vtt: str) -> None:
    assert to_cue_text(srt) == vtt


@pytest.mark.parametrize(
    ("vtt", "srt", "lost"),
    [
        ("<c.yellow>Hi</c> you", '<font color="#ffff00">Hi</font> you', set()),
        ("<c.yellow><i>Hi</i></c>", '<font color="#ffff00"><i>Hi</i></font>', set()),
        ("<c.label>Ann:</c> Hi", "Ann: Hi", set()),
        ("<c.loud>Hi</c>", "Hi", {"classes"}),
        ("<c.yellow.loud>Hi</c>", '<font color="#ffff00">Hi</font>', {"classes"}),
        ("<c.cyan>Hi", '<font color="#00ffff">Hi</font>', set()),
    ],
)
def test_classes_are_font_tags(vtt: str, srt: str, lost: set[str]) -> None:
    assert from_cue_text(vtt) == (srt, frozenset(lost))


@given(st.lists(st.sampled_from(["<font color=red>", "<font color=blue>", "<font size=2>", "</font>", "<i>", "</i>", "a", " "])))  # fmt: skip
def test_no_word_is_lost_and_every_tag_is_closed(pieces: list[str]) -> None:
    made = to_cue_text("".join(pieces))
    assert plain_text(made).replace(" ", "") == "".join(p for p in pieces if p == "a")
    assert made.count("<c.") == made.count("</c>")
    assert made.count("<i>") == made.count("</i>")
    back, _ = from_cue_text(made)
    assert to_cue_text(back) == made
