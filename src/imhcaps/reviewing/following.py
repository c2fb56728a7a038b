"""Corrections of the transcript that follow an edit of captions after its answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.cuetext import spoken
from imhcaps.formats import read_document
from imhcaps.formats.edits import apply
from imhcaps.reviewing.history import digest
from imhcaps.source import decode

if TYPE_CHECKING:
    from imhcaps.model.transcript import Transcript
    from imhcaps.reviewing.history import History


class PutOff(NamedTuple):
    """A correction of the transcript that is still to be made: what the cues said, and what one (from 0) says now."""

    talk: Transcript
    said: Sequence[str]
    cue: int
    words: str


def left_to_follow(
    history: History, data: Mapping[str, bytes], captions: str, transcript: str, talk: Transcript
) -> PutOff | None:
    """What a transcript had not followed when the last run was killed, from what the history says of the captions.

    `data` are the files of the talk by name, `captions` and `transcript` the names of two of them.
    """
    now = {file: digest(each) for file, each in data.items()}
    history.settle(now)
    found = history.to_follow(now)
    change = next((c for c in found[0].changes if c.file == captions), None) if found else None
    if found is None or change is None:
        return None
    if any(each.file == transcript for each in found[0].changes):
        return None
    after = decode(data[captions], captions)
    before = after._replace(text=apply(after.text, change.inverse))
    said = [spoken(payload) for payload in read_document(before).payloads]
    payloads = read_document(after).payloads
    cue = found[1]
    if len(payloads) != len(said) or not 0 <= cue < len(said):
        return None
    return PutOff(talk, said, cue, spoken(payloads[cue]))


def by_hand(path: str, line: int | None) -> str:
    """What is said of a transcript in which the words are not found for certain."""
    where = f"line {line}" if line else "where its words are others"
    return f"{path} is left as it is: correct it there too ({where})"
