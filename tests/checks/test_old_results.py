"""Speed changes nothing: findings, fixes, reports and fixed texts are those that are kept as data."""

from __future__ import annotations

import json

import pytest

from checks.old_results import DATA, PROFILES, TRACKS, results

KEPT = json.loads(DATA.read_text(encoding="utf-8")) if DATA.exists() else {}


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("track", TRACKS)
def test_findings_and_fixes_are_what_they_were(track: str, profile: str) -> None:
    kept = KEPT[f"{track} {profile}"]
    assert sum(value[0] for code, value in kept.items() if len(code) == len("LEN101")) > 50
    # After a change that is meant: python -m checks.old_results (see there).
    assert results(track, profile) == kept
