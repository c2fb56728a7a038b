"""What a document must say, word by word, worked out from the transcript alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from imhcaps.documents.terms import terms_of
from imhcaps.model.transcript import Description, Sound, Speaker, TimedTranscript, Transcript, Turn


def spoken(transcript: Transcript) -> Iterator[tuple[str, list[str]]]:
    """Each turn: the label that is to be printed (with its colon), and its words with sounds."""
    shorts = [speaker.short or speaker.name for speaker in transcript.speakers]
    named: set[Speaker] = set()
    for turn in transcript.turns:
        label = ""
        if turn.speaker:
            short = turn.speaker.short or turn.speaker.name
            once = shorts.count(short) == 1
            label = short if once and turn.speaker in named else turn.speaker.name
            named.add(turn.speaker)
        yield (f"{label}:" if label else ""), " ".join(_elements(turn)).replace(" \0", "").split()


def _elements(turn: Turn) -> Iterator[str]:
    for element in turn.elements:
        if isinstance(element, Description):
            yield f"[Visual: {element.text}]"
        elif isinstance(element, Sound):
            yield element.text if element.text[0] in "[(♪" else f"[{element.text}]"
        else:
            yield element.text if element.space else "\0" + element.text


def everything(transcript: Transcript | TimedTranscript) -> list[str]:
    """All the words of an English document, in order; what is about the document itself left out."""
    plain = transcript.transcript if isinstance(transcript, TimedTranscript) else transcript
    terms = terms_of("en")
    out = [plain.title]
    if plain.summary:
        out += [terms.summary, *plain.summary]
    if plain.speakers:
        out += [terms.speakers]
        out += list(dict.fromkeys(speaker.label or speaker.name for speaker in plain.speakers))
    heads = [(heading.turn, heading.text) for heading in plain.headings]
    out += [terms.transcript]
    for index, (label, words) in enumerate(spoken(plain)):
        out += [text for at, text in heads if at == index]
        out += [label, *words]
    if plain.notices:
        out += [terms.notices, *plain.notices]
    if plain.credits:
        out += [terms.credits, *plain.credits]
    return " ".join([*out, terms.about]).split()


def difference(found: Sequence[str], wanted: Sequence[str]) -> str:
    """Where the words found part from the words wanted; empty when all are there, in order.

    A word may be found in pieces, parted at a line's end after a hyphen or a slash.
    """
    at = 0
    for number, word in enumerate(wanted):
        piece = found[at] if at < len(found) else ""
        at += 1
        while (
            piece != word
            and word.startswith(piece)
            and piece[-1:] in tuple("-/—–")
            and at < len(found)
        ):
            piece += found[at]
            at += 1
        if piece != word:
            return f"word {number}: {piece!r} for {word!r}, after {' '.join(wanted[max(0, number - 6) : number])!r}"
    return ""


def same_quotes(text: str) -> str:
    """Quotes and dots as braille tells them back: straight quotes, one ellipsis."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub("[“”„«»]", '"', text).replace("...", "…")
    return re.sub("[‘’‚]", "'", text)
