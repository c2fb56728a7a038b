"""MET104: no caption at all."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

# Profiles of TTML whose captions are pictures: SMPTE-TT (SMPTE ST 2052-1), the image profile of IMSC.
_PICTURES = lazy_pattern(r"\bbackgroundImage\s*=|<(?:\w+:)?image[\s>]")


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("present") or ctx.limit("complete")
    if not ctx.wordless or ctx.document.unreadable is not None:
        return
    # Where blocks were dropped or cues are empty, the rules that say so say it all.
    if limit is None and (len(ctx) or any(b.kind == "junk" for b in ctx.document.others)):
        return
    name = limit.name if limit else ""
    what = "there is no caption in this file"
    if _PICTURES.search(ctx.document.text):
        what = "the captions in this file are pictures, and there is no text of them"
    yield Hit(None, what, 0, 1, "cues", name)


RULE = Rule(
    code="MET104",
    name="no-captions",
    summary="The file holds no caption.",
    severity="error",
    basis="law",
    why="A file without a word satisfies a player, and no one who needs it.",
    example_bad="WEBVTT\nLanguage: en\n",
    example_good=vtt((1000, 3000, "Are you there?")),
    source=Citation(
        "WCAG 2.2",
        "1.2.2 Captions (Prerecorded)",
        "https://www.w3.org/WAI/WCAG22/Understanding/captions-prerecorded",
        "P",
    ),
    check=_check,
)
