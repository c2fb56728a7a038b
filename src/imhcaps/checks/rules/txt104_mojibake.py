"""TXT104: letters that come of the wrong encoding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

if TYPE_CHECKING:
    import re

# UTF-8 read as Windows-1252 (or Latin-1): a lead byte shown as Â, Ã or â, and what follows it.
_MOJIBAKE = (
    "Ã[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f‘’“”•–—˜™š›œžŸ]"
    "|Â[\xa0-\xbf]"
    "|â[€\x80][\x80-\xbf™œ“”˜¦¢š‚„†‡•–—\x9d]"
    "|â™[ªª«\xaa\xab]"
    "|ï»¿|ï¿½|Ð[\x90-\xbf°±²³´µ¶·¸¹º»¼½¾¿]Ð"
    "|\ufffd"
)
_LATIN = lazy_pattern("[À-ÖØ-öø-\u024f\u1e00-\u1eff]")
_SMALL = lazy_pattern("[ß-öø-ÿ]+")
"""Small letters of Latin-1: those of texts that play with letters are others, too."""
_NEXT = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
"""The second and later bytes of a character in UTF-8, as Latin-1 and Windows-1252 show them."""
_WRONG = lazy_pattern(f"[Â-ß]{_NEXT}|[à-ï]{_NEXT}{{2}}|[ð-ô]{_NEXT}{{3}}|[ÃÂâÐÑ]")
_HINTS = "ÃÂâïÐ\ufffd"


def _check(ctx: Context) -> Iterator[Hit]:
    joined = ctx.joined
    if joined.isascii() or not any(hint in joined for hint in _HINTS):
        return
    source = ctx.document.source
    # NUL and bytes that are no text are shown so too; the format's own rules name those.
    replaced = "\ufffd" not in source.text and ("\0" in source.text or source.undecoded)
    for cue, start, end, match in ctx.find(_MOJIBAKE):
        what = match[0]
        if what == "\ufffd" and replaced:
            continue
        meant = _meant(what)
        word = _WRONG.sub("", _around(match))
        others = _LATIN.findall(word)
        plain = sum(letter.isascii() and letter.isalpha() for letter in word)
        in_part = meant and plain > len(others) and _SMALL.fullmatch(meant + "".join(others))
        if others and not in_part:
            # A word of which another letter is right was not read so, unless it was in part: `rÃ©servé`.
            continue
        message = f"wrong encoding: {what!r}" + (f" was {meant!r}" if meant else "")
        yield Hit(cue, message, what, meant, text=(start, end))


def _around(match: re.Match[str]) -> str:
    """The word that the match is in."""
    text, (start, end) = match.string, match.span()
    # Of all texts together, no part is copied but the word.
    first = next((at for at in range(start, 0, -1) if _parts(text[at - 1])), 0)
    last = next((at for at in range(end, len(text)) if _parts(text[at])), len(text))
    return text[first:last]


def _parts(character: str) -> bool:
    """Whether it is between two words; NUL is between two texts."""
    return character.isspace() or character == "\0"


def _meant(what: str) -> str | None:
    try:
        return b"".join(map(_byte, what)).decode("utf-8")
    except UnicodeError:
        return None


def _byte(character: str) -> bytes:
    """The byte that Windows-1252 shows so, or Latin-1 where that has none."""
    try:
        return character.encode("cp1252")
    except UnicodeError:
        return character.encode("latin-1")


RULE = Rule(
    code="TXT104",
    name="mojibake",
    summary="Text in one encoding was read as another: 'Ã©' for 'é'.",
    severity="error",
    basis="house",
    why="Names and quotes turn into noise, and a screen reader or a search finds nothing of them.",
    example_bad=vtt((1000, 3000, "Welcome to the cafÃ©.")),
    example_good=vtt((1000, 3000, "Welcome to the café, São Paulo.")),
    source=Citation(
        "WebVTT",
        "4.1: the file is encoded as UTF-8",
        "https://www.w3.org/TR/webvtt1/#file-structure",
        "P",
    ),
    near_misses=(
        NearMiss("Âge, Ãlvaro, âpre, ÂME, São Paulo"),
        NearMiss("Œuvre à l’œil — «naïf»"),
        NearMiss("ħĭ'ö ÙøıQ Ãºù Ėvĺrļľ"),
        NearMiss("Ťħë ĉÃªfš ẅíÃ©ň, ÂµĜ ĭŒ'ÃŸ"),
    ),
    check=_check,
)
