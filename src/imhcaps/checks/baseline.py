"""The findings that a project has agreed to live with, matched by content and not by line number.

    {"format": "imhcaps-baseline", "version": 1,
     "findings": [{"path": "a.vtt", "code": "LEN101", "text": "the words of the cue", "count": 1}]}

A finding is known when the baseline holds its path (relative to the baseline), its code and the
text of its cue; one outside a cue is known by its source line. Moving cues, adding others, or
changing times elsewhere brings nothing back; editing the cue does.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from imhcaps.checks.renamed_codes import RENAMED
from imhcaps.errors import InputError, did_you_mean
from imhcaps.files import read_bytes, write_atomic
from imhcaps.model.results import FileResult, Results, content

FORMAT = "imhcaps-baseline"
VERSION = 1
"""The version number of the file format below; our choice."""
TOLD = 5
"""How many of the findings that are gone a run names; our choice, a few lines."""

Key = tuple[str, str, str]
"""Path, code, text."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is known: how many findings of each key. `path` is the file it was read from."""

    path: str
    counts: Counter[Key]


def read_baseline(path: str | os.PathLike[str]) -> Baseline:
    """Read a baseline; `InputError` for a file that is none."""
    try:
        data = json.loads(read_bytes(path).decode("utf-8"))
    except InputError as problem:
        raise InputError(problem.message, problem.path, hint="--write-baseline makes one") from None
    except (UnicodeDecodeError, json.JSONDecodeError) as problem:
        line = getattr(problem, "lineno", None)
        raise InputError(f"is not JSON ({problem})", str(path), line) from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise InputError(
            "is not a baseline of imhcaps", str(path), hint="--write-baseline makes one"
        )
    if data.get("version") != VERSION:
        version = data.get("version")
        raise InputError(f"is a baseline of version {version!r}, not {VERSION}", str(path))
    counts: Counter[Key] = Counter()
    for number, row in enumerate(data.get("findings", []), 1):
        try:
            code = str(row["code"])
            key = (str(row["path"]), RENAMED.get(code, code), str(row["text"]))
            counts[key] += int(row.get("count", 1))
        except (KeyError, TypeError, ValueError, AttributeError):
            keys = ("path", "code", "text", "count")
            odd = [key for key in row if key not in keys] if isinstance(row, dict) else []
            hint = did_you_mean(str(odd[0]), keys) if odd else None
            wanted = "needs path, code, text and a whole count"
            raise InputError(f"finding {number} {wanted}", str(path), hint=hint) from None
    return Baseline(str(path), counts)


def write_baseline(path: str | os.PathLike[str], results: Results) -> int:
    """Write every finding of a run as known; returns how many. The same findings, the same bytes."""
    folder = Path(path).parent
    counts: Counter[Key] = Counter()
    for file in results.files:
        counts.update(_keys(file, folder))
    rows = [
        json.dumps({"path": key[0], "code": key[1], "text": key[2], "count": n}, ensure_ascii=False)
        for key, n in sorted(counts.items())
    ]
    body = "[\n    " + ",\n    ".join(rows) + "\n  ]" if rows else "[]"
    text = f'{{\n  "format": "{FORMAT}",\n  "version": {VERSION},\n  "findings": {body}\n}}\n'
    write_atomic(path, text.encode("utf-8", "backslashreplace"))
    return sum(counts.values())


def apply(results: Results, baseline: Baseline) -> Results:
    """The results without what is known; a remark names what is known and no longer there."""
    folder = Path(baseline.path).parent
    files = []
    gone: Counter[Key] = Counter()
    for file in results.files:
        left = Counter({k: n for k, n in baseline.counts.items() if k[0] == _path(file, folder)})
        kept = []
        for finding, key in zip(file.findings, _keys(file, folder), strict=True):
            if left[key] > 0:
                left[key] -= 1
            else:
                kept.append(finding)
        known = len(file.findings) - len(kept)
        files.append(file._replace(findings=tuple(kept), baselined=known))
        if file.error is None:
            gone += left
    return results._replace(files=tuple(files), remarks=(*results.remarks, *_told(gone, baseline)))


def _told(gone: Counter[Key], baseline: Baseline) -> Iterable[str]:
    total = sum(gone.values())
    if total == 0:
        return
    names = ", ".join(f"{path} {code}" for path, code, _ in sorted(gone)[:TOLD])
    more = ", …" if len(gone) > TOLD else ""
    what = "1 finding" if total == 1 else f"{total} findings"
    yield (
        f"{baseline.path}: {what} of the baseline no longer found ({names}{more}); "
        "--write-baseline takes them out"
    )


def _keys(file: FileResult, folder: Path) -> list[Key]:
    path = _path(file, folder)
    return [(path, finding.code, content(file, finding)) for finding in file.findings]


def _path(file: FileResult, folder: Path) -> str:
    """The path relative to the baseline, with `/`, so that it is the same on every machine."""
    try:
        return Path(os.path.relpath(file.path, folder)).as_posix()
    except ValueError:
        return Path(file.path).as_posix()
