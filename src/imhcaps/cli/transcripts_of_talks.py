"""Captions that a project's talks are built into, and their transcripts, for `check`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from imhcaps.batches.transcripts_of_files import stem_of_captions
from imhcaps.checks.session import Wanted
from imhcaps.errors import ImhcapsError

if TYPE_CHECKING:
    from imhcaps.checks.config import Config


def of_talks(files: Iterable[str], config: Config) -> dict[str, Wanted]:
    """The transcripts of those files that the talks of a configuration are built into."""
    from imhcaps.projects.talks import talks_of

    folder = os.path.realpath(config.folder / config.captions_folder)
    inside = [path for path in files if os.path.realpath(path).startswith(folder + os.sep)]
    if not inside or not config.talks:
        return {}
    try:
        talks = {talk.name: talk for talk in talks_of(config) if not talk.problem}
    except ImhcapsError:
        return {}  # `build` says what is wrong with the talks
    found = {}
    for path in inside:
        talk = talks.get(stem_of_captions(path))
        if talk is not None:
            heading = talk.heading
            found[path] = Wanted(
                os.fspath(config.folder / talk.transcript),
                int(heading) if heading is not None and heading.isdecimal() else heading,
                talk.speakers,
                talk.language,
                config.language,
            )
    return found
