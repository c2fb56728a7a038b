"""What a verb takes, as its signature declares it, and what a command line gives it.

Plain lines are read here, since to load typer takes longer than to check a short file. It reads all others, and prints
help.
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import NoneType
from typing import Any, Literal, NamedTuple, get_args, get_origin, get_type_hints


class Option:
    """An option, in the annotation of a parameter: its names where they are not the parameter's, and what typer is
    told.
    """

    def __init__(self, *names: str, **settings: Any) -> None:
        self.names = names
        self.settings = settings


class Argument:
    """An argument, in the annotation of a parameter: what typer is told."""

    def __init__(self, **settings: Any) -> None:
        self.settings = settings


class _Parameter(NamedTuple):
    """A parameter, what its words become, and whether it takes several."""

    name: str
    type: Any
    several: bool
    settings: dict[str, Any]

    def value(self, word: str) -> Any:
        """What a word becomes; `ValueError` where that is not allowed."""
        if get_origin(self.type) is Literal:
            value, allowed = word, word in get_args(self.type)
        else:
            value = self.type(word)
            unreadable = os.access(word, os.F_OK) and not os.access(word, os.R_OK)
            allowed = self.type is not Path or not unreadable
        least, most = self.settings.get("min", value), self.settings.get("max", value)
        if not (allowed and least <= value <= most):
            raise ValueError(word)
        return value


def plain_arguments(function: Callable[..., Any], words: Sequence[str]) -> dict[str, Any] | None:
    """What the words after a verb give its function, by parameter.

    None for what typer has to read: help, options in a shorter form, whatever is wrong, and on Windows, where no
    shell expands the patterns of files, everything.
    """
    if sys.platform == "win32":
        return None
    arguments, options = _declared(function)
    given: dict[str, Any] = {}
    rest = iter(words)
    try:
        for word in rest:
            flag, equals, written = word.partition("=")
            if word == "-" or not word.startswith("-"):
                parameter = arguments[0] if arguments[0].several else arguments.pop(0)
                value = parameter.value(word)
            elif (parameter := options[flag]).type is bool and not equals:
                value = not flag.startswith("--no-")
            elif parameter.type is bool or (equals and not flag.startswith("--")):
                return None
            else:
                value = parameter.value(written if equals else next(rest))
            if parameter.several:
                given.setdefault(parameter.name, []).append(value)
            else:
                given[parameter.name] = value
    except (LookupError, StopIteration, ValueError):
        return None
    return given if _required(function) <= given.keys() else None


def _declared(function: Callable[..., Any]) -> tuple[list[_Parameter], dict[str, _Parameter]]:
    """The arguments of a verb in their order, and its options by each way to write them."""
    arguments: list[_Parameter] = []
    options: dict[str, _Parameter] = {}
    for name, annotation in get_type_hints(function, include_extras=True).items():
        if name == "return":
            continue
        of_value, declared = get_args(annotation)
        alternatives = [each for each in get_args(of_value) if each is not NoneType]
        if NoneType in get_args(of_value):
            (of_value,) = alternatives
        several = get_origin(of_value) is list
        made = get_args(of_value)[0] if several else of_value
        parameter = _Parameter(name, made, several, declared.settings)
        if isinstance(declared, Argument):
            arguments.append(parameter)
            continue
        names = declared.names or ("--" + name.replace("_", "-"),)
        options |= {flag: parameter for each in names for flag in each.split("/")}
    return arguments, options


def _required(function: Callable[..., Any]) -> set[str]:
    """The parameters that have no default."""
    code, defaults = function.__code__, function.__defaults__ or ()
    return set(code.co_varnames[: code.co_argcount - len(defaults)])
