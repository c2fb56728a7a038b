"""Findings as workflow commands of GitHub Actions, which become annotations of a pull request.

Syntax and escaping: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from imhcaps.model.finding import Finding, Severity
from imhcaps.model.results import FileResult
from imhcaps.report.parts import Gathered
from imhcaps.report.plain import also_in, one_line
from imhcaps.text import plural

COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}

SHOWN = 10
"""Annotations of each kind that GitHub shows for a step, the first ones; the log has all.
https://github.com/orgs/community/discussions/26680"""


def texts(file: FileResult, index: int, folder: str) -> dict[str, str]:
    """One command per finding, by severity."""
    lines: dict[Severity, list[str]] = {kind: [] for kind in COMMANDS}
    for finding, also in file.found():
        lines[finding.severity].append(f"{_command(finding, also)}\n")
    return {kind: "".join(commands) for kind, commands in lines.items()}


def whole(run: Gathered) -> Iterator[str]:
    """The commands, gravest first, since GitHub shows only the first of each kind."""
    for file in run.failed:
        path, error = escape_property(file.path), escape_data(file.error)
        yield f"::error file={path},title=imhcaps::{error}\n"
    for kind in COMMANDS:
        yield from run.texts(kind)
    if max(map(run.total, COMMANDS)) > SHOWN:
        yield (
            f"{plural(run.total(), 'finding')} above; GitHub annotates at most {SHOWN} of each "
            "kind for a step.\n"
        )
    for remark in run.remarks:
        yield f"::notice title=imhcaps::{escape_data(remark)}\n"


def escape_data(text: str) -> str:
    """A message: `%`, CR and LF as percent codes; no other control gets through."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return one_line(text)


@lru_cache(maxsize=256)
def escape_property(text: str) -> str:
    """A value between commas: `:` and `,` are codes too. Kept, as paths and titles come again and again."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _command(finding: Finding, also: Sequence[Finding]) -> str:
    # All fields at once: one by one they take as long as the line.
    path, line, column, end_line, end_column, code, name, severity, said = finding.heading()
    last = max(line, end_line - (end_column == 1))
    if last != line:
        # Columns of an annotation that spans lines are refused.
        place = f"line={line},endLine={last}"
    else:
        place = f"line={line},col={column},endLine={line}"
        if end_line == line:
            place += f",endColumn={max(end_column, column)}"
    head = f"::{COMMANDS[severity]} file={escape_property(path)},{place}"
    message = escape_data(f"{path}:{line}:{column}: {code} {said}{also_in(also)}")
    return f"{head},title={escape_property(f'{code} {name}')}::{message}"
