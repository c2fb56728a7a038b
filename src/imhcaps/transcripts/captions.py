"""A caption track → transcript: who speaks from voices, labels and dashes; paragraphs from pauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from imhcaps import cuetext
from imhcaps.cue_words import CueWord, cue_words
from imhcaps.errors import TranscriptError
from imhcaps.language.sentences import CLOSING, STOPS
from imhcaps.language.sounds import sound_kind
from imhcaps.model.recognised import NOTICE
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import (
    Element,
    Remark,
    Sound,
    Speaker,
    Transcript,
    Turn,
    Word,
)
from imhcaps.transcripts.caption_labels import decide_captions
from imhcaps.transcripts.caption_stretches import Stretch, stretches_of
from imhcaps.transcripts.caption_word_times import spread_times, stated_times
from imhcaps.transcripts.document import cut, joined
from imhcaps.transcripts.given_speakers import name_given, names_of
from imhcaps.transcripts.labels import find
from imhcaps.transcripts.names import parse_label
from imhcaps.transcripts.namesakes import differ
from imhcaps.transcripts.speakers import resolve
from imhcaps.transcripts.stated_language import guessed_language
from imhcaps.transcripts.words import WordReader

PAUSE = 2500
"""Milliseconds of silence that begin a new paragraph, where a sentence has ended; our own
choice."""
# `talk.en.vtt`, `talk.pt-BR.srt`
_CUES = 400
"""Cues that are looked at for the language; our own limit."""
_NAMED_LANGUAGE = re.compile(r"\.([a-z]{2}(?:-[A-Z][A-Za-z]{1,3})?)\.[A-Za-z]+$")
_DASH = re.compile(r"[-–—‐]\s*(?=\S)")
_TIMESTAMP = re.compile(r"<[0-9]")
_ENDED = (*STOPS, *CLOSING, "♪")
_NOTICE = re.compile(
    r"(?i)^(?:©|\(c\)\s|copyright\b.{0,40}\d{4}|all rights reserved\b|may (?:not )?be (?:re)?(?:printed|produced|used)\b|"
    r"(?:this|the|these) (?:transcripts?|captions?|work|video|recording)\b.*(?:reprint|licen[cs]e|reproduc|copyright))"
)
# In a cue only what nobody says aloud: people do talk about copyright.
_NOTICE_CUE = re.compile(
    r"(?is)^(?:©|\(c\)\s*\d{4}|copyright\s+(?:©|\(c\)|\d{4})|all rights reserved\b|"
    r"(?:(?:this|the|these) (?:transcripts?|captions?|work|video|recording)\s+)?may (?:not )?be re(?:printed|produced)\b)"
)


def captions_to_transcript(
    track: Track,
    *,
    source: str = "",
    speakers: Sequence[str] | None = None,
    language: str | None = None,
    default_language: str | None = None,
) -> Transcript:
    """The transcript that a track holds: turns, paragraphs, words with their times.

    A speaker is a voice (`<v Ann>`), our own label (`<c.label>Ann:</c>`), `>> ANN:`, `ANN:`, `[ANN]`
    or a dash; until the next one the same person speaks. Words of a cue share its time by their
    letters (origin "matched"). `speakers` are the only names to take for labels. `language` (BCP 47)
    overrides what the track and the name of its file say; `default_language` is for those that say none.

    Raises `TranscriptError` when no word is in it.
    """
    remarks: list[Remark] = []
    tag = language or track.language or ""
    if not tag and (named := _NAMED_LANGUAGE.search(source)):
        tag = named[1]
        remarks.append(Remark("guessed", f"language by the name of the file: {tag!r}"))
    tag = tag or default_language or ""
    guessed = not tag
    if guessed:
        said_text = " ".join(cuetext.plain_text(cue.payload) for cue in track.cues[:_CUES])
        tag = guessed_language(said_text, remarks)
    known = names_of(speakers) if speakers is not None else None
    cues = [cue for cue in track.cues if not _is_notice(cue)]
    shown = tuple(
        " ".join(cuetext.plain_text(cue.payload).split()) for cue in track.cues if _is_notice(cue)
    )
    remarks.extend(Remark("guessed", "a cue is read as a notice", None, text) for text in shown)
    said = list(stretches_of(cues))
    for index, stretch in enumerate(said):
        stretch.index = index
    passages = [stretch.passage for stretch in said]
    if known is not None and speakers is not None:
        name_given([s.passage for s in said if not s.voice], speakers, known)
    decide_captions(passages, known, remarks, tag)
    _dashes(said, remarks)
    words = WordReader(tag, remarks, captions=True)
    spoken = _turns(said, cues, words)
    labels: dict[str, int | None] = {}
    counts: dict[str, int] = {}
    for turn in spoken:
        if turn.label:
            labels.setdefault(turn.label, turn.line)
            counts[turn.label] = counts.get(turn.label, 0) + 1
    people: dict[str, Speaker] = resolve(labels, counts, known, remarks)
    turns = tuple(
        replace(turn, speaker=people.get(turn.label) if turn.label else None)
        for turn in spoken
        if turn.elements
    )
    title, notices, rest = _notes(track.notes)
    notices = tuple(dict.fromkeys((*notices, *shown)))
    if not turns and not notices:
        raise TranscriptError("nothing is said in it", source, hint="expected cues with words")
    if not any(turn.words for turn in turns):
        remarks.append(Remark("note", "nothing is said in it"))
    elif not people:
        remarks.append(Remark("guessed", "no speaker is named: read as speech without labels"))
    remarks.extend(Remark("skipped", "note in the caption file", None, text) for text in rest)
    ordered = sorted(dict.fromkeys(remarks), key=lambda r: (r.line is None, r.line or 0))
    return Transcript(turns, title, (), notices, (), (), tag, source, tuple(ordered), guessed)


def _is_notice(cue: Cue) -> bool:
    return not cuetext.voices(cue.payload) and bool(
        _NOTICE_CUE.match(cuetext.plain_text(cue.payload).strip())
    )


def _dashes(said: list[Stretch], remarks: list[Remark]) -> None:
    """A dash that opens a line is another speaker, where two lines of one cue do so."""
    by_cue: dict[int, list[Stretch]] = {}
    for stretch in said:
        by_cue.setdefault(stretch.cue, []).append(stretch)
    dashed = False
    for stretches in by_cue.values():
        opening = [
            s
            for s in stretches
            if _DASH.match(s.passage.text) and not s.passage.text.startswith("--")
        ]
        if len(opening) < 2:
            continue
        dashed = True
        for stretch in opening:
            match = _DASH.match(stretch.passage.text)
            assert match is not None
            stretch.change = True
            line = stretch.passage.line
            stretch.passage.line = cut(line, match.end())
            if not stretch.passage.said:
                stretch.passage.candidate = None
            else:
                stretch.passage.candidate = find(stretch.passage.line)
    if dashed:
        remarks.append(
            Remark("guessed", "a dash at the head of a line is read as a change of speaker")
        )


def _turns(said: list[Stretch], cues: Sequence[Cue], words: WordReader) -> list[Turn]:
    turns: list[_Growing] = []
    known: dict[int, list[CueWord]] = {}
    waiting, changed = "", False
    for group in _utterances(said):
        first = group[0]
        cue = cues[first.cue]
        label = first.voice
        skip = first.skip
        candidate = first.passage.candidate
        if not label and first.passage.said and candidate:
            label, skip = candidate.label, candidate.end
        elif not label and candidate and candidate.change:
            skip = candidate.prefix
        if not label and not first.change:
            label = waiting
        lines = [stretch.passage.line for stretch in group]
        elements: list[Element] = []
        if first.passage.said and candidate and candidate.aside:
            start, end = candidate.aside
            text = first.passage.text[start:end].strip()
            elements.append(Sound(text, sound_kind(text), line=lines[0].number))
        if first.sound:
            text = " ".join(joined(lines).text.split())
            elements = [Sound(text, sound_kind(text), line=lines[0].number)]
        else:
            elements.extend(words.elements(joined(lines), skip))
        if not elements:
            # A label, or a mark of change, that fills its cue is of the next one.
            waiting, changed = label, first.change or (changed and not label)
            continue
        waiting = ""
        elements = spread_times(elements, group, said, cue)
        if "<" in cue.payload and _TIMESTAMP.search(cue.payload):
            if first.cue not in known:
                known[first.cue] = cue_words(cue.payload, cue.start, cue.end)
            elements = stated_times(elements, known[first.cue])
        changes = bool(label) or first.change or changed
        changed = False
        last = turns[-1] if turns else None
        if last is not None and not changes:
            if _nobodys(elements) and last.label and last.elements[-1].text.endswith(_ENDED):
                turns.append(_Growing(elements, "", cue.start, cue.end, lines[0].number))
                continue
            if _nobodys(last.elements) and not _nobodys(elements):
                # Music parts what one person says; the same person goes on.
                label = last.label or next(
                    (turn.label for turn in reversed(turns) if turn.says_words), ""
                )
        if last is not None and _goes_on(last.label, label, changes):
            last.extend(elements, cue)
        else:
            turns.append(_Growing(elements, label, cue.start, cue.end, lines[0].number))
    return [turn.turn() for turn in turns]


@dataclass(slots=True)
class _Growing:
    """A turn while cues are added to it: one person may speak for thousands of cues."""

    elements: list[Element]
    label: str
    start: int
    end: int
    line: int | None
    paragraphs: list[int] = field(default_factory=list)

    @property
    def says_words(self) -> bool:
        return any(isinstance(element, Word) for element in self.elements)

    def extend(self, elements: Sequence[Element], cue: Cue) -> None:
        """Add what follows; a long pause after a full stop begins a new paragraph."""
        if cue.start - self.end >= PAUSE and self.elements[-1].text.endswith(_ENDED):
            self.paragraphs.append(len(self.elements))
        self.elements += elements
        self.end = max(cue.end, self.end)

    def turn(self) -> Turn:
        elements, paragraphs = tuple(self.elements), tuple(self.paragraphs)
        return Turn(None, elements, paragraphs, self.label, self.start, self.end, self.line)


def _nobodys(elements: Sequence[Element]) -> bool:
    """Sounds or music alone, which none of the speakers is known to make."""
    return all(isinstance(element, Sound) for element in elements)


def _goes_on(last: str, label: str, changes: bool) -> bool:
    if label:
        one, other = parse_label(last), parse_label(label)
        return bool(last) and one.key == other.key and not differ([one], [other])
    return not changes


def _utterances(said: list[Stretch]) -> Iterator[list[Stretch]]:
    """Lines of one cue that belong to one voice, together."""
    group: list[Stretch] = []
    for stretch in said:
        fresh = stretch.change or stretch.passage.said or not group
        if not fresh:
            last = group[-1]
            fresh = last.cue != stretch.cue or (last.voice != stretch.voice and bool(stretch.voice))
        if fresh and group:
            yield group
            group = []
        group.append(stretch)
    if group:
        yield group


def _notes(notes: Sequence[str]) -> tuple[str, tuple[str, ...], list[str]]:
    """The header note that we write: title first, then notices; the rest as it is."""
    title, notices, rest = "", [], []
    for index, note in enumerate(notes):
        lines = [line.strip() for line in note.split("\n") if line.strip()]
        ours = index == 0 and bool(lines) and lines[-1].startswith("Made by imhcaps")
        for at, line in enumerate(lines):
            if line == NOTICE or _NOTICE.match(line):
                notices.append(line)
            elif ours and at == 0 and len(lines) > 1:
                title = line
            else:
                rest.append(line)
    return title, tuple(notices), rest
