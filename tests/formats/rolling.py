"""Makes tracks that show words more than once, in the forms that real tools write, with the true times."""

from __future__ import annotations

import random
from typing import NamedTuple

WORDS = [
    "we",
    "went",
    "down",
    "to",
    "the",
    "harbour",
    "early",
    "and",
    "the",
    "boats",
    "were",
    "still",
    "out",
    "so",
    "nobody",
    "saw",
    "how",
    "the",
    "fog",
    "came",
    "in",
    "over",
    "that",
    "low",
    "wall",
    "which",
    "my",
    "aunt",
    "had",
    "painted",
    "twice",
    "before",
    "winter",
    "because",
    "she",
    "liked",
    "bright",
    "things",
]


class Said(NamedTuple):
    """A word with its true times, ms."""

    text: str
    start: int
    end: int


def speech(count: int, seed: int = 1, words: list[str] = WORDS) -> list[Said]:
    """So many words with times, with pauses between some of them."""
    chance = random.Random(seed)
    at = 160
    said = []
    for _ in range(count):
        length = chance.randrange(120, 480, 10)
        said.append(Said(chance.choice(words), at, at + length))
        at += length + chance.choice((0, 0, 0, 0, 30, 90, 400))
    return said


def lines_of(said: list[Said], size: int = 7) -> list[list[Said]]:
    return [said[k : k + size] for k in range(0, len(said), size)]


def stamp(ms: int, mark: str = ".") -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{mark}{rest:03d}"


Row = tuple[int, int, str]


def vtt(rows: list[Row], head: str = "", settings: str = "") -> str:
    cues = "".join(f"\n{stamp(a)} --> {stamp(b)}{settings}\n{text}\n" for a, b, text in rows)
    return f"WEBVTT\n{head}{cues}"


def srt(rows: list[Row]) -> str:
    return "\n".join(
        f"{n}\n{stamp(a, ',')} --> {stamp(b, ',')}\n{text}\n"
        for n, (a, b, text) in enumerate(rows, 1)
    )


def youtube(said: list[Said], inner: bool = True, flash: bool = True) -> list[Row]:
    """As yt-dlp saves YouTube's automatic captions: two lines, and 10 ms that show the finished line."""
    rows: list[Row] = []
    above = " "
    lines = lines_of(said)
    for k, line in enumerate(lines):
        start = line[0].start
        end = lines[k + 1][0].start if k + 1 < len(lines) else line[-1].end
        plain = " ".join(word.text for word in line)
        shown = plain
        if inner:
            shown = line[0].text + "".join(
                f"<{stamp(word.start)}><c> {word.text}</c>" for word in line[1:]
            )
        rows.append((start, end - 10 if flash else end, f"{above}\n{shown}"))
        if flash:
            rows.append((end - 10, end, f"{plain}\n "))
        above = plain
    return rows


def without_blank_lines(rows: list[Row]) -> list[Row]:
    """As FFmpeg writes it in SubRip: no markup, no lines of white space."""
    import re

    return [
        (a, b, "\n".join(line for line in re.sub("<[^>]*>", "", text).split("\n") if line.strip()))
        for a, b, text in rows
    ]


def roll_up(said: list[Said], depth: int = 3) -> list[Row]:
    """Roll-up captions of television: each cue adds one line below `depth` - 1 old ones."""
    lines = lines_of(said)
    texts = [" ".join(word.text for word in line) for line in lines]
    return [
        (
            line[0].start,
            lines[k + 1][0].start if k + 1 < len(lines) else line[-1].end,
            "\n".join(texts[max(0, k - depth + 1) : k + 1]),
        )
        for k, line in enumerate(lines)
    ]


def growing(said: list[Said]) -> list[Row]:
    """Captions painted on word by word: each cue shows the line so far."""
    rows: list[Row] = []
    for line in lines_of(said):
        for k, word in enumerate(line):
            end = line[k + 1].start if k + 1 < len(line) else word.end
            rows.append((word.start, end, " ".join(each.text for each in line[: k + 1])))
    return rows


def highlighted(
    said: list[Said], before: str = "<u>", after: str = "</u>", fill: bool = True, label: str = ""
) -> list[Row]:
    """One cue a word with that word marked; `fill` shows the plain line in the pauses."""
    rows: list[Row] = []
    for line in lines_of(said):
        texts = [word.text for word in line]
        last = line[0].start
        for k, word in enumerate(line):
            if fill and word.start > last:
                rows.append((last, word.start, label + " ".join(texts)))
            marked = [*texts[:k], f"{before}{word.text}{after}", *texts[k + 1 :]]
            rows.append((word.start, word.end, label + " ".join(marked)))
            last = word.end
    return rows


def plain(said: list[Said]) -> list[Row]:
    """The same speech as ordinary captions."""
    return [
        (line[0].start, line[-1].end, " ".join(word.text for word in line))
        for line in lines_of(said)
    ]
