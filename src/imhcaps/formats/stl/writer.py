"""EBU STL out: teletext subtitles of level 1, 25 frames a second unless another rate is asked for (EBU Tech 3264)."""

from __future__ import annotations

from imhcaps.errors import FormatError, TimecodeError
from imhcaps.formats.line_scan import clean
from imhcaps.formats.losses import Losses, header_losses, refuse_impossible
from imhcaps.formats.number_pad import is_key, key_of_settings
from imhcaps.formats.one_at_a_time import Caption, one_at_a_time
from imhcaps.formats.plain_text import shown, without_markup
from imhcaps.formats.stl import charset
from imhcaps.formats.stl.languages import CODES
from imhcaps.formats.wrapping import wrapped
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.timecode import frame_rate

COLUMNS = 36
"""Letters of a row: the 40 columns of teletext less the codes for height and box (EBU Tech 3264, Text Field)."""
TEXT_BYTES = 112
"""Bytes of text in a block (EBU Tech 3264, TTI field TF)."""
MOST_MISSING = 0.1
"""The share of letters that may be missing in a table before a track is refused: another script. Our own choice."""
_ROWS = 23
"""Rows of teletext; a row of double height takes two (EBU Tech 3264, GSI field MNR)."""
_RATES = {"24": "24", "25": "25", "30": "30", "50": "50"}
_DOUBLE_HEIGHT, _BOX, _END_BOX, _NEW_LINE, _UNUSED = (
    b"\x0d",
    b"\x0b\x0b",
    b"\x0a\x0a",
    b"\x8a\x8a",
    b"\x8f",
)
_DAY = "700101"
"""The day of making that a file states: always the same, so that one track gives the same bytes on every day."""
_MOST_BLOCKS = 0xEF
"""Blocks of one subtitle besides the last: their numbers are bytes up to EFh (EBU Tech 3264, TTI field EBN)."""


def write(track: Track, fps: str | None = None) -> tuple[str, tuple[Remark, ...]]:
    """The track as EBU STL, a character for each byte, and what it cannot carry."""
    refuse_impossible(track)
    rate = _rate(fps)
    losses = Losses(track)
    header_losses(track, losses)
    for i, cue in enumerate(track.cues):
        if cue.id and not cue.id.isdecimal():
            losses.add("cue ids", i)
        if not is_key(cue.settings):
            losses.add("exact positions", i)
    texts = [(i, clean(text)) for i, text in shown(track, losses, without_markup)]
    table = _table([text for _, text in texts])
    blocks: list[bytes] = []
    number = 0
    captions: list[Caption] = []
    for i, text in texts:
        rows: list[str] = []
        for line in text.split("\n"):
            parts = wrapped(line, COLUMNS)
            if len(parts) > 1:
                losses.add(f"lines of more than {COLUMNS} letters: they are broken", i)
            rows += parts
        cue = track.cues[i]
        start = _frame(cue.start, rate)
        key = key_of_settings(cue.settings)
        captions.append(Caption(start, max(_frame(cue.end, rate), start + 1), rows, key, i))
    for start, end, rows, key, i in one_at_a_time(captions, losses):
        lines = []
        if len(rows) > _ROWS // 2:
            losses.add(
                f"more than {_ROWS // 2} rows of double height: all are written, but not all fit on the screen",
                i,
            )
        for row in rows:
            data, missing = charset.encode(row, table)
            if missing:
                names = " ".join(dict.fromkeys(missing[:8]))
                losses.add(f"the letters {names}, which are written as ?", i)
            lines.append(_DOUBLE_HEIGHT + _BOX + data + _END_BOX)
        top = {0: _ROWS - 2 * len(rows) + 1, 1: _ROWS // 2 - len(rows), 2: 1}[(key - 1) // 3]
        side = {1: 1, 2: 2, 0: 3}[key % 3]
        times = bytes((*_code(start, rate), *_code(end, rate)))
        body = _NEW_LINE.join(lines)
        parts_of_body = [body[k : k + TEXT_BYTES] for k in range(0, len(body), TEXT_BYTES)]
        if len(parts_of_body) > _MOST_BLOCKS:
            raise FormatError("a subtitle is too long for EBU STL", line=track.cues[i].line)
        for k, piece in enumerate(parts_of_body):
            last = k + 1 == len(parts_of_body)
            head = bytes((0, number & 0xFF, number >> 8 & 0xFF, 0xFF if last else k, 0))
            place = bytes((max(top, 1), side, 0))
            blocks.append(head + times + place + piece.ljust(TEXT_BYTES, _UNUSED))
        number += 1
    first = track.cues[texts[0][0]].start if texts else 0
    head = _head(track, table, rate, len(blocks), number, first)
    return (head + b"".join(blocks)).decode("latin-1"), losses.remarks("EBU STL")


def _rate(fps: str | None) -> int:
    if fps is None:
        return 25
    rate = frame_rate(fps)
    if rate.rate.denominator != 1 or rate.name not in _RATES:
        raise TimecodeError(
            f"EBU STL is written at {', '.join(_RATES)} frames a second, not {rate.name}"
        )
    return rate.count


def _table(texts: list[str]) -> str:
    """The code table that has the most letters of the texts; `FormatError` where none has nearly all."""
    joined = "".join(texts).replace("\n", "")
    missing = {table: len(charset.encode(joined, table)[1]) for table in charset.TABLES}
    if missing["00"] <= MOST_MISSING * len(joined):
        # Latin, which every reader has, before a table that happens to have one sign more.
        return "00"
    best = min(charset.TABLES, key=lambda table: (missing[table], table))
    if joined and missing[best] / len(joined) > MOST_MISSING:
        raise FormatError(
            "EBU STL has letters for Latin, Cyrillic, Arabic, Greek and Hebrew alone, one of the last four in a file",
            hint="for other scripts write IMSC or EBU-TT-D (--to ttml)",
        )
    return best


def _frame(ms: int, rate: int) -> int:
    """The frame whose start is nearest to a moment."""
    return (ms * rate * 2 + 1000) // 2000


def _code(frames: int, rate: int) -> tuple[int, int, int, int]:
    """Hours, minutes, seconds and frames of a frame."""
    seconds, frame = divmod(frames, rate)
    hours = seconds // 3600
    if hours > 23:
        raise FormatError("a subtitle lies past the 24 hours of EBU STL")
    return hours, seconds // 60 % 60, seconds % 60, frame


def _head(track: Track, table: str, rate: int, blocks: int, subtitles: int, first: int) -> bytes:
    """The General Subtitle Information (Tech 3264, 3)."""
    language = CODES.get((track.language or "").partition("-")[0].lower(), "00")
    start = "".join(f"{part:02d}" for part in _code(_frame(first, rate), rate))
    title = "".join(ch for ch in track.header if " " <= ch < "\x7f")[:32]
    fields = (
        ("850", 3), (f"STL{rate:02d}.01", 8), ("1", 1), (table, 2), (language, 2), (title, 32), ("", 32 * 4 + 32 + 16),
        (_DAY + _DAY + "00", 14), (f"{blocks:05d}{subtitles:05d}001", 13), (f"{COLUMNS + 4:02d}{_ROWS:02d}", 4),
        ("1" + "00000000" + start, 17), ("11", 2), ("", 3 + 32 * 3),
    )  # fmt: skip
    return "".join(text[:size].ljust(size) for text, size in fields).ljust(1024).encode("ascii")
