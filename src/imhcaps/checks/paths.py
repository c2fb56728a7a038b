"""File name patterns, and the files that a command's arguments stand for."""

import fnmatch
import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.lazy import LazyModule, lazy_pattern

if TYPE_CHECKING:
    from imhcaps import folders, ignore_files
else:
    # A file that is named needs nothing of them.
    folders = LazyModule("imhcaps.folders")
    ignore_files = LazyModule("imhcaps.ignore_files")

MAGIC = lazy_pattern(r"[*?\[]")

States = frozenset[int]
"""How far a path fits a pattern: the numbers of the parts that may come next."""


class Glob:
    """A pattern over paths with `/`: `*`, `?` and `[…]` stay within a name, `**` is any number of folders.

    It is matched name by name, so a path of n names and a pattern of m parts take at most n·m steps; one
    part is matched by the standard library's `fnmatch`, which does not backtrack. Every text is a
    pattern: `[z-a]` fits nothing, and a bracket that is not closed is a bracket.
    """

    def __init__(self, pattern: str, *, hidden: bool = True) -> None:
        parts = [part for part in pattern.split("/") if part not in ("", ".")]
        self._parts = [
            part for at, part in enumerate(parts) if part != "**" or parts[at - 1 : at] != ["**"]
        ]
        self._hidden = hidden
        self.start = self._closed({0})

    def step(self, states: States, name: str) -> tuple[States, bool]:
        """The states after one more name, and whether the path up to it fits the whole pattern."""
        following: set[int] = set()
        whole = False
        for at in states:
            if at == len(self._parts):
                continue
            part = self._parts[at]
            if part == "**":
                if self._hidden or not (name.startswith(".") or name in folders.PACKAGES):
                    following.add(at)
                    whole = whole or at == len(self._parts) - 1
            elif self._fits(part, name):
                following.add(at + 1)
        found = self._closed(following)
        return found, whole or (len(self._parts) in found and self._parts[-1:] != ["**"])

    def matches(self, path: str) -> bool:
        """Does a whole path, its names parted by `/`, fit?"""
        states, whole = self.start, False
        for name in path.split("/"):
            states, whole = self.step(states, name)
        return whole

    def _closed(self, states: set[int]) -> States:
        """A `**` may stand for no folder at all."""
        more = {at + 1 for at in states if self._parts[at : at + 1] == ["**"]}
        return frozenset(states | more)

    def _fits(self, part: str, name: str) -> bool:
        if not MAGIC.search(part):
            return part == name
        if not self._hidden and name.startswith(".") and not part.startswith("."):
            return False
        return _expression(part).match(name) is not None


@lru_cache(maxsize=256)
def compiled(pattern: str) -> Glob:
    """A pattern of a configuration, kept: it is asked of every file."""
    return Glob(pattern)


@lru_cache(maxsize=1024)
def _expression(part: str) -> re.Pattern[str]:
    return re.compile(fnmatch.translate(part))


class Found(NamedTuple):
    """The files of some arguments, each once, in order, and what is wrong with arguments and folders.

    `leading_out` are files met in a folder that are links to files outside of it; `remarks` say which patterns of
    `.gitignore` are not obeyed.
    """

    files: list[str]
    wrong: list[tuple[str, str]]
    leading_out: frozenset[str]
    remarks: tuple[str, ...] = ()


def expand(
    arguments: Iterable[str],
    suffixes: Iterable[str],
    excluded: Callable[[str], bool] = lambda path: False,
    force_exclude: bool = False,
) -> Found:
    """The files that the arguments stand for.

    What is `excluded` is left out of folders and patterns; with `force_exclude` also when it is named itself.
    A file stands for itself, whatever its suffix. A folder stands for the files below it that have
    one of the suffixes, sorted; hidden ones, `node_modules` and what `.gitignore` leaves out are passed over, links to
    folders are not followed. Another argument with `*`, `?` or `[` is a pattern, whose `**` passes over hidden
    folders and `node_modules`. A folder that cannot be read is among what is wrong, and
    the others are looked through.
    """
    known = tuple(dict.fromkeys(suffix.lower() for suffix in suffixes))
    files: dict[str, str] = {}
    wrong: list[tuple[str, str]] = []
    leading_out: set[str] = set()
    ignored: ignore_files.IgnoreFiles | None = None

    def accepted(name: str) -> bool:
        return name.lower().endswith(known)

    def add(path: str) -> None:
        key = path if path == "-" else os.path.normpath(path)
        files.setdefault(key, path)

    for argument in arguments:
        folder = argument != "-" and os.path.isdir(argument)  # noqa: PTH112 - any text is a name here
        if argument == "-" or not (folder or MAGIC.search(argument)) or os.path.isfile(argument):  # noqa: PTH113
            if not (force_exclude and argument != "-" and excluded(argument)):
                add(argument)
            continue
        if ignored is None:
            ignored = ignore_files.IgnoreFiles()
        left_out = ignored.left_out
        if folder:
            found = folders.walk(argument, accepted, wrong, ignored)
            complaint = f"holds no caption file ({', '.join(known)})"
        else:
            found = _matching(argument, accepted, wrong)
            complaint = "matches no file"
        before = len(wrong)
        there = list(found)
        kept = [path for path in there if not excluded(path)]
        if not kept and len(wrong) == before:
            if ignored.left_out > left_out:
                complaint += " but for what .gitignore leaves out"
            elif there:
                complaint += " but for what is excluded"
            wrong.append((argument, complaint))
        root = argument if folder else _fixed(argument)[0]
        for path in kept:
            add(path)
            if _leads_out(path, root):
                leading_out.add(path)
    remarks = tuple(ignored.remarks) if ignored else ()
    return Found(list(files.values()), wrong, frozenset(leading_out), remarks)


def _matching(
    pattern: str, accepted: Callable[[str], bool], wrong: list[tuple[str, str]]
) -> Iterator[str]:
    """The files of a pattern; one that names no suffix itself means caption files only."""
    base, rest = _fixed(pattern)
    glob = Glob(rest, hidden=False)
    named = "." in rest.rpartition("/")[2]
    deep = "**" in rest
    waiting: list[tuple[str, States]] = [(base, glob.start)]
    while waiting:
        here, states = waiting.pop()
        below = []
        for entry in folders.entries(here or ".", wrong):
            following, whole = glob.step(states, entry.name)
            path = str(Path(here) / entry.name)
            if folders.is_folder(entry, through_links=whole and not deep):
                if whole and not deep:
                    if entry.name not in folders.PACKAGES:
                        yield from folders.walk(path, accepted, wrong)
                elif following:
                    below.append((path, following))
            elif whole and (named or accepted(entry.name)) and folders.is_readable_kind(entry):
                yield path
        waiting.extend(reversed(below))


def fixed_folder(pattern: str) -> str:
    """The folder that a pattern begins with; empty for the working folder."""
    return _fixed(pattern)[0]


def _fixed(pattern: str) -> tuple[str, str]:
    """The folder that a pattern begins with, and the part of it that is one."""
    parts = pattern.replace(os.sep, "/").split("/")
    first = next(at for at, part in enumerate(parts) if MAGIC.search(part))
    base = "/".join(parts[:first])
    return base or ("/" if pattern.startswith("/") else ""), "/".join(parts[first:])


def _leads_out(path: str, folder: str) -> bool:
    if not os.path.islink(path):  # noqa: PTH114
        return False
    root, target = os.path.realpath(folder or "."), os.path.realpath(path)
    return target != root and not target.startswith(root.rstrip(os.sep) + os.sep)
