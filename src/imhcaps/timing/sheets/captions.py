"""Captions of the same talk (WebVTT, SRT, SBV, LRC) as a source of times; their words may differ."""

from __future__ import annotations

import re
from dataclasses import replace

from imhcaps import cuetext, formats
from imhcaps.formats.reading import read_captions
from imhcaps.model.track import Track
from imhcaps.source import Source
from imhcaps.timing.caption_parts import timed_parts
from imhcaps.timing.columns import has_header
from imhcaps.timing.model import Anchor, AnchorKind, CueSheet
from imhcaps.timing.sheets.times import Times

_SOUND = re.compile(r"\s*[\[(][^\])]*[\])]\s*")


def sniff(text: str) -> bool:
    """A caption format; a timing line in a cell of a table is text."""
    return formats.sniff(text) is not None and not has_header(text)


def read(source: Source, times: Times) -> CueSheet:
    """One row per cue that says something; with inner times one per word or words between them.

    The cues of a track of chapters are chapters.
    """
    known = formats.sniff(source.text)
    captions = read_captions(source, known.name if known is not None else None)
    rows = rows_of_track(captions.track)
    if captions.document.kind == "chapters":
        rows = tuple(replace(row, kind="chapter", end=None) for row in rows)
    return CueSheet(
        rows,
        captions.document.format,
        source.path,
        captions.remarks,
        captions.track.language,
    )


def rows_of_track(track: Track) -> tuple[Anchor, ...]:
    """The cues in order of time, without labels of ours; sounds in brackets are sound rows."""
    rows: list[Anchor] = []
    cues = sorted(enumerate(track.cues, 1), key=lambda item: (item[1].start, item[0]))
    for number, cue in cues:
        text = " ".join(cuetext.spoken(cue.payload).split())
        if not text or cue.end < cue.start:
            continue
        names = cuetext.voices(cue.payload)
        speaker = names[0] if len(names) == 1 else ""
        kind: AnchorKind = "speech"
        if _SOUND.fullmatch(text):
            kind = "sound"
        elif text[0] in "♪♫":
            kind = "music"
        if kind != "speech":
            end = cue.end if cue.end > cue.start else None
            rows.append(Anchor(cue.start, end, kind, speaker, text, number, cue.line))
            continue
        for start, end, part in timed_parts(cue):
            rows.append(
                Anchor(start, end if end > start else None, kind, speaker, part, number, cue.line)
            )
    return tuple(rows)
