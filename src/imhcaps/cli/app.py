"""The table of verbs, and what happens around each: exit codes, errors, pipes, Ctrl-C."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from typing import Annotated, Any

import typer

from imhcaps.cli import _interrupt_ends
from imhcaps.cli.examples import epilog
from imhcaps.errors import ImhcapsError

VERBS = (
    "build",
    "caption",
    "align",
    "check",
    "convert",
    "export",
    "formats",
    "glossary",
    "init",
    "learn",
    "preview",
    "profile",
    "review",
    "rule",
    "sheet",
    "status",
    "sync",
    "template",
)
"""Each is a function of that name in the module `imhcaps.cli.<verb>_command`, in the order of the help."""

# Typer brings a click of its own from 0.26 on, and used the one of that name before.
_ClickException: Any = next(
    base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException"
)

LIKE = 0.7
"""How alike two options are to be taken for one another, from 0 to 1 (Ratcliff and Obershelp's measure,
as difflib has it, a share); our own choice: `langauge` and `language` are 0.88, `media` and `heading` 0.50."""
EXIT_UNABLE = 2
"""Exit status: unable to run; 1 is for findings. Our own choice, as many linters have it
(ruff, say)."""
EXIT_INTERRUPTED = 130
"""Exit status after Ctrl-C: 128 and the number of SIGINT, as shells give it (POSIX, Shell Command
Language §2.8.2, asks for more than 128)."""


def run() -> None:
    """Run the command line and exit: 0 clean, 1 findings, 2 could not run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What a terminal cannot show is printed as its number, and is no traceback.
            stream.reconfigure(errors="backslashreplace")
    if sys.stderr is None:
        # Closed by whoever started us (`2>&-`): what we have to say goes nowhere.
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    if sys.stdout is None:
        print("error: the standard output is closed", file=sys.stderr)
        raise SystemExit(EXIT_UNABLE)
    verb = next((word for word in sys.argv[1:] if not word.startswith("-")), None)
    verbs = (verb,) if verb in VERBS else () if "--version" in sys.argv else VERBS
    try:
        command = build(verbs, sys.argv[1:])
        _interrupt_ends(quietly=False)
        status = command(standalone_mode=False)
    except _ClickException as problem:
        status = _usage(problem)
    except (KeyboardInterrupt, typer.Abort):
        print("error: interrupted", file=sys.stderr)
        status = EXIT_INTERRUPTED
    except OSError as problem:
        # Help, versions and usage are printed before any verb is run.
        status = _no_output(problem)
    _interrupt_ends(quietly=True)
    raise SystemExit(status if isinstance(status, int) else 0)


def build(verbs: tuple[str, ...] = VERBS, words: Sequence[str] | None = None) -> typer.Typer:
    """The command line with these verbs; only their modules are imported.

    `words` are those that one verb is called with: of its options those that they name are made, not all.
    """
    app = typer.Typer(
        # Its options stand before a verb: a call of one verb does without.
        add_completion=len(verbs) != 1,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(help="Captions and transcripts that everyone can use.")(_common)
    for verb in verbs:
        function = getattr(import_module(f"imhcaps.cli.{verb}_command"), verb)
        guarded = _guarded(function)
        if words is not None and len(verbs) == 1:
            from imhcaps.cli.named_options import with_options_of

            with_options_of(guarded, words)
        app.command(verb, epilog=epilog(verb))(guarded)
    return app


def _version(asked: bool) -> None:
    if asked:
        from imhcaps import __version__

        typer.echo(f"imhcaps {__version__}")
        raise typer.Exit


def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version.")
    ] = False,
) -> None:
    """Options before the verb."""


def _usage(problem: Any) -> int:
    """An option or argument that is not known: how the command is used, and what is wrong."""
    from imhcaps.cli.terminal import line

    if type(problem).__name__ == "NoArgsIsHelpError":
        problem.show()
        return EXIT_UNABLE
    context = getattr(problem, "ctx", None)
    if context is not None:
        print(context.get_usage(), file=sys.stderr)
        print(f"Try '{context.command_path} --help' for help.\n", file=sys.stderr)
    for part in _message(problem):
        line(part, err=True)
    return EXIT_UNABLE


def _message(problem: Any) -> list[str]:
    """What is wrong; for an option that is not there the nearest one, if one is near."""
    option = getattr(problem, "option_name", None)
    if type(problem).__name__ != "NoSuchOption" or option is None:
        return [f"error: {problem.format_message()}"]
    from difflib import get_close_matches

    # The dashes that all options have in common make no two options alike.
    flags = [flag for each in problem.ctx.command.params for flag in each.opts]
    known = {flag.lstrip("-"): flag for flag in flags if flag.startswith("--")}
    word = option.lstrip("-").partition("=")[0]
    near = [name for name in known if name.startswith(word) or word in name.split("-")]
    near = near or get_close_matches(word, known, n=1, cutoff=LIKE)
    hint = [f"  did you mean {' or '.join(known[name] for name in near)}?"] if near else []
    return [f"error: no such option: {option}", *hint]


def _guarded(function: Callable[..., Any]) -> Callable[..., Any]:
    """The verb; its errors are one message on stderr and the exit code that is documented."""

    @functools.wraps(function)
    def verb(*arguments: Any, **options: Any) -> None:
        try:
            function(*arguments, **options)
            sys.stdout.flush()
        except ImhcapsError as problem:
            from imhcaps.cli.terminal import show_error

            show_error(problem)
            raise typer.Exit(EXIT_UNABLE) from None
        except KeyboardInterrupt:
            print("error: interrupted", file=sys.stderr)
            raise typer.Exit(EXIT_INTERRUPTED) from None
        except OSError as problem:
            raise typer.Exit(_no_output(problem)) from None

    return verb


def _no_output(problem: OSError) -> int:
    """What is to be said when the system refuses; nothing when nobody is left to read it (`| head`)."""
    if not isinstance(problem, BrokenPipeError):
        from imhcaps.cli.terminal import line

        with suppress(OSError):
            line(f"error: {problem.filename or 'output'}: {problem.strerror or problem}", err=True)
    _give_up_stdout()
    return EXIT_UNABLE


def _give_up_stdout() -> None:
    """Let what is still unwritten go nowhere, so that flushing it at exit is no error."""
    with suppress(OSError):  # a stream of a program that embeds us has no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
