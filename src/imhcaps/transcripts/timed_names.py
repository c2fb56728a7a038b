"""Names between the time and the words, with no mark after them: `00:03 Ida Good day`.

Nothing parts such a name from what is said, so that only the page as a whole tells: its lines begin with a few
names that come again, and what is after each of them begins as sentences do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from imhcaps.language.closed_class import function_words
from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.text import fold
from imhcaps.transcripts.label_reports import lines_of
from imhcaps.transcripts.label_shape import NAME_LIKE, name_shape, names_nobody
from imhcaps.transcripts.passage import Passage

_LEAST = 4
"""Lines with a time, at least; our own limit."""
_PEOPLE, _LINES_OF_ONE = 2, 2
"""Names, and lines of each, at least; our own limits."""
_SHARE = 0.8
"""Share of the lines with a time that begin with such a name, and of those in which a longer name goes on; our own
limit."""
_MOST_WORDS = 4
"""Words of a name; our own limit."""
_WORD = lazy_pattern(r"\S+\s+")


def learn_timed_names(passages: Sequence[Passage], language: str, remarks: list[Remark]) -> None:
    """Set the candidates of a page whose lines are a time, a name and words; lines without one are reported."""
    timed = [i for i, p in enumerate(passages) if _is_timed(p)]
    if len(timed) < _LEAST:
        return
    heads = {i: _heads(passages[i]) for i in timed}
    counts = Counter(head for each in heads.values() for head in each)
    small = function_words(language) | function_words("en")
    surnames = _surnames(passages, heads, counts, language, small)
    found = {i: name for i in timed if (name := _longest(heads[i], counts, surnames))}
    uses = Counter(heads[i][0] for i in found)
    found = {i: name for i, name in found.items() if uses[heads[i][0]] >= _LINES_OF_ONE}
    names = set(found.values())
    if (
        len(names) < _PEOPLE
        or len(found) < _SHARE * len(timed)
        or not all(_is_name(name, language, small) for name in names)
    ):
        return
    for index, name in found.items():
        passage = passages[index]
        candidate = passage.candidate
        assert candidate is not None
        start = candidate.prefix
        following = passage.text[start + len(name) :]
        end = start + len(name) + len(following) - len(following.lstrip())
        passage.candidate = candidate._replace(label=name, end=end, colon=True)
    first = passages[next(iter(found))]
    left = [i for i in timed if i not in found]
    without = f"; line {lines_of(passages, left)} begins with none" if left else ""
    message = f"the names between times and words are read as speakers{without}"
    remarks.append(Remark("guessed", message, first.number, found[timed[0]] if not left else ""))
    for index, name in found.items():
        longer = heads[index][-1]
        if longer != name and _is_name(longer, language, small):
            message = f"{longer[len(name) :].strip()!r} after {name!r} is read as words, and may be of the name"
            remarks.append(Remark("guessed", message, passages[index].number, longer))


def _is_timed(passage: Passage) -> bool:
    candidate = passage.candidate
    return bool(
        candidate
        and candidate.timed
        and not (candidate.label or candidate.change or candidate.alone)
        and passage.kind != "heading"
    )


def _heads(passage: Passage) -> list[str]:
    """The first word, the first two and so on, all with capitals, before a word with a capital or what is no letter."""
    assert passage.candidate is not None
    text, at = passage.text, passage.candidate.prefix
    start = at
    heads: list[str] = []
    while len(heads) < _MOST_WORDS and (match := _WORD.match(text, at)):
        word = match[0].strip()
        if not word[:1].isupper() or (word[-1:] in ",.!?;:" and not _is_abbreviated(word)):
            break
        at = match.end()
        heads.append(text[start:at].strip())
    while heads and text[start + len(heads[-1]) :].strip()[:1].islower():
        heads.pop()
    return heads


def _is_abbreviated(word: str) -> bool:
    return word.endswith(".") and len(word) <= _MOST_WORDS


def _surnames(
    passages: Sequence[Passage],
    heads: Mapping[int, Sequence[str]],
    counts: Counter[str],
    language: str,
    small: frozenset[str],
) -> frozenset[str]:
    """Heads whose last word is a surname that may be left out: `Ida Moss` of some lines, `Ida` of the others.

    They come again, and the word neither opens what another says nor is in small letters.
    """
    plain = {word for p in passages for word in p.text.split() if word[:1].islower()}
    openers: dict[str, set[str]] = {}
    for index, each in heads.items():
        for word in passages[index].text.split()[: _MOST_WORDS + 1] if each else ():
            openers.setdefault(word.strip(",.!?"), set()).add(each[0])
    return frozenset(
        head
        for each in heads.values()
        for short, head in pairwise(each)
        if counts[head] >= _LINES_OF_ONE
        and (word := head[len(short) :].strip()).lower() not in plain
        and len(openers[word]) == 1
        and _is_name(head, language, small)
    )


def _longest(heads: Sequence[str], counts: Counter[str], surnames: frozenset[str]) -> str:
    """The longest of them that is nearly as often as the one before, or with a surname: `Ida Moss`, and not `Ida Moss
    Yes`.
    """
    name = ""
    for head in heads:
        if name and counts[head] < _SHARE * counts[name] and head not in surnames:
            break
        name = head
    return name


def _is_name(name: str, language: str, small: frozenset[str]) -> bool:
    return (
        name_shape(name, language) >= NAME_LIKE
        and not names_nobody(name, language)
        and small.isdisjoint(map(fold, name.split()))
    )
