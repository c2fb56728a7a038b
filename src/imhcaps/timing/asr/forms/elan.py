"""ELAN annotation files (.eaf): tiers of annotations between time slots, in milliseconds.

Annotations that refer to others, such as translations, have no times of their own and are no words of the recording.
"""

from __future__ import annotations

import re
from typing import Any

from imhcaps.errors import InputError
from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import MILLISECOND
from imhcaps.timing.praat import PHONES, SILENT, WORDS
from imhcaps.timing.xml_text import xml_root

_ROOT = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<ANNOTATION_DOCUMENT\b")


def sniff(source: Source, data: Any) -> bool:
    """The root element."""
    return data is None and _ROOT.match(source.text.lstrip("\ufeff")) is not None


def read(source: Source, data: Any) -> Reading:
    """The aligned annotations of the tiers of words; without one, of all tiers that are not phones."""
    root = xml_root(source, InputError)
    slots = {
        slot.get("TIME_SLOT_ID"): int(value)
        for slot in root.iter("TIME_SLOT")
        if (value := slot.get("TIME_VALUE", "")).isascii() and value.isdigit() and len(value) < 12
    }
    tiers: dict[str, list[Piece]] = {}
    missing: dict[str, int] = {}
    for k, tier in enumerate(root.iter("TIER")):
        name = tier.get("TIER_ID") or str(k)
        for each in tier.iter("ALIGNABLE_ANNOTATION"):
            text = (each.findtext("ANNOTATION_VALUE") or "").strip()
            if text.lower() in SILENT:
                continue
            start, end = (slots.get(each.get(f"TIME_SLOT_REF{edge}")) for edge in (1, 2))
            if start is None or end is None:
                missing[name] = missing.get(name, 0) + 1
                continue
            who = tier.get("PARTICIPANT", "")
            tiers.setdefault(name, []).append(Piece(text, start, end, None, who, name))
    wordy = [name for name in tiers if WORDS.search(name)]
    chosen = wordy or [name for name in tiers if not PHONES.search(name)] or list(tiers)
    pieces = [piece for name in chosen for piece in tiers[name]]
    untimed = sum(missing.get(name, 0) for name in chosen)
    return Reading(tuple(pieces), MILLISECOND, certain=True, lines="annotations", untimed=untimed)
