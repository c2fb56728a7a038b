"""What a tap means: measured on simulated people, and on a sound whose beginnings are known."""

from __future__ import annotations

import base64
import random
import wave
from array import array
from pathlib import Path

import pytest

from documents.checkers import need_browser, node
from imhcaps.source import Source
from imhcaps.timing import read_cue_sheet

pytestmark = pytest.mark.one_version

RATE = 16_000


def talk_sound(path: Path, seconds: float = 40, seed: int = 7) -> list[tuple[int, int]]:
    """A talk of noise in syllables with pauses between sentences (and shorter ones inside); where each sentence begins,
    ends."""
    chance = random.Random(seed)
    samples = array("h", bytes(2 * int(seconds * RATE)))
    for k in range(len(samples)):
        samples[k] = chance.randint(-6, 6)
    sentences = []
    at = 0.8
    while at < seconds - 3.2:
        begin = at
        for _ in range(chance.randint(6, 11)):
            length, loud, last = 0.12 + chance.random() * 0.1, 3000 + chance.random() * 5000, 0.0
            first = int(at * RATE)
            for k in range(first, first + int(length * RATE)):
                share = (k - first) / (length * RATE)
                last = 0.6 * last + chance.uniform(-1, 1)
                samples[k] = int(loud * last * min(1, share / 0.08, (1 - share) / 0.3))
            at += length + (0.03 if chance.random() < 0.85 else 0.16)
        sentences.append((round(begin * 1000), round(at * 1000)))
        at += 0.35 + chance.random() * 0.5
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return sentences


@pytest.fixture(scope="module")
def seen() -> dict:
    need_browser()
    return node("tap_model.js", {"people": 200})


def test_times_are_as_exact_as_they_are_said_to_be(seen):
    people = seen["people"]
    assert people["raw"][0] > 180
    assert people["usual"][0] <= 70  # without sound
    assert people["heard"][0] <= 15  # with it
    assert 0.85 <= people["inside"] <= 0.98
    assert 0.85 <= people["insideWithout"] <= 0.98


def test_at_another_speed_the_delay_is_the_persons(seen):
    assert seen["fast"]["raw"][0] > 270
    assert seen["fast"]["heard"][0] <= 20


def test_each_class_of_taps_has_its_delay(seen):
    key, click = seen["two"]
    assert abs(key - 150) < 30
    assert abs(click - 450) < 60


def test_what_a_person_corrects_needs_no_sound(seen):
    assert abs(seen["hand"] - 320) < 40
    assert seen["few"] == 200
    assert seen["fixed"] == -70


def test_a_tap_while_paused_is_taken_as_it_is(seen):
    assert seen["still"] == {"start": 5000, "error": 80, "origin": "set"}


def test_order_is_kept_and_what_would_cross_is_unsure(seen):
    first, second = seen["crossed"]
    assert second["start"] > first["start"]
    assert second["error"] == 500


def test_times_are_typed_as_people_write_them(seen):
    assert seen["typed"] == [62500, 62500, 62500, 3600000, None, None, None, None]
    assert seen["clock"] == ["00:00:00.000", "00:01:02.500", "01:00:00.000"]


def test_the_sheet_is_read_back(seen):
    rows = read_cue_sheet(Source(seen["sheet"], "talk.cues.csv")).rows
    assert [(row.start, row.error, row.speaker, row.text) for row in rows] == [
        (1000, 80, 'Ann "A" Lee', "=SUM, said")
    ]
    assert seen["sheet"].splitlines()[1].endswith("80,heard,00:00:01.220")


def test_beginnings_are_heard_where_they_are_by_both_listeners(tmp_path):
    need_browser()
    pytest.importorskip("numpy")
    from imhcaps.tapping.loudness import loudness

    truth = talk_sound(tmp_path / "talk.wav")
    heard = node("tap_model.js", {"wave": str(tmp_path / "talk.wav"), "rate": RATE})
    places = [place["at"] for place in heard["places"]]
    off = [min(abs(at - begin) for at in places) for begin, _ in truth]
    assert sorted(off)[int(len(off) * 0.9)] <= 12
    assert len(places) < 4 * len(truth)
    theirs = base64.b64decode(heard["loud"])
    ours, _ = loudness(tmp_path / "talk.wav")
    assert abs(len(ours) - len(theirs)) <= 1
    differing = sum(abs(a - b) > 1 for a, b in zip(ours, theirs, strict=False))
    assert differing <= len(ours) // 200
