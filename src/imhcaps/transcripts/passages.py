"""Blocks → passages: one line each, with what is before its speech. Tables become passages too."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from imhcaps.model.transcript import Remark
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.bold_names import end_names_at_bold
from imhcaps.transcripts.chat_notices import without_notices
from imhcaps.transcripts.document import BlockKind, Document, Line, Mark, cut, joined
from imhcaps.transcripts.emphasised_names import read_emphasised_names
from imhcaps.transcripts.label_shape import shape
from imhcaps.transcripts.labels import chat_sender, find
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.running_heads import without_running_heads
from imhcaps.transcripts.stamps import take_stamps, with_time
from imhcaps.transcripts.tables import table_passages
from imhcaps.transcripts.times import CLOCK_WORD
from imhcaps.transcripts.wiki_links import without_wiki_links

__all__ = ["Passage", "passages_of"]

_BULLET = re.compile(r"[•‣⁃◦▪●○■]\s+(?=\S)")
_NESTED = re.compile(r"[-*+]\s+(?=[^\s*+-])")
"""The mark of an item inside an item."""
_ABBREVIATION = re.compile(r"\*\[([^\[\]\n]{1,40})\]:[ \t]+\S")
"""`*[IM]: Ida Moss`: what an abbreviation of a Markdown page is short for."""
_TASK = re.compile(r"\[[ xX]\]\s")
_STYLED = 3
"""Labels in a style for speakers from which the style is believed; our own limit."""
_SPEECH_NUMBER = re.compile(
    r"(?:([^\W\d_]{2,6}\.?)[ \u00a0]+(\d{1,4})|()(\d{2}\.\d{2,3}))"
    rf"(?!{CLOCK_WORD})[ \u00a0]+"
    r"(?=[^\W\d_][^:：]{1,100}[:：]|[^\W\d_][^:：()\n]{1,60}\([^()\d]{1,12}\)(?: [^\W\d_]+)?\s*$)"
)
"""A word or none, a number, and a label after them: up to a colon, or a name with a party alone on its line."""
_NUMBER = re.compile(r"(\d{1,5})[.)]?\s+(?=\S)")
_COLUMN = re.compile(r"\d{1,5}\s{2,}")
_COLONS = (":", "：")
_NUMBERED, _NUMBERED_COLUMN = 0.8, 0.5
"""Share of the lines with a number, from which all are numbered; the same where the numbers are a column of their
own, as in records of courts, whose heads have none. Our own limits."""


def passages_of(document: Document, remarks: list[Remark]) -> list[Passage]:
    """Every line of a document in order; rows of a table are read by what its columns hold."""
    out: list[Passage] = []
    for table, group in groupby(document.blocks, lambda b: b.table if b.kind == "row" else 0):
        if table:
            out.extend(table_passages(list(group), len(out), remarks))
            continue
        for block in group:
            out.extend(_lines(block.kind, list(block.lines), block.level, block.place, len(out)))
    _without_code(out)
    without_wiki_links(out, remarks)
    read_emphasised_names(out, remarks)
    out = _without_abbreviations(out, remarks)
    out = without_running_heads(out, remarks)
    _without_numbers(out, remarks)
    _without_speech_numbers(out, remarks)
    out = without_notices(take_stamps(out, remarks), remarks)
    _named_headings(out)
    waiting = False
    for passage in out:
        if passage.candidate is None and passage.kind != "heading" and not passage.seen:
            found = None
            if not (passage.is_code or _is_task(passage)):
                sender = chat_sender(passage.text, 0) if passage.stamp is not None else None
                found = sender or find(passage.line)
            if waiting and found and found.timed and not found.label and found.alone:
                # `Kit Lee:` above `10:30`: that is what this person says.
                found = None
            passage.candidate = with_time(passage, found)
        waiting = passage.text.rstrip().endswith((":", "："))
    end_names_at_bold(out)
    _in_speaker_style(out)
    return _with_times(out)


def _without_abbreviations(passages: list[Passage], remarks: list[Remark]) -> list[Passage]:
    """Definitions of abbreviations are left out, as the targets of links are, where each is defined once."""
    defined = [match[1] for p in passages if (match := _ABBREVIATION.match(p.text))]
    if not defined or len(set(defined)) < len(defined):
        return passages
    left = [passage for passage in passages if _ABBREVIATION.match(passage.text)]
    remarks.extend(
        Remark("skipped", "what an abbreviation is short for", p.number, p.text) for p in left
    )
    return [passage for passage in passages if not _ABBREVIATION.match(passage.text)]


def _is_task(passage: Passage) -> bool:
    """A line with a box to tick: what somebody has to do, and nothing that is said."""
    return _TASK.match(passage.text) is not None


def _without_code(passages: list[Passage]) -> None:
    """Lines of code keep their marks where the page is about something else; a talk may be in such a block, too."""
    whole = [p for p in passages if _is_block_of_code(p)]
    if not whole:
        return
    inside, everything = (sum(len(p.text.split()) for p in each) for each in (whole, passages))
    code = 2 * inside < everything
    for passage in whole:
        marks = tuple(m for m in passage.line.marks if m.kind != "preformatted")
        if code:
            marks = (*marks, Mark(0, len(passage.text), "code"))
        passage.line = passage.line._replace(marks=marks)


def _is_block_of_code(passage: Passage) -> bool:
    return any(mark.kind == "preformatted" for mark in passage.line.marks)


def _in_speaker_style(passages: list[Passage]) -> None:
    """A paragraph style or class for speakers, used again and again, says who speaks as a column does."""
    found = [p for p in passages if p.candidate and p.candidate.label and _is_in_style(p)]
    keys = {p.candidate.parsed.key for p in found if p.candidate}
    styled = {id(passage) for passage in found}
    if len(found) < _STYLED or len({p.candidate.label for p in found if p.candidate}) < 2:
        return
    for passage in passages:
        candidate = passage.candidate
        # The name of one of them, in bold alone on its line, where the style was forgotten.
        bold = candidate and candidate.strong and candidate.alone and candidate.parsed.key in keys
        if id(passage) in styled or (bold and passage.kind == "paragraph"):
            passage.forced = passage.styled = True


def _is_in_style(passage: Passage) -> bool:
    candidate = passage.candidate
    return candidate is not None and any(
        mark.kind == "speaker" and mark.start == 0 and mark.end + 1 >= len(candidate.label)
        and mark.end <= candidate.end
        for mark in passage.line.marks
    )  # fmt: skip


def _without_numbers(passages: list[Passage], remarks: list[Remark]) -> None:
    """Lines that are numbered throughout (1 2 3 …; 1. 1. 1. in lists of Markdown) lose their numbers, and that is
    reported.
    """
    lines = [p for p in passages if p.kind != "heading" and not p.seen and p.candidate is None]
    found = [(p, m) for p in lines if (m := _NUMBER.match(p.text))]
    if len(found) < 3 or len(found) < (
        _NUMBERED_COLUMN if all(_COLUMN.match(p.text) for p, _ in found) else _NUMBERED
    ) * len(lines):
        return
    numbers = [int(match[1]) for _, match in found]
    # Each list begins anew, and Markdown counts the items whatever their numbers are.
    items = all(match[0].rstrip()[-1] in ".)" for _, match in found)
    if any(b - a != 1 and not (items and b == 1) for a, b in pairwise(numbers)):
        return
    for passage, match in found:
        passage.line = cut(passage.line, match.end())
        remarks.append(Remark("skipped", "number of a line", passage.number, match[1]))


def _without_speech_numbers(passages: list[Passage], remarks: list[Remark]) -> None:
    """`Anf. 7 IDA MOSS (X):`, `01.02 Nom:`: the numbers that a record gives to speeches are no names."""
    found = [
        (passage, match)
        for passage in passages
        if passage.kind != "heading"
        and (match := _SPEECH_NUMBER.match(passage.text))
        and (_has_colon(passage) or _begins_in_capitals(passage.text[match.end() :]))
    ]
    by_word: dict[str, list[tuple[Passage, re.Match[str]]]] = {}
    for passage, match in found:
        by_word.setdefault(match[1] or "", []).append((passage, match))
    for word, numbered in by_word.items():
        numbers = [tuple(map(int, (match[2] or match[4]).split("."))) for _, match in numbered]
        # With a word before them (`Anf. 7`) they may come from several debates.
        rising = all(b > a for a, b in pairwise(numbers))
        if len(numbered) < 3 or not (word or (rising and len(by_word) == 1)):
            continue
        for passage, match in numbered:
            passage.line = cut(passage.line, match.end())
            # A numbered name and party alone on a line is somebody who speaks, or is listed, and no text.
            passage.styled = passage.styled or not _has_colon(passage)
            remarks.append(
                Remark("skipped", "number of a speech", passage.number, match[0].strip())
            )


def _has_colon(passage: Passage) -> bool:
    return any(map(passage.text.count, _COLONS))


def _begins_in_capitals(name: str) -> bool:
    """Each word of it begins so, but for particles: `Ida von Moss (X)`, not `Growth of sales (EU)`."""
    words = name.split("(")[0].split()
    return not any(word[0].islower() and word not in lexicon.PARTICLES for word in words)


def _named_headings(passages: list[Passage]) -> None:
    """Headings that are names, again and again, are labels over what each one says."""
    levels: dict[int, list[Passage]] = {}
    over_lists: set[int] = set()
    for index, passage in enumerate(passages):
        if passage.kind == "heading":
            levels.setdefault(passage.level, []).append(passage)
            if index + 1 < len(passages) and passages[index + 1].kind == "item":
                over_lists.add(id(passage))
    for headings in levels.values():
        # The title of the page may be at the same level.
        named = [heading for heading in headings if _is_named(heading)]
        marked = [heading for heading in headings if heading.text.rstrip().endswith(_COLONS)]
        if _are_labels(marked, len(headings)):
            for heading in marked:
                heading.kind = "term"
            continue
        texts = [" ".join(heading.text.split()) for heading in named]
        again = len(texts) - len(set(texts))
        most = len(texts) >= len(headings) - max(1, len(headings) // 20)
        # Somebody who goes on needs no heading anew: what occurs twice in a row is a part of each section.
        same = sum(before == here for before, here in pairwise(texts))
        lists = sum(id(heading) in over_lists for heading in named)
        if (
            len(texts) >= 3 and 3 * again >= len(texts) and most
            and 3 * same < len(texts) and 2 * lists < len(texts)
        ):  # fmt: skip
            for heading in named:
                heading.kind = "term"


def _are_labels(marked: list[Passage], count: int) -> bool:
    """All headings of a level end on a colon, come again, and look like names or offices: also where somebody who was
    interrupted goes on below a heading of the same name.
    """
    texts = {" ".join(heading.text.split()) for heading in marked}
    names = sum(shape(text.rstrip(" :：")) >= 1 for text in texts)
    return (
        len(marked) >= _STYLED
        and len(marked) >= count - max(1, count // 20)
        and len(texts) < len(marked)
        and 2 * names >= len(texts)
    )


def _is_named(heading: Passage) -> bool:
    text = " ".join(heading.text.split())
    return shape(text) >= 1 and len(text.split()) <= 6


def _with_times(passages: list[Passage]) -> list[Passage]:
    """A time on a line of its own belongs to the label below it."""
    out: list[Passage] = []
    for index, passage in enumerate(passages):
        candidate = passage.candidate
        after = passages[index + 1] if index + 1 < len(passages) else None
        if (
            candidate and after and after.candidate and not candidate.label and candidate.timed
            and candidate.alone and after.candidate.label and not after.candidate.timed
            and (after.candidate.colon or after.candidate.strong or after.candidate.change)
        ):  # fmt: skip
            after.candidate = after.candidate._replace(
                start=candidate.start, stop=candidate.stop, bracketed=True
            )
            after.opens = True
            continue
        out.append(passage)
    return out


def _lines(kind: BlockKind, lines: list[Line], level: int, place: str, block: int) -> list[Passage]:
    if kind == "heading":
        return [Passage(joined(lines), kind, True, block, level, place)]
    if lines and (bullet := _BULLET.match(lines[0].text)):
        lines, kind = [cut(lines[0], bullet.end()), *lines[1:]], "item"
    out = []
    for index, line in enumerate(lines):
        nested = _NESTED.match(line.text) if kind == "item" or line.text[:1] in "*+" else None
        if nested:
            line = cut(line, nested.end())
        opens = index == 0 or nested is not None
        out.append(Passage(line, kind, opens, block, level, place))
    return out
