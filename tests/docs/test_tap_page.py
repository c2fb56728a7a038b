"""The command of docs/how-to/tap.md makes the page that it speaks of, and the page's keys are those of the table."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from command import in_process

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/how-to/tap.md").read_text("utf-8")
SCRIPT = (ROOT / "src/imhcaps/tapping/page/tap.js").read_text("utf-8")


def test_the_command_makes_a_page(tmp_path: Path) -> None:
    (command,) = re.findall(r"```sh\n(.*?)\n```", PAGE, re.DOTALL)
    (tmp_path / "talk.txt").write_text("Ann: Good morning.\n\nBo: Good morning to you.\n")
    (tmp_path / "talk.mp4").write_bytes(b"")
    program, *arguments = shlex.split(command)
    assert program == "imhcaps"
    done = in_process(*arguments, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "imhcaps caption talk.txt --cues talk.cues.csv" in done.stderr
    assert "Good morning to you." in (tmp_path / "talk.tap.html").read_text("utf-8")


def test_the_origins_are_those_of_the_page() -> None:
    named = re.findall(r"`(hand|set|heard|tap)` ", PAGE)
    assert set(named) == set(
        re.findall(r"^  const WAYS = \{(.*?)\}", SCRIPT, re.MULTILINE)[0].replace(":", " ").split()
    ) & {"hand", "set", "heard", "tap"}
