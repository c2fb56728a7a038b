"""TXT111: an ellipsis not written as the profile writes it."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_DOTS = lazy_pattern(r"(?<!\.)\.\.\.(?!\.)")
_ONE = lazy_pattern("…")


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.required_limit("ellipsis")
    wanted = limit.value
    wrong, pattern = ("...", _DOTS) if wanted == "…" else ("…", _ONE)
    if wrong not in ctx.joined:
        return
    for cue, start, end, _ in ctx.find(pattern):
        message = f"ellipsis is written {wrong!r}; the profile writes {wanted!r}"
        yield Hit(cue, message, wrong, wanted, "", limit.name, text=(start, end))


RULE = Rule(
    code="TXT111",
    name="ellipsis-notation",
    summary="An ellipsis is not written as the profile writes it: one character, or three stops.",
    severity="warning",
    basis="house",
    limits=("ellipsis",),
    profile="netflix-en",
    why="Three stops count as three characters, one ellipsis as one; guides ask for either.",
    example_bad=vtt((1000, 3000, "Are you really...")),
    example_good=vtt((1000, 3000, "Are you really…")),
    fix="unsafe",
    source=Citation(
        "Netflix English (USA) Timed Text Style Guide",
        "I.3 Continuity",
        "https://partnerhelp.netflixstudios.com/hc/en-us/articles/217350977-English-USA-Timed-Text-Style-Guide",
        "P",
    ),
    near_misses=(NearMiss("And so on....", {"ellipsis": "…"}),),
    check=_check,
)
