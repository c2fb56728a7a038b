"""The names by which speakers are labelled after their first turn: `Ann` for `Ann Webb`, `Dr. Cole` for `Dr. Eve
Cole`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from imhcaps.language.voices import is_role
from imhcaps.model.transcript import Speaker
from imhcaps.text import fold
from imhcaps.transcripts.lexicon import ARTICLES
from imhcaps.transcripts.names import initials_of, is_joint, is_personal, parse_label, surname

_INITIAL = re.compile(r"[^\W\d_]\.\s")


def short_names(
    speakers: Mapping[str, Speaker], clusters: Mapping[str, list[str]]
) -> dict[str, str]:
    """The name for later mentions of each, unambiguous among all who speak. `clusters` has the labels of each as
    published.
    """
    firsts: dict[str, int] = {}
    lasts: dict[str, int] = {}
    for speaker in speakers.values():
        if is_joint(speaker.name):
            continue
        tokens = parse_label(speaker.name).tokens or (fold(speaker.name),)
        firsts[tokens[0]] = firsts.get(tokens[0], 0) + 1
        last = fold(surname(speaker.name))
        lasts[last] = lasts.get(last, 0) + 1
    shorts: dict[str, str] = {}
    taken: set[str] = set()
    for key, speaker in speakers.items():
        shorts[key] = short = _short(speaker, clusters[key], firsts, lasts)
        if short in taken:
            shorts[key] = speaker.name
        taken.add(shorts[key])
    return shorts


def _short(
    speaker: Speaker, labels: list[str], firsts: dict[str, int], lasts: dict[str, int]
) -> str:
    parsed = parse_label(speaker.name)
    published = [parse_label(label).name for label in labels[1:]]
    shorter = [
        name for name in published
        if len(name) < len(speaker.name) and name.casefold() != speaker.name.casefold() and len(name) > 1
        and fold(name) != initials_of(speaker.name) and not _INITIAL.match(name)
    ]  # fmt: skip
    if shorter:
        mixed = [name for name in shorter if not name.isupper()]
        short = min(mixed or shorter, key=len)
        if short.isupper() and not speaker.name.isupper():
            # The same word as the name spells it.
            short = {fold(w): w for w in speaker.name.split()}.get(fold(short), short)
        return short
    words = speaker.name.split(",")[0].split()
    if parsed.title:
        if fold(parsed.title.split()[0]) in ARTICLES:
            # El señor RÍOS MOLA: what follows are two family names, and one of them alone is somebody else.
            return speaker.name
        last = surname(speaker.name)
        if len(parsed.tokens) > 1 and lasts.get(fold(last)) == 1 and not is_role(fold(last)):
            return f"{parsed.title} {last}"
        return speaker.name
    if (
        is_personal(speaker.name)
        and firsts.get(parsed.tokens[0] if parsed.tokens else "") == 1
        and len(words[0].rstrip(".")) > 1
    ):
        return words[0]
    return speaker.name
