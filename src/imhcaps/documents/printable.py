"""Text that every format can hold.

HTML and XML forbid most control characters, lone surrogates and noncharacters; a writer that met one
would write a broken file or raise. They become U+FFFD here, once, and stay visible.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from imhcaps.language.language import language_of, primary
from imhcaps.language_tag import well_formed as tag
from imhcaps.model.transcript import (
    Element,
    Heading,
    Remark,
    Speaker,
    TimedTranscript,
    Transcript,
    Turn,
    Word,
)

# Form feed, vertical tab and next line part words, as a space does.
_WHITE = re.compile(r"[\t\n\x0b\x0c\r\x85 ]+")
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def clean(text: str) -> str:
    """White space as single spaces, none at the ends; forbidden characters as U+FFFD."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", _WHITE.sub(" ", text)).strip(" ")


def odd_languages(transcript: Transcript | TimedTranscript) -> tuple[Remark, ...]:
    """What `printable` drops of the languages of words, as no program could act on it, and a language without a
    table.
    """
    spoken = transcript.transcript if isinstance(transcript, TimedTranscript) else transcript
    language = spoken.language
    unknown = (
        (Remark("note", f"no headings of ours in {language}: they are English, and marked so"),)
        if language and primary(language) != "und" and not language_of(language).terms
        else ()
    )
    return unknown + tuple(
        Remark("lost", f"{name!r} is no language tag (BCP 47): not marked", word.line)
        for name, word in {
            word.language: word
            for word in reversed(list(spoken.words))
            if word.language and not tag(word.language)
        }.items()
    )


def printable(transcript: Transcript) -> Transcript:
    """The transcript with every text in it clean; what is then empty is left out."""
    people = {speaker: _speaker(speaker) for speaker in transcript.speakers}
    return replace(
        transcript,
        turns=tuple(_turn(turn, people) for turn in transcript.turns),
        title=clean(transcript.title),
        summary=_lines(transcript.summary),
        notices=_lines(transcript.notices),
        credits=_lines(transcript.credits),
        headings=tuple(_heading(heading) for heading in transcript.headings if clean(heading.text)),
    )


def _turn(turn: Turn, people: dict[Speaker, Speaker]) -> Turn:
    elements: list[Element] = []
    breaks: list[int] = []
    pending = False
    for at, element in enumerate(turn.elements):
        pending = pending or at in turn.paragraphs
        text = clean(element.text)
        if not text:
            continue
        if pending and elements:
            breaks.append(len(elements))
        pending = False
        if isinstance(element, Word) and element.language and not tag(element.language):
            element = replace(element, language=None)  # reported by `odd_languages`
        elements.append(element if text == element.text else replace(element, text=text))
    return replace(
        turn,
        speaker=people[turn.speaker] if turn.speaker else None,
        elements=tuple(elements),
        paragraphs=tuple(breaks),
        label=clean(turn.label),
    )


def _speaker(speaker: Speaker) -> Speaker:
    return Speaker(
        clean(speaker.name),
        clean(speaker.short),
        _lines(speaker.credentials),
        clean(speaker.role) if speaker.role else None,
        clean(speaker.organisation) if speaker.organisation else None,
        clean(speaker.label),
    )


def _heading(heading: Heading) -> Heading:
    return replace(heading, text=clean(heading.text))


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for line in map(clean, texts) if line)
