"""What mypy says of a program that uses the package: right calls pass, wrong keywords and kinds of arguments are errors."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

RIGHT = """
import imhcaps

talk = imhcaps.read_transcript("talk.txt")
timed = imhcaps.align(talk, cues="talk.csv")
track = imhcaps.segment(timed, "web", labels="always")
text: str = track.to_webvtt().content
for finding in imhcaps.check(track, "web"):
    line: str = f"{finding.code} {finding}"
imhcaps.convert("talk.vtt", "talk.srt")
"""
WRONG = (
    ('imhcaps.check("a.vtt", profil="web")', "call-arg"),
    ("imhcaps.check(5)", "arg-type"),
    ('imhcaps.caption("talk.txt")', "arg-type"),
    ('imhcaps.segment(imhcaps.read_transcript("talk.txt"))', "arg-type"),
    ('imhcaps.align(imhcaps.read_transcript("talk.txt"), words=5)', "arg-type"),
    ('imhcaps.convert("a.vtt", "a.srt", frmat="srt")', "call-arg"),
)


def test_right_calls_pass_and_wrong_ones_are_errors(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    program = RIGHT + "\n".join(call for call, _ in WRONG) + "\n"
    path = tmp_path / "program.py"
    path.write_text(program, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--show-error-codes", "--no-pretty", str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    errors = [line for line in done.stdout.splitlines() if "error:" in line]
    first = RIGHT.count("\n") + 1
    assert [int(line.split(":")[1]) for line in errors] == list(range(first, first + len(WRONG))), (
        errors
    )
    for line, (_, code) in zip(errors, WRONG, strict=True):
        assert f"[{code}]" in line
