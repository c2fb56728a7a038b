"""The names of letters, as initials are spelled out. From the grammars that the letter rules of each language name.

A letter that is a word of its language by itself (`a`, Polish `z`), or stands for one after an apostrophe (Dutch
`'t`), is not here: its sound is that of the word.
"""

_EN = """b b i, c s i, d d i, e i, f ɛ f, g d͡ʒ i, h eɪ t͡ʃ, j d͡ʒ eɪ, k k eɪ, l ɛ l, m ɛ m, n ɛ n, o oʊ, p p i, q k j u,
r ɑ ɹ, s ɛ s, t t i, u j u, v v i, w d ʌ b ə l j u, x ɛ k s, y w aɪ, z z i"""
_DE = """a ɑ, b b eɪ, c t s eɪ, d d eɪ, e eɪ, f ɛ f, g ɡ eɪ, h h ɑ, i i, j j ɔ t, k k ɑ, l ɛ l, m ɛ m, n ɛ n, o oʊ,
p p eɪ, q k u, r ɛ ɹ, s ɛ s, t t eɪ, u u, v f aʊ, w v eɪ, x ɪ k s, y u p s i l ɔ n, z t s ɛ t"""
_ES = """b b ɛ, c s ɛ, d d ɛ, f ɛ f ɛ, g h ɛ, h ɑ t͡ʃ ɛ, i i, j h oʊ t ɑ, k k ɑ, l ɛ l ɛ, m ɛ m ɛ, n ɛ n ɛ, ñ ɛ n j ɛ,
p p ɛ, q k u, r ɛ ɹ ɛ, s ɛ s ɛ, t t ɛ, v u b ɛ, w u b ɛ d oʊ b l ɛ, x ɛ k i s, z s ɛ t ɑ"""
_FR = """b b eɪ, c s eɪ, d d eɪ, e ə, f ɛ f, g ʒ eɪ, h ɑ ʃ, i i, j ʒ i, k k ɑ, l ɛ l, m ɛ m, n ɛ n, o oʊ, p p eɪ, q k u,
r ɛ ɹ, s ɛ s, t t eɪ, u u, v v eɪ, w d u b l ə v eɪ, x i k s, z z ɛ d"""
_IT = """b b i, c t͡ʃ i, d d i, f ɛ f ɛ, g d͡ʒ i, h ɑ k ɑ, j i l u n ɡ ɑ, k k ɑ p ɑ, l ɛ l ɛ, m ɛ m ɛ, n ɛ n ɛ, p p i,
q k u, r ɛ ɹ ɛ, s ɛ s ɛ, t t i, u u, v v u, w d ɔ p j ɑ v u, x i k s, y i p s i l ɔ n, z z ɛ t ɑ"""
_NL = """a ɑ, b b eɪ, c s eɪ, d d eɪ, e eɪ, f ɛ f, g h eɪ, h h ɑ, i i, j j eɪ, l ɛ l, o oʊ, p p eɪ, q k u, r ɛ ɹ,
v v eɪ, w w eɪ, x ɪ k s, y aɪ, z z ɛ t"""
_PL = """b b ɛ, c t s ɛ, d d ɛ, e ɛ, f ɛ f, g ɡ j ɛ, h h ɑ, j j ɔ t, k k ɑ, l ɛ l, ł ɛ w, m ɛ m, n ɛ n, p p ɛ, q k u,
r ɛ ɹ, s ɛ s, t t ɛ, v f aʊ, x i k s, y i ɡ ɹ ɛ k"""
_PT = """b b eɪ, c s eɪ, d d eɪ, f ɛ f i, g ʒ eɪ, h ɑ ɡ ɑ, i i, j ʒ ɔ t ɑ, k k ɑ, l ɛ l i, m ɛ m i, n ɛ n i, p p eɪ,
q k eɪ, r ɛ h i, s ɛ s i, t t eɪ, u u, v v eɪ, w d ɑ b l j u, x ʃ i s, y i p s i l ɔ n, z z eɪ"""
_SV = """a ɑ, b b eɪ, c s eɪ, d d eɪ, e eɪ, f ɛ f, g ɡ eɪ, h h oʊ, j j i, k k oʊ, l ɛ l, m ɛ m, n ɛ n, o u, p p eɪ,
q k u, r ɛ ɹ, s ɛ s, t t eɪ, u u, v v eɪ, w d ʌ b ə l v eɪ, x ɛ k s, y u, z s ɛ t ɑ"""


def _table(rows: str) -> dict[str, tuple[str, ...]]:
    parts = [row.split() for row in rows.split(",")]
    return {letter: tuple(phones) for letter, *phones in parts}


LETTER_NAMES: dict[str, dict[str, tuple[str, ...]]] = {
    code: _table(rows)
    for code, rows in (
        *(("de", _DE), ("en", _EN), ("es", _ES), ("fr", _FR), ("it", _IT)),
        *(("nl", _NL), ("pl", _PL), ("pt", _PT), ("sv", _SV)),
    )
}
"""By language and letter in lower case: the phones of its name."""
