"""Labels of a page inside its paragraphs: `Ida: Good day. Kit Lee: Thank you.` on one line.

A line break that was lost, or a copy into one field of a table, leaves a label behind the speech of somebody else. What
is written as a label of the page, with its mark, after the end of a sentence, begins a turn; a lone name may also be
called there (`Thanks. Kit: What do you say?`), and is one only where somebody else speaks next. All is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imhcaps.language.sentences import CLOSING_CLASS, STOPS
from imhcaps.language.voices import is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.transcripts.document import cut, until
from imhcaps.transcripts.label_reports import report
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.passage import Passage

_MOST = 1000
"""Labels of a page that are looked for, at most; our own limit."""
_SHORTEST = 3
"""Letters of such a label, at least: `A:` is also a part of a list; our own limit."""
_MARK = lazy_pattern(r"\s?[:：]")
_CLASS = f"[{re.escape(STOPS)}]{CLOSING_CLASS}?"
_BEHIND = r"\s?[:：]\s+(?=[^\s\W_a-zà-öø-ÿ]|[\"“«„¿¡…]|\.{3})"
"""A colon, and then a capital, a letter without case, a figure or a mark that opens."""


def split_at_labels(passages: Sequence[Passage], remarks: list[Remark]) -> list[Passage]:
    """The passages with those cut in two in which a label of the page stands, reported with their lines."""
    known = _written_labels(passages)
    if len(known) < 2:
        return list(passages)
    longest_first = sorted(known, key=len, reverse=True)
    inside = re.compile(
        rf"(?<=\s)({'|'.join(map(re.escape, longest_first))}){_BEHIND}",
    )
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
        following = _next_speaker(passages, index)
        begins = 0
        found = list(_ends_of_sentences(inside, passage))
        keys = [Candidate(match[1], 0).parsed.key for match in found]
        after = [*keys[1:], following][: len(keys)]
        for match, key, then in zip(found, keys, after, strict=True):
            lone = " " not in match[1] and not is_role(key)
            if lone and key in (speaker, then):
                left.append((passage, match[1]))
                continue
            whole = out[-1]
            at, begins = match.start() - begins, match.start()
            rest = cut(whole.line, at)
            whole.line = until(whole.line, len(whole.text[:at].rstrip()))
            label = Candidate(match[1], match.end() - match.start(), colon=True)
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


def _ends_of_sentences(inside: re.Pattern[str], passage: Passage) -> Iterator[re.Match[str]]:
    """The labels after the end of a sentence of what is said, or after a note in brackets."""
    start = passage.candidate.end if passage.said and passage.candidate else 0
    for match in inside.finditer(passage.text, start):
        before = passage.text[: match.start()].rstrip()
        ended = before.endswith((")", "]")) or re.search(rf"{_CLASS}$", before)
        if ended and match.start() > start:
            yield match


def _next_speaker(passages: Sequence[Passage], index: int) -> str:
    """Whose label is next at the head of a line."""
    for passage in passages[index + 1 :]:
        if passage.said and passage.candidate:
            return passage.candidate.parsed.key
    return ""
