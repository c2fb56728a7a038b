"""Why a row of a cue sheet cannot be placed, as errors: the row, what was found, what to do."""

from __future__ import annotations

from bisect import bisect_left

from imhcaps.errors import CueSheetError
from imhcaps.timing.anchor_candidates import ENOUGH
from imhcaps.timing.anchor_row import PlacedAnchor, Row, SearchText
from imhcaps.timing.model import Anchor

_NEAR = 30
"""The least likeness by letters, 0 to 100, of a place that is worth quoting. Our choice."""
_COMPARED = 20_000
"""The most places that are compared for a quotation. Our choice."""


def unplaced(
    text: SearchText, rows: list[Row], index: int, chosen: list[PlacedAnchor | None], path: str
) -> CueSheetError:
    """The error for a row that has no place, with the nearest candidate."""
    row = rows[index]
    anchor = row.anchor
    before = next((p for p in reversed(chosen[:index]) if p), None)
    after = next((p for p in chosen[index + 1 :] if p), None)
    if not row.tokens:
        return _no_turn_left(text, row, path)
    best = max(row.candidates, key=lambda c: c.likeness, default=None)
    if best is not None and best.likeness >= ENOUGH:
        word = text.owner[best.position]
        for other in (before, after):
            if other is not None and other.word == word:
                return same_word(text, anchor, other, path)
        near = before if before is not None and before.word > word else after
        if near is not None:
            side = "before" if near is before else "after"
            return CueSheetError(
                f"row {anchor.row} ({anchor.text!r}) is out of order: its words{_on(text, word)} are "
                f"said {side} those of row {near.anchor.row} "
                f"({near.anchor.text or near.anchor.speaker!r}){_on(text, near.word)}",
                path,
                anchor.line,
                hint="rows follow the transcript; correct the order, the times or the text",
            )
    hint = "no words of the transcript are like it"
    nearest = _nearest(text, row, before, after) if best is None else text.owner[best.position]
    if nearest is not None:
        words = text.sequence.words[nearest : nearest + max(4, len(row.head))]
        hint = f"nearest: {' '.join(word.text for word in words)!r}{_on(text, nearest)}"
    return CueSheetError(
        f"row {anchor.row}: {anchor.text!r} matches nothing in the transcript",
        path,
        anchor.line,
        hint=hint,
    )


def same_word(text: SearchText, anchor: Anchor, other: PlacedAnchor, path: str) -> CueSheetError:
    """The error for two rows that are for one word."""
    word = text.sequence.words[other.word]
    return CueSheetError(
        f"row {anchor.row} ({anchor.text!r}) and row {other.anchor.row} ({other.anchor.text!r}) are for "
        f"the same word, {word.text!r}{_on(text, other.word)}",
        path,
        anchor.line,
        hint="leave one of the two out",
    )


def wrong_speaker(text: SearchText, found: PlacedAnchor, path: str) -> CueSheetError:
    """The error for a row that gives one speaker's words to another."""
    anchor, actual = found.anchor, text.speaker_of(found.word)
    return CueSheetError(
        f"row {anchor.row} gives {anchor.text!r} to {anchor.speaker!r}, but in the transcript "
        f"{actual.name if actual else 'nobody'!r} says it{_on(text, found.word)}",
        path,
        anchor.line,
        hint="correct the speaker or the text of the row",
    )


def _no_turn_left(text: SearchText, row: Row, path: str) -> CueSheetError:
    anchor = row.anchor
    who = f"{anchor.speaker!r}" if row.speaker else "anybody"
    count = sum(
        row.speaker is None or text.transcript.turns[t].speaker == row.speaker
        for _, t in text.turns
    )
    return CueSheetError(
        f"row {anchor.row} is the next turn of {who}, but no turn is left for it",
        path,
        anchor.line,
        hint=f"the transcript has {count} such turn{'s' if count != 1 else ''}; give the row the first "
        "words of its turn as text",
    )


def _on(text: SearchText, word: int) -> str:
    line = text.sequence.words[word].line
    return f" (line {line})" if line else ""


def _nearest(
    text: SearchText, row: Row, before: PlacedAnchor | None, after: PlacedAnchor | None
) -> int | None:
    """The word where the letters of the transcript are most like the row's."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - extra or slow package

    low = bisect_left(text.owner, before.word) if before else 0
    high = bisect_left(text.owner, after.word) if after else len(text.owner)
    wanted = " ".join(row.head)
    size = max(1, len(row.head))
    step = max(1, size // 2, (high - low) // _COMPARED)
    best = (0.0, -1)
    for position in range(low, high, step):
        near = fuzz.ratio(wanted, " ".join(text.tokens[position : position + size]))
        best = max(best, (near, -position - 1))
    return text.owner[-best[1] - 1] if best[0] > _NEAR else None
