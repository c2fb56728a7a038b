"""Transcript files as people publish them → `Transcript`.

    plain · markdown · html · docx  →  blocks of lines  →  labels, speakers, page matter  →  turns

Each kind of file has a reader of its own that knows nothing about speakers; what they yield is
judged in one place, so that a page says the same in every format.
"""

from __future__ import annotations

from typing import Any

from imhcaps.lazy import lazy_name

_HOME = {
    "captions_to_transcript": "captions",
    "is_captions": "detect",
    "list_talks": "reader",
    "read_speakers": "given_speakers",
    "read_transcript": "reader",
}

__all__ = sorted(_HOME)


def __getattr__(name: str) -> Any:
    return lazy_name(__name__, _HOME, name)
