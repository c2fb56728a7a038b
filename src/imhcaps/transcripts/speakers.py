"""Labels → people: a shorter label later on is the same person, when it can be nobody else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from imhcaps.language.voices import ROLES, without_medium
from imhcaps.model.transcript import Remark, Speaker
from imhcaps.text import fold
from imhcaps.transcripts.given_speakers import named
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.names import (
    Kin,
    Label,
    initials_of,
    is_joint,
    is_personal,
    is_turned,
    joined_names,
    parse_label,
    same_person,
)
from imhcaps.transcripts.namesakes import differ, part_by_party, part_by_title
from imhcaps.transcripts.office_holders import is_other_office, part_by_holder
from imhcaps.transcripts.short_names import short_names

_LEAST_INITIALS = 2
"""People who are written with their initials, after their names, from which the page writes so; our own limit."""


def resolve(
    labels: Mapping[str, int | None],
    counts: Mapping[str, int],
    known: Mapping[str, str] | None,
    remarks: list[Remark],
    introduced: Mapping[str, str] | None = None,
    beside: Collection[frozenset[str]] = (),
) -> dict[str, Speaker]:
    """Every label as published → its speaker. `labels` gives the line where each is first.

    Names of the same person differ in case, titles, or in what they leave out. A label that could be
    two people stays a speaker of its own, and is reported. `counts` says how often each label begins a
    turn; `introduced` gives the names after letters; `beside` holds the pairs of labels of neighbouring
    turns.
    """
    together = _joint(labels, known, remarks)
    remote = _remote(labels) if known is None else {}
    alone = {
        label: line
        for label, line in labels.items()
        if label not in together and label not in remote
    }
    people = _people(alone, counts, known, remarks, introduced or {}, beside) | together
    for label, name in remote.items():
        people[label] = people[name]
        message = f"{label!r} is taken for {people[name].name!r}"
        remarks.append(Remark("guessed", message, labels[label], label))
    return people


def _remote(labels: Collection[str]) -> dict[str, str]:
    """Labels that name a medium → those of the same people without it: `Kit via chat`."""
    named: dict[str, list[str]] = {}
    for label in labels:
        if without_medium(label) == label:
            named.setdefault(parse_label(label).key, []).append(label)
    firsts = Counter(key.split(" ")[0] for key in named)
    # The first name of one alone: Kit via chat, where Kit Roe speaks.
    named |= {
        key.split(" ")[0]: some for key, some in named.items() if firsts[key.split(" ")[0]] == 1
    }
    found = {}
    for label in labels:
        if (bare := without_medium(label)) == label:
            continue
        mine = parse_label(bare)
        same = named.get(mine.key, [])
        # Mr. Webb via chat, where Ms. Webb speaks, too; of Webb via chat nobody can say who of them it is.
        same = [each for each in same if parse_label(each).text == mine.text] or same
        theirs = [mine, *map(parse_label, same)]
        titles = {fold(each.title) for each in theirs} - {""}
        several = any(differ([one], [other]) for one, other in combinations(theirs, 2))
        if same and not several and len(titles) < 2:
            found[label] = same[0]
    return found


def with_details(people: Mapping[str, Speaker], listed: Sequence[str]) -> dict[str, Speaker]:
    """Speakers of whom the page says nothing but the name, with what a list of speakers says beside it.

    `listed` are its lines: `Ann Lee, PhD, Head of Services`. One that names two people says nothing of either.
    """
    known: dict[str, list[Label]] = {}
    for line in listed:
        label = parse_label(line.lstrip("-–—•* "))
        if label.credentials or label.role or label.organisation:
            known.setdefault(label.key, []).append(label)
    names = {speaker.name: parse_label(speaker.name).key for speaker in people.values()}
    found = {name: known[key] for name, key in names.items() if len(known.get(key, ())) == 1}

    def full(speaker: Speaker) -> Speaker:
        labels = found.get(speaker.name)
        if labels is None or speaker.credentials or speaker.role or speaker.organisation:
            return speaker
        one = _person(speaker.name, labels)
        return replace(one, short=speaker.short)

    return {label: full(speaker) for label, speaker in people.items()}


_INITIALS = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]|[A-Z]{2,4}")


def _joint(
    labels: Mapping[str, int | None], known: Mapping[str, str] | None, remarks: list[Remark]
) -> dict[str, Speaker]:
    """Labels that are made of the names of others who speak: speakers of their own, as published."""
    keys = set(known) if known is not None else {parse_label(label).key for label in labels}
    found: dict[str, Speaker] = {}
    for label, line in labels.items():
        parts = joined_names(label)
        if len(parts) < 2 or (known is not None and fold(label) in known):
            continue
        every = all(
            (fold(part) if known is not None else parse_label(part).key) in keys for part in parts
        )
        slashed = "/" in label and all(is_personal(part) for part in label.split("/"))
        # AB, CD, EF: of whom some speak alone, too.
        letters = (
            known is None
            and all(map(_INITIALS.fullmatch, parts))
            and (sum(fold(part) in keys for part in parts) > 1)
        )
        if not every and not slashed and not letters:
            continue
        # Its own first part is no proof that the others are people who speak.
        others = {parse_label(other).key for other in labels if other != label}
        if (
            known is None
            and not (slashed or letters)
            and not all(parse_label(p).key in others for p in parts)
        ):
            continue
        name = " ".join(label.split())
        found[label] = Speaker(name, name, label=name)
        remarks.append(
            Remark("guessed", f"{label!r} is taken for more than one person at once", line, label)
        )
    return found


def _people(
    labels: Mapping[str, int | None],
    counts: Mapping[str, int],
    known: Mapping[str, str] | None,
    remarks: list[Remark],
    introduced: Mapping[str, str],
    beside: Collection[frozenset[str]],
) -> dict[str, Speaker]:
    groups: dict[str, list[str]] = {}
    for label in labels:
        name = named(Candidate(label, 0, colon=True), known) if known is not None else None
        key = name if name is not None else parse_label(label).key
        groups.setdefault(key, []).append(label)
    groups = part_by_title(groups, beside, counts, labels, remarks)
    if known is None:
        groups = part_by_holder(part_by_party(groups, beside, labels, remarks))
    people = {key: [parse_label(label) for label in group] for key, group in groups.items()}
    merged: dict[str, str] = {}
    if known is None:
        merged = _merge(people, groups, labels, counts, remarks, beside)
    clusters: dict[str, list[str]] = {}
    for key in groups:
        root = key
        while root in merged:
            root = merged[root]
        clusters.setdefault(root, []).extend(groups[key])
    full = _introduced(clusters, labels, introduced, remarks) if known is None else {}
    for key in list(full):
        # Somebody who speaks under the full name, too.
        other = parse_label(full[key].name).key
        if other in clusters and other != key:
            clusters[other].extend(clusters.pop(key))
            del full[key]
    speakers = {
        key: _person(
            key if known is not None else None,
            [*([full[key]] if key in full else []), *(parse_label(label) for label in group)],
        )
        for key, group in clusters.items()
    }
    speakers = _distinct(speakers)
    shorts = short_names(speakers, clusters)
    return {
        label: replace(speakers[key], short=shorts[key])
        for key, group in clusters.items()
        for label in group
    }


def _introduced(
    clusters: Mapping[str, list[str]],
    lines: Mapping[str, int | None],
    introduced: Mapping[str, str],
    remarks: list[Remark],
) -> dict[str, Label]:
    """For each cluster of letters alone the label that introduces the person: `Ida Moss (IM)`."""
    found: dict[str, Label] = {}
    for key, labels in clusters.items():
        letters = labels[0]
        if letters in introduced and all(parse_label(label).name == letters for label in labels):
            name = introduced[letters]
            found[key] = parse_label(f"{name} ({letters})")
            remarks.append(
                Remark("guessed", f"{letters!r} is introduced as {name!r}", lines[letters], letters)
            )
    return found


def _merge(
    people: dict[str, list[Label]],
    groups: dict[str, list[str]],
    lines: Mapping[str, int | None],
    counts: Mapping[str, int],
    remarks: list[Remark],
    beside: Collection[frozenset[str]],
) -> dict[str, str]:
    """Shorter names → the longer name that they stand for."""
    merged: dict[str, str] = {}
    order = {key: index for index, key in enumerate(groups)}
    uses = {key: sum(counts.get(label, 1) for label in group) for key, group in groups.items()}
    tokens = {key: labels[0].tokens for key, labels in people.items()}
    by_name = {labels[0].key: key for key, labels in people.items()}
    kin = Kin(by_name)
    initials = _by_initials(people)
    asides = _by_asides(people)
    # Longest first, so that A → A B → A B C ends at the fullest name.
    for key in sorted(people, key=lambda k: len(tokens[k])):
        mine = tokens[key]
        if is_joint(people[key][0].name):
            continue
        if not mine:
            continue
        letters = _by_letters(key, asides, initials)
        if not letters and any(token in ROLES or token.isdigit() for token in mine):
            continue
        fuller = letters or [
            other
            for theirs in kin.near(mine, " ".join(mine))
            if (other := by_name.get(" ".join(theirs), key)) != key and (len(theirs) > len(mine) or _initialled(mine, theirs)) and same_person(mine, theirs)
            and not any(token in ROLES for token in theirs)
            and not differ(people[key], people[other])
            and not is_joint(people[other][0].name)
            and not is_other_office(people[key][0], people[other][0])
            and _may_rename(mine, theirs, order[key] < order[other], uses[key] > uses[other])
            and (uses[other] > 1 or order[other] < order[key] or _adds_names(mine, people[other]))
            and not (
                mine[0] != theirs[0] and min(uses[key], uses[other]) > 1
                and _answer_each_other(groups[key], groups[other], beside)
            )
        ]  # fmt: skip
        ends = [
            o
            for o in fuller
            if not any(
                o != p
                and (len(tokens[p]) > len(tokens[o]) or _initialled(tokens[o], tokens[p]))
                and same_person(tokens[o], tokens[p])
                for p in fuller
            )
        ]
        label = groups[key][0]
        if len(ends) == 1:
            merged[key] = ends[0]
            name = groups[ends[0]][0]
            remarks.append(
                Remark(
                    "guessed",
                    f"{label!r} is taken for {parse_label(name).name!r}",
                    lines[label],
                    label,
                )
            )
        elif len(ends) > 1:
            names = " or ".join(repr(parse_label(groups[o][0]).name) for o in ends)
            remarks.append(
                Remark("guessed", f"{label!r} could be {names}: kept apart", lines[label], label)
            )
    return merged


def _may_rename(
    mine: tuple[str, ...], theirs: tuple[str, ...], earlier: bool, oftener: bool
) -> bool:
    """The longer name is that of the same person, and no `Old tape Ida` or `Second Q` of hers.

    A full name is first or often; one that comes later and is rare may add a surname, and no more.
    """
    return not (earlier and oftener) or mine[0] == theirs[0]


def _adds_names(mine: tuple[str, ...], longer: list[Label]) -> bool:
    """What a longer label that occurs once, and later, has besides are names: no `ida summing up`, `Ida on bread`."""
    words = [word for word in longer[0].name.split() if fold(word) not in mine]
    return all(word[:1].isupper() or not word[:1].isalpha() for word in words)


def _answer_each_other(
    mine: list[str], theirs: list[str], beside: Collection[frozenset[str]]
) -> bool:
    """Turns of the two follow each other: `Young Ida` and `Ida` are two, on a stage."""
    return any(frozenset((one, other)) in beside for one in mine for other in theirs)


def _by_letters(
    key: str, asides: Mapping[str, list[str]], initials: Mapping[str, list[str]]
) -> list[str]:
    """Those whose letters these are."""
    if len(key) > 4:
        return []
    return [other for other in asides.get(key, ()) if other != key] or initials.get(key, [])


def _by_asides(people: Mapping[str, list[Label]]) -> dict[str, list[str]]:
    """Letters → those whose label says that these stand for them: `Ann Lee (AL)`."""
    found: dict[str, list[str]] = {}
    for key, labels in people.items():
        for letters in dict.fromkeys(fold(label.aside) for label in labels if label.aside):
            found.setdefault(letters, []).append(key)
    return found


def _by_initials(people: dict[str, list[Label]]) -> dict[str, list[str]]:
    """Letters → the one whose initials they are, where that holds for two on the page: `Ida Moss`, then `IM`.

    The full name is first.
    """
    order = {key: index for index, key in enumerate(people)}
    named: dict[str, list[str]] = {}
    for key, labels in people.items():
        if len(labels[0].tokens) > 1 and is_personal(labels[0].name):
            named.setdefault(fold(initials_of(labels[0].name)), []).append(key)
    found = {
        key: named[key]
        for key, labels in people.items()
        if len(named.get(key, ())) == 1 and order[named[key][0]] < order[key]
        and all(_INITIALS.fullmatch(label.name) for label in labels)
    }  # fmt: skip
    return found if len(found) >= _LEAST_INITIALS else {}


def _initialled(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return len(mine) == len(theirs) > 1 and sum(map(len, mine)) < sum(map(len, theirs))


def _person(name: str | None, labels: list[Label]) -> Speaker:
    fullest = max(labels, key=lambda label: (len(label.tokens), len(label.text)))
    full = len(fullest.tokens)
    spelled = [label for label in labels if len(label.tokens) == full]
    # A name in capitals throughout is a house style; a spelling with small letters is the name.
    best = min(
        spelled,
        key=lambda label: (
            is_turned(label.name),
            label.name.isupper(),
            label.name.islower(),
            not label.title,
        ),
    )
    widest = max(
        labels,
        key=lambda label: (
            len(label.credentials) + bool(label.role) + bool(label.organisation),
            len(label.text),
        ),
    )
    return Speaker(
        name or best.name,
        "",
        next((label.credentials for label in labels if label.credentials), ()),
        next((label.role for label in (widest, *labels) if label.role), None),
        next((label.organisation for label in (widest, *labels) if label.organisation), None),
        widest.text,
    )


def _distinct(speakers: dict[str, Speaker]) -> dict[str, Speaker]:
    """No two people with the same name: the fuller label tells them apart."""
    seen: dict[str, str] = {}
    for key, speaker in speakers.items():
        if key.endswith(")"):
            # One of several who hold the office.
            speakers[key] = speaker = replace(speaker, name=speaker.label)
        if speaker.name in seen and seen[speaker.name] != key:
            speakers[key] = replace(speaker, name=speaker.label)
        seen[speakers[key].name] = key
    return speakers
