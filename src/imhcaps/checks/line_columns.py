"""The texts of a track as columns of lines: computed once and only when asked for.

`joined` is every cue's text in one string, parted by NUL, so that one regular expression can look at the
whole track at C speed; `find` gives its matches with their cues. `end_words` and `head_signs` are what lines end and
begin with: a rule about lines looks there first, and mostly nowhere else.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain, compress

_OUTLINE = bytes.maketrans(
    b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ?!;:,", b"a" * 26 + b"A" * 26 + b"." * 5
)
PART = "\0"
"""Between two cues in `joined`. A pattern must not match it."""
_NO_ENDS = bytes(set(range(256)) - {0, 10})


class LineColumns:
    """Columns over the lines of `texts`, what a viewer reads of each cue; one entry per line or per cue."""

    @property
    def texts(self) -> list[str]:
        """What a viewer reads, lines parted by LF."""
        raise NotImplementedError

    @cached_property
    def joined(self) -> str:
        """Every text, parted by NUL."""
        return PART.join(self.texts)

    @cached_property
    def encoded(self) -> bytes:
        """`joined` as UTF-8 with LF as a space: searched for words of ASCII in half the time of a text."""
        return self.joined.encode("utf-8", "surrogatepass").replace(b"\n", b" ")

    @cached_property
    def outline(self) -> bytes:
        """`encoded` with `a` for each small letter of ASCII, `A` for each capital, `.` for `.?!;:,`.

        What is wrong between words shows in it at one search: `.A` where a space is missing.
        """
        return self.encoded.translate(_OUTLINE)

    @cached_property
    def flat(self) -> list[str]:
        """Per line: the lines of all cues in order."""
        return self.joined.replace(PART, "\n").split("\n")

    @cached_property
    def line_ends(self) -> list[str]:
        """Per line: its last word, what stands behind its last space; empty where that is its end."""
        return [line[line.rfind(" ") + 1 :] for line in self.flat]

    @cached_property
    def end_words(self) -> frozenset[str]:
        """The different last words of lines: what is in none of them is in no line."""
        return frozenset(self.line_ends)

    @cached_property
    def head_signs(self) -> frozenset[str]:
        """The different first characters of lines; an empty one for an empty line."""
        return frozenset([line[:1] for line in self.flat])

    @cached_property
    def line_counts(self) -> list[int]:
        """How many lines each cue has; an empty cue has one."""
        return [text.count("\n") + 1 for text in self.texts]

    @cached_property
    def first_lines(self) -> array[int]:
        """The index of the first line of each cue, and behind them the number of lines."""
        return array("q", accumulate(self.line_counts, initial=0))

    @cached_property
    def _offsets(self) -> array[int]:
        return array("q", accumulate((len(text) + 1 for text in self.texts), initial=0))

    @cached_property
    def inner_lines(self) -> array[int]:
        """Indices into the lines of all cues: those that another line of the same cue follows."""
        # The line ends alone, as bytes: LF is 10, between cues is 0.
        ends = self.joined.encode("utf-8", "surrogatepass").translate(None, _NO_ENDS)
        return array("q", compress(range(len(ends)), ends))

    def has(self, sign: str) -> bool:
        """Whether a sign stands in what viewers read; each is looked for once."""
        if sign not in self._signs:
            # One character is found or missed at once; a space before it is met at every word.
            first = sign.strip()[:1]
            if sign[:1] == "\n" and len(sign) > 1:
                there = sign[1] in self.head_signs
            else:
                there = sign == first or first in self.joined
            self._signs[sign] = there and sign in self.joined
        return self._signs[sign]

    @cached_property
    def _signs(self) -> dict[str, bool]:
        return {}

    def cue_of_line(self, flat_index: int) -> tuple[int, int]:
        """The cue and the line within it (both 0-based) of an index into the lines of all cues."""
        cue = bisect_right(self.first_lines, flat_index) - 1
        return cue, flat_index - self.first_lines[cue]

    def cues_of_lines(self, flat_indices: Sequence[int]) -> tuple[list[int], list[int]]:
        """The same for many indices, which rise: cues, and lines within them."""
        first = self.first_lines
        cues, lines = [], []
        cue, following = -1, 0
        for index in flat_indices:
            if index >= following:
                cue = bisect_right(first, index, cue + 1) - 1
                following = first[cue + 1]
            cues.append(cue)
            lines.append(index - first[cue])
        return cues, lines

    def line_text(self, cue: int, line: int) -> str:
        """A line of a cue, both 0-based."""
        return self.flat[self.first_lines[cue] + line]

    def line_begin(self, flat_index: int) -> int:
        """Where a line begins within its cue's text."""
        cue, _ = self.cue_of_line(flat_index)
        return self._line_offsets[flat_index] - self._offsets[cue]

    @cached_property
    def _line_offsets(self) -> array[int]:
        return array("q", accumulate((len(line) + 1 for line in self.flat), initial=0))

    def find(self, pattern: str | re.Pattern[str]) -> Iterator[tuple[int, int, int, re.Match[str]]]:
        """Matches in the texts: cue, start and end within its text, and the match.

        A pattern given as a string is compiled when it is first needed, not when its rule is loaded.
        """
        wanted = re.compile(pattern) if isinstance(pattern, str) else pattern
        matches = wanted.finditer(self.joined)
        first = next(matches, None)
        if first is not None:
            offsets = self._offsets
            for match in chain((first,), matches):
                start, end = match.span()
                cue = bisect_right(offsets, start) - 1
                base = offsets[cue]
                yield cue, start - base, end - base, match
