"""What the tests of hooks, actions and recipes share: a copy of the project, a folder with captions."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PARTS = (
    "src",
    "requirements",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    ".pre-commit-hooks.yaml",
    "action.yml",
)

GOOD = "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nGood morning to you.\n"
BAD = GOOD.replace("Good morning to you.", "We are so glad that all of you came here today")

GIT = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


def copy_of_project(folder: Path) -> Path:
    """What a user's tools would fetch of this repository."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, folder / name, ignore=ignore)
        else:
            shutil.copy(source, folder / name)
    return folder


def commit(folder: Path) -> str:
    """A git repository of all that is in a folder; the name of its commit."""
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "all"]):
        git(folder, *command)
    return git(folder, "rev-parse", "HEAD")


def git(folder: Path, *command: str) -> str:
    done = subprocess.run(
        ["git", *command],
        cwd=folder,
        env={**os.environ, **GIT},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def captions(folder: Path) -> Path:
    """A project with clean captions and their transcript."""
    (folder / "captions").mkdir(parents=True)
    (folder / "captions" / "talk.en.vtt").write_text(GOOD, encoding="utf-8")
    (folder / "talk.txt").write_text("Ann: Good morning to you.\n", encoding="utf-8")
    return folder


def shell(
    script: str, folder: Path, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """A script as GitHub runs `shell: bash`, with this `imhcaps` first on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path, **(env or {})},
        capture_output=True,
        text=True,
        timeout=600,
    )


def run_action(
    action: dict[str, Any], inputs: dict[str, str], folder: Path, install: bool = False
) -> tuple[subprocess.CompletedProcess[str], dict[str, str], str]:
    """Run the shell steps of a composite action; the last one's process, outputs and summary."""
    given = {name: spec.get("default", "") for name, spec in action["inputs"].items()}
    assert set(inputs) <= set(given)
    given.update(inputs)

    def value(expression: str) -> str:
        def one(match: re.Match[str]) -> str:
            name = match[1]
            if name == "github.action_path":
                return str(ROOT)
            if name == "steps.install.outputs.python":
                return outputs().get("python", sys.executable)
            assert name.startswith("inputs."), name
            return given[name.removeprefix("inputs.")]

        return re.sub(r"\$\{\{\s*([\w.-]+)\s*\}\}", one, expression)

    def outputs() -> dict[str, str]:
        return dict(line.split("=", 1) for line in output.read_text().split("\n") if line)

    output, summary = folder / ".output", folder / ".summary"
    output.touch()
    summary.touch()
    done: subprocess.CompletedProcess[str] | None = None
    for step in action["runs"]["steps"]:
        if "run" not in step or (step.get("id") == "install" and not install):
            continue
        assert step["shell"] == "bash"
        assert "${{" not in step["run"], "an input in a script could be run"
        env = {name: value(text) for name, text in step.get("env", {}).items()}
        env |= {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary)}
        env["RUNNER_TEMP"] = str(folder.parent)
        done = shell(step["run"], folder, env)
        if done.returncode:
            break
    assert done is not None
    return done, outputs(), summary.read_text()
