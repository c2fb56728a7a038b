"""Two sequences of words, aligned: where they differ, and what kind of difference it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from imhcaps.checks.word_keys import (
    CONTRACTED_NEGATIONS,
    has_figures,
    means_other,
    means_other_number,
    same_amount,
    same_said,
    same_words,
    word_key,
)
from imhcaps.language.fillers import WORDS_TOO, filler_phrases, fillers, negations
from imhcaps.language.scripts import HAN, KANA, SOUTH_EAST_ASIAN
from imhcaps.lazy import lazy_pattern
from imhcaps.text import common_prefix

Class = Literal["substantive", "filler", "false start", "spelling", "case"]

# A word for comparing: parted at white space, dashes and slashes; scripts without spaces by character.
# A minus directly before a figure belongs to it.
_UNSPACED = SOUTH_EAST_ASIAN + KANA + HAN
_LONG = 5_000_000_000
"""Pairs of words from which a comparison takes more than 2 seconds (70,000 words with 70,000, measured)."""
TOKEN = lazy_pattern(
    f"[{_UNSPACED}]"
    r"|(?:(?<![^\s(\[“\"'])[-−–](?=[$€£¥]?\.?\d))?"
    f"[^\\s\\-‐‑–—/{_UNSPACED}]+"
)


class Token(NamedTuple):
    """A word: as compared, as written, and where: `place` and offsets are its maker's own."""

    key: str
    text: str
    place: int
    start: int
    end: int
    speaker: str | None = None


class Run(NamedTuple):
    """Words `i1`..`i2` of the first sequence and `j1`..`j2` of the second: equal, or different."""

    equal: bool
    i1: int
    i2: int
    j1: int
    j2: int


class Difference(NamedTuple):
    """Words `i1`..`i2` of the first sequence have `j1`..`j2` of the second in their place."""

    i1: int
    i2: int
    j1: int
    j2: int
    kind: Class


def tokens_of(text: str, place: int, speaker: str | None = None) -> list[Token]:
    """The words of a text; what is not spoken is none."""
    return [Token(key, word, place, start, end, speaker) for key, word, start, end in _words(text)]


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[tuple[str, str, int, int], ...]:
    """Key, text, start and end of each word; the same texts come again and again while captions are edited."""
    return tuple(
        (key, match[0], match.start(), match.end())
        for match in TOKEN.finditer(text)
        if (key := word_key(match[0]))
    )


def align(a: Sequence[Token], b: Sequence[Token]) -> list[Run]:
    """The cheapest edit of `a` into `b`, as runs of equal words and runs that differ.

    Bit-parallel, and divided when long: 50,000 words take well under a second.
    """
    ours, theirs = [token.key for token in a], [token.key for token in b]
    head = common_prefix(ours, theirs)
    tail = common_prefix(ours[head:][::-1], theirs[head:][::-1])
    i, j = len(ours) - tail, len(theirs) - tail
    numbers: dict[str, int] = {}
    first = [numbers.setdefault(key, len(numbers)) for key in ours[head:i]]
    second = [numbers.setdefault(key, len(numbers)) for key in theirs[head:j]]
    runs = [Run(True, 0, head, 0, head)] if head else []
    for equal, *between in _runs_of(first, second) if first or second else ():
        run = Run(equal, *(head + at for at in between))
        if runs and not run.equal and not runs[-1].equal:
            runs[-1] = runs[-1]._replace(i2=run.i2, j2=run.j2)
        else:
            runs.append(run)
    return [*runs, Run(True, i, i + tail, j, j + tail)] if tail else runs


def _runs_of(first: list[int], second: list[int]) -> list[Run]:
    """Runs of equal and of other numbers. A long comparison is made by another process, for Python sees no
    Ctrl-C while it lasts.
    """
    if len(first) * len(second) < _LONG:
        return _opcodes((first, second))
    from imhcaps.checks.processes import spread  # noqa: PLC0415 - rare path

    return next(spread(_opcodes, [(first, second)], 1))


def _opcodes(both: tuple[list[int], list[int]]) -> list[Run]:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - extra or slow package

    return [
        Run(op.tag == "equal", op.src_start, op.src_end, op.dest_start, op.dest_end)
        for op in Levenshtein.opcodes(*both)
    ]


def differences(
    a: Sequence[Token],
    b: Sequence[Token],
    runs: Sequence[Run],
    otherwise: Sequence[Sequence[tuple[int, int]]],
    language: str = "",
) -> list[Difference]:
    """Every run that differs, classed, and words that are spelled alike and mean another thing.

    `otherwise` has for each run the words that are `written_otherwise`.
    """
    found = []
    for run, others in zip(runs, otherwise, strict=True):
        equal, i1, i2, j1, j2 = run
        if not equal:
            found.append(Difference(i1, i2, j1, j2, classify(a, b, i1, i2, j1, j2, language)))
            continue
        for i, j in others:
            one, other = a[i].text, b[j].text
            if (
                means_other(one, other, a[i - 1].key if i else "")
                and not (_shouted(a, i) or _shouted(b, j))
            ) or (has_figures(a[i].key) and means_other_number(one, other, language)):
                found.append(Difference(i, i + 1, j, j + 1, "substantive"))
    return _moved_currency(a, b, found)


def written_otherwise(
    a: Sequence[Token], b: Sequence[Token], runs: Sequence[Run]
) -> list[list[tuple[int, int]]]:
    """For each run the words that are equal and written otherwise, as `Word` and `word`: their numbers on both
    sides.
    """
    left, right = [token.text for token in a], [token.text for token in b]
    return [
        [
            (i, j)
            for i, j in zip(range(run.i1, run.i2), range(run.j1, run.j2), strict=True)
            if left[i] != right[j]
        ]
        if run.equal and left[run.i1 : run.i2] != right[run.j1 : run.j2]
        else []
        for run in runs
    ]


def _shouted(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is among words in capitals, which then say nothing of it."""
    near = (*tokens[max(0, at - 2) : at], *tokens[at + 1 : at + 3])
    longer = [token.text for token in near if len(token.key) > 1]
    return bool(longer) and all(map(str.isupper, longer))


def _moved_currency(
    a: Sequence[Token], b: Sequence[Token], found: list[Difference]
) -> list[Difference]:
    """`$15 million` and `15 million dollars` say the same: a sign that goes and a word that comes near it."""
    for at, (first, second) in enumerate(pairwise(found)):
        if second.i1 - first.i2 > 2 or first.kind != "substantive" or first.kind != second.kind:
            continue
        left = [token.key for token in a[first.i1 : second.i2]]
        right = [token.key for token in b[first.j1 : second.j2]]
        if same_amount(left, right):
            found[at] = first._replace(kind="spelling")
            found[at + 1] = second._replace(kind="spelling")
    return found


def classify(
    a: Sequence[Token],
    b: Sequence[Token],
    i1: int,
    i2: int,
    j1: int,
    j2: int,
    language: str = "",
) -> Class:
    """What kind of difference: a filler, a false start, a spelling, or one of substance.

    Words that are merely alike are other words: `million` and `billion`, `safe` and `unsafe`.
    """
    left = [token.key for token in a[i1:i2]]
    right = [token.key for token in b[j1:j2]]
    if same_words(left, right, language):
        other = (
            i2 - i1 == j2 - j1 == 1
            and has_figures(left[0])
            and means_other_number(a[i1].text, b[j1].text, language)
        )
        return "substantive" if other else "spelling"
    around = (a[i1 - 1].key if i1 else "", a[i2].key if i2 < len(a) else "")
    said, shown = [token.text for token in a[i1:i2]], [token.text for token in b[j1:j2]]
    if same_said(said, shown, around, language):
        return "spelling"
    if _is_filler(a, i1, i2) and _is_filler(b, j1, j2):
        return "filler"
    if not left or not right:
        longer, at, whole = (left, i2, a) if left else (right, j2, b)
        first = i1 if left else j1
        if _is_false_start(longer, whole, first, at):
            return "false start"
    return "substantive"


def _negated(words: Sequence[str]) -> bool:
    return not CONTRACTED_NEGATIONS.isdisjoint(words)


_ANSWERS = frozenset(("yeah", "yes"))
_OPENERS = frozenset(("basically", "ok", "okay", "so", "well", "yeah", "yes"))


def _is_filler(whole: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words first..last-1 may be left out without a change of meaning."""
    words = [token.key for token in whole[first:last]]
    if " ".join(words) in filler_phrases():
        return True
    # A filler that is a word too is one only where it is set off from the sentence.
    return all(
        word in fillers() and (word not in WORDS_TOO or _set_off(whole, at))
        for at, word in enumerate(words, first)
    )


def _set_off(whole: Sequence[Token], at: int) -> bool:
    """Whether the sentence around a word goes on without it: "So, we went", "it was, like, big"."""
    word, text = whole[at].key, whole[at].text
    before = whole[at - 1] if at and whole[at - 1].speaker == whole[at].speaker else None
    opens = before is None or _ends_sentence(before.text) or before.key in fillers()
    apart = opens or before is None or before.text.endswith((",", ";", ":"))
    if text.endswith(","):
        return apart
    if _ends_sentence(text):
        # An answer is no filler, and nor is the end of what somebody says.
        return apart and word not in _ANSWERS
    return opens and word in _OPENERS


def _ends_sentence(word: str) -> bool:
    bare = word.rstrip("\"'”’)]")
    return bare.endswith((".", "?", "!")) and not bare.endswith("...")


def _is_false_start(words: Sequence[str], whole: Sequence[Token], first: int, last: int) -> bool:
    """Whether words were begun and taken up again at once: "the the", "we were we are".

    Never across the end of a sentence, and never a negation: without it the rest says the opposite.
    """
    count = len(words)
    if count > 5:
        return False
    if negations() & set(words) or _negated(words):
        return False
    # The same words may be cut out one place earlier: "we [were we] are" is "[we were] we are".
    for shift in range(count + 1):
        start, stop = first - shift, last - shift
        cut = [token.key for token in whole[start:stop]]
        after = [token.key for token in whole[stop : stop + count]]
        if any(_ends_sentence(token.text) for token in whole[start:stop]):
            return False
        if cut == after or (count == 2 and after and after[0] == cut[0]):
            return True
        # A word broken off: "inf infant".
        if count == 1 and after and len(cut[0]) > 1 and after[0].startswith(cut[0]):
            return True
        if start == 0 or whole[start - 1].key != cut[-1]:
            return False
    return False
