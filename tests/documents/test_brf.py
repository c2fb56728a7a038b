"""Braille: every line and page within its size, and liblouis reads back what the transcript says."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import oracle
from documents.caption_hour import caption_hour, infant
from documents.talks import ANN, BOB, hostile, long_talk, talk, turn, with_times, words
from imhcaps.documents import brf, louis
from imhcaps.documents.document import document
from imhcaps.errors import MissingExtraError, UsageError
from imhcaps.language.language import LANGUAGES, SUPPORTED, language_of
from imhcaps.model.transcript import Heading, Speaker, Transcript, Turn
from imhcaps.text import fold
from segmentation.test_languages import SENTENCES
from transcripts.test_page_heads import SAID

try:
    LOUIS = louis.Louis()
except MissingExtraError:
    pytest.skip(f"no liblouis: {louis.INSTALL}", allow_module_level=True)

G1, G2 = "en-ueb-g1.ctb", "en-ueb-g2.ctb"


def _letter(word: re.Match[str]) -> str:
    return word[1][0] + "."


# What liblouis 3.24 reads back wrongly in each grade, though the braille is right. Capitals end at an
# apostrophe (UEB 8.4); a letter that could be taken for a word when it stands alone has a grade 1
# indicator (UEB 5.7), and a letter after a full stop does not stand alone.
MISREAD = {
    1: ((r"\b([A-Z]{2,})'S\b", r"\1's"),),
    2: (
        (r"\b([A-Z]{2,})'S\b", r"\1's"),
        (
            r"(?i)(?<=\.)(but|can|do|every|from|go|have|just|like|more|not|so|that|us|will)\.",
            _letter,
        ),
        (r"^httpscc//", "https://"),
        (r"^d;$", "do;"),
        (r"^en$", "enough"),
        (r"^diswith$", ".with"),
    ),
}


@pytest.fixture(params=["infant", "caption_hour", "talk"])
def transcript(request: pytest.FixtureRequest, samples: Path) -> Transcript:
    if request.param == "talk":
        return talk()
    return {"infant": infant, "caption_hour": caption_hour}[request.param](samples)


def pages(data: bytes, form_feeds: bool = True, height: int = 25) -> list[list[str]]:
    """The pages as lines, CR LF and form feeds taken off."""
    text = data.decode("ascii")
    if form_feeds:
        assert text.endswith("\r\n\f")
        return [
            page.removesuffix("\r\n").split("\r\n") for page in text.removesuffix("\f").split("\f")
        ]
    assert "\f" not in text
    lines = text.removesuffix("\r\n").split("\r\n")
    return [lines[at : at + height] for at in range(0, len(lines), height)]


def number(value: int) -> str:
    """A page number in Braille ASCII."""
    return "#" + "".join("JABCDEFGHI"[int(digit)] for digit in str(value))


def body(data: bytes) -> list[str]:
    """The lines of all pages without running heads and page numbers."""
    lines = []
    for at, page in enumerate(pages(data), 1):
        assert page[-1].endswith(number(at))
        rest = page[-1].removesuffix(number(at))
        assert rest.strip() == "" or rest.endswith("   ")
        lines += [*(page if at == 1 else page[1:])[:-1], rest.rstrip()]
    return lines


def read_back(data: bytes, table: str) -> list[str]:
    """The words of the file, by liblouis and its own display table for Braille ASCII."""
    joined = re.sub(r'"\n *', "", "\n".join(body(data)))  # a word parted by dot 5 at a line's end
    out: list[str] = []
    for chunk in joined.split("\n\n"):
        # A passage in capitals, word by word: liblouis writes it and does not read it back.
        chunk = re.sub(
            r",,,(.+?),'",
            lambda passage: re.sub(r"(?<![A-Z,;^])(?=[A-Z])", ",,", passage[1]).replace(";", ""),
            " ".join(chunk.split()),
        )
        tables = f"en-us-brf.dis,{table}"
        reported = LOUIS._run("lou_backTranslateString", chunk, tables, 0)
        out += oracle.same_quotes(reported).split()
    return out


def test_the_ascii_table_is_that_of_liblouis() -> None:
    for at, char in enumerate(brf.ASCII):
        reported = LOUIS._run(
            "lou_translateString", chr(0x2800 + at), "en-us-brf.dis,en-ueb-g1.ctb", 0
        )
        assert reported.upper() == char or char == " ", (at, char, reported)


@pytest.mark.parametrize("grade", [1, 2])
@pytest.mark.parametrize("size", [(40, 25), (32, 20), (20, 5), (39, 27)])
def test_every_line_and_page_keeps_its_size(
    transcript: Transcript, grade: int, size: tuple[int, int]
) -> None:
    width, height = size
    data = brf.write(document(transcript), grade=grade, width=width, height=height)
    for page in pages(data):
        assert len(page) == height
        assert max(map(len, page)) <= width
        assert page == [line.rstrip() for line in page]
    assert re.fullmatch(rb"[ -_\r\n\f]*", data)


def test_without_form_feeds_pages_are_the_same() -> None:
    made = document(long_talk(40))
    assert pages(brf.write(made, form_feeds=False), form_feeds=False) == pages(brf.write(made))


def wanted(transcript: Transcript) -> list[str]:
    """What the file says, with what stands for a music sign."""
    text = " ".join(oracle.everything(transcript)).replace("♪", "music")
    return oracle.same_quotes(text).split()


def found(transcript: Transcript, grade: int) -> list[str]:
    out = []
    for word in read_back(brf.write(document(transcript), grade=grade), G1 if grade == 1 else G2):
        for pattern, right in MISREAD[grade]:
            word = re.sub(pattern, right, word)
        out.append(word)
    about = out.index("About")
    return out[: about + 3]


def test_reads_back_uncontracted(transcript: Transcript) -> None:
    reported, said = found(transcript, 1), wanted(transcript)
    assert oracle.difference(reported, said) == ""


def test_reads_back_contracted(transcript: Transcript) -> None:
    reported, said = found(transcript, 2), wanted(transcript)
    assert oracle.difference(reported, said) == ""


def test_reading_back_finds_a_lost_word() -> None:
    made = talk()
    lost = replace(
        made, turns=(replace(made.turns[0], elements=made.turns[0].elements[1:]), *made.turns[1:])
    )
    assert oracle.difference(found(lost, 2), wanted(made))
    broken = replace(made, title=made.title.replace("Tea", "Sea"))
    assert oracle.difference(found(broken, 1), wanted(made))


# --- layout -----------------------------------------------------------------------------------------


def uncontracted(text: str) -> str:
    return brf._ascii(LOUIS.translate(text, G1).replace(" ", "\u2800"))


def test_title_is_centred_headings_start_in_cell_5_and_below_in_cell_7() -> None:
    made = replace(talk(), summary=(), headings=(Heading("First part", 0), Heading("Below", 1, 3)))
    lines = body(brf.write(document(made), grade=1))
    title = lines[0]
    assert title.strip() == uncontracted("Tea & Captions <live>")
    assert abs((len(title) - len(title.lstrip())) - (40 - len(title))) <= 1
    at = lines.index("    " + uncontracted("Transcript"))
    assert lines[at - 1] == ""
    assert "      " + uncontracted("First part") in lines
    assert "      " + uncontracted("Below") in lines


def test_names_stand_at_the_margin_and_speech_runs_over_into_cell_3() -> None:
    said = "one two three four five six seven eight nine ten eleven twelve " * 2
    made = Transcript((turn(BOB, said, said), turn(None, "[a door]"), turn(ANN, "Yes.")), title="T")
    lines = body(brf.write(document(made), grade=1))
    start = next(
        at for at, line in enumerate(lines) if line.startswith(uncontracted("Bob Ray: one"))
    )
    indents = [len(line) - len(line.lstrip()) for line in lines[start : start + 9]]
    assert indents == [0, 2, 2, 2, 4, 2, 2, 2, 6]
    assert lines[start + 8].strip() == uncontracted("[a door]")


def test_running_head_and_page_numbers() -> None:
    made = pages(brf.write(document(replace(long_talk(60), title="A very long title " * 5))))
    assert len(made) > 4
    head = made[1][0].strip()
    assert head and len(made[1][0]) <= 40 - 3 + 1
    assert all(page[0].strip() == head for page in made[1:])
    assert [page[-1].split()[-1] for page in made] == [number(at) for at in range(1, len(made) + 1)]


def test_a_heading_is_followed_by_two_lines_on_its_page() -> None:
    for many in range(1, 12):
        made = replace(long_talk(many + 2), headings=(Heading("Here it is", many),))
        for page in pages(brf.write(document(made), grade=1)):
            heading = "    " + uncontracted("Here it is")
            if heading in page:
                at = page.index(heading)
                assert at + 2 < len(page)
                assert page[at + 1].strip() and page[at + 2].strip()


def test_a_word_longer_than_a_line_is_parted_with_dot_5() -> None:
    long = "https://www.example.org/" + "/".join(["transcripts"] * 8)
    made = Transcript((turn(ANN, f"See {long} now."),), title="T")
    data = brf.write(document(made), grade=1)
    lines = body(data)
    parted = [line for line in lines if line.endswith('"')]
    assert len(parted) >= 2
    assert all(line.endswith('_/"') for line in parted)
    assert long in "".join(read_back(data, G1))


def test_words_of_another_language_are_not_contracted() -> None:
    # Dots 2-6 are "en" in contracted English; French has none.
    made = Transcript((turn(ANN, "fr:en fr:enfance", "and enough"),), title="T")
    text = "\n".join(body(brf.write(document(made))))
    assert "EN ENFANCE" in text
    assert "\n    & 5\n" in text  # the signs of "and" and "enough"


def test_accents_dashes_and_signs_are_braille() -> None:
    made = Transcript(
        (turn(ANN, "café naïve Łódź ñandú — IMH-E® © 2018 “so” 5 ° & $3 ½"),), title="T"
    )
    assert brf.losses(document(made)) == ()
    reported = read_back(brf.write(document(made), grade=1), G1)
    for word in ("café", "naïve", "ñandú", "IMH-E®", "©", '"so"', "$3"):
        assert word in reported


def test_unknown_characters_are_named_in_a_note_and_reported() -> None:
    made = document(Transcript((turn(ANN, "♪ la la ♪ 日本 👏"),), title="T"))
    reported = {remark.message for remark in brf.losses(made)}
    assert reported == {
        "no braille for ♪ U+266A: written as a note, 'music'",
        "no braille for 日 U+65E5: written as a note, 'cjk unified ideograph-65e5'",
        "no braille for 本 U+672C: written as a note, 'cjk unified ideograph-672c'",
        "no braille for 👏 U+1F44F: written as a note, 'clapping hands sign'",
    }
    text = " ".join(" ".join(body(brf.write(made, grade=1))).split())
    assert "@.<MUSIC@.> LA LA @.<MUSIC@.>" in text
    assert "@.<CLAPPING HANDS SIGN@.>" in text


def test_hostile_text_keeps_the_size_too() -> None:
    for page in pages(brf.write(document(hostile()))):
        assert len(page) == 25
        assert max(map(len, page)) <= 40


@settings(max_examples=60, deadline=None)
@given(
    st.text(min_size=1, max_size=120),
    st.sampled_from([1, 2]),
    st.integers(20, 44),
    st.integers(5, 30),
)
def test_any_text_keeps_the_size(text: str, grade: int, width: int, height: int) -> None:
    made = Transcript((Turn(Speaker(text), words(text)),), title=text, summary=(text,))
    for page in pages(brf.write(document(made), grade=grade, width=width, height=height)):
        assert len(page) == height
        assert max(map(len, page)) <= width


def test_times_are_printed_where_asked_for() -> None:
    text = "\n".join(body(brf.write(document(with_times(talk()), times=True), grade=1)))
    assert "\n" + uncontracted("0:01 Ann Lee:") in text


# --- tables and options -----------------------------------------------------------------------------


def test_every_table_that_we_name_is_in_liblouis_and_has_six_dots() -> None:
    for language in LANGUAGES:
        tables = language_of(language).braille
        if tables is None:
            with pytest.raises(UsageError, match="no braille table is known"):
                brf.write(document(talk(), language=language))
            continue
        for table in filter(None, tables):
            LOUIS.check(table)
        assert brf.write(document(talk(), language=language), grade=2)


def test_each_language_has_its_own_table() -> None:
    french = brf.write(document(talk(), language="fr-CA"))
    assert french == brf.write(document(talk(), language="fr-CA"), table="fr-bfu-g2.ctb")
    assert french != brf.write(document(talk(), language="fr-CA"), table="en-ueb-g2.ctb")


def test_wrong_options_are_reported() -> None:
    made = document(talk())
    with pytest.raises(UsageError, match=r"did you mean 'en-ueb-g2\.ctb'"):
        brf.write(made, table="en-ueb-g3.ctb")
    with pytest.raises(UsageError, match="uncontracted"):
        brf.write(made, grade=3)
    with pytest.raises(UsageError, match="too small"):
        brf.write(made, width=10)
    with pytest.raises(UsageError, match="--braille-table"):
        brf.write(document(talk(), language="tlh"))
    with pytest.raises(UsageError, match="eight-dot"):
        brf.write(made, table="en-us-comp8.ctb")


def test_without_liblouis_the_install_line_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> object:
        raise OSError(name)

    louis._load.cache_clear()
    monkeypatch.setattr(louis.ctypes, "CDLL", absent)
    with pytest.raises(MissingExtraError, match="apt install liblouis20 liblouis-data"):
        brf.write(document(talk()))
    louis._load.cache_clear()


def test_the_same_document_gives_the_same_bytes(samples: Path) -> None:
    made = document(caption_hour(samples))
    assert brf.write(made) == brf.write(made)


def test_a_note_names_a_repeated_character_each_time() -> None:
    reported = document(Transcript((turn(ANN, "ههه ♪♪"),), title="T"))
    spelled = " ".join(brf.write(reported, grade=1, width=200).decode("ascii").split()).lower()
    assert spelled.count("heh") == 3
    assert spelled.count("music") == 1


BACK = tuple("ar ca cs da de el en es fi fr gl hu nb nl pl ru sk sv tr".split())  # noqa: SIM905
"""Languages whose uncontracted table liblouis 3.24 reads back. Those below are read back by tests themselves:
their tables write several letters alike (Hebrew), mark capitals before a word (Italian), or have no way back."""
BY_LETTERS = ("he", "it", "ko", "pt", "ru", "uk")
"""Languages that are read back sign by sign."""
BY_WORDS = ("hi", "vi", "zh")
"""Languages that move signs inside a word (the virama, the tone) or write sounds: read back by their words."""


@pytest.mark.parametrize("language", BACK)
def test_braille_of_a_language_reads_back_as_its_text(language: str) -> None:
    """A sentence of the language, translated and back. liblouis wants its dots at U+8000 for that."""
    tables = language_of(language).braille
    assert tables
    cells = LOUIS.translate(SENTENCES[language], tables[0])
    dots = "".join(chr(ord(cell) - 0x2800 + 0x8000) for cell in cells)
    back = LOUIS._run("lou_backTranslateString", dots, tables[0], 4)
    assert fold(back) == fold(SENTENCES[language])


@pytest.mark.parametrize(
    ("language", "text"), [("ru", "Дом 5, было 3, 4."), ("uk", "Буд. 5, було 3, 4.")]
)
def test_a_comma_after_a_figure_is_none_inside_a_number(language: str, text: str) -> None:
    """liblouis' tables of these languages write no blank after a comma, and read `5, б` back as 5,2."""
    made = document(Transcript((turn(ANN, text),), title="T", language=language))
    tables = language_of(language).braille
    assert tables
    assert text.lower() in " ".join(read_back(brf.write(made, grade=1), tables[0])).lower()


@pytest.mark.parametrize("language", BY_LETTERS)
def test_braille_of_a_language_is_read_back_sign_by_sign(language: str) -> None:
    """Each sign has cells of its own, or those of one that is written alike; and the text is made of them."""
    text = unicodedata.normalize("NFC", SENTENCES[language])
    tables = language_of(language).braille
    assert tables
    cells = {ch: LOUIS.translate(ch, tables[0]) for ch in set(text)}
    alike: dict[str, set[str]] = {}
    for ch, dots in cells.items():
        alike.setdefault(dots, set()).add(ch)
    at, back = 0, []
    whole = LOUIS.translate(text, tables[0])
    for ch in text:
        if ch == " " and back[-1] == "," and whole[at] != "\u2800":
            # Russian and Ukrainian braille write no blank behind a comma.
            back.append(ch)
            continue
        found = next(
            (
                d
                for d in sorted(alike, key=len, reverse=True)
                if ch in alike[d] and whole.startswith(d, at)
            ),
            None,
        )
        # A full stop behind a word and one alone have other cells in Hebrew.
        if found is None and not ch.isalnum():
            found = whole[at]
        assert found, f"{ch!r} at cell {at}: {whole[at : at + 6]!r}"
        back.append(ch)
        at += len(found)
    assert at == len(whole) and "".join(back) == text


@pytest.mark.parametrize("language", BY_WORDS)
def test_braille_of_a_language_is_read_back_word_by_word(language: str) -> None:
    """No two words have the same cells, and the text is made of the cells of its words."""
    text = SENTENCES.get(language) or " ".join(SAID[language])
    tables = language_of(language).braille
    assert tables
    words = {word: LOUIS.translate(word, tables[0]) for word in text.split()}
    back = {dots: word for word, dots in words.items()}
    assert len(back) == len(words)
    assert LOUIS.translate(text, tables[0]) == "\u2800".join(words[word] for word in text.split())


def test_every_supported_language_has_braille_that_is_read_back_or_a_reason() -> None:
    read = {*BACK, *BY_LETTERS, *BY_WORDS}
    missing = [code for code in SUPPORTED if code not in read]
    assert [code for code in missing if not language_of(code).no_braille] == []


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_braille_has_every_letter_of_a_language_or_says_which_not(language: str) -> None:
    table = language_of(language)
    if not table.braille:
        assert table.no_braille or language not in SUPPORTED
        return
    letters = set(unicodedata.normalize("NFC", SENTENCES[language])) - {"\u093c"}
    assert [
        ch for ch in letters if not ch.isspace() and not LOUIS.knows(ch, table.braille[0])
    ] == []
