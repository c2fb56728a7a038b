"""Soniox: `tokens[]` with `text`, `start_ms`, `end_ms`; tokens are parts of words, with their blanks.

Their first API had `words[]` with `text`, `start_ms` and `duration_ms`, spaces among them.
"""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.fields import stretches
from imhcaps.timing.asr.pieces import Reading
from imhcaps.timing.asr.values import MILLISECOND, first, has, listed


def sniff(source: Source, data: Any) -> bool:
    """Tokens (or words) with a text and a time in ms."""
    return any(has(first(_tokens(one)), "text", "start_ms") for one in _messages(data))


def _messages(data: Any) -> list[Any]:
    return data if isinstance(data, list) else [data]


def _tokens(message: Any) -> Any:
    if has(message, "result"):
        message = message["result"]
    if not isinstance(message, dict):
        return []
    return message.get("tokens") or message.get("words")


def read(source: Source, data: Any) -> Reading:
    """The tokens that are final and no translations."""
    tokens = [token for one in _messages(data) for token in listed(_tokens(one) or [])]
    spoken = [token for token in tokens if token.get("translation_status") != "translation"]
    language = next((token["language"] for token in spoken if token.get("language")), None)
    found = stretches(spoken)
    return Reading(
        found.pieces,
        MILLISECOND,
        certain=True,
        tokens=True,
        language=language,
        said_again=found.said_again,
    )
