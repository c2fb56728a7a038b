"""TXT118: the raw text of a speech recogniser: no capitals, or no stops."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.language.sentences import STOPS
from imhcaps.language.writing import script_of
from imhcaps.model.finding import Citation

_CASED = frozenset(("Armn", "Cyrl", "Grek", "Latn"))
"""Scripts (ISO 15924) with capitals, whose sentences end in a mark in captions too."""
_NO_CAPITALS = bytes({*range(256)} - {*b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
_SAMPLE = 12_000
"""Characters that are looked at; our choice: some ten minutes of speech."""
_LEAST = 80
"""Words below which nothing is said; our choice: a short track may hold one sentence, or a list."""
_WORDS_PER_STOP = 200
"""Words for which there must be one stop; our choice: spoken sentences have fifteen to twenty."""
_CAPITALS = 0.005
"""The share of words with a capital below which there are none; our choice: sentences alone give 0.05."""

_FIGURES = 3
"""One in so many words holds a figure in a list of readings; our choice: people say one in twenty or fewer."""
_ACCENTED = 2
"""One in so many letters is accented where bytes of another alphabet are shown; our choice: Vietnamese has one in
four."""


def _check(ctx: Context) -> Iterator[Hit]:
    sample = ctx.joined[:_SAMPLE]
    words = sample.count(" ") + sample.count("\n") + sample.count("\0") + 1
    if words < _LEAST:
        return
    stops = sum(map(sample.count, STOPS))
    capitals = len(sample.encode("utf-8", "surrogatepass")[:_SAMPLE].translate(None, _NO_CAPITALS))
    missing = []
    if stops * _WORDS_PER_STOP < words:
        missing.append("stops")
    if capitals < _CAPITALS * words and not (
        sum(map(str.isupper, sample)) >= _CAPITALS * words or script_of(sample) not in _CASED
    ):
        missing.append("capitals")
    if missing and script_of(sample) in _CASED and _is_prose(sample):
        found = f"{stops} stops and {capitals} capitals in about {words} words"
        yield Hit(0, f"the text has no {' and no '.join(missing)} ({found})", words, 0, "words")


def _is_prose(text: str) -> bool:
    """Not the readings of a device, and no other alphabet whose bytes were shown as those of Latin-1."""
    part = text[: _SAMPLE // 8]
    words = part.split()
    figures = sum(any(map(str.isdigit, word)) for word in words)
    accented = sum("\xc0" <= letter <= "\xff" for letter in part)
    return figures * _FIGURES < len(words) and accented * _ACCENTED < sum(map(str.isalpha, part))


def _track(text: str) -> str:
    words = (text.split() * 30)[: _LEAST + 16]
    lines = [" ".join(words[n : n + 8]) for n in range(0, len(words), 8)]
    return vtt(*((1000 + 4000 * n, 5000 + 4000 * n, line) for n, line in enumerate(lines)))


RULE = Rule(
    code="TXT118",
    name="unpunctuated",
    summary="The track has no capitals or no stops: it is the raw text of a speech recogniser.",
    severity="warning",
    basis="law",
    why=(
        "Without stops and capitals a reader must find the sentences, and the names, in a stream of words"
        " that goes on. Reported once for the track; scripts without capitals are left alone."
    ),
    example_bad=_track(
        "so we came to the old house and then the rain began to fall on us all night long"
    ),
    example_good=_track(
        "We came to the old house. Then the rain began. It fell on us all night long."
    ),
    source=Citation(
        "47 CFR",
        "79.1(j)(2)(i) accurate: spelling, punctuation, capitalization",
        "https://www.ecfr.gov/current/title-47/section-79.1",
        "S",
    ),
    near_misses=(
        NearMiss("no capitals and no stops in a short one"),
        NearMiss(_track("SHOUTED TEXT. IT HAS STOPS AND CAPITALS."), {}),
        NearMiss(_track("64km/h (Limit: 80km/h) Aug 12 2023 07:15:52 UTC")),
        NearMiss(_track("îï øåàä àú äàåø äæä áìéìä, åîé éåãò îàéï áà.")),
        NearMiss(_track("我们来到老房子 然后雨开始下了"), {}, "talk.zh.vtt"),
        NearMiss(_track("هذه قصة منارة تقف على شاطئ البحر"), {}, "talk.ar.vtt"),
    ),
    check=_check,
)
