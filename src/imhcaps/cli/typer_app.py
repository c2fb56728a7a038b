"""The command line as typer reads it: help, completion, and what is said of a line that is wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from inspect import signature
from typing import Annotated, Any, get_args

import typer

from imhcaps.cli import EXIT_UNABLE, _interrupt_ends
from imhcaps.cli.examples import epilog
from imhcaps.cli.parameters import Option

# Typer brings a click of its own from 0.26 on, and used the one of that name before.
_ClickException: Any = next(
    base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException"
)

LIKE = 0.7
"""How alike two options are to be taken for one another, from 0 to 1 (Ratcliff and Obershelp's measure,
as difflib has it, a share); our own choice: `langauge` and `language` are 0.88, `media` and `heading` 0.50."""


def typer_app(verbs: Mapping[str, Callable[..., Any]]) -> typer.Typer:
    """The command line with the functions of these verbs."""
    app = typer.Typer(
        # Its options are before a verb: a call of one verb does without.
        add_completion=len(verbs) != 1,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(help="Captions and transcripts that everyone can use.")(_common)
    for verb, function in verbs.items():
        _declare(function)
        app.command(verb, epilog=epilog(verb))(function)
    return app


def status_of(app: typer.Typer) -> object:
    """Run what the command line asks for: the exit status that typer gives, which for a usage error is 2."""
    _interrupt_ends(quietly=False)
    try:
        return app(standalone_mode=False)
    except _ClickException as problem:
        _say(problem)
        return EXIT_UNABLE
    except typer.Abort as problem:
        raise KeyboardInterrupt from problem


def _declare(function: Callable[..., Any]) -> None:
    """Let a verb's function show typer its parameters as typer declares them."""
    whole = signature(function, eval_str=True)
    shown = []
    for parameter in whole.parameters.values():
        of_value, declared = get_args(parameter.annotation)
        if isinstance(declared, Option):
            known = typer.Option(*declared.names, **declared.settings)
        else:
            known = typer.Argument(**declared.settings)
        shown.append(parameter.replace(annotation=Annotated[of_value, known]))
    function.__signature__ = whole.replace(parameters=shown)  # type: ignore[attr-defined]
    function.__annotations__ = {each.name: each.annotation for each in shown}


def _version(asked: bool) -> None:
    if asked:
        from imhcaps import __version__

        print(f"imhcaps {__version__}")
        raise typer.Exit


def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version.")
    ] = False,
) -> None:
    """Options before the verb."""


def _say(problem: Any) -> None:
    """An option or argument that is not known: how the command is used, and what is wrong."""
    from imhcaps.cli.terminal import line

    if type(problem).__name__ == "NoArgsIsHelpError":
        problem.show()
        return
    context = getattr(problem, "ctx", None)
    if context is not None:
        print(context.get_usage(), file=sys.stderr)
        print(f"Try '{context.command_path} --help' for help.\n", file=sys.stderr)
    for part in _message(problem):
        line(part, err=True)


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
