"""The public names: all there, all documented, none of them paid for before it is used."""

from __future__ import annotations

import inspect
import pickle
import subprocess
import sys
from pathlib import Path

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


TO_COME = {"build", "status", "sheet", "sync", "review", "preview", "convert", "template"}


def test_no_package_or_module_bears_the_name_of_a_public_function() -> None:
    root = Path(imhcaps.__file__).parent
    modules = {path.stem for path in root.rglob("*.py")} | {
        path.name for path in root.rglob("*") if path.is_dir()
    }
    verbs = {name for name in imhcaps.__all__ if inspect.isfunction(getattr(imhcaps, name))}
    assert "check" in verbs
    assert not modules & (verbs | TO_COME)


def functions() -> list[str]:
    return [name for name in imhcaps.__all__ if inspect.isfunction(getattr(imhcaps, name))]


@pytest.mark.parametrize("name", functions())
def test_a_public_verb_is_a_plain_function(name: str) -> None:
    verb = getattr(imhcaps, name)
    assert pickle.loads(pickle.dumps(verb)) is verb
    signature = inspect.signature(verb)
    assert all(
        parameter.annotation is not parameter.empty for parameter in signature.parameters.values()
    )
    assert signature.return_annotation is not signature.empty
    with pytest.raises(TypeError):
        verb(no_such_keyword=1)
