"""MicroDVD (.sub) in: `{start frame}{end frame}text|second line`; `{1}{1}25` states the frame rate."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from imhcaps import timecode
from imhcaps.formats import frame_rate
from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import LINE, clean
from imhcaps.formats.open_end import open_end, remark
from imhcaps.formats.problem import Block, Problem
from imhcaps.formats.runs import Run, cue_text
from imhcaps.formats.syntax import Syntax
from imhcaps.lazy import lazy_pattern
from imhcaps.source import Source

_FRAME = r"[0-9]{1,12}(?:[.,][0-9]{1,12})?"
_ROW = lazy_pattern(rf"[ \t\ufeff]*\{{({_FRAME})\}}\{{((?:{_FRAME})?)\}}(.*)")
_DEFAULT = lazy_pattern(r"(?i)[ \t\ufeff]*\{default\}.*")
_RATE = lazy_pattern(r"(?i)[ \t]*([0-9]{1,4}(?:[.,][0-9]{1,15})?)[ \t]*(?:fps)?[ \t]*")
_CODE = lazy_pattern(r"\{([A-Za-z]):([^{}]*)\}")
_SPACES = lazy_pattern(r"[ \t]*")
_COLOURS = {"$00ffff": "yellow", "$ffff00": "cyan", "$00ff00": "lime", "$0000ff": "red", "$ff00ff": "magenta", "$ff0000": "blue"}  # fmt: skip
_NAMES = {
    "f": "fonts",
    "s": "sizes of letters",
    "p": "positions",
    "o": "positions",
    "h": "encodings of fonts",
}


def read(source: Source) -> Document:
    """Read MicroDVD. Never raises; without a frame rate it is `unreadable`."""
    doc = Document(source, SYNTAX)
    rows: list[_Row] = []
    rate: Fraction | None = None
    text, pos = source.text, 0
    while pos < len(text):
        match = LINE.match(text, pos)
        assert match is not None
        line, (start, stop), pos = match.group(1), match.span(1), match.end()
        row = _ROW.fullmatch(line)
        if row is None:
            if _DEFAULT.fullmatch(line):
                doc.others.append(Block("header", start, pos))
                doc.lost.append(("fonts and colours of all captions", None))
            elif line.strip():
                doc.others.append(Block("junk", start, pos))
                what = f"this line has no frames before its text: {line[:40]!r}"
                doc.found.append(Problem("CUE101", start, stop, what))
            continue
        first, last = _frame(row[1]), _frame(row[2]) if row[2] else None
        number = _RATE.fullmatch(row[3]) if first < 2 and last in (0, 1) and not rows else None
        if number and rate is None and (rate := frame_rate.stated(number[1])):
            doc.others.append(Block("header", start, pos))
            continue
        rows.append(_Row(first, last, row[3], start, start + row.start(3), stop))
    rate = (
        timecode.frame_rate(source.fps).rate
        if source.fps
        else rate or frame_rate.asked(doc, "MicroDVD")
    )
    if rate is not None:
        _fill(doc, rows, rate)
    return doc


class _Row(NamedTuple):
    """A line of the file: its first frame, its last one if stated, its text, and offsets into the file."""

    first: Fraction
    last: Fraction | None
    raw: str
    at: int
    text_at: int
    stop: int


def _frame(text: str) -> Fraction:
    """The number of a frame. Converters that divide by a rate write parts of one: `{858.305}`."""
    return Fraction(text.replace(",", "."))


def _fill(doc: Document, rows: list[_Row], rate: Fraction) -> None:
    for n, (first, last, raw, at, text_at, stop) in enumerate(rows):
        start = frame_rate.milliseconds(first, rate)
        if last is not None:
            end = frame_rate.milliseconds(last, rate)
        elif n + 1 < len(rows):
            end = frame_rate.milliseconds(rows[n + 1].first, rate)
        else:
            end = open_end(start, len(raw))
            doc.remarks.append(remark(end))
        doc.lost += [(what, n) for what in sorted(_lost(raw))]
        doc.add(start, end, _to_cue_text(raw), timing_at=at, payload=(text_at, stop))


def _to_cue_text(raw: str) -> str:
    """Text with `|` for breaks; a code in lower case holds for its line, in upper case for all lines."""
    whole_cue = Run("")
    lines: list[list[Run]] = []
    for part in clean(raw).split("|"):
        look = whole_cue
        at = _SPACES.match(part).end()  # type: ignore[union-attr]
        while code := _CODE.match(part, at):
            look = _styled(look, code[1].lower(), code[2])
            if code[1].isupper():
                whole_cue = _styled(whole_cue, code[1].lower(), code[2])
            at = _SPACES.match(part, code.end()).end()  # type: ignore[union-attr]
        if part.startswith("/", at):
            look, at = look._replace(italic=True), at + 1
        runs = []
        for code in _CODE.finditer(part, at):
            runs.append(look._replace(text=part[at : code.start()]))
            look, at = _styled(look, code[1].lower(), code[2]), code.end()
        lines.append([*runs, look._replace(text=part[at:])])
    return cue_text(lines)


def _styled(look: Run, name: str, value: str) -> Run:
    value = value.lower()
    if name == "c":
        return look._replace(colour=_COLOURS.get(value.strip(), ""))
    if name == "y":
        return look._replace(
            italic=look.italic or "i" in value,
            bold=look.bold or "b" in value,
            underline=look.underline or "u" in value,
        )
    return look


def _lost(raw: str) -> set[str]:
    found = set()
    for code in _CODE.finditer(raw):
        name = code[1].lower()
        if name == "c" and code[2].strip().lower() not in (*_COLOURS, "$ffffff"):
            found.add("colours that WebVTT has no name for")
        elif name not in ("c", "y"):
            found.add(_NAMES.get(name, "codes in braces"))
    return found


SYNTAX = Syntax(
    name="microdvd",
    evidence=lazy_pattern(r"(?m)^[ \t\ufeff]*\{\d+(?:[.,]\d+)?\}\{(?:\d+(?:[.,]\d+)?)?\}"),
    to_cue_text=None,
    from_cue_text=None,
    has_markup=True,
    lossless=False,
)
