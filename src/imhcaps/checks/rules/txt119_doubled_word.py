"""TXT119: an article or a preposition that occurs twice in a row."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

# Words that are never rightly said twice in a row in the languages that have them, by language.
_ONCE = {
    "en": "the a of to an from with into our your their its at",
    "de": "das dem mit und den des ein eine einen einem einer von oder im zum zur",
    "es": "el de los las un una del con y por",
    "fr": "la les de le un une des du et avec dans",
    "it": "il lo gli un una di del della con e per",
    "nl": "het een van met en",
    "pt": "os um uma de do da com e por",
    "sv": "ett och av med",
}
_REPEATED = lazy_pattern(r"(?<![\w'’-])([^\W\d_]+)[ \n]+(\1)(?![\w'’-])")


def _check(ctx: Context) -> Iterator[Hit]:
    once = frozenset(_ONCE.get(ctx.word_language or "", "").split())
    if not once:
        return
    if not ctx.holds(*_signs(ctx.word_language or "")):
        return
    for cue, start, end, match in ctx.find(_REPEATED):
        word = match[1]
        if word in once and not _is_said_so(ctx.texts[cue], end):
            yield Hit(cue, f"{word!r} occurs twice in a row", word, text=(start, end))


@cache
def _signs(language: str) -> tuple[bytes, ...]:
    """The most frequent of the words, doubled: one of them is in nearly every text that has any."""
    return tuple(f" {word} {word} ".encode() for word in _ONCE[language].split()[:_FREQUENT])


_FREQUENT = 4
"""Words that are looked for at first; our choice, for run time."""


def _is_said_so(text: str, end: int) -> bool:
    """Whether the word is broken off or named: "the the-", "with the the…"."""
    return text[end : end + 1] in ("-", "–", "—", "…") or text[end : end + 3] == "..."


RULE = Rule(
    code="TXT119",
    name="doubled-word",
    summary="An article, a preposition or the like occurs twice in a row.",
    severity="info",
    basis="house",
    why=(
        "Mostly one of the two was left over when a line was edited or broken anew. Where the speaker did"
        " stumble, captions that need not be verbatim say it once. Known for de, en, es, fr, it, nl, pt, sv."
    ),
    example_bad=vtt((1000, 4000, "We came to see the\nthe lamps that they light.")),
    example_good=vtt((1000, 4000, "We came to see\nthe lamps that they light.")),
    source=Citation(
        "W3C WAI: Making Audio and Video Media Accessible",
        "Transcribing: leave out what is not important to the content",
        "https://www.w3.org/WAI/media/av/transcribing/#basics",
        "P",
    ),
    near_misses=(
        NearMiss("He said that that was what he had had."),
        NearMiss("It is what it is is what she says."),
        NearMiss("No no, it is very very good."),
        NearMiss("I was in the the— never mind."),
        NearMiss("Nous nous voyons la la la.", {}, "talk.pt.vtt"),
        NearMiss("Das sind Leute, die die Lampe sehen.", {}, "talk.de.vtt"),
    ),
    check=_check,
)
