"""Lists of the speakers of a page: their names and roles, which nobody says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.page import Section


def names_of(sections: Sequence[Section]) -> frozenset[str]:
    """The folded names of all labels, without what is beside a name."""
    labels = (p.candidate.parsed for s in sections for p in s.passages if p.said and p.candidate)
    return frozenset(fold(label.name) for label in labels)


def listed_speakers(section: Section, names: frozenset[str]) -> list[str]:
    """The entries of a list of speakers: people who are labelled in the page, one after the other; else nothing.

    Their roles may be after them, and go on in the next line. In whatever language the heading is, it is over a
    list of speakers where nothing else is below it.
    """
    if section.heading is None or section.spoken or lexicon.TASKS_HEADING.fullmatch(section.title):
        return []
    lines = [(" ".join(p.text.split()), p) for p in section.passages if p.text.strip()]
    widest = max((len(line) for line, _ in lines), default=0)
    entries: list[str] = []
    before = ""
    for line, passage in lines:
        name = _BESIDE_NAME.split(line, maxsplit=1)[0]
        # A line goes on with the entry before it where its first word had no room there.
        goes_on = not passage.opens and len(before) + 1 + len(line.split()[0]) > widest
        if fold(name.lstrip("-–—•* ").strip()) in names:
            entries.append(line)
        elif entries and goes_on and passage.kind == "paragraph":
            entries[-1] += f" {line}"
        else:
            return []
        before = line
    return entries


_BESIDE_NAME = re.compile(r"[,(:;]|\s[-–—]\s")
"""What parts a name from a role after it."""
