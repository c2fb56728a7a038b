"""Tables for notebooks (`_repr_html_`): the words of a file are somebody else's, so all is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import islice

from imhcaps.timecode import clock

SHOWN = 50
"""Rows of a table; a notebook that holds a whole programme is no longer read. Our choice."""


def table(title: str, heads: Sequence[str], rows: Sequence[Iterable[object]]) -> str:
    """An HTML table with a caption and column heads; of many rows the first `SHOWN`."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(
        f"<tr>{''.join(f'<td>{_cell(value)}</td>' for value in row)}</tr>"
        for row in islice(rows, SHOWN)
    )
    more = f"; the first {SHOWN} are shown" if len(rows) > SHOWN else ""
    return (
        f"<table><caption>{escape(title)}{more}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def stamp(ms: int | None) -> str:
    """Milliseconds as `HH:MM:SS.mmm`; empty where there is no time."""
    return "" if ms is None else clock(ms)


def _cell(value: object) -> str:
    return escape(str(value)).replace("\n", "<br>")
