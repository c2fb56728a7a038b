"""Lines that come and go one by one → cues that show a screen each, and the same lines once each.

Captions that roll up or are painted show a line while the next one joins it. A viewer needs every screen,
a reader of words needs every line once: a document of such a format has both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from imhcaps.formats.runs import Run

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.model.track import Cue


class Shown(NamedTuple):
    """A line on screen, milliseconds. `order` sorts it among those that are seen with it, from the top."""

    start: int
    end: int
    runs: tuple[Run, ...]
    order: int
    place: tuple[tuple[str, str], ...] = ()
    at: int = 0
    """Where it is in the file."""


class Screen(NamedTuple):
    """Lines that are seen together from `start` to `end`, from the top."""

    start: int
    end: int
    lines: tuple[Shown, ...]


def screens(lines: Sequence[Shown]) -> list[Screen]:
    """What is on screen from moment to moment. Work is linear in the lines and in what is seen of them."""
    ends: dict[int, list[int]] = {}
    starts: dict[int, list[int]] = {}
    for i, line in enumerate(lines):
        if line.end > line.start:
            starts.setdefault(line.start, []).append(i)
            ends.setdefault(line.end, []).append(i)
    moments = sorted({*starts, *ends})
    seen: set[int] = set()
    made: list[Screen] = []
    for k, moment in enumerate(moments):
        seen.difference_update(ends.get(moment, ()))
        seen.update(starts.get(moment, ()))
        if not seen or k + 1 == len(moments):
            continue
        order = sorted(seen, key=lambda i: (lines[i].order, i))
        made.append(Screen(moment, moments[k + 1], tuple(lines[i] for i in order)))
    return made


def once(lines: Iterable[Shown]) -> list[Screen]:
    """Each line in one screen alone: those that come together are one."""
    together: dict[tuple[int, int], list[Shown]] = {}
    for line in lines:
        if line.end > line.start:
            together.setdefault((line.start, line.end), []).append(line)
    return [
        Screen(start, end, tuple(sorted(group, key=lambda line: line.order)))
        for (start, end), group in sorted(together.items(), key=lambda each: each[0])
    ]


def fill(document: Any, lines: Sequence[Shown], spans: dict[int, int]) -> None:
    """Add the cues of these lines to a `Document`: every screen, and each line once where they differ.

    `spans` says where the stretch of the file ends that begins at a line's `at`.
    """
    from imhcaps.formats.runs import cue_text  # noqa: PLC0415 - rare path
    from imhcaps.model.track import Cue  # noqa: PLC0415 - rare path

    every, single = screens(lines), once(lines)
    for screen in every:
        first = screen.lines[-1]
        document.add(
            screen.start,
            screen.end,
            cue_text(line.runs for line in screen.lines),
            timing_at=first.at,
            payload=(first.at, spans.get(first.at, first.at)),
            settings=" ".join(f"{name}:{value}" for name, value in screen.lines[0].place),
        )
    if [(s.start, s.end, s.lines) for s in every] != [(s.start, s.end, s.lines) for s in single]:
        document.once = tuple(
            Cue(
                screen.start,
                screen.end,
                cue_text(line.runs for line in screen.lines),
                None,
                screen.lines[0].place,
                document.source.place(screen.lines[0].at)[0],
            )
            for screen in single
        )


def text_times(document: Document) -> list[int]:
    """How long the text of each cue can be read, in ms: from the first of its lines that comes to the last that goes.

    A screen lasts until any line comes or goes; its lines are read while the screens before and after it last, too.
    """
    from imhcaps.cuetext import plain_text  # noqa: PLC0415 - rare path

    waiting = sorted(document.once or (), key=lambda line: -line.start)
    said = {line.payload: plain_text(line.payload) for line in waiting}
    times = [end - start for start, end in zip(document.starts, document.ends, strict=True)]
    shown: list[Cue] = []
    for i in sorted(range(len(times)), key=document.starts.__getitem__):
        start, end = document.starts[i], document.ends[i]
        while waiting and waiting[-1].start < end:
            shown.append(waiting.pop())
        shown = [line for line in shown if line.end > start]
        here = [line for line in shown if said[line.payload] in document.texts[i]]
        if here:
            ends, starts = (line.end for line in here), (line.start for line in here)
            times[i] = max(end, *ends) - min(start, *starts)
    return times
