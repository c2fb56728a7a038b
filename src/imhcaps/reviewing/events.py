"""Changes of the files of a review on disk, sent to the page as they happen (server-sent events of the HTML
standard).
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from typing import TYPE_CHECKING

from imhcaps.errors import ImhcapsError

if TYPE_CHECKING:
    from imhcaps.reviewing.recordings import Recording
    from imhcaps.reviewing.reviewed_talk import ReviewedTalk

LOOK_SECONDS = 0.3
"""Seconds between two looks at sizes and times of files; our own choice: soon enough for a person, and a look is 5 µs a
file."""

Seen = tuple[tuple[int, ...], str]
"""What tells that a talk was changed: size, time and inode of each file, and what is to be said of its recording."""


async def events(
    talks: Sequence[tuple[ReviewedTalk, Recording | None]], over: Callable[[], bool]
) -> AsyncIterator[str]:
    """An event for each talk whose files are other ones than before: its number, its revision; until it is `over`."""
    seen = [_seen(*each) for each in talks]
    yield ": listening\n\n"
    while not over():
        await asyncio.sleep(LOOK_SECONDS)
        for number, (talk, recording) in enumerate(talks):
            now = _seen(talk, recording)
            if now == seen[number]:
                continue
            try:
                said = {"talk": number, "revision": talk.revision(), "recording": now[1]}
            except ImhcapsError:
                continue  # half of what another program writes: looked at again
            seen[number] = now
            yield f"data: {json.dumps(said)}\n\n"


def _seen(talk: ReviewedTalk, recording: Recording | None) -> Seen:
    found: list[int] = []
    for file in talk.files.all:
        try:
            about = (talk.files.folder / file).stat()
        except OSError:
            continue
        found += (about.st_size, about.st_mtime_ns, about.st_ino)
    return tuple(found), "" if recording is None else recording.remark
