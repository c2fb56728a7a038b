"""LRC1xx: lyrics, whose lines have a start and no end."""

from __future__ import annotations

from imhcaps.checks.conformance import rule
from imhcaps.model.finding import Citation

RULES = (
    rule(
        "LRC102",
        "last-line-without-end",
        Citation("LRC", "as players read it; no standard", verified="M"),
        "No empty line after the last one says how long it stays.",
        "A line of LRC ends where the next begins. How long the last one stays is a guess: five seconds.",
        "[00:01.00]Are you there?\n",
        "[00:01.00]Are you there?\n[00:03.00]\n",
        "info",
    ),
    rule(
        "LRC103",
        "word-outside-line",
        Citation("LRC", "as players read it; no standard", verified="M"),
        "The time of a word lies before its line, after it, or before the word to its left.",
        "A word is marked between the start of its line and that of the next; such a time marks nothing.",
        "[00:05.00]Are <00:01.00>you there?\n[00:09.00]\n",
        "[00:05.00]Are <00:06.00>you there?\n[00:09.00]\n",
        "info",
    ),
)
