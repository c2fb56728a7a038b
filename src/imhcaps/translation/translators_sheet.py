"""The translator's sheet: a row a cue, the target empty, and how many characters it may have.

    id,start,end,speaker,source (en),target (fr),characters
    1,00:00:04.317,00:00:07.719,Denise Webb,"I think that infant
    mental health is sometimes,",,68

Cells are as a spreadsheet may save them again: with another delimiter, encoding or order of columns. The times are for
people, and for `sheet_track`, where the captions are not at hand.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from typing import NamedTuple

from imhcaps.checks.profiles.by_language import for_language
from imhcaps.cuetext import labels, spoken
from imhcaps.errors import InputError
from imhcaps.language_tag import usual_case, well_formed
from imhcaps.model.profile import Profile
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source
from imhcaps.text import xml_characters
from imhcaps.timecode import clock
from imhcaps.timing.sheets.csv import GUARD

_NAME = re.compile(
    r"\s*(id|source|target|start|end|speaker)\s*(?:\(([^()]{1,40})\))?\s*", re.IGNORECASE
)
"""The columns that are read: `id`, `source (en)`, `target (fr)`; the others where there are no captions beside them."""
_EXPECTED = "expected a header such as id,start,end,speaker,source (en),target (fr),characters"
_MANY = 5
"""Rows that an error names; our own choice: it stays short."""


class Row(NamedTuple):
    """A row as read: the number of its cue, its two texts, its 1-based line in the file, and the times and the speaker
    as they are written there.
    """

    cue: int
    source: str
    target: str
    line: int | None
    start: str = ""
    end: str = ""
    speaker: str = ""


class Sheet(NamedTuple):
    """A sheet as read; `language` is that of the targets."""

    rows: tuple[Row, ...]
    language: str
    path: str
    unfinished: tuple[int, ...] = ()
    """The cues whose translation the translator's program marks as still to be made."""
    source_language: str | None = None
    """The language of the sources (BCP 47), where the sheet says it."""


def write_sheet(
    track: Track, language: str, profile: Profile, targets: Mapping[int, str] | None = None
) -> str:
    """The sheet of a track for a translation into a language (BCP 47), as CSV.

    `targets` are translations that are known already, by the number of the cue (from 1).
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    source = f"source ({track.language})" if track.language else "source"
    writer.writerow(("id", "start", "end", "speaker", source, f"target ({language})", "characters"))
    limits = for_language(profile, language)
    for number, cue in enumerate(track.cues, 1):
        writer.writerow(
            (
                number,
                clock(cue.start),
                clock(cue.end),
                _guarded(cue.speaker or ""),
                _guarded(spoken(cue.payload)),
                _guarded((targets or {}).get(number, "")),
                characters_allowed(cue, limits) or "",
            )
        )
    return out.getvalue()


def characters_allowed(cue: Cue, limits: Profile) -> int | None:
    """How many characters a translation of a cue may have: what its lines hold, and what is read while it is shown.

    None where the profile limits neither. A label takes its part of them.
    """
    length, lines, speed = (
        limits.value(name) for name in ("max_line_length", "max_lines", "max_cps")
    )
    most = []
    if length and lines:
        most.append(int(length) * int(lines))
    if speed:
        most.append(int(speed * max(cue.duration, 0) / 1000))
    if not most:
        return None
    return max(0, min(most) - sum(len(label) + 1 for label in labels(cue.payload)))


def read_sheet(source: Source) -> Sheet:
    """The rows of a sheet that was filled in. Raises `InputError` with the line for what is wrong in it."""
    first = next((line for line in re.split(r"\r\n?|\n", source.text) if _NAME.search(line)), "")
    mark = max("\t;,|", key=first.count)
    csv.field_size_limit(1 << 30)
    reader = csv.reader(io.StringIO(source.text, newline=""), delimiter=mark)
    try:
        table = [(reader.line_num, cells) for cells in reader]
    except csv.Error as problem:
        raise InputError(f"is no table: {problem}", source.path, reader.line_num) from None
    # Above the header a spreadsheet may have written `sep=;`, and a person may have left a line empty.
    while table and not any(map(_NAME.fullmatch, table[0][1])) and len(table) > 1:
        if sum(map(bool, table[0][1])) > 1:
            break
        del table[0]
    if not table:
        raise InputError("is empty", source.path)
    positions: dict[str, int] = {}
    languages: dict[str, str] = {}
    for position, name in enumerate(table[0][1]):
        known = _NAME.fullmatch(name)
        if known is None:
            continue
        if known[1].lower() in positions:
            raise InputError(f"the column {name!r} is there twice", source.path, 1, None, _EXPECTED)
        positions[known[1].lower()] = position
        languages[known[1].lower()] = (known[2] or "").strip()
    if absent := [name for name in ("id", "source", "target") if name not in positions]:
        raise InputError(f"has no column {absent[0]!r}", source.path, 1, None, _EXPECTED)
    tag = well_formed(languages["target"])
    if tag is None:
        raise InputError("does not say the language of the target", source.path, 1, None, _EXPECTED)
    origin = well_formed(languages["source"])
    rows = []
    for (before, _), (_, cells) in pairwise(table):
        line = before + 1
        if any(each.strip() for each in cells):
            rows.append(_row(cells, positions, line, source.path))
    return Sheet(
        tuple(rows),
        usual_case(tag),
        source.path,
        source_language=None if origin is None else usual_case(origin),
    )


def _row(cells: Sequence[str], positions: Mapping[str, int], line: int, path: str) -> Row:
    def of(name: str) -> str:
        if name not in positions:
            return ""
        text = cells[positions[name]] if positions[name] < len(cells) else ""
        text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
        return text[1:] if _FORMULA.match(text) and text.startswith(GUARD) else text

    number = number_of_cue(of("id"), path, line)
    return Row(number, of("source"), of("target"), line, of("start"), of("end"), of("speaker"))


def number_of_cue(text: str, path: str, line: int | None) -> int:
    """The number of a cue, from 1; raises `InputError` for none."""
    text = _WHOLE.sub("", text)
    if not (text.isascii() and text.isdecimal() and len(text) <= 9 and int(text)):
        raise InputError(f"{text[:40]!r} is no number of a cue", path, line)
    return int(text)


_WHOLE = re.compile(r"(?<=[0-9])[.,]0{1,6}$")
"""What some spreadsheets write after a whole number."""


def _guarded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, "CSV injection"); read back, it is the same text."""
    return f"{GUARD}{text}" if _FORMULA.match(text) else text


_FORMULA = re.compile(rf"{GUARD}*[=+\-@\t\r]")


def known_targets(track: Track, earlier: Sheet) -> dict[int, str]:
    """The translations of an earlier sheet whose source text is in the track still, by the number of the cue."""
    old = [_same(row.source) for row in earlier.rows]
    new = [_same(spoken(cue.payload)) for cue in track.cues]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return {
        b + k + 1: earlier.rows[a + k].target
        for a, b, size in matcher.get_matching_blocks()
        for k in range(size)
        if earlier.rows[a + k].target
    }


def checked_targets(track: Track, sheet: Sheet) -> dict[int, str]:
    """The translation of each cue, by its number.

    Raises `InputError` for cues without a translation, rows of no cue, and rows whose source is not what the cue says
    now: nothing is put where it does not belong.
    """
    cues = {number: spoken(cue.payload) for number, cue in enumerate(track.cues, 1)}
    rows = {row.cue: row for row in sheet.rows}
    doubles = [
        n for n, same in groupby(sorted(row.cue for row in sheet.rows)) if len(list(same)) > 1
    ]
    if doubles:
        raise InputError(f"has more than one row of {numbered(doubles)}", sheet.path)
    again = "imhcaps template TRACK --previous SHEET makes it anew and keeps what fits"
    if strange := sorted(set(rows) - set(cues)):
        raise InputError(
            f"has rows of {numbered(strange)}, and the track has {len(cues)} cues",
            sheet.path,
            rows[strange[0]].line,
            hint=again,
        )
    moved = [n for n, row in rows.items() if _same(row.source) != _same(cues[n])]
    if moved:
        raise InputError(
            f"the source of {numbered(moved)} is not what the track says: one of them was changed since",
            sheet.path,
            rows[moved[0]].line,
            hint=again,
        )
    bare = [n for n, text in cues.items() if text.strip() and (n not in rows or not rows[n].target)]
    if bare:
        raise InputError(
            f"{numbered(bare)} {'has' if len(bare) == 1 else 'have'} no translation",
            sheet.path,
            rows[bare[0]].line if bare[0] in rows else None,
        )
    return {n: row.target for n, row in rows.items() if row.target}


def _same(text: str) -> str:
    """A source as it is compared: a spreadsheet may have changed its white space, and XML has no controls."""
    return " ".join(xml_characters(text).split())


def numbered(cues: Sequence[int]) -> str:
    """Some cues by their numbers; of many the first."""
    shown = ", ".join(map(str, cues[:_MANY]))
    more = f" and {len(cues) - _MANY} more" if len(cues) > _MANY else ""
    return f"cue{'' if len(cues) == 1 else 's'} {shown}{more}"
