"""SubStation Alpha in. The `Format` line of `[Events]` says which field is which; `Name` is the speaker.

Comment rows, what is in braces, and drawings are no words.
"""

from __future__ import annotations

from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import LINE, clean
from imhcaps.formats.number_pad import settings_of_key
from imhcaps.formats.problem import Block, Problem
from imhcaps.formats.runs import cue_text, plain
from imhcaps.formats.substation.styles import Style, read_style
from imhcaps.formats.substation.text import POSITIONS, read_text
from imhcaps.formats.syntax import Syntax, written_settings
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source
from imhcaps.text import plural

_SECTION = lazy_pattern(r"[ \t\ufeff]*\[([^\]\r\n]{1,40})\][ \t]*")
_ROW = lazy_pattern(r"[ \t]*([A-Za-z][A-Za-z0-9 _]{0,40}?)[ \t]*:[ \t]*(.*)")
_TIME = lazy_pattern(
    r"[ \t]*(-?)([0-9]{1,4}):([0-9]{1,2}):([0-9]{1,2})(?:[.:,]([0-9]{1,3}))?[ \t]*"
)

_EVENTS = (
    "layer",
    "start",
    "end",
    "style",
    "name",
    "marginl",
    "marginr",
    "marginv",
    "effect",
    "text",
)
_STYLES = (
    "name", "fontname", "fontsize", "primarycolour", "secondarycolour", "outlinecolour", "backcolour", "bold",
    "italic", "underline", "strikeout", "scalex", "scaley", "spacing", "angle", "borderstyle", "outline", "shadow",
    "alignment", "marginl", "marginr", "marginv", "encoding",
)  # fmt: skip
_OLD_STYLES = (
    "name", "fontname", "fontsize", "primarycolour", "secondarycolour", "tertiarycolour", "backcolour", "bold",
    "italic", "borderstyle", "outline", "shadow", "alignment", "marginl", "marginr", "marginv", "alphalevel", "encoding",
)  # fmt: skip
_NO_WORDS = {
    "picture": "pictures",
    "sound": "sounds played from files",
    "movie": "films",
    "command": "commands",
}
_ALIASES = {"actor": "name"}
_FEW = 20
"""Cues: where fewer than one in so many is not set into the picture, those that are set there are the captions. Our own
choice."""


class _Reader:
    """The state of a file while its rows are read."""

    def __init__(self, source: Source) -> None:
        self.doc = Document(source, SYNTAX)
        self.section = ""
        self.old = False
        self.soft_breaks = False
        self.event_fields: tuple[str, ...] = _EVENTS
        self.style_fields: tuple[str, ...] | None = None
        self.styles: dict[str, Style] = {}
        self.comments = 0
        self.seen: set[tuple[int, int, str]] = set()
        self.copies = 0
        self.unshown: list[str] = []
        """Texts of events that end when they start, or before."""

    def row(self, name: str, rest: str, start: int, stop: int) -> bool:
        """Take a row `Name: rest`; false where it is none of the file's own."""
        name = name.lower()
        if name == "dialogue":
            self.event(rest, start, stop)
        elif name == "comment" and self.section in ("events", ""):
            self.comments += 1
        elif name in _NO_WORDS and self.section == "events":
            self.doc.lost.append((_NO_WORDS[name], None))
        elif name == "format":
            fields = tuple(
                _ALIASES.get(f.strip().lower(), f.strip().lower()) for f in rest.split(",")
            )
            if "styles" in self.section:
                self.style_fields = fields
            elif "text" in fields:
                self.event_fields = fields
        elif name == "style" and "styles" in self.section:
            usual = _OLD_STYLES if self.old else _STYLES
            values = [value.strip() for value in rest.split(",")]
            given = dict(zip(self.style_fields or usual, values, strict=False))
            self.styles[given.get("name", "").lstrip("*").lower()] = read_style(given, self.old)
        elif name == "wrapstyle":
            self.soft_breaks = rest.strip() == "2"
        elif name == "title" and rest.strip() and not self.doc.header:
            self.doc.header = clean(rest.strip())
        elif (
            self.section not in ("script info", "fonts", "graphics")
            and "garbage" not in self.section
        ):
            return False
        return True

    def event(self, rest: str, start: int, stop: int) -> None:
        fields = self.event_fields
        values = rest.split(",", len(fields) - 1)
        given = dict(zip(fields, values, strict=False))
        begin, end = (_milliseconds(given.get(name, "")) for name in ("start", "end"))
        if begin is None or end is None or "text" not in given:
            what = f"this event lacks a field that its Format line names, or a time: {rest[:40]!r}"
            self.doc.found.append(Problem("ASS101", start, stop, what))
            self.doc.others.append(Block("junk", start, stop))
            return
        style = self.styles.get(given.get("style", "").strip().lstrip("*").lower(), Style())
        shown = read_text(given["text"], style, self.styles, self.soft_breaks)
        name = given.get("name", "").strip()
        lines = [
            [run._replace(voice=clean(name), text=clean(run.text)) for run in line]
            for line in shown.lines
        ]
        text = cue_text(lines)
        number = len(self.doc)
        if not text:
            # Drawings, and rows that only set something, show no word.
            for what in shown.lost or {"events without text"}:
                self.doc.lost.append((what, None))
            return
        if end <= begin:
            what = f"this event ends when it starts or before, so no player shows it: {plain(lines)[:40]!r}"
            self.doc.found.append(Problem("ASS102", start, stop, what))
            self.doc.others.append(Block("header", start, stop))
            self.unshown.append(plain(lines))
            return
        key = begin, end, text
        if key in self.seen:
            # Layers show one text several times for its outline and shadow.
            self.copies += 1
            return
        self.seen.add(key)
        self.doc.lost += [(what, number) for what in sorted(shown.lost)]
        if shown.lost > {POSITIONS}:
            self.doc.in_picture.add(number)
        if given.get("effect", "").strip():
            self.doc.lost.append(("effects such as scrolling", number))
        self.doc.add(
            begin,
            end,
            text,
            timing_at=start,
            payload=(stop - len(given["text"]), stop),
            settings=" ".join(f"{name}:{value}" for name, value in settings_of_key(shown.key)),
        )


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as ASS, and what it cannot carry."""
    from imhcaps.formats.substation import writer  # noqa: PLC0415 - rare path

    return writer.write(track)


def read(source: Source) -> Document:
    """Read SubStation Alpha. Never raises."""
    reader = _Reader(source)
    doc, text, pos = reader.doc, source.text, 0
    while pos < len(text):
        match = LINE.match(text, pos)
        assert match is not None
        line, (start, stop), pos = match.group(1), match.span(1), match.end()
        if section := _SECTION.fullmatch(line):
            reader.section = section[1].strip().lower()
            reader.old = reader.old or reader.section == "v4 styles"
            continue
        if not line.strip() or line.lstrip("\ufeff \t")[:1] in (";", "!"):
            continue
        row = _ROW.fullmatch(line)
        known = row is not None and reader.row(row[1], row[2], start, stop)
        if not known and reader.section in ("events", ""):
            what = f"this line is no event: {line[:40]!r}"
            doc.found.append(Problem("CUE101", start, stop, what))
            doc.others.append(Block("junk", start, pos))
    if reader.comments:
        doc.lost.append((f"comments, {reader.comments} rows", None))
    if reader.copies:
        doc.lost.append(
            (f"{reader.copies} copies of a text at the same time, as layers show them", None)
        )
    if reader.unshown:
        words = sum(len(text.split()) for text in reader.unshown)
        events = len(reader.unshown)
        what = f"{plural(words, 'word')} in {plural(events, 'event')}, with no time to be shown: {reader.unshown[0][:40]!r}"
        doc.remarks.append(Remark("lost", what))
    if (len(doc) - len(doc.in_picture)) * _FEW < len(doc):
        # Some programs place every caption at a point.
        doc.in_picture.clear()
    if doc.in_picture:
        signs = len(doc.in_picture)
        at = doc.timing_at[min(doc.in_picture)]
        what = (
            f"{plural(signs, 'event')} set into the picture by codes of position, size and the like, as signs are: "
            f"{'its' if signs == 1 else 'their'} times, places and lengths of lines are not judged"
        )
        doc.found.append(Problem("ASS103", at, text.find("\n", at) % (len(text) + 1), what))
    return _in_order(doc)


def _in_order(doc: Document) -> Document:
    """The same document with its cues by time: events are in any order, and players sort them."""
    order = sorted(range(len(doc)), key=lambda i: (doc.starts[i], i))
    if order == list(range(len(doc))):
        return doc
    position = {old: new for new, old in enumerate(order)}
    for column in (
        doc.starts,
        doc.ends,
        doc.block_at,
        doc.timing_at,
        doc.payload_at,
        doc.payload_end,
    ):
        column[:] = type(column)(column.typecode, [column[i] for i in order])
    doc.raw[:] = [doc.raw[i] for i in order]
    doc.ids[:] = [doc.ids[i] for i in order]
    doc.settings[:] = [doc.settings[i] for i in order]
    doc.lost = [(what, None if cue is None else position[cue]) for what, cue in doc.lost]
    doc.in_picture = {position[cue] for cue in doc.in_picture}
    return doc


def _milliseconds(text: str) -> int | None:
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    sign, hours, minutes, seconds, rest = match.groups()
    ms = (int(hours) * 60 + int(minutes)) * 60_000 + int(seconds) * 1000 + int(f"{rest or 0:0<3}")
    return -ms if sign else ms


SYNTAX = Syntax(
    name="ass",
    evidence=lazy_pattern(
        r"(?im)^[ \t\ufeff]*\[script info\]|^dialogue:\s*(?:\d|marked\s*=)[^,\n]*,\s*\d+:\d\d:\d\d"
    ),
    to_cue_text=None,
    from_cue_text=None,
    has_markup=True,
    lossless=False,
    settings_of_line=written_settings,
)
