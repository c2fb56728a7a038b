"""Cues as the text that SubRip and its kin show: labels kept as text, what else is lost told."""

from __future__ import annotations

from imhcaps import cuetext
from imhcaps.formats.losses import Losses
from imhcaps.formats.subrip.text import from_cue_text
from imhcaps.model.track import Track

_NAMES = {
    "timestamps": "timestamps inside a cue",
    "classes": "classes of text",
    "ruby": "ruby",
    "lang": "changes of language",
    "tags": "unknown tags",
    "markup": "bold, italics and underline",
}


def shown(track: Track, losses: Losses, markup: bool) -> list[tuple[int, str]]:
    """For each cue that shows anything its index and text; `markup` keeps `<b>`, `<i>` and `<u>`."""
    found: list[tuple[int, str]] = []
    speaking: str | None = None
    for i, cue in enumerate(track.cues):
        text, lost = from_cue_text(cue.payload, markup)
        if "<v" in cue.payload:
            speaking = _voices(cue.payload, speaking, losses, i)
        for what in lost - {"voice"}:
            losses.add(_NAMES[what], i)
        kept = "\n".join(line for line in _lines(text) if line.strip())
        if kept.strip():
            found.append((i, kept))
        else:
            losses.add("cues without text", i)
    return found


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd").split("\n")


def _voices(payload: str, speaking: str | None, losses: Losses, i: int) -> str | None:
    """Follow who is known to speak: a voice is lost where neither its label nor an earlier one shows it."""
    labelled: str | None = speaking
    for run in cuetext.runs(payload):
        if run.voice is None or not run.text.strip():
            continue
        if run.label:
            labelled = run.voice
        elif run.voice != labelled:
            losses.add("the speaker's name where no label shows it", i)
            labelled = run.voice
            return None
    return labelled
