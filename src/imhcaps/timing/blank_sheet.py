"""A cue sheet to fill in: a row for each turn, paragraph or sentence of a transcript, its start left empty."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from imhcaps.language.sentences import ends_sentence
from imhcaps.model.transcript import Element, Sound, Transcript, Turn, Word, join
from imhcaps.timing.sheets.csv import COLUMNS

Unit = Literal["turn", "paragraph", "sentence"]

_SHOWN = 12
"""Words of a row's text, which say where it begins; our own choice: as many as rows that are written
with their times have at the most."""


def blank_sheet(transcript: Transcript, by: Unit = "turn") -> str:
    """The sheet as CSV: `start` and `end` are empty, `text` has the first words, sounds have rows of their own.

    A row of a heading is a `chapter`. Rows whose start stays empty are read as not known yet.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in sheet_rows(transcript, by):
        writer.writerow(("", "", row.kind, row.speaker, row.head))
    return out.getvalue()


class BlankRow(NamedTuple):
    """A row without its time: kind and speaker as in a sheet, the whole text, and its first words."""

    kind: str
    speaker: str
    text: str
    head: str


def sheet_rows(transcript: Transcript, by: Unit = "turn") -> Iterator[BlankRow]:
    """What has a row of its own, in order: headings, sounds, and each turn, paragraph or sentence."""
    headings = list(transcript.headings)
    for number, turn in enumerate(transcript.turns):
        while headings and headings[0].turn <= number:
            title = headings.pop(0).text
            yield BlankRow("chapter", "", title, title)
        name = turn.speaker.name if turn.speaker else ""
        for part in _parts(turn, by):
            if isinstance(part, Sound):
                kind = "sound" if part.kind == "silence" else part.kind
                yield BlankRow(kind, "", part.text, part.text)
            else:
                words = tuple(part)
                yield BlankRow("speech", name, join(words), join(words[:_SHOWN]))


def _parts(turn: Turn, by: Unit) -> Iterator[Sequence[Word] | Sound]:
    begins = [0, *(turn.paragraphs if by != "turn" else ()), len(turn.elements)]
    for first, last in pairwise(begins):
        yield from _stretches(turn.elements[first:last], by)


def _stretches(elements: Sequence[Element], by: Unit) -> Iterator[Sequence[Word] | Sound]:
    """The words up to where the next row begins; each sound in its place."""
    words: list[Word] = []
    sounds: list[Sound] = []
    for element in elements:
        if isinstance(element, Sound):
            if not words:
                yield element
            else:
                sounds.append(element)
        elif isinstance(element, Word):
            if words and by == "sentence" and ends_sentence(words[-1].text):
                yield words
                yield from sounds
                words, sounds = [], []
            words.append(element)
    if words:
        yield words
    yield from sounds
