"""A command line gives a verb the same, whether all its options are made or those alone that are named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from importlib import import_module
from inspect import signature
from itertools import pairwise
from typing import Any

import pytest
import typer

from imhcaps.cli.app import VERBS, build


def made(verb: str, words: Sequence[str] | None = None) -> Any:
    """The verb as typer has it."""
    return typer.main.get_command(build((verb,), words)).commands[verb]  # type: ignore[attr-defined]


def used(option: Any) -> list[list[str]]:
    """Each way to write an option, with a value where it takes one: 1 is a number, a share, a name and a file."""
    flags = [*option.opts, *option.secondary_opts]
    if option.is_flag:
        return [[flag] for flag in flags]
    least = getattr(option.type, "min", None) or 1
    value = next(iter(getattr(option.type, "choices", (str(least),))))
    joined = [[f"{flag}={value}"] for flag in flags if flag.startswith("--")]
    return [*([flag, value] for flag in flags), *joined]


@pytest.mark.parametrize("verb", VERBS)
def test_named_options_alone_say_the_same(verb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module = import_module(f"imhcaps.cli.{verb}_command")
    function: Callable[..., Any] = getattr(module, verb)
    given: list[dict[str, Any]] = []

    @wraps(function)
    def noted(*args: Any, **kwargs: Any) -> None:
        bound = signature(function).bind(*args, **kwargs)
        bound.apply_defaults()
        given.append(dict(bound.arguments))

    monkeypatch.setattr(module, verb, noted)
    whole = made(verb)
    options = [each for each in whole.params if each.param_type_name == "option"]
    arguments = ["a.txt" for each in whole.params if each.param_type_name == "argument"]
    arguments += [word for each in options if each.required for word in used(each)[0]]
    lines = [words for option in options for words in used(option)]
    lines += [[*one, *two] for one, two in pairwise(lines)]
    for words in [[], *lines]:
        line = [*words, *arguments]
        named = made(verb, [verb, *line])
        assert len(named.params) <= len(arguments) + len(words)
        for command in (whole, named):
            command.main(line, standalone_mode=False)
        assert given[-1] == given[-2], line


@pytest.mark.parametrize("words", [["--help"], ["-vq"], ["--fixs"], ["-j2"], ["--", "--fix"]])
def test_what_is_no_option_alone_makes_them_all(words: list[str]) -> None:
    assert len(made("check", ["check", *words]).params) == len(made("check").params)
