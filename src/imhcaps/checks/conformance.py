"""Rules of a format's own syntax: the readers find the problems, a rule names and explains them.

`rule` makes a `Rule` whose function is `passed_on`: it passes on the document's problems of that code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation, Fix, Safety, Severity

if TYPE_CHECKING:
    from imhcaps.checks.context import Context

WEBVTT = "https://www.w3.org/TR/webvtt1/"
SECTIONS = {
    "4.1": ("4.1 WebVTT file structure", "#file-structure"),
    "4.2.2": ("4.2.2 WebVTT caption or subtitle cue text", "#webvtt-caption-or-subtitle-cue-text"),
    "4.2.3": ("4.2.3 WebVTT chapter title text", "#webvtt-chapter-title-text"),
    "4.3": ("4.3 WebVTT region settings", "#region-settings"),
    "4.4": ("4.4 WebVTT cue settings", "#cue-settings"),
    "4.5.1": ("4.5.1 WebVTT file using only nested cues", "#file-using-only-nested-cues"),
    "6.1": ("6.1 WebVTT file parsing", "#file-parsing"),
    "6.3": ("6.3 WebVTT cue timings and settings parsing", "#cue-timings-and-settings-parsing"),
}
"""The sections of WebVTT: The Web Video Text Tracks Format (W3C Candidate Recommendation)."""


def webvtt(section: str) -> Citation:
    """The specification, at a section of `SECTIONS`."""
    clause, anchor = SECTIONS[section]
    return Citation("WebVTT", clause, WEBVTT + anchor, "M")


SUBRIP = Citation(
    "SubRip (.srt)",
    "as SubRip itself writes it; no standard",
    "https://www.matroska.org/technical/subtitles.html",
    "M",
)
"""SubRip has no specification; what its players agree on is the measure."""


STRAY = "CUE101"
"""The code of text that is in no cue."""
_FEW = 3
"""Lines outside cues that are each named in a file without any cue; our own choice."""

FORMATS = {
    "ASS": ("ass",),
    "JSN": ("json",),
    "LRC": ("lrc",),
    "SBV": ("sbv", "subviewer"),
    "SCC": ("scc",),
    "SMI": ("sami",),
    "SRT": ("srt",),
    "STL": ("stl",),
    "SUB": ("microdvd", "spruce"),
    "TTM": ("ttml",),
    "VTT": ("vtt",),
}
"""The formats of a family of codes, by its letters; a family that is not here is for all formats."""


def rule(
    code: str,
    name: str,
    source: Citation,
    summary: str,
    why: str,
    bad: str,
    good: str,
    severity: Severity = "error",
    fix: Safety | None = None,
) -> Rule:
    """A rule for one code of a reader."""
    return Rule(
        code=code,
        name=name,
        summary=summary,
        severity=severity,
        basis="law",
        why=why,
        example_bad=bad,
        example_good=good,
        check=passed_on(code),
        source=source,
        kinds=(),
        formats=FORMATS.get(code[:3], ()),
        fix=fix,
    )


def passed_on(code: str) -> Callable[[Context], Iterable[Hit]]:
    """The function of a rule for which readers give the problems."""

    def check(context: Context) -> Iterator[Hit]:
        problems = context.document.problems_of(code)
        if code == STRAY and len(problems) > _FEW and not len(context.document):
            # Another kind of file with this suffix, as `config.sub`: a line each would be one fault many times.
            first = problems[0]
            rest = f"; the same is true of the next {len(problems) - 1}: there is no caption in this file"
            yield Hit(None, first.message + rest, span=(first.start, first.end))
            return
        for problem in problems:
            fix = None
            if problem.edits:
                safety: Safety = "safe" if problem.safe else "unsafe"
                fix = Fix(problem.title or "Fix it", safety, problem.edits)
            yield Hit(
                problem.cue,
                problem.message,
                problem.value,
                problem.limit,
                problem.unit,
                span=(problem.start, problem.end),
                fix=fix,
            )

    return check


def cue(payload: str = "Hello.", timing: str = "00:01.000 --> 00:02.000", head: str = "") -> str:
    """A WebVTT file with one cue, for an example; `head` is between signature and cue."""
    return f"WEBVTT\n\n{head}{timing}\n{payload}\n"


def subrip(
    payload: str = "Hello.", timing: str = "00:00:01,000 --> 00:00:02,000", index: str = "1\n"
) -> str:
    """A SubRip file with two cues, the first as given, for an example."""
    return f"{index}{timing}\n{payload}\n\n2\n00:00:03,000 --> 00:00:04,000\nBye.\n"
