"""How often each rule was found: `--statistics`."""

from __future__ import annotations

import json
from collections import Counter

from imhcaps.model.results import Results
from imhcaps.report.plain import one_line, plural


def report(results: Results) -> str:
    """A table, most frequent first: count, code, `*` when some can be fixed, name, severity."""
    rows = _rows(results)
    if not rows:
        failed = sum(file.error is not None for file in results.files)
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


def report_json(results: Results) -> str:
    """The same as a JSON list of code, name, severity, count and fixable."""
    return json.dumps(_rows(results), indent=2, ensure_ascii=False) + "\n"


def _rows(results: Results) -> list[dict[str, str | int]]:
    findings = results.findings
    counts = Counter((finding.code, finding.name, finding.severity) for finding in findings)
    fixable = Counter((f.code, f.name, f.severity) for f in findings if f.fix)
    return [
        {"code": key[0], "name": key[1], "severity": key[2], "count": n, "fixable": fixable[key]}
        for key, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
