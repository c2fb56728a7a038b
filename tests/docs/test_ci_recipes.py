"""Every block of docs/how-to/ci.md is run, in a project like the one it speaks of."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from ci_kit import BAD, GOOD, ROOT, captions, run_action, shell

PAGE = ROOT / "docs" / "how-to" / "ci.md"
FENCE = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    language: str
    title: str
    text: str


BLOCKS = [Block(m[1], m[2] or "", m[3]) for m in FENCE.finditer(PAGE.read_text(encoding="utf-8"))]


def block(title: str) -> Block:
    (found,) = [each for each in BLOCKS if each.title == title]
    return found


def validate(text: str, schema: str) -> Any:
    jsonschema = pytest.importorskip("jsonschema")
    pytest.importorskip("check_jsonschema")
    path = files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{schema}.json"
    data = yaml.safe_load(text)
    # YAML 1.1 reads the key `on` as true.
    data = {"on" if key is True else key: value for key, value in data.items()}
    jsonschema.validators.validator_for(json.loads(path.read_text()))(
        json.loads(path.read_text())
    ).validate(data)
    return data


def test_every_block_has_a_test_here() -> None:
    assert {each.title for each in BLOCKS if each.language != "sh"} == {
        "imhcaps.toml",
        ".pre-commit-config.yaml",
        ".github/workflows/captions.yml",
        ".github/workflows/captions-scan.yml",
        ".gitlab-ci.yml",
        "captions/quoted.en.vtt",
    }
    assert PAGE.read_text(encoding="utf-8").count("```") == 2 * len(BLOCKS)


@pytest.mark.parametrize("recipe", [each for each in BLOCKS if each.language == "sh"])
def test_shell_recipes_succeed_on_clean_captions(recipe: Block, tmp_path: Path) -> None:
    done = shell(recipe.text, captions(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "captions" / "talk.en.vtt").read_text() == GOOD


@pytest.mark.parametrize("recipe", [each for each in BLOCKS if "--baseline" in each.text])
def test_the_baseline_recipe_lets_an_old_archive_pass(recipe: Block, tmp_path: Path) -> None:
    captions(tmp_path)
    (tmp_path / "captions" / "old.en.vtt").write_text(BAD)
    assert shell(recipe.text, tmp_path).returncode == 0
    (tmp_path / "captions" / "new.en.vtt").write_text(BAD)
    assert shell(recipe.text.strip().split("\n")[-1], tmp_path).returncode == 1


def test_the_configuration_is_read_and_holds(tmp_path: Path) -> None:
    captions(tmp_path)
    (tmp_path / "imhcaps.toml").write_text(block("imhcaps.toml").text)
    line = "Forty characters are too many in our house"[:40]
    text = GOOD.replace("Good morning to you.", line)
    for name in ("captions/a.en.vtt", "captions/drafts/b.en.vtt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "captions" / "archive").mkdir()
    (tmp_path / "captions" / "archive" / "c.en.srt").write_text(
        f"1\n00:00:01,000 --> 00:00:03,000\n{line}\n"
    )
    done = shell("imhcaps check captions --output-format json", tmp_path)
    assert done.returncode == 1, done.stderr
    found = [row for row in json.loads(done.stdout) if row["code"] == "LEN101"]
    assert [(row["path"], row["limit"]) for row in found] == [("captions/a.en.vtt", 37)]


def test_the_pre_commit_recipe_names_a_hook_that_exists(tmp_path: Path) -> None:
    config = yaml.safe_load(block(".pre-commit-config.yaml").text)
    manifest = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    known = {hook["id"]: hook for hook in manifest}
    (hook,) = config["repos"][0]["hooks"]
    captions(tmp_path)
    command = (
        f"{known[hook['id']]['entry']} {' '.join(hook.get('args', ['--']))} captions/talk.en.vtt"
    )
    assert shell(command, tmp_path).returncode == 0
    (tmp_path / "captions" / "talk.en.vtt").write_text(BAD)
    assert shell(command, tmp_path).returncode == 1


def test_the_github_recipe_gives_the_action_inputs_that_it_has(tmp_path: Path) -> None:
    data = validate(block(".github/workflows/captions.yml").text, "github-workflows")
    (step,) = [
        step
        for step in data["jobs"]["captions"]["steps"]
        if step.get("uses", "").startswith("OWNER/imhcaps@")
    ]
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    captions(tmp_path)
    done, _, _ = run_action(action, step["with"], tmp_path)
    assert done.returncode == 0, done.stderr
    (tmp_path / "captions" / "talk.en.vtt").write_text(BAD)
    done, _, _ = run_action(action, step["with"], tmp_path)
    assert done.returncode == 1
    assert "::error file=captions/talk.en.vtt,line=4" in done.stdout


def test_the_scanning_recipe_writes_the_file_that_it_uploads(tmp_path: Path) -> None:
    data = validate(block(".github/workflows/captions-scan.yml").text, "github-workflows")
    steps = data["jobs"]["captions"]["steps"]
    captions(tmp_path)
    (tmp_path / "captions" / "talk.en.vtt").write_text(BAD)
    runs = [step["run"] for step in steps if "run" in step]
    assert runs[0] == "python -I -m pip install imhcaps"
    assert shell(runs[1], tmp_path).returncode == 1
    upload = next(step for step in steps if "upload-sarif" in step.get("uses", ""))
    assert upload["if"] == "always()"
    assert json.loads((tmp_path / upload["with"]["sarif_file"]).read_text())["runs"][0]["results"]


@pytest.mark.parametrize(("text", "code"), [(GOOD, 0), (BAD, 1), ("%PDF-1.7", 2)])
def test_the_gitlab_recipe_keeps_its_reports_and_fails_when_it_should(
    tmp_path: Path, text: str, code: int
) -> None:
    data = validate(block(".gitlab-ci.yml").text, "gitlab-ci")
    job = data["captions"]
    captions(tmp_path)
    (tmp_path / "captions" / "talk.en.vtt").write_text(text)
    assert job["script"][0] == "python -I -m pip install imhcaps"
    done = shell("\n".join(job["script"][1:]), tmp_path)
    assert done.returncode == code, done.stderr
    reports = job["artifacts"]["reports"]
    rows = json.loads((tmp_path / reports["codequality"]).read_text())
    assert bool(rows) is bool(code)
    assert (tmp_path / reports["junit"]).read_text().startswith("<?xml")


def test_the_comment_in_the_caption_file_does_what_the_page_says(tmp_path: Path) -> None:
    recipe = block("captions/quoted.en.vtt")
    captions(tmp_path)
    path = tmp_path / recipe.title
    path.write_text(recipe.text)
    command = "imhcaps check captions/quoted.en.vtt --select LEN101,SUP"
    assert shell(command, tmp_path).returncode == 0
    path.write_text(re.sub(r"NOTE.*\n\n", "", recipe.text))
    assert shell(command, tmp_path).returncode == 1
    path.write_text(recipe.text.replace("Llanfairpwllgwyngyllgogerychwyrndrobwll", ""))
    done = shell(command, tmp_path)
    assert "SUP101" in done.stdout
    assert shell(f"{command} --fix", tmp_path).returncode == 0
    assert "NOTE" not in path.read_text()
