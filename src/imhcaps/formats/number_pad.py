r"""Places on screen as the keys of a number pad, SubStation's `\an1` to `\an9` → WebVTT cue settings."""

from __future__ import annotations

from imhcaps.formats.syntax import Settings

BOTTOM = 2
"""The key of the middle of the bottom row, where WebVTT and SubStation show captions by default (SSA v4.00+
specification, `Alignment`)."""

_ROWS: tuple[Settings, ...] = ((), (("line", "50%"),), (("line", "0"),))
_COLUMNS: tuple[Settings, ...] = ((("align", "start"),), (), (("align", "end"),))


def settings_of_key(key: int) -> Settings:
    """The row and the side of a key from 1 (bottom left) to 9 (top right)."""
    row, column = divmod(key - 1, 3)
    return (*_ROWS[row], *_COLUMNS[column])


def key_of_settings(settings: Settings) -> int:
    """The key that lies nearest to where a cue is."""
    given = dict(settings)
    line = given.get("line", "").partition(",")[0]
    row = 0
    if line.endswith("%"):
        share = line.rstrip("%").partition(".")[0]
        percent = int(share) if share.isascii() and share.isdecimal() and len(share) < 4 else 100
        row = 2 if percent < 35 else 1 if percent < 65 else 0
    elif line.isascii() and line.isdecimal():
        row = 2 if len(line) < 2 and int(line) < 5 else 0
    column = {"start": 0, "left": 0, "end": 2, "right": 2}.get(given.get("align", ""), 1)
    return row * 3 + column + 1


def code_of_settings(settings: Settings) -> str:
    r"""SubStation's code of that key, `{\an8}`; none for the bottom."""
    key = key_of_settings(settings)
    return "" if key == BOTTOM else f"{{\\an{key}}}"


def is_key(settings: Settings) -> bool:
    """Do these settings say no more than a key does?"""
    return sorted(settings_of_key(key_of_settings(settings))) == sorted(settings)
