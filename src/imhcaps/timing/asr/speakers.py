"""Who speaks, where a file says it apart from the words: times of speakers, names of speakers, channels.

{"words": [{"text": "Hello", "start": 0.5, "end": 0.9}], "paragraphs": [{"start": 0.5, "end": 4.0, "speaker": "A"}]}
{"segments": [{"speaker": "s1", …}], "speakers": [{"id": "s1", "name": "Ann Webb"}]}
{"segments": [{"speaker": 0, …}], "speakers": [{"name": "Ann Webb"}]}
{"speakers": {"s1": "Ann Webb"}, …}
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

from imhcaps.language.language_names import names_language
from imhcaps.timing.asr.object_fields import speaker_of, times_or_none
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import name_of

_NEAR = 500
"""ms between a word and the nearest time of a speaker, at most, for it to be said by them; our own choice: such times
are cut where silence begins, and recognisers place words apart by as much."""
_IDS = ("id", "spkid", "speaker_id", "speakerid", "speaker", "label", "@id")
_SHOWN = ("name", "display_name", "displayname", "username")
_DEEP = 2
"""Objects inside each other in which the names of speakers are looked for; our own choice: they are near the top."""


_MENTIONED = re.compile(
    r'"(?:spk|speaker|participant|users?"|author"|from"\s*:\s*\{)', re.IGNORECASE
)
"""How the fields of speakers begin in JSON: most files have none, and are not looked through."""


def with_speakers(reading: Reading, data: Any, text: str) -> Reading:
    """A reading in which speakers have the names that the file gives them, and the times at which they speak.

    `data` is the file's JSON, `text` the file as text.
    """
    if not isinstance(data, dict | list) or _MENTIONED.search(text) is None:
        return reading
    names = _names(data, _DEEP) or _names_in_order(data, reading.pieces)
    turns = () if all(piece.speaker for piece in reading.pieces) else tuple(_turns(data))
    turns = turns or reading.turns or tuple(_by_time(names, reading.pieces))
    if not names and not turns:
        return reading
    labels = {turn.start: f"{turn.speaker}:" for turn in turns if turn.speaker}
    named = [
        replace(piece, speaker=names[piece.speaker]) if piece.speaker in names else piece
        for piece in (*(_without_label(each, labels) for each in reading.pieces), *turns)
    ]
    count = len(reading.pieces)
    return replace(reading, pieces=tuple(named[:count]), turns=tuple(named[count:]))


def _names(data: Any, deep: int) -> dict[str, str]:
    """The names of a file's speakers, by what its words call them."""
    if not isinstance(data, dict):
        return {}
    found: dict[str, str] = {}
    for key, value in data.items():
        if key.lower() == "speakers" and isinstance(value, list):
            for each in value:
                found |= _name(each)
        elif key.lower() == "speakers" and isinstance(value, dict):
            found |= {label: name for label, each in value.items() if (name := name_of(each))}
        elif deep and isinstance(value, dict):
            found |= _names(value, deep - 1)
    return found


def _names_in_order(data: Any, pieces: Sequence[Piece]) -> dict[str, str]:
    """The names of speakers whom words call by their place in the list, from 0 on; not where its entries have numbers
    of their own.
    """
    listed = data.get("speakers") if isinstance(data, dict) else None
    if not isinstance(listed, list):
        return {}
    places = {str(place): name for place, each in enumerate(listed) if (name := name_of(each))}
    called = {piece.speaker for piece in pieces if piece.speaker}
    numbered = any(
        str(value) in called and str(value) != str(place)
        for place, each in enumerate(listed)
        for value in (each.values() if isinstance(each, dict) else ())
    )
    known = "0" in called and called <= set(map(str, range(len(listed))))
    return places if known and not numbered else {}


def _by_time(names: Mapping[str, str], pieces: Sequence[Piece]) -> list[Piece]:
    """Who begins to speak with which word, where each name is at the time of one: `"speakers": {"1200": "Ann Lee"}`."""
    if set(names) <= set(map(str, range(len(names) + 1))):
        return []  # numbers of speakers
    starts = {piece.start for piece in pieces}
    unit = pieces[0].unit if pieces else None
    turns = []
    for key, name in names.items():
        try:
            begin = float(key)
        except ValueError:
            return []
        if begin not in starts:
            return []
        turns.append(Piece("", begin, None, None, name.rstrip(": "), "", unit))
    return turns


def _without_label(piece: Piece, labels: Mapping[float, str]) -> Piece:
    """A word without the name of who begins to speak with it: `NARRATOR: Let's`."""
    label = labels.get(piece.start)
    if label is None or not piece.text.startswith(label):
        return piece
    return replace(piece, text=piece.text.removeprefix(label).lstrip())


def _name(entry: Any) -> dict[str, str]:
    if not isinstance(entry, dict):
        return {}
    fields = {key.lower(): value for key, value in entry.items() if isinstance(key, str)}
    name = next((n for key in _SHOWN if isinstance(n := fields.get(key), str) and n.strip()), None)
    label = next((n for key in _IDS if (n := name_of(fields.get(key)))), None)
    return {} if name is None or label is None else {label: name.strip()}


def _turns(data: Any) -> list[Piece]:
    """The times at which somebody speaks: of objects with a speaker and two times, or with timed words inside."""
    found: list[Piece] = []
    todo = [data]
    while todo:
        value = todo.pop()
        if isinstance(value, list):
            todo += [each for each in value if isinstance(each, dict | list)]
        if not isinstance(value, dict):
            continue
        names = {key.lower(): key for key in value if isinstance(key, str)}
        who = speaker_of(value, names)
        span = _span(value) if who else None
        if span is not None:
            found.append(Piece("", span[0], span[1], None, who, "", span[2]))
        else:
            todo += [each for each in value.values() if isinstance(each, dict | list)]
    return found


def _span(entry: Mapping[str, Any]) -> tuple[float, float | None, float | None] | None:
    """Start, end (None: until the next one begins) and unit of an object, or of the words inside."""
    times = times_or_none(entry, starts=True)
    if times is not None:
        return times
    for value in entry.values():
        inner = [times_or_none(each) for each in value] if isinstance(value, list) else []
        known = [each for each in inner if each is not None]
        if known and len({unit for _, _, unit in known}) == 1:
            last = max(start if end is None else end for start, end, _ in known)
            return min(start for start, _, _ in known), last, known[0][2]
    return None


def with_turns(words: Sequence[Piece], turns: Sequence[Piece]) -> list[Piece]:
    """Words (in ms) with the speaker in whose time (in ms) most of each lies, or who is near; or who speaks before and
    after.

    Others stay without.
    """
    if not turns or all(word.speaker for word in words):
        return list(words)
    ordered = sorted(turns, key=lambda turn: turn.start)
    starts = [turn.start for turn in ordered]
    ends = [
        turn.end if turn.end is not None else after
        for turn, after in zip(ordered, [*starts[1:], float("inf")], strict=True)
    ]
    latest = list(accumulate(ends, max))

    def said_by(word: Piece) -> str:
        # A word of which no end is known is of whom begins to speak with it, and not of whom ends there.
        start, end = word.start, max(word.start, word.end or word.start + 1)
        best, most = "", -float(_NEAR)
        for at in range(bisect_left(latest, start - _NEAR), bisect_left(starts, end + _NEAR)):
            shared = min(end, ends[at]) - max(start, starts[at])
            if shared > most:
                best, most = ordered[at].speaker, shared
        return best

    who = [word.speaker or said_by(word) for word in words]
    before = list(accumulate(who, _latest))
    after = list(accumulate(reversed(who), _latest))[::-1]
    return [
        replace(word, speaker=name or (old if old == new else ""))
        for word, name, old, new in zip(words, who, before, after, strict=True)
    ]


def _latest(old: str, new: str) -> str:
    return new or old


def with_channels(words: Sequence[Piece]) -> list[Piece]:
    """Words said by their channels, where a file has several and names no speaker: each is a person's own."""
    channels = {word.channel for word in words if word.channel}
    # The same words in several languages are nobody's.
    several = sum(map(names_language, channels)) > 1
    if len(channels) < 2 or several or any(word.speaker for word in words):
        return list(words)
    return [replace(word, speaker=_channel(word.channel)) for word in words]


def _channel(name: str) -> str:
    return f"Channel {name}" if name.isdigit() else name
