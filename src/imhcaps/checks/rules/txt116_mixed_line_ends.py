"""TXT116: lines that do not all end in the same way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.rule import Hit, Rule
from imhcaps.model.finding import Citation, Edit, Fix
from imhcaps.source import LINE_END

_NAMES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}


def _check(ctx: Context) -> Iterator[Hit]:
    text = ctx.document.source.text
    # One search each at C speed: nearly every file has one kind, and is done here.
    if not ctx.carriage_returns or text.count("\r\n") == text.count("\n") == text.count("\r"):
        return
    double = [match.start() for match in re.finditer("\r\r\n", text)]
    if double and len(double) * 2 >= text.count("\n"):
        # Each CR ends a line: between all lines is one that is empty, and text is parted from its cue.
        yield Hit(
            None,
            f"{len(double)} lines end in CR CR LF: one line end was written twice",
            len(double),
            0,
            "line ends",
            span=(double[0], double[0] + 3),
            severity="error",
            fix=Fix("end every line with CRLF", "safe", tuple(Edit(k, k + 1, "") for k in double)),
        )
        return
    ends = list(LINE_END.finditer(text))
    counts = Counter(match[0] for match in ends)
    if len(counts) < 2:
        return
    usual = max(counts, key=lambda end: (counts[end], end))
    others = [match for match in ends if match[0] != usual]
    counted = ", ".join(f"{counts[end]} {name}" for end, name in _NAMES.items() if counts[end])
    edits = tuple(Edit(*match.span(), usual) for match in others)
    yield Hit(
        None,
        f"line ends are mixed ({counted})",
        len(others),
        0,
        "line ends",
        span=others[0].span(),
        fix=Fix(f"end every line with {_NAMES[usual]}", "safe", edits),
    )


RULE = Rule(
    code="TXT116",
    name="mixed-line-ends",
    summary="Some lines end in CRLF and others in LF or CR.",
    severity="info",
    basis="house",
    why=(
        "Players read them all; editors, version control and other tools show such lines as changed. Where"
        " CR CR LF ends every line, as in text written twice in Windows' text mode, players see an empty"
        " line between all lines, and a cue without its text."
    ),
    example_bad="WEBVTT\r\n\r\n00:00:01.000 --> 00:00:03.000\r\nHello there.\n",
    example_good="WEBVTT\r\n\r\n00:00:01.000 --> 00:00:03.000\r\nHello there.\r\n",
    kinds=(),
    fix="safe",
    source=Citation(
        "WebVTT: The Web Video Text Tracks Format",
        "4.1: a line ends in CRLF, LF or CR",
        "https://www.w3.org/TR/webvtt1/#file-structure",
        "P",
    ),
    check=_check,
)
