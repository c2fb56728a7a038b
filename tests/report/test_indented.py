"""JSON with an indent is what Python's own encoder writes, character for character."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.report.full import underline
from imhcaps.report.indented import Shared, indented
from imhcaps.report.plain import shown
from imhcaps.text import width

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4)
    ),
    max_leaves=24,
)


@given(VALUES)
def test_as_python_writes_it(value: Any) -> None:
    assert indented(value) == json.dumps(value, indent=2)


def test_what_is_shared_stands_at_the_indent_of_its_place() -> None:
    shared = Shared(uri="a", index=1)
    value = {"here": shared, "deeper": [{"there": shared}, shared], "none": Shared()}
    plain = {
        "here": {"uri": "a", "index": 1},
        "deeper": [{"there": dict(shared)}, dict(shared)],
        "none": {},
    }
    assert indented(value) == json.dumps(plain, indent=2)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_generator_is_a_list(count: int) -> None:
    made = ({"n": n} for n in range(count))
    assert indented({"rows": made}) == json.dumps(
        {"rows": [{"n": n} for n in range(count)]}, indent=2
    )


@given(st.text(alphabet=" abcdefg#[", max_size=140), st.integers(0, 140), st.integers(0, 140))
def test_a_plain_line_is_underlined_as_any_other(line: str, start: int, end: int) -> None:
    text, indent, carets = underline(line, start, end)
    # The same by the widths of what is shown, for a line that is not cut.
    if len(line) <= 100:
        first = min(start, len(line))
        last = min(max(end, first), len(line))
        assert text == shown(line, 0).replace("##[", "#\ufffd[")
        assert indent == width(line[:first])
        assert carets == max(width(line[first:last]), 1)
    assert len(text) <= 106
