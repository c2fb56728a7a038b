"""The cover of an EPUB: title, organisation, logo and colour, as one SVG picture and the page that shows it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from imhcaps.documents.branding import ACCENT, Picture
from imhcaps.documents.printable import clean
from imhcaps.documents.text import wrap

if TYPE_CHECKING:
    from imhcaps.documents.document import Document

WIDTH, HEIGHT = 1200, 1800
"""Columns and rows of the cover in CSS pixels; our choice: two to three, as shelves of books show covers."""
_LINE = 17
"""Cells of a line of the title, in the size below; our own choice."""
_SIZE, _LINES = 104, 7
"""CSS pixels of the letters of the title, and its lines at most (our choice); the title itself is in the text too."""


def cover(document: Document, logo: Picture | None, colour: str | None) -> str:
    """The picture: white letters on the colour, the logo on white below it."""
    lines = wrap(clean(document.title), _LINE).split("\n")
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], f"{lines[_LINES - 1]} …"]
    right = document.direction == "rtl"
    x = WIDTH - 110 if right else 110
    parts = [
        f'<text x="{x}" y="{360 + 130 * at}" font-size="{_SIZE}" font-weight="bold">{_text(line)}</text>'
        for at, line in enumerate(lines)
    ]
    if document.organisation:
        parts.insert(0, f'<text x="{x}" y="190" font-size="52">{_text(document.organisation)}</text>')  # fmt: skip
    parts.append(f'<text x="{x}" y="1360" font-size="52">{_text(document.terms.transcript)}</text>')
    picture = (
        f'<image href="{logo.address}" x="110" y="1500" width="980" height="220"'
        f' preserveAspectRatio="x{"Max" if right else "Min"}YMid meet"/>\n'
        if logo
        else ""
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{colour or ACCENT}"/>\n'
        f'<rect y="1440" width="{WIDTH}" height="360" fill="#ffffff"/>\n'
        f'<g fill="#ffffff" font-family="Atkinson Hyperlegible Next, Noto Sans, Helvetica, Arial, sans-serif"'
        f' text-anchor="start" direction="{document.direction}">\n'
        + "\n".join(parts)
        + f"\n</g>\n{picture}</svg>\n"
    )


def cover_body(document: Document) -> str:
    """The page of the cover; its picture says the title for who does not see it."""
    return (
        '<section epub:type="cover"><img src="cover.svg" role="doc-cover" '
        f'alt="{_text(document.title)}" style="max-width: 100%; max-height: 100vh"/></section>'
    )


def _text(text: str) -> str:
    return escape(clean(text))
