"""TXT107: a cue in which there is nothing to read."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    texts = ctx.texts
    # Short texts alone need a closer look.
    for cue in ctx.short_texts:
        text = texts[cue]
        if not _STRIPPED.sub("", text):
            marks = text.strip()
            if marks in _SILENT and any(ctx.voices[cue]):
                continue
            what = f"cue has no word, only {marks!r}" if _MARKS.search(marks) else "cue has no text"
            yield Hit(cue, what, 0, 1, "characters")


_SILENT = ("...", "…")
"""What somebody says who says nothing: where a voice says who, it is meant."""
_MARKS = lazy_pattern(r"[.…-]")
_STRIPPED = lazy_pattern("[\\s\u200b\u200c\u200d\u2060\ufeff\xa0\xad.…-]+")

RULE = Rule(
    code="TXT107",
    name="empty-cue",
    summary="A cue has nothing to read: no text, or only white space and stops.",
    severity="warning",
    basis="law",
    why="What belongs here is lost, or the cue is left over from editing and hides the next.",
    example_bad=vtt((1000, 3000, "Are you there?"), (3000, 5000, "&nbsp;")),
    example_good=vtt((1000, 3000, "Are you there?"), (3000, 5000, "[silence]")),
    fix="unsafe",
    source=Citation(
        "WCAG 2.2",
        "1.2.2 Captions (Prerecorded), failure F8",
        "https://www.w3.org/WAI/WCAG22/Techniques/failures/F8",
        "P",
    ),
    near_misses=(
        NearMiss("?!"),
        NearMiss("♪"),
        NearMiss("<v Ann>..."),
    ),
    check=_check,
)
