"""Running text → words and sounds: white space separates words, brackets are classified."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from imhcaps.language.scripts import CJK_LINE, SOUTH_EAST_ASIAN, UNSPACED
from imhcaps.language.sentences import COLONS, COMMAS, SENTENCE_ENDS, SPACED_STOPS, UNSPACED_STOPS
from imhcaps.language.sounds import sound_kind
from imhcaps.model.transcript import Description, Element, Remark, Sound, Word
from imhcaps.timecode import clock
from imhcaps.transcripts.brackets import Judge, spans
from imhcaps.transcripts.document import Line, Mark

# A no-break space parts words unless it binds: figures, French punctuation.
_BLANK = "\\s\\x00-\\x1f\\x7f\\x85"
_TOKEN = re.compile(f"[^{_BLANK}]+")
_BOUND = re.compile(
    "(?<=[0-9])[\u00a0\u202f\u2007](?=[0-9%€$£])|(?<=[^\\s])[\u00a0\u202f](?=[!?:;»])|(?<=«)[\u00a0\u202f](?=\\S)"
)
_BINDING = "\u00a0\u202f\u2007"
_HELD = "\ufdd0\ufdd1\ufdd2"
"""Stand for binding no-break spaces while words are parted (noncharacters, one for one)."""
_HOLD = str.maketrans(_BINDING, _HELD)
_FREE = str.maketrans(_HELD, _BINDING)
_UNSEEN = re.compile("[\u00ad\u2060\ufeff]")
_ZERO = "\u200b"
_SOUTH_EAST = re.compile(f"[{SOUTH_EAST_ASIAN}]")
_OPENING = frozenset("「『（［｛〈《【〔〖“‘\"'([{«‹¿¡เแโใไ")
_STICKS = frozenset("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー々ゝゞヽヾ〻ะาำๅๆฯ")
_MAY_BRACKET = re.compile(r"[\[(♪♫♬（［〔{<*]")
_TAIL = re.compile(rf"[{SPACED_STOPS}{COMMAS}{COLONS}]+(?=\s|$)|[{UNSPACED_STOPS}、，]")
_SHOWN = 80
"""Characters of a bracket that a remark shows, at most; our own choice."""
_RUN = 64
"""Sounds in a row after which the word before them is still looked for; our own limit."""


@dataclass(slots=True)
class WordReader:
    """Reads the text of turns; `language` is the page's, `remarks` collects what was guessed.

    `captions` says that the text is caption text, in which a bracket alone is a sound.
    """

    language: str = "en"
    remarks: list[Remark] = field(default_factory=list)
    captions: bool = False
    unseen: int = 0

    def elements(self, line: Line, start: int = 0, opens: bool = True) -> list[Element]:
        """The words and sounds of a line from this offset; `opens` says that a turn begins here."""
        text = line.text
        out: list[Element] = []
        if not _MAY_BRACKET.search(text, start) and not line.marks:
            self._words(line, start, len(text), out, None)
            return out
        languages = _Languages([m for m in line.marks if m.kind == "language" and m.value])
        judge = Judge(line, self.language, self.captions)
        at = start
        for begin, end in _spans(line, start):
            if begin < at:
                continue
            verdict = judge(begin, end, at, opens and not out)
            number = line.line_at(begin)
            shown = " ".join(text[begin:end].split())
            if verdict.guess and verdict.kind != "skip":
                self._guess(verdict.guess, number, shown[:_SHOWN])
            if verdict.kind == "words":
                continue
            self._spoken(line, at, begin, out, languages)
            at = end
            if verdict.kind == "time":
                out.append(_Moment(verdict.time, number))  # type: ignore[arg-type]
                continue
            if verdict.kind == "skip":
                self.remarks.append(Remark("skipped", verdict.guess, number, shown))
            tail = _TAIL.match(text, end)
            if tail:
                self._tail(tail.group(), out)
                at = tail.end()
            if verdict.kind == "sound":
                out.append(self._sound(shown, number))
            elif verdict.kind == "seen":
                out.append(Description(shown, line=number))
        self._spoken(line, at, len(text), out, languages)
        return self._timed(out)

    def _sound(self, shown: str, number: int | None) -> Sound:
        if shown[0] in "*{<" or shown[0].isalnum():
            # Without its emphasis it would look like speech; `<laughs>` would be markup.
            bare = f"[{shown.strip('*{}<> ')}]"
            what = "a name in angle brackets" if shown[0] == "<" else "emphasis"
            self._guess(f"{what} that names a sound is read as the sound {bare}", number, shown)
            shown = bare
        return Sound(shown, sound_kind(shown), line=number)

    def _tail(self, mark: str, out: list[Element]) -> None:
        """Punctuation after a sound belongs to the word before it."""
        for index in range(len(out) - 1, max(-1, len(out) - 1 - _RUN), -1):
            word = out[index]
            if isinstance(word, Word):
                if not word.text.endswith((*SENTENCE_ENDS, *COMMAS)):
                    out[index] = replace(word, text=word.text + mark)
                return

    def _timed(self, out: list[Element]) -> list[Element]:
        """A time that is between words is the start of the next one."""
        if not any(isinstance(item, _Moment) for item in out):
            return out
        result: list[Element] = []
        time: int | None = None
        for item in out:
            if isinstance(item, _Moment):
                time = item.time
            elif isinstance(item, Word) and time is not None:
                result.append(
                    Word(
                        item.text, item.space, time, None, "anchor", None, item.line, item.language
                    )
                )
                time = None
            else:
                result.append(item)
        if time is not None:
            message = f"time after the last word of a paragraph: {clock(time)}"
            self.remarks.append(Remark("skipped", message, out[0].line if out else None))
        return result

    def _spoken(
        self, line: Line, start: int, end: int, out: list[Element], languages: _Languages
    ) -> None:
        at = start
        for mark in languages.within(start, end):
            self._words(line, at, max(at, mark.start), out, None)
            stop = min(end, mark.end)
            language = mark.value if mark.value != self.language else None
            self._words(line, max(at, mark.start), stop, out, language)
            at = max(at, stop)
        self._words(line, at, end, out, None)

    def _words(
        self, line: Line, start: int, end: int, out: list[Element], language: str | None
    ) -> None:
        """Append the words of a stretch; a stretch that touches the word before continues it."""
        if start >= end:
            return
        text = line.text[start:end]
        wraps = line.wraps
        wrap = bisect_right(wraps, start, key=_offset) if wraps else 0
        number = wraps[wrap - 1][1] if wrap else line.number
        glued = bool(out) and start > 0 and not line.text[start - 1].isspace()
        if text.isascii() and not glued:
            # The common case by far, and most of the time of a long talk: no word spans two lines.
            at = start
            while at < end:
                stop = min(end, wraps[wrap][0]) if wrap < len(wraps) else end
                out.extend(
                    [
                        Word(token, True, None, None, None, None, number, language)
                        for token in line.text[at:stop].split()
                    ]
                )
                if wrap < len(wraps):
                    number = wraps[wrap][1]
                    wrap += 1
                at = stop
            return
        text = self._seen(text)
        for match in _TOKEN.finditer(text):
            begin = start + match.start()
            while wrap < len(wraps) and wraps[wrap][0] <= begin:
                number = wraps[wrap][1]
                wrap += 1
            token = match.group()
            first = glued and match.start() == 0
            if token.isascii():
                out.append(Word(token, not first, None, None, None, None, number, language))
                continue
            above = text[match.start() - 1] == "\n" if match.start() else False
            bare = above and bool(out) and _cjk_joint(out, token)
            for index, piece in enumerate(pieces(token)):
                space = index == 0 and not first and not bare
                out.append(Word(piece, space, None, None, None, None, number, language))

    def _seen(self, text: str) -> str:
        """Characters that nobody sees are taken out; those that bind are held."""
        if _UNSEEN.search(text):
            self.unseen += len(_UNSEEN.findall(text))
            # A blank would part the word, so the length changes here and only line breaks are kept.
            text = _UNSEEN.sub("", text)
        return (
            _BOUND.sub(lambda m: m[0].translate(_HOLD), text)
            if re.search("[\u00a0\u202f\u2007]", text)
            else text
        )

    def _guess(self, message: str, number: int | None, text: str) -> None:
        self.remarks.append(Remark("guessed", message, number, text))


def _offset(wrap: tuple[int, int]) -> int:
    return wrap[0]


@dataclass(frozen=True, slots=True)
class _Moment:
    time: int
    line: int | None


def _spans(line: Line, start: int) -> list[tuple[int, int]]:
    """Brackets and emphasised stretches, in order, outer ones first."""
    found = spans(line.text, start)
    found += [(m.start, m.end) for m in line.marks if m.kind == "emphasis" and m.start >= start]
    return sorted(found, key=lambda span: (span[0], -span[1]))


class _Languages:
    """Marks of language in order; each is passed once, as the line is read from left to right."""

    def __init__(self, marks: list[Mark]) -> None:
        self._marks = marks
        self._next = 0

    def within(self, start: int, end: int) -> Iterator[Mark]:
        """Those that overlap a stretch; the stretches come in order."""
        while self._next < len(self._marks) and self._marks[self._next].end <= start:
            self._next += 1
        for index in range(self._next, len(self._marks)):
            mark = self._marks[index]
            if mark.start >= end:
                return
            if mark.end > start:
                yield mark


def _cjk_joint(out: list[Element], token: str) -> bool:
    """A line wrapped inside text that writes no spaces."""
    last = out[-1]
    return (
        isinstance(last, Word)
        and bool(UNSPACED.match(token))
        and bool(UNSPACED.search(last.text) or CJK_LINE.match(last.text[-1]))
    )


def pieces(token: str) -> list[str]:
    """A token without white space as words: one, or a character each where no spaces are written.

    Punctuation stays with its character: 「こ is one piece, す。 is another.
    """
    token = token.translate(_FREE)
    if not UNSPACED.search(token) and _ZERO not in token:
        return [token]
    if _ZERO in token and _SOUTH_EAST.search(token):
        # there it is between words, and says where a line may end
        return [word for word in token.split(_ZERO) if word]
    from wcwidth import iter_graphemes  # noqa: PLC0415 - extra or slow package

    found: list[str] = []
    joins = False
    latin = False
    for cluster in iter_graphemes(token):
        if cluster == _ZERO:
            joins = latin = False
            continue
        spaceless = bool(UNSPACED.match(cluster))
        word = cluster[0].isalnum() and not spaceless
        if found and (
            joins
            or (word and latin)
            or cluster[0] in _STICKS
            or (not spaceless and not word and cluster[0] not in _OPENING)
        ):
            found[-1] += cluster
        else:
            found.append(cluster)
        joins = cluster[0] in _OPENING
        latin = word or (latin and not spaceless and cluster in "'’.-,_@/:")
    return found
