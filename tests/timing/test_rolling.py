"""Automatic captions that roll, as yt-dlp saves them, as a source of word times and as a cue sheet."""

from __future__ import annotations

import random
from statistics import median

import pytest

from imhcaps.model.transcript import TimedTranscript, Transcript
from imhcaps.source import Source
from imhcaps.timing import align, align_words, read_cue_sheet, read_words
from timing.kit import talk

WORDS = [
    "the",
    "a",
    "we",
    "they",
    "river",
    "stone",
    "light",
    "garden",
    "walk",
    "talk",
    "bread",
    "open",
    "slowly",
    "never",
    "always",
    "green",
    "heavy",
    "between",
    "over",
    "under",
    "morning",
    "people",
    "house",
    "music",
    "paper",
    "window",
    "answer",
    "question",
    "number",
    "water",
]


def spoken(count: int, seed: int) -> list[tuple[str, int, int]]:
    """Words with start and end in ms; many are said again and again."""
    dice = random.Random(seed)
    at = 160
    out = []
    for _ in range(count):
        length = dice.randrange(120, 520, 40)
        out.append((dice.choice(WORDS), at, at + length))
        at += length + dice.choice([0, 0, 40, 80, 400])
    return out


def clock(ms: int) -> str:
    return f"{ms // 3_600_000:02d}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def rolling(said: list[tuple[str, int, int]], inner: bool, each: int = 7) -> str:
    """WebVTT of YouTube's automatic captions: a line is spoken above it the last one, then 10 ms alone."""
    lines = [said[k : k + each] for k in range(0, len(said), each)]
    cues = ["WEBVTT\nKind: captions\nLanguage: en\n"]
    before = " "
    for k, line in enumerate(lines):
        start = line[0][1]
        end = (lines[k + 1][0][1] if k + 1 < len(lines) else line[-1][2] + 500) - 10
        plain = " ".join(word for word, _, _ in line)
        timed = line[0][0] + "".join(f"<{clock(a)}><c> {word}</c>" for word, a, _ in line[1:])
        settings = " align:start position:0%" if inner else ""
        cues.append(
            f"{clock(start)} --> {clock(end)}{settings}\n{before}\n{timed if inner else plain}\n"
        )
        cues.append(f"{clock(end)} --> {clock(end + 10)}{settings}\n{plain}\n \n")
        before = plain
    text = "\n".join(cues)
    return text if inner else text.replace(" \n", "")


def transcript_of(said: list[tuple[str, int, int]]) -> Transcript:
    return talk("Ann: " + " ".join(word for word, _, _ in said))


def errors(timed: TimedTranscript, said: list[tuple[str, int, int]], every: int = 1) -> list[int]:
    words = [word for turn in timed.turns for word in turn.words]
    assert len(words) == len(said)
    return [abs((words[k].start or 0) - said[k][1]) for k in range(0, len(said), every)]


@pytest.mark.parametrize("seed", [1, 2])
def test_words_with_inner_times_have_exactly_these_times(seed: int) -> None:
    said = spoken(900, seed)
    source = Source(rolling(said, inner=True), "x.en.vtt")
    off = errors(align_words(transcript_of(said), read_words(source)), said)
    assert (median(off), max(off)) == (0, 0)
    off = errors(align(transcript_of(said), read_cue_sheet(source)), said)
    assert median(off) == 0
    assert max(off) <= 50


@pytest.mark.parametrize("seed", [1, 2])
def test_without_inner_times_each_line_begins_with_its_cue(seed: int) -> None:
    said = spoken(900, seed)
    source = Source(rolling(said, inner=False), "x.en.vtt")
    off = errors(align_words(transcript_of(said), read_words(source)), said, every=7)
    assert median(off) == 0
    assert max(off) <= 50


def test_a_talk_with_other_words_keeps_the_times_of_those_that_agree() -> None:
    said = spoken(300, 3)
    heard = [
        (f"{w}x" if k % 11 == 5 else w, a, b) for k, (w, a, b) in enumerate(said) if k % 37 != 20
    ]
    source = Source(rolling(heard, inner=True), "x.en.vtt")
    off = errors(align_words(transcript_of(said), read_words(source)), said)
    assert median(off) == 0
    assert sorted(off)[len(off) * 9 // 10] <= 100
