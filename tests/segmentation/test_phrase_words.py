"""Chinese and Japanese lines: none ends on a word that belongs to the next, or inside a number, a name in katakana."""

from __future__ import annotations

from itertools import accumulate

import pytest

import imhcaps
from imhcaps.cuetext import plain_text
from imhcaps.model.transcript import Speaker, TimedTranscript, Transcript, Turn, Word
from imhcaps.segmentation import phrases
from imhcaps.segmentation.limits import SegmentLimits
from imhcaps.segmentation.phrase_words import is_inside_word, settled
from imhcaps.segmentation.phrases import has_phrases, inside_words, phrase_starts
from imhcaps.segmentation.segmenter import segment

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


WORDS = {
    "zh-Hans": "我们 今天 在 北京 讨论 国务院 提出 的 环境保护 法律 草案 ， 参加 会议 的 有 大学 教授 和 外交部长 。",
    "zh-Hant": "我們 今天 在 臺北 討論 立法院 提出 的 環境保護 法律 草案 ， 參加 會議 的 有 大學 教授 和 外交部長 。",
}


@pytest.mark.parametrize("language", WORDS)
def test_no_phrase_begins_inside_a_chinese_word(language: str) -> None:
    pytest.importorskip("rjieba")
    words = WORDS[language].split() * 5
    text = "".join(words)
    known = {0, *accumulate(map(len, words))}
    inside = inside_words(text, language)
    # The place inside a long compound is a matter of taste; inside a word of two characters it is none.
    pairs = {
        at - 1
        for at, word in zip(accumulate(map(len, words)), words, strict=True)
        if len(word) == 2
    }
    assert len(inside & pairs) >= 0.8 * len(pairs)
    assert not inside & {at for at in known if text[at - 1 : at] in "，。"}
    starts = phrase_starts(text, language)
    assert starts is None or not starts & inside


def test_without_the_list_of_words_no_place_is_inside_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrases, "_word_cutter", lambda: None)
    assert not inside_words("我们今天讨论", "zh-Hans")
    assert not inside_words("この施設は大学の中にある", "ja")


@pytest.mark.parametrize("language", WORDS)
def test_lines_of_chinese_captions_end_with_words(language: str) -> None:
    pytest.importorskip("rjieba")
    words = WORDS[language].split() * 6
    text = "".join(words)
    element = Word(text, True, 0, 400 * len(text))
    talk = Transcript((Turn(Speaker("A"), (element,)),), language=language)
    track = imhcaps.segment(
        TimedTranscript(talk, end=400 * len(text) + 1000), "web", labels="never"
    )
    lines = [line for cue in track.cues for line in plain_text(cue.payload).split("\n")]
    assert "".join(lines) == text
    assert len(lines) > 8
    ends = set(accumulate(map(len, lines)))
    assert not ends & inside_words(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-Hans", "我们测量了这块土地的面积一共是 27 平方公里 左右"),
        ("ja", "この土地の広さを測ったところ全部で 27 平方キロメートル くらい"),
    ],
)
@pytest.mark.parametrize("width", range(16, 44, 4))
def test_no_line_ends_between_a_number_and_its_unit_behind_a_blank(
    language: str, text: str, width: int
) -> None:
    said = tuple(Word(part, True, 3000 * k, 3000 * k + 3000) for k, part in enumerate(text.split()))
    talk = Transcript((Turn(Speaker("A"), said),), language=language)
    limits = SegmentLimits(max_line_length=width, line_counting="columns")
    track = segment(TimedTranscript(talk, end=20000), limits)
    lines = [line for cue in track.cues for line in plain_text(cue.payload).split("\n")]
    assert not any(line.rstrip().endswith("27") for line in lines), lines
