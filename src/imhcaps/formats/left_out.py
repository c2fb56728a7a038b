"""What a caption file says that no `Track` holds: told when the file is converted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.formats import lrc
from imhcaps.formats.losses import Losses
from imhcaps.formats.subrip import text as srt_text
from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark

if TYPE_CHECKING:
    from imhcaps.formats.document import Document

_COORDINATES = lazy_pattern(r"(?i)[ \t]*X1[ \t]*:")
_KEPT_OVERRIDE = lazy_pattern(r"\\an[1-9](?![0-9])|\\[ibu][01](?![0-9])")
_COLOUR = lazy_pattern(r"(?i)\bcolou?r[ \t]*=")
_WRITTEN = ("note", "region", "style", "cue")
"""The order in which blocks of WebVTT are written."""


def left_out(doc: Document, target: str) -> tuple[Remark, ...]:
    """Remarks (`lost`, `note`) on what the file holds and the format `target` is not even asked to carry."""
    losses = Losses(doc.track)
    notes: list[str] = []
    if doc.format == "srt":
        _subrip(doc, losses)
    elif doc.format == "lrc":
        _lrc(doc, target, losses, notes)
    elif doc.format == "vtt" and target in ("vtt", "json"):
        notes += _order(doc, target)
    stray = [block for block in doc.others if block.kind == "junk"]
    remarks = [*losses.remarks(), *(Remark("note", note) for note in notes)]
    if stray:
        count = f"{len(stray)} place{'s' if len(stray) > 1 else ''}"
        line, _ = doc.source.place(stray[0].start)
        remarks.append(Remark("lost", f"text that belongs to no cue ({count})", line))
    return tuple(remarks)


def _subrip(doc: Document, losses: Losses) -> None:
    for i, raw in enumerate(doc.raw):
        if doc.settings[i]:
            coordinates = _COORDINATES.match(doc.settings[i])
            losses.add("coordinates" if coordinates else "WebVTT settings on the timing line", i)
        for what in dict.fromkeys(_dropped(raw)):
            losses.add(what, i)


def _dropped(raw: str) -> list[str]:
    """What `srt_text.to_cue_text` leaves out of a cue, by name."""
    if "<" not in raw and "{" not in raw:
        return []
    found = []
    for match in srt_text.MARKUP.finditer(raw):
        slash, name, attributes, override = match.group(1, 2, 3, 4)
        if override is not None:
            if _KEPT_OVERRIDE.sub("", override).strip():
                found.append("effects in braces")
        elif name and not slash and name.lower() == "font":
            if _COLOUR.search(attributes):
                found.append("font colours")
            if not _COLOUR.search(attributes) or attributes.count("=") > 1:
                found.append("fonts")
        elif name and not slash and name.lower() in srt_text.DROPPED:
            found.append(f"<{name.lower()}> tags")
    return found


def _lrc(doc: Document, target: str, losses: Losses, notes: list[str]) -> None:
    text = doc.text
    for i, (start, end) in enumerate(zip(doc.payload_at, doc.payload_end, strict=True)):
        if lrc.WORD.search(text, start, end):
            losses.add("the times of words", i)
    if doc.language and target not in ("lrc", "json"):
        losses.add(f"the language {doc.language!r}, which belongs in the name of the file")
    offset = lrc.offset_of(doc)
    if offset:
        notes.append(f"the offset of {offset:+d} ms is in the times now, and not written again")


def _order(doc: Document, target: str) -> list[str]:
    """Comments, regions and style sheets are written in that order, above the cues."""
    kinds = [block.kind for block in doc.blocks if block.kind in _WRITTEN]
    first = kinds.index("cue") if "cue" in kinds else len(kinds)
    told = []
    among = kinds[first:].count("note")
    if among:
        s = "s" if among > 1 else ""
        told.append(f"{among} comment{s} among the cues now stand{'' if s else 's'} above them")
    above = [_WRITTEN.index(kind) for kind in kinds[:first]]
    if target == "vtt" and above != sorted(above):
        told.append("comments, regions and style sheets now stand in this order above the cues")
    return told
