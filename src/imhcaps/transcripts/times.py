"""Times as pages and programs print them: `0:03`, `[00:01:02]`, `0:0:3.500`, `10:02:13 AM`, `1m 3s`.

read_stamp("00:00:03.500 --> 00:00:07")   Stamp(3500, 7000)
read_stamp("2020-11-02 19:01:03")         Stamp(68463000, of_day=True)
read_stamp("3 seconds")                   None: a clock time or units that are letters only
"""

import re
from typing import NamedTuple

from imhcaps.language import words_of_all
from imhcaps.lazy import lazy_pattern

TIME = r"(?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}(?:[.,][0-9]{1,3}|[:;][0-9]{2})?"
"""A clock time: hours may be missing, decimals or the frames of a timecode may follow."""
_TIME = lazy_pattern(r"(?:([0-9]{1,3}):)?([0-9]{1,2}):([0-9]{2})(?:[.,]([0-9]{1,3})|[:;][0-9]{2})?")

# What programs write besides: Teams' old transcripts have `0:0:3.5`, others `1h 2m 3s` or `12.5s`.
_CLOCK = (
    r"[0-9]{1,3}:[0-9]{1,2}:[0-9]{1,2}[.,][0-9]{1,9}"
    r"|(?:[0-9]{1,3}:)?[0-9]{1,3}:[0-9]{2}(?:[.,][0-9]{1,9}|[:;][0-9]{2})?"
)
_UNITS = r"(?:[0-9]{1,3} ?h(?:r|our)? )?[0-9]{1,3} min [0-9]{1,2} sec|(?:[0-9]{1,3}h ?)?(?:[0-9]{1,3}m(?:in)? ?)?[0-9]{1,5}(?:\.[0-9]{1,3})?s|[0-9]{1,3}h ?[0-9]{1,2}m(?:in)?"
HALF_OF_DAY = r"[\u0020\u00a0\u202f]?[AaPp]\.?[Mm]\b\.?"
"""`AM`, `p.m.`: a time of day, and no word of a name after it."""
_DATE = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T|,?\s+)|[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2}),?\s+"
    r"|(?:[0-9]{4}[/.][0-9]{2}[/.][0-9]{2}),?\s+|[0-9]{1,2}-[^\W\d_]{3}-[0-9]{2,4},?\s+"
)
_FIGURES = r"[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?"
_CLOCK_WORDS = {part: words.split() for part, words in words_of_all.CLOCK.items()}
_BEFORE = "|".join(re.escape(word).replace("_", " ") for word in _CLOCK_WORDS["before"])
_AFTER = "|".join(map(re.escape, _CLOCK_WORDS["after"]))
_MORNING, _AFTERNOON = tuple(_CLOCK_WORDS["morning"]), tuple(_CLOCK_WORDS["afternoon"])
_HALVES = "|".join([*_MORNING, *_AFTERNOON])
_HOURS, _MINUTES, _SECONDS = (
    "".join(_CLOCK_WORDS[part]) for part in ("hours", "minutes", "seconds")
)
_HOUR_SIGN = "".join(_CLOCK_WORDS["between"])
MARK_IN_TEXT = lazy_pattern(r"[\u0020\u00a0\t]*#[0-9]{1,2}:[0-9]{2}:[0-9]{2}-[0-9]{1,2}#")
"""f4transkript's and MAXQDA's mark after what is said: hours, minutes, seconds, tenths."""
_GAP = "[\u0020\u00a0\u202f]"
_SIGNED = (
    rf"[0-9]{{1,2}}{_GAP}?[{_HOURS}]{_GAP}?[0-9]{{1,2}}{_GAP}?[{_MINUTES}]"
    rf"(?:{_GAP}?[0-9]{{1,2}}{_GAP}?[{_SECONDS}])?"
)
_LETTERED = rf"[0-9]{{1,2}}{_GAP}?{_HOUR_SIGN}{_GAP}?[0-9]{{2}}(?!\w|:[0-9])"
_LOCAL = (
    rf"(?i:{_BEFORE}){_GAP}(?:{_FIGURES}(?:{_GAP}(?:{_AFTER})(?!\w))?|{_LETTERED})"
    rf"|{_FIGURES}{_GAP}(?:{_AFTER})(?!\w)|{_LETTERED}"
    rf"|(?:(?:{_HALVES}){_GAP}?)?{_SIGNED}|(?:{_HALVES}){_GAP}?{_FIGURES}"
)
"""A time of day as other languages than English write it."""
CLOCK_WORD = rf"{_GAP}(?:{_AFTER})(?!\w)"
"""`Uhr`: after figures a mark of the time, and no word of a name."""
_ONE = rf"(?:{_DATE})?(?:{_LOCAL})|(?:{_DATE})?(?:{_CLOCK})(?:{HALF_OF_DAY})?(?:Z|[+-][0-9]{{2}}:?[0-9]{{2}})?|{_UNITS}"
_DATED = lazy_pattern(rf"[\[({{<]?\s*(?:{_DATE})")
_BETWEEN = r"\s*(?:-->|->|[-–—→~]|to)\s*"
STAMP = rf"(?:{_ONE})(?:{_BETWEEN}(?:{_ONE}))?"
"""A time or a range of times, with the date and half of the day that some programs write."""

_UNPADDED = lazy_pattern(r"(?<![0-9:])[0-9]{1,3}:(?:[0-9]:[0-9]{1,2}|[0-9]{2}:[0-9])\.[0-9]")
_WHOLE = lazy_pattern(rf"({_ONE})(?:{_BETWEEN}({_ONE}))?")
_PARTS = lazy_pattern(
    rf"(?P<date>{_DATE})?(?P<clock>{_CLOCK})(?P<half>{HALF_OF_DAY})?(?:Z|[+-][0-9]{{2}}:?[0-9]{{2}})?"
)
_LOCAL_PARTS = lazy_pattern(rf"(?:{_DATE})?({_LOCAL})")
_LOCAL_NUMBERS = lazy_pattern(r"[0-9]{1,2}")
_ELAPSED = lazy_pattern(rf"0{{1,2}}{_GAP}?{_HOUR_SIGN}{_GAP}?[0-9]{{2}}")
"""`0h05`: five minutes from the beginning, and not after midnight."""
_UNIT_PARTS = lazy_pattern(
    r"(?:([0-9]{1,3}) ?h(?:r|our)? ?)?(?:([0-9]{1,3}) ?m(?:in)? ?)?(?:([0-9]{1,5})(?:\.([0-9]{1,3}))? ?s(?:ec)?)?"
)
_NUMBER = lazy_pattern(r"[0-9]{1,6}")
_HALF, _LAST_HOUR = 12, 24
"""Hours, in digits as a clock shows them: those of half a day, and the last (ISO 8601)."""
_LONGEST_SPELLED = 60
"""Characters of a time in words ("1 hour, 2 minutes, 3 seconds"), at most; our own limit."""
_SPELLED = lazy_pattern(r"[^\W\d_]{1,12}\.?")
_AND = r",?\s(?:[^\W\d_]{1,3}\s)?"
_IN_WORDS = lazy_pattern(
    rf"(?:(?P<h>[0-9]{{1,2}})\s(?![mм])[^\W\d_]{{3,12}}{_AND})?(?:(?P<m>[0-9]{{1,3}})\s[mм][^\W\d_]{{4,12}}{_AND})?"
    r"(?P<s>[0-9]{1,5})\s(?P<unit>[^\W\d_]{3,12})"
)
"""Minutes begin with m in the languages that write them in full beside a name."""
_SECOND_NAMES = frozenset(words_of_all.TIME_UNITS["s"].split())


class Stamp(NamedTuple):
    """A time that is printed: `start` and `stop` in ms; `of_day` says that it is a time of day.

    `fields` counts the parts of the clock: 2 is minutes and seconds (or, of a day, hours and minutes).
    """

    start: int
    stop: int | None = None
    of_day: bool = False
    fields: int = 3


def read_time(text: str) -> int:
    """Milliseconds of a printed `TIME`; the frames of a timecode, whose rate no page states, are left."""
    match = _TIME.fullmatch(text.strip())
    assert match is not None
    hours, minutes, seconds, decimals = match.groups()
    return _ms(int(hours or 0), int(minutes), int(seconds), decimals)


def _ms(hours: int, minutes: int, seconds: int, decimals: str | None) -> int:
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int((decimals or "0")[:3].ljust(3, "0"))


def is_unpadded(text: str) -> bool:
    """The time is written without leading zeros, as Teams did: `0:0:6.90` is 90 ms past six seconds."""
    return bool(_UNPADDED.search(text))


def read_stamp(text: str, unpadded: bool = False) -> Stamp | None:
    """A time or range of times that is the whole text, brackets around it aside.

    `unpadded` says that figures after the point are milliseconds, not decimals.
    """
    match = _WHOLE.fullmatch(text.strip().strip("[](){}<>（）［］【】〔〕").strip())
    if match is None:
        return None
    first = _one(match[1], unpadded)
    second = _one(match[2], unpadded) if match[2] else None
    if first is None:
        return None
    start, of_day, fields = first
    return Stamp(start, second[0] if second else None, of_day, fields)


def _one(text: str, unpadded: bool) -> tuple[int, bool, int] | None:
    match = _PARTS.fullmatch(text)
    if match is None and (local := _LOCAL_PARTS.fullmatch(text)):
        return _local(local[1])
    if match is None:
        units = _UNIT_PARTS.fullmatch(text)
        if units is None:
            return None
        hours, minutes, seconds, decimals = units.groups()
        return _ms(int(hours or 0), int(minutes or 0), int(seconds or 0), decimals), False, 3
    half = (match["half"] or "").strip().lower().replace(".", "").strip("\u00a0\u202f")
    of_day = bool(match["date"] or half)
    clock, _, decimals = match["clock"].replace(",", ".").partition(".")
    if unpadded and decimals:
        decimals = decimals[:3].rjust(3, "0")
    numbers = [int(part) for part in re.split("[:;]", clock)]
    if len(numbers) == 4:
        # The frames of a timecode, whose rate no page states, are left.
        numbers.pop()
    if len(numbers) == 2:
        numbers = [*numbers, 0] if of_day else [0, *numbers]
        fields = 2
    else:
        fields = 3
    hours, minutes, seconds = numbers
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half == "pm" else 0)
    if seconds > 59 or (minutes > 59 and fields == 3):
        return None
    return _ms(hours, minutes, seconds, decimals), of_day, fields


def _local(text: str) -> tuple[int, bool, int] | None:
    """The time of day that a `_LOCAL` text says."""
    numbers = [int(number) for number in _LOCAL_NUMBERS.findall(text)]
    hours, minutes, seconds = [*numbers, 0][:3]
    if text.startswith((*_MORNING, *_AFTERNOON)) and hours <= _HALF:
        hours = hours % _HALF + _HALF * text.startswith(_AFTERNOON)
    if hours > _LAST_HOUR or minutes > 59 or seconds > 59:
        return None
    if hours == 0 and _ELAPSED.fullmatch(text):
        return _ms(hours, minutes, seconds, None), False, 3
    return _ms(hours, minutes, seconds, None), True, len(numbers)


def may_be_said(text: str) -> bool:
    """A time of day with a word, as it stands in a sentence, too: `um 14.02 Uhr`, `à 14 h 02`."""
    return _LOCAL_PARTS.fullmatch(text) is not None


def to_the_minute(stamp: Stamp) -> bool:
    """It is a time of day without seconds."""
    return stamp.of_day and stamp.fields == 2


def has_date(text: str) -> bool:
    """A date is before the time, as programs for chats write it: `12/03/24, 10:14`."""
    return bool(_DATED.match(text))


def spelled_stamp(text: str) -> Stamp | None:
    """The time that a text says in words to the second: `1 hour 2 minutes 3 seconds`, `3 Sekunden`."""
    match = _IN_WORDS.fullmatch(text.lower()) if len(text) <= _LONGEST_SPELLED else None
    if match is None or match["unit"] not in _SECOND_NAMES or (match["h"] and not match["m"]):
        return None
    return Stamp(_ms(int(match["h"] or 0), int(match["m"] or 0), int(match["s"]), None))


def spells(text: str, ms: int) -> bool:
    """The text says a time in words, as players do for screen readers: `1 minute, 3 seconds` for 1:03.

    Known by its figures, which are those of the time, so that it is known in every language.
    """
    if len(text) > _LONGEST_SPELLED or ":" in text:
        return False
    numbers = [int(number) for number in _NUMBER.findall(text)]
    words = _SPELLED.findall(text)
    if not numbers or not words or len(words) > 2 * len(numbers) + 2:
        return False
    if not text.strip()[:1].isdigit() and len(words) > len(numbers) + 1:
        # Ida Moss 0 minutes 3 seconds: a name is before it.
        return False
    while len(numbers) > 1 and not numbers[0]:
        numbers.pop(0)
    seconds = ms // 1000
    wanted = [seconds // 3600, seconds // 60 % 60, seconds % 60]
    while len(wanted) > 1 and not wanted[0]:
        wanted.pop(0)
    return numbers == wanted or numbers == [n for n in wanted if n] or numbers == [seconds]
