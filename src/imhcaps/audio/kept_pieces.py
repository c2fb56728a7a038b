"""Pieces of a text that were aligned to a recording before: after a change only those around it are aligned anew."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from imhcaps.audio import cache
from imhcaps.audio.spoken_text import SpokenText
from imhcaps.audio.viterbi import Penalties
from imhcaps.audio.word_times import AlignedWord


class KeptPieces:
    """The pieces of one recording, by their frames and phones. Without a `key` they are kept for this run only."""

    def __init__(self, key: str = "") -> None:
        self._key = key
        self._known: dict[str, list[AlignedWord | None]] | None = None
        self._used: dict[str, list[AlignedWord | None]] = {}
        self.aligned = 0
        """How many pieces were not known."""

    def name(self, frame: int, frame_end: int, text: SpokenText, penalties: Penalties) -> str:
        """The name of a piece: all that its alignment depends on besides the recording."""
        digest = hashlib.blake2b(digest_size=16)
        digest.update(repr((frame, frame_end, tuple(penalties), text.phones)).encode())
        digest.update(text.first.tobytes())
        return digest.hexdigest()

    def get(self, name: str) -> list[AlignedWord | None] | None:
        """The words of a piece that is known."""
        if self._known is None:
            self._known = self._read()
        found = self._used.get(name, self._known.get(name))
        if found is not None:
            self._used[name] = found
        return found

    def put(self, name: str, words: Sequence[AlignedWord | None]) -> None:
        """Keep the words of a piece."""
        self.aligned += 1
        self._used[name] = list(words)

    def save(self) -> None:
        """Keep the pieces that were used for the next run."""
        if self._key and self.aligned:
            cache.write(self._key, "pieces", self._used)

    def _read(self) -> dict[str, list[AlignedWord | None]]:
        found = cache.read(self._key, "pieces") if self._key else None
        if found is None or not isinstance(found[0], dict):
            return {}
        return {
            name: [None if row is None else AlignedWord(*row) for row in rows]
            for name, rows in found[0].items()
        }
