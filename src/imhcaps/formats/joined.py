"""Files that were put together, or written twice: their line ends, marks and heads."""

from __future__ import annotations

from imhcaps.model.transcript import Remark
from imhcaps.source import Source


def with_single_line_ends(source: Source) -> tuple[Source, list[Remark]]:
    """A text whose lines end in CR CR LF, as text written twice in Windows' text mode, with CR LF."""
    count = source.text.count("\r\r\n")
    if not count or count * 2 < source.text.count("\n"):
        return source, []
    text = source.text.replace("\r\r\n", "\r\n")
    what = f"{count} lines end in CR CR LF, which is one line end written twice"
    return source._replace(text=text), [Remark("repaired", what)]
