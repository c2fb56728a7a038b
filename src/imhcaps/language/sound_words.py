"""Common sounds of English, for rules that ask for evidence in a word itself.

The sound words of each language are in its table (`Language.sounds`).
"""

from __future__ import annotations

COMMON_SOUNDS = frozenset(
    [
        "applause",
        "background",
        "cheering",
        "chuckles",
        "chuckling",
        "clapping",
        "crowd",
        "door",
        "gasps",
        "indistinct",
        "inaudible",
        "instrumental",
        "laughing",
        "laughs",
        "laughter",
        "music",
        "pause",
        "phone",
        "ringing",
        "sighs",
        "silence",
        "singing",
        "sobbing",
        "theme",
        "unintelligible",
        "upbeat",
        "whispers",
    ]
)
"""Common sounds of English: a capital at the head of a bracket makes none of them a name."""
