"""`NOTE imhcaps: ignore[CODE, CODE] reason`: findings that the author of a track has judged.

A note before a cue holds for that cue; `ignore-file[…]` anywhere holds for the file. The brackets
hold codes, their beginnings (`TIM`), or names of rules. The rules `SUP101` to `SUP103` report notes
that suppress nothing, name what does not exist, or are not understood.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.checks.renamed_codes import codes_of, name_now
from imhcaps.lazy import lazy_pattern

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding

# After WebVTT's NOTE, or the mark of a comment in another format.
_MARK = r"(?:NOTE[ \t]+|[ \t]*(?:(?:<!--|[#;%/*]{1,4})[ \t]*)?)"
_DIRECTIVE = lazy_pattern(rf"(?i)(?:^|(?<=[\r\n])){_MARK}imhcaps:[ \t]*([^\r\n]*)")
_IGNORE = lazy_pattern(r"(?i)(ignore|ignore-file)[ \t]*\[([^\]\r\n]*)\]")


class Code(NamedTuple):
    """One name between brackets: as written, and its offsets in the source text."""

    text: str
    start: int
    end: int


class Note:
    """One directive: `cue` is the 1-based cue that it holds for (0: no cue follows), nothing for a file.

    `used` holds the offsets of those of its codes that suppressed a finding.
    """

    # No dataclass: to define one costs more than to read most files.
    __slots__ = ("codes", "cue", "end", "malformed", "start", "used")

    def __init__(self, start: int, end: int, cue: int | None, malformed: str = "") -> None:
        self.start, self.end, self.cue, self.malformed = start, end, cue, malformed
        self.codes: list[Code] = []
        self.used: set[int] = set()


class Suppressions:
    """The notes of one document, and what was suppressed by them so far."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def notes(self) -> list[Note]:
        """The directives in order."""
        return list(read(self._document))

    def kept(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings that no note suppresses; the notes remember which of their codes were used."""
        by_cue: dict[int | None, list[Note]] = {}
        for note in self.notes:
            by_cue.setdefault(note.cue, []).append(note)
        for_file = by_cue.pop(None, [])
        return [
            finding
            for finding in findings
            if not _suppressed(
                [*for_file, *by_cue.get(finding.cue or -1, ())],
                codes_of(finding.code, self._document.format),
                finding.name,
            )
        ]


def fits(selector: str, codes: Iterable[str], name: str) -> bool:
    """Whether a selector is this rule's name, one of its codes (`codes_of`) or the beginning of one."""
    wanted = selector.upper()
    return name_now(selector) == name or any(code.startswith(wanted) for code in codes)


def read(document: Document) -> Iterator[Note]:
    """The directives of a document, in order."""
    text = document.source.text
    for block in document.others:
        if block.kind != "note":
            continue
        for match in _DIRECTIVE.finditer(text, block.start, block.end):
            start, end = match.span()
            found = _IGNORE.match(match[1])
            if found is None:
                yield Note(start, end, 0, malformed=match[1].strip())
                continue
            following = bisect_left(document.block_at, block.end)
            cue = following + 1 if following < len(document.block_at) else 0
            note = Note(start, end, None if found[1].lower() == "ignore-file" else cue)
            at = match.start(1) + found.start(2)
            named = set()
            for part in found[2].split(","):
                name = part.strip()
                # Said twice is said once: thousands of the same must not cost thousands of times.
                if name and name not in named:
                    named.add(name)
                    first = at + part.index(name)
                    note.codes.append(Code(name, first, first + len(name)))
                at += len(part) + 1
            if not note.codes:
                note.malformed = match[1].strip()
            yield note


def _suppressed(notes: list[Note], codes: tuple[str, ...], name: str) -> bool:
    hit = False
    for note in notes:
        for code in note.codes:
            if fits(code.text, codes, name):
                note.used.add(code.start)
                hit = True
    return hit
