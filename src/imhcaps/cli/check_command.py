"""`imhcaps check`: what is wrong in caption files, where and why, and fixing it."""

import sys
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from imhcaps.cli.check_arguments import (
    Chosen,
    baseline_path,
    codes_in,
    is_pattern,
    journal_at,
    read_stdin_as,
    refuse_contradictions,
    reported_from,
    settings_of,
    with_nearest,
    with_recording,
    with_transcripts,
    with_what_projects_say,
)
from imhcaps.cli.check_output import (
    FileProgress,
    refuse_inputs,
    say_errors,
    say_what_fails,
    what_fails,
    write_diff,
    write_report,
)
from imhcaps.cli.options import (
    AcousticModel,
    Audio,
    Cluster,
    ConfigFile,
    Encoding,
    Fps,
    Heading,
    Jobs,
    ProfileName,
    Stream,
)
from imhcaps.cli.parameters import Argument, Option
from imhcaps.model.finding import Severity
from imhcaps.report import FOR_PEOPLE, REPORTS, known_report

if TYPE_CHECKING:
    from imhcaps.batches.work import Ask
    from imhcaps.checks.checked_files import Listed
    from imhcaps.checks.nearest import NearestConfig
    from imhcaps.checks.session import Settings


def check(
    paths: Annotated[
        list[str] | None,
        Argument(
            help="Files, folders, patterns, or - for standard input; without any the folder that you are in.",
            metavar="[PATH]...",
        ),
    ] = None,
    profile: ProfileName = None,
    transcript: Annotated[
        Path | None,
        Option(
            help="Compare the words with this transcript, or word times of align; 'transcripts/{stem}.*' is one for each file."
        ),
    ] = None,
    heading: Heading = None,
    source: Annotated[
        Path | None, Option(help="The captions that these were translated from.")
    ] = None,
    max_difference: Annotated[
        float | None,
        Option(min=0, max=1, help="The share of the transcript's words that may differ."),
    ] = None,
    media: Annotated[
        str | None,
        Option(help="The recording's length (12:34.5, 754.5s, ms), or its file (ffprobe)."),
    ] = None,
    audio: Audio = None,
    acoustic_model: AcousticModel = None,
    stream: Stream = None,
    fix: Annotated[bool, Option("--fix", help="Fix what changes no word and no time.")] = False,
    unsafe_fixes: Annotated[
        bool,
        Option(
            "--unsafe-fixes",
            help="Fix also what moves times or cue boundaries, or what the glossary spells.",
        ),
    ] = False,
    diff: Annotated[
        bool, Option("--diff", help="Show what would be fixed; change nothing.")
    ] = False,
    select: Annotated[
        list[str] | None, Option(help="Only these rules: TIM,LEN101 or names.")
    ] = None,
    extend_select: Annotated[
        list[str] | None, Option(help="These rules too, over what is ignored.")
    ] = None,
    ignore: Annotated[list[str] | None, Option(help="Not these rules.")] = None,
    baseline: Annotated[
        Path | None, Option(help="Leave out the findings that this file knows.")
    ] = None,
    add_ignore: Annotated[
        bool,
        Option(
            "--add-ignore", help="Write a note before each cue that suppresses what is found in it."
        ),
    ] = False,
    write_baseline: Annotated[
        bool, Option("--write-baseline", help="Write all findings to the baseline.")
    ] = False,
    output_format: Annotated[
        str, Option(help=f"{', '.join(REPORTS[:-1])} or {REPORTS[-1]}.")
    ] = "full",
    output: Annotated[
        Path | None, Option("--output", "-o", help="Write the report to a file.")
    ] = None,
    statistics: Annotated[
        bool, Option("--statistics", help="How often each rule was found.")
    ] = False,
    sparkline: Annotated[
        bool | None,
        Option(
            "--sparkline/--no-sparkline", help="Reading speed as bars; in a terminal by default."
        ),
    ] = None,
    jobs: Jobs = None,
    resume: Annotated[
        Path | None,
        Option(
            help="Keep what is found in this file, and go on from it: what it knows is not checked again."
        ),
    ] = None,
    cluster: Cluster = None,
    watch: Annotated[
        bool, Option("--watch", help="Go on: check files again when they change.")
    ] = False,
    min_severity: Annotated[
        Severity | None,
        Option(
            help="Report findings of this severity and graver ones.",
            show_default="the configuration's, or info; on a terminal infos are counted, and -v lists them",
        ),
    ] = None,
    verbose: Annotated[
        bool, Option("--verbose", "-v", help="List infos on a terminal too.")
    ] = False,
    fail_on: Annotated[
        Severity | None,
        Option(
            help="The least severity that makes exit status 1.",
            show_default="the configuration's, or warning",
        ),
    ] = None,
    exit_zero: Annotated[bool, Option("--exit-zero", help="Exit 0 whatever is found.")] = False,
    exclude: Annotated[
        list[str] | None, Option(help="Leave out what fits these patterns too: drafts,*.srt")
    ] = None,
    force_exclude: Annotated[
        bool, Option("--force-exclude", help="Leave them out also when they are named.")
    ] = False,
    show_files: Annotated[
        bool, Option("--show-files", help="List the files that would be checked.")
    ] = False,
    show_settings: Annotated[
        bool, Option("--show-settings", help="Say what holds here: profile, rules, files.")
    ] = False,
    quiet: Annotated[
        bool, Option("--quiet", "-q", help="The findings alone, without a summary.")
    ] = False,
    encoding: Encoding = None,
    fps: Fps = None,
    stdin_filename: Annotated[
        str | None, Option(help="The name that standard input goes by.")
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Check caption files, and fix them.

    Exits 0 when there is no error and no warning (--fail-on), 1 when there is, 2 when a file could not be checked.
    """
    paths = paths or ["."]
    fixes = "unsafe" if unsafe_fixes else "safe" if fix or diff else "none"
    machine = output_format not in FOR_PEOPLE
    refuse_contradictions(
        {
            "--write-baseline and --diff": write_baseline and diff,
            "--add-ignore and --write-baseline": add_ignore and write_baseline,
            "--add-ignore and fixes": add_ignore and fixes != "none",
            "--add-ignore and standard input": add_ignore and "-" in paths,
            "--add-ignore and URLs": add_ignore and any("://" in path for path in paths),
            "--write-baseline and --fix": write_baseline and fixes != "none",
            "--diff and --statistics": diff and statistics,
            f"--diff and --output-format {output_format}": diff and machine,
            f"--statistics and --output-format {output_format}": (
                statistics and machine and output_format != "json"
            ),
            f"--sparkline and --output-format {output_format}": bool(sparkline) and machine,
            "--verbose and --quiet": verbose and quiet,
            "--verbose and --min-severity": verbose and min_severity is not None,
            "--heading without --transcript": heading is not None and transcript is None,
            "--stdin-filename without -": stdin_filename is not None and "-" not in paths,
            "--resume and --fix": resume is not None and fixes != "none" and not diff,
            "--resume and --audio": resume is not None and audio is not None,
            "--cluster and --jobs": cluster is not None and jobs is not None,
            "--cluster and --audio": cluster is not None and audio is not None,
            "--cluster and --watch": cluster is not None and watch,
            "--cluster and -": cluster is not None and "-" in paths,
            "--watch and URLs": watch and any("://" in path for path in paths),
            "--watch and --fix": watch and fixes != "none" and not diff,
            "--watch and --diff": watch and diff,
            "--watch and --write-baseline": watch and write_baseline,
            "--watch and --resume": watch and resume is not None,
            "--watch and --output": watch and output is not None,
            "--watch and -": watch and "-" in paths,
            f"--watch and --output-format {output_format}": watch and machine,
            "--resume and -": resume is not None and "-" in paths,
            "- and other paths with fixes": "-" in paths and len(paths) > 1 and fixes != "none",
            "the same rule in --select and --ignore": bool(
                {*codes_in(select)} & {*codes_in(ignore)}
            ),
        }
    )
    from imhcaps.batches.listed import listed_files
    from imhcaps.batches.run import check_files
    from imhcaps.checks.config import load_config
    from imhcaps.checks.nearest import NearestConfig
    from imhcaps.cli.terminal import bars_on, line, write_bytes

    known_report(output_format)
    of_run = load_config(config)
    stdin = read_stdin_as(stdin_filename, encoding) if "-" in paths else None
    show_bars = _shown(sparkline, machine or diff or statistics or write_baseline or quiet, output)
    chosen = Chosen(profile, select, extend_select, ignore, max_difference)
    settings = settings_of(of_run, chosen, transcript, heading, media)
    settings = settings._replace(
        fixes=fixes,  # type: ignore[arg-type]
        write=not diff,
        speeds=show_bars,
        encoding=encoding,
        fps=fps,
        exclude=tuple(codes_in(exclude)),
        force_exclude=force_exclude,
    )
    if source is not None:
        from imhcaps.api.checking import original_of

        settings = settings._replace(original=original_of(source))
    if audio is not None or acoustic_model is not None or stream is not None:
        settings = with_recording(settings, audio, acoustic_model, stream, paths)
    fixed_stdin = fixes != "none" and not diff and stdin is not None
    nearest = NearestConfig(of_run) if config is None else None
    listed = listed_files(paths, settings, nearest)
    if nearest is not None:
        listed, settings = with_nearest(listed, settings, chosen, nearest, stdin_filename)
    if transcript is None or is_pattern(transcript):
        listed = with_transcripts(listed, settings, transcript, heading)
    found = settings.config
    if show_files or show_settings:
        from imhcaps.cli.check_settings import list_files, list_settings

        raise SystemExit((list_files if show_files else list_settings)(listed, settings))
    settings = with_what_projects_say(settings)
    if add_ignore:
        from imhcaps.cli.added_notes import add_notes

        raise SystemExit(add_notes(listed, settings, min_severity))
    known = baseline_path(baseline, found, write_baseline)
    before = None
    if known is not None:
        # Most runs have no baseline: they need not load what reads one.
        from imhcaps.checks import baseline as baselines

        before = None if write_baseline else baselines.read_baseline(known)
    used = (
        transcript,
        source,
        known,
        found.path,
        *(path for path, _ in listed.wrong),
        *listed.files,
    )
    if output is not None and output.exists():
        refuse_inputs(output, used)
    if resume is not None and resume.exists():
        refuse_inputs(resume, used)
    ask = _ask(
        None if diff or write_baseline or statistics else output_format, output, err=fixed_stdin
    )
    # People at a terminal look for what is wrong: of the rest they see how much there is.
    of_files = {"": settings, **settings.others}
    fails_by_info = fail_on == "info" or any(
        each.config.fail_on == "info" for each in of_files.values()
    )
    counted = (
        min_severity is None
        and not (verbose or machine or diff or write_baseline or statistics or fails_by_info)
        and output is None
        and (sys.stderr if fixed_stdin else sys.stdout).isatty()
    )
    ask = ask._replace(
        least="warning" if counted else min_severity or "info",
        least_of={} if verbose or min_severity is not None else reported_from(of_files),
        count_infos=counted,
        fixes=ask.fixes or statistics,
        bars=bars_on(sys.stderr if fixed_stdin else sys.stdout) if show_bars else "",
        diff=diff,
        keys=write_baseline,
        fixed=fixed_stdin,
        digests=resume is not None,
    )
    journal = journal_at(resume, settings, ask) if resume is not None else None
    with journal or nullcontext(), FileProgress() as progress:
        run = check_files(
            listed,
            settings,
            ask,
            jobs=jobs,
            progress=progress,
            stdin=stdin,
            baseline=before,
            baseline_folder=known.parent if known is not None else None,
            journal=journal,
            cluster=cluster or "",
            say=partial(line, err=True),
        )
    if journal is not None and journal.used:
        line(f"{journal.path}: {journal.used} of {run.files} files were known.", err=True)
    with run:
        if write_baseline:
            assert known is not None
            count = baselines.write_baseline(known, run.keyed("known"))
            line(f"{known}: {count} findings written.", err=True)
            say_errors(run)
            raise SystemExit(2 if run.failed else 0)
        if before is not None:
            run.remarks += baselines.remarks_of_gone(run.keyed("gone"), before.path)
        if diff:
            write_diff(run, output)
            return
        for text in run.texts("fixed"):
            write_bytes(text.encode("iso-8859-1"))
        write_report(run, output_format, statistics, output, err=fixed_stdin, quiet=quiet)
        if watch:
            from imhcaps.cli.watching import check_again

            again = partial(_again, listed, settings, chosen, nearest)
            report = partial(
                write_report,
                form=output_format,
                statistics=statistics,
                output=None,
                err=False,
                quiet=quiet,
            )
            check_again(paths, settings, listed, nearest, again, ask, before, report)
        if run.failed:
            raise SystemExit(2)
        if not exit_zero and (fatal := what_fails(run, of_files, fail_on)):
            setting = "--min-severity" if min_severity else "min-severity in the configuration"
            say_what_fails(run, fatal, setting)
            raise SystemExit(1)


def _ask(form: str | None, output: Path | None, *, err: bool) -> "Ask":
    """What is asked of each file: its part of the report, painted where people see it on a terminal."""
    from imhcaps.batches.work import Ask
    from imhcaps.cli.terminal import in_colour

    people = form in FOR_PEOPLE
    painted = people and output is None and in_colour(sys.stderr if err else sys.stdout)
    # The summary says what can be fixed.
    return Ask(form, painted, fixes=people or (form is not None and output is not None))


def _again(
    listed: "Listed",
    settings: "Settings",
    chosen: Chosen,
    nearest: "NearestConfig | None",
    changed: list[str],
) -> "tuple[Listed, Settings]":
    """Some files that changed, which may be new, with the settings of their configurations."""
    files = listed._replace(files=changed, wrong=[], remarks=())
    return (
        (files, settings)
        if nearest is None
        else with_nearest(files, settings, chosen, nearest, None)
    )


def _shown(sparkline: bool | None, other: bool, output: Path | None) -> bool:
    if sparkline is not None:
        return sparkline
    return not other and output is None and sys.stdout.isatty()
