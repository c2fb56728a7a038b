from __future__ import annotations

from pathlib import Path

import pytest

from imhcaps.checks.paths import expand, glob_to_regex

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
    found, wrong = expand(arguments, SUFFIXES)
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


def test_what_stands_for_nothing_is_told(tree: Path) -> None:
    found, wrong = expand(["empty", "*.ttml"], SUFFIXES)
    assert found == []
    assert wrong == [
        ("empty", "holds no caption file (.srt, .vtt)"),
        ("*.ttml", "matches no file"),
    ]


def test_what_is_excluded_is_left_out_of_folders_but_not_when_named(tree: Path) -> None:
    found, _ = expand([".", "deep/c.vtt"], SUFFIXES, lambda path: "deep" in path)
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
    ],
)
def test_patterns(pattern: str, path: str, fits: bool) -> None:
    assert bool(glob_to_regex(pattern).fullmatch(path)) is fits
