"""Two recordings were joined: every cue of both is there once, in order, with its words and settings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from command import in_process
from imhcaps.errors import InputError
from imhcaps.formats.joining import joined
from imhcaps.model.track import Cue, Region, Track

CUES = st.lists(
    st.builds(
        Cue, st.integers(0, 9000), st.integers(0, 9000), st.sampled_from(["a", "<v Ann>b", "c\nd"])
    ),
    max_size=5,
)


@given(CUES, CUES, st.integers(0, 20_000))
def test_every_cue_is_there_once_and_in_order(first, second, at):
    track, said = joined(Track(tuple(first)), Track(tuple(second)), at, "b.vtt")
    assert [c.payload for c in track.cues] == [c.payload for c in (*first, *second)]
    assert [(c.start, c.end) for c in track.cues[: len(first)]] == [(c.start, c.end) for c in first]
    assert [(c.start - at, c.end - at) for c in track.cues[len(first) :]] == [
        (c.start, c.end) for c in second
    ]
    assert bool(said) == any(c.end > at for c in first)


def test_styles_regions_and_notes_stand_once():
    wide, narrow = (Region("a", (("width", width),)) for width in ("90%", "40%"))
    one = Track((), language="en", notes=("n",), styles=("s",), regions=(wide,))
    track, said = joined(one, one, 0, "b.vtt")
    assert (track.notes, track.styles, track.regions) == (("n",), ("s",), (wide,))
    assert said == ()
    with pytest.raises(InputError, match="another region 'a'"):
        joined(one, Track((), regions=(narrow,)), 0, "b.vtt")
    _, (remark,) = joined(one, Track((), language="fr"), 0, "b.vtt")
    assert "'fr'" in remark.message


FIRST = "WEBVTT\n\n00:01.000 --> 00:05.000\nOne.\n\n00:09.000 --> 00:11.000\nTwo.\n"
SECOND = "1\n00:00:00,500 --> 00:00:02,000\n<i>Three.</i>\n"


def test_the_command(tmp_path):
    (tmp_path / "a.vtt").write_text(FIRST)
    (tmp_path / "b.srt").write_text(SECOND)
    arguments = ("--join", "b.srt", "--at", "0:10", "--join", "b.srt", "--at", "0:20")
    done = in_process("convert", "a.vtt", *arguments, "-o", "whole.vtt", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "a.vtt:6: note: the cue at 00:00:09.000 lasts past 00:00:10.000" in done.stderr
    text = (tmp_path / "whole.vtt").read_text()
    assert text.count("<i>Three.</i>") == 2
    assert "00:00:10.500 --> 00:00:12.000" in text
    assert "00:00:20.500 --> 00:00:22.000" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--join", "b.srt"], "1 --join and 0 --at"),
        (["--at", "0:10"], "0 --join and 1 --at"),
        (["--join", "gone.srt", "--at", "0:10"], "no such file"),
        (["--join", "b.srt", "--at", "later"], "is not a time"),
    ],
)
def test_what_cannot_be_joined_is_said(tmp_path, arguments, said):
    (tmp_path / "a.vtt").write_text(FIRST)
    (tmp_path / "b.srt").write_text(SECOND)
    done = in_process("convert", "a.vtt", *arguments, "-o", "whole.vtt", cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (tmp_path / "whole.vtt").exists()


def test_comments_stand_once_and_claims_of_one_file_are_not_made_of_both():
    timing = "timing: half within 0.5 s, nine in ten within 1.7 s (12 known times in 111 s)"
    mark = "Made by imhcaps 9.9.9, sha256 0123456789abcdef0123456789abcdef"
    one = Track((), notes=(f"The talk\n© Ann Lee\n{timing}\n{mark}", "of a person"))
    two = Track((), notes=(f"The talk\n© Bo Chen\ndraft: cannot be right\n{mark}", "of a person"))
    track, said = joined(one, two, 0, "b.vtt")
    assert track.notes == (
        f"The talk\n© Ann Lee\n{mark}", "of a person", "© Bo Chen\ndraft: cannot be right",
    )  # fmt: skip
    assert [remark.kind for remark in said] == ["lost"]
