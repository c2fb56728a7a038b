"""Labels inside a text: `We are late. Ben: No.` in a paragraph or a line, where Ben is known to speak."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from imhcaps.checks.differences import Token, tokens_of
from imhcaps.language.sentences import ENDS

LABEL_ENDS = (":", "：")
"""What stands behind a name in a label."""
_BEFORE = (*ENDS, *LABEL_ENDS)
"""What ends the word before a label: the end of a sentence, or another label, whose speaker makes a sound alone."""

Names = dict[tuple[str, ...], str]
"""The keys of a name's words, and the name."""


class Relabelled(NamedTuple):
    """The words that are said, the number that each had, and whom the last label names."""

    tokens: list[Token]
    numbers: list[int]
    speaker: str | None


def names_of(names: Iterable[str]) -> Names:
    """Each name by the keys of its words; of two that are alike the first."""
    found: Names = {}
    for name in names:
        keys = tuple(token.key for token in tokens_of(name, 0))
        if keys:
            found.setdefault(keys, name)
    return found


def may_be_before(word: str) -> bool:
    """Whether a label may follow this word: it ends a sentence, or is a label itself."""
    return word.endswith(_BEFORE)


def without_inner_labels(
    tokens: Sequence[Token], names: Names, *, opens: bool = True
) -> Relabelled:
    """The words without labels among them; a label is a known name and a colon after the end of a sentence.

    `opens` says whether a label may be the first of the words. Words behind a label are its speaker's, up to the next
    one or to the end of the turn (`place`).
    """
    longest = max(map(len, names), default=0)
    ends = [number for number, token in enumerate(tokens) if token.text.endswith(LABEL_ENDS)]
    labels = {end: _label_words(tokens, end, names, longest, opens=opens) for end in ends}
    if not any(labels.values()):
        return Relabelled([*tokens], [*range(len(tokens))], None)
    kept: list[Token] = []
    numbers: list[int] = []
    speaker: str | None = None
    for number, token in enumerate(tokens):
        if speaker is not None and token.place != tokens[number - 1].place:
            speaker = None
        if words := labels.get(number, 0):
            speaker = names[tuple(each.key for each in tokens[number + 1 - words : number + 1])]
            del kept[len(kept) - words + 1 :], numbers[len(numbers) - words + 1 :]
            continue
        kept.append(token if speaker is None else token._replace(speaker=speaker))
        numbers.append(number)
    return Relabelled(kept, numbers, speaker)


def _label_words(
    tokens: Sequence[Token], last: int, names: Names, longest: int, *, opens: bool
) -> int:
    """How many words of a name end with this one, as a label; 0 where it is none."""
    place = tokens[last].place
    for first in range(last, max(-1, last - longest), -1):
        if tokens[first].place != place:
            return 0
        if tuple(token.key for token in tokens[first : last + 1]) in names:
            if first:
                before = tokens[first - 1]
                opens = before.place != place or may_be_before(before.text)
            return last + 1 - first if opens else 0
    return 0
