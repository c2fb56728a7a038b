from __future__ import annotations

import json

from imhcaps.model.results import Results
from imhcaps.report import report


def test_each_row_has_what_gitlab_asks_for(results: Results) -> None:
    rows = json.loads(report(results, "gitlab"))
    assert [row["severity"] for row in rows] == ["major", "minor", "info", "blocker"]
    for row in rows:
        assert set(row) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert row["location"]["lines"]["begin"] >= 1
    assert rows[0]["location"] == {"path": "a.vtt", "lines": {"begin": 4, "end": 4}}
    assert len({row["fingerprint"] for row in rows}) == len(rows)
