"""Labels of a page's form that come again before words in small letters: somebody goes on in mid-sentence.

`IDA MOSS. and so we go on` would be no label by itself; it is one where `IDA MOSS.` opens another turn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from imhcaps.lazy import lazy_pattern
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.passage import Passage

_STOP = lazy_pattern(r"\.\s+(?:[–—―-]{1,2}\s*)?(?=\S)")
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
    for label in dict.fromkeys(candidate.label for candidate in found.values()):
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
    return more


def below_headings(
    form: str,
    find: Callable[[str, int], tuple[str, int] | None],
    found: Mapping[int, Candidate],
    passages: Sequence[Passage],
) -> dict[int, Candidate]:
    """Labels below a line that ends no sentence, such as the heading of a part: `IDA MOSS (Vale) – Good day`.

    A name in capitals with a bracket or, before a dash, one that is a label elsewhere, opens no line of a sentence.
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
    if form == "a dash":
        more.update(labels_again(form, found, passages, [i for i in lines if i not in more]))
    return more


def in_capitals(label: str) -> bool:
    """The name is, whatever is in brackets after it."""
    return label.partition("(")[0].isupper()


def _first_word(text: str) -> str:
    return text.split(" ", 1)[0].rstrip(".-–—")
