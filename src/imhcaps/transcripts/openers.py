"""What opens the paragraphs of a page without labels, and may be names: `Kim. We begin`, `KIM We begin`.

A full stop ends sentences, too, and capitals are a word's emphasis: nothing tells whether such words speak. They are
words then, and are reported with their lines, since no voice may be lost in silence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from imhcaps.language.closed_class import function_words
from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.text import fold
from imhcaps.transcripts.label_reports import lines_of
from imhcaps.transcripts.label_shape import names_nobody
from imhcaps.transcripts.passage import Passage

_LEAST, _NAMES, _AGAIN = 4, 2, 2
"""Paragraphs that begin so, at least; different words, and places of each; our own limits."""
_SHARE = 0.6
"""Share of the paragraphs that begin with such words, at least; our own limit."""
_STOP = lazy_pattern(
    r"((?:[^\W\d_][\w'’-]*[ \u00a0]){0,2}[^\W\d_][\w'’-]*)\.\s+(?=[\"“«„¿¡(]?[^\W\d_])"
)
_MOST_WORDS = 3
"""Words of a name, at most; our own limit."""
_ALONE = lazy_pattern(r"((?:[^\W\d_][\w'’-]*[ \u00a0]){0,2}[^\W\d_][\w'’-]*)\s*$")


def report_openers(passages: Sequence[Passage], language: str, remarks: list[Remark]) -> None:
    """Report words that open most paragraphs of a page, each again and again, in one of three forms."""
    if any(passage.said for passage in passages):
        return
    opening = [i for i, p in enumerate(passages) if p.opens and p.kind != "heading" and not p.seen]
    small = function_words(language) | function_words("en")
    for find in (_by_stop, _by_capitals, _by_line):
        found = {i: name for i in opening if (name := find(passages, i))}
        names = Counter(found.values())
        again = [name for name, times in names.items() if times >= _AGAIN]
        if (
            len(found) >= max(_LEAST, _SHARE * len(opening))
            and len(again) >= _NAMES
            and 2 * len(names) <= len(found)
            and not any(_is_word(name, small, language) for name in again)
        ):
            shown = ", ".join(map(repr, again[:_LEAST]))
            first = next(iter(found))
            message = (
                f"paragraphs begin with {shown} in turn (line {lines_of(passages, list(found))}), which may be who speaks: "
                "read as words; --speaker names who speaks"
            )
            remarks.append(Remark("guessed", message, passages[first].number, again[0]))
            return


def _is_word(name: str, small: frozenset[str], language: str) -> bool:
    """A word of grammar, `So. We begin`, or one that names nobody."""
    return names_nobody(name, language) or any(fold(word) in small for word in name.split())


def _by_stop(passages: Sequence[Passage], index: int) -> str:
    text = passages[index].text
    match = _STOP.match(text)
    return match[1] if match and match[1].istitle() and text[match.end()].isupper() else ""


def _by_capitals(passages: Sequence[Passage], index: int) -> str:
    words = passages[index].text.split(None, _MOST_WORDS + 1)
    name = list(takewhile(lambda word: len(word) > 1 and word.isalpha() and word.isupper(), words))
    after = words[len(name)].lstrip('"“«„¿¡(') if len(name) < len(words) else ""
    return " ".join(name) if len(name) <= _MOST_WORDS and after[:1].isupper() else ""


def _by_line(passages: Sequence[Passage], index: int) -> str:
    """A word or two alone on a line above the words of the same paragraph."""
    match = _ALONE.match(passages[index].text)
    below = passages[index + 1] if index + 1 < len(passages) else None
    if not match or below is None or below.opens or not below.text[:1].isupper():
        return ""
    return match[1] if match[1].istitle() or match[1].isupper() else ""
