"""Cue text: what a viewer reads, who speaks, and the tree a browser builds."""

from __future__ import annotations

import html as standard
from html.entities import html5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cue_tree import html
from imhcaps import cuetext
from imhcaps.formats import read_document
from imhcaps.formats.webvtt.lint_cue_text import cue_text
from imhcaps.source import Source


@pytest.mark.parametrize(
    ("payload", "text"),
    [
        ("plain", "plain"),
        ("<v Ann>Hello &amp; <i>hi</i>", "Hello & hi"),
        ("&am<b>p;", "&amp;"),
        ("a&lrm;b&nbsp;c", "a\u200eb\xa0c"),
        ("&notit; &copy &COPY; &bogus;", "¬it; © © &bogus;"),
        ("&#65;&#x42;&#67", "ABC"),
        ("&#0;&#xD800;&#99999999;", "\ufffd\ufffd\ufffd"),
        ("&#128;", "€"),
        ("2 < 3 > 1", "2  1"),
        ("a <b", "a "),
        ("<ruby>漢<rt>kan</rt></ruby>", "漢kan"),
        ("&amp;lt;", "&lt;"),
    ],
)
def test_plain_text(payload: str, text: str) -> None:
    assert cuetext.plain_text(payload) == text


@pytest.mark.parametrize(
    ("payload", "tree"),
    [
        ("<v Ann  B>x", '<span title="Ann B">x</span>'),
        ("<v.loud Ann &amp; Bob>x</v>y", '<span title="Ann &amp; Bob" class="loud">x</span>y'),
        ("<i><b>x</i></b>", "<i><b>x</b></i>"),
        ("<rt>x", "x"),
        ("<ruby>a<rt>b</ruby>c", "<ruby>a<rt>b</rt></ruby>c"),
        ("<c.a..b>x", '<span class="a b">x</span>'),
        ("<lang en-GB>x", '<span lang="en-GB">x</span>'),
        ("a<00:00:01.500>b<1>c", "a<?timestamp 00:00:01.500?>bc"),
        ("<unknown>x</unknown>", "x"),
        ("</b>x", "x"),
        ('<v "A">x', '<span title="&quot;A&quot;">x</span>'),
        ("<b\nx>y", "<b>y</b>"),
    ],
)
def test_the_tree(payload: str, tree: str) -> None:
    assert html(payload) == tree


def test_voices_labels_and_what_is_said() -> None:
    payload = "<v Denise Webb><c.label>Denise Webb:</c> I think\nso.</v> <v Bo>Yes"
    assert cuetext.voices(payload) == ("Denise Webb", "Bo")
    assert cuetext.labels(payload) == ("Denise Webb:",)
    assert cuetext.spoken(payload) == "I think\nso. Yes"
    assert [(run.voice, run.label) for run in cuetext.runs(payload)] == [
        ("Denise Webb", True),
        ("Denise Webb", False),
        (None, False),
        ("Bo", False),
    ]


def test_runs_tell_where_they_stand() -> None:
    payload = "a<b>b<i.x>c</i></b>d"
    runs = cuetext.runs(payload)
    assert [payload[run.start : run.stop] for run in runs] == ["a", "b", "c", "d"]
    assert [run.tags for run in runs] == [(), ("b",), ("b", "i"), ()]
    assert runs[2].classes == ("x",)


def test_every_named_reference_is_decoded_as_html_decodes_it() -> None:
    for name in html5:
        assert cuetext.unescape(f"&{name}") == standard.unescape(f"&{name}")


@settings(deadline=None)
@given(st.text(alphabet="ab&;#x1<>/v.i \n", max_size=40))
def test_tokens_cover_the_text_and_nothing_raises(payload: str) -> None:
    at = 0
    for token in cuetext.tokens(payload):
        assert token.start == at
        at = token.stop
    assert at == len(payload)
    texts = [token.value for token in cuetext.tokens(payload) if token.kind == "text"]
    assert "".join(texts) == cuetext.plain_text(payload)
    assert "".join(run.text for run in cuetext.runs(payload)) == cuetext.plain_text(payload)
    html(payload)
    cuetext.spoken(payload)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_escaped_text_is_read_as_it_was(text: str) -> None:
    from imhcaps.text import escape_vtt

    assert cuetext.plain_text(escape_vtt(text)) == text


def test_deep_nesting_and_long_numbers_do_not_break_it() -> None:
    assert html("<b>" * 3000).count("<b>") == 3000
    assert cuetext.plain_text("&#" + "9" * 50_000 + ";") == "\ufffd"
    assert cuetext.timestamp("9" * 50_000 + ":00:00.000") is not None


PARTS = st.sampled_from(
    [
        "<v Ann>",
        "<v Bo Lee>",
        "<i>",
        "</i>",
        "<c.label>",
        "</c>",
        "<",
        ">",
        "&amp;",
        "&",
        "&lt",
        "\0",
        "Yes",
        " ",
        "\n",
        "<00:01.000>",
    ]
)


@given(st.lists(st.lists(PARTS, max_size=6).map("".join), max_size=8))
def test_texts_of_all_cues_are_those_of_each(payloads: list[str]) -> None:
    assert cuetext.plain_texts(payloads, "\0".join(payloads)) == [
        cuetext.plain_text(each) for each in payloads
    ]


@given(st.lists(st.lists(PARTS, min_size=1, max_size=4).map("".join), max_size=8))
def test_a_tag_that_opens_many_cues_hides_no_problem_of_one(payloads: list[str]) -> None:
    """Where one tag is all the markup, it is looked at once for all cues."""
    shown = [" ".join(each.replace("\0", "").split()) or "x" for each in payloads]
    cues = "".join(
        f"\n00:{n:02d}.000 --> 00:{n + 1:02d}.000\n{text}\n" for n, text in enumerate(shown)
    )
    doc = read_document(Source(f"WEBVTT\n{cues}", "a.vtt"))
    alone = [problem for i, raw in enumerate(doc.raw) for problem in cue_text(doc, i, raw)]
    found = [problem for problem in doc.problems if problem.code.startswith("VTT4")]
    assert sorted(found, key=repr) == sorted(alone, key=repr)
