"""`imhcaps init`: look at a folder and write its configuration, with the talks and their times."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def init(
    folder: Annotated[
        Path, typer.Argument(help="The folder with transcripts, captions, recogniser's files.")
    ] = Path(),
) -> None:
    """Write imhcaps.toml for a folder: its talks, and the times that belong to each by their words."""
    from imhcaps.checks.config import NAME
    from imhcaps.cli.terminal import line
    from imhcaps.errors import InputError, OutputError
    from imhcaps.files import utf8, write_all
    from imhcaps.projects.starting import first_configuration

    if not folder.is_dir():
        raise InputError("is no folder", str(folder))
    place = folder / NAME
    if place.exists():
        raise OutputError("is there already", str(place), hint="change it by hand, or move it away")
    text, found, without = first_configuration(folder)
    for match in found:
        share = f"{match.share:.0%} of its words, the next best {match.second:.0%}"
        line(
            f"{match.track}: "
            + (f"{match.text} ({share})" if match.text else f"fits no talk clearly ({share})")
        )
    for part in without:
        line(f"{part.transcript}: no times yet for {part.heading or 'the talk'}")
    if "[[talk]]" not in text:
        raise InputError(
            "holds no transcript", str(folder), hint="text, Markdown, HTML or Word files"
        )
    write_all({place: utf8(text)})
    line(f"{place}: written; next: imhcaps build")
