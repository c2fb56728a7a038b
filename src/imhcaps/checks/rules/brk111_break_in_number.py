"""BRK111: a date, a number with its unit, or a short form that a line or a cue end parts."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.language.closed_class import lexicon
from imhcaps.language.short_forms import Bond, bond, may_bind
from imhcaps.model.finding import Citation

_WHAT: dict[Bond, str] = {
    "abbreviation": "between an abbreviation and what it belongs to",
    "date": "inside a date",
    "number": "inside a number",
    "ordinal": "between an ordinal and its noun",
    "unit": "between a number and its unit",
}
_PAUSE = 2000
"""Milliseconds between two cues from which a speaker has broken off; our choice, as in BRK102."""


def _binds(word: str, language: str | None) -> bool:
    """Whether a word at the end of a line, or white space there, may belong to what follows."""
    words = word.split()
    return not words or word[-1:].isspace() or may_bind(words[-1], language)


def _may_be(last: str, following: str) -> bool:
    return last.endswith(".") or last[-1:].isdigit() or following[:1].isdigit()


def _parted(above: str, below: str, language: str | None) -> tuple[str, str] | None:
    """What the end of one line and the start of the next part, and the words beside that end."""
    before, following = above.rsplit(None, 2)[-2:], below.split(None, 2)[:2]
    if not before or not following:
        return None
    kind = bond(
        before[0] if len(before) > 1 else "",
        before[-1],
        following[0],
        following[1] if len(following) > 1 else "",
        language,
    )
    return (_WHAT[kind], f"{before[-1]} {following[0]}") if kind else None


def _check(ctx: Context) -> Iterator[Hit]:
    flat, ends, first, language = ctx.flat, ctx.line_ends, ctx.line_heads, ctx.word_language
    # What may bind is looked for among the different words first: in most tracks there are few.
    binding = {word for word in ctx.end_words if _binds(word, language)}
    heads = {sign for sign in set(first) if sign.isdigit() or sign.isspace()}
    if not binding and not heads:
        return
    parts = lexicon(language)
    for index in ctx.inner_lines:
        if ends[index] not in binding and first[index + 1] not in heads:
            continue
        above, below = flat[index].rstrip(), flat[index + 1].lstrip()
        if _may_be(above, below) and (found := _parted(above, below, language)):
            if parts.get(above.rsplit(None, 1)[-1].rstrip(".").lower()) == "title":
                continue  # BRK110 reports a title
            cue, line = ctx.cue_of_line(index)
            what, words = found
            yield Hit(cue, f"line break {what}: {words!r}", above.rsplit(None, 1)[-1], line=line)
    texts = ctx.texts
    for cue, (gap, line) in enumerate(zip(ctx.gaps, ctx.first_lines[1:-1], strict=True)):
        if ends[line - 1] not in binding and first[line] not in heads:
            continue
        above, below = texts[cue].rstrip(), texts[cue + 1].lstrip()
        if gap < _PAUSE and _may_be(above, below) and (found := _parted(above, below, language)):
            what, words = found
            last = above.rsplit(None, 1)[-1]
            yield Hit(
                cue,
                f"cue ends {what}: {words!r}",
                last,
                text=(len(above) - len(last), len(above)),
            )


RULE = Rule(
    code="BRK111",
    name="break-in-number",
    summary="A line or a cue ends inside a date, a short form, or between a number and its unit.",
    severity="info",
    basis="house",
    why=(
        "A number says nothing before its unit: five what? A date, an ordinal and a short form such as"
        " “z. B.” are read as one. By the ordinals, months and units of the track's language."
    ),
    example_bad=vtt((1000, 5000, "The whole programme cost 5\nmillion dollars last year.")),
    example_good=vtt((1000, 5000, "The whole programme cost\n5 million dollars last year.")),
    fix="safe",
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "3.4 Break at natural points (by analogy)",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Break-at-natural-points",
        "P",
    ),
    near_misses=(
        NearMiss("We counted all of the 5.\nMillions came after that."),
        NearMiss("She asked them in room 12\nwhether they would come."),
    ),
    check=_check,
)
