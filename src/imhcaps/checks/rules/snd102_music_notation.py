"""SND102: music not marked, or marked at one end."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.notation import NOTES
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_HASH = lazy_pattern(r"# ?\S.*\S ?#")


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("music_notation")
    joined = ctx.joined
    if limit is None:
        return
    wanted = limit.value
    others = [mark for mark in (*NOTES, "#") if mark in joined]
    if not others:
        return
    for cue, text in enumerate(ctx.texts):
        found = [mark for mark in others if mark in text]
        if not found:
            continue
        if found == ["#"] and not (
            text.startswith("#") and _HASH.fullmatch(text.replace("\n", " "))
        ):
            continue
        if wanted not in found:
            message = f"music is marked with {found[0]!r}; the profile writes {wanted!r}"
            yield Hit(cue, message, found[0], wanted, "", limit.name, line=0)
        elif wanted != "#" and _one_ended(text, wanted):
            message = f"lyrics have {wanted!r} at one end only"
            yield Hit(cue, message, 1, 2, "marks", limit.name, line=0)


def _one_ended(text: str, mark: str) -> bool:
    """Whether words are sung and the mark is at one end alone."""
    bare = text.strip().strip("-–— ")
    # Japanese captions begin music with `♪～` and end it with `～♪`.
    words = bare.replace(mark, "").strip(" ～〜~")
    if not words or (words[0] in "[(" and words[-1] in "])"):
        return False
    return bare.startswith(mark) != bare.endswith(mark)


RULE = Rule(
    code="SND102",
    name="music-notation",
    summary="Music is not marked as the profile marks it, or at one end only.",
    severity="info",
    basis="house",
    limits=("music_notation",),
    why="The mark says that the words are sung; at both ends it says where the song stops.",
    example_bad=vtt((1000, 3000, "# Hush, little baby #")),
    example_good=vtt((1000, 3000, "♪ Hush, little baby ♪")),
    source=Citation(
        "W3C WAI: Making Audio and Video Media Accessible",
        "Transcribing: music",
        "https://www.w3.org/WAI/media/av/transcribing/#basics",
        "P",
    ),
    near_misses=(
        NearMiss("He lives at #5 and she at #7."),
        NearMiss("♪♪"),
        NearMiss("♪ [slow music]"),
    ),
    check=_check,
)
