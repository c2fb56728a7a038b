"""A Document → the Track that a player gets."""

from __future__ import annotations

from collections.abc import Sequence

from imhcaps.formats.document import Document
from imhcaps.formats.webvtt.settings import cue_settings
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Cue, Track

Settings = tuple[tuple[str, str], ...]

_PLACE = lazy_pattern(r"\{[^{}]*\\an([1-9])[^{}]*\}")
_ROWS: tuple[Settings, ...] = ((), (("line", "50%"),), (("line", "0"),))
_COLUMNS: tuple[Settings, ...] = ((("align", "start"),), (), (("align", "end"),))


def build(doc: Document) -> Track:
    """The cues with their settings as far as they count, and what the file holds besides."""
    # The lines of a JSON file say nothing about the captions.
    place: Sequence[int | None] = [None] * len(doc) if doc.format == "json" else _lines(doc)
    accepted: dict[str, Settings] = {"": ()}
    for raw in set(doc.settings):
        accepted[raw] = cue_settings(raw).taken if doc.format in ("vtt", "json") else ()
    settings = [accepted[raw] for raw in doc.settings]
    if doc.format == "srt" and "{\\an" in doc.text:
        settings = [_placed(raw) for raw in doc.raw]
    cues = tuple(
        [
            Cue(start, end, payload, name, given, line)
            for start, end, payload, name, given, line in zip(
                doc.starts, doc.ends, doc.payloads, doc.ids, settings, place, strict=True
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


def _placed(raw: str) -> Settings:
    r"""SubStation's `{\an8}`, a key of the number pad, as cue settings: the row and the side."""
    match = _PLACE.search(raw) if "{" in raw else None
    if match is None:
        return ()
    row, column = divmod(int(match[1]) - 1, 3)
    return (*_ROWS[row], *_COLUMNS[column])
