"""What changed between two texts, as `patch` reads it, in a time that grows as the files do.

`difflib` alone looks through the whole rest of a file for each place that stayed. Lines that occur once in
both texts, in the same order, part the work; it compares only what is between two of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from imhcaps.lazy import lazy_pattern


def unified(before: str, after: str, name: str, context: int = 3) -> str:
    """A unified diff of two texts; empty when they are the same."""
    old, new = _lines(before), _lines(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    matcher.opcodes = list(opcodes(old, new))  # type: ignore[attr-defined]
    quoted = quoted_name(name)
    out = [] if old == new else [f"--- {quoted}\n", f"+++ {quoted}\n"]
    for group in matcher.get_grouped_opcodes(context):
        first, last = group[0], group[-1]
        out.append(f"@@ -{_range(first[1], last[2])} +{_range(first[3], last[4])} @@\n")
        for tag, a, b, c, d in group:
            if tag == "equal":
                out.extend(f" {line}" for line in old[a:b])
                continue
            out.extend(f"-{line}" for line in old[a:b])
            out.extend(f"+{line}" for line in new[c:d])
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in out
    )


def same_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many items both begin with, and how many of the others both end with."""
    most = min(len(old), len(new))
    head = 0
    while head < most and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < most - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail


def quoted_name(name: str) -> str:
    """A file's name in the head of a diff, quoted as git does it, so that no name can add lines to it.

    In quotes are names with control characters, quotes or backslashes, and bytes that are no UTF-8
    (gitformat-patch: C-style escapes, octal); a name with a space ends in a tab.
    """
    if not _QUOTED.search(name):
        return f"{name}\t" if " " in name else name
    out = ""
    for char in name:
        if char in _ESCAPES:
            out += _ESCAPES[char]
        elif _QUOTED.match(char):
            out += "".join(f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogateescape"))
        else:
            out += char
    return f'"{out}"'


# Besides what git quotes: what turns the direction of reading, and what other programs take for a line's end.
_QUOTED = lazy_pattern(
    '["\\\\\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\udc80-\udcff]'
)
_ESCAPES = {
    "\a": "\\a",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\v": "\\v",
    "\f": "\\f",
    "\r": "\\r",
    '"': '\\"',
    "\\": "\\\\",
}


def _lines(text: str) -> list[str]:
    parts = text.split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


class Opcode(NamedTuple):
    """What became of lines `a` to `b` of the old text: lines `c` to `d` of the new one (each after the last)."""

    tag: str
    """`equal`, `replace`, `delete` or `insert`, as `SequenceMatcher` says it."""
    a: int
    b: int
    c: int
    d: int


def opcodes(old: Sequence[str], new: Sequence[str]) -> Iterator[Opcode]:
    """The opcodes of `SequenceMatcher` for two lists of lines, made piece by piece between the anchors."""
    a = c = 0
    run: Opcode | None = None
    for b, d in [*_anchors(old, new), (len(old), len(new))]:
        matcher = SequenceMatcher(None, old[a:b], new[c:d], autojunk=False)
        pieces = [
            Opcode(tag, a + i, a + j, c + k, c + m) for tag, i, j, k, m in matcher.get_opcodes()
        ]
        if b < len(old):
            pieces.append(Opcode("equal", b, b + 1, d, d + 1))
        for piece in pieces:
            if run is not None and run.tag == piece.tag:
                run = run._replace(b=piece.b, d=piece.d)
            else:
                if run is not None:
                    yield run
                run = piece
        a, c = b + 1, d + 1
    if run is not None:
        yield run


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The longest row of lines that occur once in each text, in the same order."""
    often, often_new = Counter(old), Counter(new)
    where = {line: at for at, line in enumerate(new) if often_new[line] == 1}
    ends: list[int] = []
    rows: list[tuple[int, int, int]] = []  # line of old, line of new, the row before it
    last: list[int] = []
    for at, line in enumerate(old):
        if often[line] == 1 and line in where:
            there = where[line]
            length = bisect_left(ends, there)
            ends[length : length + 1] = [there]
            last[length : length + 1] = [len(rows)]
            rows.append((at, there, last[length - 1] if length else -1))
    found: list[tuple[int, int]] = []
    row = last[-1] if last else -1
    while row >= 0:
        at, there, row = rows[row]
        found.append((at, there))
    return found[::-1]


def _range(start: int, stop: int) -> str:
    """Lines as a hunk's head counts them."""
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"
