"""Timed words anywhere in JSON, found by the names of their fields.

    {"word": "Hello", "start": 0.5, "end": 0.9}          [{"text": "Hello", "startMs": 500, "endMs": 900}]
    {"w": "Hello", "t": 0.5, "d": 0.4}                   {"text": "Hello", "timestamp": [0.5, 0.9]}
    ["Hello", 0.5, 0.9]                                  {"content": "Hello", "offsets": {"from": 500, "to": 900}}

An object with a text and two times is a stretch; a stretch with timed stretches inside gives way to
them. Where one object has several lists of stretches, they say the same words again: the finest is
read, and another only for times at which that one says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from imhcaps.timing.asr.field_names import FINALS, NOT_WORDS, OTHER_READINGS, without_counts
from imhcaps.timing.asr.object_fields import (
    Heard,
    heard_in,
    own_stretch,
    times_or_none,
    untimed_stretch,
)
from imhcaps.timing.asr.pieces import Found, Piece
from imhcaps.timing.asr.same_words import (
    are_voices,
    not_in,
    timed_count,
    times_words,
    where_silent,
    without_said_again,
)
from imhcaps.timing.asr.values import WrongValueError
from imhcaps.timing.asr.word_rows import row_of, with_wrong_rows, words_are_last

_MOST_LISTS = 8
"""More fields with stretches in one object are no ways of saying the same. Our own choice: files
say the same as words, lines, paragraphs and a few more lists."""
_LOOSE = 0.05
"""Share of a segment's length by which its words may begin before it, or end after it. Our own
choice: recognisers round both."""
_FILLED = 0.3
"""Share of a segment's length up to which its words go on, at least: else the two count in different
units. Our own choice."""

_OF_WORDS = frozenset(["words", "tokens", "items"])
"""Fields whose texts are words even if none of them has a time."""


class _Search(NamedTuple):
    """How a value is searched: `finals` leaves out results that are not final, `starts` asks for no end, `last` says
    that the word of a row is behind its times.
    """

    finals: bool
    starts: bool
    last: bool = False


def stretches(data: Any, starts: bool = False) -> Found:
    """All timed stretches of a JSON value, as fine as they are given, in its order.

    With `starts` an object with a text and a start is a stretch, too. Raises `WrongValueError` where a value among them
    should be a time and is not.
    """
    found = _below(data, Heard(), _Search(_says_final(data), starts))
    if found.wrong is not None:
        raise found.wrong
    return found


def _below(data: Any, above: Heard, search: _Search) -> Found:
    if isinstance(data, list):
        if (row := row_of(data, above, starts=search.starts, last=search.last)) is not None:
            return row
        search = search._replace(last=words_are_last(data))
        inner = without_counts([each for each in data if isinstance(each, dict | list)])
        parts = with_wrong_rows(inner, [_below(each, above, search) for each in inner])
        return _placed(_in_file(inner, parts))
    if not isinstance(data, dict):
        return Found(())
    if search.finals and any(data.get(key) is False for key in FINALS):
        return Found(())
    above = heard_in(data, above)
    lists: dict[str, Found] = {}
    loose: tuple[Piece, ...] = ()
    wrong: WrongValueError | None = None
    for key, value in data.items():
        if not isinstance(value, dict | list) or key.lower() in NOT_WORDS:
            continue
        if key.lower() in OTHER_READINGS and isinstance(value, list):
            value = value[:1]
        found = _below(value, above, search)
        if found.pieces:
            lists[key] = found
        if key.lower() in _OF_WORDS:
            loose = loose or found.loose
        wrong = wrong or found.wrong
    if len(lists) > _MOST_LISTS:
        # They are the entries of one list, by number or by name.
        return _together([*lists.values()])
    if are_voices({key: found.pieces for key, found in lists.items()}):
        return _together([_from_channel(found, key) for key, found in lists.items()])
    if lists:
        return _finest([*lists.values()])
    try:
        own = own_stretch(data, above, search.starts)
    except WrongValueError as problem:
        return Found((), (), problem)
    if own is not None:
        return Found((own,))
    text = untimed_stretch(data, above)
    return Found((), loose if text is None else (text,), wrong)


def _from_channel(found: Found, channel: str) -> Found:
    """The stretches as those of a channel, where they name none."""
    pieces = (replace(each, channel=each.channel or channel) for each in found.pieces)
    return found._replace(pieces=tuple(pieces))


def _placed(parts: Sequence[Found]) -> Found:
    """The stretches of the entries of a list; texts without a time are between those around them."""
    fresh, again = without_said_again([part.pieces for part in parts])
    again += sum(part.said_again for part in parts)
    parts = [part._replace(pieces=tuple(kept)) for part, kept in zip(parts, fresh, strict=True)]
    pieces: list[Piece] = []
    waiting: list[Piece] = []
    for part in parts:
        if not part.pieces:
            waiting += part.loose
            continue
        if waiting:
            near = pieces[-1] if pieces else part.pieces[0]
            pieces += _at(waiting, near, after=bool(pieces))
            waiting = []
        pieces += part.pieces
    if waiting and pieces:
        pieces += _at(waiting, pieces[-1], after=True)
        waiting = []
    wrong = next((part.wrong for part in parts if part.wrong is not None), None)
    return Found(tuple(pieces), tuple(waiting), wrong, again)


def _at(waiting: Sequence[Piece], near: Piece, *, after: bool) -> list[Piece]:
    """Untimed stretches at the end, or the start, of one that is timed."""
    at = near.end if after and near.end is not None else near.start
    return [replace(each, start=at, end=at, unit=near.unit) for each in waiting]


def _in_file(segments: Sequence[Any], parts: list[Found]) -> list[Found]:
    """The stretches of each segment in the time of the file, where they are counted from its start.

    Seen by the segments that begin later: their words begin before them, and last no longer than they do.
    """
    starts: list[float] = []
    shown = False
    for segment, part in zip(segments, parts, strict=True):
        times = times_or_none(segment)
        if times is None or not part.pieces or part.pieces[0].unit != times[2]:
            return parts
        start, end, _ = times
        length = (end if end is not None else start) - start
        loose = _LOOSE * length
        starts.append(start)
        if start <= loose:
            continue
        first_word = min(piece.start for piece in part.pieces)
        last = max(piece.end or piece.start for piece in part.pieces)
        if first_word >= start - loose or not _FILLED * length <= last <= length + loose:
            return parts
        shown = True
    if not shown:
        return parts
    return [
        part._replace(
            pieces=tuple(
                replace(
                    piece,
                    start=piece.start + start,
                    end=None if piece.end is None else piece.end + start,
                )
                for piece in part.pieces
            )
        )
        for part, start in zip(parts, starts, strict=True)
    ]


def _together(parts: Sequence[Found]) -> Found:
    pieces = tuple(piece for part in parts for piece in part.pieces)
    wrong = next((part.wrong for part in parts if part.wrong is not None), None)
    return Found(pieces, (), wrong, sum(part.said_again for part in parts))


def _finest(lists: list[Found]) -> Found:
    """The list that times single words (the longest), filled up where it is silent by the others."""
    if len(lists) == 1:
        return lists[0]
    lists.sort(
        key=lambda found: (times_words(found.pieces), timed_count(found.pieces)), reverse=True
    )
    best = lists[0].pieces
    for other in lists[1:]:
        fresh = where_silent(best, other.pieces)
        if fresh:
            best = tuple(sorted((*not_in(fresh, best), *fresh), key=lambda piece: piece.start))
    return Found(best, (), lists[0].wrong, lists[0].said_again)


def _says_final(data: Any) -> bool:
    """Whether some results are marked as final: others are earlier guesses of the same speech."""
    todo = [data]
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            if any(value.get(key) is True for key in FINALS):
                return True
            todo += value.values()
        elif isinstance(value, list):
            todo += [each for each in value if isinstance(each, dict | list)]
    return False
