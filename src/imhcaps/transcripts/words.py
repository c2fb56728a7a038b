"""Running text → words and sounds: white space parts words, brackets are weighed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from imhcaps.language.closed_class import lexicon as closed_class
from imhcaps.model.transcript import Description, Element, Remark, Sound, Word
from imhcaps.timecode import clock
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.document import Line, Mark
from imhcaps.transcripts.times import TIME, read_time

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
# Scripts that write no space between words (UAX #14: ID, CJ, SA).
_SPACELESS = re.compile(
    "[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_OPENING = frozenset("「『（［｛〈《【〔〖“‘\"'([{«‹¿¡เแโใไ")
_STICKS = frozenset("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー々ゝゞヽヾ〻ะาำๅๆฯ")
_BRACKETS = re.compile(
    r"[♪♫♬][^♪♫♬]*[♪♫♬]*|\[[^\[\]]{0,300}\]|［[^［］]{0,300}］|\([^()]{1,300}\)|（[^（）]{1,300}）|(?<![\w*])\*[^*\s][^*\n]{0,60}\*(?![\w*])"
)
_MAY_BRACKET = re.compile(r"[\[(♪♫♬（［*]")
_ENDS = tuple(".!?…:;—–-。！？\"”’')]»")
_TAIL = re.compile(r"[.,;:!?…]+(?=\s|$)")
_INNER_TIME = re.compile(rf"^\s*({TIME})\s*$")
_EDITORIAL = re.compile(r"(?i)^(?:sic|\W*|\d{1,3})$")


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
        spans = [m for m in line.marks if m.kind == "language" and m.value]
        at = start
        for begin, end in self._brackets(line, start):
            if begin < at:
                continue
            found = self._judge(line, begin, end, at, opens and not out)
            if found is None:
                continue
            self._spoken(line, at, begin, out, spans)
            if isinstance(found, int):
                self._time(line, begin, end, found, out)
                at = end
                continue
            at = end
            tail = _TAIL.match(text, end)
            if tail:
                self._tail(tail.group(), out)
                at = tail.end()
            out.append(found)
        self._spoken(line, at, len(text), out, spans)
        return self._timed(out)

    def _tail(self, mark: str, out: list[Element]) -> None:
        """Punctuation after a sound belongs to the word before it."""
        for index in range(len(out) - 1, -1, -1):
            word = out[index]
            if isinstance(word, Word):
                if not word.text.endswith((".", "!", "?", "…")):
                    out[index] = Word(
                        word.text + mark,
                        word.space,
                        word.start,
                        word.end,
                        word.origin,
                        None,
                        word.line,
                        word.language,
                    )
                return

    def _brackets(self, line: Line, start: int) -> Iterator[tuple[int, int]]:
        found = [match.span() for match in _BRACKETS.finditer(line.text, start)]
        found.extend(
            (m.start, m.end) for m in line.marks if m.kind == "emphasis" and m.start >= start
        )
        return iter(sorted(found, key=lambda span: (span[0], -span[1])))

    def _judge(
        self, line: Line, begin: int, end: int, at: int, opens: bool
    ) -> Sound | Description | int | None:
        """What a bracket holds: a sound, something seen, a time in ms; None when it is speech."""
        text = line.text[begin:end]
        number = line.line_at(begin)
        shown = " ".join(text.split())
        first = text[0]
        if first in "♪♫♬":
            return Sound(shown, "music", line=number) if shown.strip("♪♫♬ ") or shown else None
        inner = text[1:-1] if first in "[(（［*" else text
        if time := _INNER_TIME.match(inner):
            return read_time(time[1]) if first in "[(（［" else None
        # What stands near decides; a long line is not copied for each of its brackets.
        before = line.text[max(at, begin - 80) : begin].rstrip()
        after = line.text[end : end + 80].lstrip()
        alone = not before and not after.strip(".!?")
        touches = begin > 0 and line.text[begin - 1].isalnum()
        touched = end < len(line.text) and line.text[end].isalnum()
        if first == "*" or first not in "[(（［":
            return self._emphasised(text, before, after, begin, number)
        if touches or (touched and first in "[［"):
            return None
        square = first in "[［"
        if lexicon.is_seen(inner):
            return Description(shown, line=number)
        if lexicon.is_sound(inner, square):
            return _sound(shown, number)
        if _EDITORIAL.match(inner.strip()):
            return None
        if square:
            return self._square(line, inner, shown, before, after, number)
        if alone and begin == 0 and (self.captions or lexicon.is_sound(inner, True)):
            return _sound(shown, number)
        if alone and len(inner.split()) <= 25 and begin == 0:
            self._guess("read as a description, not as speech", number, shown)
            return Description(shown, line=number)
        if opens and not before and lexicon.is_manner(inner) and after[:1].isupper():
            self._guess("read as a sound or manner of speaking, not as speech", number, shown)
            return _sound(shown, number)
        return None

    def _square(
        self, line: Line, inner: str, shown: str, before: str, after: str, number: int | None
    ) -> Sound | None:
        inside = (
            bool(before)
            and not before.endswith(_ENDS)
            and bool(after)
            and (after[0].islower() or after[0] in ",.;:!?")
        )
        small = inner.strip().lower() in closed_class("en") or (
            inner[:1].islower() and after[:1].islower() and not before.endswith((".", "!", "?"))
        )
        if (inside or small) and not inner.isupper():
            self._guess("words put in by an editor are read as speech", number, shown)
            return None
        if len(inner.split()) > 25:
            self._guess("a long bracket is read as speech", number, shown[:80])
            return None
        self._guess("read as a sound, not as speech", number, shown)
        return _sound(shown, number)

    def _emphasised(
        self, text: str, before: str, after: str, begin: int, number: int | None
    ) -> Sound | None:
        inner = text.strip("* ")
        if not inner or inner[0] in "[(（［♪" or not lexicon.is_sound(inner, False):
            return None
        if begin and before and not before.endswith(_ENDS):
            return None
        if after and not (after[0].isupper() or not after[0].isalnum()):
            return None
        if not inner[0].islower() and (before or after):
            return None
        # Without its emphasis it would look like speech.
        shown = f"[{' '.join(inner.split())}]"
        self._guess(f"emphasis that names a sound is read as the sound {shown}", number, text)
        return _sound(shown, number)

    def _time(self, line: Line, begin: int, end: int, time: int, out: list[Element]) -> None:
        out.append(_Moment(time, line.line_at(begin)))  # type: ignore[arg-type]

    def _timed(self, out: list[Element]) -> list[Element]:
        """A time that stands between words is the start of the next one."""
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
        self, line: Line, start: int, end: int, out: list[Element], spans: list[Mark]
    ) -> None:
        at = start
        for mark in spans:
            if mark.end <= at or mark.start >= end:
                continue
            self._words(line, at, max(at, mark.start), out, None)
            stop = min(end, mark.end)
            language = mark.value if mark.value != self.language else None
            self._words(line, max(at, mark.start), stop, out, language)
            at = stop
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


def _sound(text: str, number: int | None) -> Sound:
    kind = lexicon.sound_kind(text)
    return Sound(text, kind, line=number)  # type: ignore[arg-type]


def _cjk_joint(out: list[Element], token: str) -> bool:
    """A line wrapped inside text that writes no spaces."""
    last = out[-1]
    return (
        isinstance(last, Word)
        and bool(_SPACELESS.match(token))
        and bool(_SPACELESS.search(last.text) or last.text[-1] in "、。，！？」』）")
    )


def pieces(token: str) -> list[str]:
    """A token without white space as words: one, or a character each where no spaces are written.

    Punctuation stays with its character: 「こ is one piece, す。 is another.
    """
    token = token.translate(_FREE)
    if not _SPACELESS.search(token) and _ZERO not in token:
        return [token]
    from wcwidth import iter_graphemes

    found: list[str] = []
    joins = False
    latin = False
    for cluster in iter_graphemes(token):
        if cluster == _ZERO:
            joins = latin = False
            continue
        spaceless = bool(_SPACELESS.match(cluster))
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
