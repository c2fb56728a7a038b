"""SPK110: a voice whose name holds a space, for players that show the tag of one."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_VOICE = lazy_pattern(r"<v(?:\.[^\s<>]*)?[ \t\n]+([^<>]*[^\s<>][ \t\n]+[^\s<>][^<>]*)>")


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("one_word_voices")
    if limit is None or not limit.value:
        return
    for cue, payload in enumerate(ctx.document.payloads):
        match = _VOICE.search(payload) if "<v" in payload else None
        if match is not None:
            name = " ".join(match[1].split())
            message = (
                f"the voice {name!r} holds a space: Shaka Player shows its tag to viewers;"
                " imhcaps convert --voices nbsp writes it so that none does"
            )
            yield Hit(cue, message, name, True, "", limit.name)


RULE = Rule(
    code="SPK110",
    name="voice-with-space",
    summary="The name of a voice holds a space.",
    severity="info",
    basis="house",
    limits=("one_word_voices",),
    profile="shaka",
    why="Shaka Player takes the second word for the value of an attribute, and shows viewers the tag. A no-break space is read as part of the name.",
    example_bad=vtt((1000, 4000, "<v Ann Lee>Are you there?")),
    example_good=vtt((1000, 4000, "<v Ann\xa0Lee>Are you there?")),
    near_misses=(
        NearMiss("<v Ann>Are you\nreally there?"),
        NearMiss("<v.loud Ann >Are you there?"),
    ),
    source=Citation(
        "Shaka Player 5.2.12",
        "as it shows WebVTT, measured: docs/reference/players.md",
        "https://github.com/shaka-project/shaka-player",
        "P",
    ),
    check=_check,
)
