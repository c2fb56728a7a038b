"""Cues whose words are not found in a recording: it lacks them, or has room for what is too faint (TIM407)."""

from __future__ import annotations

import pytest

from imhcaps.audio.caption_match import CaptionMatch, CueMatch
from imhcaps.checks.example import vtt
from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.source import Source

TEXT = "Eight words that may be said or not."
CUES = vtt(*((4000 * k + 1000, 4000 * k + 4500, TEXT) for k in range(5)))


@pytest.mark.parametrize(("room", "count"), [(200, 1), (200, 2), (4000, 1), (8000, 2)])
def test_what_may_be_too_faint_is_said_so(room, count):
    times = [(1000, 4000), *[(None, None)] * count]
    times += [(4000 + room + 4000 * k, 7000 + room + 4000 * k) for k in range(4 - count)]
    match = tuple(CueMatch(a, b, 8, 8 if a else 0) for a, b in times)
    heard = CaptionMatch(match, (), 30_000, "right", 8.0)
    document = read_document(Source(CUES, "talk.en.vtt"))
    (found,) = check_document(document, "web", select=["TIM407"], listen=lambda *_: heard)
    assert found.cue == 2
    assert ("too faint" in found.message) == (room > 1000)
    assert ("lacks that part" in found.message) == (room < 1000 and count > 1)


@pytest.mark.parametrize("reason", ["", "its sounds are others: is the text a translation?"])
def test_why_captions_fit_poorly_is_said(reason):
    match = tuple(CueMatch(4000 * k + 1000, 4000 * k + 4500, 8, 8) for k in range(5))
    heard = CaptionMatch(match, (), 30_000, "doubtful", 3.0, reason)
    document = read_document(Source(CUES, "talk.en.vtt"))
    (found,) = check_document(document, "web", select=["TIM405"], listen=lambda *_: heard)
    assert found.severity == "warning"
    assert found.message.endswith(reason or ")")
