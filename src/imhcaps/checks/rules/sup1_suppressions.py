"""SUP101 to SUP103: notes that suppress findings, and have none to suppress or are mistyped."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.renamed_codes import codes_of
from imhcaps.checks.rule import Hit, Rule
from imhcaps.checks.suppressions import Code, Note, fits
from imhcaps.errors import did_you_mean
from imhcaps.model.finding import Citation, Edit, Fix, Safety
from imhcaps.source import LINE_END

_FORM = "write NOTE imhcaps: ignore[CODE] reason"
_HINTS = 20
"""For how many mistyped codes of one note a similar one is looked for: each takes a millisecond. Our choice."""


def _unused(ctx: Context) -> Iterator[Hit]:
    for note in ctx.suppressions.notes:
        dead = [code for code in note.codes if code.start not in note.used and _ran(ctx, code)]
        fix = _removal(ctx, note, dead)
        for code in dead:
            where = (
                "this file" if note.cue is None else "the cue after it" if note.cue else "any cue"
            )
            message = f"{code.text} suppresses nothing: {where} has no such finding"
            yield _hit(note, code.start, code.end, message, fix)


def _ran(ctx: Context, code: Code) -> bool:
    """Whether a rule of that name was to run: the note of a rule that was not is not called unused."""
    return any(fits(code.text, *names) for names in ctx.selected)


def _unknown(ctx: Context) -> Iterator[Hit]:
    notes = ctx.suppressions.notes
    if not any(note.codes for note in notes):
        return
    # The table of all rules is loaded where a note names one, and nowhere else.
    from imhcaps.checks.rules import RULES  # noqa: PLC0415 - rare path

    known = [rule.code for rule in RULES] + [rule.name for rule in RULES]
    for note in notes:
        unknown = [
            code
            for code in note.codes
            if not any(fits(code.text, codes_of(rule.code), rule.name) for rule in RULES)
        ]
        for number, code in enumerate(unknown):
            hint = did_you_mean(code.text, known) if number < _HINTS else None
            message = f"there is no rule {code.text!r}" + (f"; {hint}" if hint else "")
            yield _hit(note, code.start, code.end, message)


def _malformed(ctx: Context) -> Iterator[Hit]:
    for note in ctx.suppressions.notes:
        if not note.codes:
            message = f"{note.malformed!r} is not understood; {_FORM}"
            yield _hit(note, note.start, note.end, message)


def _hit(note: Note, start: int, end: int, message: str, fix: Fix | None = None) -> Hit:
    return Hit(note.cue - 1 if note.cue else None, message, span=(start, end), fix=fix)


def _removal(ctx: Context, note: Note, dead: list[Code]) -> Fix | None:
    """The note without its dead codes; nothing when all are dead and the note says more below."""
    gone = {code.start for code in dead}
    live = [code.text for code in note.codes if code.start not in gone]
    if not dead:
        return None
    if live:
        edit = Edit(note.codes[0].start, note.codes[-1].end, ", ".join(live))
        return Fix("take the unused codes out of the note", "safe", (edit,))
    text = ctx.document.source.text
    block = next(b for b in ctx.document.others if b.start <= note.start < b.end)
    if text[block.start : block.end].strip() != text[note.start : note.end].strip():
        return None
    end = block.end
    # The note goes, and the blank lines between it and what follows.
    while (line := LINE_END.match(text, end)) is not None:
        end = line.end()
    return Fix("take the unused note out", "safe", (Edit(block.start, end, ""),))


def _rule(
    code: str,
    name: str,
    summary: str,
    why: str,
    note: str,
    check: Callable[[Context], Iterator[Hit]],
    fix: Safety | None = None,
) -> Rule:
    cue = "00:00.000 --> 00:02.000\nHello there.\n"
    return Rule(
        code=code,
        name=name,
        summary=summary,
        severity="warning",
        basis="law",
        why=why,
        example_bad=f"WEBVTT\n\nNOTE imhcaps: {note}\n\n{cue}",
        example_good=f"WEBVTT\n\n{cue}",
        source=Citation("imhcaps", "notes that suppress findings", verified="P"),
        kinds=(),
        fix=fix,
        check=check,
    )


RULES = (
    _rule(
        "SUP101",
        "unused-suppression",
        "A note that suppresses findings has one to suppress.",
        "An excuse that outlives its reason hides the next finding of its kind.",
        "ignore[LEN101] the name is long",
        _unused,
        "safe",
    ),
    _rule(
        "SUP102",
        "unknown-code-in-suppression",
        "A note that suppresses findings names rules that exist.",
        "A mistyped code suppresses nothing, and looks as if it did.",
        "ignore[LEN999] the name is long",
        _unknown,
    ),
    _rule(
        "SUP103",
        "malformed-suppression",
        "A note to imhcaps is one that it understands.",
        "What is not understood is not done.",
        "ignore LEN101",
        _malformed,
    ),
)
