"""Markers of editing timelines: Final Cut Pro XML (.fcpxml) and OpenTimelineIO (.otio), counted from the timeline's
start.

Times are fractions of seconds there, so no rate of frames is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal

from imhcaps.errors import CueSheetError
from imhcaps.model.remark import Remark
from imhcaps.source import Source
from imhcaps.timing.asr.json_values import json_value
from imhcaps.timing.asr.values import has
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets.times import Times
from imhcaps.timing.xml_text import xml_root

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FCPXML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>\[]*>\s*)?<fcpxml\b")
_OTIO = re.compile(r"\s*\{[^{}]{0,2000}?\"OTIO_SCHEMA\"\s*:\s*\"Timeline\.")
_TIME = re.compile(r"(\d{1,15})(?:/(\d{1,12}))?s", re.ASCII)
_MARKERS = ("marker", "chapter-marker")
_DEEPEST = 60
"""Levels of clips in clips that are followed; our own choice: more than an editor nests."""
_Mark = tuple[Fraction, Literal["speech", "chapter"], str]
"""Seconds, kind of row, text."""


def sniff(text: str) -> bool:
    """The root element of FCPXML, or OTIO's schema."""
    head = text[:20_000].lstrip("\ufeff")
    return _FCPXML.match(head) is not None or _OTIO.match(head) is not None


def read(source: Source, times: Times) -> CueSheet:
    """One row a marker; chapter markers are chapters."""
    remarks: tuple[Remark, ...] = ()
    if _FCPXML.match(source.text[:20_000].lstrip("\ufeff")):
        root = xml_root(source, CueSheetError)
        marks = list(_fcpxml(root))
        others = sum(len(list(root.iter(tag))) for tag in _MARKERS) - len(marks)
        if others:
            what = f"{others} markers that are not on the timeline: of clips that replace others, or of the angles of a clip"
            remarks = (Remark("skipped", what),)
    else:
        marks = list(_of_item(json_value(source).get("tracks"), Fraction(0), 0))
    rows = (
        Anchor(round(at * 1000), None, kind, "", " ".join(text.split()), n, None)
        for n, (at, kind, text) in enumerate(sorted(marks, key=lambda mark: mark[0]), 1)
    )
    return CueSheet(tuple(rows), "timelines", source.path, remarks)


def _fcpxml(root: Element) -> Iterator[_Mark]:
    for sequence in root.iter("sequence"):
        # Items of the spine are placed on the timeline's own time code.
        yield from _inside(sequence, -_seconds(sequence.get("tcStart")), 0)


def _inside(element: Element, zero: Fraction, depth: int) -> Iterator[_Mark]:
    """Markers in an element whose own time 0 lies at `zero` of the timeline."""
    if depth > _DEEPEST:
        return
    for child in element:
        if child.tag in _MARKERS:
            is_chapter = child.tag == "chapter-marker"
            at = zero + _seconds(child.get("start"))
            yield at, "chapter" if is_chapter else "speech", child.get("value", "")
        elif child.tag == "audition":
            # Of clips that may stand for each other the first is on the timeline, where they all are.
            at = zero + _seconds(child.get("offset"))
            for shown in child[:1]:
                yield from _inside(shown, at - _seconds(shown.get("start")), depth + 1)
        elif child.get("offset") is not None:
            at = zero + _seconds(child.get("offset"))
            yield from _inside(child, at - _seconds(child.get("start")), depth + 1)
        elif child.tag == "spine":
            yield from _inside(child, zero, depth + 1)


def _seconds(text: str | None) -> Fraction:
    match = _TIME.fullmatch((text or "0s").strip())
    if match is None or match[2] == "0":
        raise CueSheetError(f"{(text or '')[:40]!r} is no time such as 1001/30000s")
    return Fraction(int(match[1]), int(match[2] or 1))


def _of_item(item: Any, at: Fraction, depth: int) -> Iterator[_Mark]:
    """Markers of an item of OTIO that begins at `at` of the timeline, and of what it holds."""
    if not isinstance(item, dict) or depth > _DEEPEST:
        return
    first = _moment(item.get("source_range"), "start_time")
    for marker in item.get("markers") or ():
        inner = _moment(marker.get("marked_range"), "start_time") if isinstance(marker, dict) else None  # fmt: skip
        if inner is not None:
            yield at + inner - (first or 0), "speech", str(marker.get("name") or "")
    running = at - (first or 0)
    for child in item.get("children") or ():
        yield from _of_item(child, running, depth + 1)
        if str(item.get("OTIO_SCHEMA", "")).startswith("Track"):
            running += _length(child, depth)


def _length(item: Any, depth: int) -> Fraction:
    """How long an item of OTIO lasts; transitions lie over others and last nothing."""
    if not isinstance(item, dict) or depth > _DEEPEST:
        return Fraction(0)
    if str(item.get("OTIO_SCHEMA", "")).startswith("Transition"):
        return Fraction(0)
    stated = _moment(item.get("source_range"), "duration")
    if stated is not None:
        return stated
    media = item.get("media_reference") or (item.get("media_references") or {}).get("DEFAULT_MEDIA")
    stated = _moment(media.get("available_range"), "duration") if isinstance(media, dict) else None
    if stated is not None:
        return stated
    lengths = [_length(child, depth + 1) for child in item.get("children") or ()]
    is_track = str(item.get("OTIO_SCHEMA", "")).startswith("Track")
    return sum(lengths, Fraction(0)) if is_track else max(lengths, default=Fraction(0))


def _moment(range_: Any, edge: str) -> Fraction | None:
    time = range_.get(edge) if isinstance(range_, dict) else None
    if time is None or not has(time, "value", "rate"):
        return None
    value, rate = time["value"], time["rate"]
    for number in (value, rate):
        if isinstance(number, bool) or not isinstance(number, (int, float)) or abs(number) > 1e15:
            raise CueSheetError(f"{str(number)[:40]!r} is no number of frames or rate")
    if not rate > 0:
        raise CueSheetError(f"{str(rate)[:40]!r} is no rate")
    return Fraction(value) / Fraction(rate).limit_denominator(1001)
