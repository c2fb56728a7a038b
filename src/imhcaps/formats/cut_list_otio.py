"""OpenTimelineIO as a list of cuts: the clips of its audio tracks, and those of video tracks whose recording no audio track has.

A clip takes its stretch of the recording (`source_range`, else all that there is: `available_range`), a gap takes time, a transition lies
over its neighbours and takes none. Schema: https://opentimelineio.readthedocs.io/en/latest/tutorials/otio-serialized-schema.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from imhcaps.errors import InputError
from imhcaps.formats.cut_pieces import Piece
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


def read(
    source: Source, source_start: str | None, fps: str | float | None
) -> tuple[list[Piece], tuple[Remark, ...]]:
    """The pieces of all recordings, each counted from where it begins by the list, or from `source_start`."""
    try:
        data = parsed(source.text.lstrip("\ufeff"))
    except ValueError as problem:
        raise InputError(f"is not JSON: {problem}", source.path) from None
    timelines = data.get("children") if "tracks" not in data else None
    timeline = timelines[0] if isinstance(timelines, list) and timelines else data
    stack = timeline.get("tracks") if isinstance(timeline, dict) else None
    tracks = [each for each in (_children(stack)) if _schema(each) == "Track"]
    if not tracks:
        raise InputError("has no track", source.path)
    found: list[_Stretch] = []
    for heard in (True, False):
        known = {each.names[0] for each in found}
        for track in tracks:
            if (track.get("kind") == "Audio") == heard:
                found += (e for e in _inside(track, source.path, 0) if e.names[0] not in known)
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
    said = (Remark("note", f"{still} still or reversed clips have no speech"),) if still else ()
    return pieces, said


def _inside(container: Any, path: str, depth: int) -> Iterator[_Stretch]:
    """The stretches of a track from its own start on, within its own range."""
    if depth > _DEEPEST:
        return
    window = _range(container.get("source_range"), path)
    running = Fraction(0)
    for child in _children(container):
        schema = _schema(child)
        if schema == "Transition":
            continue
        length, stretches = _item(child, schema, path, depth)
        for each in stretches:
            moved = each._replace(at=each.at + running)
            kept = moved if window is None else _within(moved, *window)
            if kept is not None:
                yield kept
        running += length


def _item(child: Any, schema: str, path: str, depth: int) -> tuple[Fraction, list[_Stretch]]:
    """How long an item lasts (s), and its stretches from its own start on."""
    own = _range(child.get("source_range"), path)
    if schema in ("Track", "Stack"):
        parts = [child] if schema == "Track" else _children(child)
        tracks = [part for part in parts if _schema(part) == "Track"]
        inner = (
            list(_inside({**tracks[0], "source_range": None}, path, depth + 1)) if tracks else []
        )
        if own is not None:
            inner = [kept for each in inner if (kept := _within(each, *own)) is not None]
        length = (
            own[1]
            if own is not None
            else max((e.at + e.length for e in inner), default=Fraction(0))
        )
        return length, inner
    media = child.get("media_reference")
    if media is None and isinstance(child.get("media_references"), dict):
        key = child.get("active_media_reference_key") or "DEFAULT_MEDIA"
        media = child["media_references"].get(key)
    media = media if isinstance(media, dict) else {}
    available = _range(media.get("available_range"), path)
    stretch = own or available
    if stretch is None:
        if schema == "Gap":
            return Fraction(0), []
        raise InputError(f"does not say how long the clip {_text(child, 'name')!r} is", path)
    if schema != "Clip" or child.get("enabled") is False or _schema(media) == "GeneratorReference":
        return stretch[1], []
    names = tuple(
        filter(
            None,
            (
                _text(media, "target_url") or _text(media, "name"),
                _text(child, "name"),
                _text(media, "name"),
            ),
        )
    ) or ("a clip without a name",)
    first = available[0] if available else None
    return stretch[1], [_Stretch(names, stretch[0], Fraction(0), stretch[1], _speed(child), first)]


def _within(each: _Stretch, start: Fraction, length: Fraction) -> _Stretch | None:
    """What a window of its container leaves of a stretch, counted from the window."""
    begin, end = max(each.at, start), min(each.at + each.length, start + length)
    if end <= begin:
        return None
    into = (begin - each.at) * each.speed
    return each._replace(start=each.start + into, at=begin - start, length=end - begin)


def _speed(clip: Any) -> Fraction:
    speed = Fraction(1)
    for effect in clip.get("effects") or ():
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
