"""What is after something that may be a label: names, a figure, a point of an agenda; or words that are said."""

from __future__ import annotations

from imhcaps.language.sounds import speaks_of_us
from imhcaps.lazy import lazy_pattern
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.times import read_stamp

_ASSIGNED = lazy_pattern(r" [-–—] @\w[\w.-]{0,40}(?:,? @\w[\w.-]{0,40}){0,9}$")
"""The people who have a point of the agenda: `Scrollbars: their colour - @ida, @per`."""
_SHORT_POINT = lazy_pattern(
    r".{0,80}\(\d{1,3}\s?(?:m|min|mins|minutes|h|hours?)(,\s*[^\W\d_][^()]{0,60})?\)$"
)
"""How long a point of the agenda takes, and whose it is: `Roof: what to do (15m, Ida)`."""
_ISSUE = lazy_pattern(r"\s\[?#\d{2,6}\]?$")
_PLACEHOLDER = lazy_pattern(r"\[(?:[^\].!?]|[.!?](?!\s*\]|\s+[^\W\d_a-z]))*\]$")
"""A bracket around no sentence: what a note of the scribe says about a speaker is one."""
_QUANTITY = lazy_pattern(
    r"(?=[.,/–-]*[\d½¼¾])[\d.,/½¼¾–-]{1,8}\s?[^\W\d_]{1,3}\.?$|(?:[A-Z]{3}\s?(?=[$€£¥]|\d[\d.,]*\d))?[$€£¥]?\s?\d[\d.,]{0,12}[$€£¥]?$"
)
"""`500 g`, `2 kg`: what is after an ingredient; `USD $500`: what something costs."""
_SKIPPABLE = lazy_pattern(r"[\s\[\](){}\d:.,–—\\-]*$")
_TALLY = lazy_pattern(r"\d{1,4}(?:\W+[^\W\d_]{1,20}[.:=]\s?\d{1,4}){1,4}\W*$")
"""Votes of several kinds, `29. No: 6.`; `3 or 4` is said."""
_SUM = lazy_pattern(
    r"[:\s]*(?:(?=\S*[0-9])(?=\S*[A-Za-z])[A-Za-z0-9+/=_-]{20,}|[0-9]{5,15} [^\W\d_]{1,12})$"
)
"""Letters and figures without a blank, or a count of thousands and what is counted."""
_ROW = lazy_pattern(r"(?:\|\s*)?[^|.!?]{1,60}(?:\s\|\s[^|.!?]{1,60})+|\|\s[^|.!?]{1,60}")
LETTER = lazy_pattern(r"[^\W\d_]")


def is_assigned(text: str, item: bool, language: str) -> bool:
    """A point of the agenda: `their colour - @ida, @pal`, `their colour (10 min, Ida)`; where it is the item of a list,
    `their colour (10 min)` and `their colour #214` too, and not `I closed #214`.
    """
    match = _SHORT_POINT.fullmatch(text)
    numbered = item and _ISSUE.search(text) is not None and not speaks_of_us(text, language)
    return numbered or bool(_ASSIGNED.search(text) or (match and (item or match[1])))


def is_quantity(text: str) -> bool:
    """A figure and its unit or currency: `500 g`, `USD $500`."""
    return _QUANTITY.match(text) is not None


def is_placeholder(text: str) -> bool:
    """Nothing but a bracket: what a form wants there, or a sound."""
    return bool(_PLACEHOLDER.match(text))


def is_row(text: str) -> bool:
    """A row of links or of cells, and no sentence: `#214 | Video`; not `I went | to the sea`, whose parts are small."""
    return _ROW.fullmatch(text) is not None and not any(
        cell.lstrip()[:1].islower() for cell in text.split("|")[1:]
    )


def like_names(text: str) -> bool:
    """`Sean Leser`, `Joe Smith and Bob Ray`, `@ida`: capitals, no full stop, more than one word or a handle."""
    if text.endswith((".", "!", "?", "…", "-", "—", '"', "”")) or text.count(" ") > 20:
        return False
    count = 0
    for word in text.split():
        if LETTER.search(word) is None:
            continue
        if not (
            word.lstrip("([\"'“")[:1].isupper()
            or word[0] == "@"
            or word in ("and", "&")
            or word in lexicon.PARTICLES
        ):
            return False
        count += 1
    return (2 if text[:1] != "@" else 1) <= count <= 16 and not text.isupper()


def is_without_words(text: str) -> bool:
    """A time, a figure or marks, or nothing at all: `[16:05]`, `19:00 Uhr`."""
    return bool(_SKIPPABLE.match(text)) or read_stamp(text) is not None


def is_sum(text: str) -> bool:
    """The sum or the size of a file, `9f86d081884c7d659a2f`, `10723571 bytes`; or a count of votes, `29. No: 6.`"""
    return _SUM.match(text) is not None or _TALLY.match(text) is not None
