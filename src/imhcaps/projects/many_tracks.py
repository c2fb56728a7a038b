"""A page of several talks and several files of times: which file belongs to which talk, by their words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from imhcaps.errors import UsageError
from imhcaps.projects.found_files import parts_of, sheets_of, tracks_of
from imhcaps.projects.matching import matches

PATTERN = frozenset("*?[")
"""Signs of a pattern of names, which a shell that was set not to expand it leaves as it is."""


class MatchedTimes(NamedTuple):
    """A file of times and its talk: the heading (None for the only talk of a page, or where `why` says that there is
    none).
    """

    times: Path
    heading: str | None
    said: str
    fits: bool


def expanded(paths: Sequence[Path]) -> list[Path]:
    """The files that paths and patterns name, each once. Raises `UsageError` for a pattern that fits nothing."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.exists() or not PATTERN & set(path.name):
            found[path] = None
            continue
        there = sorted(path.parent.glob(path.name))
        if not there:
            raise UsageError("no file fits this pattern", str(path))
        found.update(dict.fromkeys(there))
    return list(found)


def match_times(page: Path, files: Sequence[Path]) -> tuple[list[MatchedTimes], list[str]]:
    """For each file the talk of the page that it belongs to, if one clearly does; and the talks without any.

    Raises `UsageError` for two files that belong to one talk.
    """
    parts = {str(k): part for k, part in enumerate(parts_of([(page, page.name)]))}
    named = {str(k): path for k, path in enumerate(files)}
    there = [(path, key) for key, path in named.items()]
    words = {**tracks_of(there), **sheets_of(there)}
    found = []
    taken: dict[str, Path] = {}
    by_file = {
        match.track: match for match in matches({k: p.words for k, p in parts.items()}, words)
    }
    for key, path in named.items():
        match = by_file.get(key)
        if match is None:
            found.append(MatchedTimes(path, None, "holds no words that could be matched", False))
            continue
        score = f"{match.share:.0%} of its words, the next best {match.second:.0%}"
        if match.text is None:
            found.append(MatchedTimes(path, None, f"fits no talk clearly ({score})", False))
            continue
        part = parts[match.text]
        title = part.heading or page.name
        if match.text in taken:
            raise UsageError(
                f"{taken[match.text]} and {path} both fit “{title}”", hint="name one of them"
            )
        taken[match.text] = path
        found.append(MatchedTimes(path, part.heading, f"“{title}” ({score})", True))
    left = [part.heading or page.name for key, part in parts.items() if key not in taken]
    return found, left
