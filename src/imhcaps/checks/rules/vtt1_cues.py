"""VTT1xx: cues and other blocks: timing lines, ids, empty lines, order."""

from __future__ import annotations

from imhcaps.checks.conformance import cue, rule, webvtt

_DROPPED = "Browsers drop a cue whose times they cannot read, and nobody sees its words."

RULES = (
    rule(
        "VTT101", "timing-malformed", webvtt("4.1"),
        "A timing line cannot be read.", _DROPPED,
        cue(timing="00:01..000 --> 00:02.000"), cue(),
    ),
    rule(
        "VTT102", "arrow-without-spaces", webvtt("4.1"),
        "There is no space beside the arrow.",
        "Browsers accept it, other players do not.",
        cue(timing="00:01.000-->00:02.000"), cue(), fix="safe",
    ),
    rule(
        "VTT103", "one-digit-hours", webvtt("4.1"),
        "The hours have one digit.",
        "Hours have two digits or more. Browsers accept it, other players do not.",
        cue(timing="0:00:01.000 --> 0:00:02.000"), cue(timing="00:00:01.000 --> 00:00:02.000"),
        fix="safe",
    ),
    rule(
        "VTT104", "minutes-not-two-digits", webvtt("4.1"),
        "The minutes have not two digits.", _DROPPED,
        cue(timing="00:0:01.000 --> 00:00:02.000"), cue(), fix="safe",
    ),
    rule(
        "VTT105", "seconds-not-two-digits", webvtt("4.1"),
        "The seconds have not two digits.", _DROPPED,
        cue(timing="00:1.000 --> 00:02.000"), cue(), fix="safe",
    ),
    rule(
        "VTT106", "fraction-not-three-digits", webvtt("4.1"),
        "The milliseconds have not three digits.",
        _DROPPED + " A missing digit is a missing zero at the end: .5 is half a second.",
        cue(timing="00:01.5 --> 00:02.000"), cue(timing="00:01.500 --> 00:02.000"), fix="safe",
    ),
    rule(
        "VTT107", "comma-for-dot", webvtt("4.1"),
        "There is a comma before the milliseconds, as in SubRip.", _DROPPED,
        cue(timing="00:00:01,000 --> 00:00:02,000"), cue(), fix="safe",
    ),
    rule(
        "VTT108", "minutes-too-large", webvtt("4.1"),
        "A time has more than 59 minutes.", _DROPPED,
        cue(timing="00:00:01.000 --> 00:60:00.000"),
        cue(timing="00:00:01.000 --> 01:00:00.000"), fix="safe",
    ),
    rule(
        "VTT109", "seconds-too-large", webvtt("4.1"),
        "A time has more than 59 seconds.", _DROPPED,
        cue(timing="00:01.000 --> 00:60.000"), cue(timing="00:01.000 --> 01:00.000"), fix="safe",
    ),
    rule(
        "VTT110", "text-before-times", webvtt("4.1"),
        "There is text before the start time.", _DROPPED,
        cue(timing="1 00:01.000 --> 00:02.000"), cue(timing="1\n00:01.000 --> 00:02.000"),
    ),
    rule(
        "VTT111", "space-before-times", webvtt("4.1"),
        "There is white space before the start time.",
        "Browsers accept it, other players do not.",
        cue(timing=" 00:01.000 --> 00:02.000"), cue(), "warning", "safe",
    ),
    rule(
        "VTT112", "settings-not-parted", webvtt("4.1"),
        "There is no space between the end time and the settings.",
        "Browsers accept it, other players lose the settings or the cue.",
        cue(timing="00:01.000 --> 00:02.000align:start"),
        cue(timing="00:01.000 --> 00:02.000 align:start"), fix="safe",
    ),
    rule(
        "VTT113", "time-missing", webvtt("4.1"),
        "The start or the end time is missing, or nobody can read it.", _DROPPED,
        cue(timing="00:01.000 -->"), cue(),
    ),
    rule(
        "VTT114", "text-after-times", webvtt("4.1"),
        "Something that is no setting is glued to the end time.",
        "Browsers skip it; other players drop the cue.",
        cue(timing="00:01.000 --> 00:02.000|"), cue(),
    ),
    rule(
        "VTT116", "negative-time", webvtt("4.1"),
        "A time is negative.", _DROPPED,
        cue(timing="-00:01.000 --> 00:02.000"), cue(timing="00:00.000 --> 00:02.000"),
    ),
    rule(
        "VTT117", "no-milliseconds", webvtt("4.1"),
        "A time has no milliseconds.", _DROPPED,
        cue(timing="00:01 --> 00:02"), cue(), fix="safe",
    ),
    rule(
        "VTT118", "time-parts", webvtt("4.1"),
        "A time has too few or too many parts.", _DROPPED,
        cue(timing="1.000 --> 2.000"), cue(),
    ),
    rule(
        "VTT119", "arrow-malformed", webvtt("4.1"),
        "The arrow between the times is not -->.", _DROPPED,
        cue(timing="00:01.000 -> 00:02.000"), cue(), fix="safe",
    ),
    rule(
        "VTT121", "id-not-unique", webvtt("4.1"),
        "Two cues have the same id.",
        "Styles, scripts and links find a cue by its id.",
        "WEBVTT\n\n1\n00:01.000 --> 00:02.000\nOne.\n\n1\n00:03.000 --> 00:04.000\nTwo.\n",
        "WEBVTT\n\n1\n00:01.000 --> 00:02.000\nOne.\n\n2\n00:03.000 --> 00:04.000\nTwo.\n",
    ),
    rule(
        "VTT122", "comment-taken-for-id", webvtt("4.1"),
        "There is a comment right before a timing line.",
        "Without an empty line between them the comment is the id of the cue.",
        "WEBVTT\n\nNOTE Check this\n00:01.000 --> 00:02.000\nHello.\n",
        "WEBVTT\n\nNOTE Check this\n\n00:01.000 --> 00:02.000\nHello.\n", "warning", "safe",
    ),
    rule(
        "VTT130", "empty-line-missing", webvtt("4.1"),
        "There is no empty line between two cues.",
        "An id on the line before the times becomes the last line of the cue above, and is shown.",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n00:03.000 --> 00:04.000\nTwo.\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n\n00:03.000 --> 00:04.000\nTwo.\n", fix="safe",
    ),
    rule(
        "VTT131", "arrow-in-text", webvtt("4.1"),
        "There is an arrow (-->) in a cue's text or another block.",
        "The block ends there, and the rest is dropped. Write it --&gt;.",
        cue("Click File --> Save."), cue("Click File --&gt; Save."), fix="safe",
    ),
    rule(
        "VTT134", "white-line", webvtt("4.1"),
        "A line of white space takes the place of an empty line.",
        "It looks empty and is not: a block does not end there.",
        "WEBVTT\n\n  \n\n00:01.000 --> 00:02.000\nHello.\n", cue(), "warning", "safe",
    ),
    rule(
        "VTT135", "style-misplaced", webvtt("4.1"),
        "A STYLE block is after the first cue, or its first line is not STYLE alone.",
        "Browsers drop it.",
        cue() + "\nSTYLE\n::cue { color: white }\n",
        cue(head="STYLE\n::cue { color: white }\n\n"), fix="safe",
    ),
    rule(
        "VTT136", "region-misplaced", webvtt("4.1"),
        "A REGION block is after the first cue, or its first line is not REGION alone.",
        "Browsers drop it, and show every cue that names it elsewhere.",
        cue() + "\nREGION\nid:top\n", cue(head="REGION\nid:top\n\n"),
        fix="safe",
    ),
    rule(
        "VTT139", "block-empty", webvtt("4.1"),
        "A STYLE or REGION block is empty.",
        "Often there is an empty line between the keyword and what belongs to it.",
        cue(head="STYLE\n\n"), cue(), "warning",
    ),
    rule(
        "VTT140", "comment-keyword", webvtt("4.1"),
        "A comment does not begin with NOTE and a space or line end.",
        "Browsers drop it like any unknown block; other tools show it or stop.",
        cue(head="NOTE: check this\n\n"), cue(head="NOTE check this\n\n"), "warning", "safe",
    ),
)  # fmt: skip
