"""Words that a track shows more than once are taken once, with the times that the file gives them."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

import imhcaps
from formats import rolling
from imhcaps.cue_words import track_words
from imhcaps.formats import read_document, repeated_text
from imhcaps.formats.reading import read_captions
from imhcaps.source import Source
from imhcaps.text import fold


def reading(text: str, name: str = "talk.en.vtt"):
    return read_captions(Source(text, name))


def words(text: str, name: str = "talk.en.vtt"):
    return track_words(reading(text, name).track)


SAID = rolling.speech(900)
FORMS = {
    "youtube vtt": (rolling.vtt(rolling.youtube(SAID), "Kind: captions\nLanguage: en\n", " align:start position:0%"), "a.vtt"),
    "youtube vtt without inner times": (rolling.vtt(rolling.youtube(SAID, inner=False)), "a.vtt"),
    "youtube srt": (rolling.srt(rolling.without_blank_lines(rolling.youtube(SAID))), "a.srt"),
    "youtube without the 10 ms": (rolling.vtt(rolling.youtube(SAID, flash=False)), "a.vtt"),
    "two lines": (rolling.srt(rolling.roll_up(SAID, 2)), "a.srt"),
    "three lines": (rolling.vtt(rolling.roll_up(SAID, 3)), "a.vtt"),
    "four lines": (rolling.srt(rolling.roll_up(SAID, 4)), "a.srt"),
    "growing": (rolling.vtt(rolling.growing(SAID)), "a.vtt"),
    "growing srt": (rolling.srt(rolling.growing(SAID)), "a.srt"),
    "underlined": (rolling.vtt(rolling.highlighted(SAID)), "a.vtt"),
    "underlined srt": (rolling.srt(rolling.highlighted(SAID)), "a.srt"),
    "coloured": (rolling.srt(rolling.highlighted(SAID, '<font color="#00ff00">', "</font>", fill=False)), "a.srt"),
    "bold": (rolling.srt(rolling.highlighted(SAID, "<b>", "</b>")), "a.srt"),
    "class": (rolling.vtt(rolling.highlighted(SAID, "<c.now>", "</c>", fill=False)), "a.vtt"),
    "underlined with a label": (rolling.vtt(rolling.highlighted(SAID, label="[SPEAKER_01]: ")), "a.vtt"),
}  # fmt: skip
EXACT = ("youtube vtt", "growing", "underlined", "underlined srt", "coloured", "bold", "class")


@pytest.mark.parametrize("form", FORMS)
def test_each_word_once(form):
    found = [fold(word.text) for word in words(*FORMS[form])]
    found = [word for word in found if word != "speaker01"]
    assert found == [fold(word.text) for word in SAID]


@pytest.mark.parametrize("form", EXACT)
def test_known_times_are_the_words_times(form):
    found = words(*FORMS[form])
    errors = [abs(word.start - true.start) for word, true in zip(found, SAID, strict=True)]
    assert median(errors) == 0
    assert max(errors) <= 50


@pytest.mark.parametrize("form", FORMS)
def test_the_first_word_of_a_line_begins_when_the_line_is_shown(form):
    found = [word for word in words(*FORMS[form]) if fold(word.text) != "speaker01"]
    starts = [word.start for word in found]
    assert starts == sorted(starts)
    exact = [(w, s) for k, (w, s) in enumerate(zip(found, SAID, strict=True)) if k % 7 == 0]
    assert max(abs(word.start - true.start) for word, true in exact) <= 50


@pytest.mark.parametrize("form", FORMS)
def test_it_is_said(form):
    (remark,) = reading(*FORMS[form]).remarks
    assert remark.kind == "repaired"
    assert "once" in remark.message


def test_a_word_three_times_in_a_row_is_kept_three_times():
    said = [rolling.Said("no", k * 400, k * 400 + 300) for k in range(21)]
    for rows in (rolling.youtube(said), rolling.highlighted(said)):
        assert [word.text for word in words(rolling.vtt(rows))] == ["no"] * 21


def test_voices_stay_with_their_words():
    text = rolling.vtt(
        [
            (0, 2000, "<v Ann>one two three</v>"),
            (2000, 2010, "<v Ann>one two three</v>"),
            (2010, 4000, "<v Ann>one two three\nfour five</v>"),
            (4000, 6000, "<v Ann>four five</v>\n<v Bo>six &amp; seven</v>"),
        ]
    )
    found = words(text)
    assert [(w.text, w.voice) for w in found] == [
        *((word, "Ann") for word in ("one", "two", "three", "four", "five")),
        *((word, "Bo") for word in ("six", "&", "seven")),
    ]


def test_scripts_without_spaces():
    line = "世界で一番有名な山"
    rows = [
        (k * 300, k * 300 + 300, f'{line[:k]}<font color="#00ff00">{line[k]}</font>{line[k + 1 :]}')
        for k in range(len(line))
    ]
    found = words(rolling.srt(rows), "a.ja.srt")
    assert "".join(word.text for word in found) == line
    assert [word.start for word in found] == [k * 300 for k in range(len(line))]
    grown = [(k * 300, k * 300 + 300, line[: k + 1]) for k in range(len(line))]
    assert "".join(word.text for word in words(rolling.vtt(grown))) == line


def test_one_line_that_flows():
    """Tools that join the two lines of a roll into one."""
    rows = [(a, b, " ".join(t.split())) for a, b, t in rolling.roll_up(SAID[:210], 2)]
    assert [w.text for w in words(rolling.vtt(rows))] == [w.text for w in SAID[:210]]


HEAD = "WEBVTT\n\n"


@pytest.mark.parametrize("again", ["one\ntwo", "one  two ", "one two"])
def test_a_cue_in_two_segments_is_said_once(again):
    rows = [(0, 900, "zero"), (1000, 2000, "one two"), (1000, 2000, again), (2000, 3000, "three")]
    found = words(rolling.vtt(rows))
    assert [word.text for word in found] == ["zero", "one", "two", "three"]


@pytest.mark.parametrize(
    "places", [("line:10%", "line:80%"), ("region:a", "region:b"), ("", "A:start")]
)
def test_a_text_in_two_places_at_once_is_no_copy(places):
    times = [(f"00:0{n}.000 --> 00:0{n}.900", f"number {n}") for n in range(1, 6)]
    cues = [f"{time} {place}\n{text}\n" for time, text in times for place in places]
    assert not imhcaps.check("WEBVTT\n\n" + "\n".join(cues), select=["CUE104"])


def test_a_cue_cut_where_segments_meet():
    """Packagers that end every cue at the segment's end, and begin it again."""
    rows = [
        (1000, 4000, "one two"), (4000, 5200, "one two"), (5300, 7900, "three"),
        (7950, 8000, "four"), (8000, 10000, "four"), (10100, 12000, "five"), (12000, 12400, "five"),
    ]  # fmt: skip
    track = reading(rolling.vtt(rows)).track
    assert [(c.start, c.end, c.payload) for c in track.cues] == [
        (1000, 5200, "one two"), (5300, 7900, "three"), (7950, 10000, "four"), (10100, 12400, "five"),
    ]  # fmt: skip


def test_a_cue_cut_in_two_with_one_id():
    text = (
        f"{HEAD}12\n00:01.000 --> 00:04.000\nstill here\n\n"
        "12\n00:04.000 --> 00:05.500\nstill here\n\n13\n00:06.000 --> 00:07.000\ngone\n"
    )
    track = reading(text).track
    assert [(c.start, c.end) for c in track.cues] == [(1000, 5500), (6000, 7000)]


SAID_AGAIN = {
    "a chorus with pauses": [(0, 2000, "home again home again"), (3000, 5000, "home again home again")],
    "a chorus without pauses": [(k * 2000, k * 2000 + 2000, "home again home again") for k in range(5)],
    "an answer": [(0, 900, "No."), (900, 2400, "No. No, wait.")],
    "an echo": [(0, 900, "Go on. Go!"), (900, 2400, "Go!"), (2400, 3000, "Go where?")],
    "a growing refusal": [(0, 900, "No."), (900, 1800, "No. No."), (1800, 2900, "No. No. No.")],
    "two in unison": [(0, 900, "<v Ann>Yes!"), (0, 900, "<v Bo>Yes!")],
    "one link of lines": [(0, 2000, "What is it?\nI do not know."), (2000, 4000, "I do not know.\nDo you?")],
    "emphasis": [(0, 900, "I did <u>not</u> say that."), (900, 2000, "I did not say that.")],
    "verse and response": [(0, 2000, "Praise him"), (2000, 4000, "Praise him\nPraise him"), (4000, 6000, "Praise him")],
    "the same start": [(0, 900, "Left."), (0, 1900, "Left.")],
}  # fmt: skip


@pytest.mark.parametrize("name", SAID_AGAIN)
@pytest.mark.parametrize("among_others", [False, True])
def test_what_is_said_again_stays(name, among_others):
    rows = SAID_AGAIN[name]
    if among_others:
        rows = [*rows, *((a + 60_000, b + 60_000, t) for a, b, t in rolling.plain(SAID[:200]))]
    text = rolling.vtt(rows)
    assert not repeated_text.find(read_document(Source(text, "a.vtt")))
    assert [c.payload for c in reading(text).track.cues] == [text for _, _, text in rows]


def test_ordinary_tracks_are_read_as_they_are():
    text = rolling.vtt(rolling.plain(SAID))
    got = reading(text)
    assert got.remarks == ()
    assert got.track == got.document.track


def test_other_kinds_are_left_alone():
    rows = [(0, 1000, "a"), (0, 1000, "a"), (1000, 2000, "a\nb"), (2000, 3000, "b\nc")]
    for kind in ("chapters", "metadata"):
        assert not repeated_text.find(read_document(Source(rolling.vtt(rows), f"x.{kind}.vtt")))


LINES = [f"{a} {b} lamp {n}." for n, (a, b) in enumerate(zip("one two three four five six".split(), "red blue green old new dim".split(), strict=True))]  # noqa: SIM905  # fmt: skip


def two_channels(form, apart, shared=6, voice=""):
    rows = []
    for n, line in enumerate(LINES):
        for channel in (1, 2):
            if channel == 2 and n >= shared:
                continue
            start = 1000 + 3000 * n + (channel - 1) * apart
            rows.append((start, start + 2000, f"{voice.format(channel)}{line}"))
    time = "{:02}:{:02}.{:03}" if form == "vtt" else "00:{:02}:{:02},{:03}"

    def clock(ms):
        return time.format(ms // 60000, ms // 1000 % 60, ms % 1000)

    cues = "\n\n".join(
        f"{i}\n{clock(a)} --> {clock(b)}\n{text}" for i, (a, b, text) in enumerate(rows, 1)
    )
    return ("WEBVTT\n\n" if form == "vtt" else "") + cues + "\n"


@pytest.mark.parametrize("apart", [0, 40, 350])
@pytest.mark.parametrize(
    ("form", "voice"),
    [("vtt", ""), ("vtt", "<v Channel {}>"), ("srt", ""), ("srt", "Channel {}: ")],
)
def test_two_channels_with_one_voice_are_said_once(form, apart, voice):
    found = words(two_channels(form, apart, voice=voice), f"talk.en.{form}")
    said = [fold(w.text) for w in found if fold(w.text) not in ("channel", "1", "2", "channel1")]
    assert len([w for w in said if w.startswith("lamp")]) == 6


@pytest.mark.parametrize(("apart", "shared"), [(40, 1), (900, 6), (40, 2)])
def test_two_who_say_the_same_now_and_then_are_two(apart, shared):
    found = words(two_channels("vtt", apart, shared, "<v Channel {}>"))
    assert len([w for w in found if fold(w.text).startswith("lamp")]) == 6 + shared


STUTTERS = [
    ("Yes.", "Yes.", "Yes."),
    ("All right.", "All right."),
    ("Beer", "Beer and so on", "Beer and so on then"),
    ("はい", "はいそうです"),
]


@pytest.mark.parametrize("stutter", STUTTERS)
@pytest.mark.parametrize("length", [40, 2000])
def test_a_word_said_again_in_a_long_track_rolls_nothing(stutter, length):
    rows = [(3000 * n, 3000 * n + 2000, f"Sentence number {n} is here.") for n in range(60)]
    at = rows[-1][1] + 1000
    for text in stutter:
        rows.append((at, at + length, text))
        at += length
    cues = "\n\n".join(
        f"{i}\n00:{a // 60000:02}:{a // 1000 % 60:02},{a % 1000:03} --> "
        f"00:{b // 60000:02}:{b // 1000 % 60:02},{b % 1000:03}\n{text}"
        for i, (a, b, text) in enumerate(rows, 1)
    )
    document = read_document(Source(f"{cues}\n", "talk.en.srt"))
    assert not repeated_text.find(document)


TEXTS = st.lists(st.text("ab \n", max_size=24) | st.just("  " * 12 + "ab"), min_size=2, max_size=6)


@given(TEXTS, st.data())
def test_neighbours_that_may_continue_are_those_of_the_definition(texts, data):
    alive = sorted(data.draw(st.sets(st.sampled_from(range(len(texts))), min_size=2)))
    expected = []
    for i, j in pairwise(alive):
        before, text = texts[i].lstrip(), texts[j].lstrip()
        head = text[: repeated_text._HEAD].partition("\n")[0].rstrip()
        short = before and len(before) < repeated_text._HEAD and text.startswith(before)
        if text and (head in before or short):
            expected.append((i, j))
    assert repeated_text._near(texts, alive) == expected
