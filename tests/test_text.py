"""How words compare: one name in every spelling of it, and two names never one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.language.closed_class import is_weak_end, lower
from imhcaps.source import Source
from imhcaps.text import fold
from imhcaps.transcripts.reader import read_transcript


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("İPEK", "İpek"),
        ("IŞIK", "Işık"),
        ("İSTİKLAL", "istiklal"),
        ("SIDIKA", "Sıdıka"),
        ("ΓΙΏΡΓΟΣ", "Γιώργος"),
        ("ΓΙΩΡΓΟΣ", "Γιώργος"),
        ("ΑΛΕΞΑΝΔΡΟΣ", "Αλέξανδρος"),
        ("WEIß", "Weiss"),
        ("GROSS", "Groß"),
        ("ŁUKASZ", "Łukasz"),
        ("ШЁЛКОВ", "Шелков"),
        ("علي", "علی"),
        ("كريم", "کریم"),
        ("أحمد", "احمد"),
        ("פָּנִים", "פנים"),
        ("ノゾミ", "ﾉｿﾞﾐ"),
    ],
)
def test_one_name_in_two_spellings(one, other):
    assert fold(one) == fold(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("राम", "रमा"),
        ("कविता", "कवित"),
        ("กา", "กี"),
        ("がん", "かん"),
        ("மணி", "மணா"),
        ("မောင်", "မိုင်"),
        ("Ana", "Anna"),
        ("Olaf", "Ølaf"),
        ("Lukasz", "Łukasz"),
    ],
)
def test_two_names_stay_two(one, other):
    assert fold(one) != fold(other)


TURKISH = st.text("abcçdefgğhıijklmnoöprsştuüvyz", min_size=1, max_size=12)


def turkish_upper(text: str) -> str:
    return text.replace("i", "İ").replace("ı", "I").upper()


@given(TURKISH)
def test_turkish_capitals_fold_to_their_small_letters(text):
    assert fold(turkish_upper(text)) == fold(text)
    assert lower(turkish_upper(text), "tr") == text
    assert lower(turkish_upper(text), "az") == text


GREEK = st.text("αάβγδεέζηήθιίκλμνξοόπρσςτυύφχψωώ", min_size=1, max_size=12)


@given(GREEK)
def test_greek_capitals_lose_their_accents_and_final_sigma(text):
    bare = text.translate(str.maketrans("άέήίόύώ", "αεηιουω"))
    assert fold(text.upper()) == fold(bare.upper()) == fold(text)


@given(st.text(max_size=20))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("code", "small", "large"),
    [
        ("tr", "İrem Işıl", "İREM IŞIL"),
        ("tr", "Nilgün İlkay", "NİLGÜN İLKAY"),
        ("el", "Γιώργος Καλλίας", "ΓΙΩΡΓΟΣ ΚΑΛΛΙΑΣ"),
        ("el", "Ρένος Αίας", "ΡΕΝΟΣ ΑΙΑΣ"),
        ("de", "Jörg Weiß", "JÖRG WEISS"),
        ("cs", "Šárka Říhová", "ŠÁRKA ŘÍHOVÁ"),
        ("ru", "Пётр Шилов", "ПЕТР ШИЛОВ"),
        ("vi", "Đặng Hiền", "ĐẶNG HIỀN"),
    ],
)
def test_a_speaker_in_capitals_is_the_same_speaker(code, small, large):
    page = f"{large}: Aaa aaa.\n\nBo Ray: Bbb bbb.\n\n{small}: Ccc ccc.\n\nBo Ray: Ddd ddd.\n"
    talk = read_transcript(Source(page), language=code)
    names = [turn.speaker.name for turn in talk.turns if turn.speaker]
    assert len(set(names)) == 2, names
    assert names[0] == names[2]


def test_a_weak_word_in_turkish_capitals_is_weak():
    assert is_weak_end("İÇİN", "tr") and is_weak_end("İçin", "tr")
    assert lower("IN", "en") == "in"
