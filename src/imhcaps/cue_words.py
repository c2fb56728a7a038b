"""The words of caption cues with their times: known where the cue text says them, else shared out.

WebVTT timestamps inside a cue (§4.2.2), as YouTube writes them, say when the words after them begin.
The cues that `formats.repeated_text` and the LRC reader make have them too.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.cuetext import runs, timestamp, tokens
from imhcaps.language.scripts import PIECES
from imhcaps.lazy import lazy_pattern

if TYPE_CHECKING:
    from imhcaps.model.track import Track

_WORD = lazy_pattern(r"\S+")


class CueWord(NamedTuple):
    """A word with its times in milliseconds. `exact`: its start is in the file.

    `voice` is that of its `<v>`, or empty. `space` says that white space parts it from the word before;
    `cue` is the 0-based index of its cue in the track.
    """

    text: str
    start: int
    end: int
    exact: bool
    voice: str = ""
    space: bool = True
    cue: int = 0


class _Piece(NamedTuple):
    text: str
    at: int
    """An offset in the payload, between the timestamps that are before and after the text."""
    voice: str
    space: bool


def track_words(track: Track) -> tuple[CueWord, ...]:
    """The words of every cue in order, labels of ours (`<c.label>`) left out. See `cue_words`."""
    found: list[CueWord] = []
    for number, cue in enumerate(track.cues):
        found += cue_words(cue.payload, cue.start, cue.end, number)
    return tuple(found)


def cue_words(payload: str, start: int, end: int, cue: int = 0) -> list[CueWord]:
    """The words of one cue of WebVTT cue text that is shown from `start` to `end` ms.

    The first word begins when the cue does, unless a timestamp is before it. Words between two
    known times share them by their letters. Timestamps outside the cue's time, or running backwards, are
    not believed.
    """
    moments = _moments(payload, start, end)
    pieces: list[_Piece] = []
    space = True
    for run in runs(payload):
        if run.label:
            space = True
            continue
        for match in _WORD.finditer(run.text):
            begin = match.start()
            pieces.append(
                _Piece(match.group(), run.start + begin, run.voice or "", space or begin > 0)
            )
            space = False
        space = space or run.text[-1:].isspace()
    return _timed(_whole(pieces, moments), moments, start, end, cue)


def _moments(payload: str, start: int, end: int) -> list[tuple[int, int]]:
    """(offset in the payload, ms) of each timestamp, if they can be believed."""
    if "<" not in payload:
        return []
    found = [
        (token.start, moment)
        for token in tokens(payload)
        if token.kind == "time" and (moment := timestamp(token.value)) is not None
    ]
    times = [start, *(moment for _, moment in found), end]
    return found if times == sorted(times) else []


def _whole(pieces: list[_Piece], moments: list[tuple[int, int]]) -> list[_Piece]:
    """Pieces of one word that a tag parts, joined; text without spaces stays parted at a timestamp."""
    offsets = [offset for offset, _ in moments]
    words: list[_Piece] = []
    for piece in pieces:
        last = words[-1] if words else None
        if last is not None and not piece.space and last.voice == piece.voice:
            parted = bisect_right(offsets, last.at) < bisect_right(offsets, piece.at)
            if not (parted and PIECES.search(last.text[-1] + piece.text[0])):
                words[-1] = last._replace(text=last.text + piece.text)
                continue
        words.append(piece)
    return words


def _timed(
    words: list[_Piece], moments: list[tuple[int, int]], start: int, end: int, cue: int
) -> list[CueWord]:
    if not words:
        return []
    known = {0: start}
    k = 0
    for offset, moment in moments:
        while k < len(words) and words[k].at < offset:
            k += 1
        if k == len(words):
            break
        known[k] = moment
    timed: list[CueWord] = []
    for first, stop in zip(known, [*list(known)[1:], len(words)], strict=True):
        begin = known[first]
        length = max(known.get(stop, end) - begin, 0)
        total = sum(len(word.text) for word in words[first:stop])
        done = 0
        for word in words[first:stop]:
            at = begin + length * done // total
            done += len(word.text)
            until = begin + length * done // total
            exact = word is words[first]
            timed.append(CueWord(word.text, at, until, exact, word.voice, word.space, cue))
    return timed
