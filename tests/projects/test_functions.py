"""A folder of talks from a program: the same as from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

import imhcaps
from imhcaps.errors import ImhcapsError, InputError, OutputError, UsageError

TALK = "\n\n".join(
    f"**{('Ann Webb', 'Bo Chen')[k % 2]}:** The lamps of harbour number {k} were lit by hand in every night of that winter."
    for k in range(8)
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(TALK.replace("harbour", f"harbour {name}"))
        rows = "".join(f"{k * 6}.5,The lamps of harbour {name} number {k}\n" for k in range(8))
        (tmp_path / f"{name}.csv").write_text(f"start,text\n{rows}")
    return tmp_path


def test_a_folder_is_begun_built_and_looked_at(folder):
    place = imhcaps.init(folder)
    assert place == folder / "imhcaps.toml"
    made = imhcaps.build(folder)
    assert [(each.talk.name, each.outcome) for each in made] == [("one", "made"), ("two", "made")]
    assert all((folder / path).is_file() for each in made for path in each.outputs)
    (folder / "deep").mkdir()
    assert {each.outcome for each in imhcaps.build(folder / "deep")} == {"up to date"}
    rows = imhcaps.status(folder)
    assert sorted(row.talk for row in rows) == ["one", "two"]
    assert all(row.minutes and row.words > 50 and row.timing for row in rows)


def test_one_talk_alone(folder):
    imhcaps.init(folder)
    assert [each.talk.name for each in imhcaps.build(folder, talks=["two"])] == ["two"]
    with pytest.raises(UsageError, match="no talk is called 'tow'") as problem:
        imhcaps.build(folder, talks=["tow"])
    assert "two" in str(problem.value.hint)


def test_what_cannot_be_done_is_said(folder, tmp_path):
    with pytest.raises(InputError, match="no folder"):
        imhcaps.init(folder / "gone")
    (folder / "empty").mkdir()
    with pytest.raises(InputError, match="no transcript"):
        imhcaps.init(folder / "empty")
    imhcaps.init(folder)
    with pytest.raises(OutputError, match="there already"):
        imhcaps.init(folder)


def test_a_folder_without_a_configuration_is_an_error(tmp_path_factory):
    alone = tmp_path_factory.mktemp("alone")
    for function in (imhcaps.build, imhcaps.status):
        with pytest.raises(ImhcapsError, match="no configuration"):
            function(alone)
