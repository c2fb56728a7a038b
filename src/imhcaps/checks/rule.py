"""What a rule is: one frozen description with one function over a whole track.

CONTRIBUTING.md, "Add a rule", has the steps.

The function gets a `Context` (the track as columns, see `context`) and yields `Hit`s, or returns them as columns where
they are many in a usual file (`hits.Hits`). It looks at
all cues at once: a cheap test over the whole column first, a loop only where something may be
found. `benchmarks/check_rules.py` says what all rules take.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from imhcaps.model.finding import Citation, Fix, Safety, Severity

if TYPE_CHECKING:
    from imhcaps.checks.context import Context

Basis = Literal["law", "house"]
"""Law: what a law or a standard asks for (conformance, presence, speakers, sounds, language);
house: a matter of style. A profile of law runs the rules of law alone."""

Category = Literal[
    "conformance",
    "cue",
    "size",
    "time",
    "break",
    "speaker",
    "sound",
    "text",
    "metadata",
    "transcript",
    "translation",
    "suppression",
]

CATEGORIES: dict[str, Category] = {
    "CUE": "cue",
    "VTT": "conformance",
    "SRT": "conformance",
    "LRC": "conformance",
    "ASS": "conformance",
    "SBV": "conformance",
    "SCC": "conformance",
    "SMI": "conformance",
    "SUB": "conformance",
    "TTM": "conformance",
    "STL": "conformance",
    "JSN": "conformance",
    "LEN": "size",
    "TIM": "time",
    "BRK": "break",
    "SPK": "speaker",
    "SND": "sound",
    "TXT": "text",
    "MET": "metadata",
    "TRN": "transcript",
    "TSL": "translation",
    "SUP": "suppression",
}
"""The letters of a code and what they stand for."""

CAPTIONS = ("captions", "subtitles")
"""The kinds of track that are read on screen."""


class Hit(NamedTuple):
    """What a rule's function found, before the runner gives it a place and a severity.

    `cue` is the 0-based index of the cue (none: the file as a whole). The place is, in this order:
    `span` (offsets into the source text), `text` (offsets into the cue's visible text), `line` (a
    0-based line of the cue), else the cue's timing line, or the file's first line. `limit_name` says
    which limit of the profile was broken (its severity and source go into the finding).
    """

    cue: int | None
    message: str
    value: float | str | None = None
    limit: float | str | None = None
    unit: str = ""
    limit_name: str = ""
    span: tuple[int, int] | None = None
    text: tuple[int, int] | None = None
    line: int | None = None
    severity: Severity | None = None
    fix: Fix | None = None


class NearMiss(NamedTuple):
    """What looks like a fault and is not: the rule must not report it.

    `text` is one cue's text, or a whole file (which begins with `WEBVTT`, or with `1` as SubRip).
    `limits` are set over those of the rule's profile; `path` names the file, and so its language.
    """

    text: str
    limits: Mapping[str, Any] = {}
    path: str = "talk.en.vtt"


class Rule(NamedTuple):
    """A rule: its code and name, what it asks and why, examples, its source, and its function.

    `name` says the fault in a few words, with hyphens. `limits` are the limits of the profile that it reads: it runs
    where the profile sets at least one of them (a rule without limits always runs). `kinds` and
    `formats` are the tracks it applies to (empty: all). `profile` names the profile under which
    the examples fail and pass. The examples are whole files in the first of `formats`, or WebVTT.
    """

    code: str
    name: str
    summary: str
    severity: Severity
    basis: Basis
    why: str
    example_bad: str
    example_good: str
    check: Callable[["Context"], Iterable[Hit]]
    source: Citation
    limits: tuple[str, ...] = ()
    kinds: tuple[str, ...] = CAPTIONS
    formats: tuple[str, ...] = ()
    fix: Safety | None = None
    profile: str = "web"
    transcript: str = ""
    """The transcript with which the examples are checked, for rules that compare with one."""
    example_options: tuple[tuple[str, Any], ...] = ()
    """Further arguments of `check_document` that the examples need."""
    near_misses: tuple[NearMiss, ...] = ()
    """Texts that the rule must leave alone although they look like its faults; tests run each."""

    @property
    def category(self) -> Category:
        """The family of the rule, by the letters of its code."""
        return CATEGORIES[self.code[:3]]
