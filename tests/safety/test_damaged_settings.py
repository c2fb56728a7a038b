"""Configuration, profiles, baselines and styles that are damaged, huge or hostile: one clear error."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from command import in_process
from imhcaps.checks.baseline import read_baseline, write_baseline
from imhcaps.checks.config import load_config, resolve_profile
from imhcaps.checks.profiles import load_profile
from imhcaps.errors import ImhcapsError, InputError, OutputError, UsageError

VTT = "WEBVTT\n\n00:01.000 --> 00:03.000\nGood morning to you.\n"
DEEP = 100_000

CONFIGURATIONS = {
    "no utf-8": b"profile = '\xff'\n",
    "no toml": b"profile = \n",
    "a list for a text": b"profile = ['web']\n",
    "a number for a table": b"limits = 3\n",
    "a number for a profile": b"[profiles]\nx = 3\n",
    "a law that is a text": b"[profiles.x]\nlaw = 'no'\n",
    "a language that is a number": b"profile = 'x'\n[profiles.x]\nlanguage = 3\n",
    "a limit of another shape": b"[limits]\nmax_cps = [[1]]\n",
    "a limit without end": b"[limits]\nmax_cps = inf\n",
    "a limit that is none": b"[limits]\nmax_cps = nan\n",
    "many digits": b"max-difference = " + b"9" * 5000 + b"\n",
    "too large": b"max-difference = 1e400\n",
    "deep lists": b"exclude = " + b"[" * DEEP + b"\n",
    "deep tables": b"[" + b".".join([b"a"] * DEEP) + b"]\n",
    "a key of many parts": b"a" + b".a" * 100_000 + b" = 1\n",
    "a table of many parts": b"x = 1\n[a" + b".b" * 100_000 + b"]\n",
    "a profile that extends itself": b"profile = 'x'\n[profiles.x]\nextends = 'x'\n",
    "a profile without end": b"profile = '/dev/zero.toml'\n",
    "a NUL in a profile": b'profile = "a\\u0000b.toml"\n',
    "a NUL in a baseline": b'baseline = "a\\u0000b.json"\n',
    "pyproject": b"tool = 3\n",
}


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_a_damaged_configuration_is_one_error_with_its_place(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.en.vtt").write_text(VTT)
    (tmp_path / "imhcaps.toml").write_bytes(CONFIGURATIONS[name])
    done = in_process("check", "a.en.vtt", cwd=tmp_path)
    assert done.returncode == 2, done.stdout
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("error: ")
    assert "imhcaps.toml" in done.stderr or "/dev/zero" in done.stderr or "NUL" in done.stderr


@pytest.mark.parametrize("pattern", ["[z-a]", "[", "a[", "**[", "\\", "*" * 3000 + "x", "(", "+"])
@pytest.mark.parametrize("key", ["exclude", "per-file-ignores"])
def test_every_text_is_a_pattern_of_a_configuration(tmp_path: Path, pattern: str, key: str) -> None:
    (tmp_path / "a.en.vtt").write_text(VTT)
    text = json.dumps(pattern)
    line = (
        f"exclude = [{text}]\n" if key == "exclude" else f"[per-file-ignores]\n{text} = ['LEN']\n"
    )
    (tmp_path / "imhcaps.toml").write_text(line)
    done = in_process("check", ".", cwd=tmp_path)
    assert done.returncode == 0, done.stderr


def test_a_profile_with_an_endless_key_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "p.toml").write_text("title = 'x'\n[limits" + ".a" * 200_000 + "]\n")
    began = time.process_time()
    done = in_process("profile", "./p.toml", cwd=tmp_path)
    assert time.process_time() - began < 5
    assert done.returncode == 2
    assert "p.toml:2: holds a key of too many parts" in done.stderr


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", ".", "none.toml"])
def test_what_is_no_profile_is_said(tmp_path: Path, path: str) -> None:
    done = in_process("profile", f"{path}/" if path == "." else path, cwd=tmp_path)
    assert done.returncode in (0, 2)
    if path != "/dev/null":  # an empty profile sets nothing
        assert done.stderr.startswith("error: "), done.stderr


def test_profiles_that_extend_each_other_through_other_names_end(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "a.toml").write_text("extends = 'd/../b.toml'\n")
    (tmp_path / "b.toml").write_text("extends = './d/../a.toml'\n")
    with pytest.raises(ImhcapsError, match="extends itself"):
        load_profile(str(tmp_path / "a.toml"))


@pytest.mark.parametrize("name", ["../b.json", "/tmp/b.json", "sub/../../b.json", ".", ""])
def test_a_configuration_may_not_write_outside_of_its_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "a.en.vtt").write_text(VTT)
    (folder / "imhcaps.toml").write_text(f"baseline = '{name}'\n")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    done = in_process("check", "a.en.vtt", "--write-baseline", cwd=folder)
    assert done.returncode == 2
    assert "imhcaps.toml:1: baseline must be a file in or below the folder" in done.stderr
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_a_link_does_not_lead_a_baseline_out(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "out").symlink_to(tmp_path)
    (folder / "imhcaps.toml").write_text("baseline = 'out/b.json'\n")
    with pytest.raises(UsageError, match="in or below the folder"):
        load_config(folder / "imhcaps.toml")
    (folder / "imhcaps.toml").write_text("baseline = 'sub/b.json'\n")
    assert load_config(folder / "imhcaps.toml").baseline == "sub/b.json"


HEAD = '{"format": "imhcaps-baseline", "version": 1, "findings": '
BASELINES = [
    b"", b"\xff", b"[]", b"3", b"{", b'{"format": "x"}', b"[" * DEEP, b"9" * 5000,
    b'{"format": "imhcaps-baseline", "version": 99}', f"{HEAD}3}}".encode(), f"{HEAD}[3]}}".encode(),
    *(
        f'{HEAD}[{{"path": "a", "code": "b", "text": "c", "count": {count}}}]}}'.encode()
        for count in ("1e400", "-1", "0", "true", "1.5", '"1"', "null", "9" * 30, "9" * 5000)
    ),
    *(
        f'{HEAD}[{{"path": {value}, "code": "b", "text": "c"}}]}}'.encode()
        for value in ("3", "null", "[]", "{}")
    ),
]  # fmt: skip


@pytest.mark.parametrize("data", BASELINES, ids=range(len(BASELINES)))
def test_a_damaged_baseline_is_one_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "b.json"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_baseline(path)
    assert caught.value.path == str(path)
    if data:
        with pytest.raises(OutputError, match="only a baseline"):
            write_baseline(path, {})
        assert path.read_bytes() == data


def test_a_baseline_replaces_a_baseline(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    assert write_baseline(path, {}) == 0
    assert write_baseline(path, {}) == 0
    for theirs in ("WEBVTT\n", '{"name": "package"}'):
        path.write_text(theirs)
        with pytest.raises(OutputError):
            write_baseline(path, {})
        assert path.read_text() == theirs


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["path", "code", "text", "count", "x"]), VALUES))
def test_any_row_of_a_baseline_is_read_or_refused(row: dict[str, Any]) -> None:
    folder = Path(os.environ["XDG_STATE_HOME"])
    path = folder / "any.json"
    path.write_text(json.dumps({"format": "imhcaps-baseline", "version": 1, "findings": [row]}))
    try:
        counts = read_baseline(path).counts
    except InputError:
        return
    assert sum(counts.values()) >= 1


KEYS = ["profile", "select", "extend-select", "ignore", "baseline", "exclude", "max-difference", "limits",
        "per-file-ignores", "profiles", "x"]  # fmt: skip


@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=3))
def test_any_configuration_is_read_or_refused(data: dict[str, Any]) -> None:
    path = Path(os.environ["XDG_STATE_HOME"]) / "imhcaps.toml"
    path.write_text("".join(f"{key} = {as_toml(value)}\n" for key, value in data.items()), "utf-8")
    try:
        resolve_profile(load_config(path))
    except ImhcapsError as problem:
        str(problem)


def as_toml(value: Any) -> str:
    if value is None:
        return "''"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        kept = value.encode("utf-8", "replace").decode()
        return '"' + "".join(f"\\U{ord(char):08x}" for char in kept) + '"'
    if isinstance(value, list):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    return "{" + ", ".join(f"{as_toml(key)} = {as_toml(item)}" for key, item in value.items()) + "}"


STYLES = [b"", b"[]", b"{", b'{"format": "x"}', b"[" * DEEP, b"9" * 5000, b'{"format": "imhcaps-break-weights", "version": 1}',
          b'{"format": "imhcaps-break-weights", "version": 1, "cue": 3, "line": [], "length": {}, "average": "x"}']  # fmt: skip


@pytest.mark.parametrize("data", STYLES, ids=range(len(STYLES)))
def test_a_damaged_style_is_one_error(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "t.txt").write_text("Ann: Good evening.\n\nBo: Yes.\n")
    (tmp_path / "c.csv").write_text("start,text\n0:01,Good\n0:04,Yes\n")
    (tmp_path / "s.json").write_bytes(data)
    done = in_process(
        "caption", "t.txt", "--cues", "c.csv", "--style", "s.json", "-o", "o", cwd=tmp_path
    )
    assert done.returncode == 2
    assert done.stderr.startswith("error: s.json"), done.stderr
