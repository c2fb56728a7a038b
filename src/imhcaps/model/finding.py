"""What a check says, and what a fix does."""

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "info"]
Safety = Literal["safe", "unsafe"]
"""Safe: same words, same times. Unsafe: times or cue boundaries move. Words never change."""


class Edit(NamedTuple):
    """Replace the characters `start`..`end` (offsets into the decoded text) by `text`."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """One or more edits that mend one finding."""

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
