"""Cues that are in a file twice: the same times and words again, or one voice in two channels."""

from __future__ import annotations

from collections import Counter
from itertools import islice, pairwise
from operator import le, lt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from imhcaps.formats.document import Document

TOGETHER = 400
"""Milliseconds between the starts of one cue in two channels: as in `timing.asr.channels`. Our own
choice."""
_LEAST_PAIRS = 3
"""Pairs of equal cues at the same time, at least; our own limit."""
_LABEL = 40
"""Characters of a label, `Channel 2`, before a colon, at most; our own limit."""


def copies_of(document: Document) -> dict[int, int]:
    """The cues that are in the file before, and which cue each of them copies, 0-based."""
    if _one_by_one(document):
        return {}
    return _copies(document) or _in_two_channels(document)


def ends_of_copied(document: Document, copies: dict[int, int]) -> dict[int, int]:
    """Where a cue was cut between segments: the end of its last piece, by the cue of the first."""
    ends: dict[int, int] = {}
    for i, original in copies.items():
        ends[original] = max(ends.get(original, 0), document.ends[i])
    return ends


def _one_by_one(document: Document) -> bool:
    """Does each cue begin where the one before has ended, as in nearly every file, so that none occurs twice at
    once?
    """
    starts, ends = document.starts, document.ends
    return all(map(le, ends, islice(starts, 1, None))) and all(map(lt, starts, ends))


def _copies(document: Document) -> dict[int, int]:
    """Cues with the times, the voice and the text of an earlier one."""
    # Copies begin at one moment: in nearly every file no two cues do.
    if not _again(document):
        return {}
    keys = list(zip(document.starts, document.ends, document.payloads, strict=True))
    first: dict[tuple[int, int, str, frozenset[str]], int] = {}
    found: dict[int, int] = {}
    for i, (start, end, payload) in enumerate(keys):
        text = " ".join(payload.split())
        original = first.setdefault((start, end, text, _place(document, i)), i)
        # Two that nobody sees, because they do not last, are no copies.
        if original != i and text and end > start:
            found[i] = original
    if not found:
        return {}
    usual = _texts_at_once(document)
    at_once = Counter(document.starts)
    return {i: original for i, original in found.items() if at_once[document.starts[i]] > usual}


def _texts_at_once(document: Document) -> int:
    """How many texts most moments have: two where each line is in two languages, and one that is alike in both is no
    copy.
    """
    texts: dict[int, set[str]] = {}
    for start, payload in zip(document.starts, document.payloads, strict=True):
        texts.setdefault(start, set()).add(payload)
    return max(Counter(map(len, texts.values())).items(), key=lambda each: (each[1], each[0]))[0]


def _place(document: Document, cue: int) -> frozenset[str]:
    """The settings of a cue (0-based): one text in two places or regions is shown twice on purpose."""
    return frozenset(document.settings[cue].split())


def _in_two_channels(document: Document) -> dict[int, int]:
    """Cues that say what another cue says at the same time, where most of the track occurs twice.

    Recognisers of both channels of a recording place a word up to `TOGETHER` apart. Two people who answer
    in unison do so now and then; half of a track in unison is one voice.
    """
    starts, ends = document.starts, document.ends
    order = sorted(range(len(document)), key=starts.__getitem__)
    near = [
        (i, j)
        for i, j in pairwise(order)
        if starts[j] - starts[i] <= TOGETHER
        and 2 * (min(ends[i], ends[j]) - starts[j]) > ends[j] - starts[j]
        and (starts[i] < starts[j] or _place(document, i) == _place(document, j))
    ]
    if len(near) < _LEAST_PAIRS or 4 * len(near) < len(document):
        return {}
    found: dict[int, int] = {}
    for i, j in near:
        if i not in found and _said(document.texts[i]) == _said(document.texts[j]):
            found[j] = i
    return found if len(found) >= _LEAST_PAIRS and 4 * len(found) >= len(document) else {}


def _said(text: str) -> str:
    """Letters and figures of a cue, a label before them left out."""
    label, colon, rest = " ".join(text.split()).partition(": ")
    said = rest if colon and len(label) <= _LABEL and rest else f"{label}{colon}{rest}"
    return "".join(sign for sign in said.casefold() if sign.isalnum())


def _again(document: Document) -> bool:
    """Do two cues begin at one moment, so that they may differ in white space alone?"""
    return len(set(document.starts)) < len(document.starts)
