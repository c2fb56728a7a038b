"""The one document that every writer prints: a transcript as blocks of text in reading order.

`document()` decides once what a reader gets: who is introduced where and how, what is a sound, what is
a visual, where a chapter begins. A writer decides only how it looks in its format.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from imhcaps import __version__
from imhcaps.documents.printable import clean, printable
from imhcaps.documents.terms import Terms, terms_of
from imhcaps.language.sentences import ends_sentence
from imhcaps.language_tag import UNDETERMINED, well_formed
from imhcaps.model.accuracy import TimingAccuracy
from imhcaps.model.transcript import (
    Chapter,
    Description,
    Element,
    Sound,
    Speaker,
    TimedTranscript,
    Transcript,
    Turn,
    Word,
)

# Scripts that run from right to left, and the languages written in them when a tag names no script.
_RTL_SCRIPTS = frozenset({"arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"})
_RTL_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})  # fmt: skip
_OPENERS = ("[", "(", "{", "♪", "♫", "#", "（", "［", "【", "〔")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """Spoken words in one language, as running text.

    `language` is a BCP 47 tag, or `None` for the document's. `space` says that white space parts it
    from the inline before it. `words` are the words in it, timed when the transcript is.
    """

    text: str
    language: str | None = None
    space: bool = True
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class SoundText:
    """What is heard and not said, ready to print: its brackets or notes are in `text`."""

    text: str
    kind: str = "sound"
    space: bool = True
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class VisualText:
    """What is seen, told in words. `text` is ready to print (`[Visual: a map]`), `bare` the words."""

    text: str
    bare: str
    space: bool = True
    start: int | None = None
    end: int | None = None


Inline = Text | SoundText | VisualText
Paragraph = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """A heading of the body. `level` is 2 or more (1 is the title), and no level is skipped."""

    text: str
    level: int = 2
    start: int | None = None


@dataclass(frozen=True, slots=True)
class TurnBlock:
    """What one speaker says, or, without a speaker, a sound or a visual between the turns.

    `name` is to be printed before the text (with a colon): the full name where `first` is true, the
    short one after. `detail` is what follows the full name at the first mention: credentials, role,
    organisation; else empty. `start` and `end` are milliseconds, when known; whether to print the
    start is `Document.times`.
    """

    speaker: Speaker | None
    name: str
    detail: str
    first: bool
    paragraphs: tuple[Paragraph, ...]
    start: int | None = None
    end: int | None = None

    @property
    def label(self) -> str:
        """Name and detail as one text, without the colon; empty without a speaker."""
        return f"{self.name}, {self.detail}" if self.detail else self.name


Block = HeadingBlock | TurnBlock


@dataclass(frozen=True, slots=True)
class Document:
    """A transcript ready to be written.

    Print in this order: title, summary, speakers, body, notices, credits, source and tool. `terms` has
    the headings of those parts in the document's language. `times` says whether to print the time at
    the head of a turn. A tuple that is empty gets no heading. `chapters` are in the body already; data
    has them by themselves too, with `shots`, `end` (ms) and how far off the times may be.
    """

    title: str
    language: str
    terms: Terms
    body: tuple[Block, ...]
    summary: tuple[str, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    notices: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    times: bool = False
    source: str = ""
    organisation: str = ""
    date: str = ""
    chapters: tuple[Chapter, ...] = ()
    shots: tuple[int, ...] = ()
    end: int | None = None
    accuracy: TimingAccuracy | None = None
    tool: str = f"imhcaps {__version__}"

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`, by the document's language."""
        return direction(self.language)

    @property
    def turns(self) -> tuple[TurnBlock, ...]:
        """The turns of the body."""
        return tuple(block for block in self.body if isinstance(block, TurnBlock))

    @property
    def headings(self) -> tuple[HeadingBlock, ...]:
        """The headings of the body."""
        return tuple(block for block in self.body if isinstance(block, HeadingBlock))


def document(
    transcript: Transcript | TimedTranscript,
    *,
    times: bool | None = None,
    title: str | None = None,
    language: str | None = None,
    organisation: str = "",
) -> Document:
    """The document of a transcript.

    Each speaker is introduced in full at the first turn and is short after (W3C WAI, "Transcribing
    Audio to Text"). `times` prints the time of each turn; left open, times are printed only where the
    transcript as published has them (WAI: "only if useful"). Chapters of a timed transcript become
    headings, inside a long turn too.
    """
    timed = transcript if isinstance(transcript, TimedTranscript) else None
    plain = printable(
        transcript.transcript if isinstance(transcript, TimedTranscript) else transcript
    )
    tongue = well_formed(language) or well_formed(plain.language) or UNDETERMINED
    terms = terms_of(tongue)
    if times is None:
        times = timed is None and any(turn.start is not None for turn in plain.turns)
    return Document(
        title=clean(title or plain.title) or _untitled(plain.source, terms),
        language=tongue,
        terms=terms,
        body=tuple(_body(plain, timed.chapters if timed else (), tongue, terms)),
        summary=plain.summary,
        speakers=plain.speakers,
        notices=plain.notices,
        credits=plain.credits,
        times=times,
        source=clean(plain.address or _source(plain.source)),
        organisation=clean(organisation),
        date=clean(plain.date),
        chapters=timed.chapters if timed else (),
        accuracy=timed.accuracy if timed else None,
        shots=timed.shots if timed else (),
        end=timed.end if timed else None,
    )


def plain(paragraph: Paragraph) -> str:
    """A paragraph as running text, sounds and visuals in it."""
    return "".join(gap + inline.text for gap, inline in spaced(paragraph))


def spaced(paragraph: Paragraph) -> Iterator[tuple[str, Inline]]:
    """Each inline with the white space (one space or nothing) that goes before it."""
    for index, inline in enumerate(paragraph):
        yield (" " if index and inline.space else ""), inline


def stamp(ms: int) -> str:
    """A time for people, `1:05` or `1:02:05`: whole seconds, as coarse as WAI advises."""
    minutes, second = divmod(max(ms, 0) // 1000, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02d}:{second:02d}" if hour else f"{minute}:{second:02d}"


def direction(language: str) -> str:
    """`rtl` for a language tag of a script that runs from right to left, else `ltr`."""
    first, *rest = language.lower().replace("_", "-").split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    if script:
        return "rtl" if script in _RTL_SCRIPTS else "ltr"
    return "rtl" if first in _RTL_LANGUAGES else "ltr"


def detail(speaker: Speaker) -> str:
    """Credentials, role and organisation as one text, as published where the label tells."""
    if speaker.label.startswith(f"{speaker.name},"):
        return speaker.label[len(speaker.name) + 1 :].strip()
    parts = (*speaker.credentials, speaker.role, speaker.organisation)
    return ", ".join(part for part in parts if part)


def _untitled(source: str, terms: Terms) -> str:
    """A title for a talk that has none: what it is, and of which file."""
    name = clean(_source(source))
    stem = name.partition(".")[0] if "://" not in name else name
    return f"{terms.transcript}{terms.colon} {stem}" if stem else terms.transcript


def _source(source: str) -> str:
    """An address as it is, a file by its name alone: no machine's folders in a publication."""
    return source if "://" in source else PurePath(source.replace("\\", "/")).name


def _body(
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
        name="" if speaker is None else speaker.name if first else short[speaker],
        detail=detail(speaker) if speaker is not None and first else "",
        first=first,
        paragraphs=paragraphs,
        start=turn.start if turn.start is not None else next(starts, None),
        end=turn.end if turn.end is not None else max(ends, default=None),
    )


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
