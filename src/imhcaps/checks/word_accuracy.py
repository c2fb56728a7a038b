"""How many of a transcript's words the captions have right: word accuracy, for all and for each speaker.

Word accuracy is 1 - WER, and WER = (S + D + I) / N: words substituted, deleted and inserted, by the
words of the transcript (NIST SCTK, sclite: https://github.com/usnistgov/SCTK). Differences of substance
count; fillers, false starts, spellings and case do not.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.text import plural

if TYPE_CHECKING:
    from imhcaps.checks.comparison import Comparison

FORMULA = "word accuracy = 1 - WER, WER = (S + D + I) / N as NIST sclite counts"
_WRONG = ("substituted", "deleted", "inserted")
_MOST_SPEAKERS = 12
"""Speakers that are listed, those with the most words first; our own choice: two lines of a terminal."""


class WordAccuracy(NamedTuple):
    """Counts of words: `words` (N) of the transcript, and those of the captions that differ from it."""

    words: int
    substituted: int = 0
    deleted: int = 0
    inserted: int = 0

    @property
    def percent(self) -> str:
        """1 - WER in per cent, rounded down: 100 only where every word is right.

        Below 0 where more words are wrong than the transcript has.
        """
        wrong = self.substituted + self.deleted + self.inserted
        return f"{(self.words - wrong) * 1000 // max(self.words, 1) / 10:g} %"


class TrackAccuracy(NamedTuple):
    """The accuracy of a track, of each speaker's words, and the words under another's name."""

    whole: WordAccuracy
    speakers: tuple[tuple[str, WordAccuracy], ...]
    misattributed: int


def word_accuracy(comparison: Comparison) -> TrackAccuracy:
    """Count what differs in substance, for the track and by the speaker whose words they are.

    A word that was added is counted with the speaker of the word before it.
    """
    said = comparison.said
    total: Counter[str] = Counter(token.speaker or "" for token in said)
    wrong: dict[str, Counter[str]] = {}
    for difference in comparison.substantive:
        left, right = difference.i2 - difference.i1, difference.j2 - difference.j1
        same = min(left, right)
        for offset in range(left):
            name = said[difference.i1 + offset].speaker or ""
            what = "substituted" if offset < same else "deleted"
            wrong.setdefault(name, Counter())[what] += 1
        if right > left and said:
            name = said[max(0, difference.i2 - 1)].speaker or ""
            wrong.setdefault(name, Counter())["inserted"] += right - left
    none: Counter[str] = Counter()
    of = {
        name: WordAccuracy(count, *(wrong.get(name, none)[what] for what in _WRONG))
        for name, count in total.items()
    }
    whole = WordAccuracy(
        len(said),
        sum(each.substituted for each in of.values()),
        sum(each.deleted for each in of.values()),
        sum(each.inserted for each in of.values()),
    )
    named = sorted(((n, a) for n, a in of.items() if n), key=lambda pair: -pair[1].words)
    others = sum(run.last - run.first + 1 for run in comparison.wrong_speakers())
    return TrackAccuracy(whole, tuple(named), others)


def lines_of(accuracy: TrackAccuracy) -> tuple[str, ...]:
    """The accuracy for people: a line for the track, and one for its speakers where it has several."""
    whole = accuracy.whole
    counts = f"{whole.substituted} changed, {whole.deleted} missing, {whole.inserted} added"
    first = f"{whole.percent} of {whole.words} words are right ({counts}; {FORMULA})"
    shown = accuracy.speakers[:_MOST_SPEAKERS]
    parts = [f"{name} {each.percent} of {each.words}" for name, each in shown]
    if len(accuracy.speakers) > len(shown):
        parts.append(f"{len(accuracy.speakers) - len(shown)} more")
    if accuracy.misattributed:
        count = accuracy.misattributed
        parts.append(f"{plural(count, 'word is', 'words are')} under another name")
    several = len(accuracy.speakers) > 1 or accuracy.misattributed
    return (first, f"by speaker: {'; '.join(parts)}") if several else (first,)
