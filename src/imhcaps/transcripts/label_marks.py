"""A label at the head of a line, up to a mark that is no colon: a full stop, a dash, brackets, blanks.

Each function gives the label at an offset and where the speech after it begins, or None.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from imhcaps.language.sounds import is_sound
from imhcaps.lazy import lazy_pattern
from imhcaps.transcripts.html_elements import KNOWN
from imhcaps.transcripts.labels import may_be_name
from imhcaps.transcripts.names import IN_BRACKETS, INITIALS, is_known_abbreviation
from imhcaps.transcripts.record_labels import is_titled

_LONGEST = 90
"""Characters of the longest label in these forms: a name, a party, an office. Our own limit."""
_LONGEST_WITH_BRACKETS = 200
"""Characters of a label with what is in brackets: a group, a constituency, what the speech is; our own limit."""
_MOST_WORDS = 12
"""Words of a label in these forms, at most; our own limit."""
_LENTICULAR = lazy_pattern(r"[【〔〖《]\s*([^】〕〗》]{1,40})\s*[】〕〗》]\s*[:：]?\s*")
_BRACKET = lazy_pattern(
    r"(?:\[([^\[\]]{1,60})\]|\(([^()]{1,60})\)|（([^（）]{1,60})）|\{([^{}]{1,60})\})\s*[:：]?\s*"
)
_QUOTE = lazy_pattern(r"([^\s「」『』]{1,20}?)[\s\u3000]*(?=「)")
_WIDE = lazy_pattern(r"\u3000+|[ \u00a0]{2,}|\t+")
_AFTER = lazy_pattern(r"[\s.]*(?:[–—―-]{1,2}\s*(?=\S))?")
SIGN = lazy_pattern(r"[○◯〇◎●◆◇■□▼▽☆★]\s?")
RANK = r"[@+%&~!\u0020]?"
"""The sign of rank that IRC clients write before a nick."""
ANGLE = lazy_pattern(rf"<{RANK}([^<>\s][^<>]{{0,30}})>\s*[:：]?\s*")
_DASH = lazy_pattern(r"(?:\s+[–—-]{1,2}\s+|(?<=\))\s*[–—-]{1,2}\s*|\s+[–—]{1,2})(?=\S)")
"""After a bracket it needs no blanks, after capitals none after it."""
_ROMAN, _CAPITALS = lazy_pattern(r"[IVXLC]+"), lazy_pattern(r"[^\W\d_a-z]{2}")
_TICKET = lazy_pattern(r"[^\W\d_a-z]{2,}-?\d{3,}")
"""`PR160 – a new flag`: the number of a request, a standard or a task, or of somebody (`SPEAKER001`)."""
_LINE_END = lazy_pattern(r"\.$|\s[–—―-]{1,2}$")
"""The mark after a label that stands alone on its line."""
_COLON_INSIDE = lazy_pattern(r"[:：](?:\s|$)")
_DASHED = lazy_pattern(r"(.{1,90}?)\s+[–—-]{1,2}\s+(?=\S)")
_BAR = lazy_pattern(r"\s*[|│]\s*(?=\S)|\s?>\s+(?=\S)")
_SEMICOLON = lazy_pattern(r"\s?;\s+(?=\S)")
_COUNTED = lazy_pattern(r"\d{1,4}[.)]?\s+([^\W\d_][^:：]{0,60})[:：](?:\s+|$)")
_CYRILLIC = lazy_pattern("[\u0400-\u04ff]")
"""Records in Cyrillic letters write the initials after the surname, others a middle initial before it."""
_SURNAME = 2
"""Letters of a surname, at least; our own limit."""


def _label(text: str, with_office: bool = False) -> str | None:
    label = " ".join(text.split()).strip(" .:：")
    bare = IN_BRACKETS.sub("", label)
    if with_office:
        bare = bare.partition(",")[0]
    if len(bare) > _LONGEST or len(bare.split()) > _MOST_WORDS or not may_be_name(label):
        return None
    return label


def _hit(match: re.Match[str] | None) -> tuple[str, int] | None:
    """The label that the first group of a match is, and where the match ends."""
    label = _label(match[1]) if match else None
    return (label, match.end()) if match and label else None


def by_stop(text: str, start: int) -> tuple[str, int] | None:
    """`CHAIR MOSS. Good`, `Mr. Vale. I`, `Mme Lys, ministre. Je`: up to the first sentence end."""
    at = start
    depth = 0
    limit = min(len(text), start + _LONGEST + 2)
    word = start
    while at < limit:
        ch = text[at]
        if ch in "([":
            depth += 1
        elif ch in ")]":
            depth -= 1
        elif ch.isspace():
            word = at + 1
        elif ch in "!?:;。":
            return None
        elif ch == "." and not depth and _ends_label(text, start, word, at):
            label = _label(text[start:at])
            if label and _ends_initials(text, start, word, at):
                label += "."
            after = _AFTER.match(text, at)
            end = after.end() if after else at + 1
            return (label, end) if label and _begins(text, end) else None
        at += 1
    return None


def by_line_end(text: str, start: int) -> tuple[str, int] | None:
    """`CHAIR MOSS.`, `Mme Lys, ministre de la mer.`, `A SRA. LYS (X) —`: a label and its mark fill the line, words are
    below it.
    """
    line = text[start:].strip()
    mark = _LINE_END.search(line)
    if not mark or len(line) > _LONGEST_WITH_BRACKETS:
        return None
    label = _label(line[: mark.start()], with_office=True)
    if label and _COLON_INSIDE.search(label):
        # `Mme Lys: Merci.`: the mark is the colon, and a short sentence is after it.
        return None
    if label and mark[0] == "." and INITIALS.fullmatch(line.split()[-1]):
        label += "."
    return (label, len(text)) if label else None


def by_title(text: str, start: int) -> tuple[str, int] | None:
    """`Mr. MOSS. I yield`, `The Chairman. Good day`: a title and a name up to the first sentence end."""
    hit = by_stop(text, start)
    return hit if hit and is_titled(hit[0]) else None


def _ends_label(text: str, start: int, word: int, at: int) -> bool:
    """The full stop here is the one after the whole label, not that of `Mr.` or `J.`."""
    following = text[at + 1 : at + 2]
    return (not following or following in " \t\u00a0—–-") and (
        text[at - 1] in ")]"
        or not (at > word and is_known_abbreviation(text[word : at + 1]))
        or _ends_initials(text, start, word, at)
    )


def _ends_initials(text: str, start: int, word: int, at: int) -> bool:
    """The initials after a surname close the label: `ГАЙ П. І. Дякую`; not those of `IDA F. MOSS. Yes`."""
    if not INITIALS.fullmatch(text, word, at + 1):
        return False
    before = [w for w in text[start:word].split() if not INITIALS.fullmatch(w)]
    following = (
        (text[at + 1 : at + 1 + _LONGEST].split(None, 1) or ("",))[0].lstrip("—–-«„“(").rstrip(",")
    )
    if not before or len(before[-1]) < _SURNAME or INITIALS.fullmatch(following):
        return False
    surname = before[-1]
    if surname.isupper():
        return len(following.rstrip(",;")) < _SURNAME or not following.isupper()
    return _CYRILLIC.match(surname) is not None and _CYRILLIC.match(text, word) is not None


def _begins(text: str, at: int) -> bool:
    """Speech begins here: with a capital, a figure, or a mark that opens; or nothing follows."""
    rest = text[at : at + 1]
    return not rest or not rest.islower()


def are_tickets(labels: Collection[str]) -> bool:
    """Numbers of things in a list, not of people: most of them come once."""
    numbered = sum(_TICKET.fullmatch(label) is not None for label in labels)
    return 2 * numbered > len(labels) and 2 * len(set(labels)) > len(labels)


def by_dash(text: str, start: int) -> tuple[str, int] | None:
    """`BAŞKAN – Söz`, `Ida Moss -- Thank you`."""
    for match in _DASH.finditer(text, start, min(len(text), start + _LONGEST_WITH_BRACKETS)):
        head = text[start : match.start()]
        if head.count("(") > head.count(")"):
            continue
        label = _label(head)
        if not match[0][-1].isspace() and head[-1:] != ")" and not head.isupper():
            return None
        if label and _ROMAN.fullmatch(label) and _CAPITALS.match(text, match.end()):
            # IV – BILLS: the number of a part.
            return None
        return (label, match.end()) if label and _begins(text, match.end()) else None
    return None


def after_bold(text: str, start: int, end: int) -> tuple[str, int] | None:
    """`**Ida** - thank you`: a name in bold up to `end` and a dash, where what is said may begin small."""
    return _hit(_DASHED.match(text, start)) if _DASH.match(text, end) else None


def by_semicolon(text: str, start: int) -> tuple[str, int] | None:
    """`Ida Moss; Thank you`: a slip for the colon, which is on the same key."""
    mark = _SEMICOLON.search(text, start, min(len(text), start + _LONGEST))
    label = _label(text[start : mark.start()].lstrip("-–—•* ")) if mark else None
    return (label, mark.end()) if mark and label and _begins(text, mark.end()) else None


def by_number(text: str, start: int) -> tuple[str, int] | None:
    """`12. Ida Moss: Thank you`: turns that are counted."""
    return _hit(_COUNTED.match(text, start))


def by_bar(text: str, start: int) -> tuple[str, int] | None:
    """`Ida Moss | Thank you`, `ida> hello`: columns of a text, and what was asked of a terminal."""
    bar = _BAR.search(text, start, min(len(text), start + _LONGEST))
    label = _label(text[start : bar.start()]) if bar else None
    return (label, bar.end()) if bar and label else None


def by_sign(text: str, start: int) -> tuple[str, int] | None:
    """`○林委員長　では`: a circle, the label, a wide blank."""
    sign = SIGN.match(text, start)
    if not sign:
        return None
    wide = _WIDE.search(text, sign.end(), min(len(text), sign.end() + _LONGEST))
    label = _label(text[sign.end() : wide.start()]) if wide else None
    return (label, wide.end()) if wide and label else None


def by_blanks(text: str, start: int) -> tuple[str, int] | None:
    """`森　はい`, `IDA    Thank you`: two blanks, a wide one, or a tab."""
    wide = _WIDE.search(text, start, min(len(text), start + _LONGEST))
    label = _label(text[start : wide.start()]) if wide else None
    return (label, wide.end()) if wide and label and _begins(text, wide.end()) else None


def by_lenticular(text: str, start: int) -> tuple[str, int] | None:
    return _hit(_LENTICULAR.match(text, start))


def by_bracket(text: str, start: int) -> tuple[str, int] | None:
    """`(Speaker_1)`, `[ANN]`: before the words or on a line of its own."""
    match = _BRACKET.match(text, start)
    if not match:
        return None
    inner = next(filter(None, match.groups()))
    label = _label(inner)
    if not label or is_sound(inner, None, True):
        return None
    return label, match.end()


def by_angle(text: str, start: int) -> tuple[str, int] | None:
    """`<ida> hello`: a chat without times."""
    match = ANGLE.match(text, start)
    if match and match[1].split()[0].lower().strip("/!") in (*KNOWN, "doctype"):
        # An element of a page that is spoken of.
        return None
    return _hit(match)


def by_quote(text: str, start: int) -> tuple[str, int] | None:
    """`森「はい」`: what is said is in quotation marks to the end of the paragraph."""
    match = _QUOTE.match(text, start)
    return _hit(match) if text.rstrip().endswith("」") else None
