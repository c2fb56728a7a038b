"""The styles of our Word file: sizes, weights and indents, in one table."""

from __future__ import annotations

from dataclasses import dataclass

_COLUMN = 54.0
"""Points of the column of times; our own choice: `1:02:05` and a gap."""


@dataclass(frozen=True, slots=True)
class Look:
    """One style of ours; sizes in points, `left` and `hang` in points too."""

    name: str
    base: str = "Normal"
    character: bool = False
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool = False
    quiet: bool = False
    before: float | None = None
    after: float | None = None
    left: float = 0
    hang: float = 0


def looks(large_print: bool) -> tuple[Look, ...]:
    """The styles, for large print by the ACB guidelines: 18 pt, headings 22 and 20, no italics, no hang."""
    body, indent = (18, 0) if large_print else (12, 18)
    head, part, below = (26, 22, 20) if large_print else (22, 15, 13)
    slanted = None if large_print else True
    quiet = not large_print
    after = 18 if large_print else 9
    return (
        Look("Normal", "", size=body, bold=False, before=0, after=after),
        Look("Heading 1", size=head, bold=True, before=0, after=after),
        Look("Heading 2", size=part, bold=True, before=body * 1.5, after=after),
        Look("Heading 3", size=below, bold=True, before=body * 1.2, after=after),
        Look("Heading 4", size=below, bold=True, before=body * 1.2, after=after),
        Look("Heading 5", size=below, bold=True, before=body * 1.2, after=after),
        Look("Heading 6", size=below, bold=True, before=body * 1.2, after=after),
        Look("List Bullet", after=after / 2),
        Look("Footer", size=None if large_print else 10, after=0, quiet=quiet),
        Look("Organisation", quiet=quiet, after=4),
        Look("Summary"),
        Look("Turn", left=indent, hang=indent),
        Look("Turn Continued", "Turn", left=indent),
        Look("Sound", italic=slanted),
        Look("Visual", italic=slanted),
        # Times in a column of their own.
        Look("Timed Turn", "Turn", left=_COLUMN, hang=_COLUMN),
        Look("Timed Turn Continued", "Timed Turn", left=_COLUMN),
        Look("Timed Sound", "Sound", left=_COLUMN, hang=_COLUMN),
        Look("Timed Visual", "Visual", left=_COLUMN, hang=_COLUMN),
        Look("Notice"),
        Look("Credit"),
        Look("About"),
        Look("Speaker", "", character=True, bold=True),
        Look("Time", "", character=True, italic=False, quiet=quiet),
        Look("Aside", "", character=True, italic=slanted),
        Look("Hyperlink", "", character=True, underline=True),
    )
