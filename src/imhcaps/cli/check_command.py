"""`imhcaps check`: what is wrong in caption files, where and why, and fixing it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from imhcaps.cli.options import (
    AcousticModel,
    Audio,
    ConfigFile,
    Encoding,
    Fps,
    Heading,
    ProfileName,
)
from imhcaps.errors import OutputError, UsageError

if TYPE_CHECKING:
    from imhcaps.checks.config import Config
    from imhcaps.checks.session import Settings
    from imhcaps.model.profile import Profile
    from imhcaps.model.results import Results
    from imhcaps.source import Source

BASELINE = "imhcaps-baseline.json"
BAR_FROM = 20
"""A progress bar is drawn from this many files on. Our own choice."""


def check(
    paths: Annotated[
        list[str], typer.Argument(help="Files, folders, patterns, or - for standard input.")
    ],
    profile: ProfileName = None,
    transcript: Annotated[
        Path | None,
        typer.Option(help="Compare the words with this transcript, or with word times of align."),
    ] = None,
    heading: Heading = None,
    max_difference: Annotated[
        float | None,
        typer.Option(min=0, max=1, help="The share of the transcript's words that may differ."),
    ] = None,
    media: Annotated[
        str | None,
        typer.Option(help="The recording's length (12:34.5, 754.5s, ms), or its file (ffprobe)."),
    ] = None,
    audio: Audio = None,
    acoustic_model: AcousticModel = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Fix what changes no word and no time.")
    ] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="Fix also what moves times or cue boundaries.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what would be fixed; change nothing.")
    ] = False,
    select: Annotated[
        list[str] | None, typer.Option(help="Only these rules: TIM,LEN101 or names.")
    ] = None,
    extend_select: Annotated[
        list[str] | None, typer.Option(help="These rules too, over what is ignored.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Not these rules.")] = None,
    baseline: Annotated[
        Path | None, typer.Option(help="Leave out the findings that this file knows.")
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Write all findings to the baseline.")
    ] = False,
    output_format: Annotated[
        str, typer.Option(help="full, concise, json, sarif, junit, github or gitlab.")
    ] = "full",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the report to a file.")
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="How often each rule was found.")
    ] = False,
    sparkline: Annotated[
        bool | None,
        typer.Option(
            "--sparkline/--no-sparkline", help="Reading speed as bars; in a terminal by default."
        ),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, help="On how many processes.")
    ] = None,
    encoding: Encoding = None,
    fps: Fps = None,
    stdin_filename: Annotated[
        str | None, typer.Option(help="The name that standard input goes by.")
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Check caption files, and fix them.

    Exits 0 when there is no error and no warning, 1 when there is, 2 when a file could not be checked.
    """
    fixes = "unsafe" if unsafe_fixes else "safe" if fix or diff else "none"
    machine = output_format not in ("full", "concise")
    _contradictions(
        {
            "--write-baseline and --diff": write_baseline and diff,
            "--write-baseline and --fix": write_baseline and fixes != "none",
            "--diff and --statistics": diff and statistics,
            f"--diff and --output-format {output_format}": diff and machine,
            f"--statistics and --output-format {output_format}": (
                statistics and machine and output_format != "json"
            ),
            f"--sparkline and --output-format {output_format}": bool(sparkline) and machine,
            "--heading without --transcript": heading is not None and transcript is None,
            "--stdin-filename without -": stdin_filename is not None and "-" not in paths,
            "- and other paths with fixes": "-" in paths and len(paths) > 1 and fixes != "none",
            "the same rule in --select and --ignore": bool({*_split(select)} & {*_split(ignore)}),
        }
    )
    from imhcaps.checks.config import load_config
    from imhcaps.checks.session import check_paths
    from imhcaps.report import known_report

    known_report(output_format)
    found = load_config(config)
    known = _baseline_path(baseline, found, write_baseline)
    before = None
    if known is not None:
        # Most runs have no baseline: they need not load what reads one.
        from imhcaps.checks import baseline as baselines

        before = None if write_baseline else baselines.read_baseline(known)
    stdin = _stdin(stdin_filename, encoding) if "-" in paths else None
    show_bars = _shown(sparkline, machine or diff or statistics or write_baseline, output)
    settings = _settings(
        found, profile, select, extend_select, ignore, transcript, heading, media, max_difference
    )
    settings = _with(settings, fixes, not diff, show_bars)._replace(encoding=encoding, fps=fps)
    if audio is not None or acoustic_model is not None:
        settings = _with_recording(settings, audio, acoustic_model)
    fixed_stdin = fixes != "none" and not diff and stdin is not None
    with _Progress() as progress:
        results = check_paths(paths, settings, jobs, progress, stdin)
    if write_baseline:
        from imhcaps.cli.terminal import line

        assert known is not None
        count = baselines.write_baseline(known, results)
        line(f"{known}: {count} findings written.", err=True)
        _errors(results)
        raise typer.Exit(2 if results.failed else 0)
    if before is not None:
        results = baselines.apply(results, before)
    if output is not None and output.exists():
        used = [transcript, known, found.path, *(file.path for file in results.files)]
        _refuse_inputs(output, [Path(path) for path in used if path is not None])
    if diff:
        _diff(results, output)
        return
    if fixed_stdin:
        from imhcaps.cli.terminal import write_bytes

        write_bytes(b"".join(f.source.encode() for f in results.files if f.source is not None))
    _report(results, output_format, statistics, output, show_bars, err=fixed_stdin)
    if results.failed:
        raise typer.Exit(2)
    if any(finding.severity != "info" for finding in results.findings):
        raise typer.Exit(1)


def _settings(
    config: "Config",
    profile: str | None,
    select: list[str] | None,
    extend_select: list[str] | None,
    ignore: list[str] | None,
    transcript: Path | None,
    heading: str | None,
    media: str | None,
    max_difference: float | None,
) -> "Settings":
    """The configuration with the command line over it: `--select` replaces, the others add."""
    from imhcaps.checks.config import resolve_profile
    from imhcaps.checks.session import Settings

    chosen = tuple(_split(select)) if select else config.select
    ignored = tuple(_split(ignore)) + (() if select else config.ignore)
    extended = (*config.extend_select, *_split(extend_select))
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
        from imhcaps.errors import UsageError

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


def _with_recording(
    settings: "Settings", audio: Path | None, acoustic_model: Path | None
) -> "Settings":
    """The settings with the recording listened to; it also says how long it is, unless `--media` does."""
    from imhcaps.api.recordings import listener
    from imhcaps.cli.listening import listening

    if audio is None:
        raise UsageError("an acoustic model is for a recording", hint="--audio FILE")
    heard = listener(audio, acoustic_model, listening())
    media = heard.length_ms if settings.media_ms is None else settings.media_ms
    return settings._replace(listen=heard, media_ms=media)


def _with(settings: "Settings", fixes: str, write: bool, speeds: bool) -> "Settings":
    return settings._replace(
        fixes=fixes,  # type: ignore[arg-type]
        write=write,
        speeds=speeds,
        rebreak=_rebreak,
        resegment=_resegment,
    )


def _rebreak(text: str, profile: "Profile", language: str | None) -> str | None:
    from imhcaps.api import rebreak

    return rebreak(text, profile, language)


def _resegment(
    text: str, start: int, end: int, profile: "Profile", language: str | None
) -> list[tuple[int, int, str]] | None:
    from imhcaps.api import resegment

    return resegment(text, start, end, profile, language)


def _report(
    results: "Results", form: str, statistics: bool, output: Path | None, bars: bool, err: bool
) -> None:
    """The report to its file or stream; with a file, what could not be checked goes to stderr."""
    from imhcaps.cli import terminal
    from imhcaps.report import report
    from imhcaps.terminal_text import safe_lines

    if statistics:
        from imhcaps.report import statistics as counts

        text = counts.report_json(results) if form == "json" else counts.report(results)
    elif output is not None or form not in ("full", "concise"):
        text = report(results, form)
    else:
        terminal.show(results, form, bars, err=err)
        return
    if output is not None:
        from imhcaps.files import write_atomic

        write_atomic(output, text.encode("utf-8", "backslashreplace"))
        terminal.summarise(results)
    elif form in ("full", "concise"):
        terminal.write(text, err=err)
    elif (sys.stderr if err else sys.stdout).isatty():
        terminal.write(safe_lines(text), err=err)
    else:
        terminal.write_bytes(text.encode("utf-8", "backslashreplace"), err=err)
    if statistics and output is None:
        _errors(results)


def _refuse_inputs(output: Path, used: list[Path]) -> None:
    """A report never replaces what was checked, or what it was checked with."""
    for path in used:
        if path.exists() and path.samefile(output):
            raise OutputError(
                "is one of the files that were read", str(output), hint="name another with -o"
            )


def _diff(results: "Results", output: Path | None) -> None:
    from imhcaps.cli import terminal

    text = "".join(file.diff for file in results.files)
    if output is None:
        terminal.write_diff(text)
    else:
        from imhcaps.files import write_atomic

        write_atomic(output, text.encode("utf-8", "surrogateescape"))
    _errors(results)
    changed = sum(bool(file.diff) for file in results.files)
    terminal.line(f"{changed} of {len(results.files)} files would change.", err=True)
    if results.failed or changed:
        raise typer.Exit(2 if results.failed else 1)


def _errors(results: "Results") -> None:
    from imhcaps.cli.terminal import line

    for file in results.files:
        if file.error:
            line(f"error: {file.path}: {file.error}", err=True)


def _baseline_path(named: Path | None, config: "Config", writing: bool) -> Path | None:
    if named is not None:
        return named
    if config.baseline is not None:
        return config.folder / config.baseline
    return Path(BASELINE) if writing else None


def _stdin(name: str | None, encoding: str | None) -> "Source":
    from imhcaps.files import read_stdin
    from imhcaps.source import decode

    return decode(read_stdin(), name or "<stdin>", encoding=encoding)


def _shown(sparkline: bool | None, other: bool, output: Path | None) -> bool:
    if sparkline is not None:
        return sparkline
    return not other and output is None and sys.stdout.isatty()


def _split(values: list[str] | None) -> list[str]:
    """`--select TIM,LEN --select BRK` as one list."""
    return [part.strip() for value in values or () for part in value.split(",") if part.strip()]


def _contradictions(cases: dict[str, bool]) -> None:
    for words, met in cases.items():
        if met:
            raise UsageError(f"{words}: these options contradict each other")


class _Progress:
    """A bar on stderr while many files are checked; nothing when stderr is no terminal."""

    def __enter__(self) -> "_Progress":
        self._bar: object = None
        return self

    def __call__(self, done: int, total: int, path: str) -> None:
        if total < BAR_FROM or not sys.stderr.isatty():
            return
        from imhcaps.cli.terminal import Bar

        if not isinstance(self._bar, Bar):
            self._bar = Bar(total)
        self._bar.move(done, path)

    def __exit__(self, *problem: object) -> None:
        from imhcaps.cli.terminal import Bar

        if isinstance(self._bar, Bar):
            self._bar.close()
