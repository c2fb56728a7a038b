"""Captions for a translator and back, from a program: what `imhcaps template` and `caption --template` do."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from imhcaps.api.arguments import Path, profile_of
from imhcaps.api.checking import original_of
from imhcaps.errors import UsageError
from imhcaps.files import read_bytes, utf8
from imhcaps.language_tag import stated
from imhcaps.made_files import write_made
from imhcaps.model.argument_types import typed
from imhcaps.model.choices import Labels
from imhcaps.model.remark import Remark
from imhcaps.model.track import Track
from imhcaps.source import read_source
from imhcaps.translation.sheet_track import source_of
from imhcaps.translation.target_track import translated
from imhcaps.translation.translators_sheet import (
    checked_targets,
    known_targets,
    numbered,
    read_sheet,
    write_sheet,
)
from imhcaps.translation.xliff import SUFFIXES, read_xliff, write_xliff

if TYPE_CHECKING:
    from imhcaps.model.profile import Profile
    from imhcaps.translation.translators_sheet import Sheet


@dataclass(frozen=True, slots=True)
class Translation:
    """What `translate` made: the track in the language of the sheet, and what is to be said of it."""

    track: Track
    remarks: tuple[Remark, ...] = ()
    """What was not translated, is too long, or could not be kept."""


@typed
def template(
    captions: Path | Track,
    path: Path,
    language: str,
    *,
    previous: Path | None = None,
    encoding: str | None = None,
    profile: Path | Profile = "web",
    force: bool = False,
) -> int:
    """Write a sheet of captions for a translator: a row for each cue, its target empty.

    * `captions`: a file (`encoding` where it does not say its own) or a track; `path` is the sheet to write: CSV, or
      XLIFF where it ends in `.xlf`; `language` is that of the translation (BCP 47).
    * `previous`: an earlier sheet: what it translates stays where the source is the same.
    * `profile`: a name, a TOML file or a profile, whose limits say how many characters a target may have.

    Returns how many rows are translated already.
    Raises `InputError` for a file that is no text or no sheet, `UsageError` for what is no language, `ProfileError` for
    an unknown profile, `MissingExtraError` for XLIFF without its library, `OutputError` for a file that cannot be
    written, or that imhcaps did not make or somebody edited since, unless `force` is set.
    """
    source = source_track(captions, encoding)
    where = os.fspath(path)
    name = "" if isinstance(captions, Track) else os.fspath(captions)
    known = translated_before(source, previous)
    data = sheet_of(source, where, language, profile_of(profile), known, name)
    write_made({where: data}, force=force, source=name)
    return len(known)


@typed
def translate(
    sheet: Path,
    captions: Path | Track | None = None,
    *,
    profile: Path | Profile = "web",
    labels: Labels = "change",
    encoding: str | None = None,
    fps: str | float | None = None,
) -> Translation:
    """Captions in another language, from a translator's sheet that was filled in.

    * `sheet`: the file of `template`, as CSV or XLIFF.
    * `captions`: those that were translated, a file or a track, whose times, voices, labels and positions stay; without
      them times and voices are those of the sheet, and speakers are named on screen unless `labels` is `never`.
    * `profile`: whose limits the lines are broken by, in the language of the sheet.
    * `encoding`, `fps`: of a file of captions, where it does not say them.

    Returns the track, its times in milliseconds, and what is to be said of it.
    Raises `InputError`, with the line, for a sheet that cannot be read, has no translation of a cue, or was made of
    other captions, `UsageError` for the encoding of captions that are not given.
    """
    if captions is None and (encoding is not None or fps is not None):
        raise UsageError("`encoding` and `fps` belong to a file of captions, and none is given")
    given = None if captions is None else source_track(captions, encoding, fps)
    filled = read_filled(sheet)
    source, said = source_of(filled, labels=labels != "never") if given is None else (given, ())
    targets = checked_targets(source, filled)
    track, remarks = translated(source, targets, filled.language, profile_of(profile))
    remarks = (*said, *remarks)
    if filled.unfinished:
        message = f"{filled.path}: marked as not translated yet: {numbered(filled.unfinished)}"
        remarks = (*remarks, Remark("note", message))
    return Translation(track, remarks)


def source_track(
    captions: Path | Track, encoding: str | None = None, fps: str | float | None = None
) -> Track:
    """The captions that are translated, with the language that the file or its name says."""
    if isinstance(captions, Track):
        if encoding is not None or fps is not None:
            raise UsageError("`encoding` and `fps` are of a file, and a track is given")
        return captions
    source = read_source(captions, encoding)
    return original_of(source._replace(fps=None if fps is None else str(fps)))


def read_filled(sheet: Path) -> Sheet:
    """A sheet that was filled in, as CSV or XLIFF."""
    name = os.fspath(sheet)
    if name.lower().endswith(SUFFIXES):
        return read_xliff(read_bytes(name), name)
    return read_sheet(read_source(name))


def translated_before(source: Track, previous: Path | None) -> dict[int, str]:
    """What an earlier sheet translates of the captions, by the number of the cue."""
    return {} if previous is None else known_targets(source, read_filled(previous))


def sheet_of(
    source: Track, path: str, language: str, profile: Profile, known: dict[int, str], name: str
) -> bytes:
    """The bytes of a sheet: XLIFF where its path says so, else CSV; `name` is that of the captions' file."""
    target = stated(language)
    if path.lower().endswith(SUFFIXES):
        return write_xliff(source, target, profile, os.path.basename(name), known)  # noqa: PTH119
    # A spreadsheet takes a file without the mark for one in the encoding of its system.
    return b"\xef\xbb\xbf" + utf8(write_sheet(source, target, profile, known))
