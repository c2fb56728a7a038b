from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from ci_kit import BAD, ROOT, captions, copy_of_project, run_action


@pytest.fixture(scope="module")
def action() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
    return data


def test_it_is_an_action_by_githubs_schema(action: dict[str, Any]) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    pytest.importorskip("check_jsonschema")
    schemas = files("check_jsonschema") / "builtin_schemas" / "vendor"
    schema = json.loads((schemas / "github-actions.json").read_text())
    jsonschema.Draft7Validator(schema).validate(action)


def test_clean_captions_pass(action: dict[str, Any], tmp_path: Path) -> None:
    captions(tmp_path)
    done, outputs, summary = run_action(action, {"paths": "captions"}, tmp_path)
    assert done.returncode == 0, done.stderr
    assert outputs == {"exit-code": "0"}
    assert summary.startswith("### Captions\n```\n")


def test_findings_annotate_and_fail(action: dict[str, Any], tmp_path: Path) -> None:
    captions(tmp_path)
    (tmp_path / "captions" / "bad, one.en.vtt").write_text(BAD)
    inputs = {"paths": "captions\n\ntalk.txt.missing*\n", "sarif": "out.sarif", "profile": "web"}
    done, outputs, summary = run_action(action, inputs, tmp_path)
    assert done.returncode == 2
    assert outputs == {"exit-code": "2"}
    assert "::error file=captions/bad%2C one.en.vtt,line=4,col=1" in done.stdout
    assert "LEN101" in summary
    assert json.loads((tmp_path / "out.sarif").read_text())["runs"][0]["results"]


@pytest.mark.parametrize("name", ["paths", "profile", "select", "baseline", "sarif", "transcript"])
def test_no_input_is_ever_run(action: dict[str, Any], tmp_path: Path, name: str) -> None:
    captions(tmp_path)
    run_action(action, {name: '$(touch run) `touch run`; touch run; "'}, tmp_path)
    assert not (tmp_path / "run").exists()


def test_every_option_reaches_the_command(action: dict[str, Any], tmp_path: Path) -> None:
    captions(tmp_path)
    (tmp_path / "captions" / "bad.en.vtt").write_text(BAD)
    done, _, _ = run_action(action, {"paths": "captions", "select": "TIM2"}, tmp_path)
    assert done.returncode == 0
    done, _, _ = run_action(action, {"paths": "captions", "ignore": "LEN,TIM,BRK"}, tmp_path)
    assert done.returncode == 0
    done, _, _ = run_action(action, {"paths": "captions", "transcript": "none.txt"}, tmp_path)
    assert done.returncode == 2


def test_the_install_step_installs_this_version(action: dict[str, Any], tmp_path: Path) -> None:
    step = next(s for s in action["runs"]["steps"] if "pip install" in s.get("run", ""))
    project = copy_of_project(tmp_path / "project")
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    path = f"{tmp_path / 'venv' / 'bin'}:/usr/bin:/bin"
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        env={"PATH": path, "ACTION_PATH": str(project), "PACKAGE": "", "HOME": str(Path.home())},
        capture_output=True,
        text=True,
        timeout=600,
    )
    if done.returncode and "ConnectionError" in done.stderr + done.stdout:
        pytest.skip("no package index can be reached")
    assert done.returncode == 0, done.stderr
    said = subprocess.run(
        [str(tmp_path / "venv" / "bin" / "imhcaps"), "--version"], capture_output=True, text=True
    )
    assert said.stdout.startswith("imhcaps ")
