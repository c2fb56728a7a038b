"""A page that is one file: the data, the style and the script inside, and nothing loaded but the recording."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from pathlib import Path

from imhcaps.files import utf8

_SHUT = ("connect", "font", "frame", "img", "manifest", "object", "worker")
"""Kinds of content that the page never loads. Media are left open: the recording may lie in any folder."""


def working_style(own: str) -> str:
    """A style sheet: what all pages to work in have alike, then what is one page's own."""
    shared = (Path(__file__).parent / "templates" / "working_page.css").read_text("utf-8")
    return f"{shared.strip()}\n{own.strip()}"


def one_file(page: str, style: str, script: str, data: Mapping[str, object], title: str) -> str:
    """The page with all of it inside, in the places `<!--policy-->`, `<!--style-->`, `<!--title-->`, `<!--script-->`.

    The data are in an element that is no script, every `<` escaped, and are put into the page as text. The script and
    the style have no white space at their ends: the Nu checker hashes them without it.
    """
    text = utf8(json.dumps(data, ensure_ascii=False)).decode().replace("<", "\\u003c")
    # Data are no script for a browser; checkers of pages ask for their hash all the same.
    rules = [f"script-src {_hash(script)} {_hash(text)}", f"style-src {_hash(style)}"]
    rules += [f"{kind}-src 'none'" for kind in _SHUT]
    rules += ["base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"]
    policy = f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">'
    return (
        page.replace("<!--policy-->", policy)
        .replace("<!--style-->", f"<style>{style}</style>")
        .replace("<!--title-->", escape(title))
        .replace(
            "<!--script-->",
            f'<script type="application/json" id="data">{text}</script>\n<script>{script}</script>',
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
