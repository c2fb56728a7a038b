"""`imhcaps init`: look at a folder and write its configuration, with the talks and their times."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from imhcaps.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from imhcaps.projects.starting import Begun


def init(
    folder: Annotated[
        Path, Argument(help="The folder with transcripts, captions, recogniser's files.")
    ] = Path(),
    add: Annotated[
        bool,
        Option(
            "--add", help="Add the talks that are new in the folder; what is written there stays."
        ),
    ] = False,
    exclude: Annotated[
        list[str] | None,
        Option(help="Pass over what fits these patterns, and write them down: drafts,*.srt"),
    ] = None,
    settings: Annotated[
        bool, Option("--settings", help="List all settings of imhcaps.toml; write nothing.")
    ] = False,
) -> None:
    """Write imhcaps.toml for a folder: its talks, and the times that belong to each by their words."""
    from imhcaps.cli.check_arguments import codes_in
    from imhcaps.cli.terminal import line
    from imhcaps.errors import InputError
    from imhcaps.files import utf8, write_all
    from imhcaps.projects.functions import free_place
    from imhcaps.projects.starting import WANTED, first_configuration

    if settings:
        _list_settings()
        return
    if not folder.is_dir():
        raise InputError("is no folder", str(folder))
    if add:
        _add(folder, codes_in(exclude))
        return
    location = free_place(folder)
    begun = first_configuration(folder, codes_in(exclude))
    _show(begun)
    if "[[talk]]" not in begun.text:
        raise InputError(
            "holds no transcript",
            str(folder),
            hint=WANTED,
        )
    write_all({location: utf8(begun.text)})
    sheets = "imhcaps sheet, for the talks without times, and " if begun.without else ""
    line(f"{location}: written; next: {sheets}imhcaps build")


def _add(folder: Path, exclude: list[str]) -> None:
    """Add what is new to the configuration of the folder itself."""
    from imhcaps.checks.config import NAME, find_config, load_config
    from imhcaps.cli.terminal import line
    from imhcaps.errors import InputError
    from imhcaps.files import write_all
    from imhcaps.projects.adding import added_talks

    found = find_config(folder)
    if found is None or found.parent != folder.resolve():
        raise InputError("has no configuration", str(folder / NAME), hint="imhcaps init writes one")
    whole, begun = added_talks(load_config(found), exclude)
    _show(begun)
    count = begun.text.count("transcript = ")
    if not count:
        line(f"{found.name}: no new talk")
        return
    write_all({found: whole})
    line(f"{found.name}: {count} talk{'s' if count > 1 else ''} added; next: imhcaps build")


def _show(begun: Begun) -> None:
    """What was found: which times belong to which talk, what is left out, what has no times."""
    from imhcaps.cli.terminal import line

    for match in begun.matches:
        share = f"{match.share:.0%} of its words, the next best {match.second:.0%}"
        line(
            f"{match.track}: "
            + (f"{match.text} ({share})" if match.text else f"fits no talk clearly ({share})")
        )
    for text in begun.left_out:
        line(text)
    for part in begun.without:
        line(f"{part.transcript}: no times yet for {part.heading or 'the talk'}")


def _list_settings() -> None:
    """Every key of the configuration: its form, the verbs that use it, what it does."""
    from imhcaps.checks.settings_table import PROFILE_SETTINGS, PROJECT_SETTINGS, TALK_SETTINGS
    from imhcaps.cli.terminal import line

    for title, table in (
        ("imhcaps.toml, or [tool.imhcaps] of pyproject.toml", PROJECT_SETTINGS),
        ("[[talk]]", TALK_SETTINGS),
        ("[profiles.NAME]", PROFILE_SETTINGS),
    ):
        line(title)
        for each in table:
            verbs = f" ({', '.join(each.verbs)})" if each.verbs else ""
            line(f"  {each.name} = {each.form}: {each.meaning}{verbs}")
