"""How one cue continues the text of the cue before it: the same text, more of it, or its last lines."""

from typing import Literal, NamedTuple

from imhcaps.cuetext import unescape
from imhcaps.language.scripts import PIECES
from imhcaps.lazy import lazy_pattern

_TAG = lazy_pattern(r"<(/?)([A-Za-z]*)([^<>]*)>|\{\\[^{}]*\}")
_STAMP = lazy_pattern(r"<[0-9:.]+>")
_MARKS = frozenset({"b", "c", "font", "i", "u", "em", "strong", "mark", "span"})

LEAST_WORDS = 3
LEAST_SIGNS = 6
"""So many words (characters, in scripts without spaces) shared by two cues are no accident. Our own
choice."""

LinkKind = Literal["same", "grow", "roll", "shrink", "overlap"]


class Shown(NamedTuple):
    """What a cue shows: its lines without markup, empty ones left out."""

    lines: tuple[str, ...]
    marked: str
    """The text with its markup."""
    timed: tuple[bool, ...]
    """Per line whether timestamps are in it."""

    @property
    def mark(self) -> tuple[int, int] | None:
        """The part that is marked, as offsets into the text without white space, if there is exactly one."""
        return _mark(self.marked) if "<" in self.marked else None

    @property
    def flat(self) -> str:
        """The lines as one."""
        return " ".join(self.lines)


class Link(NamedTuple):
    """How a cue continues the one before.

    same: the text again; grow: the text and more; roll: the last lines and more; shrink: only the last
    lines; overlap: the last words and more. `kept` counts the characters of `Shown.flat` that were shown
    before. `fresh` says that what is new is not once more what was there.
    """

    kind: LinkKind
    kept: int
    fresh: bool = True
    new_line: bool = False
    """What is new begins on a line of its own."""
    timed: bool = False
    """Only what is new has timestamps, as YouTube writes it."""
    mark_before: tuple[int, int] | None = None
    mark: tuple[int, int] | None = None
    words: int = 0
    previous: int = -1


def has_stamp(marked: str) -> bool:
    """Are there timestamps in the text of a cue?"""
    return "<" in marked and _STAMP.search(marked) is not None


def shown(text: str, marked: str) -> Shown:
    """What a cue shows, from its visible text and its text with markup."""
    lines: list[str] = []
    timed: list[bool] = []
    stamped = has_stamp(marked)
    written = marked.split("\n")
    rows = text.split("\n")
    for k, row in enumerate(rows):
        clean = " ".join(row.split())
        if clean:
            lines.append(clean)
            there = written[k] if len(written) == len(rows) else marked
            timed.append(stamped and _STAMP.search(there) is not None)
    return Shown(tuple(lines), marked, tuple(timed))


def _mark(marked: str) -> tuple[int, int] | None:
    """The only marked stretch of a cue, if there is exactly one."""
    at = 0
    depth = 0
    size = 0
    first: int | None = None
    last = 0
    stretches = 0
    for match in _TAG.finditer(marked):
        size += _signs(marked[at : match.start()])
        at = match.end()
        slash, name = match.group(1, 2)
        if name is None or name.lower() not in _MARKS or match.group().startswith("<c.label"):
            continue
        if slash:
            depth = max(depth - 1, 0)
            if not depth:
                last = size
        else:
            if not depth:
                stretches += 1
                first = size if first is None else first
            depth += 1
    if first is None or stretches != 1 or last <= first:
        return None
    return first, last


def _signs(text: str) -> int:
    return len("".join(unescape(text).split()))


def link(a: Shown, b: Shown) -> Link | None:
    """How `b` continues `a`; nothing when it does not."""
    if not a.lines or not b.lines:
        return None
    before, after = a.flat, b.flat
    if before == after:
        if len(b.lines) > 1 and b.timed[-1] and not any(b.timed[:-1]):
            # The same words once more: the times say that the last line is new.
            return Link("roll", len(" ".join(b.lines[:-1])) + 1, False, True, True)
        words = after.count(" ") + 1
        return Link("same", len(after), mark_before=a.mark, mark=b.mark, words=words)
    kept = _whole_lines(a, b)
    if kept == len(b.lines):
        return Link("shrink", len(after))
    if kept:
        rest = " ".join(b.lines[kept:])
        held = " ".join(b.lines[:kept])
        timed = any(b.timed[kept:]) and not any(b.timed[:kept])
        return Link("roll", len(held) + 1, _fresh(rest, held), True, timed)
    grown = _grown(a, b)
    if grown:
        rest = after[grown:].lstrip()
        return Link("grow", grown, _fresh(rest, after[:grown]), after[:grown] in b.lines)
    shared = _shared(before, after)
    if shared:
        return Link("overlap", shared)
    return None


def _fresh(rest: str, held: str) -> bool:
    """Is the rest something else than what was there, said again?"""
    letters = "".join(sign for sign in rest.casefold() if sign.isalnum())
    again = "".join(sign for sign in held.casefold() if sign.isalnum())
    return bool(letters) and letters not in again


def _whole_lines(a: Shown, b: Shown) -> int:
    """How many lines at the end of `a` are at the head of `b`."""
    for count in range(min(len(a.lines), len(b.lines)), 0, -1):
        if a.lines[-count:] == b.lines[:count]:
            return count
    return 0


def _grown(a: Shown, b: Shown) -> int:
    """How many characters at the head of `b` are the last lines of `a`, the last of which goes on."""
    after = b.flat
    for skip in range(len(a.lines)):
        held = " ".join(a.lines[skip:])
        if not after.startswith(held) or len(after) == len(held):
            continue
        if after[len(held)] == " " or PIECES.match(held[-1]):
            # Only the first words of a line that scrolled are no proof of anything.
            if skip and held.count(" ") + 1 < LEAST_WORDS and len(held) < LEAST_SIGNS * 2:
                continue
            return len(held)
    return 0


def _shared(before: str, after: str) -> int:
    """How many characters at the head of `after` are the last words of `before`, if enough of them are."""
    old, new = before.split(" "), after.split(" ")
    for count in range(min(len(old), len(new)) - 1, LEAST_WORDS - 1, -1):
        # Nearly all differ in their first word.
        if old[-count] == new[0] and old[-count:] == new[:count]:
            return len(" ".join(new[:count])) + 1
    if len(old) == 1 or len(new) == 1:
        for count in range(min(len(before), len(after)) - 1, LEAST_SIGNS - 1, -1):
            if before[-count:] == after[:count] and PIECES.search(after, 0, count):
                return count
    return 0
