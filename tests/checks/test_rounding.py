"""A message never says that a number is above itself."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from checks.tracks import check
from imhcaps.checks.rounding import beside
from imhcaps.timecode import clock


def test_a_value_near_its_limit_has_places_enough():
    assert beside(20.04, 20) == "20.04"
    assert beside(20.4, 20) == "20.4"
    assert beside(130.2, 130, 0) == "130.2"
    assert beside(145.3, 130, 0) == "145"
    assert beside(0.2999, 0.3, 2) == "0.2999"


_PAIR = re.compile(r"([\d.]+) ([<>]) ([\d.]+)")


@settings(max_examples=60, deadline=None)
@given(
    st.integers(20, 60),
    st.integers(-3, 3),
    st.sampled_from(["web", "dcmp-lower", "arcom", "bbc-online", "amara"]),
)
def test_no_comparison_in_a_message_is_of_equals(characters, off, profile):
    """Cues whose speed is a hair above or below each limit."""
    text = ("ab " * 40)[:characters].strip()
    for speed in (15, 16, 20, 21):
        length = len(text) * 1000 // speed + off
        cue = f"WEBVTT\n\n{clock(1000)} --> {clock(1000 + max(length, 1))}\n{text}\n"
        for finding in check(cue, profile=profile, select=["TIM", "LEN", "BRK"]):
            for value, sign, limit in _PAIR.findall(finding.message):
                assert (
                    float(value) > float(limit) if sign == ">" else float(value) < float(limit)
                ), finding.message
