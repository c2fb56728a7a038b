"""The kept inputs of the fuzzer hold, every one."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from fuzz.imhcaps_fuzz import exercise

KEPT = sorted((Path(__file__).parent / "corpus").iterdir())


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
def test_kept_input(path: Path) -> None:
    exercise(path.read_bytes())


def test_there_are_some() -> None:
    assert len(KEPT) > 50


def test_the_fuzzer_instruments_modules_that_are_there() -> None:
    text = (Path(__file__).parent / "fuzz_formats.py").read_text("utf-8")
    names = re.findall(r'^    "([a-z_.]+)",$', text, re.MULTILINE)
    assert "webvtt.reader" in names
    for name in names:
        assert importlib.util.find_spec(f"imhcaps.formats.{name}") is not None, name
