"""An organisation's own look: its logo, and the colour of its headings, names and rules."""

from __future__ import annotations

import os
import re
from base64 import b64encode
from dataclasses import dataclass

from imhcaps.errors import InputError, UsageError
from imhcaps.files import read_bytes

File = str | os.PathLike[str]

LEAST_CONTRAST = 4.5
"""The ratio of text to what is after it (W3C, WCAG 2.2, 1.4.3)."""
ACCENT = "#005a6e"
"""The colour of the rule below a printed title where none is given."""
_LIGHT = ("#ffffff", "#f3f0e8")
"""Paper, and the wash of the web page: what the colour is on."""
_DARK = ("#16171b", "#212329")
"""The same in the dark."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file: its bytes and its media type."""

    data: bytes
    kind: str

    @property
    def address(self) -> str:
        """The picture as a `data:` address."""
        return f"data:{self.kind};base64,{b64encode(self.data).decode()}"


def read_picture(path: File) -> Picture:
    """A picture; `InputError` when it is none that a browser shows."""
    data = read_bytes(path)
    kind = _kind(data)
    if kind is None:
        raise InputError(
            "is no picture that a web page can show",
            str(path),
            hint="use PNG, JPEG, GIF, WebP or SVG",
        )
    return Picture(data, kind)


def _kind(data: bytes) -> str | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith(b"GIF8"):
        return "image/gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return "image/svg+xml" if b"<svg" in data[:4096] else None


def accent(text: str) -> str:
    """A colour (`#005a6e`, `#07a`) in lower case, six digits.

    Raises `UsageError` for what is no such colour, and for one that cannot be read on white paper.
    """
    found = re.fullmatch(r"#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})", text.strip())
    if found is None:
        raise UsageError(f"no colour {text!r}", hint="six digits, as in a style sheet: #005a6e")
    digits = found[1].lower()
    colour = "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))
    least = min(contrast(colour, behind) for behind in _LIGHT)
    if least < LEAST_CONTRAST:
        darker = _moved(colour, "#000000", _LIGHT)
        raise UsageError(
            f"{colour} cannot be read on paper: its contrast is {least:.1f} : 1, {LEAST_CONTRAST} : 1 is needed (WCAG 1.4.3)",
            hint=f"a darker one of the same hue: {darker}",
        )
    return colour


def on_dark(colour: str) -> str:
    """The colour for a dark page: lighter, where it must be to be read."""
    return _moved(colour, "#ffffff", _DARK)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (W3C, WCAG 2.2)."""
    dark, light = sorted((_luminance(first), _luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def _moved(colour: str, towards: str, behind: tuple[str, ...]) -> str:
    """The colour nearest to this one, on the way to another, that can be read on all of these."""
    for share in range(0, 101, 2):
        parts = (
            round(a + (b - a) * share / 100)
            for a, b in zip(_parts(colour), _parts(towards), strict=True)
        )
        mixed = "#" + "".join(f"{part:02x}" for part in parts)
        if all(contrast(mixed, each) >= LEAST_CONTRAST for each in behind):
            return mixed
    return towards


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (W3C, WCAG 2.2)."""
    shares = (part / 255 for part in _parts(colour))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
