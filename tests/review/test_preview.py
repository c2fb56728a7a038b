"""The page on which captions are looked at: the doubtful places first, with the checks' own findings and fixes."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest

import imhcaps
from command import in_process
from imhcaps.checks.config import Config
from imhcaps.checks.profiles import load_profile
from imhcaps.formats import read_document
from imhcaps.formats.edits import apply
from imhcaps.reviewing.cues_to_review import Recognised, doubtful_places, recognised_in_cues
from imhcaps.reviewing.session import review_settings
from imhcaps.reviewing.view import view_of
from imhcaps.source import Source
from imhcaps.timing.model import AsrWord, AsrWords

VTT = """WEBVTT

00:01.000 --> 00:04.000
<v Ann Lee><c.label>Ann Lee:</c>
The lamps of the harbour were lit by hand.

00:04.100 --> 00:04.400
<v Bo Chen><c.label>Bo Chen:</c> And who lit all
of those lamps, night after night?

00:06.000 --> 00:09.000
[bell rings]

00:10.000 --> 00:13.000
<v Bo Chen>This line is too long for any player to show it well on one.
"""
HEARD = "the lamps of the harbour were lit by hand"


def words_of(text: str, start: int, end: int, **more: object) -> list[AsrWord]:
    words = text.split()
    step = (end - start) // len(words)
    return [
        AsrWord(word, start + at * step, start + (at + 1) * step, **more)  # type: ignore[arg-type]
        for at, word in enumerate(words)
    ]


def view(text: str = VTT, recognised: AsrWords | None = None, path: str = "talk.en.vtt"):
    settings = review_settings(Config(), load_profile("web"))
    return view_of(read_document(Source(text, path)), settings, recognised)


def data_of(page: Path) -> dict:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page.read_text())
    assert found is not None
    return json.loads(found[1])


def checked(folder: Path) -> imhcaps.Findings:
    (folder / "talk.en.vtt").write_text(VTT)
    return imhcaps.check(folder / "talk.en.vtt", "web")


def test_the_findings_are_those_of_check(tmp_path):
    shown = view()
    found = checked(tmp_path)
    assert [(f["code"], f["cue"], f["message"]) for f in shown["findings"]] == [
        (f.code, f.cue, f.message) for f in found
    ]
    assert {f["basis"] for f in shown["findings"]} <= {"law", "house"}
    assert len(shown["cues"]) == 4
    assert shown["cues"][0] == {
        "start": 1000,
        "end": 4000,
        "text": "Ann Lee:\nThe lamps of the harbour were lit by hand.",
        "speaker": "Ann Lee",
        "speed": 16.7,
    }


def test_a_fix_shows_what_it_would_make(tmp_path):
    document = read_document(Source(VTT, "talk.en.vtt"))
    findings = [f for f in checked(tmp_path) if f.code == "LEN101"]
    (shown,) = (f["fix"] for f in view()["findings"] if f["code"] == "LEN101")
    assert shown["safety"] == "safe"
    assert shown["before"] in VTT
    assert shown["before"].split() == shown["after"].split()
    assert shown["after"].count("\n") == shown["before"].count("\n") + 1
    (finding,) = findings
    assert finding.fix is not None
    assert shown["after"] in apply(document.text, finding.fix.edits)


def test_each_doubtful_cue_is_one_place_and_sounds_are_none():
    shown = view(recognised=AsrWords(tuple(words_of(HEARD, 1000, 4000))))
    cues = [place["cue"] for place in shown["places"]]
    assert len(set(cues)) == len(cues)
    assert 1 not in cues  # what was recognised is what is written
    assert 3 not in cues  # a recogniser writes no words for a bell
    by_cue = {place["cue"]: place for place in shown["places"]}
    assert by_cue[2]["why"][0] == "nothing was recognised"
    assert shown["cues"][0]["heard"] == HEARD


@pytest.mark.parametrize(
    ("heard", "doubtful"),
    [
        ("The lamps of the harbour, were lit by hand!", False),
        ("the lamps of the harbor were lit by hand", False),  # one of nine
        ("the clamps of the arbour where lit by hand", True),
        ("", True),
    ],
)
def test_only_words_that_differ_make_a_place(heard, doubtful):
    places = doubtful_places(
        (), ["The lamps of the harbour were lit by hand."], [Recognised(heard, 0)]
    )
    assert bool(places) == doubtful


def test_law_goes_first_then_what_was_heard_then_times_then_style():
    text = VTT.replace("00:10.000 --> 00:13.000", "00:13.000 --> 00:10.000")
    heard = [*words_of("quite other words than these", 1000, 4000)]
    reasons = [place["reason"] for place in view(text, AsrWords(tuple(heard)))["places"]]
    order = ("law", "heard", "time", "house")
    assert reasons == sorted(reasons, key=order.index)
    assert "heard" in reasons


def test_estimated_times_make_places_and_are_no_hearing():
    words = words_of(HEARD, 1000, 4000, estimated=True, confidence=0.3)
    known = recognised_in_cues(words, [1000, 6000], [4000, 9000])
    assert known[0].text is None
    assert known[0].error > 1000
    assert known[1] == Recognised(None, 0)
    (place,) = doubtful_places((), [HEARD, "[bell]"], known)
    assert place.reason == "time"
    assert "estimate" in place.why[0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "WEBVTT\n",
        "WEBVTT\n\n00:05.000 --> 00:01.000\nbackwards\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n",
    ],
)
def test_bad_captions_are_shown(text):
    shown = view(text or "WEBVTT\n")
    assert shown["track"].startswith("WEBVTT")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("talk.srt", "1\n00:00:01,000 --> 00:00:03,000\nHello <i>there</i>, Bo & Ann.\n"),
        (
            "talk.srt",
            "1\n00:00:03,000 --> 00:00:01,000\nbackwards\n\n2\n00:00:04,000 --> 00:00:06,000\nright\n",
        ),
        ("talk.sbv", "0:00:01.000,0:00:03.000\nHello there.\n"),
    ],
)
def test_other_formats_are_played_as_webvtt(name, text):
    shown = view(text, path=name)
    assert shown["track"].startswith("WEBVTT")
    assert "-->" in shown["track"]


def test_the_page_is_one_file_that_nothing_gets_out_of(tmp_path):
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
    talk = tmp_path / "evil.vtt"
    talk.write_text(
        f"WEBVTT\n\n00:01.000 --> 00:04.000\n<v {evil[:8]}>&lt;/script> {unescape('&amp;lt;b>')} {evil}\n"
    )
    done = in_process("preview", "evil.vtt", "-o", "page.html", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "page.html").read_text()
    assert page.count("<script") == 2  # the data and ours
    assert page.count("</script>") == 2
    assert "<img" not in page
    assert "connect-src 'none'" in page
    assert "http" not in re.sub(r'<script type="application/json".*?</script>', "", page).replace(
        "http://www.w3.org/2000/svg", ""
    ).replace("http-equiv", "")
    assert "alert(1)" in json.dumps(data_of(tmp_path / "page.html")["track"])


def test_the_command(tmp_path):
    (tmp_path / "talk.en.vtt").write_text(VTT)
    (tmp_path / "media").mkdir()
    (tmp_path / "media/my talk #1.mp4").write_bytes(b"")
    (tmp_path / "pages").mkdir()
    words = {"segments": [{"start": 1.0, "end": 4.0, "text": HEARD, "words": [
        {"word": f" {w.text}", "start": w.start / 1000, "end": w.end / 1000} for w in words_of(HEARD, 1000, 4000)
    ]}]}  # fmt: skip
    (tmp_path / "talk.whisper.json").write_text(json.dumps(words))
    done = in_process(
        "preview", "talk.en.vtt", "--media", "media/my talk #1.mp4", "--words", "talk.whisper.json",
        "-o", "pages/talk.html", cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "4 cues" in done.stderr
    data = data_of(tmp_path / "pages/talk.html")
    assert data["media"] == "../media/my%20talk%20%231.mp4"
    assert data["cues"][0]["heard"] == HEARD
    again = in_process("preview", "talk.en.vtt", "-o", "pages/talk.html", cwd=tmp_path)
    assert again.returncode == 0, again.stderr  # ours, from the same captions
    assert "--media" in again.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["talk.en.vtt", "-o", "page.pdf"], "-o FILE.html"),
        (["talk.en.vtt", "-o", "page.html", "--media", "gone.mp4"], "no such recording"),
        (["talk.en.vtt", "-o", "page.html", "--media", "https://youtu.be/abcdefgh"], "is a page, not a recording"),
        (["gone.vtt", "-o", "page.html"], "no such file"),
        (["talk.en.vtt", "-o", "mine.html"], "nothing shows that imhcaps made it"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(tmp_path, arguments, said):
    (tmp_path / "talk.en.vtt").write_text(VTT)
    (tmp_path / "mine.html").write_text("<p>mine")
    done = in_process("preview", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (tmp_path / "page.html").exists()
    assert (tmp_path / "mine.html").read_text() == "<p>mine"


@pytest.mark.parametrize(
    "data", [b"WEBVTT\n\n00:01.000 --> 00:04.000\nna\xefve\n", b"\xff\xfe\x00\xd8", b"\x00" * 9]
)
def test_bytes_that_are_no_text_are_no_traceback(tmp_path, data):
    (tmp_path / "talk.en.vtt").write_bytes(data)
    done = in_process("preview", "talk.en.vtt", "-o", "page.html", cwd=tmp_path)
    assert done.returncode in (0, 2)
    assert "Traceback" not in done.stderr
