"""Talks are made in the batches in which files are checked: the same files and words, whatever makes them and whatever
fails."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest

from imhcaps.projects import making
from projects.course import NAMES, begin, outputs, run

OTHERS = [name for name in NAMES if name != "ships"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CI", raising=False)
    return begin(tmp_path)


def test_two_processes_make_what_one_makes(tmp_path: Path) -> None:
    made = []
    for jobs in ("1", "2"):
        folder = tmp_path / jobs
        folder.mkdir()
        done = run(begin(folder), f"build --why -j {jobs}")
        made.append((done.returncode, done.stdout, done.stderr, outputs(folder)))
    assert made[0] == made[1]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_ours_is_an_error_of_its_talk(
    project: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    if jobs > 1 and multiprocessing.get_start_method() != "fork":
        pytest.skip("another process has the program as it is")
    true_render = making.render_talk

    def render(talk, *rest, **named):
        if talk.name == "ships":
            raise RuntimeError("the rope broke")
        return true_render(talk, *rest, **named)

    monkeypatch.setattr(making, "render_talk", render)
    done = run(project, f"build -j {jobs}")
    assert done.returncode == 1
    assert "a fault of imhcaps (RuntimeError: the rope broke" in done.stdout
    assert {name.split(".")[0] for name in outputs(project)} == set(OTHERS)
    monkeypatch.undo()
    again = run(project, "build --why")
    assert again.returncode == 0
    assert "ships: made" in again.stdout
    assert all(f"{name}: up to date" in again.stdout for name in OTHERS)


@pytest.mark.skipif(
    multiprocessing.get_start_method() != "fork", reason="another process has the program as it is"
)
def test_a_talk_that_ends_its_process_does_not_stop_the_others(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_render = making.render_talk

    def render(talk, *rest, **named):
        if talk.name == "ships":
            os._exit(9)
        return true_render(talk, *rest, **named)

    monkeypatch.setattr(making, "render_talk", render)
    done = run(project, "build -j 2")
    assert done.returncode == 1
    assert "ships: failed (could not be made: it ended the process that made it)" in done.stdout
    assert "2 made, 1 failed" in done.stderr or "1 failed" in done.stderr
    assert {name.split(".")[0] for name in outputs(project)} == set(OTHERS)
