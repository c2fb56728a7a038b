"""Characters that belong to no caption: marks of joined files, ends of old files, line ends written twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.formats.problem import Problem
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit
from imhcaps.source import Source

if TYPE_CHECKING:
    import re

    from imhcaps.formats.document import Document
    from imhcaps.model.remark import Remark

_MARKS = lazy_pattern("(?m)^\ufeff+")
_END = lazy_pattern(r"\x1a\s*\Z")


def without_stray_characters(source: Source) -> tuple[Source, list[Remark]]:
    """A text without what `stray_characters` finds and without NUL, its lines ending in one line end each, and the
    signs of Windows-1252 for controls of Latin-1.
    """
    from imhcaps.model.remark import Remark  # noqa: PLC0415 - rare path

    text = source.text
    said: list[Remark] = []

    def note(what: str, at: int) -> None:
        said.append(Remark("repaired", what, source.place(at)[0]))

    if not text.isascii():
        from imhcaps.latin1_controls import MEANT, as_meant  # noqa: PLC0415 - rare path

        text, control = as_meant(text)
        if control >= 0:
            note(MEANT, control)
    double = text.count("\r\r\n")
    if double and double * 2 >= text.count("\n"):
        said.append(
            Remark(
                "repaired", f"{double} lines end in CR CR LF, which is one line end written twice"
            )
        )
        text = text.replace("\r\r\n", "\r\n")
    if "\0" in text:
        note(f"{text.count(chr(0))} NUL characters are left out", source.text.index("\0"))
        text = text.replace("\0", "")
    if "\ufeff" in text:
        text, count = _MARKS.subn("", text)
        if count and (source.bom or source.text[:1] != "\ufeff" or count > 1):
            note("a byte order mark inside the file is left out", source.text.index("\ufeff"))
    if _END.search(text):
        note("an old end-of-file mark (^Z) is left out", source.text.rindex("\x1a"))
        text = _END.sub("", text)
    return (source._replace(text=text) if said or text != source.text else source), said


def stray_characters(doc: Document) -> list[Problem]:
    """Byte order marks at the head of a line inside the file, and ^Z at its end."""
    text = doc.text
    found = []
    if "\ufeff" in text:
        for match in _MARKS.finditer(text):
            at = match.start()
            cue = doc.cue_at(at)
            # In the text of a cue it is a character that cannot be seen, as others are (TXT103).
            spoken = cue is not None and doc.payload_at[cue] <= at
            if not spoken and (at or doc.source.bom):
                what = "a byte order mark (U+FEFF) is inside the file, as where files were joined"
                found.append(_stray(doc, match, what))
    if "\x1a" in text[-64:] and (end := _END.search(text)):
        what = "the file ends in ^Z (U+001A), the end-of-file mark of old systems"
        found.append(_stray(doc, end, what))
    return found


def _stray(doc: Document, match: re.Match[str], what: str) -> Problem:
    start = match.start()
    end = start + len(match.group().rstrip())
    cue = doc.cue_at(start)
    return Problem("CUE105", start, end, what, cue, (Edit(start, end, ""),), "Remove it")
