"""The character code tables of EBU STL (Tech 3264, GSI field CCT): bytes ⇄ letters."""

from __future__ import annotations

import unicodedata

_MARKS = {
    0xC1: "\u0300", 0xC2: "\u0301", 0xC3: "\u0302", 0xC4: "\u0303", 0xC5: "\u0304", 0xC6: "\u0306", 0xC7: "\u0307",
    0xC8: "\u0308", 0xC9: "\u0308", 0xCA: "\u030a", 0xCB: "\u0327", 0xCC: "\u0332", 0xCD: "\u030b", 0xCE: "\u0328",
    0xCF: "\u030c",
}  # fmt: skip
"""ISO 6937: a mark is before its letter."""

_UPPER = {
    0xA0: "\xa0", 0xA1: "¡", 0xA2: "¢", 0xA3: "£", 0xA4: "$", 0xA5: "¥", 0xA7: "§", 0xA8: "¤", 0xA9: "‘", 0xAA: "“",
    0xAB: "«", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "²", 0xB3: "³", 0xB4: "×",
    0xB5: "µ", 0xB6: "¶", 0xB7: "·", 0xB8: "÷", 0xB9: "’", 0xBA: "”", 0xBB: "»", 0xBC: "¼", 0xBD: "½", 0xBE: "¾",
    0xBF: "¿", 0xD0: "—", 0xD1: "¹", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "♪", 0xD6: "¬", 0xD7: "¦", 0xDC: "⅛",
    0xDD: "⅜", 0xDE: "⅝", 0xDF: "⅞", 0xE0: "\u2126", 0xE1: "Æ", 0xE2: "Đ", 0xE3: "ª", 0xE4: "Ħ", 0xE6: "Ĳ", 0xE7: "Ŀ",
    0xE8: "Ł", 0xE9: "Ø", 0xEA: "Œ", 0xEB: "º", 0xEC: "Þ", 0xED: "Ŧ", 0xEE: "Ŋ", 0xEF: "ŉ", 0xF0: "ĸ", 0xF1: "æ",
    0xF2: "đ", 0xF3: "ð", 0xF4: "ħ", 0xF5: "ı", 0xF6: "ĳ", 0xF7: "ŀ", 0xF8: "ł", 0xF9: "ø", 0xFA: "œ", 0xFB: "ß",
    0xFC: "þ", 0xFD: "ŧ", 0xFE: "ŋ", 0xFF: "\xad",
}  # fmt: skip
"""ISO 6937, the upper half, as broadcasters' files use it: 24h and A4h are both the dollar today."""

_ISO_8859 = {"01": "iso8859_5", "02": "iso8859_6", "03": "iso8859_7", "04": "iso8859_8"}
TABLES = ("00", *_ISO_8859)
"""Latin, Latin and Cyrillic, Arabic, Greek, Hebrew."""

UNKNOWN = "\ufffd"


def decode(data: bytes, table: str) -> str:
    """The letters of bytes 20h to 7Fh and A0h to FFh; an accent and its letter are one character."""
    codec = _ISO_8859.get(table)
    if codec is not None:
        return data.decode(codec, "replace")
    parts: list[str] = []
    mark = ""
    for byte in data:
        if byte in _MARKS:
            parts += [mark] if mark else []
            mark = _MARKS[byte]
            continue
        letter = chr(byte) if byte < 0x80 else _UPPER.get(byte, UNKNOWN)
        parts.append(unicodedata.normalize("NFC", letter + mark) if mark else letter)
        mark = ""
    return "".join([*parts, mark])


def encode(text: str, table: str) -> tuple[bytes, str]:
    """The bytes of a text, and the letters that the table does not have, for which `?` is written."""
    codec = _ISO_8859.get(table)
    made = bytearray()
    missing: list[str] = []
    for letter in unicodedata.normalize("NFC", text).translate(_LIKE):
        code = _code(letter) if codec is None else _in_codec(letter, codec)
        if code is None:
            missing.append(letter)
            code = b"?"
        made += code
    return bytes(made), "".join(missing)


def _in_codec(letter: str, codec: str) -> bytes | None:
    try:
        code = letter.encode(codec)
    except UnicodeEncodeError:
        return None
    return code if 0x20 <= code[0] < 0x7F or code[0] >= 0xA0 else None


_CODES = {letter: bytes([code]) for code, letter in _UPPER.items()}
_CODES |= {"\u03a9": b"\xe0", "―": b"\xd0"}
_LIKE = str.maketrans(
    {"…": "...", "–": "-", "‑": "-", "‐": "-", "−": "-", "\u2009": " ", "\u202f": " ", "♫": "♪"}
)
"""Signs that no table has, as subtitles write them."""
_BEFORE = {mark: code for code, mark in reversed(_MARKS.items())}


def _code(letter: str) -> bytes | None:
    if " " <= letter < "\x7f":
        return letter.encode()
    if letter in _CODES:
        return _CODES[letter]
    parts = unicodedata.normalize("NFD", letter)
    if len(parts) == 2 and parts[1] in _BEFORE and parts[0].isascii():
        return bytes([_BEFORE[parts[1]]]) + parts[0].encode()
    return None
