"""Folders looked through: sorted, without what is hidden, ignored or of other people's packages, and never in a
circle.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from imhcaps.ignore_files import IgnoreFiles, Rules

PACKAGES = frozenset({"node_modules"})
"""Folders that a package manager fills; what lies in them is not the project's."""


def walk(
    folder: str,
    accepted: Callable[[str], bool],
    wrong: list[tuple[str, str]],
    ignored: IgnoreFiles | None = None,
) -> Iterator[str]:
    """The files below a folder whose name is accepted, sorted.

    Hidden files and folders, `PACKAGES` and what `ignored` leaves out are passed over; links to folders are not
    followed. A folder that cannot be read is added to what is `wrong`, with the reason.
    """
    waiting: list[tuple[str, Rules]] = [(folder, ignored.above(folder) if ignored else ())]
    while waiting:
        here, rules = waiting.pop()
        below: list[tuple[str, Rules]] = []
        found = entries(here, wrong)
        if ignored is not None:
            asked = any(entry.name == ".gitignore" for entry in found)
            rules = ignored.below(rules, here, asked=asked)
        for entry in found:
            if entry.name.startswith(".") or entry.name in PACKAGES:
                continue
            path = str(Path(here) / entry.name)
            if is_folder(entry, through_links=False):
                if ignored is None or not ignored.leave_out(rules, path, folder=True):
                    below.append((path, rules))
            elif (
                accepted(entry.name)
                and is_readable_kind(entry)
                and (ignored is None or not ignored.leave_out(rules, path, folder=False))
            ):
                yield path
        waiting.extend(reversed(below))


def entries(folder: str, wrong: list[tuple[str, str]]) -> list[os.DirEntry[str]]:
    """What is in a folder, sorted by name; nothing, and a reason among what is wrong, when it cannot be read."""
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as problem:
        wrong.append((folder, f"cannot be read ({problem.strerror or problem})"))
        return []


def is_folder(entry: os.DirEntry[str], *, through_links: bool) -> bool:
    """Whether it is a folder, or, `through_links`, a link to one."""
    try:
        return entry.is_dir(follow_symlinks=through_links)
    except OSError:  # a circle of links, or gone meanwhile
        return False


def is_readable_kind(entry: os.DirEntry[str]) -> bool:
    """A file, or a link to one or to nowhere, which is reported. A pipe or socket would be waited for."""
    if not entry.is_symlink():
        return entry.is_file(follow_symlinks=False)
    try:
        return entry.is_file() or not Path(entry.path).exists()
    except OSError:  # a circle of links
        return True
