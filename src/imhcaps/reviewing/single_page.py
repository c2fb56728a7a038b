"""The reviewing page as one file: the data, the style and the script inside, read only."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

from imhcaps.files import utf8

_FOLDER = Path(__file__).parent / "page"
_SHUT = ("connect", "font", "frame", "img", "manifest", "object", "worker")
"""Kinds of content that the page never loads. Media are left open: the recording may lie in any folder."""


def page_file(name: str) -> str:
    """A file of the page as text, no white space at its ends: the Nu checker hashes a style and a script without it."""
    return (_FOLDER / name).read_text("utf-8").strip()


def preview_page(view: dict[str, Any], media: str | None) -> str:
    """One HTML file that shows a view; `media` is the address of the recording as it stands in `src`.

    Nothing but the recording is loaded. The data stand in an element that is no script, every `<` escaped, and are put
    into the page as text.
    """
    style, script = page_file("review.css"), page_file("review.js")
    data = json.dumps(view | {"media": media}, ensure_ascii=False)
    data = utf8(data).decode().replace("<", "\\u003c")
    # Data are no script for a browser; checkers of pages ask for their hash all the same.
    rules = [f"script-src {_hash(script)} {_hash(data)}", f"style-src {_hash(style)}"]
    rules += [f"{kind}-src 'none'" for kind in _SHUT]
    rules += ["base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"]
    policy = f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">'
    return (
        page_file("review.html")
        .replace("<!--policy-->", policy)
        .replace("<!--tools-->\n", "")
        .replace("<!--conflict-->\n", "")
        .replace("<!--style-->", f"<style>{style}</style>")
        .replace("<!--title-->", escape(f"{view['name']}: preview"))
        .replace(
            "<!--script-->",
            f'<script type="application/json" id="data">{data}</script>\n<script>{script}</script>',
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
