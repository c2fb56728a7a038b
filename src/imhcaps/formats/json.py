"""The track as data (imhcaps-track, version 1): the one form that other tools may rely on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from imhcaps import cuetext
from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import clean
from imhcaps.formats.problem import Block, Problem
from imhcaps.formats.syntax import Syntax
from imhcaps.formats.webvtt.settings import known_settings
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Region, Track
from imhcaps.source import Source

if TYPE_CHECKING:
    from imhcaps.model.transcript import Remark

_EVIDENCE = lazy_pattern(r'\A\s*\{\s*"(?=[\s\S]*imhcaps-track)')
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
        "format": "imhcaps-track",
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
        data = json.loads(text)
    except (ValueError, RecursionError) as problem:
        at = getattr(problem, "pos", 0)
        return _refuse(doc, at, f"this is not JSON: {problem}")
    try:
        _fill(doc, data)
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        return _refuse(doc, 0, f"this is not of the form imhcaps-track, version 1 ({problem})")
    return doc


def _refuse(doc: Document, at: int, message: str) -> Document:
    doc.unreadable = Problem("JSN101", at, at, message)
    doc.found.append(doc.unreadable)
    return doc


def _fill(doc: Document, data: Mapping[str, Any]) -> None:
    if data["format"] != "imhcaps-track" or data["version"] != 1:
        raise ValueError(f"format {data['format']!r}, version {data['version']!r}")
    kind = data.get("kind", "captions")
    if kind not in KINDS:
        raise ValueError(f"kind {kind!r}")
    rows = []
    for cue in data["cues"]:
        start, end, payload = cue["start"], cue["end"], cue["payload"]
        if type(start) is not int or type(end) is not int or not isinstance(payload, str):
            raise TypeError("a cue's start and end are whole milliseconds and its payload a text")
        settings = {str(name): str(value) for name, value in (cue.get("settings") or {}).items()}
        if cue.get("region") is not None:
            settings["region"] = str(cue["region"])
        name = cue.get("id")
        rows.append((start, end, payload, None if name is None else str(name), settings))
    doc.kind = kind
    doc.language = data.get("language")
    doc.header = str(data.get("header", ""))
    doc.styles = tuple(map(str, data.get("styles", ())))
    doc.comments = tuple(map(str, data.get("notes", ())))
    doc.regions = tuple(
        Region(
            str(each["id"]), tuple((str(k), str(v)) for k, v in each.get("settings", {}).items())
        )
        for each in data.get("regions", ())
    )
    limit = 2**62
    for start, end, payload, name, settings in rows:
        doc.add(
            min(max(start, -limit), limit),
            min(max(end, -limit), limit),
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
