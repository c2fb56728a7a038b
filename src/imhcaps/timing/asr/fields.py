"""Timed words anywhere in JSON, found by the names of their fields.

    {"word": "Hello", "start": 0.5, "end": 0.9}          [{"text": "Hello", "startMs": 500, "endMs": 900}]
    {"w": "Hello", "t": 0.5, "d": 0.4}                   {"text": "Hello", "timestamp": [0.5, 0.9]}
    ["Hello", 0.5, 0.9]                                  {"content": "Hello", "offsets": {"from": 500, "to": 900}}

An object with a text and two times is a stretch; a stretch with timed stretches inside gives way to
them. Where one object has several lists of stretches, they say the same words again: the finest is
read, and another only for times at which that one says nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from imhcaps.timing.asr.field_names import (
    CHANNELS,
    ENDS,
    FINALS,
    LENGTHS,
    NOT_WORDS,
    OTHER_READINGS,
    PAIRS,
    PEOPLE,
    SCORES,
    SPEAKERS,
    STARTS,
    SURE,
    TEXTS,
    time_field,
    without_counts,
)
from imhcaps.timing.asr.pieces import Piece
from imhcaps.timing.asr.same_words import (
    are_voices,
    not_in,
    timed_count,
    times_words,
    where_silent,
    without_said_again,
)
from imhcaps.timing.asr.values import (
    WrongValueError,
    first,
    is_date,
    moment,
    name_of,
    score,
    text_of,
)

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
_NAMES = frozenset(["name", "label"])
"""Fields that hold a word where times are beside them, and where there are none the name of something else."""


class Found(NamedTuple):
    """The stretches below a value; `loose` are texts without a time that are beside no timed one yet.

    `wrong` is the first value that is in a field of times and is no time.
    """

    pieces: tuple[Piece, ...]
    loose: tuple[Piece, ...] = ()
    wrong: WrongValueError | None = None


class _Above(NamedTuple):
    speaker: str = ""
    channel: str = ""


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
    found = _below(data, _Above(), _Search(_says_final(data), starts))
    if found.wrong is not None:
        raise found.wrong
    return found


def _below(data: Any, above: _Above, search: _Search) -> Found:
    if isinstance(data, list):
        if (row := _row(data, above, search)) is not None:
            return row
        search = search._replace(last=_words_are_last(data))
        inner = without_counts([each for each in data if isinstance(each, dict | list)])
        return _placed(_in_file(inner, [_below(each, above, search) for each in inner]))
    if not isinstance(data, dict):
        return Found(())
    if search.finals and any(data.get(key) is False for key in FINALS):
        return Found(())
    names = {key.lower(): key for key in data if isinstance(key, str)}
    above = _Above(
        speaker_of(data, names) or above.speaker,
        next(
            (n for k in CHANNELS if k in names and (n := _channel(data[names[k]]))), above.channel
        ),
    )
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
        return _together([_heard_in(found, key) for key, found in lists.items()])
    if lists:
        return _finest([*lists.values()])
    try:
        own = _stretch(data, above, search.starts)
    except WrongValueError as problem:
        return Found((), (), problem)
    if own is not None:
        return Found((own,))
    text = _text({key: data[key] for key in data if key.lower() not in _NAMES})
    return Found((), (_untimed(text, above),) if text else loose, wrong)


def speaker_of(data: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """Who speaks by the fields of an object itself; `names` has them by their names in lower case."""
    for key in SPEAKERS:
        if key in names and (found := name_of(data[names[key]])):
            return found
    for key in PEOPLE:
        held = data[names[key]] if key in names else None
        held = first(held) if isinstance(held, list) else held
        if isinstance(held, dict) and (found := name_of(held)):
            return found
    return ""


def _heard_in(found: Found, channel: str) -> Found:
    """The stretches as those of a channel, where they name none."""
    pieces = (replace(each, channel=each.channel or channel) for each in found.pieces)
    return found._replace(pieces=tuple(pieces))


def _untimed(text: str, above: _Above) -> Piece:
    return Piece(text, 0.0, 0.0, None, above.speaker, above.channel, untimed=True)


def _placed(parts: Sequence[Found]) -> Found:
    """The stretches of the entries of a list; texts without a time are between those around them."""
    fresh = without_said_again([part.pieces for part in parts])
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
    return Found(tuple(pieces), tuple(waiting), wrong)


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


def times_or_none(
    segment: Any, starts: bool = False
) -> tuple[float, float | None, float | None] | None:
    """Start, end and proven unit (ms) of an object; None where it has none, or what is no time.

    With `starts` a start is enough.
    """
    if not isinstance(segment, dict):
        return None
    try:
        return _times(segment, starts)
    except WrongValueError:
        return None


def _together(parts: Sequence[Found]) -> Found:
    pieces = tuple(piece for part in parts for piece in part.pieces)
    wrong = next((part.wrong for part in parts if part.wrong is not None), None)
    return Found(pieces, (), wrong)


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
    return Found(best, (), lists[0].wrong)


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


def _channel(value: Any) -> str:
    # Deepgram's live results give [channel, channels].
    return name_of(first(value) if isinstance(value, list) else value)


def _text(data: Mapping[str, Any]) -> str:
    names = {key.lower(): key for key in data}
    for known in TEXTS:
        value = data.get(names.get(known, known))
        if isinstance(value, str):
            return value
        if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
            return " ".join(value)
    return ""


def _stretch(data: Mapping[str, Any], above: _Above, starts: bool) -> Piece | None:
    """The stretch that an object is by itself, or nothing."""
    text = _text(data)
    if not text:
        return None
    times = _times(data, starts)
    if times is None:
        return None
    start, end, unit = times
    sure = next((data[key] for key in SCORES if data.get(key) is not None), None)
    marks = data.get("punctuation")
    if isinstance(marks, str):  # Alibaba's words have their marks beside them
        text += marks
    if data.get("type") == "audio_event":
        text = f"[{text.strip(_SOUND_SIGNS)}]"
    return Piece(text, start, end, score(sure), above.speaker, above.channel, unit)


_SOUND_SIGNS = " ()[]*"


def _times(
    data: Mapping[str, Any], starts: bool = False
) -> tuple[float, float | None, float | None] | None:
    """Start, end and proven unit of an object, from two fields or a pair; with `starts` from one field."""
    start, end = _edge(data, STARTS), _edge(data, ENDS)
    if start is not None and end is not None and start[1] == end[1]:
        return start[0], end[0], start[1]
    length = _edge(data, LENGTHS)
    if start is not None and length is not None and start[1] == length[1]:
        return start[0], start[0] + length[0], start[1]
    for key in PAIRS:
        pair = data.get(key)
        if isinstance(pair, list) and isinstance(first(pair), dict):
            pair = pair[0]
        if isinstance(pair, dict) and (found_pair := _times(pair)) is not None:
            return found_pair
        if isinstance(pair, list) and len(pair) == 2 and pair[0] is not None:
            try:
                begin, unit = moment(pair[0])
                close = None if pair[1] is None else moment(pair[1])[0]
            except WrongValueError:
                continue
            return begin, close, unit
    if start is not None and (starts or _end_is_null(data)):
        return start[0], None, start[1]
    return None


def _edge(data: Mapping[str, Any], names: Sequence[str]) -> tuple[float, float | None] | None:
    """The time in the first of these fields that is there, and its proven unit."""
    best: tuple[int, float, float | None] | None = None
    for key, value in data.items():
        name, unit = time_field(key)
        if name not in names or value is None:
            continue
        if isinstance(value, dict) and "relative" in value:
            value = value["relative"]  # of a meeting's recorder, beside the time of day
        if isinstance(value, dict | list) and not _is_duration(value):
            continue
        rank = names.index(name)
        if best is not None and rank >= best[0]:
            continue
        try:
            at, proven = moment(value)
        except WrongValueError:
            if name in SURE and not is_date(value):
                raise
            continue
        best = (rank, at, proven or unit)
    return None if best is None else (best[1], best[2])


def _end_is_null(data: Mapping[str, Any]) -> bool:
    """Whether the end is there and null: the recogniser did not know it."""
    return any(time_field(key)[0] in ENDS and value is None for key, value in data.items())


def _is_duration(value: Any) -> bool:
    return isinstance(value, dict) and bool(value) and value.keys() <= {"seconds", "nanos"}


def _words_are_last(rows: Sequence[Any]) -> bool:
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


def _row(data: Sequence[Any], above: _Above, search: _Search) -> Found | None:
    """`["Hello", 0.5, 0.9]`, `["Hello", 0.5, 0.9, 0.98]` or `[0.5, 0.9, "Hello"]`; None for other lists.

    With `starts` also `["Hello", 0.5]` and `["500", "Hello"]`.
    """
    if search.starts and len(data) == 2:
        for text, start in (data[::-1], data) if search.last else (data, data[::-1]):
            if isinstance(text, str) and _may_be_time(start):
                try:
                    at, unit = moment(start)
                except WrongValueError:
                    continue
                return Found((Piece(text, at, None, None, above.speaker, above.channel, unit),))
    if not 3 <= len(data) <= 5:
        return None
    if isinstance(data[0], str) and None in data[1:3]:
        return Found((), (_untimed(data[0], above),))
    back = search.last and len(data) == 3
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
    return Found((Piece(text, start, end, score(sure), above.speaker, above.channel, unit),))


def _may_be_time(value: Any) -> bool:
    return isinstance(value, int | float | str) and not isinstance(value, bool)
