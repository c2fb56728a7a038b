"""Two sequences of words, aligned: where they differ, and what kind of difference it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from imhcaps.language.fillers import filler_phrases, fillers, negations
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold

Class = Literal["substantive", "filler", "false start", "spelling", "case"]

# A word for comparing: parted at white space, dashes and slashes; scripts without spaces by character.
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
TOKEN = lazy_pattern(f"[{_UNSPACED}]|[^\\s\\-‐‑–—/{_UNSPACED}]+")

_SAME = {
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "kinda": "kind of", "sorta": "sort of",
    "cause": "because", "til": "until", "till": "until", "alright": "all right", "ok": "okay",
    "percent": "%", "dr": "doctor", "mr": "mister", "vs": "versus", "st": "saint",
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
    "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "hundred": "100",
    "im": "i am", "youre": "you are", "hes": "he is", "shes": "she is", "its": "it is",
    "were": "we are", "theyre": "they are", "thats": "that is", "theres": "there is",
    "whats": "what is", "lets": "let us", "ive": "i have", "youve": "you have", "weve": "we have",
    "theyve": "they have", "ill": "i will", "youll": "you will", "well": "we will",
    "theyll": "they will", "itll": "it will", "id": "i would", "dont": "do not",
    "doesnt": "does not", "didnt": "did not", "isnt": "is not", "arent": "are not",
    "wasnt": "was not", "werent": "were not", "wont": "will not", "wouldnt": "would not",
    "cant": "can not", "cannot": "can not", "couldnt": "could not", "shouldnt": "should not",
    "havent": "have not", "hasnt": "has not", "hadnt": "had not",
}  # fmt: skip
"""Ways to write the same words. A contraction stands under its folded form."""


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
    """Words `i1`..`i2` of the first sequence stand where `j1`..`j2` of the second are."""

    i1: int
    i2: int
    j1: int
    j2: int
    kind: Class


def tokens_of(text: str, place: int, speaker: str | None = None) -> list[Token]:
    """The words of a text; what has neither letter nor digit is none."""
    return [
        Token(key, match[0], place, match.start(), match.end(), speaker)
        for match in TOKEN.finditer(text)
        if (key := fold(match[0]))
    ]


def align(a: Sequence[Token], b: Sequence[Token]) -> list[Run]:
    """The cheapest edit of `a` into `b`, as runs of equal words and runs that differ.

    Bit-parallel, and divided when long: 50,000 words take well under a second.
    """
    from rapidfuzz.distance import Levenshtein

    numbers: dict[str, int] = {}
    first = [numbers.setdefault(token.key, len(numbers)) for token in a]
    second = [numbers.setdefault(token.key, len(numbers)) for token in b]
    runs: list[Run] = []
    for op in Levenshtein.opcodes(first, second):
        run = Run(op.tag == "equal", op.src_start, op.src_end, op.dest_start, op.dest_end)
        if runs and not run.equal and not runs[-1].equal:
            runs[-1] = runs[-1]._replace(i2=run.i2, j2=run.j2)
        else:
            runs.append(run)
    return runs


def differences(a: Sequence[Token], b: Sequence[Token], runs: Sequence[Run]) -> list[Difference]:
    """Every run that differs, classed."""
    return [
        Difference(i1, i2, j1, j2, classify(a, b, i1, i2, j1, j2))
        for equal, i1, i2, j1, j2 in runs
        if not equal
    ]


def classify(a: Sequence[Token], b: Sequence[Token], i1: int, i2: int, j1: int, j2: int) -> Class:
    """What kind of difference: a filler, a false start, a spelling, or one of substance."""
    left = [token.key for token in a[i1:i2]]
    right = [token.key for token in b[j1:j2]]
    if _same_words(left, right):
        return "spelling"
    if _is_filler(left) and _is_filler(right):
        return "filler"
    if not left or not right:
        longer, at, whole = (left, i2, a) if left else (right, j2, b)
        first = i1 if left else j1
        if _is_false_start(longer, whole, first, at):
            return "false start"
        return "substantive"
    if bool(negations() & set(left)) != bool(negations() & set(right)) or _negated(
        left
    ) != _negated(right):
        return "substantive"
    one, other = "".join(left), "".join(right)
    if min(len(one), len(other)) > 3 and not (one.isdigit() or other.isdigit()):
        from rapidfuzz.fuzz import ratio

        if abs(len(left) - len(right)) <= 1 and ratio(one, other) >= 80:
            return "spelling"
    return "substantive"


def _negated(words: Sequence[str]) -> bool:
    return any(word.endswith("nt") and word in _SAME for word in words)


def _same_words(left: Sequence[str], right: Sequence[str]) -> bool:
    if not left or not right:
        return False
    if "".join(left) == "".join(right):
        return True
    return _plain(left) == _plain(right)


def _plain(words: Sequence[str]) -> str:
    return " ".join(_SAME.get(word, word) for word in words).replace(" ", "")


def _is_filler(words: Sequence[str]) -> bool:
    return all(word in fillers() for word in words) or " ".join(words) in filler_phrases()


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
    if whole[last - 1].text.endswith(("-", "—", "–", "...", "…")):
        return True
    # The same words may be cut out one place earlier: "we [were we] are" is "[we were] we are".
    for shift in range(count + 1):
        start, stop = first - shift, last - shift
        cut = [token.key for token in whole[start:stop]]
        after = [token.key for token in whole[stop : stop + count]]
        if any(_ends_sentence(token.text) for token in whole[start:stop]):
            return False
        if cut == after or (count > 1 and after and after[0] == cut[0]):
            return True
        # A word broken off: "inf infant".
        if count == 1 and after and len(cut[0]) > 1 and after[0].startswith(cut[0]):
            return True
        if start == 0 or whole[start - 1].key != cut[-1]:
            return False
    return False
