from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.model.finding import Edit, Fix
from imhcaps.model.results import FileResult, Results
from imhcaps.report import report, sarif
from imhcaps.source import Source
from report.conftest import TEXT, finding


def validate(run: Results, schema: bytes) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft7Validator(json.loads(schema))
    errors = [f"{e.json_path}: {e.message}" for e in validator.iter_errors(run_log(run))]
    assert errors == []


def run_log(results: Results) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(report(results, "sarif"))
    return data


def test_it_validates_against_the_schema(results: Results, sarif_schema: bytes) -> None:
    validate(results, sarif_schema)
    validate(Results(()), sarif_schema)
    validate(Results((FileResult("a.vtt", error="no such file"),)), sarif_schema)


def test_results_point_at_their_rule_their_file_and_their_place(results: Results) -> None:
    run = run_log(results)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["LEN101", "MET101", "TIM104"]
    assert rules[0]["helpUri"] == "https://x"
    assert rules[0]["name"] == "LineTooLong"
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][place["index"]]["location"]["uri"] == place["uri"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    assert run["columnKind"] == "unicodeCodePoints"


def test_a_file_that_failed_is_a_notification(results: Results) -> None:
    invocation = run_log(results)["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    texts = [note["message"]["text"] for note in invocation["toolExecutionNotifications"]]
    assert texts[0] == "is a binary file, not text"
    assert len(texts) == 2


def test_a_fix_replaces_the_same_characters_as_its_edits(results: Results) -> None:
    change = run_log(results)["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0]
    region = change["replacements"][0]["deletedRegion"]
    offset = 0
    for _ in range(region["startLine"] - 1):
        offset = TEXT.index("\n", offset) + 1
    assert offset + region["startColumn"] - 1 == 58
    assert change["replacements"][0]["insertedContent"]["text"] == "\n"


def test_a_deletion_inserts_nothing() -> None:
    fixed = finding(fix=Fix("drop", "safe", (Edit(0, 1, ""),)))
    file = FileResult("a.vtt", (fixed,), Source("x", "a.vtt"))
    result = run_log(Results((file,)))["runs"][0]["results"][0]
    replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert "insertedContent" not in replacement


def test_fingerprints_survive_lines_moved_and_differ_for_equal_findings() -> None:
    def prints(*findings: Any) -> list[str]:
        file = FileResult("a.vtt", findings, Source(TEXT), ("some words",))
        results = run_log(Results((file,)))["runs"][0]["results"]
        return [result["partialFingerprints"][sarif.FINGERPRINT] for result in results]

    here = prints(finding(), finding())
    moved = prints(finding(line=3, end_line=3), finding(line=3, end_line=3))
    assert here == moved
    assert here[0] != here[1]
    assert prints(finding(code="LEN102"))[0] != here[0]


def test_uris_are_relative_to_the_working_folder_and_encoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert sarif.as_uri("a b/ü#.vtt") == "a%20b/%C3%BC%23.vtt"
    assert sarif.as_uri(str(Path.cwd() / "x.vtt")) == "x.vtt"
    assert sarif.as_uri("/elsewhere/x y.vtt") == "file:///elsewhere/x%20y.vtt"


@given(st.text(), st.text(min_size=1))
def test_any_text_validates(sarif_schema: bytes, message: str, path: str) -> None:
    file = FileResult(path, (finding(message=message or "x", path=path),), Source(TEXT, path))
    run = run_log(Results((file,)))["runs"][0]
    assert run["results"][0]["message"]["text"] == (message or "x")
