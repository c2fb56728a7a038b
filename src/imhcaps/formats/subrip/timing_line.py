"""The timing line of a SubRip cue: what was meant, and what is wrong with it."""

from __future__ import annotations

import re
from typing import NamedTuple

from imhcaps.cuetext import whole
from imhcaps.formats.syntax import TimingParts, whole_line
from imhcaps.lazy import lazy_pattern
from imhcaps.timecode import clock

_VALUE = r"-?[ ]?[0-9]+(?:[ ]?[:;.,][ ]?[0-9]+){1,3}"
_ARROW = r"-{1,3}[ ]?-?(?:>|&gt;)|={1,2}>|[—–]+[ ]?>?|→|-{2,}"
LINE = lazy_pattern(
    rf"(?P<lead>[ \t]*(?:(?P<index>[0-9]+)[ \t]+)?)(?P<a>{_VALUE})?(?P<s1>[ \t]*)(?P<arrow>{_ARROW})"
    rf"(?P<s2>[ \t]*)(?P<b>{_VALUE})?(?P<rest>.*)",
    re.DOTALL,
)
_STRICT = lazy_pattern(r"[0-9]{2,}:[0-5][0-9]:[0-5][0-9],[0-9]{3}")
_WRITTEN = lazy_pattern(r"([0-9]+:)?[0-9]{2}:[0-9]{2}([.,])[0-9]{3}")
_STRONG = lazy_pattern(r"[0-9]+[ ]?[:;][ ]?[0-9]+[ ]?[:;.,][ ]?[0-9]+")
_PART = lazy_pattern(r"([:;.,])|([0-9]+)")
_ODD_SPACE = lazy_pattern("[\xa0\u2000-\u200f\u202f\u2060\u3000\ufeff]")
HINT = lazy_pattern(r"->|=>|→|[—–]>?[ \t]*[0-9]|&gt;|--[ \t]*[0-9]|- >")
"""What a line must hold to be looked at more closely."""


class Flaw(NamedTuple):
    """What is wrong, with offsets into the line."""

    code: str
    start: int
    end: int
    message: str
    mended: str | None = None
    safe: bool = True


class Timing(NamedTuple):
    """A timing line as meant: times in milliseconds (None: not there), the rest of the line."""

    start: int | None
    end: int | None
    number: str | None
    rest: int
    flaws: tuple[Flaw, ...]


def read(line: str) -> Timing | None:
    """The line as a timing line, or nothing when a careful person would not take it for one."""
    if not HINT.search(line):
        return None
    # White space that is none to a player: as long, so that offsets hold.
    plain = line if line.isascii() else _ODD_SPACE.sub(" ", line)
    match = LINE.match(plain)
    if match is None:
        return None
    a, b, arrow = match["a"], match["b"], match["arrow"]
    if a is None and b is None:
        return None
    proper = arrow in ("-->", "->", "--->", "--&gt;")
    if not proper and not (
        a and b and _STRONG.match(a.lstrip("- ")) and _STRONG.match(b.lstrip("- "))
    ):
        return None
    if proper and (a is None or b is None) and not (_STRONG.match((a or b or "").lstrip("- "))):
        return None
    flaws: list[Flaw] = []
    number = match["index"] if a is not None else None
    if number:
        what = "the index stands on the timing line"
        flaws.append(Flaw("SRT105", match.end("index"), match.start("a"), what, "\n"))
    elif match["lead"] and a is not None:
        flaws.append(Flaw("SRT119", 0, match.end("lead"), "white space before the start time", ""))
    start = _value(a, match.start("a"), "start", flaws) if a else None
    end = _value(b, match.start("b"), "end", flaws) if b else None
    if a is None or b is None:
        at = match.start("arrow") if a is None else match.end("arrow")
        flaws.append(
            Flaw("SRT121", at, at, f"the {'start' if a is None else 'end'} time is missing")
        )
    if arrow != "-->":
        flaws.append(
            Flaw(
                "SRT118", *match.span("arrow"), f"the arrow is written {arrow!r}, not '-->'", "-->"
            )
        )
    before, after = line[slice(*match.span("s1"))], line[slice(*match.span("s2"))]
    if (before != " " and a) or (after != " " and b):
        flaws.append(
            Flaw(
                "SRT119",
                match.start("s1"),
                match.end("s2"),
                "one space stands on each side of the arrow",
                " --> ",
            )
        )
        flaws[:] = [flaw for flaw in flaws if flaw.code != "SRT118"] + [
            flaw._replace(mended=None) for flaw in flaws if flaw.code == "SRT118"
        ]
    rest = match.start("rest")
    while rest < len(line) and _ODD_SPACE.match(line, rest):
        rest += 1
    if rest > match.start("rest"):
        what = "an invisible character stands behind the end time"
        flaws.append(Flaw("SRT119", match.start("rest"), rest, what, ""))
    return Timing(start, end, number, rest, tuple(flaws))


def timing_parts(line: str, settings: str) -> TimingParts:
    """Where start time, end time and what follows them stand in a timing line."""
    match = LINE.match(line)
    if match is None:
        return whole_line(line, settings)
    before, behind = match.span("arrow")
    start = match.span("a") if match["a"] else (before, before)
    end = match.span("b") if match["b"] else (behind, behind)
    return TimingParts(start, end, (match.start("rest"), len(line)))


def write_time(ms: int, like: str) -> str | None:
    """A time with the mark and the hours that `like` has; None for a malformed one."""
    written = _WRITTEN.fullmatch(like)
    return clock(ms, written[2], hours=written[1] is not None) if written else None


def _value(text: str, at: int, name: str, flaws: list[Flaw]) -> int:
    if _STRICT.fullmatch(text):
        if len(text) > 12:
            flaws.append(
                Flaw(
                    "SRT115",
                    at,
                    at + len(text),
                    f"the {name} time is past 99 hours: few players read it",
                )
            )
        hours, minutes, rest = text.split(":")
        return (
            whole(hours) * 3_600_000 + int(minutes) * 60_000 + int(rest[:2]) * 1000 + int(rest[3:])
        )
    marks: list[str] = []
    parts: list[str] = []
    for mark, digits in _PART.findall(text):
        if mark:
            marks.append(mark)
        else:
            parts.append(digits)
    negative = text.startswith("-")
    fraction = ""
    frames = None
    if len(parts) == 4:
        fraction = parts.pop()
        if marks[-1] == ":" and len(fraction) < 3:
            frames = fraction
    elif marks[-1] in ",." and len(parts) > 1:
        fraction = parts.pop()
    seconds = 0
    for part in parts:
        seconds = seconds * 60 + whole(part)
    if frames is not None:
        milliseconds = round(whole(frames) * 1000 / 25)
    else:
        milliseconds = int(f"{fraction[:3]:0<3}") if fraction else 0
    value = seconds * 1000 + milliseconds
    value = -value if negative else value
    flaws.append(_flaw(text, at, name, marks, parts, fraction, frames, value))
    return value


def _flaw(
    text: str,
    at: int,
    name: str,
    marks: list[str],
    parts: list[str],
    fraction: str,
    frames: str | None,
    value: int,
) -> Flaw:
    shown = text if len(text) <= 40 else text[:37] + "..."
    head = f"the {name} time {shown!r}"
    mended: str | None = clock(value, ",") if 0 <= value < 10**15 else None
    safe = True
    read = f"it is read as {mended}" if mended else "it cannot be mended"
    if value < 0 or text.startswith("-"):
        code, what, mended = "SRT116", f"{head} is negative", None
    elif frames is not None:
        code, safe = "SRT122", False
        what = f"{head} ends in a colon and two digits, as frames do: {read}, at 25 frames a second"
    elif " " in text:
        code, what = "SRT119", f"{head} holds a space: {read}"
    elif any(int(part) > 59 for part in parts[1:] if len(part) < 4) or any(
        len(p) > 3 for p in parts[1:]
    ):
        code, what = "SRT117", f"{head} has more than 59 minutes or seconds: {read}"
    elif not fraction:
        code, what = "SRT112", f"{head} has no milliseconds: {read}"
    elif len(fraction) != 3:
        code = "SRT111"
        what = f"{head} has {len(fraction)} digits after the {'dot' if marks[-1] == '.' else 'comma'}, not three: {read}"
        safe = not fraction[3:].strip("0")
    elif len(parts) < 3:
        code, what = "SRT113", f"{head} has no hours: {read}"
    elif marks[-1] == "." and set(marks[:-1]) == {":"}:
        code, what = "SRT110", f"{head} has a dot where SubRip has a comma"
    elif set(marks[:-1]) != {":"} or marks[-1] != ",":
        code, what = "SRT122", f"{head} has unusual marks between its parts: {read}"
    else:
        code, what = (
            "SRT114",
            f"{head} needs two digits for each of hours, minutes and seconds: {read}",
        )
    return Flaw(code, at, at + len(text), what, mended, safe)
