"""Rev AI: `monologues[].elements[]`, seconds; punctuation stands apart and has no times."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import SECOND, has, listed, name_of, number, score, text_of


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
            if element.get("ts") is None or element.get("end_ts") is None:
                text = text_of(element.get("value", ""))
                pieces.append(Piece.without_time(text, pieces, speaker))
                continue
            pieces.append(
                Piece(
                    text_of(element["value"]),
                    number(element["ts"]),
                    number(element["end_ts"]),
                    score(element.get("confidence")),
                    speaker,
                )
            )
    language = data.get("language") if isinstance(data.get("language"), str) else None
    return Reading(tuple(pieces), SECOND, language=language)
