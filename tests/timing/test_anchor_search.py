"""The search for the rows of a cue sheet, part by part: candidates, Viterbi, skip policy, messages."""

from __future__ import annotations

import random

import pytest

from imhcaps.timing import Anchor, CueSheet, align
from imhcaps.timing.anchor_candidates import compare, find_candidates
from imhcaps.timing.anchor_messages import same_word, unplaced, wrong_speaker
from imhcaps.timing.anchor_row import PlacedAnchor, Row, SearchText, read_rows, search_text
from imhcaps.timing.anchor_search import viterbi
from imhcaps.timing.anchor_skip import LONG_SHEET, may_skip
from imhcaps.timing.word_sequence import word_sequence
from timing.kit import talk

TALK = talk(
    "Ann: The boats left before dawn. Nobody saw them go.\n"
    "Bob: I saw them go. I was at the window all night.\n"
    "Ann: Then you know how many boats there were.\n"
)


def text_of(spoken=TALK) -> SearchText:
    return search_text(spoken, word_sequence(spoken))


def rows_of(*texts: str, speaker: str = "") -> list[Row]:
    anchors = [
        Anchor(1000 * n, None, "speech", speaker, text, n + 2) for n, text in enumerate(texts)
    ]
    return read_rows(TALK, anchors, "sheet.csv")


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("saw them go", [6, 10]),
        ("I was at", [13]),
        ("the bots left", [0]),
        ("no such words at all here", []),
    ],
)
def test_candidates_are_all_places_with_the_words_of_a_row(wanted: str, words: list[int]) -> None:
    text, rows = text_of(), rows_of(wanted)
    find_candidates(text, rows, 1.0)
    assert sorted(text.owner[c.position] for c in rows[0].candidates if c.likeness >= 0.5) == words


def test_a_row_with_words_that_the_transcript_lacks_begins_after_them() -> None:
    text = text_of()
    [best, *_] = compare(text, ["um", "nobody", "saw", "them"], [5])
    assert (best.position, best.missing) == (5, 1)
    assert best.likeness < 1


@pytest.mark.parametrize(("second", "word"), [(3000, 6), (9000, 10)])
def test_the_path_takes_the_place_that_fits_the_time(second: int, word: int) -> None:
    anchors = [
        Anchor(0, None, "speech", "", "The boats left", 2),
        Anchor(second, None, "speech", "", "saw them go", 3),
        Anchor(second + 1500, None, "speech", "", "I was at the window", 4)
        if word == 10
        else Anchor(second + 5000, None, "speech", "", "I was at the window", 4),
    ]
    text, rows = text_of(), read_rows(TALK, anchors, "sheet.csv")
    find_candidates(text, rows, 1.0)
    chosen = viterbi(text, rows, 1.0)
    assert [p.word for p in chosen if p] == [0, word, 13]


def test_a_row_that_runs_backwards_has_no_place() -> None:
    text, rows = text_of(), rows_of("I was at the window", "The boats left before dawn")
    find_candidates(text, rows, 1.0)
    chosen = viterbi(text, rows, 1.0)
    assert sum(p is None for p in chosen) == 1


def chosen_of(placed: int, missing: int) -> list[PlacedAnchor | None]:
    found = [PlacedAnchor(Anchor(n), 1 + n, None, 1.0) for n in range(placed)]
    return [*found, *[None] * missing]


@pytest.mark.parametrize(
    ("text", "speaker", "placed", "may"),
    [
        ("right", "", LONG_SHEET, True),
        ("I saw the boats", "", LONG_SHEET, True),
        ("I saw the boats", "", 4, False),  # a short sheet was written for the transcript
        ("I saw the boats", "Ann", LONG_SHEET, False),  # and so was a row with a speaker
        ("zebras enjoy astrophysics", "", LONG_SHEET, False),
    ],
)
def test_which_rows_may_be_skipped(text: str, speaker: str, placed: int, may: bool) -> None:
    rows = rows_of(*["the"] * placed, text, speaker=speaker)
    chosen = chosen_of(placed, 1)
    assert may_skip(text_of(), rows, placed, chosen) is may


def test_the_messages_name_row_words_line_and_remedy() -> None:
    text = text_of()
    [row] = rows_of("boats left befor dusk")
    error = unplaced(text, [row], 0, [None], "sheet.csv")
    assert "row 2: 'boats left befor dusk' matches nothing" in str(error)
    assert "The boats left before" in str(error.hint)
    other = PlacedAnchor(row.anchor, 1, 4, 1.0)
    assert "for the same word, 'boats' (line 1)" in str(same_word(text, row.anchor, other, "s.csv"))
    [named] = rows_of("I was at the window", speaker="Ann")
    error = wrong_speaker(text, PlacedAnchor(named.anchor, 13, 17, 1.0), "sheet.csv")
    assert "'Bob' says it (line 2)" in str(error)


def test_a_row_without_text_and_without_a_turn_left_says_how_many_there_are() -> None:
    [row] = rows_of("", speaker="Bob")
    error = unplaced(text_of(), [row], 0, [None], "sheet.csv")
    assert "no turn is left" in str(error) and "1 such turn;" in str(error.hint)


REPEATED = (
    "Ann: We looked at the harbour for a while, and then the lamps came on along the wall.\n"
    "Bob: So many of us came, and so many of us stayed, that nobody could hear the band.\n"
    "Ann: They played on all the same, until it was dark.\n"
)


def start_of_bob(rows: list[Anchor], people: str = REPEATED) -> int:
    timed = align(talk(people), CueSheet(tuple(rows)))
    return timed.turns[1].words[0].start or 0


@pytest.mark.parametrize("text", ["so many of us", "So many of us", "so many"])
@pytest.mark.parametrize("start", [6000, 7400, 8600])
def test_words_said_twice_in_a_turn_are_meant_where_the_named_speaker_begins(
    text: str, start: int
) -> None:
    rows = [
        Anchor(1000, None, "speech", "Ann", "We looked at the", 2),
        Anchor(start, None, "speech", "Bob", text, 3),
        Anchor(start + 5500, None, "speech", "Ann", "They played on", 4),
    ]
    assert start_of_bob(rows) == start


def test_a_row_inside_a_turn_stays_where_its_time_says() -> None:
    rows = [
        Anchor(1000, None, "speech", "Ann", "We looked at the", 2),
        Anchor(7000, None, "speech", "Bob", "So many of us came", 3),
        Anchor(8500, None, "speech", "Bob", "so many of us", 4),
        Anchor(12_500, None, "speech", "Ann", "They played on", 5),
    ]
    timed = align(talk(REPEATED), CueSheet(tuple(rows)))
    assert [timed.turns[1].words[k].start for k in (0, 6)] == [7000, 8500]


def test_a_row_in_the_middle_of_a_long_turn_is_not_drawn_to_its_beginning() -> None:
    filler = " ".join(f"the lamp number {n} was lit, and we walked on." for n in range(40, 60))
    people = f"Ann: Good evening.\nBob: So many of us came. {filler} So many of us stayed. {filler}\nAnn: Thanks."
    words = [w.text for w in talk(people).words]
    later = [k for k, word in enumerate(words) if word == "So"][1]
    rows = [
        Anchor(1000, None, "speech", "Ann", "Good evening", 2),
        Anchor(60_000, None, "speech", "Bob", "So many of us", 3),
        Anchor(66_000, None, "speech", "Bob", "lamp number 42", 4),
        Anchor(118_000, None, "speech", "Ann", "Thanks", 5),
    ]
    timed = align(talk(people), CueSheet(tuple(rows)))
    assert list(timed.transcript.words)[later].start == 60_000


@pytest.mark.parametrize("words", [4, 6, 9])
@pytest.mark.parametrize("seed", range(6))
def test_phrases_that_come_again_and_again_are_where_the_rows_fit_one_another(
    seed: int, words: int
) -> None:
    """As in lessons: a phrase of a row stands in many turns, and as often inside them as at their beginning."""
    dice = random.Random(seed)
    phrases = [" ".join(dice.choices(("la", "mi", "so", "re", "fa"), k=9)) for _ in range(6)]
    turns = [
        " ".join(
            f"{dice.choice(phrases)} end{dice.randrange(99)}." for _ in range(dice.randint(1, 4))
        )
        for _ in range(20)
    ]
    spoken = talk("".join(f"{('Ann', 'Bob')[at % 2]}: {text}\n" for at, text in enumerate(turns)))
    rows, at = [], 1000
    for number, text in enumerate(turns):
        said = text.split()
        rows.append(
            Anchor(
                at, None, "speech", ("Ann", "Bob")[number % 2], " ".join(said[:words]), number + 2
            )
        )
        at += round(260 * len(said) * dice.uniform(0.9, 1.1))
    timed = align(spoken, CueSheet(tuple(rows)))
    assert [turn.words[0].start for turn in timed.turns] == [row.start for row in rows]
