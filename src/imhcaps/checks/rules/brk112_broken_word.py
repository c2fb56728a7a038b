"""BRK112: a word broken over two lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.language.closed_class import function_words
from imhcaps.model.finding import Citation

# Words before which a hyphen is suspended: "and", "or", "to" and the like in the languages that do so.
_JOINING = frozenset(
    [
        "and",
        "or",
        "to",
        "und",
        "oder",
        "bzw",
        "sowie",
        "bis",
        "statt",
        "als",
        "en",
        "of",
        "och",
        "eller",
        "og",
        "samt",
        "til",
        "et",
        "ou",
        "y",
        "o",
        "e",
        "i",
        "u",
        "oraz",
        "lub",
        "albo",
        "a",
        "nebo",
        "či",
        "ali",
        "és",
        "vagy",
        "ja",
        "tai",
        "või",
        "ir",
        "ar",
        "и",
        "или",
        "і",
        "або",
        "та",
        "й",
    ]
)
_ENDING = r"(?:e?s|e?n|er|e)?"
"""Of a noun, in the languages that write such compounds with a hyphen."""
_BROKEN = r"([^\W\d_]+)-\n([a-zß-öø-ÿ]+)"


def _check(ctx: Context) -> Iterator[Hit]:
    if "-\n" not in ctx.joined:
        return
    # "They know you- through your site": a dash without its space.
    known = function_words(ctx.word_language)
    for cue, start, end, match in ctx.find(_BROKEN):
        # A compound that is written with its hyphen elsewhere may break there, and a hyphen before "and"
        # stands for a part that follows: "Vor- und Nachbereitung".
        parts = (match[1].lower(), match[2].lower())
        if (
            known.intersection(parts)
            or parts[1] in _JOINING
            or match.string[match.start() - 1 : match.start()] == "-"
            or f"{match[1]}-{match[2]}" in ctx.joined
            or _is_compound(ctx, match[1], match[2])
        ):
            continue
        word = match[1] + match[2]
        yield Hit(cue, f"a word is broken over two lines: {word!r}", word, text=(start, end))


def _is_compound(ctx: Context, first: str, second: str) -> bool:
    """A name, a word that stands alone elsewhere, or one that follows a hyphen elsewhere, too: `Lightning-` / `kanal`,
    `mining-` / `dashboard` beside `Mempool-dashboard`.

    In German every noun has a capital.
    """
    if first[:1].isupper() and not first.isupper() and ctx.word_language != "de":
        return True
    # Also inflected: `electron-` / `hole` beside `electrons`.
    alone = rf"(?<![\w-]){re.escape(first)}{_ENDING}(?![\w-])|\w-{re.escape(second)}"
    return bool(re.search(alone, ctx.joined))


RULE = Rule(
    code="BRK112",
    name="word-broken",
    summary="A word is broken over two lines with a hyphen.",
    severity="warning",
    basis="house",
    why="Half a word cannot be read; the eye stops until the line below completes it.",
    example_bad=vtt((1000, 5000, "No one should ever inter-\nrupt a child at play.")),
    example_good=vtt((1000, 5000, "No one should ever\ninterrupt a child at play.")),
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "3.4 Break at natural points",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Break-at-natural-points",
        "P",
    ),
    near_misses=(
        NearMiss("This is a well-\nknown well-known story."),
        NearMiss("It frees photon-\nhole pairs, and photons come."),
        NearMiss("Wir fördern die Vor-\nund Nachbereitung.", {}, "talk.de.vtt"),
        NearMiss("Öppnar den en ny Ember-\nkanal, ser du den.", {}, "talk.sv.vtt"),
        NearMiss("Vi har byggt en chart-\ndashboard för er chart.", {}, "talk.sv.vtt"),
        NearMiss("En chart-\ndashboard och en Ember-dashboard.", {}, "talk.sv.vtt"),
        NearMiss("They hired a singer-slash-\nwaiter for it."),
        NearMiss("They know you-\nthrough your site."),
        NearMiss("For pre-\nand post-war houses."),
        NearMiss("Voor in-\nen uitgaande post.", {}, "talk.nl.vtt"),
        NearMiss("Det gäller in-\noch utandning.", {}, "talk.sv.vtt"),
    ),
    check=_check,
)
