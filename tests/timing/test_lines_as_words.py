"""A file that has times of whole lines and no others, given as a recogniser's words: how far off its words may be."""

from __future__ import annotations

import json
import random

import pytest

import imhcaps
from imhcaps.timecode import clock

WORDS = "lamp harbour bridge the of keeper ladder a window garden and teacher doctor in river market candle station sailor farmer".split()  # fmt: skip  # noqa: SIM905


def talk(seed: int) -> tuple[str, list[tuple[str, int, int]]]:
    """A text, and when each of its words is really said: people pause and speak now faster, now slower."""
    rng = random.Random(seed)
    said, at, pace = [], 500.0, 1.0
    for number in range(600):
        word = rng.choice(WORDS)
        end = number % 11 == 10
        length = (120 + 45 * len(word)) * pace
        said.append((f"{word}." if end else word, round(at), round(at + length)))
        at += length + (rng.expovariate(1 / 500) if end else rng.expovariate(1 / 40))
        pace = min(1.5, max(0.7, pace * rng.uniform(0.9, 1.1)))
    text = " ".join(word for word, *_ in said)
    return f"Ann Lee: {text}\n", said


def lines(said: list[tuple[str, int, int]], longest: int) -> list[list[tuple[str, int, int]]]:
    found: list[list[tuple[str, int, int]]] = [[]]
    for word in said:
        if found[-1] and word[2] - found[-1][0][1] > longest:
            found.append([])
        found[-1].append(word)
    return found


def file(kind: str, made: list[list[tuple[str, int, int]]]) -> str:
    texts = [(line[0][1], line[-1][2], " ".join(word for word, *_ in line)) for line in made]
    if kind == "vtt":
        return "WEBVTT\n\n" + "\n\n".join(f"{clock(a)} --> {clock(b)}\n{t}" for a, b, t in texts)
    segments = [{"start": a / 1000, "end": b / 1000, "text": t} for a, b, t in texts]
    return json.dumps({"segments": segments, "language": "en"})


@pytest.mark.parametrize("kind", ["vtt", "json"])
@pytest.mark.parametrize("longest", [2000, 4000, 8000])
def test_what_is_stated_holds_inside_lines(tmp_path, kind, longest):
    held = []
    for seed in range(4):
        text, said = talk(seed)
        (tmp_path / "talk.txt").write_text(text)
        (tmp_path / f"lines.{kind}").write_text(file(kind, lines(said, longest)))
        read = imhcaps.read_transcript(tmp_path / "talk.txt", language="en")
        timed = imhcaps.align(read, words=tmp_path / f"lines.{kind}")
        assert timed.accuracy is not None
        errors = [abs((word.start or 0) - start) for word, (_, start, _) in zip(timed.transcript.words, said, strict=True)]  # fmt: skip
        held.append(sum(error <= timed.accuracy.error_p90_ms for error in errors) / len(errors))
    assert sum(held) / len(held) > 0.87, held
    assert min(held) > 0.8, held


def test_times_of_words_are_stated_as_they_were(tmp_path):
    text, said = talk(1)
    (tmp_path / "talk.txt").write_text(text)
    words = [{"word": word, "start": a / 1000, "end": b / 1000} for word, a, b in said]
    (tmp_path / "words.json").write_text(json.dumps({"segments": [{"start": 0.5, "end": said[-1][2] / 1000, "text": text[9:], "words": words}]}))  # fmt: skip
    read = imhcaps.read_transcript(tmp_path / "talk.txt", language="en")
    timed = imhcaps.align(read, words=tmp_path / "words.json")
    assert timed.accuracy is not None
    assert timed.accuracy.error_p90_ms < 250
