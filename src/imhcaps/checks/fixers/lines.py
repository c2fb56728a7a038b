"""The lines of one cue: the segmenter's choice, or one near it that the profile's rules find better.

Sense goes before shape: no line ends on a function word that did not end one before, whatever the lines
then look like.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from imhcaps.checks.context import language_of
from imhcaps.checks.fixers.layout import has_lines_of_their_own
from imhcaps.checks.runner import tally
from imhcaps.counting import counting_rule
from imhcaps.language.closed_class import is_weak_end, parts_from_noun
from imhcaps.lazy import lazy_pattern
from imhcaps.source import Source
from imhcaps.text import escape_vtt

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.profile import Profile

OF_SHAPE = ("BRK103", "BRK104", "BRK105", "BRK106")
"""Rules about how lines look. Their fixes give no line a worse end than it had."""
_LONGEST, _MOST_LINES = 600, 12
"""Characters and lines. What is more is no cue to lay out anew but a page to cut: ten times the largest cue
that a profile allows (our choice)."""
_WEIGHTS = {"error": 100, "warning": 10, "info": 1}
"""The cost of a finding in lines that are tried; our choice: no number of lesser ones outweighs a graver one."""


def best_lines(document: Document, text: str, tools: Tools) -> str | None:
    """The text (LF) with other line breaks; None where the segmenter sees no lines that fit."""
    if tools.rebreak is None:
        return None
    key = text, language_of(document)
    if tools.lines is None:
        return _best(*key, tools)
    if key not in tools.lines:
        tools.lines[key] = _best(*key, tools)
    return tools.lines[key]


def is_page(text: str) -> bool:
    """Whether a text is too much to be a cue whose lines are badly broken."""
    return len(text) > _LONGEST or text.count("\n") >= _MOST_LINES


def weak_ends(text: str, language: str | None) -> int:
    """How many lines of a text, its last one aside, end on a function word (`the`, `to`, `that`, `you`) or before a
    noun.
    """
    lines = [words for line in text.split("\n") if (words := line.split())]
    return sum(
        is_weak_end(above[-1], language) or parts_from_noun(above, below[0], language)
        for above, below in pairwise(lines)
    )


def find_all(document: Document, texts: Iterable[str], tools: Tools) -> None:
    """Find the lines of many texts together, so that what is tried goes through one check and not one each.

    A text is left whose lines are judged by what else is in its track: labels, words with a hyphen at their end.
    """
    language = language_of(document)
    if tools.rebreak is None or tools.lines is None or language is None:
        return
    fresh = [
        text
        for text in dict.fromkeys(texts)
        if (text, language) not in tools.lines
        and not is_page(text)
        and not has_lines_of_their_own(text)
        and _JUDGED_BY_OTHERS.search(text) is None
    ]
    chosen = {text: tools.rebreak(text, tools.profile, language) for text in fresh}
    tools.lines.update({(text, language): new for text, new in chosen.items()})
    for text, new in _better({t: n for t, n in chosen.items() if n is not None}, language, tools):
        tools.lines[text, language] = new


# Also markup, which would be read as such.
_JUDGED_BY_OTHERS = lazy_pattern(r"[:\[(<&]|-(?!\S)")


def _better(
    chosen: dict[str, str], language: str | None, tools: Tools
) -> Iterator[tuple[str, str]]:
    """Texts for which other lines than the chosen ones are better, and those lines."""
    faults = _faults(list(chosen.values()), tools, language)
    tried: list[str] = []
    spans: list[tuple[str, range, int]] = []
    for (text, new), least in zip(chosen.items(), faults, strict=True):
        if least:
            first = len(tried)
            weak = weak_ends(new, language)
            others = _short_enough(_others(new), least, tools.profile)
            tried += [other for other in others if weak_ends(other, language) <= weak]
            spans.append((text, range(first, len(tried)), least))
    faults = _faults(tried, tools, language)
    for text, positions, least in spans:
        best = min(positions, key=faults.__getitem__, default=None)
        if best is not None and faults[best] < least:
            yield text, tried[best]


def _best(text: str, language: str | None, tools: Tools) -> str | None:
    assert tools.rebreak is not None
    chosen = tools.rebreak(text, tools.profile, language)
    if chosen is None:
        return None
    return next((new for _, new in _better({text: chosen}, language, tools)), chosen)


def _others(chosen: str) -> Iterator[str]:
    """The same words on two lines, cut elsewhere, the most even first."""
    if chosen.count("\n") != 1:
        return
    words = chosen.split()
    pairs = [(" ".join(words[:k]), " ".join(words[k:])) for k in range(1, len(words))]
    for top, bottom in sorted(pairs, key=lambda pair: abs(len(pair[0]) - len(pair[1]))):
        if f"{top}\n{bottom}" != chosen:
            yield f"{top}\n{bottom}"


def _short_enough(others: Iterable[str], least: int, profile: Profile) -> Iterable[str]:
    """Without lines that are too long, where such a line alone weighs as much as all that is wrong so far."""
    limit = profile.limits.get("max_line_length")
    if limit is None or not limit.value or least > _WEIGHTS[limit.severity or "error"]:
        return others
    if not counting_rule(limit.count).simple:
        return others
    most = limit.value
    return (
        other for other in others if not other.isascii() or max(map(len, other.split("\n"))) <= most
    )


_APART = 120_000
"""Milliseconds from the start of one trial to the next: no rule about lines looks as far; our choice."""
_SHOWN = 60_000
"""Milliseconds that each is shown; our choice."""
_ALIKE = ("BRK107", "LEN102", "LEN103")
"""Rules that find the same whatever two lines a text has."""


def _faults(texts: list[str], tools: Tools, language: str | None) -> list[int]:
    """What the rules of size and sense find in cues with these lines, weighed by severity.

    How even lines look is the segmenter's to weigh: it is no reason for other lines than its own.
    """
    found = [0] * len(texts)
    if not texts:
        return found
    trial = _document_of(texts, language)
    for severity, cues in tally(trial, tools.profile, ("BRK", "LEN"), (*OF_SHAPE, *_ALIKE)):
        weight = _WEIGHTS[severity]
        for cue in cues:
            found[cue] += weight
    return found


def _document_of(texts: list[str], language: str | None) -> Document:
    """Cues with these texts, far from each other, that are in no file: rules that look at words need none."""
    from imhcaps.formats.document import Document  # noqa: PLC0415 - rare path
    from imhcaps.formats.webvtt.syntax import SYNTAX  # noqa: PLC0415 - rare path

    count = len(texts)
    made = Document(Source("", "trial.vtt"), SYNTAX)
    made.language = language
    made.raw = [
        escape_vtt(text) if "<" in text or ">" in text or "&" in text else text for text in texts
    ]
    made.starts = array("q", range(0, count * _APART, _APART))
    made.ends = array("q", range(_SHOWN, count * _APART + _SHOWN, _APART))
    made.ids.extend([None] * count)
    made.settings = [""] * count
    nowhere = array("q", bytes(8 * count))
    made.block_at = made.timing_at = made.payload_at = made.payload_end = nowhere
    return made
