"""Time expressions of TTML (TTML2, 12.3 and 6.2), and when each element of a document is active.

Everything is an exact fraction of a second and rounded once, at the end.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from imhcaps.cuetext import whole
from imhcaps.formats.ttml.tree import TTP, Element
from imhcaps.lazy import lazy_pattern

_CLOCK = lazy_pattern(
    r"\s*([0-9]{2,}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+)|:([0-9]{2,})(?:\.([0-9]+))?)?\s*"
)
_OFFSET = lazy_pattern(r"\s*([0-9]+)(?:\.([0-9]+))?(h|ms|m|s|f|t)\s*")
_LOOSE = lazy_pattern(r"\s*(?:(?:([0-9]+):)?([0-9]{1,3}):)?([0-9]+)(?:[.,]([0-9]+))?\s*")
_NUMBERS = lazy_pattern(r"\s*([0-9]{1,9})(?:[ :]+([0-9]{1,9}))?\s*")
_DIGITS = 12
"""Digits of a fraction that count: a millionth of a millionth of a second. Our own choice."""


class Clock(NamedTuple):
    """The parameters of a document that times are counted by (TTML2, 7.2)."""

    rate: int = 30
    multiplier: Fraction = Fraction(1)
    sub_frames: int = 1
    ticks: Fraction = Fraction(1)
    smpte: bool = False
    drop: str = "nonDrop"

    @property
    def effective(self) -> Fraction:
        """Frames of a real second."""
        return self.rate * self.multiplier


def clock_of(root: Element) -> Clock:
    """The parameters of a document, those that make no sense by their defaults."""
    rate = _number(root.attribute("frameRate", TTP))
    sub_frames = _number(root.attribute("subFrameRate", TTP)) or 1
    match = _NUMBERS.fullmatch(root.attribute("frameRateMultiplier", TTP) or "")
    multiplier = Fraction(1)
    if match and int(match[1]) and int(match[2] or 1):
        multiplier = Fraction(int(match[1]), int(match[2] or 1))
    ticks = _number(root.attribute("tickRate", TTP))
    return Clock(
        rate or 30,
        multiplier,
        sub_frames,
        # Without ttp:tickRate: frameRate × subFrameRate, or one where no frame rate is given (TTML2, 7.2.15).
        Fraction(ticks or (rate * sub_frames if rate else 1)),
        root.attribute("timeBase", TTP) == "smpte",
        root.attribute("dropMode", TTP) or "nonDrop",
    )


def _number(text: str | None) -> int:
    match = _NUMBERS.fullmatch(text or "")
    return int(match[1]) if match else 0


def seconds(text: str, clock: Clock) -> Fraction | None:
    """A time expression in seconds; None for an invalid one."""
    if offset := _OFFSET.fullmatch(text):
        value = whole(offset[1]) + _fraction(offset[2])
        unit = offset[3]
        if unit == "f":
            return value / clock.effective
        if unit == "t":
            return value / clock.ticks
        return (
            value
            * {"h": Fraction(3600), "m": Fraction(60), "s": Fraction(1), "ms": Fraction(1, 1000)}[
                unit
            ]
        )
    match = _CLOCK.fullmatch(text)
    if match is None:
        return None
    hours, minutes, second = whole(match[1]), int(match[2]), int(match[3])
    base = Fraction((hours * 60 + minutes) * 60 + second)
    if match[5] is None:
        return base + _fraction(match[4])
    frames = whole(match[5]) + Fraction(whole(match[6] or "0"), clock.sub_frames)
    if not clock.smpte:
        return base + frames / clock.effective
    count = base * clock.rate + frames
    return (count - _dropped(hours * 60 + minutes, clock.drop)) / clock.effective


def plain_seconds(text: str) -> Fraction | None:
    """What people write for a time expression and TTML does not know: `19.7`, `3:58.640`, `00:00:01,5`."""
    match = _LOOSE.fullmatch(text)
    if match is None:
        return None
    hours, minutes, second, rest = match.groups()
    whole_minutes = whole(hours or "0") * 60 + whole(minutes or "0")
    return whole_minutes * 60 + whole(second) + _fraction(rest)


def _dropped(minutes: int, mode: str) -> int:
    """Frame numbers that were left out before a minute (TTML2, 7.2.4)."""
    if mode == "dropNTSC":
        return 2 * (minutes - minutes // 10)
    if mode == "dropPAL":
        even = minutes // 2
        return 4 * (even - minutes // 20)
    return 0


def _fraction(digits: str | None) -> Fraction:
    digits = (digits or "")[:_DIGITS]
    return Fraction(int(digits), 10 ** len(digits)) if digits else Fraction(0)


class Active(NamedTuple):
    """When an element is active, from the begin of its parent; `end` None: as long as that."""

    begin: Fraction
    end: Fraction | None


class Timing:
    """When each element is active; `wrong` says of elements what is wrong with their times."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.active: dict[Element, Active | None] = {}
        self.wrong: list[tuple[Element, str]] = []

    def resolve(
        self, element: Element, after: Fraction | None = Fraction(0), sequence: bool = False
    ) -> Active | None:
        """The time of an element and of all below it. In a `sequence` it begins `after` the one before."""
        begin, end, duration = (self._given(element, name) for name in ("begin", "end", "dur"))
        if after is None:
            # What comes after something without end never begins.
            self.active[element] = None
            return None
        start = after + (begin or 0)
        in_sequence = element.attribute("timeContainer") == "seq"
        last: Fraction | None = Fraction(0)
        longest: Fraction | None = Fraction(0)
        for child in element.elements():
            if not child.tag or child.tag == "metadata":
                continue
            span = self.resolve(child, last if in_sequence else Fraction(0), in_sequence)
            if in_sequence:
                last = span.end if span else None
            elif child.tag != "set" or span is None or span.end is not None:
                stop = span.end if span else None
                longest = None if longest is None or stop is None else max(longest, stop)
        if in_sequence:
            natural = last
        elif element.tag in ("br", "region", "set"):
            natural = Fraction(0) if sequence else None
        elif any(isinstance(child, str) for child in element.children) and element.tag in (
            "p",
            "span",
        ):
            natural = None
        else:
            natural = longest
        stops = [after + end] if end is not None else []
        stops += [start + duration] if duration is not None else []
        stop = min(stops) if stops else None if natural is None else start + natural
        span = Active(start, stop)
        self.active[element] = span
        return span

    def _given(self, element: Element, name: str) -> Fraction | None:
        text = element.attribute(name)
        if text is None:
            return None
        value = seconds(text, self.clock)
        if value is None:
            value = plain_seconds(text)
            read = "" if value is None else f": it is read as {float(value):g} seconds"
            self.wrong.append((element, f"{text[:40]!r} is no time expression of TTML{read}"))
        return value
