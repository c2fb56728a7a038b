"""Voices as labels, `Ann:`, for formats that have no place for a speaker, and voices for players that misread them."""

from __future__ import annotations

from collections.abc import Callable
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


def with_no_break_names(track: Track) -> Track:
    """The track with U+00A0 for the spaces in names of voices: some players show the tag of a name with a space.

    It is read back as a space (`cuetext.tokens`), so the name stays the same.
    """
    return _with_voices(track, lambda name: f" {escape_vtt(name).replace(' ', chr(0xA0))}>")


def without_voices(track: Track) -> Track:
    """The track with each new speaker as a label in the text, and no voice."""
    return _with_voices(with_labels(track), None)


def _with_voices(track: Track, written: Callable[[str], str] | None) -> Track:
    """The track with the names of its voices as `written`, or without the tags of voices."""
    cues = []
    for cue in track.cues:
        if "<v" not in cue.payload:
            cues.append(cue)
            continue
        parts: list[str] = []
        at = 0
        for token in cuetext.tokens(cue.payload):
            if token.value != "v" or token.kind not in ("start", "end"):
                continue
            parts.append(cue.payload[at : token.start])
            at = token.stop
            if written is not None:
                tag = cue.payload[token.start : token.stop]
                if token.kind == "start" and token.annotation:
                    tag = "".join(("<v", *(f".{name}" for name in token.classes)))
                    tag += written(token.annotation)
                parts.append(tag)
        cues.append(replace(cue, payload="".join([*parts, cue.payload[at:]])))
    return replace(track, cues=tuple(cues))
