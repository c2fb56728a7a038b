"""A text as the aligner sees it: written words → one variant each → spoken words → phones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from imhcaps.language.pronunciation import phones
from imhcaps.language.spoken_variants import Spoken, spoken_variants

if TYPE_CHECKING:
    from numpy.typing import NDArray


class SpokenText(NamedTuple):
    """Spoken words in order. A written word may be several of them, or none.

    `owner[k]` is the written word of spoken word k; `phones[first[k]:first[k + 1]]` are its phones.
    """

    words: tuple[str, ...]
    owner: NDArray[np.int64]
    phones: tuple[str, ...]
    first: NDArray[np.int64]

    @property
    def said(self) -> frozenset[int]:
        """The written words that are said at all."""
        return frozenset(self.owner.tolist())

    def part(self, start: int, stop: int) -> SpokenText:
        """Spoken words `start` … `stop`."""
        first = self.first[start : stop + 1]
        return SpokenText(
            self.words[start:stop],
            self.owner[start:stop],
            self.phones[int(first[0]) : int(first[-1])],
            first - first[0],
        )

    def reversed(self) -> SpokenText:
        """The same spoken words in the opposite order: a text of the same make that nobody says."""
        return self.in_order(range(len(self.words) - 1, -1, -1))

    def in_order(self, order: Sequence[int]) -> SpokenText:
        """The same spoken words in another order."""
        positions = list(order)
        said = tuple(
            phone
            for k in positions
            for phone in self.phones[int(self.first[k]) : int(self.first[k + 1])]
        )
        words = tuple(self.words[k] for k in positions)
        return SpokenText(
            words, self.owner[positions], said, _starts(np.diff(self.first)[positions])
        )


def variants_of(tokens: Sequence[str], language: str | None) -> list[tuple[Spoken, ...]]:
    """For each written word the ways to say it."""
    return [spoken_variants(token, language) for token in tokens]


def spoken_text(
    variants: Sequence[tuple[Spoken, ...]], choice: Sequence[int], language: str | None
) -> SpokenText:
    """The text with one variant chosen for each written word."""
    words = [
        (word, index)
        for index, (said, chosen) in enumerate(zip(variants, choice, strict=True))
        for word in said[chosen]
    ]
    each = [phones(word, language) for word, _ in words]
    return SpokenText(
        tuple(word for word, _ in words),
        np.array([index for _, index in words], np.int64),
        tuple(phone for said in each for phone in said),
        _starts(np.array([len(said) for said in each], np.int64)),
    )


def _starts(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
