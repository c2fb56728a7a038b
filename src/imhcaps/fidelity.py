"""Proof that captions say exactly what the transcript says: each word, once, in order, by its speaker.

Deliberately naive: it reads the cue text that we made with two regular expressions and knows nothing
of the code that made it, so that the two cannot share a mistake.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from imhcaps.errors import FidelityError
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Description, Transcript, Word

_BLANK = re.compile(r"[ \t\n\r\f]+")
_UNSPACED = re.compile(
    "[\u2e80-\u2fdf\u3005-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff9f"
    "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]"
)
_LABEL = re.compile(r"<c\.label>.*?</c>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_VOICE = re.compile(r"<v(?:\.[^ >\t\n]*)?[ \t\n]+([^>]*)>")


def words_by_speaker(transcript: Transcript) -> tuple[tuple[str | None, str], ...]:
    """Every spoken word with the name of its speaker (None where nobody is named), in order."""
    return tuple(
        (turn.speaker.name if turn.speaker else None, word.text)
        for turn in transcript.turns
        for word in turn.words
    )


def prove_words(before: Transcript, after: Transcript) -> None:
    """Raise `FidelityError` unless both have the same spoken words by the same speakers."""
    given, kept = words_by_speaker(before), words_by_speaker(after)
    if given == kept:
        return
    position = next(
        (i for i, (a, b) in enumerate(zip(given, kept, strict=False)) if a != b),
        min(len(given), len(kept)),
    )
    raise FidelityError(
        f"aligning changed the transcript at word {position + 1}: {_near(given, position)!r} became"
        f" {_near(kept, position)!r}",
        before.source,
        hint="this is a fault of imhcaps; nothing was written",
    )


_MARK = re.compile(r"[\[\]()*#♪♫♬♩🎵🎶]+")


def _letters(text: str) -> str:
    """The letters and figures of a sound; a profile decides on its brackets, marks and case."""
    return "".join(ch for ch in text.casefold() if ch.isalnum())


def prove_captions(transcript: Transcript, track: Track) -> int:
    """The number of spoken words, every one of them proven to be in the captions.

    Raises `FidelityError` naming the first word that is lost, changed or given to another speaker.
    """
    tokens = _tokens(track)
    rest, voice, cue, count = "", "", 0, 0
    for text, speaker, glued, spoken in _expected(transcript):
        if rest and not glued:
            raise _differs(transcript, cue, text, rest)
        if not rest:
            rest, voice, cue = next(tokens, ("", "", 0))
        while rest and not rest.startswith(text) and _MARK.fullmatch(rest):
            # A bracket or note of a sound, which stands apart from its words.
            rest, voice, cue = next(tokens, ("", "", 0))
        if not spoken:
            wanted, found = _letters(text), _letters(rest)
            while found != wanted and _goes_on(found, wanted):
                rest, voice, cue = next(tokens, ("", "", 0))
                wanted, found = wanted[len(found) :], _letters(rest)
            if found != wanted:
                raise _differs(transcript, cue, text, rest)
            rest = ""
            continue
        # Nearly always they are one.
        while rest != text and _goes_on(rest, text):
            text, before = text[len(rest) :], voice
            rest, voice, cue = next(tokens, ("", "", 0))
            if voice != before:
                raise _differs(transcript, cue, text, rest)
        if not rest.startswith(text):
            raise _differs(transcript, cue, text, rest)
        if spoken:
            count += 1
            if voice != speaker:
                raise FidelityError(
                    f"cue {cue} gives {text!r} to {voice or 'nobody'}, but {speaker or 'nobody'} says it",
                    transcript.source,
                    hint="this is a fault of imhcaps; nothing was written",
                )
        rest = rest[len(text) :]
    for left in (rest, *(piece for piece, _, _ in tokens)):
        if left and not _MARK.fullmatch(left):
            raise _differs(transcript, len(track.cues), "", left)
    return count


def _goes_on(piece: str, text: str) -> bool:
    """Whether a line ended inside text that is written without spaces, as Japanese is."""
    return 0 < len(piece) < len(text) and text.startswith(piece) and bool(_UNSPACED.search(text))


def _expected(transcript: Transcript) -> Iterator[tuple[str, str, bool, bool]]:
    """Every piece of text without white space: itself, its speaker, glued to the last one?, spoken?"""
    for turn in transcript.turns:
        speaker = _BLANK.sub(" ", turn.speaker.name).strip() if turn.speaker else ""
        for element in turn.elements:
            if isinstance(element, Word):
                yield element.text, speaker, not element.space, True
            elif not isinstance(element, Description):
                for piece in _BLANK.split(element.text.strip()):
                    if _letters(piece):
                        yield piece, speaker, False, False


def _tokens(track: Track) -> Iterator[tuple[str, str, int]]:
    """Every piece of text of the cues, with its voice and the number of its cue; labels left out."""
    for number, cue in enumerate(track.cues, 1):
        voice = _voice(cue)
        text = html.unescape(_TAG.sub("", _LABEL.sub(" ", cue.payload)))
        for piece in _BLANK.split(text.strip()):
            if piece:
                yield piece, voice, number


def _voice(cue: Cue) -> str:
    match = _VOICE.search(cue.payload)
    return _BLANK.sub(" ", html.unescape(match[1]).replace("\xa0", " ")).strip() if match else ""


def _near(words: Sequence[tuple[str | None, str]], position: int) -> str:
    return " ".join(text for _, text in words[max(0, position - 2) : position + 3])


def _differs(transcript: Transcript, cue: int, wanted: str, found: str) -> FidelityError:
    return FidelityError(
        f"cue {cue} says {found!r} where the transcript says {wanted!r}"
        if wanted
        else f"cue {cue} says {found!r}, which the transcript does not",
        transcript.source,
        hint="this is a fault of imhcaps; nothing was written",
    )
