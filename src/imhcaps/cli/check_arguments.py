"""What the arguments of `check` ask for: settings, a transcript, a recording, a journal, a baseline, standard input."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.errors import UsageError

if TYPE_CHECKING:
    from imhcaps.batches.journal import Journal
    from imhcaps.batches.work import Ask
    from imhcaps.checks.config import Config
    from imhcaps.checks.session import Settings
    from imhcaps.source import Source

BASELINE = "imhcaps-baseline.json"
"""The file of findings that are known, where none is named."""


def settings_of(
    config: Config,
    profile: str | None,
    select: list[str] | None,
    extend_select: list[str] | None,
    ignore: list[str] | None,
    transcript: Path | None,
    heading: str | None,
    media: str | None,
    max_difference: float | None,
) -> Settings:
    """The configuration with the command line over it: `--select` replaces, the others add."""
    from imhcaps.checks.config import resolve_profile
    from imhcaps.checks.session import Settings

    chosen = tuple(codes_in(select)) if select else config.select
    ignored = tuple(codes_in(ignore)) + (() if select else config.ignore)
    extended = (*config.extend_select, *codes_in(extend_select))
    if extended:
        chosen = (*(chosen or ("ALL",)), *extended)
    spoken = None
    if transcript is not None:
        from imhcaps.cli.options import read_talk

        spoken = read_talk(transcript, config, heading=heading)
    media_ms = None
    if media is not None:
        from imhcaps.checks.media import media_length

        media_ms = media_length(media)
    if max_difference is not None and transcript is None:
        raise UsageError(
            "--max-difference compares with a transcript, and none is given",
            hint="add --transcript FILE",
        )
    share = max_difference if max_difference is not None else config.max_difference
    return Settings(
        profile=resolve_profile(config, profile),
        select=chosen,
        ignore=ignored,
        config=config,
        transcript=spoken,
        media_ms=media_ms,
        max_difference=share,
    )


def with_recording(
    settings: Settings, audio: Path | None, acoustic_model: Path | None, stream: int | None
) -> Settings:
    """The settings with the recording listened to; it also says how long it is, unless `--media` does."""
    from imhcaps.api.recordings import listener
    from imhcaps.cli.listening import listening

    if audio is None:
        raise UsageError("an acoustic model or a stream is for a recording", hint="--audio FILE")
    heard = listener(audio, acoustic_model, stream, listening())
    media = heard.length_ms if settings.media_ms is None else settings.media_ms
    return settings._replace(listen=heard, media_ms=media)


def journal_at(path: Path, settings: Settings, ask: Ask) -> Journal:
    """The journal at a path, for a run of these settings; what it says of an earlier one goes to stderr."""
    from imhcaps.batches.journal import Journal
    from imhcaps.cli.terminal import line

    journal = Journal(path, settings, ask)
    if remark := journal.remark():
        line(remark, err=True)
    return journal


def baseline_path(named: Path | None, config: Config, writing: bool) -> Path | None:
    """The file of known findings: named, configured, or the usual one where it is written."""
    if named is not None:
        return named
    if config.baseline is not None:
        return config.folder / config.baseline
    return Path(BASELINE) if writing else None


def read_stdin_as(name: str | None, encoding: str | None) -> Source:
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
