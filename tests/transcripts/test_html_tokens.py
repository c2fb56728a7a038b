"""The tokens of a page, by the rules of the standard."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.transcripts.html_tokens import decoded, tokens


def reported(text: str) -> list[str]:
    shown = []
    for token in tokens(text):
        if token.kind == "text":
            shown.append(token.text)
        elif token.kind == "start":
            values = "".join(f" {name}={value!r}" for name, value in token.attributes)
            shown.append(f"<{token.name}{values}>")
        elif token.kind == "end":
            shown.append(f"</{token.name}>")
        else:
            shown.append("unclosed comment")
    return shown


# Expectations from the state machine of the standard (13.2.5), state by state.
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a<b>c</b>", ["a", "<b>", "c", "</b>"]),
        ("<P CLASS=x ID='y z' hidden title=\"a>b\">", ["<p class='x' id='y z' hidden='' title='a>b'>"]),
        ("<a href=/x/y>", ["<a href='/x/y'>"]),
        ("<br/>", ["<br>"]),
        ("<a b=c/>", ["<a b='c/'>"]),
        ("<a b b=2>", ["<a b=''>"]),
        ("<a =b>", ["<a =b=''>"]),
        ("<a b = c>", ["<a b='c'>"]),
        ("1 < 2 <3", ["1 < 2 <3"]),
        ("a</>b", ["a", "b"]),
        ("a</ q>b", ["a", "b"]),
        ("a<!-- <b> -->c", ["a", "c"]),
        ("a<!-->b", ["a", "b"]),
        ("a<!--->b", ["a", "b"]),
        ("a<!--x--!>b", ["a", "b"]),
        ("a<![x b>c", ["a", "c"]),
        ("a<![CDATA[x>y]]>c", ["a", "y]]>c"]),
        ("<!doctype html>a", ["a"]),
        ("<?xml version='1.0'?>a", ["a"]),
        ("<script>if (a<b) '</p>'</script>c", ["<script>", "if (a<b) '</p>'", "</script>", "c"]),
        ("<title>a<b>&amp;</title>", ["<title>", "a<b>&", "</title>"]),
        ("<style></stylex></style>", ["<style>", "</stylex>", "</style>"]),
        ("&lt;b&gt; &amp &copy2 &#8212;&#x2014;", ["<b> & ©2 ——"]),
        ("<a t='&amp;x'>", ["<a t='&x'>"]),
    ],
)  # fmt: skip
def test_tokens_are_those_of_the_standard(text, found):
    assert reported(text) == found


# Where a browser drops the rest of the file, it is kept: it may be what somebody said.
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a <b", ["a <b"]),
        ("a <b c='d", ["a <b c='d"]),
        ("a <b c='d> e", ["a <b c='d> e"]),
        ("a</b", ["a</b"]),
        ("a<!-- b", ["a<!-- b"]),
        ("a<!-- <b>c</b>", ["a", "unclosed comment", " ", "<b>", "c", "</b>"]),
        ("<p>a <![x b.", ["<p>", "a <![x b."]),
        ("<iframe>a<b>c", ["<iframe>", "a", "<b>", "c"]),
    ],
)
def test_nothing_is_dropped_at_the_end(text, found):
    assert reported(text) == found


def test_a_reference_of_thousands_of_digits_is_no_character():
    assert decoded("a&#" + "1" * 5000 + ";b") == "a\ufffdb"
    assert decoded("&#x" + "f" * 5000 + ";") == "\ufffd"


@given(text=st.text(alphabet="ab <>&!-/='\"\n?[", max_size=60))
def test_texts_and_offsets_hold_for_any_text(text):
    last = 0
    for token in tokens(text):
        assert last <= token.offset <= len(text)
        last = token.offset
        if token.kind in ("start", "end"):
            assert text.startswith(token.raw, token.offset)


WORDS = st.text(alphabet="abc &<>é", min_size=1, max_size=8)
PAGE = st.recursive(
    WORDS.map(escape),
    lambda inner: st.tuples(st.sampled_from(["p", "b", "span"]), st.lists(inner, max_size=3)).map(
        lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"
    ),
    max_leaves=8,
)


@given(page=PAGE)
def test_well_formed_pages_are_read_as_the_standard_library_reads_them(page):
    seen: list[str] = []

    class Parser(HTMLParser):
        def handle_starttag(self, tag, attrs):
            seen.append(f"<{tag}>")

        def handle_endtag(self, tag):
            seen.append(f"</{tag}>")

        def handle_data(self, data):
            if seen and not seen[-1].startswith(("<", "\0")):
                data = seen.pop() + data
            seen.append(data)

    parser = Parser()
    parser.feed(page)
    parser.close()
    assert "".join(reported(page)) == "".join(seen)
