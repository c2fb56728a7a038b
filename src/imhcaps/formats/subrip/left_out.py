"""What a SubRip file says that no `Track` holds."""

from __future__ import annotations

from imhcaps.formats.document import Document
from imhcaps.formats.losses import Losses
from imhcaps.formats.subrip_tags import DROPPED, MARKUP, colour_class
from imhcaps.lazy import lazy_pattern

_COORDINATES = lazy_pattern(r"(?i)[ \t]*X1[ \t]*:")
_KEPT_OVERRIDE = lazy_pattern(r"\\an[1-9](?![0-9])|\\[ibu][01](?![0-9])")
_COLOUR = lazy_pattern(r"(?i)\bcolou?r[ \t]*=")


def left_out(doc: Document, losses: Losses) -> list[str]:
    """Add what reading drops of each cue: coordinates, colours, fonts, effects."""
    for i, raw in enumerate(doc.raw):
        if doc.settings[i]:
            coordinates = _COORDINATES.match(doc.settings[i])
            losses.add("coordinates" if coordinates else "WebVTT settings on the timing line", i)
        for what in dict.fromkeys(_dropped(raw)):
            losses.add(what, i)
    return []


def _dropped(raw: str) -> list[str]:
    """What `subrip_tags.to_cue_text` leaves out of a cue, by name."""
    if "<" not in raw and "{" not in raw:
        return []
    found = []
    for match in MARKUP.finditer(raw):
        slash, name, attributes, override = match.group(1, 2, 3, 4)
        if (code := match.group(7)) is not None:
            if code[1] not in "yY":
                found.append("effects in braces")
        elif override is not None:
            if _KEPT_OVERRIDE.sub("", override).strip():
                found.append("effects in braces")
        elif name and not slash and name.lower() == "font":
            if _COLOUR.search(attributes) and not colour_class(attributes):
                found.append("font colours")
            if not _COLOUR.search(attributes) or attributes.count("=") > 1:
                found.append("fonts")
        elif name and not slash and name.lower() in DROPPED:
            found.append(f"<{name.lower()}> tags")
    return found
