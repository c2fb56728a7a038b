"""What `build` does: the talks that are out of date are made, each for itself, and the others left alone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Literal, NamedTuple

from imhcaps import __version__
from imhcaps.errors import ImhcapsError, OutputError
from imhcaps.files import write_all
from imhcaps.formats.made_mark import MARK, is_edited, shows_ours
from imhcaps.made_files import is_known, write_made
from imhcaps.model.choices import DOCUMENTS
from imhcaps.model.recognised import NOTICE
from imhcaps.projects.building_remarks import of_recording, other_times, remarks_of
from imhcaps.projects.edits import BASES, Edited, backups, base_of, base_place, lost_edits, named
from imhcaps.projects.freshness import (
    Freshness,
    Reason,
    freshness,
    reason_for,
    settings_of,
)
from imhcaps.projects.making_batches import made_in_batches
from imhcaps.projects.state import Made, State
from imhcaps.projects.talks import talks_of
from imhcaps.projects.times_missing import how_to_time

if TYPE_CHECKING:
    from collections.abc import Mapping

    from imhcaps.checks.config import Config
    from imhcaps.model.profile import Profile
    from imhcaps.projects.differences import Difference
    from imhcaps.projects.making import Rendered
    from imhcaps.projects.talks import Talk

Outcome = Literal[
    "made",
    "unchanged",
    "up to date",
    "edited by hand",
    "edited by hand and stale",
    "failed",
    "no times yet",
]


class Result(NamedTuple):
    """What became of a talk: the outcome, why, what was written, what is to be said, and its new record.

    `differences` says where edited files do not say what the transcript or their other formats say.
    """

    talk: Talk
    outcome: Outcome
    what: str = ""
    outputs: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    made: Made | None = None
    differences: tuple[str, ...] = ()
    why: tuple[tuple[str, str], ...] = ()
    """Each output with why it is made again; with nothing where it is made with the others alone."""
    ends: tuple[int, ...] = ()
    """Where the captions that were made end, ms."""

    @property
    def bad(self) -> bool:
        """Whether somebody has to do something before the talk can be published."""
        return self.outcome in ("failed", "edited by hand and stale", "no times yet") or bool(
            self.differences
        )


def build_talks(
    talks: Sequence[Talk],
    config: Config,
    profile: Profile,
    state: State,
    *,
    force: bool = False,
    jobs: int = 1,
    cluster: str = "",
    begin: Callable[[Sequence[Talk]], None] = lambda talks: None,
    say: Callable[[str], None] = lambda _: None,
) -> Iterator[Result]:
    """Make what is out of date, in the order of the talks; one that fails does not stop the others.

    A talk that takes an output of another comes after it. What somebody edited is taken over into all formats where the
    words are the transcript's. A file with an edit that would be lost is kept, unless `force` is set: then each lost
    edit is named and the file kept as `….bak`. `jobs` is on how many processes, `cluster` the address of a Dask
    scheduler whose workers see the same folder; `say` is called when it has none. `begin` is called with the talks that
    are now made.
    """
    if cluster:
        # Its workers are in folders of their own.
        config = config._replace(path=str(config.folder.absolute() / Path(config.path or "").name))
    later = _takers(talks, config)
    first = [talk for talk in talks if talk not in later]
    made: set[str] = set()
    for talks in (first, *([talk] for talk in later)):
        if made and talks is not first:
            # Its input was not there, or another one, before.
            talks = [talk for talk in talks_of(config) if talk.name == talks[0].name]
        settings = (config, profile, state, made)
        making = partial(made_in_batches, jobs=jobs, cluster=cluster, say=say)
        for result in _built(talks, *settings, force=force, making=making, begin=begin):
            made.update(result.outputs if result.outcome == "made" else ())
            yield result


def _takers(talks: Sequence[Talk], config: Config) -> list[Talk]:
    """The talks of which an input is made of another talk, in an order in which each comes after what it takes."""
    folders = tuple(f"{f.rstrip('/')}/" for f in (config.captions_folder, config.documents_folder))
    if not any(path.startswith(folders) for talk in talks for path in talk.inputs):
        return []
    makers = {f"{folder}{talk.name}.": talk.name for talk in talks for folder in folders}

    def taken(talk: Talk) -> set[str]:
        names = {n for start, n in makers.items() for path in talk.inputs if path.startswith(start)}
        return names - {talk.name}

    waiting = {talk.name: taken(talk) for talk in talks}
    found: list[Talk] = []
    left = [talk for talk in talks if waiting[talk.name]]
    while left:
        names = {talk.name for talk in left}
        ready = [talk for talk in left if not waiting[talk.name] & names] or left
        found += ready
        left = [talk for talk in left if talk not in ready]
    return found


def _built(
    talks: Sequence[Talk],
    config: Config,
    profile: Profile,
    state: State,
    made: Collection[str],
    *,
    force: bool,
    making: Callable[..., Iterator[Result]],
    begin: Callable[[Sequence[Talk]], None],
) -> Iterator[Result]:
    """Some talks that do not wait for each other; `made` are outputs of this run that they may take."""
    standing = {
        talk.name: _after(
            made,
            talk,
            freshness(
                talk,
                state.made.get(talk.name),
                settings_of(config, profile, talk),
                __version__,
                state,
            ),
        )
        for talk in talks
    }
    stale = [talk for talk in talks if standing[talk.name].reasons or standing[talk.name].edited]
    if stale:
        begin(stale)
    make = partial(_make, config=config, profile=profile, standing=standing, force=force)
    results = making(make, _failed, stale)
    waiting = {talk.name for talk in stale}
    for talk in talks:
        if talk.name not in waiting:
            timed = _has_captions(state.made[talk.name], config)
            yield Result(talk, "up to date") if timed else _without_times(talk, config)
            continue
        result = next(results)
        if result.made is not None:
            state.keep(talk.name, result.made)
            said = of_recording(talk.recording, state.recording(talk.recording), result.ends)
            result = result._replace(remarks=(*result.remarks, *said))
        state.failed.pop(talk.name, None)
        if result.outcome == "failed":
            state.failed[talk.name] = result.what
        yield result


def _has_captions(made: Made, config: Config) -> bool:
    folder = PurePath(config.captions_folder)
    paths = map(PurePath, made.outputs)
    apart = folder != PurePath(config.documents_folder)
    return any(
        path.parent == folder and (apart or path.suffix[1:] not in DOCUMENTS) for path in paths
    )


def _without_times(talk: Talk, config: Config) -> Result:
    """A talk whose documents are as they should be, and which still has no captions."""
    return Result(talk, "no times yet", how_to_time(talk, config))


def _after(made: Collection[str], talk: Talk, found: Freshness) -> Freshness:
    """The reasons, where an input was made in this run named as what it is."""
    paths = [path for path in talk.inputs if path in made]
    if not paths or found.never or not found.reasons:
        return found
    reasons = [each for each in found.reasons if each.what.partition(" ")[0] not in paths]
    before = [Reason("an output before it", path) for path in paths]
    return found._replace(reasons=(*before, *reasons))


def _make(
    talk: Talk,
    *,
    config: Config,
    profile: Profile,
    standing: dict[str, Freshness],
    force: bool,
) -> Result:
    """Make one talk and write its files, all or none; its errors are its outcome."""
    found = standing[talk.name]
    try:
        if talk.problem:
            return Result(talk, "failed", talk.problem)
        return _made(talk, config, profile, found, force=force)
    except ImhcapsError as problem:
        return Result(talk, "failed", what_failed(problem))
    except OSError as problem:
        return Result(
            talk, "failed", f"{problem.filename or talk.name}: {problem.strerror or problem}"
        )


def _failed(talk: Talk, what: str) -> Result:
    return Result(talk, "failed", what)


def what_failed(problem: ImhcapsError) -> str:
    """An error as the outcome of a talk: its place, what is wrong, what to do."""
    location = f"{problem.place}: " if problem.place else ""
    hint = f"; {problem.hint}" if problem.hint else ""
    return f"{location}{problem.message}{hint}"


def _made(talk: Talk, config: Config, profile: Profile, found: Freshness, *, force: bool) -> Result:
    from imhcaps.projects.making import render_talk  # noqa: PLC0415 - when a talk is made

    folder = config.folder
    files = State(folder=folder)
    inputs = {path: files.hash_of(path) or "" for path in talk.inputs}
    edited = tuple(found.edited)
    made = render_talk(talk, config, profile, edited=edited)
    outputs = {**made.captions, **made.documents}
    if not edited and found.never:
        # Made on another machine, or the state was lost: the files themselves show what was edited.
        edited = _edited_without_state(config, made)
    there = {path: data for path in edited if (data := _bytes(config, path)) is not None}
    # A build that was ended before it could keep what it knew leaves files that nobody edited.
    there = {
        path: data
        for path, data in there.items()
        if not (is_known(data) if path in made.documents else data == base_of(folder, path))
    }
    lost = _lost(config, made, there)
    if lost and not force:
        return _kept(talk, config, profile, found, made, there, lost)
    before = {path: _bytes(config, path) for path in outputs}
    keep = backups(folder, {path: there[path] for path in lost}) if lost else {}
    write_made(
        {folder / path: data for path, data in {**outputs, **keep}.items()},
        force=force or bool(edited),
        source=folder / talk.transcript,
        part=talk.heading or "",
        proof=shows_ours,
        edited=MARK,
        hint="imhcaps build --force makes it again, and keeps the file that is there as .bak",
    )
    _remember(config, talk, made)
    timing = made.accuracy.lines if made.accuracy is not None else ()
    record = Made(
        inputs,
        settings_of(config, profile, talk),
        _version(),
        {path: files.hash_of(path) or "" for path in outputs},
        (*timing, *made.spoken.notices),
        made.doubts,
    )
    unread = [NOTICE] if NOTICE in made.spoken.notices else []
    said = [*timing, *unread, *remarks_of(made)]
    for path in lost:
        said += [f"{path}: lost: {edit}" for edit in named(lost[path])]
    said += [f"{path}: the edited file" for path in keep]
    if found.never:
        said += other_times(before, made.captions)
    same = all(before[path] == data for path, data in outputs.items())
    outcome: Outcome = "no times yet" if not made.timed else "unchanged" if same else "made"
    reason = _reason(found, list(there)) if made.timed else how_to_time(talk, config)
    why = _why(talk, found, made)
    return Result(
        talk, outcome, reason, tuple(outputs), tuple(said), record, why=why, ends=made.ends
    )


def _why(talk: Talk, found: Freshness, made: Rendered) -> tuple[tuple[str, str], ...]:
    """Each output with why it is made again."""
    from imhcaps.documents.media_page import media_page  # noqa: PLC0415 - when a talk is made

    played = talk.media is not None and media_page(talk.media) is None
    return tuple(
        (
            path,
            reason_for(
                path,
                found,
                captions=path in made.captions or (played and path.endswith(".html")),
                document=path in made.documents,
            ),
        )
        for path in (*made.captions, *made.documents)
    )


def _reason(found: Freshness, edited: Sequence[str]) -> str:
    """Why a talk is made again."""
    reasons = [str(reason) for reason in found.reasons[:1]]
    if edited:
        reasons.append(f"edits of {', '.join(edited)}")
    return "; ".join(reasons)


def _lost(config: Config, made: Rendered, there: Mapping[str, bytes]) -> dict[str, list[str]]:
    """For each edited file the edits that are not in what is made now; files without any are left out."""
    lost: dict[str, list[str]] = {}
    for path, data in there.items():
        if path in made.documents:
            edits = [] if made.documents[path] == data else ["the document as it was edited"]
        else:
            edits = lost_edits(
                Edited(path, data, base_of(config.folder, path), made.captions.get(path))
            )
        if edits:
            lost[path] = edits
    return lost


def _kept(
    talk: Talk,
    config: Config,
    profile: Profile,
    found: Freshness,
    made: Rendered,
    there: Mapping[str, bytes],
    lost: Mapping[str, list[str]],
) -> Result:
    """Edited files that stay, and whether they still say what they should."""
    from imhcaps.projects.differences import caption_paths, differences, document_differs  # noqa: PLC0415 - when a talk is made
    from imhcaps.projects.making import FORMATS  # noqa: PLC0415 - when a talk is made

    paths = caption_paths(talk, config, made.spoken.language, FORMATS)
    differing: list[Difference] = differences(paths, list(there), made.spoken, config, profile)
    for path, data in there.items():
        if path in made.documents:
            one = document_differs(path, data, made.documents[path])
            differing += [one] if one is not None else []
    kept = f"kept: {', '.join(there)}"
    wrong = tuple(f"{each.path}: {each.what}" for each in differing)
    edits = tuple(f"{path}: {edit}" for path, all_of in lost.items() for edit in named(all_of))
    hint = "correct the transcript, or --force: it makes them again and keeps the edited as .bak"
    if found.reasons:
        why = f"{kept}; not made again: {found.reasons[0]}; these edits would be lost; {hint}"
        return Result(talk, "edited by hand and stale", why, remarks=edits, differences=wrong)
    if wrong:
        return Result(talk, "edited by hand", f"{kept}; {hint}", remarks=edits, differences=wrong)
    return Result(talk, "edited by hand", kept)


def _edited_without_state(config: Config, made: Rendered) -> tuple[str, ...]:
    """The caption files that show, without any state, that we made them and that somebody edited them."""
    found = []
    for path in made.captions:
        there = _bytes(config, path)
        if there is not None and is_edited(there.decode("utf-8-sig", "replace")):
            found.append(path)
    return tuple(found)


def _remember(config: Config, talk: Talk, made: Rendered) -> None:
    """Keep the captions as they were written, and the times of their words; a build without them is a build too."""
    from imhcaps.projects.earlier import as_bytes, place_of  # noqa: PLC0415 - when a talk is made

    folder = config.folder / BASES
    if folder.parent.is_symlink() or folder.is_symlink():
        return
    files = {base_place(config.folder, path): data for path, data in made.captions.items()}
    if made.times is not None:
        files[place_of(config.folder, talk.name)] = as_bytes(made.times)
    with suppress(OutputError):
        write_all(files)


def _bytes(config: Config, path: str) -> bytes | None:
    try:
        return (config.folder / path).read_bytes()
    except (OSError, ValueError):
        return None


def _version() -> str:

    return __version__
