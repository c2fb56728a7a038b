"""How captions write who speaks and what is heard: labels, dashes, brackets, notes."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold

# What may stand before a label: "- ANN:", ">> MAN:".
_LEAD = r"(?:[-–—] ?|>{2,3} ?)?"
# "JAMES:", "DR. WEBB:", "MAN #1:", "ANN AND BOB:": capitals throughout.
_CAPS = lazy_pattern(
    rf"{_LEAD}([^\W\d_a-zß-öø-ÿ](?:[^\W_a-zß-öø-ÿ]|[.,'’&# ®-])*[^\W_a-zß-öø-ÿ]\.?) ?:(?:\s|$)"
)
# "Dr. Denise Webb:", ">> Narrator:": each word with a capital, but for small ones.
_MIXED = lazy_pattern(
    rf"{_LEAD}((?:[^\W\d_a-zß-öø-ÿ][\w.'’®-]*|\d+)(?:,? (?:[^\W\d_a-zß-öø-ÿ][\w.'’®-]*|#?\d+|&|and|of|the|de"
    r"|van|von|du|la)){0,5}) ?:(?:\s|$)"
)
_BRACKETED = lazy_pattern(rf"{_LEAD}[\[(]([^\[\]()]{{2,40}})[\])]")
CHEVRON = lazy_pattern(r">{2,3} ?")
DASH = lazy_pattern(r"[-–—](?![-–—\d]) ?(?=\S)")

LABEL_SIGNS = (":", "[", "(")
"""Without one of these no line has a label."""

SQUARE = lazy_pattern(r"\[[^\[\]\0]*\]")
ROUND = lazy_pattern(r"\([^()\0]*\)")
NOTES = "♪♫♬♩🎵🎶"
MUSIC = lazy_pattern(f"[{NOTES}]")
# "*door creaks*", "# hush, little baby #": a sound or a song.
_STARRED = lazy_pattern(r"\*[^*\0]{1,80}\*|^# [^#\0]* #$")
_LEFT_OVER = lazy_pattern(r"[\s\-–—>*#.!…]+")


_OPERATORS = lazy_pattern(r"[=*^×÷√∑∫]|\s[+/]\s|\d ?[-+*/−] ?\d")
_ENDED = lazy_pattern(r"[.?!…:—–♪♫#\])。！？؟۔।][\"'”’»)\]」』]*\s*$")


def opens_turn(line: str, above: str | None = None) -> bool:
    """Whether a dash or chevrons at the head of a line say that somebody else speaks.

    A dash that goes on a sentence of the line `above`, or stands before a formula, says nothing of that.
    """
    line = line.lstrip()
    if line[:1] not in ("-", "–", "—", ">"):
        return False
    if CHEVRON.match(line):
        return True
    if not DASH.match(line) or _OPERATORS.search(line):
        return False
    return (
        above is None or above.lstrip()[:1] in ("-", "–", "—") or _ENDED.search(above) is not None
    )


class Label(NamedTuple):
    """A label: its cue and line (0-based), the name as written, and its offsets in that line."""

    cue: int
    line: int
    name: str
    start: int
    end: int


def find_labels(
    lines: Sequence[str],
    place: Callable[[int], tuple[int, int]],
    known: Collection[str],
) -> list[Label]:
    """The labels at the beginnings of lines, in order. `known` holds folded names."""
    sure: list[tuple[int, re.Match[str]]] = []
    maybe: list[tuple[int, re.Match[str]]] = []
    for index, line in enumerate(lines):
        if ":" in line:
            caps = _CAPS.match(line)
            if caps:
                sure.append((index, caps))
                continue
            mixed = _MIXED.match(line)
            if mixed:
                (sure if fold(mixed[1]) in known else maybe).append((index, mixed))
                continue
        if known and line[:1] in "[(->":
            inside = _BRACKETED.match(line)
            if inside and fold(inside[1]) in known:
                sure.append((index, inside))
    times = Counter(fold(match[1]) for _, match in maybe)
    sure.extend(item for item in maybe if times[fold(item[1][1])] > 1)
    sure.sort(key=lambda item: item[0])
    return [Label(*place(i), m[1], m.start(1), len(m[0].rstrip())) for i, m in sure]


def is_caps(text: str) -> bool:
    """Whether the letters are all capitals, and at least two."""
    return text.isupper() and sum(map(str.isupper, text)) > 1


def without_notation(text: str) -> str:
    """A text without brackets, notes and dashes: what is left is spoken or sung."""
    bare = _STARRED.sub("", ROUND.sub("", SQUARE.sub("", text)))
    return _LEFT_OVER.sub(" ", MUSIC.sub("", bare)).strip()
