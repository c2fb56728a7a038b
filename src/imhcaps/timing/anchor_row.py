"""What the search for the rows of a cue sheet works on: the transcript's tokens, rows, candidates."""

from __future__ import annotations

from dataclasses import dataclass, field

from imhcaps.errors import CueSheetError, did_you_mean
from imhcaps.model.transcript import Speaker, Transcript
from imhcaps.timing.model import Anchor
from imhcaps.timing.speaker_lookup import SpeakerLookup
from imhcaps.timing.tokens import tokens
from imhcaps.timing.word_sequence import WordSequence

HEAD = 24
"""Tokens of a row that are compared; its first words say where it begins. Our choice."""


@dataclass(frozen=True, slots=True)
class SearchText:
    """The transcript as the search sees it.

    `owner[p]` is the word of token `p`, `elapsed[k]` the model's ms from the first word to word `k`,
    `turns` the (first word, turn) of every turn that has words, `first_words` these words.
    """

    transcript: Transcript
    sequence: WordSequence
    tokens: list[str]
    owner: list[int]
    vocabulary: frozenset[str]
    elapsed: list[float]
    turns: list[tuple[int, int]]
    first_words: frozenset[int]

    def turn_at(self, position: int) -> int:
        """The turn of a token."""
        return self.sequence.turn_of[self.owner[position]]

    def speaker_of(self, word: int) -> Speaker | None:
        """Who says a word."""
        return self.transcript.turns[self.sequence.turn_of[word]].speaker

    def holds(self, head: list[str], position: int) -> bool:
        """Whether exactly these tokens are at a position."""
        return position >= 0 and self.tokens[position : position + len(head)] == head


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a row may mean: its first token there, likeness 0 to 1, and how many tokens of the
    row come before that token and are not in the transcript.
    """

    position: int
    likeness: float
    missing: int


@dataclass(slots=True)
class Row:
    """A speech row: its tokens, the speaker it names, and its candidates, best first."""

    anchor: Anchor
    tokens: list[str]
    speaker: Speaker | None
    candidates: list[Candidate] = field(default_factory=list)

    @property
    def head(self) -> list[str]:
        """The tokens that are compared."""
        return self.tokens[:HEAD]


@dataclass(frozen=True, slots=True)
class PlacedAnchor:
    """A row at its word. The `missing` tokens of its text come before that word and are not in the
    transcript.
    """

    anchor: Anchor
    word: int
    last: int | None
    """The word on which the row's text ends, when it has one."""
    likeness: float
    missing: tuple[str, ...] = ()


def search_text(transcript: Transcript, sequence: WordSequence) -> SearchText:
    """The transcript's tokens, with what the search needs of each."""
    found, owner = tokens((word.text for word in sequence.words), transcript.language)
    first = sequence.turn_start
    turns = [(first[t], t) for t in range(len(transcript.turns)) if first[t] < first[t + 1]]
    return SearchText(
        transcript,
        sequence,
        found,
        owner,
        frozenset(found),
        sequence.elapsed(),
        turns,
        frozenset(word for word, _ in turns),
    )


def read_rows(transcript: Transcript, anchors: list[Anchor], path: str) -> list[Row]:
    """The rows with their tokens and speakers.

    Raises `CueSheetError` for a row that names a person who does not speak.
    """
    lookup = SpeakerLookup(transcript)
    rows: list[Row] = []
    for anchor in anchors:
        speaker = lookup.find(anchor.speaker) if anchor.speaker else None
        if anchor.speaker and speaker is None and (lookup.speakers or not anchor.text):
            near = did_you_mean(anchor.speaker, lookup.names)
            raise CueSheetError(
                f"row {anchor.row} names {anchor.speaker!r}, who does not speak in the transcript",
                path,
                anchor.line,
                hint=near or f"speakers: {', '.join(lookup.names) or 'none'}",
            )
        found, _ = tokens(lookup.strip_label(anchor.text).split(), transcript.language)
        rows.append(Row(anchor, found, speaker))
    return rows
