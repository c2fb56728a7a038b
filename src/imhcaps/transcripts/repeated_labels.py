"""Labels of a page's form that come again before words in small letters: somebody goes on in mid-sentence.

`IDA MOSS. and so we go on` would be no label by itself; it is one where `IDA MOSS.` opens another turn.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from imhcaps.language.voices import is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.passage import Passage

_STOP = lazy_pattern(r"\.\s+(?:[–—―-]{1,2}\s*)?(?=\S)")
_OFFICE = lazy_pattern(r",\s(\w+)\b[^.!?:;]{0,200}")
"""After a name: an office of any length."""
_FEWEST = 3
"""Labels in capitals on a page, at least, before others are held against them; our own limit."""
_MARKS = {
    "a full stop": _STOP,
    "a full stop after a title and a name": _STOP,
    "a dash": lazy_pattern(r"\s*(?:[–—]{1,2}\s*|-{1,2}\s+)(?=\S)"),
}
"""What is after a label, by the name of the form."""


def labels_again(
    form: str,
    found: Mapping[int, Candidate],
    passages: Sequence[Passage],
    slots: Sequence[int],
) -> dict[int, Candidate]:
    """Further places of labels that were found, by the index of their passage."""
    mark = _MARKS.get(form)
    if mark is None:
        return {}
    known: dict[str, list[str]] = {}
    labels = [candidate.label for candidate in found.values()]
    for label in dict.fromkeys([*labels, *(label.split(",")[0] for label in labels)]):
        known.setdefault(_first_word(label), []).append(label)
    more: dict[int, Candidate] = {}
    for index in slots:
        passage = passages[index]
        if index in found or (passage.candidate and passage.candidate.timed):
            continue
        for label in known.get(_first_word(passage.text), ()):
            # The full stop of initials is that of the label: `MOSS I. F.`
            at = len(label) - label.endswith(".")
            match = mark.match(passage.text, at) if passage.text.startswith(label) else None
            if match:
                more[index] = Candidate(label, match.end(), colon=True)
                break
        else:
            known_people = known.get(_first_word(passage.text), ())
            if hit := _with_long_office(passage.text, known_people, mark):
                more[index] = Candidate(*hit, colon=True)
    return more


def _with_long_office(
    text: str, labels: Sequence[str], mark: re.Pattern[str]
) -> tuple[str, int] | None:
    """`Mme Ida Lys, ministre chargée des îles, des ports et des phares. Merci`, where `Mme Ida Lys` is a label."""
    for label in labels:
        office = _OFFICE.match(text, len(label)) if text.startswith(label) else None
        match = mark.match(text, office.end()) if office and is_role(fold(office[1])) else None
        if match and office:
            return text[: office.end()], match.end()
    return None


def below_headings(
    form: str,
    find: Callable[[str, int], tuple[str, int] | None],
    found: Mapping[int, Candidate],
    passages: Sequence[Passage],
) -> dict[int, Candidate]:
    """Labels below a line that ends no sentence, such as the heading of a part: `IDA MOSS (Vale) – Good day`.

    A name in capitals with a bracket, or one that is a label elsewhere, opens no line of a sentence.
    """
    lines = [
        index
        for index, p in enumerate(passages)
        if index not in found and p.kind != "heading" and not (p.forced or p.seen or p.is_code) and p.text[:2].isupper()
    ]  # fmt: skip
    more: dict[int, Candidate] = {}
    for index in lines:
        hit = find(passages[index].text, 0)
        if hit and "(" in hit[0] and in_capitals(hit[0]):
            more[index] = Candidate(*hit, colon=True)
    # A full stop may be that of a sentence, whose line begins so, but for a name in capitals.
    sure = {i: c for i, c in found.items() if form == "a dash" or in_capitals(c.label)}
    more.update(labels_again(form, sure, passages, [i for i in lines if i not in more]))
    return more


def in_capitals(label: str) -> bool:
    """The name is, whatever is in brackets after it."""
    return label.partition("(")[0].isupper()


def _first_word(text: str) -> str:
    return text.split(" ", 1)[0].rstrip(".-–—")


def without_sentences(found: dict[int, Candidate]) -> dict[int, Candidate]:
    """Beside names in capitals that come again, the short sentence at the head of a paragraph is no label, unless it
    has a title or comes again.
    """
    capitals = [c.label for c in found.values() if is_in_capitals(c.label.split()[0])]
    if len(capitals) < _FEWEST or len(set(capitals)) == len(capitals):
        return found
    times = Counter(c.label for c in found.values())
    return {
        i: c
        for i, c in found.items()
        if c.parsed.title or times[c.label] > 1 or is_in_capitals(c.label.split()[0])
    }


def is_in_capitals(word: str) -> bool:
    """Two capitals and no small letter: a surname, no title or initial."""
    return word.isupper() and sum(map(str.isalpha, word)) > 1
