"""Profiles, what they find in captions, and what corrects it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from imhcaps.api.arguments import Path, profile_of
from imhcaps.api.new_breaks import rebreak, resegment
from imhcaps.api.recordings import maybe_listener
from imhcaps.api.transcripts import read_transcript
from imhcaps.errors import InputError, UsageError
from imhcaps.model.argument_types import typed

if TYPE_CHECKING:
    from imhcaps.audio.listener import Listener
    from imhcaps.checks.session import Settings
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Findings
    from imhcaps.model.finding_columns import FindingColumns
    from imhcaps.model.profile import Profile
    from imhcaps.model.results import FileResult
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Transcript
    from imhcaps.source import Source


@typed
def load_profile(name: Path, *, overrides: Mapping[str, Any] | None = None) -> Profile:
    """A profile: what a guideline or a house style asks of captions, as numbers with their sources.

    `name` is that of a built-in profile, or a TOML file; `overrides` replaces single limits
    (`{"max_cps": 15, "min_gap": "80 ms"}`). Returns the profile.
    Raises `ProfileError`, with the nearest known name, for a profile or limit that is not known.
    """
    from imhcaps.checks.profiles import load_profile as load

    return load(os.fspath(name), overrides=overrides)


@typed
def check(
    captions: Path | Track,
    profile: Path | Profile = "web",
    *,
    transcript: Path | Transcript | None = None,
    source: Path | Track | None = None,
    audio: Path | None = None,
    acoustic_model: Path | None = None,
    stream: int | None = None,
    glossary: Path | None = None,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
    max_difference: float | None = None,
    media: str | None = None,
    encoding: str | None = None,
    fps: str | float | None = None,
) -> Findings:
    """What a profile finds in captions; with a transcript or a recording, also what differs from it.

    * `captions`: a file, a track, or the text of a caption file (a `str` with a line break is text, since no file is
      named so). A track is checked as WebVTT, its cues as they are.
    * `profile`: a name, a TOML file or a profile.
    * `transcript`: its words are compared with those of the captions.
    * `source`: the captions that these were translated from; what is missing or differs is found.
    * `audio`: the recording, in which the words of the cues are looked for (`acoustic_model` and `stream` as for
      `align`); what is late, early, or not said is found.
    * `glossary`: a file of terms with the forms in which recognisers mishear them (`Kowalczyk | co valchick`), which
      are found.
    * `select`, `ignore`: codes of rules, their beginnings (`TIM`), or names.
    * `max_difference`: the share of the transcript's words (0 to 1) that may differ.
    * `media`: the length of the recording (`12:34.5`, `754.5s`, `754500` ms), or its file, which ffprobe reads; with
      `audio` that is known.
    * `encoding`, `fps`: of a file, its encoding and the frames a second of its time codes, where it does not say them.

    Returns the findings in order of place; lines and columns are 1-based. A bad caption is a finding, never an error.
    Raises `InputError` for a file that is no text, `ProfileError` for an unknown profile,
    `UsageError` for an unknown rule or a share that is none, and with `audio` what `align` raises for a recording.
    """
    from imhcaps.model.finding import Findings

    listen = maybe_listener(audio, acoustic_model, stream, lambda: _document(captions))
    return Findings(
        _checked(
            captions,
            profile,
            transcript,
            select=select,
            ignore=ignore,
            listen=listen,
            original=None if source is None else original_of(source),
            glossary=glossary,
            max_difference=max_difference,
            media=media,
            encoding=encoding,
            fps=fps,
        ).findings
    )


@typed
def check_columns(
    captions: Path | Track,
    profile: Path | Profile = "web",
    *,
    transcript: Path | Transcript | None = None,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
) -> FindingColumns:
    """What `check` finds, as columns of codes, severities and cues: for counts over many files, in two thirds of the
    time.

    `captions`, `profile`, `transcript`, `select` and `ignore` are those of `check`. Returns as many findings as
    `check`, in the order of rules, without places, messages and fixes. Raises what `check` raises.
    """
    from imhcaps.checks.as_columns import check_columns_of, columns_of

    given = _document_or_path(captions)
    settings = _settings(profile, transcript, select=select, ignore=ignore)
    if isinstance(given, str):
        return check_columns_of(given, settings)
    return columns_of(given, settings)


@typed
def fix(
    path: Path,
    profile: Path | Profile = "web",
    *,
    unsafe: bool = False,
    transcript: Path | Transcript | None = None,
    audio: Path | None = None,
    acoustic_model: Path | None = None,
    stream: int | None = None,
    glossary: Path | None = None,
    media: str | None = None,
    encoding: str | None = None,
    fps: str | float | None = None,
) -> Findings:
    """Correct a caption file where it is, and return what is left to find.

    Safe fixes change no word and no time of the file at `path`; with `unsafe`, times and cue boundaries may move, with
    `audio` to where the words are said. Words never change, but with `unsafe` to the terms of a `glossary`. `profile`,
    `transcript`, `audio`, `acoustic_model`, `stream`, `glossary`, `media`, `encoding` and `fps` are as for `check`. The
    file is written whole or not at all. Returns the findings that are left, in order of place.
    Raises `InputError` for a file that is no text, `OutputError` for one that cannot be written.
    """
    from imhcaps.model.finding import Findings

    fixes: Literal["safe", "unsafe"] = "unsafe" if unsafe else "safe"
    listen = maybe_listener(audio, acoustic_model, stream, lambda: _document(path))
    return Findings(
        _checked(
            path,
            profile,
            transcript,
            fixes,
            listen=listen,
            glossary=glossary,
            media=media,
            encoding=encoding,
            fps=fps,
        ).findings
    )


def original_of(source: Path | Source | Track) -> Track:
    """The captions that others were translated from, with the language that the file or its name says."""
    from dataclasses import replace

    from imhcaps.checks.language_in_name import language_of_name
    from imhcaps.formats import read_track
    from imhcaps.model.track import Track
    from imhcaps.source import Source

    if isinstance(source, Track):
        return source
    track = read_track(source)
    named = language_of_name(source.path if isinstance(source, Source) else os.fspath(source))
    if track.language is None and named is not None and named.sure:
        return replace(track, language=named.tag)
    return track


def _checked(
    captions: Path | Track,
    profile: Path | Profile,
    transcript: Path | Transcript | None,
    fixes: Literal["none", "safe", "unsafe"] = "none",
    *,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
    listen: Listener | None = None,
    original: Track | None = None,
    glossary: Path | None = None,
    max_difference: float | None = None,
    media: str | None = None,
    encoding: str | None = None,
    fps: str | float | None = None,
) -> FileResult:
    from imhcaps.checks.media import media_length
    from imhcaps.checks.session import check_file, check_read

    if max_difference is not None:
        if transcript is None:
            raise UsageError("`max_difference` is of a transcript's words, and none is given")
        if not 0 <= max_difference <= 1:
            raise UsageError(f"`max_difference` is a share from 0 to 1, not {max_difference:g}")
    given = _document_or_path(captions)
    settings = _settings(
        profile,
        transcript,
        fixes,
        select=select,
        ignore=ignore,
        listen=listen,
        original=original,
        glossary=glossary,
    )._replace(
        max_difference=max_difference, encoding=encoding, fps=None if fps is None else str(fps)
    )
    if media is not None:
        settings = settings._replace(media_ms=media_length(media))
    if not isinstance(given, str):
        if encoding is not None or fps is not None:
            raise UsageError("`encoding` and `fps` are of a file: a track or a text has its own")
        return check_read(given, settings)
    result = check_file(given, settings)
    if result.error:
        raise InputError(result.error, result.path)
    return result


def _settings(
    profile: Path | Profile,
    transcript: Path | Transcript | None,
    fixes: Literal["none", "safe", "unsafe"] = "none",
    *,
    select: Sequence[str] | None,
    ignore: Sequence[str],
    listen: Listener | None = None,
    original: Track | None = None,
    glossary: Path | None = None,
) -> Settings:
    from imhcaps.checks.session import Settings, known_selectors
    from imhcaps.model.transcript import Transcript
    from imhcaps.transcripts.glossary import read_glossary

    if transcript is not None and not isinstance(transcript, Transcript):
        transcript = read_transcript(transcript)
    settings = Settings(
        profile_of(profile),
        select=None if select is None else tuple(select),
        ignore=tuple(ignore),
        transcript=transcript,
        fixes=fixes,
        rebreak=rebreak,
        resegment=resegment,
        listen=listen,
        original=original,
        glossary=() if glossary is None else read_glossary(glossary),
        media_ms=None if listen is None else listen.length_ms,
    )
    known_selectors(settings)
    return settings


def _document(captions: Path | Track) -> Document:
    """The document of a track, a text or a file."""
    from imhcaps.formats import read_document
    from imhcaps.source import read_source

    given = _document_or_path(captions)
    return read_document(read_source(given)) if isinstance(given, str) else given


def _document_or_path(captions: Path | Track) -> Document | str:
    """The document of a track or of a text; of a file its path."""
    from imhcaps.formats import read_document
    from imhcaps.formats.interop import to_document
    from imhcaps.model.track import Track
    from imhcaps.source import Source

    if isinstance(captions, Track):
        return to_document(captions)
    path = os.fspath(captions)
    if "\n" in path or "\r" in path:
        return read_document(Source(path.removeprefix("\ufeff")))
    return path
