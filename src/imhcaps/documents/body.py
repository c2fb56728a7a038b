"""The body of a document: a transcript's turns as blocks, chapters cut in, sounds and visuals in their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from imhcaps.documents.blocks import (
    Block,
    HeadingBlock,
    Inline,
    Paragraph,
    SoundText,
    Text,
    TurnBlock,
    VisualText,
    folded_words,
)
from imhcaps.documents.printable import clean
from imhcaps.documents.terms import Terms
from imhcaps.language.sentences import ends_sentence
from imhcaps.model.transcript import (
    Chapter,
    Description,
    Element,
    Sound,
    Speaker,
    Transcript,
    Turn,
    Word,
)

_OPENERS = ("[", "(", "{", "♪", "♫", "#", "（", "［", "【", "〔")  # fmt: skip


def body_of(
    transcript: Transcript, chapters: tuple[Chapter, ...], language: str, terms: Terms
) -> Iterator[Block]:
    short = _short_names(transcript.speakers)
    named: set[Speaker] = set()
    headings = sorted(transcript.headings, key=lambda heading: heading.turn)
    known = {heading.text.casefold() for heading in headings}
    marks = sorted(
        (chapter for chapter in chapters if chapter.title.casefold() not in known),
        key=lambda chapter: chapter.start,
    )
    level = 1
    next_heading = next_mark = 0
    for index, turn in enumerate(transcript.turns):
        while next_heading < len(headings) and headings[next_heading].turn <= index:
            heading = headings[next_heading]
            level = min(max(heading.level, 2), level + 1)
            yield HeadingBlock(heading.text, level, heading.start)
            next_heading += 1
        for piece in _pieces(turn):
            while next_mark < len(marks):
                cut = _cut(piece, marks[next_mark].start)
                if cut is None:
                    break
                before, after = cut
                if before is not None:
                    yield from _turn(before, short, named, language, terms)
                level = 2
                yield HeadingBlock(clean(marks[next_mark].title), 2, marks[next_mark].start)
                next_mark += 1
                piece = after
            yield from _turn(piece, short, named, language, terms)
    for heading in headings[next_heading:]:
        level = min(max(heading.level, 2), level + 1)
        yield HeadingBlock(heading.text, level, heading.start)
    for mark in marks[next_mark:]:
        yield HeadingBlock(clean(mark.title), 2, mark.start)


def _short_names(speakers: tuple[Speaker, ...]) -> dict[Speaker, str]:
    """The name for later mentions; the full one where two people share the short one."""
    people = {(speaker.short or speaker.name, speaker.name) for speaker in speakers}
    uses = Counter(short for short, _ in people)
    return {
        speaker: speaker.short if speaker.short and uses[speaker.short] == 1 else speaker.name
        for speaker in speakers
    }


def _pieces(turn: Turn) -> Iterator[Turn]:
    """A turn, with visuals at its edges set apart: nobody says them."""
    elements = turn.elements
    head = 0
    while head < len(elements) and isinstance(elements[head], Description):
        head += 1
    tail = len(elements)
    while tail > head and isinstance(elements[tail - 1], Description):
        tail -= 1
    for low, high, speaker in ((0, head, None), (head, tail, turn.speaker), (tail, len(elements), None)):  # fmt: skip
        if low < high:
            yield _slice(turn, low, high, speaker)


def _slice(turn: Turn, low: int, high: int, speaker: Speaker | None) -> Turn:
    part = turn.elements[low:high]
    whole = len(part) == len(turn.elements)
    return replace(
        turn,
        speaker=speaker,
        elements=part,
        paragraphs=tuple(at - low for at in turn.paragraphs if low < at < high),
        start=turn.start if low == 0 else part[0].start,
        end=turn.end if whole else part[-1].end,
    )


def _cut(turn: Turn, moment: int) -> tuple[Turn | None, Turn] | None:
    """The turn parted at a moment; nothing when all of it is earlier, or when it has no times."""
    for at, element in enumerate(turn.elements):
        if element.start is not None and element.start >= moment:
            if at == 0:
                return None, turn
            return (
                _slice(turn, 0, at, turn.speaker),
                _slice(turn, at, len(turn.elements), turn.speaker),
            )
    return None


def _turn(
    turn: Turn, short: dict[Speaker, str], named: set[Speaker], language: str, terms: Terms
) -> Iterator[TurnBlock]:
    paragraphs = tuple(_paragraphs(turn, language, terms))
    if not paragraphs:
        return
    speaker = turn.speaker
    first = speaker is not None and speaker not in named
    if speaker is not None:
        named.add(speaker)
    starts = (element.start for element in turn.elements if element.start is not None)
    ends = [element.end for element in turn.elements if element.end is not None]
    yield TurnBlock(
        speaker=speaker,
        name=_label(turn, speaker, speaker.name if first else short[speaker]) if speaker else "",
        first=first,
        paragraphs=paragraphs,
        start=turn.start if turn.start is not None else next(starts, None),
        end=turn.end if turn.end is not None else max(ends, default=None),
    )


def _label(turn: Turn, speaker: Speaker, name: str) -> str:
    """The name; the label as published where it says something here that is nowhere else: `Ann Lee (on the phone)`."""
    words = folded_words(turn.label)
    known = folded_words(
        speaker.name,
        speaker.short,
        speaker.label,
        *speaker.credentials,
        speaker.role,
        speaker.organisation,
        turn.text,
    )
    is_of_name = words & folded_words(speaker.name, speaker.short)
    return turn.label if is_of_name and words - known else name


def _paragraphs(turn: Turn, language: str, terms: Terms) -> Iterator[Paragraph]:
    breaks = set(turn.paragraphs)
    inlines: list[Inline] = []
    run: list[Word] = []

    def close_run() -> None:
        if run:
            text = "".join((" " if at and word.space else "") + word.text for at, word in enumerate(run))  # fmt: skip
            inlines.append(Text(text, _foreign(run[0], language), run[0].space, tuple(run)))
            run.clear()

    previous: Element | None = None
    alone = False
    for at, element in enumerate(turn.elements):
        apart = at in breaks or _apart(previous, element, alone)
        if apart:
            close_run()
            if inlines:
                yield tuple(inlines)
                inlines = []
        if isinstance(element, Word):
            if run and _foreign(run[0], language) != _foreign(element, language):
                close_run()
            run.append(element)
        else:
            close_run()
            inlines.append(_aside(element, terms))
            if isinstance(element, Description):
                alone = len(inlines) == 1
        previous = element
    close_run()
    if inlines:
        yield tuple(inlines)


def _apart(previous: Element | None, element: Element, alone: bool) -> bool:
    """A visual between sentences is a paragraph of its own; inside a sentence it stays in line."""
    if isinstance(element, Description):
        return not isinstance(previous, Word) or ends_sentence(previous.text)
    return isinstance(previous, Description) and alone


def _foreign(word: Word, language: str) -> str | None:
    return word.language if word.language and word.language.lower() != language.lower() else None


def _aside(element: Sound | Description, terms: Terms) -> Inline:
    if isinstance(element, Sound):
        text = element.text if element.text.startswith(_OPENERS) else f"[{element.text}]"
        return SoundText(text, element.kind, True, element.start, element.end)
    shown = f"[{terms.visual}{terms.colon} {element.text}]"
    return VisualText(shown, element.text, True, element.start, element.end)
