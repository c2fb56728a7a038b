"""Transcript files as people publish them → `Transcript`.

    plain · markdown · html · docx  →  blocks of lines  →  labels, speakers, page matter  →  turns

Each kind of file has a reader of its own that knows nothing about speakers; what they yield is
judged in one place, so that a page says the same in every format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from imhcaps.lazy import lazy_name

if TYPE_CHECKING:
    from imhcaps.transcripts.captions import captions_to_transcript
    from imhcaps.transcripts.detect import is_captions
    from imhcaps.transcripts.given_speakers import read_speakers
    from imhcaps.transcripts.reader import list_talks, read_transcript

_HOME = {
    "captions_to_transcript": "captions",
    "is_captions": "detect",
    "list_talks": "reader",
    "read_speakers": "given_speakers",
    "read_transcript": "reader",
}

__all__ = [
    "captions_to_transcript",
    "is_captions",
    "list_talks",
    "read_speakers",
    "read_transcript",
]


def __getattr__(name: str) -> Any:
    return lazy_name(__name__, _HOME, name)
