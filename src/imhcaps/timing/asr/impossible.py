"""Times of words that cannot be are refused: beyond any recording, backwards, or begun anew in each part."""

from __future__ import annotations

from collections.abc import Sequence

from imhcaps.errors import InputError
from imhcaps.source import Source
from imhcaps.text import plural
from imhcaps.timecode import clock
from imhcaps.timing.asr.pieces import Piece
from imhcaps.timing.asr.same_words import AT_ONCE, share_at_once
from imhcaps.timing.model import AsrWord

LONGEST = 100 * 3_600_000
"""No recording lasts longer, ms. Our own choice: 100 hours; a time beyond it is in another unit."""
_ANEW = 1000
"""ms by which a time is before the one above, at least, where times begin anew. Our own choice: more than
recognisers that divide a recording overlap."""
_FEW_PARTS = 2
"""So many runs of rising times may be two people whom the file does not tell apart. Our own choice."""
_MINUTE = 60_000
_ENOUGH = 200
"""Words from which a whole file is judged. Our own choice: some sentences of several people at once."""
_CROWD = 800
"""Words a minute of two people who never stop, at `units.FASTEST`; our own choice."""
_MOSTLY = 0.5
"""Share of words that end before they begin, from which the file means something else by its fields. Our own choice:
recognisers round single words so."""


def refuse_impossible(pieces: Sequence[Piece], source: Source) -> None:
    """Raise `InputError` for times (ms) at which nobody can have said these words."""
    _within_bounds(pieces, source)
    _forwards(pieces, source)
    _of_one_beginning(pieces, source)


def refuse_crowd(words: Sequence[AsrWord], source: Source) -> None:
    """Raise `InputError` for more words in a file's time than several people say at once."""
    minutes = (words[-1].start - words[0].start) / _MINUTE if words else 0.0
    if len(words) < _ENOUGH or len(words) <= minutes * _CROWD:
        return
    raise InputError(
        f"has {plural(len(words), 'word')} in {max(1, round(minutes * 60)):,} s, more than two people can say at once",
        source.path,
        hint="is text repeated for an effect (animated captions), or are the times in another unit (--unit)?",
    )


def _within_bounds(pieces: Sequence[Piece], source: Source) -> None:
    for piece in pieces:
        last = piece.start if piece.end is None else max(piece.start, piece.end)
        if last > LONGEST:
            raise InputError(
                f"gives {piece.text.strip()[:40]!r} a time beyond 100 hours ({clock(round(last))})",
                source.path,
                hint="are its times in another unit? --unit s, ms, 100ns, or samples such as 48000Hz",
            )


def _forwards(pieces: Sequence[Piece], source: Source) -> None:
    """Raise where most words end before they begin; one end for all is how some programs write that they know none."""
    backwards = [p for p in pieces if p.end is not None and not p.untimed and p.end < p.start]
    if len(backwards) <= _MOSTLY * len(pieces) or len({piece.end for piece in backwards}) == 1:
        return
    first = backwards[0]
    raise InputError(
        f"has {len(backwards)} of {len(pieces)} words that end before they begin: {first.text.strip()[:20]!r} "
        f"from {clock(round(first.start))} to {clock(round(first.end or 0))}",
        source.path,
        hint="are start and end the wrong way round, or is the end a length?",
    )


def _are_at_once(parts: Sequence[Sequence[Piece]]) -> bool:
    """Whether the words of the parts are at the same times, unlike those of people who take turns."""
    timed = any(piece.end is not None and piece.end > piece.start for p in parts for piece in p)
    return not timed or share_at_once(parts) >= AT_ONCE


def _of_one_beginning(pieces: Sequence[Piece], source: Source) -> None:
    """Raise where times begin anew again and again, since each part of the recording counts from its own beginning."""
    voices: dict[tuple[str, str], list[list[Piece]]] = {}
    for piece in pieces:
        parts = voices.setdefault((piece.channel, piece.speaker), [[]])
        if parts[-1] and piece.start < parts[-1][-1].start - _ANEW:
            parts.append([])
        parts[-1] += [] if piece.untimed else [piece]
    for parts in voices.values():
        together = all(parts) and max(p[0].start for p in parts) < min(p[-1].start for p in parts)
        if together and len(parts) > _FEW_PARTS and _are_at_once(parts):
            first, last = parts[1][0], parts[0][-1]
            raise InputError(
                f"has times that begin anew {len(parts) - 1} times: {first.text.strip()[:20]!r} at "
                f"{clock(round(first.start))} is after {last.text.strip()[:20]!r} at {clock(round(last.start))}",
                source.path,
                hint="are they counted from the beginning of each part? add to them where the part begins",
            )
