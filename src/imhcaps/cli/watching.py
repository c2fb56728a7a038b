"""`imhcaps check --watch`: files are checked again as they change."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.checks.config import NAME, PYPROJECT, load_config, resolve_profile
from imhcaps.cli.terminal import line, show_error
from imhcaps.errors import ImhcapsError, MissingExtraError
from imhcaps.text import plural

if TYPE_CHECKING:
    from imhcaps.batches.work import Ask
    from imhcaps.checks.baseline import Baseline
    from imhcaps.checks.checked_files import Listed
    from imhcaps.checks.nearest import NearestConfig
    from imhcaps.checks.session import Settings
    from imhcaps.report.parts import Gathered

STEP = 5
"""Milliseconds without another change after which files are read: a program that saves one is done then. Our choice."""
LONGEST = 200
"""Milliseconds that a file which keeps changing is waited for. Our choice."""
LOOK_AGAIN = 500
"""Milliseconds after which configurations that lie elsewhere are looked at. Our choice."""


def watch_files(
    paths: Sequence[str],
    settings: Settings,
    files: Sequence[str],
    check: Callable[[list[str]], None],
    nearest: NearestConfig | None = None,
) -> None:
    """Call `check` with the files that changed, until Ctrl-C; new files in the folders are among them.

    `MissingExtraError` when watchfiles is not installed.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise MissingExtraError.of("watching files", "watch") from None
    shown = _by_place(files)
    deep = any(map(os.path.isdir, paths)) or any("**" in path for path in paths)
    configs = {location: _mark(location) for location in _configurations(settings)}
    line(f"Watching {plural(len(files), 'file')}; Ctrl-C ends.", err=True)
    for changes in watch(
        *_folders(paths, files),
        watch_filter=None,
        debounce=LONGEST,
        step=STEP,
        recursive=deep,
        yield_on_timeout=True,
        rust_timeout=LOOK_AGAIN,
    ):
        locations = sorted({os.path.realpath(path) for _, path in changes})
        # A configuration may lie above what is watched.
        _obey(
            {location for location, mark in configs.items() if _mark(location) != mark},
            locations,
            configs,
        )
        if any(location not in shown and _is_new(location) for location in locations):
            from imhcaps.checks.checked_files import files_to_check

            now = _by_place(files_to_check(paths, settings, nearest).files)
        else:
            now = shown
        # One that got another name is gone, and is there under that.
        either = {**shown, **now}
        shown = now
        changed = [either[location] for location in locations if location in either]
        for path in changed:
            if not os.path.lexists(path):
                line(f"{path} is gone.", err=True)
        if there := [path for path in changed if os.path.lexists(path)]:
            check(there)


def _configurations(settings: Settings) -> set[str]:
    """Where the configurations of a run are."""
    found = (each.config.path for each in (settings, *settings.others.values()))
    return {os.path.realpath(path) for path in found if path is not None}


def _mark(location: str) -> tuple[int, int] | None:
    """What tells a file from what it was; None where there is none."""
    try:
        stat = os.stat(location)  # noqa: PTH116 - any text is a name here
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns


def _obey(
    changed: set[str], locations: Sequence[str], configs: dict[str, tuple[int, int] | None]
) -> None:
    """Begin anew, in this process, where a configuration changed or came; one that is wrong is shown, and waited
    for.
    """
    named = {location for location in locations if Path(location).name in (NAME, PYPROJECT)}
    for location in sorted(changed | named):
        mark = _mark(location)
        if configs.get(location, ()) == mark or (
            location not in configs and not _is_ours(location)
        ):
            continue
        configs[location] = mark
        if mark is not None:
            try:
                resolve_profile(load_config(location))
            except ImhcapsError as problem:
                show_error(problem)
                line("The settings of before hold until it is right.", err=True)
                continue
        if sys.platform == "win32":  # there a program cannot take the place of another
            line(f"{location} changed: start again to obey it.", err=True)
            continue
        line(f"{location} changed: all is checked again.", err=True)
        sys.stdout.flush()
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - ourselves


def _is_ours(location: str) -> bool:
    """Whether a file that came is a configuration of ours."""
    try:
        return Path(location).name == NAME or b"tool.imhcaps" in Path(location).read_bytes()
    except OSError:
        return False


def check_again(
    paths: Sequence[str],
    settings: Settings,
    listed: Listed,
    nearest: NearestConfig | None,
    again: Callable[[list[str]], tuple[Listed, Settings]],
    ask: Ask,
    baseline: Baseline | None,
    report: Callable[[Gathered], None],
) -> None:
    """Check the files of a run again when they change, and report them.

    `again` gives those that changed, with their settings; the rest is as for `check_files`.
    """
    from imhcaps.batches.run import check_files

    def check(changed: list[str]) -> None:
        files, here = again(changed)
        with check_files(files, here, ask, jobs=1, baseline=baseline) as run:
            report(run)

    watch_files(paths, settings, listed.files, check, nearest)


def _by_place(files: Sequence[str]) -> dict[str, str]:
    """The names of files as given, by where they really are."""
    return {os.path.realpath(path): path for path in files}


def _folders(paths: Sequence[str], files: Sequence[str]) -> list[str]:
    """What is watched: a file's folder and not the file, which many programs replace when they save it."""

    def above() -> Iterator[Path]:
        yield from (Path(path) for path in paths if Path(path).is_dir())
        yield from (Path(os.path.realpath(path)).parent for path in files)

    found = {folder.resolve() for folder in above() if folder.is_dir()}
    return sorted(str(folder) for folder in found)


def _is_new(location: str) -> bool:
    from imhcaps.formats import folder_suffixes

    return location.lower().endswith(tuple(folder_suffixes())) and Path(location).is_file()
