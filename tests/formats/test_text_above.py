"""SubRip whose text is above its times: said once, read with its own times, and put right by one fix."""

from __future__ import annotations

import pytest

from imhcaps.checks.fixing import fix_document
from imhcaps.checks.runner import check_document
from imhcaps.formats import edits, read_document
from imhcaps.formats.reading import read_captions
from imhcaps.source import Source

LINES = ["Guten Morgen!\nWie geht es?", "今日は", "What is 7\ntimes 9?", "Da bin ich"]


def clock(ms: int) -> str:
    return f"00:{ms // 60_000:02}:{ms // 1000 % 60:02},{ms % 1000:03}"


def laid_out(layout: str, lines: list[str], gap: str = "\n") -> str:
    """The lines two seconds apart, each cue as `layout` has its parts; `gap` is between cues."""
    return gap.join(
        layout.format(n=k + 1, text=text, times=f"{clock(2000 * k)} --> {clock(2000 * k + 1500)}")
        for k, text in enumerate(lines)
    )


SHOWN = [(2000 * k, 2000 * k + 1500, text) for k, text in enumerate(LINES)]
ABOVE = ["{text}\n{n}\n{times}\n", "{n}\n{text}\n{times}\n", "{text}\n{times}\n"]


@pytest.mark.parametrize("gap", ["\n", "", "\n\n"])
@pytest.mark.parametrize("eol", ["\n", "\r\n"])
@pytest.mark.parametrize("layout", ABOVE)
def test_text_above_its_times_is_read_with_them(layout: str, eol: str, gap: str) -> None:
    text = laid_out(layout, LINES, gap).replace("\n", eol)
    got = read_captions(Source(text, "a.en.srt"))
    assert [(cue.start, cue.end, cue.payload) for cue in got.track.cues] == SHOWN
    assert "above its times" in got.remarks[0].message
    document = read_document(Source(text.rstrip(), "a.en.srt"))
    problems = document.problems_of("SRT133")
    assert len(problems) == 1
    assert not problems[0].safe
    mended = edits.apply(document.text, set(problems[0].edits or ()))
    assert [
        (c.start, c.end, c.payload) for c in read_document(Source(mended, "a.srt")).track.cues
    ] == SHOWN


@pytest.mark.parametrize(
    "text",
    [
        laid_out("{n}\n{times}\n{text}\n", LINES),
        "A title\n" + laid_out("{times}\n{text}\n", LINES, ""),
        laid_out("{n}\n{times}\n{text}\n", LINES) + "\n5\n00:01:00,000 --> 00:01:01,000\n",
        laid_out("{text}\n{times}\n", LINES[:2]),
        laid_out("{text}\n{times}\n", LINES) + "and so on\n",
        laid_out("{times}\n\n", LINES, ""),
    ],
)  # fmt: skip
def test_other_files_are_read_as_they_stand(text: str) -> None:
    assert not read_document(Source(text, "a.en.srt")).problems_of("SRT133")


@pytest.mark.parametrize("layout", ABOVE)
def test_nothing_else_is_fixed_before_its_text_is_below_its_times(layout: str) -> None:
    # A number that stands for itself in a cue looks like a word alone on its line.
    document = read_document(Source(laid_out(layout, ["Yes.", "It is\0 I.", "Ann."]), "a.en.srt"))
    found = check_document(document)
    assert [finding.code for finding in found if finding.fix] == ["SRT133"]
    assert fix_document(document, check_document).document.text == document.text
    fixed = fix_document(document, check_document, unsafe=True).document
    assert fixed.texts == ["Yes.", "It is I.", "Ann."]
