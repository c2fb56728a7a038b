"""VTT2xx: cue settings."""

from __future__ import annotations

from imhcaps.checks.conformance import cue, rule, webvtt

_T = "00:01.000 --> 00:02.000"
_IGNORED = "Browsers ignore the setting, and the cue is shown where its maker did not want it."

RULES = (
    rule(
        "VTT201", "setting-unknown", webvtt("4.4"),
        "A cue setting is unknown.", _IGNORED,
        cue(timing=f"{_T} algn:start"), cue(timing=f"{_T} align:start"),
    ),
    rule(
        "VTT202", "setting-repeated", webvtt("4.4"),
        "A cue setting is given more than once.", "The last one wins, in browsers; elsewhere the first.",
        cue(timing=f"{_T} align:start align:end"), cue(timing=f"{_T} align:end"),
    ),
    rule(
        "VTT203", "setting-malformed", webvtt("4.4"),
        "A setting is not of the form name:value.", _IGNORED,
        cue(timing=f"{_T} align=start"), cue(timing=f"{_T} align:start"), fix="safe",
    ),
    rule(
        "VTT204", "setting-without-value", webvtt("4.4"),
        "A setting has no value.", _IGNORED + " A space after the colon parts name and value.",
        cue(timing=f"{_T} line: 0"), cue(timing=f"{_T} line:0"),
    ),
    rule(
        "VTT205", "vertical", webvtt("4.4"),
        "vertical is neither rl nor lr.", _IGNORED,
        cue(timing=f"{_T} vertical:RL"), cue(timing=f"{_T} vertical:rl"), fix="safe",
    ),
    rule(
        "VTT206", "line", webvtt("4.4"),
        "line is neither a whole number nor a percentage.", _IGNORED,
        cue(timing=f"{_T} line:top"), cue(timing=f"{_T} line:0"),
    ),
    rule(
        "VTT207", "line-alignment", webvtt("4.4"),
        "The alignment of line is not start, center or end.", _IGNORED,
        cue(timing=f"{_T} line:10%,middle"), cue(timing=f"{_T} line:10%,center"), fix="safe",
    ),
    rule(
        "VTT208", "position", webvtt("4.4"),
        "position is no percentage.", _IGNORED,
        cue(timing=f"{_T} position:50"), cue(timing=f"{_T} position:50%"),
    ),
    rule(
        "VTT209", "position-alignment", webvtt("4.4"),
        "The alignment of position is not line-left, center or line-right.", _IGNORED,
        cue(timing=f"{_T} position:10%,start"), cue(timing=f"{_T} position:10%,line-left"), fix="safe",
    ),
    rule(
        "VTT210", "size", webvtt("4.4"),
        "size is no percentage.", _IGNORED,
        cue(timing=f"{_T} size:50"), cue(timing=f"{_T} size:50%"),
    ),
    rule(
        "VTT211", "align", webvtt("4.4"),
        "align is not start, center, end, left or right.", _IGNORED + " An older draft said middle.",
        cue(timing=f"{_T} align:middle"), cue(timing=f"{_T} align:center"), fix="safe",
    ),
    rule(
        "VTT212", "percentage-out-of-range", webvtt("4.4"),
        "A percentage of a cue setting is above 100.", _IGNORED,
        cue(timing=f"{_T} position:120%"), cue(timing=f"{_T} position:90%"),
    ),
    rule(
        "VTT214", "region-undefined", webvtt("4.4"),
        "A cue names a region that is not defined above it.", "The cue is shown at the usual place.",
        cue(timing=f"{_T} region:top"), cue(timing=f"{_T} region:top", head="REGION\nid:top\n\n"),
    ),
    rule(
        "VTT215", "region-ignored", webvtt("4.4"),
        "A cue names a region and also vertical, line or size.", "The region is ignored.",
        cue(timing=f"{_T} region:top line:0", head="REGION\nid:top\n\n"),
        cue(timing=f"{_T} region:top", head="REGION\nid:top\n\n"), "warning",
    ),
)  # fmt: skip
