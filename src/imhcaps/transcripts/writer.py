"""Turns in the making: lines are gathered into paragraphs, and paragraphs read into words and sounds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from imhcaps.language.sentences import SENTENCE_ENDS
from imhcaps.language.sounds import is_room_line, is_sound, notes_lines, sound_kind
from imhcaps.model.transcript import Description, Element, Remark, Sound, Word
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.calls import Calls, calls
from imhcaps.transcripts.document import Line, cut, joined, until
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.page import Page, Spoken
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.words import WordReader


class Writer:
    """Collects turns in order; a paragraph is read when it is complete."""

    def __init__(self, page: Page, words: WordReader) -> None:
        self.page = page
        self.words = words
        self.turn: Spoken | None = None
        self._lines: list[Line] = []
        self._start = 0
        self._moment: int | None = None
        self._opens = True
        self._parts = False
        self._aside: Sound | None = None
        self._resumes = False

    @property
    def open(self) -> bool:
        """A paragraph has begun."""
        return bool(self._lines)

    def begin(self, passage: Passage, candidate: Candidate) -> None:
        """A new turn begins with this candidate."""
        self.flush()
        self._parts = self._resumes = False
        start, stop = (candidate.start, candidate.stop) if passage.uses_time else (None, None)
        self.turn = Spoken(candidate.label, passage.number, start, stop)
        self.page.turns.append(self.turn)
        self._opens = True
        if candidate.aside:
            start, end = candidate.aside
            text = passage.text[start:end].strip()
            self._aside = Sound(text, sound_kind(text), line=passage.number)
        self.add(passage.line, candidate.end)

    def resume(self) -> None:
        """The speaker goes on below a heading: what follows is a turn of its own, after the heading."""
        self.flush()
        self._resumes = self.turn is not None

    def sound(self, line: Line) -> None:
        """A sound that is beside the talk: heard in the turn that is open, or nobody's."""
        self.flush()
        elements = self.words.elements(line)
        if self.turn is None:
            self.alone(elements, line.number)
        else:
            self.turn.elements.extend(elements)

    def add(self, line: Line, start: int = 0, moment: int | None = None) -> None:
        """A further line of the paragraph that is open."""
        if moment is not None:
            self.flush()
            self._moment = moment
        if not self._lines:
            self._start = start
            if start < len(line.text):
                self._lines.append(line)
            return
        if start:
            line = cut(line, start)
        self._lines.append(line)

    def paragraph(self) -> None:
        """The next line begins a new paragraph."""
        self.flush()
        self._opens = False
        self._parts = True

    def seen(self, line: Line) -> None:
        """Something that is seen, from a column for it."""
        self.flush()
        text = " ".join(line.text.split())
        if self.turn is None:
            self.alone([Description(text, line=line.number)], line.number)
        else:
            self.turn.elements.append(Description(text, line=line.number))

    def alone(self, elements: list[Element], number: int | None) -> None:
        """Sounds between turns: nobody's."""
        self.flush()
        self.page.turns.append(Spoken("", number, elements=elements))
        self.turn = None

    def flush(self) -> None:
        """Read the open paragraph into words and sounds."""
        if self.turn is not None and self._aside is not None:
            self.turn.elements.append(self._aside)
            self._aside = None
        if not self._lines:
            return
        line = joined(self._lines)
        self._lines = []
        start = self._start
        for each in calls(line.text, start, self.words.language):
            if line.text[start : each.begin].strip():
                self._write(until(line, each.begin), start)
            self.calls(line, each)
            start = each.end
        if not start or line.text[start:].strip(" .") or start == self._start:
            self._write(line, start)

    def _write(self, line: Line, start: int) -> None:
        """The words and sounds of a paragraph, or of what is before, between, after calls."""
        elements = self.words.elements(line, start, self._opens)
        if self.turn is None or (self._resumes and elements):
            self.turn = Spoken(self.turn.label if self.turn else "", line.number)
            self.page.turns.append(self.turn)
            self._resumes = self._parts = False
        if not elements:
            return
        if self._moment is not None:
            if not self.turn.elements and self.turn.start is None:
                self.turn.start = self._moment
            else:
                elements = _anchored(elements, self._moment)
            self._moment = None
        if self.turn.elements and self._parts:
            self.turn.paragraphs.append(len(self.turn.elements))
        first = elements[0]
        if isinstance(first, Word) and first.start is not None and not self.turn.elements:
            # A time that opens the turn is the turn's.
            self.turn.start = first.start if self.turn.start is None else self.turn.start
            elements[0] = replace(first, start=None, origin=None)
        self.turn.elements.extend(elements)
        self._opens = self._parts = False

    def calls(self, line: Line, bracket: Calls) -> None:
        """Calls from the room are turns of their own; the speaker goes on after them."""
        for part in bracket.parts:
            number = line.line_at(part.start)
            if part.label:
                words = self.words.elements(until(line, part.end), part.start, False)
                self.page.turns.append(Spoken(part.label, number, elements=words))
                shown = " ".join(line.text[part.start : part.end].split())
                message = f"what {part.label!r} calls, in brackets, is a turn of its own"
                self.page.remarks.append(Remark("guessed", message, number, shown))
                continue
            text = " ".join(line.text[part.start : part.end].split())
            sound = Sound(f"({text})", sound_kind(text), line=number)
            if self.turn is not None and self.page.turns[-1] is self.turn:
                self.turn.elements.append(sound)
            else:
                self.page.turns.append(Spoken("", number, elements=[sound]))
        self._resumes = self.turn is not None


def _anchored(elements: list[Element], moment: int) -> list[Element]:
    for index, element in enumerate(elements):
        if isinstance(element, Word):
            elements[index] = replace(element, start=moment, origin="anchor")
            break
    return elements


def bracket_room_lines(passages: Sequence[Passage], language: str, remarks: list[Remark]) -> None:
    """A paragraph that only names a sound of the room is that sound, and is set in brackets."""
    for at, passage in enumerate(passages):
        lone = passage.opens and (at + 1 >= len(passages) or passages[at + 1].opens)
        # Between two lines of a paragraph it is in records that write such lines.
        ended = at > 0 and passages[at - 1].text.rstrip().endswith((*SENTENCE_ENDS, "]"))
        if (
            not (lone or (ended and notes_lines(language)))
            or passage.said
            or passage.seen
            or passage.kind != "paragraph"
        ):
            continue
        text = passage.text.strip()
        if at and is_room_line(text, language) and not _is_all_said(passages, at):
            passage.line = Line(f"[{text}]", passage.number)
            passage.candidate = None
            message = f"a line that names a sound is read as the sound [{text}]"
            remarks.append(Remark("guessed", message, passage.number, text))


def _is_all_said(passages: Sequence[Passage], at: int) -> bool:
    """The label above is alone on its line, and nothing else follows it before the next one: `Ida:`, `Silêncio.`"""
    above = passages[at - 1]
    alone = above.said and not above.value
    return alone and (at + 1 == len(passages) or passages[at + 1].said)


_ALONE = re.compile(r"\[[^\]]*\]|\([^)]*\)|［[^］]*］|（[^）]*）|〔[^〕]*〕|♪.*", re.DOTALL)


def sound_only(passage: Passage, language: str) -> bool:
    """The line is a sound and nothing else, in brackets or as a record notes it."""
    text = passage.text.strip()
    if lexicon.FRAME.match(text):
        return False
    if _ALONE.fullmatch(text):
        return text[0] not in "(（" or is_sound(text[1:-1], language)
    return False
