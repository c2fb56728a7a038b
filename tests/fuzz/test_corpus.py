"""The kept inputs of the fuzzer hold, every one."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz.imhcaps_fuzz import hold

KEPT = sorted(path for path in (Path(__file__).parent / "corpus").rglob("*") if path.is_file())
"""In the folder of its format: the first byte, which chose it for the fuzzer, means another one when there are more."""


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
def test_kept_input(path: Path) -> None:
    hold(path.read_bytes()[1:], path.parent.name)


def test_there_are_some() -> None:
    assert len(KEPT) > 50
