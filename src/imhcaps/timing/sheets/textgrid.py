"""Praat TextGrid as a cue sheet: one row per interval or point that says something.

A tier named after a kind (`sound`, `chapter`, …) gives rows of that kind, tiers of phones are left
out. A tier of single words times the transcript like a recogniser's words.
"""

from __future__ import annotations

from dataclasses import replace

from imhcaps.model.transcript import Remark
from imhcaps.source import Source
from imhcaps.timing.asr.channels import used_once
from imhcaps.timing.model import KINDS, Anchor, AsrWord, CueSheet
from imhcaps.timing.praat import PHONES, SILENT, WORDS, Tier, is_textgrid, read_tiers
from imhcaps.timing.sheets.labels import labelled
from imhcaps.timing.sheets.times import Times

sniff = is_textgrid


def read(source: Source, times: Times) -> CueSheet:
    """The rows of all tiers, in order of time."""
    remarks: list[Remark] = []
    tiers = read_tiers(source)
    wordy = any(WORDS.search(tier.name) for tier in tiers)
    rows: list[Anchor] = []
    seen: set[tuple[int, int | None, str]] = set()
    for tier in tiers:
        kind = tier.name.strip().lower()
        if PHONES.search(tier.name) and not WORDS.search(tier.name):
            remarks.append(Remark("skipped", f"tier {tier.name!r} holds phones"))
            continue
        if wordy and kind not in KINDS:
            if not WORDS.search(tier.name):
                # Phrases of the same speech: the words say it all.
                remarks.append(Remark("skipped", f"tier {tier.name!r}: the tier of words is read"))
            continue
        for start, end, text, offset in tier.marks:
            # The same mark in two tiers, a copy and its correction, is one moment.
            if text.strip().lower() in SILENT or (start, end, text.strip()) in seen:
                continue
            seen.add((start, end, text.strip()))
            line = source.place(offset)[0]
            row = labelled(start, end, text, len(rows) + 1, line)
            if kind in KINDS:
                row = replace(row, kind=kind, text=" ".join(text.split()))
            rows.append(row)
    if wordy:
        rows += _words(tiers, remarks)
    rows.sort(key=lambda row: (row.start, row.row))
    rows = [replace(row, row=number) for number, row in enumerate(rows, 1)]
    return CueSheet(
        tuple(rows), "textgrid-words" if wordy else "textgrid", source.path, tuple(remarks)
    )


def _words(tiers: list[Tier], remarks: list[Remark]) -> list[Anchor]:
    """The words of all tiers of words; what two tiers have at the same time is used once."""
    pairs = [
        (f"{number} {tier.name}", AsrWord(text, start, end))
        for number, tier in enumerate(tiers)
        if WORDS.search(tier.name) and tier.name.strip().lower() not in KINDS
        for start, end, text, _ in tier.marks
        if end is not None and text.strip().lower() not in SILENT
    ]
    words, repeated = used_once(pairs)
    remarks += repeated
    return [Anchor(word.start, word.end, "speech", "", word.text) for word in words]
