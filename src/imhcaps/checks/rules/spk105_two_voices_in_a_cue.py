"""SPK105: two speakers in one cue."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.notation import DASH, opens_turn
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    marked: dict[int, int] = {}
    dashes_allowed = ctx.limit("dialogue_dash") is not None
    # A profile that says how two speakers are written in a cue allows them there.
    if not dashes_allowed and any(map(ctx.has, _OPENINGS)):
        flat = ctx.flat
        for index in ctx.inner_lines:
            cue, line = ctx.cue_of_line(index)
            following = flat[index + 1]
            if (
                opens_turn(following, flat[index])
                and cue not in marked
                and _speaks(flat[index], line)
            ):
                marked[cue] = line + 1
    if not dashes_allowed:
        for label in ctx.labels:
            if label.line and label.cue not in marked:
                marked[label.cue] = label.line
    voices = ctx.voices
    if any(len(here) > 1 for here in set(voices)):
        for cue, here in enumerate(voices):
            if len(here) > 1 and (DASH.match(ctx.texts[cue]) is None or not dashes_allowed):
                marked.setdefault(cue, 0)
    for cue in sorted(marked):
        names = " and ".join(voices[cue]) if len(voices[cue]) > 1 else "two speakers"
        yield Hit(cue, f"cue holds {names}", len(voices[cue]) or 2, 1, "speakers", line=marked[cue])


_OPENINGS = ("\n-", "\n–", "\n—", "\n>>", "\n ", "\n\t", "\n\xa0")


def _speaks(line: str, number: int) -> bool:
    """Whether the line above is speech: a dash below a sound alone is no second voice."""
    return not (number == 0 and line.startswith(("[", "(")) and line.endswith(("]", ")")))


RULE = Rule(
    code="SPK105",
    name="two-speakers-in-a-cue",
    summary="A cue holds the words of two speakers.",
    severity="info",
    basis="house",
    why=(
        "Who answers before the question is read spoils it; and software that takes the first voice"
        " gives both speakers' words to one. Where they speak at once there is no other way."
    ),
    example_bad=vtt((1000, 4000, "- Are you there?\n- I am right here.")),
    example_good=vtt((1000, 2500, "- Are you there?"), (2500, 4500, "- I am right here.")),
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "5.6 Simultaneous speech",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Simultaneous-speech",
        "P",
    ),
    near_misses=(
        NearMiss("And the second derivative of it is\n- (g / L) * sin(theta)"),
        NearMiss("So the answer is\n- 5 x = 3"),
        NearMiss("He waited all day\n- and nobody came."),
        NearMiss("It was cold\n–5 degrees at noon."),
    ),
    check=_check,
)
