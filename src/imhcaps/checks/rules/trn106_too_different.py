"""TRN106: more differs than is allowed."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation
from imhcaps.text import plural


def _check(ctx: Context) -> Iterator[Hit]:
    compared = ctx.comparison
    if compared.of_another_talk:
        said, shown = (plural(len(words), "word") for words in (compared.said, compared.shown))
        message = (
            f"the transcript is of another talk: of its {said} and the captions' {shown} {compared.in_rows} are"
            " the same in the same order"
        )
        yield Hit(None, message, compared.in_rows)
        return
    limit = ctx.limit("min_accuracy")
    allowed = ctx.max_difference
    if allowed is None and limit is not None:
        allowed = 1 - limit.value / 100
    share = compared.share
    if allowed is None or share <= allowed:
        return
    message = (
        f"{share * 100:.2f} % of the transcript's {len(compared.said)} words differ in substance"
        f" (limit {allowed * 100:.12g} %)"
    )
    name = limit.name if limit and ctx.max_difference is None else ""
    yield Hit(None, message, round(share * 100, 2), round(allowed * 100, 4), "%", name)


RULE = Rule(
    code="TRN106",
    name="too-different",
    summary="More of the transcript's words differ than the profile or `--max-difference` allows.",
    severity="error",
    basis="law",
    why="A few slips in an hour do no harm; many make the captions another text.",
    example_bad=vtt((1000, 4000, "ANN: I came by the late train.")),
    example_good=vtt((1000, 4000, "ANN: I never came by the late train.")),
    transcript="Ann: I never came by the late train.\n",
    example_options=(("max_difference", 0.05),),
    source=Citation(
        "Section508.gov",
        "Captions and transcripts: 99 % accuracy",
        "https://www.section508.gov/create/captions-transcripts/",
        "P",
    ),
    check=_check,
)
