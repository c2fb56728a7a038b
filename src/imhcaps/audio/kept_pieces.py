"""What was found in pieces of a text and a recording before: after a change only those around it are looked at anew."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from imhcaps.audio import cache
from imhcaps.audio.spoken_text import SpokenText


class KeptPieces:
    """The pieces of one recording, by their frames and phones. Without a `key` they are kept for this run only."""

    def __init__(self, key: str = "") -> None:
        self._key = key
        self._known: dict[str, list[Any]] | None = None
        self._used: dict[str, list[Any]] = {}
        self.added = 0
        """How many pieces were not known."""

    def name(self, frame: int, frame_end: int, text: SpokenText, *more: tuple[float, ...]) -> str:
        """The name of a piece: all that what is found in it depends on besides the recording."""
        digest = hashlib.blake2b(digest_size=16)
        digest.update(repr((frame, frame_end, text.phones, *more)).encode())
        digest.update(text.first.tobytes())
        return digest.hexdigest()

    def get(self, name: str) -> list[Any] | None:
        """The values of a piece that is known, rows as they were put or as lists."""
        if self._known is None:
            self._known = self._read()
        found = self._used.get(name, self._known.get(name))
        if found is not None:
            self._used[name] = found
        return found

    def put(self, name: str, values: Sequence[Any]) -> None:
        """Keep the values of a piece, for each word one that JSON can hold."""
        self.added += 1
        self._used[name] = list(values)

    def save(self) -> None:
        """Keep the pieces that were used for the next run."""
        if self._key and self.added:
            cache.write(self._key, "pieces", self._used)

    def _read(self) -> dict[str, list[Any]]:
        found = cache.read(self._key, "pieces") if self._key else None
        return found[0] if found is not None and isinstance(found[0], dict) else {}
