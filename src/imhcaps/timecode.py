"""Clock times and SMPTE timecodes ⇄ whole milliseconds, in exact rational arithmetic.

A clock time is `HH:MM:SS.mmm`, `MM:SS.mmm` or seconds, its decimals after a point or a comma. An
SMPTE timecode (SMPTE ST 12-1) is `HH:MM:SS:FF` and means nothing without its frame rate; with `;`
before the frames it is drop-frame: at 29.97 (59.94) frames a second the numbers 0 and 1 (0 to 3)
are left out at the start of every minute but each tenth, so that the code keeps to the clock.
"""

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from imhcaps.errors import TimecodeError
from imhcaps.lazy import lazy_pattern

if TYPE_CHECKING:
    from fractions import Fraction
else:
    # Few files have time codes; a named tuple would compile the name of a type in quotation marks.
    Fraction = Any

# Name, frames counted in a second, whether they run at 1000/1001 of that, whether they may drop.
_RATES: dict[str, tuple[int, bool]] = {
    "23.976": (24, True),
    "24": (24, False),
    "25": (25, False),
    "29.97": (30, True),
    "30": (30, False),
    "50": (50, False),
    "59.94": (60, True),
    "60": (60, False),
}
_ALIASES = {"23.98": "23.976", "29.970": "29.97", "59.940": "59.94", "23.9760": "23.976"}
RATES = tuple(_RATES)
"""The frame rates that are read and written, by name; `29.97df` and `59.94df` drop by default."""

_CLOCK = lazy_pattern(r"([+-]?)(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,](\d+))?", re.ASCII)
_SMPTE = lazy_pattern(r"(-?)(\d+)[:;](\d+)[:;](\d+)([:;.])(\d+)", re.ASCII)
TIMECODE = lazy_pattern(r"\s*[0-9]{1,3}[:;][0-9]{2}[:;][0-9]{2}[:;][0-9]{2}\s*")
"""Hours, minutes, seconds and frames, as programs write them (SMPTE ST 12-1)."""
_RATE = lazy_pattern(r"\d{1,9}(?:\.\d{1,30}|/\d{1,9})?", re.ASCII)
_LOOKS_SMPTE = lazy_pattern(r"-?\d+([:;])\d+[:;]\d+(?:[:;]\d+|;\d+)|-?\d+;[\d;:.]+", re.ASCII)


class FrameRate(NamedTuple):
    """A frame rate: `count` frame numbers to a second of timecode, `rate` frames to a real second.

    `drop` says that a timecode without `;` is drop-frame as well.
    """

    name: str
    count: int  # type: ignore[assignment]  # a tuple has a method of that name
    rate: Fraction
    drop: bool = False

    @property
    def may_drop(self) -> bool:
        """Drop-frame exists for 29.97 and 59.94 only."""
        return self.rate.denominator != 1 and self.count % 30 == 0

    @property
    def dropped(self) -> int:
        """Frame numbers left out in a minute that drops."""
        return self.count // 15

    def counting(self, drop: bool) -> "FrameRate":
        """The same rate, its time codes dropping frame numbers or not; where there is no drop-frame, not."""
        return self._replace(drop=drop and self.may_drop)


def frame_rate(fps: str | float | FrameRate) -> FrameRate:
    """The frame rate of a name or number: `25`, `"29.97"`, `"29.97df"`, `"30000/1001"`.

    Raises `TimecodeError` for a rate that no timecode is counted in.
    """
    if isinstance(fps, FrameRate):
        return fps
    text = str(fps).strip().lower().removesuffix("fps").strip()
    drop = False
    for mark, means in (("ndf", False), ("df", True), ("nd", False), ("d", True)):
        if text.endswith(mark):
            text, drop = text[: -len(mark)].strip(" -"), means
            break
    from fractions import Fraction  # noqa: PLC0415 - slow to load

    ntsc_share = Fraction(1000, 1001)
    name = _ALIASES.get(text, text)
    if name not in _RATES:
        try:
            # `Fraction("1e9999999")` would be computed in full.
            value = Fraction(text) if _RATE.fullmatch(text) else Fraction(0)
        except ZeroDivisionError:
            value = Fraction(0)
        for known, (count, ntsc) in _RATES.items():
            exact = count * ntsc_share if ntsc else Fraction(count)
            if value and (value == exact or abs(value - exact) < Fraction(6, 1000)):
                name = known
                break
        else:
            raise TimecodeError(
                f"unknown frame rate {str(fps)!r}",
                hint=f"known: {', '.join(RATES)}, 29.97df, 59.94df",
            )
    count, ntsc = _RATES[name]
    rate = FrameRate(name, count, count * ntsc_share if ntsc else Fraction(count), drop)
    if drop and not rate.may_drop:
        raise TimecodeError(
            f"there is no drop-frame timecode at {name} frames a second",
            hint="drop-frame exists at 29.97 and 59.94",
        )
    return rate


def frame_to_ms(frame: int, rate: FrameRate) -> int:
    """The millisecond nearest to the start of a frame (counted from 0)."""
    return _nearest(frame * 1000 / rate.rate)


def _nearest(value: Fraction) -> int:
    return _divided(value.numerator, value.denominator)


MOST_HOURS = 2_501_999_791
"""Hours that a time is limited to: with 59 minutes more it is below 2⁵³ ms, the whole numbers that JSON keeps
(RFC 8259 §6)."""


def _divided(part: int, whole: int) -> int:
    """The whole number nearest to a quotient."""
    return (2 * part + whole) // (2 * whole)


def _whole(digits: str) -> int:
    """An integer from ASCII digits; of more than 12 of them it is only known that it is huge."""
    digits = digits.lstrip("0")
    return int(digits or "0") if len(digits) <= 12 else 10**12


def parse_smpte(text: str, fps: str | float | FrameRate) -> int:
    """The frame (counted from 0) that a timecode names.

    Raises `TimecodeError`: not a timecode, negative, minute or second 60, a frame number that the
    rate does not have, a number that drop-frame leaves out.
    """
    rate = frame_rate(fps)
    match = _SMPTE.fullmatch(text.strip())
    if match is None:
        raise TimecodeError(f"{text[:40]!r} is not a timecode", hint="expected HH:MM:SS:FF")
    if match[1]:
        raise TimecodeError(f"negative time {text[:40]!r}", hint="times count from 0")
    hours, minutes, seconds, frames = (_whole(match[i]) for i in (2, 3, 4, 6))
    if minutes > 59 or seconds > 59:
        raise TimecodeError(
            f"{text[:40]!r} has {'minute' if minutes > 59 else 'second'} 60 or more"
        )
    if frames >= rate.count:
        raise TimecodeError(
            f"{text[:40]!r} has frame {frames}, but at {rate.name} frames a second they count from 0 to "
            f"{rate.count - 1}",
            hint="is the frame rate right?",
        )
    drop = rate.drop or ";" in text
    total = ((hours * 60 + minutes) * 60 + seconds) * rate.count + frames
    if not drop:
        return total
    if not rate.may_drop:
        raise TimecodeError(
            f"{text[:40]!r} is drop-frame (it has a ;), which does not exist at {rate.name} frames a second",
            hint="drop-frame exists at 29.97 and 59.94: is the frame rate right?",
        )
    if seconds == 0 and frames < rate.dropped and minutes % 10:
        raise TimecodeError(
            f"{text[:40]!r} does not exist: drop-frame leaves out frames 0 to {rate.dropped - 1} of this "
            "minute",
            hint=f"the minute begins with {hours:02d}:{minutes:02d}:00;{rate.dropped:02d}",
        )
    whole = hours * 60 + minutes
    return total - rate.dropped * (whole - whole // 10)


def smpte(frame: int, fps: str | float | FrameRate, drop: bool | None = None) -> str:
    """A frame as `HH:MM:SS:FF`, or `HH:MM:SS;FF` when drop-frame (by default: as the rate says)."""
    rate = frame_rate(fps)
    if frame < 0:
        raise TimecodeError(f"negative frame {frame}")
    dropping = rate.drop if drop is None else drop
    if dropping:
        if not rate.may_drop:
            raise TimecodeError(f"there is no drop-frame timecode at {rate.name} frames a second")
        minute = rate.count * 60 - rate.dropped
        ten = minute * 10 + rate.dropped
        tens, rest = divmod(frame, ten)
        # The first minute of ten is whole; each later one lacks its first numbers.
        later = 0 if rest < rate.count * 60 else 1 + (rest - rate.count * 60) // minute
        frame += rate.dropped * (9 * tens + later)
    seconds, frames = divmod(frame, rate.count)
    minutes, second = divmod(seconds, 60)
    hours, minute_ = divmod(minutes, 60)
    return f"{hours:02d}:{minute_:02d}:{second:02d}{';' if dropping else ':'}{frames:02d}"


def parse_clock(text: str) -> int:
    """Milliseconds of `HH:MM:SS.mmm`, `MM:SS.mmm` or seconds; a comma does for the point.

    More than three decimals are rounded to the nearest millisecond. Raises `TimecodeError`.
    """
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        raise TimecodeError(
            f"{text[:40]!r} is not a time",
            hint="expected HH:MM:SS.mmm, MM:SS.mmm, seconds, or HH:MM:SS:FF",
        )
    sign, hours, minutes, seconds, decimals = match.groups()
    if minutes is not None and _whole(seconds) > 59:
        raise TimecodeError(
            f"{text[:40]!r} has second {_whole(seconds)}", hint="seconds go from 0 to 59"
        )
    if hours is not None and _whole(minutes) > 59:
        raise TimecodeError(
            f"{text[:40]!r} has minute {_whole(minutes)}", hint="minutes go from 0 to 59"
        )
    whole = (min(_whole(hours or "0"), MOST_HOURS) * 60 + _whole(minutes or "0")) * 60 + _whole(
        seconds
    )
    # Rounded to the nearest millisecond; digits beyond the ninth cannot change that.
    nano = int(f"{decimals or '0':0<9.9}")
    ms = whole * 1000 + _divided(nano, 1_000_000)
    if sign == "-" and ms:
        raise TimecodeError(f"negative time {text[:40]!r}", hint="times count from 0")
    return ms


def parse_time(text: str, fps: str | float | FrameRate | None = None) -> int:
    """Milliseconds of any time that a cue sheet may hold: a clock time or a timecode.

    Raises `TimecodeError`; a timecode without a frame rate is one.
    """
    text = text.strip()
    if _LOOKS_SMPTE.fullmatch(text):
        if fps is None:
            raise TimecodeError(
                f"{text[:40]!r} is a timecode in frames, and its frame rate is not known",
                hint=f"give it with --fps ({', '.join(RATES)})",
            )
        rate = frame_rate(fps)
        return frame_to_ms(parse_smpte(text, rate), rate)
    return parse_clock(text)


def clock(ms: int, mark: str = ".", hours: bool = True) -> str:
    """Milliseconds as `HH:MM:SS.mmm`; `mark` parts the milliseconds (`,` in SRT).

    With `hours` false the hours are left out while they are zero.
    """
    sign, ms = ("-", -ms) if ms < 0 else ("", ms)
    seconds, rest = divmod(ms, 1000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    head = f"{hour:02d}:" if hours or hour else ""
    return f"{sign}{head}{minute:02d}:{second:02d}{mark}{rest:03d}"
