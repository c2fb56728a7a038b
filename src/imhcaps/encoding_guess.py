"""Which encoding a text that is not UTF-8 may be in. Nothing proves it: the result is a guess, ranked.

Each candidate is decoded and judged by what it would make a reader see: letters of one script in a word,
in natural case, mostly those that its languages use most. A wrong encoding gives signs inside words,
capitals after small letters, accents on every letter, rare characters. Nine languages in ten of what
people caption are written in one of the encodings of `CANDIDATES`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import NamedTuple

from imhcaps.language_codes import SHORT

SAMPLE = 16_000
"""Bytes that are looked at: hundreds of lines beyond ASCII, and quick. Our own choice."""


class Candidate(NamedTuple):
    """A language, the encodings that its files are in, its letters beyond ASCII, and common words.

    `expected` is the share of these letters, among all beyond ASCII, in running text: near 1 for a whole
    alphabet, less where only the most frequent letters are here.
    """

    languages: str
    codecs: str
    letters: str
    words: str = ""
    expected: float = 0.97


_RUSSIAN = "оеаинтсрвлкмдпуяызьбг"
_CHINESE = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去"
    "法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实们個來這說時會對發後裡經麼學現當沒動還進樣開實嗎吗吧呢"
    "什怎很謝谢晚再见見话話知真把让讓给給被"
)
_KOREAN = "이다는을가에고의은지하로나한사그도어기를리서자인시라있아대보니해정만요제수게안오습우면들"
_JAPANESE = "のにはをたがでてとしいるなれもからうこあっかくすりさまけきょだそえみよせつちわおやばんどねめ私人一日年何言会ー、。"
_THAI = "านรอกเงมยลวดทสตะปบคหแจพชขใไโผิี่้ั์ุูำ็ึื"

CANDIDATES = (
    Candidate("en ga id ms af", "cp1252", "éèêëïñôöüçàâ", "the and you that is of to it in not", 0.97),
    Candidate("fr", "cp1252 mac_roman", "éèàùâêîôûçëïüœæÿ", "le la les de des et est un une que qui vous nous pas je il elle pour dans"),
    Candidate("de", "cp1252 mac_roman", "äöüßé", "der die das und ist nicht ich sie wir ein eine mit zu es auf den"),
    Candidate("es", "cp1252 mac_roman", "áéíóúñü¿¡", "el la los las de que es un una por con no se en y lo me te"),
    Candidate("ca", "cp1252", "àéèíïóòúüç·", "el la els les de que i és un una per amb no en"),
    Candidate("it", "cp1252 mac_roman", "àèéìòùî", "il la di che un una non per sono con del gli ma come lo mi ti"),
    Candidate("pt gl", "cp1252 mac_roman", "áâãàçéêíóôõúü", "o a os as de que um uma com para se em eu do da mas por"),
    Candidate("nl", "cp1252", "éëïöüèêáó", "de het een en is van ik je niet dat we zijn op te in maar"),
    Candidate("sv", "cp1252 mac_roman", "åäöé", "och att det som en ett jag du vi inte med den av till har"),
    Candidate("da nb nn no", "cp1252 mac_roman", "æøåé", "og at det som en et jeg du vi ikke med den av af til har er"),
    Candidate("fi", "cp1252", "äöå", "ja on ei se en ole mutta niin me te minun"),
    Candidate("is fo", "cp1252", "áðéíóúýþæö", "og ekki en er um til sem hann hvernig fara"),
    Candidate("pl", "cp1250 iso8859_2", "ąćęłńóśźż", "i w na z nie to jest do co jak tak ale ty mi czy tu"),
    Candidate("cs", "cp1250 iso8859_2", "áčďéěíňóřšťúůýž", "a je se na to v ne jsem co jak ale tak do za uz"),
    Candidate("sk", "cp1250 iso8859_2", "áäčďéíĺľňóôŕšťúýž", "a je sa na to v nie som ako ale tak do za"),
    Candidate("hu", "cp1250 iso8859_2", "áéíóöőúüű", "a az egy nem is hogy ez van de meg csak igen nagyon"),
    Candidate("hr bs sl sr", "cp1250 iso8859_2", "čćžšđ", "je i u da se na ne to sam ti mi kako ali za dobro"),
    Candidate("ro", "cp1250 iso8859_2", "ăâîşţșț", "de la nu ce un o cu pe mai foarte este sunt"),
    Candidate("sq", "cp1250 cp1252", "çë", "dhe e nuk me ne si po"),
    Candidate("tr az", "cp1254", "çğıöşüâîûİ", "bir bu ne ve da de mi ben sen biz var yok"),
    Candidate("lt", "cp1257", "ąčęėįšųūž", "ir yra ne kad kaip labai tai bet jis mes"),
    Candidate("lv", "cp1257", "āčēģīķļņšūž", "un ir ne ka tas bet es tu mums pie"),
    Candidate("et", "cp1257 cp1252", "äõöüšž", "ja on ei see mis kuidas ma sa me aga"),
    Candidate("vi", "cp1258", "ăâđêôơưáàãạảéèẻẽẹíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳấầẩẫậắằẳẵặếềểễệ", "anh em cho con ta khi hay ai sao nha xin theo trong ra tay"),
    Candidate("ru mk kk mn", "cp1251 koi8_r cp866 iso8859_5", _RUSSIAN, "и в не на я что он с как это ты мы вы да нет у по за так но бы же мне вас", 0.85),
    Candidate("uk be", "cp1251", "оаинтвіерсклдумпьязгйхбїєґ", "і в не на я що він з як це ти ми ви так та у за але мені", 0.88),
    Candidate("bg sr", "cp1251", "аоеитнрсвлкдмпугзбъячй", "и в не на аз че той с как това ти ние вие да за се ще ли от много", 0.9),
    Candidate("el", "cp1253 iso8859_7", "αοιετσνηυρπκμλςωάίόέήύώ", "και το να δεν είναι η ο τι με για του την θα σε από μου που", 0.88),
    Candidate("he iw yi", "cp1255", "יוהלאמרתבשנדכםח", "את לא זה של על מה אני הוא היא כן אתה עם כל יש טוב אבל", 0.8),
    Candidate("ar ur", "cp1256", "اليمونترهبدعسكفقحة", "في من على لا ما هذا أن أنا إلى هل لم كل يا نعم كيف مع", 0.85),
    Candidate("fa", "cp1256", "ايینرمدهوتبشسكکخزلپچگ", "و در به از که من تو است را این با ما چه نه بله خوب شما", 0.85),
    Candidate("th", "cp874", _THAI, expected=0.75),
    Candidate("zh cmn yue", "gb18030 big5hkscs", _CHINESE, expected=0.3),
    Candidate("ja", "cp932 euc_jp", _JAPANESE, expected=0.5),
    Candidate("ko", "cp949", _KOREAN, expected=0.35),
)  # fmt: skip
"""In order of use: of two that are equally likely the first is named."""

SURE = 0.6
"""A likelihood (0 to 1) above which a guess is taken, where no other text comes near. Our own
choice: wrong letters are worse than a question."""
_APART = 0.12
"""Likelihood (points of 0 to 1) by which it must be above that of every other text. Our own
choice."""


class Guess(NamedTuple):
    """An encoding, how likely its text is (0 to 1), and whether nothing else comes near it."""

    codec: str
    likelihood: float
    sure: bool
    others: tuple[str, ...] = ()
    """The next encodings that give another text, the likeliest first."""


_WORD = re.compile(r"[^\W\d_]*[^\x00-\x7f][^\s\x00-\x26\x28-\x2c\x2e-\x40\x5b-\x60\x7b-\x7f]*")
_NAMED = re.compile(r"(?:^|[._\-\[(/\\])([a-z]{2,3})(?:[-_][a-z]{2,4})?(?=[.\])])", re.IGNORECASE)


def language_of_path(path: str) -> str:
    """The language that a file's name tells (`talk.ru.srt`, `talk_pt-BR.sdh.srt`), or nothing."""
    name = re.split(r"[/\\]", path)[-1]
    for match in reversed(list(_NAMED.finditer(name.rpartition(".")[0] + "."))):
        tag = match[1].lower()
        if tag in _CODES:
            return tag
    return ""


_TWO = frozenset(code for candidate in CANDIDATES for code in candidate.languages.split())
_CODES = _TWO | {three for three, two in SHORT.items() if two in _TWO}


def guess(data: bytes, path: str = "") -> Guess:
    """The likeliest encoding of a text that is not UTF-8; `path` may name its language."""
    sample = _sample(data)
    tag = language_of_path(path)
    tag = SHORT.get(tag, tag)
    words = re.findall(rb"(?<![\x80-\xff\w])[A-Za-z]+(?![\x80-\xff\w])", data[:SAMPLE])
    ascii_words = Counter(word.decode("ascii").lower() for word in words)
    texts: dict[str, str | None] = {}
    ranked: list[tuple[float, str, str]] = []
    for candidate in CANDIDATES:
        for codec in candidate.codecs.split():
            if codec not in texts:
                texts[codec] = _decoded(sample, codec)
            text = texts[codec]
            if text is None:
                continue
            likelihood = _likelihood(text, candidate, ascii_words)
            if tag and tag != "en":
                # Many a file in another language is named English.
                likelihood += 0.15 if tag in candidate.languages.split() else -0.25
            ranked.append((likelihood, codec, text))
    if not ranked:
        return Guess("latin-1", 0.0, False)
    ranked.sort(key=lambda each: -round(each[0], 2))
    best, first, text = ranked[0]
    others = [each for each in ranked[1:] if each[2] != text]
    next_best = max((each[0] for each in others), default=0.0)
    # A sample may end where the file goes on otherwise.
    sure = best >= SURE and best - next_best >= _APART and _decoded(data, first) is not None
    near = dict.fromkeys(each[1] for each in others if each[1] != first)
    return Guess(first, max(0.0, min(1.0, best)), sure, tuple(near)[:3])


def _decoded(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _sample(data: bytes) -> bytes:
    """The lines that hold bytes beyond ASCII: what the rest says is the same in every encoding."""
    lines = [line for line in re.split(rb"[\r\n]+", data) if not line.isascii()]
    kept = []
    size = 0
    for line in lines:
        kept.append(line)
        size += len(line)
        if size > SAMPLE:
            break
    return b"\n".join(kept)


def _likelihood(text: str, candidate: Candidate, ascii_words: Counter[str]) -> float:
    """How likely a text of this language looks so: about 1 for what it is, 0 or less for noise."""
    letters = Counter(text)
    beyond = {sign: count for sign, count in letters.items() if sign > "\x7f"}
    usual = frozenset(candidate.letters + candidate.letters.upper())
    common = sum(count for sign, count in beyond.items() if sign in usual)
    marks = sum(
        count for sign, count in beyond.items() if sign in _TYPOGRAPHY and sign not in usual
    )
    strange = sum(count for sign, count in beyond.items() if _strange(sign))
    total = sum(beyond.values())
    spoken = total - marks
    share = 0.8 if spoken <= 0 else min(1.0, common / spoken / candidate.expected)
    words = _WORD.findall(text)
    odd = sum(map(_odd, words)) / len(words) if words else 0.0
    accents = 0.0
    known = 0.25
    if candidate.words:
        common_words = candidate.words.split()
        latin = common_words[0].isascii()
        # Without accents a word is the same in every encoding: all lines are read for them.
        there = ascii_words if latin else Counter(re.findall(r"[^\W\d_]+", text.lower()))
        every = sum(there.values())
        hits = sum(there[word] for word in common_words)
        # In running text about one word in four is among the most common.
        known = min(1.0, hits / every / 0.25) * 0.4 if every else 0.0
        if latin:
            # Most letters are plain ASCII, and few words have no plain letter at all.
            plain = sum(
                count for sign, count in letters.items() if sign.isascii() and sign.isalpha()
            )
            accents = max(0.0, spoken / (spoken + plain + 1) - 0.35) * 2
    return share + known - 0.25 - odd * 1.2 - accents - strange / max(total, 1)


_TYPOGRAPHY = frozenset(
    "–—‘’“”„‚…«»♪♫•·©®°\xa0‹›€£§№、。，！？：；「」『』（）《》〈〉・～　\u200e\u200f، ؟؛"
)


def _strange(sign: str) -> bool:
    """Is this a character that hardly any text holds: controls, private use, unusual symbols?"""
    kind = unicodedata.category(sign)
    return kind in ("Cc", "Co", "Cn", "So", "Sk") and sign not in _TYPOGRAPHY


def _odd(word: str) -> bool:
    """Does a word mix scripts, hold signs among its letters, or a capital after a small letter?"""
    inner = word.strip("’'“”\"«»…–—-‘„‚¿¡")
    if not inner:
        return False
    before = ""
    scripts = set()
    for sign in inner:
        kind = unicodedata.category(sign)
        if kind[0] == "L":
            if kind == "Lu" and before == "Ll":
                return True
            before = kind
            scripts.add(_script(sign))
        elif kind[0] == "M":
            scripts.add(_script(sign))
            scripts.discard("COMBINING")
        elif kind[0] in "SN" or sign in "¿¡":
            return True
    return len(scripts) > 1


def _script(sign: str) -> str:
    if sign <= "\u024f" or "\u1e00" <= sign <= "\u1eff":
        return "latin"
    if "\u3040" <= sign <= "\u30ff" or "\u3400" <= sign <= "\u9fff" or sign == "々":
        return "han"
    if "\uff61" <= sign <= "\uff9f":
        return "half-width"
    return unicodedata.name(sign, "?").partition(" ")[0]
