"""The public names: all there, all documented, none of them paid for before it is used."""

from __future__ import annotations

import inspect
import pickle
import re
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
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
    "convert",
    "from_text",
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
    with pytest.raises(TypeError):
        verb(no_such_keyword=1)


def test_public_verbs_pickle_with_cloudpickle() -> None:
    cloudpickle = pytest.importorskip("cloudpickle")
    for name in functions():
        verb = getattr(imhcaps, name)
        assert cloudpickle.loads(cloudpickle.dumps(verb)) is verb


@pytest.mark.parametrize("name", functions())
def test_a_public_verb_says_what_it_takes_gives_and_raises(name: str) -> None:
    verb = getattr(imhcaps, name)
    signature = inspect.signature(verb)
    assert signature.return_annotation is not signature.empty
    text = inspect.getdoc(verb) or ""
    for parameter in signature.parameters.values():
        assert parameter.annotation is not parameter.empty, parameter
        assert parameter.kind is not parameter.VAR_KEYWORD, "a wrong keyword would be taken"
        assert re.search(rf"`{parameter.name}`|\b{parameter.name}\b", text), parameter.name
    assert re.search(r"\b[Rr]eturns? ", text)
    assert re.search(r"\bRaises? ", text)


def test_a_verb_runs_in_a_process_pool(tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.en.vtt" for n in range(2)]
    for path in paths:
        path.write_text("WEBVTT\n\n00:01.000 --> 00:03.000\nGood morning to you.\n")
    with ProcessPoolExecutor(1) as pool:
        assert list(pool.map(imhcaps.check, paths)) == [[], []]
