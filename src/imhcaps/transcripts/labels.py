"""The beginning of a line, asked whether it could be a speaker's label, and how much it looks like one.

Shape alone never decides: `decide.py` weighs it against the rest of the page.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from imhcaps.language.sentences import CLOSING_CLASS, SPACED_STOPS, UNSPACED_STOPS
from imhcaps.language.sounds import BRACKETED, is_sound
from imhcaps.language.voices import is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.text import before_directions, blank_directions, fold
from imhcaps.transcripts.document import Line
from imhcaps.transcripts.names import (
    Label,
    is_identifier,
    is_known_abbreviation,
    parse_label,
)
from imhcaps.transcripts.times import CLOCK_WORD, HALF_OF_DAY, TIME, read_time

_CHANGE = lazy_pattern(r"\s*(?:>{2,3}|»(?=\s))\s*")
_RANGE = r"\s*(?:-->|[-–—]|to)\s*"
_TIME_IN_BRACKETS = lazy_pattern(
    rf"\s*[\[(<（［]\s*({TIME})(?:{_RANGE}({TIME}))?\s*[\])>）］]\s*(?:[-–—:|]\s+)?"
)
_BARE = lazy_pattern(
    rf"\s*({TIME})(?:{_RANGE}({TIME}))?(?![\w:.,]|{HALF_OF_DAY}|{CLOCK_WORD})\s*(?:[-–—|]\s+)?"
)
_TAIL_TIME = lazy_pattern(
    rf"[\s,•·|–—-]*[\[(<（［]?\s*({TIME})(?:{_RANGE}({TIME}))?\s*[\])>）］]?\s*$"
)
_NAME_TIME = lazy_pattern(
    rf"([^\[\](){{}}<>:]{{1,120}}?)[\s,•·|–—-]*[\[(（［]\s*({TIME})(?:{_RANGE}({TIME}))?\s*[\])）］]\s*:?"
)
_NAME_BARE_TIME = lazy_pattern(
    rf"([^\[\]{{}}<>:]{{1,120}}?)(?:[\s,•·|–—-]+)({TIME})(?:{_RANGE}({TIME}))?\s*$"
)
_CHAT_TO = lazy_pattern(
    r"From\s+(\S.{0,80}?)\s+to\s+(?:Everyone|All\b[^:]{0,30}|Hosts?\b[^:]{0,30}|Panelists?\b[^:]{0,30}|Me|You"
    r"|.{1,60}\(Direct Message\))",
    re.IGNORECASE,
)
"""`From Ida Moss to Everyone`: Zoom's saved chat."""
_CHAT_LINE = lazy_pattern(
    r"From\s+(?:(\S.{0,80}?)\s+(?:to|To)\s+\S.{0,80}?(?:\(Direct Message\))?\s*|([^\s:][^:]{0,80}?)\s):\s*"
)
"""The same after a time, where a blank is before the colon in older versions: `From Ida Moss : Hello`."""
_DASHED = lazy_pattern(r"\s*(?:[-–—‐](?!-)\s?|[•·‣▪*+]\s+)(?=\S)")
_OPENED = lazy_pattern(r"\s*(\*{1,3})\s")
_STRAY = lazy_pattern(r"^\*{1,3}(?=.*\*$)|\s*\*{1,3}$|\s*[-–—]$")
"""What is no part of a name: asterisks with a blank inside them, which mark no emphasis (`** Ida:**`, `**Ida **:`), and
a dash before the colon (`Ida -:`)."""
_DASH_ALONE = lazy_pattern(r"[–—―]\s*$")
_WHO = lazy_pattern(r"(?:\?{1,3}|[–—]{1,2}|-{1,3}|_{2,5})[:：]\s+(?=\S)")
"""`?: Hello.`: somebody speaks, and the writer does not know who."""
_UNSURE = lazy_pattern(r"(?<=\w)\s?\?{1,3}$")
_SENTENCE_END = lazy_pattern(rf"[{SPACED_STOPS}](?=\s|{CLOSING_CLASS}|$)|[{UNSPACED_STOPS}]")
_INITIALS = lazy_pattern(r"(?:^|[\s(])(?:[^\W\d_]\.-?)+$")
_QA = lazy_pattern(r"([QA])(\.|(?=\s{2}))?(?:\s+(?=\S)|$)")
"""`Q. Why`, `Q    Why`, and `Q Why`, which alone proves nothing."""
_COLON = lazy_pattern("[:：]")
_NO_COLON = lazy_pattern(r"://|::\w")
"""In an address, and in a name of a program: `User::find`."""
_ORDINAL = lazy_pattern(
    r"(?:(?<=\b\d)|(?<=\b\d\d)):(?:[a-zà-ÿ]{1,3}(?=\s)|[A-ZÀ-Þ]{1,3}(?=\s+[A-ZÀ-Þ]{2}))"
)
"""The ending of an ordinal: `1:STA SCHOLARIS:`, `2:a eleven:`. `P1:So` and `1:So` are labels without a blank."""
_DRAWN = lazy_pattern("[\u2500-\u257f]")
"""Lines and corners of a drawing made of letters."""
_HALF_CLOSED = lazy_pattern(
    r"((?:[^\W\d_][\w.'’-]* ){2,5})(?:\(([^\W\d_][\w/-]{0,15})|([^\W\d_][\w/-]{0,15})\))"
)
"""A name of two to five words, and a party or a place that only one bracket is around."""
_LONGEST = 240
"""Characters of the longest label: a name with its offices. Our own limit."""
_SHORT_WORD = 5
"""Letters of an abbreviation that no list knows, at most: `Cllr.`, `Sta.`, `Корр.`; our own
limit."""


class Candidate(NamedTuple):
    """What is before the speech in a line. `end` is the offset at which the speech begins.

    `label` is empty when there is only a time, or only a mark of change (`>>`). `start` and `stop` are
    milliseconds. `aside` is the stretch of the label that is a sound, such as `(laughing)`.
    """

    label: str
    end: int
    change: bool = False
    start: int | None = None
    stop: int | None = None
    strong: bool = False
    colon: bool = False
    alone: bool = False
    bracketed: bool = False
    aside: tuple[int, int] | None = None
    prefix: int = 0
    """Where the text begins when the label is none: past `>>` and the time."""

    @property
    def parsed(self) -> Label:
        """The label taken apart."""
        return parse_label(self.label)

    @property
    def timed(self) -> bool:
        """The page gives a time here."""
        return self.start is not None


_QUOTES = ('"', "“", "”", "„", "«", "»")
"""Marks that are around a name as a whole."""


def find(line: Line) -> Candidate | None:
    """The candidate at the beginning of a line, or nothing when no label can be there."""
    bare = blank_directions(line.text)
    if bare == line.text:
        return _find(line)
    found = _find(line._replace(text=bare))
    return found and found._replace(end=before_directions(line.text, found.end))


def _find(line: Line) -> Candidate | None:
    text = line.text
    at = 0
    change = False
    start = stop = None
    bracketed = False
    if match := _CHANGE.match(text):
        change, at = True, match.end()
    if match := _TIME_IN_BRACKETS.match(text, at):
        start, stop, at = read_time(match[1]), _time(match[2]), match.end()
        bracketed = True
    elif match := _BARE.match(text, at):
        start, stop, at = read_time(match[1]), _time(match[2]), match.end()
    if start is not None and not change and (match := _CHANGE.match(text, at)):
        change, at = True, match.end()
    if match := _WHO.match(text, at):
        at = match.end()
        return Candidate("", at, True, start, stop, bracketed=bracketed, prefix=at)
    found = None
    if dash := _DASHED.match(text, at):
        found = _named(line, dash.end())
        found = found if found and found.colon else None
    found = found or (chat_sender(text, at) if start is not None else None) or _named(line, at)
    if found is not None:
        return Candidate(
            unquoted(found.label),
            found.end,
            change,
            found.start if start is None else start,
            found.stop if start is None else stop,
            found.strong,
            found.colon,
            found.alone,
            bracketed,
            found.aside,
            at,
        )
    if change or start is not None:
        return Candidate(
            "", at, change, start, stop, alone=at >= len(text), bracketed=bracketed, prefix=at
        )
    return None


def chat_sender(text: str, at: int) -> Candidate | None:
    """Who sent a line of Zoom's saved chat; `at` is the offset after its time."""
    match = _CHAT_LINE.match(text, at)
    if match is None:
        return None
    alone = match.end() >= len(text)
    return Candidate(match[1] or match[2], match.end(), strong=True, colon=True, alone=alone)


def unquoted(label: str) -> str:
    """A name without what a program writes around it: `"Ida Moss"`, `From Ida Moss to Everyone`."""
    if match := _CHAT_TO.fullmatch(label):
        return match[1]
    if label[:1] in _QUOTES and label[-1:] in _QUOTES and not label[1:-1].count('"'):
        return label[1:-1].strip() or label
    return label


def _time(text: str | None) -> int | None:
    return read_time(text) if text else None


def _named(line: Line, at: int) -> Candidate | None:
    text = line.text
    strong_end = max(
        (
            m.end
            for m in line.marks
            if m.kind in ("strong", "speaker", "emphasis") and m.start <= at < m.end
        ),
        default=0,
    )
    if _COLON.search(text, at, at + _LONGEST):
        by_colon = _by_colon(text, at, strong_end)
        if by_colon is not None:
            return by_colon
    timed = ":" in text
    if timed and (match := _NAME_TIME.match(text, at)) and may_be_name(match[1]):
        return Candidate(
            match[1].strip(" \t-–—,•·|"), _after(text, match.end()), start=read_time(match[2]), stop=_time(match[3]),
            strong=strong_end > at, alone=not text[match.end() :].strip(),
        )  # fmt: skip
    if (
        timed
        and text[-1:].isdigit()
        and (match := _NAME_BARE_TIME.match(text, at))
        and may_be_name(match[1])
    ):
        return Candidate(
            match[1].strip(" \t-–—,•·|"),
            len(text),
            start=read_time(match[2]),
            stop=_time(match[3]),
            strong=strong_end > at,
            alone=True,
        )
    if (
        strong_end > at
        and len(text[at:strong_end]) <= _LONGEST
        and not _is_title_in_italics(line, at, strong_end)
    ):
        label = _STRAY.sub("", text[at:strong_end].strip())
        # **Ask others**. They know more: a heading before its paragraph, unless the page writes its labels so
        # (`forms`).
        if may_be_name(label) and text[strong_end : strong_end + 1] != ".":
            return Candidate(
                label, _after(text, strong_end), strong=True, alone=strong_end >= len(text)
            )
    if (match := _QA.match(text, at)) and (match[2] is not None or match.end() < len(text)):
        marked = match[2] is not None
        return Candidate(match[1], match.end(), colon=marked, alone=match.end() >= len(text))
    if len(text) - at > 120 or text[-1:] in ".!?,;":
        return None
    whole = text[at:].strip()
    if 0 < len(whole) <= 80 and may_be_name(whole) and not _is_sound_alone(whole):
        return Candidate(whole, len(text), alone=True)
    return None


def _is_sound_alone(text: str) -> bool:
    """`[ Music ]`, `(applause)`: nobody's name."""
    match = BRACKETED.fullmatch(text)
    return match is not None and is_sound(match[1], None, text[0] in "[［【")


def _is_title_in_italics(line: Line, at: int, end: int) -> bool:
    """`*A Title*. Its authors. 2021`: a work in a list of works; bold names are before a stop in records."""
    kinds = {m.kind for m in line.marks if m.start <= at < m.end and m.end >= end}
    return kinds == {"emphasis"} and line.text[end : end + 1] in (".", ",", ";")


def _after(text: str, at: int) -> int:
    """Past the colon and the blanks that may follow a label."""
    while at < len(text) and text[at] in " \t\u00a0:：":
        at += 1
    return at


def _by_colon(text: str, at: int, strong_end: int) -> Candidate | None:
    limit = min(len(text), at + _LONGEST)
    depth = 0
    for index in range(at, limit):
        ch = text[index]
        if ch in "([（［":
            depth += 1
        elif ch in ")]）］":
            depth -= 1
        elif ch in "♪♫\n":
            return None
        elif ch in ":：":
            if _NO_COLON.match(text, index):
                return None
            if index and text[index - 1].isdigit() and text[index + 1 : index + 2].isdigit():
                continue
            if depth > 0 and text.find(")", index, limit) >= 0:
                continue
            if _ORDINAL.match(text, index) and _COLON.search(text, index + 1, limit):
                continue
            return _at_colon(text, at, index, strong_end)
    return None


def _at_colon(text: str, at: int, colon: int, strong_end: int) -> Candidate | None:
    label = text[at:colon]
    after = text[colon + 1 : colon + 2]
    # `NAME:Hello` is a label whose blank is missing; `ratio:two` is none.
    if (
        (after and not after.isspace() and text[colon] == ":")
        and not (after.isalpha() and _is_name_before(label.strip(), after))
        and not (after.isupper() and label.rstrip().endswith((")", "]")))
        and after not in "\"“'‘«([¿¡*"
        and strong_end < colon
    ):
        return None
    start = stop = None
    if (match := _TAIL_TIME.search(label)) and match.start() > 0:
        start, stop, label = read_time(match[1]), _time(match[2]), label[: match.start()]
    end = _after(text, colon + 1) if text[colon] == ":" else _skip(text, colon + 1)
    if match := _DASH_ALONE.match(text, end):
        # O Sr. Presidente: — and the speech below.
        end = match.end()
    if start is None and (match := _TIME_IN_BRACKETS.match(text, end)):
        start, stop, end = read_time(match[1]), _time(match[2]), match.end()
    if match := _OPENED.match(label):
        bold, label = match[1], label[match.end() :]
        end = _after(text, end + len(bold)) if text.startswith(bold, end) else end
    bare = _closed(_STRAY.sub("", label.strip()))
    if (match := _UNSURE.search(bare)) and may_be_name(bare[: match.start()]):
        # `Kyle?:`: who wrote it down was not sure.
        bare = bare[: match.start()]
    if bare[:1] in "[(<（［" and bare[-1:] in "])>）］":
        bare = bare[1:-1].strip()
    if not may_be_name(bare):
        return None
    aside = None
    match = re.search(r"[(\[（]([^()\[\]（）]+)[)\]）]\s*$", label)
    if match and is_sound(match[1], None, match[0][0] == "["):
        aside = (at + match.start(), at + match.end())
    return Candidate(
        bare, end, start=start, stop=stop, strong=at < strong_end and colon - 1 <= strong_end <= colon + 2, colon=True,
        alone=end >= len(text), aside=aside,
    )  # fmt: skip


def _closed(label: str) -> str:
    """A party or place in brackets of which the writer forgot one: `IDA MOSS XY)`, `IDA MOSS (XY`."""
    match = _HALF_CLOSED.fullmatch(label)
    return f"{match[1]}({match[2] or match[3]})" if match else label


def _is_name_before(label: str, after: str) -> bool:
    """`BOB:Hi`, `Bob Ray:Hi` and `Operator:Hi`."""
    if label.isupper():
        return len(label) > 1
    words = label.split()
    named = 2 <= len(words) <= 4 or is_role(fold(label))
    return after.isupper() and named and all(word[0].isupper() for word in words)


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


@lru_cache(maxsize=4096)
def may_be_name(label: str) -> bool:
    """Cheap tests: has a letter, no sentence ends inside, brackets and quotes are closed."""
    label = label.strip()
    if not label or len(label) > _LONGEST or not any(ch.isalnum() for ch in label):
        return False
    if is_identifier(label):
        return True
    if not any(ch.isalpha() for ch in label) or label[0] in "\"“'‘«♪#@…^=":
        return False
    if "http" in label or "www." in label or "\n" in label or _DRAWN.search(label):
        return False
    if label[0] == "<" and ">" in label[:-1]:
        # <ida> Per, just for the record: what ida says in a chat.
        return False
    for opening, closing in ("()", "[]", "«»"):
        if label.count(opening) != label.count(closing):
            return False
    # “S”, „S” and „S“: which of these marks closes depends on the language.
    if sum(map(label.count, "“”„")) % 2:
        return False
    for match in _SENTENCE_END.finditer(label):
        if label.count("(", 0, match.start()) > label.count(")", 0, match.start()):
            # A SRA. LIMA (Bloco/SP. Sem revisão da oradora.)
            continue
        if match[0] != "." or not is_abbreviated(label[: match.end()], label[match.end() :]):
            return False
    return True


def is_abbreviated(text: str, rest: str = "") -> bool:
    """The full stop at the end of a text is that of `Dr.`, `Jr.`, `Ph.D.`, an initial, `Sta.`.

    `rest` is what follows in the label: after an abbreviation that no list knows, a capital.
    """
    word = text.split()[-1]
    if _INITIALS.search(text) or is_known_abbreviation(word):
        return True
    after = rest.lstrip()[:1]
    return (
        word[0].isupper()
        and len(word.rstrip(".")) <= _SHORT_WORD
        and (not after or not after.islower())
    )
