"""Markdown, without what Markdown would take away from speech."""

from __future__ import annotations

import pytest

from imhcaps.transcripts.markdown import read_markdown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1984. A year of bees.", "1984. A year of bees."),
        ("    Indented speech.", "Indented speech."),
        ("[Bob]: Hello", "[Bob]: Hello"),
        ("A long sentence that ends here, with a full stop.\n---", None),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("snake_case_word", "snake_case_word"),
        ("It is *very* **good**.", "It is very good."),
        ("See [the page](https://bees.example).", "See the page."),
        ("See [the page][1].\n\n[1]: https://bees.example", "See the page."),
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        ("one<br>two", "one two"),
        ("> A quotation.", "A quotation."),
        (">> ANN: Hello", ">> ANN: Hello"),
        ("`code` too", "code too"),
        ("```\nfenced\n```", "fenced"),
    ],
)
def test_text_survives(text, words):
    found = " ".join(block.text for block in read_markdown(text).blocks)
    assert found == (words if words is not None else text.split("\n")[0])


def test_front_matter_gives_title_and_language_and_is_reported():
    page = read_markdown('---\ntitle: "Bees"\nlang: fr\nother: x\n---\n\nOne.')
    assert (page.title, page.language) == ("Bees", "fr")
    assert page.blocks[0].number == 7
    assert [(r.kind, r.line) for r in page.remarks] == [("skipped", 1)]


def test_dashes_at_the_top_are_not_always_front_matter():
    page = read_markdown("---\n\nOne.\n\n---\n\nTwo.")
    assert [b.text for b in page.blocks] == ["One.", "Two."]


def test_template_tags_are_left_out_and_reported():
    page = read_markdown('{% include x.html id="a" %}\n\n## Head\n{:#head}\n\nOne.\n')
    assert [b.text for b in page.blocks] == ["Head", "One."]
    assert [r.line for r in page.remarks] == [1, 4]


def test_pictures_are_not_spoken():
    page = read_markdown("One ![a bee](x.png) two.")
    assert page.blocks[0].text == "One two."
    assert page.remarks[0].text == "a bee"


def test_lines_are_known_through_lists_tables_and_html():
    page = read_markdown(
        "# T\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n<p>\nfive</p>\n"
    )
    assert [(b.kind, b.text, b.number) for b in page.blocks] == [
        ("heading", "T", 1),
        ("item", "one", 3),
        ("item", "two", 4),
        ("row", "a b", 6),
        ("row", "c d", 8),
        ("paragraph", "five", 11),
    ]


def test_setext_headings():
    page = read_markdown("Bees\n====\n\nOf Ants\n-------\n\nOne.")
    assert [(b.kind, b.level, b.text) for b in page.blocks] == [
        ("heading", 1, "Bees"),
        ("heading", 2, "Of Ants"),
        ("paragraph", 0, "One."),
    ]


@pytest.mark.parametrize(
    "spoken",
    [
        "Um, <bees> the <video> tag.",
        "Use the <nav> tag.",
        "Use the <title> tag, the <nav> and <script> tag.",
        "If x <y and z> w, then stop.",
        "Two <p> and a <table> more.",
        "The <select> and </inaudible> ones.",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_tags_that_are_spoken_of_stay_words(said, spoken, gap):
    found = said(f"**Ann:** {spoken}{gap}**Bob:** Ok.", "talk.md")
    assert found == [("Ann", spoken), ("Bob", "Ok.")]


def test_an_element_left_open_inside_another_ends_with_its_paragraph(said):
    found = said("**Ann:** Use <u>the <nav></u> tag, <u>or <video><i>not.\n\n**Bob:** Ok.", "t.md")
    assert found == [("Ann", "Use the <nav> tag, or <video>not."), ("Bob", "Ok.")]


def test_addresses_in_angle_brackets_are_words(said):
    found = said("**Ann:** Write to <bob@bees.example> soon.\n\n**Bob:** Ok.", "talk.md")
    assert found == [("Ann", "Write to bob@bees.example soon."), ("Bob", "Ok.")]


def test_what_an_element_in_a_sentence_holds_is_reported(read):
    talk = read("**Ann:** See <video>No player.</video> this <b>now</b>.\n\n**Bob:** Ok.", "t.md")
    assert [turn.text for turn in talk.turns] == ["See this now.", "Ok."]
    assert [r.text for r in talk.remarks if r.kind == "skipped"] == ["No player."]


def test_made_up_elements_are_markup_when_they_are_closed(read):
    talk = read("**Ann:** See <loud>this</loud> now.\n\n**Bob:** Ok.", "t.md")
    assert [turn.text for turn in talk.turns] == ["See this now.", "Ok."]
    assert [r.text for r in talk.remarks if r.kind == "skipped"] == ["<loud>", "</loud>"]


def test_the_name_of_a_code_block_is_reported():
    page = read_markdown("Hello there.\n\n~~~ Ann:\nHi.\n~~~\n")
    assert [block.text for block in page.blocks] == ["Hello there.", "Hi."]
    assert [(r.kind, r.line, r.text) for r in page.remarks] == [("skipped", 3, "Ann:")]


@pytest.mark.parametrize("name", ["talk.md", "talk.html"])
@pytest.mark.parametrize("key", ["source", "source_url", "canonical_url", "url"])
def test_front_matter_gives_date_and_address(read, name, key):
    body = "<p><b>Ann Lee:</b> Good evening.</p>\n\n<p><b>Bo Chen:</b> Yes.</p>"
    talk = read(
        f"---\ntitle: Lamps\n{key}: https://example.org/lamps\ndate: 2024-05-01T10:00:00Z\nlayout: sub\n---\n\n{body}",
        name,
    )
    assert (talk.title, talk.date, talk.address) == (
        "Lamps",
        "2024-05-01",
        "https://example.org/lamps",
    )
    assert [t.text for t in talk.turns] == ["Good evening.", "Yes."]
    assert [r.text for r in talk.remarks if r.kind == "skipped"] == ["layout: sub"]


def test_a_file_beside_the_page_is_no_address(read):
    talk = read(
        "---\ntitle: Lamps\nsource: talk.mp4\n---\n\n**Ann:** Yes.\n\n**Bo:** No.", "talk.md"
    )
    assert talk.address == ""


@pytest.mark.parametrize(
    ("chair", "member", "minister"),
    [
        (
            "Marszałek",
            "Poseł Ewa Wrona",
            "Minister Rozwoju i Technologii Ministerstwa Gospodarki Jan Lis",
        ),
        (
            "The Speaker",
            "Member Ida Moss",
            "Minister for Roads and Inland Waterways Kit Marlow",
        ),
    ],
)
def test_headings_that_end_on_a_colon_are_who_speaks_also_after_an_interruption(
    chair, member, minister, read
):
    who = [chair, member, member, minister, minister, member, chair]
    parts = [f"#### {name}:\n\nWords of number {k} are said here." for k, name in enumerate(who)]
    parts.insert(2, "> *Somebody in the hall:* Shame!")
    talk = read("# A sitting\n\n" + "\n\n---\n\n".join(parts) + "\n", path="talk.md")
    said = [
        (turn.speaker.name, turn.words[3].text)
        for turn in talk.turns
        if turn.words[0].text == "Words"
    ]
    spoken = {word.text for turn in talk.turns for word in turn.words}
    assert {str(k) for k in range(len(who))} <= spoken
    for name, number in said:
        assert name == who[int(number)]


@pytest.mark.parametrize("mark", ["-", "*", "+", "1."])
def test_a_table_of_contents_is_navigation_and_nobody_speaks_in_it(read, mark):
    parts = ["PR160 - Inline names", "Ida: who she is", "[ABC-30] A bracket"]
    contents = "\n".join(f"  {mark} [{part}](#part{k})" for k, part in enumerate(parts))
    talk = read(
        f"{contents}\n\n**Ida:** So we begin.\n\n**Kit:** Yes.\n\n**Ida:** Good.", "talk.md"
    )
    assert [turn.speaker.name for turn in talk.turns] == ["Ida", "Kit", "Ida"]
    assert [r.text for r in talk.remarks if r.message == "navigation of the page"] == parts


@pytest.mark.parametrize("mark", ["-", "1."])
def test_lines_that_are_links_to_their_places_are_the_text(read, mark):
    said = [("Ida", "Good day to you."), ("Kit", "Hello there."), ("Ida", "How are you?")]
    lines = [f"{mark} [{name}: {text}](#t{k})" for k, (name, text) in enumerate(said)]
    talk = read("\n".join(lines), "talk.md")
    assert [(turn.speaker.name, turn.text) for turn in talk.turns] == said


def test_a_lone_link_in_speech_is_said(read):
    talk = read("**Ida:** I say\n\n* [yes](#note)\n\n**Kit:** Fine.\n\n**Ida:** So.", "talk.md")
    assert talk.turns[0].text == "I say yes"
