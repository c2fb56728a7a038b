"""Captions as timed words (WebVTT, SRT, SBV, LRC): inner times are those of words, else a cue's words share its time.

Text that a track repeats for the eye (rolling captions, a word marked at a time) is taken once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from imhcaps import cuetext, formats
from imhcaps.formats.reading import read_captions
from imhcaps.model.track import Cue
from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import MILLISECOND, has

_LONGEST = 1200
"""The longest that a word is taken to be whose end is that of its cue, ms: captions linger."""
_LABEL = re.compile(r"\s*(?:>>\s*)?\[[^\[\]\n]{1,40}\]:\s*")
"""`[SPEAKER_00]:`, as WhisperX writes before a line."""
_SOUND = re.compile(r"\s*(?:\[[^\[\]]*\]|\([^()]*\)|[♪♫].*)\s*", re.DOTALL)


def sniff(source: Source, data: Any) -> bool:
    """A caption format; as JSON, only our own track."""
    if data is not None:
        return has(data, "format") and data["format"] == "imhcaps-track"
    return formats.sniff(source.text) is not None


def read(source: Source, data: Any) -> Reading:
    """The words of every cue that is speech."""
    known = formats.sniff(source.text)
    name = known.name if known is not None else "vtt"
    captions = read_captions(source, name)
    cues = sorted(captions.track.cues, key=lambda cue: cue.start)
    return Reading(
        tuple(piece for cue in cues for piece in _pieces(cue)),
        MILLISECOND,
        certain=True,
        lines="cues",
        language=captions.track.language,
        format=name,
        remarks=captions.remarks,
    )


def _pieces(cue: Cue) -> Iterator[Piece]:
    """The stretches of a cue between its inner times. A cue of a sound or music alone has none."""
    if cue.end < cue.start or _SOUND.fullmatch(cuetext.plain_text(cue.payload)):
        return
    voices = cuetext.voices(cue.payload)
    speaker = voices[0] if len(voices) == 1 else ""
    parts = _LABEL.sub("", cue.payload, count=1) if _LABEL.match(cue.payload) else cue.payload
    stretches: list[tuple[int, str]] = [(cue.start, "")]
    label = 0
    for token in cuetext.tokens(parts):
        if token.kind == "time":
            moment = cuetext.timestamp(token.value)
            if moment is not None and stretches[-1][0] <= moment <= cue.end:
                stretches.append((moment, ""))
        elif token.kind == "start" and token.value == "c":
            label += cuetext.LABEL in token.classes or label > 0
        elif token.kind == "end" and token.value == "c":
            label = max(0, label - 1)
        elif token.kind == "text" and not label:
            start, text = stretches[-1]
            stretches[-1] = (start, text + token.value)
    timed = len(stretches) > 1
    for index, (start, text) in enumerate(stretches):
        if not text.strip():
            continue
        end = stretches[index + 1][0] if index + 1 < len(stretches) else cue.end
        if timed and len(text.split()) == 1:
            end = min(end, start + _LONGEST)
        yield Piece(text, start, end, speaker=speaker)
