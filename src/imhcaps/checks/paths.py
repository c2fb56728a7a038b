"""File name patterns, and the files that a command's arguments stand for."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from imhcaps.lazy import lazy_pattern

MAGIC = lazy_pattern(r"[*?\[]")


@lru_cache(maxsize=256)
def glob_to_regex(pattern: str) -> re.Pattern[str]:
    """A pattern as a regular expression over a `/` path: `*` and `?` stay within a name, `**` does not."""
    out = ""
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if pattern.startswith("**/", at):
            out, at = out + "(?:[^/]+/)*", at + 3
        elif pattern.startswith("**", at):
            out, at = out + ".*", at + 2
        elif char == "*":
            out, at = out + "[^/]*", at + 1
        elif char == "?":
            out, at = out + "[^/]", at + 1
        elif char == "[" and (end := pattern.find("]", at + 2)) > 0:
            body = pattern[at + 1 : end].replace("\\", r"\\")
            body = "^" + body[1:] if body[0] == "!" else body
            out, at = out + f"[{body}]", end + 1
        else:
            out, at = out + re.escape(char), at + 1
    return re.compile(out, re.DOTALL)


def expand(
    arguments: Iterable[str],
    suffixes: Iterable[str],
    excluded: Callable[[str], bool] = lambda path: False,
) -> tuple[list[str], list[tuple[str, str]]]:
    """The files that the arguments stand for, each once, and what is wrong with some arguments.

    A file stands for itself, whatever its suffix. A folder stands for the files below it that have
    one of the suffixes, sorted; hidden ones are left out, links to folders are not followed. Another
    argument with `*`, `?` or `[` is a pattern. The order of the arguments is kept.
    """
    known = tuple(suffix.lower() for suffix in suffixes)
    files: dict[str, str] = {}
    wrong: list[tuple[str, str]] = []

    def add(path: str) -> None:
        key = path if path == "-" else os.path.normpath(path)
        files.setdefault(key, path)

    for argument in arguments:
        if argument == "-" or not (Path(argument).is_dir() or MAGIC.search(argument)):
            add(argument)
            continue
        if Path(argument).is_file():
            add(argument)
            continue
        if Path(argument).is_dir():
            found = [path for path in walk(argument, known) if not excluded(path)]
            complaint = f"holds no caption file ({', '.join(known)})"
        else:
            found = [path for path in _matching(argument, known) if not excluded(path)]
            complaint = "matches no file"
        if not found:
            wrong.append((argument, complaint))
        for path in found:
            add(path)
    return list(files.values()), wrong


def walk(folder: str, suffixes: tuple[str, ...]) -> Iterator[str]:
    """The files below a folder that end in one of the suffixes, sorted, without hidden ones."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower().endswith(suffixes):
                yield str(Path(here) / name)


def _matching(pattern: str, suffixes: tuple[str, ...]) -> list[str]:
    """The files of a pattern; one that names no suffix itself means caption files only."""
    from glob import glob

    named = "." in Path(pattern).name
    found: list[str] = []
    for path in sorted(glob(pattern, recursive=True)):  # noqa: PTH207 it takes absolute patterns
        if Path(path).is_file() and (named or path.lower().endswith(suffixes)):
            found.append(path)
        elif Path(path).is_dir() and "**" not in pattern:
            found.extend(walk(path, suffixes))
    return found
