"""SubRip has no place to say that its times are estimates or its words unread: the file beside it, or the project, says
it."""

from __future__ import annotations

from dataclasses import replace

import pytest

import imhcaps
from command import in_process
from imhcaps.model.recognised import NOTICE
from imhcaps.model.track import Cue, Track

WIDE = "timing: half within 2.1 s, nine in ten within 7.9 s (4 known times in 51 min)"
CUES = (Cue(1000, 3000, "Are you there?"), Cue(3500, 6000, "I have been here all day."))


@pytest.mark.parametrize(("said", "code"), [(WIDE, "TIM306"), (NOTICE, "TXT123")])
@pytest.mark.parametrize("suffix", ["srt", "sbv", "lrc"])
def test_the_file_beside_says_it(tmp_path, said, code, suffix):
    track = Track(CUES, "en", notes=(f"A talk\n{said}\nMade by imhcaps 0.1.0",))
    imhcaps.write_track(track, tmp_path / f"talk.en.{suffix}")
    alone = [found.code for found in imhcaps.check(tmp_path / f"talk.en.{suffix}")]
    assert code not in alone
    imhcaps.write_track(track, tmp_path / "talk.en.vtt")
    for path in (f"talk.en.{suffix}", "talk.en.vtt"):
        assert code in [found.code for found in imhcaps.check(tmp_path / path)], path


@pytest.mark.parametrize(
    "other",
    [
        # Another talk, or captions whose times were set since.
        replace(Track(CUES), cues=(Cue(9000, 12000, "Quite another thing."),)),
        Track(CUES[1:]),
    ],
)
def test_other_captions_beside_say_nothing_of_it(tmp_path, other):
    imhcaps.write_track(Track(CUES, "en"), tmp_path / "talk.en.srt")
    track = replace(other, notes=(f"A talk\n{WIDE}\nMade by imhcaps 0.1.0",))
    imhcaps.write_track(track, tmp_path / "talk.en.vtt")
    found = [found.code for found in imhcaps.check(tmp_path / "talk.en.srt")]
    assert "TIM306" not in found


def test_a_comment_of_other_people_says_nothing(tmp_path):
    imhcaps.write_track(Track(CUES, "en"), tmp_path / "talk.en.srt")
    imhcaps.write_track(Track(CUES, "en", notes=(WIDE,)), tmp_path / "talk.en.vtt")
    found = [found.code for found in imhcaps.check(tmp_path / "talk.en.srt")]
    assert "TIM306" not in found


def test_the_project_says_it_where_there_is_subrip_alone(tmp_path):
    lines = [
        f"{name}: And so it goes on and on, {n} times.\n"
        for n in range(90)
        for name in ("Ann Lee", "Bo Chen")
    ]
    (tmp_path / "talk.txt").write_text("\n".join(lines) + "\nZed Why: That is all.\n")
    (tmp_path / "talk.csv").write_text("start,end,text\n0:01,,Ann Lee\n10:00,10:04,Zed Why\n")
    (tmp_path / "imhcaps.toml").write_text(
        'formats = ["srt"]\n[[talk]]\ntranscript = "talk.txt"\ncues = "talk.csv"\n'
    )
    assert in_process("build", cwd=tmp_path).returncode == 0
    found = in_process("check", "captions", "--select", "TIM306", cwd=tmp_path)
    assert found.returncode == 1
    assert "TIM306" in found.stdout
