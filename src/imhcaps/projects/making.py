"""The files of one talk, from its inputs and the settings of the project; nothing is written here."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.documents import kind_of, require, write_document
from imhcaps.documents.document import document
from imhcaps.documents.media_page import media_page
from imhcaps.errors import FidelityError, ImhcapsError, UsageError
from imhcaps.formats import format_named
from imhcaps.formats.save import rendered
from imhcaps.formats.table import FOR_WEB
from imhcaps.output_names import output_name
from imhcaps.projects.differences import caption_paths
from imhcaps.projects.earlier import (
    WordTimes,
    earlier_captions,
    read_times,
    still_right,
    with_plain_spaces,
    word_times,
)
from imhcaps.projects.state import Doubt
from imhcaps.projects.talks import talks_of
from imhcaps.projects.times_missing import no_starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from imhcaps.captioning import Captions
    from imhcaps.checks.config import Config
    from imhcaps.documents import Kind
    from imhcaps.model.accuracy import TimingAccuracy
    from imhcaps.model.profile import Profile
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Remark, TimedTranscript, Transcript
    from imhcaps.projects.talks import Talk
    from imhcaps.source import Source

FORMATS = ("vtt", "srt")
DOCUMENTS = ("html",)


class Rendered(NamedTuple):
    """The outputs of a talk (path in the project → bytes), what is to be said of them, whether it has times."""

    captions: Mapping[str, bytes]
    documents: Mapping[str, bytes]
    remarks: tuple[Remark, ...]
    timed: bool
    spoken: Transcript
    accuracy: TimingAccuracy | None = None
    times: WordTimes | None = None
    doubts: tuple[Doubt, ...] = ()
    """Where to listen first."""
    ends: tuple[int, ...] = ()
    """Where the captions end, ms."""


DOUBTS = 3
"""Places to listen to that are named of a talk; our own choice: `review` shows all of them."""
APART_MS = 30_000
"""Ms that such places are apart: who listens to one hears what is near it. Our own choice."""


def first_doubts(found: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """The first places that are not beside one another."""
    kept: list[Doubt] = []
    for doubt in found:
        if len(kept) < DOUBTS and all(abs(doubt.start - each.start) >= APART_MS for each in kept):
            kept.append(doubt)
    return tuple(kept)


def read_talk(talk: Talk, config: Config) -> Transcript:
    """The transcript of a talk, or the part of its page; raises what reading raises."""
    from imhcaps.api import read_transcript  # noqa: PLC0415 - when a talk is made

    heading = talk.heading
    return read_transcript(
        config.folder / talk.transcript,
        heading=int(heading) if heading is not None and heading.isdecimal() else heading,
        speakers=talk.speakers or None,
        language=talk.language,
        default_language=config.language,
    )


def _refuse_names_of_another(talk: Talk, config: Config, language: str) -> None:
    """Raise `UsageError` for a talk whose files would be those of another one (`a.en` and an English `a`)."""
    for other in talks_of(config) if talk.namesake else ():
        names = {output_name(each.name, language, "") for each in (talk, other)}
        if other.name == talk.namesake and len(names) == 1:
            try:
                same = read_talk(other, config).language == language
            except ImhcapsError:
                continue  # it makes no files
            if same:
                raise UsageError(
                    f"its files would be those of {other.name!r}, which is in the same language",
                    talk.transcript,
                    hint='give one of the two a name = "…"',
                )


def read_talk_source(talk: Talk, config: Config, source: Source) -> Transcript:
    """The same of a text that is not saved yet; raises what reading raises."""
    from imhcaps.transcripts import read_transcript  # noqa: PLC0415 - when a talk is made

    heading = talk.heading
    return read_transcript(
        source,
        heading=int(heading) if heading is not None and heading.isdecimal() else heading,
        speakers=talk.speakers or None,
        language=talk.language,
        default_language=config.language,
    )


def render_talk(
    talk: Talk,
    config: Config,
    profile: Profile,
    *,
    documents: bool = True,
    edited: Sequence[str] = (),
    anew: bool = False,
) -> Rendered:
    """Make the captions and documents of a talk in memory; `anew` without regard to what is there.

    The captions that are there already keep their times and breaks where the words did not change; those of an
    `edited` file (a path in the project) go first. Raises what reading, aligning and writing raise.
    """
    from imhcaps.api import align  # noqa: PLC0415 - when a talk is made
    from imhcaps.api.captions import captions_from  # noqa: PLC0415 - when a talk is made

    folder = config.folder
    spoken = read_talk(talk, config)
    _refuse_names_of_another(talk, config, spoken.language)
    captions: Captions | None = None
    times: WordTimes | None = None
    tracks: dict[str, tuple[Track, str]] = {}
    timed_words = all(word.start is not None for word in spoken.words)
    if (talk.timed and not no_starts(talk, config)) or timed_words:
        timed = align(
            spoken,
            cues=_path(folder, talk.cues),
            words=_path(folder, talk.words),
            audio=_path(folder, talk.audio),
            glossary=config.glossary_path,
        )
        times = word_times(timed)
        paths = caption_paths(talk, config, spoken.language, FORMATS)
        previous = None if anew else earlier_captions(folder, paths, edited)
        if previous is not None:
            error = timed.accuracy.error_p90_ms if timed.accuracy is not None else 0
            previous = still_right(previous, read_times(folder, talk.name), times, error)
        labels = config.labels or "change"
        try:
            captions = captions_from(timed, profile, labels=labels, previous=previous)
        except FidelityError:
            if previous is None:
                raise
            # A space of another kind that somebody put into a caption parts no words of the transcript.
            previous = with_plain_spaces(previous)
            captions = captions_from(timed, profile, labels=labels, previous=previous)
        tracks = caption_tracks(captions, talk.name, config.formats or FORMATS)
    locations = {Path(config.captions_folder) / name: name for name in tracks}
    ready, lost = rendered(
        {path: tracks[name][0] for path, name in locations.items()},
        formats={path: tracks[name][1] for path, name in locations.items()},
    )
    printed: dict[str, bytes] = {}
    if documents:
        printed = _documents(talk, config, spoken if captions is None else captions.timed, captions)
    remarks = spoken.remarks if captions is None else captions.remarks
    return Rendered(
        {path.as_posix(): data for path, data in ready.items()},
        printed,
        (*remarks, *lost),
        captions is not None,
        spoken,
        None if captions is None else captions.timed.accuracy,
        times,
        () if captions is None else _doubts(captions.timed),
        () if captions is None else tuple(cue.end for cue in captions.track.cues),
    )


def _doubts(timed: TimedTranscript) -> tuple[Doubt, ...]:
    """The places whose times are least certain."""
    from imhcaps.timing.review_list import review  # noqa: PLC0415 - when a talk is made

    return first_doubts(
        Doubt(location.start, f"± {location.error / 1000:.1f} s: {location.reason}")
        for location in review(timed)
    )


def caption_tracks(
    made: Captions, stem: str, formats: Sequence[str]
) -> dict[str, tuple[Track, str]]:
    """File name → track and format: `<stem>.<language>.<suffix>`, and the chapters' own file.

    Raises `UsageError` for two formats that would be one file.
    """
    language = made.timed.transcript.language
    bare = replace(made.track, notes=())
    files: dict[str, tuple[Track, str]] = {}
    for each in map(format_named, formats):
        name = output_name(stem, language, each.suffix)
        if name in files:
            raise UsageError(
                f"{files[name][1]} and {each.name} would be one file, {name}",
                hint="write them one after the other, into two folders",
            )
        files[name] = made.track if "notes" in each.carries else bare, each.name
    if made.chapters is not None and FOR_WEB in formats:
        suffix = format_named(FOR_WEB).suffix
        files[output_name(f"{stem}.chapters", language, suffix)] = made.chapters, FOR_WEB
    return files


def _documents(
    talk: Talk, config: Config, spoken: Transcript | TimedTranscript, captions: Captions | None
) -> dict[str, bytes]:
    page = talk.media if talk.media is not None and media_page(talk.media) else ""
    made = document(spoken, organisation=config.organisation, author=config.author, link=page)
    files = {}
    kinds = [kind_of(name) for name in config.documents or DOCUMENTS]
    for kind in kinds:
        require(kind)
        options = {name: value for name, value in config.look.items() if name in kind.options}
        if "downloads" in kind.options:
            options["downloads"] = _siblings(talk, config, kinds, made.language, captions)
        if talk.media is not None and "media" in kind.options:
            options["media"] = _address(config, talk.media)
            if captions is not None and media_page(talk.media) is None:
                options["captions"] = [captions.track]
        path = Path(config.documents_folder) / output_name(talk.name, made.language, kind.suffix)
        files[path.as_posix()] = write_document(made, kind, **options)
    return files


def _siblings(
    talk: Talk, config: Config, kinds: list[Kind], language: str, captions: Captions | None
) -> list[tuple[str, str]]:
    """The other documents of a talk and its captions, each with its name and its address from the documents' folder."""
    # A suffix says what it is in every language.
    names = {
        kind.suffix.upper(): output_name(talk.name, language, kind.suffix)
        for kind in kinds
        if kind.name not in ("html", "json")
    }
    found = [(f"{suffix}: {name}", name) for suffix, name in names.items()]
    if captions is None:
        return found
    here = Path(os.path.relpath(config.captions_folder, config.documents_folder)).as_posix()
    for each in map(format_named, config.formats or FORMATS):
        name = output_name(talk.name, language, each.suffix)
        found.append((f"{each.suffix.upper()}: {name}", f"{here}/{name}"))
    return found


def _address(config: Config, media: str) -> str:
    """The recording as a document finds it."""
    if "://" in media:
        return media
    here = config.folder / config.documents_folder
    return Path(os.path.relpath(config.folder / media, here)).as_posix()


def _path(folder: Path, path: str | None) -> Path | None:
    return None if path is None else folder / path
