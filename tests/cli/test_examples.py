"""The examples that `--help` ends with: every verb has some, and each is a command that is understood."""

from __future__ import annotations

import shlex

import pytest
from typer.main import get_command

from command import in_process
from imhcaps.cli.app import VERBS, build
from imhcaps.cli.examples import EXAMPLES

ALL = [(verb, arguments) for verb in VERBS for arguments, _ in EXAMPLES[verb]]


def test_every_verb_has_examples_and_no_other():
    assert sorted(EXAMPLES) == sorted(VERBS)
    assert all(EXAMPLES.values())


@pytest.mark.parametrize(("verb", "arguments"), ALL)
def test_each_example_is_understood(verb, arguments):
    command = get_command(build((verb,))).commands[verb]  # type: ignore[attr-defined]
    # What a shell does itself is no argument.
    words = shlex.split(arguments.partition(" > ")[0].replace("*.vtt", "a.vtt b.vtt"))
    context = command.make_context(verb, words)
    assert context.command is command


@pytest.mark.parametrize("verb", VERBS)
def test_help_shows_them_on_lines_of_their_own(verb, tmp_path):
    said = in_process(verb, "--help", cwd=tmp_path).stdout
    for arguments, meaning in EXAMPLES[verb]:
        assert f"    imhcaps {verb} {arguments}".rstrip() + f"\n        {meaning}\n" in f"{said}\n"
