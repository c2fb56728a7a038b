"""Talks that have no times yet: which step gives them some."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.errors import ImhcapsError, NoTimesError
from imhcaps.projects.talks import SHEETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from imhcaps.checks.config import Config
    from imhcaps.projects.talks import Talk


def no_starts(talk: Talk, config: Config) -> bool:
    """Whether its only source of times is a cue sheet in which no row has a start yet."""
    if talk.cues is None or talk.words or talk.audio:
        return False
    return is_empty_sheet(config.folder / talk.cues)


def is_empty_sheet(path: Path) -> bool:
    """Whether it is a cue sheet with rows, and none of them has a start."""
    from imhcaps.api import read_cue_sheet  # noqa: PLC0415 - slow to load

    if path.suffix.lower() not in SHEETS:
        return False
    try:
        read_cue_sheet(path)
    except NoTimesError:
        return True
    except ImhcapsError:
        return False
    return False


def sheet_beside(talk: Talk, config: Config) -> str | None:
    """A cue sheet of the transcript's name in its folder, which the configuration does not name."""
    if talk.cues is not None or talk.heading is not None:
        return None
    stem = Path(talk.transcript).with_suffix("")
    for ending in (".cues.csv", ".cues.tsv", ".csv", ".tsv"):
        name = f"{stem.as_posix()}{ending}"
        if (config.folder / name).is_file():
            return name
    return None


def to_fill_in(talks: Sequence[Talk], config: Config) -> list[Talk]:
    """The talks without any times, whose cue sheet is not there yet."""
    return [
        talk
        for talk in talks
        if not (talk.words or talk.audio)
        and talk.cues in (None, talk.sheet)
        and not (config.folder / talk.sheet).exists()
    ]


def how_to_time(talk: Talk, config: Config) -> str:
    """What gives a talk its times: the sheet that is there, else a new one, a recording or a recogniser's words."""
    if talk.cues is not None:
        return f"no row of {talk.cues} has a start: fill in those that you know"
    beside = sheet_beside(talk, config)
    if beside is not None:
        return f'{beside} lies beside the transcript: cues = "{beside}" in imhcaps.toml'
    return f"imhcaps sheet writes {talk.sheet}, to fill in its starts; a recording (audio) or a recogniser's file (words) in the configuration do as well"
