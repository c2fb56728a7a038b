"""Labels of a page's form that come again before words in small letters: somebody goes on in mid-sentence.

`IDA MOSS. and so we go on` would be no label by itself; it is one where `IDA MOSS.` opens another turn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imhcaps.lazy import lazy_pattern
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.passage import Passage

_STOP = lazy_pattern(r"\.\s+(?:[–—―-]{1,2}\s*)?(?=\S)")
_MARKS = {
    "a full stop": _STOP,
    "a full stop behind a title and a name": _STOP,
    "a dash": lazy_pattern(r"\s+[–—-]{1,2}\s+(?=\S)"),
}
"""What stands behind a label, by the name of the form."""


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


def _first_word(text: str) -> str:
    return text.split(" ", 1)[0].rstrip(".")
