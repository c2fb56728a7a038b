"""Plain TOML is read as `tomllib` reads it, or left to it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import imhcaps.checks.profiles as profiles
from imhcaps.checks.plain_toml import read

FOLDER = Path(profiles.__file__).parent


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_the_profiles_are_read_alike(path):
    text = path.read_text("utf-8")
    assert read(text) in (None, tomllib.loads(text))


def test_the_default_profile_needs_no_more():
    text = (FOLDER / f"{profiles.DEFAULT}.toml").read_text("utf-8")
    assert read(text) == tomllib.loads(text)


lines = st.sampled_from(
    [
        "", "# said", "[a]", "[a.b]", "[a.b.c]", "[b]", "[ a ]", "[]", "[a.]", "[[a]]", "[a] # x", '["a"]', "[",
        "a = 1", "a = 01", "a = 0", "a = 1.5", "a = 1.", "a = .5", "a = 1_0", "a = -1", "a = 1e3", "b = true",
        "b = TRUE", "a = [1]", "c = 2026-11-23", "c = 2026-13-23", "c = 2026-11-23T10:00:00", "a.b = 1", " d = 1",
        "a  = 1", "a=1", "b = ", "b =", "=", '= 1', 'a = "', 'a = ""', 'a = "x"', 'a = "x" # y', 'a = "x\\n"', "a = 'x'",
        'a = "x"y"', 'a = """', 'x"""', '"""', 'a = """x"""', "text", "a = \u0661", 'a = "\x01"', "# \x01", 'b = "é\t"',
        'a = "x"\r', "é = 1", "1 = 2", "a-b_c = 3", 'b = """\r', "a = 1 ",
    ]
)  # fmt: skip


@given(st.lists(lines, max_size=6).map("\n".join))
def test_anything_is_read_alike_or_not_at_all(text):
    found = read(text)
    if found is not None:
        assert tomllib.loads(text) == found
