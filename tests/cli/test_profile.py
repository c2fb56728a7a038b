"""`imhcaps profile` shows every limit with its source, and law apart from house style."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from imhcaps.checks.profiles import load_profile, profile_names, variant_names
from imhcaps.cli.app import build


def run(*arguments: str):
    return CliRunner().invoke(build(("rule", "profile")), ["profile", *arguments])


def test_law_is_listed_apart_from_house_style():
    done = run()
    assert done.exit_code == 0
    law, _, house = done.stdout.partition("House styles")
    for name in profile_names():
        assert f"\n{name} " in (law if load_profile(name).law else house)
    assert "-children" in house


@pytest.mark.parametrize("name", ["web", "wcag", "netflix-ja-sdh", "arcom", "bbc-online-9x16"])
def test_every_limit_is_shown_with_its_source_and_mark(name):
    done = run(name)
    assert done.exit_code == 0
    limits = load_profile(name).limits.values()
    for limit in limits:
        (row,) = [line for line in done.stdout.split("\n") if line.startswith(f"{limit.name} ")]
        assert limit.severity in row
        assert limit.source.guideline in row
    assert "read in the guide itself" in done.stdout
    days = sorted({limit.read for limit in limits if limit.read})
    assert days
    assert f"Read on {', '.join(days)}." in done.stdout


def test_a_profile_of_ones_own_can_be_shown(tmp_path):
    path = tmp_path / "house.toml"
    path.write_text('extends = "web"\n[limits]\nmax_cps = 15\n')
    done = run(str(path))
    assert done.exit_code == 0
    (row,) = [line for line in done.stdout.split("\n") if line.startswith("max_cps ")]
    assert "15" in row
    assert "yours" in row


def test_json_is_the_same_in_data():
    data = json.loads(run("web", "--json").stdout)
    assert data["limits"]["max_line_length"]["value"] == 42
    assert data["limits"]["max_line_length"]["verified"] == "P"
    listed = json.loads(run("--json").stdout)
    assert [row["name"] for row in listed] == list(profile_names())
    assert listed[0]["variants"] == list(variant_names(listed[0]["name"]))


@pytest.mark.parametrize(
    "name", [full for base in profile_names() for full in (base, *variant_names(base))]
)
def test_every_profile_can_be_shown(name):
    done = run(name)
    assert done.exit_code == 0
    assert done.stdout.startswith(name)


def test_an_unknown_profile_is_named_with_the_nearest():
    done = run("netflix-sp")
    assert done.exit_code == 2
    assert "netflix-es" in done.stderr


@pytest.mark.parametrize(
    "name",
    ["web", "wcag", "dcmp-upper", "netflix-ja-sdh", "arcom", "une-153010", "cea-608", "shaka"],
)
def test_a_copy_to_change_says_the_same(tmp_path, name):
    done = run("--toml", name)
    path = tmp_path / "house.toml"
    path.write_bytes(done.stdout_bytes)
    copy, original = load_profile(path), load_profile(name)
    assert copy.limits == original.limits
    assert copy.language == original.language
    assert not copy.law
    path.write_text(path.read_text("utf-8").replace("\nvalue =", "\nvalue = false #", 1), "utf-8")
    assert len(load_profile(path).limits) == len(original.limits) - 1


def test_a_profile_of_the_configuration_is_shown_by_its_name(tmp_path, monkeypatch):
    (tmp_path / "imhcaps.toml").write_text(
        '[profiles.house]\nextends = "web"\nlimits = { max_line_length = 33 }\n'
    )
    monkeypatch.chdir(tmp_path)
    assert "33 characters" in run("house").stdout
    assert "value = 33" in run("house", "--toml").stdout
    assert run("--toml").exit_code == 2
    assert run("house", "--toml", "--json").exit_code == 2
