"""What `check` would do here, for people who wonder: `--show-files`, `--show-settings`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from imhcaps.cli.terminal import line

if TYPE_CHECKING:
    from imhcaps.checks.session import Settings


def list_files(paths: Sequence[str], settings: Settings) -> None:
    """The files that would be checked, one a line; what is wrong with an argument on stderr."""
    from imhcaps.batches.listed import listed_files

    found = listed_files(paths, settings)
    for path in found.files:
        line(path)
    for path, complaint in found.wrong:
        line(f"error: {path}: {complaint}", err=True)


def list_settings(paths: Sequence[str], settings: Settings) -> None:
    """Configuration, profile, rules and patterns that hold, each on a line of its own."""
    from imhcaps.batches.listed import listed_files

    config, profile = settings.config, settings.profile
    for name, value in (
        ("configuration", config.path or "none"),
        ("profile", f"{profile.name} ({profile.title})" if profile.title else profile.name),
        ("select", ", ".join(settings.select or ("all rules that the profile has a limit for",))),
        ("ignore", ", ".join(settings.ignore) or "none"),
        ("exclude", ", ".join((*config.exclude, *settings.exclude)) or "none"),
        ("baseline", config.baseline or "none"),
        ("files", str(len(listed_files(paths, settings).files))),
    ):
        line(f"{name}: {value}")
    for limit in profile.limits.values():
        line(f"limit {limit.name}: {limit.value} {limit.unit}".rstrip())
