"""TSL101–TSL105: a translation against the captions that it was made from (`--source`)."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.checks.translation import (
    HARDLY,
    is_fragment,
    missing_names,
    other_numbers,
    other_voices,
    untranslated,
)
from imhcaps.cuetext import spoken
from imhcaps.model.finding import Citation
from imhcaps.model.track import Cue, Track
from imhcaps.timecode import clock

_SHOWN = 60
"""Characters of a text that a message quotes; our own choice: it stays on a line."""


def _quoted(text: str) -> str:
    text = " ".join(text.split())
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")


def _missing(ctx: Context) -> Iterator[Hit]:
    for pair in ctx.translated:
        text = spoken(pair.source.payload)
        if not pair.targets and pair.covered < HARDLY and text.strip() and not is_fragment(text):
            yield Hit(
                pair.before,
                f"nothing is shown for {_quoted(text)} ({clock(pair.source.start)})",
            )


def _untranslated(ctx: Context) -> Iterator[Hit]:
    language = ctx.original.language if ctx.original else None
    # The header of a translation is often that of its source.
    target = ctx.named_language or ctx.word_language
    for pair in ctx.translated:
        if untranslated(pair, language, target):
            yield Hit(pair.targets[0], f"{_quoted(pair.text)} is the text of the source")


def _numbers(ctx: Context) -> Iterator[Hit]:
    for index, pair in enumerate(ctx.translated):
        gone, come = other_numbers(ctx.translated, index)
        if gone:
            old, new = ", ".join(gone), ", ".join(come)
            yield Hit(pair.targets[0], f"{old} of the source is {new} here", new, old)


def _speakers(ctx: Context) -> Iterator[Hit]:
    speakers = ctx.document.speakers
    if not any(speakers):
        return
    for pair, named in other_voices(ctx.translated, speakers):
        shown = ", ".join(named) or "nobody"
        yield Hit(
            pair.targets[0],
            f"the words of {pair.source.speaker} are given to {shown}",
            shown,
            pair.source.speaker,
        )


def _names(ctx: Context) -> Iterator[Hit]:
    known = {pair.source.speaker for pair in ctx.translated if pair.source.speaker}
    for pair in ctx.translated:
        for name in missing_names(pair, known):
            yield Hit(pair.targets[0], f"{name!r} of the source is not there", None, name)


_EXAMPLE = Track(
    (
        Cue(1000, 4000, "<v Ann Webb>In 1998 we asked Bo Chen\nwhat a lamp was."),
        Cue(5000, 8000, "<v Bo Chen>And I said that I had 250 of them."),
    ),
    "en",
)
_GOOD = vtt(
    (1000, 4000, "<v Ann Webb>En 1998, nous avons demandé\nà Bo Chen ce qu'était une lampe."),
    (5000, 8000, "<v Bo Chen>Et j'ai dit que j'en avais 250."),
)
_OURS = Citation("imhcaps", "a translation says what its source says", verified="P")


def _rule(code: str, name: str, summary: str, why: str, bad: str, check: object) -> Rule:
    return Rule(
        code=code,
        name=name,
        summary=summary,
        severity="error" if code in ("TSL101", "TSL104") else "warning",
        basis="house",
        why=why,
        example_bad=bad,
        example_good=_GOOD,
        example_options=(("original", _EXAMPLE), ("path", "example.fr.vtt")),
        source=_OURS,
        check=check,  # type: ignore[arg-type]
    )


RULES = (
    _rule(
        "TSL101",
        "not-in-translation",
        "A caption of the source has nothing in the translation.",
        "Who reads the translation gets less than who reads the source.",
        vtt(
            (
                1000,
                4000,
                "<v Ann Webb>En 1998, nous avons demandé\nà Bo Chen ce qu'était une lampe.",
            )
        ),
        _missing,
    ),
    _rule(
        "TSL102",
        "untranslated",
        "A caption is in the language of the source.",
        "A line that was passed over is read untranslated by people who do not know its language.",
        _GOOD.replace("Et j'ai dit que j'en avais 250.", "And I said that I had 250 of them."),
        _untranslated,
    ),
    _rule(
        "TSL103",
        "other-number",
        "A number of two figures or more differs from the source.",
        "A number that is wrong is believed. Smaller ones are often words in one language and figures in another.",
        _GOOD.replace("1998", "1989"),
        _numbers,
    ),
    _rule(
        "TSL104",
        "other-voice",
        "Words are in another voice than in the source.",
        "Words in the wrong mouth are worse than no name at all.",
        _GOOD.replace("<v Bo Chen>", "<v Ann Webb>"),
        _speakers,
    ),
    _rule(
        "TSL105",
        "name-missing",
        "A speaker who is named in the words of the source is not named in the translation.",
        "Names stay when everything else changes; one that is gone was mistaken for a word, or forgotten.",
        _GOOD.replace("Bo Chen ce", "un ami ce"),
        _names,
    ),
)
