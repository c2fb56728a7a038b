"""LRC in and out: `[mm:ss.cc]text`, one line each, no end times, hundredths of a second.

A line ends when the next begins; an empty line `[mm:ss.cc]` ends the one before. How long the last one
stays is not in the file: five seconds, and said.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.cuetext import timestamp, timestamp_tag, whole
from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import LINE, clean
from imhcaps.formats.losses import Losses, cue_losses, header_losses, refuse_impossible
from imhcaps.formats.plain_text import shown, without_markup
from imhcaps.formats.problem import Block, Problem
from imhcaps.formats.syntax import Syntax
from imhcaps.language.scripts import UNSPACED
from imhcaps.language_tag import normal
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source
from imhcaps.text import escape_vtt
from imhcaps.timecode import MOST_HOURS

if TYPE_CHECKING:
    from imhcaps.formats.table import Format

_TIME = (
    r"(-?)(?:([0-9]+):(?=[0-9]{1,2}:[0-9]{1,2}[.,]))?([0-9]+):([0-9]{1,2})(?:[.:,]([0-9]{1,9}))?"
)
_STAMP = lazy_pattern(rf"\[{_TIME}\]")
"""A time; with a minus in a file that was moved to before the start."""
_EVIDENCE = lazy_pattern(r"(?m)^(?:\[(?:\d+:)?\d+:\d{2}(?:[.:]\d{1,3})?\])+")
_WORD = lazy_pattern(rf"[<\[]{_TIME}[>\]]")
"""The time of a word: players write `<mm:ss.cc>` (A2) and `[mm:ss.cc]`."""
_TAG = lazy_pattern(r"\[([A-Za-z#][A-Za-z0-9_]*)[ \t]*:[ \t]*(.*?)[ \t]*\]")
_BETWEEN_TAGS = lazy_pattern(r"(?<=\])[ \t]*(?=\[[A-Za-z#][A-Za-z0-9_]*[ \t]*:)")
_TITLES = {
    "al": "Album",
    "ar": "Artist",
    "au": "Author",
    "by": "Captions by",
    "length": "Length",
    "lr": "Lyricist",
    "re": "Editor",
    "ti": "Title",
    "tool": "Tool",
    "ve": "Version",
}
"""Tags that say something of the whole, and what their comment begins with."""
_NAMES = {title: name for name, title in _TITLES.items()}
_LANGUAGE = ("la", "language")
_OFFSET = lazy_pattern(r"[+-]?[0-9]{1,12}")
LAST = 5000
"""Milliseconds that the last line stays: LRC states no ends. Our own choice."""


def read(source: Source) -> Document:
    """Read LRC. Never raises; lines that are neither tag nor timed text are reported."""
    doc = Document(source, SYNTAX)
    text, end = source.text, len(source.text)
    rows: list[_Row] = []
    comments: list[str] = []
    offset = 0
    pos = 0
    while pos < end:
        match = LINE.match(text, pos)
        assert match is not None
        line, (start, stop), pos = match.group(1), match.span(1), match.end()
        stripped = line.lstrip("\ufeff \t")
        indent = len(line) - len(stripped)
        stamps: list[int] = []
        at = 0
        while stamp := _STAMP.match(stripped, at):
            stamps.append(_ms(stamp))
            at = stamp.end()
        if stamps:
            if stripped.startswith(_SHIELD + "[", at) and not _STAMP.match(stripped, at + 1):
                at += 1
            pieces = _pieces(stripped[at:])
            # Of a line that comes several times, the times of its words are those of the first.
            untimed = [_Piece(None, piece.text) for piece in pieces]
            rows.extend(
                _Row(moment, untimed if k else pieces, start, start + indent + at, stop)
                for k, moment in enumerate(sorted(stamps))
            )
        elif tags := _tags(stripped.rstrip()):
            doc.others.append(Block("header", start, pos))
            for tag in tags:
                name, value = tag[1].lower(), tag[2]
                if name == "offset" and _OFFSET.fullmatch(value):
                    offset = int(value)
                elif name in _LANGUAGE and value:
                    doc.language = normal(value) or value
                elif value:
                    comments.append(_comment(name, value))
        elif stripped:
            doc.others.append(Block("junk", start, pos))
            doc.found.append(
                Problem("CUE101", start, stop, f"this line has no time: {line[:40]!r}")
            )
    doc.comments = tuple(comments)
    rows.sort(key=lambda row: row.moment)
    if _has_no_spaces(rows):
        rows = [row._replace(pieces=_spaced(row.pieces)) for row in rows]
        what = "no line has a space between its timed pieces: each is read as a word, with a space before it"
        doc.remarks.append(Remark("guessed", what))
    for k, (moment, pieces, begin, at, stop) in enumerate(rows):
        if not any(piece.text.strip() for piece in pieces):
            doc.others.append(Block("header", begin, stop))
            continue
        following = next((row.moment for row in rows[k + 1 : k + 50] if row.moment > moment), None)
        if following is None:
            what = f"the file does not say how long this line stays: {LAST // 1000} s"
            doc.found.append(Problem("LRC102", begin, stop, what, len(doc)))
        end_time = moment + LAST if following is None else following
        start_ms, end_ms = moment - offset, end_time - offset
        if moment >= 0:
            # What an offset moves to before the start begins with it.
            start_ms, end_ms = max(start_ms, 0), max(end_ms, 1)
        cue_text, outside = _cue_text(pieces, start_ms, end_ms, offset)
        if outside:
            what = f"{outside} times of words lie outside their line: they are left out"
            what = (
                what if outside > 1 else "the time of a word lies outside its line: it is left out"
            )
            doc.found.append(Problem("LRC103", begin, stop, what, len(doc)))
        doc.add(
            start_ms,
            end_ms,
            text[at:stop],
            timing_at=begin,
            payload=(at, stop),
            cue_text=cue_text,
        )
    return doc


_SHIELD = "\u200b"
"""What parts times from a bracket that is text: readers take all brackets at the start of a line for tags, and drop
them (measured: lrc-kit 1.2.1, ffmpeg 5.1). Inside a line it keeps what looks like the time of a word from being one."""
_SHIELDED = lazy_pattern(rf"(?<=[<\[]){_SHIELD}(?={_TIME}[>\]])")


class _Piece(NamedTuple):
    """A stretch of a line, and the time in ms that is before it, if there is one."""

    time: int | None
    text: str


class _Row(NamedTuple):
    """A line at one of its times: the moment in ms as written, its pieces, and offsets into the file."""

    moment: int
    pieces: list[_Piece]
    begin: int
    text_at: int
    stop: int


def _tags(line: str) -> list[re.Match[str]]:
    """The tags that a line consists of (`[ti:Song][ar:Ann Lee]`); none where it has other text."""
    found = [_TAG.fullmatch(part) for part in _BETWEEN_TAGS.split(line)]
    return [] if None in found else [tag for tag in found if tag is not None]


def _ms(stamp: re.Match[str]) -> int:
    sign, hours, minutes, seconds, rest = stamp.groups()
    ms = (
        min(whole(hours or "0"), MOST_HOURS) * 3_600_000
        + whole(minutes) * 60_000
        + int(seconds) * 1000
        + int(f"{rest or 0:0<3}"[:3])
    )
    return -ms if sign else ms


def _pieces(line: str) -> list[_Piece]:
    """The text of a line, cut at the times of its words."""
    pieces = []
    time: int | None = None
    at = 0
    for stamp in _WORD.finditer(line):
        pieces.append(_Piece(time, line[at : stamp.start()]))
        time, at = _ms(stamp), stamp.end()
    pieces.append(_Piece(time, line[at:]))
    return pieces


_GLUED = lazy_pattern(r"[^\W\d_]\0[^\W\d_]")


def _has_no_spaces(rows: list[_Row]) -> bool:
    """Two different lines and more have timed pieces, and all are parted by their times alone, as some programs write
    words.

    Where a space is in one line, pieces without one are syllables (`Ma<…>ny <…>words`); signs of scripts without
    spaces are none the less.
    """
    lines = {"\0".join(piece.text for piece in row.pieces).strip("\0 ") for row in rows}
    glued = [line for line in lines if _GLUED.search(line)]
    return len(glued) > 1 and not any(" " in line or UNSPACED.search(line) for line in lines)


def _spaced(pieces: list[_Piece]) -> list[_Piece]:
    return [
        piece._replace(text=f" {piece.text}") if k and piece.text[:1].isalnum() else piece
        for k, piece in enumerate(pieces)
    ]


def _cue_text(pieces: list[_Piece], start: int, end: int, offset: int) -> tuple[str, int]:
    """The line as WebVTT cue text, with a timestamp before each word whose time is known, and how many times lie
    outside it.
    """
    parts: list[str] = []
    latest = start
    outside = 0
    for piece in pieces:
        text = clean(" ".join(f"|{_SHIELDED.sub('', piece.text)}|".split()))[1:-1]
        time = None if piece.time is None else piece.time - offset
        if time is not None and text.strip() and not latest <= time < end:
            outside += 1
        if time is not None and latest < time < end and text.strip():
            # White space is before the time, so that it parts the words and belongs to neither.
            space = " " if text[:1] == " " and parts and not parts[-1].endswith(" ") else ""
            parts.append(f"{space}{timestamp_tag(time)}")
            latest, text = time, text.lstrip()
        elif parts and parts[-1].endswith(" "):
            text = text.lstrip()
        parts.append(escape_vtt(text))
    return "".join(parts).strip(), outside


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as LRC, and what it cannot carry."""
    refuse_impossible(track)
    losses = Losses(track)
    tags = [(note, _tag(note)) for note in track.notes]
    header_losses(replace(track, notes=tuple(note for note, tag in tags if not tag)), losses)
    cue_losses(track, losses)
    lines = [f"[la:{track.language}]"] if track.language else []
    lines.extend(tag for _, tag in tags if tag)
    cues = shown(track, losses, _with_word_times)
    for k, (i, text) in enumerate(cues):
        cue = track.cues[i]
        if "\n" in text:
            losses.add("line breaks inside a cue", i)
        if cue.start % 10 or cue.end % 10:
            losses.add("single milliseconds", i)
        words = " ".join(text.split())
        if words.startswith("["):
            losses.add("a bracket at the start of a line but after an invisible space", i)
            words = _SHIELD + words
        if _WORD.search(words):
            losses.add("text like the time of a word but with an invisible space in it", i)
            words = _WORD.sub(lambda match: match[0][0] + _SHIELD + match[0][1:], words)
        if _HELD_BEGINS not in cue.payload:
            words = _HELD.sub(lambda match: f"<{_stamp(int(match[1]))[1:-1]}>", words)
        lines.append(f"{_stamp(cue.start)}{words}")
        follows = track.cues[cues[k + 1][0]].start if k + 1 < len(cues) else None
        if follows is None or follows > cue.end + 10:
            lines.append(_stamp(cue.end))
        elif follows < cue.end:
            losses.add("cues that overlap", i)
    return clean("\n".join(lines) + "\n"), losses.remarks("LRC")


_TAG_OF_TIME = lazy_pattern(r"<((?:[0-9]+:)?[0-5][0-9]:[0-5][0-9]\.[0-9]{3})>")
_HELD_BEGINS = "\ue000"
_HELD = lazy_pattern(f"{_HELD_BEGINS}([0-9]+)\ue001")


def _with_word_times(payload: str) -> tuple[str, frozenset[str]]:
    """Cue text as lines, with the times of its words held as characters that no text has, and what was lost."""

    def held(match: re.Match[str]) -> str:
        moment = timestamp(match[1])
        return match[0] if moment is None else f"{_HELD_BEGINS}{moment}\ue001"

    if "<" not in payload or _HELD_BEGINS in payload:
        return without_markup(payload)
    return without_markup(_TAG_OF_TIME.sub(held, payload))


def _comment(name: str, value: str) -> str:
    """A tag as a comment for other formats; one of no known meaning stays as it is written."""
    value = clean(value)
    return f"{_TITLES[name]}: {value}" if name in _TITLES else f"[{name}:{value}]"


def _tag(note: str) -> str:
    """The tag that a comment came from, or nothing."""
    if "\n" in note or "\r" in note:
        return ""
    tag = _TAG.fullmatch(note)
    if tag and tag[2] and tag[1].lower() not in (*_LANGUAGE, "offset"):
        return note
    title, _, value = note.partition(": ")
    return f"[{_NAMES[title]}:{value}]" if title in _NAMES and value else ""


def _stamp(ms: int) -> str:
    hundredths = (ms + 5) // 10
    seconds, rest = divmod(hundredths, 100)
    return f"[{seconds // 60:02d}:{seconds % 60:02d}.{rest:02d}]"


def _left_out(doc: Document, target: Format, losses: Losses) -> list[str]:
    if doc.language and "language" not in target.carries:
        losses.add(f"the language {doc.language!r}, which belongs in the name of the file")
    offset = _offset_of(doc)
    if not offset:
        return []
    return [f"the offset of {offset:+d} ms is in the times now, and not written again"]


def _offset_of(doc: Document) -> int:
    """Milliseconds by which the file's own offset tag makes every line earlier."""
    offset = 0
    for block in doc.others:
        tag = _TAG.fullmatch(doc.text[block.start : block.end].strip("\ufeff \t\r\n"))
        if tag and tag[1].lower() == "offset" and _OFFSET.fullmatch(tag[2]):
            offset = int(tag[2])
    return offset


SYNTAX = Syntax(
    name="lrc",
    evidence=_EVIDENCE,
    to_cue_text=None,
    from_cue_text=without_markup,
    hidden=_WORD,
    inline=True,
    has_ends=False,
    repairs=("LRC102", "LRC103"),
    left_out=_left_out,
)
