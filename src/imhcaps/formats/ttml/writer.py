"""TTML out: the IMSC 1.1 Text Profile and EBU-TT-D. One div, no prefix before elements of TTML.

Speakers are agents (`ttm:agent`), styles and places are in the head and are referred to, as EBU-TT-D asks. What
its published schema asks besides: clock times, colours as hexadecimal numbers, regions on paragraphs alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from imhcaps import cuetext
from imhcaps.formats.line_scan import clean
from imhcaps.formats.losses import Losses, header_losses, refuse_impossible
from imhcaps.formats.plain_text import lost_names
from imhcaps.formats.syntax import Settings
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Remark
from imhcaps.text import NOT_XML, xml_characters
from imhcaps.timecode import clock

_NCNAME = lazy_pattern(r"[A-Za-z_][A-Za-z0-9_-]{0,100}")
_LINE_BREAK = lazy_pattern(r"(?<![ \t])[ \t]*\n[ \t]*")
_PERCENT = lazy_pattern(r"([0-9]{1,3}(?:\.[0-9]{1,6})?)%(?:,(start|center|end))?")
_POSITION = lazy_pattern(r"([0-9]{1,3}(?:\.[0-9]{1,6})?)%(?:,(line-left|center|line-right))?")
_SIZE = lazy_pattern(r"([0-9]{1,3}(?:\.[0-9]{1,6})?)%")
_COLOURS = {
    "lime": "#00ff00",
    "cyan": "#00ffff",
    "red": "#ff0000",
    "yellow": "#ffff00",
    "magenta": "#ff00ff",
    "blue": "#0000ff",
    "white": "#ffffff",
    "black": "#000000",
}
"""The colours of WebVTT's classes (WebVTT, 5.1) as numbers, which EBU-TT-D knows alone (Tech 3380, colorType)."""
_STYLES = {
    "i": 'tts:fontStyle="italic"',
    "b": 'tts:fontWeight="bold"',
    "u": 'tts:textDecoration="underline"',
    **{colour: f'tts:color="{number}"' for colour, number in _COLOURS.items()},
    "center": 'tts:textAlign="center"',
    "left": 'tts:textAlign="left"',
    "right": 'tts:textAlign="right"',
}
_SIDES = {"start": "left", "left": "left", "end": "right", "right": "right"}
_ROOT = (
    '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"'
    ' xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"'
)
_IMSC = ' ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/imsc1.1/text"'
_EBU = ' xmlns:ebuttm="urn:ebu:tt:metadata" ttp:timeBase="media" ttp:cellResolution="32 15"'
_EBU_METADATA = (
    "<ebuttm:documentMetadata><ebuttm:conformsToStandard>urn:ebu:tt:distribution:2018-04"
    "</ebuttm:conformsToStandard></ebuttm:documentMetadata>"
)


class _Place(NamedTuple):
    """A region: its rows from the top and columns from the left, per cent of the picture, where its text is in it,
    and the side.
    """

    top: str = "10"
    height: str = "80"
    align: str = "after"
    side: str = "center"
    left: str = "10"
    width: str = "80"


def _columns(position: str, size: str, side: str) -> tuple[str, str] | None:
    """Left and width, per cent, of a cue with a position or a size (WebVTT 3.1, 7.2); None where it has neither, or
    others.
    """
    match = _POSITION.fullmatch(position or {"left": "0%", "right": "100%"}.get(side, "50%"))
    wide = _SIZE.fullmatch(size or "100%")
    if match is None or wide is None or not (position or size):
        return None
    at, width = float(match[1]), float(wide[1])
    anchor = match[2] or {"left": "line-left", "right": "line-right"}.get(side, "center")
    room = {"line-left": 100 - at, "line-right": at}.get(anchor, 2 * min(at, 100 - at))
    width = min(width, room)
    if at > 100 or width <= 0:
        return None
    left = {"line-left": at, "line-right": at - width}.get(anchor, at - width / 2)
    return f"{left:g}", f"{width:g}"


class _Writer:
    """The parts of a document as they are gathered."""

    def __init__(self, track: Track, ebu: bool) -> None:
        self.track = track
        self.ebu = ebu
        self.losses = Losses(track)
        self.agents: dict[str, str] = {}
        self.styles: dict[str, None] = {}
        self.places: dict[_Place, str] = {}
        # Ids of styles are taken, and so are all with a dot, which ours have.
        self.ids: set[str] = set(_STYLES)

    def document(self) -> str:
        rows = [row for i, cue in enumerate(self.track.cues) if (row := self.cue(cue, i))]
        one = next(iter(self.places.values())) if len(self.places) == 1 else ""
        if self.ebu:
            one = ""
        if one:
            # Readers that know regions on the body alone find it there.
            rows = [row.replace(f' region="{one}"', "", 1) for row in rows]
        metadata = _EBU_METADATA if self.ebu else ""
        for name, key in self.agents.items():
            metadata += f'<ttm:agent type="person" xml:id="{key}"><ttm:name type="full">{_xml(name)}</ttm:name></ttm:agent>'
        sides = dict.fromkeys(place.side for place in self.places)
        styles = "".join(
            f'<style xml:id="{name}" {_STYLES[name]}/>'
            for name in _STYLES
            if name in self.styles or name in sides
        )
        regions = "".join(
            f'<region xml:id="{key}" tts:origin="{place.left}% {place.top}%" tts:extent="{place.width}% {place.height}%"'
            f' tts:displayAlign="{place.align}" style="{place.side}"/>'
            for place, key in self.places.items()
        )
        head = (f"<metadata>{metadata}</metadata>" if metadata else "") + (
            f"<styling>{styles}</styling><layout>{regions}</layout>" if regions else ""
        )
        body = f'<body region="{one}">' if one else "<body>"
        root = _ROOT + (_EBU if self.ebu else _IMSC)
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n{root} xml:lang="{_xml(self.track.language or "")}">\n'
            f"<head>{head}</head>\n{body}\n<div>\n"
            + "".join(f"{row}\n" for row in rows)
            + "</div>\n</body>\n</tt>\n"
        )

    def cue(self, cue: Cue, i: int) -> str:
        """A paragraph, or nothing where no word is shown."""
        if not cuetext.plain_text(cue.payload).strip():
            self.losses.add("cues without text", i)
            return ""
        name = ""
        if cue.id and _NCNAME.fullmatch(cue.id) and cue.id not in self.ids:
            name = f' xml:id="{cue.id}"'
            self.ids.add(cue.id)
        elif cue.id and not cue.id.isdecimal():
            self.losses.add("cue ids that are no names in XML or occur twice", i)
        if self.ebu and not name:
            name = f' xml:id="cue.{i + 1}"'
        place = self.place(cue.settings, i)
        region = self.places.setdefault(place, f"region.{len(self.places) + 1}")
        voices = cuetext.voices(cue.payload)
        whole = len(voices) == 1 and all(
            run.voice for run in cuetext.runs(cue.payload) if run.text.strip()
        )
        agent = f' ttm:agent="{self.agent(voices[0])}"' if whole else ""
        text = self.text(cue, i, voiced=not whole)
        time = clock if self.ebu else _seconds
        times = f'begin="{time(cue.start)}" end="{time(cue.end)}"'
        return f'<p{name} {times} region="{region}"{agent}>{text}</p>'

    def agent(self, name: str) -> str:
        return self.agents.setdefault(name, f"speaker.{len(self.agents) + 1}")

    def place(self, settings: Settings, i: int) -> _Place:
        given = dict(settings)
        side = _SIDES.get(given.pop("align", "center"), "center")
        place = _Place(side=side)
        line = given.pop("line", "")
        match = _PERCENT.fullmatch(line)
        if match and float(match[1]) <= 100:
            at, kind = float(match[1]), match[2] or "start"
            if kind == "end":
                place = _Place("0", f"{at:g}", "after", side)
            elif kind == "center":
                half = min(at, 100 - at)
                place = _Place(f"{at - half:g}", f"{2 * half:g}", "center", side)
            else:
                place = _Place(f"{at:g}", f"{100 - at:g}", "before", side)
        elif line and line.lstrip("-").partition(",")[0].isdecimal():
            self.losses.add("rows counted in lines: they become top or bottom", i)
            if not line.startswith("-"):
                place = _Place("10", "80", "before", side)
        elif line:
            self.losses.add("exact positions", i)
        columns = _columns(given.get("position", ""), given.get("size", ""), side)
        if columns is not None:
            place = place._replace(left=columns[0], width=columns[1])
            given.pop("position", None)
            given.pop("size", None)
        if given:
            self.losses.add(f"the cue settings {', '.join(sorted(given))}", i)
        return place

    def text(self, cue: Cue, i: int, voiced: bool) -> str:
        """Cue text as content of a paragraph: spans closed and nested."""
        parts: list[str] = []
        stack: list[tuple[str, dict[str, str]]] = []

        def open_span(name: str, **attributes: str) -> None:
            stack.append((name, attributes))
            if attributes and not self.ebu:
                parts.append(_span(attributes))

        def close(name: str) -> None:
            if stack and stack[-1][0] == name and stack.pop()[1] and not self.ebu:
                parts.append("</span>")

        def words(said: str) -> None:
            # EBU-TT-D has no span in a span: each stretch has one, with all that is open around it.
            around = _merged(attributes for _, attributes in stack) if self.ebu else {}
            parts.append(f"{_span(around)}{said}</span>" if around and said.strip() else said)

        for token in cuetext.tokens(cue.payload):
            name = token.value
            if token.kind == "text":
                if NOT_XML.search(clean(name)):
                    self.losses.add("controls that are no characters of XML: they become a space or U+FFFD", i)  # fmt: skip
                said = _xml(clean(name)).replace("\r", "\n")
                inside = stack[-1][0] if stack else ""
                if inside == "rt" and self.ebu:
                    said = f"({said.strip()})" if said.strip() else ""
                if inside == "ruby" and not self.ebu and said.strip():
                    # A word after a reading is the base of the next.
                    parts.append('</span><span tts:ruby="container">')
                    open_span("base", **{"tts:ruby": "base"})
                words(_LINE_BREAK.sub("<br/>", said))
            elif token.kind == "time":
                self.losses.add(lost_names("timestamps"), i)
            elif token.kind == "end":
                while name == "ruby" and stack and stack[-1][0] in ("rt", "base"):
                    close(stack[-1][0])
                close(name)
            elif name == "v":
                voice = token.annotation
                open_span(name, **({"ttm:agent": self.agent(voice)} if voiced and voice else {}))
            elif name == "lang":
                open_span(name, **{"xml:lang": _xml(token.annotation)})
            elif name in ("ruby", "rt"):
                known = any(opened == "ruby" for opened, _ in stack)
                if self.ebu:
                    self.losses.add(lost_names("ruby"), i)
                    open_span(name)
                elif name == "ruby":
                    open_span(name, **({} if known else {"tts:ruby": "container"}))
                    if not known:
                        open_span("base", **{"tts:ruby": "base"})
                elif not known:
                    open_span(name)
                else:
                    while stack[-1][0] != "ruby":
                        close(stack[-1][0])
                    open_span(name, **{"tts:ruby": "text"})
            else:
                looks = [name] if name in ("i", "b", "u") else []
                looks += [c for c in token.classes if c in _COLOURS]
                if any(c not in ("", cuetext.LABEL, *_COLOURS) for c in token.classes):
                    self.losses.add(lost_names("classes"), i)
                self.styles.update(dict.fromkeys(looks))
                open_span(name, **({"style": " ".join(looks)} if looks else {}))
        while stack:
            close(stack[-1][0])
        return re.sub(r"(?:<br/>\s*){2,}", "<br/>", "".join(parts)).strip()


def write(track: Track, ebu: bool = False) -> tuple[str, tuple[Remark, ...]]:
    """The track as IMSC 1.1 text, or as EBU-TT-D, and what it cannot carry."""
    refuse_impossible(track)
    writer = _Writer(track, ebu)
    header_losses(track, writer.losses)
    text = writer.document()
    return text, writer.losses.remarks("EBU-TT-D" if ebu else "IMSC")


def _span(attributes: dict[str, str]) -> str:
    return "".join(("<span", *(f' {name}="{value}"' for name, value in attributes.items()), ">"))


def _merged(spans: Iterable[dict[str, str]]) -> dict[str, str]:
    """The attributes of spans within each other, as those of one: styles together, else the innermost."""
    merged: dict[str, str] = {}
    for attributes in spans:
        for name, value in attributes.items():
            both = f"{merged.get(name, '')} {value}" if name == "style" else value
            merged[name] = " ".join(dict.fromkeys(both.split())) if name == "style" else both
    return merged


def _xml(text: str) -> str:
    text = xml_characters(text).replace("&", "&amp;").replace("<", "&lt;")
    return text.replace(">", "&gt;").replace('"', "&quot;")


def _seconds(ms: int) -> str:
    return f"{ms // 1000}.{ms % 1000:03d}s"
