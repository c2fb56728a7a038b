"""The table of verbs, and what happens around each: exit codes, errors, pipes, Ctrl-C."""

from __future__ import annotations

import functools
import os
import sys
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, TextIO

from imhcaps.cli import EXIT_INTERRUPTED, EXIT_UNABLE, _interrupt_ends
from imhcaps.cli.parameters import plain_arguments
from imhcaps.errors import ImhcapsError, SettingsWarning

if TYPE_CHECKING:
    import typer

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
    warnings.showwarning = _show_warning
    words = sys.argv[1:]
    function = given = None
    try:
        if words and words[0] in VERBS:
            function = _function(words[0])
            given = plain_arguments(function, words[1:])
        if function is not None and given is not None:
            _interrupt_ends(quietly=False)
            status = _guarded(function)(**given)
        else:
            from imhcaps.cli.typer_app import status_of

            status = status_of(build(_needed(words)))
    except KeyboardInterrupt:
        status = _interrupted()
    except OSError as problem:
        # Help, versions and usage are printed before any verb is run.
        status = _no_output(problem)
    raise SystemExit(status if isinstance(status, int) else 0)


def _show_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """Ours for people, on a line; those of Python for developers, as they are."""
    if issubclass(category, SettingsWarning):
        from imhcaps.cli import terminal

        terminal.line(f"warning: {message}", err=True)
    else:
        text = warnings.formatwarning(message, category, filename, lineno, line)
        (file or sys.stderr).write(text)


def build(verbs: Sequence[str] = VERBS) -> typer.Typer:
    """The command line with these verbs; only their modules are imported."""
    from imhcaps.cli.typer_app import typer_app

    return typer_app({verb: _guarded(_function(verb)) for verb in verbs})


def _needed(words: Sequence[str]) -> Sequence[str]:
    """The verbs that typer has to know for these words."""
    verb = next((word for word in words if not word.startswith("-")), None)
    return (verb,) if verb in VERBS else () if "--version" in words else VERBS


def _function(verb: str) -> Callable[..., None]:
    function: Callable[..., None] = getattr(import_module(f"imhcaps.cli.{verb}_command"), verb)
    return function


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
            raise SystemExit(EXIT_UNABLE) from None
        except KeyboardInterrupt:
            raise SystemExit(_interrupted()) from None
        except OSError as problem:
            raise SystemExit(_no_output(problem)) from None

    return verb


def _interrupted() -> int:
    """What is to be said after Ctrl-C."""
    print("error: interrupted", file=sys.stderr)
    # One that came while a text was evaluated, as named tuples are made, is unhandled for `python -m` until the next
    # text is: it would end the process by the signal (CPython, Py_RunMain).
    eval("None")  # noqa: S307 - no input
    return EXIT_INTERRUPTED


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
