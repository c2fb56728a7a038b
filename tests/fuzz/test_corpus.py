"""The kept inputs of the fuzzer hold, every one."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz.imhcaps_fuzz import exercise

KEPT = sorted((Path(__file__).parent / "corpus").iterdir())


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
def test_kept_input(path: Path) -> None:
    exercise(path.read_bytes())


def test_there_are_some() -> None:
    assert len(KEPT) > 50
