"""TXT103: a character that cannot be seen and should not be there."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.language.scripts import SOUTH_EAST_ASIAN
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

# Controls but for tab and LF; zero-width space, word joiner, BOM, soft hyphen, interlinear marks,
# line and paragraph separator. Joiners and marks of direction have their uses and are left alone.
_CONTROL = "[\x01-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\u2060\ufeff\ufff9-\ufffb]"
_SOUTH_EAST = lazy_pattern(f"[{SOUTH_EAST_ASIAN}]")
_NAMES = {
    "\x0b": "VERTICAL TAB",
    "\x0c": "FORM FEED",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}


def _check(ctx: Context) -> Iterator[Hit]:
    if not ctx.invisible_signs:
        return
    import unicodedata  # noqa: PLC0415 - slow to load

    for cue, start, end, match in ctx.find(_CONTROL):
        char = match[0]
        if char == "\u200b" and _SOUTH_EAST.search(ctx.texts[cue], max(0, start - 1), end + 1):
            # Where words have no spaces, it says where a line may end.
            continue
        name = unicodedata.name(char, "") or _NAMES.get(char, "control character")
        yield Hit(
            cue,
            f"invisible character U+{ord(char):04X} ({name})",
            f"U+{ord(char):04X}",
            text=(start, end),
        )


RULE = Rule(
    code="TXT103",
    name="control-character",
    summary="A control character or an invisible one is in the text.",
    severity="warning",
    basis="house",
    why="It shows as a box, breaks words where none should break, and makes searches fail.",
    example_bad=vtt((1000, 3000, "Are you\u200b really there?")),
    example_good=vtt((1000, 3000, "Are you really there?")),
    fix="unsafe",
    source=Citation(
        "Unicode Standard", "23.1 Control Codes", "https://www.unicode.org/versions/latest/", "M"
    ),
    near_misses=(
        NearMiss("ประภาคาร\u200bเก่าแก่", {}, "talk.th.vtt"),
        NearMiss("A tab\tis no control"),
        NearMiss("\U0001f468\u200d\U0001f469\u200d\U0001f467 family"),
    ),
    check=_check,
)
