"""The lines of cues, parted where the voice changes, each with who says it as far as the cue states it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from imhcaps import cuetext
from imhcaps.language.sounds import is_sound
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Cue
from imhcaps.text import without_directions
from imhcaps.transcripts.caption_labels import bracketed
from imhcaps.transcripts.document import Line, Mark
from imhcaps.transcripts.labels import Candidate, find, unquoted
from imhcaps.transcripts.names import parse_label, same_person
from imhcaps.transcripts.passage import Passage

_OWNER = re.compile(r'\d+ "([^"]*)" \(\d+\)')
"""The id of a cue in Webex's transcripts: its number, who speaks (nobody known: ""), an account."""
_SOUND_VOICE = re.compile(r"(?i)[\[(]?(?:sfx|fx|sounds?(?: ?effects?)?|music|noises?|foley)[\])]?")
_UNNAMED = re.compile(r"<v((?:\.[^\s<>.]+)*)[ \t]*>")
_ONLY_DASH = re.compile(r"\s*[-–—‐]\s*")
"""A dash before a voice: the mark of the new speaker, and no word."""


@dataclass(slots=True)
class Stretch:
    """A stretch of a cue in one voice. `voice` is "" where the cue names none."""

    passage: Passage
    cue: int
    voice: str
    change: bool
    index: int = 0
    skip: int = 0
    """Characters of a label that repeats the voice."""
    sound: bool = False
    """Whether it is a sound, by its voice: `<v SFX>`."""


def stretches_of(cues: Sequence[Cue]) -> Iterator[Stretch]:
    """Every line of every cue, parted where the voice changes."""
    block = 0
    for number, cue in enumerate(cues):
        line_number = cue.line + 1 if cue.line is not None else None
        first = True
        owner = _OWNER.fullmatch(cue.id) if cue.id else None
        lines = [*_lines(cue.payload)]
        for at, (voice, label, text, italic, offset, languages) in enumerate(lines, 1):
            block += first
            if owner is not None and not voice:
                voice = owner[1].strip() or "-"
            number_here = line_number + offset if line_number is not None else None
            marks = (*((Mark(0, len(text), "emphasis"),) if italic else ()), *languages)
            passage = Passage(Line(text, number_here, marks), "paragraph", first, block)
            sound = is_sound_voice(voice)
            unnamed = bool(voice) and (sound or not any(ch.isalnum() for ch in voice))
            name = "" if unnamed else voice or label
            found = find(passage.line)
            if not name and not unnamed:
                passage.candidate = found
                if not (found and found.colon):
                    passage.candidate = bracketed(text) or found
                following = lines[at].text if at < len(lines) else ""
                if (
                    found
                    and passage.candidate is found
                    and (_is_no_label(found) or _goes_on(found, following))
                ):
                    passage.candidate = None
            change = unnamed or bool(passage.candidate and passage.candidate.change)
            skip = found.end if found and name and _repeats(found, name) else 0
            yield Stretch(passage, number, name, change, skip=skip, sound=sound)
            first = False


def _is_no_label(found: Candidate) -> bool:
    """A line of captions with a dash in it or at its end (`Yes — we do`, `Press Start —`) pauses, and names nobody;
    `Ann — Host` is no label there. Nor is a sound in brackets, however often it comes.
    """
    if not found.alone or found.colon or found.strong or found.timed:
        return False
    if found.label[:1] in _BRACKETS:
        return is_sound(found.label.strip("[]()（）［］【】 "), None, True)
    return not found.change and _PAUSE.search(found.label) is not None


def _goes_on(found: Candidate, following: str) -> bool:
    """A line whose last word begins with a small letter, as the next line of the cue does, is half a sentence: `Your
    mother gave` above `birth to you`.
    """
    if not found.alone or found.colon or found.strong or found.timed:
        return False
    last = found.label.split()[-1:]
    return bool(last) and last[0][:1].islower() and following[:1].islower()


_BRACKETS = frozenset("[(（［【")


_PAUSE = lazy_pattern(r"[—–]|\s-(?:\s|$)")


def is_sound_voice(voice: str) -> bool:
    """A voice that marks what is heard and is nobody: `SFX`, `Music`, `Sound effects`."""
    return bool(_SOUND_VOICE.fullmatch(voice.strip()))


def _repeats(found: Candidate, name: str) -> bool:
    """The text begins with a label that names the same voice: `<v Ann Lee>ANN: Hello`."""
    return (
        bool(found.label)
        and found.colon
        and same_person(found.parsed.tokens, parse_label(name).tokens)
    )


class _Line(NamedTuple):
    """A line of cue text, or what one voice says of it."""

    voice: str
    label: str
    text: str
    italic: bool
    """Whether all of it is set in italics."""
    offset: int
    """Its line within the cue, from 0."""
    languages: tuple[Mark, ...]


def _lines(payload: str) -> Iterator[_Line]:
    """Each line of cue text, parted where the voice changes."""
    label = ""
    voice: str | None = None
    parts: list[tuple[str, str | None]] = []
    italic = True
    offset = 0

    def flush() -> _Line | None:
        nonlocal parts, label, italic
        whole = "".join(part for part, _ in parts)
        text = whole.strip()
        shown = _Line(
            unquoted(without_directions(voice or "")),
            label,
            text,
            italic,
            offset,
            _languages(parts, whole),
        )
        parts, italic = [], True
        if not text:
            return None
        label = ""
        return shown

    # A voice without a name says that somebody speaks, and not who.
    for run in cuetext.runs(_UNNAMED.sub(r"<v\1 ->", payload) if "<v" in payload else payload):
        if run.label:
            if found := flush():
                yield found
            label = without_directions(run.text).strip().rstrip(":：").strip("[]()> ")
            voice = run.voice
            continue
        if run.voice != voice:
            if run.voice and _ONLY_DASH.fullmatch("".join(part for part, _ in parts)):
                parts, italic = [], True
            if found := flush():
                yield found
            voice = run.voice
        for index, piece in enumerate(run.text.split("\n")):
            if index:
                if found := flush():
                    yield found
                offset += 1
            parts.append((piece, run.language))
            if piece.strip():
                italic = italic and "i" in run.tags
    if found := flush():
        yield found


def _languages(parts: Sequence[tuple[str, str | None]], whole: str) -> tuple[Mark, ...]:
    """`<lang fr>` as marks of the stripped line."""
    at = len(whole.lstrip()) - len(whole)
    end = len(whole.strip())
    marks = []
    for part, language in parts:
        if language and part.strip():
            marks.append(Mark(max(at, 0), min(at + len(part), end), "language", language))
        at += len(part)
    return tuple(marks)
