"""From a timed transcript to runs of tokens: what may share a cue, in order, with what it measures.

A token is what no break may enter: a word, a sound, a few characters of Japanese. A run is a
sequence of tokens of one turn with nothing between them that stands alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import lt
from textwrap import wrap

from imhcaps.counting import counting_rule
from imhcaps.errors import TranscriptError
from imhcaps.language.sounds import is_unintelligible
from imhcaps.model.transcript import Description, Sound, Speaker, Turn, Word
from imhcaps.segmentation.classes import STOP, classify
from imhcaps.segmentation.limits import FOREVER, SegmentLimits
from imhcaps.segmentation.notation import is_music, sound
from imhcaps.segmentation.phrases import (
    atoms,
    goes_on_number,
    inside_words,
    is_south_east_asian,
    is_unspaced,
    may_part,
    phrase_starts,
    south_east_asian_words,
)
from imhcaps.text import graphemes, width

LONGEST_WORD = 20
"""Characters up to which a piece of Thai, Lao, Khmer or Burmese is one word of a recogniser, not a phrase; our
own limit."""


@dataclass(slots=True)
class Tokens:
    """The tokens of one run, as columns. `spaces[k]`: white space is before token k.

    `phrases[k]` is false where token k goes on a phrase of unspaced text; `languages[k]` is its language
    where that is not the talk's. `estimated` are the tokens whose times are estimates.
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
    languages: dict[int, str] = field(default_factory=dict)
    estimated: list[int] = field(default_factory=list)
    loose: set[int] = field(default_factory=set)
    """Tokens that are one character of Thai, Lao, Khmer or Burmese each, on their way to words."""
    inside: set[int] = field(default_factory=set)
    """Tokens that go on a word of Chinese."""
    sung: bool = False
    """Whether the text is a verse with a mark at each end, which no cue should part."""

    def add(self, text: str, space: bool, start: int, end: int) -> None:
        """One more token; times never run backwards."""
        if self.ends and start < self.starts[-1]:
            start = self.starts[-1]
        self.texts.append(text)
        self.spaces.append(space)
        self.starts.append(start)
        self.ends.append(end if end > start else start)
        self.phrases.append(True)

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
    """The runs of a transcript, with the phrases of their unspaced text."""
    for run in _runs(turns, limits, language):
        if run.loose:
            _join_letters(run)
        if not all(run.spaces[1:]):
            _find_phrases(run, language)
        yield run


def _find_phrases(run: Tokens, language: str | None) -> None:
    """Whether a phrase begins at each token, by all the text that is together without a space."""
    first = 0
    for stop in [*(k for k in range(1, len(run.texts)) if run.spaces[k]), len(run.texts)]:
        texts, tag = run.texts[first:stop], run.languages.get(first, language)
        if len(texts) > 1:
            joined = "".join(texts)
            starts, inside = phrase_starts(joined, tag), inside_words(joined, tag)
            positions = list(accumulate(map(len, texts[:-1])))
            run.phrases[first + 1 : stop] = [position in (starts or ()) for position in positions]
            run.inside.update(
                first + 1 + k for k, position in enumerate(positions) if position in inside
            )
        if first and goes_on_number(run.texts[first - 1], "".join(texts), tag):
            run.phrases[first] = False
            run.inside.add(first)
        first = stop


def _join_letters(run: Tokens) -> None:
    """Make words of single characters of Thai, Lao, Khmer and Burmese that no space parts."""
    groups: list[list[int]] = []
    for index in range(len(run.texts)):
        goes_on = index in run.loose and index - 1 in run.loose and not run.spaces[index]
        if groups and goes_on:
            groups[-1].append(index)
        else:
            groups.append([index])
    merged: list[tuple[int, int]] = []
    for group in groups:
        words = south_east_asian_words("".join(run.texts[k] for k in group))
        ends = set(accumulate(map(len, words)))
        first, at = group[0], 0
        for index in group:
            at += len(run.texts[index])
            if at in ends or index == group[-1]:
                merged.append((first, index + 1))
                first = index + 1
    position = {old: new for new, (first, stop) in enumerate(merged) for old in range(first, stop)}
    run.estimated = sorted({position[index] for index in run.estimated})
    run.languages = {position[index]: tag for index, tag in run.languages.items()}
    run.ends = [run.ends[stop - 1] for _, stop in merged]
    run.texts = ["".join(run.texts[first:stop]) for first, stop in merged]
    for name in ("spaces", "starts", "phrases"):
        column = getattr(run, name)
        setattr(run, name, [column[first] for first, _ in merged])
    run.loose = set()


def _runs(turns: Sequence[Turn], limits: SegmentLimits, language: str | None) -> Iterator[Tokens]:
    """The runs of a transcript. A sound with time enough of its own, and music, stand alone.

    One that has no time before somebody speaks on joins the words, and so does what stands for words of the speaker
    that could not be understood: it is in their cue, with their label.
    """
    room = _room(turns)
    names = {turn.speaker.name for turn in turns if turn.speaker}
    notation = limits.notation._replace(names=names)
    for number, turn in enumerate(turns):
        plain = _plain_run(turn, number)
        if plain is not None:
            yield plain
            continue
        run: Tokens | None = None
        begins = True
        alone = not any(isinstance(element, Word) for element in turn.elements)
        paragraphs = frozenset(turn.paragraphs)
        for index, element in enumerate(turn.elements):
            if isinstance(element, Description):
                continue
            start, end = _times(element, turn)
            if isinstance(element, Sound):
                room_alone = alone or next(room) >= limits.min_duration
                if room_alone and not (turn.speaker and is_unintelligible(element.text)):
                    short = end - start < limits.min_duration
                    if run is not None and not (short and not run.spoken):
                        yield run
                        run = None
                    if run is None:
                        run = Tokens(turn.speaker, False, number, False)
                    text = sound(element.text, notation, alone=True)
                    if not short:
                        yield from _sung(run, text, start, end, limits)
                        run = None
                    else:
                        _add_sound(run, text, start, end, limits)
                    continue
                if run is None or not run.spoken:
                    if run is not None:
                        yield run
                    run = Tokens(turn.speaker, True, number, begins)
                    begins = False
                text = sound(element.text, notation, alone=False)
                _add_sound(run, text, start, end, limits)
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
            add_word(run, element, start, end)
            if element.origin == "estimated":
                run.estimated += range(before, len(run.texts))
        if run is not None:
            yield run


def _plain_run(turn: Turn, number: int) -> Tokens | None:
    """A turn of words alone, parted by spaces, in one paragraph and in order of time, as nearly all are: column by
    column.
    """
    words = [element for element in turn.elements if type(element) is Word]
    if not words or len(words) < len(turn.elements) or any(turn.paragraphs):
        return None
    texts = [word.text for word in words]
    spaces = [word.space for word in words]
    starts = [word.start for word in words if word.start is not None]
    ends = [word.end for word in words if word.end is not None]
    joined = "".join(texts)
    if not all(spaces) or min(len(starts), len(ends)) < len(words):
        return None
    if is_south_east_asian(joined) or is_unspaced(joined):
        return None
    if any(map(lt, starts[1:], starts)) or any(map(lt, ends, starts)):
        return None
    return Tokens(
        turn.speaker,
        True,
        number,
        True,
        texts,
        spaces,
        starts,
        ends,
        [True] * len(texts),
        estimated=[k for k, word in enumerate(words) if word.origin == "estimated"],
    )


def _sung(run: Tokens, text: str, start: int, end: int, limits: SegmentLimits) -> Iterator[Tokens]:
    """A sound that stands alone: one run, or several where lyrics fill more than a cue, each marked anew."""
    mark = limits.notation.music or text[:1]
    if run.texts or not is_music(text, mark) or width(text) <= limits.max_line_length:
        _add_sound(run, text, start, end, limits)
        yield run
        return
    words = text.removeprefix(mark).removesuffix(mark).split()
    time = max(1, end - start)
    at_once = max(1, len(words) * (limits.max_duration - limits.lead_in) // time)
    done = 0
    for verse in _verses(words, mark, limits, at_once):
        part = Tokens(run.speaker, False, run.turn, False, sung=True)
        begin = start + (end - start) * done // len(words)
        done += len(verse)
        stop = start + (end - start) * done // len(words)
        _add_sound(part, f"{mark} {' '.join(verse)} {mark}", begin, stop, limits)
        yield part


def _verses(
    words: Sequence[str], mark: str, limits: SegmentLimits, at_once: int
) -> Iterator[list[str]]:
    """Words of a song in parts of at most so many that fit a cue with a mark at each end."""
    most = limits.max_cue_length or FOREVER
    verse: list[str] = []
    for word in words:
        longer = f"{mark} {' '.join([*verse, word])} {mark}"
        lines = wrap(longer, limits.max_line_length, break_long_words=False)
        full = len(verse) >= at_once or len(lines) > limits.max_lines or width(longer) > most
        if verse and full:
            yield verse
            verse = []
        verse.append(word)
    yield verse


def _room(turns: Sequence[Turn]) -> Iterator[int]:
    """How long each sound of a turn with words could be shown alone: music into the silence after it."""
    found: list[int] = []
    following = speaking = FOREVER
    for turn in reversed(turns):
        if set(map(type, turn.elements)) == {Word}:
            following = speaking = turn.elements[0].start or 0
            continue
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
        run.add(text, True, start, end)
        return
    _spread(run, text.split(), True, start, end, between=True)


def add_word(run: Tokens, word: Word, start: int, end: int) -> None:
    """Add a word: one token, several if it is Japanese or Chinese, part of the last if glued to it."""
    text = word.text
    plain = text.isascii()
    if not plain and is_south_east_asian(text):
        _add_south_east_asian(run, word, start, end)
        return
    if plain or not is_unspaced(text):
        if word.space or not run.texts or may_part(run.texts[-1], text):
            run.add(text, word.space, start, end)
        else:
            run.texts[-1] += text
            run.ends[-1] = max(end, run.ends[-1])
        return
    pieces = atoms(text)
    if run.texts and not word.space and not may_part(run.texts[-1], text):
        # the rules keep the first piece with what is before it
        kept, pieces = pieces[0], pieces[1:]
        share = start + (end - start) * len(kept) // len(text)
        run.texts[-1] += kept
        run.ends[-1] = max(share, run.ends[-1])
        start = share
        if not pieces:
            return
    if word.language:
        run.languages[len(run.texts)] = word.language
    _spread(run, pieces, word.space, start, end, between=False)


def _add_south_east_asian(run: Tokens, word: Word, start: int, end: int) -> None:
    """Add a word of a script that breaks only between words; single characters wait for `_join_letters`."""
    glued = bool(run.texts) and not word.space
    before = run.texts[-1] if glued else ""
    if glued and not (is_south_east_asian(before[-1:]) or is_unspaced(before[-1:])):
        run.texts[-1] += word.text
        run.ends[-1] = max(end, run.ends[-1])
        return
    if word.language:
        run.languages[len(run.texts)] = word.language
    if graphemes(word.text) == 1:
        run.loose.add(len(run.texts))
        run.add(word.text, word.space, start, end)
    elif graphemes(word.text) <= LONGEST_WORD:
        run.add(word.text, word.space, start, end)
    else:
        _spread(run, south_east_asian_words(word.text), word.space, start, end, between=False)


def _spread(
    run: Tokens,
    pieces: Sequence[str],
    space: bool,
    start: int,
    end: int,
    *,
    between: bool,
) -> None:
    """Add the pieces of one word or sound, its time shared out by length; spaces `between` them?"""
    total = sum(map(len, pieces)) or 1
    done = 0
    for index, piece in enumerate(pieces):
        begin = start + (end - start) * done // total
        done += len(piece)
        finish = start + (end - start) * done // total
        run.add(piece, between if index else space, begin, finish)


def measure(counting: str) -> Callable[[str], int]:
    """The function that counts a text in steps of the counting rule of that name."""
    return counting_rule(counting).steps
