"""What time of the recording each stamp means: times of day, hours and minutes, midnight."""

from __future__ import annotations

from imhcaps.model.transcript import Remark
from imhcaps.timecode import clock
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.stamp_positions import FoundStamp
from imhcaps.transcripts.times import Stamp

_FIRST_OF_DAY = 4 * 3_600_000
"""A first stamp past this (ms), in hours, minutes and seconds, is a time of day: no transcript
begins there. Our own limit."""
_DAY = 86_400_000
"""Milliseconds of a day of 24 hours; the millisecond is our unit of time."""
_FASTEST = 8.0
"""Words a second that nobody speaks for a whole page: 480 a minute. Our own limit."""


def over_midnight(found: list[FoundStamp]) -> list[FoundStamp]:
    """Times of day go on after midnight: 0:01 after 23:59 is a minute or two later."""
    days, previous = 0, None
    for each in found:
        if not each.stamp.of_day:
            continue
        start = each.stamp.start
        if previous is not None and start < previous - _DAY // 2:
            days += 1
        previous = start
        if days:
            stop = each.stamp.stop
            later = None if stop is None else stop + days * _DAY
            each.stamp = each.stamp._replace(start=start + days * _DAY, stop=later)
    return found


def recording_times(
    accepted: list[FoundStamp], passages: list[Passage], remarks: list[Remark]
) -> list[tuple[int, int | None]]:
    """Start and stop of each stamp in ms of the recording: times of day are counted from the first."""
    stamps = [each.stamp for each in accepted]
    if all(s.fields == 2 for s in stamps) and not any(s.of_day for s in stamps):
        stamps = _hours(accepted, stamps, passages, remarks)
    first = stamps[0]
    from_zero = first.fields == 3 and not first.of_day
    of_day = (sum(s.of_day for s in stamps) > 0.5 * len(stamps) and not from_zero) or (
        first.fields == 3 and first.start >= _FIRST_OF_DAY and len(stamps) > 1
    )
    if not of_day:
        return [(s.start, s.stop) for s in stamps]
    line = passages[accepted[0].index].number
    message = f"the times are times of day: counted from the first, {clock(first.start)}"
    remarks.append(Remark("guessed", message, line))
    base = first.start
    return [(s.start - base, None if s.stop is None else s.stop - base) for s in stamps]


def _hours(
    accepted: list[FoundStamp], stamps: list[Stamp], passages: list[Passage], remarks: list[Remark]
) -> list[Stamp]:
    """`19:01` as hours and minutes where nobody could speak so fast if it were minutes and seconds."""
    if len(stamps) < 3:
        return stamps
    low, high = accepted[0].index, accepted[-1].index
    words = sum(len(passages[i].text.split()) for i in range(low, high))
    span = (max(s.start for s in stamps) - min(s.start for s in stamps)) / 1000
    if words <= _FASTEST * max(span, 1.0) or words > _FASTEST * 60 * max(span, 1.0):
        return stamps
    if any(s.start >= 24 * 60_000 for s in stamps):
        return stamps
    line = passages[low].number
    message = "the times are read as hours and minutes: nobody speaks so fast"
    remarks.append(Remark("guessed", message, line))
    return [
        s._replace(start=s.start * 60, stop=None if s.stop is None else s.stop * 60, of_day=True)
        for s in stamps
    ]
