"""Which rows of a cue sheet may be skipped when they have no place, rather than be an error."""

from __future__ import annotations

from imhcaps.language.fillers import fillers
from imhcaps.timing.anchor_row import PlacedAnchor, Row, SearchText

LONG_SHEET = 12
"""From this many rows on, a few rows whose words the transcript lacks may be skipped. Our choice."""
_SKIPPED_SHARE = 0.2
"""The largest share of a sheet's rows that may be skipped; our own choice: of more, the sheet is
rather for another text."""
_WHOLE_SENTENCE, _FOUND = 10, 0.9
"""A row of so many tokens that is so similar to a place of the transcript is there: it is out of order.
Our choice."""


def may_skip(
    text: SearchText, rows: list[Row], index: int, chosen: list[PlacedAnchor | None]
) -> bool:
    """Whether a row without a place may be skipped.

    People who take rows from captions meet words that the published transcript left out. Such rows
    have no speaker and are inside turns; rows written for the transcript do neither. So in a long
    sheet of which nearly all rows are placed, a row of common words may be skipped.
    """
    row = rows[index]
    placed = [p.word for p in chosen if p is not None]
    if not row.tokens or row.anchor.speaker or len(chosen) < LONG_SHEET:
        return False
    if len(chosen) - len(placed) > _SKIPPED_SHARE * len(chosen):
        return False
    if 2 * sum(word in text.first_words for word in placed) > len(placed):
        return False
    if len(row.tokens) >= _WHOLE_SENTENCE and any(c.likeness > _FOUND for c in row.candidates):
        return False
    known = sum(token in text.vocabulary or token in fillers() for token in row.tokens)
    return len(row.tokens) <= 2 or 3 * known >= len(row.tokens)
