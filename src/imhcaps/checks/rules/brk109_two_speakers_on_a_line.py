"""BRK109: two speakers on one line."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_SECOND = lazy_pattern(
    r"[.?!…♪\])][\"”’]? +(?:>> ?|[-–—] ?(?=[A-ZÀ-Þ])|(?=[A-ZÀ-Þ]{2,}[A-ZÀ-Þ .'’]{0,20}: ))"
)
_MARKS = (">>", " -", " –", ": ")
"""What is before the second speaker."""


def _check(ctx: Context) -> Iterator[Hit]:
    texts = ctx.texts
    # Each of the marks is rare: without one there is nothing to look for.
    marks = [mark for mark in _MARKS if mark in ctx.joined]
    for cue in sorted({cue for mark in marks for cue, text in enumerate(texts) if mark in text}):
        text = texts[cue]
        for match in _SECOND.finditer(text):
            start, end = match.span()
            # "DR. SMITH:" is one label, its first word no end of a sentence.
            if ctx.label_ends.get(cue, 0) > start:
                continue
            line = text[text.rfind("\n", 0, start) + 1 :]
            # A dash in the middle is a pause, unless the line opens with one.
            if any(mark in match[0] for mark in "-–—") and line[:1] not in "-–—":
                continue
            if not any(mark in match[0] for mark in ">-–—") and not _is_label(ctx, text[end:]):
                continue
            yield Hit(cue, "two speakers share a line", text=(start + 1, max(end, start + 2)))


def _is_label(ctx: Context, text: str) -> bool:
    """Whether the capitals before the colon speak: the track has labels, or they are before a colon twice."""
    name = text[: text.index(":") + 1]
    return bool(ctx.labels) or bool(ctx.names) or ctx.joined.count(name) > 1


RULE = Rule(
    code="BRK109",
    name="two-speakers-on-a-line",
    summary="Two speakers share a line.",
    severity="warning",
    basis="house",
    why="Who speaks is seen from where a line begins; in the middle of one a change is overlooked.",
    example_bad=vtt((1000, 4000, "- Are you there? - I am.")),
    example_good=vtt((1000, 4000, "- Are you there?\n- I am.")),
    fix="safe",
    source=Citation(
        "Netflix English (USA) Timed Text Style Guide",
        "dual speakers: one per line",
        "https://partnerhelp.netflixstudios.com/hc/en-us/articles/217350977-English-USA-Timed-Text-Style-Guide",
        "P",
    ),
    near_misses=(
        NearMiss("We waited all day - and nobody came."),
        NearMiss("He said: come. - I did not."),
        NearMiss("We built it. MODEM: our first\nstep into radio."),
    ),
    check=_check,
)
