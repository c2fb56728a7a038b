"""The styles of a TTML document, as far as words depend on them: what is seen, where, and how it looks."""

from __future__ import annotations

from imhcaps.formats.runs import Run
from imhcaps.formats.syntax import Settings
from imhcaps.formats.ttml.tree import TTP, TTS, XML, Element
from imhcaps.lazy import lazy_pattern

WANTED = frozenset(
    (
        "display", "visibility", "ruby", "fontStyle", "fontWeight", "textDecoration", "color", "textAlign",
        "displayAlign", "origin", "extent", "position",
    )
)  # fmt: skip
INHERITED = ("visibility", "fontStyle", "fontWeight", "textDecoration", "color", "textAlign")
"""Properties that a child has from its parent (TTML2, 10.2)."""

_COLOUR = lazy_pattern(
    r"#([0-9a-fA-F]{6})(?:[0-9a-fA-F]{2})?|rgba?\(\s*([0-9]{1,3})\s*,\s*([0-9]{1,3})\s*,\s*([0-9]{1,3})[^)]{0,20}\)|([A-Za-z]+)"
)
_NAMES = {"aqua": "cyan", "fuchsia": "magenta"}
_BY_RGB = {
    "ffff00": "yellow",
    "00ffff": "cyan",
    "00ff00": "lime",
    "ff0000": "red",
    "ff00ff": "magenta",
    "0000ff": "blue",
}
_LENGTH = lazy_pattern(r"([0-9]{1,6}(?:\.[0-9]{1,6})?)(%|px|c)")
Style = dict[str, str]


class Sheet:
    """The styles and regions that a document declares."""

    def __init__(self, root: Element) -> None:
        self.initial: Style = {}
        self.regions: dict[str, Element] = {}
        self._styles: dict[str, Element] = {}
        self._resolved: dict[str, Style] = {}
        self._cells = _pair(root.attribute("cellResolution", TTP), (32.0, 15.0))
        self._pixels = _pair((root.attribute("extent", TTS) or "").replace("px", ""), (0.0, 0.0))
        for head in (child for child in root.elements() if child.tag == "head"):
            for part in head.elements():
                for each in part.elements() if part.tag in ("styling", "layout") else ():
                    name = each.attribute("id", XML)
                    if each.tag == "initial":
                        self.initial.update(_inline(each))
                    elif each.tag == "style" and name:
                        self._styles.setdefault(name, each)
                    elif each.tag == "region" and name:
                        self.regions.setdefault(name, each)

    def specified(self, element: Element) -> Style:
        """The properties that an element itself has: of the styles it refers to, nested, and its own."""
        found: Style = {}
        for name in (element.attribute("style") or "").split():
            found.update(self._named(name))
        if element.tag == "region":
            for child in element.elements():
                if child.tag == "style":
                    found.update(self.specified(child))
        found.update(_inline(element))
        return found

    def _named(self, name: str) -> Style:
        if name in self._resolved:
            return self._resolved[name]
        element = self._styles.get(name)
        if element is None:
            return {}
        # A style that refers to itself, by others, adds nothing.
        self._resolved[name] = {}
        found: Style = {}
        for other in (element.attribute("style") or "").split():
            found.update(self._named(other))
        found.update(_inline(element))
        self._resolved[name] = found
        return found

    def place(self, region: Style, align: str) -> Settings:
        """Where a region puts its text, as cue settings; nothing where that is the bottom, in the middle."""
        box = self._box(region)
        settings: list[tuple[str, str]] = []
        if box is not None or "displayAlign" in region:
            left, top, width, height = box or (0.0, 0.0, 100.0, 100.0)
            kind = region.get("displayAlign", "before")
            at = {"before": top, "center": top + height / 2}.get(kind, top + height)
            if at < _BOTTOM:
                suffix = {"before": "", "center": ",center"}.get(kind, ",end")
                settings.append(("line", f"{at:.4g}%{suffix}"))
            if align in ("start", "left", "end", "right") and width < _WHOLE:
                side = left if align in ("start", "left") else left + width
                settings.append(("position", f"{min(side, 100):.4g}%"))
        if align in ("left", "start", "right", "end"):
            settings.append(("align", "start" if align in ("left", "start") else "end"))
        return tuple(settings)

    def _box(self, region: Style) -> tuple[float, float, float, float] | None:
        """Left, top, width and height of a region in percent of the picture, where it states them."""
        size = self._lengths(region.get("extent", ""))
        origin = self._lengths(region.get("origin", ""))
        if origin is not None:
            size = size or (100 - origin[0], 100 - origin[1])
            return (*origin, *size)
        share = self._lengths(region.get("position", ""))
        if share is not None and size is not None:
            # A position is a share of the room that is left (TTML2, 10.2.32).
            return (share[0] * (100 - size[0]) / 100, share[1] * (100 - size[1]) / 100, *size)
        return None

    def _lengths(self, text: str) -> tuple[float, float] | None:
        parts = text.split()
        found = [_LENGTH.fullmatch(part) for part in parts]
        if len(found) != 2 or None in found:
            return None
        made = []
        for match, cells, pixels in zip(found, self._cells, self._pixels, strict=True):
            assert match is not None
            value = float(match[1])
            if match[2] == "c":
                value = value * 100 / cells if cells else 0.0
            elif match[2] == "px":
                if not pixels:
                    return None
                value = value * 100 / pixels
            made.append(min(value, 100.0))
        return made[0], made[1]


_BOTTOM = 75
"""Per cent of the height of a picture: text that is lower is where captions usually are. Our own choice."""
_WHOLE = 95
"""Per cent of the width of a picture: a region as wide as this has no side. Our own choice."""


def look(style: Style) -> Run:
    """How text of these properties looks."""
    return Run(
        "",
        italic=style.get("fontStyle") in ("italic", "oblique"),
        bold=style.get("fontWeight") == "bold",
        underline="underline" in style.get("textDecoration", "").split(),
        colour=_class_of(style.get("color", "")),
    )


def _class_of(text: str) -> str:
    match = _COLOUR.fullmatch(text.strip())
    if match is None:
        return ""
    if match[5]:
        return _NAMES.get(match[5].lower(), match[5].lower())
    rgb = match[1] or "".join(f"{min(int(part), 255):02x}" for part in match.group(2, 3, 4))
    return _BY_RGB.get(rgb.lower(), "")


def _inline(element: Element) -> Style:
    start = len(TTS) + 2
    return {
        name[start:]: value.strip()
        for name, value in element.given.items()
        if name.startswith(f"{{{TTS}}}") and name[start:] in WANTED
    }


def _pair(text: str | None, otherwise: tuple[float, float]) -> tuple[float, float]:
    parts = (text or "").split()
    if len(parts) == 2 and all(
        part.isascii() and part.isdecimal() and len(part) < 6 for part in parts
    ):
        return float(parts[0]), float(parts[1])
    return otherwise
