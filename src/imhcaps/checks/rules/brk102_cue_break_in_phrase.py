"""BRK102: a cue that ends on a word which belongs to the next."""

from __future__ import annotations

from itertools import compress, islice

from imhcaps.checks.breaks import last_word, parted_word, weak_ends
from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.hits import Hits, Said
from imhcaps.checks.rule import Rule
from imhcaps.model.finding import Citation

# After a pause as long as this a speaker has broken off: the word is where it was said.
_PAUSE = 2000
"""Milliseconds; our choice: twice the pause after which most speakers begin a new sentence."""


def _check(ctx: Context) -> Hits | tuple[()]:
    language = ctx.word_language
    weak = weak_ends(language)
    if not weak:
        return ()
    texts, ends = ctx.texts, ctx.line_ends
    leading_on = {word for word in ctx.end_words if word.lower() in weak or word.split() != [word]}
    if not leading_on:
        return ()
    cues: list[int] = []
    parts: list[tuple[str, str, str]] = []
    positions: list[tuple[int, int]] = []
    lasts = map(ends.__getitem__, map((-1).__add__, islice(ctx.first_lines, 1, None)))
    for cue in compress(range(len(ctx.gaps)), map(leading_on.__contains__, lasts)):
        text = texts[cue]
        word = last_word(text)
        if word.lower() in weak and ctx.gaps[cue] < _PAUSE:
            following = (texts[cue + 1].split(None, 1) or ("",))[0]
            kind = parted_word(word, following, language)
            if kind:
                end = len(text.rstrip())
                cues.append(cue)
                parts.append((kind, word, following))
                positions.append((end - len(word), end))

    def say() -> Said:
        said = [f"cue ends on {kind}: {last!r} belongs to {next_!r}" for kind, last, next_ in parts]
        return said, [last for _, last, _ in parts]

    return Hits(cues, say, texts=positions)


RULE = Rule(
    code="BRK102",
    name="cue-break-in-phrase",
    summary="A cue ends on an article, preposition, conjunction or auxiliary.",
    severity="info",
    basis="house",
    why=(
        "A phrase that is parted by the end of a cue is parted in time: the word is gone before its phrase comes."
        " Known for 30 languages with lists of function words."
    ),
    example_bad=vtt(
        (1000, 3000, "You can always ask for a"), (3000, 5000, "better place at the table.")
    ),
    example_good=vtt(
        (1000, 3000, "You can always ask"), (3000, 5000, "for a better place at the table.")
    ),
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "3.9 Long sentences",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Break-at-natural-points",
        "P",
    ),
    check=_check,
)
