"""What recognisers call a language → BCP 47.

Codes and names are those of Whisper (openai/whisper, tokenizer.py), whose API writes names; three
letters are ISO 639-3, which ElevenLabs and Speechmatics write.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from imhcaps.language.language import LANGUAGES
from imhcaps.language.locale_data import locale_data

_NAMES = """
af afrikaans afr|am amharic amh|ar arabic ara|as assamese asm|az azerbaijani aze|ba bashkir bak
be belarusian bel|bg bulgarian bul|bn bengali ben|bo tibetan bod|br breton bre|bs bosnian bos|ca catalan cat
ca valencian|cs czech ces|cy welsh cym|da danish dan|de german deu|el greek ell|en english eng|es spanish spa
es castilian|et estonian est|eu basque eus|fa persian fas|fi finnish fin|fo faroese fao|fr french fra
ga irish gle|gl galician glg|gu gujarati guj|ha hausa hau|haw hawaiian haw|he hebrew heb|hi hindi hin
hr croatian hrv|ht haitian hat|hu hungarian hun|hy armenian hye|id indonesian ind|is icelandic isl
it italian ita|ja japanese jpn|jv javanese jav|ka georgian kat|kk kazakh kaz|km khmer khm|kn kannada kan
ko korean kor|la latin lat|lb luxembourgish ltz|ln lingala lin|lo lao lao|lt lithuanian lit|lv latvian lav
mg malagasy mlg|mi maori mri|mk macedonian mkd|ml malayalam mal|mn mongolian mon|mr marathi mar|ms malay msa
mt maltese mlt|my myanmar mya|my burmese|ne nepali nep|nl dutch nld|nl flemish|nn nynorsk nno|no norwegian nor
oc occitan oci|pa punjabi pan|pa panjabi|pl polish pol|ps pashto pus|pt portuguese por|ro romanian ron
ro moldovan|ru russian rus|sa sanskrit san|sd sindhi snd|si sinhala sin|sk slovak slk|sl slovenian slv
sn shona sna|so somali som|sq albanian sqi|sr serbian srp|su sundanese sun|sv swedish swe|sw swahili swa
ta tamil tam|te telugu tel|tg tajik tgk|th thai tha|tk turkmen tuk|tl tagalog tgl|tr turkish tur|tt tatar tat
uk ukrainian ukr|ur urdu urd|uz uzbek uzb|vi vietnamese vie|yi yiddish yid|yo yoruba yor|yue cantonese yue
zh chinese zho|zh mandarin cmn|zu zulu zul
"""
_TAGS = {
    name: entry.split()[0]
    for line in _NAMES.strip().split("\n")
    for entry in line.split("|")
    for name in entry.split()
} | {"jw": "jv", "iw": "he", "in": "id", "fil": "tl", "nb": "nb"}
_TAG = re.compile(r"([a-z]{2,3})((?:-(?:[a-z]{2,4}|\d{3}))*)(?:-.*)?", re.ASCII)


def language_tag(said: Any) -> str | None:
    """The BCP 47 tag of what a file says: `en`, `en_us`, `english`, `eng`; None for nothing known."""
    if not isinstance(said, str):
        return None
    text = said.strip().replace("_", "-").lower()
    if text in _TAGS:
        return _TAGS[text]
    match = _TAG.fullmatch(text)
    if match is None:
        return None
    primary = _TAGS.get(match[1], match[1] if len(match[1]) == 2 else None)
    if primary is None:
        return None
    rest = [
        part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part
        for part in match[2].split("-")[1:]
        if len(part) in (2, 4) or part.isdigit()
    ]
    return "-".join([primary, *rest])


def known_tag(code: str) -> str | None:
    """The tag of a code in the name of a file, if it is one of a language known here."""
    return language_tag(code) if code.lower().split("-")[0] in _TAGS else None


def names_language(text: str) -> bool:
    """Whether a text is the name of a language, in English or as the language itself says it: `Spanish`, `español`."""
    name = text.strip().lower()
    return len(name) > _CODE and (name in _TAGS or name in _own_names())


_CODE = 3
"""Letters of the longest code of a language (ISO 639)."""


@cache
def _own_names() -> frozenset[str]:
    return frozenset(locale_data(code).languages.get(code, "").lower() for code in LANGUAGES)
