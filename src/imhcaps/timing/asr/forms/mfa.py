"""Montreal Forced Aligner as JSON, and praatio's: `tiers` by name, each with `entries[]` of [start, end, label]."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import SECOND, has, listed, number, text_of
from imhcaps.timing.praat import PHONES, SILENT, WORDS, guessed_speakers, speakers_of


def sniff(source: Source, data: Any) -> bool:
    """Tiers with entries."""
    return bool(_tiers(data))


def _tiers(data: Any) -> dict[str, list[Any]]:
    tiers = data.get("tiers") if isinstance(data, dict) else None
    if isinstance(tiers, list):
        tiers = {
            str(tier.get("name", k)): tier for k, tier in enumerate(tiers) if isinstance(tier, dict)
        }
    if not isinstance(tiers, dict):
        return {}
    return {
        str(name): tier["entries"]
        for name, tier in tiers.items()
        if has(tier, "entries") and isinstance(tier["entries"], list)
    }


def read(source: Source, data: Any) -> Reading:
    """The words of all tiers of words; without one, of all tiers that are not phones."""
    tiers = {name: entries for name, entries in _tiers(data).items() if entries}
    wordy = [name for name in tiers if WORDS.search(name)]
    chosen = wordy or [name for name in tiers if not PHONES.search(name)] or list(tiers)
    pieces = [
        Piece(text, number(entry[0]), number(entry[1]), speaker=who, channel=name)
        for name, who in zip(chosen, speakers_of(chosen), strict=True)
        for entry in tiers[name]
        if len(listed(entry)) >= 3 and (text := text_of(entry[2])).strip().lower() not in SILENT
    ]
    return Reading(tuple(pieces), SECOND, lines="intervals", remarks=guessed_speakers(chosen))
