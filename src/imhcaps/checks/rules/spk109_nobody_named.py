"""SPK109: a conversation in which no speaker is ever named."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.line_columns import PART
from imhcaps.checks.notation import opens_turn
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

# What a host and a guest say to each other, in English: with it, questions and answers are a conversation.
_HOSTED = lazy_pattern(
    r"(?i)\b(?:thanks?|thank you)(?: so much| very much)? for (?:having|inviting|joining) (?:me|us)\b"
    r"|\b(?:my|our) guests? (?:today|tonight|this week|on the show)\b|\bwelcome (?:back )?to the (?:show|podcast|programme?)\b"
    r"|\bjoining (?:me|us) (?:today|tonight|now|on the show)\b|\bnext question\b|\bthe audience asks\b"
)
_ANSWER = lazy_pattern(
    r"(?i)(?:[-–—>\s]*)(?:yes|yeah|yep|no|nope|sure|right|exactly|absolutely|of course|well|thank you|thanks|oh|hmm|good question"
    r"|great question)\b"
)
_CHANGES = 6
"""Changes of speaker shown by dashes or chevrons from which on a track is a conversation; our choice."""
_ANSWERS = 4
"""Cues that ask what the next one answers, from which on a hosted talk is a conversation; our choice."""


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("speakers")
    if limit is None or ctx.labels or any(ctx.voices):
        return
    turns = _turns(ctx)
    first = next(iter(turns), None)
    if len(turns) >= _CHANGES:
        message = f"speakers change at least {len(turns)} times, and nobody is ever named"
    else:
        if ctx.joined.count("?\0") < _ANSWERS:
            return
        answered = _answered(ctx.texts)
        if len(answered) < _ANSWERS or not _HOSTED.search(ctx.joined):
            return
        first = answered[0]
        message = f"a host or a guest is spoken to, {len(answered)} questions are answered, and nobody is ever named"
    yield Hit(first, message, 0, 1, "names", limit.name, severity="info", line=0)


_TURNS = frozenset("-–—> \t\xa0")
"""What a line begins with in which somebody else speaks; white space may be before."""


def _turns(ctx: Context) -> list[int]:
    """The cues in which a dash or chevrons say that somebody else speaks."""
    if ctx.head_signs.isdisjoint(_TURNS) and not ctx.has(">>"):
        return []
    joined = ctx.joined
    # Counted at C speed before any cue is looked at.
    dashes = "-" if joined.isascii() else "-–—"
    heads = sum(joined.count(end + dash) for dash in dashes for end in ("\n", PART))
    if heads + joined.count(">>") + 1 < _CHANGES:
        return []
    found = []
    for cue, text in enumerate(ctx.texts):
        above = None
        for line in text.split("\n"):
            if opens_turn(line, above):
                found.append(cue)
            above = line
    return found


def _answered(texts: list[str]) -> list[int]:
    """The cues that ask what the next one answers."""
    return [
        cue
        for cue, (text, following) in enumerate(pairwise(texts))
        if text.rstrip("\"'”’ ").endswith("?") and _ANSWER.match(following)
    ]


RULE = Rule(
    code="SPK109",
    name="nobody-named",
    summary="A conversation of several speakers never names one of them.",
    severity="info",
    basis="law",
    limits=("speakers",),
    why=(
        "Dashes say that somebody else speaks, not who. On the screen a face may tell; in a conversation off"
        " screen, a podcast, a dark scene nothing does. Reported once for the track."
    ),
    example_bad=vtt(
        *(
            (n * 3000, n * 3000 + 3000, f"- Did you see lamp {n}?\n- I saw it in the hall.")
            for n in range(4)
        )
    ),
    example_good=vtt(
        *(
            (n * 6000 + 3000 * k, n * 6000 + 3000 * k + 3000, f"{who}: {said}")
            for n in range(4)
            for k, (who, said) in enumerate(
                (("ANN", f"Did you see lamp {n}?"), ("BOB", "I saw it."))
            )
        )
    ),
    source=Citation(
        "WCAG 2.2",
        "1.2.2 Captions (Prerecorded), definition of captions: the identity of the speakers",
        "https://www.w3.org/TR/WCAG22/#dfn-captions",
        "P",
    ),
    near_misses=(
        NearMiss("Did you see it? Yes, we all did."),
        NearMiss("- One thing\n- and another thing"),
        NearMiss(
            vtt(*((n * 3000, n * 3000 + 3000, f"How many lamps has house {n}?") for n in range(12)))
        ),
    ),
    check=_check,
)
