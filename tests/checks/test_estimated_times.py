"""TIM306: what captions of ours say of their own times is a finding, by law and in every format that says it."""

from __future__ import annotations

from pathlib import Path

import pytest

import imhcaps
from imhcaps.model.accuracy import TimingAccuracy
from imhcaps.model.track import Cue, Track

WIDE = TimingAccuracy(2100, 7900, 4, 3_060_000)
CLOSE = TimingAccuracy(100, 400, 900, 3_060_000)
DRAFT = TimingAccuracy(100, 400, 90, 60_000, ("the times end at 0:12, 40 words are left",))


def found_in(accuracy: TimingAccuracy, suffix: str, folder: Path, profile: str):
    note = "\n".join(("Lamp day", *accuracy.lines, "Made by imhcaps 0.1.0"))
    path = folder / f"talk.en.{suffix}"
    track = Track((Cue(1000, 3000, "<v Ann>Good evening."),), language="en", notes=(note,))
    imhcaps.write_track(track, path)
    return [f for f in imhcaps.check(path, profile) if f.code == "TIM306"]


@pytest.mark.parametrize("profile", ["web", "wcag", "fcc", "crtc", "bbc-online"])
@pytest.mark.parametrize("suffix", ["vtt", "json"])
def test_estimated_times_are_a_finding_of_every_profile(
    profile: str, suffix: str, tmp_path: Path
) -> None:
    [finding] = found_in(WIDE, suffix, tmp_path, profile)
    assert finding.severity == "warning"
    assert "nine in ten within 7.9 s" in finding.message
    if suffix == "vtt":
        assert finding.line == 5


@pytest.mark.parametrize("suffix", ["vtt", "json"])
def test_a_draft_is_an_error_with_its_reason(suffix: str, tmp_path: Path) -> None:
    [finding] = found_in(DRAFT, suffix, tmp_path, "wcag")
    assert finding.severity == "error"
    assert "40 words are left" in finding.message


@pytest.mark.parametrize("suffix", ["vtt", "json"])
def test_times_that_are_close_are_no_finding(suffix: str, tmp_path: Path) -> None:
    assert found_in(CLOSE, suffix, tmp_path, "web") == []
