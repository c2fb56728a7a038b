"""A document's cues in the words of a browser's `VTTCue`, to be compared with one."""

from __future__ import annotations

from typing import Any

from cue_tree import html
from imhcaps.formats.document import Document
from imhcaps.formats.webvtt.settings import cue_settings, region_settings


def cues(doc: Document) -> list[dict[str, Any]]:
    """Each cue with the members of `VTTCue`; `region` is the region's own members, or None."""
    found = []
    regions = {region.id: members(region.settings) for region in doc.regions}
    for i, payload in enumerate(doc.raw):
        taken = cue_settings(doc.settings[i])
        free = not taken.vertical and taken.line is None and taken.size == 100
        found.append(
            {
                "startTime": doc.starts[i] / 1000,
                "endTime": doc.ends[i] / 1000,
                "text": payload,
                "id": doc.ids[i] or "",
                "html": html(payload),
                "align": taken.align,
                "line": "auto" if taken.line is None else taken.line,
                "lineAlign": taken.line_align,
                "position": "auto" if taken.position is None else taken.position,
                "positionAlign": taken.position_align,
                "size": taken.size,
                "snapToLines": taken.snap_to_lines,
                "vertical": taken.vertical,
                "region": regions.get(taken.region) if taken.region and free else None,
            }
        )
    return found


def members(settings: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    """A region in the words of `VTTRegion`."""
    region = region_settings(" ".join(f"{name}:{value}" for name, value in settings))
    return {
        "id": region.id,
        "width": region.width,
        "lines": min(region.lines, 2**32 - 1),  # as browsers clamp it
        "regionAnchorX": region.region_anchor[0],
        "regionAnchorY": region.region_anchor[1],
        "viewportAnchorX": region.viewport_anchor[0],
        "viewportAnchorY": region.viewport_anchor[1],
        "scroll": region.scroll,
    }


def differences(mine: list[dict[str, Any]], theirs: list[dict[str, Any]]) -> list[str]:
    """What differs, in words; numbers may differ by rounding to a float of 32 bits."""
    if len(mine) != len(theirs):
        return [f"{len(mine)} cues, not {len(theirs)}"]
    return [
        f"cue {i + 1} {name}: {a[name]!r}, not {b[name]!r}"
        for i, (a, b) in enumerate(zip(mine, theirs, strict=True))
        for name in b
        if not _equal(a[name], b[name])
    ]


def _equal(a: Any, b: Any) -> bool:
    if isinstance(a, dict) and isinstance(b, dict):
        return all(_equal(a[key], b[key]) for key in a)
    if isinstance(a, float | int) and isinstance(b, float | int):
        return abs(a - b) <= 1e-5 * max(1, abs(a))
    return bool(a == b)
