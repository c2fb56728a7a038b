from __future__ import annotations

import fnmatch
import os
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.checks.paths import Glob, expand

SUFFIXES = (".srt", ".vtt")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.vtt",
        "a.SRT",
        "notes.md",
        ".hidden.vtt",
        "deep/c.vtt",
        "deep/er/d.vtt",
        ".git/e.vtt",
        "empty/x.txt",
        "odd[1].vtt",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(*arguments: str) -> list[str]:
    found, wrong, *_ = expand(arguments, SUFFIXES)
    assert wrong == []
    return [Path(path).as_posix() for path in found]


def test_a_folder_gives_its_caption_files_sorted_and_none_that_is_hidden(tree: Path) -> None:
    assert files(".") == ["a.SRT", "b.vtt", "odd[1].vtt", "deep/c.vtt", "deep/er/d.vtt"]


def test_a_file_stands_for_itself_whatever_its_name(tree: Path) -> None:
    assert files("notes.md", ".hidden.vtt", "odd[1].vtt", "missing.vtt", "-") == [
        "notes.md",
        ".hidden.vtt",
        "odd[1].vtt",
        "missing.vtt",
        "-",
    ]


def test_a_pattern_is_expanded_and_sorted(tree: Path) -> None:
    assert files("deep/**/*.vtt") == ["deep/c.vtt", "deep/er/d.vtt"]
    assert files("*.vtt") == ["b.vtt", "odd[1].vtt"]
    assert files("d*") == ["deep/c.vtt", "deep/er/d.vtt"]
    assert files("deep/**") == ["deep/c.vtt", "deep/er/d.vtt"]


def test_each_file_comes_once_in_the_order_of_the_arguments(tree: Path) -> None:
    assert files("b.vtt", "./b.vtt", "deep", "deep/c.vtt") == [
        "b.vtt",
        "deep/c.vtt",
        "deep/er/d.vtt",
    ]


def test_what_stands_for_nothing_is_reported(tree: Path) -> None:
    found, wrong, *_ = expand(["empty", "*.ttml"], SUFFIXES)
    assert found == []
    assert wrong == [
        ("empty", "holds no caption file (.srt, .vtt)"),
        ("*.ttml", "matches no file"),
    ]


def test_what_is_excluded_is_left_out_of_folders_but_not_when_named(tree: Path) -> None:
    found, *_ = expand([".", "deep/c.vtt"], SUFFIXES, lambda path: "deep" in path)
    assert [Path(path).as_posix() for path in found] == [
        "a.SRT",
        "b.vtt",
        "odd[1].vtt",
        "deep/c.vtt",
    ]


def test_a_link_to_a_folder_above_does_not_turn_in_circles(tree: Path) -> None:
    (tree / "deep" / "up").symlink_to(tree)
    assert files("deep") == ["deep/c.vtt", "deep/er/d.vtt"]


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.vtt", "a.vtt", True),
        ("*.vtt", "a/b.vtt", False),
        ("a/**/*.vtt", "a/b.vtt", True),
        ("a/**/*.vtt", "a/b/c/d.vtt", True),
        ("a/**", "a/b/c", True),
        ("a?c", "abc", True),
        ("a?c", "a/c", False),
        ("[!a]b", "cb", True),
        ("[!a]b", "ab", False),
        ("a[b", "a[b", True),
        ("a.b", "axb", False),
        ("[z-a]", "m", False),
        ("[!z-a]x", "mx", True),
        ("**", "a/b/c", True),
        ("**/c", "c", True),
        ("**/**/c", "a/b/c", True),
        ("a/**", "a", False),
        ("a/**/b/**/c", "a/x/b/b/y/c", True),
        ("a/**/b/**/c", "a/x/y/c", False),
        ("./a/*.vtt", "a/b.vtt", True),
        ("a//b", "a/b", True),
        ("*", ".hidden", True),
        ("a\nb", "a\nb", True),
        ("é*", "été", True),
    ],
)
def test_patterns(pattern: str, path: str, fits: bool) -> None:
    assert Glob(pattern).matches(path) is fits


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*a" * 2_000 + "b", "a" * 20_000),
        ("/".join(["**"] * 500) + "/x", "/".join("a" * 2_000)),
        ("/".join(["**/a"] * 100) + "/x", "/".join("a" * 2_000)),
        ("[" * 5_000, "[" * 5_000),
    ],
    ids=["stars", "folders", "folders and names", "brackets"],
)
def test_no_pattern_takes_long(pattern: str, path: str) -> None:
    began = time.process_time()
    Glob(pattern).matches(path)
    assert time.process_time() - began < 2


@given(st.text(max_size=12), st.text(max_size=12))
def test_every_text_is_a_pattern(pattern: str, path: str) -> None:
    Glob(pattern).matches(path)
    literal = "".join(f"[{char}]" if char in "*?[" else char for char in path)
    names = [name for name in path.split("/") if name not in ("", ".")]
    if path and "/".join(names) == path:
        assert Glob(literal).matches(path)


PARTS = st.lists(st.sampled_from(["a", "b", "*", "?", "**", "a*"]), min_size=1, max_size=5)
NAMES = st.lists(st.sampled_from(["a", "b", "ab"]), min_size=1, max_size=5)


@given(PARTS, NAMES)
def test_patterns_mean_what_a_naive_reading_says(parts: list[str], names: list[str]) -> None:
    def naive(parts: list[str], names: list[str]) -> bool:
        if not parts:
            return not names
        if parts[0] == "**":
            if len(parts) == 1:
                return bool(names)
            return any(naive(parts[1:], names[at:]) for at in range(len(names) + 1))
        return (
            bool(names) and fnmatch.fnmatchcase(names[0], parts[0]) and naive(parts[1:], names[1:])
        )

    # Several `**` beside each other are one.
    once = [part for at, part in enumerate(parts) if part != "**" or parts[at - 1 : at] != ["**"]]
    assert Glob("/".join(parts)).matches("/".join(names)) is naive(once, names)


def test_a_circle_of_links_and_a_link_to_nowhere_are_files_that_cannot_be_read(tree: Path) -> None:
    (tree / "deep" / "one.vtt").symlink_to(tree / "deep" / "two.vtt")
    (tree / "deep" / "two.vtt").symlink_to(tree / "deep" / "one.vtt")
    (tree / "deep" / "gone.vtt").symlink_to(tree / "nowhere.vtt")
    names = ["c.vtt", "gone.vtt", "one.vtt", "two.vtt"]
    assert [Path(name).name for name in files("deep/*.vtt")] == names


def test_what_would_be_waited_for_is_left_out(tree: Path) -> None:
    os.mkfifo(tree / "deep" / "pipe.vtt")
    (tree / "deep" / "folder.vtt").mkdir()
    assert files("deep") == ["deep/c.vtt", "deep/er/d.vtt"]


def test_a_link_that_leads_out_of_the_folder_is_known(tree: Path) -> None:
    (tree / "deep" / "in.vtt").symlink_to(tree / "deep" / "c.vtt")
    (tree / "deep" / "out.vtt").symlink_to(tree / "b.vtt")
    for argument in ("deep", "deep/*.vtt", str(tree / "deep")):
        found = expand([argument], SUFFIXES)
        assert {Path(path).name for path in found.leading_out} == {"out.vtt"}
    assert not expand(["deep/out.vtt"], SUFFIXES).leading_out


def test_folders_of_any_depth_are_walked(tree: Path) -> None:
    here = tree / "deep"
    fd = os.open(here, os.O_RDONLY)
    for _ in range(1_500):  # longer than the names that the system takes at once
        os.mkdir("x", dir_fd=fd)
        inner = os.open("x", os.O_RDONLY, dir_fd=fd)
        os.close(fd)
        fd = inner
    os.close(fd)
    found = expand(["deep"], SUFFIXES)
    assert [Path(path).as_posix() for path in found.files] == ["deep/c.vtt", "deep/er/d.vtt"]
    # Python 3.11 cannot take it away: it descends by calling itself.
    subprocess.run(["rm", "-r", str(tree / "deep")], check=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_that_cannot_be_read_is_reported(tree: Path) -> None:
    (tree / "deep" / "er").chmod(0)
    try:
        found = expand(["deep"], SUFFIXES)
    finally:
        (tree / "deep" / "er").chmod(0o755)
    assert [Path(path).name for path in found.files] == ["c.vtt"]
    assert found.wrong == [("deep/er", "cannot be read (Permission denied)")]


def test_a_folder_that_fails_while_it_is_read_is_reported(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def failing(path: str) -> object:
        if Path(path).name == "er":
            raise OSError(5, "Input/output error")
        return real(path)

    monkeypatch.setattr(os, "scandir", failing)
    for argument in ("deep", "deep/**"):
        found = expand([argument], SUFFIXES)
        assert [Path(path).name for path in found.files] == ["c.vtt"]
        assert found.wrong == [("deep/er", "cannot be read (Input/output error)")]
