"""What a file looks like that is no form of timed words: enough for its owner to see what was given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from imhcaps.source import Source

_MARKUP = (
    (re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:tt|tt:tt)\b"), "TTML captions"),
    (re.compile(r"\s*<SAMI", re.I), "SAMI captions"),
    (re.compile(r"\[Script Info\]", re.I), "ASS or SSA captions"),
    (re.compile(r"@UTF8|@Begin"), "a CHAT transcript"),
    (re.compile(r"\s*<!doctype html|\s*<html", re.I), "a page in HTML without timed words"),
    (
        re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<(?:fcpxml|xmeml)\b"),
        "a Final Cut or Premiere project (XML); export its markers as CSV",
    ),
    (re.compile(r"\s*<\?xml|\s*<[A-Za-z]"), "XML"),
    (re.compile(r"\{\d+\}\{\d+\}"), "MicroDVD captions"),
    (
        re.compile(r"SPEAKER\s+\S+\s+\d+\s+[\d.]+\s+[\d.]+\s+<NA>"),
        "speakers' times (RTTM) without words",
    ),
)
_SHOWN = 6
"""Names of fields that a message lists; our own choice: one line of a terminal."""


def looks_like(source: Source, data: Any) -> str:
    """A few words on a file, for an error: `JSON with "payload.id", "payload.note"`."""
    if data is not None:
        names = list(_names(data))
        shown = ", ".join(f'"{name}"' for name in names[:_SHOWN])
        more = " …" if len(names) > _SHOWN else ""
        return f"JSON with {shown}{more}" if names else "JSON without named fields"
    head = source.text[:20_000]
    for pattern, what in _MARKUP:
        if pattern.match(head.lstrip("\ufeff")):
            return f"it looks like {what}"
    line = next((line.strip() for line in head.split("\n") if line.strip()), "")
    return f"text that begins with {line[:50]!r}"


def _names(data: Any) -> Iterator[str]:
    """The names of fields, two levels deep; of a list those of its first entry."""
    value, prefix = data, ""
    while isinstance(value, list) and value:
        value, prefix = value[0], f"{prefix}[]"
    if not isinstance(value, dict):
        return
    for key, inner in value.items():
        name = f"{prefix}.{key}".lstrip(".")[:40]
        if isinstance(inner, list) and inner and isinstance(inner[0], dict):
            yield f"{name}[].{', '.join(map(str, list(inner[0])[:4]))}"[:80]
        elif isinstance(inner, dict) and inner:
            yield f"{name}.{', '.join(map(str, list(inner)[:4]))}"[:80]
        else:
            yield name
