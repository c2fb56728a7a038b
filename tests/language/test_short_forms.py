"""Dates, ordinals, short forms and units in every language: what no line and no cue may part."""

from __future__ import annotations

import re
import sys
from itertools import accumulate
from pathlib import Path

import pytest

from imhcaps.language.closed_class import abbreviations, lexicon
from imhcaps.language.language import LANGUAGES, language_of
from imhcaps.language.locale_data import locale_data
from imhcaps.language.short_forms import bond, bonds
from imhcaps.model.transcript import Speaker, TimedTranscript, Transcript, Turn, Word
from imhcaps.segmentation import SegmentLimits, segment
from imhcaps.timing.word_sequence import word_sequence

SPACED = [code for code in LANGUAGES if code not in ("ja", "zh", "th")]
STOPPED = [code for code in LANGUAGES if language_of(code).ordinal == "stop"]


def date(code: str, day: int, month: int, year: int) -> str:
    """A date by the pattern of the language."""
    data = locale_data(code)
    parts = {"d": str(day), "y": str(year), "MMMM": data.dated[month - 1], "M": str(month)}
    pieces = re.findall(r"'[^']*'|d|y|MMMM|M|[^dyM']+", data.date)
    return "".join(parts.get(piece, piece.strip("'")) for piece in pieces)


def caption(words: list[str], code: str, line: int = 26) -> list[str]:
    """Lines of cues of equally timed words in narrow lines."""
    timed = [
        Word(text, start=400 * k, end=400 * k + 380, origin="recogniser")
        for k, text in enumerate(words)
    ]
    turn = Turn(Speaker("Ada"), tuple(timed))
    transcript = Transcript(turns=(turn,), language=code)
    limits = SegmentLimits(max_line_length=line, max_lines=2, max_duration=4000)
    track = segment(
        TimedTranscript(transcript, end=400 * len(words) + 1000), limits, labels="never"
    )
    return [re.sub(r"<[^>]*>", "", line) for cue in track.cues for line in cue.payload.split("\n")]


def ends(lines: list[str]) -> list[int]:
    """The index of the last word of each line but the last, among all words."""
    return list(accumulate(len(line.split()) for line in lines[:-1]))


@pytest.mark.parametrize("code", [code for code in SPACED if code != "cy"])
@pytest.mark.parametrize("month", [1, 5, 12])
def test_no_place_inside_a_date_is_free(code, month):
    words = date(code, 17, month, 2024).split()
    sentence = ["xxx", *words, "yyy"]
    found = bonds(sentence, code)
    weak = lexicon(code)
    for place in range(1, len(words)):
        # an `of` between month and year is a weak word, which ends nothing either
        assert place in found or sentence[place].lower() in weak, (sentence, place)


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("ca", "17 de {} de 2024"),
        ("ca", "17 de {} del 2024"),
        ("es", "17 de {} de 2024"),
        ("gl", "17 de {} de 2024"),
        ("pt", "17 de {} de 2024"),
    ],
)
def test_every_place_between_day_month_and_year_is_held(code, written):
    month = locale_data(code).dated[4].removeprefix("de ")
    sentence = ["xxx", *written.format(month).split(), "yyy"]
    assert set(bonds(sentence, code)) == {1, 2, 3, 4}


@pytest.mark.parametrize("code", STOPPED)
def test_an_ordinal_goes_on_and_a_figure_at_the_end_of_a_sentence_does_not(code):
    first = next(
        word
        for part in ("preposition", "article", "demonstrative")
        for word in language_of(code).closed_class.get(part, "").split()
    )
    opener = language_of(code).closed_class["conjunction"].split()[0].capitalize()
    assert bond(first, "7.", "Zoltax", "zzz", code) == "ordinal"
    assert bond(first, "IV.", "Zoltax", "zzz", code) == "ordinal"
    assert bond("zzz", "12.", "zoltax", "", code) == "ordinal"
    assert bond("zzz", "7.", opener, "zzz", code) is None
    assert bond("zzz", "1995.", "Zoltax", "zzz", "de") is None


@pytest.mark.parametrize("code", [c for c in SPACED if language_of(c).ordinal != "stop"])
def test_where_ordinals_have_no_stop_a_figure_ends_its_sentence(code):
    assert bond("zzz", "7.", "Zoltax", "", code) is None
    assert bond("", "7.", "zoltax", "", code) in (None, "abbreviation")


@pytest.mark.parametrize("code", LANGUAGES)
def test_abbreviations_with_blanks_are_whole(code):
    for word in abbreviations(code):
        parts = word.split(".")
        if len(parts) < 2 or not all(parts):
            continue
        texts = ["zzz", *(f"{part}." for part in parts), "Zoltax"]
        found = bonds(texts, code)
        assert set(range(1, len(parts))) <= set(found), (texts, found)


@pytest.mark.parametrize("code", SPACED)
def test_units_stay_with_their_figure(code):
    data = locale_data(code)
    for unit in ["%", "km", *data.units.split()[:40], *language_of(code).units.split()]:
        if unit not in lexicon(code):
            assert bond("zzz", "250", unit, "zzz", code) is not None, unit
    assert bond("zzz", "250", "zoltax", "zzz", code) is None


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("de", "kostet 2,5 Millionen Euro im"),
        ("ru", "стоит 5 тыс. рублей в"),
        ("en", "costs 5 million dollars a"),
        ("cs", "stojí 5 000 korun za"),
        ("hi", "लगभग 5 करोड़ रुपये के"),
    ],
)
def test_a_scale_stays_between_its_figure_and_its_unit(code, sentence):
    assert set(bonds(sentence.split(), code)) == {1, 2}


@pytest.mark.parametrize("code", [code for code in SPACED if code != "cy"])
def test_no_caption_ends_inside_a_date(code):
    filler = "zolta" if code in ("de", "da", "nb") else "zoltaro"
    for before in range(1, 12):
        words = [*[filler] * before, *date(code, 3, 3, 2024).split(), *[filler] * 8]
        lines = caption(words, code)
        assert not {end - 1 for end in ends(lines)} & set(bonds(words, code)), lines


@pytest.mark.parametrize(
    ("code", "sentence", "torn"),
    [
        (
            "de",
            "Wir hören nach Art. 64 Abs. 1 der Satzung z. B. Frau Zolta und d. h. alle im Saal",
            "Art. Abs. z. d. h.",
        ),
        (
            "sv",
            "Vi såg bl. a. Zolta och t. ex. alla andra kl. 10 på torget i går kväll",
            "bl. t. a. ex. kl.",
        ),
        (
            "pl",
            "Byli tam m. in. Zolta i np. wszyscy inni o godz. 10 na rynku wczoraj wieczorem",
            "m. in. np. godz.",
        ),
        (
            "nl",
            "Daar waren o. a. Zolta en d. w. z. alle anderen uit art. 64 van de wet",
            "o. a. d. w. z. art.",
        ),
        (
            "ru",
            "Там были т. е. Золта и на ул. Новой все другие и гости из г. Альма вчера",
            "т. е. ул. г.",
        ),
        (
            "bg",
            "Там бяха т. е. Золта и по чл. 5 всички други с проф. Золта от гр. Алма вчера",
            "т. е. чл. проф. гр.",
        ),
    ],
)
def test_no_caption_ends_inside_a_short_form(code, sentence, torn):
    words = sentence.split()
    for width in range(16, 40, 3):
        lines = caption(words, code, width)
        assert not {line.split()[-1] for line in lines[:-1]} & set(torn.split()), lines


@pytest.mark.parametrize(
    ("code", "first", "second"),
    [
        ("en", "We met in 1995.", "Then came the flood."),
        ("de", "Sie kam im Jahr 1995.", "Danach ging sie fort."),
        ("ru", "Она пришла в 2024 г.", "Потом она ушла."),
        ("fr", "Il a couru 100 m.", "Puis elle est partie."),
        ("fr", "Elle est venue en 1995.", "Ensuite elle est partie."),
        ("de", "Es kamen nur 3.", "Das war uns zu wenig."),
        ("en", "They had some, etc.", "The rest came by boat."),
    ],
)
def test_sentences_still_end(code, first, second):
    left, right = first.split(), second.split()
    kind = bond(left[-2], left[-1], right[0], right[1], code)
    assert kind is None


@pytest.mark.parametrize(
    ("code", "left", "right"),
    [("cs", "p.", "Zolta"), ("el", "κ.", "Ζόλτα"), ("fr", "M.", "Zolta"), ("it", "dell'on.", "Zolta"), ("it", "l’art.", "5"), ("cs", "čl.", "5"), ("it", "sig.ra", "Zolta"), ("pt", "Sr.ª", "Zolta")],
)  # fmt: skip
def test_short_titles_and_elided_abbreviations_lead_on(code, left, right):
    assert bond("zzz", left, right, "", code) == "abbreviation"


def test_languages_without_a_table_know_symbols_and_ordinals():
    assert bond("u", "3.", "zoltax", "", "hr") == "ordinal"
    assert bond("u", "30", "km", "", "hr") == "unit"
    assert bond("x", "3.", "Zoltax", "", None) is None


def test_the_tables_are_those_of_cldr():
    babel = pytest.importorskip("babel")
    sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))
    try:
        import make_cldr
    finally:
        sys.path.pop(0)
    for code in LANGUAGES:
        written = (make_cldr.FOLDER / f"{code}.py").read_text("utf-8")
        if f"Babel {babel.__version__};" in written:
            assert written == make_cldr.table(code)


JUDGED = {
    "de": [
        "Am 3. Mai kam sie.",
        "Er sprach z. B. über Geld.",
        "Sie wohnt in der Str. 5.",
        "Dr. Zolta kam um 5 Uhr an.",
    ],
    "en": ["Dr. Webb came on May 5, 2024.", "We saw e.g. two of them.", "He lives at No. 5."],
    "fr": ["M. Zolta est venu le 3 mai 2024.", "Voir p. ex. cette page."],
    "cs": ["Přišla 3. května 2024.", "Viděli jsme např. Zoltu."],
    "pl": ["Przyszła 3 maja 2024 r. wieczorem.", "Byli tam np. Zolta i inni."],
    "ru": ["Она пришла 3 мая 2024 г. вечером.", "Это было на ул. Новой."],
    "fi": ["Hän tuli 3. toukokuuta 2024."],
    "sv": ["Vi såg t.ex. Zolta i går."],
}


@pytest.mark.parametrize("code", JUDGED)
def test_another_judge_finds_one_sentence_too(code):
    """What we hold together, sentencex (by other rules) holds together too."""
    sentencex = pytest.importorskip("sentencex")
    for sentence in JUDGED[code]:
        words = sentence.split()
        ours = [
            place
            for place, word in enumerate(words[:-1])
            if word.endswith(".") and bonds(words, code).get(place) is None and len(word) > 2
        ]
        theirs = list(sentencex.segment(code, sentence))
        if len(theirs) == 1:
            closing = language_of(code).closing_abbreviations.split()
            assert all(words[place].lower().rstrip(".") in closing for place in ours), (
                sentence,
                ours,
            )


@pytest.mark.parametrize(
    ("language", "left"),
    [
        ("sv", "s."),
        ("ru", "д."),
        ("uk", "с."),
        ("el", "σ."),
        ("it", "p."),
        ("hu", "o."),
        ("cs", "s."),
        ("en", "p."),
    ],
)
def test_small_letter_before_a_figure_is_short_for_something(language: str, left: str) -> None:
    assert bond("", left, "14", "", language) == "abbreviation"
    assert bond("", left, "Then", "", language) is None or len(left) == 2
    assert bond("", left.upper(), "14", "", language) in (None, "abbreviation", "ordinal")


def open_forms(code: str) -> list[str]:
    """Short forms that lead on; a single letter tells nothing in a script without capitals."""
    table = language_of(code)
    closing = table.closing_abbreviations.split()
    forms = [form for form in table.abbreviations.split() if form not in closing]
    return [form for form in forms if form[-1:].isalpha() and (len(form) > 1 or form.islower())]


@pytest.mark.parametrize("code", SPACED)
def test_a_short_form_before_a_small_letter_goes_on(code):
    for form in open_forms(code):
        assert bond("xxx", f"{form}.", "yyy", "", code) is not None, form


@pytest.mark.parametrize(
    ("code", "short"), [("pl", "w."), ("ru", "в."), ("uk", "ст."), ("cs", "st."), ("hu", "sz.")]
)
@pytest.mark.parametrize("century", ["XIX", "XX", "XXI"])
def test_a_roman_figure_and_its_short_form_are_one(code, short, century):
    assert bond("xxx", century, short, "yyy", code) == "unit"
    assert 1 in bonds(["xxx", century, short, "yyy"], code)


@pytest.mark.parametrize("code", ["en", "de", "it"])
def test_a_single_capital_letter_before_a_short_word_is_no_century(code):
    assert bond("Yes,", "I", "do.", "", code) is None


@pytest.mark.parametrize("sign", ["§", "§§", "№"])
def test_a_sign_belongs_to_the_figure_behind_it(sign):
    for code in ("de", "da", "ru"):
        assert 1 in bonds(["gemäß", sign, "12", "gilt"], code)


@pytest.mark.parametrize(
    ("code", "day", "month"),
    [
        ("fr", "1er", "mai"),
        ("el", "25ης", "Μαρτίου"),
        ("en", "31st", "January"),
        ("es", "1.º", "mayo"),
    ],
)
def test_a_day_with_its_ending_is_a_day(code, day, month):
    assert 1 in bonds(["xxx", day, month, "yyy"], code)


def test_a_hungarian_day_with_its_case_ending_belongs_to_its_month():
    for day in ("1-jén", "20-án", "31-ig"):
        assert 1 in bonds(["2015.", "május", day, "írta"], "hu")


@pytest.mark.parametrize("code", SPACED)
def test_nobody_pauses_behind_a_short_form(code):
    for form in open_forms(code):
        words = tuple(Word(text) for text in ("xxx", f"{form}.", "yyy", "zzz"))
        transcript = Transcript(turns=(Turn(Speaker("Ada"), words),), language=code)
        assert word_sequence(transcript).pause[1] == 0, form


@pytest.mark.parametrize("code", STOPPED)
def test_nobody_pauses_inside_a_date(code):
    texts = date(code, 3, 5, 2024).split()
    words = tuple(Word(text) for text in ("xxx", *texts, "yyy"))
    transcript = Transcript(turns=(Turn(Speaker("Ada"), words),), language=code)
    assert not any(word_sequence(transcript).pause[1 : len(texts)])


MAGNITUDES = {
    "de": ("Mio.", "Mrd.", "Tsd."), "da": ("mio.", "mia."), "nb": ("mill.", "mrd."), "fi": ("milj.", "mrd."),
    "pl": ("mln", "mld", "tys."), "cs": ("mil.", "mld.", "tis."), "sk": ("mil.", "mld."), "hu": ("mrd.",),
    "ru": ("тыс.", "млн", "млрд"), "uk": ("тис.", "млн", "млрд"), "el": ("εκατ.", "δισ."),
}  # fmt: skip
CURRENCIES = {
    "de": "Euro", "da": "kr.", "nb": "kroner", "fi": "euroa", "pl": "zł", "cs": "korun", "sk": "eur", "hu": "forint",
    "ru": "рублей", "uk": "гривень", "el": "ευρώ",
}  # fmt: skip


@pytest.mark.parametrize("before", ["", "Tamo", "12", "3,5"])
@pytest.mark.parametrize(
    ("code", "short"), [(c, s) for c, all_ in MAGNITUDES.items() for s in all_]
)
def test_a_magnitude_and_its_currency_belong_together(code, short, before):
    texts = [*before.split(), short, CURRENCIES[code], "tamo"]
    at = texts.index(short)
    assert at in bonds(texts, code)
    assert before[-1:].isalpha() or not before or at - 1 in bonds(texts, code)


@pytest.mark.parametrize("word", ["פרופ'", "גב'", "עמ׳", "מס'", "רח׳"])
def test_a_geresh_ends_an_abbreviation_in_hebrew(word):
    assert bonds(["אמר", word, "ברל", "כך"], "he") == {1: "abbreviation"}
    assert 1 not in bonds(["אמר", "ג'ורג'", "ברל", "כך"], "he")
    assert bonds(["Tamo", "d'", "Brel"], "fr") == {}


@pytest.mark.parametrize("prefix", ["", *"והבלשמ"])
@pytest.mark.parametrize("word", ['ד"ר', "ד״ר", 'עו"ד', 'יו"ר', "פרופ'"])
def test_hebrew_titles_lead_on_also_behind_a_prefix(word, prefix):
    assert bonds(["אמר", prefix + word, "ברל", "כך"], "he") == {1: "abbreviation"}


@pytest.mark.parametrize("unit", ['ק"מ', "ק״מ", 'ש"ח'])
@pytest.mark.parametrize("scale", [[], ["מיליון"]])
def test_hebrew_units_stay_with_their_figure_however_their_marks_are_written(unit, scale):
    texts = ["אמר", "5", *scale, unit, "כך"]
    assert sorted(bonds(texts, "he")) == list(range(1, 2 + len(scale)))


@pytest.mark.parametrize(("letter", "name"), [("د.", "بريل"), ("أ.", "سالم")])
def test_a_letter_before_a_name_without_capitals_leads_on(letter, name):
    assert bonds(["قال", letter, name], "ar") == {1: "abbreviation"}


@pytest.mark.parametrize("text", ["az 5. § szerint", "a 12. § (2) bekezdése"])
def test_an_ordinal_before_a_section_sign(text):
    assert 1 in bonds(text.split(), "hu")
