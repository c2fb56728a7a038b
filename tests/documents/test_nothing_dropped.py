"""Every text of a transcript is in a document of every kind: the kinds of the table, the texts of the records."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from documents.reading_back import OPTIONS, TEXT_OF
from documents.talks import chapters, with_times
from imhcaps.documents import KINDS, Kind, write_document
from imhcaps.documents.document import document
from imhcaps.model.transcript import (
    Description,
    Element,
    Heading,
    Sound,
    Speaker,
    TimedTranscript,
    Transcript,
    Turn,
    Word,
)
from imhcaps.text import fold

NOT_PRINTED = {
    "Transcript.source": "the name of a file of ours; `address` is where it is published",
    "Transcript.language": "a code",
    "Transcript.remarks": "what the reader says, not the page",
    "TimedTranscript.remarks": "what the reader says, not the page",
    "TimedTranscript.accuracy": "numbers",
    "Word.language": "a code",
    "Word.origin": "a code",
    "Sound.kind": "a code",
}
"""Fields of the records that hold text and are no text of the page, each with the reason."""


def texts(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Each text of a record with the field that it is in."""
    if name in NOT_PRINTED:
        return
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name), f"{type(value).__name__}.{field.name}")


class Names:
    """Words that occur once: letters alone, so that braille and markup have nothing to change in them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.given: set[str] = set()

    def word(self) -> str:
        while True:
            made = "".join(self.random.choice(part) for part in ("bdfgklmnprtvz", "aeiou") * 3)
            if made not in self.given:
                self.given.add(made)
                return made

    def words(self, count: int = 2) -> str:
        return " ".join(self.word() for _ in range(count))

    def person(self) -> Speaker:
        """Somebody whose label is as it comes: the name with what belongs to it, in some order, or without it."""
        short, last = self.word().title(), self.word().title()
        name, role, place = f"{short} {last}", self.words(), self.words()
        title = self.word()
        labels = ("", name, f"{name}, {title}, {role}, {place}", f"{title} {name} ({role})")
        shown = self.random.choice((*labels, f"{name} [{self.word()}]", f"{self.word()} {name}"))
        return Speaker(
            name,
            self.random.choice(("", short)),
            self.random.choice(((), (title,))),
            self.random.choice((None, role)),
            self.random.choice((None, place)),
            shown,
        )

    def element(self) -> Element:
        text = self.word()
        return self.random.choice(
            (
                Word(text),
                Word(f"{text}."),
                Word(f"{text},"),
                Word(text, language="fr"),
                Sound(text),
                Sound(f"[{text}]"),
                Sound(f"({text})", "silence"),
                Sound(f"♪ {text} ♪", "music"),
                Description(text),
            )
        )

    def turn(self, speaker: Speaker | None) -> Turn:
        elements = tuple(self.element() for _ in range(self.random.randint(1, 9)))
        breaks = tuple(at for at in range(1, len(elements)) if self.random.random() < 0.2)
        name = speaker.name if speaker else ""
        label = (name, f"{name} ({self.words()})", f"{self.word()} {name}")
        return Turn(speaker, elements, breaks, self.random.choice(label) if speaker else "")

    def talk(self) -> Transcript:
        people: list[Speaker | None] = [self.person() for _ in range(3)]
        # The same name with another role, the same short name of another person, and nobody.
        people.append(replace(self.person(), name=people[0].name, short="", label=""))  # type: ignore[union-attr]
        first = people[1].name.split()[0]  # type: ignore[union-attr]
        people.append(Speaker(f"{first} {self.word()}", first))
        people.append(None)
        turns = tuple(self.turn(self.random.choice(people)) for _ in range(12))
        headings = tuple(
            Heading(self.words(), at, self.random.randint(1, 8))
            for at in sorted(self.random.choices(range(14), k=5))
        )
        return Transcript(
            turns,
            self.words(),
            (self.words(), self.words()),
            (self.words(),),
            (self.words(), self.words()),
            headings,
            date=self.words(),
            address=f"https://{self.word()}.example/{self.word()}",
            author=self.words(),
            publisher=self.words(),
        )

    def timed(self) -> TimedTranscript:
        talk = self.talk()
        return with_times(talk, chapters=chapters(*((self.words(), at) for at in (0, 2500, 10**7))))


def missing(talk: Transcript | TimedTranscript, kind: Kind) -> list[tuple[str, str]]:
    made = TEXT_OF[kind.name](
        write_document(document(talk), kind, **OPTIONS.get(kind.name, {}))
    ).casefold()
    found = {fold(word) for word in made.replace("/", " ").replace(".", " ").split()}
    return [
        (field, word)
        for field, text in texts(talk)
        for word in text.replace("/", " ").replace(".", " ").split()
        if fold(word) and fold(word) not in found
    ]


TALKS = [Names(1).talk(), Names(2).timed(), Names(3).talk(), Names(4).timed()]


def test_every_field_with_a_text_is_tried() -> None:
    """A field that is new in the records has a text here, or says why it is not printed."""
    tried = {field for talk in TALKS for field, text in texts(talk) if text}
    known = {
        f"{record.__name__}.{field.name}"
        for record in (
            Transcript,
            TimedTranscript,
            Turn,
            Speaker,
            Heading,
            Word,
            Sound,
            Description,
        )
        for field in fields(record)
        if "str" in str(field.type) or "Literal" in str(field.type) or "Origin" in str(field.type)
    }
    assert known - set(NOT_PRINTED) - tried == set()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_no_text_is_dropped(kind: Kind) -> None:
    for talk in TALKS:
        assert missing(talk, kind) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_text_that_is_dropped_is_found(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = TEXT_OF[kind.name]
    lost = next(TALKS[0].words).text
    monkeypatch.setitem(TEXT_OF, kind.name, lambda data: shown(data).replace(lost.strip(".,"), ""))
    assert [word for _, word in missing(TALKS[0], kind)] == [lost.strip(".")]
