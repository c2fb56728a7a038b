"""The public names: all there, all documented, none of them paid for before it is used."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

import imhcaps

PROMISED = [
    "read_transcript",
    "read_cue_sheet",
    "align",
    "segment",
    "read_track",
    "write_track",
    "check",
    "fix",
    "export",
    "load_profile",
    "Transcript",
    "Turn",
    "Speaker",
    "Word",
    "Track",
    "Cue",
    "Finding",
    "Profile",
    "ImhcapsError",
]


@pytest.mark.parametrize("name", PROMISED)
def test_every_promised_name_is_there_and_documented(name: str) -> None:
    assert name in imhcaps.__all__
    assert inspect.getdoc(getattr(imhcaps, name))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        imhcaps.nonsense  # noqa: B018


def python(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout


def test_importing_the_package_imports_nothing_else_of_it() -> None:
    loaded = python(
        "import sys, imhcaps; print([m for m in sys.modules if m.startswith('imhcaps.')])"
    )
    assert loaded.strip() == "[]"


def test_a_room_that_shares_its_name_with_a_verb_is_both() -> None:
    for room, inner in (("segment", "limits"), ("check", "rule"), ("export", "document")):
        before = python(f"import imhcaps; print(callable(imhcaps.{room}))")
        after = python(
            f"import imhcaps, imhcaps.{room}.{inner}; print(callable(imhcaps.{room}), imhcaps.{room}.{inner}.__name__)"
        )
        assert before.strip() == "True"
        assert after.split() == ["True", f"imhcaps.{room}.{inner}"]
