"""The track as data (imhcaps-track, version 1): the one form that other tools may rely on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, cast

from imhcaps import cuetext
from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import clean
from imhcaps.formats.problem import Block, Problem
from imhcaps.formats.syntax import Syntax
from imhcaps.formats.webvtt.settings import known_settings
from imhcaps.json_fields import LARGEST, Fields, WrongFieldError, parsed
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Region, Track
from imhcaps.source import Source

if TYPE_CHECKING:
    from imhcaps.model.transcript import Remark

_EVIDENCE = lazy_pattern(r'\A\s*\{\s*"(?=[\s\S]*imhcaps-track)')
FORMAT: Final = "imhcaps-track"
KINDS = ("captions", "subtitles", "descriptions", "chapters", "metadata")


def as_data(track: Track) -> dict[str, Any]:
    """The track as plain data: times in milliseconds, `line` the 1-based line of the timing line."""
    cues = []
    for cue in track.cues:
        settings = dict(cue.settings)
        region = settings.pop("region", None)
        text = cue.payload if track.kind == "metadata" else cuetext.plain_text(cue.payload)
        cues.append(
            {
                "id": cue.id,
                "start": cue.start,
                "end": cue.end,
                "settings": settings,
                "region": region,
                "payload": cue.payload,
                "text": text,
                "lines": text.split("\n"),
                "speaker": next(iter(cuetext.voices(cue.payload)), None),
                "line": cue.line,
            }
        )
    return {
        "format": FORMAT,
        "version": 1,
        "language": track.language,
        "kind": track.kind,
        "header": track.header,
        "cues": cues,
        "regions": [
            {"id": region.id, "settings": dict(region.settings)} for region in track.regions
        ],
        "styles": list(track.styles),
        "notes": list(track.notes),
    }


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as JSON; it carries everything."""
    text = json.dumps(as_data(track), ensure_ascii=False, indent=1)
    return clean(text) + "\n", ()


def read(source: Source) -> Document:
    """Read the track's JSON. Never raises: what is not of that form is a problem of code JSN101."""
    doc = Document(source, SYNTAX)
    text = source.text
    if text:
        doc.others.append(Block("header", 0, len(text)))
    try:
        data = parsed(text)
    except json.JSONDecodeError as problem:
        return _refuse(doc, problem.pos, f"this is not JSON: {problem}")
    except WrongFieldError as problem:
        return _refuse(doc, 0, f"this is not of the form imhcaps-track, version 1: {problem}")
    try:
        _fill(doc, Fields(data))
    except WrongFieldError as problem:
        return _refuse(doc, 0, f"this is not of the form imhcaps-track, version 1: {problem}")
    return doc


def _refuse(doc: Document, at: int, message: str) -> Document:
    doc.unreadable = Problem("JSN101", at, at, message)
    doc.found.append(doc.unreadable)
    return doc


def _fill(doc: Document, data: Fields) -> None:
    data.one_of("format", (FORMAT,))
    if data.whole("version") != 1:
        raise WrongFieldError("version must be 1")
    kind = data.one_of("kind", KINDS, "captions")
    rows = []
    for cue in data.objects("cues", required=True):
        # Times that no player can show are findings of the rules, not of the form.
        start, end = (cue.whole(name, least=-LARGEST) for name in ("start", "end"))
        settings = dict(cue.pairs("settings"))
        region = cue.text_or_none("region")
        if region is not None:
            settings["region"] = region
        rows.append((start, end, cue.text("payload"), cue.text_or_none("id"), settings))
    doc.kind = cast("Any", kind)
    doc.language = data.text_or_none("language")
    doc.header = data.text("header", "")
    doc.styles = data.texts("styles")
    doc.comments = data.texts("notes")
    doc.regions = tuple(
        Region(each.text("id"), each.pairs("settings")) for each in data.objects("regions")
    )
    for start, end, payload, name, settings in rows:
        doc.add(
            start,
            end,
            payload,
            timing_at=0,
            payload=(0, 0),
            id=name,
            settings=" ".join(f"{k}:{v}" for k, v in settings.items()),
        )


SYNTAX = Syntax(
    name="json",
    evidence=_EVIDENCE,
    to_cue_text=None,
    from_cue_text=None,
    has_markup=True,
    cues_in_text=False,
    settings_of_line=known_settings,
)
