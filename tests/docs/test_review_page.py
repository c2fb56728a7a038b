"""Every command of docs/how-to/review.md is run, on files like those that it speaks of."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from command import in_process

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "how-to" / "review.md").read_text("utf-8")
COMMANDS = [
    line
    for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    for line in block.splitlines()
    if line
]


@pytest.fixture
def talk(tmp_path: Path, samples: Path) -> Path:
    stem = "what-is-infant-mental-health"
    (tmp_path / "talk.en.vtt").write_bytes((ROOT / f"captions/{stem}.en.vtt").read_bytes())
    (tmp_path / "talk.whisper.json").write_bytes((samples / f"{stem}.words.json").read_bytes())
    (tmp_path / "talk.mp4").write_bytes((samples / f"{stem}.opus").read_bytes())
    done = in_process(
        "align", samples / f"{stem}.txt", "--cues", samples / f"{stem}.cues.csv", "-o", "talk.timed.json",
        cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_runs(talk: Path, command: str) -> None:
    program, *arguments = shlex.split(command)
    assert program == "imhcaps"
    done = in_process(*arguments, cwd=talk)
    assert done.returncode == 0, done.stderr
    assert (talk / "talk.preview.html").stat().st_size > 10_000


def test_the_reasons_are_those_of_the_code() -> None:
    from imhcaps.model.accuracy import SECONDS_A_PLACE
    from imhcaps.reviewing.cues_to_review import _ORDER, UNSURE_MS

    said = re.findall(r"(?m)^\d\. \*\*(\w+)", PAGE)
    assert tuple(said) == _ORDER
    assert f"{SECONDS_A_PLACE} seconds a place" in PAGE
    assert f"{UNSURE_MS / 1000:.1f} s or more" in PAGE
