"""The collector of garbage is put off and is as it was afterwards, whatever happens."""

from __future__ import annotations

import gc

import pytest

import imhcaps
from imhcaps.garbage import collector_put_off
from imhcaps.model.transcript import TimedTranscript
from imhcaps.transcripts import captions_to_transcript


@pytest.mark.parametrize("before", [True, False])
def test_the_collector_is_as_it_was(before: bool) -> None:
    was = gc.isenabled()
    try:
        (gc.enable if before else gc.disable)()
        with collector_put_off():
            assert not gc.isenabled()
            with collector_put_off():
                assert not gc.isenabled()
            assert not gc.isenabled()
        assert gc.isenabled() == before
        with pytest.raises(KeyError), collector_put_off():
            raise KeyError
        assert gc.isenabled() == before
    finally:
        (gc.enable if was else gc.disable)()


def left_behind(cues: int) -> int:
    """Objects in cycles that a check and a segmentation leave."""
    lines = [
        f"{at // 3600:02d}:{at // 60 % 60:02d}:{at % 60:02d}.000 --> {at // 3600:02d}:{at // 60 % 60:02d}:{at % 60:02d}.900\n"
        f"<v Ann>Good morning , to you of\nthe {at}, is it.\n"
        for at in range(cues)
    ]
    text = "WEBVTT\n\n" + "\n".join(lines)
    track = imhcaps.from_text(text)
    talk = TimedTranscript(captions_to_transcript(track))
    gc.collect()
    assert len(imhcaps.check(text)) >= cues
    assert imhcaps.segment(talk).cues
    return gc.collect()


def test_what_is_made_meanwhile_has_no_cycles() -> None:
    left_behind(5)
    assert left_behind(400) <= left_behind(40) + 20
