"""What must hold of every segmentation, whatever is said."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imhcaps import align, check, load_profile, read_transcript, write_track
from imhcaps.errors import TranscriptError
from imhcaps.fidelity import prove_captions
from imhcaps.model.profile import Limit, Profile
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import (
    Description,
    Sound,
    Speaker,
    TimedTranscript,
    Transcript,
    Turn,
    Word,
)
from imhcaps.segmentation import SegmentLimits, segment, segment_report
from imhcaps.segmentation.layout import INFINITE, UNEVEN, balance
from imhcaps.segmentation.search import cheapest
from imhcaps.segmentation.segmenter import Segmenter

VOCABULARY = [
    "the",
    "a",
    "of",
    "and",
    "but",
    "because",
    "who",
    "they",
    "would",
    "is",
    "not",
    "can",
    "we",
    "I",
    "it",
    "to",
    "in",
    "Dr.",
    "Webb",
    "Denise",
    "54",
    "guests",
    "baby,",
    "mental",
    "health.",
    "infant",
    "really",
    "yes.",
    "no?",
    "development;",
    "understanding",
    "Norwalk",
    "—",
    "U.S.",
    "e.g.",
    "https://example.org/infant-mental-health/resources/a-long-address",
    "x",
    "&",
    "<b>",
    "well,",
    "café",
    "日本",
]
PEOPLE = (None, Speaker("Denise Webb", "Denise"), Speaker("Ann & <Bob>"), Speaker("N" * 60))

words = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=40)
# By a function: Hypothesis makes up all fields of a named tuple, and the others are to keep their defaults.
limits = st.builds(
    lambda **given: SegmentLimits(**given),
    max_line_length=st.sampled_from((10, 24, 32, 42)),
    max_lines=st.sampled_from((1, 2, 3)),
    max_cue_length=st.sampled_from((None, 30)),
    max_duration=st.sampled_from((3000, 7000)),
    min_gap=st.sampled_from((0, 83)),
    close_gap=st.sampled_from((0, 500)),
    linger=st.sampled_from((0, 1000)),
    lead_in=st.sampled_from((0, 200)),
    may_touch=st.booleans(),
    line_balance=st.sampled_from((0.0, 0.5)),
    target_cue_length=st.none(),
)
policies = st.sampled_from(("first", "change", "always", "never"))


@st.composite
def talks(draw: st.DrawFn, most_turns: int = 4) -> TimedTranscript:
    """A talk whose words run on, pause, or are said at once."""
    now = draw(st.integers(0, 500))
    turns = []
    for _ in range(draw(st.integers(1, most_turns))):
        elements: list[Word | Sound | Description] = []
        for text in draw(words):
            kind = draw(st.integers(0, 24))
            if kind == 0:
                length = draw(st.sampled_from((100, 2000)))
                elements.append(Sound("[laughter and a chair]", "sound", now, now + length))
                now += length
            elif kind == 2:
                length = draw(st.sampled_from((100, 2000, 9000)))
                elements.append(Sound("[inaudible]", "sound", now, now + length))
                now += length
            elif kind == 1:
                elements.append(Description("a child is seen", now, now))
            length = draw(st.sampled_from((0, 40, 200, 350, 700)))
            elements.append(Word(text, True, now, now + length))
            now += length + draw(st.sampled_from((0, 0, 0, 10, 300, 1500)))
        turns.append(Turn(draw(st.sampled_from(PEOPLE)), tuple(elements)))
    shots = tuple(sorted(draw(st.lists(st.integers(0, now + 1000), max_size=4))))
    return TimedTranscript(Transcript(tuple(turns), language="en"), shots=shots)


def lines(cue: Cue) -> list[str]:
    return html.unescape(re.sub(r"<[^>]*>", "", cue.payload)).split("\n")


def talk(text: str, *, pace: int = 65, language: str = "en", speaker: Speaker | None = None):
    now = 0
    said = []
    for word in text.split():
        length = (len(word) + 1) * pace
        said.append(Word(word, True, now, now + length))
        now += length
    return TimedTranscript(Transcript((Turn(speaker, tuple(said)),), language=language))


@given(talks(), limits, policies)
@settings(max_examples=150, deadline=None)
def test_every_word_is_said_once_in_order_by_its_speaker(timed, limits, policy):
    track = segment(timed, limits, labels=policy)
    spoken = sum(len(turn.words) for turn in timed.turns)
    assert prove_captions(timed.transcript, track) == spoken
    assert all(cue.payload.count("<v ") <= 1 for cue in track.cues)


@given(talks(), limits, policies)
@settings(max_examples=150, deadline=None)
def test_times_run_forward_and_never_overlap(timed, limits, policy):
    cues = segment(timed, limits, labels=policy).cues
    assert all(cue.start < cue.end for cue in cues)
    assert all(a.end <= b.start for a, b in pairwise(cues))


@given(talks(), limits, policies)
@settings(max_examples=150, deadline=None)
def test_no_line_is_too_long_but_one_that_is_a_single_word(timed, limits, policy):
    for cue in segment(timed, limits, labels=policy).cues:
        shown = lines(cue)
        assert len(shown) <= limits.max_lines
        for line in shown:
            assert len(line) <= limits.max_line_length or " " not in line or line.startswith("[")


@given(talks(), limits, policies)
@settings(max_examples=60, deadline=None)
def test_the_same_talk_gives_the_same_cues(timed, limits, policy):
    assert segment(timed, limits, labels=policy) == segment(timed, limits, labels=policy)


@given(talks(most_turns=1), limits)
@settings(max_examples=60, deadline=None)
def test_the_words_of_the_cues_with_their_times_give_the_same_cues(timed, limits):
    first = segment(timed, limits)
    again = segment(timed, limits, previous=first)
    assert again.cues == first.cues


SAID = ("We know, of course, that it helps. ", "Do you? ", "It is a long way to go from here. ")


@given(st.lists(st.tuples(st.sampled_from(SAID), st.integers(0, 4000)), min_size=1, max_size=9))
@settings(max_examples=60, deadline=None)
def test_a_track_that_is_read_and_cut_again_does_not_drift(tmp_path_factory, said):
    now = 3000
    spoken = []
    for text, pause in said:
        for word in text.split():
            spoken.append(Word(word, True, now, now + 70 * len(word), "matched", 0.9))
            now += 70 * len(word) + 30
        now += pause
    timed = TimedTranscript(Transcript((Turn(None, tuple(spoken)),), language="en"))
    path = tmp_path_factory.mktemp("drift") / "talk.en.vtt"
    profile = load_profile("netflix-en")
    cues = segment(timed, profile).cues
    write_track(Track(cues, language="en"), path)
    again = segment(align(read_transcript(path)), profile).cues
    assert {cue.start for cue in again} >= {cues[0].start}
    edges = {cue.start: cue.payload for cue in cues}
    assert all(
        cue.start == start for cue in again for start in edges if abs(cue.start - start) < 84
    )


def brute_force(task) -> int:
    count = len(task.run)
    return min(
        task.total([*cuts, count])
        for size in range(count)
        for cuts in combinations(range(1, count), size)
    )


def every_layout(task, first: int, stop: int) -> int:
    """The cheapest lines of a cue by trying every way to break it."""
    run, layout = task.run, task.layout
    best = INFINITE
    for amount in range(1, task.limits.max_lines + 1):
        for cuts in combinations(range(first + 1, stop), amount - 1):
            edges = [first, *cuts, stop]
            wide = [run.ends[b - 1] - run.begins[a] for a, b in pairwise(edges)]
            if max(wide) > layout.size:
                continue
            cost = sum(run.line_ends[cut - 1] for cut in cuts)
            even_costs = balance(layout.size, 0.0, layout.size)
            cost += sum(even_costs[a - b + layout.size] for a, b in pairwise(wide))
            even = task.limits.line_balance
            cost += UNEVEN * sum(min(a, b) < even * max(a, b) for a, b in pairwise(wide))
            best = min(best, cost)
        if best < INFINITE:
            return best
    return best


@given(talks(most_turns=1), limits)
@settings(max_examples=150, deadline=None)
def test_the_search_equals_brute_force(timed, limits):
    for task in Segmenter(timed, limits, "never").problems:
        part = task.part(0, min(len(task.run), 11))
        cost, cuts = cheapest(part)
        assert cost == part.total(cuts) == brute_force(part)


@given(talks(most_turns=1), limits)
@settings(max_examples=60, deadline=None)
def test_the_lines_equal_brute_force(timed, limits):
    for task in Segmenter(timed, limits, "never").problems:
        for first in range(0, len(task.run), 3):
            for stop in range(first + 1, min(first + 12, len(task.run)) + 1):
                assert task.layout.cost(first, stop) == every_layout(task, first, stop)


def greedy(problem):
    """The usual way: each cue as long as it may be."""
    cuts = []
    first, count = 0, len(problem.run)
    while first < count:
        stop = first + 1
        while stop < count and problem.cost(first, stop + 1) < INFINITE:
            stop += 1
        cuts.append(stop)
        first = stop
    return tuple(cuts)


@given(talks(), limits, policies)
@settings(max_examples=100, deadline=None)
def test_never_dearer_than_greedy(timed, limits, policy):
    for task in Segmenter(timed, limits, policy).problems:
        cost, cuts = cheapest(task)
        assert cost == task.total(cuts) <= task.total(greedy(task))


def test_a_cue_never_crosses_a_turn_even_of_the_same_speaker():
    ann = Speaker("Ann")
    timed = TimedTranscript(
        Transcript(
            (Turn(ann, (Word("Yes", True, 0, 200),)), Turn(ann, (Word("sir", True, 200, 400),)))
        )
    )
    assert [lines(cue)[0] for cue in segment(timed, SegmentLimits(), labels="never").cues] == [
        "Yes",
        "sir",
    ]


def test_no_line_begins_with_a_dash_that_parts_a_sentence_or_ends_on_a_hyphen():
    said = "The first part of our guide is Easy Checks - A First Review of everything that matters."
    shown = [line for cue in segment(talk(said), SegmentLimits()).cues for line in lines(cue)]
    assert not [line for line in shown if line.startswith("-")]
    said = "You will never see them, but they know you- through your very own website every day."
    shown = [line for cue in segment(talk(said), SegmentLimits()).cues for line in lines(cue)[:-1]]
    assert not [line for line in shown if line.endswith("-")]


def test_sentences_end_cues():
    cues = segment(
        talk("Hello there. We met Dr. Webb in the U.S. last year. It was good."), SegmentLimits()
    ).cues
    assert [" ".join(lines(cue)) for cue in cues] == [
        "Hello there.",
        "We met Dr. Webb in the U.S. last year.",
        "It was good.",
    ]


def test_a_word_without_a_time_is_an_error():
    timed = TimedTranscript(Transcript((Turn(None, (Word("when", line=3),)),)))
    with pytest.raises(TranscriptError, match="'when' has no time"):
        segment(timed, SegmentLimits())


def test_too_fast_is_said_with_its_speed_and_no_word_is_dropped():
    timed = talk("Nobody could ever read a sentence that is spoken as fast as this one.", pace=10)
    found = segment_report(timed, SegmentLimits(linger=0, min_duration=0))
    (fast,) = (remark.message for remark in found.remarks if "faster" in remark.message)
    assert "faster than 20 characters a second" in fast
    assert float(fast.rpartition(" with ")[2]) > 20


def test_too_fast_is_said_in_the_unit_of_the_limit():
    limits = SegmentLimits(max_cps=None, max_wpm=180, linger=0, min_duration=0)
    found = segment_report(talk("It is as if we had to say it all at once.", pace=20), limits)
    (remark,) = (remark for remark in found.remarks if "faster" in remark.message)
    assert "faster than 180 words a minute" in remark.message


@pytest.mark.parametrize("profile", ["bbc-broadcast", "bbc-online", "dcmp-lower", "arcom"])
@pytest.mark.parametrize("label", [None, "Ann", "Mary Ann"])
@pytest.mark.parametrize("said", ["Yes.", "Yes, it is so.", "Is it not as if it were so to us?"])
def test_every_limit_of_reading_time_is_kept_where_there_is_silence(profile, label, said, tmp_path):
    timed = talk(said, pace=1, speaker=label and Speaker(label))
    limits = load_profile(profile, overrides={"linger": 20000})
    path = tmp_path / "track.en.vtt"
    write_track(segment(timed, limits, labels="always"), path)
    speeds = {"TIM101", "TIM102", "TIM103", "TIM104", "TIM201"}
    assert not speeds & {finding.code for finding in check(path, limits)}


def test_a_word_wider_than_a_line_stands_whole_and_is_reported():
    address = "https://example.org/" + "x" * 70
    found = segment_report(talk(f"See {address} for more."), SegmentLimits())
    assert [r.text for r in found.remarks if "wider than a line" in r.message] == [address]
    assert any(address in line for cue in found.track.cues for line in lines(cue))


def test_silence_gives_a_short_cue_time_to_be_read():
    timed = TimedTranscript(
        Transcript((Turn(None, (Word("Yes.", True, 1000, 1200), Word("Go.", True, 5000, 5200))),))
    )
    first, second = segment(timed, SegmentLimits()).cues
    assert (first.start, first.end) == (1000, 1833)
    assert (second.start, second.end) == (5000, 5833)


def test_a_gap_that_is_too_short_is_closed():
    timed = TimedTranscript(
        Transcript(
            (Turn(None, (Word("Yes, it is.", True, 0, 1000), Word("Go.", True, 1300, 2200))),)
        )
    )
    cues = segment(timed, SegmentLimits(min_gap=83, close_gap=500)).cues
    assert cues[0].end == 1300 - 83


def test_a_start_just_after_a_cut_moves_to_the_cut_and_an_end_to_two_frames_before_one():
    timed = TimedTranscript(
        Transcript(
            (Turn(None, (Word("Hello", True, 2200, 2600), Word("there.", True, 2600, 3900))),)
        ),
        shots=(2000, 4000),
    )
    (cue,) = segment(timed, SegmentLimits(frame_rate=25.0)).cues
    assert (cue.start, cue.end) == (2000, 3920)


def test_the_recording_ends_the_last_cue():
    timed = replace(talk("Yes."), end=400)
    assert segment(timed, SegmentLimits()).cues[-1].end == 400


def test_a_target_is_met_on_average():
    sentence = (
        "We know that babies who are held and sung to, day after day, learn to trust, and so on. "
    )
    timed = talk(sentence * 30)
    for target in (30.0, 45.0):
        cues = segment(timed, SegmentLimits(target_cue_length=target)).cues
        mean = sum(len(" ".join(lines(cue))) for cue in cues) / len(cues)
        assert abs(mean / target - 1) < 0.15


def test_what_cannot_be_shown_long_enough_alone_shares_a_cue():
    timed = talk("Oh! No! What have you done to us?", pace=150)
    cues = segment(timed, SegmentLimits()).cues
    assert [" ".join(lines(cue)) for cue in cues] == ["Oh! No!", "What have you done to us?"]


def test_sounds_with_time_stand_alone_and_short_ones_stay_where_they_are():
    ann = Speaker("Ann")
    elements = (
        Word("Yes,", True, 0, 400),
        Sound("[laughs]", "sound", 400, 600),
        Word("indeed.", True, 600, 1000),
        Sound("[applause]", "sound", 1000, 3000),
        Sound("♪ a song ♪", "music", 3000, 3100),
    )
    cues = segment(
        TimedTranscript(Transcript((Turn(ann, elements),))), SegmentLimits(), labels="never"
    ).cues
    assert [cue.payload for cue in cues] == [
        "<v Ann>Yes, [laughs] indeed.",
        "[applause]",
        "♪ a song ♪",
    ]


@given(talks(), limits, policies)
@settings(max_examples=150, deadline=None)
def test_a_gap_is_kept_and_no_cue_is_shown_too_long_or_for_less_than_a_frame(timed, limits, policy):
    limits = limits._replace(may_touch=False)
    cues = segment(timed, limits, labels=policy).cues
    assert all(b.start - a.end >= limits.min_gap for a, b in pairwise(cues))
    assert all(42 <= cue.end - cue.start <= limits.max_duration for cue in cues)


@pytest.mark.parametrize("shots", [(), (7200,)])
def test_what_goes_on_too_long_is_shown_as_long_as_it_may_be(shots):
    held = (Word("and", True, 0, 300), Word("Amen.", True, 300, 6700))
    stretched = (Word("So", True, 0, 300), Word("on.", True, 300, 9000))
    song = (Sound("\u266a a hymn \u266a", "music", 0, 60000),)
    for elements in (held, stretched, song):
        timed = TimedTranscript(Transcript((Turn(None, elements),)), shots=shots)
        cues = segment(timed, SegmentLimits(max_duration=7000)).cues
        assert max(cue.end - cue.start for cue in cues) <= 7000


@pytest.mark.parametrize("kind", ["sound", "music"])
def test_a_sound_while_somebody_speaks_joins_the_words(kind):
    text = "\u266a a hymn \u266a" if kind == "music" else "[applause]"
    elements = (
        Word("Thank", True, 0, 400),
        Word("you.", True, 400, 900),
        Sound(text, kind, 900, 4000),
        Word("And", True, 1100, 1400),
        Word("welcome.", True, 1400, 2000),
    )
    cues = segment(TimedTranscript(Transcript((Turn(None, elements),))), SegmentLimits()).cues
    assert (
        " ".join(line for cue in cues for line in lines(cue)) == f"Thank you. {text} And welcome."
    )
    assert all(cue.end - cue.start >= 833 for cue in cues)


def test_limits_are_read_from_a_profile_in_its_own_units():
    profile = Profile(
        "x",
        limits={
            "max_line_length": Limit("max_line_length", 16, "characters", "half-width"),
            "min_duration": Limit("min_duration", 1500, "ms"),
            "max_duration": Limit("max_duration", 6000, "ms"),
            "min_gap_frames": Limit("min_gap_frames", 2, "frames"),
            "frame_rate": Limit("frame_rate", 25),
        },
    )
    limits = SegmentLimits.of(profile)
    assert (limits.max_line_length, limits.line_counting) == (32, "half-width")
    assert (limits.min_duration, limits.max_duration, limits.min_gap) == (1500, 6000, 80)


@pytest.mark.parametrize(("profile", "most"), [("netflix-ja", 13), ("netflix-zh", 16)])
def test_wide_characters_fill_the_lines_of_a_limit_that_counts_narrow_ones_half(profile, most):
    text = "東" * most * 2
    said = Word(text, True, 0, 6000)
    timed = TimedTranscript(Transcript((Turn(None, (said,)),), language=profile[-2:]))
    found = segment_report(timed, load_profile(profile))
    (cue,) = found.track.cues
    assert lines(cue) == ["東" * most] * 2
    for remark in found.remarks:
        if "faster" in remark.message:
            assert "faster than 8 half-width characters a second" in remark.message


def test_previous_keeps_unchanged_cues_and_moves_only_the_changed_place():
    text = (
        "We begin with the family. Then we look at the child, who is two years old. After that we talk."
        " The team meets every week. Nobody is left alone. We thank you all for coming today."
    )
    old = segment(talk(text), SegmentLimits(), labels="never")
    shifted = Track(tuple(replace(cue, start=cue.start + 7, end=cue.end + 7) for cue in old.cues))
    new = segment(
        talk(text.replace("every week", "on Monday morning")),
        SegmentLimits(),
        labels="never",
        previous=shifted,
    )
    changed = [cue for cue in shifted.cues if "every week" not in cue.payload]
    assert [cue for cue in new.cues if cue in changed] == changed
    assert any("on Monday morning" in " ".join(lines(cue)) for cue in new.cues)
    assert all(a.end <= b.start for a, b in zip(new.cues, new.cues[1:], strict=False))


MEETING = (
    "We begin with the family. Then we look at the child, who is two years old. After that we talk."
    " The team meets every week. Nobody is left alone. We thank you all for coming today."
)


@pytest.mark.parametrize("labels", ["change", "always", "never"])
def test_previous_keeps_times_and_lines_where_only_the_speaker_has_another_name(labels):
    old = segment(talk(MEETING, speaker=Speaker("Ann Lee", "Ann")), SegmentLimits(), labels=labels)
    moved = Track(tuple(replace(cue, start=cue.start + 7, end=cue.end + 7) for cue in old.cues))
    renamed = talk(MEETING, speaker=Speaker("Anna Li", "Anna"))
    new = segment(renamed, SegmentLimits(), labels=labels, previous=moved)
    expected = [
        replace(cue, payload=cue.payload.replace("Ann Lee", "Anna Li").replace(">Ann:", ">Anna:"))
        for cue in moved.cues
    ]
    assert list(new.cues) == expected


def test_a_new_name_that_is_too_long_for_its_line_is_no_reason_to_overflow():
    old = segment(talk(MEETING, speaker=Speaker("Al")), SegmentLimits(), labels="always")
    renamed = talk(MEETING, speaker=Speaker("Bartholomew Montgomery Smith"))
    new = segment(renamed, SegmentLimits(), labels="always", previous=old)
    assert max(len(line) for cue in new.cues for line in lines(cue)) <= 42


@pytest.mark.parametrize("profile", ["web", "netflix-en", "bbc-online", "dcmp-upper"])
@pytest.mark.parametrize("place", [0, 1, 3, 6])
def test_a_sentence_put_in_where_there_is_no_time_for_it_is_shown(profile, place):
    sentences = [f"{part}." for part in MEETING.rstrip(".").split(". ")]
    limits = load_profile(profile)
    before = talk(MEETING)
    old = segment(before, limits)
    said = list(before.turns[0].words)
    at = sum(len(sentence.split()) for sentence in sentences[:place])
    now = said[at].start if at < len(said) else said[-1].end
    said[at:at] = [
        Word(text, True, now, now, "estimated") for text in ["This", "is", "new", "here."]
    ]
    timed = TimedTranscript(Transcript((Turn(None, tuple(said)),), language="en"))
    new = segment(timed, limits, previous=old)
    assert prove_captions(timed.transcript, new) == len(said)
    assert all(cue.end - cue.start >= 300 for cue in new.cues)
    assert len(set(old.cues) - set(new.cues)) <= 2


@given(talks(), talks(), limits)
@settings(max_examples=60, deadline=None)
def test_previous_of_any_other_talk_loses_no_word(timed, other, limits):
    track = segment(timed, limits, previous=segment(other, limits))
    assert prove_captions(timed.transcript, track) == sum(len(turn.words) for turn in timed.turns)
    assert all(a.end <= b.start for a, b in zip(track.cues, track.cues[1:], strict=False))
    assert all(cue.start < cue.end for cue in track.cues)
