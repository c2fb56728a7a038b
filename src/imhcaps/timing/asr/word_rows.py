"""A word and its times as one list of JSON.

["Hello", 0.5, 0.9]          [0.5, 0.9, "Hello"]          ["Hello", 0.5, 0.9, 0.98]
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from imhcaps.timing.asr.object_fields import Heard, untimed
from imhcaps.timing.asr.pieces import Found, Piece
from imhcaps.timing.asr.values import WrongValueError, moment, score, text_of


def row_of(data: Sequence[Any], heard: Heard, *, starts: bool, last: bool) -> Found | None:
    """`["Hello", 0.5, 0.9]`, `["Hello", 0.5, 0.9, 0.98]` or `[0.5, 0.9, "Hello"]`; None for other lists.

    With `starts` also `["Hello", 0.5]` and `["500", "Hello"]`. `last` says that words are behind their times.
    """
    if starts and len(data) == 2:
        for text, start in (data[::-1], data) if last else (data, data[::-1]):
            if isinstance(text, str) and _may_be_time(start):
                try:
                    at, unit = moment(start)
                except WrongValueError:
                    continue
                return Found((Piece(text, at, None, None, heard.speaker, heard.channel, unit),))
    if not 3 <= len(data) <= 5:
        return None
    if isinstance(data[0], str) and None in data[1:3]:
        return Found((), (untimed(data[0], heard),))
    back = last and len(data) == 3
    if isinstance(data[0], str) and not back and _may_be_time(data[1]) and _may_be_time(data[2]):
        order = (0, 1, 2)
    elif isinstance(data[2], str) and _may_be_time(data[0]) and _may_be_time(data[1]):
        order = (2, 0, 1)
    else:
        return None
    try:
        text = text_of(data[order[0]])
        (start, unit), (end, _) = moment(data[order[1]]), moment(data[order[2]])
    except WrongValueError as problem:
        return Found((), (), problem) if isinstance(data[order[1]], int | float) else None
    sure = data[3] if len(data) > 3 and isinstance(data[3], int | float) else None
    return Found((Piece(text, start, end, score(sure), heard.speaker, heard.channel, unit),))


def with_wrong_rows(entries: Sequence[Any], parts: Sequence[Found]) -> list[Found]:
    """What was found in the entries of a list; a list of the same length as the rows among them that gives nothing is
    a row without times, which is wrong. A first row of texts alone has the titles of the columns.
    """
    rows = {
        len(entry)
        for entry, part in zip(entries, parts, strict=True)
        if isinstance(entry, list) and part.pieces and not any(isinstance(x, list) for x in entry)
    }
    return [
        Found((), (), WrongValueError("a word with its times", entry))
        if isinstance(entry, list)
        and len(entry) in rows
        and part == Found(())
        and any(isinstance(x, str) and x.strip() for x in entry)
        and (at or not all(isinstance(x, str) for x in entry))
        else part
        for at, (entry, part) in enumerate(zip(entries, parts, strict=True))
    ]


def words_are_last(rows: Sequence[Any]) -> bool:
    """Whether the word of each row is behind its times, by the first row in which only one end can be a time.

    A word may be a figure: `["12360", "6,500"]`.
    """
    for row in rows:
        if isinstance(row, list) and row and _is_time(row[0]) != _is_time(row[-1]):
            return _is_time(row[0])
    return False


def _is_time(value: Any) -> bool:
    if not _may_be_time(value):
        return False
    try:
        moment(value)
    except WrongValueError:
        return False
    return True


def _may_be_time(value: Any) -> bool:
    return isinstance(value, int | float | str) and not isinstance(value, bool)
