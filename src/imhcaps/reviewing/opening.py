"""What `imhcaps review` opens: the talks of a project, or one caption file that is named."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.checks.media import Found, recording_in
from imhcaps.errors import ImhcapsError, UsageError
from imhcaps.formats import format_named
from imhcaps.output_names import output_name
from imhcaps.projects.making import FORMATS, read_talk, read_talk_source
from imhcaps.projects.state import read_state
from imhcaps.reviewing.recordings import Recording
from imhcaps.reviewing.reviewed_talk import ReviewedTalk
from imhcaps.reviewing.session import review_settings
from imhcaps.reviewing.snapshot import Files
from imhcaps.timing import read_words

if TYPE_CHECKING:
    from imhcaps.checks.config import Config
    from imhcaps.model.profile import Profile
    from imhcaps.model.transcript import Transcript
    from imhcaps.projects.talks import Talk

_SHEETS = (".csv", ".tsv")
"""Cue sheets that take a row of a known time; the others belong to other programs."""


_MANY = 5
"""Names that a remark lists; our own choice: it stays a line."""


class Opened(NamedTuple):
    """The talks that can be looked at, each with its recording, and what is to be said of the others."""

    talks: tuple[tuple[ReviewedTalk, Recording | None], ...]
    remarks: tuple[str, ...]


def open_project(talks: tuple[Talk, ...], config: Config, profile: Profile) -> Opened:
    """The talks of a project that have captions. Their files must lie in the project; links out of it are not
    followed.
    """
    found: list[tuple[ReviewedTalk, Recording | None]] = []
    said: list[str] = []
    state = read_state(config.folder)
    for talk in talks:
        try:
            spoken = read_talk(talk, config)
            captions = _captions(talk, config, spoken.language)
            if not captions:
                said.append(f"{talk.name}: no captions yet: imhcaps build")
                continue
            sheet = talk.cues if talk.cues and talk.cues.lower().endswith(_SHEETS) else None
            text = talk.transcript if _is_text(talk.transcript) else None
            inside = [path for path in (*captions, sheet, text) if path is not None]
            if outside := next((p for p in inside if not _lies_in(config.folder, p)), None):
                said.append(f"{talk.name}: {outside} leads out of the project")
                continue
            reviewed = ReviewedTalk(
                talk.name,
                Files(config.folder, captions, sheet, text),
                review_settings(config, profile, spoken, state.length_of(talk.recording)),
                None if talk.words is None else read_words(config.folder / talk.words),
                None if text is None else partial(read_talk_source, talk, config),
            )
            reviewed.now()
        except ImhcapsError as problem:
            said.append(f"{talk.name}: {problem}")
            continue
        recording, remark = _recording(talk.recording, config.folder)
        said += [f"{talk.name}: {remark}"] if remark else []
        found.append((reviewed, recording))
    silent = [talk.name for talk in talks if not talk.recording]
    if silent := [name for name in silent if any(name == each.name for each, _ in found)]:
        named = ", ".join(silent[:_MANY]) + (" and others" if len(silent) > _MANY else "")
        said.append(
            f"no recording is named (media = …) for {named}: places are looked at, not heard"
        )
    return Opened(tuple(found), tuple(said))


def open_file(
    captions: Path,
    config: Config,
    profile: Profile,
    *,
    media: Path | None = None,
    words: Path | None = None,
    transcript: Transcript | None = None,
    cues: Path | None = None,
) -> Opened:
    """One caption file, and the files that are named for it, wherever they lie."""
    folder = captions.resolve().parent
    sheet = None
    if cues is not None:
        if not cues.resolve().is_relative_to(folder) or not cues.name.lower().endswith(_SHEETS):
            raise UsageError("the cue sheet is a CSV file in the folder of the captions", str(cues))
        sheet = cues.resolve().relative_to(folder).as_posix()
    found = Found(None) if media is None else recording_in(media)
    talk = ReviewedTalk(
        captions.name,
        Files(folder, (captions.resolve().name,), sheet),
        review_settings(config, profile, transcript, found.length_ms),
        None if words is None else read_words(words),
    )
    talk.now()
    recording = None
    if media is not None:
        if not media.is_file():
            raise UsageError("there is no such recording", str(media))
        recording = Recording(media)
    said = (f"{media} {found.refused}",) if found.refused else ()
    return Opened(((talk, recording),), said)


def _is_text(path: str) -> bool:
    """Whether a transcript is a text in which words can be corrected: captions and data are made by programs."""
    return path.lower().endswith((".htm", ".html", ".markdown", ".md", ".text", ".txt"))


def _captions(talk: Talk, config: Config, language: str) -> tuple[str, ...]:
    """The caption files of a talk that are there."""
    names = (
        output_name(talk.name, language, format_named(each).suffix)
        for each in config.formats or FORMATS
    )
    paths = [f"{config.captions_folder}/{name}" for name in names]
    return tuple(path for path in paths if (config.folder / path).is_file())


def _recording(media: str | None, folder: Path) -> tuple[Recording | None, str]:
    """The recording, or why it cannot be played here."""
    if media is None:
        return None, ""
    if "://" in media:
        return None, f"{media} is not played: only a file is"
    if not (folder / media).is_file():
        return None, f"{media} is not there"
    if not _lies_in(folder, media):
        return None, f"{media} leads out of the project and is not played"
    refused = recording_in(folder / media).refused
    return Recording(folder / media), f"{media} {refused}" if refused else ""


def _lies_in(folder: Path, path: str) -> bool:
    return (folder / path).resolve().is_relative_to(folder.resolve())
