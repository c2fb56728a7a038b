"""Times in SubViewer and LRC as hands and programs write them: read, reported, and no word lost."""

from __future__ import annotations

import pytest

from imhcaps.formats import read_document
from imhcaps.formats.conversion import converted
from imhcaps.source import Source

NEXT = {"sbv": "0:00:20.000,0:00:22.000\nYes.\n", "sub": "00:00:20.00,00:00:22.00\nYes.\n"}


def rows(text: str, name: str) -> list[tuple[int, int, str]]:
    made = converted(Source(text, name), "vtt")
    return [(cue.start, cue.end, cue.text) for cue in made.track.cues]


@pytest.mark.parametrize("kind", ["sbv", "sub"])
@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("0:00:01.990,0:00:09.3000", 1990, 9300),
        ("0:00:01.9900,0:00:09.3", 1990, 9300),
        ("0:00:01,990 --> 0:00:09,300", 1990, 9300),
        ("0:00:01.990;0:00:09.300", 1990, 9300),
        ("0:00:01.990 - 0:00:09.300", 1990, 9300),
        ("0:00:01,0:00:09", 1000, 9000),
        ("0:00:12.700", 12_700, 20_000),
        ("0:00:12.700,", 12_700, 20_000),
        ("-0:00:01.470,0:00:09.300", 0, 9300),
    ],
)
def test_a_line_of_times_that_the_format_does_not_have(
    kind: str, line: str, start: int, end: int
) -> None:
    text = f"{NEXT[kind].replace('20.', '00.').replace('22.', '01.')}\n{line}\nAre you there?\n\n{NEXT[kind]}"
    found = rows(text, f"a.{kind}")
    assert (start, end, "Are you there?") in [(max(s, 0), e, t) for s, e, t in found]
    assert len(found) == 3
    document = read_document(Source(text, f"a.{kind}"))
    assert [problem.code for problem in document.problems_of("SBV101")] == ["SBV101"]


@pytest.mark.parametrize("kind", ["sbv", "sub"])
@pytest.mark.parametrize("line", ["0:00:12.700", "At 0:00:12.700, we left.", "12:30"])
def test_a_time_in_the_text_of_a_caption_is_text(kind: str, line: str) -> None:
    text = f"{NEXT[kind].rstrip()}\n{line}\n"
    assert [said for _, _, said in rows(text, f"a.{kind}")] == [f"Yes.\n{line}"]
    assert not read_document(Source(text, f"a.{kind}")).problems_of("SBV101")


@pytest.mark.parametrize(
    ("stamp", "ms"),
    [
        ("[02:34.5678]", 154_567),
        ("[02:34.567891]", 154_567),
        ("[-00:06.84]", 0),
        ("[02:34]", 154_000),
    ],
)
def test_times_of_lrc(stamp: str, ms: int) -> None:
    found = rows(f"{stamp}Are you there?\n[03:00.00]Yes.\n[03:05.00]\n", "a.lrc")
    assert [said for _, _, said in found] == ["Are you there?", "Yes."]
    assert found[0][0] == ms
