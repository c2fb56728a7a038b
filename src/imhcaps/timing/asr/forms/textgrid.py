"""Praat TextGrid, as Montreal Forced Aligner and others write it: the tiers of words, else of text."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import MILLISECOND
from imhcaps.timing.praat import (
    PHONES,
    SILENT,
    WORDS,
    guessed_speakers,
    is_textgrid,
    read_tiers,
    speakers_of,
)


def sniff(source: Source, data: Any) -> bool:
    """A Praat object file."""
    return is_textgrid(source.text)


def read(source: Source, data: Any) -> Reading:
    """The words of all tiers of words; without one, of all tiers that are not phones."""
    tiers = [tier for tier in read_tiers(source) if tier.marks]
    wordy = [tier for tier in tiers if WORDS.search(tier.name)]
    chosen = wordy or [tier for tier in tiers if not PHONES.search(tier.name)] or tiers
    names = [tier.name for tier in chosen]
    speakers = speakers_of(names)
    alike = len(set(names)) < len(names)
    pieces = tuple(
        Piece(
            text,
            start,
            end,
            speaker=speakers[number],
            channel=f"{number} {tier.name}" if alike else tier.name,
        )
        for number, tier in enumerate(chosen)
        for start, end, text, _ in tier.marks
        if end is not None and text.strip().lower() not in SILENT
    )
    return Reading(
        pieces, MILLISECOND, certain=True, lines="intervals", remarks=guessed_speakers(names)
    )
