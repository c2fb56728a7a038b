"""The timing line of a SubRip cue: what was meant, and what is wrong with it."""

from __future__ import annotations

import re
from typing import NamedTuple

from imhcaps.cuetext import whole
from imhcaps.formats.lettered_times import DIGIT, has_letters, with_digits
from imhcaps.formats.line_scan import DASHES, ODD_SPACE, plain_of
from imhcaps.formats.problem import Flaw
from imhcaps.formats.syntax import TimingParts, whole_line
from imhcaps.lazy import lazy_pattern
from imhcaps.timecode import MOST_HOURS, clock

_VALUE = r"-?[ ]?[0-9]+[ ]?[:;.,][ ]?[0-9]+(?:[ ]?[:;.,'’´`][ ]?[0-9]+){0,3}(?:[.,](?![ ]?[0-9]))?"
"""A time; the thousandths may be after an apostrophe, or missing after their mark. `5'10` is a length, too."""
_ARROW = rf"-{{1,4}}[ ]?-?(?:>{{1,2}}|&[ ]?gt;)|={{1,2}}>|[-{DASHES}]*[{DASHES}]+[-{DASHES}]*[ ]?(?:>|&gt;)?|[→⟶➔⇒➜]|-{{2,}}"
LINE = lazy_pattern(
    rf"(?P<lead>[ \t]*+(?:(?P<index>[0-9]+)[ \t]++)?)(?P<a>{_VALUE})?(?P<s1>[ \t]*+)(?P<arrow>{_ARROW})"
    rf"(?P<s2>[ \t]*)(?P<b>{_VALUE})?(?P<rest>.*)",
    re.DOTALL,
)
_STRICT = lazy_pattern(r"[0-9]{2,}:[0-5][0-9]:[0-5][0-9],[0-9]{3}")
_WRITTEN = lazy_pattern(r"([0-9]+:)?[0-9]{2}:[0-9]{2}([.,])[0-9]{3}")
_STRONG = lazy_pattern(r"[0-9]+[ ]?[:;][ ]?[0-9]+[ ]?[:;.,][ ]?[0-9]+")
_PART = lazy_pattern(r"([:;.,'’´`])|([0-9]+)")
_TWO_TIMES = lazy_pattern(
    r"[ \t]*(?P<a>[0-9]{1,2}:[0-9]{2}:[0-9]{2}[.,][0-9]{1,3})(?P<gap>[ \t]+|[ \t]*,[ \t]*)"
    r"(?P<b>[0-9]{1,2}:[0-9]{2}:[0-9]{2}[.,][0-9]{1,3})[ \t]*"
)
"""Two times to the millisecond, and nothing else: nobody says that."""
_LETTERED_VALUE = f"{DIGIT}{{1,2}}:{DIGIT}{{2}}:{DIGIT}{{2}}[,.]{DIGIT}{{1,3}}"
_LETTERED = lazy_pattern(
    rf"[ \t]*(?P<a>{_LETTERED_VALUE})[ \t]*-{{1,3}}>[ \t]*(?P<b>{_LETTERED_VALUE})(?![\w|])"
)
"""Two times and an arrow, in which letters may stand for digits."""
HINT = lazy_pattern(
    rf"->|=>|[→⟶➔⇒➜]|[{DASHES}]>?[ \t]*[0-9]|&[ ]?gt;|--[ \t]*[0-9]|- >|[{DASHES}] ?>"
)
"""What a line must hold to be looked at more closely."""


class Timing(NamedTuple):
    """A timing line as meant: times in milliseconds (None: not there), the rest of the line."""

    start: int | None
    end: int | None
    number: str | None
    rest: int
    flaws: tuple[Flaw, ...]


def read(line: str, begins_cue: bool = False, ten_thousandths: bool = False) -> Timing | None:
    """The line as a timing line, or nothing when a careful person would not take it for one.

    `begins_cue`: a number that counts on or an empty line is above it, so that two times need no arrow.
    `ten_thousandths`: the fractions of the file have four digits, so that 1000 is a tenth and no second.
    """
    plain = plain_of(with_digits(line, _LETTERED))
    if not HINT.search(plain):
        return _without_arrow(line, plain) if begins_cue else None
    match = LINE.match(plain)
    if match is None:
        return None
    a, b, arrow = match["a"], match["b"], match["arrow"]
    if a is None and b is None:
        return None
    proper = arrow in ("-->", "->", "--->", "--&gt;", "-->>", "–->", "—->")
    if not proper and not (
        a and b and _STRONG.match(a.lstrip("- ")) and _STRONG.match(b.lstrip("- "))
    ):
        return None
    if proper and (a is None or b is None) and not (_STRONG.match((a or b or "").lstrip("- "))):
        return None
    flaws: list[Flaw] = []
    number = match["index"] if a is not None else None
    if number:
        what = "the index is on the timing line"
        flaws.append(Flaw("SRT105", match.end("index"), match.start("a"), what, "\n"))
    elif match["lead"] and a is not None:
        flaws.append(Flaw("SRT119", 0, match.end("lead"), "white space before the start time", ""))
    value = Values(line, flaws, ten_thousandths)
    start = value.of(a, match.start("a"), "start") if a else None
    end = value.of(b, match.start("b"), "end") if b else None
    if a is None or b is None:
        at = match.start("arrow") if a is None else match.end("arrow")
        flaws.append(
            Flaw("SRT121", at, at, f"the {'start' if a is None else 'end'} time is missing")
        )
    written = line[slice(*match.span("arrow"))]
    if written != "-->":
        what = f"the arrow is written {written!r}, not '-->'"
        flaws.append(Flaw("SRT118", *match.span("arrow"), what, "-->"))
    before, after = line[slice(*match.span("s1"))], line[slice(*match.span("s2"))]
    if (before != " " and a) or (after != " " and b):
        flaws.append(
            Flaw(
                "SRT119",
                match.start("s1"),
                match.end("s2"),
                "there is one space on each side of the arrow",
                " --> ",
            )
        )
        flaws[:] = [flaw for flaw in flaws if flaw.code != "SRT118"] + [
            flaw._replace(corrected=None) for flaw in flaws if flaw.code == "SRT118"
        ]
    rest = match.start("rest")
    while rest < len(line) and ODD_SPACE.match(line, rest):
        rest += 1
    if rest > match.start("rest"):
        what = "there is an invisible character after the end time"
        flaws.append(Flaw("SRT119", match.start("rest"), rest, what, ""))
    return Timing(start, end, number, rest, tuple(flaws))


def is_lettered(line: str) -> bool:
    """Whether letters stand for digits in the times of a timing line: `O0:00:0l,000 --> 00:00:02,000`."""
    return with_digits(line, _LETTERED) != line


def _without_arrow(line: str, plain: str) -> Timing | None:
    match = _TWO_TIMES.fullmatch(plain)
    if match is None:
        return None
    flaws = [Flaw("SRT118", *match.span("gap"), "the arrow between the times is missing", " --> ")]
    value = Values(line, flaws, False)
    start = value.of(match["a"], match.start("a"), "start")
    end = value.of(match["b"], match.start("b"), "end")
    return Timing(start, end, None, len(line), tuple(flaws))


def timing_parts(line: str, settings: str) -> TimingParts:
    """Where start time, end time and what follows them are in a timing line."""
    match = LINE.match(plain_of(with_digits(line, _LETTERED)))
    if match is None:
        return whole_line(line, settings)
    before, after = match.span("arrow")
    start = match.span("a") if match["a"] else (before, before)
    end = match.span("b") if match["b"] else (after, after)
    return TimingParts(start, end, (match.start("rest"), len(line)))


def write_time(ms: int, like: str) -> str | None:
    """A time with the mark and the hours that `like` has; None for a malformed one."""
    written = _WRITTEN.fullmatch(like)
    return clock(ms, written[2], hours=written[1] is not None) if written else None


_ENDS_IN_ARROW = lazy_pattern(rf"{_VALUE}[ \t]*(?:{_ARROW})[ \t]*")
_BEGINS_WITH_ARROW = lazy_pattern(rf"[ \t]*(?:{_ARROW})[ \t]*{_VALUE}[ \t]*")
_LONE_TIME = lazy_pattern(rf"[ \t]*{_VALUE}[ \t]*")


def is_wrapped(line: str, below: str) -> bool:
    """A timing line that goes on in the line below: the arrow ends the one, or begins the other."""
    if not line or not below:
        return False
    line, below = plain_of(line), plain_of(below)
    if _ENDS_IN_ARROW.fullmatch(line.strip()):
        return is_lone_time(below)
    return bool(_BEGINS_WITH_ARROW.fullmatch(below)) and is_lone_time(line)


def is_lone_time(line: str) -> bool:
    """A time and nothing else."""
    plain = plain_of(line)
    return (
        _LONE_TIME.fullmatch(plain) is not None and _STRONG.match(plain.strip("- \t")) is not None
    )


class Values:
    """Reads the times of one line; what is wrong with them is added to `flaws`."""

    def __init__(self, line: str, flaws: list[Flaw], ten_thousandths: bool) -> None:
        self.line = line
        self.flaws = flaws
        self.ten_thousandths = ten_thousandths

    def of(self, text: str, at: int, name: str) -> int:
        """The milliseconds of a time that is at an offset of the line; `name` is start or end."""
        span = at, at + len(text)
        written = self.line[slice(*span)]
        if _STRICT.fullmatch(text) and written == text:
            if len(text) > 12:
                what = f"the {name} time is past 99 hours: few players read it"
                self.flaws.append(Flaw("SRT115", *span, what))
            hours, minutes, rest = text.split(":")
            return (
                min(whole(hours), MOST_HOURS) * 3_600_000
                + int(minutes) * 60_000
                + int(rest[:2]) * 1000
                + int(rest[3:])
            )
        time = _parsed(text, self.ten_thousandths)
        self.flaws.append(_flaw(written, text, span, name, time))
        return time.value


class _Time(NamedTuple):
    """The parts of a time that is not as SubRip writes it."""

    value: int
    """Milliseconds, as it is read."""
    marks: list[str]
    parts: list[str]
    """Hours, minutes, seconds, or fewer of them."""
    fraction: str
    frames: str | None = None
    tail: str = ""
    """What is after the thousandths."""
    carried: bool = False
    """The fraction is 1000, a whole second that was not carried."""


def _parsed(text: str, ten_thousandths: bool) -> _Time:
    marks: list[str] = []
    parts: list[str] = []
    for mark, digits in _PART.findall(text):
        if mark:
            marks.append(mark)
        else:
            parts.append(digits)
    if len(parts) == 5 and marks[3] in ",." and len(parts[4]) == 3 and not whole(parts[0]):
        # 00:00:00:04,000: days, hours, minutes, seconds.
        del parts[0], marks[0]
    tail = parts.pop() if len(parts) == 5 else ""
    fraction = ""
    frames = None
    if len(parts) == 4:
        fraction = parts.pop()
        if marks[2] == ":" and len(fraction) < 3:
            frames = fraction
    elif len(parts) == 3 and len(parts[2]) == 3:
        # 01:44:376: no hours, and a colon before the thousandths; no time has 376 seconds.
        fraction = parts.pop()
    elif len(parts) == 3 and len(parts[2]) == 5 and marks[1] == ":":
        # 01:36:14820: the comma is lost.
        parts[2], fraction = parts[2][:2], parts[2][2:]
    elif marks[len(parts) - 2] not in ":;" and len(parts) > 1:
        fraction = parts.pop()
        if len(parts) == 3 and marks[-1] in ",." and marks[-2] in ",.":
            # 00:01,000.5: no hours, and more than thousandths.
            tail, fraction = fraction, parts.pop()
    seconds = 0
    for part in parts:
        seconds = min(seconds * 60 + whole(part), MOST_HOURS * 3600)
    carried = fraction == "1000" and not ten_thousandths
    if carried:
        milliseconds = 1000
    elif frames is not None:
        milliseconds = round(whole(frames) * 1000 / 25)
    else:
        milliseconds = int(f"{fraction[:3]:0<3}") if fraction else 0
    value = seconds * 1000 + milliseconds
    value = -value if text.startswith("-") else value
    return _Time(value, marks, parts, fraction, frames, tail, carried)


def _flaw(written: str, text: str, span: tuple[int, int], name: str, time: _Time) -> Flaw:
    value, marks, parts, fraction = time.value, time.marks, time.parts, time.fraction
    shown = written if len(written) <= 40 else written[:37] + "..."
    head = f"the {name} time {shown!r}"
    corrected: str | None = clock(value, ",") if 0 <= value < 10**15 else None
    safe = True
    read = f"it is read as {corrected}" if corrected else "it cannot be fixed"
    mark = marks[len(parts) - 1] if len(marks) >= len(parts) else marks[-1]
    if has_letters(written):
        code, safe = "SRT122", False
        what = f"{head} has letters in place of digits: {read}, a guess"
    elif value < 0 or text.startswith("-"):
        code, what, corrected = "SRT116", f"{head} is negative", None
    elif time.frames is not None:
        code, safe = "SRT122", False
        what = f"{head} ends in a colon and two digits, as frames do: {read}, at 25 frames a second"
    elif " " in text:
        code, what = "SRT119", f"{head} holds a space: {read}"
    elif any(int(part) > 59 for part in parts[1:] if len(part) < 4) or any(
        len(p) > 3 for p in parts[1:]
    ):
        code, what = "SRT117", f"{head} has more than 59 minutes or seconds: {read}"
        # 60 is a minute or an hour that was not carried; what 75 was meant for nobody knows.
        safe = all(whole(part) <= 60 for part in parts[1:])
    elif not fraction:
        code, what = "SRT112", f"{head} has no milliseconds: {read}"
    elif time.carried:
        code, what = "SRT111", f"{head} has 1000 thousandths, a second that was not carried: {read}"
    elif time.tail:
        code, what = "SRT111", f"{head} goes on after the thousandths: {read}"
    elif len(fraction) != 3:
        code = "SRT111"
        what = f"{head} has {len(fraction)} digits after the {'dot' if mark == '.' else 'comma'}, not three: {read}"
        safe = not fraction[3:].strip("0") or len(fraction) > 4
    elif len(parts) < 3:
        code, what = "SRT113", f"{head} has no hours: {read}"
    elif written == text and mark == "." and set(marks[:-1]) == {":"}:
        code, what = "SRT110", f"{head} has a dot where SubRip has a comma"
    elif written != text or set(marks[:-1]) != {":"} or mark != ",":
        code, what = "SRT122", f"{head} has unusual marks or digits: {read}"
    else:
        code, what = (
            "SRT114",
            f"{head} needs two digits for each of hours, minutes and seconds: {read}",
        )
    return Flaw(code, *span, what, corrected, safe)
