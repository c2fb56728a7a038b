"""TXT105: straight and curly quotes in one track."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_CURLY = lazy_pattern("[‘’“”]")
_STRAIGHT = lazy_pattern("['\"]")


def _check(ctx: Context) -> Iterator[Hit]:
    joined = ctx.joined
    if joined.isascii():
        return
    curly = sum(map(joined.count, "‘’“”"))
    straight = joined.count("'") + joined.count('"')
    if not curly or not straight:
        return
    rare, pattern = ("straight", _STRAIGHT) if straight <= curly else ("curly", _CURLY)
    few, many = sorted((straight, curly))
    cue, start, end, match = next(ctx.find(pattern))
    message = f"straight and curly quotes are mixed ({straight} and {curly}); the first {rare} one: {match[0]}"
    yield Hit(cue, message, few, many, "quotes", text=(start, end))


RULE = Rule(
    code="TXT105",
    name="mixed-quotes",
    summary="Straight and curly quotation marks or apostrophes are mixed in one track.",
    severity="info",
    basis="house",
    why="Two kinds in one track come from two editors or a half-done replacement; searches find half.",
    example_bad=vtt((1000, 3000, "It’s here."), (3000, 5000, "It's there.")),
    example_good=vtt((1000, 3000, "It’s here."), (3000, 5000, "It’s there.")),
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "9.3 Supported characters (by analogy)",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Supported-characters",
        "P",
    ),
    near_misses=(NearMiss("‘It’s’ “here”"),),
    check=_check,
)
