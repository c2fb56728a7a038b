"""The timing line of a WebVTT cue (§4.1, §6.3): what a browser takes, what is wrong, what was meant."""

from typing import NamedTuple

from imhcaps.cuetext import whole
from imhcaps.formats.lettered_times import DIGIT, with_digits
from imhcaps.formats.line_scan import DASHES, in_ten_thousandths, plain_of
from imhcaps.formats.problem import Problem
from imhcaps.formats.syntax import TimingParts, whole_line
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit
from imhcaps.timecode import MOST_HOURS, clock

_WS = "[\t\n\f\r ]*"
_TIME = r"([0-9]+):([0-9]{2})(?::([0-9]{2}))?\.([0-9]{3})(?![0-9])"
_BROWSER = lazy_pattern(rf"{_WS}{_TIME}{_WS}-->{_WS}{_TIME}")
_ARROW = rf"(?:-{{1,4}}[ ]?-?(?:>{{1,2}}|&gt;)|={{1,2}}>|[-{DASHES}]{{1,4}}[ ]?(?:>|&gt;)|[→⟶➔⇒➜])"
_COMMA = r"(?<=\.[0-9]{3}),[ \t]*(?=[0-9]+:[0-9]{2}(?::[0-9]{2})?\.[0-9]{3}[ \t]*(?:[\r\n]|$))"
"""What YouTube's SubViewer has between two times; times that are spoken of have no thousandths."""
LIKE = lazy_pattern(
    rf"[0-9]+:[0-9]{{1,2}}(?::[0-9]{{1,2}})?[.,:]?[0-9]*[ \t]*(?:{_ARROW}|--[ \t]*(?=[0-9])|{_COMMA})"
)
MEANT_ARROW = lazy_pattern(rf"[ \t]*(?:(?:{_ARROW}|-+|=+)[ \t]*(?=[0-9])|{_COMMA})")
"""What is between two times where the arrow belongs."""
_LONG_ARROW = lazy_pattern(r"(?<=[0-9])[ \t]*(?:-{3,}>+|-->{2,})[ \t]*(?=[0-9])")
_LETTERED_VALUE = f"(?:{DIGIT}{{2,}}:)?{DIGIT}{{2}}:{DIGIT}{{2}}[.,]{DIGIT}{{3}}"
_LETTERED = lazy_pattern(
    rf"[ \t]*(?P<a>{_LETTERED_VALUE})[ \t]*-->[ \t]*(?P<b>{_LETTERED_VALUE})(?![\w|])"
)
"""Two times and an arrow, in which letters may stand for digits."""
_BLANK_IN_TIME = lazy_pattern(r"(?<=[0-9])[ ]?([:.,;])[ ]?(?=[0-9])")
_APOSTROPHE = lazy_pattern(r"(?<=:[0-9]{2})['’´`](?=[0-9]{3}(?![0-9]))")
_WRITTEN = lazy_pattern(r"([0-9]+:)?[0-9]{2}:[0-9]{2}\.[0-9]{3}")
_CLOCK = r"(?:[0-9]{2,}:)?[0-9]{2}:[0-9]{2}\.[0-9]{3}"
# As nearly all lines are.
_PLAIN = lazy_pattern(f"({_CLOCK}) --> ({_CLOCK})")
_WHITE = " \t\f"
_SETTING = lazy_pattern("(?:align|line|position|region|size|vertical):")
_TIME_LIKE = lazy_pattern(r"-?[0-9][0-9:.,;]*")


class Parts(NamedTuple):
    """The parts of a line with an arrow: offsets of the times (None: not there) and of the arrow."""

    first: tuple[int, int] | None
    arrow: int
    second: tuple[int, int] | None
    rest: int
    """After the end time."""


def parts(line: str) -> Parts:
    """Where the times of a timing line are, however malformed; the line holds `-->`."""
    arrow = line.index("-->")
    left = line[:arrow].rstrip(_WHITE)
    head = left.rstrip("0123456789:.,;")
    at = len(head)
    while at < len(left) and left[at] in ":.,;":
        at += 1
    first = None
    if at < len(left):
        first = (at - 1 if left[at - 1 : at] == "-" else at, len(left))
    right = arrow + 3
    while right < len(line) and line[right] in _WHITE:
        right += 1
    match = _TIME_LIKE.match(line, right)
    return Parts(first, arrow, match.span() if match else None, match.end() if match else right)


def timing_parts(line: str, settings: str) -> TimingParts:
    """Where start time, end time and settings are in a timing line that a browser takes."""
    plain = None if settings else _PLAIN.fullmatch(line)
    if plain is not None:
        return TimingParts(plain.span(1), plain.span(2), (len(line), len(line)))
    if "-->" not in line:
        return whole_line(line, settings)
    found = parts(line)
    stop = len(line.rstrip(_WHITE))
    begin = stop - len(settings.rstrip(_WHITE))
    start = found.first or (found.arrow, found.arrow)
    end = found.second or (found.rest, found.rest)
    # The end time needs no space after it.
    return TimingParts(start, (end[0], max(min(end[1], begin), end[0])), (begin, stop))


def write_time(ms: int, like: str) -> str | None:
    """A time with hours where `like` has them; None for a malformed one."""
    written = _WRITTEN.fullmatch(like)
    return clock(ms, ".", hours=written[1] is not None) if written else None


def as_meant(line: str) -> str:
    """A line in ASCII digits and marks, without the blanks that translators' programs put inside its times, and with
    a full stop for an apostrophe before thousandths.
    """
    return _APOSTROPHE.sub(".", _BLANK_IN_TIME.sub(r"\1", plain_of(line)))


def browser(line: str) -> tuple[int, int, int] | None:
    """Start, end (ms) and the offset of the settings as a browser reads the line; or nothing (§6.3)."""
    match = _BROWSER.match(line)
    if match is None:
        return None
    a, b, c, d, e, f, g, h = match.groups()
    start, end = _ms(a, b, c, d), _ms(e, f, g, h)
    if start is None or end is None:
        return None
    return start, end, match.end()


def _ms(first: str, second: str, third: str | None, rest: str) -> int | None:
    if third is None:
        # Without hours the first part is minutes: exactly two digits, at most 59.
        if len(first) != 2:
            return None
        hours, minutes, seconds = "0", first, second
    else:
        hours, minutes, seconds = first, second, third
    if int(minutes) > 59 or int(seconds) > 59:
        return None
    return (
        min(whole(hours), MOST_HOURS) * 3_600_000
        + int(minutes) * 60_000
        + int(seconds) * 1000
        + int(rest)
    )


_SEMICOLON = lazy_pattern(r";(?=[0-9]{3}\Z)")
_STRICT = lazy_pattern(r"(?:[0-9]{2,}:)?[0-5][0-9]:[0-5][0-9]\.[0-9]{3}")


def problems(
    text: str, start: int, stop: int, cue: int | None = None, dropped: bool = False
) -> list[Problem]:
    """What is wrong with the timing line at `start`..`stop`; `dropped` says that browsers drop the cue."""
    line = text[start:stop]
    found: list[Problem] = []
    tail = ": browsers drop the cue" if dropped else ""

    def say(
        code: str, a: int, b: int, what: str, better: str | None = None, safe: bool = True
    ) -> None:
        edits = (Edit(start + a, start + b, better),) if better is not None else None
        found.append(
            Problem(
                code, start + a, start + b, what + tail, cue, edits, "Fix the timing line", safe
            )
        )

    plain = as_meant(line)
    if dropped and plain != line and LIKE.match(plain.strip()):
        blanks = plain_of(line) == line
        wrong = (
            "have blanks or apostrophes inside" if blanks else "are not in ASCII digits and marks"
        )
        what = f"the times {wrong}: {_short(line)}"
        say("VTT101", 0, len(line), what, plain.strip())
        return found
    if dropped and (typo := _LONG_ARROW.search(line)):
        say("VTT119", *typo.span(), f"the arrow is {typo[0].strip()!r}, not '-->'", " --> ")
        return found
    digits = with_digits(line, _LETTERED) if dropped else line
    if digits != line and (read := browser(digits := digits.replace(",", "."))):
        times = f"{clock(read[0])} and {clock(read[1])}"
        what = f"the times have letters in place of digits: {times} may be meant"
        match = _BROWSER.match(digits)
        assert match is not None
        say("VTT101", 0, match.end(), what, match[0], safe=False)
        return found
    first, arrow, second, rest = parts(line)
    if first is None and second is None:
        say("VTT101", 0, len(line), f"this line holds '-->' and no times: {_short(line)}")
        return found
    lead = line[: first[0]] if first else ""
    if lead.strip(_WHITE):
        lead = lead.rstrip()
        say("VTT110", 0, len(lead), f"there is text before the start time: {_short(lead)}")
    elif lead:
        say("VTT111", 0, len(lead), "there is white space before the start time", "")
    for span, what, at in ((first, "start", arrow), (second, "end", arrow + 3)):
        if span is None:
            beside = (line[:arrow] if at == arrow else line[at:]).strip(_WHITE)
            unread = beside and not _SETTING.match(beside)
            is_not = f"cannot be read: {_short(beside)}" if unread else "is missing"
            say("VTT113", arrow, at + 3 if at == arrow else at, f"the {what} time {is_not}")
        elif not _STRICT.fullmatch(value := line[slice(*span)]):
            code, why, better = _malformation(value, in_ten_thousandths(text))
            say(code, *span, f"the {what} time {_short(value)} {why}", better)
    before, after = (first[1] if first else 0), (second[0] if second else len(line))
    if before == arrow or after == arrow + 3:
        what = "the arrow '-->' needs a space on each side"
        say("VTT102", before, after, what, " --> ")
    following = line[rest:]
    if second and following and following[0] not in _WHITE:
        if _SETTING.match(following):
            what = "a space is missing between the end time and the settings"
            say("VTT112", rest, rest + 1, what, " " + following[0])
        else:
            word = following.split(None, 1)[0] if following.strip() else following
            what = f"{_short(word)} is after the end time"
            say("VTT114", rest, rest + len(word), what)
    if dropped and not found:
        say("VTT101", 0, len(line), "the timing line cannot be read")
    return found


def _carried(parts: list[str], rest: str) -> str | None:
    """A time whose minutes, seconds or thousandths are over their limit, as the same time within it."""
    if not rest or len(rest) > 4 or (len(rest) == 4 and rest != "1000"):
        return None
    thousandths = 1000 if rest == "1000" else int(f"{rest:0<3}")
    seconds = 0
    for part in parts:
        seconds = min(seconds * 60 + whole(part), MOST_HOURS * 3600)
    return clock(seconds * 1000 + thousandths)


def _malformation(value: str, ten_thousandths: bool = False) -> tuple[str, str, str | None]:
    """Code, message and the fixed time of a malformed timestamp.

    `ten_thousandths`: the fractions of the file have four digits, so that 1000 is a tenth.
    """
    if value.startswith("-"):
        return "VTT116", "is negative", None
    comma = value.replace(",", ".")
    if "," in value and _STRICT.fullmatch(comma):
        return "VTT107", "has a comma where WebVTT has a dot", comma
    clock_part, dot, rest = comma.partition(".")
    if ";" in value:
        meant = _SEMICOLON.sub(".", comma).replace(";", ":")
        return "VTT101", "has a semicolon", meant if _STRICT.fullmatch(meant) else None
    parts = clock_part.split(":")
    if not dot:
        if len(parts) in (2, 3) and _STRICT.fullmatch(f"{clock_part}.000"):
            return "VTT117", "has no milliseconds", f"{clock_part}.000"
        if len(parts) == 4 and len(parts[3]) == 3:
            return (
                "VTT101",
                "has a colon before the milliseconds",
                ":".join(parts[:3]) + "." + parts[3],
            )
        return "VTT117", "has no milliseconds", None
    if "." in rest:
        without_tail = f"{clock_part}.{rest.partition('.')[0]}"
        better = without_tail if _STRICT.fullmatch(without_tail) else None
        return "VTT101", "goes on after the thousandths", better
    if len(parts) < 2:
        return "VTT118", "has no minutes (MM:SS.mmm)", None
    if len(parts) > 3:
        return "VTT118", "has too many parts (HH:MM:SS.mmm)", None
    if any(not part for part in parts):
        return "VTT118", "has an empty part", None
    hours, minutes, seconds = parts if len(parts) == 3 else ["", *parts]
    corrected = f"{minutes:0>2}:{seconds:0>2}.{rest[:3]:0<3}"
    if hours:
        corrected = f"{hours:0>2}:{corrected}"
    whole_again = corrected if _STRICT.fullmatch(corrected) else None
    if len(minutes) > 1 and whole(minutes) > 59:
        # Without hours they are what they say; below hours 60 is one that was not carried.
        carried = not whole(hours or "0") or whole(minutes) == 60
        return "VTT108", "has more than 59 minutes", _carried(parts, rest) if carried else None
    if len(seconds) > 1 and whole(seconds) > 59:
        carried = whole(seconds) == 60
        return "VTT109", "has more than 59 seconds", _carried(parts, rest) if carried else None
    if rest == "1000":
        what = "has 1000 thousandths, a second that was not carried"
        return "VTT106", what, None if ten_thousandths else _carried(parts, rest)
    if len(rest) != 3:
        lost = rest[3:].strip("0")
        return (
            "VTT106",
            f"must have three digits after the dot, not {len(rest)}",
            whole_again if not lost else None,
        )
    if len(seconds) != 2:
        return "VTT105", "must have two digits for the seconds", whole_again
    if len(minutes) != 2:
        return "VTT104", "must have two digits for the minutes", whole_again
    if len(hours) == 1:
        return "VTT103", "must have at least two digits for the hours", whole_again
    return "VTT101", "is not a WebVTT time (HH:MM:SS.mmm)", whole_again


def _short(value: str) -> str:
    return repr(value if len(value) <= 40 else value[:37] + "...")
