"""TXT101: a cue all in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.notation import ROUND, SQUARE, is_caps
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.language.sentences import EDGE_MARKS
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_LABEL = lazy_pattern(r"^[^a-z\n]{2,40}:", re.MULTILINE)
# Three words in capitals are shouted; fewer may be an abbreviation or a name (our choice).
_WORDS = 3
_ACRONYM = 5
"""Letters of an acronym, at most; longer ones are read as words. Our own choice."""
_ANSWERS = frozenset(
    [
        "no",
        "yes",
        "yeah",
        "ok",
        "okay",
        "stop",
        "go",
        "come",
        "wait",
        "run",
        "look",
        "help",
        "please",
        "now",
        "you",
        "i",
        "we",
    ]
)
"""Short words that are called out one after the other."""


def _check(ctx: Context) -> Iterator[Hit]:
    # A label need not be in capitals: `Ann: STOP THAT NOW`.
    said = {cue: ctx.texts[cue][end:] for cue, end in ctx.label_ends.items()}
    if said:
        capitals = [cue for cue, text in enumerate(ctx.texts) if said.get(cue, text).isupper()]
    else:
        capitals = list(compress(range(len(ctx)), map(str.isupper, ctx.texts)))
    if not capitals:
        return
    acronyms = _acronyms(ctx.texts, set(capitals))
    sounds_in_caps = ctx.value("sound_notation") in ("UPPERCASE", "(UPPERCASE)")
    shouted = []
    for cue in capitals:
        text = _LABEL.sub("", ROUND.sub("", SQUARE.sub("", said.get(cue, ctx.texts[cue]))))
        if not _has_case(text):
            continue
        words = [
            word
            for word in text.split()
            if is_caps(word) and word.strip(EDGE_MARKS) not in acronyms
        ]
        if _lists_acronyms(text):
            continue
        if len(words) >= _WORDS and not (sounds_in_caps and len(words) < 5):
            shouted.append(cue)
    if len(shouted) > 3 and len(shouted) * 2 > len(ctx):
        message = f"the track is in capitals ({len(shouted)} of {len(ctx)} cues)"
        yield Hit(None, message, len(shouted), len(ctx), "cues")
        return
    for cue in shouted:
        yield Hit(cue, "the whole cue is in capitals", line=0)


_CAPITALS = lazy_pattern(r"\b[^\W\d_a-zß-öø-ÿ][^\W_a-zß-öø-ÿ]+\b")


def _has_case(text: str) -> bool:
    """Whether the text is in a script with capitals: acronyms in Arabic or Chinese are not shouted."""
    letters = [char for char in text if char.isalpha()]
    return sum(map(str.isupper, letters)) * 2 > len(letters)


def _lists_acronyms(text: str) -> bool:
    """`NASA, ESA, JAXA and DLR.`: short words, none twice, with commas between."""
    words = [word.strip(EDGE_MARKS) for word in text.split()]
    between = sum(word.rstrip().endswith(",") for word in text.split()[:-1])
    listed = [word for word in words if word not in ("AND", "OR", "&", "")]
    return (
        between >= 1
        and between >= len(listed) - 2
        and len(set(listed)) == len(listed)
        and all(len(word) <= _ACRONYM for word in listed)
        and not any(word.lower() in _ANSWERS for word in listed)
        and not text.rstrip().endswith(("!", "?"))
    )


def _acronyms(texts: list[str], capitals: set[int]) -> frozenset[str]:
    """Words in capitals that are in sentences which are not: names and abbreviations, never shouted."""
    return frozenset(
        word
        for cue, text in enumerate(texts)
        if cue not in capitals
        for word in _CAPITALS.findall(text)
        if word.isupper()
    )


RULE = Rule(
    code="TXT101",
    name="shouting",
    summary="A whole cue, or the whole track, is in capitals.",
    severity="info",
    basis="house",
    why="Capitals are slower to read, are read as shouting, and hide which words are names.",
    example_bad=vtt((1000, 4000, "ARE YOU REALLY STILL IN THERE?")),
    example_good=vtt((1000, 4000, "DR. WEBB: Are you really in the IMH?")),
    source=Citation(
        "DCMP Captioning Key",
        "Language Mechanics: capitals only for screaming",
        "http://www.dcmp.org/captioningkey/lang_mechanics.html",
        "P",
    ),
    near_misses=(
        NearMiss("NASA IMH-E"),
        NearMiss("NASA, ESA, JAXA and DLR."),
        NearMiss("بالإضافة إلى WCAG، يوفر W3C أيضا ATAG", {}, "talk.ar.vtt"),
        NearMiss("我们有WCAG、ATAG、UAAG、ARIA这些标准", {}, "talk.zh.vtt"),
        NearMiss(
            vtt(
                (1000, 3000, "WCAG, ATAG, UAAG"),
                (3000, 6000, "The WCAG is one, the ATAG and the UAAG are others."),
            )
        ),
        NearMiss("[APPLAUSE AND CHEERING ALL NIGHT]"),
    ),
    check=_check,
)
