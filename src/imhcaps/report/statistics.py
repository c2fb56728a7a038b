"""How often each rule was found: `--statistics`."""

from __future__ import annotations

import json

from imhcaps.report.parts import Gathered
from imhcaps.report.plain import one_line
from imhcaps.text import plural


def report(run: Gathered) -> str:
    """A table, most frequent first: count, code, `*` when some can be fixed, name, severity."""
    rows = _rows(run)
    if not rows:
        failed = len(run.failed)
        return (
            f"No finding; {plural(failed, 'file')} could not be checked.\n"
            if failed
            else "No finding.\n"
        )
    digits = max(len(str(row["count"])) for row in rows)
    letters = max(len(str(row["code"])) for row in rows)
    lines = [
        f"{row['count']:>{digits}}  {row['code']:<{letters}}  [{'*' if row['fixable'] else ' '}]  "
        f"{one_line(str(row['name']))} ({row['severity']})"
        for row in rows
    ]
    if any(row["fixable"] for row in rows):
        lines.append("[*] can be fixed with --fix or --unsafe-fixes")
    return "".join(f"{line}\n" for line in lines)


def report_json(run: Gathered) -> str:
    """The same as a JSON list of code, name, severity, count and fixable."""
    return json.dumps(_rows(run), indent=2, ensure_ascii=False) + "\n"


def _rows(run: Gathered) -> list[dict[str, str | int]]:
    counts = {key[1:]: count for key, count in run.counts.items() if key[0] == "rule"}
    return [
        {
            "code": about[0],
            "name": about[1],
            "severity": about[2],
            "count": count,
            "fixable": run.counts["fixable", *about],
        }
        for about, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
