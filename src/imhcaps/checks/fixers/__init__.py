"""Fixes for rules that have none of their own, one module each: `fix(document, finding, tools)`.

To add one: 1. a module here named for what it does; 2. its codes in `FIXERS` or `RECODERS`;
3. `tests/checks/fixers/test_<name>.py`. A fixer gives edits on the text, or None where it sees no way; it
need not prove anything, since `check.fix` proves every law before it writes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from imhcaps.model.finding import Finding, Fix
from imhcaps.model.profile import Profile

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.source import Source

    Fixer = Callable[[Document, Finding, "Tools"], Fix | None]

Rebreak = Callable[[str, Profile, str | None], str | None]
"""The text of a cue, the profile, the language → the same words with other line breaks (LF), or none."""

Resegment = Callable[[str, int, int, Profile, str | None], Sequence[tuple[int, int, str]] | None]
"""The text of a cue, its start and end, … → the same words as several: (start, end, text) each."""


class Tools(NamedTuple):
    """What a fixer may use: the profile, and the segmenter's two verbs, given from above.

    `lines` keeps the lines that were found for a text in a language: a cue has often more than one
    finding that they fix, and they take longer to find than all its findings.
    """

    profile: Profile
    rebreak: Rebreak | None = None
    resegment: Resegment | None = None
    media_ms: int | None = None
    lines: dict[tuple[str, str | None], str | None] | None = None


FIXERS: dict[str, str] = {
    "BRK101": "break_lines",
    "BRK103": "break_lines",
    "BRK104": "break_lines",
    "BRK105": "break_lines",
    "BRK106": "break_lines",
    "BRK108": "part_line",
    "BRK109": "part_line",
    "BRK110": "break_lines",
    "BRK111": "break_lines",
    "BRK113": "break_lines",
    "CUE102": "impossible",
    "CUE104": "once",
    "LEN101": "break_lines",
    "LEN102": "break_lines",
    "LEN103": "split_cue",
    "LEN104": "break_lines",
    "SRT150": "misnamed",
    "SRT157": "recode",
    "TIM101": "extend",
    "TIM102": "extend",
    "TIM103": "extend",
    "TIM104": "extend",
    "TIM201": "extend",
    "TIM202": "split_cue",
    "TIM301": "gap",
    "TIM302": "gap",
    "TIM303": "gap",
    "TIM304": "overlap",
    "TIM305": "media_end",
    "TXT102": "characters",
    "TXT103": "characters",
    "TXT107": "empty_cue",
    "TXT108": "characters",
    "TXT111": "characters",
    "TXT112": "characters",
    "TXT113": "characters",
    "VTT001": "misnamed",
    "VTT008": "recode",
}
"""Code → module of this folder."""

RECODERS = {"SRT157": "recode", "VTT008": "recode"}
"""Codes whose fix changes how the file is encoded and not a character of its text."""


def offer(document: Document, findings: Iterable[Finding], tools: Tools) -> list[Finding]:
    """The findings, each with its fix: the rule's own, or that of its fixer here."""
    findings = list(findings)
    to_break = {f.cue for f in findings if f.fix is None and FIXERS.get(f.code) == "break_lines"}
    if to_break:
        from imhcaps.checks.fixers.lines import find_all  # noqa: PLC0415 - rare path

        find_all(
            document, (document.texts[cue - 1] for cue in sorted(filter(None, to_break))), tools
        )
    offered = []
    for finding in findings:
        fixer = fixer_for(finding.code) if finding.fix is None else None
        fix = fixer(document, finding, tools) if fixer else finding.fix
        offered.append(finding if fix is finding.fix else finding._replace(fix=fix))
    return offered


def fixer_for(code: str) -> Fixer | None:
    """The function that fixes a rule's findings, if there is one."""
    name = FIXERS.get(code)
    return _function(name, "fix") if name else None


def recoder_for(code: str) -> Callable[[Source], Source] | None:
    """The function that gives a source another encoding, for the codes that need it."""
    name = RECODERS.get(code)
    return _function(name, "recode") if name else None


@cache
def _function(module: str, name: str) -> Callable[..., Any]:
    function: Callable[..., Any] = getattr(import_module(f"{__name__}.{module}"), name)
    return function
