"""Names with another mark than the labels of their page: `(Ida) …`, `Ida - …`, `17: …` beside `Kit: …`.

Whoever wrote the page may have slipped, or the text is none of a label: a mark alone decides nothing. What begins so is
somebody's turn where all other paragraphs are labelled and the page knows the name, from another label or from what is
said; all else stays with the speaker before and is reported with its lines, since no word may change hands in silence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from imhcaps.language.closed_class import function_words
from imhcaps.language.sounds import is_sound
from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.text import fold
from imhcaps.transcripts.bare_names import prose_below
from imhcaps.transcripts.evidence import Page
from imhcaps.transcripts.label_marks import by_angle
from imhcaps.transcripts.label_reports import lines_of, report
from imhcaps.transcripts.label_shape import NAME_LIKE, name_shape, names_nobody
from imhcaps.transcripts.labels import Candidate, may_be_name
from imhcaps.transcripts.names import parse_label

_LEAST = 2
"""Labelled lines (paragraphs), at least, beside which a mark is another one; our own limit."""
_MOST_WORDS = 4
"""Words of a name; our own limit."""
_LABELLED = 0.9
"""Share of the other paragraphs with a label, from which one without is an exception; our own limit."""
_LEAST_OF_ALL = 4
"""Labelled lines (paragraphs), at least, that show so; our own limit."""
_AGAIN = 2
"""Places from which a name that nothing else knows comes again; our own limit."""

_BRACKET = lazy_pattern(
    r"(?:[\[(（{【<]\s*)([^\[\](){}（）【】<>]{1,60}?)\s*[\])）}】>]\s*[:：]?\s*(?=\S)"
)
_MARK = lazy_pattern(
    r"([^\s\[\](){}<>;|=][^\[\](){}<>;|=.!?]{0,60}?)(?:\s+[-–—=|]{1,2}\s+|\s?[;|>]\s+)(?=\S)"
)
_STOP = lazy_pattern(
    r"([^\W\d_][^\[\](){}<>;|=.!?,]{0,60}?)(?:\.{1,3}|…|,)?\s+(?=[\"“«„]?[^\W\d_])"
)
_INSIDE = lazy_pattern(r"(?<=[^\W\d_])(?: |, )([^\W\d_][\w'’-]+)")
"""A word in the middle of a sentence."""
_TAB = lazy_pattern(r"([^\W\d_][^\t:：]{0,60}?) ?\t\s*(?=\S)")
"""A label whose colon was forgotten, and the tab that is after the colon elsewhere."""
_TIGHT = lazy_pattern(r"([^\W\d_][^:\n]{0,60}):(?=[\"“«„¿¡]?[^\W\d_])")
"""A colon without its blank, `Ida:Thank you`."""
_DASH = lazy_pattern(r"[-–—]{1,2}\s+(?=[^\W\d_]|[\"“«„¿¡])")
"""A dash before what an unnamed other person says, or before an item of a list."""
_NUMBER = lazy_pattern(r"(\d{1,4})\s?[:：]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Found:
    """A name at the head of a paragraph, with a mark of its own. `weak`: with none, or one that ends sentences, too;
    `tight`: the mark of the page without its blank.
    """

    label: str
    end: int
    key: str
    weak: bool = False
    tight: bool = False


def other_marks(
    page: Page, accepted: Collection[str], reported: Collection[int], remarks: list[Remark]
) -> set[int]:
    """Label the passages that the page's own evidence decides, report the others; the indices of both.

    `accepted` are the keys of the page's labels, `reported` the passages of which something was said.
    """
    passages = page.passages
    said = [i for i in page.opening if passages[i].said]
    if page.captions or len(said) < _LEAST:
        return set()
    _report_dashes(page, said, remarks)
    kin = frozenset(accepted).union(*(key.split() for key in accepted))
    kinds = {passages[i].kind for i in said}
    found = {
        i: hit
        for i in page.opening
        if not passages[i].said
        and i not in reported
        and passages[i].kind in kinds
        and (hit := _find(page, i, kin))
    }
    if not found:
        return set()
    others = len(page.opening) - len(found)
    throughout = len(said) >= max(_LEAST_OF_ALL, _LABELLED * others)
    again = Counter(hit.key for hit in found.values())
    mentioned = _mentioned(page) if throughout else frozenset()
    for index, hit in found.items():
        passage = passages[index]
        known = hit.key in kin or (
            not hit.weak and (again[hit.key] >= _AGAIN or not mentioned.isdisjoint(hit.key.split()))
        )
        if hit.tight or (throughout and known and hit.end and not hit.label.isdigit()):
            old = passage.candidate
            passage.candidate = Candidate(
                hit.label.rstrip(" -–—"),
                hit.end,
                start=old.start if old else None,
                stop=old.stop if old else None,
                colon=True,
                bracketed=bool(old and old.bracketed),
                prefix=old.prefix if old and old.timed else 0,
            )
            passage.said = True
            if not hit.tight:
                report(passages, [index], "is taken for a speaker", remarks)
    left = [i for i in found if not passages[i].said]
    if left:
        first = found[left[0]]
        others_too = lines_of(passages, left[1:])
        also = f" (so do others: line {others_too})" if others_too else ""
        remarks.append(
            Remark(
                "guessed",
                f"{first.label!r} begins a line in another form than the labels, and is read as words{also}; "
                "--speaker names who speaks",
                passages[left[0]].number,
                first.label,
            )
        )
    return set(found)


def _report_dashes(page: Page, said: Sequence[int], remarks: list[Remark]) -> None:
    """Say which paragraphs below a label begin with a dash, and may be somebody's whom the page does not name."""
    passages = page.passages
    kinds = {passages[i].kind for i in said}
    dashes = [
        i
        for i in range(said[0] + 1, len(passages))
        if not passages[i].said and passages[i].kind in kinds and _DASH.match(passages[i].text)
    ]
    if dashes:
        remarks.append(
            Remark(
                "guessed",
                f"what begins with a dash (line {lines_of(passages, dashes)}) is read as words of the speaker above; it "
                "may be another person's, or an item of a list",
                passages[dashes[0]].number,
            )
        )


def _find(page: Page, index: int, kin: frozenset[str]) -> _Found | None:
    passage = page.passages[index]
    candidate = passage.candidate
    if candidate and (candidate.colon or candidate.change or passage.forced):
        return None
    text = passage.text
    start = candidate.prefix if candidate and candidate.timed else 0
    match = _TIGHT.match(text, start)
    if match and (key := parse_label(match[1]).key) in kin and text[match.end()].isupper():
        return _Found(match[1], match.end(), key, tight=True)
    match = _TAB.match(text, start)
    if match and (key := parse_label(match[1]).key) in kin:
        return _Found(match[1], match.end(), key, tight=True)
    if match := _NUMBER.match(text, start):
        return _Found(match[1], match.end(), match[1])
    if text[start : start + 1] == "<" and (hit := by_angle(text, start)):
        # The login of a chat need look like no name.
        return _Found(*hit, parse_label(hit[0]).key)
    for pattern in (_BRACKET, _MARK):
        match = pattern.match(text, start)
        if match and _is_name(match[1], page.language):
            return _Found(match[1].strip(), match.end(), parse_label(match[1]).key)
    if candidate and candidate.alone and candidate.label and prose_below(index, page.passages):
        named = _is_name(candidate.label, page.language)
        return _Found(candidate.label, 0, candidate.parsed.key, True) if named else None
    match = _STOP.match(text, start)
    label = match[1].split()[0] if match else ""
    key = parse_label(label).key if match else ""
    if match and key in kin and text[start + len(label) :].strip(" .,…")[:1].isupper():
        return _Found(label, 0, key, True)
    return None


def _is_name(label: str, language: str) -> bool:
    words = label.split()
    return (
        0 < len(words) <= _MOST_WORDS
        and may_be_name(label)
        and name_shape(label, language) >= NAME_LIKE
        and not names_nobody(label, language)
        and not is_sound(label, None, True)
        and fold(label) not in function_words(language)
    )


def _mentioned(page: Page) -> frozenset[str]:
    """Words with a capital inside sentences of the page, folded."""
    words = (match[1] for p in page.passages for match in _INSIDE.finditer(p.text))
    return frozenset(fold(word) for word in words if word[0].isupper())
