"""ELAN annotation files (.eaf): tiers of annotations between time slots, in milliseconds.

Annotations that refer to others, such as translations, have no times of their own and are no words of the recording.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element

from imhcaps.errors import InputError
from imhcaps.model.remark import Remark
from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import MILLISECOND
from imhcaps.timing.praat import PHONES, SILENT, WORDS
from imhcaps.timing.xml_text import xml_root

_ROOT = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<ANNOTATION_DOCUMENT\b")

_ORIGIN = re.compile(r"-?[0-9]{1,11}")


def sniff(source: Source, data: Any) -> bool:
    """The root element."""
    return data is None and _ROOT.match(source.text.lstrip("\ufeff")) is not None


def read(source: Source, data: Any) -> Reading:
    """The aligned annotations of the tiers of words; without one, of all tiers that are not phones."""
    root = xml_root(source, InputError)
    slots: dict[str | None, int] = {
        slot.get("TIME_SLOT_ID"): int(value)
        for slot in root.iter("TIME_SLOT")
        if (value := slot.get("TIME_VALUE", "")).isascii() and value.isdigit() and len(value) < 12
    }
    tiers: dict[str, list[Piece]] = {}
    missing: dict[str, int] = {}
    for k, tier in enumerate(root.iter("TIER")):
        name, who = tier.get("TIER_ID") or str(k), tier.get("PARTICIPANT", "")
        timed, untimed = _timed(tier.iter("ALIGNABLE_ANNOTATION"), slots)
        pieces = [Piece(text, start, end, None, who, name) for text, start, end in timed]
        if pieces:
            tiers[name] = pieces
        missing[name] = untimed
    wordy = [name for name in tiers if WORDS.search(name)]
    chosen = wordy or [name for name in tiers if not PHONES.search(name)] or list(tiers)
    pieces = [piece for name in chosen for piece in tiers[name]]
    untimed = sum(missing[name] for name in chosen)
    origin, remarks = _origin(root)
    pieces = [
        replace(each, start=each.start + origin, end=(each.end or 0) + origin) for each in pieces
    ]
    return Reading(
        tuple(pieces),
        MILLISECOND,
        certain=True,
        lines="annotations",
        untimed=untimed,
        remarks=remarks,
    )


def _origin(root: Element) -> tuple[int, tuple[Remark, ...]]:
    """Milliseconds of the recording before 0 of the file, and what is said of them: a recording is placed on ELAN's
    timeline by leaving out its beginning.
    """
    media = [
        (each.get("MEDIA_URL", "").rpartition("/")[2], each.get("TIME_ORIGIN", "0"))
        for each in root.iter("MEDIA_DESCRIPTOR")
    ]
    origins = [int(value) if _ORIGIN.fullmatch(value) else 0 for _, value in media]
    if not any(origins):
        return 0, ()
    if len(set(origins)) == 1:
        origin = origins[0]
        what = f"0 of the file is at {origin / 1000:g} s of the recording: it is added to all times"
        return origin, (Remark("note", what),)
    each = ", ".join(
        f"{origin / 1000:g} s of {name}" for (name, _), origin in zip(media, origins, strict=True)
    )
    return 0, (Remark("note", f"0 of the file is at {each}: nothing is added to its times"),)


def _timed(
    annotations: Iterable[Element], slots: Mapping[str | None, int]
) -> tuple[list[tuple[str, int, int]], int]:
    """Text, start and end of each annotation, and how many have no time. Those that divide the time of their parent
    begin and end at slots without a value: from one value to the next they are one stretch, whose words share its time.
    """
    found: list[tuple[str, int, int]] = []
    untimed = 0
    texts: list[str] = []
    begin: int | None = None
    last: str | None = None
    for each in annotations:
        first, then = each.get("TIME_SLOT_REF1"), each.get("TIME_SLOT_REF2")
        if first in slots or first != last:
            untimed += len(texts)
            texts, begin = [], slots.get(first)
        last = then
        text = (each.findtext("ANNOTATION_VALUE") or "").strip()
        if text.lower() not in SILENT:
            texts.append(text)
        if begin is not None and then in slots:
            if texts:
                found.append((" ".join(texts), begin, slots[then]))
            texts, begin = [], None
    return found, untimed + len(texts)
