"""The texts of a track as columns of lines: computed once and only when asked for.

`joined` is every cue's text in one string, parted by NUL, so that one regular expression can look at the
whole track at C speed; `find` gives its matches with their cues. `end_words` and `head_signs` are what lines end and
begin with: a rule about lines looks there first, and mostly nowhere else.

Nothing here holds a string a line, which would take more memory than the file: lines are cut out of `joined` when they
are asked for, and what is needed of all of them is looked through in pieces.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain, compress, islice

_OUTLINE = bytes.maketrans(
    b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ?!;:,", b"a" * 26 + b"A" * 26 + b"." * 5
)
"""`a` for each small letter of ASCII, `A` for each capital, `.` for `.?!;:,`."""
PART = "\0"
"""Between two cues in `joined`. A pattern must not match it."""
_SEEN = bytes((0, 9, 10, *range(0x20, 0x7F)))
"""The bytes of ASCII that are seen, tab, LF, and what parts cues."""
_SHORT = 4
"""Characters: a longer text says something, whatever it is. Our own choice."""
_TEMPLATE_HEADS = frozenset("xxx tod tbd fix ins ent typ add put wri you pla def dum".split())  # noqa: SIM905
_TEMPLATE_ENDS = (
    "xxx", "todo", "tbd", "fixme", " here", "\nhere", "text", "caption", "captions", "subtitle", "subtitles", "name",
    "title", "transcript", "dialogue", "lyrics", "translation",
)  # fmt: skip
"""The first three letters, and the ends, of what a cue of a template says alone (TXT125)."""
LOREM = (b"psum", b"PSUM")
"""What is in the text of printers' samples, `lorem ipsum`."""
_NO_ENDS = bytes(set(range(256)) - {0, 10})
_CUES_AT_ONCE = 256
"""Cues whose lines are looked at together: as quick as all at once, and nothing to keep (measured). Our choice."""
_PIECE = 1 << 13
"""Characters or bytes that are looked at together where the whole would be copied (our choice)."""


class Lines:
    """The lines of all cues in order, each cut out of their joined text when it is asked for."""

    __slots__ = ("_begins", "_joined")

    def __init__(self, joined: str, begins: array[int]) -> None:
        self._joined = joined
        self._begins = begins
        """Where each line begins, and where one after the last would."""

    def __len__(self) -> int:
        return len(self._begins) - 1

    def __getitem__(self, index: int) -> str:
        return self._joined[self._begins[index] : self._begins[index + 1] - 1]

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(self.parts())

    def parts(self) -> Iterator[list[str]]:
        """Some hundred lines at a time."""
        begins, count = self._begins, len(self)
        for first in range(0, count, _CUES_AT_ONCE):
            end = begins[min(first + _CUES_AT_ONCE, count)] - 1
            yield self._joined[begins[first] : end].replace(PART, "\n").split("\n")


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

    def utf8(self) -> Iterator[bytes]:
        """`joined` as UTF-8, in pieces."""
        for at in range(0, len(self.joined), _PIECE):
            yield self.joined[at : at + _PIECE].encode("utf-8", "surrogatepass")

    def holds(self, *signs: bytes) -> bool:
        """Whether one of some signs, with a space for each LF, is in `joined` as UTF-8.

        Words of ASCII are found in bytes in half the time that a text takes.
        """
        return any(sign in part for part in self._spaced(max(map(len, signs))) for sign in signs)

    def outlined(self, *signs: bytes) -> bool:
        """The same in its outline, which shows what is wrong between words: `.A` where a space is missing."""
        parts = (part.translate(_OUTLINE) for part in self._spaced(max(map(len, signs))))
        return any(sign in part for part in parts for sign in signs)

    def _spaced(self, longest: int) -> Iterator[bytes]:
        """`joined` as UTF-8 with LF as a space, in pieces of which each ends with the head of the next."""
        before = b""
        for part in self.utf8():
            spaced = before + part.replace(b"\n", b" ")
            yield spaced
            before = spaced[-longest:]

    @cached_property
    def flat(self) -> Lines:
        """Per line: the lines of all cues in order."""
        return Lines(self.joined, self._line_offsets)

    @cached_property
    def line_sizes(self) -> array[int]:
        """Per line: its characters."""
        sizes = array("I")
        texts = self.texts
        for at in range(0, len(texts), _CUES_AT_ONCE):
            sizes.extend(map(len, "\n".join(texts[at : at + _CUES_AT_ONCE]).split("\n")))
        # The lines of no cue at all are one, as in `joined`.
        return sizes or array("I", (0,))

    @cached_property
    def line_ends(self) -> list[str]:
        """Per line: its last word, what is after its last space; empty where that is its end."""
        # The same word is one string.
        known: dict[str, str] = {}
        ends: list[str] = []
        for lines in self.flat.parts():
            words = [line.rpartition(" ")[2] for line in lines]
            ends += map(known.setdefault, words, words)
        return ends

    @cached_property
    def end_words(self) -> frozenset[str]:
        """The different last words of lines: what is in none of them is in no line."""
        return frozenset(self.line_ends)

    @cached_property
    def line_heads(self) -> str:
        """Per line: its first character; LF for an empty line."""
        begins, joined = self._line_offsets, self.joined
        # At the start of an empty line is what ends it, but for the last line.
        ends_empty = begins[-2] == len(joined)
        heads = map(joined.__getitem__, islice(begins, len(begins) - 1 - ends_empty))
        return ("".join(heads) + "\n" * ends_empty).replace(PART, "\n")

    @cached_property
    def head_signs(self) -> frozenset[str]:
        """The different first characters of lines; an empty one for an empty line."""
        return frozenset([sign.strip("\n") for sign in set(self.line_heads)])

    @cached_property
    def tail_signs(self) -> frozenset[str]:
        """The different last characters of lines; an empty one for a space, and for an empty line."""
        return frozenset([word[-1:] for word in self.end_words])

    @cached_property
    def line_counts(self) -> array[int]:
        """How many lines each cue has; an empty cue has one."""
        return array("I", [text.count("\n") + 1 for text in self.texts])

    @cached_property
    def first_lines(self) -> array[int]:
        """The index of the first line of each cue, and after them the number of lines."""
        return array("I", accumulate(self.line_counts, initial=0))

    @cached_property
    def _offsets(self) -> array[int]:
        return array("I", accumulate((len(text) + 1 for text in self.texts), initial=0))

    @cached_property
    def inner_lines(self) -> array[int]:
        """Indices into the lines of all cues: those that another line of the same cue follows."""
        # The line ends alone, as bytes: LF is 10, between cues is 0.
        ends = b"".join([part.translate(None, _NO_ENDS) for part in self.utf8()])
        return array("I", compress(range(len(ends)), ends))

    @cached_property
    def wordless(self) -> bool:
        """Whether no cue has a sign that is not white."""
        return not any(map(str.strip, self.texts))

    @cached_property
    def short_texts(self) -> list[int]:
        """The cues of so few characters that they may say nothing."""
        return [cue for cue, text in enumerate(self.texts) if len(text) < _SHORT]

    @cached_property
    def template_cues(self) -> list[int]:
        """The cues that may be a placeholder of a template and nothing else: few, as their first letters and ends
        show.
        """
        heads = {text[:3] for text in self.texts}
        likely = {head for head in heads if head.lower() in _TEMPLATE_HEADS or head[:1].isspace()}
        return [
            cue
            for cue, text in enumerate(self.texts if likely else ())
            if text[:3] in likely
            and text.lstrip()[:3].lower() in _TEMPLATE_HEADS
            and text.rstrip().rstrip(".…").lower().endswith(_TEMPLATE_ENDS)
        ]

    @cached_property
    def template_marks(self) -> bool:
        """Whether a placeholder of a template may be in what viewers read."""
        return self.has("[") or self.has("{{") or bool(self.template_cues) or self.holds(*LOREM)

    @cached_property
    def said_again(self) -> list[int]:
        """The cues that end as the whole next one says: few, and found at C speed."""
        texts = self.texts
        return list(compress(range(len(texts)), map(str.endswith, texts, islice(texts, 1, None))))

    @cached_property
    def invisible_signs(self) -> bool:
        """Whether there may be a character that is not seen: one beyond ASCII, or a control but for tab and LF."""
        return not self.joined.isascii() or any(part.translate(None, _SEEN) for part in self.utf8())

    def has(self, sign: str) -> bool:
        """Whether a sign is in what viewers read; each is looked for once."""
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
        cue, begin, following = -1, 0, 0
        for index in flat_indices:
            if index >= following:
                cue = bisect_right(first, index, cue + 1) - 1
                begin, following = first[cue], first[cue + 1]
            cues.append(cue)
            lines.append(index - begin)
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
        return array("I", accumulate(map((1).__add__, self.line_sizes), initial=0))

    def find(
        self, *patterns: str | re.Pattern[str]
    ) -> Iterator[tuple[int, int, int, re.Match[str]]]:
        """Matches in the texts: cue, start and end within its text, and the match; of several patterns in one order.

        A pattern given as a string is compiled when it is first needed, not when its rule is loaded.
        """
        wanted = [re.compile(each) if isinstance(each, str) else each for each in patterns]
        of_each = [each.finditer(self.joined) for each in wanted]
        # Each is in order already: those of one are not held.
        matches = (
            iter(sorted(chain(*of_each), key=re.Match.start)) if of_each[1:] else chain(*of_each)
        )
        first = next(matches, None)
        if first is not None:
            offsets = self._offsets
            for match in chain((first,), matches):
                start, end = match.span()
                cue = bisect_right(offsets, start) - 1
                base = offsets[cue]
                yield cue, start - base, end - base, match
