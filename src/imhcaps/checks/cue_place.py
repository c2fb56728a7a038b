"""Where on screen a cue is: only cues in one place can overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.formats.number_pad import key_of_settings

if TYPE_CHECKING:
    from imhcaps.formats.document import Document


def place_of(document: Document, cue: int) -> str:
    r"""The settings of a cue (0-based) as they stand, or those that a code in its text stands for (`{\an8}`)."""
    coded = document.syntax.settings_of_payload
    if coded is None or "{" not in document.raw[cue]:
        return document.settings[cue]
    return " ".join(map(":".join, coded(document.raw[cue]))) or document.settings[cue]


def height_of(place: str) -> int:
    """0 at the bottom, 1 in the middle, 2 at the top."""
    if "line:" not in place:
        return 0
    given = (pair.partition(":") for pair in place.split())
    return (key_of_settings(tuple((name, value) for name, _, value in given)) - 1) // 3
