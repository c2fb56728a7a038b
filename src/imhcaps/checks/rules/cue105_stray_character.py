"""CUE105: a mark that belongs to a file as a whole is inside it, or at its end."""

from __future__ import annotations

from imhcaps.checks.conformance import rule, webvtt

RULE = rule(
    "CUE105",
    "stray-character",
    webvtt("4.1"),
    "A byte order mark is inside the file, or the file ends in ^Z.",
    "Files were joined with their marks, or come from an old system. Players take a mark for text, or do"
    " not know the number or the times after it.",
    "WEBVTT\n\n\ufeff00:01.000 --> 00:02.000\nHello.\n",
    "WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n",
    fix="safe",
)
