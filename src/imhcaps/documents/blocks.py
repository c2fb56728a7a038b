"""What a document is made of: headings, turns, and the text, sounds and visuals of their paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from imhcaps.language.sounds import BRACKETED
from imhcaps.model.transcript import Speaker, Word
from imhcaps.text import fold


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
    kind: Literal["sound", "music", "silence"] = "sound"
    space: bool = True
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class VisualText:
    """What is seen, described in words. `text` is ready to print (`[Visual: a map]`), `bare` the words."""

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

    `name` is to be printed before the text (with a colon): the full name where `first` is true, the short one after;
    credentials, role and organisation are in the list of speakers. `start` and `end` are milliseconds, when known;
    whether to print the start is `Document.times`.
    """

    speaker: Speaker | None
    name: str
    first: bool
    paragraphs: tuple[Paragraph, ...]
    start: int | None = None
    end: int | None = None


Block = HeadingBlock | TurnBlock


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


def detail(speaker: Speaker) -> str:
    """What is known of a speaker beside the name, as published where the label says it, then what it does not say."""
    name, label = speaker.name, speaker.label
    parts = re.split(rf"(?<!\w){re.escape(name)}(?!\w)", label, maxsplit=1) if name else [label]
    beside = " ".join(filter(None, (part.strip(" ,") for part in parts)))
    if in_brackets := BRACKETED.fullmatch(beside):
        beside = in_brackets[1]
    published = beside if folded_words(beside) - folded_words(name) else ""
    said = folded_words(name, published)
    others = (*speaker.credentials, speaker.role, speaker.organisation)
    return ", ".join(
        part
        for part in (published, *others)
        if part and (part is published or folded_words(part) - said)
    )


def folded_words(*texts: str | None) -> frozenset[str]:
    """The words of some texts, to be compared."""
    return frozenset(filter(None, (fold(word) for text in texts if text for word in text.split())))
