"""SubRip in and out. Reading recovers as a careful person would, and says so.

Regular cues are taken by one compiled expression. What it does not take is gathered line by line up to
the next place where it fits again, and sorted into cues and other blocks by `irregular.Stretch`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import LINE, clean, needs_cleaning, only_line_end
from imhcaps.formats.problem import Problem
from imhcaps.formats.regular_cues import RegularCues
from imhcaps.formats.subrip.irregular import Line, Stretch
from imhcaps.formats.subrip.syntax import SYNTAX
from imhcaps.formats.subrip.text_above import text_above
from imhcaps.lazy import LazyModule, lazy_pattern
from imhcaps.source import Source

if TYPE_CHECKING:
    from imhcaps.formats.subrip import timing_line as srt_timing
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Remark
else:
    srt_timing = LazyModule("imhcaps.formats.subrip.timing_line")


def _regular(eol: str, ch: str) -> re.Pattern[str]:
    time = "([0-9][0-9]:[0-5][0-9]:)([0-5][0-9]),([0-9][0-9][0-9])"
    return lazy_pattern(
        rf"(0|[1-9][0-9]*){eol}{time} --> {time}(){eol}((?:(?!\s*{eol}){ch}+{eol})+)(?:(?:{eol})+|\Z)"
    )


_CUE = {"\n": _regular(r"\n", r"[^\n]"), "\r\n": _regular(r"\r\n", r"[^\r\n]")}
_FORM = frozenset(("SRT110", "SRT113", "SRT114", "SRT140", "SRT146"))
"""Codes about how times are written."""
_ODD_ARROWS = (
    "→",
    "⟶",
    "➔",
    "⇒",
    "➜",
    "=>",
    "—",
    "–",
    "−",
    "‐",
    "‑",
    "‒",
    "―",
    "&gt;",
    "& gt;",
    "- >",
    "-- ",
)


def read(source: Source) -> Document:
    """Read SubRip as a careful person does. Never raises; what is wrong is in `Document.problems`."""
    doc = Document(source, SYNTAX)
    _Reader(doc).run()
    if not doc.starts and (other := _of_another_format(doc)) is not None:
        doc.found = [other]
    elif (above := text_above(doc.text)) is not None:
        # Its empty lines and numbers are as wrong as its cues: what else there is follows once it is mended.
        doc.found = [above, *(problem for problem in doc.found if problem.code in _FORM)]
    elif any(problem.code == "SRT150" for problem in doc.found):
        # Of WebVTT under SubRip's name one thing is to be said, and not each full stop in its times.
        doc.found = [problem for problem in doc.found if problem.code not in _FORM]
    return doc


def _of_another_format(doc: Document) -> Problem | None:
    from imhcaps.formats.table import sniff  # noqa: PLC0415 - rare path

    other = sniff(doc.text)
    if other is None or other.name == doc.format:
        return None
    return Problem("SRT150", 0, 0, f"this is {other.title}, and its name says SubRip")


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as SubRip, by the `srt` package, and what SubRip cannot carry."""
    from imhcaps.formats.subrip import writer as srt_write  # noqa: PLC0415 - rare path

    return srt_write.write(track)


class _Reader:
    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.text = text = doc.source.text
        self.unclean = needs_cleaning(text)
        line_end = None if self.unclean else only_line_end(text)
        odd = srt_timing.HINT if any(arrow in text for arrow in _ODD_ARROWS) else None
        self.regular = RegularCues(doc, _CUE[line_end], line_end, "->", odd) if line_end else None

    def run(self) -> None:
        pos, end = 0, len(self.text)
        while pos < end:
            if self.regular is not None:
                pos = self.regular.take(pos)
            if pos < end:
                pos = self.stretch(pos)

    def stretch(self, pos: int) -> int:
        """Read lines from `pos` to where a regular cue begins again; the offset there."""
        text, end = self.text, len(self.text)
        match = self.regular.regular.match if self.regular is not None else None
        lines: list[Line] = []
        after_blank = False
        while pos < end:
            if after_blank and match is not None and match(text, pos):
                break
            found = LINE.match(text, pos)
            assert found is not None
            shown = clean(found.group(1)) if self.unclean else found.group(1)
            line = Line(*found.span(1), found.end(), shown)
            lines.append(line)
            after_blank = not line.text
            pos = line.next
        Stretch(self.doc).sort(lines)
        return pos
