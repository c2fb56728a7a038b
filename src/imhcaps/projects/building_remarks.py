"""What a build says of a talk: what was guessed, left out or lost, and times that are other ones than before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.checks.media import Found, after_the_end
from imhcaps.model.transcript import Description
from imhcaps.projects.edits import moved_cues
from imhcaps.text import plural
from imhcaps.timecode import clock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from imhcaps.projects.making import Rendered


def remarks_of(made: Rendered) -> list[str]:
    """What was guessed, left out or lost on the way: a line for each kind, each reason once, counted."""
    counts: dict[str, dict[str, int]] = {}
    for remark in made.remarks:
        if remark.kind in SAID:
            of_kind = counts.setdefault(SAID[remark.kind], {})
            of_kind[remark.message] = of_kind.get(remark.message, 0) + 1
    elements = (element for turn in made.spoken.turns for element in turn.elements)
    seen = [len(each.text.split()) for each in elements if isinstance(each, Description)]
    if seen:
        message = f"{sum(seen)} words of descriptions"
        counts.setdefault(SAID["uncaptioned"], {})[message] = 1
    return [
        f"{kind}: "
        + "; ".join(f"{text} ({count} times)" if count > 1 else text for text, count in of.items())
        for kind, of in counts.items()
    ]


SAID = {
    "lost": "lost",
    "uncaptioned": "not captioned",
    "guessed": "guessed",
    "repaired": "repaired",
    "skipped": "left out",
}
"""The kinds of remarks that a build repeats, and how they are called there."""


def other_times(before: Mapping[str, bytes | None], captions: Mapping[str, bytes]) -> list[str]:
    """Where captions of an earlier build, of which nothing is known, get other times: the times of a source may have
    changed, or a person moved them by more than an estimate is off.
    """
    said = []
    for path, data in captions.items():
        there = before.get(path)
        if there is not None and (count := moved_cues(path, there, data)):
            whose = plural(count, "caption has", "captions have")
            said.append(f"{path}: {whose} other times than in the file that was there")
    return said


def of_recording(recording: str | None, found: Found, ends: Sequence[int]) -> list[str]:
    """That a file is no recording, or that captions end after it, where its length is known; `ends` are those of all
    captions, ms.
    """
    if found.refused:
        return [f"recording: {recording} {found.refused}"]
    length_ms = found.length_ms
    late = after_the_end(ends, length_ms) if length_ms is not None else []
    if not late or length_ms is None:
        return []
    count = plural(len(late), "caption ends", "captions end")
    over = f"the last {max(late) / 1000:.1f} s after it"
    said = f"recording: {count} after {recording}, which lasts {clock(length_ms)}, {over}"
    return [f"{said}: is it another cut, or are the times wrong?"]


def left_over(files: Mapping[str, bool], most: int | None = None) -> str:
    """What is said of the files of earlier builds that no talk makes now (path → whether it changed since), the
    first `most` by name; nothing where there are none.
    """
    if not files:
        return ""
    names = [f"{path} (changed since)" if changed else path for path, changed in files.items()]
    shown = ", ".join(names[:most])
    if most is not None and len(names) > most:
        shown += f" and {len(names) - most} more (imhcaps status names them)"
    which = plural(len(names), "file of an earlier build, which", "files of earlier builds, which")
    return f"{which} no talk of this configuration makes now: {shown}; nothing is removed by itself"


MOST_NAMES = 6
"""Files that a build names; our own choice: two talks of three files."""
