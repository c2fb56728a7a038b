"""A recogniser's words as a transcript: its speakers are the labels, and a notice says that nobody has read it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from imhcaps.language.scripts import UNSPACED
from imhcaps.model.recognised import NOTICE
from imhcaps.model.transcript import Element, Origin, Remark, Sound, Speaker, Transcript, Turn, Word
from imhcaps.text import plural
from imhcaps.timing.asr.settle import left_out
from imhcaps.timing.model import AsrWord, AsrWords

_LONGEST_SOUND = 8
"""Words in brackets that are a sound at most: `[upbeat music plays in the background]`; our own choice."""
_BARE = re.compile(r"\d{1,3}|[A-Z]")
"""A speaker's number or letter alone, as Deepgram and AssemblyAI give it."""


def transcript_of(recognised: AsrWords, names: Mapping[str, str]) -> Transcript:
    """The transcript in a recogniser's words: a turn for each run of words of one speaker, in order of time.

    `names` has the name to write for a speaker of the file (`SPEAKER_00` → `Ann Webb`). A word in
    brackets is a sound. Each word keeps the time (ms) and the confidence that the recogniser gave.
    The language is that of the file; where it states none, `language_guessed` is set.
    """
    people: dict[str, Speaker] = {}
    turns: list[Turn] = []
    # A word without a time of its own is before the one that begins where it does.
    said = sorted(
        (*recognised.untimed, *recognised.words, *recognised.sounds), key=lambda word: word.start
    )
    for label, run in groupby(said, key=lambda word: word.speaker):
        name = (names.get(label) or names.get(_named(label)) or _named(label)) if label else ""
        speaker = people.setdefault(name, Speaker(name, label=name)) if name else None
        turns.extend(_turns(speaker, _elements(list(run))))
    return Transcript(
        tuple(turns),
        notices=(NOTICE,),
        language=recognised.language or "en",
        source=recognised.source,
        remarks=(*_of_the_file(recognised), *_remarks(people, names, recognised)),
        language_guessed=recognised.language is None,
    )


def _of_the_file(recognised: AsrWords) -> Iterator[Remark]:
    """What reading the file said; words without a time are no longer left out."""
    count = len(recognised.untimed)
    yield from (each for each in recognised.remarks if each not in left_out(count))
    if count:
        what = plural(count, "word without a time is", "words without a time are")
        yield Remark("estimated", f"{what} placed between those around: listen there")


def _named(label: str) -> str:
    return f"Speaker {label}" if _BARE.fullmatch(label) else label


def _turns(speaker: Speaker | None, elements: list[Element]) -> Iterator[Turn]:
    """One turn; a run of sounds alone is nobody's."""
    if not elements:
        return
    spoken = any(isinstance(element, Word) for element in elements)
    who = speaker if spoken else None
    label = who.name if who else ""
    yield Turn(who, tuple(elements), label=label, start=elements[0].start, end=elements[-1].end)


def _elements(words: list[AsrWord]) -> list[Element]:
    out: list[Element] = []
    at = 0
    while at < len(words):
        closed = _sound_end(words, at)
        if closed is None:
            word = words[at]
            space = not (at and _joined(words[at - 1].text, word.text))
            origin: Origin = "estimated" if word.estimated else "matched"
            out.append(Word(word.text, space, word.start, word.end, origin, word.confidence))
            at += 1
        else:
            text = " ".join(word.text for word in words[at:closed])
            out.append(Sound(text, "sound", words[at].start, words[closed - 1].end))
            at = closed
    return out


def _sound_end(words: list[AsrWord], at: int) -> int | None:
    """The index after a sound in square brackets that begins here."""
    if not words[at].text.startswith("["):
        return None
    for end in range(at, min(at + _LONGEST_SOUND, len(words))):
        if words[end].text.endswith("]"):
            return end + 1
    return None


def _joined(before: str, after: str) -> bool:
    """Whether two words are without a space, as in Japanese, Chinese and Thai."""
    return bool(UNSPACED.match(before[-1:]) and UNSPACED.match(after[:1]))


def _remarks(
    people: Mapping[str, Speaker], names: Mapping[str, str], recognised: AsrWords
) -> Iterator[Remark]:
    yield Remark(
        "guessed", "the words are a recogniser's: export them (--to md), correct them, use --words"
    )
    if recognised.language is None:
        yield Remark("guessed", "no language is stated: taken for English ('en')")
    nobody = sum(not word.speaker for word in (*recognised.words, *recognised.untimed))
    if people and nobody:
        what = plural(nobody, "word is", "words are")
        yield Remark("note", f"{what} said by nobody who is named in the file: without a label")
    if not people:
        yield Remark("guessed", "no speaker is named: read as speech without labels")
    labels = {word.speaker for word in recognised.words}
    known = labels | {_named(label) for label in labels}
    for label in sorted(set(names) - known):
        if not any(names[other] == names[label] for other in known & set(names)):
            yield Remark("guessed", f"nobody is called {label!r} in the file")
