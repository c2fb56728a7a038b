"""Words that are corrected in a caption are corrected in the transcript: in its own file, where their place is certain.

Captions are made of the transcript: a word that is corrected in them alone is wrong again after the next build. The
place of a cue's words is found by the words themselves and those of its neighbours; the file with the correction in it
is read again, and taken only where it says what it said before but for these words, by the same people.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from html import escape
from itertools import compress, pairwise
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.errors import ImhcapsError
from imhcaps.model.transcript import Word
from imhcaps.source import decode
from imhcaps.text import fold

if TYPE_CHECKING:
    from imhcaps.model.transcript import Transcript
    from imhcaps.source import Source

_NEIGHBOURS = 12
"""Words of the neighbouring cues that tell two places with the same words apart, at most; our own choice."""
_CONTEXT = 6
"""Words at each side by which the words are found in the file's text; our own choice."""
_GAP = r"(?:\s|[*_`]|<[^<>\n]{0,80}>)+"
"""What is between two words of a text, of Markdown and of HTML."""

Reread = Callable[["Source"], "Transcript"]


class Token(NamedTuple):
    """Words between two white spaces, as written; `turn` is the number of the turn that they are in."""

    text: str
    line: int | None
    turn: int
    first: int = 0
    last: int = 0
    """The elements of the turn that it is made of, from 0."""


class Correction(NamedTuple):
    """Where in the transcript the words of a cue are (a line, if it is certain), and the transcript with other words.

    `source`, and `talk`, which it says, are None where the file must be changed by hand.
    """

    line: int | None
    source: Source | None = None
    talk: Transcript | None = None


class Tokens(NamedTuple):
    """What is said in a transcript, in order; the numbers of those that are more than a mark, and these folded."""

    all: list[Token]
    known: list[int]
    folded: list[str]


_LATEST: list[tuple[Transcript, Tokens]] = []
"""The words of the two transcripts that were asked for last: one is asked for again with each word that is edited."""


def tokens_of(talk: Transcript) -> Tokens:
    """What is said in a transcript."""
    for known, tokens in _LATEST:
        if known is talk:
            return tokens
    found: list[Token] = []
    for number, turn in enumerate(talk.turns):
        begins = True
        for at, element in enumerate(turn.elements):
            if not isinstance(element, Word):
                begins = True
            elif begins or element.space:
                found.append(Token(element.text, element.line, number, at, at))
                begins = False
            else:
                found[-1] = found[-1]._replace(text=found[-1].text + element.text, last=at)
    folded = [_fold(token.text) for token in found]
    words = [at for at, text in enumerate(folded) if text]
    tokens = Tokens(found, words, [*filter(None, folded)])
    _LATEST[:] = [(talk, tokens), *_LATEST[:1]]
    return tokens


def place_of(tokens: Tokens, spoken: Sequence[str], cue: int) -> list[int] | None:
    """Which of a transcript's tokens the words of a cue are (its number from 0), None where that is not certain.

    There is one entry for each word of the cue that is more than a mark.
    """
    own = _folded(spoken[cue])
    if not own:
        return None
    texts = tokens.folded
    before = _folded(" ".join(spoken[max(0, cue - 3) : cue]))
    behind = _folded(" ".join(spoken[cue + 1 : cue + 4]))
    begins = compress(range(len(texts)), map(own[0].__eq__, texts))
    positions = [at for at in begins if texts[at : at + len(own)] == own]
    # One that is known from others by its neighbours must have all of them.
    for far in range(1, _NEIGHBOURS + 1 if len(positions) > 1 else 1):
        if far <= len(before):
            positions = [at for at in positions if at >= far and texts[at - far] == before[-far]]
        if far <= len(behind):
            positions = [
                at
                for at in positions
                if texts[at + len(own) + far - 1 : at + len(own) + far] == [behind[far - 1]]
            ]
    if len(positions) != 1:
        return None
    return tokens.known[positions[0] : positions[0] + len(own)]


def line_of_cue(talk: Transcript, spoken: Sequence[str], cue: int) -> int | None:
    """The line of the transcript in which the words of a cue begin, where that is certain."""
    tokens = tokens_of(talk)
    positions = place_of(tokens, spoken, cue)
    return tokens.all[positions[0]].line if positions else None


class Plan(NamedTuple):
    """Where a correction goes, `changes` of `tokens`; None for them where it must be made by hand."""

    line: int | None
    tokens: Sequence[Token] = ()
    changes: Sequence[_Change] | None = None


def plan_of(talk: Transcript, spoken: Sequence[str], cue: int, after: str) -> Plan:
    """Where the words of a cue (numbered from 0) are to be as `after` has them.

    `spoken` are the words of all cues before the correction.
    """
    tokens = tokens_of(talk)
    positions = place_of(tokens, spoken, cue)
    if positions is None:
        return Plan(None)
    said = tokens.all
    changes = _changes(spoken[cue].split(), after.split(), positions)
    if changes and any(said[a].turn != said[b].turn for a, b, _ in changes):
        return Plan(said[positions[0]].line)
    line = said[changes[0][0] if changes else positions[0]].line
    return Plan(line, said, changes)


def corrected(source: Source, reread: Reread, talk: Transcript, plan: Plan) -> Correction:
    """The transcript with a correction made, and proven by reading it again. `talk` is what `source` says."""
    if plan.changes is None:
        return Correction(plan.line)
    wanted = _said(plan.tokens, plan.changes)
    for written in (str, lambda text: escape(text, quote=False)):
        text = _replaced(source.text, plan.tokens, plan.changes, written)
        if text is None:
            break
        try:
            source.encode(text)
            made = source._replace(text=text)
            again = reread(made)
        except ImhcapsError:
            continue
        if _said(tokens_of(again).all, ()) == wanted and _frame(again) == _frame(talk):
            return Correction(plan.line, made, again)
    return Correction(plan.line)


def as_planned(talk: Transcript, plan: Plan) -> Transcript:
    """What the transcript will say once the correction was proven: its words, for comparing captions with it."""
    turns = list(talk.turns)
    for first, last, new in reversed(plan.changes or ()):
        token, end = plan.tokens[first], plan.tokens[last].last + 1
        turn = turns[token.turn]
        word = turn.elements[token.first]
        assert isinstance(word, Word)
        words = [
            replace(word, text=text, space=word.space or at > 0) for at, text in enumerate(new)
        ]
        more = len(words) - (end - token.first)
        turns[token.turn] = replace(
            turn,
            elements=(*turn.elements[: token.first], *words, *turn.elements[end:]),
            paragraphs=tuple(at + more if at >= end else at for at in turn.paragraphs),
        )
    return replace(talk, turns=tuple(turns))


_Change = tuple[int, int, list[str]]
"""The first and the last token, and what they become."""


def _changes(old: list[str], new: list[str], positions: list[int]) -> list[_Change] | None:
    """Which tokens become which words; None where a change is of marks alone that are no words of the transcript."""
    at = 0
    known: list[int | None] = []
    for word in old:
        known.append(positions[at] if fold(word) else None)
        at += bool(fold(word))
    found: list[_Change] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if a == b:  # what is new goes to the word before it, or after it at the very beginning
            if a:
                a, c = a - 1, c - 1
            else:
                b, d = b + 1, d + 1
        inside = [position for position in known[a:b] if position is not None]
        if not inside or len(inside) != b - a or d > len(new):
            return None
        found.append((inside[0], inside[-1], new[c:d]))
    return found


def _replaced(
    text: str, tokens: Sequence[Token], changes: Sequence[_Change], written: Callable[[str], str]
) -> str | None:
    """The text of the file with the changes made; None where a place is not found exactly once."""
    edits: list[tuple[int, int, str]] = []
    for first, last, new in changes:
        spans = _spans(text, tokens, first, last)
        if spans is None:
            return None
        if len(new) == len(spans):
            edits += [(a, b, written(word)) for (a, b), word in zip(spans, new, strict=True)]
        elif all(not text[a[1] : b[0]].strip() for a, b in pairwise(spans)):
            start = spans[0][0]
            while not new and text[start - 1 : start] == " ":
                start -= 1  # the space before words that are gone goes too
            edits.append((start, spans[-1][1], written(" ".join(new))))
        else:
            return None
    for start, end, new_text in sorted(edits, reverse=True):
        text = text[:start] + new_text + text[end:]
    return text


def _spans(
    text: str, tokens: Sequence[Token], first: int, last: int
) -> list[tuple[int, int]] | None:
    """Where in the file the tokens from `first` to `last` are, found with those around them in their turn."""
    turn = tokens[first].turn
    if tokens[last].turn != turn:
        return None
    low, high = first, last
    while low > max(0, first - _CONTEXT) and tokens[low - 1].turn == turn:
        low -= 1
    while high < min(len(tokens) - 1, last + _CONTEXT) and tokens[high + 1].turn == turn:
        high += 1
    lines = [token.line for token in tokens[low : high + 1]]
    if None in lines:
        return None
    known = [line for line in lines if line is not None]
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
    begin = starts[min(known) - 1] if min(known) <= len(starts) else len(text)
    end = starts[max(known)] if max(known) < len(starts) else len(text)
    pattern = _GAP.join(f"({_written(token.text)})" for token in tokens[low : high + 1])
    found = list(re.finditer(rf"(?<!\w){pattern}(?!\w)", text[begin:end]))
    if len(found) != 1:
        return None
    groups = range(first - low + 1, last - low + 2)
    return [(begin + found[0].start(group), begin + found[0].end(group)) for group in groups]


def _written(word: str) -> str:
    """A word as it may be in the file: its marks escaped, or as references of HTML."""
    names = {"&": "&(?:amp;)?", "<": "(?:<|&lt;)", ">": "(?:>|&gt;)", "'": "(?:'|&#39;|&apos;)", '"': '(?:"|&quot;)'}  # fmt: skip
    return "".join(names.get(sign) or rf"\\?{re.escape(sign)}" for sign in word)


def _said(tokens: Sequence[Token], changes: Sequence[_Change]) -> list[tuple[int, str]]:
    """What is said in which turn, with the changes made."""
    texts: list[list[str]] = [[token.text] for token in tokens]
    for first, last, new in changes:
        texts[first] = new
        for at in range(first + 1, last + 1):
            texts[at] = []
    return [(token.turn, text) for token, new in zip(tokens, texts, strict=True) for text in new]


def _frame(talk: Transcript) -> tuple[object, ...]:
    """All that a transcript says but the words."""
    return (
        [(turn.speaker.name if turn.speaker else None) for turn in talk.turns],
        [[e.text for e in turn.elements if not isinstance(e, Word)] for turn in talk.turns],
        [(heading.text, heading.turn) for heading in talk.headings],
        (talk.title, talk.summary, talk.notices, talk.credits),
    )


def _folded(text: str) -> list[str]:
    return [word for word in map(_fold, text.split()) if word]


_fold = lru_cache(maxsize=16384)(fold)


class FollowedTranscript:
    """The file of a talk's transcript, which follows the words of its captions; what was read of it last is known."""

    def __init__(self, path: str, reread: Reread) -> None:
        self.path = path
        self._reread = reread
        self._data: bytes | None = None
        self._asked: tuple[object, ...] | None = None
        self._found = Correction(None)

    def changed(self, data: bytes) -> Transcript | None:
        """What the file says, if it is not as it was when this was asked last; None also where it cannot be read."""
        if data == self._data:
            return None
        self._data = data
        if self._found.source is not None and self._found.source.encode() == data:
            return self._found.talk
        try:
            return self._reread(decode(data, self.path))
        except ImhcapsError:
            return None

    def is_known(self, data: bytes, spoken: Sequence[str], cue: int, after: str) -> bool:
        """Whether the correction is the one that was proven last."""
        return self._asked == (data, tuple(spoken), cue, after)

    def corrected(
        self, data: bytes, talk: Transcript, spoken: Sequence[str], cue: int, after: str
    ) -> Correction:
        """As `corrected`, of the file's bytes; the correction that was asked for last is not made again."""
        if not self.is_known(data, spoken, cue, after):
            source = decode(data, self.path)
            plan = plan_of(talk, spoken, cue, after)
            self._found = corrected(source, self._reread, talk, plan)
            self._asked = (data, tuple(spoken), cue, after)
        return self._found

    def forget(self) -> None:
        """Read the file anew when it is looked at next."""
        self._data = None
