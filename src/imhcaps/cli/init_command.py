"""`imhcaps init`: look at a folder and write its configuration, with the talks and their times."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def init(
    folder: Annotated[
        Path, typer.Argument(help="The folder with transcripts, captions, recogniser's files.")
    ] = Path(),
    settings: Annotated[
        bool, typer.Option("--settings", help="List all settings of imhcaps.toml; write nothing.")
    ] = False,
) -> None:
    """Write imhcaps.toml for a folder: its talks, and the times that belong to each by their words."""
    from imhcaps.checks.config import NAME
    from imhcaps.cli.terminal import line
    from imhcaps.errors import InputError, OutputError
    from imhcaps.files import utf8, write_all
    from imhcaps.projects.starting import first_configuration

    if settings:
        _list_settings()
        return
    if not folder.is_dir():
        raise InputError("is no folder", str(folder))
    place = folder / NAME
    if place.exists():
        raise OutputError("is there already", str(place), hint="change it by hand, or move it away")
    begun = first_configuration(folder)
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
    if "[[talk]]" not in begun.text:
        raise InputError(
            "holds no transcript",
            str(folder),
            hint="text, Markdown, HTML or Word files, or a recogniser's that says who speaks",
        )
    write_all({place: utf8(begun.text)})
    line(f"{place}: written; next: imhcaps build")


def _list_settings() -> None:
    """Every key of the configuration: its form, the verbs that heed it, what it does."""
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
