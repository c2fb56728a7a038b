"""Transcripts made by hand, so that the writers are tested without the readers."""

from __future__ import annotations

import re
from dataclasses import replace

from imhcaps.model.transcript import (
    Chapter,
    Description,
    Heading,
    Sound,
    Speaker,
    TimedTranscript,
    Transcript,
    Turn,
    Word,
)

ANN = Speaker(
    "Ann Lee", "Ann", ("PhD",), "Director", "Acme & Sons", "Ann Lee, PhD, Director, Acme & Sons"
)
BOB = Speaker("Bob Ray", "Bob")
HEBREW = Speaker("דנה כהן", "דנה")

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!-- --> <img src=x onerror=alert(1)>",
    "&amp; &lt; & \"quotes\" 'single' `tick`",
    "*star* _under_ [link](http://x) # $title ${notices} \\ ~~gone~~",
    "\u202eright to left\u202c שלום عالم",
    "👩‍👩‍👧 \U0001f9d1\U0001f3fd é ﬁ",
)


def words(text: str, language: str | None = None) -> tuple[Word, ...]:
    """Words of a text, parted at spaces."""
    return tuple(Word(word, language=language) for word in text.split())


def elements(text: str) -> tuple[Word | Sound | Description, ...]:
    """`[laughs]` a sound, `{a map}` a description, `fr:mot` a French word, the rest words."""
    found: list[Word | Sound | Description] = []
    for piece in re.findall(r"\[[^\]]*\]|\{[^}]*\}|\S+", text):
        if piece.startswith("["):
            found.append(Sound(piece))
        elif piece.startswith("{"):
            found.append(Description(piece[1:-1]))
        elif piece.startswith("fr:"):
            found.append(Word(piece[3:], language="fr"))
        else:
            found.append(Word(piece))
    return tuple(found)


def turn(speaker: Speaker | None, *paragraphs: str) -> Turn:
    """A turn of these paragraphs."""
    parts = [elements(text) for text in paragraphs]
    breaks = [sum(map(len, parts[:at])) for at in range(1, len(parts))]
    return Turn(speaker, sum(parts, ()), tuple(breaks))


def talk() -> Transcript:
    """Two speakers, a sound alone, two chapters, everything around the text."""
    return Transcript(
        turns=(
            turn(ANN, "Good evening. [music fades] Welcome, all of you.", "We begin."),
            turn(BOB, "As they say: fr:rien fr:sur fr:nous fr:sans fr:nous. Is that right?"),
            turn(None, "[applause]"),
            turn(ANN, "It is. {A map of Europe.} Look here."),
            turn(BOB, "I see. Good night!"),
        ),
        title="Tea & Captions <live>",
        summary=("A short talk.", "In two parts."),
        notices=("© 2026. This transcript may be reprinted for educational purposes.",),
        credits=("Video: Sue Poe", "Script: Jim Kay"),
        headings=(Heading("Opening", 0), Heading("Close", 3)),
        source="/home/me/talks/tea.txt",
    )


def hostile() -> Transcript:
    """Text that would break a careless writer, everywhere that text can be."""
    speakers = [replace(HEBREW), *(Speaker(text, text) for text in HOSTILE)]
    return Transcript(
        turns=tuple(Turn(each, words(" ".join(HOSTILE))) for each in speakers),
        title=HOSTILE[0],
        summary=HOSTILE,
        notices=HOSTILE,
        credits=HOSTILE,
        headings=tuple(Heading(text, at) for at, text in enumerate(HOSTILE)),
        source=f"{HOSTILE[1]}.txt",
    )


def long_talk(turns: int = 600) -> Transcript:
    """Two people in turns of about twenty words."""
    text = (
        "It is the same every week: we sit down, we read the words aloud, and then we count. Yes."
    )
    return Transcript(
        turns=tuple(turn((ANN, BOB)[at % 2], text) for at in range(turns)), title="Long"
    )


def with_times(transcript: Transcript, step: int = 300, **also: object) -> TimedTranscript:
    """The transcript with a word or a sound each `step` milliseconds, from 1 second on."""
    now = 1000
    turns = []
    for each in transcript.turns:
        timed = []
        for element in each.elements:
            timed.append(replace(element, start=now, end=now + step - 50))
            now += step
        turns.append(replace(each, elements=tuple(timed)))
    return TimedTranscript(replace(transcript, turns=tuple(turns)), **also)  # type: ignore[arg-type]


def chapters(*moments: tuple[str, int]) -> tuple[Chapter, ...]:
    """Chapters by title and start."""
    return tuple(Chapter(title, start) for title, start in moments)
