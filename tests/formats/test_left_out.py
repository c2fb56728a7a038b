"""What no track holds is reported by its own name when a file is converted."""

from __future__ import annotations

import pytest

from imhcaps.formats import read_document, read_track, write_track
from imhcaps.formats.left_out import left_out, words_in_no_cue
from imhcaps.source import Source

SONG = (
    "[ar:Ann][ti:So]\n[la:en]\n[x-y: z]\n[#:remark]\n[offset:+500]\n"
    "[00:01.00]Hello <00:01.50>there\n[00:03.50][00:10.00]Refrain\n[00:12.00]\n"
)


def reported(text: str, name: str, target: str) -> list[str]:
    doc = read_document(Source(text, name))
    return [f"{r.kind}: {r.message}" for r in (*left_out(doc, target), *words_in_no_cue(doc))]


def timed(*texts: str, rest: str = "") -> str:
    return "".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n},500{rest}\n{text}\n\n"
        for n, text in enumerate(texts, 1)
    )


def test_tags_of_a_song_are_comments_and_come_back() -> None:
    track = read_track(Source(SONG, "a.lrc"))
    assert track.notes == ("Artist: Ann", "Title: So", "[#:remark]")
    webvtt, _ = write_track(track, "vtt")
    assert "NOTE Title: So\n" in webvtt
    text, lost = write_track(read_track(Source(webvtt, "a.vtt")), "lrc")
    assert text.startswith("[ar:Ann]\n[ti:So]\n[#:remark]\n[00:00.50]Hello <00:01.00>there\n")
    assert lost == ()
    assert write_track(track, "lrc")[0].startswith("[la:en]\n[ar:Ann]\n[ti:So]\n")
    assert "comments such as 'Artist: Ann'" in write_track(track, "srt")[1][0].message


def test_a_comment_that_would_change_times_or_language_is_no_tag() -> None:
    track = read_track(
        Source(
            "WEBVTT\n\nNOTE [offset:+500]\n\nNOTE [la:fr]\n\nNOTE Title: a\nb\n\n"
            "00:01.000 --> 00:02.000\nHi\n",
            "a.vtt",
        )
    )
    text, lost = write_track(track, "lrc")
    assert text == "[00:01.00]Hi\n[00:02.00]\n"
    assert "comments such as '[offset:+500]'" in lost[0].message


def test_offset_and_language_of_a_song_are_reported() -> None:
    first, *others = reported(SONG, "a.lrc", "vtt")
    assert first.startswith("lost: the language 'en'")
    assert others[0] == "note: the offset of +500 ms is in the times now, and not written again"
    assert others[1] == "lost: 2 words of text that belongs to no cue: '[x-y: z]'"
    assert not any("language" in each for each in reported(SONG, "a.lrc", "lrc"))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('<font color="#f80">a</font>', ["font colours"]),
        ('<font color="#ff0000">a</font>', []),
        ('<FONT FACE="x" Color=pink>a</FONT>', ["font colours", "fonts"]),
        ('<FONT FACE="x" Color=red>a</FONT>', ["fonts"]),
        ("<font size=3>a</font>", ["fonts"]),
        ("<span>a</span> <s>b</s>", ["<s> tags", "<span> tags"]),
        (r"{\an8}a", []),
        (r"{\an8\fad(1,2)}a {\i1}b{\i0}", ["effects in braces"]),
        ("<i>a</i> <laughs> {b}c{/b} 3 < 4", []),
    ],
)
def test_what_subrip_says_beyond_text_is_reported(text: str, what: list[str]) -> None:
    found = reported(timed(text, "x", text), "a.srt", "srt")
    assert found == [
        f"lost: {each} (2 cues, the first is cue 1 at 00:00:01.000)" for each in sorted(what)
    ]


def test_what_stands_on_a_timing_line_is_reported() -> None:
    (found,) = reported(timed("a", "b", rest=" X1:10 X2:20 Y1:1 Y2:2"), "a.srt", "vtt")
    assert found.startswith("lost: coordinates (2 cues")
    (found,) = reported(timed("a", rest=" align:start"), "a.srt", "vtt")
    assert found.startswith("lost: WebVTT settings on the timing line (1 cue")


def test_known_tags_are_not_called_unknown() -> None:
    cue = "WEBVTT\n\n00:01.000 --> 00:02.000\n{}\n"
    for payload in ("<v Ann><c.label>Ann:</c> <i>a</i>", "<b>a</b>", "<c>a</c>", "<u>a</u>"):
        for target in ("sbv", "lrc", "srt"):
            lost = write_track(read_track(Source(cue.format(payload), "a.vtt")), target)[1]
            messages = " ".join(remark.message for remark in lost)
            assert "unknown tags" not in messages
            assert "classes" not in messages
            assert ("bold, italics" in messages) == (target != "srt" and "<c>" not in payload)
    lost = write_track(read_track(Source(cue.format('<v.loud Ann>a <x k="1">b'), "a.vtt")), "sbv")[
        1
    ]
    assert [remark.message.split(" (")[0] for remark in lost] == [
        "SubViewer cannot carry classes of text",
        "SubViewer cannot carry the speaker's name where no label shows it",
        "SubViewer cannot carry unknown tags",
    ]


def test_a_new_order_of_blocks_is_reported() -> None:
    note, style, region = "NOTE n\n\n", "STYLE\n::cue {}\n\n", "REGION\nid:r\n\n"
    cue = "00:01.000 --> 00:02.000\nHi\n\n"
    (kept,) = reported(f"WEBVTT\n\n{note}{region}{style}{cue}", "a.vtt", "vtt")
    assert kept.startswith("note: it keeps a STYLE block and a REGION block: ffmpeg")
    found, kept = reported(f"WEBVTT\n\n{style}{region}{cue}", "a.vtt", "vtt")
    assert found == "note: comments, regions and style sheets are now in this order above the cues"
    assert reported(f"WEBVTT\n\n{style}{region}{cue}", "a.vtt", "json") == []
    (found,) = reported(f"WEBVTT\n\n{cue}{note}{cue}", "a.vtt", "json")
    assert found == "note: 1 comment is above the cues now, not among them"
