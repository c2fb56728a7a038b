"""The lines of one cue: the segmenter's choice, or one near it that the profile's rules find better.

Sense goes before shape: no line ends on a function word that did not end one before, whatever the lines
then look like.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from imhcaps.checks.fixers.layout import language_of
from imhcaps.checks.runner import check_document
from imhcaps.language.closed_class import is_weak_end
from imhcaps.source import Source
from imhcaps.text import escape_vtt

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document

OF_SHAPE = ("BRK103", "BRK104", "BRK105", "BRK106")
"""Rules about how lines look. Their fixes give no line a worse end than it had."""
_WEIGHTS = {"error": 100, "warning": 10, "info": 1}


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


def weak_ends(text: str, language: str | None) -> int:
    """How many lines of a text, its last one aside, end on a function word: `the`, `to`, `that`, `you`."""
    lines = text.split("\n")[:-1]
    return sum(is_weak_end(words[-1], language) for line in lines if (words := line.split()))


def _best(text: str, language: str | None, tools: Tools) -> str | None:
    assert tools.rebreak is not None
    chosen = tools.rebreak(text, tools.profile, language)
    if chosen is None:
        return None
    best, least = chosen, _faults(chosen, tools, language)
    for other in _others(chosen) if least else ():
        if weak_ends(other, language) > weak_ends(chosen, language):
            continue
        faults = _faults(other, tools, language)
        if faults < least:
            best, least = other, faults
    return best


def _others(chosen: str) -> Iterator[str]:
    """The same words on two lines, cut elsewhere, the most even first."""
    if chosen.count("\n") != 1:
        return
    words = chosen.split()
    pairs = [(" ".join(words[:k]), " ".join(words[k:])) for k in range(1, len(words))]
    for top, bottom in sorted(pairs, key=lambda pair: abs(len(pair[0]) - len(pair[1]))):
        if f"{top}\n{bottom}" != chosen:
            yield f"{top}\n{bottom}"


def _faults(text: str, tools: Tools, language: str | None) -> int:
    """What the rules of size and sense find in a cue with these lines, weighed by severity.

    How even lines look is the segmenter's to weigh: it is no reason for other lines than its own.
    """
    from imhcaps.formats import read_document  # noqa: PLC0415 - rare path

    source = f"WEBVTT\n\n00:00:00.000 --> 00:01:00.000\n{escape_vtt(text)}\n"
    trial = read_document(Source(source, "trial.vtt"), "vtt")
    trial.language = language
    found = check_document(trial, tools.profile, select=("BRK", "LEN"), ignore=OF_SHAPE)
    return sum(_WEIGHTS[finding.severity] for finding in found)
