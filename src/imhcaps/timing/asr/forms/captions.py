"""Captions as timed words (WebVTT, SRT, SBV, LRC): inner times are those of words, else a cue's words share its time.

Text that a track repeats for the eye (rolling captions, a word marked at a time) is taken once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from imhcaps import cuetext, formats
from imhcaps.formats.reading import read_captions
from imhcaps.model.track import Cue
from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import MILLISECOND, has
from imhcaps.timing.caption_parts import timed_parts
from imhcaps.timing.columns import has_header
from imhcaps.transcripts.caption_labels import CueLabel, cue_labels

_LONGEST = 1200
"""The longest that a word is taken to be whose end is that of its cue, ms: captions linger. Our own
choice: some three times a usual word."""
_SOUND = re.compile(r"\s*(?:\[[^\[\]]*\]|\([^()]*\)|[♪♫].*)\s*", re.DOTALL)


def sniff(source: Source, data: Any) -> bool:
    """A caption format; as JSON, only our own track."""
    if data is not None:
        return has(data, "format") and data["format"] == "imhcaps-track"
    return formats.sniff(source.text) is not None and not has_header(source.text)


def read(source: Source, data: Any) -> Reading:
    """The words of every cue that is speech."""
    known = formats.sniff(source.text)
    captions = read_captions(source, known.name if known is not None else None)
    cues = sorted(captions.track.cues, key=lambda cue: cue.start)
    labels = cue_labels(cues, captions.track.language)
    return Reading(
        tuple(piece for i, cue in enumerate(cues) for piece in _pieces(cue, labels.get(i, ()))),
        MILLISECOND,
        certain=True,
        lines="cues",
        language=captions.track.language,
        format=captions.document.format,
        remarks=captions.remarks,
    )


def _pieces(cue: Cue, labels: Sequence[CueLabel]) -> Iterator[Piece]:
    """The stretches of a cue between its inner times. A cue of a sound or music alone has none.

    Labels in the text (`Ann Lee:`) name the speaker, and take no time.
    """
    if cue.end < cue.start or _SOUND.fullmatch(cuetext.plain_text(cue.payload)):
        return
    voices = cuetext.voices(cue.payload)
    speaker = voices[0] if len(voices) == 1 else ""
    parts = list(timed_parts(cue))
    if len(labels) == 1 and not speaker:
        speaker = labels[0].name
    for start, end, text in parts:
        for label in labels:
            text = text.replace(label.text, "", 1).strip() if label.text in text else text
        if not text:
            continue
        # Captions linger: the end of a cue is not that of its last word.
        last = len(parts) > 1 and len(text.split()) == 1
        yield Piece(text, start, min(end, start + _LONGEST) if last else end, speaker=speaker)
