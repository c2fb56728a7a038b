"""What somebody changed by hand in the captions of a talk, and what of it is lost when they are made again."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.cuetext import plain_text
from imhcaps.files import utf8
from imhcaps.formats.made_mark import MARK
from imhcaps.formats.table import read_document
from imhcaps.projects.state import PLACE
from imhcaps.source import decode
from imhcaps.text import plural
from imhcaps.timecode import clock

if TYPE_CHECKING:
    from pathlib import Path

    from imhcaps.model.track import Cue, Track

BASES = PLACE.parent / "made"
"""Where the captions are as they were written, so that an edit is known from what we wrote."""
SHOWN = 8
"""Edits that are named, a line each; the others are counted. Our own choice: a screen shows them."""
DIGITS = 32
"""Hexadecimal digits of a name: 128 bits, no two paths meet by chance. Our own choice."""
_QUOTED = 60
"""Characters of a caption that are quoted. Our own choice: a line of a terminal holds two."""
_BEFORE = 20
"""Characters in front of a difference that are quoted with it. Our own choice."""

Key = tuple[int, int, str, tuple[tuple[str, str], ...]]


class Edited(NamedTuple):
    """A file of captions as it is, as it was written (None when that is not known), and as it is made now."""

    path: str
    there: bytes
    base: bytes | None
    made: bytes | None


def base_place(folder: Path, path: str) -> Path:
    """Where the bytes of a file of captions are kept: under a name that leads nowhere else."""
    return folder / BASES / sha256(utf8(path)).hexdigest()[:DIGITS]


def base_of(folder: Path, path: str) -> bytes | None:
    """The bytes of a file of captions as they were written last."""
    try:
        return base_place(folder, path).read_bytes()
    except (OSError, ValueError):
        return None


def lost_edits(edited: Edited) -> list[str]:
    """The changes of a file that are not in what is made now, each in words, in the order of the file.

    Where it is not known how the file was written, every cue that is made otherwise counts as a change.
    """
    if edited.made is None:
        return ["the whole file: it is not made any more"]
    there, made = _track(edited.path, edited.there), _track(edited.path, edited.made)
    base = None if edited.base is None else _track(edited.path, edited.base)
    return [*_cues(there, made, base), *_rest(there, made, base)]


def _cues(there: Track, made: Track, base: Track | None) -> Iterator[str]:
    kept = Counter(map(_key, made.cues))
    written = Counter(map(_key, base.cues)) if base is not None else Counter[Key]()
    changed = list((Counter(map(_key, there.cues)) - kept - written).elements())
    if base is not None:
        # Where a person changed the words alone, the times that follow from them are the program's.
        spans, texts = {key[:2] for key in written}, {_said(key) for key in kept}
        changed = [key for key in changed if key[:2] not in spans or _said(key) not in texts]
    new = _Places(made.cues)
    for key in sorted(changed):
        yield f"{clock(key[0])} {_change(key, new.over(key[0], key[1]))}"
    # Captions that were taken out come back, unless others are in their place.
    before = there.cues if base is None else base.cues
    places = _Places(there.cues)
    source = made.cues if base is None else before
    gone = [cue for cue in source if not places.over(cue.start, cue.end)]
    back = [cue for cue in gone if _key(cue) in kept or new.over(cue.start, cue.end)]
    if back:
        yield f"{clock(back[0].start)} {plural(len(back), 'caption')} taken out, from {_quoted(back[0].text)} on: back again"


def _change(key: Key, now: Sequence[Cue]) -> str:
    """What becomes of an edited caption: other words, other times, or only its marks or place."""
    before, after = (
        " ".join(plain_text(key[2]).split()),
        " ".join(" ".join(cue.text.split()) for cue in now),
    )
    if not now:
        return f"{_quoted(before)} → no caption"
    if before == after:
        first, last = now[0].start, now[-1].end
        if (first, last) != key[:2]:
            return f"{_quoted(before)} until {clock(key[1])} → {clock(first)} to {clock(last)}"
        return f"{_quoted(before)}: its line breaks, marks or place"
    # The words around the first difference are what a person looks for.
    pairs = enumerate(zip(before, after, strict=False))
    same = next((at for at, (a, b) in pairs if a != b), min(len(before), len(after)))
    start = max(0, before.rfind(" ", 0, max(0, same - _BEFORE)) + 1)
    lead = "…" if start else ""
    return f"{_quoted(lead + before[start:])} → {_quoted(lead + after[start:])}"


def _rest(there: Track, made: Track, base: Track | None) -> Iterator[str]:
    """Comments, styles and regions that somebody added."""
    for what, of in (("comment", _comments), ("style", _styles), ("region", _regions)):
        known = {*of(made), *(of(base) if base is not None else ())}
        yield from (f"{what} {_quoted(text)}: gone" for text in of(there) if text not in known)


def _comments(track: Track) -> list[str]:
    return [note for note in track.notes if MARK not in note]


def _styles(track: Track) -> list[str]:
    return list(track.styles)


def _regions(track: Track) -> list[str]:
    return [region.id for region in track.regions]


class _Places:
    """The captions that are at a time, in an order of starts."""

    def __init__(self, cues: Sequence[Cue]) -> None:
        self.cues = sorted(cues, key=lambda cue: cue.start)
        self.starts = [cue.start for cue in self.cues]
        self.longest = max((cue.end - cue.start for cue in cues), default=0)

    def over(self, start: int, end: int) -> list[Cue]:
        """The cues that share time with `start` to `end` (ms)."""
        first = bisect_left(self.starts, start - self.longest)
        last = bisect_left(self.starts, max(end, start + 1))
        return [cue for cue in self.cues[first:last] if cue.end > start]


def _key(cue: Cue) -> Key:
    return cue.start, cue.end, cue.payload, cue.settings


def _said(key: Key) -> tuple[str, tuple[tuple[str, str], ...]]:
    # White space of another kind counts: only line ends are the program's.
    return key[2].replace("\n", " "), key[3]


def _track(path: str, data: bytes) -> Track:
    return read_document(decode(data, path)).track


def _quoted(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat}”" if len(flat) <= _QUOTED else f"“{flat[: _QUOTED - 1]}…”"


def moved_cues(path: str, before: bytes, after: bytes) -> int:
    """How many cues have the same text and another start in two versions of a file."""
    starts = [
        Counter((cue.start, " ".join(cue.text.split())) for cue in _track(path, data).cues)
        for data in (before, after)
    ]
    texts = {text for _, text in starts[1]}
    return sum(count for (_, text), count in (starts[0] - starts[1]).items() if text in texts)


def named(lost: Sequence[str]) -> list[str]:
    """The first of these edits, and how many more there are."""
    more = len(lost) - SHOWN
    return [*lost[:SHOWN], *([f"and {more} more"] if more > 0 else [])]


def backups(folder: Path, edited: Mapping[str, bytes]) -> dict[str, bytes]:
    """Names in the project under which edited files are kept: `talk.en.vtt.bak`, `….bak2` when that is there."""
    names: dict[str, bytes] = {}
    for path, data in edited.items():
        number, name = 1, f"{path}.bak"
        while (folder / name).exists() and (folder / name).read_bytes() != data:
            number += 1
            name = f"{path}.bak{number}"
        names[name] = data
    return names
