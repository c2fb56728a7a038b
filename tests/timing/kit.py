"""Transcripts and cue sheets written in a line or two, for the tests of timing."""

from __future__ import annotations

import re

from imhcaps.model.transcript import Element, Sound, Speaker, Transcript, Turn, Word
from imhcaps.source import Source
from imhcaps.timing import CueSheet, read_cue_sheet


def talk(text: str, language: str = "en") -> Transcript:
    """`Ann: words [sound] words` a line; `|` begins a paragraph; a line without a name has no speaker."""
    speakers: dict[str, Speaker] = {}
    turns: list[Turn] = []
    for number, line in enumerate(text.strip().split("\n"), 1):
        match = re.match(r"\s*(?:([^:\[\]]+):\s+)?(.*)", line)
        assert match is not None
        name, said = match[1], match[2]
        speaker = speakers.setdefault(name, Speaker(name, name.split()[0])) if name else None
        elements: list[Element] = []
        paragraphs: list[int] = []
        for piece in re.findall(r"\[[^\]]*\]|\S+", said):
            if piece == "|":
                paragraphs.append(len(elements))
            elif piece[0] == "[":
                elements.append(Sound(piece, line=number))
            else:
                elements.append(Word(piece, line=number))
        turns.append(Turn(speaker, tuple(elements), tuple(paragraphs), name or "", line=number))
    return Transcript(tuple(turns), language=language)


def sheet(text: str, fps: str | None = None) -> CueSheet:
    """A cue sheet from its text; a header is put on top when the first line has none."""
    if not text.lstrip().startswith("start"):
        text = "start,end,kind,speaker,text\n" + text
    return read_cue_sheet(Source(text, "sheet.csv"), fps=fps)


SEED = """\
Denise Webb: I think that infant mental health is sometimes, that phrase is sometimes perceived as, "Oh my gosh!" You know, "There's a mental illness here, in this tiny infant?" But with infant mental health, what we're thinking about is promoting good emotional development.
Heidi Maderia: Infant mental health concerns that relationship between an infant or a young child and their caregiver, and how that develops into being able to self-regulate and then explore their environment.
Anne Giordano: All children from their earliest days learn how to regulate, learn how to feel safe, learn how to function based upon the very earliest attachment relationships.
Denise Webb: How secure do they feel with their primary caregivers? How safe do they feel to explore? How easily are they consoled?
Lisa Candels: What we're really looking at is that relationship between the baby and their caregiver. How well is that going and how can we best support it?
"""
