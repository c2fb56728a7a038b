"""Cue text with what was shown before cut away, and with the times of words in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from imhcaps.cuetext import plain_text, timestamp_tag, tokens, unescape
from imhcaps.formats.repeated_links import Link, shown
from imhcaps.language.scripts import PIECES
from imhcaps.lazy import lazy_pattern

if TYPE_CHECKING:
    from imhcaps.model.track import Cue

LONGEST = 84
"""Characters: two lines of 42, as Netflix has for the Latin script. A line that grows past it goes
on in a new cue."""
_SIGN = lazy_pattern(r"&[^;&<\s]{1,31};|[\s\S]")
_EMPTY = lazy_pattern(r"<(c|i|b|u)(?:\.[^<>]*)?></\1>")
_MARK = lazy_pattern(r"</?(?:c(?!\.label)(?:\.[^<>]*)?|i|b|u)(?:[ \t][^<>]*)?>")


def unrolled(
    kind: str,
    members: Sequence[int],
    cues: Sequence[Cue],
    marked: Sequence[str],
    links: dict[int, Link],
) -> list[tuple[int, Cue]]:
    """The cues of one run, each word once; with each the index of the cue that it is from."""
    if kind == "highlighted":
        return [_one_line(members, cues, marked)]
    made: list[tuple[int, Cue]] = [(members[0], _clean(cues[members[0]]))]
    for j in members[1:]:
        step = links.get(j)
        cue = cues[j]
        at, last = made[-1]
        if step is None:
            made.append((j, _clean(cue)))
        elif step.kind in ("same", "shrink"):
            made[-1] = at, replace(last, end=max(last.end, cue.end))
        else:
            rest = _behind(cue.payload, _signs_in(shown_text(cue.payload)[: step.kept]))
            if step.kind == "grow" and not step.new_line and len(last.payload) < LONGEST * 4:
                joined = _joined(last.payload, rest, cue.start)
                if len(shown_text(joined)) <= LONGEST:
                    made[-1] = at, replace(last, payload=joined, end=max(last.end, cue.end))
                    continue
            made.append((j, replace(cue, payload=rest)))
    for k in range(len(made) - 1):
        at, cue = made[k]
        following = made[k + 1][1].start
        if cue.start < following < cue.end:
            made[k] = at, replace(cue, end=following)
    return made


def shown_text(payload: str) -> str:
    """What a viewer reads, as one line; as `Shown.flat` has it."""
    return shown(plain_text(payload), "").flat


def _clean(cue: Cue) -> Cue:
    return replace(cue, payload=_tidy(cue.payload))


def _tidy(payload: str) -> str:
    """Without lines of white space, and without tags that hold nothing."""
    before = ""
    while before != payload:
        before, payload = payload, _EMPTY.sub("", payload)
    return "\n".join(line.strip() for line in payload.split("\n") if line.strip())


def _signs_in(text: str) -> int:
    return len("".join(text.split()))


def _behind(payload: str, count: int) -> str:
    """The payload after its first `count` characters that are not white space, its tags kept."""
    parts: list[str] = []
    left = count
    for token in tokens(payload):
        raw = payload[token.start : token.stop]
        if token.kind == "text" and left:
            at = 0
            while left and (match := _SIGN.match(raw, at)):
                left -= _signs_in(unescape(match.group()))
                at = match.end()
                if left < 0:
                    # A reference that stands for several characters is not cut.
                    at, left = match.start(), 0
            raw = raw[at:]
        elif token.kind == "time" and left:
            continue
        parts.append(raw)
    return _tidy("".join(parts))


def _joined(payload: str, rest: str, start: int) -> str:
    """A line that grew: what it was, the time, and what came."""
    space = "" if PIECES.match(shown_text(payload)[-1:]) else " "
    return f"{payload}{space}{timestamp_tag(start)}{rest}"


def _one_line(
    members: Sequence[int], cues: Sequence[Cue], marked: Sequence[str]
) -> tuple[int, Cue]:
    """Cues that show one line with one word marked in each: the line, and the time of each word."""
    first = cues[members[0]]
    payload = _tidy(_MARK.sub("", first.payload))
    moments: list[tuple[int, int]] = []
    for i in members:
        mark = shown(shown_text(cues[i].payload), marked[i]).mark
        if mark is not None and (mark[0] or cues[i].start > first.start):
            if moments and moments[-1][0] >= mark[0]:
                continue
            # A timestamp is after the start of its cue (WebVTT §4.2.2).
            moments.append((mark[0], max(cues[i].start, first.start + 1)))
    return members[0], replace(
        first, payload=_stamped(payload, moments), end=max(cues[i].end for i in members)
    )


def _stamped(payload: str, moments: Sequence[tuple[int, int]]) -> str:
    """The payload with a timestamp before each of these characters, counted without white space."""
    parts: list[str] = []
    seen = 0
    waiting = list(moments)
    for token in tokens(payload):
        raw = payload[token.start : token.stop]
        if token.kind != "text":
            parts.append(raw)
            continue
        for match in _SIGN.finditer(raw):
            count = _signs_in(unescape(match.group()))
            while count and waiting and waiting[0][0] <= seen:
                parts.append(timestamp_tag(waiting.pop(0)[1]))
            seen += count
            parts.append(match.group())
    return "".join(parts)
