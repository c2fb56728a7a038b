"""Several lists of one file that say the same words: which of them times words, and where it is silent."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, combinations

from imhcaps.text import fold
from imhcaps.timing.asr.pieces import Piece

_WORDS_ONLY = 0.8
"""Share of stretches that are single words, from which a list times words and not lines. Our own
choice: lines of captions are single words now and then."""

_SAID_AGAIN = 0.5
"""Share of a result's words that later ones have at the same times, from which they replace it. Our own choice:
what was understood early is partly other words, and two people do not say half of their words in unison."""

_KINDS = (
    "word",
    "token",
    "segment",
    "line",
    "paragraph",
    "sentence",
    "utterance",
    "phrase",
    "chunk",
    "item",
    "result",
)
"""Parts of the names of fields that hold all that is said in a file, in pieces of one size."""
_FEW = 4
"""Stretches of each list, at least, before their words are compared. Our own choice: fewer may be anything."""
AT_ONCE = 0.3
"""Share of the words that begin while another voice has one, from which they are no voices of one talk: a translation,
or parts of a recording that count from their own beginning. Our own choice: people who take turns reach hardly half of
it."""
_RUN, _ALIKE = 6, 0.2
"""Letters in a row, and the share of such runs from which two texts are the same, in other pieces or misheard in part.
Our own choice: other texts of one language share hardly a tenth."""


def not_in(lines: Sequence[Piece], words: Sequence[Piece]) -> list[Piece]:
    """The words but for untimed ones that are in one of some lines, which are timed; both in order."""
    timed = [k for k, word in enumerate(words) if not word.untimed]
    if len(timed) == len(words):
        return list(words)
    starts = [words[k].start for k in timed]
    again: set[int] = set()
    for line in lines:
        said = line.text.split()
        # The untimed words between the last word that begins before the line and the first one after it.
        at = bisect_left(starts, line.start)
        begin, end = timed[at - 1] + 1 if at else 0, timed[at] if at < len(timed) else len(words)
        for start in range(begin, end - len(said) + 1):
            run = range(start, start + len(said))
            if all(words[k].text == text for k, text in zip(run, said, strict=True)):
                again.update(run)
                break
    return [word for k, word in enumerate(words) if k not in again]


def without_said_again(
    parts: Sequence[Sequence[Piece]],
) -> tuple[list[Sequence[Piece]], int]:
    """Stretches of several results, without those that later ones say again at the same times; how many those are.

    So a stream gives what it understood so far, and a last result all words once more with their speakers. What is
    before the later results begin stays: they may begin anew with each window of the recording.
    """
    if len(parts) < 2:
        return list(parts), 0
    said = [[(piece.channel, piece.start, fold(piece.text)) for piece in part] for part in parts]
    last = {key: index for index, keys in enumerate(said) for key in keys}
    found: list[Sequence[Piece]] = []
    for index, (part, keys) in enumerate(zip(parts, said, strict=True)):
        later = {last[key] for key in keys if last[key] > index}
        again = sum(last[key] > index for key in keys)
        # A word of no length may be said twice at its time.
        alone = len(part) == 1 and part[0].end == part[0].start
        if again and not alone and again >= _SAID_AGAIN * len(part):
            begin = min(piece.start for other in later for piece in parts[other])
            part = [piece for piece in part if piece.start < begin]
        found.append(part[_said_at_end(found[-1], part) :] if found else part)
    return found, sum(map(len, parts)) - sum(map(len, found))


def _said_at_end(before: Sequence[Piece], part: Sequence[Piece]) -> int:
    """How many first words of a result are the last ones of the result before, at the same times.

    So windows of a recording overlap by less than half. Of a result of one word it may be said once more.
    """
    if len(part) < 2 or len(before) < 2 or part[0].start > _end(before[-1]):
        return 0
    for count in range(min(len(before), len(part)), 0, -1):
        if _is_again(before[-count], part[0]) and all(
            _is_again(a, b) for a, b in zip(before[-count:], part, strict=False)
        ):
            return count
    return 0


def _is_again(a: Piece, b: Piece) -> bool:
    """One word at two times that begin within half of the shorter one's length: nobody says it twice so soon."""
    shorter = min(_end(a) - a.start, _end(b) - b.start)
    if not (a.start == b.start or abs(a.start - b.start) < shorter / 2):
        return False
    # Two people may say one word at once.
    others = bool(a.speaker and b.speaker) and a.speaker != b.speaker
    return not others and (fold(a.text), a.channel, a.unit) == (fold(b.text), b.channel, b.unit)


def _end(piece: Piece) -> float:
    return piece.start if piece.end is None else piece.end


def share_at_once(parts: Iterable[Sequence[Piece]]) -> float:
    """The share of the stretches that begin while one of another part goes on."""
    ordered = sorted(
        (piece.start, _end(piece), number) for number, part in enumerate(parts) for piece in part
    )
    at_once, until, whose = 0, ordered[0][0], -1
    for start, end, number in ordered:
        at_once += start < until and number != whose
        if end > until:
            until, whose = end, number
    return at_once / len(ordered)


def are_voices(lists: Mapping[str, Sequence[Piece]]) -> bool:
    """Whether lists of one object, by the names of their fields, hold what several people say in turn, not the same.

    Fields named for what they hold (`words`, `segments`) say the same in several ways, as lists of like words do.
    """
    if len(lists) < 2 or any(kind in key.lower() for key in lists for kind in _KINDS):
        return False
    if any(timed_count(each) < _FEW for each in lists.values()):
        return False
    if share_at_once(lists.values()) >= AT_ONCE:
        return False
    said = ["".join(fold(piece.text) for piece in each) for each in lists.values()]
    runs = [{text[at : at + _RUN] for at in range(len(text) - _RUN + 1)} for text in said]
    return all(
        len(a & b) < _ALIKE * min(len(a), len(b)) for a, b in combinations(runs, 2) if a and b
    )


def timed_count(pieces: Sequence[Piece]) -> int:
    """How many of them have a time."""
    return sum(not piece.untimed for piece in pieces)


def times_words(pieces: Sequence[Piece]) -> bool:
    """Whether nearly all of them are single words."""
    single = sum(len(piece.text.split()) <= 1 for piece in pieces)
    return single >= _WORDS_ONLY * len(pieces)


def where_silent(best: Sequence[Piece], others: Sequence[Piece]) -> list[Piece]:
    """The stretches that have a time at which there is no other, and whose unit is the same."""
    unit = best[0].unit
    if any(piece.unit != unit for piece in (*best, *others)):
        return []
    spans = sorted((piece.start, piece.end or piece.start) for piece in best)
    starts = [start for start, _ in spans]
    taken = set(starts)
    stops = list(accumulate((stop for _, stop in spans), max))

    def free(piece: Piece) -> bool:
        if piece.start in taken:
            return False
        after = bisect_left(starts, piece.end if piece.end is not None else piece.start)
        return after == 0 or stops[after - 1] <= piece.start

    return [piece for piece in others if not piece.untimed and free(piece)]
