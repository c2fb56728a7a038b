from __future__ import annotations

import json
import re
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from ci_kit import BAD, ROOT, captions, run_action

pytestmark = pytest.mark.one_version


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


TRAP = "open({marker!r}, 'w').write(__file__)\nraise SystemExit('run from the repository')\n"
SHADOWED = (
    "pip",
    "venv",
    "imhcaps",
    "rich",
    "typer",
    "json",
    "ensurepip",
    "sitecustomize",
    "usercustomize",
)


def with_traps(folder: Path) -> Path:
    """A repository whose folders and modules have the names of what Python is asked for."""
    marker = folder.parent / "run-from-the-repository"
    for name in SHADOWED:
        (folder / name).mkdir()
        for module in ("__init__.py", "__main__.py"):
            (folder / name / module).write_text(TRAP.format(marker=str(marker)))
        (folder / f"{name}_.py").write_text(TRAP.format(marker=str(marker)))
    (folder / "pip.conf").write_text("[global]\nindex-url = http://192.0.2.1/\n")
    (folder / "setup.cfg").write_text("[install]\nprefix = /nowhere\n")
    return marker


def test_nothing_of_the_repository_is_run_by_the_check(
    action: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = captions(tmp_path / "work")
    marker = with_traps(work)
    monkeypatch.setenv("PYTHONPATH", str(work))
    done, outputs, _ = run_action(action, {"paths": "captions", "sarif": "o.sarif"}, work)
    assert not marker.exists(), marker.read_text()
    assert done.returncode == 0, done.stderr
    assert outputs == {"exit-code": "0"}


def test_the_action_installs_itself_and_runs_nothing_of_the_repository(
    action: dict[str, Any], tmp_path: Path
) -> None:
    work = captions(tmp_path / "work")
    marker = with_traps(work)
    (work / "captions" / "bad.en.vtt").write_text(BAD)
    done, outputs, summary = run_action(action, {"paths": "captions"}, work, install=True)
    if done.returncode and "ConnectionError" in done.stderr + done.stdout:
        pytest.skip("no package index can be reached")
    assert not marker.exists(), marker.read_text()
    assert done.returncode == 1, done.stderr
    assert "::error file=captions/bad.en.vtt,line=4" in done.stdout
    assert "LEN101" in summary
    where = subprocess.run(
        [
            outputs["python"],
            "-I",
            "-c",
            "import imhcaps, typer; print(imhcaps.__file__, typer.__file__)",
        ],
        cwd=work,
        capture_output=True,
        text=True,
    )
    ours, theirs = where.stdout.split()
    assert Path(ours) == ROOT / "src" / "imhcaps" / "__init__.py"
    assert str(tmp_path) in theirs and str(work) not in theirs


def test_a_file_that_cannot_be_read_is_in_the_summary(
    action: dict[str, Any], tmp_path: Path
) -> None:
    captions(tmp_path)
    (tmp_path / "captions" / "gone.en.vtt").symlink_to(tmp_path / "nowhere")
    _, outputs, summary = run_action(action, {"paths": "captions"}, tmp_path)
    assert outputs == {"exit-code": "2"}
    assert "No finding.\n" not in summary
    assert "1 file could not be checked" in summary
    assert "gone.en.vtt" in summary


def test_files_named_like_options_are_files(action: dict[str, Any], tmp_path: Path) -> None:
    captions(tmp_path)
    (tmp_path / "--output=x.vtt").write_text(BAD)
    done, _, _ = run_action(action, {"paths": "--output=x.vtt\n--help"}, tmp_path)
    assert done.returncode == 2
    assert not (tmp_path / "x.vtt").exists()
    assert "file=--output=x.vtt,line=4" in done.stdout


def test_every_action_and_package_is_pinned(action: dict[str, Any]) -> None:
    for step in action["runs"]["steps"]:
        if "uses" in step:
            assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", step["uses"]), step["uses"]
        for line in step.get("run", "").split("\n"):
            if "pip install" in line:
                assert "--require-hashes" in line or 'install -- "$PACKAGE"' in line
            assert not re.search(r"python[\"3]* +-(?!I)", line), line
    for name in ("action", "build"):
        text = (ROOT / "requirements" / f"{name}.txt").read_text()
        packages = re.split(r"(?m)^(?=[A-Za-z])", text)[1:]
        assert packages
        assert all("==" in each and "--hash=sha256:" in each for each in packages)


def test_the_actions_packages_are_those_of_everybody() -> None:
    def versions(name: str) -> set[str]:
        text = (ROOT / "requirements" / f"{name}.txt").read_text()
        return set(re.findall(r"(?m)^([A-Za-z][\w.-]*==\S+)", text))

    assert versions("action") <= versions("run")
