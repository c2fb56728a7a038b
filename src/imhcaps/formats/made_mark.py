"""Our mark in a caption file, and how the file shows by itself, on any machine, that nobody edited it."""

from __future__ import annotations

import re
from pathlib import Path

from imhcaps.errors import ImhcapsError
from imhcaps.files import utf8
from imhcaps.formats.table import format_of, read_document, signed_format, signed_formats
from imhcaps.lazy import lazy_pattern
from imhcaps.source import read_source

MARK = "Made by imhcaps"
"""What a comment of ours says; `caption` writes it into the file."""

_MARKED = lazy_pattern(
    rf"(?m)^(?:NOTE )?{MARK} [0-9][0-9A-Za-z.+-]*(?P<proof>, sha256 [0-9a-f]{{32}})?$"
)
"""The mark's line: the version, then the hash of all the rest of the file."""


def stamped(text: str) -> str:
    """The text of a caption file with our mark, if it has one, followed by the hash of all the rest.

    Only a format with a signature and comments, such as WebVTT, has a place for one: above the first cue.
    """
    found = _mark(text)
    if found is None:
        return text
    end = found.start("proof") if found["proof"] else found.end()
    bare = text[:end] + text[found.end() :]
    return f"{bare[:end]}, sha256 {_hash(bare)}{bare[end:]}"


def shows_ours(location: Path, data: bytes) -> bool:
    """Does a caption file show that we made it and that nobody edited it since?

    A format with comments shows it by its mark. A file of one that has no place for a mark is ours when it
    says no more than a like-named file beside it, which is.
    """
    text = _lf(data.decode("utf-8-sig", "replace"))
    if _mark(text):
        return _is_unedited(text)
    return any(
        _says_no_more(location, data, location.with_suffix(known.suffix))
        for known in signed_formats()
    )


def _says_no_more(location: Path, data: bytes, beside: Path) -> bool:
    """Is the file beside ours and unedited, and these bytes what its track is in their format?"""
    try:
        if beside == location or not beside.is_file():
            return False
        source = read_source(beside)
        if not _is_unedited(_lf(source.text)):
            return False
        from dataclasses import replace  # noqa: PLC0415 - slow to load

        which, track = format_of(location), read_document(source).track
        tag = location.stem.rpartition(".")[2]
        return any(
            which.encoded(which.write(replace(track, language=language, notes=notes))[0]) == data
            for language in (None, tag)
            for notes in ((), track.notes)
        )
    except (ImhcapsError, OSError):
        return False


def is_edited(text: str) -> bool:
    """Does a caption file with our mark show that somebody edited it since?"""
    return _mark(_lf(text)) is not None and not _is_unedited(_lf(text))


def without_proof(text: str) -> str:
    """The text of a caption file without the hash after our mark, line ends as LF: what a person may have edited."""
    text = _lf(text)
    found = _mark(text)
    return text if found is None or not found["proof"] else _bare(text, found)


def _bare(text: str, found: re.Match[str]) -> str:
    return text[: found.start("proof")] + text[found.end() :]


def _is_unedited(text: str) -> bool:
    found = _mark(text)
    if found is None or not found["proof"]:
        return False
    return found["proof"].endswith(f" {_hash(_bare(text, found))}")


def _mark(text: str) -> re.Match[str] | None:
    """Our mark among the comments at the head; a cue that speaks of us is no mark."""
    which = signed_format(text)
    sign = which and which.syntax.comments_end
    if sign is None:
        return None
    first = text.find(sign)
    return _MARKED.search(text, 0, len(text) if first < 0 else first)


def _hash(text: str) -> str:
    from hashlib import sha256  # noqa: PLC0415 - slow to load

    return sha256(utf8(text)).hexdigest()[:32]


def _lf(text: str) -> str:
    """A checkout on another system may have changed the line ends; that is no edit."""
    return text.replace("\r\n", "\n")
