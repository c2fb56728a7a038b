"""MET102: the file says one language, its name or its words another."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.language import language_of_name
from imhcaps.checks.rule import Hit, Rule
from imhcaps.language.closed_class import LANGUAGES
from imhcaps.language.language import primary
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    told = ctx.document.language
    named = language_of_name(ctx.path)
    if told and named and primary(told) != primary(named):
        message = f"the file says its language is {told!r}, and its name says {named!r}"
        yield Hit(None, message, told, named)
        return
    language = told or named
    guess = ctx.read_language if primary(language) in LANGUAGES else None
    if language and guess and guess != primary(language):
        message = f"the language is told as {language!r}, and the words look like {guess!r}"
        yield Hit(None, message, guess, language)


RULE = Rule(
    code="MET102",
    name="language-contradicts",
    summary="The file says one language, and its name or its words another.",
    severity="warning",
    basis="law",
    kinds=("captions", "subtitles", "descriptions"),
    why=(
        "A track under the wrong language is offered to the wrong viewers and read out with the"
        " wrong voice. The words are told apart for de, en, es, fr, it, nl and pt."
    ),
    example_bad=vtt(
        *(
            (t * 4000, t * 4000 + 4000, f"Nous sommes avec vous\net nous parlons du jour {t}.")
            for t in range(4)
        )
    ),
    example_good=vtt(
        *(
            (t * 4000, t * 4000 + 4000, f"We are with you for day {t},\nand we talk of the life.")
            for t in range(4)
        )
    ),
    source=Citation(
        "WCAG 2.2",
        "Technique G87",
        "https://www.w3.org/WAI/WCAG22/Techniques/general/G87",
        "P",
    ),
    check=_check,
)
