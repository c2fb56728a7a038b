"""OpenTimelineIO as a list of cuts: the clips of its audio tracks, and those of video tracks whose recording no audio
track has.

A clip takes its stretch of the recording (`source_range`, else all that there is: `available_range`), a gap takes time,
a transition lies over its neighbours and takes none. Schema:
https://opentimelineio.readthedocs.io/en/latest/tutorials/otio-serialized-schema.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from imhcaps.errors import InputError
from imhcaps.formats.cut_pieces import Listed, Piece
from imhcaps.json_fields import parsed
from imhcaps.model.remark import Remark
from imhcaps.source import Source
from imhcaps.timecode import parse_time

_OTIO = re.compile(
    r"\s*\{[^{}]{0,2000}?\"OTIO_SCHEMA\"\s*:\s*\"(?:Timeline|SerializableCollection)\."
)
_DEEPEST = 60
"""Levels of tracks in tracks that are followed; our own choice: more than an editor nests."""


class _Stretch(NamedTuple):
    """A piece in seconds, exactly; `first` is where its recording begins, where the list says it."""

    names: tuple[str, ...]
    start: Fraction
    at: Fraction
    length: Fraction
    speed: Fraction
    first: Fraction | None


def sniff(text: str) -> bool:
    """OTIO's schema."""
    return _OTIO.match(text[:20_000].lstrip("\ufeff")) is not None


def read(source: Source, source_start: str | None, fps: str | float | None) -> Listed:
    """The pieces of all recordings, each counted from where it begins by the list, or from `source_start`."""
    try:
        data = parsed(source.text.lstrip("\ufeff"))
    except ValueError as problem:
        raise InputError(f"is not JSON: {problem}", source.path) from None
    timelines = [data] if "tracks" in data else list(_timelines(data))
    stack = timelines[0].get("tracks") if timelines else None
    if not any(_schema(each) == "Track" for each in _children(stack)):
        raise InputError("has no track", source.path)
    said = []
    if len(timelines) > 1:
        name = _text(timelines[0], "name")
        message = f"the file has {len(timelines)} timelines: taken is the first, {name!r}"
        said.append(Remark("guessed", message))
    found = _item(stack, source.path, 0).stretches
    unknown = sorted(set(_odd_effects(stack, 0)))
    if unknown:
        message = f"effects on time that are not known, taken for the usual speed: {', '.join(unknown[:5])}"
        said.append(Remark("guessed", message))
    named = None if source_start is None else Fraction(parse_time(source_start, fps), 1000)
    pieces, still = [], 0
    for each in found:
        if each.speed <= 0:
            still += 1
            continue
        begin = each.start - (named if named is not None else each.first or 0)
        edges = (begin, begin + each.length * each.speed, each.at)
        first, last, at = (round(moment * 1000) for moment in edges)
        pieces.append(Piece(each.names, first, last, at, float(each.speed)))
    if still:
        said.append(Remark("note", f"{still} still or reversed clips have no speech"))
    return Listed(pieces, tuple(said), _hour_ms(stack))


def _hour_ms(stack: Any) -> tuple[float, ...]:
    """How long an hour of time code may be at the rates of the list: whether 29.97 drops frames it does not say."""
    rates = {float(rate) for rate in _rates(stack, 0)}
    if all(rate == round(rate) for rate in rates):
        return (3_600_000,)
    # Of 23.976 there is no drop-frame.
    return (3_603_600,) if max(rates) < 29 else (3_603_600, 3_599_996.4)  # frames a second


def _rates(item: Any, depth: int) -> Iterator[float]:
    span = item.get("source_range") if isinstance(item, dict) else None
    time = span.get("start_time") if isinstance(span, dict) else None
    rate = time.get("rate") if isinstance(time, dict) else None
    if isinstance(rate, int | float):
        yield rate
    if depth <= _DEEPEST:
        for child in _children(item):
            yield from _rates(child, depth + 1)


def _timelines(collection: Any) -> Iterator[Any]:
    return (each for each in _children(collection) if _schema(each) == "Timeline")


class _Item(NamedTuple):
    """How long an item of a track or stack lasts (s), and its stretches from its own start on."""

    length: Fraction
    stretches: list[_Stretch]


def _item(item: Any, path: str, depth: int) -> _Item:
    """An item in the time of what holds it: cut to its range, at the speed of its effects."""
    schema = _schema(item)
    if schema not in ("Track", "Stack"):
        return _clip(item, schema, path)
    if depth > _DEEPEST:
        return _Item(Fraction(0), [])
    inner = (_in_a_row if schema == "Track" else _together)(item, path, depth + 1)
    start, length = _range(item.get("source_range"), path) or (Fraction(0), inner.length)
    if item.get("enabled") is False:
        return _Item(length, [])
    speed = _speed(item)
    if speed <= 0:
        # A still picture or a reversed sequence: nothing of it is heard as it was said.
        still = (each._replace(speed=Fraction(0)) for each in inner.stretches)
        return _Item(length, [*filter(None, (_within(each, start, length) for each in still))])
    left = (_within(each, start, length * speed) for each in inner.stretches)
    return _Item(
        length,
        [
            e._replace(at=e.at / speed, length=e.length / speed, speed=e.speed * speed)
            for e in left
            if e is not None
        ],
    )


def _in_a_row(track: Any, path: str, depth: int) -> _Item:
    """What a track holds, one after the other."""
    found: list[_Stretch] = []
    running = Fraction(0)
    for child in _children(track):
        if _schema(child) == "Transition":
            continue
        length, stretches = _item(child, path, depth)
        found += (each._replace(at=each.at + running) for each in stretches)
        running += length
    return _Item(running, found)


def _together(stack: Any, path: str, depth: int) -> _Item:
    """What a stack holds, all from its start on: what is heard, and recordings that are only seen."""
    found: list[_Stretch] = []
    longest = Fraction(0)
    for heard in (True, False):
        known = {each.names[0] for each in found}
        for child in _children(stack):
            if (child.get("kind") == "Audio") == heard:
                length, stretches = _item(child, path, depth)
                found += (each for each in stretches if each.names[0] not in known)
                longest = max(longest, length)
    return _Item(longest, found)


def _clip(clip: Any, schema: str, path: str) -> _Item:
    """A clip, a gap, or what else takes time in a track."""
    own = _range(clip.get("source_range"), path)
    media = clip.get("media_reference")
    if media is None and isinstance(clip.get("media_references"), dict):
        key = clip.get("active_media_reference_key") or "DEFAULT_MEDIA"
        media = clip["media_references"].get(key)
    media = media if isinstance(media, dict) else {}
    available = _range(media.get("available_range"), path)
    stretch = own or available
    if stretch is None:
        if schema == "Gap":
            return _Item(Fraction(0), [])
        raise InputError(f"does not say how long the clip {_text(clip, 'name')!r} is", path)
    if schema != "Clip" or clip.get("enabled") is False or _schema(media) == "GeneratorReference":
        return _Item(stretch[1], [])
    named = (
        _text(media, "target_url") or _text(media, "name"),
        _text(clip, "name"),
        _text(media, "name"),
    )
    names = tuple(filter(None, named)) or ("a clip without a name",)
    first = available[0] if available else None
    one = _Stretch(names, stretch[0], Fraction(0), stretch[1], _speed(clip), first)
    return _Item(stretch[1], [one])


def _within(each: _Stretch, start: Fraction, length: Fraction) -> _Stretch | None:
    """What a window of its container leaves of a stretch, counted from the window."""
    begin, end = max(each.at, start), min(each.at + each.length, start + length)
    if end <= begin:
        return None
    into = (begin - each.at) * each.speed
    return each._replace(start=each.start + into, at=begin - start, length=end - begin)


def _effects(item: Any) -> list[Any]:
    effects = item.get("effects")
    return effects if isinstance(effects, list) else []


def _odd_effects(item: Any, depth: int) -> Iterator[str]:
    """The names of effects that may change the speed and are not known."""
    for effect in _effects(item):
        name = _schema(effect)
        if "time" in name.casefold() and name != "LinearTimeWarp":
            yield name
    if depth <= _DEEPEST:
        for child in _children(item):
            yield from _odd_effects(child, depth + 1)


def _speed(item: Any) -> Fraction:
    """How many seconds of an item's own time pass in a second of what holds it."""
    speed = Fraction(1)
    for effect in _effects(item):
        if _schema(effect) == "FreezeFrame":
            return Fraction(0)
        scalar = effect.get("time_scalar") if _schema(effect) == "LinearTimeWarp" else None
        if isinstance(scalar, int | float) and abs(scalar) < _FASTEST:
            speed *= Fraction(scalar).limit_denominator(100_000)
    return speed


_FASTEST = 1e6
"""Seconds in a second that are read at most; our own choice, any number that is meant is less."""


def _children(item: Any) -> list[Any]:
    children = item.get("children") if isinstance(item, dict) else None
    return (
        [each for each in children if isinstance(each, dict)] if isinstance(children, list) else []
    )


def _schema(item: Any) -> str:
    name = str(item.get("OTIO_SCHEMA", "")).partition(".")[0] if isinstance(item, dict) else ""
    return _EARLIER.get(name, name)


_EARLIER = {"Sequence": "Track", "Filler": "Gap"}
"""Schemas that had another name in early versions of OTIO."""


def _text(item: Any, key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""


def _range(value: Any, path: str) -> tuple[Fraction, Fraction] | None:
    """Start and length of a TimeRange, in seconds."""
    if not isinstance(value, dict):
        return None
    return _seconds(value.get("start_time"), path), _seconds(value.get("duration"), path)


def _seconds(time: Any, path: str) -> Fraction:
    value: Any = time.get("value") if isinstance(time, dict) else None
    rate: Any = time.get("rate") if isinstance(time, dict) else None
    good = all(
        isinstance(each, int | float) and not isinstance(each, bool) and abs(each) < 1e15
        for each in (value, rate)
    )
    if not good or rate <= 0 or value != value:
        raise InputError(f"has an invalid time: {str(time)[:60]}", path)
    return Fraction(value).limit_denominator(1_000_000) / Fraction(rate).limit_denominator(1001)
