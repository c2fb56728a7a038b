"""What must hold for any bytes at all; shared by the fuzzer, its kept inputs and the property tests."""

from __future__ import annotations

import re

from imhcaps import cuetext
from imhcaps.errors import FidelityError, FormatError
from imhcaps.formats import format_named, read_document
from imhcaps.formats.save import verify
from imhcaps.source import decode

_LIKE_TIME = re.compile(r"[0-9]+[:,.，．。：][0-9]+[:,.，．。：][0-9]+")
FORMATS = (
    "vtt",
    "srt",
    "sbv",
    "lrc",
    "json",
    "scc",
    "stl",
    "ass",
    "sami",
    "microdvd",
    "spruce",
    "subviewer",
    "ttml",
    "ebu-tt-d",
    "srt-positions",
)


def exercise(data: bytes) -> None:
    """Read bytes (the first chooses the format) and hold the result to the laws of the readers."""
    if not data:
        return
    name = FORMATS[data[0] % len(FORMATS)]
    hold(data[1:], name)


def hold(body: bytes, name: str) -> None:
    """Nothing raises, nothing is lost, what is written is read back the same."""
    source = decode(body, f"a.{name}", strict=False)
    assert source.encode() == body, "the bytes are not written back"
    doc = read_document(source, name)
    text = source.text
    at = 0
    for block in doc.blocks:
        assert block.start == at and block.end > at, "blocks leave a hole or overlap"
        at = block.end
    assert at == len(text), "blocks do not reach the end"
    for problem in doc.problems:
        assert 0 <= problem.start <= problem.end <= len(text), "a problem lies outside the file"
        for edit in problem.edits or ():
            assert 0 <= edit.start <= edit.end <= len(text), "an edit lies outside the file"
    for i in range(len(doc)):
        span = doc.span(i)
        assert all(0 <= a <= b <= len(text) for a, b in span[1:]), "a span lies outside the file"
        assert "\n".join(line.text for line in doc.lines(i)) == doc.texts[i]
        payload = doc.payloads[i]
        assert cuetext.plain_text(payload) == "".join(
            token.value for token in cuetext.tokens(payload) if token.kind == "text"
        )
        cuetext.spoken(payload)
    track = doc.track
    assert len(track.cues) == len(doc)
    for target in FORMATS:
        which = format_named(target)
        try:
            written, _ = which.write(track)
        except FormatError:
            continue
        try:
            verify(track, written, which)
        except FidelityError:
            # Text that looks like a time can only be refused: SubRip has no escape for it.
            assert target in ("srt", "srt-positions", "sbv") and _LIKE_TIME.search(
                " ".join(doc.texts)
            )
            continue
        again = read_document(decode(written.encode(), f"b.{target}", strict=False), target).track
        if target in ("json", "vtt"):
            assert [(c.start, c.end) for c in again.cues] == [(c.start, c.end) for c in track.cues]
        if target == "json":
            assert [c.payload for c in again.cues] == [c.payload for c in track.cues]
