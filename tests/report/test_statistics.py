from __future__ import annotations

import json

from imhcaps.model.results import FileResult, Results
from imhcaps.report import gathered, statistics
from imhcaps.report.parts import Gathered
from report.conftest import finding


def run() -> Gathered:
    gap = finding(code="TIM104", name="gap", severity="warning", fix=None)
    files = FileResult("a.vtt", (gap, finding())), FileResult("b.vtt", (gap,) * 9)
    return gathered(Results(files), "full")


def test_the_most_frequent_rule_comes_first() -> None:
    assert statistics.report(run()) == (
        "10  TIM104  [ ]  gap (warning)\n"
        " 1  LEN101  [*]  line-too-long (error)\n"
        "[*] can be fixed with --fix or --unsafe-fixes\n"
    )


def test_as_json_it_is_a_list() -> None:
    rows = json.loads(statistics.report_json(run()))
    assert [(row["code"], row["count"], row["fixable"]) for row in rows] == [
        ("TIM104", 10, 0),
        ("LEN101", 1, 1),
    ]


def test_nothing_found_says_so() -> None:
    assert statistics.report(Gathered()) == "No finding.\n"
