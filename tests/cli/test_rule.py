"""`imhcaps rule` explains and lists the rules."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from imhcaps.checks.rules import RULES
from imhcaps.cli.app import build


def run(*arguments: str):
    return CliRunner().invoke(build(("rule", "profile")), ["rule", *arguments])


def test_every_rule_is_listed():
    done = run()
    assert done.exit_code == 0
    for rule in RULES:
        assert f"{rule.code}  " in done.stdout
        assert rule.name in done.stdout


@pytest.mark.parametrize("asked", ["LEN101", "len101", "line-too-long"])
def test_a_rule_is_explained(asked):
    done = run(asked)
    assert done.exit_code == 0
    reported = " ".join(done.stdout.split())
    for part in (
        "LEN101 line-too-long",
        "Why",
        "Example",
        "Better",
        "--fix",
        "BBC Subtitle Guidelines",
    ):
        assert part in reported


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_can_be_explained(rule):
    done = run(rule.code)
    assert done.exit_code == 0
    assert rule.summary.split()[0] in done.stdout
    assert "\0" not in done.stdout


def test_a_family_is_listed_by_the_beginning_of_its_codes():
    done = run("TIM3")
    assert done.exit_code == 0
    assert "TIM301" in done.stdout
    assert "TIM101" not in done.stdout


def test_json_has_every_field():
    data = json.loads(run("LEN101", "--json").stdout)
    assert data["code"] == "LEN101"
    assert data["limits"] == ["max_line_length"]
    assert data["source"]["url"].startswith("https://")
    assert len(json.loads(run("--json").stdout)) == len(RULES)


def test_an_unknown_rule_is_named_with_the_nearest():
    done = run("line-to-long")
    assert done.exit_code == 2
    assert "line-too-long" in done.stderr
    assert "Traceback" not in done.stderr
