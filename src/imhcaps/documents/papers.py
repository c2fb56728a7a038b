"""The papers that documents are set on."""

from __future__ import annotations

from typing import NamedTuple

from imhcaps.errors import UsageError
from imhcaps.model.choices import Paper


class Sheet(NamedTuple):
    """The width and height of a paper in mm (ISO 216; ANSI Y14.1), and its name in Typst."""

    width: float
    height: float
    typst: str


PAPERS: dict[Paper, Sheet] = {
    "a4": Sheet(210.0, 297.0, "a4"),
    "letter": Sheet(215.9, 279.4, "us-letter"),
}


def paper_named(name: Paper) -> Sheet:
    """The paper of that name; `UsageError` for any other."""
    if name not in PAPERS:
        raise UsageError(f"no paper {name!r}", hint=f"known: {', '.join(sorted(PAPERS))}")
    return PAPERS[name]
