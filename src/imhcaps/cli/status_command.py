"""`imhcaps status`: the state of each talk of a project, what to do next and how long it takes."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated, Literal

from imhcaps.cli.options import ConfigFile, ProfileName
from imhcaps.cli.parameters import Option


def status(
    to: Annotated[
        Literal["table", "csv", "json", "html"], Option(help="table, csv, json or html.")
    ] = "table",
    output: Annotated[
        str, Option("--output", "-o", help="A file, or - for standard output.")
    ] = "-",
    profile: ProfileName = None,
    config: ConfigFile = None,
    force: Annotated[
        bool, Option("--force", help="Replace a file that was not made by imhcaps.")
    ] = False,
) -> None:
    """Show the state of each talk of a project: times, reading speed, findings, what to do next."""
    from imhcaps.checks.config import load_config, resolve_profile
    from imhcaps.cli.terminal import line, write, write_bytes
    from imhcaps.files import utf8
    from imhcaps.made_files import write_made
    from imhcaps.projects import overview_reports as reports
    from imhcaps.projects.building_remarks import left_over
    from imhcaps.projects.overview import standings
    from imhcaps.projects.state import read_state
    from imhcaps.projects.talks import chosen
    from imhcaps.terminal_text import safe_lines

    project = load_config(config)
    talks = chosen(project, None)
    state = read_state(project.folder)
    rows = standings(talks, project, resolve_profile(project, profile), state)
    left = left_over(state.left_over({talk.name for talk in talks}))
    if to == "table" and output == "-":
        text = reports.as_table(rows)
        wide = max(map(len, text.split("\n")))
        if sys.stdout.isatty() and wide > get_terminal_size().columns:
            text = reports.as_blocks(rows)
        write(f"{safe_lines(text)}\n")
        write(f"{safe_lines(left)}\n" if left else "")
        return
    if to == "html":
        here = Path() if output == "-" else Path(output).parent
        way = os.path.relpath(project.folder, here).replace(os.sep, "/")
        text = reports.as_page(rows, base="" if way == "." else f"{way}/", note=left)
    else:
        text = reports.REPORTS[to](rows)
        if left:
            line(left, err=True)
    if output == "-":
        write_bytes(utf8(text))
    else:
        write_made({output: utf8(text)}, force=force)
