"""How far a candidate agrees with the sure labels of its page: in looks, in other forms of the same name, and as a word
of the text.
"""

from __future__ import annotations

import re
from collections import Counter

from imhcaps.language.voices import is_role
from imhcaps.transcripts.evidence import Group, Page
from imhcaps.transcripts.label_shape import NAME_LIKE, is_capitals_and_office
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.lexicon import ARTICLES
from imhcaps.transcripts.names import Kin, initials_of, is_identifier, same_person
from imhcaps.transcripts.passage import Passage

_KIN = 2.0
"""Points where a shorter or longer form of it, or its initials, is a label. Our own choice, set
by hand."""
_UNLIKE = {
    "change": 2.5,
    "address": 2.5,
    "strong": 1.5,
    "timed": 1.5,
    "caps": 1.5,
    "opens": 1.0,
    "office": 1.5,
}
"""Points taken off a candidate that lacks a feature which nine of ten sure labels have. Our own
choice, set by hand."""
_OFFICES = 4
"""Different labels with an office, from which the page gives one to everybody; our own limit."""
_SMALL_BEHIND = 3.0
"""Points taken off a text that looks like a clause and is followed by a small letter every time, where
speech after the labels begins with a capital: `Hecha la votación, dio este resultado: votos`. Our own
choice, set by hand."""
_LETTERING = frozenset({"strong", "caps"})
_ONE_WORD = 1.0
"""Points taken off a lone word among full names. Our own choice, set by hand."""
_CAPITALS = 0.9
"""Share of the sure labels with a capital after them, from which that is the page's way; our own limit."""
_COMMON_WORD, _COMMON_WORD_AGAIN = 1.5, 0.5
"""Points taken off a word that is in small letters elsewhere in the text, and off one that is
a candidate in four places and more. Our own choice, set by hand."""


def style_of(firm: set[str], page: Page) -> Counter[str]:
    """How the firm labels look: the share of each feature, as counts under `all`."""
    style: Counter[str] = Counter()
    offices = sum(any(map(is_role, key.split()[:2])) for key in firm)
    for key in firm:
        for index in page.groups[key].sample:
            candidate = page.passages[index].candidate
            assert candidate is not None
            features = _features(page.passages[index], candidate)
            if not {"colon", "timed", "change", "strong"}.isdisjoint(features):
                style.update(features)
                style["all"] += 1
    if offices < _OFFICES:
        # A moderator and one guest say nothing of how the others are called.
        del style["office"]
    return style


def _features(passage: Passage, candidate: Candidate) -> list[str]:
    name = candidate.parsed.name
    return [
        feature
        for feature, held in (
            ("change", candidate.change),
            ("strong", candidate.strong),
            ("colon", candidate.colon),
            ("timed", candidate.timed),
            ("caps", _in_capitals(name) and not is_identifier(name)),
            ("opens", passage.opens),
            ("office", any(map(is_role, candidate.parsed.tokens[:2]))),
            ("capital", not passage.value[:1].islower()),
            ("two", len(name.split()) > 1),
            ("address", candidate.parsed.title.split(" ")[0].lower() in ARTICLES),
        )
        if held
    ]


def _in_capitals(name: str) -> bool:
    """All of it, or all but the office: `MOSS IDA belügyminiszter`."""
    return name.isupper() or (name[-1:].islower() and is_capitals_and_office(name.split()))


def lower_words(page: Page) -> frozenset[str]:
    """Which of the labels of one word are in small letters somewhere in the text."""
    single = {
        name.lower()
        for group in page.groups.values()
        if (c := page.passages[group.where[0]].candidate)
        and " " not in (name := c.parsed.name)
        and len(name) > 1
        and name != name.lower()
    }
    if not single or len(single) > 500:
        return frozenset()
    # Part of an address or a hyphenated word is no word of its own.
    words = re.compile(
        r"(?<![\w@./-])(?:" + "|".join(map(re.escape, sorted(single))) + r")(?![\w@/-]|[.'’]\w)"
    )
    return frozenset(word for p in page.passages for word in words.findall(p.text))


def is_count(group: Group, page: Page, style: Counter[str]) -> bool:
    """`Votes cast: 165; of these …`: figures every time, on a page that gives everybody an office."""
    return (
        style["office"] >= _CAPITALS * style["all"] > 0
        and not is_role(group.key.split()[0])
        and all(page.passages[i].value[:1].isdigit() for i in group.sample)
    )


def agreement(
    group: Group,
    page: Page,
    firm: set[str],
    kin: Kin,
    style: Counter[str],
    lower: frozenset[str],
) -> float:
    """What the rest of the page says about this label."""
    candidate = page.passages[group.where[0]].candidate
    assert candidate is not None
    key, tokens = group.key, candidate.parsed.tokens
    total = 0.0
    alike = any(
        same_person(tokens, other) or same_person(other, tokens) for other in kin.near(tokens, key)
    ) or (len(tokens) > 1 and kin.has(initials_of(candidate.parsed.name)))
    if alike:
        total += _KIN
    if firm - {key} and key not in firm:
        features = {
            feature
            for i in group.sample
            if (c := page.passages[i].candidate)
            for feature in _features(page.passages[i], c)
        }
        for feature, weight in _UNLIKE.items():
            usual = style[feature] >= 0.9 * style["all"] and style["all"] >= 2
            introduces = feature == "caps" and alike
            # How one label is written is no rule for another that comes again.
            single = (
                feature in _LETTERING
                and len(firm) == 1
                and len(group.where) > 1
                and group.shape >= NAME_LIKE
                and candidate.colon
            )
            if usual and feature not in features and not introduces and not single:
                total -= weight
        if (
            group.shape < 0
            and style["capital"] >= _CAPITALS * style["all"]
            and style["all"] >= 4
            and all(page.passages[i].value[:1].islower() for i in group.sample)
        ):
            total -= _SMALL_BEHIND
        if (
            style["two"] == style["all"] >= 4
            and len(tokens) == 1
            and len(group.where) == 1
            and not alike
            and not is_role(tokens[0])
            and not is_identifier(candidate.parsed.name)
        ):
            total -= _ONE_WORD
    if (
        len(tokens) == 1
        and not is_role(tokens[0])
        and candidate.parsed.name.lower() in lower
        and not candidate.change
    ):
        total -= _COMMON_WORD if len(group.where) < 4 else _COMMON_WORD_AGAIN
    return total
