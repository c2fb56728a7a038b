"""What is a word, what is a sound, and what only looks like one."""

from __future__ import annotations

import pytest

from imhcaps.model.transcript import Description, Sound, Word, join
from imhcaps.transcripts.document import Line
from imhcaps.transcripts.words import WordReader, pieces


def elements(text, **options):
    return WordReader(**options).elements(Line(text, 1))


def words(text):
    return [e.text for e in elements(text) if isinstance(e, Word)]


def sounds(text):
    return [e.text for e in elements(text) if isinstance(e, Sound)]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Yes (laughs) I do.", "(laughs)"),
        ("Yes. (Laughter) So.", "(Laughter)"),
        ("(applause)", "(applause)"),
        ("(Applause and cheering)", "(Applause and cheering)"),
        ("(clears throat) So.", "(clears throat)"),
        ("Yes (soft music) so", "(soft music)"),
        ("So [laughter] we went", "[laughter]"),
        ("[MUSIC]", "[MUSIC]"),
        ("[Door slams] Who is it?", "[Door slams]"),
        ("We [inaudible 00:12:03] so", "[inaudible 00:12:03]"),
        ("[crosstalk]", "[crosstalk]"),
        ("♪ La la la ♪", "♪ La la la ♪"),
        ("And ♪ la la ♪ so", "♪ la la ♪"),
        ("(Muffled audio)", "(Muffled audio)"),
        ("(speaking Spanish) Hola.", "(speaking Spanish)"),
        ("[笑い] はい", "[笑い]"),
    ],
)
def test_sounds_are_distinguished_from_words(text, heard):
    assert sounds(text) == [heard]
    assert heard not in " ".join(words(text))


@pytest.mark.parametrize(
    "text",
    [
        "There were two (or three) of us.",
        "The WHO (World Health Organization) said so.",
        "It was (I think) green.",
        "Call (555) 123 now.",
        "We saw [the] committee meet.",
        "word[s] and [T]he end",
        "See [1] and (a) and (b).",
        "This [...] is it",
        "We (as parents) laugh a lot.",
        "f(x) is g(y)",
        "5 * 3 * 2 is 30",
        "a smile :) or a wink ;)",
        "(It was a long sentence about music that somebody said aloud.)  Yes.",
    ],
)
def test_a_bracket_in_speech_is_speech(text):
    assert sounds(text) == []
    assert words(text) == text.split()


def test_what_is_seen_is_a_description():
    found = elements("[On screen: a chart of bees] You see this.")
    assert isinstance(found[0], Description)
    assert [e.text for e in found[1:]] == ["You", "see", "this."]


def test_punctuation_after_a_sound_goes_to_the_word_before_it():
    assert [e.text for e in elements("That is fun [laughter], and so on")] == [
        "That", "is", "fun,", "[laughter]", "and", "so", "on",
    ]  # fmt: skip


def test_kinds_of_sound():
    kinds = {e.text: e.kind for e in elements("[music] [silence] [door slams] ♪ la ♪")}
    assert kinds == {
        "[music]": "music",
        "[silence]": "silence",
        "[door slams]": "sound",
        "♪ la ♪": "music",
    }


def test_guesses_about_brackets_are_reported():
    reader = WordReader()
    reader.elements(Line("We saw [the] end. [Zorp] Yes.", 7))
    assert [(r.kind, r.line, r.text) for r in reader.remarks] == [
        ("guessed", 7, "[the]"),
        ("guessed", 7, "[Zorp]"),
    ]


def test_white_space_parts_words_and_no_break_spaces_bind_figures_and_french_marks():
    assert words("one  two\tthree\u2003four") == ["one", "two", "three", "four"]
    assert words("10\u202f000 bees\u00a0! « Oui »\u00a0") == [
        "10\u202f000",
        "bees\u00a0!",
        "«",
        "Oui",
        "»",
    ]
    assert words("one\u00a0two") == ["one", "two"]


def test_characters_that_nobody_sees_are_taken_out_and_counted():
    reader = WordReader()
    assert [e.text for e in reader.elements(Line("in\u00adfant\ufeff mind", 1))] == [
        "infant",
        "mind",
    ]
    assert reader.unseen == 2


def test_words_know_the_line_of_the_file():
    line = Line("one two\nthree (or four) five", 3, (), ((8, 4),))
    assert [(e.text, e.line) for e in WordReader().elements(line)] == [
        ("one", 3), ("two", 3), ("three", 4), ("(or", 4), ("four)", 4), ("five", 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("token", "parts"),
    [
        ("今日は。", ["今", "日", "は。"]),
        ("「はい」", ["「は", "い」"]),
        ("コーヒー", ["コー", "ヒー"]),
        ("ちょっと", ["ちょっ", "と"]),
        ("Pythonが好き", ["Python", "が", "好", "き"]),
        ("你好，世界", ["你", "好，", "世", "界"]),
        ("สวัสดี", None),
        ("hello", ["hello"]),
        ("don’t", ["don’t"]),
        ("안녕하세요", ["안녕하세요"]),
        ("👩‍👩‍👧", ["👩‍👩‍👧"]),
    ],
)
def test_scripts_without_spaces_are_cut_where_a_line_may_break(token, parts):
    found = pieces(token)
    assert "".join(found) == token
    assert parts is None or found == parts


def test_a_text_without_spaces_joins_to_what_it_was():
    text = "今日は天気がいいですね。Pythonが好き です。"
    assert join(tuple(elements(text))) == text


def test_a_line_wrapped_inside_japanese_has_no_space():
    reader = WordReader()
    found = reader.elements(Line("今日\nは", 1, (), ((3, 2),)))
    assert join(tuple(found)) == "今日は"
    assert found[-1].line == 2
