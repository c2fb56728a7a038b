"""What a check says, and what a fix does."""

from typing import Literal, NamedTuple, get_args

from imhcaps.terminal_text import one_line

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""The gravest first."""
Safety = Literal["safe", "unsafe"]
"""Safe: same words, same times. Unsafe: times or cue boundaries move. Words never change."""


class Edit(NamedTuple):
    """Replace the characters `start`..`end` (offsets into the decoded text) by `text`."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """One or more edits that correct one finding."""

    title: str
    safety: Safety
    edits: tuple[Edit, ...]


class Citation(NamedTuple):
    """Where a number or a rule comes from; `verified` is P (read in the guide), S (secondary), M (memory)."""

    guideline: str
    clause: str = ""
    url: str = ""
    verified: Literal["P", "S", "M", ""] = ""


class Finding(NamedTuple):
    """One place where a rule is not kept. Lines and columns are 1-based, the end is exclusive.

    `cue` is the 1-based number of the cue in file order. `value` was measured, `limit` asked for,
    both in `unit`.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    code: str
    name: str
    severity: Severity
    message: str
    cue: int | None = None
    value: float | str | None = None
    limit: float | str | None = None
    unit: str = ""
    source: Citation | None = None
    fix: Fix | None = None

    def __str__(self) -> str:
        """`path:line:column: severity CODE message [name]`, one line that is safe on a terminal."""
        return " ".join(concise_parts(self))


def concise_parts(finding: Finding) -> tuple[str, str, str, str]:
    """The four parts of a finding's line: place, severity and code, message, name in brackets."""
    return (
        f"{one_line(finding.path)}:{finding.line}:{finding.column}:",
        f"{finding.severity} {finding.code}",
        one_line(finding.message),
        f"[{finding.name}]" + (" [fixable]" if finding.fix else ""),
    )


class Findings(list[Finding]):
    """The findings of one file, in order of place: a list that also shows itself as text or HTML."""

    __slots__ = ()

    def __str__(self) -> str:
        """One line for each finding, as `imhcaps check --output-format concise` prints them."""
        return "\n".join(map(str, self)) or "No finding."

    def _repr_html_(self) -> str:
        """A table for notebooks; every text in it is escaped."""
        from imhcaps.model.notebook import table  # noqa: PLC0415 - rare path

        rows = [
            (f"{f.line}:{f.column}", f.cue or "", f.severity, f.code, f.name, f.message)
            for f in self
        ]
        heads = ("place", "cue", "severity", "code", "rule", "message")
        return table(f"{len(self)} findings", heads, rows)
