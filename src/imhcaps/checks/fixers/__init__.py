"""Fixes for rules that have none of their own, one module each: `fix(document, finding, tools)`.

To add one: 1. a module here named for what it does; 2. its codes in `FIXERS`;
3. `tests/checks/fixers/test_<name>.py`. A fixer gives edits on the text, or None where it sees no way; it
need not prove anything, since `checks.fixing` proves every law before anything is written.
"""

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from imhcaps.model.finding import Finding, Fix
from imhcaps.model.profile import Profile

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.source import Source

    Fixer = Callable[[Document, Finding, "Tools"], Fix | None]

Rebreak = Callable[[str, Profile, str | None], str | None]
"""The text of a cue, the profile, the language → the same words with other line breaks (LF), or none."""

Resegment = Callable[[str, int, int, Profile, str | None], Sequence[tuple[int, int, str]] | None]
"""The text of a cue, its start and end, … → the same words as several: (start, end, text) each."""


class Tools(NamedTuple):
    """What a fixer may use: the profile, and the segmenter's two verbs, given from above.

    `lines` keeps the lines that were found for a text in a language: a cue has often more than one
    finding that they fix, and they take longer to find than all its findings.
    """

    profile: Profile
    rebreak: Rebreak | None = None
    resegment: Resegment | None = None
    media_ms: int | None = None
    lines: dict[tuple[str, str | None], str | None] | None = None


FIXERS: dict[str, str] = {
    "BRK101": "break_lines",
    "BRK103": "break_lines",
    "BRK104": "break_lines",
    "BRK105": "break_lines",
    "BRK106": "break_lines",
    "BRK108": "part_line",
    "BRK109": "part_line",
    "BRK110": "break_lines",
    "BRK111": "break_lines",
    "BRK113": "break_lines",
    "CUE102": "impossible",
    "CUE104": "once",
    "LEN101": "break_lines",
    "LEN102": "break_lines",
    "LEN103": "split_cue",
    "LEN104": "break_lines",
    "SRT150": "misnamed",
    "SRT157": "recode",
    "TIM101": "extend",
    "TIM102": "extend",
    "TIM103": "extend",
    "TIM104": "extend",
    "TIM201": "extend",
    "TIM202": "split_cue",
    "TIM301": "gap",
    "TIM302": "gap",
    "TIM303": "gap",
    "TIM304": "overlap",
    "TIM305": "media_end",
    "TXT102": "characters",
    "TXT103": "characters",
    "TXT107": "empty_cue",
    "TXT108": "characters",
    "TXT111": "characters",
    "TXT112": "characters",
    "TXT113": "characters",
    "TXT124": "misheard_term",
    "VTT001": "misnamed",
    "VTT008": "recode",
}
"""Code → module of this folder."""

BREAK_LINES = frozenset(code for code, module in FIXERS.items() if module == "break_lines")
"""The rules whose findings are corrected by other line breaks."""

RECODED = frozenset(code for code, module in FIXERS.items() if module == "recode")
"""The rules whose fix changes how the file is encoded and not a character of its text."""


_PLACE_TO_LIMIT = slice(Finding._fields.index("line"), Finding._fields.index("limit") + 1)
"""The fields that tell the findings of one file apart, of which a fixer knows what it is to do."""


class OfferedFixes:
    """The fixes of what is found in one document, each made when somebody asks for it.

    Most of a check would go into fixes that nobody looks at. `to_break` are the cues (1-based) that have a finding
    which other lines may correct: their lines are looked for together, when the first of them is asked for.
    """

    __slots__ = ("_document", "_made", "_tools", "to_break")

    codes = frozenset(FIXERS)
    """The rules whose findings are fixed here."""

    def __init__(self, document: "Document", tools: Tools) -> None:
        self._document = document
        self._tools = tools
        self._made: dict[tuple[Any, ...], Fix | OfferedFixes | None] = {}
        self.to_break: Sequence[int | None] = ()

    def fix_of(self, finding: Finding) -> Fix | None:
        """The fix of a finding; found once."""
        said = tuple.__getitem__(finding, _PLACE_TO_LIMIT)
        made = self._made.get(said, self)
        if made is not self:
            return cast("Fix | None", made)
        code = finding.code
        fixer = fixer_for(code)
        if self.to_break and code in BREAK_LINES:
            self._find_lines()
        found = self._made[said] = fixer(self._document, finding, self._tools) if fixer else None
        return found

    def _find_lines(self) -> None:
        from imhcaps.checks.fixers.lines import find_all  # noqa: PLC0415 - rare path

        cues, self.to_break = sorted(set(filter(None, self.to_break))), ()
        find_all(self._document, (self._document.texts[cue - 1] for cue in cues), self._tools)


@cache
def fixer_for(code: str) -> "Fixer | None":
    """The function that fixes a rule's findings, if there is one."""
    name = FIXERS.get(code)
    return _function(name, "fix") if name else None


def recoder_for(code: str) -> "Callable[[Source], Source] | None":
    """The function that gives a source another encoding, for the codes that need it."""
    return _function(FIXERS[code], "recode") if code in RECODED else None


@cache
def _function(module: str, name: str) -> Callable[..., Any]:
    function: Callable[..., Any] = getattr(import_module(f"{__name__}.{module}"), name)
    return function
