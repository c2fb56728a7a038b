"""The table of verbs, and what happens around each: exit codes, errors, pipes, Ctrl-C."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from importlib import import_module
from io import TextIOWrapper
from typing import Annotated, Any

import typer

from imhcaps.errors import ImhcapsError

VERBS = (
    "caption",
    "align",
    "check",
    "convert",
    "export",
    "formats",
    "learn",
    "profile",
    "rule",
)
"""Each is a function of that name in the module `imhcaps.cli.<verb>_command`, in the order of the help."""

EXIT_FINDINGS = 1
EXIT_UNABLE = 2
EXIT_INTERRUPTED = 130


def run() -> None:
    """Run the command line and exit: 0 clean, 1 findings, 2 could not run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What a terminal has no sign for is told by its number, not by a traceback.
            stream.reconfigure(errors="backslashreplace")
    verb = next((word for word in sys.argv[1:] if not word.startswith("-")), None)
    build((verb,) if verb in VERBS else () if "--version" in sys.argv else VERBS)()


def build(verbs: tuple[str, ...] = VERBS) -> typer.Typer:
    """The command line with these verbs; only their modules are imported."""
    app = typer.Typer(
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(help="Captions and transcripts that everyone can use.")(_common)
    for verb in verbs:
        function = getattr(import_module(f"imhcaps.cli.{verb}_command"), verb)
        app.command(verb)(_guarded(function))
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


def _guarded(function: Callable[..., Any]) -> Callable[..., Any]:
    """The verb, its errors told on stderr in one message and its exit code as promised."""

    @functools.wraps(function)
    def verb(*arguments: Any, **options: Any) -> None:
        if sys.stdout is None:
            # Closed by whoever started us (`>&-`): nothing that we say would be read.
            if sys.stderr is not None:
                print("error: the standard output is closed", file=sys.stderr)
            raise SystemExit(EXIT_UNABLE)
        try:
            function(*arguments, **options)
            sys.stdout.flush()
        except ImhcapsError as problem:
            print(f"error: {problem}", file=sys.stderr)
            raise typer.Exit(EXIT_UNABLE) from None
        except KeyboardInterrupt:
            print("error: interrupted", file=sys.stderr)
            raise typer.Exit(EXIT_INTERRUPTED) from None
        except BrokenPipeError:
            # The reader went away (`| head`): nobody is left to tell.
            _give_up_stdout()
            raise typer.Exit(EXIT_UNABLE) from None
        except OSError as problem:
            print(
                f"error: {problem.filename or 'output'}: {problem.strerror or problem}",
                file=sys.stderr,
            )
            _give_up_stdout()
            raise typer.Exit(EXIT_UNABLE) from None

    return verb


def _give_up_stdout() -> None:
    """Let what is still unwritten go nowhere, so that the interpreter can end in peace."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
