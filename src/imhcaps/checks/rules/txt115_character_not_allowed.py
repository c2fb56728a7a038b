"""TXT115: a character that the profile does not allow."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation

_EMOJI = (
    "(?:[\U0001f000-\U0001faff⌚⌛⏩-⏬⏰⏳◽◾☔☕♈-♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓-❕❗➕-➗➰➿⬛⬜⭐⭕](?!\ufe0e)"
    "|[0-9#*\u00a9-\u3299]\ufe0f)"
)
"""Signs that are shown as pictures (Emoji_Presentation, Unicode emoji-data 16.0), and those that a variation selector
makes so: a heart or a star without one is text."""
_CURLY = "[‘’“”]"


def _check(ctx: Context) -> Iterator[Hit]:
    if ctx.joined.isascii():
        return
    for name, pattern, what in (
        ("no_curly_quotes", _CURLY, "curly quote"),
        ("no_emoji", _EMOJI, "emoji"),
    ):
        limit = ctx.limit(name)
        if limit is None:
            continue
        for cue, start, end, match in ctx.find(pattern):
            message = f"{what} {match[0]} is not allowed by the profile"
            yield Hit(cue, message, match[0], None, "", limit.name, text=(start, end))


RULE = Rule(
    code="TXT115",
    name="character-not-allowed",
    summary="There is a curly quotation mark or an emoji where the profile allows none.",
    severity="warning",
    basis="house",
    limits=("no_curly_quotes", "no_emoji"),
    profile="bbc-broadcast",
    why="Decoders show a box for what their character set does not hold, and emoji read differently.",
    example_bad=vtt((1000, 4000, "It is really good 😀 today.")),
    example_good=vtt((1000, 4000, "It is really good today.")),
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "9.3 Supported characters",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Supported-characters",
        "P",
    ),
    near_misses=(NearMiss("café ♪ ½ “x” ♥ ☆ ✓", {"no_emoji": True, "no_curly_quotes": False}),),
    check=_check,
)
