"""Every rule that is a warning or an error by default has a row that says how many of its findings in public files were
judged, and it is that of the table of samples."""

from __future__ import annotations

import csv
import importlib.util
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "benchmarks"


def test_every_rule_has_a_row_of_what_was_judged() -> None:
    spec = importlib.util.spec_from_file_location("finding_samples", FOLDER / "finding_samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with (FOLDER / "finding_rules.tsv").open(encoding="utf-8", newline="") as file:
        rows = {row.pop("rule"): row for row in csv.DictReader(file, delimiter="\t")}
    counts = module.counted(FOLDER / "finding_samples.tsv")
    assert sorted(rows) == sorted(code for *_, code in counts), "benchmarks/finding_rules.tsv"
    for sources, samples, wrong, code in counts:
        row = {name: int(value) for name, value in rows[code].items()}
        assert (code, row["of_sources"], row["judged"], row["wrong"]) == (
            code,
            sources,
            samples,
            wrong,
        )
        assert row["findings"] >= samples, code
        assert row["in_sources"] >= sources, code
