"""EBU STL in: a head of 1024 bytes, then blocks of 128, each a subtitle or a part of one (EBU Tech 3264).

A file is read byte for byte: an offset into `source.text` is one into the file, and findings name the block.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from imhcaps.formats.document import Document
from imhcaps.formats.problem import Block, Problem
from imhcaps.formats.runs import Run, cue_text, plain
from imhcaps.formats.stl import charset
from imhcaps.formats.stl.languages import TAGS
from imhcaps.formats.syntax import Settings, Syntax, written_settings
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source
from imhcaps.text import plural
from imhcaps.timecode import clock, parse_time

HEAD, BLOCK, TEXT = 1024, 128, 16
"""Bytes of the General Subtitle Information, of a Text and Timing Information block, and before its text (EBU Tech
3264)."""

COLOURS = ("", "red", "lime", "yellow", "blue", "magenta", "cyan", "")
"""Teletext's alphanumeric colours 00h to 07h in WebVTT's names: black could not be read, white needs no name."""

_NEW_LINE, _UNUSED = 0x8A, b"\x8f"
_LAST, _USER_DATA, _RESERVED = 0xFF, 0xFE, 0xF0
"""Extension numbers of the last block of a subtitle, of a block of user data, and the first of those that are
for no text, bytes (EBU Tech 3264, EBN)."""
_NOT_WHOLE = {23: 24, 29: 30, 59: 60}
"""Frames a second (EBU Tech 3264, disk format code) that are rounded down in `STL23.01` and the like: 24000/1001 and so
on."""


class Tti(NamedTuple):
    """A block: where it is, and its fields (Tech 3264, 4)."""

    at: int
    group: int
    number: int
    extension: int
    time_in: bytes
    time_out: bytes
    row: int
    justification: int
    comment: bool
    text: bytes


class _Subtitle(NamedTuple):
    """A subtitle: ms as the file counts them, WebVTT cue text and settings, offsets of its blocks."""

    start: int
    end: int
    text: str
    settings: Settings
    at: int
    stop: int


def read(source: Source) -> Document:
    """Read EBU STL. Never raises: a block that makes no sense is a problem."""
    doc = Document(source, SYNTAX)
    data = source.text.encode("latin-1", "replace")
    doc.moment_of = partial(_moment_of, rate=_rate(data[6:8]))
    doc.others.append(Block("header", 0, min(HEAD, len(data))))
    rate = _rate(data[6:8])
    doc.language = TAGS.get(data[14:16].decode("latin-1").upper())
    table = data[12:14].decode("latin-1")
    if table not in charset.TABLES:
        what = f"the character code table {table!r} is none of {', '.join(charset.TABLES)}: 00, Latin, is taken"
        doc.found.append(Problem("STL101", min(12, len(data)), min(14, len(data)), what))
        doc.remarks.append(Remark("guessed", what))
        table = "00"
    teletext = data[11:12] in (b"1", b"2")
    rows = _number(data[253:255]) or (23 if teletext else 99)
    cues: list[_Subtitle] = []
    comments: list[str] = []
    backgrounds = 0
    for chain in _chains(doc, data):
        first, text = chain[0], b"".join(block.text.partition(_UNUSED)[0] for block in chain)
        lines = _lines(text, table, teletext)
        if first.comment:
            comments.append(plain(lines).replace("\n", " "))
            continue
        backgrounds += b"\x1d" in text
        start, end = _moment(first.time_in, rate), _moment(first.time_out, rate)
        if start is None or end is None:
            what = f"block {_index(first)} has a time code of which a part is too large"
            doc.found.append(Problem("STL102", first.at, min(first.at + BLOCK, len(data)), what))
        settings = _place(first, rows)
        made = cue_text(lines)
        if made:
            stop = min(chain[-1].at + BLOCK, len(data))
            cues.append(_Subtitle(start or 0, end or 0, made, settings, first.at, stop))
    doc.comments = tuple(filter(None, comments))
    shift = _programme_start(doc, data[256:264], rate, cues)
    for start, end, made, settings, at, stop in sorted(cues, key=lambda each: each[:2]):
        doc.add(
            start - shift,
            end - shift,
            made,
            timing_at=at,
            payload=(at + TEXT, stop),
            settings=" ".join(f"{name}:{value}" for name, value in settings),
        )
    if backgrounds:
        doc.lost.append((f"background colours of {backgrounds} blocks", None))
    return doc


def write(track: Track, fps: str | None = None) -> tuple[str, tuple[Remark, ...]]:
    """The track as EBU STL, a character for each byte, and what it cannot carry."""
    from imhcaps.formats.stl import writer  # noqa: PLC0415 - rare path

    return writer.write(track, fps)


def _chains(doc: Document, data: bytes) -> Iterator[list[Tti]]:
    """The blocks of each subtitle: those of one number up to the one that says it is the last."""
    chain: list[Tti] = []
    user_data = reserved = 0
    for at in range(HEAD, len(data), BLOCK):
        raw = data[at : at + BLOCK]
        if len(raw) < BLOCK:
            if raw.strip(b"\0\x1a \r\n"):
                what = f"the file ends in the middle of block {(at - HEAD) // BLOCK + 1}"
                doc.found.append(Problem("STL103", at, len(data), what))
            if len(raw) <= TEXT:
                break
        block = Tti(
            at, raw[0], raw[1] | raw[2] << 8, raw[3], raw[5:9], raw[9:13], raw[13], raw[14], raw[15] == 1,
            raw[TEXT:],
        )  # fmt: skip
        if block.extension == _USER_DATA:
            user_data += 1
            continue
        if _RESERVED <= block.extension < _USER_DATA:
            reserved += 1
            continue
        if chain and (block.group, block.number) != (chain[0].group, chain[0].number):
            yield chain
            chain = []
        chain.append(block)
        if block.extension == _LAST:
            yield chain
            chain = []
    if chain:
        yield chain
    if user_data:
        doc.lost.append((f"user data in {plural(user_data, 'block')}", None))
    if reserved:
        what = f"{plural(reserved, 'block')} with a reserved extension number (F0h to FDh)"
        doc.lost.append((what, None))


def _lines(text: bytes, table: str, teletext: bool) -> list[list[Run]]:
    """The rows of a text field: control codes of teletext take a column, which shows as a space."""
    lines: list[list[Run]] = [[]]
    style = Run("")
    letters = bytearray()

    def flush() -> None:
        if letters:
            lines[-1].append(style._replace(text=charset.decode(bytes(letters), table)))
            letters.clear()

    for byte in text:
        if 0x20 <= byte < 0x7F or byte >= 0xA0:
            letters.append(byte)
            continue
        flush()
        if byte == _NEW_LINE:
            lines.append([])
            if teletext:
                # A row of teletext begins white and upright.
                style = Run("")
        elif byte < 0x20 or byte in (0x84, 0x85):
            lines[-1].append(Run(" "))
            if byte < len(COLOURS):
                style = style._replace(colour=COLOURS[byte])
        elif byte in (0x80, 0x81):
            style = style._replace(italic=byte == 0x80)
        elif byte in (0x82, 0x83):
            style = style._replace(underline=byte == 0x82)
    flush()
    return lines


def _place(block: Tti, rows: int) -> Settings:
    """The row and the side as cue settings, where they are not those of a subtitle at the bottom."""
    settings: list[tuple[str, str]] = []
    if block.row and block.row / rows < _BOTTOM and block.row <= rows:
        settings.append(("line", f"{block.row * 100 // rows}%"))
    if block.justification in (1, 3):
        settings.append(("align", "start" if block.justification == 1 else "end"))
    return tuple(settings)


_BOTTOM = 0.65
"""A subtitle whose first row is in the lower third is at the bottom: our own choice."""


def _programme_start(
    doc: Document,
    field: bytes,
    rate: Fraction,
    cues: list[_Subtitle],
) -> int:
    """The stated start of the programme (TCP), from which times count, unless somebody said another."""
    digits = field.decode("latin-1")
    if not (len(digits) == 8 and digits.isascii() and digits.isdecimal()):
        return 0
    stated = _moment(bytes(int(digits[k : k + 2]) for k in range(0, 8, 2)), rate)
    if not stated or doc.source.zero is not None or not cues:
        return 0
    first = min(cue.start for cue in cues)
    if first < stated:
        what = f"a subtitle begins at {clock(first)}, before the start of the programme that the file states, {clock(stated)}"
        doc.found.append(Problem("STL104", 256, 264, what))
        doc.remarks.append(Remark("guessed", f"{what}: times are counted from zero"))
        return 0
    doc.remarks.append(
        Remark(
            "note",
            f"times count from the start of the programme that the file states, {clock(stated)} (--zero 0: from zero)",
        )
    )
    return stated


def _rate(digits: bytes) -> Fraction:
    """Frames a second by the disk format code, `STL25.01`."""
    count = _number(digits)
    if count in _NOT_WHOLE:
        return Fraction(_NOT_WHOLE[count] * 1000, 1001)
    return Fraction(count if count else 25)


def _number(digits: bytes) -> int:
    return int(digits) if digits.isdigit() else 0


def _moment(code: bytes, rate: Fraction) -> int | None:
    """Milliseconds of hours, minutes, seconds, frames; None where one of them is too large."""
    if len(code) < 4:
        return None
    hours, minutes, seconds, frames = code
    if hours > 23 or minutes > 59 or seconds > 59 or frames >= rate:
        return None
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + round(Fraction(frames * 1000) / rate)


def _moment_of(text: str, rate: Fraction) -> int:
    """Milliseconds of a time code, or of a clock time."""
    parts = text.strip().replace(";", ":").split(":")
    if len(parts) == 4 and all(part.isascii() and part.isdecimal() for part in parts):
        found = _moment(bytes(min(int(part[:3]), 255) for part in parts), rate)
        if found is not None:
            return found
    return parse_time(text, None)


def _index(block: Tti) -> int:
    """The number of a block in the file, from 1."""
    return (block.at - HEAD) // BLOCK + 1


SYNTAX = Syntax(
    name="stl",
    evidence=lazy_pattern(r"\A[0-9 ]{3}STL[0-9]{2}\.[0-9]{2}"),
    to_cue_text=None,
    from_cue_text=None,
    has_markup=True,
    lossless=False,
    settings_of_line=written_settings,
    binary=True,
    written_in_frames=True,
)
