"""A Document → the Track that a player gets."""

from __future__ import annotations

from collections.abc import Sequence

from imhcaps.formats.document import Document
from imhcaps.formats.vtt_settings import cue_settings
from imhcaps.model.track import Cue, Track


def build(doc: Document) -> Track:
    """The cues with their settings as far as they count, and what the file holds besides."""
    # The lines of a JSON file say nothing about the captions.
    place: Sequence[int | None] = [None] * len(doc) if doc.format == "json" else _lines(doc)
    accepted: dict[str, tuple[tuple[str, str], ...]] = {"": ()}
    for raw in set(doc.settings):
        accepted[raw] = cue_settings(raw).taken if doc.format in ("vtt", "json") else ()
    cues = tuple(
        [
            Cue(start, end, payload, name, accepted[raw], line)
            for start, end, payload, name, raw, line in zip(
                doc.starts, doc.ends, doc.payloads, doc.ids, doc.settings, place, strict=True
            )
        ]
    )
    return Track(
        cues,
        doc.language,
        doc.kind,
        doc.header,
        (*(text for text, _ in doc.notes), *doc.comments),
        doc.styles,
        doc.regions,
    )


def _lines(doc: Document) -> Sequence[int | None]:
    """The 1-based line of each timing line; one walk over the file, since both lists rise."""
    starts = doc.source.starts
    found: list[int] = []
    line, last = 0, len(starts)
    for offset in doc.timing_at:
        while line < last and starts[line] <= offset:
            line += 1
        found.append(line)
    return found
