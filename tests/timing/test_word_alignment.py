"""A recogniser's words against the human transcript."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imhcaps.errors import CueSheetError
from imhcaps.model.transcript import Transcript
from imhcaps.source import Source
from imhcaps.timing import AsrWord, AsrWords, align, align_words, read_cue_sheet, review
from imhcaps.timing.global_alignment import align_tokens
from timing.kit import SEED, talk
from timing.test_align import sane, words

LONG = "\n".join(
    f"{name}: "
    + " ".join(
        f"In chapter {n} of the {thing} we learn that {n * 7} {verb} a {thing} on day {n}, and then we rest."
        for n in range(k * 12, k * 12 + 12)
    )
    for k, (name, thing, verb) in enumerate(
        [
            ("Ann", "river", "cross"),
            ("Bob", "mountain", "climb"),
            ("Ann", "city", "visit"),
            ("Cat", "garden", "water"),
        ]
    )
)


def truth(transcript: Transcript, seed: int) -> list[tuple[int, int]]:
    """Made-up true times."""
    rng = random.Random(seed)
    time, out = 500.0, []
    for word in transcript.words:
        length = (60 + 45 * len(word.text)) * rng.uniform(0.8, 1.25)
        out.append((round(time), round(time + length)))
        time += length + (350 if word.text[-1] in ".?!" else 120 if word.text[-1] == "," else 0)
    return out


def heard(transcript: Transcript, times: list[tuple[int, int]]) -> list[AsrWord]:
    return [
        AsrWord(word.text.strip(".,?!").lower(), start, end, 0.95)
        for word, (start, end) in zip(transcript.words, times, strict=True)
    ]


def spoil(found: list[AsrWord], rate: float, seed: int) -> list[AsrWord]:
    """Words replaced, lost and added at a rate; seeded."""
    rng = random.Random(seed)
    out = []
    for word in found:
        luck = rng.random()
        other = rng.choice(found).text
        middle = (word.start + word.end) // 2
        if luck < rate * 0.5:
            out.append(AsrWord(other, word.start, word.end, 0.4))
        elif luck < rate * 0.8:
            continue
        elif luck < rate:
            out += [AsrWord(word.text, word.start, middle), AsrWord(other, middle, word.end)]
        else:
            out.append(word)
    return out


def off(timed_words: list[int], times: list[tuple[int, int]]) -> list[int]:
    return [abs(got - start) for got, (start, _) in zip(timed_words, times, strict=True)]


def test_the_same_words_get_exactly_their_times() -> None:
    transcript = talk(SEED)
    times = truth(transcript, 1)
    timed = align_words(transcript, AsrWords(tuple(heard(transcript, times)), "test"))
    sane(timed, transcript)
    assert [(w.start, w.end) for w in words(timed)] == times
    assert {w.origin for w in words(timed)} == {"matched"}
    assert timed.remarks == ()


@pytest.mark.parametrize("rate", [0.1, 0.2])
def test_with_errors_99_of_100_words_are_within_200_ms_and_the_rest_in_the_review(
    rate: float,
) -> None:
    transcript = talk(LONG)
    good = total = 0
    for seed in range(4):
        times = truth(transcript, seed)
        found = spoil(heard(transcript, times), rate, seed)
        timed = align_words(transcript, AsrWords(tuple(found), "test"))
        sane(timed, transcript)
        errors = off([w.start or 0 for w in words(timed)], times)
        good += sum(error <= 200 for error in errors)
        total += len(errors)
        places = review(timed)
        for word, error in zip(words(timed), errors, strict=True):
            assert error <= 200 or any(p.start <= (word.start or 0) <= p.end for p in places)
    assert good >= 0.99 * total


def test_sentences_that_one_side_lacks_move_nothing_else() -> None:
    transcript = talk(LONG)
    times = truth(transcript, 3)
    found = heard(transcript, times)
    ends = [k + 1 for k, w in enumerate(transcript.words) if w.text.endswith(".")]
    lost = {
        k for begin, end in ((ends[4], ends[5]), (ends[20], ends[21])) for k in range(begin, end)
    }
    extra_at = ends[30]
    kept = []
    for k, word in enumerate(found):
        if k == extra_at:
            t = times[k][0]
            kept += [
                AsrWord(x, t - 5, t)
                for x in [
                    "and",
                    "now",
                    "for",
                    "something",
                    "that",
                    "is",
                    "not",
                    "in",
                    "the",
                    "book",
                ]
            ]
        if k not in lost:
            kept.append(word)
    timed = align_words(transcript, AsrWords(tuple(kept), "test"))
    sane(timed, transcript)
    errors = off([w.start or 0 for w in words(timed)], times)
    assert all(error <= 200 for k, error in enumerate(errors) if k not in lost)
    assert max(errors[k] for k in lost) < 1500
    assert {words(timed)[k].origin for k in lost} == {"estimated"}
    assert any("no sure time" in remark.message for remark in timed.remarks)


SPOKEN = ["".join(random.Random(k).choices("bdfgklmnprst", k=5)) + "a" for k in range(240)]


def counterparts(kept: list[str], source: list[str]) -> list[str]:
    """The remarks on words that a text lacks, `kept`, of a recogniser's, `source`."""
    words = [AsrWord(text, 400 * k, 400 * k + 350) for k, text in enumerate(source)]
    timed = align_words(talk(f"Ann: {' '.join(kept)}."), AsrWords(tuple(words), "plain", "x"))
    return [each.message for each in timed.remarks if "counterpart" in each.message]


@pytest.mark.parametrize(
    ("first", "last", "step", "said"),
    [
        (0, 239, 2, "119 between its words, 1 after its last word"),
        (0, 240, 3, "158 between its words, 2 after its last word"),
        (0, 100, 1, "140 after its last word"),
        (80, 240, 1, "80 before its first word"),
        (60, 180, 1, "60 before its first word, 60 after its last word"),
    ],
)
def test_how_many_words_the_transcript_lacks_is_said(
    first: int, last: int, step: int, said: str
) -> None:
    kept = SPOKEN[first:last:step]
    (message,) = counterparts(kept, SPOKEN)
    assert message.startswith(f"{240 - len(kept)} words of the 240 ")
    assert said in message


def test_hesitations_and_misheard_words_are_no_words_that_are_lacking() -> None:
    spoilt = [f"{word}x" if k % 4 == 1 else word for k, word in enumerate(SPOKEN)]
    hesitant = [part for k, word in enumerate(SPOKEN) for part in (["um", word] if k % 12 == 5 else [word])]  # fmt: skip
    assert counterparts(SPOKEN, spoilt) == counterparts(SPOKEN, hesitant) == []


def test_numbers_said_as_words() -> None:
    transcript = talk("Ann: In 1987 we had 25% of $12 and 3rd place at www.example.org today.")
    said = [
        "in",
        "nineteen",
        "eighty",
        "seven",
        "we",
        "had",
        "twenty",
        "five",
        "percent",
        "of",
        "twelve",
        "dollars",
        "and",
        "third",
        "place",
        "at",
        "example",
        "dot",
        "org",
        "today",
    ]
    found = [AsrWord(word, 1000 * k, 1000 * k + 900) for k, word in enumerate(said)]
    timed = align_words(transcript, AsrWords(tuple(found), "test"))
    got = {w.text: (w.start, w.end) for w in words(timed)}
    assert got["1987"] == (1000, 3900)
    assert got["25%"] == (6000, 8900)
    assert got["$12"] == (10_000, 11_900)
    assert got["3rd"] == (13_000, 13_900)
    assert got["www.example.org"][1] == 18_900
    assert got["today."] == (19_000, 19_900)


def test_a_recognisers_speakers_are_not_trusted() -> None:
    transcript = talk("Ann: Hello there.\nBob: Good evening.")
    found = tuple(
        AsrWord(w.text, 1000 * k, 1000 * k + 500, None, "SPEAKER_07")
        for k, w in enumerate(transcript.words)
    )
    timed = align_words(transcript, AsrWords(found, "test"))
    assert [t.speaker.name for t in timed.turns if t.speaker] == ["Ann", "Bob"]


def test_japanese_is_matched_by_characters() -> None:
    transcript = talk("Ann: 今日は とても いい天気です。", "ja")
    found = [AsrWord(ch, 200 * k, 200 * k + 200) for k, ch in enumerate("今日はとてもいい天気です")]
    timed = align_words(transcript, AsrWords(tuple(found), "test"))
    assert [(w.start, w.end) for w in words(timed)] == [(0, 600), (600, 1200), (1200, 2400)]


def test_words_of_another_recording_are_refused() -> None:
    with pytest.raises(CueSheetError, match="found in the transcript") as caught:
        align_words(
            talk(SEED),
            AsrWords(tuple(AsrWord(f"zz{k}", k, k + 1) for k in range(50)), "test", "w.json"),
        )
    assert caught.value.path == "w.json"


def test_captions_give_the_times_of_cue_starts() -> None:
    transcript = talk(SEED)
    vtt = (
        "WEBVTT\n\n00:01.000 --> 00:04.000\n- I think that infant mental health\n\n"
        "00:04.500 --> 00:06.000\nis sometimes that phrase\n\n00:07.000 --> 00:09.000\n[laughter]\n\n"
        "00:30.000 --> 00:33.000\nHeidi Maderia: Infant mental health concerns\nthat relationship\n\n"
        "00:34.000 --> 00:36.000\nuh between an infant\n"
    )
    timed = align(transcript, read_cue_sheet(Source(vtt, "a.vtt")))
    sane(timed, transcript)
    all_words = words(timed)
    assert all_words[0].start == 1000
    assert all_words[6].start == 4500
    assert all_words[42].start == 30_000
    assert all_words[0].origin == "anchor"
    assert any(e.text == "[laughter]" for t in timed.turns for e in t.elements)


tokens = st.lists(st.sampled_from(["a", "b", "c", "d", "e", "the", "of"]), max_size=40)


@given(tokens, tokens)
@settings(max_examples=300)
def test_pairs_rise_on_both_sides_and_equal_ones_are_equal(a: list[str], b: list[str]) -> None:
    pairs = align_tokens(a, b)
    last = -1
    for i in sorted(pairs):
        j, likeness = pairs[i]
        assert last < j < len(b)
        last = j
        if likeness == 1.0:
            assert a[i] == b[j]


@given(tokens)
def test_a_text_pairs_with_itself(a: list[str]) -> None:
    assert {i: j for i, (j, _) in align_tokens(a, a).items()} == {i: i for i in range(len(a))}


@given(tokens, st.data())
@settings(max_examples=100, deadline=None)
def test_any_recogniser_gives_sane_times(said: list[str], data: st.DataObject) -> None:
    transcript = talk("Ann: " + " ".join([*said, "end."]) + "\nBob: the end of it.")
    rng = random.Random(data.draw(st.integers(0, 999)))
    times = truth(transcript, 1)
    found = spoil(
        heard(transcript, times), data.draw(st.sampled_from([0.0, 0.3, 0.8])), rng.randrange(99)
    )
    try:
        timed = align_words(transcript, AsrWords(tuple(found), "test"))
    except CueSheetError:
        return
    sane(timed, transcript)
    assert timed == align_words(transcript, AsrWords(tuple(found), "test"))
