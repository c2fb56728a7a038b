"""Who is named on screen, and that a name never breaks a limit."""

from __future__ import annotations

import html
import re

import pytest

from imhcaps.model.transcript import Speaker, TimedTranscript, Transcript, Turn, Word
from imhcaps.segmentation import SegmentLimits, segment, segment_report

DENISE = Speaker("Denise Webb", "Denise")
ANN = Speaker("Ann Lee", "Ann")


def talk(*turns: tuple[Speaker | None, str]) -> TimedTranscript:
    now = 0
    made = []
    for speaker, text in turns:
        said = []
        for word in text.split():
            said.append(Word(word, True, now, now + 300))
            now += 300
        made.append(Turn(speaker, tuple(said)))
    return TimedTranscript(Transcript(tuple(made)))


def labels(track) -> list[str | None]:
    found = [re.search(r"<c\.label>(.*?)</c>", cue.payload) for cue in track.cues]
    return [html.unescape(match[1]) if match else None for match in found]


TALK = talk(
    (DENISE, "Hello there."),
    (ANN, "Good day."),
    (ANN, "Again."),
    (DENISE, "Yes, that is so. No, it is not."),
)


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("never", [None] * 5),
        ("first", ["Denise Webb:", "Ann Lee:", None, None, None]),
        ("change", ["Denise Webb:", "Ann Lee:", None, "Denise:", None]),
        ("always", ["Denise Webb:", "Ann Lee:", "Ann:", "Denise:", "Denise:"]),
    ],
)
def test_each_policy_names_whom_it_should(policy, expected):
    assert labels(segment(TALK, SegmentLimits(), labels=policy)) == expected


def test_a_name_with_signs_is_escaped_in_the_voice_and_the_label():
    track = segment(talk((Speaker("Ann & <Bob>"), "Hi.")), SegmentLimits())
    assert track.cues[0].payload == (
        "<v Ann &amp; &lt;Bob&gt;><c.label>Ann &amp; &lt;Bob&gt;:</c> Hi."
    )


def test_no_speaker_no_voice():
    assert segment(talk((None, "Hi.")), SegmentLimits()).cues[0].payload == "Hi."


def test_a_long_label_gives_way_to_the_short_name_and_then_to_none():
    long = Speaker("Professor " * 5 + "Webb", "Webb")
    assert labels(segment(talk((long, "Hi.")), SegmentLimits())) == ["Webb:"]
    hopeless = Speaker("Professor " * 5 + "Webb")
    found = segment_report(talk((hopeless, "Hi.")), SegmentLimits())
    assert labels(found.track) == [None]
    assert any("does not fit on screen" in remark.message for remark in found.remarks)


def test_a_label_counts_towards_the_line():
    text = "We are so very glad to see you all here."
    cue = segment(talk((DENISE, text)), SegmentLimits()).cues[0]
    shown = html.unescape(re.sub(r"<[^>]*>", "", cue.payload)).split("\n")
    assert len(shown) == 2
    assert all(len(line) <= 42 for line in shown)
