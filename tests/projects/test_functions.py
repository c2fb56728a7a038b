"""A folder of talks from a program: the same as from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

import imhcaps
from imhcaps.checks.media import Found
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


@pytest.mark.parametrize("name", ["cover.png", "notes.txt"])
def test_a_file_that_is_no_recording_is_named_by_build_and_status(folder, monkeypatch, name):
    monkeypatch.setattr("imhcaps.projects.state.recording_in", lambda path: Found(None, "is none"))
    imhcaps.init(folder)
    text = (folder / "imhcaps.toml").read_text()
    (folder / name).write_bytes(b"")
    with_media = text.replace('cues = "one.csv"', f'cues = "one.csv"\nmedia = "{name}"')
    (folder / "imhcaps.toml").write_text(with_media)
    said = {each.talk.name: each.remarks for each in imhcaps.build(folder)}
    assert f"recording: {name} is none" in said["one"]
    assert not [each for each in said["two"] if each.startswith("recording: ")]
    first, second = imhcaps.status(folder)
    assert (first.talk, first.problem) == ("one", f"{name} is none")
    assert first.next == "correct media of the talk in imhcaps.toml"
    assert not second.problem


def test_captions_that_end_after_their_recording_are_named_by_build_and_status(folder, monkeypatch):
    asked = []

    def length(path):
        asked.append(Path(path).name)
        return Found({"one.mp4": 30_000}.get(Path(path).name))

    monkeypatch.setattr("imhcaps.projects.state.recording_in", length)
    imhcaps.init(folder)
    text = (folder / "imhcaps.toml").read_text()
    for name in ("one", "two"):
        text = text.replace(f'cues = "{name}.csv"', f'cues = "{name}.csv"\nmedia = "{name}.mp4"')
        (folder / f"{name}.mp4").write_bytes(b"no film")
    (folder / "imhcaps.toml").write_text(text)
    said = {each.talk.name: "\n".join(each.remarks) for each in imhcaps.build(folder)}
    assert "captions end after one.mp4, which lasts 00:00:30.000" in said["one"]
    assert "recording: " not in said["two"]
    rows = {row.talk: row for row in imhcaps.status(folder)}
    assert rows["one"].law > 0
    assert rows["one"].next.startswith("review: ")
    assert not rows["two"].law
    assert asked.count("one.mp4") == 1  # what build found out is kept
    assert {each.outcome for each in imhcaps.build(folder)} == {"up to date"}
