"""What the segmenter gives to fixes: new line breaks and new cuts of a cue.

`checks` knows no segmenter: a check is given these as functions, which load it for the first fix.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from imhcaps.model.profile import Profile


def rebreak(text: str, profile: Profile, language: str | None) -> str | None:
    """The segmenter's line breaks for one cue; loaded when the first cue is fixed."""
    from imhcaps.segmentation import rebreak as again

    return again(text, profile, language)


def resegment(
    text: str, start: int, end: int, profile: Profile, language: str | None
) -> list[tuple[int, int, str]] | None:
    """The segmenter's cuts of one cue; loaded when the first cue is fixed."""
    from imhcaps.segmentation import resegment as again

    return again(text, start, end, profile, language)
