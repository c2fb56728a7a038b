"""Chapter lists of programs: ffmpeg's metadata, OGM, Podlove and Matroska XML, JSON, CUE sheets of CDs.

;FFMETADATA1 … [CHAPTER] TIMEBASE=1/1000 START=500 END=4000 title=Welcome     (ffmpeg, ffmetadata)
CHAPTER01=00:00:00.500 / CHAPTER01NAME=Welcome                                (OGM, mkvmerge)
<psc:chapter start="00:00:00.500" title="Welcome"/>                           (Podlove Simple Chapters)
<ChapterAtom><ChapterTimeStart>…</ChapterTimeStart><ChapterDisplay>…          (Matroska)
{"version": "1.2.0", "chapters": [{"startTime": 0.5, "title": "Welcome"}]}    (Podcasting 2.0)
[{"start": "00:00:00.500", "title": "Welcome", "href": "", "image": ""}]      (Podlove's web player)
    TRACK 01 AUDIO / TITLE "Welcome" / INDEX 01 00:00:37                          (CUE sheet of a CD)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from imhcaps.errors import CueSheetError, TimecodeError
from imhcaps.source import Source, split_lines
from imhcaps.timing.asr.json_values import json_value
from imhcaps.timing.asr.values import WrongValueError, moment, number
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets import rows as rows_as_data
from imhcaps.timing.sheets.times import Times
from imhcaps.timing.xml_text import xml_root

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_OGM = re.compile(r"CHAPTER(\d{1,4})=(\S+)", re.IGNORECASE | re.ASCII)
_OGM_NAME = re.compile(r"CHAPTER(\d{1,4})NAME=(.*)", re.IGNORECASE | re.ASCII)
_XML = re.compile(r"<(?:\w+:)?(?:chapters|chapter|Chapters|EditionEntry|ChapterAtom)\b")
_CUE = re.compile(r"^[ \t]*TRACK[ \t]+\d+[ \t]+AUDIO", re.MULTILINE | re.IGNORECASE | re.ASCII)
_CUE_TITLE = re.compile(r"TITLE\s+(?:\"([^\"]*)\"|(\S.*))", re.IGNORECASE)
_CUE_INDEX = re.compile(r"INDEX\s+0?1\s+(\d{1,5}):(\d{1,2}):(\d{1,2})", re.IGNORECASE | re.ASCII)
_LISTED = re.compile(
    r"""\[\s*\{(?=[^{}]{0,2000}"title"\s*:)[^{}]{0,2000}"start(?:Time|_time)?"\s*:\s*["\d]"""
)
"""A list of entries with a start and a title and nothing inside each: Podlove's web player, Podigee, Auphonic."""
_RATIO = re.compile(r"\s*(\d{1,12})/(\d{1,12})\s*", re.ASCII)


class _Chapter(NamedTuple):
    start: int
    end: int | None
    title: str
    line: int | None = None


def sniff(text: str) -> bool:
    """One of these beginnings."""
    return _reader(text) is not None


def _reader(text: str) -> Callable[[Source, Times], Iterator[_Chapter]] | None:
    head = text[:20_000].lstrip("\ufeff \t\r\n")
    if head.startswith(";FFMETADATA"):
        return _ffmetadata
    if _OGM.match(head):
        return _ogm
    if head.startswith("<") and _XML.search(head):
        return _xml
    if _CUE.search(head) and "INDEX" in head.upper():
        return _cue
    if _LISTED.match(head):
        return _json
    if head.startswith("{") and '"chapters"' in head and '"fragments"' not in head:
        # Chapters beside rows of speech are no file of chapters.
        return None if rows_as_data.sniff(text) else _json
    return None


def read(source: Source, times: Times) -> CueSheet:
    """One chapter row each."""
    reader = _reader(source.text)
    assert reader is not None
    chapters = sorted(reader(source, times), key=lambda chapter: chapter.start)
    rows = tuple(
        Anchor(c.start, c.end, "chapter", "", " ".join(c.title.split()), number_, c.line)
        for number_, c in enumerate(chapters, 1)
    )
    return CueSheet(rows, "chapter-file", source.path)


def _ms(text: str, times: Times, source: Source, line: int | None) -> int:
    try:
        return times.ms(text, 1000.0)
    except TimecodeError as problem:
        raise CueSheetError(problem.message, source.path, line, None, problem.hint) from None


def _ffmetadata(source: Source, times: Times) -> Iterator[_Chapter]:
    fields: dict[str, str] = {}
    first = 0

    def chapter() -> _Chapter:
        # "If missing, then start/end times are assumed to be in nanosecond" (ffmpeg, Metadata).
        base = fields.get("timebase", "1/1000000000")
        ratio = _RATIO.fullmatch(base)
        try:
            if ratio is None:
                raise WrongValueError("a ratio such as 1/1000", base)
            unit = 1000.0 * int(ratio[1]) / max(1, int(ratio[2]))
            start = number(fields.get("start", ""))
            end = round(number(fields["end"]) * unit) if "end" in fields else None
        except WrongValueError as problem:
            raise CueSheetError(f"chapter: {problem}", source.path, first, 1) from None
        start_ms = round(start * unit)
        return _Chapter(
            start_ms,
            end if end is not None and end > start_ms else None,
            fields.get("title", ""),
            first,
        )

    inside = False
    for line, text in enumerate(split_lines(source.text), 1):
        stripped = text.strip()
        if stripped.startswith("["):
            if inside:
                yield chapter()
            inside, fields, first = stripped.upper() == "[CHAPTER]", {}, line
        elif inside and stripped[:1] not in ("", ";", "#"):
            key, _, value = stripped.partition("=")
            fields[key.strip().lower()] = re.sub(r"\\(.)", r"\1", value)
    if inside:
        yield chapter()


def _ogm(source: Source, times: Times) -> Iterator[_Chapter]:
    starts: dict[str, tuple[int, int]] = {}
    names: dict[str, str] = {}
    for line, text in enumerate(split_lines(source.text), 1):
        named = _OGM_NAME.fullmatch(text.strip())
        if named is not None:
            names[named[1]] = named[2]
        elif (at := _OGM.fullmatch(text.strip())) is not None:
            starts[at[1]] = (_ms(at[2], times, source, line), line)
    for key, (start, line) in starts.items():
        yield _Chapter(start, None, names.get(key, ""), line)


def _xml(source: Source, times: Times) -> Iterator[_Chapter]:
    root = xml_root(source, CueSheetError)
    for element in root.iter():
        name = _local(element)
        if name == "chapter" and element.get("start") is not None:
            start = _ms(element.get("start", ""), times, source, None)
            yield _Chapter(start, None, element.get("title", "") or (element.text or ""))
        elif name == "ChapterAtom":
            inner = {_local(each): (each.text or "").strip() for each in element}
            shown = [each for each in element if _local(each) == "ChapterDisplay"]
            strings = (e.text or "" for each in shown for e in each if _local(e) == "ChapterString")
            title = next(strings, "")
            if inner.get("ChapterTimeStart"):
                end = inner.get("ChapterTimeEnd")
                yield _Chapter(
                    _ms(inner["ChapterTimeStart"], times, source, None),
                    _ms(end, times, source, None) if end else None,
                    title,
                )


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _json_time(entry: dict[str, Any], edge: str) -> int | None:
    """Milliseconds of `startTime` (Podcasting 2.0), `start_time` (ffprobe), or `start` (Podlove, Auphonic)."""
    for key in (f"{edge}Time", f"{edge}_time", edge):
        if entry.get(key) is not None:
            at, unit = moment(entry[key])
            return round(at * (unit or 1000.0))
    return None


def _cue(source: Source, times: Times) -> Iterator[_Chapter]:
    """The tracks of a CD; a frame is a 75th of a second."""
    title, line_of_track = "", 0
    for line, text in enumerate(split_lines(source.text), 1):
        stripped = text.strip()
        if stripped.upper().startswith("TRACK "):
            title, line_of_track = "", line
        elif line_of_track and (named := _CUE_TITLE.fullmatch(stripped)) is not None:
            title = named[1] if named[1] is not None else named[2]
        elif line_of_track and (at := _CUE_INDEX.fullmatch(stripped)) is not None:
            seconds = int(at[1]) * 60 + int(at[2]) + int(at[3]) / 75
            yield _Chapter(round(seconds * 1000), None, title, line)


def _json(source: Source, times: Times) -> Iterator[_Chapter]:
    data = json_value(source)
    entries: Any = data.get("chapters") if isinstance(data, dict) else data
    if not isinstance(entries, list):
        raise CueSheetError("is JSON without a list of chapters", source.path)
    for index, entry in enumerate(entries):
        try:
            if not isinstance(entry, dict):
                raise WrongValueError("a chapter with startTime and title", entry)
            if entry.get("toc") is False:
                continue
            start = _json_time(entry, "start")
            end = _json_time(entry, "end")
            if start is None:
                raise WrongValueError("a chapter with a start", entry)
            # ffprobe has the title among the tags.
            tags = entry.get("tags")
            tagged = tags.get("title") if isinstance(tags, dict) else None
            title = str(entry.get("title") or tagged or "")
        except WrongValueError as problem:
            raise CueSheetError(f"chapters[{index}]: {problem}", source.path) from None
        yield _Chapter(start, end if end is not None and end > start else None, title)
