"""Which language a whole text is in, where nothing says so: by its script, its function words, a model.

    detect("Wir sehen uns morgen wieder, und dann …")    Guess("de", 0.97, "its function words")
    detect("Вот и всё. Это было вчера.")                 Guess("ru", 0.95, "its letters")
    detect("Zolta miro.")                                Guess("und", 0.0, "")

Only whole files are looked at, never a cue. The model (py3langid, `pip install "imhcaps[language]"`) is loaded only for
Latin text whose function words leave a doubt; it chooses among the languages with a table, and says `und` for others.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from imhcaps.language.closed_class import LANGUAGES as WITH_WORDS
from imhcaps.language.closed_class import function_words
from imhcaps.language.language import LANGUAGES, language_of
from imhcaps.language.locale_data import locale_data
from imhcaps.language.neighbours import NEIGHBOURS
from imhcaps.language.writing import script_of, scripts_of
from imhcaps.language_tag import UNDETERMINED
from imhcaps.lazy import lazy_pattern


class Guess(NamedTuple):
    """A language tag (BCP 47), how sure that is from 0 to 1, and by what."""

    language: str
    confidence: float
    how: str


UNKNOWN = Guess(UNDETERMINED, 0.0, "")
_WORD = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LETTER = lazy_pattern(r"[^\W\d_]")
_SAMPLE = 2000
"""Words that are looked at: shares are steady well before. Our own limit."""
_LETTERS = 4000
"""Letters that are looked at for the script. Our own limit."""
_LEAST_HITS = 2
"""Different function words that say anything at all; our own limit."""
_CLEAR_HITS = 4
"""Different function words from which there may be no doubt; our own limit."""
_CLEAR = 1.5
"""How many times the points of the second language the first has where there is no doubt; our own limit."""
_LIKELY = 1.15
"""The same ratio of points of words where there is no model; our own limit."""
_AGAINST = 20
"""How many times the share of letters that a language does not write takes off its points; our own limit: a
twentieth of the letters takes all."""
_MODEL_LETTERS = 60
"""Letters from which the model is asked; measured on cues of 10 to 90 characters it is right in 99 of 100."""
_MODEL_STRANGER = 200
"""Letters from which the model is believed that a text is in a language without a table; measured on 280 texts of
1,000 letters in such languages, and 1,236 in others: all right."""
_MODEL_SURE = 0.9
"""Probability from which the model is believed against function words; our own limit."""

_BY_SCRIPT = {
    "Armn": "hy", "Beng": "bn", "Deva": "hi", "Ethi": "am", "Geor": "ka", "Grek": "el", "Gujr": "gu", "Guru": "pa",
    "Hang": "ko", "Hani": "zh", "Hebr": "he", "Jpan": "ja", "Kana": "ja", "Khmr": "km", "Knda": "kn", "Laoo": "lo",
    "Mlym": "ml", "Mymr": "my", "Orya": "or", "Sinh": "si", "Taml": "ta", "Telu": "te", "Thai": "th", "Tibt": "bo",
}  # fmt: skip
"""The language that is mostly written in a script (CLDR, likely subtags)."""
_TELLING = {
    "Arab": (("ur", "ٹڈڑںہےھ"), ("fa", "پچژگیک"), ("ar", "ةىيكأإ")),
    "Cyrl": (
        ("sr", "љњђћ"), ("mk", "ѓќѕ"), ("kk", "әғқңұһ"), ("be", "ў"), ("uk", "іїєґ"), ("ru", "ыэё"), ("bg", "ъ"),
    ),
}  # fmt: skip
"""Letters that one language of a script has and the ones named after it have not."""
_BY_LETTERS = "its letters"
_SHARE = ("be", "kk")
"""Languages that have letters by which others are known, too: Belarusian writes `ы` and `і`."""
_LEAST_SHARE = 0.002
"""Share of the letters from which such letters tell; running text has ten times as many. Our own limit."""
_PLAIN = {"Arab": Guess("ar", 0.6, "its script"), "Cyrl": Guess("ru", 0.6, "its script")}
"""What a text without telling letters and function words is."""


def detect(text: str) -> Guess:
    """The likeliest language of a text; `und` where it does not tell."""
    script = script_of(text) or _short_script(text)
    if script in _BY_SCRIPT:
        return Guess(
            _BY_SCRIPT[script], 1.0 if script not in ("Deva", "Hani") else 0.9, "its script"
        )
    if script in _TELLING:
        return _by_letters(text, script)
    return _by_words(text) if script == "Latn" else UNKNOWN


def _short_script(text: str) -> str | None:
    """The script of most letters of a text that is too short for `script_of`."""
    letters = "".join(islice((m[0] for m in _LETTER.finditer(text)), 20))
    return script_of(letters * 20) if letters else None


def _by_letters(text: str, script: str) -> Guess:
    letters = Counter(
        ch for (ch,) in islice(zip(m[0] for m in _LETTER.finditer(text.lower())), _LETTERS)
    )
    total = sum(letters.values())
    for language, telling in _TELLING[script]:
        if sum(letters[ch] for ch in telling) > _LEAST_SHARE * total:
            return Guess(language, 0.95, _BY_LETTERS)
    words = set(_WORD.findall(text[: 2 * _LETTERS].lower()))
    points = {code: len(words & known) for code, known in _written_in(script).items()}
    (best, most), (_, second), *_ = sorted(points.items(), key=lambda item: -item[1])
    if most >= _LEAST_HITS and most >= _CLEAR * second:
        return Guess(best, round(1 - second / most / 2, 2), "its function words")
    return _PLAIN[script]


def by_other_letters(text: str, language: str) -> str | None:
    """The language whose own letters are in the text, and none of those of `language`: `ы` and no `і` is Russian."""
    script = script_of(text) or ""
    own = dict(_TELLING.get(script, ())).get(language)
    if own is None or language in _SHARE or not set(own).isdisjoint(text.lower()):
        return None
    guess = _by_letters(text, script)
    return guess.language if guess.how == _BY_LETTERS and guess.language != language else None


@cache
def _written_in(script: str) -> dict[str, frozenset[str]]:
    """The function words of the languages with a table in a script (ISO 15924)."""
    return {code: function_words(code) for code in WITH_WORDS if scripts_of(code)[:1] == (script,)}


@cache
def _latin() -> dict[str, frozenset[str]]:
    """The function words of the languages in Latin letters, also of those without a table."""
    return _written_in("Latn") | {
        code: frozenset(words.split()) for code, words in NEIGHBOURS.items()
    }


@cache
def _weights() -> dict[str, float]:
    """What a function word is worth: the fewer languages have it, the more it tells."""
    shared = Counter(
        word for code, words in _latin().items() if code not in NEIGHBOURS for word in words
    )
    return {word: 1 / max(1, shared[word]) for words in _latin().values() for word in words}


@cache
def _accented(code: str) -> frozenset[str]:
    """The letters beyond ASCII that a language writes, by its own words."""
    table, data = language_of(code), locale_data(code)
    words = [*table.closed_class.values(), *table.sounds, table.heads, table.abbreviations]
    text = " ".join([*words, *data.dated, data.units, *data.languages.values()]).lower()
    return frozenset(ch for ch in text if not ch.isascii())


def _foreign(text: str, code: str) -> float:
    """Share of the letters that the language does not write."""
    letters = [m[0] for m in islice(_LETTER.finditer(text), _LETTERS)]
    own = _accented(code)
    return sum(not ch.isascii() and ch not in own for ch in letters) / max(1, len(letters))


def _by_words(text: str) -> Guess:
    times = Counter(
        match[0].lower().replace("’", "'") for match in islice(_WORD.finditer(text), _SAMPLE)
    )
    weights = _weights()
    low = text[: 2 * _LETTERS].lower()
    plain = low.isascii()
    points = {
        code: sum(times[word] * weights[word] for word in times.keys() & words)
        * (1.0 if plain or code in NEIGHBOURS else max(0.0, 1 - _AGAINST * _foreign(low, code)))
        for code, words in _latin().items()
    }
    (best, most), (other, second), *_ = sorted(points.items(), key=lambda item: (-item[1], item[0]))
    hits = len(times.keys() & _latin()[best])
    strange = best in NEIGHBOURS
    enough = hits >= _LEAST_HITS and most > 0 and not strange
    if enough and hits >= _CLEAR_HITS and most >= _CLEAR * second:
        return Guess(best, round(1 - second / most / 2, 2), "its function words")
    model = (
        _by_model(text, 0 if strange or hits < _CLEAR_HITS else _MODEL_STRANGER)
        if len(_LETTER.findall(text, 0, 10 * _MODEL_LETTERS)) >= _MODEL_LETTERS
        else None
    )
    if model is not None:
        if enough and model.language == best:
            return Guess(
                best,
                max(model.confidence, round(1 - second / most / 2, 2)),
                "its words and a model",
            )
        if model.confidence >= _MODEL_SURE:
            return model
        return UNKNOWN
    if enough and other not in NEIGHBOURS and most >= _LIKELY * second:
        return Guess(best, round(1 - second / most / 2, 2), "its function words")
    return UNKNOWN


@cache
def _model() -> Any:
    """py3langid with all its languages; nothing where it is not installed."""
    try:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - extra package
    except ImportError:
        return None
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _wanted() -> dict[str, str]:
    """What the model calls the languages with a table in Latin letters."""
    codes = [code for code in LANGUAGES if scripts_of(code)[:1] == ("Latn",)]
    return {"no" if code == "nb" else code: code for code in codes} | {"nn": "nb"}


def _by_model(text: str, long: int) -> Guess | None:
    """The likeliest of the languages with a table; `und` where a text of so many letters is in another one for
    certain.
    """
    model = _model()
    if model is None:
        return None
    text = text[: 10 * _LETTERS]
    ranked = model.rank(text)
    wanted = _wanted()
    (found, likely), *others = [(code, p) for code, p in ranked if code in wanted]
    total = likely + sum(p for _, p in others)
    if 1 - total >= _MODEL_SURE and len(text) >= long:
        return UNKNOWN
    return Guess(wanted[found], round(float(likely / total), 2) if total else 0.0, "a model")
