"""How each talk of a project stands: the coordinator's sheet, the talk that needs most first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import quantiles
from typing import TYPE_CHECKING

from imhcaps.errors import ImhcapsError
from imhcaps.model.accuracy import read_accuracy
from imhcaps.output_names import output_name
from imhcaps.projects.state import State

if TYPE_CHECKING:
    from imhcaps.checks.config import Config
    from imhcaps.checks.session import Settings
    from imhcaps.model.accuracy import TimingAccuracy
    from imhcaps.model.profile import Profile
    from imhcaps.projects.talks import Talk

TAPPING = 2.0
"""Minutes of work for each minute (60 seconds) of recording without times, by ear with a player; our own choice, to be
measured on people."""
SECONDS_A_FINDING = 25
"""Seconds to listen to a place and decide; our own choice, to be measured on people."""
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
    """Minutes that the next step takes, roughly."""

    @property
    def urgency(self) -> tuple[bool, int, bool, float, int]:
        """What goes first: what fails, findings by law, no times, wide times, the house's findings."""
        wide = self.timing.error_p90_ms if self.timing else 0
        return bool(self.problem), self.law, self.minutes is None, wide, self.house


def standings(
    talks: Sequence[Talk], config: Config, profile: Profile, state: State
) -> list[Standing]:
    """How every talk stands, the one that needs most first; a talk that cannot be read says why."""
    from imhcaps.checks.session import Settings

    settings = Settings(
        profile, select=config.select, ignore=config.ignore, config=config, speeds=True
    )
    found = [_standing(talk, config, settings, state) for talk in talks]
    return sorted(found, key=lambda each: each.urgency, reverse=True)


def _standing(talk: Talk, config: Config, settings: Settings, state: State) -> Standing:
    from imhcaps.api import read_transcript
    from imhcaps.model.transcript import Sound

    try:
        spoken = read_transcript(
            config.folder / talk.transcript,
            heading=int(talk.heading)
            if talk.heading and talk.heading.isdecimal()
            else talk.heading,
            speakers=talk.speakers or None,
            language=talk.language,
            default_language=config.language,
        )
    except ImhcapsError as problem:
        return Standing(talk.name, problem=problem.message, next="fix the transcript")
    about = Standing(
        talk.name,
        words=sum(1 for _ in spoken.words),
        speakers=len(spoken.speakers),
        sounds=sum(isinstance(e, Sound) for turn in spoken.turns for e in turn.elements),
    )
    path = _captions(talk, config, spoken.language)
    if path is None:
        if talk.timed:
            return replace(about, next="imhcaps build")
        minutes = about.words / _WORDS_A_MINUTE
        return replace(about, next="imhcaps sheet: no times yet", work=TAPPING * minutes)
    return _of_captions(
        talk, path, config, settings, state, about, {s.name for s in spoken.speakers}
    )


_WORDS_A_MINUTE = 150.0
"""Words a minute of usual speech, where no time tells (our own choice, for an estimate of work)."""


def _of_captions(
    talk: Talk,
    path: str,
    config: Config,
    settings: Settings,
    state: State,
    about: Standing,
    people: set[str],
) -> Standing:
    from imhcaps.checks.rules import rule_of
    from imhcaps.checks.session import check_file
    from imhcaps.formats import read_document
    from imhcaps.source import read_source

    result = check_file(str(config.folder / path), settings)
    if result.error is not None:
        return replace(about, problem=result.error, next="fix the captions")
    document = read_document(read_source(config.folder / path))
    track = document.track
    grave = [finding for finding in result.findings if finding.severity != "info"]
    law = sum(rule_of(finding.code).basis == "law" for finding in grave)
    comments = [note for note, _ in document.notes] + list(document.comments)
    timing = next(filter(None, map(read_accuracy, comments)), None)
    made = state.made.get(talk.name)
    edited = made is not None and any(
        state.hash_of(name) != digest for name, digest in made.outputs.items()
    )
    house = len(grave) - law
    what, work = _next(law, house, timing)
    return replace(
        about,
        minutes=max((cue.end for cue in track.cues), default=0) / 60_000,
        timing=timing,
        speed=_ninetieth(result.speeds),
        law=law,
        house=house,
        named=len(people & {cue.speaker for cue in track.cues if cue.speaker}),
        edited=edited,
        next=what,
        work=work,
    )


def _next(law: int, house: int, timing: TimingAccuracy | None) -> tuple[str, float]:
    """The one thing to do, and its minutes."""
    if law:
        return f"check: {law} by law", law * SECONDS_A_FINDING / 60
    if timing is not None and timing.error_p90_ms >= WIDE_MS:
        return "more known times", timing.duration_ms / 60_000 * TAPPING
    if house:
        return f"check: {house} by house style", house * SECONDS_A_FINDING / 60
    return "–", 0.0


def _ninetieth(speeds: Sequence[float]) -> float | None:
    return quantiles(speeds, n=10)[-1] if len(speeds) > 1 else speeds[0] if speeds else None


def _captions(talk: Talk, config: Config, language: str) -> str | None:
    """The captions of a talk, in the first format that is there; others of it say the same."""
    from imhcaps.formats import format_named
    from imhcaps.projects.making import FORMATS

    for each in config.formats or FORMATS:
        name = output_name(talk.name, language, format_named(each).suffix)
        path = f"{config.captions_folder}/{name}"
        if (config.folder / path).is_file():
            return path
    return None
