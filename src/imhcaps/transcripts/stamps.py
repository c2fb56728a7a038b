"""Which printed times are time stamps: found in every place where programs put them, judged by the page.

    0:03 Ann: Hello.        before the label or the text
    Ann Lee  0:03           after the name, the words below
    [Ann Lee] 10:02:13      Zoom's saved captions: a time of day
    0:00 / 3 seconds        on a line of its own, said again for screen readers
    Ann: 0:03 Hello.        between the name and the words
    19:01 <ann> hello       a chat log

A bare time is a stamp where several are in the same place and go up; a time inside a sentence, or one
that is there once, is a word. Stamps are taken off their lines, so that nobody says them and nobody
is called so. Where they run backwards they are taken off all the same, and not used.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from imhcaps.language.sounds import is_sound
from imhcaps.model.transcript import Remark
from imhcaps.text import plural
from imhcaps.transcripts.document import Line, cut, without
from imhcaps.transcripts.label_shape import shape
from imhcaps.transcripts.labels import Candidate, unquoted
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.stamp_choice import MIN_LINES, NICK, accept, come_again, rises
from imhcaps.transcripts.stamp_positions import FoundStamp, find_stamps, may_be_name
from imhcaps.transcripts.stamp_times import over_midnight, recording_times
from imhcaps.transcripts.stamps_in_words import read_times_in_words
from imhcaps.transcripts.times import MARK_IN_TEXT, Stamp, is_unpadded, read_stamp, spells

_LOG_NOTE = re.compile(r"(?:-!-|\*\*\*|===|-->|<--|→|←)\s|[-=]{2,}>?\s")
_LOG_ACTION = re.compile(r"\*\s+\S+\s+\S")
_FULL_NAME = 2
"""Points of shape from which a text looks like a full name: `label_shape._FULL_NAME`, our own
choice."""


def take_stamps(passages: list[Passage], remarks: list[Remark]) -> list[Passage]:
    """The passages without their stamps, each with its time; `remarks` says what was made of them."""
    passages = read_times_in_words(_without_marks(passages, remarks), remarks)
    found = find_stamps(passages)
    if any(is_unpadded(each.written) for each in found):
        for each in found:
            each.stamp = read_stamp(each.written, unpadded=True) or each.stamp
    found = over_midnight(found)
    if not found:
        return passages
    lines = sum(1 for p in passages if p.kind != "heading" and any(c.isalnum() for c in p.text))
    accepted: list[FoundStamp] = []
    for place in ("own", "head", "tail", "middle", "column"):
        group = [each for each in found if each.place == place]
        if group:
            taken = accept(place, group, passages, lines)
            accepted += taken
            if not taken and _is_one_time(group, lines):
                what = f"the time {group[0].written!r} is in {len(group)} lines and never changes: it is no time of a cue"
                remarks.append(Remark("note", what, passages[group[0].index].number))
    accepted.sort(key=lambda each: each.index)
    if not accepted:
        return passages
    times = recording_times(accepted, passages, remarks)
    used = _say(accepted, times, passages, remarks)
    return _taken(passages, accepted, times, used, remarks)


def _without_marks(passages: list[Passage], remarks: list[Remark]) -> list[Passage]:
    """The passages without the marks of f4transkript and MAXQDA: where a paragraph ends, or anything else in it."""
    marked = [passage for passage in passages if MARK_IN_TEXT.search(passage.text)]
    if not marked:
        return passages
    count = 0
    for passage in marked:
        for match in reversed(list(MARK_IN_TEXT.finditer(passage.text))):
            passage.line = without(passage.line, *match.span())
            count += 1
        passage.line = _stripped(passage.line)
    message = f"{plural(count, 'mark')} of a time such as #00:01:02-3#: no words, and not used as times of cues"
    remarks.append(Remark("skipped", message, marked[0].number))
    return [passage for passage in passages if passage.text.strip()]


def _is_one_time(group: list[FoundStamp], lines: int) -> bool:
    """One time is in half of the lines and more, as exports that lost their times have it."""
    same = len({each.written for each in group}) == 1
    return same and len(group) >= MIN_LINES and 2 * len(group) >= lines


def with_time(passage: Passage, candidate: Candidate | None) -> Candidate | None:
    """The candidate of a passage, with the time that its stamp gives."""
    if passage.start is None:
        return candidate
    inner = candidate or Candidate("", 0, alone=not passage.text)
    return inner._replace(start=passage.start, stop=passage.stop, bracketed=True)


def _say(
    accepted: list[FoundStamp],
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
    if backwards is not None and not rises(ordered):
        where = passages[accepted[backwards].index].number
        message = (
            f"{count} times on the page are no words; they run backwards"
            + (f" at line {where}" if where else "")
            + ", so they are not used as times of cues"
        )
        remarks.append(Remark("skipped", message, line))
        return False
    message = f"{plural(count, 'time')} on the page: read as times of cues, not as words"
    remarks.append(Remark("note", message, line))
    return True


def _taken(
    passages: list[Passage],
    accepted: list[FoundStamp],
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
        bool(NICK.match(passages[e.index].text[e.end :].strip()))
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


def _speaker_lines(accepted: list[FoundStamp]) -> bool:
    """Lines of a name and a time are the form of the page: whoever is in one speaks."""
    names = [each.name.strip("[](): ：") for each in accepted if each.place == "tail"]
    return len(names) >= MIN_LINES and come_again(names)


def _chapter_lines(accepted: list[FoundStamp]) -> bool:
    """Lines of a title and a time, each another title, and hardly one that looks like a name."""
    titles = [each.name.strip("[](): ：") for each in accepted if each.place == "tail"]
    if len(titles) < MIN_LINES or len(set(titles)) < len(titles):
        return False
    return sum(shape(title) >= _FULL_NAME for title in titles) < 0.5 * len(titles)


def _is_speaker(passage: Passage) -> None:
    name = passage.text.strip().rstrip(":： ")
    found = passage.candidate or Candidate(
        unquoted(name), len(passage.text), strong=True, alone=True
    )
    passage.candidate = with_time(passage, found)
    passage.forced = passage.styled = True


def _set(passage: Passage, time: tuple[int, int | None], used: bool) -> None:
    passage.start, passage.stop = time
    passage.uses_time = used
    passage.opens = True
    if passage.candidate is not None:
        passage.candidate = with_time(passage, passage.candidate)


def _cut(passage: Passage, each: FoundStamp, nicks: bool, remarks: list[Remark]) -> None:
    """Take the stamp off its line; what is left of a name line is the name."""
    if each.place == "head":
        passage.line = _stripped(cut(passage.line, each.end))
        if nicks:
            _log_line(passage, remarks)
        return
    if each.place == "tail":
        passage.line = without(passage.line, each.start, len(passage.text))
        name = passage.text.strip().rstrip(":： ")
        if name[:1] in '[("“' and name[-1:] in '])"”' and not is_sound(name[1:-1], None):
            passage.line = without(passage.line, len(passage.text.rstrip()) - 1, len(passage.text))
            passage.line = cut(passage.line, passage.text.index(name[0]) + 1)
        return
    colon = passage.text[: each.start].rstrip().endswith((":", "："))
    passage.line = without(passage.line, each.start, each.end)
    passage.candidate = Candidate(
        unquoted(each.name.strip()),
        each.start,
        strong=False,
        colon=colon,
        alone=False,
        bracketed=True,
    )
    passage.candidate = with_time(passage, passage.candidate)


def _stripped(line: Line) -> Line:
    lead = len(line.text) - len(line.text.lstrip())
    return cut(line, lead) if lead else line


def _log_line(passage: Passage, remarks: list[Remark]) -> None:
    """A line of a chat log: `<ann> hello` is said, `* ann waves` is seen, joining and leaving is neither."""
    if match := NICK.match(passage.text):
        passage.candidate = Candidate(match[1], match.end(), strong=True, colon=True)
        passage.candidate = with_time(passage, passage.candidate)
        passage.forced = True
    elif _LOG_ACTION.match(passage.text):
        passage.seen = True
    elif _LOG_NOTE.match(passage.text):
        message = "line of a chat log that nobody says"
        remarks.append(Remark("skipped", message, passage.number, passage.text.strip()))
        passage.line = passage.line._replace(text="", marks=(), wraps=())


def _is_spelled(index: int, passages: list[Passage], stamp: Stamp) -> bool:
    """The time is below or above once more, in words."""
    return bool(_spelled(index, passages, stamp))


def _spelled(index: int, passages: list[Passage], stamp: Stamp) -> list[int]:
    """The lines beside a time that say it in words."""
    near = (index - 1, index + 1)
    return [i for i in near if 0 <= i < len(passages) and spells(passages[i].text, stamp.start)]


def _without_spelled(
    index: int, passages: list[Passage], stamp: Stamp, gone: set[int], remarks: list[Remark]
) -> None:
    for at in _spelled(index, passages, stamp):
        if at not in gone:
            gone.add(at)
            message = "time in words, for screen readers"
            remarks.append(
                Remark("skipped", message, passages[at].number, passages[at].text.strip())
            )


def _names_above(passages: list[Passage], accepted: list[FoundStamp]) -> bool:
    """Times on lines of their own are below the names, not above them."""
    own = [each.index for each in accepted if each.place == "own"]
    if not own:
        return False

    def score(step: int, usable: Callable[[int], bool]) -> float:
        near = [passages[i + step].text.strip() for i in own if usable(i + step)]
        near = [text for text in near if text]
        named = [text for text in near if may_be_name(text) and shape(text.rstrip(":： ")) >= 1]
        again = len(named) - len(set(named))
        return (len(named) + again) / max(1, len(own))

    taken = set(own)
    inside = range(len(passages))
    above = score(-1, lambda i: i in inside and i not in taken)
    return above >= 0.6 and above > score(1, lambda i: i in inside and i not in taken)
