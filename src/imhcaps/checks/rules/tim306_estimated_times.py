"""TIM306: the captions say of themselves that their times are estimates, or a draft."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation

_MOST_MS = 2000
"""The p90 of the error, ms, from which on times need a look: laws set no number, viewers lose the link
between a mouth and its words by then. Our choice."""


def _check(ctx: Context) -> Iterator[Hit]:
    from imhcaps.model.accuracy import read_accuracy  # noqa: PLC0415 - slow to load

    for comment, offset in ctx.comments:
        found = read_accuracy(comment)
        if found is None or (found.error_p90_ms < _MOST_MS and not found.problems):
            continue
        seconds, limit = found.error_p90_ms / 1000, _MOST_MS / 1000
        span = None if offset is None else _line_at(ctx.document.source.text, offset)
        if found.problems:
            message = f"a draft, its times cannot be right: {found.problems[0]}"
            yield Hit(None, message, seconds, limit, "s", span=span, severity="error")
        else:
            message = f"many times are estimates: {found}; listen, or add known times"
            yield Hit(None, message, seconds, limit, "s", span=span)
        return


def _line_at(text: str, offset: int) -> tuple[int, int]:
    """The line of the figures in a comment that begins at an offset."""
    start = text.index("timing: ", offset)
    end = text.find("\n", start)
    return start, len(text) if end < 0 else end


_WIDE = "timing: half within 2.1 s, nine in ten within 7.9 s (4 known times in 51 min)"
_CLOSE = "timing: half within 0.1 s, nine in ten within 0.4 s (5104 known times in 51 min)"
_CUE = (1000, 3000, "Are you there?")

RULE = Rule(
    code="TIM306",
    name="estimated-times",
    summary="The captions say that many of their times are estimates, or that they are a draft.",
    severity="warning",
    basis="law",
    why=(
        "Captions are synchronised with what is said. Where few times were known when they were made,"
        " the others are estimates, and the comment at the head says how far off these may be."
    ),
    example_bad=vtt(_CUE, header=f"\nNOTE\n{_WIDE}\n"),
    example_good=vtt(_CUE, header=f"\nNOTE\n{_CLOSE}\n"),
    near_misses=(
        NearMiss(
            "WEBVTT\n\nNOTE\ntiming: checked by ear\n\n00:01.000 --> 00:03.000\nHello there.\n"
        ),
        NearMiss(f"WEBVTT\n\n00:01.000 --> 00:09.000\n{_WIDE.replace(' (', chr(10) + '(')}\n"),
    ),
    source=Citation(
        "WCAG 2.2",
        "1.2.2 (A), definition of captions: synchronized",
        "https://www.w3.org/WAI/WCAG22/Understanding/captions-prerecorded",
        "P",
    ),
    check=_check,
)
