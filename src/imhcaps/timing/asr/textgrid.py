"""Praat TextGrid, as Montreal Forced Aligner and others write it: the tier of words, else of text."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.common import inexact, spread
from imhcaps.timing.model import AsrWord, AsrWords
from imhcaps.timing.praat import PHONES, SILENT, WORDS, is_textgrid, read_tiers


def sniff(source: Source, data: Any) -> bool:
    """A Praat object file."""
    return is_textgrid(source.text)


def read(source: Source, data: Any) -> AsrWords:
    """The words of all tiers of words; without one, of all tiers that are not phones."""
    tiers = [tier for tier in read_tiers(source) if tier.marks]
    wordy = [tier for tier in tiers if WORDS.search(tier.name)]
    chosen = wordy or [tier for tier in tiers if not PHONES.search(tier.name)] or tiers
    words: list[AsrWord] = []
    loose = False
    for tier in chosen:
        for start, end, text, _ in tier.marks:
            if text.strip().lower() in SILENT or end is None:
                continue
            loose = loose or len(text.split()) > 1
            words += spread(text, start, end)
    words.sort(key=lambda word: word.start)
    return AsrWords(tuple(words), remarks=inexact("intervals") if loose else ())
