"""Options with numbers, names and encodings that are none: one message, status 2, nothing written, no traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import in_process
from imhcaps.text import is_short_number

DIGITS = "9" * 5000
NUMBERS = [
    DIGITS,
    "1e400",
    "nan",
    "inf",
    "-1",
    "0",
    "٣",
    "²",
    "①",
    "",
    " ",
    "1/0",
    "0x10",
    "1_000",
    "9" * 20,
]
NAMES = ["..", ".", "", "a/b", "a\\b", "a\nb", "a\x1bb", "a\u202eb", "../x"]
ENCODINGS = ["punycode", "idna", "undefined", "unicode_escape", "raw_unicode_escape", "hex", "rot13", "zlib", "base64", "nothing", ""]  # fmt: skip

NUMBERED = [
    ["export", "t.md", "--to", "txt", "-o", "out", "--heading"],
    ["caption", "t.md", "--cues", "c.csv", "-o", "out", "--heading"],
    ["align", "t.md", "--heading", "1", "--cues", "c.csv", "-o", "out/a.csv", "--fps"],
    ["align", "t.md", "--heading", "1", "--cues", "c.csv", "-o", "out/a.csv", "--unit"],
    ["export", "t.md", "--heading", "1", "--to", "txt", "-o", "out", "--width"],
    ["check", "a.en.vtt", "--media"],
    ["check", "a.en.vtt", "--jobs"],
    ["check", "a.en.vtt", "--transcript", "t.md", "--max-difference"],
    ["convert", "a.en.vtt", "-o", "out/x.srt", "--shift"],
    ["convert", "a.en.vtt", "-o", "out/x.srt", "--zero"],
    ["convert", "a.en.vtt", "-o", "out/x.scc", "--fps"],
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "t.md").write_text(
        "# Day\n\n## One\n\nAnn: Good evening to you.\n\n## Two\n\nBo: Yes.\n"
    )
    (tmp_path / "c.csv").write_text("start,text\n0:01,Good\n")
    (tmp_path / "a.en.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:03.000\nGood morning to you.\n")
    return tmp_path


@pytest.mark.parametrize("command", NUMBERED, ids=lambda command: f"{command[0]} {command[-1]}")
def test_a_number_that_is_none(folder: Path, command: list[str]) -> None:
    for number in NUMBERS:
        done = in_process(*command, number, cwd=folder)
        assert done.returncode in (0, 1, 2), number[:20]
        assert "Traceback" not in done.stderr and "Error(" not in done.stderr
        assert done.returncode != 2 or done.stderr or done.stdout


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("verb", ["export", "caption"])
def test_a_stem_that_is_no_name_of_a_file(folder: Path, verb: str, name: str) -> None:
    more = ["--cues", "c.csv"] if verb == "caption" else ["--to", "md"]
    before = set(folder.parent.rglob("*"))
    done = in_process(
        verb, "t.md", "--heading", "1", *more, "--stem", name, "-o", "out", cwd=folder
    )
    assert done.returncode == 2
    assert "is no file name" in done.stderr
    assert set(folder.parent.rglob("*")) == before


@pytest.mark.parametrize("name", ENCODINGS)
def test_an_encoding_that_no_file_is_in(folder: Path, name: str) -> None:
    for command in (
        ["check", "a.en.vtt"],
        ["export", "t.md", "--heading", "1", "--to", "md", "-o", "-"],
    ):
        done = in_process(*command, "--encoding", name, cwd=folder)
        assert done.returncode == 2, done.stdout
        assert "encoding" in done.stderr + done.stdout


@pytest.mark.parametrize(("text", "short"), [("3", True), ("007", True), ("", False), ("²", False), ("٣", False), (DIGITS, False), ("-1", False)])  # fmt: skip
def test_what_int_takes(text: str, short: bool) -> None:
    assert is_short_number(text) is short
