"""SPK104: a label not written as the profile writes it."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.notation import is_caps
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("speaker_notation")
    if limit is None or not ctx.labels:
        return
    wanted = limit.value
    for label in ctx.labels:
        line = ctx.line_text(label.cue, label.line)
        written = line[: label.end]
        if written[:1] in "-–—":
            written = written[1:].lstrip()
        if _notation(written, label.name) not in _ACCEPTED.get(wanted, (wanted,)):
            message = f"speaker is written {written!r}; the profile writes {wanted!r}"
            yield Hit(label.cue, message, written, wanted, "", limit.name, line=label.line)


def _notation(written: str, name: str) -> str:
    if written.startswith("("):
        return "(Name)"
    if written.startswith("["):
        return "[name]"
    caps = is_caps(name)
    if written.startswith(">"):
        return ">> NAME:" if caps else ">> Name:"
    return "NAME:" if caps else "Name:"


_ACCEPTED = {
    ">> NAME:": (">> NAME:", ">> Name:"),
    "Name:": ("Name:", "NAME:"),
    "- ": (),
    "<v>": (),
}

RULE = Rule(
    code="SPK104",
    name="label-notation",
    summary="A speaker's label is not written as the profile writes labels.",
    severity="info",
    basis="house",
    limits=("speaker_notation",),
    profile="bbc-broadcast",
    why="One notation throughout is learned once; every other one is taken for speech or for sound.",
    example_bad=vtt(
        (1000, 4000, "<v Ann>(Ann) Are you\nreally there?"),
        (4000, 7000, "<v Ann>I can see you."),
    ),
    example_good=vtt(
        (1000, 4000, "<v Ann>ANN: Are you\nreally there?"),
        (4000, 7000, "<v Ann>I can see you."),
    ),
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "7.8 Labels",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Labels",
        "P",
    ),
    check=_check,
)
