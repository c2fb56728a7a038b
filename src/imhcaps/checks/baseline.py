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
from imhcaps.errors import InputError, OutputError, did_you_mean
from imhcaps.files import SETTINGS, read_bytes, write_atomic
from imhcaps.model.results import FileResult, Results, content

FORMAT = "imhcaps-baseline"
VERSION = 1
"""The version number of the file format below; our choice."""
NAMED = 5
"""How many of the findings that are gone a run names; our choice, a few lines."""

Key = tuple[str, str, str]
"""Path, code, text."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is known: how many findings of each key. `path` is the file it was read from."""

    path: str
    counts: Counter[Key]


def read_baseline(path: str | os.PathLike[str]) -> Baseline:
    """Read a baseline; `InputError` for a file of another form."""
    try:
        text = read_bytes(path, SETTINGS).decode("utf-8")
        data = json.loads(text)
    except InputError as problem:
        raise InputError(problem.message, problem.path, hint="--write-baseline makes one") from None
    except UnicodeDecodeError as problem:
        line = problem.object[: problem.start].count(b"\n") + 1
        raise InputError(f"is not UTF-8 ({problem.reason})", str(path), line) from None
    except json.JSONDecodeError as problem:
        raise InputError(
            f"is not JSON ({problem.msg})", str(path), problem.lineno, problem.colno
        ) from None
    except ValueError:
        raise InputError("holds a number of too many digits", str(path)) from None
    except RecursionError:
        raise InputError("is nested too deep", str(path)) from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise InputError(
            "is not a baseline of imhcaps", str(path), hint="--write-baseline makes one"
        )
    if data.get("version") != VERSION:
        version = repr(data.get("version"))[:40]
        raise InputError(f"is a baseline of version {version}, not {VERSION}", str(path))
    rows = data.get("findings", [])
    if not isinstance(rows, list):
        raise InputError("needs a list of findings", str(path))
    counts: Counter[Key] = Counter()
    for number, row in enumerate(rows, 1):
        if not _is_finding(row):
            keys = ("path", "code", "text", "count")
            odd = [key for key in row if key not in keys] if isinstance(row, dict) else []
            hint = did_you_mean(odd[0], keys) if odd else None
            wanted = "needs path, code and text, and a whole count of 1 or more"
            raise InputError(f"finding {number} {wanted}", str(path), hint=hint)
        code = RENAMED.get(row["code"], row["code"])
        counts[row["path"], code, row["text"]] += row.get("count", 1)
    return Baseline(str(path), counts)


MOST = 2**31
"""The largest count of findings that is believed; larger ones are damage. Our choice."""


def _is_finding(row: object) -> bool:
    if not isinstance(row, dict):
        return False
    count = row.get("count", 1)
    return (
        all(isinstance(row.get(key), str) for key in ("path", "code", "text"))
        and type(count) is int
        and 0 < count <= MOST
    )


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
    write_atomic(path, text.encode("utf-8", "backslashreplace"), guard=_only_baselines)
    return sum(counts.values())


def _only_baselines(place: Path, there: bytes) -> None:
    """A baseline replaces a baseline, and nothing that somebody made."""
    if not there:
        return
    try:
        read_baseline(place)
    except InputError as problem:
        raise OutputError(
            f"is there already, and {problem.message}: a baseline replaces only a baseline",
            str(place),
            problem.line,
            hint="name another file, or take this one away",
        ) from None


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
    return results._replace(files=tuple(files), remarks=(*results.remarks, *_gone(gone, baseline)))


def _gone(gone: Counter[Key], baseline: Baseline) -> Iterable[str]:
    total = sum(gone.values())
    if total == 0:
        return
    names = ", ".join(f"{path} {code}" for path, code, _ in sorted(gone)[:NAMED])
    more = ", …" if len(gone) > NAMED else ""
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
