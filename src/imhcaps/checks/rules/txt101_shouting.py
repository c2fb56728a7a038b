"""TXT101: a cue all in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.notation import ROUND, SQUARE, is_caps
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_LABEL = lazy_pattern(r"^[^a-z\n]{2,40}:", re.MULTILINE)
# Three words in capitals are shouted; fewer may be an abbreviation or a name (our choice).
_WORDS = 3


def _check(ctx: Context) -> Iterator[Hit]:
    # A label need not be in capitals: `Ann: STOP THAT NOW`.
    said = {cue: ctx.texts[cue][end:] for cue, end in ctx.label_ends.items()}
    capitals = [cue for cue, text in enumerate(ctx.texts) if said.get(cue, text).isupper()]
    if not capitals:
        return
    sounds_in_caps = ctx.value("sound_notation") in ("UPPERCASE", "(UPPERCASE)")
    shouted = []
    for cue in capitals:
        text = _LABEL.sub("", ROUND.sub("", SQUARE.sub("", said.get(cue, ctx.texts[cue]))))
        words = [word for word in text.split() if is_caps(word)]
        if len(words) >= _WORDS and not (sounds_in_caps and len(words) < 5):
            shouted.append(cue)
    if len(shouted) > 3 and len(shouted) * 2 > len(ctx):
        message = f"the track is in capitals ({len(shouted)} of {len(ctx)} cues)"
        yield Hit(None, message, len(shouted), len(ctx), "cues")
        return
    for cue in shouted:
        yield Hit(cue, "the whole cue is in capitals", line=0)


RULE = Rule(
    code="TXT101",
    name="shouting",
    summary="A whole cue, or the whole track, is in capitals.",
    severity="info",
    basis="house",
    why="Capitals are slower to read, are read as shouting, and hide which words are names.",
    example_bad=vtt((1000, 4000, "ARE YOU REALLY STILL IN THERE?")),
    example_good=vtt((1000, 4000, "DR. WEBB: Are you really in the IMH?")),
    source=Citation(
        "DCMP Captioning Key",
        "Language Mechanics: capitals only for screaming",
        "http://www.dcmp.org/captioningkey/lang_mechanics.html",
        "P",
    ),
    near_misses=(
        NearMiss("NASA IMH-E"),
        NearMiss("[APPLAUSE AND CHEERING ALL NIGHT]"),
    ),
    check=_check,
)
