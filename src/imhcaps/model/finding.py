"""What a check says, and what a fix does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]
Safety = Literal["safe", "unsafe"]
"""Safe: same words, same times. Unsafe: times or cue boundaries move. Words never change."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters `start`..`end` (offsets into the decoded text) by `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One or more edits that mend one finding."""

    title: str
    safety: Safety
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a number or a rule comes from; `verified` is P (read in the guide), S (secondary), M (memory)."""

    guideline: str
    clause: str = ""
    url: str = ""
    verified: Literal["P", "S", "M", ""] = ""


@dataclass(frozen=True, slots=True)
class Finding:
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
