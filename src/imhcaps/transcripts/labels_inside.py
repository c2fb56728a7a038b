"""Labels of a page inside its paragraphs: `Ida: Good day. Kit Lee: Thank you.` on one line.

A line break that was lost, or a copy into one field of a table, leaves a label behind the speech of somebody else. What
is written as a label of the page, with its mark, after the end of a sentence, begins a turn; a lone name may also be
called there (`Thanks. Kit: What do you say?`), and is one only where somebody else speaks next. What is quoted there
stays a word, and what brackets hold is left to `brackets`. All is reported.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from imhcaps.language.sentences import CLOSING, SENTENCE_ENDS
from imhcaps.language.voices import is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.transcripts.document import cut, until
from imhcaps.transcripts.label_reports import report
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.names import is_short_address
from imhcaps.transcripts.passage import Passage

_MOST = 1000
"""Labels of a page that are looked for, at most; our own limit."""
_SHORTEST = 3
"""Letters of such a label, at least: `A:` is also a part of a list; our own limit."""
_NEAR = 60
"""Characters before a label in which the word before it is looked for; our own limit."""
_MARK = lazy_pattern(r"\s?[:：]")
_WALK = lazy_pattern('["“”„«»「」『』()\\[\\]（）]|\\s?[:：]\\s+')
_QUOTES = {"“": "”", "”": "”", "„": "“”", "«": "»", "»": "«»", '"': '"', "「": "」", "『": "』"}
"""What opens a quotation behind a blank, and what closes it."""
_OPEN, _CLOSED = "([（", ")]）"
_BEGINS = '"“«„¿¡…'
"""What may be before the first word of a turn."""


def split_at_labels(passages: Sequence[Passage], remarks: list[Remark]) -> list[Passage]:
    """The passages with those cut in two in which a label of the page stands, reported with their lines."""
    known = _written_labels(passages)
    if len(known) < 2:
        return list(passages)
    lengths = sorted(set(map(len, known)), reverse=True)
    following = _next_speakers(passages)
    out: list[Passage] = []
    split: list[int] = []
    left: list[tuple[Passage, str]] = []
    speaker = ""
    for index, passage in enumerate(passages):
        if passage.said and passage.candidate:
            speaker = passage.candidate.parsed.key
        out.append(passage)
        if not speaker or passage.kind in ("heading", "row") or passage.seen or passage.is_code:
            continue
        found = list(_labels_inside(passage, known, lengths))
        keys = [Candidate(each.label, 0).parsed.key for each in found]
        after = [*keys[1:], following[index]][: len(keys)]
        begins = 0
        for each, key, then in zip(found, keys, after, strict=True):
            lone = " " not in each.label and not is_role(key)
            if each.quoted or (lone and key in (speaker, then)):
                left.append((passage, each.label))
                continue
            whole = out[-1]
            at, begins = each.start - begins, each.start
            rest = cut(whole.line, at)
            whole.line = until(whole.line, len(whole.text[:at].rstrip()))
            label = Candidate(each.label, each.end - each.start, colon=True)
            out.append(
                Passage(rest, whole.kind, True, whole.block, whole.level, whole.place, label)
            )
            out[-1].said = True
            split.append(len(out) - 1)
            speaker = key
    if split:
        report(out, split, "inside a line is taken for a speaker", remarks)
    for passage, name in left:
        message = f"{name!r} and a colon inside a line are read as words; it may be a label"
        remarks.append(Remark("guessed", message, passage.number, name))
    return out


def _written_labels(passages: Sequence[Passage]) -> set[str]:
    """The labels with a colon, as they are written at the head of a line."""
    found: set[str] = set()
    for passage in passages:
        candidate = passage.candidate
        if not (passage.said and candidate and candidate.label) or passage.forced:
            continue
        label = candidate.label
        end = passage.text.find(label) + len(label)
        if len(label) >= _SHORTEST and _MARK.match(passage.text, end) and len(found) < _MOST:
            found.add(label)
    return found


class _Inside(NamedTuple):
    """A label after the end of a sentence: where it begins, where what follows its colon does."""

    label: str
    start: int
    end: int
    quoted: bool
    """In quotation marks that are open there: somebody reads out what others said."""


def _labels_inside(
    passage: Passage, known: Collection[str], lengths: Sequence[int]
) -> Iterator[_Inside]:
    """The labels in what is said, outside of brackets; `lengths` (characters) are of the known ones, longest first."""
    text = passage.text
    begin = passage.candidate.end if passage.said and passage.candidate else 0
    quoted, depth = "", 0
    for match in _WALK.finditer(text, begin):
        mark = match[0]
        if mark in _OPEN:
            depth += 1
        elif mark in _CLOSED:
            depth = max(0, depth - 1)
        elif quoted and mark in quoted:
            quoted = ""
        elif mark in _QUOTES:
            if not quoted and not text[max(begin, match.start() - 1) : match.start()].strip():
                quoted = _QUOTES[mark]
        elif not depth and _may_begin_turn(text[match.end() : match.end() + 3]):
            label = _label_before(text, begin, match.start(), known, lengths)
            if label:
                start = match.start() - len(label)
                yield _Inside(label, start, match.end(), bool(quoted))


def _label_before(
    text: str, begin: int, end: int, known: Collection[str], lengths: Sequence[int]
) -> str:
    """The known label that ends there, where a sentence or a note in brackets ends before it; empty for none."""
    for length in lengths:
        start = end - length
        if start <= begin or not text[start - 1].isspace() or text[start:end] not in known:
            continue
        before = text[max(begin, start - _NEAR) : start].split()[-1:]
        return text[start:end] if before and _ends_sentence(before[0]) else ""
    return ""


def _ends_sentence(word: str) -> bool:
    """The mark of a sentence or of a note is at its end; `Dr.` and `Mrs.` before a name end none."""
    bare = word[:-1] if word[-1] in CLOSING else word
    return word[-1] in _CLOSED or (
        bare.endswith(SENTENCE_ENDS) and not (bare.endswith(".") and is_short_address(bare))
    )


def _may_begin_turn(text: str) -> bool:
    """A capital, a letter without case, a figure or a mark that opens."""
    first = text[:1]
    if not first or first.islower():
        return False
    return first.isalnum() or first in _BEGINS or text == "..."


def _next_speakers(passages: Sequence[Passage]) -> list[str]:
    """Whose label is next at the head of a line, after each."""
    found, then = [], ""
    for passage in reversed(passages):
        found.append(then)
        if passage.said and passage.candidate:
            then = passage.candidate.parsed.key
    return found[::-1]
