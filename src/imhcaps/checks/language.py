"""Which language a track is in: by its file's name, and by its small words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from imhcaps.language.closed_class import LANGUAGES, function_words
from imhcaps.lazy import lazy_pattern

# ISO 639-1, and the longer codes that caption files are named by.
_CODES = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
ia id ie ig ii ik io is it iu iw ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li
ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa
pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th
ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ase cmn fil haw yue
zxx
"""
CODES = frozenset(_CODES.split())
_WORD = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLE = 800
"""Words that are looked at: the share of function words is steady well before (our choice)."""
_LEAST = 25
"""Words below which nothing is said of a language; our choice."""


def language_of_name(path: str) -> str | None:
    """`en` of `talk.en.vtt`, `pt-BR` of `talk.pt-BR.srt`."""
    stem, _, suffix = path.rpartition(".")
    _, dot, tag = stem.rpartition(".")
    code, *parts = tag.replace("_", "-").split("-")
    if not dot or not suffix or not _plain(code + suffix) or code.lower() not in CODES:
        return None
    if not all(_plain(part) and 2 <= len(part) <= 8 for part in parts):
        return None
    return "-".join((code.lower(), *parts))


def _plain(text: str) -> bool:
    return text.isascii() and text.isalnum()


def guess_language(text: str) -> str | None:
    """The language whose small words are by far the most; nothing when that is not plain.

    Only the languages that have lists can be told. In running text of one of them, a third of the
    words and more are on its list; a language without a list stays below a fifth on each.
    """
    words = [match[0].lower() for match in islice(_WORD.finditer(text), _SAMPLE)]
    if len(words) < _LEAST:
        return None
    times = Counter(words)
    score = {
        language: sum(map(times.__getitem__, times.keys() & function_words(language)))
        for language in LANGUAGES
    }
    best = sorted(score.items(), key=lambda item: (-item[1], item[0]))
    if best[0][1] < len(words) * 0.3:
        return None
    if best[0][1] < best[1][1] * 1.4:
        return None
    return best[0][0]


def header_kind(header: str) -> str:
    """The kind that a WebVTT header line `Kind: …` tells, or an empty text."""
    found = re.search(r"(?im)^Kind: *(\w+)", header)
    return found[1] if found else ""
