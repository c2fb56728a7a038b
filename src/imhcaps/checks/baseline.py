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
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from imhcaps.checks.renamed_codes import RENAMED
from imhcaps.errors import InputError, OutputError, did_you_mean
from imhcaps.files import SETTINGS, read_bytes, write_atomic
from imhcaps.model.results import FileResult, content
from imhcaps.text import plural

FORMAT = "imhcaps-baseline"
VERSION = 1
"""The version number of the file format below; our choice."""
NAMED = 5
"""How many of the findings that are gone a run names; our choice, a few lines."""

Key = tuple[str, str, str]
"""Path, code, text."""
Known = Counter[tuple[str, str]]
"""How many findings of a file are known, by code and text."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is known: how many findings of each code and text, by path. `path` is the file it was read from."""

    path: str
    counts: dict[str, Known]


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
    counts: dict[str, Known] = {}
    for number, row in enumerate(rows, 1):
        if not _is_finding(row):
            keys = ("path", "code", "text", "count")
            odd = [key for key in row if key not in keys] if isinstance(row, dict) else []
            hint = did_you_mean(odd[0], keys) if odd else None
            wanted = "needs path, code and text, and a whole count of 1 or more"
            raise InputError(f"finding {number} {wanted}", str(path), hint=hint)
        code = RENAMED.get(row["code"], row["code"])
        counts.setdefault(row["path"], Counter())[code, row["text"]] += row.get("count", 1)
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


def write_baseline(path: str | os.PathLike[str], counts: Mapping[Key, int]) -> int:
    """Write every finding of a run as known; returns how many. The same findings, the same bytes."""
    rows = [
        json.dumps({"path": key[0], "code": key[1], "text": key[2], "count": n}, ensure_ascii=False)
        for key, n in sorted(counts.items())
    ]
    body = "[\n    " + ",\n    ".join(rows) + "\n  ]" if rows else "[]"
    text = f'{{\n  "format": "{FORMAT}",\n  "version": {VERSION},\n  "findings": {body}\n}}\n'
    write_atomic(path, text.encode("utf-8", "backslashreplace"), guard=_only_baselines)
    return sum(counts.values())


def _only_baselines(location: Path, there: bytes) -> None:
    """A baseline replaces a baseline, and nothing that somebody made."""
    if not there:
        return
    try:
        read_baseline(location)
    except InputError as problem:
        raise OutputError(
            f"is there already, and {problem.message}: a baseline replaces only a baseline",
            str(location),
            problem.line,
            hint="name another file, or take this one away",
        ) from None


def without_known(
    file: FileResult, known: Mapping[tuple[str, str], int]
) -> tuple[FileResult, Known]:
    """The file without the findings that are known, and what is known of it and no longer there."""
    left = Counter(known)
    kept = []
    for finding, key in zip(file.findings, keys_of(file), strict=True):
        if left[key] > 0:
            left[key] -= 1
        else:
            kept.append(finding)
    count = len(file.findings) - len(kept)
    gone = +left if file.error is None else Counter()
    return file._replace(findings=tuple(kept), baselined=count), gone


def remarks_of_gone(gone: Mapping[Key, int], baseline: str) -> Iterator[str]:
    """What is said of findings that a baseline holds and the run did not find."""
    total = sum(gone.values())
    if total == 0:
        return
    names = ", ".join(f"{path} {code}" for path, code, _ in sorted(gone)[:NAMED])
    more = ", …" if len(gone) > NAMED else ""
    yield (
        f"{baseline}: {plural(total, 'finding')} of the baseline no longer found ({names}{more}); "
        "--write-baseline takes them out"
    )


def keys_of(file: FileResult) -> list[tuple[str, str]]:
    """The code and text by which a baseline knows each finding of a file."""
    return [(finding.code, content(file, finding)) for finding in file.findings]


def path_in(path: str, folder: Path) -> str:
    """A file's path relative to the baseline's folder, with `/`, so that it is the same on every machine."""
    if "://" in path:
        return path
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return Path(path).as_posix()
