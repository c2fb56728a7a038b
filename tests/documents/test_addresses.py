"""Addresses in a transcript are links in every kind of document that has any, and no letter of the text changes."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.documents import kind_of, write_document
from imhcaps.documents.addresses import pieces
from imhcaps.documents.document import document
from imhcaps.source import Source
from imhcaps.transcripts import read_transcript

FOUND = [
    ("See https://example.org/a_(b).", ["https://example.org/a_(b)"]),
    ("(www.w3.org/WAI, or a.b@c.org!)", ["https://www.w3.org/WAI", "mailto:a.b@c.org"]),
    ("见https://例子.org。谢谢", ["https://例子.org"]),
    ("“http://x.org/?q=1&r=%20”, 5 % of [https://x.org/a[1]]", ["http://x.org/?q=1&r=%20", "https://x.org/a%5B1%5D"]),
    ("mailto:x@y.org; HTTPS://X.ORG/100%.", ["mailto:x@y.org", "HTTPS://X.ORG/100%25"]),
    ("https://x.org/_v_, _https://x.org/b_ *www.x.org*", ["https://x.org/_v_", "https://x.org/b", "https://www.x.org"]),
    ("http://localhost:80/a, www.x.org—and on", ["http://localhost:80/a", "https://www.x.org"]),
    ("https://x.org/؟ https://x.org/। https://x.org/،", ["https://x.org/"] * 3),
    ("https://x.org/a https://x.org/b", ["https://x.org/a", "https://x.org/b"]),
]  # fmt: skip
NONE = ["", "a@b", "http://", "https://.", "www.", "no.one@", "x.www.y.org", "and/or. Or", "x@y.org@z.org", "file:///etc/passwd javascript:alert(1).", "@ann.lee said 3.5", "tool@18.2.0 and tool@1.2"]  # fmt: skip


@pytest.mark.parametrize(("text", "addresses"), [*FOUND, *((text, []) for text in NONE)])
def test_what_is_an_address_and_where_it_leads(text, addresses):
    assert [piece.address for piece in pieces(text) if piece.address] == addresses


SIGNS = st.text("awx.:/@()[]%é字,!? \n-mailtohttps", max_size=60)


@given(st.lists(st.one_of(SIGNS, st.sampled_from([text for text, _ in FOUND])), max_size=4).map("".join))  # fmt: skip
def test_no_letter_of_a_text_changes(text):
    found = list(pieces(text))
    assert "".join(piece.text for piece in found) == text
    assert all(re.match(r"(?i)(?:https?://|mailto:).", p.address) for p in found if p.address)


SPOKEN = """---
title: A talk
date: 2025-03-02
source: https://example.org/source
---

**Ann Lee:** Read https://example.org/said, or write to help@example.org.

**Bo Chen:** Thank you. That was [at www.example.net].

© 2025 Ann Lee. See https://example.org/terms.
"""
WANTED = {"https://example.org/source", "https://example.org/said", "mailto:help@example.org", "https://example.org/terms", "https://example.org/watch"}  # fmt: skip
NEEDS = {"html": "", "epub": "", "docx": "docx", "pdf": "typst"}


def _links(kind: str, data: bytes) -> set[str]:
    if kind == "pdf":
        return {found.decode() for found in re.findall(rb"/URI\s?\(([^)]*)\)", data)}
    if kind == "html":
        return set(map(unescape, re.findall(r'<a href="([^"#]+)"', data.decode())))
    book = zipfile.ZipFile(io.BytesIO(data))
    if kind == "docx":
        text = book.read("word/_rels/document.xml.rels").decode()
        return set(re.findall(r'hyperlink" Target="([^"]+)" TargetMode="External"', text))
    texts = (book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml"))
    return {link for text in texts for link in re.findall(r'<a href="(\w+:[^"]+)"', text)}


@pytest.mark.parametrize("kind", NEEDS)
def test_addresses_are_links_in_every_document_that_has_any(kind):
    if NEEDS[kind]:
        pytest.importorskip(NEEDS[kind])
    spoken = read_transcript(Source(SPOKEN, "talk.md"))
    made = document(spoken, link="https://example.org/watch")
    data = write_document(made, kind_of(kind))
    assert _links(kind, data) >= WANTED


@pytest.mark.parametrize("link", ["https://example.org/a talk.mp4", "https://example.org/?"])
def test_the_address_of_the_recording_is_one_link_whatever_signs_it_ends_with(link):
    made = document(read_transcript(Source(SPOKEN, "talk.md")), link=link)
    data = write_document(made, kind_of("html"))
    assert link.replace(" ", "%20") in _links("html", data)
