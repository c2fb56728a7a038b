"""Calls from the room that a record sets in brackets into somebody's speech: turns of their own.

    (Kurt Vogel [XYZ]: Hört! Hört!)                      Kurt Vogel [XYZ] says "Hört! Hört!"
    (Beifall bei der ABC – Zuruf von der XYZ: Nein!)     a sound, and a voice of the XYZ
    And then I left. (Interviewer: Where to?) To Rome.   the interviewer's turn inside an answer

Whoever speaks around the bracket did not say it, and it is no sound. A bracket without a name or a
voice before the colon, or without a whole sentence after it, is left to `brackets`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from imhcaps.language.scripts import CJK, UNSPACED
from imhcaps.language.sentences import CLOSING_IN_SOME, ENDS
from imhcaps.language.sounds import is_sound
from imhcaps.language.voices import is_role
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.label_shape import names_nobody, shape

_CALL = re.compile(r"([^:：\n]{2,90}?)\s*(?::(?!/|(?<=\d:)\d)|：)\s*(?=\S)")
"""A label and what is called; the colon is none of an address or of a time."""
_PARTY = re.compile(r"[\[(][^\[\]()]{1,40}[\])]\s*$")
_DASH = re.compile(r"\s+[–—-]\s+|(?<=[.!?…])[–—](?=\S)")
_CALLER = re.compile(r"(?:\S+\s+){1,5}?(?:Abg\.|Abgeordnete[rn]?)\s+(?=\S+\s+\S)")
"""`Zuruf des Abg. Kurt Vogel [XYZ]`: what it is, and who calls."""
_SEAT = re.compile(r"[在於]\S{0,2}[席座台]\S{0,2}$")
"""`王委員在席位上`: who calls, and from where."""
_WRITES = re.compile(r"(?i)(?:editor|ed\.|transcri|translat|caption|author|typist)")
"""Who writes a note into a transcript, and is not in the room."""
_CLOSING = {"(": ")", "[": "]", "（": "）"}
_MARK = re.compile(r"[()\[\]（）]")
_SENTENCE_ENDS = (*ENDS, *CLOSING_IN_SOME)
_ROLE_WORDS = 4
"""Words of a voice without a name, at most: `A number of members`; our own limit."""
_LONGEST = 2000
"""Characters of a bracket, as in `brackets`; our own limit."""


@dataclass(frozen=True, slots=True)
class Part:
    """Characters `start`..`end` of a line: what `label` calls, or a sound where it is empty."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Calls:
    """A bracket from `begin` to `end` with calls in it, and perhaps sounds between them."""

    begin: int
    end: int
    parts: tuple[Part, ...]


def calls(text: str, start: int, language: str | None) -> list[Calls]:
    """The brackets of a line, from this offset on, that hold calls; in order."""
    if ":" not in text and "：" not in text:
        return []
    found: list[Calls] = []
    at = start
    for begin, end in _brackets(text, start):
        if begin >= at and (parts := _parts(text, begin + 1, end - 1, language)):
            found.append(Calls(begin, end, parts))
            at = end
    return found


def _brackets(text: str, start: int) -> list[tuple[int, int]]:
    """Every bracket that is closed, with its marks, in order; none that is a part of a word, `B1["Port: open"]`."""
    found: list[tuple[int, int]] = []
    open_: dict[str, list[int]] = {closing: [] for closing in _CLOSING.values()}
    for match in _MARK.finditer(text, start):
        mark, at = match[0], match.start()
        if mark in _CLOSING:
            open_[_CLOSING[mark]].append(at)
        elif open_[mark]:
            begin = open_[mark].pop()
            left = text[begin - 1 : begin]
            glued = left.isalnum() and not UNSPACED.match(left) and not CJK.match(left)
            if at - begin < _LONGEST and not glued:
                found.append((begin, at + 1))
    return sorted(found)


def _parts(text: str, start: int, end: int, language: str | None) -> tuple[Part, ...]:
    """What is between the dashes of a bracket; nothing where none of it is a call."""
    if text.find(":", start, end) < 0 and text.find("：", start, end) < 0:
        return ()
    bounds = [start, *(m.end() for m in _DASH.finditer(text, start, end)), end]
    found: list[Part] = []
    for begin, stop in pairwise(bounds):
        piece = text[begin:stop].rstrip(" –—")
        stop = begin + len(piece)
        if call := _call(text, begin, stop, language):
            found.append(call)
        elif is_sound(piece, language):
            found.append(Part("", begin, stop))
        elif found and found[-1].label:
            # Nein! – Das geht nicht!
            found[-1] = Part(found[-1].label, found[-1].start, stop)
        else:
            return ()
    return tuple(found) if any(part.label for part in found) else ()


def _call(text: str, begin: int, stop: int, language: str | None) -> Part | None:
    match = _CALL.match(text, begin, stop)
    if match is None:
        return None
    label, said = match[1].strip(), text[match.end() : stop].rstrip()
    if said[:1].islower() or not said.endswith(_SENTENCE_ENDS) or not any(map(str.isalnum, said)):
        return None
    caller = _CALLER.match(label)
    if caller and is_sound(label[: caller.end()], language):
        label = label[caller.end() :]
    label = _SEAT.sub("", label) or label
    return Part(label, match.end(), stop) if _calls(label, language) else None


def _calls(label: str, language: str | None) -> bool:
    """The text before the colon is a person, with a party or a full name, or a voice of the room."""
    credit = lexicon.CREDITS.match(label) and (_WRITES.match(label) or not is_role(fold(label)))
    if names_nobody(label, language) or lexicon.is_seen(f"{label}:") or credit:
        return False
    party = _PARTY.search(label)
    if party and label[: party.start()].strip():
        return True
    if _MARK.search(label):
        return False
    words = label.split()
    if 1 < len(words) <= _ROLE_WORDS and is_role(fold(words[-1])) and words[0][0].isupper():
        # An hon. Member, Mehrere Abgeordnete.
        return True
    if is_role(fold(words[0])) or (len(words) > 1 and is_sound(label, language)):
        return shape(words[0], language or "en") > 0 or len(words) > 1
    return len(words) > 1 and shape(label, language or "en") >= 2
