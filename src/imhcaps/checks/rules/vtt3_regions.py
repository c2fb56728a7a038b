"""VTT3xx: regions."""

from __future__ import annotations

from imhcaps.checks.conformance import cue, rule, webvtt
from imhcaps.checks.rule import Rule


def _region(settings: str) -> str:
    return cue(head=f"REGION\n{settings}\n\n")


def _rule(code: str, name: str, summary: str, bad: str, good: str) -> Rule:
    why = "Browsers ignore the setting: the region is not where or how it was meant."
    return rule(code, name, webvtt("4.3"), summary, why, _region(bad), _region(good))


RULES = (
    _rule("VTT301", "region-without-id", "A region has no id, so that no cue can name it.", "width:40%", "id:top width:40%"),
    rule(
        "VTT302", "region-id-not-unique", webvtt("4.3"), "Two regions have the same id.",
        "Cues that name it are shown in the last of them.",
        cue(head="REGION\nid:top\n\nREGION\nid:top\n\n"), cue(head="REGION\nid:top\n\nREGION\nid:low\n\n"),
    ),
    _rule("VTT303", "region-setting-unknown", "A region setting is unknown or malformed.", "id:top widht:40%", "id:top width:40%"),
    _rule("VTT304", "region-setting-repeated", "A region setting is given more than once.", "id:top lines:3 lines:4", "id:top lines:4"),
    _rule("VTT305", "region-width", "The width of a region is no percentage up to 100.", "id:top width:40", "id:top width:40%"),
    _rule("VTT306", "region-lines", "The lines of a region are no whole number.", "id:top lines:2.5", "id:top lines:3"),
    _rule("VTT307", "region-anchor", "regionanchor is not two percentages.", "id:top regionanchor:0,100", "id:top regionanchor:0%,100%"),
    _rule("VTT308", "region-viewport-anchor", "viewportanchor is not two percentages.", "id:top viewportanchor:10%", "id:top viewportanchor:10%,90%"),
    _rule("VTT309", "region-scroll", "scroll is not up.", "id:top scroll:down", "id:top scroll:up"),
    rule(
        "VTT311", "region-in-header", webvtt("4.1"), "A region is defined in the header, as in an old draft.",
        "Browsers skip it, and show every cue that names it elsewhere.",
        "WEBVTT\nRegion: id=top width=40%\n\n00:01.000 --> 00:02.000\nHello.\n", _region("id:top width:40%"),
    ),
)  # fmt: skip
