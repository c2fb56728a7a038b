"""Captions of the same talk (WebVTT, SRT) as a source of times; their words may differ."""

from __future__ import annotations

import re

from imhcaps.model.track import Track
from imhcaps.source import Source
from imhcaps.timecode import FrameRate
from imhcaps.timing.model import Anchor, CueSheet

_TIMING = re.compile(r"^\s*(?:\d+:)?\d{1,2}:\d\d[.,]\d{1,3}\s*-->", re.MULTILINE | re.ASCII)
_TABLE = re.compile(r"(?i)\A(?:\s|#[^\n]*\n)*(?:\"?[a-z _]+\"?[,;\t])*\"?start\"?[ ]*[,;\t\n]")
"""The header of a table: a timing line in one of its cells is text."""
_SOUND = re.compile(r"\s*[\[(][^\])]*[\])]\s*")


def sniff(text: str) -> bool:
    """WebVTT by its first word, SRT by an arrow between two times."""
    head = text[:20000].lstrip("\ufeff")
    return head.startswith("WEBVTT") or (
        _TIMING.search(head) is not None and _TABLE.match(head) is None
    )


def read(source: Source, rate: FrameRate | None) -> CueSheet:
    """One row per cue that says something."""
    from imhcaps.formats import sniff as sniff_format
    from imhcaps.formats.reading import read_captions

    which = sniff_format(source.text)
    captions = read_captions(source, which.name if which else "srt")
    name = captions.document.format
    return CueSheet(rows_of_track(captions.track), name, source.path, captions.remarks)


def rows_of_track(track: Track) -> tuple[Anchor, ...]:
    """The cues in order of time, without labels of ours; sounds in brackets are sound rows."""
    from imhcaps.cuetext import spoken, voices

    rows: list[Anchor] = []
    cues = sorted(enumerate(track.cues, 1), key=lambda item: (item[1].start, item[0]))
    for number, cue in cues:
        text = " ".join(spoken(cue.payload).split())
        if not text or cue.end < cue.start:
            continue
        names = voices(cue.payload)
        kind = "sound" if _SOUND.fullmatch(text) else "music" if text[0] in "♪♫" else "speech"
        rows.append(
            Anchor(
                cue.start,
                cue.end if cue.end > cue.start else None,
                kind,  # type: ignore[arg-type]
                names[0] if len(names) == 1 else "",
                text,
                number,
                cue.line,
            )
        )
    return tuple(rows)
