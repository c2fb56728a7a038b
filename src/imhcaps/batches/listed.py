"""The files of a run: paths, folders and patterns of this machine, and URLs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.checks.checked_files import Listed, files_to_check
from imhcaps.checks.config import excludes
from imhcaps.checks.session import Settings
from imhcaps.errors import ImhcapsError

if TYPE_CHECKING:
    from imhcaps.checks.nearest import NearestConfig


def listed_files(
    paths: Sequence[str], settings: Settings, nearest: NearestConfig | None = None
) -> Listed:
    """The files that paths and URLs stand for, those of URLs after the others.

    `nearest` is as for `files_to_check`.
    Raises `UsageError` for a rule that is not known and for a URL that names nothing that can be listed; one that
    cannot be reached is among what is wrong.
    """
    urls = [path for path in paths if "://" in path]
    if not urls:
        return files_to_check(paths, settings, nearest)
    from imhcaps.batches import storage  # noqa: PLC0415 - rare path
    from imhcaps.errors import MissingExtraError, UsageError  # noqa: PLC0415 - rare path
    from imhcaps.formats import folder_suffixes  # noqa: PLC0415 - rare path

    urls = [url for url in urls if storage.is_url(url)]
    listed = files_to_check([path for path in paths if path not in urls], settings, nearest)
    patterns = [(pattern, settings.config.folder) for pattern in settings.config.exclude]
    patterns += [(pattern, Path()) for pattern in settings.exclude]
    files, wrong, remarks = list(listed.files), list(listed.wrong), list(listed.remarks)
    remote: dict[str, tuple[str, int]] = {}
    for url in urls:
        try:
            found = storage.listing(url, folder_suffixes())
            remarks += storage.remarks_on(url)
        except (MissingExtraError, UsageError):
            raise
        except ImhcapsError as problem:
            wrong.append((url, problem.message))
            continue
        kept = [
            each
            for each in found
            if not any(excludes(each.shown, pattern, folder) for pattern, folder in patterns)
        ]
        if not kept:
            wrong.append((url, "holds no caption file"))
        for each in kept:
            if each.shown not in remote:
                remote[each.shown] = each.opens, each.size
                files.append(each.shown)
    return Listed(files, wrong, tuple(remarks), remote)
