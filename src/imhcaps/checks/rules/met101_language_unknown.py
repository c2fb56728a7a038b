"""MET101: no word about the language."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("language")
    if limit is None or not len(ctx):
        return
    if not ctx.language_unsaid:
        return
    guess = ctx.read_language
    about = f"; its words look like {guess!r}" if guess else ""
    message = f"neither the file nor its name says its language{about}: name it such as talk.en.vtt"
    yield Hit(None, message, guess, limit_name=limit.name)


RULE = Rule(
    code="MET101",
    name="language-unknown",
    summary="Neither the file nor its name says which language the captions are in.",
    severity="info",
    basis="law",
    limits=("language",),
    kinds=("captions", "subtitles", "descriptions", "chapters"),
    why=(
        "Players list tracks by language, and screen readers and translators need it. WebVTT itself"
        " has no field for it: a `Language:` header line or the file's name says it."
    ),
    example_bad=vtt((1000, 3000, "Are you there?")),
    example_good=vtt((1000, 3000, "Are you there?"), header="Language: en\n"),
    example_options=(("path", "example.vtt"),),
    source=Citation(
        "WCAG 2.2",
        "Technique G87",
        "https://www.w3.org/WAI/WCAG22/Techniques/general/G87",
        "P",
    ),
    check=_check,
)
