"""The words of a transcript, and those that viewers read in captions, as they are compared."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from imhcaps import cuetext
from imhcaps.checks.differences import Token, tokens_of
from imhcaps.checks.inner_labels import LABEL_ENDS, Names, may_be_before, without_inner_labels
from imhcaps.checks.notation import MUSIC, SQUARE, Label, opens_turn, plain_brackets
from imhcaps.language.sentences import COLONS, COMMAS, STOPS
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from imhcaps.model.transcript import Transcript, Turn

# Round brackets that fill a line hold a sound or a speaker; inside a line they may hold words.
_ROUND_LINE = lazy_pattern(r"(?:^|(?<=\n))[-–—> \u3000]*\([^()]*\)[ .。]*(?=\n|$)")
_ROUND = lazy_pattern(r"\([^()]*\)")


class Said(NamedTuple):
    """The words of a transcript and of each of its turns, and the line of each word as far as it is known."""

    tokens: list[Token]
    lines: list[int | None]
    turns: list[tuple[list[Token], list[int | None]]]


_LATEST: list[tuple[Transcript, Said]] = []
"""The words of the two transcripts that were asked for last: one is compared again and again while its captions are
edited."""


def said_of(transcript: Transcript) -> Said:
    """The words of a transcript; those of turns that were in the one before it at their place are known."""
    for known, found in _LATEST:
        if known is transcript:
            return found
    head = next(iter(_LATEST), None)
    before, known_turns = (head[0].turns, head[1].turns) if head else ((), [])
    turns = [
        known_turns[number]
        if number < len(before) and before[number] is turn
        else _said_in(turn, number)
        for number, turn in enumerate(transcript.turns)
    ]
    tokens = [token for some, _ in turns for token in some]
    found = Said(tokens, [line for _, some in turns for line in some], turns)
    _LATEST[:] = [(transcript, found), *_LATEST[:1]]
    return found


def _said_in(turn: Turn, number: int) -> tuple[list[Token], list[int | None]]:
    # Most checks have no transcript and need none of its nouns.
    from imhcaps.model.transcript import Sound, Word  # noqa: PLC0415 - rare path

    tokens: list[Token] = []
    lines: list[int | None] = []
    name = turn.speaker.name if turn.speaker else None
    line = turn.line
    for element in turn.elements:
        if isinstance(element, Word):
            text = element.text
        elif isinstance(element, Sound) and MUSIC.search(element.text):
            # Lyrics are read in the captions as words are; what is in brackets is not.
            text = SQUARE.sub(" ", MUSIC.sub(" ", element.text))
        else:
            continue
        line = element.line or line
        made = tokens_of(text, number, name)
        tokens += made
        lines += [line] * len(made)
    return tokens, lines


class CueWords(NamedTuple):
    """The spoken words of a cue, and whom a label names at its end; `known_by` is all that they depend on but its
    number.
    """

    known_by: tuple[str, str, tuple[Label, ...], str | None]
    tokens: list[Token]
    labelled: str | None


def words_of_cues(
    texts: Sequence[str],
    payloads: Sequence[str],
    found_labels: Iterable[Label],
    bracketed: Collection[str] = (),
    sounds: Collection[str] = (),
    before: Sequence[CueWords] = (),
    names: Names | None = None,
) -> list[CueWords]:
    """The spoken words of each cue with their speakers; labels, sounds and notes are left out.

    What is in square brackets, and in round ones that fill a line, is left out, but for the pieces
    `bracketed`. So are round brackets inside a line, and a cue in capitals, that are one of the transcript's
    `sounds` (folded). `before` are the words of a track like it, under the same pieces, sounds and `names`, which are
    labels inside a line as well.
    """
    labels: dict[int, list[Label]] = defaultdict(list)
    for label in found_labels:
        labels[label.cue].append(label)
    found: list[CueWords] = []
    labelled: str | None = None
    for cue, (text, payload) in enumerate(zip(texts, payloads, strict=True)):
        known_by = (text, payload, tuple(labels.get(cue, ())), labelled)
        if cue < len(before) and before[cue].known_by == known_by:
            words = before[cue]
        else:
            words = CueWords(
                known_by, *_words_of_cue(cue, *known_by, bracketed, sounds, names or {})
            )
        found.append(words)
        labelled = words.labelled
    return found


def _words_of_cue(
    cue: int,
    text: str,
    payload: str,
    found_labels: Sequence[Label],
    labelled: str | None,
    bracketed: Collection[str],
    sounds: Collection[str],
    names: Names,
) -> tuple[list[Token], str | None]:
    """The words of one cue, and whom a label names at its end; `labelled` is named by the cues before it."""

    def blank(match: re.Match[str]) -> str:
        return match[0] if match[0] in bracketed else re.sub(r"[^\n]", " ", match[0])

    def without_sounds(match: re.Match[str]) -> str:
        return blank(match) if fold(match[0]) in sounds else match[0]

    tokens: list[Token] = []
    masked = text
    if sounds and text.isupper() and "<v" not in payload and fold(text) in sounds:
        return tokens, labelled
    if ".label" in payload:
        masked = _without_label_spans(payload, text)
    masked = plain_brackets(masked)
    if "[" in masked:
        masked = SQUARE.sub(blank, masked)
    if "(" in masked:
        masked = _ROUND_LINE.sub(blank, masked)
        if sounds:
            masked = _ROUND.sub(without_sounds, masked)
    masked = MUSIC.sub(" ", masked)
    voices = _voices(payload) if "<v" in payload else None
    at = 0
    here = {label.line: label for label in found_labels}
    lines = masked.split("\n")
    dialogue = sum(line[:1] in _DASHES for line in lines) > 1
    for number, line in enumerate(lines):
        # Of two lines with a dash each is somebody's: "-5 people came." has no minus.
        spoken = f" {line[1:]}" if dialogue and line[:1] in _DASHES else line
        if number in here:
            labelled = here[number].name
            spoken = " " * here[number].end + line[here[number].end :]
        elif opens_turn(line, lines[number - 1] if number else None):
            # Someone else, who is not named.
            labelled = None
        words = tokens_of(spoken, cue)
        if names and voices is None and any(mark in spoken for mark in LABEL_ENDS):
            opens = not tokens or may_be_before(tokens[-1].text)
            words, _, last = without_inner_labels(words, names, opens=opens)
        else:
            last = None
        for token in words:
            speaker = token.speaker or labelled
            if voices is not None:
                speaker = _voice_at(voices, at + token.start)
            tokens.append(
                Token(token.key, token.text, cue, at + token.start, at + token.end, speaker)
            )
        labelled = last or labelled
        at += len(line) + 1
    return tokens, labelled


def sounds_of(transcript: Transcript, texts: Sequence[str], language: str) -> frozenset[str]:
    """The sounds of a transcript and of caption texts, folded: some profiles write them in capitals without brackets.

    In round brackets inside a line of captions may be speech: a sound is what the language calls one.
    """
    from imhcaps.model.transcript import Sound  # noqa: PLC0415 - rare path

    pieces = {piece for text in texts if "(" in text for piece in _ROUND.findall(text)}
    if pieces:
        from imhcaps.language.sounds import is_sound  # noqa: PLC0415 - rare path

        pieces = {piece for piece in pieces if is_sound(piece[1:-1], language)}
    noted = (
        element.text
        for turn in transcript.turns
        for element in turn.elements
        if isinstance(element, Sound)
    )
    return frozenset(map(fold, (*noted, *pieces))) - {""}


_DASHES = frozenset("-–—")
_BRACKETED = lazy_pattern(r"\[[^\[\]\0]*\]|(?:^|(?<=\n))[-–—> \u3000]*\([^()]*\)[ .。]*(?=\n|$)")
_SPEECH = 3
"""Words in brackets from which on they are speech where the transcript has most of them; our choice: a
sound of one or two words may be spoken somewhere else."""


def bracketed_speech(texts: Sequence[str], said: Sequence[Token], language: str) -> frozenset[str]:
    """The pieces in brackets, as written, that the transcript has as speech: an aside, not a sound."""
    pieces = {
        match[0]
        for text in map(plain_brackets, texts)
        if "[" in text or "(" in text
        for match in _BRACKETED.finditer(text)
    }
    if not pieces:
        return frozenset()
    from imhcaps.language.sounds import is_sound  # noqa: PLC0415 - rare path

    known = frozenset(token.key for token in said)
    everything = f" {' '.join(token.key for token in said)} "
    asides = f" {' | '.join(_asides(said))} "
    found = set()
    for piece in pieces:
        keys = [token.key for token in tokens_of(piece, 0)]
        words = f" {' '.join(keys)} "
        if keys and words in asides:
            found.add(piece)
        elif len(keys) < _SPEECH:
            continue
        elif words in everything:
            # The words of a sound may be spoken somewhere else, but hardly several in their order.
            found.add(piece)
        elif piece[0] != "[" and not is_sound(_inner(piece), language):
            shared = sum(key in known for key in keys)
            if shared * 3 >= len(keys) * 2:
                found.add(piece)
    return frozenset(found)


def _inner(piece: str) -> str:
    return piece.strip(" -–—>.\u3000。")[1:-1]


def _asides(said: Sequence[Token]) -> Iterator[str]:
    """The keys of the words between brackets in the transcript's speech."""
    inside: list[str] = []
    for token in said:
        if token.text.startswith(("(", "[", "（", "［", "〔")):
            inside = [token.key]
        elif inside:
            inside.append(token.key)
        if inside and token.text.rstrip(STOPS + COMMAS + COLONS + "\"'”’").endswith(
            (")", "]", "）", "］", "〕")
        ):
            yield " ".join(inside)
            inside = []


def _without_label_spans(payload: str, text: str) -> str:
    parts = [
        re.sub(r"[^\n]", " ", run.text) if run.label else run.text for run in cuetext.runs(payload)
    ]
    masked = "".join(parts)
    return masked if len(masked) == len(text) else text


@lru_cache(maxsize=2048)
def _voices(payload: str) -> list[tuple[int, str | None]]:
    """Where each voice begins in the visible text."""
    at, found = 0, []
    for run in cuetext.runs(payload):
        found.append((at, run.voice))
        at += len(run.text)
    return found


def _voice_at(voices: list[tuple[int, str | None]], offset: int) -> str | None:
    name = None
    for start, voice in voices:
        if start > offset:
            break
        name = voice
    return name
