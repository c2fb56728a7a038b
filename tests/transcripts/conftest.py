"""Short ways to read a text and to look at what came out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from imhcaps.model.transcript import Transcript
from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript


@pytest.fixture
def read() -> Callable[..., Transcript]:
    """Read a text as if it were a file of this name."""

    def reader(text: str, path: str = "talk.txt", **options: Any) -> Transcript:
        return read_transcript(Source(text, path), **options)

    return reader


@pytest.fixture
def said(read: Callable[..., Transcript]) -> Callable[..., list[tuple[str | None, str]]]:
    """(speaker, text) of every turn."""

    def reported(text: str, path: str = "talk.txt", **options: Any) -> list[tuple[str | None, str]]:
        talk = read(text, path, **options)
        return [(t.speaker.name if t.speaker else None, t.text) for t in talk.turns]

    return reported
