"""SPK106: a cue without a voice in a track of voices."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.notation import opens_turn, without_notation
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation

NOTES = ("♪", "♫", "#")


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.required_limit("speakers")
    voices = ctx.voices
    missing = [cue for cue, here in enumerate(voices) if not here]
    # Where most cues have none, voices mark something else (a narrator, say).
    if not missing or len(missing) * 2 >= len(voices):
        return
    labelled = {label.cue for label in ctx.labels}
    # Who is seen to speak may need no name, and no tool sees it: never more than a warning.
    most = "warning" if limit.severity == "error" else limit.severity
    first = next(cue for cue, here in enumerate(voices) if here)
    for cue in missing:
        text = ctx.texts[cue]
        # A title before anybody speaks, and what is in capitals, are read and not heard.
        if cue < first or text.isupper():
            continue
        # Dashes part two people, of whom a voice can name one.
        if sum(map(opens_turn, text.split("\n"))) > 1:
            continue
        # Nobody in particular sings what is between notes.
        if cue not in labelled and not text.startswith(NOTES) and without_notation(text):
            message = "cue has no voice, and most other cues have one"
            yield Hit(cue, message, limit_name=limit.name, line=0, severity=most)


RULE = Rule(
    code="SPK106",
    name="voice-missing",
    summary="A cue of speech has no voice, in a track where most cues have one.",
    severity="warning",
    basis="law",
    limits=("speakers",),
    why="Who says it is known for the rest: here it was forgotten, and no tool can find it any more.",
    example_bad=vtt(
        (1000, 3000, "<v Ann>Are you there?"),
        (3000, 5000, "<v Ann>I can see you."),
        (5000, 7000, "I am right here."),
    ),
    example_good=vtt(
        (1000, 3000, "<v Ann>Are you there?"),
        (3000, 5000, "<v Ann>I can see you."),
        (5000, 7000, "[door closes]"),
    ),
    source=Citation(
        "WCAG 2.2",
        "1.2.2 Captions (Prerecorded), definition of captions",
        "https://www.w3.org/WAI/WCAG22/Understanding/captions-prerecorded",
        "P",
    ),
    near_misses=(
        NearMiss(
            vtt(
                (1000, 3000, "<v Ann>Are you there?"),
                (3000, 5000, "<v Ann>I can see you."),
                (5000, 7000, "- Where?\n- Here."),
            )
        ),
        NearMiss(
            vtt(
                (0, 1000, "Based on a true story"),
                (1000, 3000, "<v Ann>Are you there?"),
                (3000, 5000, "<v Ann>I can see you."),
                (5000, 6000, "THE ART SCHOOL"),
                (6000, 8000, "<v Bob>I am right here."),
                (8000, 9000, "<v Bob>And you?"),
            )
        ),
    ),
    check=_check,
)
