"""TXT110: the same text again, at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.markup_columns import without_times
from imhcaps.checks.notation import MUSIC
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.language.scripts import UNSPACED
from imhcaps.model.finding import Citation
from imhcaps.text import fold

if TYPE_CHECKING:
    from imhcaps.formats.document import Document

# Milliseconds: a word said again after a longer moment is said twice; at once it is a copy (our choice).
_AT_ONCE = 100
# Different words, of which a shout or a refrain has fewer (our choice).
_DIFFERENT = 3
# Words, or characters of a script without spaces: a shorter text may well be said twice (our choice).
_LEAST, _LEAST_UNSPACED = 6, 12
# How often a line is sung in a row; a recogniser that loops says it more often (our choice).
_SUNG = (3, 4)
_QUOTES = " \n\"'”’»」"
"""What may be after the mark of a shout."""


def _check(ctx: Context) -> Iterator[Hit]:
    texts, gaps = ctx.texts, ctx.gaps
    if ctx.document.once is not None or not ctx.document.syntax.has_ends:
        # Lines join others and stay on screen, or each is there until the next, sung again or not.
        return
    copies = [
        cue + 1
        for cue in ctx.said_again
        if gaps[cue] <= _AT_ONCE
        and _is_long(texts[cue + 1])
        and not _looks_other(ctx, cue)
        and not _beside_other(ctx.document, cue)
    ]
    refrains = _come_back(texts, {texts[cue] for cue in copies}) if copies else frozenset()
    for cue in copies:
        if texts[cue] not in refrains:
            text = (0, len(texts[cue]))
            yield Hit(cue, "cue repeats the text of the cue before it", text=text)


def _come_back(texts: Sequence[str], said: set[str]) -> frozenset[str]:
    """Which of the texts are said in a row and, after something else, in a row once more: a refrain.

    Or a few times in a row, where no other text is: a line that is sung.
    """
    rows = [(text, len(list(same))) for text, same in groupby(texts) if text in said]
    sung = len(said) == 1 and max(times for _, times in rows) in _SUNG
    again = Counter(text for text, times in rows if times > 1)
    return frozenset(text for text, times in again.items() if times > 1 or sung)


def _is_long(text: str) -> bool:
    """Whether a text is too long to be said twice in a row; what is sung or shouted may be."""
    words = list(filter(None, map(fold, text.split())))
    different = set(words)
    if words[: len(words) // 2] == words[len(words) // 2 :]:
        return False
    if (
        MUSIC.search(text)
        or text.rstrip(_QUOTES).endswith(("!", "！"))
        or len(different) < _DIFFERENT < text.count(" ")
    ):
        return False
    if text.count(" ") + text.count("\n") + 1 >= _LEAST:
        return True
    return len(text) >= _LEAST_UNSPACED and len(UNSPACED.findall(text)) * 2 > len(text)


def _looks_other(ctx: Context, cue: int) -> bool:
    """Whether the cue after this one (0-based) shows its text in another place or style: it goes on there."""
    document = ctx.document
    if document.settings[cue] != document.settings[cue + 1]:
        return True
    if document.syntax.binary:
        # Its bytes number and time the cue, too; the style is in the text as it was read.
        return document.payloads[cue] != document.payloads[cue + 1]
    if document.syntax.lossless:
        return False
    return ctx.row_of(cue) != ctx.row_of(cue + 1) or _codes(document, cue) != _codes(
        document, cue + 1
    )


def _beside_other(document: Document, cue: int) -> bool:
    """Whether a text beside it on screen comes or goes between this cue and the one after it (0-based).

    A cue without a length has nothing beside it: what comes with it comes after it.
    """
    starts, ends = document.starts, document.ends
    if starts[cue] >= ends[cue] or starts[cue + 1] >= ends[cue + 1]:
        return False
    comes = cue + 2 < len(starts) and starts[cue + 2] == starts[cue + 1]
    return comes or (cue > 0 and ends[cue - 1] == ends[cue])


def _codes(document: Document, cue: int) -> str:
    """The text of a cue with its codes, besides times in them."""
    return without_times(document.text[document.payload_at[cue] : document.payload_end[cue]])


RULE = Rule(
    code="TXT110",
    name="repeated-cue",
    summary="A cue shows the last words of the cue before it again, without a pause.",
    severity="warning",
    basis="house",
    why=(
        "Rolling captions turned into blocks say everything two or three times; viewers look for"
        " what is new. Where words really are said again, show it with a pause or a change."
    ),
    example_bad=vtt(
        (1000, 3000, "Are you really still in there?"),
        (3000, 5000, "Are you really still in there?"),
    ),
    example_good=vtt(
        (1000, 3000, "Are you really still in there?"), (3000, 5000, "I am right here.")
    ),
    source=Citation(
        "FCC",
        "47 CFR 79.1(j)(2)(i) accurate",
        "https://www.ecfr.gov/current/title-47/section-79.1",
        "S",
    ),
    near_misses=(
        NearMiss(vtt((1000, 3000, "I won! I won!"), (3000, 5000, "I won! I won!"))),
        NearMiss(
            vtt(
                (1000, 3000, "♪ And we all came back again ♪"),
                (3000, 5000, "♪ And we all came back again ♪"),
            )
        ),
        NearMiss(
            vtt(
                (1000, 3000, "I have been away, I have been away"),
                (3000, 5000, "I have been away, I have been away"),
            )
        ),
        NearMiss(
            vtt(
                (1000, 3000, "- Who holds the bridge?\n- We do, all of us!"),
                (3000, 5000, "- Who holds the bridge?\n- We do, all of us!"),
            )
        ),
        NearMiss(
            vtt(
                (1000, 3000, "Who was it that I saw out there?"),
                (3000, 5000, "Who was it that I saw out there?"),
                (3000, 5000, "Nobody at all, as far as I know."),
                (5000, 7000, "Nobody at all, as far as I know."),
            )
        ),
        NearMiss(
            vtt(
                (1000, 3000, "And we all came back home again"),
                (3000, 5000, "And we all came back home again"),
                (5000, 7000, "And we all came back home again"),
                (7000, 9000, "From the war"),
            )
        ),
        NearMiss(
            vtt(
                (1000, 3000, "And we all came back home again"),
                (3000, 5000, "And we all came back home again"),
                (5000, 7000, "From the war"),
                (7000, 9000, "And we all came back home again"),
                (9000, 11000, "And we all came back home again"),
            )
        ),
    ),
    check=_check,
)
