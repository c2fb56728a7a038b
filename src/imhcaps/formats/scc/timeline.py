"""Frames of line 21, one pair of bytes each: captions are sent before they are shown, and nothing is sent twice at
once.
"""

from __future__ import annotations

from collections.abc import Sequence

from imhcaps.formats.scc import codes

Unit = tuple[int, ...]
"""Pairs that must follow each other: a control code is sent twice, and what parts the two makes it count twice."""


class Timeline:
    """Pairs by frame. Captions are added in order of time."""

    def __init__(self) -> None:
        self.sent: dict[int, int] = {}
        self.free = 0
        self.erase_at: int | None = None

    def caption(self, units: Sequence[Unit], start: int, end: int) -> int:
        """Send a caption so that it shows at the frame `start`, or as soon after as it can; returns when.

        It is taken from the screen at `end`, unless the next one is there by then.
        """
        length = sum(map(len, units))
        erase = self.erase_at
        if erase is not None and start <= erase + 1:
            # The next caption takes the place of this one.
            erase = None
        frame = max(
            self.free, start - length - (2 if erase is not None and erase >= self.free else 0)
        )
        if erase is not None and erase <= frame - 2:
            self.put(max(erase, self.free), (codes.EDM, codes.EDM))
            frame = max(frame, self.free)
            erase = None
        for unit in units:
            if erase is not None and frame >= erase:
                frame = self.put(frame, (codes.EDM, codes.EDM))
                erase = None
            frame = self.put(frame, unit)
        if erase is not None and erase < max(start, frame):
            frame = self.put(max(frame, erase), (codes.EDM, codes.EDM))
        shown = max(frame, start)
        self.put(shown, (codes.EOC, codes.EOC))
        self.erase_at = max(end, shown + 2)
        return shown

    def put(self, frame: int, unit: Unit) -> int:
        """Send pairs from a frame on; returns the frame after them."""
        for n, pair in enumerate(unit):
            self.sent[frame + n] = pair
        self.free = frame + len(unit)
        return self.free

    def finish(self) -> None:
        """Take the last caption from the screen."""
        if self.erase_at is not None:
            self.put(max(self.erase_at, self.free), (codes.EDM, codes.EDM))

    def rows(self) -> list[tuple[int, list[int]]]:
        """The frame and the pairs of each stretch without a pause."""
        made: list[tuple[int, list[int]]] = []
        for frame, pair in self.sent.items():
            if made and frame == made[-1][0] + len(made[-1][1]):
                made[-1][1].append(pair)
            else:
                made.append((frame, [pair]))
        return made
