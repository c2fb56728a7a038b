"""The hits of rules that look at one kind of difference between captions and transcript."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from imhcaps.checks.comparison import Comparison
from imhcaps.checks.differences import Token
from imhcaps.checks.rule import Hit


def word_hits(
    compared: Comparison,
    *,
    said: bool,
    shown: bool,
    message: Callable[[int, str, str], str],
    leave_out: Callable[[Sequence[Token]], bool] | None = None,
) -> Iterator[Hit]:
    """A hit for each difference of substance: words of the transcript (`said`), of the captions (`shown`), or of both.

    None where the transcript is of another talk (TRN106 says so).

    `message` gets the number of the words that differ, and those of the transcript and of the captions as quoted.
    Words of the captions are left out where `leave_out` says so.
    """
    if compared.of_another_talk:
        return
    for i1, i2, j1, j2, _ in compared.substantive:
        if (i1 < i2, j1 < j2) != (said, shown):
            continue
        if leave_out is not None and leave_out(compared.shown[j1:j2]):
            continue
        words = compared.quoted(compared.said[i1:i2])
        others = compared.quoted(compared.shown[j1:j2])
        cue, text = compared.place(j1, j2)
        yield Hit(
            cue,
            f"{message(max(i2 - i1, j2 - j1), words, others)} ({compared.where(i1)})",
            others or words,
            words if said and shown else None,
            text=text,
            severity="info" if compared.tolerated else None,
        )
