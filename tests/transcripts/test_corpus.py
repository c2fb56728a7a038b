"""Real pages: each talk against the captions of its video, which somebody else wrote."""

from __future__ import annotations

import re

import pytest
from rapidfuzz.distance import Indel

from imhcaps.text import fold
from imhcaps.transcripts import list_talks, read_transcript

pytestmark = pytest.mark.shared

TALKS = {
    1: ("do_no_harm", ["CARLOS DUARTE", "JUTTA TREVIRANUS", "SHARI TREWIN"]),
    2: ("computer_vision", ["CARLOS DUARTE", "AMY PAVEL", "SHIVAM SINGH", "MICHAEL COOPER"]),
    3: (
        "media_accessibility",
        ["CARLOS DUARTE", "SHAOMEI WU", "SHIVAM SINGH", "AMY PAVEL", "MICHAEL COOPER"],
    ),
    4: (
        "machine_learning",
        ["CARLOS DUARTE", "WILLIAN WATANABE", "YELIZ YESILADA", "SHENG ZHOU", "FABIO PATERNO"],
    ),
    5: (
        "accessible_communication",
        ["CARLOS DUARTE", "CHAOHAI DING", "LOURDES MORENO", "VIKAS ASHOK"],
    ),
    6: ("where_next", ["CARLOS DUARTE", "SHARI TREWIN", "JUTTA TREVIRANUS"]),
}


def words_of_captions(path):
    """Words of a WebVTT file, read naively: the oracle shares no code with what it judges."""
    found = []
    for block in re.split(r"\n\n+", path.read_text(encoding="utf-8-sig"))[1:]:
        lines = block.split("\n")
        timing = next((i for i, line in enumerate(lines) if "-->" in line), len(lines))
        found += " ".join(lines[timing + 1 :]).split()
    return [word for word in map(fold, found) if word]


@pytest.mark.parametrize("number", sorted(TALKS))
def test_a_talk_has_its_speakers_and_the_words_of_its_video(shared, number):
    folder = shared / "corpus" / "wai-symposium2"
    stem, speakers = TALKS[number]
    talk = read_transcript(folder / "symposium2.md", heading=number)
    assert sorted(s.name for s in talk.speakers) == sorted(speakers)
    assert all(turn.speaker for turn in talk.turns if turn.words)
    ours = [word for word in (fold(w.text) for w in talk.words) if word]
    heard = words_of_captions(folder / f"{stem}.vtt")
    # The page is edited ("uh" is gone, sentences are corrected): four words of five agree, and no
    # stretch of more than a few sentences stands in one only.
    edits = Indel.opcodes(ours, heard)
    assert Indel.normalized_similarity(ours, heard) > 0.78
    assert max(op.dest_end - op.dest_start for op in edits if op.tag == "insert") < 25
    assert max(op.src_end - op.src_start for op in edits if op.tag == "delete") < 160


@pytest.mark.parametrize(
    ("page", "numbers"),
    [("day1_transcript.html", {3: 2, 4: 3}), ("day2_transcript.html", {2: 4, 3: 5, 4: 6})],
)
def test_the_same_talk_as_html_has_the_same_words(shared, page, numbers):
    folder = shared / "corpus" / "wai-symposium2"
    for here, there in numbers.items():
        one = read_transcript(folder / page, heading=here)
        other = read_transcript(folder / "symposium2.md", heading=there)
        mine = [fold(word.text) for word in one.words]
        theirs = [fold(word.text) for word in other.words]
        assert Indel.normalized_similarity(mine, theirs) > 0.99
        assert {s.name for s in one.speakers} == {s.name for s in other.speakers}


def test_the_page_lists_its_six_talks(shared):
    talks = list_talks(shared / "corpus" / "wai-symposium2" / "symposium2.md")
    assert len(talks) == 6
    assert talks[0] == "Opening Keynote: Jutta Treviranus"
    assert talks[5] == "Closing Keynote: Shari Trewin"


def test_no_markup_or_template_is_spoken(shared):
    talk = read_transcript(shared / "corpus" / "wai-symposium2" / "symposium2.md")
    text = " ".join(word.text for word in talk.words)
    assert not re.search(r"\{[%:]|</?\w+>|\*\*|excol", text)
