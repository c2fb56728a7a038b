"""What a shell completes: verbs, options, names of profiles; asking for it never ends in a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from command import imhcaps
from imhcaps.checks.profiles import profile_names
from imhcaps.cli.app import VERBS

# By its program's name: the shells' functions are found by that.
PROGRAM = "import sys; sys.argv[0] = 'imhcaps'; from imhcaps.cli import main; main()"


def completed(words: str, python: str) -> list[str]:
    environment = {
        "_IMHCAPS_COMPLETE": "complete_bash",
        "COMP_WORDS": f"imhcaps {words}",
        "COMP_CWORD": str(len(words.split(" "))),
    }
    done = subprocess.run(
        [python, "-c", PROGRAM], env={**os.environ, **environment}, capture_output=True, text=True
    )
    assert done.stderr == ""
    return done.stdout.split()


@pytest.fixture
def python() -> str:
    import sys

    return sys.executable


def test_verbs(python):
    assert completed("che", python) == ["check"]
    assert set(completed("", python)) >= set(VERBS)


@pytest.mark.parametrize(
    ("words", "option"),
    [("check --prof", "--profile"), ("convert --jo", "--join"), ("preview --med", "--media")],
)
def test_options(python, words, option):
    assert completed(words, python) == [option]


def test_names_of_profiles(python):
    wanted = [name for name in profile_names() if name.startswith("bbc")]
    assert wanted
    assert sorted(completed("check --profile bbc", python)) == sorted(wanted)
    assert completed("check --profile nobody", python) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_what_the_shell_is_given(shell, tmp_path):
    done = imhcaps(
        "--show-completion", shell, cwd=tmp_path, _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1"
    )
    assert done.returncode == 0, done.stderr
    assert "imhcaps" in done.stdout or "python" in done.stdout
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=done.stdout, text=True, check=True)


@pytest.mark.parametrize("asked", ["", "complete_nothing", "x", "source_bash"])
def test_odd_requests_are_no_traceback(tmp_path: Path, asked: str) -> None:
    done = imhcaps("--version", cwd=tmp_path, _IMHCAPS_COMPLETE=asked)
    assert "Traceback" not in done.stderr
