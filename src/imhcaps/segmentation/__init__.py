"""Timed words → cues and lines: the cost of a break, and the search for the best set of breaks.

track = segment(timed, profile, labels="change", previous=None)      the track alone
report = segment_report(timed, profile)                              with what could not be kept
limits = SegmentLimits.of(profile)                                   the numbers that matter here
rebreak(text, profile, "en")                                         new lines for one cue
resegment(text, start, end, profile, "en")                           new cues for one too long
style = learn(folder, output="ours.json")                            people's style, from tracks
style = read_style("ours.json")                                      and from its file
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from imhcaps.lazy import lazy_name

if TYPE_CHECKING:
    from imhcaps.segmentation.limits import SegmentLimits
    from imhcaps.segmentation.recut import rebreak, resegment
    from imhcaps.segmentation.segmenter import Segmented, segment, segment_report
    from imhcaps.segmentation.style import Style, read_style
    from imhcaps.segmentation.style_learning import learn

_HOMES = {
    "SegmentLimits": "limits",
    "Segmented": "segmenter",
    "Style": "style",
    "learn": "style_learning",
    "read_style": "style",
    "rebreak": "recut",
    "resegment": "recut",
    "segment": "segmenter",
    "segment_report": "segmenter",
}
__all__ = [
    "SegmentLimits",
    "Segmented",
    "Style",
    "learn",
    "read_style",
    "rebreak",
    "resegment",
    "segment",
    "segment_report",
]


def __getattr__(name: str) -> Any:
    return lazy_name(__name__, _HOMES, name)
