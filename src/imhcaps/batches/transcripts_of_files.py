"""Which transcript belongs to which file of captions, and reading it where the file is checked."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.checks.language_in_name import language_of_name
from imhcaps.checks.session import Wanted
from imhcaps.language.language import primary

if TYPE_CHECKING:
    from imhcaps.model.transcript import Transcript

STEM = "{stem}"
"""In a pattern: the name of the captions without language and suffix."""
SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".json")
"""Suffixes of transcripts, of several files the one that comes first here."""


def by_pattern(path: str, pattern: str) -> str | None:
    """The transcript that a pattern such as `transcripts/{stem}.*` means for a file of captions; None where there is
    none.

    Of several files that fit, one that is called as the captions are goes before `talk.en.html`.
    """
    stem = stem_of_captions(path)
    folder, name = os.path.split(pattern)
    if "*" not in name:
        wanted = pattern.replace(STEM, stem)
        return wanted if os.path.isfile(wanted) else None  # noqa: PTH113 - any text is a name
    before, _, after = name.partition("*")
    before, after = before.replace(STEM, stem), after.replace(STEM, stem)
    location = Path(folder.replace(STEM, stem) or ".")
    found = []
    with suppress(OSError):
        found = [
            each
            for each in location.iterdir()
            if each.suffix.lower() in SUFFIXES
            and each.name.startswith(before)
            and each.name.endswith(after)
            and os.path.realpath(each) != os.path.realpath(path)
        ]
    found.sort(key=lambda each: (each.stem != stem, SUFFIXES.index(each.suffix.lower()), each.name))
    return str(found[0]) if found else None


def stem_of_captions(path: str) -> str:
    """The name without suffix and language: `talk` of `talk.en.vtt`."""
    name = Path(path).stem
    head, dot, tag = name.rpartition(".")
    is_tag = 2 <= len(tag.split("-")[0]) <= 3 and tag.replace("-", "").isalpha()
    return head if dot and is_tag and language_of_name(path) is not None else name


def says_no_words(path: str) -> bool:
    """Whether the name says that what is in a file is not spoken: `talk.chapters.en.vtt`."""
    return stem_of_captions(path).rpartition(".")[2].casefold() in _OTHER_KINDS


_OTHER_KINDS = ("chapters", "descriptions", "metadata")
"""Kinds of WebVTT tracks whose texts nobody says (HTML, 4.8.11.11, text track kinds)."""


def spoken_for(path: str, wanted: Wanted) -> Transcript | None:
    """The transcript for a file of captions; none where the file says that it is in another language.

    Raises what reading a transcript raises.
    """
    spoken = _read(wanted, _mark(wanted.path))
    named = language_of_name(path)
    if named is not None and spoken.language and primary(named.tag) != primary(spoken.language):
        return None
    return spoken


def _mark(path: str) -> tuple[int, int]:
    """What tells a file from what it was: size and time. Of one that is not there, nothing: reading says it."""
    try:
        stat = os.stat(path)  # noqa: PTH116 - any text is a name here
    except (OSError, ValueError):
        return 0, 0
    return stat.st_size, stat.st_mtime_ns


@lru_cache(maxsize=8)
def _read(wanted: Wanted, mark: tuple[int, int]) -> Transcript:
    from imhcaps.api.transcripts import read_transcript  # noqa: PLC0415 - slow to load

    return read_transcript(
        wanted.path,
        heading=wanted.heading,
        speakers=wanted.speakers or None,
        language=wanted.language,
        default_language=wanted.default_language,
    )
