"""What a free label of another program says: `[applause]`, `chapter: Questions`, `Marker 01`, words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from imhcaps.timing.model import KINDS, Anchor, AnchorKind

_NAMELESS = re.compile(r"(?:marker|cue|label|segment|track|range|mark)?[\s#_-]*\d*", re.I)
_KIND = re.compile(rf"({'|'.join(KINDS)})\s*(?:[:\-–—|]\s*(.*))?", re.I | re.S)
_SOUND = re.compile(r"[\[(].*[\])]", re.S)


def labelled(start: int, end: int | None, text: str, row: int, line: int | None) -> Anchor:
    """The row that a label stands for. A label without meaning of its own is the next turn."""
    text = " ".join(text.split())
    kind: AnchorKind = "speech"
    match = _KIND.fullmatch(text)
    if match:
        kind = match[1].lower()  # type: ignore[assignment]
        text = (match[2] or "").strip()
    elif (found := kind_of_text(text)) != "speech":
        kind = found
    elif _NAMELESS.fullmatch(text):
        text = ""
    return Anchor(
        start, end if end is not None and end > start else None, kind, "", text, row, line
    )


def kind_of_text(text: str) -> AnchorKind:
    """What a row is by its text alone: brackets hold a sound, notes of music a song."""
    if text[:1] in ("♪", "♫"):
        return "music"
    if _SOUND.fullmatch(text):
        return "music" if "music" in text.lower() else "sound"
    return "speech"


def first_that_says(
    start: int, end: int | None, texts: Iterable[str], row: int, line: int | None
) -> Anchor:
    """The row of the first text that means something: of a marker's comment, note and name."""
    for text in texts:
        if text:
            found = labelled(start, end, text, row, line)
            if found.text or found.kind != "speech":
                return found
    return labelled(start, end, "", row, line)
