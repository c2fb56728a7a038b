"""HTML as people write it: left-open tags, navigation, languages, tables."""

from __future__ import annotations

import pytest

from imhcaps.model.transcript import Description
from imhcaps.transcripts.html import read_html


def test_blocks_know_their_lines():
    page = read_html("<h1>T</h1>\n<p>One\ntwo</p>\n\n<p>\n Three\n</p>")
    assert [(b.kind, b.text, b.number) for b in page.blocks] == [
        ("heading", "T", 1),
        ("paragraph", "One two", 2),
        ("paragraph", "Three", 6),
    ]
    line = page.blocks[1].lines[0]
    assert [line.line_at(0), line.line_at(4)] == [2, 3]


def test_open_tags_end_where_html_ends_them():
    page = read_html("<p>One<p>Two<ul><li>Three<li>Four</ul>Five")
    assert [(b.kind, b.text) for b in page.blocks] == [
        ("paragraph", "One"),
        ("paragraph", "Two"),
        ("item", "Three"),
        ("item", "Four"),
        ("paragraph", "Five"),
    ]


def test_what_nobody_says_is_left_out_and_reported():
    page = read_html(
        "<nav>Home</nav><script>a()</script><style>b</style><p>One<sup class='ref'>1</sup>"
        "<img alt='a bee' src=x> <ruby>漢<rt>kan</rt></ruby></p>"
    )
    assert [b.text for b in page.blocks] == ["One 漢"]
    assert [(r.message, r.text) for r in page.remarks] == [
        ("navigation of the page", "Home"),
        ("footnote mark", "1"),
        ("picture, not spoken", "a bee"),
        ("reading aid (ruby)", "kan"),
    ]


def test_entities_and_unescaped_marks_are_text():
    page = read_html("<p>>> ANN: Q&A &amp; &lt;so&gt; caf&eacute;</p>")
    assert page.blocks[0].text == ">> ANN: Q&A & <so> café"


def test_words_in_another_language_know_it(read):
    talk = read(
        '<html lang="en"><p>Ann Lee: She said <i lang="fr">bon jour</i> to us.</p><p>Bob Ray: Yes.</p></html>',
        "x.html",
    )
    assert [(w.text, w.language) for w in talk.turns[0].words] == [
        ("She", None), ("said", None), ("bon", "fr"), ("jour", "fr"), ("to", None), ("us.", None),
    ]  # fmt: skip


def test_markup_inside_a_word_does_not_part_it(read):
    turn = read(
        "<p>Ann Lee: un<b>believ</b>able, <i>yes</i>.</p><p>Bob Ray: So.</p>", "x.html"
    ).turns[0]
    assert turn.text == "unbelievable, yes."


def test_a_table_of_audio_and_visuals(read):
    talk = read(
        "<table><tr><th>Time</th><th>Visual</th><th>Audio</th></tr>"
        "<tr><td>0:01</td><td>A bee.</td><td>Narrator: Bees fly.</td></tr>"
        "<tr><td>0:05</td><td></td><td>They hum.</td></tr></table>",
        "x.html",
    )
    assert [w.text for w in talk.words] == ["Bees", "fly.", "They", "hum."]
    seen = [e.text for t in talk.turns for e in t.elements if isinstance(e, Description)]
    assert seen == ["A bee."]
    assert talk.speakers[0].name == "Narrator"


def test_an_empty_cell_goes_on_with_the_speaker_above(said):
    assert said(
        "<table><tr><td>Ann Lee</td><td>One two.</td></tr><tr><td></td><td>Three.</td></tr>"
        "<tr><td>Bob Ray</td><td>Four five six.</td></tr></table>",
        "x.html",
    ) == [("Ann Lee", "One two. Three."), ("Bob Ray", "Four five six.")]


def test_a_footer_is_no_speech(read):
    talk = read(
        "<main><p>Ann Lee: One.</p><p>Bob Ray: Two.</p></main><footer><p>© 2020 Bees</p><p>Contact the bee office today</p></footer>",
        "x.html",
    )
    assert talk.turns[-1].text == "Two."
    assert talk.notices == ("© 2020 Bees",)


@pytest.mark.parametrize("tag", ["<video controls>", "<nav>", "<svg>", "<select>", "<iframe>"])
def test_what_is_never_closed_takes_nothing_away_and_is_reported(read, tag):
    talk = read(f"<p><b>Ann:</b> Watch {tag} now.</p><p><b>Bob:</b> Ok.</p>", "talk.html")
    words = " ".join(turn.text for turn in talk.turns)
    assert words == "Watch now. Ok."
    assert [r.text for r in talk.remarks if r.kind == "skipped"] == [tag]


def test_tags_that_html_does_not_have_are_words(said):
    found = said(
        "<p><b>Ann:</b> I said <bees> if x <y and z> w.</p><p><b>Bob:</b> Mail <bob@bees.example>.</p>",
        "talk.html",
    )
    assert found == [
        ("Ann", "I said <bees> if x <y and z> w."),
        ("Bob", "Mail <bob@bees.example>."),
    ]


def test_elements_of_someones_own_are_markup(said):
    found = said(
        "<my-talk><p><o:p></o:p><who>Ann:</who> Good day.</p><p>Bob: Ok.</p></my-talk>", "t.html"
    )
    assert found == [("Ann", "Good day."), ("Bob", "Ok.")]


def test_a_script_that_never_ends_is_reported(read):
    talk = read("<p><b>Ann:</b> Hello.</p><p><b>Bob:</b> Ok.</p><script>Ann: more", "talk.html")
    assert [r.text for r in talk.remarks if r.kind == "skipped"] == ["Ann: more"]


def test_the_head_gives_date_and_address(read):
    talk = read(
        "<html><head><link rel=canonical href='https://example.org/lamps'>"
        "<meta property='article:published_time' content='2024-05-01'></head>"
        "<p><b>Ann:</b> Yes.</p><p><b>Bo:</b> No.</p></html>",
        "talk.html",
    )
    assert (talk.date, talk.address) == ("2024-05-01", "https://example.org/lamps")


def test_a_damaged_declaration_is_read_over(said):
    page = "<p><b>ANN:</b> Good evening <![x there.</p><p><b>BO:</b> Yes.</p>"
    found = said(page, "talk.html")
    assert [name for name, _ in found] == ["ANN", "BO"]
    assert [text for _, text in found] == ["Good evening", "Yes."]


def test_what_browsers_without_scripts_show_is_not_said(read):
    talk = read(
        "<p>One two.</p><noscript><a href=x>Slide 1</a></noscript><p>Three.</p>", "talk.html"
    )
    assert [w.text for w in talk.words] == ["One", "two.", "Three."]
    assert "Slide 1" in [r.text for r in talk.remarks if r.kind == "skipped"]


@pytest.mark.parametrize("sign", ["▶", "►", "¶", "#", "🔗", "⏵︎"])
@pytest.mark.parametrize("tag", ["a href='#t'", "button type=button"])
def test_a_sign_to_click_on_is_not_said(read, sign, tag):
    name = tag.split()[0]
    talk = read(
        f"<p><{tag}>{sign}</{name}> <b>Ann Lee:</b> Good evening.</p><p><{tag}>{sign}</{name}> <b>Bo Ray:</b> Yes.</p>",
        "x.html",
    )
    assert [(t.speaker.name, t.text) for t in talk.turns] == [
        ("Ann Lee", "Good evening."),
        ("Bo Ray", "Yes."),
    ]
    assert [r.text for r in talk.remarks if r.kind == "skipped"] == [sign, sign]
