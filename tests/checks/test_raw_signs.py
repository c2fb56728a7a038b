"""A raw `<` hides what follows it, the next `<` too: all that are raw are escaped by one fix."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.fixing import fixed_document
from imhcaps.formats import read_document
from imhcaps.formats.edits import apply
from imhcaps.source import Source


def cue(payload: str) -> str:
    return f"WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n{payload}\n"


def step_by_step(text: str) -> str:
    """The text with one sign escaped after another, each as the reader then finds it."""
    while True:
        problems = read_document(Source(text, "a.vtt")).problems_of("VTT402")
        if not problems or not problems[0].edits:
            return text
        text = apply(text, problems[0].edits[:1])


def at_once(text: str) -> str:
    """The text with the edits of all problems applied, until none is left; how often that took."""
    for _ in range(3):
        problems = read_document(Source(text, "a.vtt")).problems_of("VTT402")
        if not problems:
            return text
        text = apply(text, [edit for problem in problems for edit in problem.edits or ()])
    raise AssertionError("more than one fix for a chain of signs")


@pytest.mark.parametrize(
    ("payload", "written"),
    [
        ("<<<", "&lt;&lt;&lt;"),
        ("3 < 4 and 5 < 6", "3 &lt; 4 and 5 &lt; 6"),
        ("<<<>", "&lt;&lt;&lt;>"),
        ("< <b>bold</b>", "&lt; <b>bold</b>"),
        ("a < b <i>c</i> < d", "a &lt; b <i>c</i> &lt; d"),
        ("1 < 2 <00:00:02.000>now", "1 &lt; 2 <00:00:02.000>now"),
        ("1 < 2 </i>", "1 &lt; 2 </i>"),
        ("1 < 2 <laughs>", "1 &lt; 2 <laughs>"),
        ("1 < 2 <i", "1 &lt; 2 <i"),
    ],
)
@pytest.mark.parametrize("eol", ["\n", "\r\n"])
def test_all_raw_signs_and_no_tag_are_escaped(payload: str, written: str, eol: str) -> None:
    text, wanted = (cue(f"one\n{each}").replace("\n", eol) for each in (payload, written))
    assert at_once(text) == wanted


@settings(deadline=None, max_examples=300)
@given(
    st.text(alphabet="<> /ib1.:\nv", min_size=1, max_size=24).filter(
        lambda text: "\n\n" not in text and "-->" not in text and text.strip("\n") == text
    )
)
def test_one_fix_does_what_many_did(payload: str) -> None:
    assert at_once(cue(f"x{payload}")) == step_by_step(cue(f"x{payload}"))


@pytest.mark.parametrize("count", [2, 50, 3000])
def test_a_chain_of_signs_is_one_fix(count: int) -> None:
    result = fixed_document(cue("<" * count))
    assert result.document.source.text == cue("&lt;" * count)
    assert [finding.code for finding in result.fixed] == ["VTT402"]
