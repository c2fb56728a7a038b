from __future__ import annotations

from pathlib import Path

import pytest

import imhcaps.checks.fixers
from imhcaps.checks.fixers import FIXERS, RECODED, fixer_for, recoder_for
from imhcaps.checks.rules import BY_CODE

SHARED = {"__init__", "layout", "lines", "times"}


def test_every_module_is_in_the_table_and_every_fixer_has_a_test() -> None:
    modules = {path.stem for path in Path(imhcaps.checks.fixers.__file__).parent.glob("*.py")}
    assert modules == set(FIXERS.values()) | SHARED
    tests = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert tests == set(FIXERS.values()) | {"table"}
    assert list(FIXERS) == sorted(FIXERS)


@pytest.mark.parametrize("code", FIXERS)
def test_every_code_is_a_rule_and_has_its_function(code: str) -> None:
    assert code in BY_CODE
    assert callable(fixer_for(code))
    if code in RECODED:
        assert callable(recoder_for(code))


def test_other_codes_have_none() -> None:
    assert fixer_for("VTT002") is None
    assert recoder_for("LEN101") is None
