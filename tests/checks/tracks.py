"""Clean tracks of our own to break on purpose."""

from __future__ import annotations

import random
from dataclasses import dataclass

from imhcaps.checks.profiles import load_profile
from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.model.finding import Finding
from imhcaps.source import Source
from imhcaps.timecode import clock

SENTENCES = (
    "Babies come into the world\nready to meet another person.",
    "Every face that leans in\nteaches them something new.",
    "Parents need friends\nwho listen late at night.",
    "That small smile took\nthree long weeks to arrive.",
    "Nobody learns this hard work\nfrom any book alone.",
    "Good care always begins\nlong before the first word.",
    "My mother sang old songs\nwhile she washed dishes.",
    "A calm voice tells every child\nthat all is well.",
    "Some families wait months\nbefore anyone calls back.",
    "Sleep comes far more easily\nonce fears have names.",
    "Our team visits many homes\nacross three counties.",
    "Watch those tiny hands\nreach toward the sunlight.",
)


@dataclass
class Piece:
    """A cue to be written."""

    start: int
    end: int
    payload: str


def clean(seed: int = 0) -> list[Piece]:
    """Twelve cues in which no rule of the web profile finds anything."""
    chance = random.Random(seed)
    sentences = list(SENTENCES)
    chance.shuffle(sentences)
    pieces, at = [], 1000
    for text in sentences:
        time = 3400 + chance.randrange(0, 1400)
        pieces.append(Piece(at, at + time, text))
        at += time + chance.choice((0, 83, 100, 700, 1500))
    return pieces


def write(pieces: list[Piece]) -> str:
    return "WEBVTT\n" + "".join(
        f"\n{clock(piece.start)} --> {clock(piece.end)}\n{piece.payload}\n" for piece in pieces
    )


def check(text: str, limits: dict | None = None, profile: str = "web", **options) -> list[Finding]:
    path = options.pop("path", "talk.en.vtt")
    document = read_document(Source(text, path))
    return check_document(document, load_profile(profile, limits), **options)


def line_of(pieces: list[Piece], cue: int, line: int | None) -> int:
    """The source line of a cue's timing (none) or of a line of its payload, all 1-based."""
    at = 3
    for piece in pieces[: cue - 1]:
        at += piece.payload.count("\n") + 3
    return at if line is None else at + line
