"""Parakeet as parakeet-mlx writes it: `sentences[].tokens[]` with `text`, `start`, `end`, seconds."""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.fields import stretches
from imhcaps.timing.asr.pieces import Reading
from imhcaps.timing.asr.values import SECOND, first, has


def sniff(source: Source, data: Any) -> bool:
    """Sentences with tokens."""
    return has(data, "sentences") and has(first(data["sentences"]), "tokens", "text")


def read(source: Source, data: Any) -> Reading:
    """The tokens; one with a blank in front begins a word."""
    found = stretches(data["sentences"])
    return Reading(
        found.pieces, SECOND, tokens=True, lines="sentences", said_again=found.said_again
    )
