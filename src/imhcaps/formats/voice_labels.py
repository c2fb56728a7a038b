"""Voices written as labels, `Ann:`, for formats that have no place for a speaker."""

from __future__ import annotations

from dataclasses import replace

from imhcaps import cuetext
from imhcaps.model.track import Track
from imhcaps.text import escape_vtt


def with_labels(track: Track) -> Track:
    """The track with a label before the first words of each voice that is not that of the words before.

    A cue that shows its speaker already is left as it is.
    """
    speaking: str | None = None
    cues = []
    for cue in track.cues:
        payload = cue.payload
        if "<v" in payload:
            payload, speaking = _labelled(payload, speaking)
        cues.append(cue if payload is cue.payload else replace(cue, payload=payload))
    return replace(track, cues=tuple(cues))


def _labelled(payload: str, speaking: str | None) -> tuple[str, str | None]:
    shown = {run.voice for run in cuetext.runs(payload) if run.label}
    parts: list[str] = []
    at = 0
    waiting: str | None = None
    for token in cuetext.tokens(payload):
        if token.kind == "start" and token.value == "v" and token.annotation:
            waiting = token.annotation
        elif token.kind == "text" and token.value.strip() and waiting is not None:
            if waiting != speaking and waiting not in shown:
                white = len(token.value) - len(token.value.lstrip())
                start = token.start + white
                parts.append(f"{payload[at:start]}<c.label>{escape_vtt(waiting)}:</c> ")
                at = start
            speaking, waiting = waiting, None
    if not parts:
        return payload, speaking
    return "".join([*parts, payload[at:]]), speaking
