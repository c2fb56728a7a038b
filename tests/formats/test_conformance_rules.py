"""Every problem code of the readers has a rule, and each rule's examples fail and pass as they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import imhcaps.formats
from imhcaps.checks.rule import Rule
from imhcaps.checks.rules import MODULES, load
from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.source import Source, decode

MINE = [rule for module, needs in MODULES.items() if needs.problem for rule in load(module)]
"""The rules of problems that readers give."""
SHOWN = [rule for rule in MINE if rule.example_bad]
BY_BYTES = {
    "VTT006": b"WEBVTT\n\n00:01.000 --> 00:02.000\n\xc3\xa9t\xc3\xa9 \xff\n",
    "VTT008": "WEBVTT\n\n00:01.000 --> 00:02.000\ncafé\n".encode("cp1252"),
    "SRT156": b"1\n00:00:01,000 --> 00:00:02,000\n\xc3\xa9t\xc3\xa9 \xff\n",
}
"""What no text can show."""


def suffix_of(rule: Rule) -> str:
    return rule.formats[0] if rule.formats else "vtt"


def codes(text: str, suffix: str) -> list[str]:
    doc = read_document(Source(text, f"a.{suffix}"))
    return [problem.code for problem in doc.problems]


def test_every_code_that_a_reader_gives_has_a_rule_and_every_rule_a_reader() -> None:
    folder = Path(imhcaps.formats.__file__).parent
    written = "".join(path.read_text("utf-8") for path in folder.rglob("*.py"))
    given = set(re.findall(r'"([A-Z]{3}[0-9]{3})"', written))
    assert given == {rule.code for rule in MINE}


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_bad_example_shows_the_problem(rule: Rule) -> None:
    assert rule.code in codes(rule.example_bad, suffix_of(rule))


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_good_example_is_clean(rule: Rule) -> None:
    assert set(codes(rule.example_good, suffix_of(rule))) <= {"VTT004"} - {rule.code}


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_bad_example_shows_little_else(rule: Rule) -> None:
    assert len(set(codes(rule.example_bad, suffix_of(rule))) - {"VTT004"}) <= 2


@pytest.mark.parametrize("code", BY_BYTES)
def test_what_only_bytes_can_show(code: str) -> None:
    doc = read_document(decode(BY_BYTES[code], f"a.{code[:3].lower()}"))
    assert code in [problem.code for problem in doc.problems]


# A fixer that sees the whole file has tests of its own.
FIXED = [rule for rule in SHOWN if rule.fix and rule.code != "SRT150"]


@pytest.mark.parametrize("rule", FIXED, ids=lambda rule: rule.code)
def test_its_fix_fixes_the_bad_example(rule: Rule) -> None:
    suffix = suffix_of(rule)
    doc = read_document(Source(rule.example_bad, f"a.{suffix}"))
    problems = doc.problems_of(rule.code)
    assert any(problem.edits for problem in problems)
    text = rule.example_bad
    edits = {edit for problem in problems for edit in problem.edits or ()}
    for edit in sorted(edits, key=lambda e: (e.start, e.end), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert rule.code not in codes(text, suffix)
    assert len(codes(text, suffix)) < len(codes(rule.example_bad, suffix))


@pytest.mark.parametrize(
    "rule", [rule for rule in SHOWN if not rule.fix], ids=lambda rule: rule.code
)
def test_a_rule_without_a_fix_offers_none_in_its_example(rule: Rule) -> None:
    doc = read_document(Source(rule.example_bad, f"a.{suffix_of(rule)}"))
    assert not any(problem.edits for problem in doc.problems_of(rule.code))


def test_the_runner_gives_place_cue_and_source() -> None:
    doc = read_document(Source("WEBVTT\n\n00:01.000 --> 00:02.000\nQ & A\n", "a.vtt"))
    (finding,) = check_document(doc, "web", select=["VTT"])
    assert (finding.code, finding.line, finding.column, finding.cue) == ("VTT401", 4, 3, 1)
    assert finding.source is not None
    assert finding.source.clause.startswith("4.2.2")
    assert finding.fix is not None
    assert finding.fix.safety == "safe"
