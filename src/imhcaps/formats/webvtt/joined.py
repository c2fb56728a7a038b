"""WebVTT files that were put together: second signatures with their header lines, and their clocks.

A segment of a stream (HLS) says in its header how its times lie on the stream's clock (RFC 8216, 3.5):
`X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000`, 90,000 ticks a second. Where segments are joined whose
maps differ, the times of the later one are of another clock.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.formats.line_scan import LINE
from imhcaps.formats.problem import Problem
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit

if TYPE_CHECKING:
    from imhcaps.formats.document import Document

_HEAD = lazy_pattern(r"(?m)^\ufeff*WEBVTT(?=[ \t\r\n]|\Z)")
MAP = re.compile(
    r"X-TIMESTAMP-MAP=(?:(?:MPEGTS:(?P<ticks>[0-9]{1,19})|LOCAL:(?P<local>[0-9:.]{5,24})),?){1,2}"
)
_HEADER_LINE = lazy_pattern(r"(?:[A-Za-z][\w -]{0,40}[:=]|X-TIMESTAMP-MAP)")
_TICKS = 90
"""Ticks in a millisecond (MPEG-2 Systems, ISO/IEC 13818-1: 90 kHz)."""
_WRAP = 2**33
"""Ticks: the clock of 33 bits begins again after 26.5 hours (RFC 8216 §3.5)."""


class Head(NamedTuple):
    """A signature with its header lines: offsets, and the stream's ticks at its time 0, if stated."""

    start: int
    end: int
    zero: int | None
    """Ticks of the stream's clock."""


def heads(text: str) -> list[Head]:
    """Every signature of a file, the first included."""
    found = []
    for match in _HEAD.finditer(text):
        line = LINE.match(text, match.start())
        assert line is not None
        end, zero = line.end(), None
        while (line := LINE.match(text, end)) and line.group(1) and "-->" not in line.group(1):
            if not _HEADER_LINE.match(line.group(1)):
                break
            stated = _zero(line.group(1))
            zero = zero if stated is None else stated
            end = line.end()
            if line.end() >= len(text):
                break
        found.append(Head(match.start(), end, zero))
    return found


def _zero(line: str) -> int | None:
    match = MAP.fullmatch(line.strip())
    if match is None or match["ticks"] is None or match["local"] is None:
        return None
    parts = match["local"].split(":")
    try:
        local = sum(float(part) * float(60**k) for k, part in enumerate(reversed(parts)))
    except ValueError:
        return None
    return int(match["ticks"]) - round(local * 1000 * _TICKS)


def seams(doc: Document) -> frozenset[int]:
    """The moments at which the first cue after each later signature begins, in ms on the clock of the first one."""
    every = [head for head in heads(doc.text) if not _is_text(doc, head)]
    first = next((head.zero for head in every if head.zero is not None), None)
    found = set()
    for head in every:
        i = bisect_left(doc.block_at, head.end)
        if head.start and i < len(doc):
            found.add(doc.starts[i] + _shift(head, first))
    return frozenset(found)


def _shift(head: Head, first: int | None) -> int:
    """Ms by which the cues of a segment lie off the clock of the first; 0 where one of them states none."""
    if first is None or head.zero is None:
        return 0
    ticks = head.zero - first
    return round((ticks + _WRAP if ticks < -_WRAP // 2 else ticks) / _TICKS)


def problems(doc: Document) -> list[Problem]:
    """The second and later signatures of a file: each is taken out, and the times after it are shifted."""
    text = doc.text
    every = heads(text)
    first = next((head.zero for head in every if head.zero is not None), None)
    found = []
    for k, head in enumerate(every):
        if (not k and not head.start) or _is_text(doc, head):
            continue
        shift = _shift(head, first)
        until = every[k + 1].start if k + 1 < len(every) else len(text)
        edits: list[Edit] | None = [Edit(head.start, head.end, "")]
        what = "a second WEBVTT signature: files were joined, and browsers drop it with its header lines"
        if shift:
            what = (
                f"a second WEBVTT signature whose X-TIMESTAMP-MAP puts the cues below it {shift / 1000:g} s"
                " off the clock of the first: segments of a stream were joined"
            )
            edits = _shifted(doc, head, until, shift)
        line = LINE.match(text, head.start)
        assert line is not None
        found.append(
            Problem(
                "VTT009", *line.span(1), what, None, tuple(edits) if edits else None,
                "Put the cues on one clock" if shift else "Remove it", not shift,
            )
        )  # fmt: skip
    return found


def _is_text(doc: Document, head: Head) -> bool:
    """Is this the word of a cue: its first line, or with no cue after it?"""
    i = doc.cue_at(head.start)
    if i is None or not doc.payload_at[i] <= head.start < doc.payload_end[i]:
        return False
    return head.start == doc.payload_at[i] or i + 1 == len(doc)


def _shifted(doc: Document, head: Head, until: int, shift: int) -> list[Edit] | None:
    """Edits that take a head out and move the cues up to the next one; None where one cannot be moved."""
    write = doc.syntax.write_time
    assert write is not None
    edits = [Edit(head.start, head.end, "")]
    for i, at in enumerate(doc.block_at):
        if not head.start < at < until:
            continue
        span = doc.span(i)
        for stretch, time in ((span.start, doc.starts[i]), (span.end, doc.ends[i])):
            new = write(time + shift, doc.text[slice(*stretch)]) if time + shift >= 0 else None
            if new is None:
                return None
            edits.append(Edit(*stretch, new))
    return edits
