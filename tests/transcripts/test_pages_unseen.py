"""Transcripts as other tools and trades write them: each kind of page once, in small."""

from __future__ import annotations

import pytest

A_B = [("Ann Lee", "Hello there."), ("Bob Ray", "Hi to you."), ("Ann Lee", "So we go.")]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (
            "a recogniser's labels",
            "SPEAKER_00: hello there and welcome.\nSPEAKER_01: thanks for having me.\nSPEAKER_00: sure.",
            [
                ("SPEAKER_00", "hello there and welcome."),
                ("SPEAKER_01", "thanks for having me."),
                ("SPEAKER_00", "sure."),
            ],
        ),
        (
            "letters for speakers",
            "A: Hello.\nB: Hi there.\nA: How are you?\nB: Fine.",
            [("A", "Hello."), ("B", "Hi there."), ("A", "How are you?"), ("B", "Fine.")],
        ),
        (
            "a court record",
            "THE COURT: Be seated.\n\nMR. SMITH: Thank you.\n\nTHE WITNESS: Yes.\n\nQ. Your name?\n\nA. Ann Lee.",
            [
                ("THE COURT", "Be seated."),
                ("MR. SMITH", "Thank you."),
                ("THE WITNESS", "Yes."),
                ("Q", "Your name?"),
                ("A", "Ann Lee."),
            ],
        ),
        (
            "a play",
            "HAMLET\n\tTo be, or not.\n\nOPHELIA\n\tGood my lord.\n\nHAMLET\n\tI thank you.",
            [
                ("HAMLET", "To be, or not."),
                ("OPHELIA", "Good my lord."),
                ("HAMLET", "I thank you."),
            ],
        ),
        (
            "names as headings",
            "### Ann Lee\n\nHello there.\n\n### Bob Ray\n\nHi to you.\n\n### Ann Lee\n\nSo we go.",
            A_B,
        ),
        (
            "numbered lines",
            "1  Ann Lee: Hello there.\n2  Bob Ray: Hi to you.\n3  Ann Lee: So we go.",
            A_B,
        ),
        (
            "letters explained at first",
            "Ann Lee (AL): Hello there.\n\nBob Ray (BR): Hi to you.\n\nAL: So we go.",
            A_B,
        ),
        (
            "questions in bold",
            "**Ann Lee: Hello there.**\n\nBob Ray: Hi to you.\n\n**Ann Lee: So we go.**",
            A_B,
        ),
        (
            "times on lines of their own",
            "[00:00:00]\nAnn Lee: Hello there.\n\n[00:01:00]\nBob Ray: Hi to you.\n\n[00:02:00]\nAnn Lee: So we go.",
            A_B,
        ),
        (
            "a meeting's head and foot",
            (
                "Bee Meeting\nDate: 5 May 2020\nAttendees: Ann Lee, Bob Ray\n\nAnn Lee: Hello there.\nBob Ray: Hi to you.\n"
                "Ann Lee: So we go.\n\nAbout the speakers\n\nAnn Lee is a professor of bees."
            ),
            A_B,
        ),
        (
            "a tool's line at the foot",
            "Ann Lee  0:01\nHello there.\n\nBob Ray  0:05\nHi to you.\n\nAnn Lee  0:09\nSo we go.\n\nTranscribed by a machine",
            A_B,
        ),
        (
            "ornaments between",
            "Ann Lee: Hello there.\n\n* * *\n\nBob Ray: Hi to you.\n\n-----\n\nAnn Lee: So we go.",
            A_B,
        ),
        (
            "wrapped like mail",
            "Ann Lee: Hello\nthere.\n\nBob Ray: Hi\nto you.\n\nAnn Lee: So\nwe go.",
            A_B,
        ),
        (
            "a radio's page",
            "ANN LEE, HOST:\n\nHello there.\n\n(SOUNDBITE OF MUSIC)\n\nBOB RAY, BYLINE: Hi to you.\n\nLEE: So we go.",
            [
                ("ANN LEE", "Hello there."),
                (None, "(SOUNDBITE OF MUSIC)"),
                ("BOB RAY", "Hi to you."),
                ("ANN LEE", "So we go."),
            ],
        ),
    ],
)
def test_pages_of_other_trades(said, kind, text, expected):
    assert said(text) == expected


def test_facts_above_a_talk_without_labels_are_not_spoken(read):
    talk = read("Title: Bees\nSpeaker: Ann Lee\nDate: 5 May 2020\n\nGood morning. I speak of bees.")
    assert talk.title == "Bees"
    assert talk.credits == ("Speaker: Ann Lee", "Date: 5 May 2020")
    assert [t.text for t in talk.turns] == ["Good morning. I speak of bees."]


@pytest.mark.parametrize("shape", ["txt", "md", "html", "html-br", "no blank lines", "crlf"])
def test_the_seed_is_the_same_however_it_was_copied(read, samples, shape):
    import html
    import re

    text = (samples / "what-is-infant-mental-health.txt").read_text(encoding="utf-8")
    name = "talk.txt"
    if shape == "md":
        name = "talk.md"
    elif shape == "html":
        name = "talk.html"
        text = "".join(f"<p>{html.escape(p)}</p>\n" for p in re.split(r"\n\s*\n", text))
    elif shape == "html-br":
        name = "talk.html"
        text = "<div>" + html.escape(text).replace("\n", "<br>\n") + "</div>"
    elif shape == "no blank lines":
        text = "\n".join(line.strip() for line in text.split("\n") if line.strip())
    elif shape == "crlf":
        text = text.replace("\n", "\r\n")
    talk = read(text, name)
    assert len(talk.turns) == 6
    assert len(talk.speakers) == 5
    assert len(list(talk.words)) == 245
    assert talk.notices == ("© 2018. This transcript may be reprinted for educational purposes.",)
