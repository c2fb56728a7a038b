"""Projects from Python: the same as by the commands."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import imhcaps
from projects.course import NAMES, TEXTS, begin, run


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CI", raising=False)
    return begin(tmp_path)


def test_a_project_is_begun_built_and_looked_over(project):
    (project / "imhcaps.toml").unlink()
    place = imhcaps.init(project).parent
    assert {result.talk.name: result.outcome for result in imhcaps.build(place)} == dict.fromkeys(
        NAMES, "made"
    )
    assert [result.outcome for result in imhcaps.build(str(place))] == ["up to date"] * 3
    (project / "ships.txt").write_text(TEXTS["ships"].replace("rope", "string"))
    assert "ships.txt has changed" in imhcaps.status(place)[0].next
    (result,) = imhcaps.build(place, talks=["ship"])
    assert (result.talk.name, result.outcome, result.bad) == ("ships", "made", False)
    assert run(project, "build").stderr == "3 up to date.\n"
    assert {row.talk for row in imhcaps.status(place)} == set(NAMES)


def test_what_is_wrong_is_an_error_with_a_hint(project, tmp_path_factory):
    with pytest.raises(imhcaps.ImhcapsError, match="is there already"):
        imhcaps.init(project)
    with pytest.raises(imhcaps.ImhcapsError, match="no talk is called"):
        imhcaps.build(project, talks=["s"])
    empty = tmp_path_factory.mktemp("empty")
    with pytest.raises(imhcaps.ImhcapsError, match="holds no transcript"):
        imhcaps.init(empty)
    with pytest.raises(imhcaps.ImhcapsError, match="imhcaps init"):
        imhcaps.build(empty)
    assert "imhcaps init" in run(empty, "build").stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_state_that_cannot_be_kept_is_said_before_anything_is_made(project):
    (project / ".imhcaps").mkdir(mode=0o500)
    with pytest.raises(imhcaps.ImhcapsError, match="may not be written"):
        imhcaps.build(project)
    assert not (project / "captions").exists()
