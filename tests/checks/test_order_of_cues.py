"""CUE103 says once that a run of cues stands below a later one."""

from __future__ import annotations

import pytest

from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.source import Source


def found(starts):
    cues = "\n\n".join(
        f"00:{s // 60:02}:{s % 60:02}.000 --> 00:{s // 60:02}:{s % 60:02}.900\nHere is {s}."
        for s in starts
    )
    document = read_document(Source(f"WEBVTT\n\n{cues}\n", "talk.en.vtt"))
    return [
        (f.cue, f.message.rpartition(")")[2]) for f in check_document(document, select=["CUE103"])
    ]


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        ((1, 3, 5), []),
        ((3, 1, 5), [(2, "")]),
        ((90, 1, 3, 5), [(2, "; so do the next 2")]),
        ((90, 1, 3), [(2, "; so does the next")]),
        ((5, 1, 9, 2, 3, 20), [(2, ""), (4, "; so does the next")]),
        ((1, 2, 3, 1, 2, 3), [(4, "; so does the next")]),
    ],
)
def test_one_finding_a_run(starts, expected):
    assert found(starts) == expected
