"""Which caption format a text is in, by what it looks like."""

from __future__ import annotations

from imhcaps.lazy import lazy_pattern

_SRT = lazy_pattern(r"(?m)^[ \t]*-?\d+:\d+:\d+[.,:;]?\d*[ \t]*(?:-{1,3}|=|[—–])[ ]?(?:>|&gt;)")
_SBV = lazy_pattern(r"(?m)^\d+:\d{2}:\d{2}\.\d{1,3},\d+:\d{2}:\d{2}\.\d{1,3}[ \t]*$")
_LRC = lazy_pattern(r"(?m)^(?:\[\d+:\d{2}(?:[.:]\d{1,3})?\])+")
_JSON = lazy_pattern(r'\s*\{\s*"')


def sniff(text: str) -> str | None:
    """`vtt`, `srt`, `sbv`, `lrc`, `json`, or nothing."""
    head = text[:20_000]
    if head.lstrip("\ufeff \t\r\n").upper().startswith("WEBVTT"):
        return "vtt"
    if _JSON.match(head) and "imhcaps-track" in head:
        return "json"
    for name, pattern in (("srt", _SRT), ("sbv", _SBV), ("lrc", _LRC)):
        if pattern.search(head):
            return name
    return None
