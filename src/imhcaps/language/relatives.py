"""Languages whose function words are much alike: by words alone one is not told from the other."""

from __future__ import annotations

from imhcaps.language.language import primary

_RELATIVES = {
    "af": "nl", "an": "es", "ast": "es", "ca": "es fr it pt", "co": "it", "eo": "es it", "fur": "it", "fy": "nl",
    "gl": "es pt", "ht": "fr", "ia": "es it", "ie": "es it", "lb": "de", "li": "nl", "nds": "de nl", "oc": "es fr",
    "pap": "es pt", "rm": "de it", "sc": "es it", "sco": "en", "vls": "nl", "wa": "fr", "ro": "it", "la": "it es",
    "da": "nb no nn sv", "nb": "da no nn sv", "no": "nb da nn sv", "nn": "nb no da sv", "sv": "da nb no nn",
    "es": "pt gl ca", "pt": "es gl", "cs": "sk", "sk": "cs", "hr": "sr bs sl", "sr": "hr bs", "bs": "hr sr",
    "id": "ms", "ms": "id", "uk": "ru be", "be": "ru uk", "mk": "bg", "bg": "mk",
}  # fmt: skip


def are_relatives(language: str, other: str) -> bool:
    """Whether words that look like the second language may be of the first (tags of BCP 47): `gl` and `pt`."""
    return primary(other) in _RELATIVES.get(primary(language), "").split()
