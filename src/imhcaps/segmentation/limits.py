"""The numbers of a profile that segmentation needs, in whole milliseconds and steps of counting."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from imhcaps.counting import DEFAULT, counting_rule
from imhcaps.model.profile import Limit, Profile
from imhcaps.segmentation.notation import AS_PUBLISHED, Notation

FOREVER: Final = 1 << 50
"""Milliseconds that never pass; our choice."""
SPEED_UNITS: Final = {
    "half-width": "half-width characters a second",
    "words": "words a second",
}
"""What reading speed is counted in, by counting rule; characters for all others."""


_NOTATIONS = ("speaker", "sound", "music")


class SegmentLimits(NamedTuple):
    """What a cue may measure. Times are milliseconds; sizes are whole steps of a counting rule.

    `line_counting` and `speed_counting` name rules of `imhcaps.counting`; a limit in units of which
    each is several steps (`half-width`: two) is multiplied by them.

    The defaults are the `web` profile's. `linger` is how long a cue may stay after the speech, `lead_in` how early it
    may come; cues that `may_touch` do so where a gap would cost reading time; a gap shorter than `close_gap` is closed
    to `min_gap`. A cue shown less than `min_duration` borrows silence beyond `linger` if there is any. `reading_table`
    has rows of milliseconds and the characters that may be read in them; `label_time` is what a label is given beside
    its words where `max_wpm` counts.
    Where `one_word_voices` is set, names of voices have no-break spaces.
    `line_balance` is the least share of its longer neighbour that a line should have.
    `target_cue_length` is the average cue length to aim at, as people do it; none means our own look:
    cues a little fuller, and no part of a sentence alone that is too short to be noticed.
    """

    max_line_length: int = 42
    max_lines: int = 2
    max_cue_length: int | None = None
    max_cps: float | None = 20.0
    max_wpm: float | None = None
    reading_table: tuple[tuple[int, float], ...] = ()
    label_time: int = 0
    min_duration: int = 833
    max_duration: int = 7000
    min_gap: int = 0
    may_touch: bool = False
    close_gap: int = 0
    linger: int = 1000
    lead_in: int = 0
    frame_rate: float = 24.0
    line_balance: float = 0.0
    target_cue_length: float | None = None
    line_counting: str = DEFAULT
    speed_counting: str = DEFAULT
    speed_unit: str = "characters a second"
    sentence_per_line: bool = False
    one_word_voices: bool = False
    notation: Notation = AS_PUBLISHED

    @property
    def capacity(self) -> int:
        """The most cells that a cue can hold, on one long line."""
        room = self.max_lines * (self.max_line_length + 1) - 1
        return room if self.max_cue_length is None else min(room, self.max_cue_length)

    @classmethod
    def of(cls, profile: Profile) -> "SegmentLimits":
        """Read the limits of a profile; what it does not set keeps the default above."""
        limits = profile.limits
        defaults = cls()
        rate = float(_number(limits.get("frame_rate"), defaults.frame_rate))
        gap = _milliseconds(limits.get("min_gap"))
        if gap is None:
            frames = _number(limits.get("min_gap_frames"), 0)
            gap = round(frames * 1000 / rate) if frames else defaults.min_gap
        line = limits.get("max_line_length")
        cps = limits.get("max_cps")
        cue = _steps(limits.get("max_cue_length"), None)
        target = _number(limits.get("target_cue_length"), None)
        times = {
            name: getattr(defaults, name) if found is None else found
            for name in ("min_duration", "max_duration", "close_gap", "linger", "lead_in")
            for found in (_milliseconds(limits.get(name)),)
        }
        return cls(
            max_line_length=max(1, int(_steps(line, defaults.max_line_length))),
            max_lines=max(1, int(_number(limits.get("max_lines"), defaults.max_lines))),
            max_cue_length=None if cue is None else max(1, int(cue)),
            max_cps=_positive(_steps(cps, defaults.max_cps)),
            max_wpm=_words_a_minute(limits),
            reading_table=_table(limits),
            label_time=_milliseconds(limits.get("label_extra_time")) or 0,
            min_gap=gap,
            may_touch=bool(gap) and "min_gap_frames" not in limits,
            frame_rate=rate,
            target_cue_length=None if target is None else float(target),
            line_balance=min(1.0, float(_number(limits.get("line_balance"), 0) or 0)),
            line_counting=_counting(line),
            speed_counting=_counting(cps),
            sentence_per_line=bool(_number(limits.get("sentence_per_line"), False)),
            one_word_voices=bool(_number(limits.get("one_word_voices"), False)),
            notation=Notation(
                *(str(_number(limits.get(f"{what}_notation"), "")) for what in _NOTATIONS)
            ),
            speed_unit=SPEED_UNITS.get(_counting(cps), defaults.speed_unit),
            **times,
        )


def _number(limit: Limit | None, default: Any) -> Any:
    return default if limit is None or limit.value is None else limit.value


def _words_a_minute(limits: Mapping[str, Limit]) -> float | None:
    """The strictest of the limits that count words."""
    least = _positive(_number(limits.get("min_seconds_per_word"), None))
    speeds = [_positive(_number(limits.get("max_wpm"), None)), 60 / least if least else None]
    return min((speed for speed in speeds if speed), default=None)


def _table(limits: Mapping[str, Limit]) -> tuple[tuple[int, float], ...]:
    room = 1 + float(_number(limits.get("reading_tolerance"), 0) or 0)
    rows = _number(limits.get("reading_table"), ())
    return tuple((int(time), characters * room) for time, characters in rows or ())


def _steps(limit: Limit | None, default: Any) -> Any:
    """A size or a speed in steps of its counting rule: where a narrow character is a half, twice the number."""
    number = _number(limit, default)
    return number * counting_rule(_counting(limit)).per_unit if number else number


def _positive(number: float | None) -> float | None:
    return number if number else None


def _milliseconds(limit: Limit | None) -> int | None:
    return None if limit is None or limit.value is None else round(limit.value)


def _counting(limit: Limit | None) -> str:
    return (limit.count if limit is not None else "") or DEFAULT
