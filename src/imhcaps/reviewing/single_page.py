"""The reviewing page as one file, read only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from imhcaps.documents.one_file import one_file, working_style

_FOLDER = Path(__file__).parent / "page"


def page_file(name: str) -> str:
    """A file of the page as text, no white space at its ends: the Nu checker hashes a style and a script without it."""
    text = (_FOLDER / name).read_text("utf-8").strip()
    return working_style(text) if name.endswith(".css") else text


def preview_page(view: dict[str, Any], media: str | None) -> str:
    """One HTML file that shows a view; `media` is the address of the recording as it stands in `src`."""
    page = page_file("review.html").replace("<!--tools-->\n", "").replace("<!--conflict-->\n", "")
    style = page_file("review.css")
    script = f"{page_file('keys.js')}\n{page_file('review.js')}"
    return one_file(page, style, script, view | {"media": media}, f"{view['name']}: preview")
