"""`NOTE imhcaps: ignore[CODE, CODE] reason`: findings that the author of a track has judged.

A note before a cue holds for that cue; `ignore-file[…]` anywhere holds for the file. The brackets
hold codes, their beginnings (`TIM`), or names of rules. A note that suppresses nothing is a finding
itself, as is one that names what does not exist: a file must not gather dead excuses.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from imhcaps.checks.rule import Rule
from imhcaps.checks.rules import RULES as EVERY_RULE
from imhcaps.errors import did_you_mean
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation, Edit, Finding, Fix
from imhcaps.source import LINE_END

if TYPE_CHECKING:
    from imhcaps.formats.document import Document

_DIRECTIVE = lazy_pattern(r"(?i)(?:^|(?<=[\r\n]))(?:NOTE[ \t]+|[ \t]*)imhcaps:[ \t]*([^\r\n]*)")
_IGNORE = lazy_pattern(r"(?i)(ignore|ignore-file)[ \t]*\[([^\]\r\n]*)\]")
_FORM = "write NOTE imhcaps: ignore[CODE] reason"
_HINTS = 20
"""For how many mistyped codes of a note the right one is looked for."""
_OURS = Citation("imhcaps", "suppressions")


def _rule(code: str, name: str, summary: str, why: str, bad: str, good: str) -> Rule:
    return Rule(
        code=code,
        name=name,
        summary=summary,
        severity="warning",
        basis="law",
        why=why,
        example_bad=bad,
        example_good=good,
        # Found by `apply`, which alone knows what was suppressed.
        check=lambda context: (),
        source=_OURS,
        formats=("vtt",),
        fix="safe" if code == "SUP101" else None,
    )


def _example(note: str) -> str:
    return f"WEBVTT\n\nNOTE imhcaps: {note}\n\n00:00.000 --> 00:02.000\nHello there.\n"


UNUSED = _rule(
    "SUP101",
    "unused-suppression",
    "A note that suppresses findings has one to suppress.",
    "An excuse that outlives its reason hides the next finding of its kind.",
    _example("ignore[LEN101] the name is long"),
    "WEBVTT\n\n00:00.000 --> 00:02.000\nHello there.\n",
)
UNKNOWN = _rule(
    "SUP102",
    "unknown-code-in-suppression",
    "A note that suppresses findings names rules that exist.",
    "A mistyped code suppresses nothing, and looks as if it did.",
    _example("ignore[LEN999] the name is long"),
    "WEBVTT\n\n00:00.000 --> 00:02.000\nHello there.\n",
)
MALFORMED = _rule(
    "SUP103",
    "malformed-suppression",
    "A note to imhcaps is one that it understands.",
    "What is not understood is not done.",
    _example("ignore LEN101"),
    "WEBVTT\n\n00:00.000 --> 00:02.000\nHello there.\n",
)

RULES = (UNUSED, UNKNOWN, MALFORMED)

ALL_RULES = tuple(sorted((*EVERY_RULE, *RULES), key=lambda rule: rule.code))
"""Every rule that a check may tell, these included: what people look up."""


@dataclass(slots=True)
class _Code:
    """One name between brackets: where it stands and whether it suppressed something."""

    text: str
    start: int
    end: int
    used: bool = False


@dataclass(slots=True)
class _Note:
    """One directive: `cue` is the 1-based cue it holds for, nothing for the whole file."""

    start: int
    end: int
    file: bool
    cue: int | None
    codes: list[_Code] = field(default_factory=list)
    malformed: str = ""


def apply(
    document: Document, findings: Iterable[Finding], active: Collection[Rule]
) -> list[Finding]:
    """The findings without the suppressed ones, and with those about the notes; in order of place.

    `active` are the rules that ran: a note for a rule that did not run is not called unused.
    """
    if "imhcaps:" not in document.source.text.lower():
        return list(findings)
    notes = list(read(document))
    by_cue: dict[int | None, list[_Note]] = {}
    for note in notes:
        by_cue.setdefault(None if note.file else note.cue, []).append(note)
    for_file = by_cue.pop(None, [])
    kept = [
        finding
        for finding in findings
        if not _suppressed([*for_file, *by_cue.get(finding.cue or -1, ())], finding)
    ]
    about = [finding for note in notes for finding in _about(document, note, active)]
    if not about:
        return kept
    return sorted([*kept, *about], key=lambda found: (found.line, found.column, found.code))


def fits(selector: str, code: str, name: str) -> bool:
    """Whether a selector is this rule's name, its code or the beginning of its code."""
    return selector == name or code.startswith(selector.upper())


def read(document: Document) -> Iterator[_Note]:
    """The directives of a document, in order."""
    text = document.source.text
    for block in document.others:
        if block.kind != "note":
            continue
        for match in _DIRECTIVE.finditer(text, block.start, block.end):
            start, end = match.span()
            found = _IGNORE.match(match[1])
            if found is None:
                yield _Note(start, end, False, None, malformed=match[1].strip())
                continue
            next_cue = bisect_left(document.block_at, block.end)
            cue = next_cue + 1 if next_cue < len(document.block_at) else 0
            file = found[1].lower() == "ignore-file"
            note = _Note(start, end, file, None if file else cue)
            at = match.start(1) + found.start(2)
            named = set()
            for part in found[2].split(","):
                name = part.strip()
                # Said twice is said once: thousands of the same must not cost thousands of times.
                if name and name not in named:
                    named.add(name)
                    first = at + part.index(name)
                    note.codes.append(_Code(name, first, first + len(name)))
                at += len(part) + 1
            if not note.codes:
                note.malformed = match[1].strip()
            yield note


def _suppressed(notes: list[_Note], finding: Finding) -> bool:
    hit = False
    for note in notes:
        for code in note.codes:
            if fits(code.text, finding.code, finding.name):
                code.used = hit = True
    return hit


def _about(document: Document, note: _Note, active: Collection[Rule]) -> Iterator[Finding]:
    if note.malformed or not note.codes:
        message = f"{note.malformed!r} is not understood; {_FORM}"
        yield _finding(document, MALFORMED, note, note.start, note.end, message)
        return
    known = [rule.code for rule in EVERY_RULE] + [rule.name for rule in EVERY_RULE]
    unknown = [
        code
        for code in note.codes
        if not any(fits(code.text, rule.code, rule.name) for rule in ALL_RULES)
    ]
    for number, code in enumerate(unknown):
        hint = did_you_mean(code.text, known) if number < _HINTS else None
        message = f"there is no rule {code.text!r}" + (f"; {hint}" if hint else "")
        yield _finding(document, UNKNOWN, note, code.start, code.end, message)
    dead = [
        code
        for code in note.codes
        if not code.used and any(fits(code.text, rule.code, rule.name) for rule in active)
    ]
    fix = _removal(document, note, dead)
    for code in dead:
        where = "this file" if note.file else "the cue after it" if note.cue else "any cue"
        message = f"{code.text} suppresses nothing: {where} has no such finding"
        yield _finding(document, UNUSED, note, code.start, code.end, message, fix)


def _removal(document: Document, note: _Note, dead: list[_Code]) -> Fix | None:
    """The note without its dead codes; nothing when all are dead and the note says more below."""
    gone = {code.start for code in dead}
    live = [code.text for code in note.codes if code.start not in gone]
    if not dead:
        return None
    if live:
        edit = Edit(note.codes[0].start, note.codes[-1].end, ", ".join(live))
        return Fix("take the unused codes out of the note", "safe", (edit,))
    text = document.source.text
    block = next(b for b in document.others if b.start <= note.start < b.end)
    if text[block.start : block.end].strip() != text[note.start : note.end].strip():
        return None
    end = block.end
    # The note goes, and the blank lines that parted it from what follows.
    while (line := LINE_END.match(text, end)) is not None:
        end = line.end()
    return Fix("take the unused note out", "safe", (Edit(block.start, end, ""),))


def _finding(
    document: Document,
    rule: Rule,
    note: _Note,
    start: int,
    end: int,
    message: str,
    fix: Fix | None = None,
) -> Finding:
    line, column = document.source.place(start)
    end_line, end_column = document.source.place(end)
    return Finding(
        path=document.source.path,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=message,
        cue=note.cue or None,
        source=rule.source,
        fix=fix,
    )
