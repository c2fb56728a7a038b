"""The workflow that publishes: what it may do, what it runs, and that nothing in it can be exchanged unseen."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from ci_kit import ROOT

pytestmark = pytest.mark.one_version

FILE = ROOT / ".github" / "workflows" / "release.yml"
TEXT = FILE.read_text("utf-8")


@pytest.fixture(scope="module")
def workflow() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(TEXT)
    return data


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_it_is_a_workflow_by_githubs_schema(workflow: dict[str, Any]) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    pytest.importorskip("check_jsonschema")
    schemas = files("check_jsonschema") / "builtin_schemas" / "vendor"
    schema = json.loads((schemas / "github-workflows.json").read_text())
    # YAML 1.1 reads `on` as true.
    data = {("on" if key is True else key): value for key, value in workflow.items()}
    jsonschema.Draft7Validator(schema).validate(data)


def test_every_job_may_do_what_it_needs_and_nothing_else(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {}
    given = {name: job["permissions"] for name, job in workflow["jobs"].items()}
    assert given == {
        "build": {"contents": "read"},
        "publish": {"id-token": "write"},
        "record": {"contents": "write"},
    }
    # What publishes runs nothing of the repository, and has what the build made.
    publish = workflow["jobs"]["publish"]
    assert publish["needs"] == "build" and publish["environment"] == "release"
    assert not any("run" in step for step in publish["steps"])
    assert not any("checkout" in step.get("uses", "") for step in publish["steps"])
    assert "secrets." not in TEXT and "password" not in TEXT.partition("\non:")[2]


def test_every_action_and_package_is_pinned(workflow: dict[str, Any]) -> None:
    for line in TEXT.split("\n"):
        if "uses:" in line:
            assert re.search(r"uses: [\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line
        if "pip install" in line:
            assert "--require-hashes" in line and "--only-binary :all:" in line
    packages = re.split(r"(?m)^(?=[A-Za-z])", (ROOT / "requirements" / "release.txt").read_text())
    assert len(packages) > 3
    assert all("==" in each and "--hash=sha256:" in each for each in packages[1:])


def test_nothing_of_the_event_becomes_text_of_a_script(workflow: dict[str, Any]) -> None:
    for step in steps(workflow):
        assert "${{" not in step.get("run", "")
    assert "pull_request" not in TEXT
    assert all(not step["with"]["persist-credentials"] for step in steps(workflow) if "checkout" in step.get("uses", ""))  # fmt: skip


def test_what_it_runs_is_there(workflow: dict[str, Any]) -> None:
    run = " ".join(step.get("run", "") for step in steps(workflow))
    for name in re.findall(r"(?:requirements|tools)/[\w.-]+", run):
        assert (ROOT / name).is_file(), name
    subprocess.run(
        [sys.executable, ROOT / "tools" / "smoke.py", "--help"], check=True, capture_output=True
    )


def test_the_list_of_what_is_inside_names_every_package_with_its_hashes(
    workflow: dict[str, Any], tmp_path: Path
) -> None:
    pytest.importorskip("cyclonedx_py")
    (command,) = [step["run"] for step in steps(workflow) if "cyclonedx-py" in step.get("run", "")]
    options = command.split("cyclonedx-py")[1].lstrip('" ').split(" -o ")[0].split()
    made = tmp_path / "sbom.json"
    subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "cyclonedx_py", *options, "-o", made],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    data = json.loads(made.read_text("utf-8"))
    assert data["bomFormat"] == "CycloneDX"
    assert data["metadata"]["component"]["name"] == "imhcaps"
    locked = re.findall(
        r"(?m)^([A-Za-z][\w.-]*)==(\S+)", (ROOT / "requirements" / "run.txt").read_text()
    )
    assert {(each["name"], each["version"]) for each in data["components"]} == set(locked)
    assert all(each["externalReferences"][0]["hashes"] for each in data["components"])
