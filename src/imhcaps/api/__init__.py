"""The public verbs, one function each: what the command line does, for a program.

Every verb takes a path or what another verb gave, and imports its package when it is called. A path
is a `str` or an `os.PathLike`; `-` is standard input where a file is read. Times are whole
milliseconds. Every error is an `ImhcapsError`, but for arguments of a wrong type: `TypeError`.

A new verb is a function in the module of its group, its line here and its line in `imhcaps._HOME`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from imhcaps.lazy import lazy_name

if TYPE_CHECKING:
    from imhcaps.api.alignment import align, read_cue_sheet, sheet
    from imhcaps.api.captions import caption, learn, segment
    from imhcaps.api.checking import check, check_columns, fix, load_profile
    from imhcaps.api.conversion import convert
    from imhcaps.api.documents import export
    from imhcaps.api.new_breaks import rebreak, resegment
    from imhcaps.api.recordings import sync
    from imhcaps.api.tracks import from_text, read_track, write_track
    from imhcaps.api.transcripts import read_transcript

__all__ = [
    "align",
    "caption",
    "check",
    "check_columns",
    "convert",
    "export",
    "fix",
    "from_text",
    "learn",
    "load_profile",
    "read_cue_sheet",
    "read_track",
    "read_transcript",
    "rebreak",
    "resegment",
    "segment",
    "sheet",
    "sync",
    "write_track",
]

_HOME = {
    "align": "alignment",
    "caption": "captions",
    "check": "checking",
    "check_columns": "checking",
    "convert": "conversion",
    "export": "documents",
    "fix": "checking",
    "from_text": "tracks",
    "learn": "captions",
    "load_profile": "checking",
    "read_cue_sheet": "alignment",
    "read_track": "tracks",
    "read_transcript": "transcripts",
    "rebreak": "new_breaks",
    "resegment": "new_breaks",
    "segment": "captions",
    "sheet": "alignment",
    "sync": "recordings",
    "write_track": "tracks",
}
"""Verb → the module of this package that defines it."""


def __getattr__(name: str) -> Any:
    return lazy_name(__name__, _HOME, name)
