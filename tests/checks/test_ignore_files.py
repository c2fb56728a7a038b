"""`.gitignore` and `node_modules` where folders are looked through; git itself says what is right."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from command import in_process
from imhcaps.checks.paths import expand
from imhcaps.ignore_files import MOST_BYTES, MOST_PATTERNS, too_many_stars

pytest.importorskip("pathspec")

VTT = "WEBVTT\n\n00:01.000 --> 00:03.000\nGood morning to you.\n"
SRT = "1\n00:00:01,000 --> 00:00:03,000\nGood morning to you.\n"
SUFFIXES = (".srt", ".vtt")
NAMES = ("a.vtt", "b.srt", "out/a.vtt", "out/keep.vtt", "out/deep/c.vtt", "talks/out/d.vtt", "talks/2024/e f.vtt", "talks/[x].vtt", "talks/!y.vtt", "talks/é.vtt", "talks/#z.vtt")  # fmt: skip


def repository(folder: Path, *, git: bool = True) -> Path:
    for name in NAMES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(SRT if name.endswith("srt") else VTT)
    if git:
        subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    return folder


def found(folder: Path, *arguments: str) -> set[str]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        return {Path(path).as_posix() for path in expand(arguments or (".",), SUFFIXES).files}
    finally:
        os.chdir(before)


def kept_by_git(folder: Path) -> set[str]:
    said = subprocess.run(
        ["git", "ls-files", "-z", "--others", "--exclude-standard"],
        cwd=folder, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return {name for name in said.stdout.split("\0") if name.endswith(SUFFIXES)}


PARTS = ["out", "/out", "out/", "*.vtt", "!*.vtt", "!keep.vtt", "talks/*", "!talks/2024/", "**/deep", "talks/**", "**/out/**", "a.*", "[ab].*", "[!a].srt",
         "e\\ f.vtt", "\\#z.vtt", "\\!y.vtt", "#z.vtt", "\\[x].vtt", "?.srt", "*", "!*/", "out/*", "!out/keep.vtt", "é.vtt", "d.vtt ", "/*.srt", "", " ", "talks/out"]  # fmt: skip


@pytest.mark.parametrize("seed", range(40))
def test_what_git_ignores_is_passed_over(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    repository(tmp_path)
    for place in (".", "talks", "out"):
        if dice.random() < 0.6:
            lines = dice.choices(PARTS, k=dice.randint(1, 5))
            (tmp_path / place / ".gitignore").write_text("\n".join(lines) + "\n", "utf-8")
    assert found(tmp_path) == kept_by_git(tmp_path)
    for start in ("talks", "talks/2024"):
        # A folder that is ignored itself and was named is looked through all the same.
        wanted = {name for name in kept_by_git(tmp_path) if name.startswith(f"{start}/")}
        assert wanted <= found(tmp_path, start)


def test_a_folder_that_was_named_is_looked_through_although_it_is_ignored(tmp_path: Path) -> None:
    repository(tmp_path)
    (tmp_path / ".gitignore").write_text("/out/\n*.srt\n")
    assert found(tmp_path, "out") == {"out/a.vtt", "out/keep.vtt", "out/deep/c.vtt"}
    assert found(tmp_path, "out/a.vtt", "b.srt") == {"out/a.vtt", "b.srt"}
    assert not any(name.startswith("out/") for name in found(tmp_path))
    (tmp_path / "out" / ".gitignore").write_text("deep\n")
    assert found(tmp_path, "out") == {"out/a.vtt", "out/keep.vtt"}


def test_without_a_repository_the_files_below_hold(tmp_path: Path) -> None:
    folder = repository(tmp_path / "x", git=False)
    (tmp_path / ".gitignore").write_text("*\n")
    (folder / ".gitignore").write_text("out\n")
    assert found(folder) == {name for name in NAMES if "out/" not in name}


def test_packages_are_passed_over_unless_they_are_named(tmp_path: Path) -> None:
    repository(tmp_path)
    for name in ("node_modules/p/x.vtt", "talks/node_modules/q/y.vtt"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(VTT)
    assert not any("node_modules" in name for name in found(tmp_path))
    assert not any("node_modules" in name for name in found(tmp_path, "**/*.vtt", "*"))
    assert found(tmp_path, "node_modules") == {"node_modules/p/x.vtt"}
    assert found(tmp_path, "node_modules/*/*.vtt") == {"node_modules/p/x.vtt"}


def test_a_run_says_when_everything_is_ignored(tmp_path: Path) -> None:
    repository(tmp_path)
    (tmp_path / ".gitignore").write_text("*\n")
    done = in_process("check", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert "but for what .gitignore leaves out" in done.stdout + done.stderr


STARRY = ["*a*b*c*d*e*f", "x/*a*b*c*d*e/y", "a/**/b/**/c/**/d", "**/**/**"]


@pytest.mark.parametrize("pattern", STARRY)
def test_a_pattern_that_could_take_without_end_is_refused_and_said(
    tmp_path: Path, pattern: str
) -> None:
    repository(tmp_path)
    (tmp_path / ("a" * 240 + ".vtt")).write_text(VTT)
    (tmp_path / ".gitignore").write_text(f"out\n{pattern}\n")
    began = time.process_time()
    done = in_process("check", ".", cwd=tmp_path)
    assert time.process_time() - began < 5
    assert done.returncode == 0
    assert ".gitignore:2: the pattern" in done.stdout + done.stderr
    assert "not obeyed" in done.stdout + done.stderr


@pytest.mark.parametrize(
    "pattern", ["*a*b*c*", "a/**/b/**/c", "*.vtt", "*a*/*b*/*c*", r"\*\*\*\*\*\*a", "***"]
)
def test_usual_patterns_are_obeyed(pattern: str) -> None:
    assert too_many_stars(pattern) is None


def test_odd_ignore_files_are_said_and_stop_nothing(tmp_path: Path) -> None:
    repository(tmp_path)
    everything = found(tmp_path)
    odd: list[tuple[bytes, bool]] = [
        (b"\xff\xfe\n", False), (b"\0\n", False), (b"[\n[z-a]\n!\n\\\n", True), (b"[[:alpha:]]\n", False), (b"a\n" * (MOST_PATTERNS + 1), True),
        (b"#" * (MOST_BYTES + 1), True), (b"\xef\xbb\xbf# a\n\n", False),
    ]  # fmt: skip
    for body, said in odd:
        (tmp_path / ".gitignore").write_bytes(body)
        done = in_process("check", ".", cwd=tmp_path)
        assert done.returncode == 0, (body[:20], done.stderr)
        assert ("not obeyed" in done.stdout + done.stderr) is said, body[:20]
        assert found(tmp_path) == everything
    (tmp_path / ".gitignore").unlink()
    (tmp_path / "rules").write_text("*\n")
    (tmp_path / ".gitignore").symlink_to("rules")
    assert found(tmp_path) == everything
    (tmp_path / ".gitignore").unlink()
    (tmp_path / ".gitignore").mkdir()
    assert found(tmp_path) == everything


def test_without_the_extra_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository(tmp_path)
    monkeypatch.setitem(sys.modules, "pathspec", None)
    assert "gitignore" not in in_process("check", ".", cwd=tmp_path).stdout
    (tmp_path / ".gitignore").write_text("out\n")
    done = in_process("check", ".", cwd=tmp_path)
    assert 'pip install "imhcaps[gitignore]"' in done.stdout + done.stderr
    assert done.returncode == 0


def test_learning_says_which_folder_cannot_be_read(tmp_path: Path) -> None:
    repository(tmp_path, git=False)
    if os.geteuid() == 0:
        pytest.skip("root may read every folder")
    (tmp_path / "talks").chmod(0)
    done = in_process("learn", ".", "-o", "s.json", cwd=tmp_path)
    (tmp_path / "talks").chmod(0o700)
    assert done.returncode == 2
    assert "talks: cannot be read" in done.stderr
