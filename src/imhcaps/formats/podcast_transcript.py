"""The JSON transcript of Podcasting 2.0 out: segments of speaker, start and end in seconds, and body.

It is read as a recogniser's words are (`imhcaps.timing.asr`).
"""

from __future__ import annotations

import json
from itertools import groupby

from imhcaps import cuetext
from imhcaps.formats.losses import Losses, cue_losses, header_losses, refuse_impossible
from imhcaps.formats.plain_text import lost_names, without_markup
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark


def podcast_transcript(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as a transcript of version 1.0.0, and what it cannot carry.

    A cue is a segment; where several speak in it, each has one, and they share its time by their letters.
    """
    refuse_impossible(track)
    losses = Losses(track)
    header_losses(track, losses)
    cue_losses(track, losses)
    segments: list[dict[str, str | float]] = []
    for i, cue in enumerate(track.cues):
        _, lost = without_markup(cue.payload)
        for what in lost - {"voice"}:
            losses.add(lost_names(what), i)
        said = [run for run in cuetext.runs(cue.payload) if not run.label]
        parts = [
            (voice, body)
            for voice, runs in groupby(said, key=lambda run: run.voice)
            if (body := " ".join("".join(_shown(run) for run in runs).split()))
        ]
        if not parts:
            losses.add("cues without text", i)
        if len(parts) > 1:
            losses.add(
                "when each of several speakers in a cue begins: their letters share its time", i
            )
        if "\n" in cue.text.strip():
            losses.add("line breaks inside a cue", i)
        letters, said_before = sum(len(body) for _, body in parts), 0
        start = cue.start
        for voice, body in parts:
            said_before += len(body)
            end = cue.start + (cue.end - cue.start) * said_before // letters
            times = {"startTime": start / 1000, "endTime": end / 1000}
            segments.append({**({"speaker": voice} if voice else {}), **times, "body": body})
            start = end
    data = {"version": "1.0.0", "segments": segments}
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return text, losses.remarks("a transcript of Podcasting 2.0")


def _shown(run: cuetext.Run) -> str:
    """The text of a run; a reading is in brackets after its word, as where there is no ruby."""
    return f"({run.text.strip()})" if "rt" in run.tags and run.text.strip() else run.text
