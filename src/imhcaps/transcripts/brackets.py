"""Brackets in running text: which hold a sound, something seen, a time, and which are words.

"Yes (laughs) I do."                     a sound, as in `<laughs>`, `{laughs}`, `*laughs*`
"(Beifall bei der SPD – Zuruf: Nein!)"   a note of the room, with the call in it: nobody's words here
"through [the Rhön] to the sea"          words, put in by an editor
"The lamp (it was my mother's) burns."   words, an aside
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from imhcaps.language.closed_class import lexicon as closed_class
from imhcaps.language.fillers import hesitations
from imhcaps.language.scripts import CJK, UNSPACED
from imhcaps.language.sentences import COLONS, COMMAS, ENDS, SENTENCE_ENDS, STOPS
from imhcaps.language.sounds import is_sound, reads_as_speech, speaks_of_us
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.document import Line
from imhcaps.transcripts.html_elements import KNOWN
from imhcaps.transcripts.label_shape import shape
from imhcaps.transcripts.times import TIME, read_time

Kind = Literal["sound", "seen", "time", "skip", "words"]

_CLOSING = {"(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "〔": "〕"}
_SPECIAL = re.compile(r"[()\[\]{}（）［］〔〕]")
_OTHER = re.compile(
    r"[♪♫♬][^♪♫♬]*[♪♫♬]*|(?<![\w*])\*[^*\s][^*\n]{0,60}\*(?![\w*])|<[^\W\d_][^<>\n]{1,60}>"
)
SQUARE = "[［〔"
_ENDS = (*ENDS, ":", ";")
_INNER_TIME = re.compile(rf"^\s*({TIME})\s*$")
_EDITORIAL = re.compile(r"(?i)^(?:\W*|\d{1,3})$")
_PAUSE = re.compile(r"\d{0,2}\.\d{1,2}|\.")
"""`(0.4)` in seconds and `(.)`, the pauses of conversation analysis (Jefferson's conventions)."""
_NAMED = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][^\W\d_]*[ '’-]?){1,4}")
"""A name of a few words, each with a capital."""
_SIC = re.compile(r"(?i)^\W*sic\W*$")
_HECKLE = re.compile(r"\s*([^:：]{2,80}?)\s*[:：]\s*(\S.*)", re.DOTALL)
_PARTY = re.compile(r"[\[(][^\[\]()]{1,40}[\])]\s*$")
_QUOTED_CALL = re.compile(r"\s*[«“„\"‘]\s*[^«»“”„\"]{1,80}?[!?]\s*[»”“\"’]\s+[^\W\d_]")
"""`« Bravo ! » sur plusieurs bancs`, `“Shame!” from the benches`: what is called, and from where."""
_LONGEST = 2000
"""Characters of a bracket; the longest notes of printed records have some 600. Our own limit."""
_DEEPEST = 3
"""Levels of brackets inside brackets that are looked at; our own limit."""
_NEAR = 80
"""Characters around a bracket that are looked at; our own limit."""
_DESCRIPTION = 25
"""Words of a description or an unknown sound in brackets, at most; our own limit."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a bracket holds. `guess` is what is reported about it; `time` is in milliseconds."""

    kind: Kind
    guess: str = ""
    time: int = 0


_WORDS = Verdict("words")
_SOUND = Verdict("sound")


def spans(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Every bracket (with its marks), music and `*…*` from this offset, outer ones before inner ones."""
    found: list[tuple[int, int]] = []
    # (mark, offset, how deep brackets are nested in it)
    stack: list[list[int | str]] = []
    for match in _SPECIAL.finditer(text, start):
        mark, at = match.group(), match.start()
        if mark in _CLOSING:
            stack.append([_CLOSING[mark], at, 0])
            continue
        for index in range(len(stack) - 1, max(-1, len(stack) - 1 - _DEEPEST), -1):
            if stack[index][0] == mark:
                begin, depth = int(stack[index][1]), int(stack[index][2])
                del stack[index:]
                if stack:
                    stack[-1][2] = max(int(stack[-1][2]), depth + 1)
                if depth < _DEEPEST and at - begin < _LONGEST:
                    found.append((begin, at + 1))
                break
    found.extend(match.span() for match in _OTHER.finditer(text, start))
    return sorted(found, key=lambda span: (span[0], -span[1]))


class Judge:
    """Decides about the brackets of one line. `captions` says that a bracket alone is a sound."""

    def __init__(self, line: Line, language: str | None, captions: bool = False) -> None:
        self.line = line
        self.language = language
        self.captions = captions

    def __call__(self, begin: int, end: int, at: int, opens: bool) -> Verdict:
        """What is from `begin` to `end`; what came before `at` is judged, `opens`: a turn begins."""
        text = self.line.text[begin:end]
        first = text[0]
        if first in "♪♫♬":
            shown = " ".join(text.split())
            return _SOUND if shown.strip("♪♫♬ ") or shown else _WORDS
        # What is near decides; a long line is not copied for each of its brackets.
        before = self.line.text[max(at, begin - _NEAR) : begin].rstrip()
        after = self.line.text[end : end + _NEAR].lstrip()
        if first != "<" and text[-1] != _CLOSING.get(first):
            # With its asterisks in a text, without them where Markdown or HTML marks it.
            return self._emphasised(text, before, after, begin)
        inner = text[1:-1]
        if first == "<":
            return self._angled(inner, begin)
        if time := _INNER_TIME.match(inner):
            return Verdict("time", time=read_time(time[1]))
        if self._glued(begin, end, inner, first in SQUARE):
            return _WORDS
        if _SIC.match(inner):
            return Verdict("skip", "mark of an editor")
        if lexicon.is_seen(inner):
            return Verdict("seen")
        if first == "{":
            return _SOUND if is_sound(inner, self.language) else _WORDS
        if inner[:1] == "(" and inner[-1:] == ")" and first == "(":
            # ((laughs)): the comments of transcription conventions (Jefferson, GAT 2).
            if is_sound(inner[1:-1], self.language, True):
                return _SOUND
            return Verdict("seen", "a comment in double brackets is read as a description")
        if first in SQUARE:
            return self._square(inner, before, after)
        return self._round(inner, before, after, begin, opens)

    def _glued(self, begin: int, end: int, inner: str, square: bool) -> bool:
        """The bracket is part of a word: `f(x)`, `word[s]`; scripts without blanks part no words."""
        text = self.line.text
        left = text[begin - 1] if begin else ""
        right = text[end : end + 1]
        if left.isalnum() and not (UNSPACED.match(left) or CJK.match(left)):
            return not (len(inner) > 4 and not right.isalnum() and is_sound(inner, self.language))
        return square and right.isalnum() and not (UNSPACED.match(right) or CJK.match(right))

    def _angled(self, inner: str, begin: int) -> Verdict:
        """`<laughs>` is a sound; `<audio>` is an element of HTML, `list<noise>` a type."""
        glued = self.line.text[max(0, begin - 1) : begin].isalnum()
        other = glued or inner.lower() in KNOWN
        return _WORDS if other or not is_sound(inner, self.language) else _SOUND

    def _square(self, inner: str, before: str, after: str) -> Verdict:
        if is_sound(inner, self.language):
            return _SOUND
        if _EDITORIAL.match(inner.strip()):
            return _WORDS
        if all(word in hesitations(self.language) for word in _words(inner)):
            return Verdict("sound", "read as a sound, not as speech")
        if self._completes(inner, before, after):
            return Verdict("words", "words put in by an editor are read as speech")
        if is_sound(inner, self.language, True):
            return _SOUND
        if len(inner.split()) > _DESCRIPTION:
            return Verdict("words", "a long bracket is read as speech")
        return Verdict("sound", "read as a sound, not as speech")

    def _completes(self, inner: str, before: str, after: str) -> bool:
        """Words that an editor or translator put in, without which the sentence is incomplete."""
        if inner.isupper() and len(inner) > 1 and not self._is_small(inner):
            return False
        goes_on = bool(after) and (after[0].islower() or after[0] in STOPS + COMMAS + COLONS)
        caseless = bool(after) and after[0].isalpha() and after[0].lower() == after[0].upper()
        inside = bool(before) and not before.endswith(_ENDS)
        if inside and (goes_on or caseless):
            return True
        if self._is_small(inner):
            return True
        if inside and after[:1].isalpha() and _NAMED.fullmatch(inner) and self._asks(before):
            return not is_sound(inner, self.language, True)
        small = after[:1].islower()
        if inner[:1].islower():
            return small and not before.endswith(SENTENCE_ENDS)
        # "[This] means that we …": the sentence goes on in small letters after its first word.
        return small and inner[:1].isupper() and len(inner.split()) <= 4 and inner[-1:].isalnum()

    def _asks(self, before: str) -> bool:
        """Whether the text ends in a word that a noun must follow: `to [Silicon] Valley`."""
        part = closed_class(self.language or "en").get(before.split()[-1].lower())
        return part in ("preposition", "article", "possessive", "demonstrative")

    def _is_small(self, inner: str) -> bool:
        return inner.strip().lower() in closed_class(self.language or "en")

    def _round(self, inner: str, before: str, after: str, begin: int, opens: bool) -> Verdict:
        alone = not before and not after.strip(STOPS) and begin == 0
        if _PAUSE.fullmatch(inner.strip()):
            return Verdict("sound", "a measured pause is read as a sound, not as speech")
        if is_sound(inner, self.language) or _is_heckle(inner):
            return _SOUND
        if _EDITORIAL.match(inner.strip()):
            return _WORDS
        if alone and self.captions:
            return _WORDS if reads_as_speech(inner, self.language) else _SOUND
        if alone and is_sound(inner, self.language, True):
            return _SOUND
        if alone and len(inner.split()) <= _DESCRIPTION and not speaks_of_us(inner, self.language):
            return Verdict("seen", "read as a description, not as speech")
        if opens and not before and lexicon.is_manner(inner) and after[:1].isupper():
            return Verdict("sound", "read as a sound or manner of speaking, not as speech")
        return _WORDS

    def _emphasised(self, text: str, before: str, after: str, begin: int) -> Verdict:
        inner = text.strip("* ")
        if not inner or inner[0] in "[(（［♪" or not is_sound(inner, self.language):
            return _WORDS
        if begin and before and not before.endswith(_ENDS):
            return _WORDS
        if after and not (after[0].isupper() or not after[0].isalnum()):
            return _WORDS
        if not inner[0].islower() and (before or after):
            return _WORDS
        return _SOUND


def _words(inner: str) -> list[str]:
    """In small letters, without the marks around and between their parts: `uh-huh.` is `uhhuh`."""
    parts = inner.lower().replace("-", "").split()
    return [part.strip(".,!?…") for part in parts]


def _is_heckle(inner: str) -> bool:
    """`Kurt Vogel [XYZ]: Hört! Hört!`: a name, and what this person calls out."""
    called = _QUOTED_CALL.match(inner)
    if called and inner[called.end() - 1].islower():
        return True
    match = _HECKLE.match(inner)
    if match is None:
        return False
    name, said = match[1], match[2].rstrip()
    if said[0].islower() or not said.endswith((".", "!", "?", "…", "“", "”", '"', "–", "—", "»")):
        return False
    party = _PARTY.search(name)
    if party and name[: party.start()].strip():
        return True
    return shape(name) >= 2 and " " in name
