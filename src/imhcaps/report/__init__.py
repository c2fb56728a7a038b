"""Findings → text for people and for machines, one module per form.

To add a form: 1. a module here with `report(results) -> str`; 2. its line in `REPORTS`.
"""

from __future__ import annotations

from importlib import import_module

from imhcaps.errors import UsageError, did_you_mean
from imhcaps.model.results import Results

REPORTS = (
    "concise",
    "full",
    "github",
    "gitlab",
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


def known_report(form: str) -> None:
    """Raise `UsageError` with "did you mean" for a form that is not in `REPORTS`."""
    if form not in REPORTS:
        hint = did_you_mean(form, REPORTS) or f"known: {', '.join(REPORTS)}"
        raise UsageError(f"unknown report {form!r}", hint=hint)
