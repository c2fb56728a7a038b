"""Names in italics before what they say, `_Ida._ Good day`, as plays have them: in marks or in typed underscores."""

from __future__ import annotations

from collections import Counter

from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.transcripts.document import without
from imhcaps.transcripts.labels import Candidate, find
from imhcaps.transcripts.passage import Passage

_LEAST, _AGAIN = 6, 2
"""Paragraphs that begin so, at least, and how often each text does on average, from which these are names; our own
limits."""
_LONGEST, _MOST_WORDS = 40, 4
"""Characters and words of such a name, at most; our own limits."""

_UNDERSCORED = lazy_pattern(r"_([^\W\d_][^_\n]{0,40}?)_(?=$|[\s.(])")
_STOP = lazy_pattern(r"\.?(?:\s+|$)")
"""A full stop after it, unless it stands alone or before what its owner does: `Ida (to Bo).`"""


def read_emphasised_names(passages: list[Passage], remarks: list[Remark]) -> None:
    """Make candidates of names in italics at the heads of paragraphs, and report it once."""
    found = [
        (p, name) for p in passages if p.opens and p.kind == "paragraph" and (name := _name(p))
    ]
    names = Counter(_without_directions(name) for _, name in found)
    if len(found) < _LEAST or len(found) < _AGAIN * len(names) or _has_labels(passages):
        return
    others = []
    for passage, name in found:
        if passage.text[0] == "_":
            line = without(passage.line, len(name) + 1, len(name) + 2)
            passage.line = without(line, 0, 1)
        label = name.rstrip(" .")
        stop = _STOP.match(passage.text, len(label))
        if not stop or names[_without_directions(name)] == 1:
            others.append((passage.number, label))
        else:
            alone = stop.end() >= len(passage.text)
            passage.candidate = Candidate(label, stop.end(), strong=True, colon=True, alone=alone)
            passage.styled = True
    message = f"labels are read by the italics of the names that {len(found)} paragraphs begin with"
    remarks.append(Remark("guessed", message, found[0][0].number, found[0][1]))
    for number, label in others:
        message = (
            f"{label!r} is in italics as the names are, but once: read as words; "
            "--speaker names who speaks"
        )
        remarks.append(Remark("guessed", message, number, label))


def _without_directions(name: str) -> str:
    """`Ida` of `Ida (aside).`"""
    return name.partition("(")[0].rstrip(" .")


def _has_labels(passages: list[Passage]) -> bool:
    """Labels with a colon come again on the page: what is in italics is said by them."""
    labels = Counter(
        candidate.label
        for passage in passages
        if passage.opens and (candidate := find(passage.line)) and candidate.colon
    )
    return sum(count > 1 for count in labels.values()) > 1


def _name(passage: Passage) -> str:
    """The text in italics at the head of a paragraph that ends on a full stop, or has one or nothing after it."""
    if match := _UNDERSCORED.match(passage.text):
        name, after = match[1], passage.text[match.end() :]
    else:
        end = max(
            (m.end for m in passage.line.marks if m.kind == "emphasis" and m.start == 0), default=0
        )
        name, after = passage.text[:end], passage.text[end:]
    words = name.split()
    if not words or len(name) > _LONGEST or len(words) > _MOST_WORDS or not name[0].isupper():
        return ""
    marked = name.endswith(".") or after.startswith((".", " (")) or not after.strip()
    return name if marked else ""
