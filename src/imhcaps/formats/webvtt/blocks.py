"""What is wrong with the blocks of a WebVTT file (§4.1, §6.1): signature, header, and what is dropped.

Each function looks at what the reader found and gives the `Problem`, with the edits that fix it.
"""

from __future__ import annotations

import re

from imhcaps.formats.line_scan import line_end_near, looks_like_times
from imhcaps.formats.problem import Problem, Span
from imhcaps.formats.webvtt import timing_line as vtt_timing
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit
from imhcaps.source import LINE_END

_SUBRIP = lazy_pattern(r"[0-9],[0-9]{3}[ \t]*-->")
"""Thousandths after a comma: the file is SubRip, which takes more than a signature to be WebVTT."""
_CUE_TAG = lazy_pattern(r"<(?:v|c|i|b|u|lang|ruby)[ .>]")
_SOUND = lazy_pattern(r"\[[^\W\d_][^\[\]{}\"]*\]")
"""A sound in square brackets, and no list of data."""
# `endpos` of a search is its `\Z`: the line right above an offset.
_WHITE_LINE = lazy_pattern(r"(?<=[\r\n])([ \t\f\xa0]+)(?:\r\n|\n|\r)\Z")


def no_signature(text: str, line: str) -> Problem:
    """The first line of the text does not begin with WEBVTT and a space, tab or line end."""
    if line.startswith("WEBVTT"):
        code = "VTT002"
        what = f"after 'WEBVTT' must come a space or the line's end, not {line[6:7]!r}"
        edits: tuple[Edit, ...] = (Edit(6, 6, " "),)
    else:
        code, word = "VTT001", line[:20]
        instead = f"not with {word!r}" if word else "and its first line is empty"
        what = f"the file must begin with 'WEBVTT', {instead}: browsers load no cue of it"
        if line[:6].upper() == "WEBVTT" and line[6:7] in ("", " ", "\t"):
            edits = (Edit(0, 6, "WEBVTT"),)
        elif stray := re.match(r"[\s\ufeff]+(?=WEBVTT(?:[ \t\r\n]|\Z))", text):
            edits = (Edit(0, stray.end(), ""),)
        elif (like := vtt_timing.LIKE.search(text)) and not (
            like[0].rstrip().endswith(",") or _SUBRIP.search(text)
        ):
            edits = (Edit(0, 0, "WEBVTT\n\n"),)
        else:
            edits = ()
    return Problem(code, 0, len(line), what, edits=edits or None, title="Write the signature")


def header_lines(lines: list[Span], first: str, known: bool) -> Problem:
    """Lines are below the signature; `known` says that all are header lines of some service."""
    start, stop = lines[0][0], lines[-1][1]
    if known:
        if first.startswith("X-TIMESTAMP-MAP="):
            what = "this line is for streams (HLS): players there time the cues by it, others do without"
        else:
            what = (
                f"header lines such as {first[:40]!r} are not in the specification: some services read"
                " them, browsers do not"
            )
        return Problem("VTT004", start, stop, what)
    what = "after the first line must come an empty line: these lines are dropped"
    return Problem("VTT005", start, stop, what)


def kept_from_header(problem: Problem, at: int, eol: str) -> Problem:
    """A comment, a style sheet or a region begins at `at` within the header: an empty line frees it."""
    return problem._replace(
        start=at,
        message="an empty line must follow the header: this text is dropped",
        edits=(Edit(at, at, eol),),
        title="Add an empty line",
    )


def ended_by_arrow(
    text: str, arrow: Span, begin: int, in_header: bool, in_cue: bool, expected: str = ""
) -> Problem:
    """The block that begins at `begin` ends at a line with `-->`, where no empty line is.

    `expected` is the number that counts on from the ids above.
    """
    start, stop = arrow
    line = text[start:stop]
    eol = line_end_near(text, begin)
    timing = vtt_timing.LIKE.search(line) is not None
    edits: tuple[Edit, ...] = (Edit(start, start, eol),)
    title = "Add an empty line"
    if in_header:
        code, what = "VTT005", "there must be an empty line between the header and the first cue"
    elif timing:
        code, what = "VTT130", "an empty line is missing before this cue"
        above = max(text.rfind("\n", 0, start - 1), text.rfind("\r", 0, start - 1)) + 1
        number = text[above:start].strip()
        below_white = _WHITE_LINE.search(text, begin, above) is not None
        if in_cue and number and (number == expected or (number.isdecimal() and below_white)):
            # What counts on from the id above, alone on its line, is the id of this cue.
            edits = (Edit(above, above, eol),)
        else:
            above = start
        white = _WHITE_LINE.search(text, begin, above)
        if in_cue and white:
            code, what = "VTT134", "a line of only white space is no empty line before this cue"
            edits, title = (Edit(*white.span(1), ""),), "Remove the white space"
    else:
        code = "VTT131"
        what = "the text of a cue ends at '-->', and what follows is dropped"
        if not in_cue:
            what = "'-->' ends this block, and what follows is dropped"
        title = "Escape the arrow"
        edits = tuple(
            Edit(start + at.start(), start + at.end(), "--&gt;")
            for at in re.finditer("-->", line)
            if in_cue
        )
    return Problem(code, start, stop, what, edits=edits or None, title=title)


def text_apart_from_its_times(problem: Problem, head: str, above: int) -> Problem:
    """An unknown block is below an empty cue, whose block ends at `above`: it is the cue's text."""
    return problem._replace(
        message=f"an empty line separates this text from its times above: browsers drop it: {head[:40]!r}",
        edits=(Edit(above, problem.start, ""),),
        title="Remove the empty line",
    )


def second_paragraph(problem: Problem, head: str, above: int, eol: str) -> Problem:
    """An unknown block is below the text of a cue, which ends at `above`: it is more of that text."""
    return problem._replace(
        message=f"an empty line separates this text from its cue above: browsers drop it: {head[:40]!r}",
        edits=(Edit(above, problem.start, eol),),
        title="Remove the empty line",
    )


def is_speech(text: str, lines: list[Span]) -> bool:
    """May these lines be words of a cue? Not a number alone, a timing line, or data."""
    rows = [text[start:stop] for start, stop in lines]
    if any(looks_like_times(row) or "-->" in row for row in rows):
        return False
    shown = "".join(rows).strip()
    if not any(sign.isalpha() for sign in shown):
        return False
    return (
        shown[0] not in "{[<"
        or _CUE_TAG.match(shown) is not None
        or _SOUND.match(shown) is not None
    )


def above_the_cues(
    problem: Problem, text: str, block: Span, first_cue: int, known: list[str]
) -> Problem:
    """A style sheet or a region is below a cue: it goes above all cues, or away where it is there."""
    body = text[slice(*block)]
    end = block[1]
    while (line := LINE_END.match(text, end)) is not None:
        end = line.end()
    edits = [Edit(block[0], end, "")]
    eol = line_end_near(text, block[0])
    if " ".join(body.split()) not in known:
        moved = body.rstrip("\r\n")
        edits.append(Edit(first_cue, first_cue, f"{moved}{eol}{eol}"))
    return problem._replace(edits=tuple(edits), title="Move it above the cues")


def unknown_block(text: str, lines: list[Span], seen_cue: bool) -> Problem:
    """A block that is no cue, comment, style or region: browsers drop it."""
    start, stop = lines[0]
    head = text[start:stop]
    word = head.split(None, 1)[0] if head.strip() else ""
    bare = word.rstrip(":")
    if bare.upper() == "NOTE" and word != "NOTE":
        return Problem(
            "VTT140",
            start,
            start + len(word),
            f"a comment begins with 'NOTE' and a space or line end, not {word!r}",
            # "Note that he left" may be speech: a comment would hide it for good.
            edits=None
            if bare != "NOTE" and word == bare and head.strip() != word
            else (
                Edit(
                    start,
                    start + len(word),
                    "NOTE" if head[len(word) : len(word) + 1] in ("", " ", "\t") else "NOTE ",
                ),
            ),
            title="Write NOTE",
        )
    if head[:4] == "NOTE":
        return Problem(
            "VTT140",
            start,
            start + 4,
            "after 'NOTE' must come a space or the line's end",
            edits=None if head[4].islower() else (Edit(start + 4, start + 4, " "),),
            title="Add a space",
        )
    for keyword, code in (("STYLE", "VTT135"), ("REGION", "VTT136")):
        if head.rstrip(" \t") == keyword:
            if seen_cue:
                what = f"a {keyword} block after the first cue is dropped: move it before all cues"
            else:
                what = f"the {keyword} block is empty"
                code = "VTT139"
            return Problem(code, start, lines[-1][1], what)
        if bare.upper() == keyword and len(lines) > 1:
            return Problem(
                code,
                start,
                stop,
                f"a {keyword} block begins with {keyword!r} alone on its line, not {head[:40]!r}",
            )
    for row_start, row_stop in lines:
        row = text[row_start:row_stop]
        plain = vtt_timing.as_meant(row)
        if vtt_timing.LIKE.match(plain.strip()):
            match = vtt_timing.MEANT_ARROW.search(plain)
            edits: tuple[Edit, ...] | None = None
            if plain != row:
                meant = vtt_timing.MEANT_ARROW.sub(" --> ", plain.strip(), count=1)
                edits = (Edit(row_start, row_stop, meant),)
            elif match:
                edits = (Edit(row_start + match.start(), row_start + match.end(), " --> "),)
            return Problem(
                "VTT119",
                row_start,
                row_stop,
                f"the times must be separated by '-->': {row[:40]!r}: browsers drop the cue",
                edits=edits,
                title="Write the arrow",
            )
    if not any(text[a:b].strip() for a, b in lines):
        return Problem(
            "VTT134",
            start,
            lines[-1][1],
            "a line of only white space is no empty line",
            edits=tuple(Edit(a, b, "") for a, b in lines),
            title="Remove the white space",
        )
    if head.startswith("X-TIMESTAMP-MAP"):
        return Problem(
            "CUE101",
            start,
            lines[-1][1],
            "there is an empty line before X-TIMESTAMP-MAP: hls.js shows no cue of such a file, and others"
            " drop the line and its times",
        )
    return Problem(
        "CUE101",
        start,
        lines[-1][1],
        f"this block is no cue, comment, style or region, and browsers drop it: {head[:40]!r}",
    )
