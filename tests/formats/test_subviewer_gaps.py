"""Empty lines inside the captions of SubViewer, YouTube's and version 2: no word is lost, and the fix takes them
out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, fix_document_with
from imhcaps.formats import read_document
from imhcaps.formats.conversion import converted
from imhcaps.formats.table import format_named
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source

TIMES = {
    "sbv": "0:00:{0:02d}.000,0:00:{1:02d}.000",
    "sub": "00:00:{0:02d}.00,00:00:{1:02d}.00",
}
LINE = st.lists(
    st.sampled_from(["og", "så", "kom", "der", "en", "båd", "3", "hunde"]), min_size=1, max_size=5
)
GAP = st.sampled_from(["\n", "\n \n", "\n\n", "\n\t\n", "\n\n\n"])


@st.composite
def files(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A text and the words of each caption; lines of one are parted by breaks and by empty lines."""
    kind = draw(st.sampled_from(sorted(TIMES)))
    blocks, words = [], []
    for n in range(draw(st.integers(1, 6))):
        lines = [" ".join(line) for line in draw(st.lists(LINE, min_size=1, max_size=4))]
        text = lines[0]
        for line in lines[1:]:
            text += draw(GAP) + line
        before = draw(st.sampled_from(["", "", " \n"]))
        blocks.append(f"{TIMES[kind].format(2 * n + 1, 2 * n + 2)}\n{before}{text}\n")
        words.append(" ".join(lines))
    return f"talk.{kind}\0" + "\n".join(blocks), words


@given(files())
def test_every_word_stands_in_its_caption(made: tuple[str, list[str]]) -> None:
    name, _, text = made[0].partition("\0")
    track = converted(Source(text, name), "vtt").track
    assert [" ".join(cue.text.split()) for cue in track.cues] == made[1]
    document = read_document(Source(text, name))
    assert not document.problems_of("CUE101")
    after = fix_document_with(document, Settings(load_profile(), fixes="safe")).document
    assert not after.problems_of("SBV102")
    assert [text.split() for text in after.texts] == [words.split() for words in made[1]]
    assert list(after.starts) == list(document.starts)


@pytest.mark.parametrize("blank", ["", " ", "\t", "\u00a0"])
def test_an_empty_line_inside_is_said(blank: str) -> None:
    text = f"0:00:01.000,0:00:03.000\nFørst\n{blank}\nog så.\n\n0:00:04.000,0:00:05.000\nJa.\n"
    document = read_document(Source(text, "talk.sbv"))
    (problem,) = document.problems_of("SBV102")
    assert problem.cue == 0
    assert len(document) == 2


def test_text_before_the_first_times_belongs_to_no_caption() -> None:
    document = read_document(Source("Vorspann\n\n0:00:01.000,0:00:03.000\nJa.\n", "talk.sbv"))
    assert len(document.problems_of("CUE101")) == 1
    assert document.texts == ["Ja."]


@pytest.mark.parametrize("mark", ["[br]", "[BR]", " [br] "])
def test_a_break_as_amara_writes_it(mark: str) -> None:
    text = f"0:00:01.000,0:00:03.000\nFørst & så{mark}videre.\n"
    (cue,) = converted(Source(text, "talk.sbv"), "vtt").track.cues
    assert cue.text == "Først & så\nvidere."
    made, remarks = format_named("sbv").write(Track((Cue(0, 1000, "Skriv [br] her."),)))
    assert "Skriv [br] her." in made
    assert any("[br]" in remark.message for remark in remarks)


@pytest.mark.parametrize(("name", "said"), [("t.sbv", 2), ("t.sub", 0)])
@pytest.mark.parametrize("mark", ["\n[END SUBTITLE]", "\n [end subtitle] ", "[END SUBTITLE]"])
def test_the_mark_behind_the_last_caption_is_said_by_nobody(name: str, said: int, mark: str):
    text = f"[SUBTITLE]\n\n00:00:01.00,00:00:03.00\nVi ses.\n{mark}\n"
    text = text.replace(".00", ".000") if name == "t.sbv" else text
    document = read_document(Source(text, name))
    assert document.texts == ["Vi ses."]
    assert [p.code for p in document.found] == ["CUE101"] * said


@pytest.mark.parametrize("times", ["0:00:0x.500,0:00:06.000", "0:00:04.500,0:00:O6.000", "0:00:04.5O0;0:00:06.000"])  # fmt: skip
def test_text_below_times_that_cannot_be_read_joins_no_caption(times):
    text = f"0:00:01.000,0:00:03.000\nJa.\n\n{times}\nNei.\n\n0:00:07.000,0:00:09.000\nVi ses.\n"
    document = read_document(Source(text, "t.sbv"))
    assert document.texts == ["Ja.", "Vi ses."]
    assert [p.code for p in document.found] == ["CUE101", "CUE101"]


@pytest.mark.parametrize("name", ["t.en.sbv"])
def test_numbers_above_times_are_no_text(name):
    text = "0:00:01.000,0:00:02.000\nHello there\n\n2\n0:00:03.000,0:00:04.000\nWorld is big\n\n3\n0:00:05.000,0:00:06.000\nEnd\n"
    cues = converted(Source(text, name), "vtt").track.cues
    assert [cue.text for cue in cues] == ["Hello there", "World is big", "End"]
