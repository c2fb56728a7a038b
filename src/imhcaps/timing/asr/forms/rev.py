"""Rev AI: `monologues[].elements[]`, seconds; punctuation stands apart and has no times.

Transcripts made by people have clock times for some words (`timestamp`, `end_timestamp`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import SECOND, has, listed, moment, name_of, score, text_of

_EDGES = (("ts", "timestamp"), ("end_ts", "end_timestamp"))
"""Fields of start and end, as machines and as people have them."""


def sniff(source: Source, data: Any) -> bool:
    """Monologues."""
    return has(data, "monologues")


def read(source: Source, data: Any) -> Reading:
    """The text elements that have times."""
    pieces: list[Piece] = []
    names = {str(each.get("id")): each for each in listed(data.get("speakers") or [])}
    for monologue in listed(data["monologues"]):
        known = name_of(monologue.get("speaker"))
        info = monologue.get("speaker_info")
        who = info.get("display_name") if isinstance(info, dict) else None
        speaker = name_of(who or names.get(known)) or known
        for element in listed(monologue.get("elements")):
            if element.get("type") == "punct" and pieces:
                pieces.append(replace(pieces[-1], text=text_of(element.get("value", ""))))
            if element.get("type") != "text":
                continue
            text = text_of(element.get("value", ""))
            begin, end = (element.get(a, element.get(b)) for a, b in _EDGES)
            if begin is None or end is None:
                pieces.append(Piece.without_time(text, pieces, speaker))
                continue
            sure = score(element.get("confidence"))
            pieces.append(Piece(text, moment(begin)[0], moment(end)[0], sure, speaker))
    language = data.get("language") if isinstance(data.get("language"), str) else None
    return Reading(tuple(pieces), SECOND, language=language)
