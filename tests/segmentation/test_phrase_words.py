"""Chinese and Japanese lines: none ends on a word that belongs to the next, or inside a number, a name in katakana."""

from __future__ import annotations

import pytest

from imhcaps.segmentation.phrase_words import is_inside_word, settled
from imhcaps.segmentation.phrases import has_phrases, phrase_starts

ALL = range(100)


def after(text: str, part: str) -> int:
    return text.index(part) + len(part)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("我们和他们在学校见面", "和"),
        ("我们和他们在学校见面", "在"),
        ("他毕业于北京的大学", "于"),
        ("这个问题以及其他问题", "以及"),
        ("這個問題與其他問題", "與"),
        ("面积是27平方公里左右", "27"),
        ("面积是27平方公里左右", "平方"),
    ],
)
def test_no_chinese_phrase_begins_behind(text: str, before: str) -> None:
    assert after(text, before) not in settled(text, set(ALL), "zh")


def test_a_lone_character_is_a_piece_of_a_word() -> None:
    """The model parts `现代|地|质学|的`; 的 stands behind what it belongs to."""
    assert settled("现代地质学的创立", {0, 2, 3, 5, 6}, "zh") == {0, 2, 5, 6}


@pytest.mark.parametrize(
    ("text", "before"),
    [("我现在很好", "现在"), ("他反对这个", "反对"), ("大家的意见", "的"), ("可以去了吗", "可以")],
)
def test_a_chinese_phrase_may_begin_behind_words_that_only_end_like_them(
    text: str, before: str
) -> None:
    assert after(text, before) in settled(text, {0, after(text, before)}, "zh")


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("この問題は大きい", "この"),
        ("しかし問題は大きい", "しかし"),
        ("プロジェクトの話です", "プロ"),
        ("重さは27キログラムです", "27"),
        ("市庁舎として利用された", "と"),
        ("図表などの転載", "など"),
        ("学校の先生", "学校"),
    ],
)
def test_no_japanese_phrase_begins_behind(text: str, before: str) -> None:
    assert after(text, before) not in settled(text, set(ALL), "ja")


def test_long_japanese_phrases_are_parted_where_words_begin() -> None:
    text = "利用させていただくことにしました"
    assert after(text, "いただく") in settled(text, {0}, "ja")
    assert after("先生が学校で話す", "が") in settled("先生が学校で話す", {0}, "ja")


@pytest.mark.parametrize(
    ("before", "following", "inside"),
    [
        ("プ", "ロ", True),
        ("デ", "ー", True),
        ("悔", "や", True),
        ("校", "の", True),
        ("と", "し", True),
        ("は", "大", False),
        ("学", "校", False),
        ("。", "は", False),
    ],
)
def test_inside_words(before: str, following: str, *, inside: bool) -> None:
    assert is_inside_word(before, following) is inside


@pytest.mark.skipif(not has_phrases("ja"), reason="budoux is not installed")
@pytest.mark.parametrize("language", ["ja", "zh-Hans", "zh-Hant"])
def test_the_model_and_the_grammar_together(language: str) -> None:
    text = (
        "この施設は2024年に開かれた"
        if language == "ja"
        else "该市总面积10.94平方公里，和其他城市一样"
    )
    starts = phrase_starts(text, language)
    assert starts is not None and 0 in starts
    wrong = "この" if language == "ja" else "和"
    assert after(text, wrong) not in starts
