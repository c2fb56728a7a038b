"""A code that a rule had before still selects, ignores and suppresses, in the format of its letters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checks.tracks import check
from command import in_process as imhcaps
from imhcaps.checks.renamed_codes import RENAMED, RENAMED_RULES, codes_of, name_now
from imhcaps.checks.rules import BY_CODE, RULES, rule_of

BACKWARDS = {
    "vtt": "WEBVTT\n\n00:02.000 --> 00:01.000\nAre you there?\n",
    "srt": "1\n00:00:02,000 --> 00:00:01,000\nAre you there?\n",
    "sbv": "0:00:02.000,0:00:01.000\nAre you there?\n",
}
EARLIER = {"vtt": "VTT115", "srt": "SRT160"}


def test_no_rule_has_an_earlier_code_and_each_stands_for_a_rule() -> None:
    assert not set(RENAMED) & set(BY_CODE)
    assert set(RENAMED.values()) <= set(BY_CODE)
    assert rule_of("VTT115") is rule_of("CUE102")
    assert codes_of("CUE102") == ("CUE102", "SRT160", "VTT115")
    assert codes_of("CUE102", "srt") == ("CUE102", "SRT160")
    assert codes_of("CUE102", "lrc") == ("CUE102",)


def found(format: str, **options: object) -> list[str]:
    return [each.code for each in check(BACKWARDS[format], path=f"talk.en.{format}", **options)]


@pytest.mark.parametrize("format", BACKWARDS)
def test_options_know_the_earlier_code_in_its_format_alone(format: str) -> None:
    for code in ("VTT115", "SRT160", "VTT1", "SRT16"):
        own = code[:3].lower() == format
        assert ("CUE102" in found(format, select=[code])) == own
        assert ("CUE102" in found(format, ignore=[code])) != own
    assert "CUE102" in found(format, select=["CUE102"])
    assert "CUE102" not in found(format, ignore=["CUE1"])


@pytest.mark.parametrize("code", ["VTT115", "CUE102", "VTT1", "ends-before-it-starts"])
def test_a_note_with_the_earlier_code_suppresses(code: str) -> None:
    noted = BACKWARDS["vtt"].replace(
        "\n\n", f"\n\nNOTE imhcaps: ignore[{code}] as delivered\n\n", 1
    )
    codes = {each.code for each in check(noted)}
    assert not codes & {"CUE102", "SUP101", "SUP102"}


def test_a_note_with_the_code_of_another_format_suppresses_nothing() -> None:
    noted = BACKWARDS["vtt"].replace("\n\n", "\n\nNOTE imhcaps: ignore[SRT160] no\n\n", 1)
    codes = {each.code for each in check(noted)}
    assert "CUE102" in codes
    assert "SUP102" not in codes


@pytest.mark.parametrize("format", EARLIER)
def test_a_baseline_with_the_earlier_code_holds(format: str, tmp_path: Path) -> None:
    captions = tmp_path / f"talk.en.{format}"
    captions.write_text(BACKWARDS[format], "utf-8")
    known = {"path": captions.name, "code": EARLIER[format], "text": "Are you there?"}
    baseline = tmp_path / "known.json"
    rows = {"format": "imhcaps-baseline", "version": 1, "findings": [known]}
    baseline.write_text(json.dumps(rows), "utf-8")
    arguments = ["check", str(captions), "--select", "CUE"]
    assert imhcaps(*arguments).returncode == 1
    assert imhcaps(*arguments, "--baseline", str(baseline)).returncode == 0


def test_the_command_rule_finds_it_and_says_so() -> None:
    shown = imhcaps("rule", "VTT115").stdout
    assert "CUE102" in shown
    assert "VTT115" in shown


TORN = "WEBVTT\n\n00:01.000 --> 00:05.000\nYou can always ask for a\nbetter place at the table.\n"


def test_no_rule_has_an_earlier_name_and_each_stands_for_a_rule() -> None:
    names = {rule.name for rule in RULES}
    assert not RENAMED_RULES.keys() & names
    assert set(RENAMED_RULES.values()) <= names


@pytest.mark.parametrize("name", ["line-torn", "line-break-in-phrase"])
def test_the_earlier_name_of_a_rule_is_taken_wherever_a_name_is(name: str) -> None:
    assert name_now(name) == "line-break-in-phrase"
    assert [each.code for each in check(TORN, select=[name])] == ["BRK101"]
    assert "BRK101" not in {each.code for each in check(TORN, ignore=[name])}
    noted = TORN.replace("\n\n", f"\n\nNOTE imhcaps: ignore[{name}] as delivered\n\n", 1)
    assert not {each.code for each in check(noted)} & {"BRK101", "SUP101", "SUP102"}
    assert imhcaps("rule", name).stdout.startswith("BRK101 line-break-in-phrase")
