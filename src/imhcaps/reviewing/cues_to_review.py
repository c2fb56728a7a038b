"""Which cues are doubtful, and why: findings, words that a recogniser has otherwise, times that are estimates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from imhcaps.checks.rules import rule_of
from imhcaps.text import fold
from imhcaps.timing.error_model import error_of

if TYPE_CHECKING:
    from imhcaps.model.finding import Finding
    from imhcaps.timing.model import AsrWord

UNSURE_MS = 200
"""The expected error in ms of a word's time from which its cue is a place: that of the review list (our choice)."""
ALIKE = 80.0
"""How alike the words recognised and the words written are (0 to 100, rapidfuzz's ratio over folded words) from which
they are taken for the same; our own choice: one word in six misheard is 83."""

Reason = Literal["law", "heard", "time", "house"]


class Place(NamedTuple):
    """A doubtful cue (1-based number in file order), with its reasons in words, the gravest first."""

    cue: int
    reason: Reason
    why: tuple[str, ...]
    weight: float
    """How doubtful, within its reason."""


class Recognised(NamedTuple):
    """What a recogniser's words, or word times of `align`, say of one cue.

    `text` is what was recognised while it is shown, None where the file holds the transcript's own words;
    `error` is the largest expected error (ms) of its words' times, 0 where none is an estimate.
    """

    text: str | None
    error: int


def recognised_in_cues(
    words: Sequence[AsrWord], starts: Sequence[int], ends: Sequence[int]
) -> list[Recognised]:
    """For each cue what was recognised in its time: the words whose middle lies in it. Times in ms."""
    ordered = sorted(words, key=lambda word: word.start + word.end)
    middles = [(word.start + word.end) // 2 for word in ordered]
    ours = any(word.estimated for word in ordered)
    found = []
    for start, end in zip(starts, ends, strict=True):
        inside = ordered[bisect_left(middles, start) : bisect_left(middles, max(start, end))]
        errors = [error_of(w.confidence or 0.0) for w in inside if w.estimated]
        text = None if ours else " ".join(word.text for word in inside)
        found.append(Recognised(text, round(max(errors, default=0.0))))
    return found


@lru_cache(maxsize=8192)
def similarity(written: str, recognised: str) -> float:
    """How alike two texts are, from 0 to 100, whatever their case and punctuation."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - slow to load

    first, second = ([*filter(None, map(fold, text.split()))] for text in (written, recognised))
    return 100 * Indel.normalized_similarity(first, second)


def doubtful_places(
    findings: Sequence[Finding],
    spoken: Sequence[str],
    recognised: Sequence[Recognised] | None,
    accepted: Collection[int] = (),
    tapped: Mapping[int, float] = {},
) -> list[Place]:
    """Every doubtful cue once, in the order of work: law, words recognised otherwise, unsure times, house style.

    `spoken` are the words of each cue, asked for where something is `recognised` of each. Words and times of the cues
    `accepted` (from 1) were listened to by a person: they are not doubtful. `tapped` has the expected error in ms of
    the cues whose start was tapped along with the recording.
    """
    by_cue: dict[int, dict[Reason, list[str]]] = {}
    weights: dict[int, dict[Reason, float]] = {}

    def add(cue: int, reason: Reason, why: str, weight: float) -> None:
        if cue not in by_cue:
            by_cue[cue], weights[cue] = {}, {}
        by_cue[cue].setdefault(reason, []).append(why)
        weights[cue][reason] = weights[cue].get(reason, 0.0) + weight

    for finding in findings:
        if finding.severity != "info" and finding.cue:
            basis: Reason = "law" if rule_of(finding.code).basis == "law" else "house"
            add(finding.cue, basis, finding.message, 2.0 if finding.severity == "error" else 1.0)
    for number, known in enumerate(recognised or (), 1):
        if number in accepted:
            continue
        written = spoken[number - 1]
        if known.text is not None and _said(written):
            alike = similarity(written, known.text)
            if alike < ALIKE:
                what = "other words were recognised" if known.text else "nothing was recognised"
                add(number, "heard", what, 100 - alike)
        if known.error >= UNSURE_MS:
            add(
                number,
                "time",
                f"the time is an estimate (± {known.error / 1000:.1f} s)",
                known.error,
            )
    for number, error in tapped.items():
        if error >= UNSURE_MS:
            add(number, "time", f"the time was tapped (± {error / 1000:.1f} s)", error)
    places = []
    for cue, reasons in by_cue.items():
        given = [each for each in _ORDER if each in reasons]
        why = [text for each in given for text in dict.fromkeys(reasons[each])]
        places.append(Place(cue, given[0], tuple(why), weights[cue][given[0]]))
    return sorted(places, key=lambda each: (_ORDER.index(each.reason), -each.weight, each.cue))


_SOUND = frozenset("[(（【♪♫#*")
"""Signs that a sound or a song begins with: a recogniser writes no words for it."""


def _said(written: str) -> bool:
    """Whether a cue's text is speech, which a recogniser should have words for."""
    text = written.strip().lstrip("-–—‐ ")
    return bool(text) and text[0] not in _SOUND


_ORDER: tuple[Reason, ...] = ("law", "heard", "time", "house")
