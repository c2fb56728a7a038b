"""Findings as workflow commands of GitHub Actions, which become annotations of a pull request.

Syntax and escaping: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from imhcaps.model.finding import Finding, Severity
from imhcaps.model.results import Results
from imhcaps.report.plain import one_line, plural

COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}

SHOWN = 10
"""Annotations of each kind that GitHub shows for a step, the first ones; the log has all.
https://github.com/orgs/community/discussions/26680"""


def report(results: Results) -> str:
    """One command per finding, gravest first, since GitHub shows only the first of each kind."""
    lines = [
        f"::error file={escape_property(file.path)},title=imhcaps::{escape_data(file.error)}"
        for file in results.files
        if file.error
    ]
    rank = list(COMMANDS)
    findings = sorted(results.findings, key=lambda finding: rank.index(finding.severity))
    lines += [_command(finding) for finding in findings]
    most = max((sum(f.severity == kind for f in findings) for kind in COMMANDS), default=0)
    if most > SHOWN:
        lines.append(
            f"{plural(len(findings), 'finding')} above; GitHub annotates at most {SHOWN} of each "
            "kind for a step."
        )
    lines += [f"::notice title=imhcaps::{escape_data(remark)}" for remark in results.remarks]
    return "".join(f"{line}\n" for line in lines)


def escape_data(text: str) -> str:
    """A message: `%`, CR and LF as percent codes; no other control gets through."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return one_line(text)


def escape_property(text: str) -> str:
    """A value between commas: `:` and `,` are codes too."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _command(finding: Finding) -> str:
    place = f"line={finding.line}"
    last = max(finding.line, finding.end_line - (finding.end_column == 1))
    if last == finding.line:
        # Columns of an annotation that spans lines are refused.
        place += f",col={finding.column},endLine={last}"
        if finding.end_line == finding.line:
            place += f",endColumn={max(finding.end_column, finding.column)}"
    else:
        place += f",endLine={last}"
    title = escape_property(f"{finding.code} {finding.name}")
    head = f"::{COMMANDS[finding.severity]} file={escape_property(finding.path)},{place}"
    message = f"{finding.path}:{finding.line}:{finding.column}: {finding.code} {finding.message}"
    return f"{head},title={title}::{escape_data(message)}"
