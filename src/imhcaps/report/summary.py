"""The last lines of a report for people: how much was found, fixed, known, and what can be fixed."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.model.finding import CHANGES_CHARACTERS, SEVERITIES, WRITES_A_TERM
from imhcaps.report.parts import Gathered
from imhcaps.report.plain import Piece, one_line, tally
from imhcaps.text import plural


def pieces(run: Gathered) -> Iterator[Piece]:
    """Files that could not be read, then one line of counts, then what `--fix` would fix."""
    yield from unread(run)
    for remark in run.remarks:
        yield "note", f"{one_line(remark)}\n"
    yield "text", _counts(run) + "\n"
    if unlisted := unlisted_infos(run):
        yield "note", f"{unlisted} info not listed; -v lists them.\n"
    if safe := run.counts["fix", "safe"]:
        yield "note", f"{safe} can be fixed with --fix (no word and no time changes).\n"
    if unsafe := run.counts["fix", "unsafe"]:
        terms = run.counts["unsafe", WRITES_A_TERM]
        characters = sum(run.counts["unsafe", code] for code in CHANGES_CHARACTERS)
        kinds = (
            (unsafe - terms - characters, "times or cue boundaries move"),
            (characters, "characters change"),
            (terms, "terms are spelled as in the glossary"),
        )
        what = ", ".join(said for count, said in kinds if count)
        yield "note", f"{unsafe} can be fixed with --unsafe-fixes ({what}).\n"


def unlisted_infos(run: Gathered) -> int:
    """Infos that are counted and not listed, as on a terminal."""
    return run.counts["unlisted", "info"] if run.counts_unlisted else 0


def unread(run: Gathered) -> Iterator[Piece]:
    """The files that could not be read."""
    for file in run.failed:
        yield "path", one_line(file.path)
        yield "error", f": error: {one_line(file.error)}\n"


def _counts(run: Gathered) -> str:
    broken = len(run.failed)
    read = run.files - broken
    where = f"in {plural(read, 'file')}"
    totals = {kind: run.total(kind) for kind in SEVERITIES}
    totals["info"] += unlisted_infos(run)
    if any(totals.values()):
        line = f"Found {tally(totals)} {where}"
    elif broken and not read:
        line = "Nothing was checked"
    else:
        line = f"No finding {where}"
    if fixed := run.counts["fixed",]:
        line += f", {fixed} fixed"
    if refused := run.counts["refused",]:
        line += f", {plural(refused, 'fix', 'fixes')} refused (a word or mark would change, or a finding come)"
    if known := run.counts["baselined",]:
        line += f", {known} known to the baseline"
    if broken:
        line += f"; {plural(broken, 'file')} could not be checked"
    return line + "."
