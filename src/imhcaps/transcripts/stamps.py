"""Which printed times are time stamps: found in every place where programs put them, judged by the page.

    0:03 Ann: Hello.        before the label or the text
    Ann Lee  0:03           after the name, the words below
    [Ann Lee] 10:02:13      Zoom's saved captions: a time of day
    0:00 / 3 seconds        on a line of its own, said again for screen readers
    Ann: 0:03 Hello.        between the name and the words
    19:01 <ann> hello       a chat log

A bare time is a stamp where several stand in the same place and go up; a time inside a sentence, or one
that stands there once, is a word. Stamps are taken off their lines, so that nobody says them and nobody
is called so. Where they run backwards they are taken off all the same, and not used.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from imhcaps.language.sounds import is_sound
from imhcaps.model.transcript import Remark
from imhcaps.timecode import clock
from imhcaps.transcripts.document import Line, cut, without
from imhcaps.transcripts.label_shape import shape
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.times import STAMP, Stamp, is_unpadded, read_stamp, spells

Place = Literal["own", "head", "tail", "middle", "column"]

_OPEN, _CLOSE = r"[\[({<（［【〔]", r"[\])}>）］】〕]"
_HEAD = re.compile(
    rf"\s*@?(?:(?P<open>{_OPEN})\s*(?P<inner>{STAMP})\s*{_CLOSE}|(?P<bare>{STAMP})(?![\w:.,%€$/-]|\s*[-–]\s*[0-9]))"
    r"(?P<gap>\s*(?:[-–—:|·•>](?=\s|$))?\s*)"
)
_TAIL = re.compile(
    rf"(?P<gap>[\s,•·|–—@:-]*)(?:(?P<open>{_OPEN})\s*(?P<inner>{STAMP})\s*{_CLOSE}|(?<![\w:.,/])(?P<bare>{STAMP}))\s*:?\s*$"
)
_MIDDLE = re.compile(
    rf"(?P<name>[^\[\](){{}}<>:：.!?;]{{1,80}}?)(?P<colon>\s*[:：])?(?P<gap>[\s,•·|–—-]+)"
    rf"(?:(?P<open>{_OPEN})\s*(?P<inner>{STAMP})\s*{_CLOSE}|(?P<bare>{STAMP})(?![\w:.,%€$/]))(?P<after>\s*[:：|–—-]?\s+)(?=\S)"
)
_LABELLED = re.compile(r"[^\W\d_][^:：.!?]{0,40}[:：]\s|<[^<>\s]{1,30}>\s")
_ZOOM_CHAT = re.compile(
    r"From\s+(\S.{0,80}?)\s+(?:to|To)\s+\S.{0,80}?(?:\(Direct Message\))?\s*:\s*"
)
_NICK = re.compile(r"<[@+%&~!\u0020]?([^<>\s]{1,30})>\s+(?=\S)")
_LOG_NOTE = re.compile(r"(?:-!-|\*\*\*|===|-->|<--|→|←)\s|[-=]{2,}>?\s")
_LOG_ACTION = re.compile(r"\*\s+\S+\s+\S")
_LONGEST_TAIL = 120
"""Characters of a line that is a name and a time; our own limit."""
_RISING = 0.9
"""Share of times that must not run backwards; a page may have a misprint. Our own limit."""
_FIRST_OF_DAY = 4 * 3_600_000
"""A first stamp past this (ms), in hours, minutes and seconds, is a time of day: no transcript
begins there. Our own limit."""
_DAY = 86_400_000
"""Milliseconds of a day of 24 hours; the millisecond is our unit of time."""
_FASTEST = 8.0
"""Words a second that nobody speaks for a whole page: 480 a minute. Our own limit."""
_MIN_HEADS = 3
"""Lines of one form (a name and a time, a title and a time, a time alone) that show it; our own
limit."""
_FEW_NAMES = 0.7
"""Share of different names among lines of a name and a time, up to which they are speakers:
people speak again. Our own limit."""
_FULL_NAME = 2
"""Points of shape from which a text looks like a full name: `label_shape._FULL_NAME`, our own
choice."""
_DISTINCT = 0.7
"""Share of times that differ from each other, at least: a time that is said again and again is a
word. Our own limit."""
_MIN_SHARE = 0.3
"""Share of lines that begin with a time, from which bare times are stamps; our own limit."""


@dataclass(slots=True)
class _Found:
    """A stamp that may be one: its passage, its place, where it stands in the line, and what is left."""

    index: int
    place: Place
    stamp: Stamp
    start: int
    end: int
    sure: bool
    name: str = ""
    written: str = ""


def take_stamps(passages: list[Passage], remarks: list[Remark]) -> list[Passage]:
    """The passages without their stamps, each with its time; `remarks` says what was made of them."""
    found = _find(passages)
    if any(is_unpadded(each.written) for each in found):
        for each in found:
            each.stamp = read_stamp(each.written, unpadded=True) or each.stamp
    found = _over_midnight(found)
    if not found:
        return passages
    lines = sum(1 for p in passages if p.kind != "heading" and any(c.isalnum() for c in p.text))
    accepted: list[_Found] = []
    for place in ("own", "head", "tail", "middle", "column"):
        group = [each for each in found if each.place == place]
        if group:
            accepted += _accept(place, group, passages, lines)
    accepted.sort(key=lambda each: each.index)
    if not accepted:
        return passages
    times = _times(accepted, passages, remarks)
    used = _say(accepted, times, passages, remarks)
    return _taken(passages, accepted, times, used, remarks)


def with_time(passage: Passage, candidate: Candidate | None) -> Candidate | None:
    """The candidate of a passage, with the time that its stamp gives."""
    if passage.start is None:
        return candidate
    inner = candidate or Candidate("", 0, alone=not passage.text)
    return replace(inner, start=passage.start, stop=passage.stop, bracketed=True)


def _find(passages: list[Passage]) -> list[_Found]:
    found: list[_Found] = []
    for index, passage in enumerate(passages):
        if passage.stamp is not None:
            found.append(_Found(index, "column", passage.stamp, 0, 0, True))
        elif passage.candidate is None and not passage.seen:
            one = _marked(index, passage) or _in_text(index, passage.text)
            if one is not None:
                found.append(one)
    return found


def _over_midnight(found: list[_Found]) -> list[_Found]:
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
            each.stamp = replace(each.stamp, start=start + days * _DAY, stop=later)
    return found


def _marked(index: int, passage: Passage) -> _Found | None:
    """A time in an element of its own (`<time>`, `<span class=ts>`)."""
    text = passage.text
    for mark in passage.line.marks:
        if mark.kind != "time":
            continue
        stamp = read_stamp(text[mark.start : mark.end])
        before, after = text[: mark.start].strip(), text[mark.end :].strip()
        if stamp is None or (before and after and not _may_be_name(before)):
            continue
        if not before and not after:
            return _Found(index, "own", stamp, 0, len(text), True)
        if not before:
            return _Found(index, "head", stamp, mark.start, mark.end, True)
        if not after:
            return _Found(index, "tail", stamp, mark.start, mark.end, True, before.rstrip(" :："))
        return _Found(index, "middle", stamp, mark.start, mark.end, True, before.rstrip(" :："))
    return None


def _in_text(index: int, text: str) -> _Found | None:
    if not any(ch.isdigit() for ch in text[:160]) and not text[-1:].isdigit():
        tail = text[-12:] if len(text) <= _LONGEST_TAIL else ""
        if not any(ch.isdigit() for ch in tail):
            return None
    if match := _HEAD.match(text):
        written = match["inner"] or match["bare"]
        stamp = read_stamp(written)
        if stamp is not None:
            sure = bool(match["open"]) or stamp.stop is not None
            rest = text[match.end() :].strip()
            place: Place = "head" if rest else "own"
            return _Found(index, place, stamp, 0, match.end(), sure, written=written)
    if len(text) <= _LONGEST_TAIL and (match := _TAIL.search(text)):
        stamp = read_stamp(match["inner"] or match["bare"])
        name = text[: match.start()].strip()
        if stamp is not None and _may_be_name(name):
            sure = bool(match["open"])
            written = match["inner"] or match["bare"]
            return _Found(index, "tail", stamp, match.start(), len(text), sure, name, written)
    if match := _MIDDLE.match(text):
        stamp = read_stamp(match["inner"] or match["bare"])
        name = match["name"].strip()
        if stamp is not None and name and _may_be_name(name):
            start = match.start("gap")
            return _Found(index, "middle", stamp, start, match.end(), bool(match["open"]), name)
    return None


def _may_be_name(text: str) -> bool:
    """Short, with a letter, and no sentence: what may stand beside a time on a line of its own."""
    bare = text.strip(" :：")
    return (
        0 < len(bare) <= 80
        and ":" not in bare
        and any(ch.isalpha() for ch in bare)
        and len(bare.split()) <= 8
        and not bare.endswith((".", "!", "?", ",", ";", "…"))
    )


def _accept(place: str, group: list[_Found], passages: list[Passage], lines: int) -> list[_Found]:
    """Those of one place that are stamps."""
    if place == "column":
        return group
    sure = [each for each in group if each.sure]
    bare = [each for each in group if not each.sure]
    keep = list(sure)
    if place == "middle":
        # "John (3:16) says" stands once; the stamps of a page stand again and again.
        keep = sure if len(sure) >= 2 and _rises(sure) and _named(sure) else []
    if place == "tail":
        keep = [each for each in sure if len(sure) >= 2 or _speech_below(each.index, passages)]
    if bare and _bare_ones(place, bare, len(group), passages, lines):
        keep += _in_order(bare)
    return keep


def _bare_ones(
    place: str, bare: list[_Found], count: int, passages: list[Passage], lines: int
) -> bool:
    """Times without brackets in one place are stamps: they recur, go up, and begin something."""
    if len(_in_order(bare)) < _RISING * len(bare):
        return False
    rests = [passages[each.index].text[each.end :].strip() for each in bare]
    if place == "head" and len(rests) > 2 and sum(map(_is_nick, rests)) >= 0.5 * len(rests):
        # A chat log has many lines in a minute.
        return True
    if len(bare) > 1 and len({each.stamp.start for each in bare}) < _DISTINCT * len(bare):
        return False
    if place == "own":
        return count >= 2 or (
            _label_below(bare[0].index, passages) and not _label_above(bare[0].index, passages)
        )
    if place == "tail":
        below = sum(_speech_below(each.index, passages) for each in bare)
        return count >= 2 and below >= 0.8 * len(bare)
    if place == "middle":
        small = sum(rest[:1].islower() for rest in rests)
        return count >= _MIN_HEADS and _named(bare) and small <= 0.3 * len(bare)
    share = count / max(1, lines)
    small = sum(rest[:1].islower() for rest in rests)
    if small > 0.3 * len(rests) and share < 0.8:
        return False
    labelled = sum(bool(_LABELLED.match(rest)) for rest in rests)
    enough = count >= _MIN_HEADS and share >= _MIN_SHARE
    return enough or (count >= 2 and (share >= 0.5 or labelled > 0))


def _is_nick(text: str) -> bool:
    return bool(_NICK.match(text))


def _named(group: list[_Found]) -> bool:
    """What stands before the times looks like names."""
    return sum(shape(each.name) >= 1 for each in group) >= 0.8 * len(group)


def _label_below(index: int, passages: list[Passage]) -> bool:
    return index + 1 < len(passages) and bool(_LABELLED.match(passages[index + 1].text))


def _label_above(index: int, passages: list[Passage]) -> bool:
    """A label waits for its words, and a time may be what this person says."""
    return index > 0 and passages[index - 1].text.rstrip().endswith((":", "："))


def _speech_below(index: int, passages: list[Passage]) -> bool:
    return index + 1 < len(passages) and passages[index + 1].kind != "heading"


def _rises(group: list[_Found]) -> bool:
    return len(_in_order(group)) >= _RISING * len(group)


def _in_order(group: list[_Found]) -> list[_Found]:
    """The longest run of times that do not run backwards (by patience sorting: n log n)."""
    tops: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, each in enumerate(group):
        at = bisect_right(tops, each.stamp.start)
        if at == len(tops):
            tops.append(each.stamp.start)
            last.append(index)
        else:
            tops[at] = each.stamp.start
            last[at] = index
        before.append(last[at - 1] if at else -1)
    kept: list[_Found] = []
    index = last[-1] if last else -1
    while index >= 0:
        kept.append(group[index])
        index = before[index]
    return kept[::-1]


def _times(
    accepted: list[_Found], passages: list[Passage], remarks: list[Remark]
) -> list[tuple[int, int | None]]:
    """Start and stop of each stamp in ms of the recording: times of day are counted from the first."""
    stamps = [each.stamp for each in accepted]
    if all(s.fields == 2 for s in stamps) and not any(s.of_day for s in stamps):
        stamps = _hours(accepted, stamps, passages, remarks)
    first = stamps[0]
    of_day = sum(s.of_day for s in stamps) > 0.5 * len(stamps) or (
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
    accepted: list[_Found], stamps: list[Stamp], passages: list[Passage], remarks: list[Remark]
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
        replace(s, start=s.start * 60, stop=None if s.stop is None else s.stop * 60, of_day=True)
        for s in stamps
    ]


def _say(
    accepted: list[_Found],
    times: list[tuple[int, int | None]],
    passages: list[Passage],
    remarks: list[Remark],
) -> bool:
    """Report what the stamps are taken for; whether they are used as times of cues."""
    line = passages[accepted[0].index].number
    count = len(accepted)
    backwards = next((i for i in range(1, count) if times[i][0] < times[i - 1][0]), None)
    ordered = [
        replace(each, stamp=Stamp(time[0])) for each, time in zip(accepted, times, strict=True)
    ]
    if backwards is not None and not _rises(ordered):
        where = passages[accepted[backwards].index].number
        message = (
            f"{count} times on the page are no words; they run backwards"
            + (f" at line {where}" if where else "")
            + ", so they are not used as times of cues"
        )
        remarks.append(Remark("skipped", message, line))
        return False
    what = "1 time" if count == 1 else f"{count} times"
    message = f"{what} on the page: read as times of cues, not as words"
    remarks.append(Remark("note", message, line))
    return True


def _taken(
    passages: list[Passage],
    accepted: list[_Found],
    times: list[tuple[int, int | None]],
    used: bool,
    remarks: list[Remark],
) -> list[Passage]:
    above = _names_above(passages, accepted)
    own = [each for each in accepted if each.place == "own"]
    spelled = sum(_is_spelled(each.index, passages, each.stamp) for each in own) > 0.6 * len(own)
    gone: set[int] = set()
    pending: tuple[int, int | None] | None = None
    by_index = {each.index: (each, time) for each, time in zip(accepted, times, strict=True)}
    log = sum(
        bool(_NICK.match(passages[e.index].text[e.end :].strip()))
        for e in accepted
        if e.place == "head"
    )
    named, chapters = _speaker_lines(accepted), _chapter_lines(accepted)
    nicks = log >= 3 and log >= 0.5 * len(accepted)
    for index, passage in enumerate(passages):
        if index in gone:
            continue
        entry = by_index.get(index)
        if entry is None:
            if pending is not None and passage.kind != "heading":
                _set(passage, pending, used)
                pending = None
            continue
        each, time = entry
        if each.place == "own":
            gone.add(index)
            if spelled:
                _without_spelled(index, passages, each.stamp, gone, remarks)
            if above and index and index - 1 not in gone and index - 1 not in by_index:
                _set(passages[index - 1], time, used)
            else:
                pending = time
            continue
        pending = None
        _set(passage, time, used)
        if each.place != "column":
            _cut(passage, each, nicks, remarks)
            if named and each.place == "tail":
                _is_speaker(passage)
            elif chapters and each.place == "tail" and passage.kind == "paragraph":
                passage.kind, passage.level = "heading", 2
                message = "a title with a time is read as a heading, not as speech"
                remarks.append(Remark("guessed", message, passage.number, passage.text.strip()))
        if not passage.text.strip():
            gone.add(index)
    return [passage for index, passage in enumerate(passages) if index not in gone]


def _speaker_lines(accepted: list[_Found]) -> bool:
    """Lines of a name and a time are the form of the page: whoever stands in one speaks."""
    names = [each.name.strip("[](): ：") for each in accepted if each.place == "tail"]
    return len(names) >= _MIN_HEADS and len(set(names)) <= _FEW_NAMES * len(names)


def _chapter_lines(accepted: list[_Found]) -> bool:
    """Lines of a title and a time, each another title, and hardly one that looks like a name."""
    titles = [each.name.strip("[](): ：") for each in accepted if each.place == "tail"]
    if len(titles) < _MIN_HEADS or len(set(titles)) < len(titles):
        return False
    return sum(shape(title) >= _FULL_NAME for title in titles) < 0.5 * len(titles)


def _is_speaker(passage: Passage) -> None:
    name = passage.text.strip().rstrip(":： ")
    found = passage.candidate or Candidate(name, len(passage.text), strong=True, alone=True)
    passage.candidate = with_time(passage, found)
    passage.forced = passage.styled = True


def _set(passage: Passage, time: tuple[int, int | None], used: bool) -> None:
    passage.start, passage.stop = time
    passage.uses_time = used
    passage.opens = True
    if passage.candidate is not None:
        passage.candidate = with_time(passage, passage.candidate)


def _cut(passage: Passage, each: _Found, nicks: bool, remarks: list[Remark]) -> None:
    """Take the stamp off its line; what is left of a name line is the name."""
    if each.place == "head":
        passage.line = _stripped(cut(passage.line, each.end))
        if nicks:
            _log_line(passage, remarks)
        elif match := _ZOOM_CHAT.match(passage.text):
            inner = Candidate(match[1], match.end(), strong=True, colon=True)
            passage.candidate = with_time(
                passage, replace(inner, alone=match.end() >= len(passage.text))
            )
        return
    if each.place == "tail":
        passage.line = without(passage.line, each.start, len(passage.text))
        name = passage.text.strip().rstrip(":： ")
        if name[:1] in "[(" and name[-1:] in "])" and not is_sound(name[1:-1], None):
            passage.line = without(passage.line, len(passage.text.rstrip()) - 1, len(passage.text))
            passage.line = cut(passage.line, passage.text.index(name[0]) + 1)
        return
    colon = passage.text[: each.start].rstrip().endswith((":", "："))
    passage.line = without(passage.line, each.start, each.end)
    passage.candidate = Candidate(
        each.name.strip(), each.start, strong=False, colon=colon, alone=False, bracketed=True
    )
    passage.candidate = with_time(passage, passage.candidate)


def _stripped(line: Line) -> Line:
    lead = len(line.text) - len(line.text.lstrip())
    return cut(line, lead) if lead else line


def _log_line(passage: Passage, remarks: list[Remark]) -> None:
    """A line of a chat log: `<ann> hello` is said, `* ann waves` is seen, joining and leaving is neither."""
    if match := _NICK.match(passage.text):
        passage.candidate = Candidate(match[1], match.end(), strong=True, colon=True)
        passage.candidate = with_time(passage, passage.candidate)
        passage.forced = True
    elif _LOG_ACTION.match(passage.text):
        passage.seen = True
    elif _LOG_NOTE.match(passage.text):
        message = "line of a chat log that nobody says"
        remarks.append(Remark("skipped", message, passage.number, passage.text.strip()))
        passage.line = replace(passage.line, text="", marks=(), wraps=())


def _is_spelled(index: int, passages: list[Passage], stamp: Stamp) -> bool:
    """The time stands below once more, in words."""
    return index + 1 < len(passages) and spells(passages[index + 1].text, stamp.start)


def _without_spelled(
    index: int, passages: list[Passage], stamp: Stamp, gone: set[int], remarks: list[Remark]
) -> None:
    if _is_spelled(index, passages, stamp):
        below = passages[index + 1]
        gone.add(index + 1)
        message = "time in words, for screen readers"
        remarks.append(Remark("skipped", message, below.number, below.text.strip()))


def _names_above(passages: list[Passage], accepted: list[_Found]) -> bool:
    """Times on lines of their own stand below the names, not above them."""
    own = [each.index for each in accepted if each.place == "own"]
    if not own:
        return False

    def score(step: int, usable: Callable[[int], bool]) -> float:
        near = [passages[i + step].text.strip() for i in own if usable(i + step)]
        near = [text for text in near if text]
        named = [text for text in near if _may_be_name(text) and shape(text.rstrip(":： ")) >= 1]
        again = len(named) - len(set(named))
        return (len(named) + again) / max(1, len(own))

    taken = set(own)
    inside = range(len(passages))
    above = score(-1, lambda i: i in inside and i not in taken)
    return above >= 0.6 and above > score(1, lambda i: i in inside and i not in taken)
