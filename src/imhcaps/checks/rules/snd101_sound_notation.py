"""SND101: a sound not written as the profile writes sounds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.notation import is_caps
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.language.sound_words import COMMON_SOUNDS
from imhcaps.language.sounds import is_sound
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation
from imhcaps.text import fold

_WHOLE = lazy_pattern(r"(?:[-–—] ?)?(?:\[([^\[\]]*)\]|\(([^()]*)\)|\*([^*]+)\*)[ .!]*")


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("sound_notation")
    joined = ctx.joined
    if limit is None or not ("[" in joined or "(" in joined or "*" in joined):
        return
    wanted, names = limit.value, ctx.known_names
    for index, line in enumerate(ctx.flat):
        if "[" in line or "(" in line or "*" in line:
            wrong = _found(ctx, line, wanted, names)
            if wrong:
                cue, number = ctx.cue_of_line(index)
                yield Hit(cue, wrong, line, wanted, "", limit.name, line=number)
    for cue, text in enumerate(ctx.texts):
        # A sound that is broken over the lines of its cue.
        if "\n" in text and text.lstrip("-–— ")[:1] in _OPENING and text[-1:] in _CLOSING:
            whole = " ".join(text.split())
            wrong = _found(ctx, whole, wanted, names)
            if wrong and not any(_WHOLE.fullmatch(line) for line in text.split("\n")):
                yield Hit(cue, wrong, whole, wanted, "", limit.name, line=0)


_OPENING, _CLOSING = tuple("[(*"), tuple("])*.!")


def _found(ctx: Context, line: str, wanted: str, names: frozenset[str]) -> str:
    """What is wrong with a line that is a sound, as a message; an empty text where nothing is."""
    match = _WHOLE.fullmatch(line)
    if match is None:
        return ""
    inside = next((group for group in match.groups() if group is not None), "").strip()
    if not inside or fold(inside) in names:
        return ""
    if (match[1] is None or wanted[0] == "(") and not is_sound(inside, ctx.word_language):
        # Round brackets and asterisks hold asides, signs and emphasis too.
        return ""
    wrong = _wrong(match, inside, wanted)
    return f"{wrong}; the profile writes {wanted.replace('any', 'sound')}" if wrong else ""


def _wrong(match: re.Match[str], inside: str, wanted: str) -> str:
    """What is wrong with a sound that fills a line, or an empty text."""
    style = "[" if match[1] is not None else "(" if match[2] is not None else "*"
    shown = f"sound is written {match[0].strip()!r}"
    if style == "*":
        return shown
    if wanted == "UPPERCASE":
        return shown
    if style != wanted[0]:
        return shown
    letters = wanted[1:-1]
    if letters == "lowercase" and is_caps(inside) and (" " in inside or len(inside) > 4):
        return f"{shown}, in capitals"
    if (
        letters == "lowercase"
        and inside[:1].isupper()
        and inside.split()[0].lower() in COMMON_SOUNDS
    ):
        return f"{shown}, with a capital"
    if letters == "UPPERCASE" and not is_caps(inside):
        return f"{shown}, not in capitals"
    return ""


RULE = Rule(
    code="SND101",
    name="sound-notation",
    summary="A sound is not written as the profile writes sounds.",
    severity="warning",
    basis="house",
    limits=("sound_notation",),
    why=(
        "One notation throughout says at a glance: this is heard, not said. Only a sound that fills a"
        " line is looked at, so that an aside in parentheses is left alone."
    ),
    example_bad=vtt((1000, 3000, "*baby laughs*"), (3000, 5000, "There you are.")),
    example_good=vtt((1000, 3000, "[baby laughs]"), (3000, 5000, "There you are.")),
    source=Citation(
        "DCMP Captioning Key",
        "Sound Effects",
        "https://dcmp.org/learn/captioningkey/604",
        "S",
    ),
    near_misses=(
        NearMiss("The centre (founded long ago) is here."),
        NearMiss("[Dr. Webb laughs]", {"sound_notation": "[lowercase]"}),
        NearMiss("[TV]", {"sound_notation": "[lowercase]"}),
        NearMiss("(1,000 ms = 1 s)"),
        NearMiss("(Based on a true story)"),
        NearMiss("*really*"),
        NearMiss("(역자: 일대일 대응 변환)", {}, "talk.ko.vtt"),
    ),
    check=_check,
)
