"""Caption files read for their words: none becomes part of a time, a tag or an index, or the other way."""

from __future__ import annotations

import pytest

from imhcaps.formats import read_document
from imhcaps.formats.reading import read_captions
from imhcaps.source import Source

SAID = ["The gate is open.", "Close it, please.", "Done."]
TIMES = [(1000, 3000), (4000, 6000), (7000, 9000)]


def clock(ms):
    return f"00:00:{ms // 1000:02},{ms % 1000:03}"


def subrip(form="{i}\n{a} --> {b}\n{t}", **marks):
    rows = zip(SAID, TIMES, strict=True)
    return "\n\n".join(
        form.format(i=i, a=clock(a), b=clock(b), t=text, **marks)
        for i, (text, (a, b)) in enumerate(rows, 1)
    ) + "\n"  # fmt: skip


def read(text, name="talk.en.srt"):
    cues = read_captions(Source(text, name)).track.cues
    return [(cue.start, cue.end) for cue in cues], [cue.text for cue in cues]


@pytest.mark.parametrize(
    "text",
    [
        subrip("{i}\n{a} --> \n{b}\n{t}"),
        subrip("{i}\n{a} -->\n{b}\n{t}"),
        subrip("{i}\n{a}\n--> {b}\n{t}"),
        subrip("{i}\n{a} -> \n {b}\n{t}"),
        subrip("{i}\n{a} -->\r\n{b}\r\n{t}").replace("\r\n", "\n").replace("\n", "\r\n"),
        subrip().translate(str.maketrans("0123456789", "０１２３４５６７８９")),
        subrip().translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
        subrip().replace("00:00:", "00:00:00:"),
        subrip("{i}\n{a} --> {b} 00:00:09,500\n{t}"),
    ],
)
def test_odd_timing_lines(text):
    times, said = read(text)
    assert said == SAID
    assert times == TIMES


def test_a_broken_timing_line_is_one_safe_fix():
    doc = read_document(Source(subrip("{i}\n{a} -->\n{b}\n{t}"), "talk.srt"))
    fixes = [p for p in doc.problems if p.code == "SRT119"]
    assert len(fixes) == 3
    text = doc.text
    for problem in reversed(fixes):
        for edit in problem.edits:
            text = text[: edit.start] + edit.text + text[edit.end :]
    assert text == subrip()


def test_a_time_that_is_said_below_a_timing_line_is_text():
    times, said = read(
        "1\n00:00:01,000 --> 00:00:03,000\n10:30\n\n2\n00:00:04,000 --> 00:00:06,000\n-> 5\n"
    )
    assert said == ["10:30", "-> 5"]
    assert times == TIMES[:2]


def test_what_starts_before_zero_keeps_its_end():
    from imhcaps.formats.impossible import possible_times

    assert possible_times([-2000, 7000], [3000, 9000], ["Now.", "Then."]) == {0: (0, 3000)}


def webvtt(payload):
    return f"WEBVTT\n\n00:01.000 --> 00:03.000\n{payload}\n"


@pytest.mark.parametrize(
    ("payload", "shown"),
    [
        ("<Ida> Where is it?", "<Ida> Where is it?"),
        ("I said <here>, not there", "I said <here>, not there"),
        ("if x<y then stop", "if x<y then stop"),
        ("a <b and c> d", "a <b and c> d"),
        ("one <i think> two", "one <i think> two"),
        # Markup of other programs, and WebVTT's own, is none of the words.
        ('<font color="red">Red</font> hat', "Red hat"),
        ("<karaoke>la la</karaoke>", "la la"),
        ('<x-mark id="3">la</x-mark>', "la"),
        ("<b>bold", "bold"),
        ("<c.loud>Hey</c>", "Hey"),
        ("<v Ida>Hey", "Hey"),
    ],
)
def test_words_in_angle_brackets(payload, shown):
    assert read(webvtt(payload), "talk.en.vtt")[1] == [shown]


def test_words_that_stay_hidden_are_reported(tmp_path):
    from imhcaps import read_transcript

    path = tmp_path / "talk.en.vtt"
    path.write_text(webvtt("<speaker Ida Moss>Good day</speaker> to you"), encoding="utf-8")
    remarks = read_transcript(path).remarks
    assert [r.line for r in remarks if r.kind == "lost"] == [3]


@pytest.mark.parametrize(
    "ids", [("1", "2", "3"), ("cue-1", "cue-2", "cue-3"), ("s09", "s10", "s11")]
)
def test_ids_without_an_empty_line_above_are_no_words(ids):
    rows = zip(ids, SAID, TIMES, strict=True)
    text = "WEBVTT\n\n" + "\n".join(
        f"{name}\n{clock(a)} --> {clock(b)}\n{said}".replace(",", ".", 2) for name, said, (a, b) in rows
    )  # fmt: skip
    assert read(text + "\n", "talk.en.vtt") == (TIMES, SAID)


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("a.vtt", "#EXTM3U\n#EXTINF:6,\ns1.vtt\n", "playlist"),
        ("a.srt", "<!doctype html><html><body>Not found</body></html>", "web page"),
        ("a.vtt", '{"events": [{"segs": []}]}', "JSON"),
    ],
)
def test_what_a_file_is_that_holds_no_captions(name, text, what):
    from imhcaps.errors import FormatError

    with pytest.raises(FormatError, match=what):
        read(text, name)


def test_references_in_subrip_are_the_characters_they_stand_for():
    text = "1\n00:00:01,000 --> 00:00:03,000\nI don&#39;t &amp; won&quot;t; AT&T; R&D\n"
    assert read(text)[1] == ["I don't & won\"t; AT&T; R&D"]
