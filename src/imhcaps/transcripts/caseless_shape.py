"""The looks of a label in scripts without capitals: Chinese, Japanese, Korean, Arabic, Hebrew and others.

The weights are points, as in `label_shape`: names are short, clauses have endings that names do not have.
"""

from __future__ import annotations

from imhcaps.language import words_of_all
from imhcaps.language.closed_class import function_words
from imhcaps.language.language import language_of
from imhcaps.language.scripts import HANGUL_SYLLABLES, HIRAGANA, THAI, UNSPACED
from imhcaps.language.voices import is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold

ROLE = 1.5
"""Points for a word of a role: `Moderator`. Our own choice, set by hand."""
_SHORT_UNSPACED = ((4, 1.5), (6, 1.0), (10, 0.0), (16, -1.5))
"""Letters of a name without spaces, at most, and its points: names have two to four, offices
more. Our own choice, set by hand."""
_SHORT_SPACED = ((1, 1.0), (2, 1.5), (3, 1.0), (4, 0.0), (5, -1.5))
"""The same by words. Our own choice, set by hand."""
_LONG = -4.0
"""Points of what is longer than these tables have it. Our own choice, set by hand."""
_CLAUSE_SIGN = -2.5
"""Points for a function word or an ending that names do not have. Our own choice, set by hand."""

_THAI_TITLES = ("นาย", "นาง", "คุณ", "ดร.", "พล.", "ศ.", "ผศ.", "รศ.")
"""Forms of address that are written before Thai names without a blank: Mr, Mrs and Miss, Khun, Dr., ranks."""
_TITLED = 2.0
"""Points of such a name; as much as a full name with capitals. Our own choice, set by hand."""
_LEAST_ROLE = 4
"""Letters of a role that opens an office in a script without blanks, at least; our own limit."""

# Chinese words of grammar and of saying; none of them is in a person's name.
_CLAUSE_ZH = lazy_pattern(
    "[是的了吗嗎呢吧就都也很在我你您他她它们們这這那哪说說想问問讲講答叫会會可要给給让讓被把对對从從跟与與最再又还還什么甚麼怎谁誰]|因为|因為|所以|如果|例如|比如"
)
# Japanese endings of a clause: copula, verb endings, case particles after kana or Han.
_CLAUSE_JA = lazy_pattern(
    "(?:です|ます|ました|でした|ません|だ|った|する|いる|ある|ない|[はがをにでもとへ]|から|まで|より|こと|とおり|よう)$|[はをが](?=.)|もう|この|その|あの"
)
# Korean endings of a clause: of verbs, and particles of case.
_CLAUSE_KO = lazy_pattern(
    "(?:니다|니까|데요|어요|아요|이요|죠|까요|고|면|서|는데|지만|은|는|을|를|에서|으로)$"
)
_GEORGIAN = lazy_pattern("[\u10d0-\u10ff]")
"""Letters that sentences and names begin with as well; their capitals (Unicode 11) are for whole words in headings."""
# Thai: "that" at the end, and words that begin a clause.
_CLAUSE_TH = lazy_pattern(
    f"[{THAI}]ว่า$|^(?:ฉัน|ดิฉัน|ผม|เขา|เธอ|เรา|พวกเขา|แล้ว|แต่|ถ้า|เพราะ|ดังนั้น|ก็)[{THAI}]"
)
# Points of a list: the first, the second, in the end.
_POINT = lazy_pattern(
    "^第[一二三四五六七八九十百0-9０-９]+[点點个個条條步章節节部项項類类種种段]?$|^(?:首先|其次|再次|最后|最後|结论|結論|总之|總之|小结|小結|まとめ|結論として)$"
)
_KANA = lazy_pattern(f"[{HIRAGANA}]")
_HANGUL = lazy_pattern(f"[{HANGUL_SYLLABLES}]")
_CLAUSE_WORDS = frozenset(words_of_all.CLAUSES.split())
"""In every language, since the page's may be another than the label's."""


def is_caseless(name: str) -> bool:
    """Most letters are of a script without capitals."""
    letters = [ch for ch in name if ch.isalpha()]
    without = sum(ch.upper() == ch.lower() or _GEORGIAN.match(ch) is not None for ch in letters)
    return 2 * without > len(letters)


def caseless_shape(name: str, words: list[str], language: str) -> float:
    if name.startswith(_THAI_TITLES):
        return _TITLED
    unspaced = UNSPACED.search(name) is not None
    size = sum(ch.isalnum() for ch in name) if unspaced else len(words)
    table = _SHORT_UNSPACED if unspaced else _SHORT_SPACED
    score = next((points for most, points in table if size <= most), _LONG)
    if (
        is_role(fold(name))
        or any(is_role(fold(word)) for word in words)
        or _opens_with_role(words, language)
    ):
        return max(score, 0.0) + ROLE
    if _is_clause(name, words, language, size):
        score += _CLAUSE_SIGN
    return score or 0.01


def _opens_with_role(words: list[str], language: str) -> bool:
    """`ประธานการประชุม`: the chair of the meeting, in a language that parts no words."""
    voices = language_of(language).voices.split()
    return any(
        words[0].startswith(voice) and not voice.isascii()
        for voice in voices
        if len(voice) >= _LEAST_ROLE and UNSPACED.search(voice)
    )


def _is_clause(name: str, words: list[str], language: str, size: int) -> bool:
    if _HANGUL.search(name):
        clause = (len(words) > 1 or size > 4) and bool(_CLAUSE_KO.search(words[-1]))
        return clause or (len(words) > 1 and words[-1].endswith("다"))
    if _KANA.search(name):
        return size > 3 and bool(_CLAUSE_JA.search(name))
    if _POINT.search(name) or _CLAUSE_TH.search(name):
        return True
    if UNSPACED.search(name):
        return size > 1 and language != "ja" and bool(_CLAUSE_ZH.search(name))
    small = function_words(language) | _CLAUSE_WORDS
    return any(word in small for word in words)
