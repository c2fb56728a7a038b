"""Scenarist Closed Captions out: pop-on captions, loaded before they are shown.

At most 32 columns and 15 rows; letters of the extended sets after a stand-in for decoders that do not know them.
"""

from __future__ import annotations

import unicodedata

from imhcaps.errors import FormatError, TimecodeError
from imhcaps.formats.line_scan import clean
from imhcaps.formats.losses import Losses, cue_losses, header_losses, refuse_impossible
from imhcaps.formats.number_pad import key_of_settings
from imhcaps.formats.one_at_a_time import Caption, one_at_a_time
from imhcaps.formats.plain_text import shown, without_markup
from imhcaps.formats.scc import codes
from imhcaps.formats.scc.timeline import Timeline, Unit
from imhcaps.formats.wrapping import wrapped
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.timecode import frame_rate, smpte

_ONE_BYTE = {letter: code for code, letter in codes.BASIC.items()}
_SPECIAL = {letter: pair for pair, letter in codes.SPECIAL.items() if letter != codes.TRANSPARENT}
_EXTENDED = {letter: pair for pair, letter in codes.EXTENDED.items()}
_LIKE = {
    "…": "...",
    "–": "-",
    "‑": "-",
    "‐": "-",
    "\xa0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "♫": "♪",
    "„": "“",
    "‚": "‘",
    "−": "-",
    "\xad": "",
}
"""Signs that CEA-608 does not have, as its captions write them."""

MOST_MISSING = 0.1
"""The share of letters that may be missing in CEA-608 before a track is refused: another script. Our own choice."""
_TOP_ROW = 1
"""The row of lines at the top of the screen, counted from 1; 15 is the last (47 CFR 79.101)."""


def write(track: Track, fps: str | None = None) -> tuple[str, tuple[Remark, ...]]:
    """The track as pop-on captions, and what they cannot carry. Time codes drop frames, at `fps` 29.97 they do not."""
    refuse_impossible(track)
    drop = _drops(fps)
    losses = Losses(track)
    header_losses(track, losses)
    for i, cue in enumerate(track.cues):
        if any(name != "line" for name, _ in cue.settings):
            losses.add("cue settings other than the row", i)
    cue_losses(_without_settings(track), losses)
    letters = missing = 0
    timeline = Timeline()
    ready: list[Caption] = []
    for i, text in shown(track, losses, without_markup):
        known, lost = _letters(clean(text))
        letters += len(known)
        missing += len(lost)
        if lost:
            losses.add(f"the letters {' '.join(sorted(set(lost))[:8])}, which are written as ?", i)
        cue = track.cues[i]
        rows = _rows(known, i, losses)
        position = (key_of_settings(cue.settings) - 1) // 3
        ready.append(Caption(_frame(cue.start), _frame(cue.end), rows, position, i))
    if letters and missing / letters > MOST_MISSING:
        raise FormatError(
            "CEA-608 has letters for English, Spanish, French, Portuguese, German and Danish alone",
            hint="for other scripts write IMSC or EBU-TT-D (--to ttml)",
        )
    for start, end, rows, position, i in one_at_a_time(ready, losses):
        units = _units(_fitting(rows, i, losses), position)
        seen = timeline.caption(units, start, end)
        if seen > start + 1:
            losses.add("all times: a caption is shown later, when its letters have been sent", i)
    timeline.finish()
    rate = frame_rate("29.97df" if drop else "29.97")
    parts = ["Scenarist_SCC V1.0"]
    for frame, pairs in timeline.rows():
        words = " ".join(f"{_parity(pair):04x}" for pair in pairs)
        parts.append(f"{smpte(frame, rate)}\t{words}")
    return "\n\n".join(parts) + "\n", losses.remarks("CEA-608")


def _drops(fps: str | None) -> bool:
    if fps is None:
        return True
    rate = frame_rate(fps)
    if rate.count != 30 or rate.rate.denominator == 1:
        raise TimecodeError(
            f"line 21 has 29.97 frames a second, not {rate.name}",
            hint="--fps 29.97df or --fps 29.97",
        )
    return rate.drop


def _without_settings(track: Track) -> Track:
    from dataclasses import replace  # noqa: PLC0415 - rare path

    return replace(track, cues=tuple(replace(cue, settings=()) for cue in track.cues))


def _frame(ms: int) -> int:
    """The frame whose start is nearest to a moment."""
    return (ms * 30 * 2 + 1001) // 2002


def _letters(text: str) -> tuple[str, str]:
    """Text in letters of CEA-608, and those it does not have."""
    made: list[str] = []
    missing: list[str] = []
    for letter in unicodedata.normalize("NFC", text):
        if letter == "\n" or letter in _ONE_BYTE or letter in _SPECIAL or letter in _EXTENDED:
            made.append(letter)
        elif letter in _LIKE:
            made.append(_LIKE[letter])
        elif unicodedata.category(letter) in ("Cf", "Mn"):
            missing.append(letter)
        else:
            base = unicodedata.normalize("NFD", letter)[0]
            known = base in _ONE_BYTE and base.isalpha()
            missing.append(letter)
            made.append(base if known else "?")
    return "".join(made), "".join(missing)


def _rows(text: str, i: int, losses: Losses) -> list[str]:
    rows = []
    for line in text.split("\n"):
        parts = wrapped(line, codes.COLUMNS)
        if len(parts) > 1:
            losses.add(f"lines of more than {codes.COLUMNS} letters: they are broken", i)
        rows += parts
    return rows


def _fitting(rows: list[str], i: int, losses: Losses) -> list[str]:
    """As many rows as there are on a screen."""
    if len(rows) > codes.ROWS:
        losses.add(f"more than {codes.ROWS} rows: the rest is left out", i)
    return rows[: codes.ROWS]


def _units(rows: list[str], position: int) -> list[Unit]:
    """The codes that load a caption into the memory that is not seen; it is at the bottom (0), in the middle (1), at
    the top.
    """
    first = (codes.ROWS - len(rows) + 1, (codes.ROWS - len(rows)) // 2 + 1, _TOP_ROW)[position]
    units: list[Unit] = [(codes.ENM, codes.ENM), (codes.RCL, codes.RCL)]
    for n, text in enumerate(rows):
        left = (codes.COLUMNS - len(text)) // 2
        address = codes.preamble_code(first + n, left // 4 * 4)
        units.append((address, address))
        if left % 4:
            tab = 0x1720 + left % 4
            units.append((tab, tab))
        units += _codes(text)
    return units


def _codes(text: str) -> list[Unit]:
    """Letters as pairs; a letter that has a pair of its own begins a new one."""
    units: list[Unit] = []
    waiting: int | None = None
    for letter in text:
        pair = _SPECIAL.get(letter) or _EXTENDED.get(letter)
        byte = _ONE_BYTE.get(letter if pair is None else codes.STAND_INS.get(letter, ""))
        if byte is not None:
            if waiting is None:
                waiting = byte
            else:
                units.append((waiting << 8 | byte,))
                waiting = None
        if pair is not None:
            if waiting is not None:
                units.append((waiting << 8,))
                waiting = None
            units.append((pair, pair))
    if waiting is not None:
        units.append((waiting << 8,))
    return units


def _parity(pair: int) -> int:
    """The pair with a bit that makes the number of ones in each byte odd."""
    made = 0
    for byte in divmod(pair, 256):
        made = made << 8 | (byte if byte.bit_count() % 2 else byte | 0x80)
    return made
