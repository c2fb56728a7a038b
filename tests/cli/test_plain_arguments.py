"""A plain command line gives a verb what typer gives it; every other one is left to typer."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from inspect import signature
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typer

from imhcaps.cli.app import VERBS, build
from imhcaps.cli.check_command import check
from imhcaps.cli.formats_command import formats
from imhcaps.cli.parameters import plain_arguments
from imhcaps.cli.preview_command import preview


def used(option: Any) -> list[list[str]]:
    """Each way to write an option, with a value where it takes one: 1 is a number, a share, a name and a file."""
    flags = [*option.opts, *option.secondary_opts]
    if option.is_flag:
        return [[flag] for flag in flags]
    least = getattr(option.type, "min", None) or 1
    value = next(iter(getattr(option.type, "choices", (str(least),))))
    free = option.type.name == "text"
    joined = [[f"{flag}={value}"] for flag in flags if flag.startswith("--")]
    # What begins with a dash is a value behind an option, too.
    odd = [[flags[0], word] for word in ("-q", "--", "", "a=b") if free]
    return [*([flag, value] for flag in flags), *joined, *odd]


@pytest.mark.parametrize("verb", VERBS)
def test_a_plain_line_says_what_it_says_to_typer(
    verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = import_module(f"imhcaps.cli.{verb}_command")
    function: Callable[..., Any] = getattr(module, verb)
    given: list[dict[str, Any]] = []

    @wraps(function)
    def noted(*args: Any, **kwargs: Any) -> None:
        bound = signature(function).bind(*args, **kwargs)
        bound.apply_defaults()
        given.append(dict(bound.arguments))

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, verb, noted)
    command = typer.main.get_command(build((verb,))).commands[verb]  # type: ignore[attr-defined]
    options = [each for each in command.params if each.param_type_name == "option"]
    positional = [each for each in command.params if each.param_type_name == "argument"]
    arguments = ["a.txt" for _ in positional]
    arguments += [word for each in options if each.required for word in used(each)[0]]
    lines = [words for option in options for words in used(option)]
    lines += [[*one, *two] for one, two in pairwise(lines)]
    lines += [["b.txt"] * len(lines), []] if any(each.nargs == -1 for each in positional) else [[]]
    for words in lines:
        line = [*words, *arguments]
        command.main(line, standalone_mode=False)
        plain = plain_arguments(function, line)
        assert plain is not None, line
        noted(**plain)
        assert given[-1] == given[-2], line


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["-vq"],
        ["--fixs"],
        ["--fi"],
        ["--fix=yes"],
        ["-j2"],
        ["-j=2"],
        ["--jobs", "two"],
        ["--jobs", "0"],
        ["--max-difference", "1.5"],
        ["--fail-on", "Error"],
        ["--select"],
        ["--", "--fix"],
    ],
)
def test_what_is_not_plain_is_left_to_typer(words: list[str]) -> None:
    assert plain_arguments(check, words) is None
    assert plain_arguments(check, ["a.vtt", *words]) is None


def test_what_is_asked_for_has_to_be_there() -> None:
    assert plain_arguments(preview, ["a.vtt"]) is None
    assert plain_arguments(preview, ["-o", "a.html"]) is None
    assert plain_arguments(preview, ["a.vtt", "b.vtt", "-o", "a.html"]) is None
    assert plain_arguments(formats, ["a.vtt"]) is None


def test_a_file_that_may_not_be_read_is_left_to_typer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("Ada: Good morning.")
    assert plain_arguments(check, ["--transcript", str(path)]) == {"transcript": path}
    monkeypatch.setattr(os, "access", lambda _, mode: mode == os.F_OK)
    assert plain_arguments(check, ["--transcript", str(path)]) is None


STARTED = """
import sys
compiled = []
sys.addaudithook(lambda event, given: compiled.append(given) if event == "compile" else None)
sys.argv = ["imhcaps", "check", {path!r}]
from imhcaps.cli.app import run
try:
    run()
finally:
    print([code for code, name in compiled if name == "<string>" and not code.startswith(b"lambda _cls")])
    print([name for name in ("typer", "click", "rich", "ast", "inspect") if name in sys.modules])
"""


def test_a_check_starts_without_typer_and_without_the_compiler(tmp_path: Path) -> None:
    # A named tuple compiles the types of its fields that stand in quotation marks (`typing.ForwardRef`).
    path = tmp_path / "talk.en.vtt"
    path.write_text("WEBVTT\n\n00:01.000 --> 00:03.000\nGood morning, everybody here.\n")
    done = subprocess.run(
        [sys.executable, "-c", STARTED.format(path=str(path))],
        capture_output=True,
        text=True,
        cwd=tmp_path,  # no configuration is near, which would be parsed
        check=True,
    )
    assert done.stdout.splitlines()[-2:] == ["[]", "[]"]
