"""What `check` would do here, for people who wonder: `--show-files`, `--show-settings`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from imhcaps.cli.terminal import line

if TYPE_CHECKING:
    from imhcaps.checks.checked_files import Listed
    from imhcaps.checks.session import Settings

MOST_NAMED = 3
"""Files of a configuration that are named before the others are counted; our own choice."""


def list_files(listed: Listed, settings: Settings) -> int:
    """The files that would be checked, one a line; what is wrong with an argument on stderr. Returns the exit
    status.
    """
    for path in listed.files:
        line(path)
    for path, complaint in listed.wrong:
        line(f"error: {path}: {complaint}", err=True)
    return 2 if listed.wrong else 0


def list_settings(listed: Listed, settings: Settings) -> int:
    """Configuration, profile, rules and patterns that hold, each on a line of its own; a block for each configuration.

    Returns the exit status: settings hold in a folder that has no captions yet, too.
    """
    of_run = [path for path in listed.files if path not in listed.configs]
    blocks = [(settings, of_run)] if of_run or not settings.others else []
    for key, others in settings.others.items():
        blocks.append((others, [path for path in listed.files if listed.configs.get(path) == key]))
    for number, (here, files) in enumerate(blocks):
        if number:
            line("")
        _list_one(here, files)
    missing = [path for path, _ in listed.wrong if not os.path.isdir(path)]  # noqa: PTH112 - any text is a name
    for path, complaint in listed.wrong:
        line(f"{'error: ' if path in missing else ''}{path}: {complaint}", err=True)
    return 2 if missing else 0


def _list_one(settings: Settings, files: list[str]) -> None:
    config, profile = settings.config, settings.profile
    named = ", ".join(files[:MOST_NAMED]) + (", …" if len(files) > MOST_NAMED else "")
    for name, value in (
        ("configuration", config.path or "none"),
        ("profile", f"{profile.name} ({profile.title})" if profile.title else profile.name),
        ("select", ", ".join(settings.select or ("all rules that the profile has a limit for",))),
        ("ignore", ", ".join(settings.ignore) or "none"),
        ("exclude", ", ".join((*config.exclude, *settings.exclude)) or "none"),
        *(
            (f"per-file-ignores {pattern}", ", ".join(codes))
            for pattern, codes in config.per_file_ignores
        ),
        ("baseline", config.baseline or "none"),
        ("fail-on", config.fail_on or "warning"),
        ("min-severity", config.min_severity or "info"),
        ("glossary", config.glossary or "none"),
        ("language", config.language or "none"),
        ("files", f"{len(files)} ({named})" if named else "0"),
    ):
        line(f"{name}: {value}")
    for limit in profile.limits.values():
        line(f"limit {limit.name}: {limit.value} {limit.unit}".rstrip())
