"""Phrases of Chinese and Japanese, corrected by rules of grammar: the model errs in single words.

It parts `地|质学` and `27平方|公里`, ends phrases on `和`, `在`, `この`, and leaves long ones whole. No phrase
begins after a word that belongs to the next, nor inside a number with its unit or a word in katakana.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from imhcaps.language.language import language_of
from imhcaps.language.locale_data import locale_data
from imhcaps.language.scripts import HAN, HIRAGANA, KATAKANA

_JOINED = {
    "zh": ("demonstrative", "preposition", "conjunction", "subordinator", "negation"),
    "ja": ("conjunction",),
}
"""Parts of speech that are before what they belong to."""
_BEFORE_NOUNS = [
    "この",
    "その",
    "あの",
    "どの",
    "わが",
    "我が",
    "ある",
    "あらゆる",
    "いわゆる",
    "各",
    "毎",
    "全",
    "同",
    "約",
    "第",
    "本",
    "当",
    "新",
    "前",
]
"""Japanese words that are before a noun only."""
_INSIDE_WORDS = {
    "zh": [
        "现在",
        "現在",
        "存在",
        "正在",
        "所在",
        "内在",
        "實在",
        "实在",
        "外在",
        "潜在",
        "自在",
        "温和",
        "溫和",
        "平和",
        "缓和",
        "共和",
        "饱和",
        "总和",
        "總和",
        "反对",
        "反對",
        "绝对",
        "絕對",
        "面对",
        "面對",
        "相对",
        "相對",
        "针对",
        "針對",
        "认为",
        "認為",
        "成为",
        "成為",
        "作为",
        "作為",
        "行为",
        "行為",
        "称为",
        "稱為",
        "自由",
        "理由",
        "可以",
        "所以",
        "难以",
        "難以",
        "加以",
        "用以",
        "即将",
        "即將",
        "参与",
        "參與",
        "涉及",
        "普及",
        "方向",
        "倾向",
        "傾向",
        "一向",
        "适当",
        "適當",
        "相当",
        "相當",
        "应当",
        "應當",
        "因而",
        "然而",
        "从而",
        "從而",
        "遭到",
        "不给",
        "如此",
        "因此",
        "从此",
        "從此",
    ],
    "ja": (),
}
"""Words that end like one of grammar and are none."""
_PAIRS = frozenset("とし につ によ にと にま かな ても だよ".split())  # noqa: SIM905
"""Particles of several characters, such as として, について, までに: where they would be parted."""
_BEHIND = frozenset("的了着著过過时時后後前中上下里裡内內间間们們吗嗎呢吧啊年月日号號岁歲人等者")
"""Chinese words of one character that are after what they belong to: a phrase may end on them."""
_HAN = re.compile(f"[{HAN}]")
_HIRAGANA = re.compile(f"[{HIRAGANA}]")
_KANA = re.compile(f"[{KATAKANA}]")
_KATAKANA = re.compile(f"[{KATAKANA}]{{2,}}")
_TURN = re.compile(
    rf"(?<=[{HIRAGANA}])(?=[{HAN}{KATAKANA}]|こと|もの|とき|ため|ところ|わけ|はず|という|として|について|により)"
)
"""From hiragana to a character of Han or katakana, or before a noun of grammar: there a word begins."""
_PARTICLE = re.compile(rf"(?<=[をはがにでともへや、,，])(?=[{HAN}{KATAKANA}A-Za-z])")
"""After a particle, before a noun: there a Japanese phrase begins."""
_NO_BEGIN = re.compile(rf"(?:[{HAN}{KATAKANA}A-Za-z0-9]|など|だけ|まで|から|ほど|ばかり)$")
_PARTICLES = frozenset("がをにではもへのや")
"""With these no Japanese line begins after a noun."""
_LONG = 10
"""Characters of a phrase, past which it is parted where a word begins; our own limit."""


def settled(text: str, starts: set[int], language: str) -> set[int]:
    """The starts of phrases in the text, by what grammar knows."""
    if language == "ja":
        begin = {match.start() for match in _PARTICLE.finditer(text)}
        # 皆さんが笑|顔で: a word of two characters begins one before.
        starts = {at for at in starts if at - 1 not in begin or not _HAN.match(text, at)} | begin
        starts |= _in_long_phrases(text, starts)
    starts = {at for at in starts if not _goes_on(text, at, language)}
    starts -= places_inside(text, language)
    if language == "zh":
        starts -= _behind_pieces(text, starts)
    return starts


def places_inside(text: str, language: str) -> set[int]:
    """The places inside a number with its unit, and inside a word of katakana."""
    return {
        at
        for match in _whole(language).finditer(text)
        for at in range(match.start() + 1, match.end())
    }


def is_inside_word(before: str, after: str) -> bool:
    """Between two characters of katakana, or a character of Han and its ending in hiragana."""
    last, first = before[-1:], after[:1]
    if _KANA.match(last) and (_KANA.match(first) or first == "ー"):
        return True
    if last + first in _PAIRS:
        return True
    # Its ending in hiragana, or the particle after it.
    return bool(_HAN.match(last) or _KANA.match(last)) and bool(_HIRAGANA.match(first))


def _goes_on(text: str, at: int, language: str) -> bool:
    """What is before this place belongs to what follows."""
    before = text[max(0, at - 6) : at]
    if language == "ja" and text[at - 1 : at + 1] in _PAIRS:
        return True
    if language == "ja" and text[at : at + 1] in _PARTICLES and _NO_BEGIN.search(before):
        return True
    if not before.endswith(_ends(language)):
        return False
    return not before.endswith(tuple(_INSIDE_WORDS[language]))


@cache
def _ends(language: str) -> tuple[str, ...]:
    classes = language_of(language).closed_class
    joined = _JOINED[language]
    words = [word for part, each in classes.items() if part in joined for word in each.split()]
    return tuple(words + (_BEFORE_NOUNS if language == "ja" else []))


def is_its_unit(before: str, text: str, language: str) -> bool:
    """A unit begins the text, and a figure is before it: `27 平方公里`, with a blank between them."""
    return before[-1:].isdigit() and bool(re.match(_units(language), text))


@cache
def _units(language: str) -> str:
    """The units of the language as a pattern, the longest first."""
    units = sorted(locale_data(language).units.split(), key=len)
    return "|".join(map(re.escape, reversed(units)))


@cache
def _whole(language: str) -> re.Pattern[str]:
    """A number with its unit, and a word in katakana."""
    each = _units(language)
    return re.compile(
        rf"[\d０-９一二三四五六七八九十百千万億亿兆.,]+\s?(?:{each})|{_KATAKANA.pattern}"
    )


def _in_long_phrases(text: str, starts: set[int]) -> set[int]:
    order = sorted({*starts, len(text)})
    return {
        match.start()
        for first, stop in pairwise(order)
        if stop - first > _LONG
        for match in _TURN.finditer(text, first + 2, stop - 2)
    }


def _behind_pieces(text: str, starts: set[int]) -> set[int]:
    """Starts after a phrase of one Han character, which is a piece of a word."""
    order = sorted({*starts, len(text)})
    return {
        stop
        for first, stop in pairwise(order)
        if stop - first == 1
        and stop < len(text)
        and _HAN.match(text, first)
        and _HAN.match(text, stop)
        and text[first] not in _BEHIND
    }
