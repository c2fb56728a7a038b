"""What mypy says of a program that uses the package: right calls pass, wrong keywords and kinds of arguments are
errors."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import imhcaps
from conftest import ROOT

pytestmark = pytest.mark.one_version

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

VERBS = [name for name in imhcaps.__all__ if inspect.isfunction(getattr(imhcaps, name))]
MISTYPED = [f"imhcaps.{name}(no_such_keyword=1)" for name in VERBS]


def test_right_calls_pass_and_wrong_ones_are_errors(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    program = RIGHT + "\n".join([*(call for call, _ in WRONG), *MISTYPED]) + "\n"
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
    last = first + len(WRONG)
    wrong = [line for line in errors if int(line.split(":")[1]) < last]
    assert [int(line.split(":")[1]) for line in wrong] == list(range(first, last)), errors
    for line, (_, code) in zip(wrong, WRONG, strict=True):
        assert f"[{code}]" in line
    unexpected = [
        line for line in errors if 'Unexpected keyword argument "no_such_keyword"' in line
    ]
    assert [int(line.split(":")[1]) for line in unexpected] == list(range(last, last + len(VERBS)))
