"""Whether captions that somebody edited still say what their transcript and their other formats say."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.checks.context import Context
from imhcaps.errors import ImhcapsError
from imhcaps.formats import format_named, format_of, read_document
from imhcaps.output_names import output_name
from imhcaps.source import Source, read_source
from imhcaps.text import plural

if TYPE_CHECKING:
    from pathlib import Path

    from imhcaps.checks.config import Config
    from imhcaps.model.profile import Profile
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Transcript
    from imhcaps.projects.talks import Talk

READABLE = (".html", ".md", ".txt")
"""Suffixes of documents whose words can be read back without another library."""


class Difference(NamedTuple):
    """A file that does not say what it should: its path in the project, in words what, and how many places."""

    path: str
    what: str
    places: int


def caption_paths(talk: Talk, config: Config, language: str, usual: Sequence[str]) -> list[str]:
    """The caption files of a talk that are there, in the order of the formats."""
    names = [
        output_name(talk.name, language, format_named(each).suffix)
        for each in config.formats or usual
    ]
    paths = [f"{config.captions_folder}/{name}" for name in names]
    return [path for path in paths if (config.folder / path).is_file()]


def differences(
    paths: Sequence[str],
    edited: Sequence[str],
    spoken: Transcript,
    config: Config,
    profile: Profile,
) -> list[Difference]:
    """What the edited ones of the caption files `paths` say otherwise than the transcript, and than one another."""
    found = [
        _from_transcript(path, spoken, config.folder, profile) for path in paths if path in edited
    ]
    if any(path in edited for path in paths):
        found += [_from_sibling(path, paths[0], config.folder) for path in paths[1:]]
    return [each for each in found if each is not None]


def _from_transcript(
    path: str, spoken: Transcript, folder: Path, profile: Profile
) -> Difference | None:
    try:
        document = read_document(read_source(folder / path))
    except ImhcapsError as problem:
        return Difference(path, problem.message, 1)
    compared = Context(document, profile, spoken).comparison
    wrong = compared.substantive
    missing = sum(each.i2 - each.i1 for each in wrong if each.j1 == each.j2)
    added = sum(each.j2 - each.j1 for each in wrong if each.i1 == each.i2)
    changed = sum(
        max(each.i2 - each.i1, each.j2 - each.j1)
        for each in wrong
        if each.i1 < each.i2 and each.j1 < each.j2
    )
    others = len(list(compared.wrong_speakers()))
    counts = [
        f"{number:,} {what}"
        for number, what in (
            (missing, "missing"),
            (added, "added"),
            (changed, "changed"),
            (others, "given to another speaker"),
        )
        if number
    ]
    if not counts:
        return None
    said = f"words against the transcript: {', '.join(counts)}"
    return Difference(path, said, len(wrong) + others)


def _from_sibling(path: str, first: str, folder: Path) -> Difference | None:
    """Captions in another format, against what the first file is in that format."""
    try:
        which = format_of(path)
        track = read_document(read_source(folder / first)).track
        text = which.write(replace(track, notes=()))[0]
        wanted = _cues(read_document(Source(text, path)).track)
        there = _cues(read_document(read_source(folder / path)).track)
    except ImhcapsError as problem:
        return Difference(path, problem.message, 1)
    count = max((wanted - there).total(), (there - wanted).total())
    if not count:
        return None
    captions = plural(count, "caption differs", "captions differ")
    return Difference(path, f"{captions} from {first}", count)


def _cues(track: Track) -> Counter[tuple[int, int, str]]:
    return Counter((cue.start, cue.end, " ".join(cue.text.split())) for cue in track.cues)


def document_differs(path: str, there: bytes, made: bytes) -> Difference | None:
    """An edited document whose words are not those of what is made now; None where nobody can tell."""
    if not path.endswith(READABLE):
        return None
    before, after = _words(there), _words(made)
    count = max((before - after).total(), (after - before).total())
    if not count:
        return None
    words = plural(count, "word differs", "words differ")
    return Difference(path, f"{words} from the transcript", count)


_TAG = re.compile(r"<(?:style|script)\b[^<>]*>[^<]*</|<[^<>]*>")


def _words(data: bytes) -> Counter[str]:
    text = html.unescape(_TAG.sub(" ", data.decode("utf-8", "replace")))
    return Counter(text.split())
