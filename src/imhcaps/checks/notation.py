"""How captions write who speaks and what is heard: labels, dashes, brackets, notes."""

from typing import NamedTuple

from imhcaps.language.sentences import CLOSING_CLASS, STOPS
from imhcaps.lazy import lazy_pattern

CHEVRON = lazy_pattern(r">{2,3} ?")
DASH = lazy_pattern(r"[-–—](?![-–—\d]) ?(?=\S)")

LABEL_SIGNS = (":", "：", "[", "(")
"""Without one of these no line has a label."""

SQUARE = lazy_pattern(r"\[[^\[\]\0]*\]")
ROUND = lazy_pattern(r"\([^()\0]*\)")
NOTES = "♪♫♬♩🎵🎶"
MUSIC = lazy_pattern(f"[{NOTES}]")
# "*door creaks*", "# hush, little baby #": a sound or a song.
_STARRED = lazy_pattern(r"\*[^*\0]{1,80}\*|^# [^#\0]* #$")
_LEFT_OVER = lazy_pattern(r"[\s\-–—>*#.!…]+")


_WIDE = str.maketrans("［］〔〕（）", "[][]()")


def plain_brackets(text: str) -> str:
    """A text with the brackets of East Asian writing as `[]` and `()`, each at its place."""
    return text if text.isascii() else text.translate(_WIDE)


_OPERATORS = lazy_pattern(r"[=*^×÷√∑∫]|\s[+/]\s|\d ?[-+*/−] ?\d")
_ENDED = lazy_pattern(rf"[{STOPS}:—–♪♫#\])]{CLOSING_CLASS}*\s*$")


def opens_turn(line: str, above: str | None = None) -> bool:
    """Whether a dash or chevrons at the head of a line say that somebody else speaks.

    A dash that goes on a sentence of the line `above`, or is before a formula, says nothing of that.
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


def is_caps(text: str) -> bool:
    """Whether the letters are all capitals, and at least two."""
    return text.isupper() and sum(map(str.isupper, text)) > 1


def without_notation(text: str) -> str:
    """A text without brackets, notes and dashes: what is left is spoken or sung."""
    bare = _STARRED.sub("", ROUND.sub("", SQUARE.sub("", plain_brackets(text))))
    return _LEFT_OVER.sub(" ", MUSIC.sub("", bare)).strip()
