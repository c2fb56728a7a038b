"""The configuration of each file of a run: the nearest one in its folder or above, as linters of source code have it.

Configurations are not merged: a file obeys one. A file that has none above it obeys the run's, which is the nearest one
to the working folder. Patterns of a configuration are relative to its own folder.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from imhcaps.checks.config import Config, find_config, load_config

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class NearestConfig:
    """Finds the configuration of a file by its name; each folder is looked at once, each configuration read once."""

    def __init__(self, of_run: Config) -> None:
        self.of_run = of_run
        self._of_folder: dict[str, Config] = {}
        self._read: dict[str, Config] = {"": of_run}
        if of_run.path is not None:
            self._read[os.path.realpath(of_run.path)] = of_run

    def of(self, path: str) -> Config:
        """The configuration of a file; of a URL and of standard input the run's.

        Raises `UsageError`, with its place, for a configuration that is wrong.
        """
        if path == "-" or "://" in path:
            return self.of_run
        folder = os.path.dirname(path)  # noqa: PTH120 - any text is a name here
        found = self._of_folder.get(folder)
        if found is None:
            found = self._of_folder[folder] = self._nearest(folder)
        return found

    def others(self, paths: Iterable[str]) -> dict[str, Config]:
        """Those of some files whose configuration is not the run's, with it."""
        pairs = ((path, self.of(path)) for path in paths)
        return {path: config for path, config in pairs if config is not self.of_run}

    def _nearest(self, folder: str) -> Config:
        location = find_config(folder or ".") if "\0" not in folder else None
        if location is None:
            return self.of_run
        key = str(location)
        if key not in self._read:
            self._read[key] = load_config(location)
        return self._read[key]


def config_near(given: Path | None, path: str | os.PathLike[str]) -> Config:
    """The configuration for one file: the one that is named, else the nearest to the file, else that of the working
    folder.
    """
    if given is not None:
        return load_config(given)
    return NearestConfig(load_config()).of(os.fspath(path))
