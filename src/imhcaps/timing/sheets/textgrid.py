"""Praat TextGrid as a cue sheet: one row per interval or point that says something.

A tier named after a kind (`sound`, `chapter`, …) gives rows of that kind, tiers of phones are left
out. A tier of single words times the transcript like a recogniser's words.
"""

from __future__ import annotations

from dataclasses import replace

from imhcaps.model.transcript import Remark
from imhcaps.source import Source
from imhcaps.timecode import FrameRate
from imhcaps.timing.model import KINDS, Anchor, CueSheet
from imhcaps.timing.praat import PHONES, SILENT, WORDS, is_textgrid, read_tiers
from imhcaps.timing.sheets.labels import labelled

sniff = is_textgrid


def read(source: Source, rate: FrameRate | None) -> CueSheet:
    """The rows of all tiers, in order of time."""
    rows: list[Anchor] = []
    remarks: list[Remark] = []
    tiers = read_tiers(source)
    wordy = any(WORDS.search(tier.name) for tier in tiers)
    for tier in tiers:
        kind = tier.name.strip().lower()
        if PHONES.search(tier.name) and not WORDS.search(tier.name):
            remarks.append(Remark("skipped", f"tier {tier.name!r} holds phones"))
            continue
        if wordy and kind not in KINDS and not WORDS.search(tier.name):
            # Phrases of the same speech: the words say it all.
            remarks.append(Remark("skipped", f"tier {tier.name!r}: the tier of words is read"))
            continue
        for start, end, text, offset in tier.marks:
            if text.strip().lower() in SILENT:
                continue
            line = source.place(offset)[0]
            row = labelled(start, end, text, len(rows) + 1, line)
            if kind in KINDS:
                row = replace(row, kind=kind, text=" ".join(text.split()))
            rows.append(row)
    rows.sort(key=lambda row: (row.start, row.row))
    rows = [replace(row, row=number) for number, row in enumerate(rows, 1)]
    return CueSheet(
        tuple(rows), "textgrid-words" if wordy else "textgrid", source.path, tuple(remarks)
    )
