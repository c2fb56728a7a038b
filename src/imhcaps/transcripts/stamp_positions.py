"""Where times are in the lines of a page: every one that may be a time stamp, with what is beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from imhcaps.text import blank_directions, fold
from imhcaps.transcripts.document import Mark
from imhcaps.transcripts.lexicon import PARTICLES
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.tables import column_holds
from imhcaps.transcripts.times import STAMP, Stamp, may_be_said, read_stamp, spelled_stamp

Place = Literal["own", "head", "tail", "middle", "column"]
_OPEN, _CLOSE = r"[\[({<（［【〔]", r"[\])}>）］】〕]"
_HEAD = re.compile(
    rf"\s*@?(?:(?P<open>{_OPEN})\s*(?P<inner>{STAMP})\s*{_CLOSE}|(?P<bare>{STAMP})(?![\w.,%€$/-]|:(?=\S)|\s*[-–]\s*[0-9]))"
    r"(?P<gap>\s*(?:[-–—:|·•>](?=\s|$))?\s*)"
)
_TAIL = re.compile(
    rf"(?P<gap>[\s,•·|–—@:-]*)(?:(?P<open>{_OPEN})\s*(?P<inner>{STAMP})\s*{_CLOSE}|(?<![\w:.,/])(?P<bare>{STAMP}))\s*:?\s*$"
)
_MIDDLE = re.compile(
    rf"(?P<name>[^\[\](){{}}<>:：.!?;]{{1,80}}?)(?P<colon>\s*[:：])?(?P<gap>[\s,•·|–—-]+)"
    rf"(?:(?P<open>{_OPEN})\s*(?P<inner>{STAMP})\s*{_CLOSE}|(?P<bare>{STAMP})(?![\w:.,%€$/]))(?P<after>\s*[:：|–—-]?\s+)(?=\S)"
)
_LONGEST_TAIL = 120
"""Characters of a line that is a name and a time; our own limit."""


PLACES = (
    ("before the label or the words", "[00:03] Ann: Hello.", "00:00:03 Hello."),
    ("after the name, the words below", "Ann Lee  0:03", "Ann Lee (00:03):"),
    ("on a line of its own", "0:03", "0:03 and below it `3 seconds`"),
    ("in words below the name", "Ann Lee / 1 minute 3 seconds", "3 seconds"),
    ("said once more in words", "`1 minute 3 seconds1:03`", "Ann Lee 1 minute 3 seconds"),
    ("between the name and the words", "Ann: [00:00:03] Hello.", "Ann (00:03): Hello."),
    ("the time of day", "[Ann Lee] 10:02:13", "19:01 <ann> hello"),
    ("the time of day, other languages", "Ann Lee, 14.02 Uhr", "Ann Lee (14 h 02):"),
    ("an element of its own", "<time>0:03</time>", "<span class='ts'>00:03</span>"),
    ("a column of a table", "`Time`, `Start`, `Timecode In` …", "any of 20 languages"),
)
"""Where printed times are found: the place, and two ways to write it."""


@dataclass(slots=True)
class FoundStamp:
    """A stamp that may be one: its passage, its place, where it is in the line, and what is left."""

    index: int
    place: Place
    stamp: Stamp
    start: int
    end: int
    sure: bool
    name: str = ""
    written: str = ""


def find_stamps(passages: list[Passage]) -> list[FoundStamp]:
    found: list[FoundStamp] = []
    for index, passage in enumerate(passages):
        if passage.stamp is not None:
            found.append(FoundStamp(index, "column", passage.stamp, 0, 0, True))
        elif passage.candidate is None and not passage.seen:
            one = _marked(index, passage) or _in_text(index, blank_directions(passage.text))
            if one is not None:
                found.append(one)
    if not any(each.place == "own" for each in found):
        found += _spelled_below_names(passages)
    return found


def _spelled_below_names(passages: list[Passage]) -> list[FoundStamp]:
    """`1 minute 3 seconds` on lines of their own below names that come again, each later than the one before and with
    words below.
    """
    found = [
        FoundStamp(index, "own", stamp, 0, len(passage.text), True, written=passage.text)
        for index, passage in enumerate(passages)
        if index
        and may_be_name(passages[index - 1].text)
        and (stamp := spelled_stamp(passage.text.strip())) is not None
    ]
    names = {passages[each.index - 1].text.strip() for each in found}
    rising = all(a.stamp.start < b.stamp.start for a, b in pairwise(found))
    # What somebody answers has the name of another below it.
    below = [passages[each.index + 1 : each.index + 2] for each in found]
    said = sum(bool(line) and not may_be_name(line[0].text) for line in below)
    return found if len(names) < len(found) and rising and 2 * said > len(found) else []


def _marked(index: int, passage: Passage) -> FoundStamp | None:
    """A time in an element of its own (`<time>`, `<span class=ts>`)."""
    text = passage.text
    for mark in passage.line.marks:
        if mark.kind != "time":
            continue
        stamp = read_stamp(text[mark.start : mark.end])
        mark = _with_brackets(text, mark)
        before, after = text[: mark.start].strip(), text[mark.end :].strip(" \t:：")
        if stamp is None or (before and after and not may_be_name(before)):
            continue
        if not before and not after:
            return FoundStamp(index, "own", stamp, 0, len(text), True)
        if not before:
            return FoundStamp(index, "head", stamp, mark.start, mark.end, True)
        if not after:
            return FoundStamp(
                index, "tail", stamp, mark.start, mark.end, True, before.rstrip(" :：")
            )
        return FoundStamp(index, "middle", stamp, mark.start, mark.end, True, before.rstrip(" :："))
    return None


def _with_brackets(text: str, mark: Mark) -> Mark:
    """The mark with the brackets around it: `(<a>00:03</a>)`."""
    head, tail = text[: mark.start].rstrip(), text[mark.end :].lstrip()
    if head[-1:] in ("(", "[", "（") and tail[:1] in (")", "]", "）"):
        end = len(text) - len(tail) + 1
        return mark._replace(start=len(head) - 1, end=end)
    return mark


def _in_text(index: int, text: str) -> FoundStamp | None:
    if not any(ch.isdigit() for ch in text[:160]) and not text[-1:].isdigit():
        tail = text[-12:] if len(text) <= _LONGEST_TAIL else ""
        if not any(ch.isdigit() for ch in tail):
            return None
    if match := _HEAD.match(text):
        written = match["inner"] or match["bare"]
        stamp = read_stamp(written)
        rest = text[match.end() :].strip()
        # Um 9.30 Uhr beginnt die Sitzung: a sentence, whose words are said.
        said = bool(match["bare"]) and not match["gap"].strip() and rest[:1].islower()
        if stamp is not None and not (said and may_be_said(written)):
            sure = bool(match["open"]) or stamp.stop is not None
            place: Place = "head" if rest else "own"
            return FoundStamp(index, place, stamp, 0, match.end(), sure, written=written)
    if len(text) <= _LONGEST_TAIL and (match := _TAIL.search(text)):
        stamp = read_stamp(match["inner"] or match["bare"])
        name = text[: match.start()].strip()
        if stamp is not None and may_be_name(name):
            sure = bool(match["open"])
            written = match["inner"] or match["bare"]
            if column_holds(name) == "time" and fold(name) not in PARTICLES:
                # Timestamp 5:38: nobody is called so; but Von is a name.
                return FoundStamp(index, "own", stamp, 0, len(text), sure, written=written)
            return FoundStamp(index, "tail", stamp, match.start(), len(text), sure, name, written)
    if match := _MIDDLE.match(text):
        written = match["inner"] or match["bare"]
        stamp = read_stamp(written)
        name = match["name"].strip()
        if stamp is not None and name and may_be_name(name):
            start = match.start("gap")
            sure = bool(match["open"])
            return FoundStamp(index, "middle", stamp, start, match.end(), sure, name, written)
    return None


def may_be_name(text: str) -> bool:
    """Short, with a letter, and no sentence: what may be beside a time on a line of its own."""
    bare = text.strip(" :：")
    return (
        0 < len(bare) <= 80
        and ":" not in bare
        and any(ch.isalpha() for ch in bare)
        and len(bare.split()) <= 8
        and not bare.endswith((".", "!", "?", ",", ";", "…"))
    )
