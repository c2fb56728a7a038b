"""The diff of a fixed file: `patch` makes the one text of the other, and it takes no time squared."""

from __future__ import annotations

import os
import shutil
import subprocess
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import grows_within
from imhcaps.checks.unified import unified

texts = st.lists(st.sampled_from(["a", "b", "c", "dd", "", "é\r"]), max_size=12).map("\n".join)


@given(texts, texts)
def test_it_gives_the_other_text(before: str, after: str) -> None:
    assert applied(before, unified(before, after, "x", context=0)) == after
    assert applied(before, unified(before, after, "x")) == after
    assert (unified(before, after, "x") == "") == (before == after)


def test_a_small_change_looks_as_difflib_shows_it() -> None:
    old = [f"line {n}\n" for n in range(30)]
    new = [*old[:10], "other\n", *old[11:25], "more\n", *old[25:]]
    assert unified("".join(old), "".join(new), "a.vtt") == "".join(
        unified_diff(old, new, "a.vtt", "a.vtt")
    )


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")
def test_patch_takes_it(tmp_path: Path) -> None:
    before, after = "one\ntwo\nthree", "one\n2\nthree\nfour"
    (tmp_path / "a.vtt").write_text(before)
    subprocess.run(
        ["patch", "-s", "a.vtt"], input=unified(before, after, "a.vtt"), text=True, cwd=tmp_path, check=True
    )  # fmt: skip
    assert (tmp_path / "a.vtt").read_text() == after


def test_many_small_changes_take_no_time_squared() -> None:
    def run(times: int) -> None:
        before = "".join(f"time {n}\nHello there {n}\n\n" for n in range(times))
        unified(before, before.replace("time", "moment"), "a.vtt")

    grows_within(24, lambda: run(2_500), lambda: run(20_000))


def applied(before: str, diff: str) -> str:
    """The text that a diff makes of another, by the letter of the format."""
    old = before.split("\n")
    old = [f"{line}\n" for line in old[:-1]] + ([old[-1]] if old[-1] else [])
    new: list[str] = []
    at = 0
    lines = diff.split("\n")[2:-1]
    for number, line in enumerate(lines):
        whole = line[1:] + (
            "" if lines[number + 1 : number + 2] == ["\\ No newline at end of file"] else "\n"
        )
        if line.startswith("@@"):
            start, _, length = line.split()[1][1:].partition(",")
            begin = int(start) - (length != "0")
            new += old[at:begin]
            at = begin
        elif line[0] == " ":
            assert old[at] == whole
            new.append(whole)
            at += 1
        elif line[0] == "-":
            assert old[at] == whole
            at += 1
        elif line[0] == "+":
            new.append(whole)
    return "".join(new + old[at:])


@pytest.mark.parametrize(
    "name",
    [
        "plain.vtt",
        "with space.vtt",
        'a"b.vtt',
        "a\\b.vtt",
        "a\tb.vtt",
        "a\n--- /etc/passwd\n+++ /etc/passwd\n@@ -1 +1 @@\n-x\n+y\n.vtt",
        "\u202eltr.vtt",
        "\x1b[2J.vtt",
        "caf\u00e9 \u6f22.vtt",
        "bad\udcffbyte.vtt",
        "a\x85b\u2028c.vtt",
    ],
)
def test_a_name_in_a_diff_is_one_line_that_git_reads(tmp_path: Path, name: str) -> None:
    text = unified("one\n", "two\n", name)
    data = text.encode("utf-8", "surrogateescape")
    assert [line[:4] for line in data.split(b"\n")[:5]] == [
        b"--- ",
        b"+++ ",
        b"@@ -",
        b"-one",
        b"+two",
    ]
    assert not any(
        control in data.replace(b"\t\n", b"\n").replace(b"\n", b"") for control in (b"\x1b", b"\t")
    )
    (tmp_path / "d.patch").write_bytes(data)
    path = os.fsencode(tmp_path) + b"/" + os.fsencode(name)
    if b"/etc" in path:
        return
    Path(os.fsdecode(path)).write_bytes(b"one\n")
    for command in (["git", "init", "-q"], ["git", "apply", "-p0", "d.patch"]):
        done = subprocess.run(command, cwd=tmp_path, capture_output=True)
        assert done.returncode == 0, done.stderr
    assert Path(os.fsdecode(path)).read_bytes() == b"two\n"
