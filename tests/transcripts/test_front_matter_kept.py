"""Front matter: what is kept of it is not said to be left out."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts import read_transcript

TALK = "**Ann Lee:** The lamps were lit.\n\n**Bo Chen:** Who lit them?\n"


@pytest.mark.parametrize(
    ("front", "left"),
    [
        ("title: A talk\ndate: 2026-03-04\nauthor: Ann Lee\nlang: en", ""),
        ("title: A talk\nlayout: post\ntags:\n  - a\n  - b\nauthor: Ann Lee", "layout: post\ntags:\n  - a\n  - b"),
        ("authors:\n  - Ann Lee\n  - Bo Chen\nsource: here.md", "source: here.md"),
        ("date: 2026-03-04\npublished: 2026-03-05", "published: 2026-03-05"),
        ("lang: en\nlanguage: de", "language: de"),
        ("Title: A talk\nURL: https://example.org/a\npublisher: A house", ""),
    ],
)  # fmt: skip
def test_only_what_is_not_kept_is_left_out(front, left):
    talk = read_transcript(Source(f"---\n{front}\n---\n\n{TALK}", "talk.md"), language="en")
    said = [each.text for each in talk.remarks if each.message == "front matter of the page"]
    assert said == ([left] if left else [])


@pytest.mark.parametrize(
    ("front", "title", "said"),
    [
        ("title: A talk\ntitle: Another talk", "Another talk", [("front matter says title twice: 'Another talk' is taken", "A talk")]),
        ("Title: A talk\ntitle: 'A talk'", "A talk", []),
        ("title: A talk\ntags: a\ntags: b", "A talk", []),
        ("title: A talk\ntitle:", "A talk", []),
        ("title: A talk\nauthors:\n  - Ann Lee\nauthors:\n  - Bo Chen", "A talk", [("front matter says authors twice: 'Bo Chen' is taken", "Ann Lee")]),
    ],
)  # fmt: skip
def test_a_key_that_stands_twice_is_said(front, title, said):
    talk = read_transcript(Source(f"---\n{front}\n---\n\n{TALK}", "talk.md"), language="en")
    assert talk.title == title
    assert [(each.message, each.text) for each in talk.remarks if "twice" in each.message] == said
