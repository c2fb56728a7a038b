"""What the author of a cue wrote in it, also where players see a tag: words swallowed by broken markup."""

from __future__ import annotations

from collections import Counter

from imhcaps.cuetext import unescape
from imhcaps.lazy import lazy_pattern

_HTML = "a|big|br|code|del|div|em|font|ins|p|s|small|span|strike|strong|sub|sup|tt"
_PLAIN = "b|c|i|rt|ruby|u"
# A tag with nothing in it but what belongs there; between any other angle brackets words may be.
_WELL_FORMED = lazy_pattern(
    # One word in a tag of style is an attribute out of place; several may be speech.
    rf"(?i)</?(?:{_PLAIN}|v|lang)(?:\.[^\s<>]*)?(?:[ \t]+[^\s<>]+)?[ \t]*/?>"
    r"|<(?:v|lang)(?:\.[^\s<>]*)?[ \t][^<>\n]*>|</(?:v|lang)[ \t][^<>\n]*>"
    r"|<[0-9:.,]+>"
    rf"|</?(?:{_HTML})(?:\s+[\w:-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+))*\s*/?>"
    r"|\{\\[^{}\n]*\}"
)
_BROKEN = lazy_pattern(rf"(?i)</?(?:{_PLAIN}|v|lang|{_HTML})(?![\w'’])(?:\.[^\s<>]*)?")
_LETTERS = lazy_pattern(r"[^\W\d_]+")


def bare(payload: str) -> str:
    """The payload without well-formed tags, references decoded; what is in other brackets stays."""
    return unescape(_WELL_FORMED.sub("", payload) if "<" in payload or "{" in payload else payload)


def written(payload: str) -> Counter[str]:
    """How often each run of letters was written for a reader, seen by players or not."""
    text = _WELL_FORMED.sub("", payload) if "<" in payload or "{" in payload else payload
    if "<" in text:
        text = _BROKEN.sub("", text)
    if "\\N" in text:
        # SubStation Alpha's line break.
        text = text.replace("\\N", " ")
    return Counter(_LETTERS.findall(unescape(text)))
