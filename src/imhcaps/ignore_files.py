"""What the `.gitignore` files of a project leave out, where folders are looked through.

Patterns are matched by pathspec (the extra `[gitignore]`). It makes a backtracking expression of each, so a pattern
with many stars is not obeyed, and said: with five in one name, pathspec 1.1 takes 45 s over a name of 255 bytes (four:
0.8 s), with three `**` 14 s over 1,000 folders (two: 0.04 s).
"""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.errors import InputError, MissingExtraError
from imhcaps.files import read_bytes
from imhcaps.lazy import lazy_pattern

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAME = ".gitignore"
MOST_BYTES = 1024 * 1024
MOST_PATTERNS = 10_000
"""Bytes and patterns of a file that are read at most. Our choice: those of large projects have some 500 lines."""
MOST_STARS = 4
MOST_FOLDERS = 2
"""Characters `*` in one name, and `**` of a pattern, that are obeyed at most; measured, see above."""

_ESCAPED = lazy_pattern(r"\\.")
_STARS = lazy_pattern(r"\*+")

Rules = tuple[tuple[str, "GitIgnoreSpec"], ...]
"""The folders above a place that have an ignore file, the outermost first, each with its patterns."""


class IgnoreFiles:
    """The ignore files that were met in one run, and what is to be said of them."""

    def __init__(self) -> None:
        self.remarks: list[str] = []
        self.left_out = 0
        """How many files and folders they left out so far."""
        self._read: dict[str, GitIgnoreSpec | None] = {}

    def above(self, folder: str) -> Rules:
        """The rules that hold in a folder, from those of the project's top folder down to its parent's.

        The top is the nearest folder with `.git`; without one the rules begin in the folder itself. A file whose
        patterns leave out the folder that somebody named is not asked.
        """
        here = Path(os.path.abspath(folder))  # noqa: PTH100 - a link stays a link
        top = next((each for each in (here, *here.parents) if (each / ".git").exists()), here)
        rules: Rules = ()
        for each in reversed([p for p in here.parents if p == top or top in p.parents]):
            found = self.below(rules, str(each), asked=True)
            if found != rules and not _leaves_out(found[-1:], str(here), folder=True):
                rules = found
        return rules

    def below(self, rules: Rules, folder: str, *, asked: bool) -> Rules:
        """The rules inside a folder; `asked` says that it may have an ignore file."""
        if not asked:
            return rules
        spec = self._spec(folder)
        return rules if spec is None else (*rules, (os.path.abspath(folder), spec))  # noqa: PTH100

    def leave_out(self, rules: Rules, path: str, *, folder: bool) -> bool:
        """Whether a file or folder below is left out; counted when it is."""
        left_out = bool(rules) and _leaves_out(rules, os.path.abspath(path), folder=folder)  # noqa: PTH100
        self.left_out += left_out
        return left_out

    def _spec(self, folder: str) -> GitIgnoreSpec | None:
        if folder not in self._read:
            self._read[folder] = self._patterns(str(Path(folder) / NAME))
        return self._read[folder]

    def _patterns(self, path: str) -> GitIgnoreSpec | None:
        # git follows no link here either.
        if os.path.islink(path) or not os.path.isfile(path):  # noqa: PTH113, PTH114
            return None
        try:
            text = read_bytes(path, MOST_BYTES).decode("utf-8", "replace")
        except InputError as problem:
            self.remarks.append(f"{path}: {problem.message}: not obeyed")
            return None
        lines = text.removeprefix("\ufeff").split("\n")
        if not any(line.strip() and not line.startswith("#") for line in lines):
            return None
        if len(lines) > MOST_PATTERNS:
            self.remarks.append(
                f"{path}: has more than {MOST_PATTERNS:,} lines, the most that are obeyed: not obeyed"
            )
            return None
        try:
            import pathspec  # noqa: PLC0415 - extra package
        except ImportError:
            missing = MissingExtraError.of("obeying it", "gitignore")
            self.remarks.append(f"{path}: not obeyed: {missing.message}: {missing.hint}")
            return None
        kept = list(self._sound(path, lines, pathspec.GitIgnoreSpec))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return pathspec.GitIgnoreSpec.from_lines(kept)

    def _sound(self, path: str, lines: list[str], spec: type[GitIgnoreSpec]) -> Iterator[str]:
        """The lines that can be obeyed."""
        for number, line in enumerate(lines, 1):
            pattern = line.rstrip("\r")
            why = too_many_stars(pattern)
            if why is None and set(pattern) & set("[\\!"):
                # The rare lines that may be no pattern at all.
                try:
                    with warnings.catch_warnings():
                        warnings.simplefilter("ignore")
                        spec.from_lines([pattern])
                except (ValueError, re.error):
                    why = "is no pattern of git's"
            if why is None:
                # `a/**` is what lies in `a`; pathspec takes the folder itself, written `a/`, for a part of it.
                yield f"{pattern.rstrip()}/*" if pattern.rstrip().endswith("/**") else pattern
            else:
                self.remarks.append(
                    f"{path}:{number}: the pattern {pattern[:60]!r} {why}: not obeyed"
                )


def too_many_stars(pattern: str) -> str | None:
    """Why matching a pattern could take without end; nothing when it cannot."""
    parts = _ESCAPED.sub("x", pattern).split("/")
    if sum(part == "**" for part in parts) > MOST_FOLDERS:
        return f"has more than {MOST_FOLDERS} `**`"
    if any(len(_STARS.findall(part)) > MOST_STARS for part in parts):
        return f"has more than {MOST_STARS} stars in one name"
    return None


def _leaves_out(rules: Rules, path: str, *, folder: bool) -> bool:
    """The innermost file that knows a path decides, in it the last pattern that fits."""
    for base, spec in reversed(rules):
        relative = path[len(base.rstrip(os.sep)) + 1 :].replace(os.sep, "/")
        fits = spec.check_file(f"{relative}/" if folder else relative).include
        if fits is not None:
            return fits
    return False
