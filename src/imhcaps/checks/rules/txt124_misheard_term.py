"""TXT124: a term of the project's glossary, written as a speech recogniser misheard it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation
from imhcaps.model.glossary import Glossary, Term


def _check(ctx: Context) -> Iterator[Hit]:
    pattern, terms = _pattern(ctx.glossary)
    if pattern is None:
        return
    said = ""
    if ctx.transcript is not None:
        # A form that somebody says is no mistake: the transcript knows.
        said = " ".join(word.text for word in ctx.transcript.words).casefold()
    for cue, text in enumerate(ctx.texts):
        for match in pattern.finditer(text):
            form = " ".join(match[0].split())
            written = terms[form.casefold()]
            # A term may be a part of its own form, or differ from it in capitals alone.
            if (
                form == written
                or form.casefold() in said
                or _in_term(text, match.start(), match.end(), written)
            ):
                continue
            yield Hit(
                cue, f"{form!r} is {written!r} in the glossary", form, written, text=match.span()
            )


def _in_term(text: str, start: int, end: int, written: str) -> bool:
    """Whether what was found is a part of the term as it is written here."""
    before = max(0, start - len(written))
    around = " ".join(text[before : end + len(written)].split())
    found = " ".join(text[start:end].split()).casefold()
    return written in around and found in written.casefold()


@lru_cache(maxsize=8)
def _pattern(glossary: Glossary) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """One pattern for all misheard forms, the longest first, and the term of each form."""
    terms = {form.casefold(): term.written for term in glossary for form in term.misheard}
    if not terms:
        return None, terms
    forms = sorted((form for term in glossary for form in term.misheard), key=len, reverse=True)
    parts = (r"\s+".join(map(re.escape, form.split())) for form in forms)
    # Parts of other words are none: not in letters, nor after an apostrophe or hyphen that joins.
    whole = rf"(?<![\w'’-])(?:{'|'.join(parts)})(?![\w-])"
    return re.compile(whole, re.IGNORECASE), terms


_GLOSSARY = (Term("Kowalczyk", ("co valchick", "kowal chick")), Term("WebVTT", ("web v t t",)))

RULE = Rule(
    code="TXT124",
    name="misheard-term",
    summary="A name or term of the glossary is written as a speech recogniser misheard it.",
    severity="warning",
    basis="house",
    fix="unsafe",
    why=(
        "Recognisers write names that they do not know as words that they know. The project's glossary"
        " (`Kowalczyk | co valchick`) says how such a term is written, and in which forms it was misheard. The fix"
        " writes the term; it changes words, so it is made with --unsafe-fixes alone."
    ),
    example_bad=vtt((1000, 4000, "This is co valchick\nfrom the museum.")),
    example_good=vtt((1000, 4000, "This is Kowalczyk\nfrom the museum.")),
    source=Citation(
        "W3C WAI: Making Audio and Video Media Accessible",
        "Captions: check names and technical terms of automatic captions",
        "https://www.w3.org/WAI/media/av/captions/#automatic-captions-are-not-sufficient",
        "S",
    ),
    example_options=(("glossary", _GLOSSARY),),
    near_misses=(NearMiss("This is co valchick, and nobody has a glossary."),),
    check=_check,
)
