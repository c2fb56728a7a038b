"""Transcript and cue sheet → times of words and sounds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imhcaps.errors import CueSheetError
from imhcaps.model.transcript import Sound, TimedTranscript, Transcript, Turn, Word
from imhcaps.timing import Anchor, CueSheet, align, review
from imhcaps.timing.anchor_times import LEAST_PER_WORD
from imhcaps.timing.assemble import assemble
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.word_sequence import word_sequence
from timing.kit import SEED, sheet, talk


def words(timed: TimedTranscript) -> list[Word]:
    return [word for turn in timed.turns for word in turn.words]


def sounds(timed: TimedTranscript) -> list[Sound]:
    return [e for turn in timed.turns for e in turn.elements if isinstance(e, Sound)]


def at(timed: TimedTranscript, text: str, nth: int = 0) -> Word:
    return [word for word in words(timed) if word.text == text][nth]


def sane(timed: TimedTranscript, transcript: Transcript) -> None:
    """What holds whatever the rows say."""
    assert [w.text for w in words(timed)] == [w.text for w in transcript.words]
    assert [t.speaker for t in timed.turns if t.words] == [
        t.speaker for t in transcript.turns if t.words
    ]
    last = 0
    for word in words(timed):
        assert word.start is not None
        assert word.end is not None
        assert last <= word.start < word.end
        assert word.origin in ("anchor", "matched", "estimated")
        assert word.confidence is not None
        assert 0 <= word.confidence <= 1
        last = word.end
    for sound in sounds(timed):
        assert sound.start is not None
        assert sound.end is not None
        assert sound.start < sound.end


# Anchors


def test_a_row_a_turn_anchors_first_words_and_ends_last_words() -> None:
    transcript = talk("Ann: Hello there my friend.\nBob: Good evening to you.")
    timed = align(transcript, sheet("1,3,,Ann,\n4,6.5,,Bob,"))
    sane(timed, transcript)
    assert at(timed, "Hello").start == 1000
    assert at(timed, "friend.").end == 3000
    assert at(timed, "Good").start == 4000
    assert at(timed, "you.").end == 6500
    assert at(timed, "Hello").origin == "anchor"
    assert at(timed, "there").origin == "estimated"
    assert timed.end == 6500
    assert timed.remarks == ()


def test_a_row_without_speaker_and_text_is_the_next_turn() -> None:
    transcript = talk("Ann: One two.\nBob: Three four.\nAnn: Five six.")
    timed = align(transcript, sheet("1,,,,\n5,,,,\n9,,,,"))
    assert [t.words[0].start for t in timed.turns] == [1000, 5000, 9000]


def test_a_speaker_alone_is_that_speakers_next_turn() -> None:
    transcript = talk("Ann: One two.\nBob: Three four.\nAnn: Five six.\nBob: Seven.")
    timed = align(transcript, sheet("1,,,ann,\n9,,,Ann,\n12,,,Bob,"))
    assert [at(timed, w).start for w in ("One", "Five", "Seven.")] == [1000, 9000, 12000]


def test_speakers_by_short_name_and_near_spelling() -> None:
    transcript = talk(SEED)
    timed = align(transcript, sheet("1,,,Denise,\n30,,,heidi maderia,\n60,,,Ann Giordano,"))
    assert [t.words[0].start for t in timed.turns[:3]] == [1000, 30_000, 60_000]


def test_text_is_matched_without_case_and_punctuation_and_in_the_middle_of_a_turn() -> None:
    transcript = talk(SEED)
    timed = align(
        transcript, sheet('1,,,,\n9,,,,you know theres a mental illnes\n60,,,,"all CHILDREN, from"')
    )
    assert at(timed, "You").start == 9000
    assert at(timed, "All").start == 60_000


def test_a_phrase_said_twice_goes_where_its_time_says() -> None:
    lines = [
        "Ann: Thank you.",
        "Bob: " + "Now a long story follows here. " * 12,
        "Ann: Thank you.",
        "Bob: Bye.",
    ]
    transcript = talk("\n".join(lines))
    early = align(transcript, sheet("1,,,,Thank you\n3,,,,Now a long story\n60,,,,Bye."))
    late = align(transcript, sheet("1,,,Bob,Now a long story\n58,,,,Thank you\n60,,,,Bye."))
    assert at(early, "Thank").start == 1000
    assert at(late, "Thank", 1).start == 58_000


def test_rows_compete_for_places_together_not_one_by_one() -> None:
    # A greedy search would give the first row the nearer "we go on and on" and leave no place for the next.
    transcript = talk(
        "Ann: We go on and on. First things first.\nBob: Then we go on and on. Second to none."
    )
    timed = align(
        transcript, sheet("4,,,,First things\n9,,,,we go on and on\n12,,,,Second to none")
    )
    assert at(timed, "we").start == 9000


def test_a_label_before_the_text_of_a_row_does_not_matter() -> None:
    transcript = talk("Ann: Hello there my friend.\nBob: Good evening to you.")
    timed = align(transcript, sheet("1,,,,ANN: Hello there\n3,,,,>> Good evening"))
    assert at(timed, "Good").start == 3000


def test_an_end_falls_on_the_last_word_of_the_text_or_of_the_turn_whichever_fits() -> None:
    long = "Ann: Hello there my friend. " + "It is a fine day for a walk by the sea. " * 6
    transcript = talk(long)
    brief = align(transcript, sheet('1,2.4,,,"Hello there my friend."'))
    assert at(brief, "friend.").end == 2400
    whole = align(transcript, sheet('1,21,,,"Hello there my friend."'))
    assert words(whole)[-1].end == 21_000


def test_one_row_for_the_whole_talk_with_its_end() -> None:
    transcript = talk(SEED)
    timed = align(transcript, sheet("2,62,,,"))
    sane(timed, transcript)
    assert words(timed)[0].start == 2000
    assert words(timed)[-1].end == 62_000


def test_words_outside_the_anchors_are_timed_and_reported() -> None:
    transcript = talk(SEED)
    timed = align(transcript, sheet("30,,,Heidi,\n50,,,Anne,"))
    sane(timed, transcript)
    said = " ".join(remark.message for remark in timed.remarks)
    assert "42 words before" in said
    assert re.search(r"\d+ words after the last known time", said)
    assert 0 < (words(timed)[0].start or 0) < 30_000


@pytest.mark.parametrize(
    ("finish", "said"),
    [
        (59_990, "after the last known time timed by the speaking rate, to 2.* s past the end of"),
        (60_200, "after the last known time have too little time"),
        (90_000, "after the last known time timed by the speaking rate$"),
    ],
)
def test_words_that_a_recording_has_no_room_for_are_said(finish: int, said: str) -> None:
    transcript = talk(SEED)
    sequence = word_sequence(transcript)
    last = len(sequence) - 9
    knots = Knots({4: 20.0, last: 59_700.0}, {last: 60_000.0})
    matched = dict.fromkeys((4, last), (0.99, "matched"))
    rates = [1.0] * len(transcript.turns)
    timed = assemble(transcript, sequence, knots, rates, [], [], finish, matched)
    messages = [remark.message for remark in timed.remarks]
    assert any(re.search(said, each) for each in messages)
    assert any("4 words before" in each and "too little time" in each for each in messages)
    assert any("4 words at 00:00:00.000" in each and "are needed" in each for each in messages)


def test_words_before_a_first_anchor_that_is_too_early_still_fit() -> None:
    transcript = talk(SEED)
    timed = align(transcript, sheet("0.01,,,Heidi,"))
    sane(timed, transcript)


def test_rows_too_close_for_their_words_are_squeezed_and_reported() -> None:
    transcript = talk(SEED)
    timed = align(transcript, sheet("1,,,Denise,\n1.01,,,Heidi,\n20,,,Anne,"))
    sane(timed, transcript)
    assert any(
        "words" in remark.message and remark.kind in ("estimated", "repaired")
        for remark in timed.remarks
    )


def test_overlapping_rows_end_where_the_next_begins() -> None:
    transcript = talk("Ann: Hello there my friend.\nBob: Good evening to you.")
    timed = align(transcript, sheet("1,4,,Ann,\n3,6,,Bob,"))
    sane(timed, transcript)
    assert at(timed, "friend.").end == 3000
    assert timed.remarks[0].kind == "repaired"


def test_no_sheet_at_all_uses_a_usual_rate_and_says_so() -> None:
    transcript = talk(SEED)
    timed = align(transcript)
    sane(timed, transcript)
    wpm = len(words(timed)) / ((words(timed)[-1].end or 1) / 60_000)
    assert 110 < wpm < 200
    assert "no time is known" in timed.remarks[0].message


def test_times_of_the_page_are_anchors_unless_the_sheet_says_otherwise() -> None:
    from dataclasses import replace

    transcript = talk("Ann: One two three.\nBob: Four five six.\nAnn: Seven eight.")
    turns = tuple(
        replace(t, start=s) for t, s in zip(transcript.turns, (1000, 90_000, 9000), strict=True)
    )
    transcript = replace(transcript, turns=turns)
    timed = align(transcript, sheet("4,,,Bob,"))
    assert [t.words[0].start for t in timed.turns] == [1000, 4000, 9000]
    assert align(transcript).turns[1].words[0].start == 90_000
    contradicted = align(transcript)
    assert any("contradicts" in remark.message for remark in contradicted.remarks)


def test_confidence_falls_with_the_distance_from_known_times() -> None:
    transcript = talk("Ann: " + "word " * 200)
    timed = align(transcript, sheet("0,100,,,"))
    sure = [w.confidence or 0 for w in words(timed)]
    assert sure[0] > sure[20] > sure[100] < sure[180] < sure[199]


def test_pauses_stand_at_punctuation() -> None:
    timed = align(talk("Ann: One two three. Four five six, seven eight nine."), sheet("0,10,,,"))

    def gap(a: str, b: str) -> int:
        return (at(timed, b).start or 0) - (at(timed, a).end or 0)

    assert gap("three.", "Four") > gap("six,", "seven") > gap("seven", "eight") == 0


def test_silence_after_a_turn_whose_end_is_not_known_is_not_filled_with_words() -> None:
    transcript = talk(
        "Ann: Hello there, how are you today?\nBob: Fine.\nAnn: " + "And so on it goes. " * 9
    )
    timed = align(
        transcript,
        sheet("0,,,,\n3,,,Bob,\n40,,,Ann,\n58,,,,goes.")
        if False
        else sheet("0,,,,\n3,,,Bob,\n40,,,Ann,"),
    )
    assert (at(timed, "Fine.").end or 0) < 6000


# Sounds, silences, shots, chapters


def test_sounds_stand_between_turns_or_inside_them_by_time() -> None:
    transcript = talk("Ann: One two three. Four five six.\nBob: Good evening.")
    timed = align(
        transcript,
        sheet(
            "0,1,music,,soft music\n1,8,,Ann,\n4,5.5,sound,,[baby laughs]\n8.2,8.9,sound,,(door)\n9,10,,Bob,"
        ),
    )
    sane(timed, transcript)
    shape = [[e.text for e in turn.elements] for turn in timed.turns]
    assert shape == [
        ["[soft music]"],
        ["One", "two", "three.", "[baby laughs]", "Four", "five", "six."],
        ["(door)"],
        ["Good", "evening."],
    ]
    assert (at(timed, "three.").end or 0) <= 4000
    assert (at(timed, "Four").start or 0) >= 5500
    assert sounds(timed)[0].kind == "music"


def test_a_sound_that_the_transcript_has_is_timed_and_not_doubled() -> None:
    transcript = talk("Ann: One two three. [laughter] Four five six.")
    timed = align(transcript, sheet("1,8,,Ann,\n2.5,4,sound,,Laughter"))
    sane(timed, transcript)
    assert [(s.text, s.start, s.end) for s in sounds(timed)] == [("[laughter]", 2500, 4000)]
    assert at(timed, "three.").end == 2500
    assert at(timed, "Four").start == 4000


def test_a_sound_without_a_row_gets_the_time_between_its_neighbours() -> None:
    transcript = talk("Ann: One two three. [laughter] Four five six.\n[applause]")
    timed = align(transcript, sheet("1,8,,Ann,"))
    sane(timed, transcript)
    laugh, clap = sounds(timed)
    assert (
        (at(timed, "three.").end or 0)
        <= (laugh.start or 0)
        < (laugh.end or 0)
        <= (at(timed, "Four").start or 0)
    )
    assert (clap.start or 0) >= 8000


def test_no_word_is_said_in_a_silence() -> None:
    transcript = talk("Ann: " + "One two three four. " * 10)
    timed = align(transcript, sheet("0,30,,Ann,\n10,20,silence,,"))
    sane(timed, transcript)
    assert sounds(timed) == []
    for word in words(timed):
        assert (word.end or 0) <= 10_000 or (word.start or 0) >= 20_000


def test_music_under_the_whole_talk_does_not_push_the_words_out() -> None:
    transcript = talk(SEED)
    timed = align(transcript, sheet("1,21,,Denise,\n1.5,20.5,music,,music"))
    sane(timed, transcript)
    assert (words(timed)[20].start or 0) < 14_000


def test_shots_chapters_and_the_end() -> None:
    timed = align(
        talk("Ann: Hello."),
        sheet("0,,chapter,,One\n3,,shot,,\n1,2,,Ann,\n5,,chapter,,Two\n2,,shot,,\n9,12,music,,end"),
    )
    assert timed.shots == (2000, 3000)
    assert [(c.title, c.start, c.end) for c in timed.chapters] == [
        ("One", 0, 5000),
        ("Two", 5000, 12_000),
    ]
    assert timed.end == 12_000


def test_paragraphs_and_headings_keep_their_places_when_sounds_come_in() -> None:
    from dataclasses import replace

    from imhcaps.model.transcript import Heading

    transcript = talk("Ann: One two. | Three four. | Five six.\nBob: Seven.")
    transcript = replace(transcript, headings=(Heading("Later", 1),))
    timed = align(
        transcript,
        sheet("0,1,music,,m\n1,9,,Ann,\n3,4,sound,,[bang]\n9.2,9.4,sound,,[bell]\n10,11,,Bob,"),
    )
    turn = timed.turns[1]
    assert [turn.elements[p].text for p in turn.paragraphs][-1] == "Five"
    heading = timed.transcript.headings[0]
    assert timed.turns[heading.turn].words[0].text == "Seven."
    assert heading.start == 10_000


# What is wrong


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("1,,,,Hello there\n9,,,,purple monkey dishwasher", "row 3.*matches nothing"),
        ("1,,,,Good evening to\n9,,,,Hello there my", "out of order"),
        ("1,,,,Hello there\n9,,,,Hello there", "same word|out of order"),
        ("1,,,Ann,Good evening to you", "gives 'Good evening to you' to 'Ann'.*'Bob'"),
        ("1,,,Zoe,", "'Zoe', who does not speak"),
        ("1,,,Ann,\n2,,,Bob,\n3,,,,", "no turn is left"),
        ("1,,,Ann,\n2,,,Ann,", "next turn of 'Ann'.*no turn is left"),
        ("5,,,Ann,\n4,,,Bob,", "before row 2"),
    ],
)
def test_rows_that_contradict_are_errors_with_row_and_line(rows: str, says: str) -> None:
    transcript = talk("Ann: Hello there my friend.\nBob: Good evening to you.")
    with pytest.raises(CueSheetError, match=says) as caught:
        align(transcript, sheet(rows))
    assert caught.value.path == "sheet.csv"
    assert caught.value.line is not None
    assert caught.value.hint


def test_the_nearest_candidate_is_named() -> None:
    transcript = talk(SEED)
    with pytest.raises(CueSheetError) as caught:
        align(transcript, sheet("1,,,,\n9,,,,a mental note about inflatable boats"))
    assert "nearest: '" in str(caught.value)
    with pytest.raises(CueSheetError) as caught:
        align(transcript, sheet("1,,,Denis Web Junior,"))
    assert "did you mean 'Denise Webb'" in str(caught.value) or "speakers:" in str(caught.value)


def test_a_sheet_made_by_hand_is_checked_as_well() -> None:
    with pytest.raises(CueSheetError, match="before it starts"):
        align(talk("Ann: Hi."), CueSheet((Anchor(5, 4, row=2),)))
    with pytest.raises(CueSheetError, match="negative"):
        align(talk("Ann: Hi."), CueSheet((Anchor(-5, row=2),)))


def test_rows_taken_from_captions_may_have_words_that_the_page_left_out() -> None:
    body = [
        f"Sentence number {n} is about topic {n} and its {n} friends of old." for n in range(40)
    ]
    transcript = talk("Ann: " + " ".join(body))
    rows = [
        Anchor(n * 5000, None, "speech", "", f"number {n} is about topic", n + 2) for n in range(40)
    ]
    rows[7] = Anchor(35_000, None, "speech", "", "Uh, yeah, so is it now", 9)
    timed = align(transcript, CueSheet(tuple(rows)))
    assert any("row 9" in remark.message and remark.kind == "skipped" for remark in timed.remarks)
    sane(timed, transcript)


# Whatever comes

VOCABULARY = [
    "one",
    "two",
    "Three.",
    "four,",
    "yes",
    "no",
    "12",
    "well—",
    "it's",
    "the",
    "日本",
    "OK?",
    "...",
]
turns_of = st.lists(
    st.tuples(
        st.sampled_from(["Ann", "Bob", None]),
        st.lists(st.sampled_from([*VOCABULARY, "[bang]"]), min_size=1, max_size=12),
    ),
    min_size=1,
    max_size=6,
)


def build(drawn: list[tuple[str | None, list[str]]]) -> Transcript:
    return talk(
        "\n".join(f"{name}: {' '.join(said)}" if name else " ".join(said) for name, said in drawn)
    )


@given(turns_of, st.data())
@settings(max_examples=150, deadline=None)
def test_any_rows_give_sane_times_or_an_error_of_ours(
    drawn: list[tuple[str | None, list[str]]], data: st.DataObject
) -> None:
    transcript = build(drawn)
    all_words = [w.text for w in transcript.words]
    rows: list[Anchor] = []
    time = 0
    for number in range(data.draw(st.integers(0, 6))):
        time += data.draw(st.sampled_from([0, 1, 40, 700, 5000, 60_000]))
        kind = data.draw(
            st.sampled_from(
                ["speech", "speech", "speech", "sound", "music", "silence", "shot", "chapter"]
            )
        )
        end = data.draw(st.sampled_from([None, time + 1, time + 900, time + 20_000]))
        k = data.draw(st.integers(0, max(0, len(all_words) - 1)))
        text = data.draw(st.sampled_from(["", " ".join(all_words[k : k + 4]), "bang"]))
        rows.append(
            Anchor(time, end, kind, data.draw(st.sampled_from(["", "Ann"])), text, number + 2)
        )  # type: ignore[arg-type]
    found = CueSheet(tuple(rows))
    try:
        timed = align(transcript, found)
    except CueSheetError:
        return
    sane(timed, transcript)
    assert timed == align(transcript, found)
    assert all(place.error >= 200 for place in review(timed))


def test_a_time_that_leaves_no_room_for_the_words_before_it_is_not_used_and_reported() -> None:
    transcript = build([("Ann", [f"word{n}" for n in range(60)])])
    rows = (
        Anchor(0, None, "speech", "", "word13 word14 word15", 2),
        Anchor(20_000, None, "speech", "", "word40 word41 word42", 3),
    )
    timed = align(transcript, CueSheet(rows))
    sane(timed, transcript)
    words = timed.turns[0].words
    assert words[40].start == 20_000
    assert all((w.end or 0) - (w.start or 0) > 50 for w in words[:40])
    assert any("no" in r.message and "word13" in r.message for r in timed.remarks)


@given(turns_of, st.data())
@settings(max_examples=100, deadline=None)
def test_true_starts_of_turns_always_place_and_anchor(
    drawn: list[tuple[str | None, list[str]]], data: st.DataObject
) -> None:
    transcript = build(drawn)
    spoken = [t for t in transcript.turns if t.words]
    rows, starts, time = [], [], 0
    for number, _ in enumerate(spoken):
        before = len(spoken[number - 1].words) if number else 0
        time += data.draw(st.integers(50 + before * LEAST_PER_WORD, 20_000))
        starts.append(time)
        rows.append(Anchor(time, None, "speech", "", "", number + 2))
    timed = align(transcript, CueSheet(tuple(rows)))
    sane(timed, transcript)
    assert [t.words[0].start for t in timed.turns if t.words] == starts


def test_a_turn_of_sounds_alone_and_an_empty_transcript() -> None:
    only = Transcript((Turn(None, (Sound("[music]"),)),))
    timed = align(only, sheet("1,5,music,,music"))
    assert [(s.text, s.start, s.end) for s in sounds(timed)] == [("[music]", 1000, 5000)]
    with pytest.raises(CueSheetError, match="no spoken words"):
        align(only, sheet("1,5,,,Hello"))
