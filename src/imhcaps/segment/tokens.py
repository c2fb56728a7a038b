"""From a timed transcript to runs of tokens: what may share a cue, in order, with what it measures.

A token is what no break may enter: a word, a sound, a few characters of Japanese. A run is a
sequence of tokens of one turn with nothing between them that stands alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from imhcaps.errors import TranscriptError
from imhcaps.model.transcript import Description, Sound, Speaker, Turn, Word
from imhcaps.segment.classes import STOP, classify
from imhcaps.segment.limits import FOREVER, Counting, SegmentLimits
from imhcaps.segment.phrases import atoms, is_unspaced
from imhcaps.text import graphemes, width


@dataclass(slots=True)
class Tokens:
    """The tokens of one run, as columns. `spaces[k]`: white space stands before token k.

    `phrases[k]` is false where token k goes on a phrase of unspaced text. `estimated` are the tokens
    whose times nobody heard.
    """

    speaker: Speaker | None
    spoken: bool
    turn: int
    begins_turn: bool
    texts: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    phrases: list[bool] = field(default_factory=list)
    estimated: list[int] = field(default_factory=list)

    def add(self, text: str, space: bool, start: int, end: int, phrase: bool) -> None:
        """One more token; times never run backwards."""
        if self.ends and start < self.starts[-1]:
            start = self.starts[-1]
        self.texts.append(text)
        self.spaces.append(space)
        self.starts.append(start)
        self.ends.append(end if end > start else start)
        self.phrases.append(phrase)

    def text(self, first: int, stop: int) -> str:
        """The tokens first..stop-1 as they are written on one line."""
        if all(self.spaces[first + 1 : stop]):
            return " ".join(self.texts[first:stop])
        parts = [self.texts[first]]
        for space, text in zip(
            self.spaces[first + 1 : stop], self.texts[first + 1 : stop], strict=True
        ):
            parts += [" ", text] if space else [text]
        return "".join(parts)


def tokenise(
    turns: Sequence[Turn], limits: SegmentLimits, language: str | None
) -> Iterator[Tokens]:
    """The runs of a transcript. A sound with time enough of its own, and music, stand alone.

    One that has no time before somebody speaks on joins the words.
    """
    room = _room(turns)
    for number, turn in enumerate(turns):
        run: Tokens | None = None
        begins = True
        alone = not any(isinstance(element, Word) for element in turn.elements)
        paragraphs = frozenset(turn.paragraphs)
        for index, element in enumerate(turn.elements):
            if isinstance(element, Description):
                continue
            start, end = _times(element, turn)
            if isinstance(element, Sound):
                if alone or next(room) >= limits.min_duration:
                    short = end - start < limits.min_duration
                    if run is not None and not (short and not run.spoken):
                        yield run
                        run = None
                    if run is None:
                        run = Tokens(turn.speaker, False, number, False)
                    _add_sound(run, element.text, start, end, limits)
                    if not short:
                        yield run
                        run = None
                    continue
                if run is None or not run.spoken:
                    if run is not None:
                        yield run
                    run = Tokens(turn.speaker, True, number, begins)
                    begins = False
                _add_sound(run, element.text, start, end, limits)
                continue
            if run is not None and (
                not run.spoken or (index in paragraphs and _is_over(run.texts[-1], language))
            ):
                yield run
                run = None
            if run is None:
                run = Tokens(turn.speaker, True, number, begins)
                begins = False
            before = len(run.texts)
            add_word(run, element, start, end, language)
            if element.origin == "estimated":
                run.estimated += range(before, len(run.texts))
        if run is not None:
            yield run


def _room(turns: Sequence[Turn]) -> Iterator[int]:
    """How long each sound of a turn with words could be shown alone: music into the silence after it."""
    found: list[int] = []
    following = speaking = FOREVER
    for turn in reversed(turns):
        alone = not turn.words
        for element in reversed(turn.elements):
            if isinstance(element, Description):
                continue
            start, end = element.start or 0, element.end or 0
            if isinstance(element, Word):
                speaking = start
            elif not alone:
                music = element.kind == "music"
                found.append((speaking if music else min(end, following)) - start)
            following = start
    return reversed(found)


def _times(element: Word | Sound, turn: Turn) -> tuple[int, int]:
    if element.start is None or element.end is None:
        raise TranscriptError(
            f"{element.text!r} has no time",
            line=element.line or turn.line,
            hint="align the transcript with a cue sheet, word times or audio first",
        )
    return element.start, element.end


def _is_over(text: str, language: str | None) -> bool:
    return classify(text, language)[0] == STOP


def _add_sound(run: Tokens, text: str, start: int, end: int, limits: SegmentLimits) -> None:
    if width(text) <= limits.max_line_length:
        run.add(text, True, start, end, True)
        return
    pieces = [(piece, True) for piece in text.split(" ") if piece]
    _spread(run, pieces, True, start, end, between=True)


def add_word(run: Tokens, word: Word, start: int, end: int, language: str | None) -> None:
    """Add a word: one token, several if it is Japanese or Chinese, part of the last if glued to it."""
    text = word.text
    if text.isascii() or not is_unspaced(text):
        if word.space or not run.texts or is_unspaced(run.texts[-1][-1:]):
            run.add(text, word.space, start, end, True)
        else:
            run.texts[-1] += text
            run.ends[-1] = max(end, run.ends[-1])
        return
    pieces = atoms(text, word.language or language)
    if run.texts and not word.space:
        joined = atoms(run.texts[-1] + text, word.language or language)
        if joined[0][0] != run.texts[-1]:
            # the rules keep the first piece with what stands before it
            kept, pieces = pieces[0], pieces[1:]
            share = start + (end - start) * len(kept[0]) // len(text)
            run.texts[-1] += kept[0]
            run.ends[-1] = max(share, run.ends[-1])
            start = share
            if not pieces:
                return
    _spread(run, pieces, word.space, start, end, between=False)


def _spread(
    run: Tokens,
    pieces: Sequence[tuple[str, bool]],
    space: bool,
    start: int,
    end: int,
    *,
    between: bool,
) -> None:
    """Add the pieces of one word or sound, its time shared out by length; spaces `between` them?"""
    total = sum(len(piece) for piece, _ in pieces) or 1
    done = 0
    for index, (piece, phrase) in enumerate(pieces):
        begin = start + (end - start) * done // total
        done += len(piece)
        finish = start + (end - start) * done // total
        run.add(piece, between if index else space, begin, finish, phrase)


def measure(counting: Counting) -> Callable[[str], int]:
    """How a profile counts: cells, graphemes, or graphemes without white space."""
    if counting == "cells":
        return width
    if counting == "graphemes":
        return graphemes
    return lambda text: graphemes("".join(text.split()))


def positions(
    texts: Sequence[str], spaces: Sequence[bool], counting: Counting, most: int | None = None
) -> tuple[list[int], list[int]]:
    """Where each token begins and ends on one long line; a token is never wider than `most`."""
    size = measure(counting)
    gap = 0 if counting == "letters" else 1
    begins: list[int] = []
    ends: list[int] = []
    at = -gap
    for text, space in zip(texts, spaces, strict=True):
        if space or at < 0:
            at += gap
        begins.append(at)
        wide = len(text) if text.isascii() and counting != "letters" else size(text)
        at += wide if most is None or wide < most else most
        ends.append(at)
    return begins, ends
