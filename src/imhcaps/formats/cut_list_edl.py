"""A CMX3600 EDL as a list of cuts.

    001  TALK     V     C        01:00:04:05 01:00:09:12 01:00:00:00 01:00:05:07
    M2   TALK       047.6                01:00:04:05
    * FROM CLIP NAME:  talk.mov

An event has the recording (the reel; `AX` stands for any, then the clip has the name), the tracks, the kind of edit (a
cut, or `D`, `W001`, `K` and frames: the new recording fades in), where it is in the recording, where in the new one.
`M2` says the frames a second at which it runs. `FCM` says whether time codes of recordings drop frames, from its line
on; those of the new recording, which is one, count as at the first event. Forms seen in: OpenTimelineIO's adapter,
pycmx, Premiere, Resolve, Avid.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from imhcaps.errors import InputError, TimecodeError, UsageError
from imhcaps.formats.cut_pieces import Listed, Piece
from imhcaps.model.remark import Remark
from imhcaps.source import Source, split_lines
from imhcaps.timecode import FrameRate, frame_rate, frame_to_ms, parse_smpte, smpte

_TIME = r"(\d\d[:;.]\d\d[:;.]\d\d[:;.]\d\d)"
_EVENT = re.compile(
    rf"\s*(\d{{1,9}})\s+(\S.{{0,200}}?)\s+(\S{{1,12}})\s+(C|D|W\d{{1,4}}|K[BO]?)\s+(?:\d{{1,6}}\s+)?{_TIME}\s+{_TIME}\s+{_TIME}\s+{_TIME}",
    re.ASCII,
)
_SPEED = re.compile(rf"\s*M2\s+(\S.{{0,200}}?)\s+(-?\d{{1,6}}(?:\.\d{{1,6}})?)\s+{_TIME}", re.ASCII)
_NAME = re.compile(r"\s*\*?\s*(FROM|TO) CLIP NAME:\s*(.*)", re.IGNORECASE)
_FILE = re.compile(r"\s*\*\s*(?:SOURCE FILE|FROM FILE|MEDIA FILE):\s*(.*)", re.IGNORECASE)
_DROPS = re.compile(r"\d\d:\d\d:\d\d;\d\d", re.ASCII)
_FCM = re.compile(r"\s*FCM:\s*(.*)", re.IGNORECASE)
_HEARD = re.compile(r"(?:B|.*A.*)", re.IGNORECASE)
_SOUND_TOO = re.compile(r"\s*AUD\s+\d", re.IGNORECASE)
_TRACK = re.compile(r"[AV]\d*", re.ASCII)
_NOTHING = frozenset(("BL", "BLACK"))
_ANY = frozenset(("AX", ""))
LEADER = 60
"""Seconds after a full hour within which a new recording's first event that begins with it may come; our own choice."""
_TOLERANCE = 2
"""Frames by which the lengths of an event may differ by rounding; our own choice."""


@dataclass(slots=True)
class _Event:
    reel: str
    tracks: str
    times: tuple[int, int, int, int]
    line: int
    fades: bool
    rate: FrameRate
    """Of the time code of its recording, by the frame code mode in force."""
    speed: float | None = None
    names: list[str] = field(default_factory=list)
    file: str = ""


def sniff(text: str) -> bool:
    """An EDL has an event, or its title."""
    head = text[:20_000].lstrip("\ufeff")
    return re.match(r"\s*TITLE:", head) is not None or any(
        _EVENT.match(line) for line in head.split("\n")[:200]
    )


def read(source: Source, source_start: str | None, fps: str | float | None) -> Listed:
    """The pieces of all recordings; times of each from `source_start`, or as the time code has them."""
    if fps is None:
        raise UsageError(
            "an EDL counts in frames, and its frame rate is not known",
            source.path,
            hint="give it with --fps",
        )
    rate = frame_rate(fps)
    events, rate, remarks = _events(source, rate)
    heard = [event for event in events if _HEARD.fullmatch(event.tracks)]
    known = {_names(event)[0] for event in heard}
    used = [e for e in events if _HEARD.fullmatch(e.tracks) or _names(e)[0] not in known]
    zero = _start_of_new(events, rate)
    if zero:
        said = f"the new recording begins at time code {smpte(zero, rate)}"
        remarks.append(Remark("guessed", said))
    pieces = []
    still = 0
    flaws = _misplaced(used, rate) | _in_two_modes(used)
    for event in used:
        if event.reel.upper() in _NOTHING or event.times[3] == event.times[2]:
            continue
        flaw = flaws.get(event.line, "")
        speed = _speed(event, rate)
        if speed <= 0:
            still += 1
            continue
        first, last, at, until = event.times
        if event.speed is not None:
            last = first + round((until - at) * speed)
        elif abs((last - first) - (until - at)) <= _TOLERANCE:
            last = min(last, first + until - at)
        elif not flaw:
            flaw = f"an event of {last - first} frames lasts {until - at} in the new recording, and no M2 line says its speed"
        names = _names(event)
        start = 0
        if source_start is not None:
            start = parse_smpte_or_say(source_start, event.rate, source.path, None)
        edges = (frame_to_ms(frame, rate) for frame in (first - start, last - start, at - zero))
        begin, end, place = edges
        pieces.append(Piece(names, begin, end, place, speed, event.line, flaw))
    if still:
        remarks.append(Remark("note", f"{still} still or reversed events have no speech"))
    marked = rate.may_drop and _DROPS.search(source.text) is not None
    modes = {event.rate.drop or marked for event in used}
    hours = (
        parse_smpte(f"01:00:00{';' if drops else ':'}00", rate.counting(drops))
        for drops in sorted(modes)
    )
    return Listed(pieces, tuple(remarks), tuple(float(1000 * hour / rate.rate) for hour in hours))


def _events(source: Source, rate: FrameRate) -> tuple[list[_Event], FrameRate, list[Remark]]:
    """The events, the rate of the new recording's time code, and where the mode changes, after an event or before the
    first.
    """
    events: list[_Event] = []
    of_new = rate
    said: int | None = None
    replaced: tuple[int, int] | None = None
    changed: int | None = None
    for number, line in enumerate(split_lines(source.text), 1):
        if mode := _FCM.match(line):
            drops = mode[1].strip().upper().startswith("DROP") and rate.may_drop
            if drops != rate.drop and events:
                changed = changed or number
            elif drops != rate.drop and said is not None:
                replaced = said, number
            said = number
            rate = rate.counting(drops)
            of_new = of_new if events else rate
        elif match := _EVENT.match(line):
            reel, tracks, kind = match[2].strip(), match[3], match[4]
            first, last, at, until = (
                parse_smpte_or_say(text, of, source.path, number)
                for text, of in zip(match.groups()[4:], (rate, rate, of_new, of_new), strict=True)
            )
            times = (first, last, at, until)
            events.append(_Event(reel, tracks, times, number, kind != "C", rate))
        elif not events:
            continue
        elif speed := _SPEED.match(line):
            # Of an event of two lines (a dissolve) each may have a speed of its own.
            for event in reversed(events[-2:]):
                if event.reel == speed[1].strip():
                    event.speed = float(speed[2])
                    break
        elif name := _NAME.match(line):
            # Of a dissolve, FROM is the recording that goes and TO the one that comes.
            if name[1].upper() == "TO" or not events[-1].fades:
                events[-1].names.append(name[2].strip())
        elif file := _FILE.match(line):
            events[-1].file = file[1].strip()
        elif _SOUND_TOO.match(line):
            events[-1].tracks += "A"
    counts = "drop frames" if of_new.drop else "drop none"
    remarks = []
    if replaced is not None:
        other, line_number = replaced
        message = f"the frame code mode (FCM) was another one in line {other}: times {counts}, as this line says"
        remarks.append(Remark("guessed", message, line_number))
    if changed is not None:
        message = f"the frame code mode changes: times in the recordings are read by the mode in force, those of the new one all {counts}"
        remarks.append(Remark("guessed", message, changed))
    return events, of_new, remarks


def _in_two_modes(events: list[_Event]) -> dict[int, str]:
    """Events whose recording is counted otherwise in one before, by line: it has one time code."""
    first: dict[str, _Event] = {}
    flaws: dict[int, str] = {}
    for event in events:
        other = first.setdefault(_names(event)[0], event)
        if other.rate.drop != event.rate.drop:
            flaws[event.line] = (
                f"the frame code mode (FCM) is another one than in line {other.line}, of the same recording: correct or "
                "remove the FCM line that is wrong"
            )
    return flaws


def _misplaced(events: list[_Event], rate: FrameRate) -> dict[int, str]:
    """What is wrong with the places of events in the new recording, by line: there one track has one sound at a
    time.
    """
    flaws: dict[int, str] = {}
    latest: dict[tuple[str, str], _Event] = {}
    for event in sorted(events, key=lambda e: (e.times[2], e.line)):
        at, until = event.times[2:]
        if until < at:
            flaws[event.line] = (
                f"an event ends at {smpte(until, rate)} of the new recording, before it starts at {smpte(at, rate)}"
            )
            continue
        for track in _tracks(event):
            key = (_names(event)[0], track)
            other = latest.setdefault(key, event)
            if other.times[3] - at > _TOLERANCE and _offset(other, rate) != _offset(event, rate):
                one, two = (
                    f"{smpte(e.times[2], rate)} to {smpte(e.times[3], rate)}"
                    for e in (event, other)
                )
                flaws[event.line] = (
                    f"an event at {one} of the new recording overlaps that of line {other.line}, at {two}, on track {track}: "
                    "correct their times, or remove one"
                )
            if until > other.times[3]:
                latest[key] = event
    return flaws


def _tracks(event: _Event) -> list[str]:
    """`A1`, `A2` and `V1` of `AA/V`; `B` is picture and first sound."""
    found = _TRACK.findall(event.tracks.upper().replace("B", "AV").replace("AA", "A1A2"))
    return sorted({name if name[1:] else f"{name}1" for name in found})


def _offset(event: _Event, rate: FrameRate) -> tuple[float, int]:
    """The speed of an event, and the frame of its recording that would be at the new one's start: events alike in both
    agree.
    """
    speed = _speed(event, rate)
    return speed, round(event.times[0] - event.times[2] * speed)


def _speed(event: _Event, rate: FrameRate) -> float:
    return 1.0 if event.speed is None else event.speed / float(rate.count)


def _names(event: _Event) -> tuple[str, ...]:
    clip = next((name for name in event.names if name), "")
    named = [clip, event.reel] if event.reel.upper() in _ANY else [event.reel, clip]
    return tuple(filter(None, (*named, event.file))) or (event.reel,)


def _start_of_new(events: list[_Event], rate: FrameRate) -> int:
    """The frame at which the new recording begins: 0, a full hour, or its first event, as after a leader."""
    if not events:
        return 0
    first = min(event.times[2] for event in events)
    hour = parse_smpte("01:00:00:00", rate)
    if first % hour < LEADER * rate.count:
        return first - first % hour
    return first if first > hour // 2 else 0


def parse_smpte_or_say(text: str, rate: FrameRate, path: str, line: int | None) -> int:
    """The frame of a time code. `InputError`, with the line, for one that is invalid."""
    try:
        return parse_smpte(re.sub(r"\.", ":", text), rate)
    except TimecodeError as problem:
        raise InputError(problem.message, path, line, hint=problem.hint) from None
