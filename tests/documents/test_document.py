"""The document: who is introduced where, what is a paragraph, what nobody says, what is never lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.talks import (
    ANN,
    BOB,
    HOSTILE,
    chapters,
    elements,
    hostile,
    talk,
    turn,
    with_times,
    words,
)
from imhcaps.documents.blocks import (
    HeadingBlock,
    SoundText,
    Text,
    TurnBlock,
    VisualText,
    plain,
    stamp,
)
from imhcaps.documents.document import direction, document
from imhcaps.documents.flow import people
from imhcaps.documents.terms import terms_of
from imhcaps.language.language import language_of
from imhcaps.model.transcript import Description, Heading, Sound, Speaker, Transcript, Turn, Word


def texts(block: TurnBlock) -> list[str]:
    return [plain(paragraph) for paragraph in block.paragraphs]


def said(made: object) -> list[str]:
    """Every spoken word of a document, in order."""
    return [
        word.text
        for block in made.turns  # type: ignore[attr-defined]
        for paragraph in block.paragraphs
        for inline in paragraph
        if isinstance(inline, Text)
        for word in inline.words
    ]


def test_speakers_are_introduced_in_full_once_and_short_after() -> None:
    made = document(talk())
    labels = [(block.name, block.first) for block in made.turns]
    assert labels == [
        ("Ann Lee", True),
        ("Bob Ray", True),
        ("", False),
        ("Ann", False),
        ("Bob", False),
    ]


def test_two_people_with_one_short_name_keep_their_full_names() -> None:
    other = Speaker("Ann Poe", "Ann")
    made = document(Transcript(tuple(turn(each, "Hello.") for each in (ANN, other, ANN, other))))
    assert [block.name for block in made.turns] == ["Ann Lee", "Ann Poe"] * 2


def test_a_label_without_its_published_form_is_put_together_from_its_parts() -> None:
    made = document(Transcript((turn(replace(ANN, label=""), "Hello."),)))
    assert next(people(made)).detail == "PhD, Director, Acme & Sons"


def test_paragraphs_stay_as_published() -> None:
    assert texts(document(talk()).turns[0]) == [
        "Good evening. [music fades] Welcome, all of you.",
        "We begin.",
    ]


def test_a_visual_between_sentences_is_a_paragraph_of_its_own() -> None:
    block = document(talk()).turns[3]
    assert texts(block) == ["It is.", "[Visual: A map of Europe.]", "Look here."]
    assert isinstance(block.paragraphs[1][0], VisualText)
    assert block.paragraphs[1][0].bare == "A map of Europe."


def test_a_visual_inside_a_sentence_stays_in_line() -> None:
    made = document(Transcript((turn(ANN, "Look {points} at the Moon."),)))
    assert texts(made.turns[0]) == ["Look [Visual: points] at the Moon."]


def test_visuals_at_the_edge_of_a_turn_are_said_by_nobody() -> None:
    made = document(Transcript((turn(ANN, "{A door.} Come in! {It shuts.}"),)))
    assert [(block.name, texts(block)) for block in made.turns] == [
        ("", ["[Visual: A door.]"]),
        ("Ann Lee", ["Come in!"]),
        ("", ["[Visual: It shuts.]"]),
    ]


def test_foreign_phrases_keep_their_language_and_the_documents_own_has_no_mark() -> None:
    made = document(Transcript((Turn(ANN, (*words("Nur", "de"), *words("rien sur nous", "fr"))),), language="de"))  # fmt: skip
    runs = [(inline.text, inline.language) for inline in made.turns[0].paragraphs[0]]
    assert runs == [("Nur", None), ("rien sur nous", "fr")]


def test_words_without_a_space_stay_together() -> None:
    made = document(
        Transcript((Turn(None, (Word("今日"), Word("は", space=False), Sound("laughs"))),))
    )
    assert texts(made.turns[0]) == ["今日は [laughs]"]


def test_sounds_get_brackets_where_they_have_none() -> None:
    sounds = ("[x]", "(y)", "♪ la ♪", "rain")
    made = document(Transcript(tuple(Turn(None, (Sound(text),)) for text in sounds)))
    assert [texts(block)[0] for block in made.turns] == ["[x]", "(y)", "♪ la ♪", "[rain]"]
    assert isinstance(made.turns[0].paragraphs[0][0], SoundText)


def test_headings_stand_before_their_turns_and_skip_no_level() -> None:
    headings = (Heading("One", 0, 4), Heading("Two", 1, 6), Heading("End", 9, 2))
    made = document(replace(talk(), headings=headings))
    levels = [(block.text, block.level) for block in made.headings]
    assert levels == [("One", 2), ("Two", 3), ("End", 2)]
    assert isinstance(made.body[0], HeadingBlock)
    assert isinstance(made.body[2], HeadingBlock)


def test_a_chapter_inside_a_turn_parts_it_where_it_begins() -> None:
    timed = with_times(Transcript((turn(ANN, "One two three. Four five six."),)))
    made = document(replace(timed, chapters=chapters(("Start", 0), ("Half", 1900))))
    assert [getattr(block, "text", None) or texts(block) for block in made.body] == [
        "Start",
        ["One two three."],
        "Half",
        ["Four five six."],
    ]
    assert made.turns[1].name == "Ann"
    assert made.turns[1].start == 1900


def test_a_chapter_that_is_a_heading_already_is_there_once() -> None:
    timed = replace(with_times(talk()), chapters=chapters(("Opening", 0), ("CLOSE", 99_000)))
    assert [heading.text for heading in document(timed).headings] == ["Opening", "Close"]


def test_a_chapter_after_the_last_word_is_not_lost() -> None:
    timed = replace(with_times(talk()), chapters=chapters(("Credits roll", 999_000)))
    assert document(timed).headings[-1].text == "Credits roll"


def test_times_are_printed_where_the_page_published_them() -> None:
    published = replace(talk(), turns=tuple(replace(each, start=5) for each in talk().turns))
    assert document(published).times
    assert not document(talk()).times
    assert not document(with_times(talk())).times
    assert document(with_times(talk()), times=True).times


def test_a_timed_turn_knows_when_it_begins_and_ends() -> None:
    first = document(with_times(talk())).turns[0]
    assert (first.start, first.end) == (1000, 1000 + 8 * 300 + 250)


def test_notices_credits_and_summary_are_all_there() -> None:
    made, source = document(talk()), talk()
    assert (made.notices, made.credits, made.summary) == (
        source.notices,
        source.credits,
        source.summary,
    )


def test_the_source_names_no_folder_and_keeps_an_address() -> None:
    assert document(talk()).source == "tea.txt"
    assert document(replace(talk(), source="C:\\Users\\me\\tea.txt")).source == "tea.txt"
    address = "https://example.org/talks/tea.html"
    assert document(replace(talk(), source=address)).source == address


def test_a_talk_without_a_title_is_called_by_what_it_is_and_its_file() -> None:
    assert document(replace(talk(), title=" ")).title == "Transcript: tea"
    assert document(replace(talk(), title="", language="es")).title == "Transcripción: tea"
    assert document(replace(talk(), title="", source="")).title == "Transcript"


def test_control_characters_become_visible_and_never_leave() -> None:
    bad = "a\x00b\ud800\x0b\ufffe\u2028"
    source = replace(
        talk(),
        title=bad,
        notices=(bad,),
        turns=(Turn(Speaker(bad, bad), (Word(bad), Word("\n"), Word("c")), (1,)),),
    )
    made = document(source)
    assert made.title == made.notices[0] == made.turns[0].name == "a\ufffdb\ufffd \ufffd\u2028"
    assert texts(made.turns[0]) == ["a\ufffdb\ufffd \ufffd\u2028", "c"]
    made.title.encode()


def test_a_language_that_is_none_is_said_to_be_unknown() -> None:
    assert document(replace(talk(), language='en"><script>')).language == "und"
    assert document(replace(talk(), language="pt_BR")).language == "pt-BR"
    strange = Transcript((Turn(ANN, words("hello", "no such!")),))
    assert document(strange).turns[0].paragraphs[0][0].language is None


@pytest.mark.parametrize(
    ("language", "way"),
    [("en", "ltr"), ("he", "rtl"), ("ar-EG", "rtl"), ("az-Arab", "rtl"), ("ur-Latn", "ltr")],
)
def test_direction_follows_script_and_language(language: str, way: str) -> None:
    assert direction(language) == way


@pytest.mark.parametrize(
    ("ms", "text"), [(0, "0:00"), (59_999, "0:59"), (3_725_400, "1:02:05"), (-5, "0:00")]
)
def test_times_are_whole_seconds(ms: int, text: str) -> None:
    assert stamp(ms) == text


def test_words_are_those_of_the_language() -> None:
    assert terms_of("ES-mx") is language_of("es").terms[0]
    assert terms_of("tlh") is language_of("en").terms[0]
    assert terms_of("no") is language_of("nb").terms[0]
    simplified, traditional = language_of("zh").terms
    assert terms_of("zh-TW") is terms_of("zh-Hant-HK") is terms_of("yue-Hant") is traditional
    assert terms_of("zh-Hans") is terms_of("zh-CN") is simplified


@given(
    st.lists(
        st.lists(st.sampled_from(["Yes.", "so", "fr:mot", "[ha]", "{map}", "«Non!»"]), max_size=8),
        max_size=6,
    ),
    st.lists(st.integers(0, 20_000), max_size=3),
)
def test_no_word_is_lost_or_moved(turns: list[list[str]], moments: list[int]) -> None:
    source = Transcript(
        tuple(Turn((ANN, BOB)[at % 2], elements(" ".join(each))) for at, each in enumerate(turns))
    )
    timed = replace(
        with_times(source), chapters=chapters(*((f"At {each}", each) for each in moments))
    )
    assert said(document(timed)) == [word.text for word in source.words]


def test_hostile_text_is_only_text() -> None:
    made = document(hostile())
    assert made.summary == HOSTILE
    assert [heading.text for heading in made.headings] == list(HOSTILE)


def test_a_description_of_the_sheet_is_an_element_like_any_other() -> None:
    made = document(Transcript((Turn(None, (Description("A logo"),)),), language="fr"))
    assert texts(made.turns[0]) == ["[Image\N{NO-BREAK SPACE}: A logo]"]
