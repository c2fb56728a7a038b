"""Around every verb: version, help, unknown words, closed pipes, Ctrl-C."""

from __future__ import annotations

import subprocess
import sys

import pytest

from command import imhcaps as new_process
from command import in_process as run
from imhcaps import __version__
from imhcaps.cli import app
from imhcaps.errors import InputError


def test_the_version_is_shown() -> None:
    assert new_process("--version").stdout == f"imhcaps {__version__}\n"


@pytest.mark.parametrize("verb", app.VERBS)
def test_every_verb_has_help_and_stands_in_the_list(verb: str) -> None:
    done = run(verb, "--help")
    assert done.returncode == 0, done.stderr
    assert verb in run("--help").stdout


@pytest.mark.parametrize("arguments", [("captoin",), ("caption", "--nonsense"), ("caption",)])
def test_what_is_not_understood_exits_2(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("problem", "code", "said"),
    [
        (InputError("no such file", "a.txt"), 2, "error: a.txt: no such file"),
        (KeyboardInterrupt(), 130, "interrupted"),
    ],
)
def test_an_error_is_one_message_and_an_exit_code(
    problem: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def verb() -> None:
        raise problem

    with pytest.raises(SystemExit) as caught:
        app._guarded(verb)()
    assert caught.value.code == code
    assert said in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_error_to_tell() -> None:
    writer = subprocess.Popen(
        [sys.executable, "-m", "imhcaps", "rule"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.close()
    assert "Traceback" not in writer.stderr.read()
    writer.wait()
    writer.stderr.close()
