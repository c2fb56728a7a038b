"""The hooks, run by the real pre-commit in a repository of their user's."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from ci_kit import BAD, GIT, GOOD, ROOT, commit, copy_of_project, git

pytestmark = pytest.mark.one_version

pytest.importorskip("pre_commit")

UNUSED = GOOD.replace("00:00:01", "NOTE imhcaps: ignore[LEN101]\n\n00:00:01")


class Repository:
    """A user's repository, and the hooks' repository that it names."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.hooks = copy_of_project(folder / "hooks")
        self.rev = commit(self.hooks)
        self.folder = folder / "user"
        self.folder.mkdir()
        git(self.folder, "init", "-q")

    def run(self, hook: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        entry = {"id": hook, "args": list(arguments)}
        config = {"repos": [{"repo": str(self.hooks), "rev": self.rev, "hooks": [entry]}]}
        (self.folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
        git(self.folder, "add", "-A")
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never"],
            cwd=self.folder,
            env={**os.environ, **GIT, "PRE_COMMIT_HOME": str(self.home)},
            capture_output=True,
            text=True,
            timeout=900,
        )
        if "ConnectionError" in done.stdout or "No matching distribution" in done.stdout:
            pytest.skip("no package index can be reached")
        return done


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return Repository(tmp_path_factory.mktemp("pre-commit"))


def test_the_manifest_is_valid() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_clean_captions_pass_and_other_files_are_left_alone(repository: Repository) -> None:
    (repository.folder / "talk.en.vtt").write_text(GOOD)
    (repository.folder / "notes.md").write_text("# No captions\n")
    done = repository.run("imhcaps-check")
    assert done.returncode == 0, done.stdout
    assert "check captions" in done.stdout and "Passed" in done.stdout


def test_a_bad_caption_stops_the_commit(repository: Repository) -> None:
    (repository.folder / "talk.en.vtt").write_text(BAD)
    done = repository.run("imhcaps-check", "--output-format", "concise")
    assert done.returncode == 1
    assert "talk.en.vtt:4:1: error LEN101" in done.stdout
    assert repository.run("imhcaps-check", "--ignore", "LEN,TIM,BRK").returncode == 0


def test_the_fixing_hook_fixes_and_stops_once(repository: Repository) -> None:
    (repository.folder / "talk.en.vtt").write_text(UNUSED)
    first = repository.run("imhcaps-fix")
    assert first.returncode == 1
    assert "files were modified by this hook" in first.stdout
    assert (repository.folder / "talk.en.vtt").read_text() == GOOD
    assert repository.run("imhcaps-fix").returncode == 0
