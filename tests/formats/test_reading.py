"""Captions read for their words: nothing is lost that stands in the file, and every repair is said."""

from __future__ import annotations

import itertools

import pytest

from imhcaps.cuetext import plain_text
from imhcaps.errors import FormatError, InputError
from imhcaps.formats.conversion import converted
from imhcaps.formats.impossible import possible_times
from imhcaps.formats.reading import read_captions
from imhcaps.formats.unread import format_by_text, refuse_as_transcript
from imhcaps.source import Source, decode


def cues(text: str, name: str = "talk.en.vtt") -> list[tuple[int, int, str]]:
    got = read_captions(Source(text, name))
    return [(c.start, c.end, c.payload) for c in got.track.cues]


def vtt(*blocks: str) -> str:
    return "WEBVTT\n\n" + "\n\n".join(blocks) + "\n"


@pytest.mark.parametrize(
    "timing",
    [
        "00:00:01,000 --> 00:00:02,500", "0:00:01.000 --> 0:00:02.500", "00:00:01.00 --> 00:00:02.5",
        "00:00:01.000 -> 00:00:02.500", "00:00:01.000-->00:00:02.500", "0:0:1.0 --> 0:0:2.500",
        "00:00:01.000 ---> 00:00:02.500", "00:00:01.000 → 00:00:02.500", "00:01,000 --> 00:02,500",
        " 00:01.000 --> 00:02.500 ",
    ],
)  # fmt: skip
def test_odd_times_lose_no_words(timing: str) -> None:
    text = vtt(f"{timing}\nfirst", "00:05.000 --> 00:06.000\nlast")
    assert cues(text) == [(1000, 2500, "first"), (5000, 6000, "last")]


def test_repairs_are_said_with_their_lines() -> None:
    text = vtt(
        "00:01,000 --> 00:02.500\nfirst",
        "00:03,000 --> 00:04.000\nsecond",
        "00:05.000 --> 00:06.000\n\nthird",
    )
    got = read_captions(Source(text, "a.vtt"))
    said = {remark.line: remark.message for remark in got.remarks}
    assert set(said) == {3, 9} or set(said) == {3, 11}
    assert "comma" in said[3]
    assert "(and 1 more)" in said[3]


@pytest.mark.parametrize("segments", [2, 5])
def test_what_is_said_behind_a_repair_has_lines_of_the_file(segments: int) -> None:
    """Signatures and clocks of joined segments are taken out; cues and remarks stay where the file has them."""
    head = "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n"
    parts = [
        f"{head}00:0{n}.000 --> 00:0{n}.900\nPart {n}\n\n00:0{n}.900 --> 00:0{n + 1}.000\nGood\nday {n}\n\n"
        for n in range(segments)
    ]
    text = "".join(parts) + "00:09.000 --> 00:10.000\nOnce more, please\n\n" * 2
    got = read_captions(Source(text, "a.vtt"))
    lines = text.split("\n")
    for cue in got.track.cues:
        assert cue.line is not None
        assert cue.payload.split("\n")[0] == lines[cue.line]
    (said,) = (each for each in got.remarks if "taken once" in each.message)
    assert said.line is not None
    assert lines[said.line - 1 :][1] == "Once more, please"
    assert lines[: said.line].count(lines[said.line - 1]) == 2


@pytest.mark.parametrize("name", ["a.en.vtt", "a.en.srt", "a.en.sbv"])
@pytest.mark.parametrize(
    ("written", "meant"),
    [("den\x92s", "den’s"), ("Nu\x85", "Nu…"), ("\x93Nej\x94", "“Nej”"), ("20 \x80", "20 €")],
)
def test_controls_of_latin_1_are_read_as_windows_has_them(
    name: str, written: str, meant: str
) -> None:
    times = {"vtt": "00:01.000 --> 00:02.500", "srt": "00:00:01,000 --> 00:00:02,500"}
    timing = times.get(name[-3:], "0:00:01.000,0:00:02.500")
    head = {"vtt": "WEBVTT\n\n", "srt": "1\n"}.get(name[-3:], "")
    got = read_captions(Source(f"{head}{timing}\nHavnen {written} her\n", name))
    assert [cue.text for cue in got.track.cues] == [f"Havnen {meant} her"]
    (said,) = (remark for remark in got.remarks if remark.kind == "repaired")
    assert "Windows-1252" in said.message
    assert said.line == head.count("\n") + 2


@pytest.mark.parametrize("control", ["\x81", "\x8d", "\x8f", "\x90", "\x9d"])
def test_of_a_control_that_stands_for_no_sign_none_is_claimed(control: str) -> None:
    got = read_captions(Source(vtt(f"00:01.000 --> 00:02.500\nHavnen{control} her"), "a.vtt"))
    assert [cue.text for cue in got.track.cues] == [f"Havnen{control} her"]
    assert not any("Windows-1252" in remark.message for remark in got.remarks)


def test_a_sound_file_says_nothing() -> None:
    got = read_captions(Source(vtt("00:01.000 --> 00:02.500\nfirst"), "a.vtt"))
    assert got.remarks == ()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.srt", vtt("00:01.000 --> 00:02.500\nSalt &amp; pepper")),
        ("a.vtt", "1\n00:00:01,000 --> 00:00:02,500\nSalt & pepper\n"),
        ("a.srt", "0:00:01.000,0:00:02.500\nSalt & pepper\n"),
        ("a.sbv", "1\n00:00:01,000 --> 00:00:02,500\nSalt & pepper\n"),
        ("a.vtt", "[00:01.00]Salt & pepper\n[00:02.50]\n"),
        ("a.lrc", vtt("00:01.000 --> 00:02.500\nSalt &amp; pepper")),
        ("a.txt", "1\n00:00:01,000 --> 00:00:02,500\nSalt & pepper\n"),
        ("a.srt", "00:01,000 --> 00:02,500\nSalt & pepper\n"),
    ],
)  # fmt: skip
def test_the_content_decides_and_not_the_suffix(name: str, text: str) -> None:
    assert cues(text, name) == [(1000, 2500, "Salt &amp; pepper")]


UNREAD = {
    "MPL2": "[10][25]Hi|there\n",
    "YouTube": '<?xml version="1.0"?><timedtext format="3"><body><p t="0">Hi</p></body></timedtext>',
    "VobSub": "# VobSub index file, v7\nsize: 720x576\n",
    "Universal Subtitle": "<USFSubtitles version='1.0'></USFSubtitles>",
    "Rich Text Format": "{\\rtf1\\ansi 00:00:01,000 --> 00:00:02,000\\par Hi}",
    "RealText": '<window type="generic"><time begin="1"/>Hi</window>',
}


@pytest.mark.parametrize("what", UNREAD)
@pytest.mark.parametrize("name", ["a.{suffix}", "a.srt", "a.txt", "a"])
def test_a_format_that_is_not_read_is_named(what: str, name: str) -> None:
    text = UNREAD[what]
    with pytest.raises(FormatError, match=f"this is .*{what}"):
        read_captions(Source(text, name.format(suffix="sub")))


def test_its_markup_is_no_transcript_but_a_page_may_show_it() -> None:
    with pytest.raises(FormatError, match="RealText"):
        refuse_as_transcript("a.rt", UNREAD["RealText"])
    refuse_as_transcript("a.html", f"<pre>{UNREAD['RealText']}</pre>")
    for text in (
        "00:00:01:Hello there.\n",
        "[00:00:01]\nHello.\n[00:00:04]\nBye.\n",
        "Ann: Hello.\n",
    ):
        refuse_as_transcript("a.txt", text)
    assert format_by_text("Ann: Hello.\n\nBo: [laughs] Hi {there}.\n") is None


def test_a_file_of_two_line_ends_for_one() -> None:
    for text in (vtt("00:01.000 --> 00:02.500\nfirst\nsecond", "00:03.000 --> 00:04.000\nthird"),):
        double = text.replace("\n", "\r\r\n")
        assert cues(double) == [(1000, 2500, "first\nsecond"), (3000, 4000, "third")]
        got = read_captions(Source(double, "a.vtt"))
        assert "CR CR LF" in got.remarks[0].message
    srt = "1\n00:00:01,000 --> 00:00:02,500\nfirst\nsecond\n\n2\n00:00:03,000 --> 00:00:04,000\nthird\n"
    assert cues(srt.replace("\n", "\r\r\n"), "a.srt") == [(1000, 2500, "first\nsecond"), (3000, 4000, "third")]  # fmt: skip


def test_an_encoding_in_doubt_is_refused_and_a_guess_is_said() -> None:
    line = "1\n00:00:01,000 --> 00:00:02,500\n{}\n"
    with pytest.raises(InputError, match="encoding"):
        read_captions(decode(line.format("Où").encode("cp1252"), "a.srt"))
    got = read_captions(decode(line.format("Добрый вечер, как вы?").encode("cp1251"), "a.ru.srt"))
    assert got.track.cues[0].payload == "Добрый вечер, как вы?"
    assert got.remarks[0].kind == "guessed"
    assert "Windows-1251" in got.remarks[0].message


def test_a_result_without_words_is_refused() -> None:
    for text in (
        vtt("00:01.000 --> 00:02.000\n<v Ann></v>"),
        vtt("00:01.000 --> 00:02.000\n&nbsp;"),
    ):
        with pytest.raises(InputError, match="no word"):
            converted(Source(text, "a.vtt"), "srt")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # Between neighbours: the time of the next one is shared by the length of their texts.
        ([(1000, 3000, "a" * 20), (3000, 3000, "bbbb"), (3000, 6000, "c" * 16)], {1: (3000, 3600), 2: (3600, 6000)}),
        # A pause behind it is enough.
        ([(1000, 1000, "aaaa"), (9000, 9900, "b")], {0: (1000, 1500)}),
        # The last one.
        ([(1000, 2000, "a"), (3000, 2500, "b" * 20)], {1: (3000, 4200)}),
        # Two at one moment.
        ([(1000, 1000, "aaaa"), (1000, 1000, "bbbb"), (1000, 4000, "cccc")], {0: (1000, 1750), 1: (1750, 2500), 2: (2500, 4000)}),
        # Without a text.
        ([(1000, 1000, " "), (2000, 3000, "b")], {}),
    ],
)  # fmt: skip
def test_a_cue_without_time_gets_some_of_its_neighbours(rows, expected) -> None:
    starts, ends, texts = zip(*rows, strict=True)
    got = possible_times(starts, ends, texts)
    assert got.keys() == expected.keys()
    for i, (start, end) in expected.items():
        assert abs(got[i][0] - start) <= 250
        assert abs(got[i][1] - end) <= 250
    times = [
        got.get(i, (a, b))
        for i, (a, b) in enumerate(zip(starts, ends, strict=True))
        if texts[i].strip()
    ]
    assert all(a < b for a, b in times)
    assert all(b <= c for (_, b), (c, _) in itertools.pairwise(times))


def test_the_rest_of_the_file_is_converted_and_the_cue_is_named() -> None:
    text = "1\n00:00:01,000 --> 00:00:03,000\none two\n\n2\n00:00:03,000 --> 00:00:03,000\nthree\n\n3\n00:00:03,000 --> 00:00:06,000\nfour\n"  # fmt: skip
    made = converted(Source(text, "a.srt"), "vtt")
    assert [c.payload for c in made.track.cues] == ["one two", "three", "four"]
    assert all(c.start < c.end for c in made.track.cues)
    (remark,) = made.remarks
    assert (remark.kind, remark.line) == ("estimated", 6)
    assert "cue 2" in remark.message
    assert "--unsafe-fixes" in remark.message


@pytest.mark.parametrize(
    ("lines", "shown", "guessed"),
    [
        (("Egy<00:01.50>szép<00:02.00>nap", "So<00:04.50>we<00:05.00>go"), ["Egy szép nap", "So we go"], True),
        (("Egy<00:01.50>szép<00:02.00>nap<00:02.50>", "So<00:04.50>we,<00:05.00>too"), ["Egy szép nap", "So we, too"], True),
        (("Ma<00:01.50>ny <00:02.00>words", "So<00:04.50>we<00:05.00>go"), ["Many words", "Sowego"], False),
        (("Hal<00:01.50>le<00:02.00>lu", "Yes"), ["Hallelu", "Yes"], False),
        (("今<00:01.50>日<00:02.00>は", "私<00:04.50>も<00:05.00>行"), ["今日は", "私も行"], False),
    ],
)  # fmt: skip
def test_timed_pieces_of_lyrics_without_any_space_are_words(
    lines: tuple[str, str], shown: list[str], guessed: bool
) -> None:
    text = f"[00:01.00]<00:01.00>{lines[0]}\n[00:04.00]<00:04.00>{lines[1]}\n[00:07.00]\n"
    read = read_captions(Source(text, "a.lrc"))
    assert [plain_text(cue.payload) for cue in read.track.cues] == shown
    assert any("as a word" in each.message for each in read.remarks) == guessed
