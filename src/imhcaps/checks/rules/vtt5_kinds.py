"""VTT5xx: what chapters must be besides."""

from __future__ import annotations

from imhcaps.checks.conformance import rule, webvtt


def _chapters(*cues: str) -> str:
    return "WEBVTT\nKind: chapters\n" + "".join(f"\n{each}\n" for each in cues)


RULES = (
    rule(
        "VTT501", "chapters-crosswise", webvtt("4.5.1"),
        "A chapter overlaps the end of another.",
        "Chapters lie beside each other or one inside the other; a menu cannot show anything else.",
        _chapters("00:00.000 --> 00:10.000\nOne", "00:05.000 --> 00:15.000\nTwo"),
        _chapters("00:00.000 --> 00:10.000\nOne", "00:10.000 --> 00:15.000\nTwo"),
    ),
    rule(
        "VTT502", "chapter-with-tags", webvtt("4.2.3"),
        "A chapter's title holds tags.",
        "A title is plain text: a menu shows the tags or drops them.",
        _chapters("00:00.000 --> 00:10.000\n<b>One</b>"),
        _chapters("00:00.000 --> 00:10.000\nOne"),
    ),
)  # fmt: skip
