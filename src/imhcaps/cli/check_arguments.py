"""What the arguments of `check` ask for: settings, a transcript, a recording, a journal, a baseline, standard input."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from imhcaps.errors import ImhcapsError, UsageError

if TYPE_CHECKING:
    from imhcaps.batches.journal import Journal
    from imhcaps.batches.work import Ask, Task
    from imhcaps.checks.checked_files import Listed
    from imhcaps.checks.config import Config
    from imhcaps.checks.nearest import NearestConfig
    from imhcaps.checks.session import Settings
    from imhcaps.model.finding import Severity
    from imhcaps.source import Source

BASELINE = "imhcaps-baseline.json"
"""The file of findings that are known, where none is named."""


def is_pattern(transcript: Path | None) -> bool:
    """Whether `--transcript` names one for each file of captions: `transcripts/{stem}.*`."""
    return transcript is not None and "{stem}" in str(transcript)


class Chosen(NamedTuple):
    """What the command line says of profile and rules, over any configuration."""

    profile: str | None = None
    select: list[str] | None = None
    extend_select: list[str] | None = None
    ignore: list[str] | None = None
    max_difference: float | None = None

    def over(self, config: "Config", of_run: "Config") -> dict[str, Any]:
        """The fields of `Settings` that depend on a configuration: `--select` replaces, the others add.

        The profile of the command line may be one of the configuration of the run.
        """
        from imhcaps.checks.config import resolve_profile

        chosen = tuple(codes_in(self.select)) if self.select else config.select
        ignored = tuple(codes_in(self.ignore)) + (() if self.select else config.ignore)
        extended = (*config.extend_select, *codes_in(self.extend_select))
        if extended:
            chosen = (*(chosen or ("ALL",)), *extended)
        named = config
        if self.profile in of_run.profiles and self.profile not in config.profiles:
            named = of_run._replace(limits=config.limits)
        share = self.max_difference
        return {
            "profile": resolve_profile(named, self.profile),
            "select": chosen,
            "ignore": ignored,
            "config": config,
            "glossary": config.terms(),
            "max_difference": share if share is not None else config.max_difference,
        }


def settings_of(
    config: "Config",
    chosen: Chosen,
    transcript: Path | None,
    heading: str | None,
    media: str | None,
) -> "Settings":
    """The configuration with the command line over it."""
    from imhcaps.checks.session import Settings

    spoken = None
    if transcript is not None and not is_pattern(transcript):
        from imhcaps.cli.options import read_talk

        spoken = read_talk(transcript, config, heading=heading)
    media_ms = None
    if media is not None:
        from imhcaps.checks.media import media_length

        media_ms = media_length(media)
    if chosen.max_difference is not None and transcript is None:
        raise UsageError(
            "--max-difference compares with a transcript, and none is given",
            hint="add --transcript FILE",
        )
    return Settings(**chosen.over(config, config), transcript=spoken, media_ms=media_ms)


def with_nearest(
    listed: "Listed",
    settings: "Settings",
    chosen: Chosen,
    nearest: "NearestConfig",
    stdin: str | None,
) -> "tuple[Listed, Settings]":
    """The files with the settings of the configuration that is nearest to each.

    Where all have the same one, it is the run's. `stdin` is the name that standard input goes by. Raises `UsageError`
    for a configuration that is wrong.
    """
    from imhcaps.checks.session import known_selectors

    found = {path: nearest.of(stdin if path == "-" and stdin else path) for path in listed.files}
    configs = {str(config.path): config for config in found.values()}
    made = {}
    for key, config in configs.items():
        if config is not settings.config:
            made[key] = settings._replace(**chosen.over(config, nearest.of_run))
            known_selectors(made[key])
    if len(configs) == 1 and made:
        return listed, next(iter(made.values()))
    named = {path: str(each.path) for path, each in found.items() if str(each.path) in made}
    return listed._replace(configs=named), settings._replace(others=made)


def with_transcripts(
    listed: "Listed", settings: "Settings", pattern: Path | None, heading: str | None
) -> "Listed":
    """The files with the transcript of each: by a pattern such as `transcripts/{stem}.md`, or by the talks of the
    configuration.

    A file for which a pattern finds nothing is among what is wrong; tracks of chapters and descriptions have no
    transcript.
    """
    from imhcaps.checks.session import Wanted

    if pattern is None:
        found: dict[str, Wanted] = {}
        for config in (settings.config, *(each.config for each in settings.others.values())):
            if config.talks:
                from imhcaps.cli.transcripts_of_talks import of_talks

                found.update(of_talks((path for path in listed.files if path != "-"), config))
        return listed._replace(transcripts=found)
    from imhcaps.batches.transcripts_of_files import by_pattern, says_no_words
    from imhcaps.cli.options import number_or_text

    wanted, wrong = {}, list(listed.wrong)
    for path in listed.files:
        location = by_pattern(path, str(pattern))
        if location is None and says_no_words(path):
            continue
        if location is None:
            wrong.append((path, f"no transcript fits {pattern}"))
        else:
            language = settings.config.language
            wanted[path] = Wanted(location, number_or_text(heading), default_language=language)
    unfit = {path for path, _ in wrong}
    files = [path for path in listed.files if path not in unfit]
    return listed._replace(files=files, wrong=wrong, transcripts=wanted)


def with_recording(
    settings: "Settings",
    audio: Path | None,
    acoustic_model: Path | None,
    stream: int | None,
    paths: Sequence[str | Path] = (),
) -> "Settings":
    """The settings with the recording listened to, in the language of the first of the files; it also says how long it
    is, unless `--media` does.
    """
    from imhcaps.api.recordings import language_of, listener
    from imhcaps.cli.listening import listening
    from imhcaps.formats import read_document
    from imhcaps.source import read_source

    if audio is None:
        raise UsageError("an acoustic model or a stream is for a recording", hint="--audio FILE")
    first = next((path for path in paths if Path(path).is_file()), None)
    language = None
    if first is not None:
        with suppress(ImhcapsError):  # it is said of the file when it is checked
            language = language_of(read_document(read_source(first, settings.encoding)))
    recording = listener(audio, acoustic_model, stream, listening(), language=language)
    media = recording.length_ms if settings.media_ms is None else settings.media_ms
    return settings._replace(listen=recording, media_ms=media)


def with_what_projects_say(settings: "Settings") -> "Settings":
    """The settings with what builds know of files whose format has no place for it."""
    configs = (settings.config, *(each.config for each in settings.others.values()))
    folders = {config.folder for config in configs if (config.folder / ".imhcaps").is_dir()}
    if not folders:
        return settings
    from imhcaps.projects.state import read_state, said_of_files

    said = {}
    for folder in folders:
        said.update(said_of_files(read_state(folder)))
    others = {key: each._replace(said=said) for key, each in settings.others.items()}
    return settings._replace(said=said, others=others)


def journal_at(path: Path, settings: "Settings | Task", ask: "Ask") -> "Journal":
    """The journal at a path, for a run of these settings; what it says of an earlier one goes to stderr."""
    from imhcaps.batches.journal import Journal
    from imhcaps.cli.terminal import line

    journal = Journal(path, settings, ask)
    if remark := journal.remark():
        line(remark, err=True)
    return journal


def baseline_path(named: Path | None, config: "Config", writing: bool) -> Path | None:
    """The file of known findings: named, configured, or the usual one where it is written."""
    if named is not None:
        return named
    if config.baseline is not None:
        return config.folder / config.baseline
    return Path(BASELINE) if writing else None


def reported_from(of_files: Mapping[str, "Settings"]) -> dict[str, "Severity"]:
    """The least severity that is reported, of each configuration that says one, by its key."""
    leasts = {key: each.config.min_severity for key, each in of_files.items()}
    return {key: least for key, least in leasts.items() if least is not None}


def read_stdin_as(name: str | None, encoding: str | None) -> "Source":
    """Standard input as a file of that name."""
    from imhcaps.files import read_stdin
    from imhcaps.source import decode

    return decode(read_stdin(), name or "<stdin>", encoding=encoding)


def codes_in(values: list[str] | None) -> list[str]:
    """`--select TIM,LEN --select BRK` as one list."""
    return [part.strip() for value in values or () for part in value.split(",") if part.strip()]


def refuse_contradictions(cases: dict[str, bool]) -> None:
    """`UsageError` for the first of some options, by their words, that cannot be met together."""
    for words, met in cases.items():
        if met:
            raise UsageError(f"{words}: these options contradict each other")
