"""What the segmenter gives to fixes: new line breaks and new cuts of a cue.

`checks` knows no segmenter: a check is given these as functions, which load it for the first fix.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.lazy import LazyModule

if TYPE_CHECKING:
    from imhcaps.model.profile import Profile
    from imhcaps.segmentation import recut
else:
    recut = LazyModule("imhcaps.segmentation.recut")


def rebreak(text: str, profile: Profile, language: str | None) -> str | None:
    """The segmenter's line breaks for one cue; loaded when the first cue is fixed."""
    return recut.rebreak(text, profile, language)


def resegment(
    text: str, start: int, end: int, profile: Profile, language: str | None
) -> list[tuple[int, int, str]] | None:
    """The segmenter's cuts of one cue; loaded when the first cue is fixed."""
    return recut.resegment(text, start, end, profile, language)
