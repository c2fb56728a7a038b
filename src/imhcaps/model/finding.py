"""What a check says, and what a fix does."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, Protocol, SupportsIndex, get_args, overload

from imhcaps.terminal_text import one_line

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""The gravest first."""
Safety = Literal["safe", "unsafe"]
"""Safe: same words, same times. Unsafe: times or cue boundaries move, or characters change that no word is made of.
Words never change, but to those of the project's glossary (unsafe)."""
WRITES_A_TERM = "TXT124"
"""The rule whose fix changes words: to those that the project's glossary has for them."""
CHANGES_CHARACTERS = ("TXT103", "TXT111")
"""The rules whose unsafe fixes move nothing: invisible characters and marks change."""


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


VERIFIED = {
    "P": "read in the guide itself",
    "S": "read in a secondary text",
    "M": "from memory, not verified",
    "": "",
}
"""What the marks of a citation stand for."""


class LateFixes(Protocol):
    """Makes the fix of a finding when somebody asks for it: nearly all time of a check would go into fixes.

    `codes` are the rules whose findings it fixes.
    """

    codes: frozenset[str]

    def fix_of(self, finding: "Finding") -> Fix | None:
        """The fix of a finding of the document that this was made for."""


class _Fields(NamedTuple):
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
    fix: Fix | LateFixes | None = None


_FIX = _Fields._fields.index("fix")
_HEADING = slice(_Fields._fields.index("message") + 1)


class Finding(_Fields):
    """One place where a rule is not kept. Lines and columns are 1-based, the end is exclusive.

    `cue` is the 1-based number of the cue in file order. `value` was measured, `limit` asked for,
    both in `unit`. `fix` may be made when it is asked for: whatever looks at all fields of a finding asks for it.
    """

    __slots__ = ()

    @property
    def fix(self) -> Fix | None:
        """The edits that would correct it; none where there is no safe or sensible way."""
        fix: Any = tuple.__getitem__(self, _FIX)
        return fix if fix is None or type(fix) is Fix else fix.fix_of(self)

    @property
    def offers_fix(self) -> bool:
        """Whether it has a fix, or one may be made when it is asked for; none is made to answer this."""
        fix: Any = tuple.__getitem__(self, _FIX)
        return fix is not None and (type(fix) is Fix or self.code in fix.codes)

    def with_fix(self, fix: Fix) -> "Finding":
        """The same with its fix, which was made: it is not looked for each time it is asked for."""
        return tuple.__new__(Finding, (*self.said(), fix))

    def heading(self) -> tuple[Any, ...]:
        """Its path, lines and columns, code, name, severity and message, read at once."""
        return tuple.__getitem__(self, _HEADING)

    def said(self) -> tuple[Any, ...]:
        """All fields but the fix, which is not asked for."""
        return tuple.__getitem__(self, slice(_FIX))

    def __iter__(self) -> Iterator[Any]:
        return iter((*self.said(), self.fix))

    @overload
    def __getitem__(self, at: SupportsIndex) -> Any: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Any, ...]: ...
    def __getitem__(self, at: SupportsIndex | slice) -> Any:
        return tuple(self)[at]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, tuple):
            return NotImplemented
        return tuple(self) == tuple(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        fields = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"Finding({', '.join(fields)})"

    def __str__(self) -> str:
        """`path:line:column: severity CODE message [name]`, one line that is safe on a terminal."""
        return "".join(concise_parts(self, self.fix))


def concise_parts(finding: Finding, fix: Fix | None) -> tuple[str, str, str, str]:
    """The line of a finding with its fix, in four parts: place, severity and code, message, name in brackets."""
    path, line, column, _, _, code, name, severity, message = finding.heading()
    return (
        f"{one_line(path)}:{line}:{column}:",
        f" {severity} {code}",
        f" {one_line(message)}",
        f" [{name}] [fixable]" if fix else f" [{name}]",
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
