"""TRN102: words in the captions that the transcript does not have."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.page_text import is_on_page, outside_speech
from imhcaps.checks.rule import Hit, Rule
from imhcaps.checks.word_hits import word_hits
from imhcaps.model.finding import Citation
from imhcaps.text import plural


def _check(ctx: Context) -> Iterator[Hit]:
    compared = ctx.comparison
    page = outside_speech(compared.transcript, compared.language)
    return word_hits(
        compared,
        said=False,
        shown=True,
        leave_out=lambda words: is_on_page(words, page, compared.language),
        message=lambda count, _, shown: (
            f"{plural(count, 'word is', 'words are')} not in the transcript: {shown!r}"
        ),
    )


RULE = Rule(
    code="TRN102",
    name="words-added",
    summary="Words of the captions are not in the transcript.",
    severity="warning",
    basis="law",
    why="Either the transcript lacks something that was said, or the captions say what was not.",
    example_bad=vtt((1000, 4000, "ANN: I never came by the very late train.")),
    example_good=vtt((1000, 4000, "ANN: I I never came by the late train.")),
    transcript="Ann: I never came by the late train.\n",
    source=Citation(
        "47 CFR",
        "79.1(j)(2)(i) accurate",
        "https://www.ecfr.gov/current/title-47/section-79.1",
        "S",
    ),
    check=_check,
)
