"""Which files a run checks: those that paths, folders and patterns stand for, without what is excluded."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.checks.config import Config, excludes
from imhcaps.checks.paths import Found, expand
from imhcaps.checks.session import Settings, Wanted, known_selectors
from imhcaps.terminal_text import one_line

if TYPE_CHECKING:
    from imhcaps.checks.nearest import NearestConfig

LEADING_OUT = (
    "is a link that leads out of the folder: not fixed; name the file itself to have it fixed"
)


class Listed(NamedTuple):
    """The files of a run, the arguments and files that cannot be checked and why, and remarks.

    `remote` are those that are not on this machine: what opens them, and their size in bytes.
    """

    files: list[str]
    wrong: list[tuple[str, str]]
    remarks: tuple[str, ...]
    remote: Mapping[str, tuple[str, int]] = {}
    transcripts: Mapping[str, Wanted] = {}
    """The transcript of each file that is to be compared with one of its own."""
    configs: Mapping[str, str] = {}
    """The key in `Settings.others` of each file that has a configuration of its own."""


def files_to_check(
    paths: Sequence[str], settings: Settings, nearest: "NearestConfig | None" = None
) -> Listed:
    """The files that paths, folders and patterns stand for, as far as these settings may touch them.

    `nearest` knows the configurations that files have of their own, which may leave them out. Raises `UsageError` for a
    rule that is not known.
    """
    known_selectors(settings)
    files, wrong, leading_out, remarks = files_of(paths, settings, nearest)
    if leading_out and settings.fixes != "none" and settings.write:
        wrong = [*wrong, *((path, LEADING_OUT) for path in sorted(leading_out))]
        files = [path for path in files if path not in leading_out]
    return Listed(files, wrong, remarks)


def files_of(
    paths: Sequence[str], settings: Settings, nearest: "NearestConfig | None" = None
) -> Found:
    """The files that paths, folders and patterns stand for, without what is excluded."""
    from imhcaps.formats import folder_suffixes  # noqa: PLC0415 - rare path

    def left_out_by(config: Config, path: str) -> bool:
        return any(excludes(path, pattern, config.folder) for pattern in config.exclude)

    def excluded(path: str) -> bool:
        if any(excludes(path, pattern, Path()) for pattern in settings.exclude):
            return True
        own = settings.config if nearest is None else nearest.of(path)
        if left_out_by(own, path):
            return True
        # A folder that is left out is left out with the configuration that is in it.
        return own is not settings.config and left_out_by(settings.config, own.path or "")

    found = expand(paths, folder_suffixes(), excluded, settings.force_exclude)
    folders = [path for path in paths if path != "-" and os.path.isdir(path)]  # noqa: PTH112 - any text
    if not folders:
        return found
    from imhcaps.formats.unread import format_by_name, suffixes  # noqa: PLC0415 - rare path

    # What is known and not read is said: nobody is to think that it was checked.
    unread = expand(folders, suffixes(), excluded, settings.force_exclude).files
    said = (
        f"{path} is {format_by_name(path)}, which is not read: it was not checked"
        for path in unread
    )
    return found._replace(remarks=(*found.remarks, *map(one_line, said)))
