"""What a cue says between the times inside it (WebVTT 1.0, "WebVTT cue timestamp")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imhcaps import cuetext
from imhcaps.model.track import Cue

_LABEL = re.compile(r"\s*(?:>>\s*)?\[[^\[\]\n]{1,40}\]:\s*")
"""`[SPEAKER_00]:`, as WhisperX writes before a line."""


def timed_parts(cue: Cue) -> Iterator[tuple[int, int, str]]:
    """Start, end (ms) and text of what a cue says between its inner times; labels are left out."""
    payload = _LABEL.sub("", cue.payload, count=1) if _LABEL.match(cue.payload) else cue.payload
    if "<" not in payload:
        yield cue.start, cue.end, " ".join(cuetext.plain_text(payload).split())
        return
    parts: list[tuple[int, str]] = [(cue.start, "")]
    label = 0
    for token in cuetext.tokens(payload):
        if token.kind == "time":
            moment = cuetext.timestamp(token.value)
            if moment is not None and parts[-1][0] <= moment <= cue.end:
                parts.append((moment, ""))
        elif token.kind == "start" and token.value == "c":
            label += cuetext.LABEL in token.classes or label > 0
        elif token.kind == "end" and token.value == "c":
            label = max(0, label - 1)
        elif token.kind == "text" and not label:
            start, text = parts[-1]
            parts[-1] = (start, text + token.value)
    for index, (start, text) in enumerate(parts):
        if text.strip():
            end = parts[index + 1][0] if index + 1 < len(parts) else cue.end
            yield start, end, " ".join(text.split())
