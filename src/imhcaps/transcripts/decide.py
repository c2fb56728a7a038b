"""Which candidates are labels: shape, place, recurrence and company are weighed together.

A name that begins paragraphs again and again is a speaker; a word before a colon that stands once,
in a page whose labels all look different, is not. What was close is told.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from imhcaps.model.transcript import Remark
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.labels import Candidate, shape
from imhcaps.transcripts.names import Kin, same_person
from imhcaps.transcripts.passages import Passage

ENOUGH = 2.5
FIRM = 4.0
_TERMINAL = tuple(".!?…。！？\"”’')]»♪–—-:：*")


def decide(
    passages: list[Passage], speakers: Mapping[str, str] | None, remarks: list[Remark]
) -> None:
    """Set `said` on every passage whose candidate is a label.

    `speakers` (folded name or alias → name) are the only ones when given.
    """
    if speakers is not None:
        for passage in passages:
            if passage.candidate and passage.candidate.label:
                passage.said = known(passage.candidate, speakers) is not None
        _not_listed(passages)
        return
    groups: dict[str, list[int]] = defaultdict(list)
    for index, passage in enumerate(passages):
        candidate = passage.candidate
        if candidate and candidate.label and not _is_matter(passage):
            groups[candidate.parsed.key].append(index)
    by_line = _by_line(passages)
    small = _small(passages)
    scores = {key: _score(where, passages, by_line, small) for key, where in groups.items()}
    firm = {
        key for key, score in scores.items() if score >= FIRM and not _bare(groups[key], passages)
    }
    style = _style(firm, groups, passages)
    lower = _lower_words(groups, passages)
    kin = Kin(key for key, score in scores.items() if score >= ENOUGH + 0.5)
    full = {
        key: score + _company(key, groups[key], passages, firm, kin, style, lower)
        for key, score in scores.items()
    }
    lone = [] if firm else _alone(groups, passages)
    if len(lone) >= 3:
        # Names in capitals over speech, as in a play: each makes the others likelier.
        for key, where in groups.items():
            if passages[where[0]].text.isupper() and _bare(where, passages):
                full[key] += 0.7
    accepted = {
        key
        for key, score in full.items()
        if score >= ENOUGH
        and (
            not _bare(groups[key], passages)
            or _bare_allowed(key, groups[key], passages, groups, firm, lone)
        )
    }
    _paired(groups, accepted)
    lowered = _lowered(groups, accepted, passages)
    for key, where in groups.items():
        first = passages[where[0]]
        assert first.candidate is not None
        if key in accepted:
            for index in where:
                passages[index].said = _stands(
                    passages, index, key in firm, style, by_line, lowered
                )
            if len(where) == 1 and full[key] < ENOUGH + 0.4 and first.said:
                _tell(first, "is taken for a speaker", remarks)
        elif (
            full[key] >= ENOUGH - 3 and shape(first.candidate.label) > 0.5 and first.candidate.colon
        ):
            _tell(first, "is not taken for a speaker", remarks)
    _alone_again(passages, accepted, remarks)
    _not_credits(passages)
    _not_listed(passages)


def _not_listed(passages: list[Passage]) -> None:
    """Names under `Speakers`, above a heading `Transcript`, are a list and say nothing."""
    heads = [i for i, p in enumerate(passages) if p.kind == "heading"]
    begin = next(
        (i for i in heads if lexicon.TRANSCRIPT_HEADING.fullmatch(passages[i].text.strip())), 0
    )
    listing = False
    for passage in passages[:begin]:
        if passage.kind == "heading":
            listing = bool(lexicon.MATTER_HEADING.match(passage.text))
        elif listing:
            passage.said = False


def _alone_again(passages: list[Passage], accepted: set[str], remarks: list[Remark]) -> None:
    """A full name that is a label elsewhere stands alone on a line directly above what is said."""
    talking = False
    for index, passage in enumerate(passages[:-1]):
        candidate, below = passage.candidate, passages[index + 1]
        talking = passage.kind != "heading" and (talking or passage.said)
        if (
            talking and not passage.said and candidate and candidate.alone and candidate.label
            and passage.opens and not passage.place and " " in candidate.label
            and candidate.parsed.key in accepted and below.block == passage.block
            and not below.said and not below.opens and _prose_below(index, passages)
        ):  # fmt: skip
            passage.said = True
            _tell(passage, "is taken for a speaker", remarks)


def known(candidate: Candidate, speakers: Mapping[str, str]) -> str | None:
    """The name that a label stands for among those given, or nothing."""
    parsed = candidate.parsed
    for text in (candidate.label, parsed.name, " ".join(parsed.tokens)):
        name = speakers.get(fold(text))
        if name is not None:
            return name
    if not candidate.colon and not candidate.strong and not candidate.timed:
        return None
    near = {
        name
        for name in speakers.values()
        if same_person(parsed.tokens, tuple(t for t in map(fold, name.split()) if t))
    }
    return near.pop() if len(near) == 1 else None


def _is_matter(passage: Passage) -> bool:
    text = passage.text
    return (
        not passage.forced
        and passage.kind != "heading"
        and bool(
            lexicon.NAVIGATION.match(text)
            or lexicon.MENU.match(text)
            or lexicon.NOTICE.match(text)
            or lexicon.FRAME.match(text)
        )
    )


def _by_line(passages: list[Passage]) -> bool:
    """Most lines begin with something like a label: a turn a line, no empty lines between."""
    lines = [p for p in passages if p.kind != "heading" and not p.seen]
    named = sum(1 for p in lines if (c := p.candidate) and c.colon and shape(c.label) >= 0.8)
    return named >= 2 and named >= 0.5 * len(lines)


def _small(passages: list[Passage]) -> bool:
    """What follows the candidates begins with a small letter throughout."""
    values = [p.value for p in passages if (c := p.candidate) and c.colon and shape(c.label) >= 0.8]
    values = [value for value in values if value]
    return len(values) >= 2 and sum(v[0].islower() for v in values) > 0.6 * len(values)


def _score(where: list[int], passages: list[Passage], by_line: bool, small: bool) -> float:
    labels = {c.label for i in where if (c := passages[i].candidate)}
    total = max(shape(label) for label in labels)
    if total <= -5:
        return total
    count = len(where)
    total += min(2.4, 0.8 * math.log2(count)) if count > 1 else 0.0
    total += sum(_position(passages, i, by_line) for i in where) / count
    total += sum(_value(passages, i, small) for i in where) / count
    total += max(_manner(passages[i]) for i in where)
    return total


def _position(passages: list[Passage], index: int, by_line: bool) -> float:
    passage = passages[index]
    if passage.opens or index == 0 or by_line:
        return 1.0
    before = passages[index - 1]
    above = before.candidate
    if above and above.colon and shape(above.label) >= 0.8 and before.text.endswith(_TERMINAL):
        return 1.0
    if before.text.rstrip().endswith(_TERMINAL) or (before.candidate and before.candidate.alone):
        return 0.5
    return -1.0


def _value(passages: list[Passage], index: int, small: bool) -> float:
    passage = passages[index]
    candidate = passage.candidate
    assert candidate is not None
    text = passage.value
    if not text:
        after = passages[index + 1] if index + 1 < len(passages) else None
        if after is None or after.kind == "heading":
            return -1.5
        if (
            after.candidate
            and after.candidate.label
            and after.candidate.colon
            and not after.candidate.alone
        ):
            return -1.0
        return 0.5 if candidate.colon or after.block == passage.block else 0.2
    if _like_names(text):
        return -2.0 if lexicon.CREDITS.match(candidate.label) or len(text.split()) <= 4 else -1.0
    if lexicon.CREDITS.match(candidate.label) and fold(candidate.label) not in lexicon.ROLES:
        return -1.5
    return -0.4 if text[0].islower() and not small else 0.5


def _like_names(text: str) -> bool:
    """`Sean Leser`, `Joe Smith, Ann Lee and Bob Ray`: capitalised, no full stop, more than one word."""
    if text.endswith((".", "!", "?", "…", "-", "—", '"', "”")) or text.count(" ") > 20:
        return False
    words = [word for word in text.split() if any(ch.isalpha() for ch in word)]
    if len(words) < 2 or len(words) > 16 or text.endswith((".", "!", "?", "…", "-", "—", '"', "”")):
        return False
    big = sum(
        word.lstrip("(\"'“")[:1].isupper() or word in ("and", "&") or word in lexicon.PARTICLES
        for word in words
    )
    return big == len(words) and not text.isupper()


def _manner(passage: Passage) -> float:
    candidate = passage.candidate
    assert candidate is not None
    total = 0.0
    total += 4.0 if passage.forced else 0.0
    total += 2.5 if candidate.change else 0.0
    total += (
        2.0
        if candidate.timed and (candidate.bracketed or candidate.colon or candidate.alone)
        else 0.0
    )
    total += (
        1.5
        if candidate.strong and (candidate.colon or candidate.timed)
        else 0.8
        if candidate.strong
        else 0.0
    )
    total += 1.5 if passage.kind == "term" else 0.0
    plain = not (
        candidate.colon
        or candidate.strong
        or candidate.timed
        or candidate.change
        or passage.kind == "term"
    )
    return total - (1.5 if plain else 0.0)


def _bare(where: list[int], passages: list[Passage]) -> bool:
    """Every time only a line of its own, with no colon, time or emphasis."""
    return all(
        not (c.colon or c.strong or c.timed or c.change)
        and passages[i].kind != "term"
        and not passages[i].forced
        for i in where
        if (c := passages[i].candidate)
    )


def _alone(groups: dict[str, list[int]], passages: list[Passage]) -> list[Candidate]:
    """Every name that stands alone on a line."""
    return [
        candidate
        for where in groups.values()
        if _bare(where, passages)
        for i in where
        if (candidate := passages[i].candidate) and shape(candidate.label) >= 1
    ]


def _bare_allowed(
    key: str,
    where: list[int],
    passages: list[Passage],
    groups: dict[str, list[int]],
    firm: set[str],
    every: list[Candidate],
) -> bool:
    """Names alone on a line speak where nobody else is labelled, and where they do so repeatedly."""
    if firm:
        return key in firm
    if fold(passages[where[0]].text) in ("q", "a") or _is_qa(where, passages):
        return True
    prose = [i for i in where if _prose_below(i, passages)]
    if len(prose) < len(where):
        return False
    if len(where) >= 2:
        return len(every) >= 3 or passages[where[0]].text.isupper()
    # Once only: where others do so more often, or all in capitals.
    if passages[where[0]].text.isupper():
        return len(every) >= 3
    names = {candidate.parsed.key for candidate in every[:400]}
    return len(every) >= 4 and len(names) >= 2 and any(len(groups[name]) >= 2 for name in names)


def _is_qa(where: list[int], passages: list[Passage]) -> bool:
    return all((c := passages[i].candidate) is not None and c.label in ("Q", "A") for i in where)


def _prose_below(index: int, passages: list[Passage]) -> bool:
    if index + 1 >= len(passages):
        return False
    after = passages[index + 1]
    return after.kind != "heading" and (
        after.text.rstrip().endswith(_TERMINAL)
        or len(after.text.split()) >= 8
        or after.text.startswith(("[", "(", "♪"))
    )


def _style(firm: set[str], groups: dict[str, list[int]], passages: list[Passage]) -> Counter[str]:
    """How the firm labels look: the share of each feature, as counts under `all`."""
    style: Counter[str] = Counter()
    for key in firm:
        for index in groups[key]:
            candidate = passages[index].candidate
            assert candidate is not None
            style.update(_features(passages[index], candidate))
            style["all"] += 1
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
            ("caps", len(name) > 1 and name.isupper()),
            ("opens", passage.opens),
            ("two", len(name.split()) > 1),
        )
        if held
    ]


def _lower_words(groups: Mapping[str, list[int]], passages: list[Passage]) -> frozenset[str]:
    """Which of the labels of one word stand in small letters somewhere in the text."""
    single = {
        name.lower()
        for where in groups.values()
        if (c := passages[where[0]].candidate)
        and " " not in (name := c.parsed.name)
        and name != name.lower()
    }
    if not single or len(single) > 500:
        return frozenset()
    # Part of an address or a hyphenated word is no word of its own.
    words = re.compile(
        r"(?<![\w@./-])(?:" + "|".join(map(re.escape, sorted(single))) + r")(?![\w@/-]|\.\w)"
    )
    return frozenset(word for p in passages for word in words.findall(p.text))


def _company(
    key: str,
    where: list[int],
    passages: list[Passage],
    firm: set[str],
    kin: Kin,
    style: Counter[str],
    lower: frozenset[str],
) -> float:
    """What the rest of the page says about this label."""
    candidate = passages[where[0]].candidate
    assert candidate is not None
    tokens = candidate.parsed.tokens
    total = 0.0
    others = firm - {key}
    alike = any(
        same_person(tokens, other) or same_person(other, tokens) for other in kin.near(tokens, key)
    )
    if alike:
        total += 2.0
    if others and key not in firm:
        features = {f for i in where for f in _features(passages[i], passages[i].candidate)}  # type: ignore[arg-type]
        for feature, weight in (
            ("change", 2.5),
            ("strong", 1.5),
            ("timed", 1.5),
            ("caps", 1.5),
            ("opens", 1.0),
        ):
            if (
                style[feature] >= 0.9 * style["all"]
                and style["all"] >= 2
                and feature not in features
            ):
                total -= weight
        if (
            style["two"] == style["all"] >= 4
            and len(tokens) == 1
            and len(where) == 1
            and not alike
            and tokens[0] not in lexicon.ROLES
        ):
            total -= 1.0
    if (
        len(tokens) == 1
        and tokens[0] not in lexicon.ROLES
        and candidate.parsed.name.lower() in lower
        and not candidate.change
    ):
        total -= 1.5 if len(where) < 4 else 0.5
    return total


def _paired(groups: dict[str, list[int]], accepted: set[str]) -> None:
    """`Question:` and `Answer:` speak only together; `A:` also beside `B:`."""
    letters = sum(len(key) == 1 for key in groups)
    for key, other in lexicon.PAIRS.items():
        if key in accepted and other not in groups and not (len(key) == 1 and letters > 1):
            accepted.discard(key)
        elif key in groups and other in groups and len(groups[key]) + len(groups[other]) >= 2:
            accepted.update((key, other))


def _lowered(groups: dict[str, list[int]], accepted: set[str], passages: list[Passage]) -> bool:
    """The page writes speech in small letters throughout."""
    values = [v for key in accepted for i in groups[key] if (v := passages[i].value)]
    return bool(values) and sum(v[0].islower() for v in values) > 0.5 * len(values)


def _stands(
    passages: list[Passage],
    index: int,
    firm: bool,
    style: Counter[str],
    by_line: bool,
    lowered: bool,
) -> bool:
    """The occurrence is a label: not in mid-sentence, nor a name in bold where labels have colons."""
    passage = passages[index]
    candidate = passage.candidate
    assert candidate is not None
    if candidate.label in ("Q", "A") and passage.opens:
        return True
    if not (candidate.colon or candidate.timed or candidate.change or passage.forced):
        if style["all"] and style["colon"] + style["timed"] >= 0.8 * style["all"]:
            return False
        if passage.value[:1].islower():
            return False
    if (
        passage.opens
        or passage.forced
        or candidate.change
        or candidate.bracketed
        or candidate.strong
    ):
        return True
    ended = passages[index - 1].text.rstrip().endswith(_TERMINAL)
    if not candidate.colon and not candidate.timed:
        return ended
    if not ended and not lowered and passage.value[:1].islower():
        return False
    return firm or ended or _position(passages, index, by_line) > 0


def _not_credits(passages: list[Passage]) -> None:
    """`Host: Jane Doe` above the talk, `Camera: Bob Ray` below it, tell and do not speak."""
    said = [i for i, passage in enumerate(passages) if passage.said]
    told = {
        i
        for i in said
        if (c := passages[i].candidate) and passages[i].value and _like_names(passages[i].value)
        and (fold(c.label) in lexicon.ROLES or lexicon.CREDITS.match(c.label)) and not c.timed
    }  # fmt: skip
    for order in (said, said[::-1]):
        for index in order:
            if index not in told:
                break
            passages[index].said = False


def _tell(passage: Passage, what: str, remarks: list[Remark]) -> None:
    assert passage.candidate is not None
    label = passage.candidate.label
    remarks.append(
        Remark("guessed", f"{label!r} {what}; name the speakers to decide", passage.number, label)
    )
