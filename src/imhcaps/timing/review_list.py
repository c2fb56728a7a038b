"""Where to listen: the places whose times are least certain."""

from __future__ import annotations

from imhcaps.model.transcript import TimedTranscript, Word
from imhcaps.timing.error_model import error_of
from imhcaps.timing.model import ReviewPlace

LONGEST_MS = 8000
"""A place is at most this many ms long. Our choice."""


def review(
    timed: TimedTranscript, *, least: int = 200, limit: int | None = None
) -> tuple[ReviewPlace, ...]:
    """Places ranked by the largest expected error of a word's time, worst first.

    A place is a run of uncertain words of one turn, cut at sentence ends or after 8 s. `least` is
    the smallest expected error (ms) worth a place, `limit` the most places to give.
    """
    places: list[ReviewPlace] = []
    for number, turn in enumerate(timed.turns):
        run: list[Word] = []
        for word in (*turn.words, None):
            uncertain = word is not None and _error(word) >= least
            complete = run and (
                (run[-1].end or 0) - (run[0].start or 0) >= LONGEST_MS
                or run[-1].text.rstrip("\"'”’)")[-1:] in (".", "?", "!", "…")
            )
            if run and (not uncertain or complete):
                places.append(_place(run, number))
                run = []
            if uncertain and word is not None:
                run.append(word)
    places.sort(key=lambda place: (-place.error, place.start))
    return tuple(places if limit is None else places[:limit])


def _error(word: Word) -> int:
    return round(error_of(word.confidence if word.confidence is not None else 0.0))


def _place(run: list[Word], turn: int) -> ReviewPlace:
    worst = max(run, key=_error)
    error = _error(worst)
    if worst.origin == "matched":
        reason = "heard unclearly, or as other words"
    elif worst.origin == "anchor":
        reason = "the known time is not exact"
    else:
        reason = "estimated: no known time is near"
    return ReviewPlace(
        run[0].start or 0,
        run[-1].end or 0,
        " ".join(word.text for word in run),
        error,
        reason,
        turn,
        run[0].line,
    )
