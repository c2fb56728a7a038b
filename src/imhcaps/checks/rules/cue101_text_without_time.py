"""CUE101: text that is in no cue."""

from __future__ import annotations

from imhcaps.checks.conformance import rule, webvtt

RULE = rule(
    "CUE101",
    "text-without-time",
    webvtt("6.1"),
    "The file holds text that belongs to no cue.",
    "No time says when it is to be shown, so players drop it, and some refuse the file. Often it is the"
    " text of a cue, or its second half, with an empty line above.",
    "WEBVTT\n\n00:01.000 --> 00:02.000\n\nThis is lost.\n",
    "WEBVTT\n\n00:01.000 --> 00:02.000\nThis is shown.\n",
    fix="safe",
)
