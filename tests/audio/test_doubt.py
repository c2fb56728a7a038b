"""What is said of the error of times where the text may not be what is said."""

from __future__ import annotations

import numpy as np
import pytest

from audio.toy_model import MODEL, scores
from imhcaps import Transcript
from imhcaps.audio import listening, refusal
from imhcaps.audio.kept_pieces import KeptPieces
from imhcaps.audio.listening import RecordingPosteriors
from imhcaps.audio.refusal import Margin
from imhcaps.model.accuracy import TimingAccuracy
from imhcaps.timing import align_recording

RIGHT = Margin(5.0, (5.0,), "right")
WORDS = "mast sam tam mats am sat mat stam " * 3


@pytest.fixture
def aligned(monkeypatch):
    """The words, or a text with them, aligned to what they sound like; the test of refusal finds what it is told."""
    frames = "..".join("".join(f"{char}." for char in word) + "_" for word in WORDS.split())
    sound = scores(f"....{frames}....").astype(np.float16)
    levels = np.full(len(sound), -20.0, np.float32)
    heard = RecordingPosteriors(sound, levels, 20 * len(sound), (), KeptPieces())
    monkeypatch.setattr(listening, "listen", lambda *_, **__: heard)

    def of(margin: Margin, text: str = WORDS) -> tuple[TimingAccuracy, str]:
        monkeypatch.setattr(refusal, "judge", lambda *_: margin)
        timed = align_recording(Transcript.from_text(f"Ann: {text}"), "talk.wav", model=MODEL)
        assert timed.accuracy is not None
        return timed.accuracy, " ".join(remark.message for remark in timed.remarks)

    return of


@pytest.mark.parametrize("reason", ["", "its sounds are others: is the text a translation?"])
def test_the_fewer_words_are_heard_the_wider_is_the_error_of_a_doubtful_text(aligned, reason):
    right, said = aligned(RIGHT)
    assert "poorly" not in said
    assert right.error_p50_ms >= 25 and right.error_p90_ms >= 60  # as of people, however sure
    before = right.error_p90_ms
    for share in (0.9, 0.7, 0.5):
        found, said = aligned(Margin(3.0, (3.0,), "doubtful", reason, share))
        assert found.error_p90_ms > before
        assert "poorly" in said and "wider" in said and reason in said
        before = found.error_p90_ms
    assert before > 1000


def test_a_recording_that_lacks_a_part_of_the_text_is_said_to(aligned):
    """Its middle is cut out: the words of it have no room between those around them."""
    assert not aligned(RIGHT)[0].problems
    words = WORDS.split()
    lacking = "everybody under forty wonders " * 4
    text = " ".join([*words[:12], lacking, *words[12:]])
    problem = aligned(RIGHT, text)[0].problems[0]
    assert "no room for them after" in problem and "is it cut" in problem
