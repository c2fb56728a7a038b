"""What a source of times knows of a transcript's words; and several sources put together.

The first source wins: a time of a later one is taken where it is between the times around it, in the order of
the words. Rows of a cue sheet come first, then a recogniser's words, then the recording.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from statistics import median

from imhcaps.model.transcript import Origin, Remark
from imhcaps.text import plural
from imhcaps.timecode import clock
from imhcaps.timing.error_model import confidence, grid_of
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.plausibility import Coverage

ROW_CONFIDENCE = 0.99
"""Confidence (probability) of a word whose time a row gives. Our own choice: people check what they write."""

CONTRADICTED_MS = 500
"""Ms between the times of one word in two sources, beyond how coarse the first is, from which on they contradict each
other. Our own choice: a caption may begin so long before its first word."""
SURE = 0.95
"""Confidence (probability) from which on a time can contradict that of a row. Our own choice: where a word may be
elsewhere, the row is what is known."""


@dataclass(slots=True)
class KnownTimes:
    """The known times of one source; `matched` has confidence and origin of words it matched, `coverage` what
    it covers where it means to hold every word, `problems` why its times cannot be right.
    """

    name: str
    knots: Knots
    matched: dict[int, tuple[float, Origin]] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    coverage: Coverage | None = None
    problems: tuple[str, ...] = ()


def put_together(
    sources: list[KnownTimes],
) -> tuple[Knots, dict[int, tuple[float, Origin]], list[Remark]]:
    """The known times of several sources, the first of them the most trusted.

    Rows in whole seconds, or tenths, do not contradict a time within that second: the exact one is taken.
    """
    first, *others = sources
    knots = Knots(dict(first.knots.starts), dict(first.knots.ends), dict(first.knots.errors))
    matched = dict(first.matched)
    remarks = list(first.remarks)
    if not matched:
        matched = dict.fromkeys(knots.starts, (ROW_CONFIDENCE, "anchor"))
        for word, error in knots.errors.items():
            matched[word] = min(ROW_CONFIDENCE, confidence(error)), "anchor"
        grid = grid_of([round(time) for time in knots.starts.values()])
        for word, time in knots.starts.items():
            exact = next((s.knots.starts[word] for s in others if word in s.knots.starts), None)
            if exact is not None and abs(exact - time) < grid:
                knots.starts[word] = exact
                knots.errors.pop(word, None)
                matched[word] = ROW_CONFIDENCE, "anchor"
        _keep_order(knots)
    for source in others:
        remarks += source.remarks
        if not first.matched:
            remarks += _contradicted(knots, matched, first.name, source)
        refused = _add(knots, source.knots)
        for word, found in source.matched.items():
            if word not in matched and knots.starts.get(word) == source.knots.starts.get(word):
                matched[word] = found
        if refused:
            remarks.append(
                Remark(
                    "skipped",
                    f"{plural(refused, 'word')} have another time in {source.name} than the times around them "
                    f"in {first.name} leave room for: those of {source.name} are not used",
                )
            )
    return knots, matched, remarks


def _contradicted(
    knots: Knots, matched: dict[int, tuple[float, Origin]], name: str, source: KnownTimes
) -> list[Remark]:
    """Rows whose words a later source is sure to be at another time. One may be meant to correct it; where half of
    several are, they are doubted: each may be as far off as the two differ.
    """
    later = {
        word: knots.starts[word] - source.knots.starts[word]
        for word in sorted(knots.starts.keys() & source.knots.starts.keys())
    }
    coarse = grid_of([round(time) for time in knots.starts.values()])
    sure = [word for word in later if source.matched.get(word, (0.0,))[0] >= SURE]
    apart = [
        word
        for word, by in later.items()
        if abs(by) > max(CONTRADICTED_MS + coarse, knots.errors.get(word, 0.0))
    ]
    off = [word for word in apart if word in sure]
    if not off:
        return []
    doubted = len(sure) > 1 and 2 * len(off) >= len(sure)
    if doubted:
        for word in apart:
            knots.errors[word] = abs(later[word])
            matched[word] = confidence(abs(later[word])), matched[word][1]
    by = median(later[word] for word in off)
    said, there = (clock(round(x.starts[off[0]])) for x in (knots, source.knots))
    message = (
        f"{len(off)} of {plural(len(sure), 'time')} of {name} "
        f"{'is' if len(off) == 1 else 'are'} {abs(by) / 1000:.1f} s {'later' if by > 0 else 'earlier'} than in "
        f"{source.name}{' (median)' if len(off) > 1 else ''}: {said}, there {there}; {name} are used"
    )
    if doubted:
        message += f": check {name}, or leave them out"
    return [Remark("guessed" if doubted else "skipped", message)]


def _keep_order(knots: Knots) -> None:
    """Ends that an exact start has passed are no longer known."""
    latest = -1.0
    for word, is_end, time in knots.in_order():
        if time < latest and is_end:
            del knots.ends[word]
            continue
        latest = max(latest, time)


def _add(knots: Knots, more: Knots) -> int:
    """Add the times that fit between those that are there; how many words have one that does not."""
    order = knots.in_order()
    keys = [2 * word + is_end for word, is_end, _ in order]
    refused = set()
    for word, is_end, time in more.in_order():
        key = 2 * word + is_end
        at = bisect_left(keys, key)
        if at < len(keys) and keys[at] == key:
            continue
        before = order[at - 1][2] if at else 0.0
        after = order[at][2] if at < len(order) else float("inf")
        if not before <= time <= after:
            refused.add(word)
        elif is_end:
            knots.ends[word] = time
        else:
            knots.starts[word] = time
    return len(refused)
