"""Findings → text for people and for machines, one module per form.

To add a form: 1. a module here with `texts(file, index, folder)`, what a file adds to the report by its place there,
and `whole(run)`, the report in pieces; 2. its line in `REPORTS`. A form of `FOR_PEOPLE` has
`findings(file, fixes)` alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module

from imhcaps.errors import UsageError, did_you_mean
from imhcaps.model.finding import Fix
from imhcaps.model.results import FileResult, Results
from imhcaps.report.parts import Gathered, Part, counts_of

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

FOR_PEOPLE = ("full", "concise", "grouped")
"""The forms that are painted on a terminal, and followed by a summary."""


def report(results: Results, form: str = "full") -> str:
    """The results in a form of `REPORTS`, ending in a line end unless there is nothing to say."""
    known_report(form)
    with gathered(results, form) as run:
        return "".join(whole(run, form))


def gathered(results: Results, form: str, *, painted: bool = False) -> Gathered:
    """The shares of results that are at hand already."""
    run = Gathered(results.rules, results.remarks)
    for index, file in enumerate(results.files):
        fixes = file.fixes() if form in FOR_PEOPLE else ()
        texts = texts_of(file, form, index, fixes, painted=painted)
        run.add(Part(file.path, file.error, texts, counts_of(file, fixes)))
    return run


def texts_of(
    file: FileResult,
    form: str,
    index: int,
    fixes: Sequence[Fix | None] | None = None,
    *,
    painted: bool = False,
    folder: str = "",
) -> Mapping[str, str]:
    """What a file adds to a report, by its place there; `index` is its number in the run, from 0.

    `fixes` are those of its findings (`FileResult.fixes`), where they were made already.
    `folder` is what paths are relative to, the working folder when it is empty. `painted`: a form of `FOR_PEOPLE` with
    the role of each piece (`plain.marked`).
    """
    module = import_module(f"imhcaps.report.{form}")
    if form in FOR_PEOPLE:
        from imhcaps.report.plain import join, marked  # noqa: PLC0415 - slow to load

        fixes = file.fixes() if fixes is None else fixes
        return {"findings": (marked if painted else join)(module.findings(file, fixes))}
    texts: Mapping[str, str] = module.texts(file, index, folder)
    return texts


def whole(run: Gathered, form: str) -> Iterator[str]:
    """The report of all files, in pieces."""
    if form in FOR_PEOPLE:
        from imhcaps.report import summary  # noqa: PLC0415 - slow to load

        yield from run.texts("findings")
        for _, text in summary.pieces(run):
            yield text
    else:
        yield from import_module(f"imhcaps.report.{form}").whole(run)


def known_report(form: str) -> None:
    """Raise `UsageError` with "did you mean" for a form that is not in `REPORTS`."""
    if form not in REPORTS:
        hint = did_you_mean(form, REPORTS) or f"known: {', '.join(REPORTS)}"
        raise UsageError(f"unknown report {form!r}", hint=hint)
