"""What `build --check` does: committed captions are compared with what their sources make now; nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from imhcaps.errors import ImhcapsError
from imhcaps.formats.made_mark import is_edited, without_proof
from imhcaps.projects.building import Result, what_failed
from imhcaps.projects.edits import base_of
from imhcaps.projects.times_missing import how_to_time

if TYPE_CHECKING:
    from imhcaps.checks.config import Config
    from imhcaps.model.profile import Profile
    from imhcaps.projects.talks import Talk


def stale_captions(
    talks: Sequence[Talk], config: Config, profile: Profile, progress: Callable[[Talk], None]
) -> Iterator[Result]:
    """For CI: the talks whose committed captions are not what their sources make now, with the difference.

    Nothing is written, and no state is needed: the captions are made in memory, with those that are there
    as the earlier version, and compared.
    """
    from imhcaps.checks.unified import unified  # noqa: PLC0415 - when a talk is made
    from imhcaps.projects.making import render_talk  # noqa: PLC0415 - when a talk is made

    for talk in talks:
        progress(talk)
        if talk.problem:
            yield Result(talk, "failed", talk.problem)
            continue
        try:
            made = render_talk(talk, config, profile, documents=False)
        except ImhcapsError as problem:
            yield Result(talk, "failed", what_failed(problem))
            continue
        if not made.timed:
            yield Result(talk, "no times yet", how_to_time(talk, config))
            continue
        differences = []
        for path, data in made.captions.items():
            location = config.folder / path
            there = location.read_bytes() if location.is_file() else b""
            before, after = (each.decode("utf-8", "replace") for each in (there, data))
            base = None
            if is_edited(before):
                made_once = base_of(config.folder, path) or _from_sources(
                    talk, config, profile, path
                )
                base = made_once.decode("utf-8", "replace")
                differences.append(f"{path}: was edited by hand\n{unified(base, before, path)}")
            # What would only take the edits back was shown with them.
            known = {without_proof(each) for each in (before, base) if each is not None}
            if without_proof(after) not in known:
                differences.append(
                    f"{path}: its sources make another text\n{unified(before, after, path)}"
                )
        if differences:
            yield Result(talk, "failed", "stale", remarks=tuple(differences))
        else:
            yield Result(talk, "up to date")


def _from_sources(talk: Talk, config: Config, profile: Profile, path: str) -> bytes:
    """What the sources alone make of a file, as on a machine where no build was before."""
    from imhcaps.projects.making import render_talk  # noqa: PLC0415 - when a talk is made

    return render_talk(talk, config, profile, documents=False, anew=True).captions[path]
