"""Speakers whom the user names: they are the only ones, however the page writes their labels."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence

from imhcaps.errors import InputError, did_you_mean
from imhcaps.model.transcript import Remark
from imhcaps.source import read_source, split_lines
from imhcaps.text import fold
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.names import is_joint, parse_label, same_person
from imhcaps.transcripts.passage import Passage

_MARK = (
    r"\s*(?:[(\[][^()\[\]]{0,60}[)\]])?"
    r"(?:\s*[:：]+\s*|\s*\.(?:\s+|$)|\s+[–—-]{1,2}\s+|[ \u00a0]{2,}|\t+|\u3000+|\s*$)"
)
"""What may part a name that was given from the speech after it."""


def read_speakers(path: str | os.PathLike[str]) -> tuple[str, ...]:
    """The names of a speakers file, as `read_transcript(…, speakers=)` takes them.

    One speaker a line: the name, then, after `|`, other labels of the same person, parted by commas:

        Denise Webb
        Jutta Treviranus | Jutta, JT
        # a line that begins with # is a remark

    Raises `InputError` when no name is in it.
    """
    source = read_source(path)
    names = tuple(
        line.strip()
        for line in split_lines(source.text)
        if line.strip() and not line.lstrip().startswith("#")
    )
    if not names:
        raise InputError("holds no name of a speaker", str(path), hint="one name per line")
    return names


def names_of(speakers: Sequence[str]) -> dict[str, str]:
    """Folded names and aliases → the name, from lines such as `Name | alias, alias`."""
    known: dict[str, str] = {}
    for entry in speakers:
        name, _, others = entry.partition("|")
        name = " ".join(name.split()).rstrip(":")
        if not name:
            continue
        parsed = parse_label(name)
        for alias in (name, parsed.name, " ".join(parsed.tokens), *others.split(",")):
            if fold(alias):
                known.setdefault(fold(alias), name)
    return known


def _spellings(entry: str) -> list[str]:
    """The name and the aliases of `Name | alias, alias`."""
    name, _, others = entry.partition("|")
    return [name, *others.split(",")]


def name_given(
    passages: Sequence[Passage], speakers: Sequence[str], known: Mapping[str, str]
) -> None:
    """Set the candidates of passages that begin with a name that was given, whatever it looks like."""
    spelled = {
        " ".join(name.split()).rstrip(":") for entry in speakers for name in _spellings(entry)
    } - {""}
    if not spelled:
        return
    names = "|".join(
        re.escape(name).replace(r"\ ", r"\s+") for name in sorted(spelled, key=len, reverse=True)
    )
    pattern = re.compile(rf"({names}){_MARK}", re.IGNORECASE)
    # KIM We begin, KIM I know: a name in capitals before a word or two that have one.
    capitals = re.compile(
        rf"({names})[ \u00a0](?=[\"“«„¿¡(]?([^\W\d_](?:\w+|[’'\s]\s*\w+)))", re.IGNORECASE
    )
    for passage in passages:
        candidate = passage.candidate
        if passage.kind == "heading" or passage.seen or passage.forced:
            continue
        if candidate and candidate.label and named(candidate, known) is not None:
            continue
        start = candidate.prefix if candidate else 0
        match = pattern.match(passage.text, start)
        if match is None and passage.opens and (found := capitals.match(passage.text, start)):
            match = found if found[1].isupper() and not found[2].isupper() else None
        if match:
            passage.candidate = Candidate(
                match[1], match.end(), colon=True, alone=match.end() >= len(passage.text), prefix=start,
                start=candidate.start if candidate else None, stop=candidate.stop if candidate else None,
            )  # fmt: skip


def without_turn(
    known: Mapping[str, str], speaking: Iterable[str], labels: Iterable[str]
) -> list[Remark]:
    """A remark for every given name that labels no turn, with the nearest label of the page."""
    found = set(speaking)
    remarks = []
    for name in dict.fromkeys(known.values()):
        if name not in found:
            near = did_you_mean(name, labels)
            remarks.append(
                Remark(
                    "note",
                    f"no turn is labelled {name!r}" + (f"; {near}" if near else ""),
                    None,
                    name,
                )
            )
    return remarks


def widened(
    known: dict[str, str], labels: Mapping[str, int | None], remarks: list[Remark]
) -> dict[str, str]:
    """The given names, and the labels of the page (with their lines) that one of them is part of.

    A name that is no label itself stands for the one person whose label holds it; `labels` are in
    the order of the page.
    """
    rest = [label for label in labels if named(Candidate(label, 0, colon=True), known) is None]
    free = set(known.values()) - {
        named(Candidate(label, 0, colon=True), known) for label in labels if label not in rest
    }
    wide = dict(known)
    for name in dict.fromkeys(n for n in known.values() if n in free):
        mine = parse_label(name).tokens
        held: dict[str, list[str]] = {}
        for label in rest:
            parsed = parse_label(label)
            if set(mine) <= set(parsed.tokens) and mine and not is_joint(parsed.name):
                held.setdefault(parsed.key, []).append(label)
        if len(held) == 1:
            group = next(iter(held.values()))
            for label in group:
                parsed = parse_label(label)
                for spelled in (label, parsed.name, " ".join(parsed.tokens)):
                    wide.setdefault(fold(spelled), name)
            remarks.append(
                Remark("guessed", f"{group[0]!r} is taken for {name!r}", labels[group[0]], group[0])
            )
        elif held:
            names = " or ".join(repr(group[0]) for group in held.values())
            remarks.append(Remark("guessed", f"{name!r} could be {names}: taken for neither"))
    return wide


def named(candidate: Candidate, speakers: Mapping[str, str]) -> str | None:
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
