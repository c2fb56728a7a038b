"""Times as pages print them beside a label: `0:03`, `[00:01:02]`, `01:02:03:12`."""

from __future__ import annotations

import re

TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3}|[:;]\d{2})?"
_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3})|[:;]\d{2})?")


def read_time(text: str) -> int:
    """Milliseconds of a printed time; the frames of a timecode, whose rate no page states, are left."""
    match = _TIME.fullmatch(text.strip())
    assert match is not None
    hours, minutes, seconds, decimals = match.groups()
    ms = int((decimals or "0").ljust(3, "0"))
    return ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + ms
