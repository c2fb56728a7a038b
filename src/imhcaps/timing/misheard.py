"""A recogniser's words as a glossary writes them: `co valchick` is taken for `Kowalczyk`.

Only where the transcript has the term, and where the misheard words have no match of their own: `marks` stays `marks`
where the transcript has it too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from imhcaps.timing.tokens import tokens

if TYPE_CHECKING:
    from imhcaps.model.glossary import Glossary
    from imhcaps.timing.model import AsrWord
    from imhcaps.timing.word_times import Tokens

Forms = dict[str, list[tuple[list[str], str]]]
"""By its first token: the tokens of a misheard form, and the term as it is written."""


def as_written(
    words: Sequence[AsrWord],
    recognised: Tokens,
    matched: set[int],
    spoken: Tokens,
    glossary: Glossary,
    language: str,
) -> tuple[list[AsrWord], list[str]]:
    """The words with terms in place of what was misheard, and each term that was put in.

    `recognised` are the tokens of `words`, `matched` the indices of those that the transcript has too, `spoken` the
    tokens of the transcript. A term takes the time of the words in whose place it is (ms), its own words shares of it
    by their letters.
    """
    forms = _forms_of(glossary, spoken.tokens, language)
    made: list[AsrWord] = []
    terms: list[str] = []
    at = last = 0
    while at < len(recognised.tokens):
        found = next(
            (
                (len(form), term)
                for form, term in forms.get(recognised.tokens[at], ())
                if _is_at(form, at, recognised, matched)
            ),
            None,
        )
        if found is None:
            at += 1
            continue
        count, term = found
        first, final = recognised.owner[at], recognised.owner[at + count - 1]
        made += words[last:first]
        made += _term_words(term, words[first : final + 1])
        terms.append(term)
        last = final + 1
        at += count
    return [*made, *words[last:]], terms


def _forms_of(glossary: Glossary, spoken: Sequence[str], language: str) -> Forms:
    """The misheard forms of those terms that are spoken, the longest first."""
    text = f" {' '.join(spoken)} "
    forms: Forms = {}
    for term in glossary:
        said = tokens(term.written.split(), language)[0]
        if not said or f" {' '.join(said)} " not in text:
            continue
        for misheard in term.misheard:
            form = tokens(misheard.split(), language)[0]
            if form and form != said:
                forms.setdefault(form[0], []).append((form, term.written))
    for each in forms.values():
        each.sort(key=lambda pair: -len(pair[0]))
    return forms


def _is_at(form: Sequence[str], at: int, recognised: Tokens, matched: set[int]) -> bool:
    """Whether whole words from a token on are the form, and not all of them have a match of their own."""
    end = at + len(form)
    owner = recognised.owner
    return (
        recognised.tokens[at:end] == form
        and (at == 0 or owner[at - 1] != owner[at])
        and (end == len(owner) or owner[end] != owner[end - 1])
        and not matched.issuperset(range(at, end))
    )


def _term_words(term: str, words: Sequence[AsrWord]) -> list[AsrWord]:
    start, end = words[0].start, max(word.end for word in words)
    parts = term.split()
    letters = [0]
    for part in parts:
        letters.append(letters[-1] + len(part))
    edges = [start + round((end - start) * count / letters[-1]) for count in letters]
    return [
        replace(words[0], text=part, start=begin, end=stop)
        for part, begin, stop in zip(parts, edges, edges[1:], strict=False)
    ]
