"""BRK101: a line that ends on a word which belongs to the next."""

from __future__ import annotations

from itertools import compress

from imhcaps.checks.breaks import parted_word, weak_forms
from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.hits import Hits, Said
from imhcaps.checks.rule import NearMiss, Rule
from imhcaps.model.finding import Citation

_OPENING = frozenset("\"'“‘([¿¡")


def _check(ctx: Context) -> Hits | tuple[()]:
    language = ctx.word_language
    weak = weak_forms(language)
    if not weak:
        return ()
    flat, ends = ctx.flat, ctx.line_ends
    leading_on = {
        word for word in ctx.end_words if not word or word in weak or word[:1] in _OPENING
    }
    if not leading_on:
        return ()
    found: list[int] = []
    parts: list[tuple[str, str, str]] = []
    leads = map(leading_on.__contains__, map(ends.__getitem__, ctx.inner_lines))
    for index in compress(ctx.inner_lines, leads):
        last = ends[index] or flat[index].rstrip().rpartition(" ")[2]
        if last in weak or last[:1] in _OPENING:
            following = (flat[index + 1].split(None, 1) or ("",))[0]
            kind = parted_word(last, following, language)
            if kind:
                found.append(index)
                parts.append((kind, last, following))
    if not found:
        return ()

    def say() -> Said:
        said = [
            f"line ends on {kind}: {last!r} belongs to {next_!r}" for kind, last, next_ in parts
        ]
        return said, [last for _, last, _ in parts]

    cues, lines = ctx.cues_of_lines(found)
    return Hits(cues, say, lines=lines)


RULE = Rule(
    code="BRK101",
    name="line-break-in-phrase",
    summary="A line ends on an article, preposition, conjunction or auxiliary.",
    severity="info",
    basis="house",
    why=(
        "The eye leaves the line with half a thought and must carry it down. A line that ends where a"
        " speaker could draw breath is read in one glance. Known for 30 languages with lists of function words."
    ),
    example_bad=vtt((1000, 5000, "You can always ask for a\nbetter place at the table.")),
    example_good=vtt((1000, 5000, "You can always ask\nfor a better place at the table.")),
    fix="safe",
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "3.4 Break at natural points",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Break-at-natural-points",
        "P",
    ),
    near_misses=(
        NearMiss("Is that what it was for?\nNobody knew it then."),
        NearMiss("That is what a lamp is for\nand nothing else."),
        NearMiss("Please come on,\nand bring your friends in."),
        NearMiss("They broke up\ntwo weeks ago today."),
        NearMiss("She pulled me aside\nto ask about it."),
        NearMiss("They all looked up\nwhen somebody opened it."),
    ),
    check=_check,
)
