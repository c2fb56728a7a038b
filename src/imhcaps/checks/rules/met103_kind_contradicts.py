"""MET103: the file says one kind of track, its name another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_KINDS = lazy_pattern(
    r"(?:[._-]|(?<![^/\\])(?=[a-z]+\.))(captions?|subtitles?|descriptions?|chapters?|metadata)(?=[._-])",
    re.IGNORECASE,
)

_KNOWN = frozenset({"caption", "subtitle", "description", "chapter", "metadata"})


def _check(ctx: Context) -> Iterator[Hit]:
    from imhcaps.checks.language import header_kind  # noqa: PLC0415 - rare path

    stated = header_kind(ctx.document.header) if ctx.document.header else ""
    if stated.lower().rstrip("s") not in _KNOWN:
        return
    named = [match[1].lower().rstrip("s") for match in _KINDS.finditer(ctx.path)]
    if not named:
        return
    kind = stated.lower().rstrip("s")
    # Captions and subtitles are often named for each other: no harm is done.
    alike = ("caption", "subtitle")
    if kind in named or (kind in alike and any(name in alike for name in named)):
        return
    message = f"the file says it holds {stated}, and its name says {named[-1]}"
    yield Hit(None, message, stated, named[-1])


RULE = Rule(
    code="MET103",
    name="kind-contradicts",
    summary="The file says one kind of track, and its name another.",
    severity="warning",
    basis="law",
    kinds=(),
    formats=("vtt",),
    why="Chapters shown as captions, or descriptions shown and not spoken, help no one.",
    example_bad="WEBVTT\nKind: chapters\nLanguage: en\n\n00:01.000 --> 00:03.000\nBeginning\n",
    example_good=vtt((1000, 3000, "Are you there?"), header="Kind: captions\n"),
    example_options=(("path", "talk.captions.en.vtt"),),
    near_misses=(
        NearMiss(
            vtt((1000, 3000, "Are you there?"), header="Kind: captions\n"),
            {},
            "a/metadata_headers.vtt",
        ),
        NearMiss(
            vtt((1000, 3000, "Are you there?"), header="Kind: the best kind\n"),
            {},
            "talk.subtitles.en.vtt",
        ),
    ),
    source=Citation(
        "HTML",
        "4.8.12.11.1 The track element: kind",
        "https://html.spec.whatwg.org/multipage/media.html#attr-track-kind",
        "M",
    ),
    check=_check,
)
