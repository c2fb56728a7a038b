"""Captions for formats whose screen holds one caption at a time: line 21 and teletext."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from imhcaps.formats.losses import Losses


class Caption(NamedTuple):
    """Rows of text from one frame to another, where on screen they are (a key of the number pad, or its row), and the
    index of the cue that they are from.
    """

    start: int
    end: int
    rows: list[str]
    position: int
    cue: int


def one_at_a_time(captions: Iterable[Caption], losses: Losses) -> list[Caption]:
    """In order of time, none while another is shown: what begins together is one caption of more rows, what overlaps
    goes when the next one comes.
    """
    made: list[Caption] = []
    for caption in sorted(captions, key=lambda each: each.start):
        before = made[-1] if made else None
        if before is not None and before.start == caption.start:
            if before.end != caption.end:
                losses.add(
                    "two ends of captions that begin together: both go with the later", before.cue
                )
            if before.position != caption.position:
                losses.add(
                    "two positions of captions that begin together: both are where the first is",
                    caption.cue,
                )
            made[-1] = before._replace(
                end=max(before.end, caption.end), rows=before.rows + caption.rows
            )
            continue
        if before is not None and before.end > caption.start:
            losses.add("captions that overlap: one goes when the next comes", before.cue)
            made[-1] = before._replace(end=caption.start)
        made.append(caption)
    return made
