"""Which of the times that are in one place of their lines are time stamps, and no words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection

from imhcaps.transcripts.label_marks import RANK
from imhcaps.transcripts.label_shape import shape
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.stamp_positions import FoundStamp, may_be_name
from imhcaps.transcripts.times import has_date, to_the_minute

_LABELLED = re.compile(r"[^\W\d_][^:：.!?]{0,40}[:：]\s|<[^<>\s]{1,30}>\s")
NICK = re.compile(rf"<{RANK}([^<>\s]{{1,30}})>\s+(?=\S)")
_RISING = 0.9
"""Share of times that must not run backwards; a page may have a misprint. Our own limit."""
MIN_LINES = 3
"""Lines of one form (a name and a time, a title and a time, a time alone) that show it; our own
limit."""
_DISTINCT = 0.7
"""Share of times that differ from each other, at least: a time that is said again and again is a
word. Our own limit."""
_NAMED = 0.8
"""Share of times beside which a name is, at least; our own limit."""
_FEW_NAMES = 0.7
"""Share of different names among lines of a name and a time, up to which they are speakers:
people speak again. Our own limit."""
_MIN_SHARE = 0.3
"""Share of lines that begin with a time, from which bare times are stamps; our own limit."""


def accept(
    place: str, group: list[FoundStamp], passages: list[Passage], lines: int
) -> list[FoundStamp]:
    """Those of one place that are stamps."""
    if place == "column":
        return group
    sure = [each for each in group if each.sure]
    bare = [each for each in group if not each.sure]
    keep = list(sure)
    if place == "middle":
        # "John (3:16) says" occurs once; the stamps of a page occur again and again.
        keep = sure if len(sure) >= 2 and rises(sure) and _named(sure) else []
    if place == "tail":
        keep = [each for each in sure if len(sure) >= 2 or _speech_below(each.index, passages)]
    if bare and _bare_ones(place, bare, len(group), passages, lines):
        keep += _in_order(bare)
    return keep


def _bare_ones(
    place: str, bare: list[FoundStamp], count: int, passages: list[Passage], lines: int
) -> bool:
    """Times without brackets in one place are stamps: they recur, go up, and begin something."""
    if not rises(bare):
        return False
    rests = [passages[each.index].text[each.end :].strip() for each in bare]
    if place == "head" and len(rests) > 2 and sum(map(_is_nick, rests)) >= 0.5 * len(rests):
        # A chat log has many lines in a minute.
        return True
    if place == "head" and len(rests) >= MIN_LINES and _are_messages(bare, rests):
        return True
    if len(bare) > 1 and not _tell_apart(bare, rests, passages):
        return False
    if place == "own":
        return count >= 2 or (
            _label_below(bare[0].index, passages) and not _label_above(bare[0].index, passages)
        )
    if place == "tail":
        below = sum(
            _speech_below(each.index, passages) and not _is_answer(each, passages) for each in bare
        )
        return count >= 2 and below >= 0.8 * len(bare)
    if place == "middle":
        small = sum(rest[:1].islower() for rest in rests)
        return count >= MIN_LINES and _named(bare) and small <= 0.3 * len(bare)
    share = count / max(1, lines)
    small = sum(rest[:1].islower() for rest in rests)
    if small > 0.3 * len(rests) and share < 0.8:
        return False
    labelled = sum(bool(_LABELLED.match(rest)) for rest in rests)
    enough = count >= MIN_LINES and share >= _MIN_SHARE
    return enough or (count >= 2 and (share >= 0.5 or labelled > 0))


def _tell_apart(bare: list[FoundStamp], rests: list[str], passages: list[Passage]) -> bool:
    """Most times differ, or they are of a day, to the minute, into which several turns fall: names that come again
    are beside them.
    """
    different = len({each.stamp.start for each in bare})
    if different >= _DISTINCT * len(bare):
        return True
    if different < 2 or not all(to_the_minute(each.stamp) for each in bare):
        return False
    if sum(bool(_LABELLED.match(rest)) for rest in rests) >= _NAMED * len(bare):
        return True
    beside = [
        each.name or rest or (passages[each.index - 1].text if each.index else "")
        for each, rest in zip(bare, rests, strict=True)
    ]
    named = sum(may_be_name(text) and shape(text) >= 1 for text in beside)
    return named >= _NAMED * len(bare) and come_again(beside)


def come_again(names: Collection[str]) -> bool:
    """Few names are beside many times: people speak again."""
    return len(set(names)) <= _FEW_NAMES * len(names)


def _are_messages(bare: list[FoundStamp], rests: list[str]) -> bool:
    """Lines of a chat: a time of day, most with its date, and a label after it; several fall into one minute."""
    dated = sum(has_date(each.written) for each in bare)
    labelled = sum(bool(_LABELLED.match(rest)) for rest in rests)
    return 2 * dated >= len(bare) and 2 * labelled >= len(rests)


def _is_nick(text: str) -> bool:
    return bool(NICK.match(text))


def _named(group: list[FoundStamp]) -> bool:
    """What is before the times looks like names."""
    return sum(shape(each.name) >= 1 for each in group) >= _NAMED * len(group)


def _label_below(index: int, passages: list[Passage]) -> bool:
    return index + 1 < len(passages) and bool(_LABELLED.match(passages[index + 1].text))


def _label_above(index: int, passages: list[Passage]) -> bool:
    """A label waits for its words, and a time may be what this person says."""
    return index > 0 and passages[index - 1].text.rstrip().endswith((":", "："))


def _is_answer(found: FoundStamp, passages: list[Passage]) -> bool:
    """`Kit: 14:30` above `Ann: Thank you.`: the time is all that somebody says."""
    following = passages[found.index].text[found.start :].lstrip()
    return following.startswith((":", "：")) and _label_below(found.index, passages)


def _speech_below(index: int, passages: list[Passage]) -> bool:
    return index + 1 < len(passages) and passages[index + 1].kind != "heading"


def rises(group: list[FoundStamp]) -> bool:
    """The times go up; one of four and more may be another thing, such as the date of the meeting."""
    least = _RISING * len(group)
    if len(group) > MIN_LINES:
        least = min(least, len(group) - 1)
    return len(_in_order(group)) >= least


def _in_order(group: list[FoundStamp]) -> list[FoundStamp]:
    """The longest run of times that do not run backwards (by patience sorting: n log n)."""
    tops: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, each in enumerate(group):
        at = bisect_right(tops, each.stamp.start)
        if at == len(tops):
            tops.append(each.stamp.start)
            last.append(index)
        else:
            tops[at] = each.stamp.start
            last[at] = index
        before.append(last[at - 1] if at else -1)
    kept: list[FoundStamp] = []
    index = last[-1] if last else -1
    while index >= 0:
        kept.append(group[index])
        index = before[index]
    return kept[::-1]
