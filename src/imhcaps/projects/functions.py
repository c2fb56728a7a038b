"""A folder of talks from a program: what `imhcaps init`, `build` and `status` do."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.errors import InputError, OutputError
from imhcaps.files import utf8, write_all
from imhcaps.model.argument_types import typed

if TYPE_CHECKING:
    from imhcaps.checks.config import Config
    from imhcaps.model.profile import Profile
    from imhcaps.projects.building import Result
    from imhcaps.projects.overview import Standing
    from imhcaps.projects.talks import Talk


@typed
def init(folder: str | os.PathLike[str] = ".", *, exclude: Sequence[str] = ()) -> Path:
    """Look at a `folder` and write its configuration: its talks, and the times that belong to each by their words.

    What `.gitignore` leaves out, and what fits a pattern of `exclude`, is passed over. Returns the path of the
    configuration, `imhcaps.toml`. Raises `OutputError` where there is one already, `InputError` for what is no folder
    or holds no transcript.
    """
    from imhcaps.projects.starting import WANTED, first_configuration  # noqa: PLC0415 - a verb loads what it does

    if not Path(folder).is_dir():
        raise InputError("is no folder", str(folder))
    location = free_place(Path(folder))
    text = first_configuration(Path(folder), exclude).text
    if "[[talk]]" not in text:
        raise InputError("holds no transcript", str(folder), hint=WANTED)
    write_all({location: utf8(text)})
    return location


def free_place(folder: Path) -> Path:
    """Where the configuration of a folder is to be written; raises `OutputError` where the folder has one."""
    from imhcaps.checks.config import NAME, config_of  # noqa: PLC0415 - a verb loads what it does

    location = folder / NAME
    there = location if location.exists() else config_of(folder)
    if there is not None:
        what = "is there already" if there == location else "has [tool.imhcaps] already"
        hint = "imhcaps init --add adds new talks to it; or change it by hand, or move it away"
        raise OutputError(what, str(there), hint=hint)
    return location


@typed
def build(
    folder: str | os.PathLike[str] = ".",
    *,
    talks: Sequence[str] | None = None,
    profile: str | None = None,
    force: bool = False,
    jobs: int = 1,
) -> list[Result]:
    """Make the captions and documents of a project's talks that are out of date; one that fails does not stop the
    others.

    `folder` is where `imhcaps.toml` is, or a folder below; `talks` are names, none for all; `profile` is in the place
    of the configuration's; `force` makes again what somebody edited, with its times; `jobs` is on how many processes.
    Returns a result for each talk: its outcome (`made`, `up to date`, `failed`, …), why, and the files that were
    written.
    Raises `UsageError` for a configuration that is wrong or names no talk.
    """
    from imhcaps.checks.config import resolve_profile  # noqa: PLC0415 - a verb loads what it does
    from imhcaps.projects.talks import chosen  # noqa: PLC0415 - a verb loads what it does

    project = _project(folder)
    style = resolve_profile(project, profile)
    return list(built(project, chosen(project, talks), style, force=force, jobs=jobs))


def built(
    config: Config,
    talks: Sequence[Talk],
    profile: Profile,
    *,
    force: bool = False,
    jobs: int = 1,
    cluster: str = "",
    begin: Callable[[Sequence[Talk]], None] = lambda talks: None,
    say: Callable[[str], None] = lambda _: None,
) -> Iterator[Result]:
    """Build talks, each result as it comes; what is known of them is kept at the end, whatever happens.

    `jobs`, `cluster` and `begin` are those of `build_talks`; `say` is called for what is of no talk alone.
    """
    from imhcaps.projects.building import build_talks  # noqa: PLC0415 - a verb loads what it does
    from imhcaps.projects.building_remarks import MOST_NAMES, left_over  # noqa: PLC0415 - a verb loads what it does
    from imhcaps.projects.state import check_writable, read_state, write_state  # noqa: PLC0415 - a verb loads what it does
    from imhcaps.projects.talks import talks_of  # noqa: PLC0415 - a verb loads what it does

    check_writable(config.folder)
    # In CI nothing vouches for times of files: every input is read.
    state = read_state(config.folder, trusting=not os.environ.get("CI"))
    before = state.snapshot()
    try:
        yield from build_talks(
            talks,
            config,
            profile,
            state,
            force=force,
            jobs=jobs,
            cluster=cluster,
            begin=begin,
            say=say,
        )
        names = {talk.name for talk in talks}
        if not names.issuperset(state.made):
            names = {talk.name for talk in talks_of(config)}
        if said := left_over(state.left_over(names), MOST_NAMES):
            say(said)
    finally:
        if state.snapshot() != before:
            write_state(state)


@typed
def status(folder: str | os.PathLike[str] = ".", *, profile: str | None = None) -> list[Standing]:
    """The state of each talk of a project, the one that needs most first.

    `folder` and `profile` are as for `build`. Returns for each talk its length, words, expected timing error, reading
    speed, findings by law and by house style, and what to do next. Raises as `build` does.
    """
    from imhcaps.checks.config import resolve_profile  # noqa: PLC0415 - a verb loads what it does
    from imhcaps.projects.overview import standings  # noqa: PLC0415 - a verb loads what it does
    from imhcaps.projects.state import read_state  # noqa: PLC0415 - a verb loads what it does
    from imhcaps.projects.talks import chosen  # noqa: PLC0415 - a verb loads what it does

    project = _project(folder)
    style = resolve_profile(project, profile)
    return standings(chosen(project, None), project, style, read_state(project.folder))


def _project(folder: str | os.PathLike[str]) -> Config:
    """The configuration of a folder, or of one above."""
    from imhcaps.checks.config import NAME, find_config, load_config  # noqa: PLC0415 - a verb loads what it does

    found = find_config(folder)
    if found is None:
        raise InputError("has no configuration", str(Path(folder) / NAME), hint="imhcaps init")
    return load_config(found)
