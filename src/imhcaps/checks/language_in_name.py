"""The language that a file's name or folder says: `talk.en.vtt`, `talk_fr.vtt`, `fr/captions.vtt`, `en.vtt`.

language_of_name("talk.pt-BR.srt")        NamedLanguage("pt-BR", True)
language_of_name("talk.fr.sdh.vtt")       NamedLanguage("fr", True)
language_of_name("part_is.vtt")           NamedLanguage("is", False)    only if the words agree
language_of_name("talk.vtt")              None
"""

from typing import NamedTuple

from imhcaps.formats.table import FORMATS
from imhcaps.lazy import lazy_pattern

# ISO 639-1, and the longer codes that caption files are named by.
CODES = frozenset(
    [
        "aa",
        "ab",
        "ae",
        "af",
        "ak",
        "am",
        "an",
        "ar",
        "as",
        "av",
        "ay",
        "az",
        "ba",
        "be",
        "bg",
        "bh",
        "bi",
        "bm",
        "bn",
        "bo",
        "br",
        "bs",
        "ca",
        "ce",
        "ch",
        "co",
        "cr",
        "cs",
        "cu",
        "cv",
        "cy",
        "da",
        "de",
        "dv",
        "dz",
        "ee",
        "el",
        "en",
        "eo",
        "es",
        "et",
        "eu",
        "fa",
        "ff",
        "fi",
        "fj",
        "fo",
        "fr",
        "fy",
        "ga",
        "gd",
        "gl",
        "gn",
        "gu",
        "gv",
        "ha",
        "he",
        "hi",
        "ho",
        "hr",
        "ht",
        "hu",
        "hy",
        "hz",
        "ia",
        "id",
        "ie",
        "ig",
        "ii",
        "ik",
        "io",
        "is",
        "it",
        "iu",
        "iw",
        "ja",
        "jv",
        "ka",
        "kg",
        "ki",
        "kj",
        "kk",
        "kl",
        "km",
        "kn",
        "ko",
        "kr",
        "ks",
        "ku",
        "kv",
        "kw",
        "ky",
        "la",
        "lb",
        "lg",
        "li",
        "ln",
        "lo",
        "lt",
        "lu",
        "lv",
        "mg",
        "mh",
        "mi",
        "mk",
        "ml",
        "mn",
        "mr",
        "ms",
        "mt",
        "my",
        "na",
        "nb",
        "nd",
        "ne",
        "ng",
        "nl",
        "nn",
        "no",
        "nr",
        "nv",
        "ny",
        "oc",
        "oj",
        "om",
        "or",
        "os",
        "pa",
        "pi",
        "pl",
        "ps",
        "pt",
        "qu",
        "rm",
        "rn",
        "ro",
        "ru",
        "rw",
        "sa",
        "sc",
        "sd",
        "se",
        "sg",
        "si",
        "sk",
        "sl",
        "sm",
        "sn",
        "so",
        "sq",
        "sr",
        "ss",
        "st",
        "su",
        "sv",
        "sw",
        "ta",
        "te",
        "tg",
        "th",
        "ti",
        "tk",
        "tl",
        "tn",
        "to",
        "tr",
        "ts",
        "tt",
        "tw",
        "ty",
        "ug",
        "uk",
        "ur",
        "uz",
        "ve",
        "vi",
        "vo",
        "wa",
        "wo",
        "xh",
        "yi",
        "yo",
        "za",
        "zh",
        "zu",
        "ase",
        "cmn",
        "fil",
        "haw",
        "yue",
        "zxx",
    ]
)
# Codes that are hardly ever anything else at the end of a name, or as a folder: no word, no numeral, no
# abbreviation ("meet_me", "part_ii", "tour_uk", "lecture_cs").
_PLAIN = frozenset(
    [
        "ar",
        "bg",
        "bn",
        "cy",
        "da",
        "de",
        "en",
        "es",
        "et",
        "eu",
        "fa",
        "fi",
        "fr",
        "gl",
        "gu",
        "hr",
        "hu",
        "ja",
        "ka",
        "kn",
        "ko",
        "lt",
        "lv",
        "mk",
        "ml",
        "mr",
        "nb",
        "nl",
        "nn",
        "pl",
        "pt",
        "ro",
        "ru",
        "sk",
        "sq",
        "sr",
        "sv",
        "ta",
        "te",
        "th",
        "tr",
        "ur",
        "yue",
        "zh",
        "zu",
        "cmn",
        "fil",
    ]
)
# ISO 639-2, both forms, and the names that people write instead of a code.
_NAMES = {
    name: code
    for code, names in {
        "ar": "ara arabic العربية", "bg": "bul bulgarian", "bn": "ben bengali", "ca": "cat catalan català",
        "cs": "cze ces czech čeština", "cy": "wel cym welsh cymraeg", "da": "dan danish dansk",
        "de": "ger deu german deutsch", "el": "gre ell greek ελληνικά", "en": "eng english",
        "es": "spa spanish español castellano", "et": "est estonian", "eu": "baq eus basque euskara",
        "fa": "per fas persian farsi", "fi": "fin finnish suomi", "fr": "fre fra french français francais",
        "ga": "gle irish gaeilge", "gl": "glg galician galego", "he": "heb hebrew עברית", "hi": "hin hindi हिन्दी",
        "hr": "hrv croatian hrvatski", "hu": "hun hungarian magyar", "id": "ind indonesian",
        "is": "ice isl icelandic", "it": "ita italian italiano", "ja": "jpn japanese 日本語",
        "ko": "kor korean 한국어", "lt": "lit lithuanian", "lv": "lav latvian", "mk": "mac mkd macedonian",
        "ms": "may msa malay", "nl": "dut nld dutch nederlands", "no": "nor norwegian norsk",
        "pl": "pol polish polski", "pt": "por portuguese português portugues", "ro": "rum ron romanian română",
        "ru": "rus russian русский", "sk": "slo slk slovak", "sl": "slv slovenian slovene", "sq": "alb sqi albanian",
        "sr": "srp serbian", "sv": "swe swedish svenska", "ta": "tam tamil", "te": "tel telugu", "th": "tha thai ไทย",
        "tr": "tur turkish türkçe", "uk": "ukr ukrainian українська", "ur": "urd urdu",
        "vi": "vie vietnamese", "zh": "chi zho chinese mandarin 中文",
    }.items()
    for name in names.split()
}  # fmt: skip
# What may follow the language: the kind of track, or how it was made. `hi` is "hearing impaired" there.
_EXTRAS = frozenset(
    [
        "sdh",
        "cc",
        "cc1",
        "cc2",
        "cc3",
        "cc4",
        "hi",
        "hoh",
        "hearing",
        "impaired",
        "forced",
        "full",
        "default",
        "auto",
        "asr",
        "orig",
        "original",
        "captions",
        "caption",
        "subtitles",
        "subtitle",
        "subs",
        "sub",
        "descriptions",
        "description",
        "chapters",
        "metadata",
        "final",
        "clean",
        "edited",
    ]
    + [suffix.lstrip(".") for known in FORMATS for suffix in known.suffixes]
)
_PARTS = lazy_pattern(r"[\s_\-()\[\]+]+")
_REGION = lazy_pattern(r"[A-Za-z]{2}|[A-Z][a-z]{3}|\d{3}")


class NamedLanguage(NamedTuple):
    """A language tag (BCP 47) that a name holds; when not `sure`, only words in that language prove it."""

    tag: str
    sure: bool


def language_of_name(path: str) -> NamedLanguage | None:
    """The language that the name of a file, or else a folder that it is in, says."""
    *folders, name = path.replace("\\", "/").split("/")
    stem, dot, _ = name.rpartition(".")
    if not dot:
        return None
    *before, last = stem.split(".")
    while (
        before and last.lower() in _EXTRAS and not (last.lower() == "hi" and not _says(before[-1]))
    ):
        *before, last = *before[:-1], before[-1]
    if before:
        # yt-dlp names automatic captions of the spoken language `en-orig`.
        last = last.removesuffix("-orig")
    tag = _tag(last)
    if tag is not None:
        return NamedLanguage(tag, bool(before) or _is_plain(last))
    found = _at_end(last)
    if found is not None:
        return found
    for folder in reversed(folders[-2:]):
        tag = _tag(folder)
        if tag is not None:
            return NamedLanguage(tag, _is_plain(folder))
    return None


def _says(piece: str) -> bool:
    return _tag(piece) is not None or _at_end(piece) is not None


def _tag(text: str) -> str | None:
    """The tag that a whole text is: a code, one with a region or script, or a language's name."""
    code, *parts = text.replace("_", "-").split("-")
    primary = _NAMES.get(code.lower(), code.lower())
    if primary not in CODES or not all(_REGION.fullmatch(part) for part in parts):
        return None
    return "-".join((primary, *parts))


def _at_end(piece: str) -> NamedLanguage | None:
    """`fr` of `talk_fr`, `talk-fr-CA`, `talk (French)`, `talk_fr_sdh`."""
    words = [word for word in _PARTS.split(piece) if word]
    while len(words) > 2 and words[-1].lower() in _EXTRAS and words[-1].lower() != "hi":
        words.pop()
    if len(words) < 2:
        return None
    last = words[-1]
    if _tag(last) is not None and (_is_plain(last) or len(words) == 2):
        return NamedLanguage(_tag(last) or "", _is_plain(last))
    if len(words) > 2 and words[-2].lower() in CODES and _REGION.fullmatch(last):
        return NamedLanguage(f"{words[-2].lower()}-{last}", _is_plain(words[-2]))
    tag = _tag(last)
    return None if tag is None else NamedLanguage(tag, False)


def _is_plain(text: str) -> bool:
    """Whether a text at the end of a name is hardly anything but a language."""
    code = text.replace("_", "-").partition("-")[0].lower()
    return code in _PLAIN or (code in _NAMES and len(code) > _LONGEST_CODE)


_LONGEST_CODE = 3
"""Letters: codes are no longer (ISO 639); what is longer is a language's name."""
