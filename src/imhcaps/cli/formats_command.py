"""`imhcaps formats`: what can be read and written, and what each format carries."""

from __future__ import annotations

from typing import Annotated

from imhcaps.cli.parameters import Option


def formats(
    as_json: Annotated[bool, Option("--json", help="As JSON, for programs.")] = False,
) -> None:
    """List the caption formats, their suffixes, and what each of them carries."""
    from imhcaps.formats.table import CARRIES, FORMATS

    if as_json:
        import json

        rows = [
            {
                "name": each.name,
                "title": each.title,
                "suffixes": list(each.suffixes),
                "written": not each.read_only,
                "carries": [what for what in CARRIES if what in each.carries],
            }
            for each in FORMATS
        ]
        print(json.dumps(rows, indent=1))
        return
    from rich.table import Table

    from imhcaps.cli.terminal import console

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("name", no_wrap=True)
    table.add_column("title", no_wrap=True)
    table.add_column("suffixes", no_wrap=True)
    table.add_column("carries, besides times and text")
    for each in FORMATS:
        carries = ", ".join(what for what in CARRIES if what in each.carries)
        title = f"{each.title} (read only)" if each.read_only else each.title
        table.add_row(each.name, title, " ".join(each.suffixes), carries or "nothing")
    console().print(table)
