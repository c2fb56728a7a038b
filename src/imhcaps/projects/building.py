"""What `build` does: the talks that are out of date are made, each for itself, and the others left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from imhcaps.checks.processes import spread
from imhcaps.errors import ImhcapsError
from imhcaps.projects.freshness import Freshness, freshness, settings_of
from imhcaps.projects.state import Made, State

if TYPE_CHECKING:
    from imhcaps.checks.config import Config
    from imhcaps.model.profile import Profile
    from imhcaps.projects.talks import Talk

Outcome = Literal[
    "made", "up to date", "edited by hand", "edited by hand and stale", "failed", "no times yet"
]


class Result(NamedTuple):
    """What became of a talk: the outcome, why, what was written, what is to be said, and its new record."""

    talk: Talk
    outcome: Outcome
    what: str = ""
    outputs: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    made: Made | None = None


def build_talks(
    talks: Sequence[Talk],
    config: Config,
    profile: Profile,
    state: State,
    *,
    force: bool = False,
    jobs: int = 1,
) -> Iterator[Result]:
    """Make what is out of date, in the order of the talks; one that fails does not stop the others.

    Outputs that somebody edited are kept, unless `force` is set: then they are made again with their times.
    """
    from imhcaps import __version__

    standing = {
        talk.name: freshness(
            talk, state.made.get(talk.name), settings_of(config, profile, talk), __version__, state
        )
        for talk in talks
    }
    stale = [talk for talk in talks if _is_stale(standing[talk.name], force)]
    make = partial(_make, config=config, profile=profile, standing=standing, force=force)
    results = iter(spread(make, stale, jobs) if jobs > 1 and len(stale) > 1 else map(make, stale))
    for talk in talks:
        if _is_stale(standing[talk.name], force):
            result = next(results)
            if result.made is not None:
                state.made[talk.name] = result.made
            yield result
        elif standing[talk.name].edited:
            found = standing[talk.name]
            kept = f"kept: {', '.join(found.edited)}"
            if found.reasons:
                why = f"{kept}; not made again: {found.reasons[0]}; --force makes it with its times"
                yield Result(talk, "edited by hand and stale", why)
            else:
                yield Result(talk, "edited by hand", kept)
        else:
            yield Result(talk, "up to date")


def _is_stale(found: Freshness, force: bool) -> bool:
    return bool(found.reasons) and (force or not found.edited)


def _make(
    talk: Talk,
    *,
    config: Config,
    profile: Profile,
    standing: dict[str, Freshness],
    force: bool,
) -> Result:
    """Make one talk and write its files, all or none; its errors are its outcome."""
    from imhcaps import __version__
    from imhcaps.formats.made_mark import MARK, shows_ours
    from imhcaps.made_files import write_made
    from imhcaps.projects.making import NO_TIMES, render_talk

    reason = str(standing[talk.name].reasons[0])
    try:
        files = State(folder=config.folder)
        inputs = {path: files.hash_of(path) or "" for path in talk.inputs}
        made = render_talk(talk, config, profile)
        outputs = {**made.captions, **made.documents}
        write_made(
            {config.folder / path: data for path, data in outputs.items()},
            force=force,
            source=config.folder / talk.transcript,
            part=talk.heading or "",
            proof=shows_ours,
            edited=MARK,
            hint="imhcaps build --force makes it again",
        )
    except ImhcapsError as problem:
        place = f"{problem.place}: " if problem.place else ""
        return Result(talk, "failed", f"{place}{problem.message}")
    except OSError as problem:
        return Result(
            talk, "failed", f"{problem.filename or talk.name}: {problem.strerror or problem}"
        )
    record = Made(
        inputs,
        settings_of(config, profile, talk),
        __version__,
        {path: files.hash_of(path) or "" for path in outputs},
    )
    said = tuple(
        f"{remark.kind}: {remark.message}" for remark in made.remarks if remark.kind == "lost"
    )
    if not made.timed:
        return Result(talk, "no times yet", NO_TIMES, tuple(outputs), said, record)
    return Result(talk, "made", reason, tuple(outputs), said, record)


def stale_captions(
    talks: Sequence[Talk], config: Config, profile: Profile, progress: Callable[[Talk], None]
) -> Iterator[Result]:
    """For CI: the talks whose committed captions are not what their sources make now, with the difference.

    Nothing is written, and no state is needed: the captions are made in memory, with those that are there
    as the earlier version, and compared.
    """
    from imhcaps.checks.unified import unified
    from imhcaps.formats.made_mark import is_edited
    from imhcaps.projects.making import render_talk

    for talk in talks:
        progress(talk)
        try:
            made = render_talk(talk, config, profile, documents=False)
        except ImhcapsError as problem:
            yield Result(talk, "failed", problem.message)
            continue
        if not made.timed:
            yield Result(talk, "no times yet")
            continue
        differences = []
        for path, data in made.captions.items():
            place = config.folder / path
            there = place.read_bytes() if place.is_file() else b""
            before, after = (each.decode("utf-8", "replace") for each in (there, data))
            if before.replace("\r\n", "\n") != after.replace("\r\n", "\n"):
                differences.append(unified(before, after, path))
            elif is_edited(before):
                differences.append(f"{path}: was edited by hand\n")
        if differences:
            yield Result(talk, "failed", "stale", remarks=tuple(differences))
        else:
            yield Result(talk, "up to date")
