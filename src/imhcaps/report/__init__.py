"""Findings → text for people and for machines, one module per form.

To add a form: 1. a module here with `report(results) -> str`; 2. its line in `REPORTS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from imhcaps.errors import UsageError, did_you_mean
from imhcaps.model.results import Results

if TYPE_CHECKING:
    from imhcaps.report.plain import Piece

REPORTS = (
    "concise",
    "full",
    "github",
    "gitlab",
    "grouped",
    "json",
    "junit",
    "sarif",
)
"""Each is the module `imhcaps.report.<name>`."""


def report(results: Results, form: str = "full") -> str:
    """The results in a form of `REPORTS`, ending in a line end unless there is nothing to say."""
    known_report(form)
    text: str = import_module(f"imhcaps.report.{form}").report(results)
    return text


FOR_PEOPLE = ("full", "concise", "grouped")
"""The forms that are painted on a terminal, and followed by a summary."""


def findings_as(form: str) -> Callable[[Results], Iterator[Piece]]:
    """The findings in a form of `FOR_PEOPLE`, as pieces with their roles, without the summary."""
    made: Callable[[Results], Iterator[Piece]] = import_module(f"imhcaps.report.{form}").findings
    return made


def known_report(form: str) -> None:
    """Raise `UsageError` with "did you mean" for a form that is not in `REPORTS`."""
    if form not in REPORTS:
        hint = did_you_mean(form, REPORTS) or f"known: {', '.join(REPORTS)}"
        raise UsageError(f"unknown report {form!r}", hint=hint)
