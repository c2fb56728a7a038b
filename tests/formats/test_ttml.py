"""TTML in: times, containers, regions, what is hidden, speakers, ruby; and XML that nobody should send."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.imhcaps_fuzz import hold
from growth import grows_within
from imhcaps.checks.rules import BY_CODE
from imhcaps.checks.runner import check_document
from imhcaps.errors import FormatError
from imhcaps.formats import format_of_text, read_document
from imhcaps.formats.conversion import converted
from imhcaps.formats.reading import read_captions
from imhcaps.formats.ttml import times
from imhcaps.formats.ttml.tree import DEEPEST
from imhcaps.source import Source

NS = 'xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"'


def ttml(body: str, head: str = "", tt: str = "", on_body: str = "") -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<tt {NS} {tt} xml:lang="en"><head>{head}</head><body {on_body}><div>{body}</div></body></tt>'


def cues(text: str) -> list[tuple[int, int, str]]:
    doc = read_document(Source(text, "a.ttml"))
    return [(cue.start, cue.end, cue.payload) for cue in doc.track.cues]


P = '<p begin="1s" end="3s">{}</p>'


@pytest.mark.parametrize(
    ("expression", "tt", "seconds"),
    [
        ("00:00:01.5", "", Fraction(3, 2)),
        ("00:00:01:12", 'ttp:frameRate="24"', Fraction(3, 2)),
        ("00:00:01:15", "", Fraction(3, 2)),
        ("1.5s", "", Fraction(3, 2)),
        ("1500ms", "", Fraction(3, 2)),
        ("0.025m", "", Fraction(3, 2)),
        ("36f", 'ttp:frameRate="24"', Fraction(3, 2)),
        ("15t", 'ttp:tickRate="10"', Fraction(3, 2)),
        ("75t", 'ttp:frameRate="25" ttp:subFrameRate="2"', Fraction(3, 2)),
        ("3t", "", Fraction(3)),
        ("01:00:00:00", 'ttp:timeBase="smpte" ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"', Fraction(36036, 10)),
        ("01:00:00:00", 'ttp:timeBase="smpte" ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001" ttp:dropMode="dropNTSC"', Fraction(107892 * 1001, 30000)),
        ("soon", "", None),
    ],
)  # fmt: skip
def test_time_expressions(expression: str, tt: str, seconds: Fraction | None) -> None:
    from imhcaps.formats.ttml.tree import parse

    assert times.seconds(expression, times.clock_of(parse(ttml("", tt=tt))[0])) == seconds


@pytest.mark.parametrize(
    ("body", "on_body", "expected"),
    [
        (P.format("Yes."), 'begin="10s"', [(11000, 13000, "Yes.")]),
        ('<p begin="1s" dur="2s">Yes.</p>', "", [(1000, 3000, "Yes.")]),
        ('<p begin="1s" end="9s" dur="2s">Yes.</p>', "", [(1000, 3000, "Yes.")]),
        ('<div timeContainer="seq"><p dur="1s">One.</p><p begin="1s" dur="1s">Two.</p></div>', 'begin="5s"',
         [(5000, 6000, "One."), (7000, 8000, "Two.")]),
        ('<div begin="5s" end="7s"><p>All.</p></div>', "", [(5000, 7000, "All.")]),
        ('<div begin="5s" end="7s"><p begin="1s" end="9s">Cut.</p></div>', "", [(6000, 7000, "Cut.")]),
        ('<p begin="1s" end="5s"><span begin="1s" end="2s">In</span></p>', "", [(2000, 3000, "In")]),
        ('<p begin="1s" end="5s">Seen<set begin="1s" end="2s" tts:visibility="hidden"/></p>', "",
         [(1000, 2000, "Seen"), (3000, 5000, "Seen")]),
        ('<p begin="1s" end="5s" tts:visibility="hidden">Seen<set begin="1s" end="2s" tts:visibility="visible"/></p>', "",
         [(2000, 3000, "Seen")]),
        ('<p begin="1s" end="5s" tts:display="none">Seen<set begin="1s" end="2s" tts:display="auto"/></p>', "",
         [(2000, 3000, "Seen")]),
        ('<p begin="3s" end="3s">Never.</p>', "", []),
    ],
)  # fmt: skip
def test_containers(body: str, on_body: str, expected: list[tuple[int, int, str]]) -> None:
    assert cues(ttml(body, on_body=on_body)) == expected


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("One<br/>two", "One\ntwo"),
        ("\n  One   of\n  a line \n", "One of a line"),
        ('<span xml:space="preserve">One\ntwo</span>', "One\ntwo"),
        ("a<span>b</span>c <span> d </span> e", "abc d e"),
        ("R&amp;D &lt;1&gt; <![CDATA[<b>]]>", "R&amp;D &lt;1&gt; &lt;b&gt;"),
        ('<span tts:fontStyle="italic">Yes</span>, <span tts:color="#FFFF00">no</span>', "<i>Yes</i>, <c.yellow>no</c>"),
        ("<metadata><ttm:desc>not this</ttm:desc></metadata>Yes.", "Yes."),
        ('<x:note xmlns:x="urn:x">not this</x:note>Yes.', "Yes."),
        ('<span tts:display="none">not this</span>Yes.', "Yes."),
        ('<span tts:visibility="hidden">not <span tts:visibility="visible">Yes.</span></span>', "Yes."),
        ('<span tts:ruby="container"><span tts:ruby="base">漢</span><span tts:ruby="text">かん</span></span>字', "<ruby>漢<rt>かん</rt></ruby>字"),
        ('<span tts:ruby="container"><span tts:ruby="baseContainer"><span tts:ruby="base">漢</span><span tts:ruby="base">字</span></span><span tts:ruby="textContainer"><span tts:ruby="text">かん</span><span tts:ruby="text">じ</span></span></span>',
         "<ruby>漢<rt>かん</rt></ruby><ruby>字<rt>じ</rt></ruby>"),
        ('<span xml:lang="de">Ja</span>', "<lang de>Ja</lang>"),
    ],
)  # fmt: skip
def test_text(inside: str, shown: str) -> None:
    assert [text for _, _, text in cues(ttml(P.format(inside)))] == [shown]


def test_styles_come_from_what_is_referred_to() -> None:
    head = (
        '<styling><style xml:id="a" tts:fontStyle="italic"/><style xml:id="b" style="a c" tts:color="cyan"/>'
        '<style xml:id="c" style="b"/><style xml:id="rt" tts:ruby="text"/></styling>'
    )
    body = P.format('<span style="b">Yes</span>')
    assert cues(ttml(body, head))[0][2] == "<i><c.cyan>Yes</c></i>"
    ruby = '<span tts:ruby="container"><span tts:ruby="base">漢</span><span style="rt">かん</span></span>'
    assert cues(ttml(P.format(ruby), head))[0][2] == "<ruby>漢<rt>かん</rt></ruby>"


REGIONS = (
    '<layout><region xml:id="top" tts:origin="10% 10%" tts:extent="80% 20%"/>'
    '<region xml:id="low" tts:origin="10% 80%" tts:extent="80% 10%" tts:displayAlign="after"/></layout>'
)


def test_regions_say_where_and_two_at_once_are_two_cues() -> None:
    body = (
        '<p region="top" begin="1s" end="4s">Up.</p><p region="low" begin="2s" end="3s">Down.</p>'
    )
    track = read_document(Source(ttml(body, REGIONS), "a.ttml")).track
    assert [(c.start, c.end, c.payload, c.settings) for c in track.cues] == [
        (1000, 4000, "Up.", (("line", "10%"),)),
        (2000, 3000, "Down.", ()),
    ]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ('<p region="top" begin="1s" end="3s">Yes.</p><p begin="1s" end="3s">Lost words.</p>', "no region"),
        ('<div region="low"><p region="top" begin="1s" end="3s">Lost words.</p></div><p region="top" begin="1s" end="3s">Yes.</p>', "another region"),
        ('<p region="top" begin="1s" end="3s">Yes. <span tts:display="none">Lost words.</span></p>', "hidden"),
    ],
)  # fmt: skip
def test_text_that_no_player_shows_is_found_and_reported(body: str, why: str) -> None:
    made = converted(Source(ttml(body, REGIONS), "a.ttml"), "vtt")
    assert [cue.payload for cue in made.track.cues] == ["Yes."]
    assert any("Lost words" in r.message and why in r.message for r in made.remarks)
    found = check_document(made.document, select=["CUE"])
    assert [each.code for each in found] == ["CUE101"]


def test_words_that_join_a_line_are_screens_to_show_and_read_once() -> None:
    body = '<p begin="1s" end="4s"><span>One</span> <span begin="1s">two</span> <span begin="2s">three</span></p>'
    text = ttml(body)
    assert [row[2] for row in cues(text)] == ["One", "One two", "One two three"]
    track = read_captions(Source(text, "a.ttml")).track
    assert " ".join(cue.text for cue in track.cues).split() == ["One", "two", "three"]


AGENTS = (
    '<metadata><ttm:agent xml:id="a" type="person"><ttm:name type="full">Ann Lee</ttm:name></ttm:agent>'
    '<ttm:agent xml:id="b" type="character"><ttm:name type="alias">Zoë</ttm:name></ttm:agent>'
    '<ttm:agent xml:id="c" type="person"><ttm:name type="family">Li</ttm:name><ttm:name type="given">Bo</ttm:name></ttm:agent></metadata>'
)


def test_agents_are_speakers() -> None:
    body = (
        '<p begin="1s" end="3s" ttm:agent="a">Yes.</p><p begin="3s" end="4s" ttm:agent="b">No.</p>'
        '<p begin="5s" end="6s"><span ttm:agent="a">So?</span><br/><span ttm:agent="c">So.</span></p>'
    )
    assert [text for _, _, text in cues(ttml(body, AGENTS))] == [
        "<v Ann Lee>Yes.", "<v Zoë>No.", "<v Ann Lee>So?</v>\n<v Bo Li>So.</v>",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "namespace", ["http://www.w3.org/2006/10/ttaf1", "http://www.w3.org/2006/04/ttaf1", "urn:other"]
)
def test_drafts_and_forgotten_namespaces(namespace: str) -> None:
    text = ttml(P.format("Yes.")).replace("http://www.w3.org/ns/ttml", namespace)
    assert format_of_text("a.xml", text).name == "ttml"
    assert cues(text) == [(1000, 3000, "Yes.")]


@pytest.mark.parametrize(
    ("begin", "end"), [("1", "3"), ("1.0", "0:03"), ("00:00:01,000", "00:00:03,000")]
)
def test_times_as_people_write_them_are_read_and_said(begin: str, end: str) -> None:
    text = ttml(f'<p begin="{begin}" end="{end}">Yes.</p>')
    assert cues(text) == [(1000, 3000, "Yes.")]
    made = converted(Source(text, "a.ttml"), "vtt")
    assert any("no time expression" in remark.message for remark in made.remarks)


def test_prefixes_that_nobody_declared() -> None:
    text = ttml(P.format('<span tts:fontStyle="italic" x:y="z">Yes.</span>'), AGENTS)
    for prefix in ("tts", "ttm"):
        text = text.replace(f'xmlns:{prefix}="http://www.w3.org/ns/ttml#', f'x{prefix}="')
    assert cues(text) == [(1000, 3000, "<i>Yes.</i>")]
    assert [each.code for each in read_document(Source(text, "a.ttml")).problems] == ["TTM104"]


def test_findings_name_the_element() -> None:
    text = ttml("\n" + P.format("Yes.") + '\n<p begin="4s" end="soon">No.</p>')
    found = check_document(read_document(Source(text, "a.en.ttml")), select=["TTM"])
    assert [(each.code, each.line, each.column) for each in found] == [("TTM102", 4, 1)]
    unicode = text.replace("Yes.", "🙂 é 漢.")
    found = check_document(read_document(Source(unicode, "a.en.ttml")), select=["TTM"])
    assert (found[0].line, found[0].column) == (4, 1)


@pytest.mark.parametrize("code", ["TTM101", "TTM102", "TTM103", "TTM104"])
def test_the_examples_of_its_rules(code: str) -> None:
    rule = BY_CODE[code]
    for text, found in ((rule.example_bad, True), (rule.example_good, False)):
        doc = read_document(Source(text, "a.en.ttml"))
        assert (code in {each.code for each in check_document(doc, select=["TTM"])}) == found


BOMB = '<!DOCTYPE tt [<!ENTITY a "ha">' + "".join(f'<!ENTITY a{n} "{"&a;" * 10}">' for n in range(9)) + "]>"  # fmt: skip


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (BOMB + ttml(P.format("&a8;"))[38:], "DOCTYPE"),
        ('<!DOCTYPE tt SYSTEM "file:///etc/passwd">' + ttml("")[38:], "DOCTYPE"),
        ('<!DOCTYPE tt [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + ttml(P.format("&x;"))[38:], "DOCTYPE"),
        (ttml(P.format("<span>" * 5000 + "</span>" * 5000)), "inside each other"),
        (ttml(P.format("<span>")), "not XML"),
        ("<tt", "not XML"),
        ("<tt " + " ".join(f'xmlns:p{n}="urn:{n}"' for n in range(300)) + "/>", "prefixes"),
        ('<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', "root element"),
    ],
)  # fmt: skip
def test_xml_that_nobody_should_send_is_refused(text: str, what: str) -> None:
    began = time.process_time()
    with pytest.raises(FormatError, match=what):
        converted(Source(text, "a.ttml"), "vtt", "ttml")
    assert time.process_time() - began < 10


def test_the_deepest_that_is_taken() -> None:
    deep = DEEPEST - 4
    body = P.format("<span>" * (deep - 2) + "Yes." + "</span>" * (deep - 2))
    assert [text for _, _, text in cues(ttml(body))] == ["Yes."]


@pytest.mark.one_version
def test_too_much_at_once_is_refused_and_not_waited_for() -> None:
    body = "".join(f'<p begin="{n}ms" end="9999s">w</p>' for n in range(20_000))
    began = time.process_time()
    with pytest.raises(FormatError, match="at once"):
        converted(Source(ttml(body), "a.ttml"), "vtt")
    assert time.process_time() - began < 20


def test_time_grows_with_the_file() -> None:
    def run(count: int) -> None:
        body = "".join(
            f'<p begin="{n}s" end="{n + 1}s">Word <span>two</span><br/>é</p>' for n in range(count)
        )
        _ = read_document(Source(ttml(body), "a.ttml")).texts

    # A time squared would be sixteen times as long.
    grows_within(9, lambda: run(1000), lambda: run(4000))


PIECES = (P.format("a"), "<p>", "</p>", "<br/>", '<span begin="1s">', "</span>", '<div timeContainer="seq" dur="2s">', "</div>",
          'begin="x"', "&amp;", "&x;", "<![CDATA[", "]]>", "<!--", "-->", "<set/>", "text", '<p region="top">', "\x00", "é")  # fmt: skip


@settings(deadline=None, max_examples=80)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_body(body: str) -> None:
    hold(ttml(body, REGIONS).encode(), "ttml")


ITUNES = 'xmlns:itunes="http://music.apple.com/lyric-ttml-internal"'


@pytest.mark.parametrize(
    "tt",
    [
        f'{ITUNES} itunes:timing="Word"',
        f'{ITUNES} itunes:timing="Line"',
        f"{ITUNES}",
        'itunes:timing="Word"',
    ],
)
def test_times_of_lyrics_count_from_the_start_of_the_song(tt: str) -> None:
    text = ttml(
        '<div begin="15.2" end="1:10.000"><p begin="15.525" end="20.1" itunes:key="L1" ttm:agent="v1">'
        '<span begin="15.525" end="15.8">Hel</span><span begin="15.826" end="16.1">lo</span> '
        '<span begin="16.5" end="20">there</span>'
        '<span ttm:role="x-translation" xml:lang="fi">Hei siellä</span></p>'
        '<p begin="1:02.000" end="0.000" itunes:key="L2">One</p>'
        '<p begin="1:05.000" end="1:10.000" itunes:key="L3">Two</p></div>',
        tt=tt,
    )
    assert cues(text) == [
        (
            15525,
            20100,
            "<v v1>Hel<00:00:15.826>lo <00:00:16.500>there\n<lang fi>Hei siellä</lang>",
        ),
        (62000, 65000, "One"),
        (65000, 70000, "Two"),
    ]


def test_times_of_other_documents_count_from_what_they_stand_in() -> None:
    text = ttml(
        '<div begin="15s"><p begin="1s" end="4s"><span begin="1s" end="2s">One</span></p></div>'
    )
    assert cues(text) == [(17000, 18000, "One")]


def test_paragraphs_that_left_the_namespace_are_read_and_said() -> None:
    text = ttml(
        '<div xmlns=""><p begin="1s" end="2s">One<br/>two</p></div>',
    )
    document = read_document(Source(text, "a.ttml"))
    assert [cue.payload for cue in document.track.cues] == ["One\ntwo"]
    assert any("xmlns" in remark.message for remark in document.remarks)
    foreign = ttml('<div><p begin="1s" end="2s">One</p></div><p xmlns="" begin="1s">no word</p>')
    assert [cue.payload for cue in read_document(Source(foreign, "a.ttml")).track.cues] == ["One"]
