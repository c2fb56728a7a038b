"""SND104: no sound in the whole track."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.notation import NOTES, is_caps
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation

# Milliseconds. A shorter recording may well have nothing but speech (our choice).
_LEAST = 180_000


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("sounds")
    latest = ctx.most("ends")
    if limit is None or latest is None or latest < _LEAST:
        return
    joined = ctx.joined
    if "[" in joined or "(" in joined or any(map(ctx.has, NOTES)):
        return
    caps = ctx.value("sound_notation") in ("UPPERCASE", "(UPPERCASE)")
    if caps and any(is_caps(line) and ":" not in line for line in ctx.flat):
        return
    if "*" in joined or "\0# " in joined or joined.startswith("# "):
        return
    minutes = int(latest) // 60_000
    message = f"no sound is described in {minutes} minutes: if one matters, it is missing"
    yield Hit(None, message, 0, 1, "sounds", limit.name, severity="info")


RULE = Rule(
    code="SND104",
    name="no-sound-described",
    summary="A track of three minutes and more describes no sound at all.",
    severity="info",
    basis="law",
    limits=("sounds",),
    why=(
        "Captions are for what is heard, not only for what is said: laughter, applause, a door, a"
        " child's cry. No tool can hear whether one matters, so this is information."
    ),
    example_bad=vtt(*((t * 1000, t * 1000 + 3000, "We go on talking.") for t in range(0, 190, 10))),
    example_good=vtt(
        *((t * 1000, t * 1000 + 3000, "We go on talking.") for t in range(0, 190, 10)),
        (190_000, 193_000, "[applause]"),
    ),
    source=Citation(
        "WCAG 2.2",
        "1.2.2 Captions (Prerecorded), definition of captions",
        "https://www.w3.org/WAI/WCAG22/Understanding/captions-prerecorded",
        "P",
    ),
    check=_check,
)
