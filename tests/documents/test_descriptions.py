"""Descriptive transcripts: every visual once, in order of time, and no spoken word touched."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from documents.talks import ANN, elements, talk, turn, with_times
from imhcaps.documents.blocks import HeadingBlock, plain
from imhcaps.documents.descriptions import merge_descriptions
from imhcaps.documents.document import document
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Description, Heading, TimedTranscript, Transcript, Turn


def track(*cues: tuple[int, str]) -> Track:
    return Track(tuple(Cue(start, start + 500, text) for start, text in cues), kind="descriptions")


def lines(timed: TimedTranscript) -> list[str]:
    return [
        block.text if isinstance(block, HeadingBlock) else f"{block.name}|{plain(paragraph)}"
        for block in document(timed).body
        for paragraph in (block.paragraphs if not isinstance(block, HeadingBlock) else ((),))
    ]


def test_visuals_stand_where_they_are_seen() -> None:
    source = with_times(Transcript((turn(ANN, "One two. Three four."), turn(ANN, "Five."))))
    merged = merge_descriptions(
        source, track((9000, "A <i>card</i> &amp; a\nlogo"), (0, "A door"), (1600, "It opens"))
    )
    assert lines(merged) == [
        "|[Visual: A door]",
        "Ann Lee|One two.",
        "Ann Lee|[Visual: It opens]",
        "Ann Lee|Three four.",
        "Ann|Five.",
        "|[Visual: A card & a logo]",
    ]


def test_headings_stay_with_their_turns() -> None:
    source = with_times(talk())
    headings = tuple(replace(each, start=7300 * each.turn // 3) for each in talk().headings)
    source = replace(source, transcript=replace(source.transcript, headings=headings))
    merged = merge_descriptions(
        source, track((0, "Title"), (7200, "Applause ends"), (7300, "Hall"))
    )
    seen = lines(merged)
    assert seen.index("Close") == seen.index("|[Visual: Hall]") - 1
    assert seen.index("|[Visual: Applause ends]") < seen.index("Close")
    assert seen.index("Opening") < seen.index(
        "Ann Lee|Good evening. [music fades] Welcome, all of you."
    )


def test_what_is_there_already_is_not_put_there_twice() -> None:
    once = merge_descriptions(with_times(talk()), track((0, "Title")))
    assert merge_descriptions(once, track((0, "Title"))) == once


def test_a_cue_without_text_is_left_out() -> None:
    source = with_times(talk())
    assert merge_descriptions(source, track((0, " <c></c> "))) == source


def test_paragraphs_begin_where_they_began() -> None:
    source = with_times(talk())
    merged = merge_descriptions(source, track((3000, "She smiles")))
    assert lines(merged)[1:4] == [
        "Ann Lee|Good evening. [music fades] Welcome, all of you.",
        "Ann Lee|[Visual: She smiles]",
        "Ann Lee|We begin.",
    ]


@given(
    st.lists(st.lists(st.sampled_from(["Yes.", "so", "[ha]"]), max_size=6), max_size=5),
    st.lists(
        st.tuples(st.integers(0, 12_000), st.sampled_from(["map", "door", "hat"])), max_size=5
    ),
    st.lists(st.integers(0, 5), max_size=3),
)
def test_every_visual_once_in_order_and_no_word_lost(
    turns: list[list[str]], cues: list[tuple[int, str]], headings: list[int]
) -> None:
    source = with_times(
        Transcript(
            tuple(Turn(ANN, elements(" ".join(each))) for each in turns),
            headings=tuple(Heading(f"H{at}", turn) for at, turn in enumerate(sorted(headings))),
        )
    )
    merged = merge_descriptions(source, track(*cues))
    spoken = [(word.text, word.start) for word in merged.transcript.words]
    assert spoken == [(word.text, word.start) for word in source.transcript.words]
    everything = [element for each in merged.turns for element in each.elements]
    assert [each.start for each in everything] == sorted(each.start or 0 for each in everything)
    seen = {(e.text, e.start) for e in everything if isinstance(e, Description)}
    assert seen == {(text, start) for start, text in cues}
    for before, after in zip(source.transcript.headings, merged.transcript.headings, strict=True):
        if before.turn < len(source.turns):
            kept = list(source.turns[before.turn].elements)
            there = merged.turns[after.turn :]
            said = [e for each in there for e in each.elements if not isinstance(e, Description)]
            assert said[: len(kept)] == kept
