"""Scenarist Closed Captions in: each row a time code, a tab and the pairs of bytes sent from that frame on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imhcaps.formats import screens
from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import LINE
from imhcaps.formats.open_end import open_end, remark
from imhcaps.formats.problem import Block, Problem
from imhcaps.formats.scc import codes, decoder
from imhcaps.formats.syntax import Settings, Syntax, written_settings
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source
from imhcaps.text import plural
from imhcaps.timecode import parse_time

_HEAD = lazy_pattern(r"(?i)[\ufeff \t]*scenarist_scc v[0-9.]+[ \t]*")
_ROW = lazy_pattern(
    r"[ \t]*([0-9]{1,3}):([0-9]{1,2}):([0-9]{1,2})([:;.,])([0-9]{1,2})(?:[ \t]+(.*))?"
)
_LOOKS_TIMED = lazy_pattern(r"[ \t]*[0-9]+[:;.][0-9]+")
_PAIR = lazy_pattern(r"[0-9A-Fa-f]{4}")
_CHANNEL_NAMES = {1: "CC1", 2: "CC2"}


class _Rows:
    """The rows of a file: an iterator of pairs, and what is wrong with them."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.spans: dict[int, int] = {}
        self.bad_parity: list[tuple[int, int]] = []
        self.pairs = 0
        self.drop = False
        self.latest = -1

    def __iter__(self) -> Iterator[tuple[int, int, int, bool]]:
        text, pos = self.doc.text, 0
        while pos < len(text):
            match = LINE.match(text, pos)
            assert match is not None
            line, (start, stop), pos = match.group(1), match.span(1), match.end()
            row = _ROW.fullmatch(line)
            if row is not None:
                yield from self.row(row, start, stop)
            elif not line.strip():
                continue
            elif _HEAD.fullmatch(line):
                self.doc.others.append(Block("header", start, pos))
            else:
                self.doc.others.append(Block("junk", start, pos))
                what = f"this is neither a time code nor codes of captions: {line[:40]!r}"
                code = "SCC101" if _LOOKS_TIMED.match(line) else "CUE101"
                self.doc.found.append(Problem(code, start, stop, what))

    def moment_of(self, text: str) -> int:
        """Milliseconds of a time code of this file, `HH:MM:SS` or `HH:MM:SS:FF`."""
        match = _ROW.fullmatch(text if text.count(":") + text.count(";") > 2 else f"{text}:00")
        if match is None:
            return parse_time(text)
        hours, minutes, seconds, frames = (int(match[k]) for k in (1, 2, 3, 5))
        return milliseconds(frame_of(hours, minutes, seconds, frames, self.drop))

    def row(
        self, row: re.Match[str], start: int, stop: int
    ) -> Iterator[tuple[int, int, int, bool]]:
        hours, minutes, seconds, mark, frames, data = row.groups()
        self.spans[start] = stop
        self.drop = self.drop or mark != ":"
        wrong = int(minutes) > 59 or int(seconds) > 59 or int(frames) > 29
        first = frame_of(int(hours), int(minutes), int(seconds), int(frames), mark != ":")
        if wrong or first < self.latest:
            what = (
                "has a minute or second past 59, or a frame past 29"
                if wrong
                else "is before the row above it"
            )
            self.doc.found.append(Problem("SCC102", start, stop, f"the time code {what}"))
        self.latest = max(self.latest, first)
        follows = False
        for n, word in enumerate((data or "").split()):
            if not _PAIR.fullmatch(word):
                what = f"{word[:20]!r} is no pair of bytes in hexadecimal"
                self.doc.found.append(Problem("SCC101", start, stop, what))
                follows = False
                continue
            value = int(word, 16)
            if any(byte.bit_count() % 2 == 0 for byte in divmod(value, 256)) and value:
                self.bad_parity.append((start, stop))
            self.pairs += 1
            yield value & 0x7F7F, first + n, start, follows
            follows = True


def read(source: Source) -> Document:
    """Read a Scenarist file: what each row of codes puts on screen. Never raises."""
    doc = Document(source, SYNTAX)
    rows = _Rows(doc)
    doc.moment_of = rows.moment_of
    found = decoder.channels(rows)
    decoded = {channel: each.finish() for channel, each in found.items()}
    if rows.bad_parity and len(rows.bad_parity) * 2 < rows.pairs:
        start, stop = rows.bad_parity[0]
        count = len(rows.bad_parity)
        what = f"{plural(count, 'pair')} of bytes fail{'s' * (count == 1)} the parity check: a letter may be another"
        doc.found.append(Problem("SCC104", start, stop, what))
    spoken = {channel: lines for channel, lines in decoded.items() if lines}
    if not spoken:
        _unshown(doc, rows, found)
        return doc
    channel = min(spoken)
    if channel != 1:
        doc.remarks.append(Remark("note", f"the captions are those of {_CHANNEL_NAMES[channel]}"))
    for other in spoken:
        if other != channel:
            count = len(spoken[other])
            what = f"the captions of {_CHANNEL_NAMES[other]}, {plural(count, 'line')}"
            doc.remarks.append(Remark("lost", what))
    lines = spoken[channel]
    _fill(doc, rows, lines)
    for line in lines:
        if line.too_long:
            what = (
                "there are letters past column 32, where a television shows the last of them alone"
            )
            doc.found.append(Problem("SCC103", line.at, rows.spans[line.at], what))
    _unshown(doc, rows, found)
    lost = found[channel].lost
    for what, places in (("backgrounds", lost.background), ("flashing", lost.flash)):
        if places:
            doc.lost.append((f"{what} of letters in {len(places)} rows", None))
    return doc


def write(track: Track, fps: str | None = None) -> tuple[str, tuple[Remark, ...]]:
    """The track as pop-on captions, and what they cannot carry."""
    from imhcaps.formats.scc import writer  # noqa: PLC0415 - rare path

    return writer.write(track, fps)


def frame_of(hours: int, minutes: int, seconds: int, frames: int, drop: bool) -> int:
    """The frame of a time code at 30 numbers a second; one that drop-frame leaves out counts as the next."""
    whole = hours * 60 + minutes
    frame = (whole * 60 + seconds) * 30 + frames
    return frame - 2 * (whole - whole // 10) if drop else frame


def milliseconds(frame: int) -> int:
    """The moment of a frame of 1001/30000 s."""
    return (frame * 1001 * 2 + 30) // 60


def _fill(doc: Document, rows: _Rows, lines: list[decoder.Line]) -> None:
    shown, guessed = [], False
    for line in lines:
        start = milliseconds(line.start)
        if line.end == decoder.OPEN:
            letters = sum(len(run.text) for run in line.runs)
            end = open_end(start, letters)
            guessed = True
        else:
            end = milliseconds(line.end)
        order = (line.start if line.rolls else 0) * 16 + line.rows[-1][1]
        shown.append(screens.Shown(start, end, tuple(line.runs), order, _place(line), line.at))
    if guessed:
        last = max(line.end for line in shown)
        shown = [
            each._replace(end=last) if line.end == decoder.OPEN else each
            for each, line in zip(shown, lines, strict=True)
        ]
        doc.remarks.append(remark(last))
    screens.fill(doc, shown, rows.spans)


def _place(line: decoder.Line) -> Settings:
    """The row and the side as cue settings, where they are not those of a caption at the bottom."""
    row = line.rows[-1][1]
    letters = "".join(run.text for run in line.runs).strip()
    middle = line.column + len(letters) / 2
    settings: list[tuple[str, str]] = []
    if row < _BOTTOM:
        settings.append(("line", f"{_SAFE + (row - 1) * _HEIGHT / codes.ROWS:.4g}%"))
    if abs(middle - codes.COLUMNS / 2) > _OFF_CENTRE:
        settings.append(("position", f"{_SAFE + line.column * _HEIGHT / codes.COLUMNS:.4g}%"))
        settings.append(("align", "start"))
    return tuple(settings)


_BOTTOM = 11
"""A caption whose first row is this or lower is at the bottom: four rows above the last. Our own choice."""
_SAFE, _HEIGHT = 10, 80
"""Per cent of the picture: the margin of the safe title area, and the area (SMPTE RP 218)."""
_OFF_CENTRE = 4
"""Columns by which a line may lie beside the middle and be centred: preambles step by four (47 CFR 79.101 (f))."""


def _unshown(doc: Document, rows: _Rows, found: dict[int, decoder.Decoder]) -> None:
    """Text that was loaded and that no code ever displayed."""
    for each in found.values():
        for line in each.lost.unshown:
            text = "".join(run.text for run in line.runs).strip()
            what = f"text is loaded and never displayed: {text[:40]!r}"
            doc.found.append(Problem("CUE101", line.at, rows.spans.get(line.at, line.at), what))


SYNTAX = Syntax(
    name="scc",
    evidence=lazy_pattern(r"(?i)\A[\ufeff\s]*scenarist_scc v"),
    to_cue_text=None,
    from_cue_text=None,
    has_markup=True,
    lossless=False,
    settings_of_line=written_settings,
    written_in_frames=True,
)
