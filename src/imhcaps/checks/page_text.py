"""What a transcript's page has and nobody says: its head and foot, headings, notes; captions may lack or show them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import groupby
from typing import TYPE_CHECKING

from imhcaps.checks.differences import Difference, Token, tokens_of
from imhcaps.checks.word_keys import ways_to_say
from imhcaps.language.sentences import CLOSING, SENTENCE_ENDS, STOPS

if TYPE_CHECKING:
    from imhcaps.model.transcript import Transcript

_MOST_WORDS = 60
"""Words of a page's head or foot at most: title, date, place, language. Our own choice."""
_FULL_LINES = 0.5
"""Share of a transcript's lines that must end as sentences for one that does not to say something. Our own choice."""
_LONGEST_HEADING = 12
"""Words of a heading at most that somebody reads out. Our own choice."""


def page_lines(
    difference: Difference, said: Sequence[Token], lines: Sequence[int | None], shown: int
) -> int:
    """How many words of a difference are lines of the page before or after all that is shown (`shown` words).

    They are lines without a speaker that do not end as sentences, where the others do: positive from its beginning,
    negative from its end, 0 where there are none.
    """
    i1, i2, j1, j2, _ = difference
    head = i1 == 0 and j1 == j2 == 0
    foot = i2 == len(said) and j1 == j2 == shown
    if head == foot or not _is_punctuated(said, lines):
        return 0
    rows = [
        [number for number, _ in row]
        for _, row in groupby(enumerate(lines[i1:i2], i1), key=lambda each: each[1])
    ]
    count = 0
    for row in rows if head else reversed(rows):
        if said[row[0]].speaker or lines[row[0]] is None or _ends_sentence(said[row[-1]]):
            break
        # A line of which a part is shown is no line of the page.
        beside = row[-1] + 1 if head else row[0] - 1
        if 0 <= beside < len(said) and lines[beside] == lines[row[0]]:
            break
        count += len(row)
    return 0 if count > _MOST_WORDS else count if head else -count


def outside_speech(transcript: Transcript, language: str) -> Set[tuple[str, str]]:
    """What the page has outside its speech, as `ways_to_say`: its title and headings, and what was left out of it when
    it was read.
    """
    texts = [transcript.title, *(heading.text for heading in transcript.headings)]
    texts += (remark.text for remark in transcript.remarks if remark.kind == "skipped")
    return {way for text in texts for way in ways_to_say(_keys(tokens_of(text, 0)), language)}


def is_on_page(tokens: Sequence[Token], page: Set[tuple[str, str]], language: str) -> bool:
    """Whether words that captions add are a note in square brackets, or what the page has outside its speech (`page`):
    a heading that is read out (`Slide 5`).
    """
    first, last = tokens[0].text, tokens[-1].text.rstrip(STOPS)
    if first.startswith("[") and last.endswith("]"):
        return sum(token.text.count("[") for token in tokens) == 1
    if len(tokens) > _LONGEST_HEADING:
        return False
    return not page.isdisjoint(ways_to_say(_keys(tokens), language))


def _keys(tokens: Sequence[Token]) -> list[str]:
    return [token.key for token in tokens]


def _is_punctuated(said: Sequence[Token], lines: Sequence[int | None]) -> bool:
    """Whether most of the words stand in lines that end as sentences."""
    full = 0
    for _, row in groupby(zip(said, lines, strict=True), key=lambda each: each[1]):
        tokens = [token for token, _ in row]
        if _ends_sentence(tokens[-1]):
            full += len(tokens)
    return full > _FULL_LINES * len(said)


def _ends_sentence(token: Token) -> bool:
    return token.text.rstrip(CLOSING).endswith(SENTENCE_ENDS)
