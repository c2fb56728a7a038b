"""The last lines of a report for people: how much was found, fixed, known, and what can be fixed."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.model.results import Results
from imhcaps.report.plain import Piece, one_line, plural, tally


def pieces(results: Results) -> Iterator[Piece]:
    """Files that could not be read, then one line of counts, then what `--fix` would fix."""
    yield from unread(results)
    for remark in results.remarks:
        yield "note", f"{one_line(remark)}\n"
    yield "text", _counts(results) + "\n"
    fixes = [fix for finding in results.findings if (fix := finding.fix)]
    safe = sum(fix.safety == "safe" for fix in fixes)
    if safe:
        yield "note", f"{safe} can be fixed with --fix (no word and no time changes).\n"
    if unsafe := len(fixes) - safe:
        yield (
            "note",
            f"{unsafe} can be fixed with --unsafe-fixes (times or cue boundaries move).\n",
        )


def unread(results: Results) -> Iterator[Piece]:
    """The files that could not be read."""
    for file in results.files:
        if file.error:
            yield "path", one_line(file.path)
            yield "error", f": error: {one_line(file.error)}\n"


def _counts(results: Results) -> str:
    files = results.files
    findings = results.findings
    read = sum(file.error is None for file in files)
    where = f"in {plural(read, 'file')}"
    broken = len(files) - read
    if findings:
        line = f"Found {tally(f.severity for f in findings)} {where}"
    elif broken and not read:
        line = "Nothing was checked"
    else:
        line = f"No finding {where}"
    fixed, known = sum(file.fixed for file in files), sum(file.baselined for file in files)
    if fixed:
        line += f", {fixed} fixed"
    if refused := sum(file.refused for file in files):
        line += (
            f", {plural(refused, 'fix', 'fixes')} refused (a word would change, or a finding come)"
        )
    if known:
        line += f", {known} known to the baseline"
    if broken:
        line += f"; {plural(broken, 'file')} could not be checked"
    return line + "."
