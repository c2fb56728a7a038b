"""The state of each talk of a project: the coordinator's sheet, the talk that needs most first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from shlex import quote
from statistics import quantiles
from typing import TYPE_CHECKING

from imhcaps import __version__
from imhcaps.checks.rules import rule_of
from imhcaps.checks.session import Settings, check_file, known_selectors
from imhcaps.errors import ImhcapsError
from imhcaps.formats import read_document
from imhcaps.model.accuracy import SECONDS_A_PLACE, read_accuracy, shown_error
from imhcaps.model.recognised import NOTICE
from imhcaps.model.transcript import Sound
from imhcaps.projects.differences import caption_paths, differences
from imhcaps.projects.freshness import freshness, settings_of
from imhcaps.projects.making import FORMATS, first_doubts
from imhcaps.projects.state import Doubt
from imhcaps.projects.times_missing import how_to_time, no_starts
from imhcaps.source import read_source
from imhcaps.text import plural

if TYPE_CHECKING:
    from imhcaps.checks.config import Config
    from imhcaps.checks.session import Settings
    from imhcaps.formats.document import Document
    from imhcaps.model.accuracy import TimingAccuracy
    from imhcaps.model.finding import Finding
    from imhcaps.model.profile import Profile
    from imhcaps.model.transcript import Transcript
    from imhcaps.projects.freshness import Freshness
    from imhcaps.projects.state import Made, State
    from imhcaps.projects.talks import Talk

TAPPING = 2.0
"""Minutes of work for each minute (60 seconds) of recording without times, by ear with a player; our own choice, to be
measured on people."""
WIDE_MS = 2000
"""The p90 of the times' error in ms from which more known times are worth their work: as rule TIM306 (our choice)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One talk: what there is, what is wrong with it, what to do next and how long that takes.

    `minutes` is the length of its captions, `speed` the 90th percentile of the reading speed in characters
    a second, `law` and `house` count findings that are errors or warnings, `named` of `speakers` are the people
    whose name is on screen. What is not known is None.
    """

    talk: str
    minutes: float | None = None
    words: int = 0
    timing: TimingAccuracy | None = None
    speed: float | None = None
    law: int = 0
    house: int = 0
    named: int = 0
    speakers: int = 0
    sounds: int = 0
    edited: bool = False
    problem: str = ""
    next: str = ""
    work: float = 0.0
    """Minutes that all that is left to do takes, roughly."""
    title: str = ""
    """The heading or the title of the talk, for people."""
    files: tuple[str, ...] = ()
    """Its captions and documents that are there, in the project."""
    differences: tuple[str, ...] = ()
    """Where edited files do not say what the transcript or their other formats say; `law` counts the places."""
    stale: str = ""
    """Why it is to be built again, if it is."""
    unread: bool = False
    """Whether a recogniser wrote its words and nobody has checked them."""
    places: int = 0
    """How many places there are to look at: findings, and differences of edited files."""
    listen: tuple[Doubt, ...] = ()
    """What to listen to first: findings by law, times that are least certain, findings by house style."""

    @property
    def urgency(self) -> tuple[float, ...]:
        """What goes first: what fails, edits that say something else, no times, what is to be built, then the work."""
        return (
            bool(self.problem),
            len(self.differences),
            self.minutes is None,
            bool(self.stale),
            self.work,
        )


def standings(
    talks: Sequence[Talk], config: Config, profile: Profile, state: State
) -> list[Standing]:
    """The state of every talk, the one that needs most first; a talk that cannot be read says why."""
    settings = Settings(
        profile,
        select=config.chosen_rules,
        ignore=config.ignore,
        config=config,
        glossary=config.terms(),
        speeds=True,
    )
    known_selectors(settings)
    found = [_standing(talk, config, settings, state) for talk in talks]
    return sorted(found, key=lambda each: each.urgency, reverse=True)


def _standing(talk: Talk, config: Config, settings: Settings, state: State) -> Standing:
    from imhcaps.projects.making import read_talk  # noqa: PLC0415 - when a talk is made

    title = talk.heading if talk.heading and not talk.heading.isdecimal() else ""
    bare = Standing(talk.name, title=title or talk.name)
    if talk.problem:
        return replace(bare, problem=talk.problem, next="correct imhcaps.toml")
    try:
        spoken = read_talk(talk, config)
    except ImhcapsError as problem:
        where = "" if talk.heading is None else " or its heading in the configuration"
        return replace(bare, problem=problem.message, next=f"correct {talk.transcript}{where}")
    made = state.made.get(talk.name)
    fresh = freshness(talk, made, settings_of(config, settings.profile, talk), __version__, state)
    paths = caption_paths(talk, config, spoken.language, FORMATS)
    outputs = made.outputs if made is not None else dict.fromkeys(paths, "")
    about = replace(
        bare,
        title=title or spoken.title or talk.name,
        words=sum(1 for _ in spoken.words),
        speakers=len(spoken.speakers),
        sounds=sum(isinstance(e, Sound) for turn in spoken.turns for e in turn.elements),
        files=tuple(path for path in outputs if (config.folder / path).is_file()),
        stale=str(fresh.reasons[0]) if fresh.reasons and not fresh.never else "",
        unread=NOTICE in spoken.notices,
    )
    if (failed := state.failed.get(talk.name)) and fresh.reasons:
        again = f"correct that, then imhcaps build {quote(talk.name)}"
        about = replace(about, problem=f"the last build failed: {failed}", next=again)
    elif refused := state.recording(talk.recording).refused:
        what = f"{talk.recording} {refused}"
        about = replace(about, problem=what, next="correct media of the talk in imhcaps.toml")
    if not paths:
        return about if about.problem else _without_captions(talk, config, about)
    return _of_captions(talk, paths, config, settings, spoken, about, fresh, state)


def _without_captions(talk: Talk, config: Config, about: Standing) -> Standing:
    """A talk that has no captions yet: from what they could be made."""
    if talk.timed and not no_starts(talk, config):
        return replace(about, next=f"imhcaps build {quote(talk.name)}")
    minutes = about.words / _WORDS_A_MINUTE
    return replace(about, next=f"no times yet: {how_to_time(talk, config)}", work=TAPPING * minutes)


_WORDS_A_MINUTE = 150.0
"""Words a minute of usual speech, where no time tells (our own choice, for an estimate of work)."""


def _of_captions(
    talk: Talk,
    paths: Sequence[str],
    config: Config,
    settings: Settings,
    spoken: Transcript,
    about: Standing,
    fresh: Freshness,
    state: State,
) -> Standing:

    path = paths[0]
    made = state.made.get(talk.name)
    settings = settings._replace(media_ms=state.length_of(talk.recording))
    result = check_file(str(config.folder / path), settings)
    if result.error is not None:
        return replace(
            about, problem=result.error, next=f"correct {path}, or imhcaps build --force"
        )
    document = read_document(read_source(config.folder / path))
    track = document.track
    said = [note for note, _ in document.notes] + list(document.comments)
    said.append("\n".join(made.said if made is not None else ()))
    timing = next(filter(None, map(read_accuracy, said)), None)
    edited = fresh.edited if made is not None else paths
    differing = differences(paths, edited, spoken, config, settings.profile)
    grave = [finding for finding in result.findings if finding.severity != "info"]
    lawful = [finding.code for finding in grave if rule_of(finding.code).basis == "law"]
    wide = timing is not None and timing.error_p90_ms >= WIDE_MS
    if about.unread and "TXT123" not in lawful:
        lawful.append("TXT123")
    if wide and "TIM306" not in lawful:
        # A format without comments cannot say it.
        lawful.append("TIM306")
    law = len(lawful) + sum(each.places for each in differing)
    about = replace(
        about,
        minutes=max((cue.end for cue in track.cues), default=0) / 60_000,
        timing=timing,
        speed=_ninetieth(result.speeds),
        law=law,
        house=len(grave) - sum(rule_of(finding.code).basis == "law" for finding in grave),
        named=len({s.name for s in spoken.speakers} & {c.speaker for c in track.cues if c.speaker}),
        edited=made is not None and bool(fresh.edited),
        differences=tuple(f"{each.path}: {each.what}" for each in differing),
        listen=_listen(grave, document, made),
    )
    # Many differences of a file have one cause: they are one place of work.
    places = len(lawful) - ("TIM306" in lawful) + about.house + len(differing)
    length = timing.duration_ms / 60_000 if timing is not None else about.minutes or 0
    listening = TAPPING * length if wide or about.unread else 0.0
    about = replace(about, places=places, work=places * SECONDS_A_PLACE / 60 + listening)
    return about if about.problem else replace(about, next=_next(talk, about, lawful, wide=wide))


def _listen(grave: Sequence[Finding], document: Document, made: Made | None) -> tuple[Doubt, ...]:
    """What to listen to first, each some way from the others."""

    def doubts(law: bool) -> list[Doubt]:
        of = [f for f in grave if f.cue and (rule_of(f.code).basis == "law") == law]
        of.sort(key=lambda finding: finding.severity != "error")
        return [Doubt(document.starts[f.cue - 1], f"{f.code} {f.message}") for f in of if f.cue]

    uncertain = made.listen if made is not None else ()
    return first_doubts((*doubts(True), *uncertain, *doubts(False)))


def _next(
    talk: Talk,
    about: Standing,
    lawful: Sequence[str],
    *,
    wide: bool,
) -> str:
    """The one thing to do next."""
    if about.differences:
        return (
            f"{about.differences[0]}: correct the transcript, or imhcaps build --force {talk.name}"
        )
    if about.stale:
        return f"imhcaps build {quote(talk.name)} ({about.stale})"
    if about.unread:
        return f"correct the words in {talk.transcript}: a recogniser wrote them"
    if wide and about.timing is not None:
        off = shown_error(about.timing.error_p90_ms)
        return f"add known times: one in ten may be more than {off} off ({_sheet_of(talk)})"
    if about.places:
        grave = f" ({about.law} by law)" if lawful else ""
        return f"review: {plural(about.places, 'place')}{grave}, {ceil(about.work)} min"
    return "–"


def _sheet_of(talk: Talk) -> str:
    """Where known times are added."""
    return (
        f"rows in {talk.cues}"
        if talk.cues and talk.cues.endswith((".csv", ".tsv"))
        else "a cue sheet"
    )


def _ninetieth(speeds: Sequence[float]) -> float | None:
    return quantiles(speeds, n=10)[-1] if len(speeds) > 1 else speeds[0] if speeds else None
