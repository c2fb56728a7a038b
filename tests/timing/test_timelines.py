"""Markers of editing timelines: their times are fractions of seconds from the timeline's start."""

from __future__ import annotations

import json
from typing import Any

import pytest

from imhcaps.errors import CueSheetError, InputError
from imhcaps.source import Source
from imhcaps.timing import read_cue_sheet

FCPXML = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE fcpxml>
<fcpxml version="1.9"><library><event><project><sequence format="r1" tcStart="{zero}s"><spine>
<asset-clip name="a" offset="{zero}s" start="{into}s" duration="10s">
<marker start="{first}" duration="1001/30000s" value="Welcome &amp; hello"/></asset-clip>
<gap offset="{gap}s" duration="10s"><asset-clip lane="1" offset="{lane}s" start="7s" duration="5s">
<chapter-marker start="8s" duration="1/30s" value="Two"/></asset-clip></gap>
</spine></sequence></project></event></library></fcpxml>
"""


def rows(text: str) -> list[tuple[int, str, str]]:
    return [(r.start, r.kind, r.text) for r in read_cue_sheet(Source(text, "a.txt")).rows]


@pytest.mark.parametrize("zero", [0, 3600])
@pytest.mark.parametrize("into", [0, 100])
def test_fcpxml_counts_from_the_timelines_start(zero: int, into: int) -> None:
    # Thirty frames of 29.97 a second are 1.001 s, in a clip that begins `into` seconds into its medium.
    first = f"{into * 30000 + 30030}/30000s"
    text = FCPXML.format(zero=zero, into=into, first=first, gap=zero + 10, lane=2)
    assert rows(text) == [(1001, "speech", "Welcome & hello"), (13_000, "chapter", "Two")]


@pytest.mark.parametrize("zero", [0, 3600])
def test_of_clips_that_stand_for_each_other_the_first_is_on_the_timeline(zero: int) -> None:
    clips = "".join(
        f'<title start="{at}s"><marker start="{at + 2}s" value="Take {at}"/></title>' for at in (50, 70, 90)
    )  # fmt: skip
    audition = f'<audition offset="{zero + 4}s">{clips}</audition>'
    angle = (
        '<media><multicam><mc-angle><marker start="1s" value="No"/></mc-angle></multicam></media>'
    )
    text = f'<fcpxml version="1.9"><resources>{angle}</resources><sequence tcStart="{zero}s"><spine>{audition}</spine></sequence></fcpxml>'
    found = read_cue_sheet(Source(text, "a.fcpxml"))
    assert [(row.start, row.text) for row in found.rows] == [(6000, "Take 50")]
    assert [remark.message[:2] for remark in found.remarks] == ["3 "]


@pytest.mark.parametrize("wrong", ["1/0s", "abc", "-1s"])
def test_a_time_that_is_none_is_an_error(wrong: str) -> None:
    with pytest.raises(CueSheetError, match="no time"):
        rows(FCPXML.format(zero=0, into=0, first=wrong, gap=10, lane=2))


def time(value: float, rate: float) -> dict[str, Any]:
    return {"OTIO_SCHEMA": "RationalTime.1", "value": value, "rate": rate}


def span(start: float, length: float, rate: float) -> dict[str, Any]:
    return {"OTIO_SCHEMA": "TimeRange.1", "start_time": time(start, rate), "duration": time(length, rate)}  # fmt: skip


def marker(name: str, at: float, rate: float) -> dict[str, Any]:
    return {"OTIO_SCHEMA": "Marker.2", "name": name, "marked_range": span(at, 0, rate)}


@pytest.mark.parametrize(("rate", "ms"), [(25.0, 1000), (30000 / 1001, 1001), (24000 / 1001, 1001)])
def test_otio_counts_from_the_timelines_start(rate: float, ms: int) -> None:
    second = round(rate)
    clip = {"OTIO_SCHEMA": "Clip.2", "source_range": span(100 * second, 4 * second, rate), "markers": [marker("In a clip", 101 * second, rate)]}  # fmt: skip
    gap = {"OTIO_SCHEMA": "Gap.1", "source_range": span(0, 2 * second, rate)}
    fade = {"OTIO_SCHEMA": "Transition.1", "in_offset": time(1, rate), "out_offset": time(1, rate)}
    track = {"OTIO_SCHEMA": "Track.1", "children": [gap, fade, clip], "markers": [marker("On the track", second, rate)]}  # fmt: skip
    stack = {"OTIO_SCHEMA": "Stack.1", "children": [track, track | {"markers": []}], "markers": [marker("On all", 5 * second, rate)]}  # fmt: skip
    text = json.dumps({"OTIO_SCHEMA": "Timeline.1", "name": "t", "global_start_time": time(3600 * second, rate), "tracks": stack})  # fmt: skip
    found = rows(text)
    assert found == [
        (ms, "speech", "On the track"),
        (3 * ms, "speech", "In a clip"),
        (3 * ms, "speech", "In a clip"),
        (5 * ms, "speech", "On all"),
    ]


@pytest.mark.parametrize("rate", [0, -25, "x", None, True, 1e300])
def test_a_rate_that_is_none_is_an_error(rate: Any) -> None:
    stack = {"OTIO_SCHEMA": "Stack.1", "children": [], "markers": [marker("A", 5, rate)]}
    with pytest.raises((CueSheetError, InputError)):
        rows(json.dumps({"OTIO_SCHEMA": "Timeline.1", "tracks": stack}))
