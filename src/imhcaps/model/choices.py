"""Values that several verbs, the configuration and the command line let people choose from."""

from typing import Literal

Labels = Literal["first", "change", "always", "never"]
"""When a speaker's name is read on screen: at the speaker's first turn, at each change, in each cue, never."""
Voices = Literal["yes", "nbsp", "no"]
"""Voices of WebVTT that is written: as they are, with no-break spaces in names, as labels in the text alone."""
Paper = Literal["a4", "letter"]
"""Sheets of paper: ISO 216 A4 (210 × 297 mm), ANSI/ASME Y14.1 letter (8.5 × 11 inches)."""
DOCUMENTS = ("brf", "docx", "epub", "html", "json", "markdown", "md", "pdf", "text", "txt")
"""What the kinds of document are called (`imhcaps.documents.KINDS`): their names and suffixes, sorted."""
