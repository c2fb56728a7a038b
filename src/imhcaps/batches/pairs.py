"""Captions of one talk in several formats (`talk.en.vtt`, `talk.en.srt`): what is found in all of them is shown
once.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Sequence

from imhcaps.model.finding import Finding
from imhcaps.model.results import FileResult

SUFFIXES = frozenset((".ass", ".dfxp", ".itt", ".sbv", ".srt", ".ssa", ".ttml", ".vtt"))
"""Suffixes of captions as text, which are written of one track; of those for one player or broadcaster each has its own
limits."""


def paired(files: Sequence[str]) -> tuple[Sequence[str], dict[str, str]]:
    """The files with those of one talk beside each other, in order of the first, and the name that these have in
    common.
    """
    groups: dict[str, list[str]] = {}
    for path in files:
        stem, suffix = os.path.splitext(path)  # noqa: PTH122 - any text is a name here
        key = stem if suffix.lower() in SUFFIXES else path
        groups.setdefault(key, []).append(path)
    if len(groups) == len(files):
        return files, {}
    named = {path: key for key, group in groups.items() if len(group) > 1 for path in group}
    return [path for group in groups.values() for path in group], named


def merged(files: Sequence[FileResult]) -> list[FileResult]:
    """The results of one talk's files: what is found again in a later one is among what the first has `also`.

    Findings are the same by rule, cue and message, each as often as it stands there. Files keep their order.
    """
    first: dict[tuple[object, ...], list[tuple[int, int]]] = defaultdict(list)
    also: list[list[list[Finding]]] = [[[] for _ in file.findings] for file in files]
    left: list[list[int]] = []
    for number, file in enumerate(files):
        kept, seen = [], Counter[tuple[object, ...]]()
        for at, finding in enumerate(file.findings):
            key = (finding.code, finding.cue, finding.message)
            nth, seen[key] = seen[key], seen[key] + 1
            known = [place for place in first[key] if place[0] != number]
            if nth < len(known):
                owner, index = known[nth]
                also[owner][index].append(finding)
            else:
                first[key].append((number, at))
                kept.append(at)
        left.append(kept)
    return [
        file._replace(
            findings=tuple(file.findings[at] for at in kept),
            also=tuple(tuple(also[number][at]) for at in kept),
            elsewhere=len(file.findings) - len(kept),
        )
        for number, (file, kept) in enumerate(zip(files, left, strict=True))
    ]
