"""TXT112: a dash of dialogue not written as the profile writes it."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.notation import opens_turn
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_DASH = lazy_pattern(r"[-–—](?![-–—\d])( ?)(?=\S)")


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("dialogue_dash")
    joined = ctx.joined
    if limit is None or not any(mark in joined for mark in ("\n-", "\n–", "\n—")):
        return
    wanted = limit.value
    second = wanted.startswith("second ")
    form = wanted.removeprefix("second ")
    flat = ctx.flat
    for index in ctx.inner_lines:
        cue, line = ctx.cue_of_line(index)
        lower = _DASH.match(flat[index + 1])
        if line or lower is None:
            continue
        upper = _DASH.match(flat[index])
        # A lone dash on the lower line may be a sentence going on; where both have one it is dialogue.
        if upper is None and not (second and opens_turn(flat[index + 1], flat[index])):
            continue
        if second and upper is not None:
            yield Hit(
                cue,
                "the profile marks the second speaker alone",
                flat[index][:2],
                wanted,
                "",
                limit.name,
                line=0,
            )
        for number, match in ((0, None if second else upper), (1, lower)):
            if match and match[0] != form[:-1]:
                message = f"dash of dialogue is written {match[0]!r}; the profile writes {form!r}"
                yield Hit(cue, message, match[0], form, "", limit.name, line=number)


RULE = Rule(
    code="TXT112",
    name="dialogue-dash",
    summary="The dashes of two speakers in a cue are not written as the profile writes them.",
    severity="warning",
    basis="house",
    limits=("dialogue_dash",),
    profile="netflix-fr",
    why="With or without a space, on both lines or the second: each language has its custom.",
    example_bad=vtt((1000, 4000, "-Tu es là ?\n-Je suis là.")),
    example_good=vtt((1000, 4000, "- Tu es là ?\n- Je suis là.")),
    fix="safe",
    example_options=(("path", "example.fr.vtt"),),
    source=Citation(
        "Netflix Timed Text Style Guides by language",
        "dual speakers",
        "https://partnerhelp.netflixstudios.com/hc/en-us/articles/217350977-English-USA-Timed-Text-Style-Guide",
        "S",
    ),
    near_misses=(NearMiss("He waited\n- and waited - for it.", {"dialogue_dash": "-x"}),),
    check=_check,
)
