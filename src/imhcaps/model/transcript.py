"""The spoken side: who said what, and, once aligned, when. Time is whole milliseconds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from imhcaps.language_tag import UNDETERMINED, normal
from imhcaps.model.accuracy import TimingAccuracy
from imhcaps.model.remark import Remark as Remark

Origin = Literal["anchor", "matched", "estimated"]
"""How a word got its time: a row of the cue sheet, an ASR or audio match, the model of speaking time."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as published, its punctuation with it; what is between two breaks.

    `space` says that white space separates it from the word before (false inside Japanese or Chinese
    text). `line` is its 1-based line in the transcript file.
    """

    text: str
    space: bool = True
    start: int | None = None
    end: int | None = None
    origin: Origin | None = None
    confidence: float | None = None
    line: int | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Sound:
    """What is heard and not said: `[laughter]`, `(applause)`, `♪ lyrics ♪`; text as published."""

    text: str
    kind: Literal["sound", "music", "silence"] = "sound"
    start: int | None = None
    end: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Description:
    """What is seen and matters, described in words; only in documents and description tracks."""

    text: str
    start: int | None = None
    end: int | None = None
    line: int | None = None


Element = Word | Sound | Description


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person. `name` as published, `short` for later mentions, the rest of the label as data."""

    name: str
    short: str = ""
    credentials: tuple[str, ...] = ()
    role: str | None = None
    organisation: str | None = None
    label: str = ""
    """The fullest label as published, without its colon."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says before the next one speaks; a sound alone has no speaker.

    `paragraphs` holds the indices of the elements, after the first, that begin a new paragraph.
    `label` is the label as published here; `start` and `end` are times that the page itself gives.
    """

    speaker: Speaker | None
    elements: tuple[Element, ...]
    paragraphs: tuple[int, ...] = ()
    label: str = ""
    start: int | None = None
    end: int | None = None
    line: int | None = None

    @property
    def words(self) -> tuple[Word, ...]:
        """The spoken words alone."""
        return tuple(e for e in self.elements if isinstance(e, Word))

    @property
    def text(self) -> str:
        """Everything in it as running text."""
        return join(self.elements)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that is before the turn with index `turn`; a chapter when it has a time."""

    text: str
    turn: int
    level: int = 2
    start: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """A published transcript. Title, summary, notices and credits never become captions.

    `source` is the file; `address` (a URL), `date` (as written), `author` and `publisher` are what the page
    says of itself.
    `len(transcript)` counts the turns and iterating gives them.
    """

    turns: tuple[Turn, ...]
    title: str = ""
    summary: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    language: str = "en"
    source: str = ""
    remarks: tuple[Remark, ...] = ()
    language_guessed: bool = False
    """No file says the language: it was found from the script, or taken for English."""
    date: str = ""
    address: str = ""
    author: str = ""
    publisher: str = ""

    @classmethod
    def from_text(
        cls, text: str, *, speakers: Sequence[str] | None = None, language: str | None = None
    ) -> Transcript:
        """The transcript in a text (plain, Markdown or HTML), read as `read_transcript` reads a file.

        `speakers` are the only names to take for speakers; `language` (BCP 47) overrides what the text
        says. Raises `TranscriptError` where nothing is said.
        """
        from imhcaps.transcripts.reader import from_text  # noqa: PLC0415 - rare path

        return from_text(text, speakers, language)

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Everyone who speaks, in order of first turn."""
        return tuple(dict.fromkeys(turn.speaker for turn in self.turns if turn.speaker))

    @property
    def words(self) -> Iterator[Word]:
        """Every spoken word, in order."""
        for turn in self.turns:
            yield from turn.words

    def with_language_tag(self) -> Transcript:
        """The same with a language that is a tag (BCP 47): names of files are made from it."""
        tag = normal(self.language)
        if tag == self.language:
            return self
        if tag is not None:
            return replace(self, language=tag)
        remark = Remark(
            "guessed",
            f"the language {self.language[:40]!r} is no language tag (BCP 47): taken as "
            f"{UNDETERMINED!r}, undetermined; --language says which it is",
        )
        return replace(self, language=UNDETERMINED, remarks=(*self.remarks, remark))

    def __len__(self) -> int:
        return len(self.turns)

    def __iter__(self) -> Iterator[Turn]:
        return iter(self.turns)

    def _repr_html_(self) -> str:
        """A table for notebooks; every text in it is escaped."""
        return _as_table(self)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A named stretch of the recording."""

    title: str
    start: int
    end: int | None = None


@dataclass(frozen=True, slots=True)
class TimedTranscript:
    """A transcript in which every word has a time, with what else the cue sheet knew.

    Every `Word` and `Sound` of `transcript` has `start` and `end`; times never run backwards.
    Sounds of the cue sheet are elements of the transcript's turns like any other. `shots` are the
    moments at which the picture cuts; `end` is the end of the recording as far as it is known. `cued`
    says that the times are those of captions: where a cue comes is decided already. `accuracy` says how
    far off the times may be, where it is known. `lacking` are the words, by their index, that the source of the
    times does not have; nothing where the source does not mean to have every word.
    """

    transcript: Transcript
    shots: tuple[int, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    end: int | None = None
    remarks: tuple[Remark, ...] = ()
    cued: bool = False
    accuracy: TimingAccuracy | None = None
    lacking: frozenset[int] | None = None

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns of the transcript, their words timed."""
        return self.transcript.turns

    def __len__(self) -> int:
        return len(self.turns)

    def __iter__(self) -> Iterator[Turn]:
        return iter(self.turns)

    def _repr_html_(self) -> str:
        """A table for notebooks; every text in it is escaped."""
        return _as_table(self.transcript)


def join(elements: tuple[Element, ...] | tuple[Word, ...]) -> str:
    """Running text: one space before an element unless its word says that there is none."""
    parts: list[str] = []
    for element in elements:
        if parts and (not isinstance(element, Word) or element.space):
            parts.append(" ")
        parts.append(element.text)
    return "".join(parts)


def _as_table(transcript: Transcript) -> str:
    from imhcaps.model.notebook import stamp, table  # noqa: PLC0415 - rare path

    rows = [
        (
            number,
            stamp(next((e.start for e in turn.elements if e.start is not None), turn.start)),
            turn.speaker.name if turn.speaker else "",
            turn.text,
        )
        for number, turn in enumerate(transcript, 1)
    ]
    title = f"{transcript.title or transcript.source}, {transcript.language}, {len(rows)} turns"
    return table(title, ("turn", "start", "speaker", "text"), rows)
