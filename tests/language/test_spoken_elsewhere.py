"""Figures, times, money, addresses and abbreviations as they are said in eight languages besides English."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from imhcaps.language.spoken_signs import SIGNS
from imhcaps.language.spoken_variants import MOST_VARIANTS, spoken_variants

pytest.importorskip("num2words")

SAID = [
    ("de", "3.", ["dritte", "dritten", "drei"]),
    ("de", "20%", ["zwanzig prozent"]),
    ("de", "%", ["prozent"]),
    ("de", "25,50€", ["fünfundzwanzig euro fünfzig"]),
    ("de", "3,5", ["drei komma fünf"]),
    ("de", "14:30", ["vierzehn uhr dreißig", "halb drei"]),
    ("de", "1984", ["neunzehnhundertvierundachtzig"]),
    ("de", "z.B.", ["zum beispiel"]),
    ("de", "z.", ["zum"]),
    ("de", "Mio.", ["millionen", "million"]),
    ("de", "www.amsel.de", ["w w w punkt amsel punkt d e", "amsel punkt d e"]),
    ("de", "post@amsel.de", ["post at amsel punkt d e"]),
    ("de", "XIV.", ["vierzehnte", "vierzehnter"]),
    ("de", "1.500", ["eintausendfünfhundert"]),
    ("es", "50%", ["cincuenta por ciento"]),
    ("es", "$20", ["veinte dólares"]),
    ("es", "14:30", ["catorce y treinta", "dos y media"]),
    ("es", "Sra.", ["señora"]),
    ("es", "EE.UU.", ["estados unidos"]),
    ("es", "1º", ["primero"]),
    ("es", "21", ["veintiuno", "veintiuna"]),
    ("fr", "1er", ["premier"]),
    ("fr", "XXe", ["vingtième"]),
    ("fr", "14h30", ["quatorze heures trente"]),
    ("fr", "25,50€", ["vingt cinq euros cinquante"]),
    ("fr", "Mme", ["madame"]),
    ("fr", "000", ["mille"]),
    ("fr", "500", ["cinq cents", "mille cinq cents"]),
    ("it", "3º", ["terzo", "terza"]),
    ("it", "sig.ra", ["signora"]),
    ("it", "7:15", ["sette e quindici", "sette e un quarto"]),
    ("it", "€12", ["dodici euro"]),
    ("nl", "3e", ["derde"]),
    ("nl", "d.w.z.", ["dat wil zeggen"]),
    ("nl", "8:45", ["kwart voor negen"]),
    ("nl", "1984", ["negentien honderd vierentachtig"]),
    ("pl", "3", ["trzy", "trzeciego"]),
    ("pl", "2.", ["drugiego", "druga", "drugim"]),
    ("pl", "1984", ["tysiąc dziewięćset osiemdziesiątym czwartym"]),
    ("pl", "np.", ["na przykład"]),
    ("pl", "14:30", ["czternasta trzydzieści", "czternastej trzydzieści"]),
    ("pl", "zł", ["złotych"]),
    ("pt", "R$20", ["vinte reais"]),
    ("pt", "2", ["dois", "duas"]),
    ("pt", "p.ex.", ["por exemplo"]),
    ("pt", "14h30", ["catorze e trinta", "duas e meia"]),
    ("sv", "3:e", ["tredje"]),
    ("sv", "t.ex.", ["till exempel"]),
    ("sv", "1984", ["nittonhundraåttiofyra"]),
    ("sv", "9:30", ["nio trettio", "halv tio"]),
    ("en", "25€", ["twenty five euros"]),
    ("en", "VIII", ["eight", "the eighth"]),
]


@pytest.mark.parametrize(("language", "word", "wanted"), SAID)
def test_the_usual_ways_to_say_it(language, word, wanted):
    found = [" ".join(said) for said in spoken_variants(word, language)]
    assert set(wanted) <= set(found)


@pytest.mark.parametrize(
    ("language", "word"),
    [("de", "Art"), ("de", "Abs"), ("fr", "ex"), ("nl", "art"), ("pl", "ok"), ("es", "banana")],
)
def test_what_may_be_a_word_is_first_itself_without_its_full_stop(language, word):
    assert spoken_variants(word, language)[0] == (word.lower(),)


@pytest.mark.parametrize("language", SIGNS)
def test_every_hour_and_every_sum_has_its_words(language):
    for hour in range(24):
        for minute in (0, 5, 15, 30, 45, 59):
            ways = spoken_variants(f"{hour}:{minute:02}", language)
            assert all(word.isalpha() for said in ways for word in said), ways
    for sign in SIGNS[language].money:
        (unit, *_), *_ = spoken_variants(sign, language)
        assert any(unit in said for said in spoken_variants(f"{sign}7", language))


@given(
    st.from_regex(r"[$€£R0-9.,:h%°ºa-eXVIz@/_-]{1,14}[.]?", fullmatch=True),
    st.sampled_from([*SIGNS, "en", "ro", "tr"]),
)
@example("0°", "es")
def test_any_figures_have_variants(word, language):
    found = spoken_variants(word, language)
    assert 1 <= len(found) <= MOST_VARIANTS
    assert all(part and part == part.strip() for said in found for part in said)
