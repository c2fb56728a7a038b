"""JSN1xx: the track as JSON."""

from __future__ import annotations

from imhcaps.checks.conformance import rule
from imhcaps.model.finding import Citation

_CUE = '{"start": 1000, "end": 2000, "payload": "Hello."}'

RULES = (
    rule(
        "JSN101",
        "not-a-track",
        Citation("imhcaps", "imhcaps-track, version 1", verified="P"),
        "The file is not JSON, or not of the form imhcaps-track, version 1.",
        "Nothing of it can be read.",
        '{"format": "imhcaps-track", "version": 2, "cues": []}\n',
        f'{{"format": "imhcaps-track", "version": 1, "cues": [{_CUE}]}}\n',
    ),
)
