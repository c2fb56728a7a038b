"""The options of a verb that a command line names, alone: each that typer makes costs a tenth of a millisecond."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from inspect import Parameter, signature
from typing import Any, get_args

from typer.models import OptionInfo


def with_options_of(function: Callable[..., Any], words: Sequence[str]) -> None:
    """Let the function show typer what it has to be given and the options that the words name; the others keep their defaults.

    It shows all of them where a word begins with a dash and is none of its options: help, or a mistake for
    which the nearest one is looked for.
    """
    named = {word.partition("=")[0] for word in words if word.startswith("-") and word != "-"}
    whole = signature(function, eval_str=True)
    kept = []
    for parameter in whole.parameters.values():
        flags = _flags(parameter)
        if parameter.default is Parameter.empty or not flags or not named.isdisjoint(flags):
            kept.append(parameter)
            named.difference_update(flags)
    if not named:
        function.__signature__ = whole.replace(parameters=kept)  # type: ignore[attr-defined]
        function.__annotations__ = {each.name: each.annotation for each in kept}


def _flags(parameter: Parameter) -> list[str]:
    """How an option may be written, as typer has it; none for an argument."""
    for option in get_args(parameter.annotation):
        if isinstance(option, OptionInfo):
            # Typer takes the first of its names for the default.
            names: list[Any] = [option.default, *(option.param_decls or ())]
            if names[0] is ...:
                return ["--" + parameter.name.replace("_", "-")]
            return [flag for name in names for flag in name.split("/")]
    return []
