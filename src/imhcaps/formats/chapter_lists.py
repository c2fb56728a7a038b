"""Lists of chapters out: Podcasting 2.0's JSON, and the list that YouTube takes from a description.

Both are read as cue sheets (`imhcaps.timing.sheets`); a cue is a chapter, its text the title.
"""

from __future__ import annotations

import json
from typing import Final

from imhcaps.cuetext import plain_text
from imhcaps.errors import FormatError
from imhcaps.formats.losses import Losses, refuse_impossible
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.timecode import clock

FEWEST: Final = 3
"""Rows of the shortest list that YouTube shows (https://support.google.com/youtube/answer/9884579)."""
SHORTEST: Final = 10
"""Seconds of its shortest chapter (https://support.google.com/youtube/answer/9884579)."""


def podcast_chapters(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as Podcasting 2.0's JSON Chapters, version 1.2.0: seconds, each with its title."""
    losses = Losses(track)
    chapters = [
        {"startTime": _number(start), "endTime": _number(end), "title": title}
        for start, end, title in _chapters(track, losses)
    ]
    data = {"version": "1.2.0", "chapters": chapters}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n", losses.remarks("a chapter list")


def youtube_chapters(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as lines of a time and a title; `FormatError` for a list that YouTube would not take.

    It begins at 0:00, has three chapters or more, and each lasts ten seconds or more.
    """
    losses = Losses(track)
    rows = _chapters(track, losses)
    remarks: list[Remark] = []
    if len(rows) < FEWEST:
        raise FormatError(
            f"YouTube shows a list of {FEWEST} chapters or more; here {'is' if len(rows) == 1 else 'are'} {len(rows)}"
        )
    starts = [start // 1000 for start, _, _ in rows]
    if starts[0]:
        remarks.append(
            Remark("repaired", f"the first chapter begins at {clock(rows[0][0])}; YouTube asks for 0:00, which is written")
        )  # fmt: skip
        starts[0] = 0
    if any(start % 1000 for start, _, _ in rows[1:]):
        remarks.append(
            Remark("lost", "a chapter list of YouTube has whole seconds: the rest is cut")
        )
    ends = [*starts[1:], rows[-1][1] // 1000]
    for (_, _, title), start, end in zip(rows, starts, ends, strict=True):
        if end - start < SHORTEST:
            raise FormatError(
                f"the chapter {title[:60]!r} at {_short(start)} lasts {end - start} s; "
                f"YouTube shows no list with one shorter than {SHORTEST} s",
                hint="join it with the one before or after it",
            )
    for (_, end, title), following in zip(rows, starts[1:], strict=False):
        if end // 1000 < following:
            losses.add(f"the end of a chapter before the next begins, such as of {title[:40]!r}")
    text = "".join(
        f"{_short(start)} {title}\n" for start, (_, _, title) in zip(starts, rows, strict=True)
    )
    return text, (*remarks, *losses.remarks("a chapter list"))


def _chapters(track: Track, losses: Losses) -> list[tuple[int, int, str]]:
    """Start and end (ms) and title of each cue that has one, in order of time."""
    refuse_impossible(track)
    rows = []
    for i, cue in enumerate(track.cues):
        title = " ".join(plain_text(cue.payload).split())
        if not title:
            losses.add("chapters without a title", i)
            continue
        if "<" in cue.payload:
            losses.add("markup and voices", i)
        rows.append((cue.start, cue.end, title))
    return sorted(rows, key=lambda row: row[0])


def _number(ms: int) -> int | float:
    return ms // 1000 if ms % 1000 == 0 else ms / 1000


def _short(seconds: int) -> str:
    """`0:00`, `12:05`, `1:02:03`."""
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours}:{minutes:02d}:{seconds % 60:02d}" if hours else f"{minutes}:{seconds % 60:02d}"
