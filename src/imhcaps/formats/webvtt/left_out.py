"""What of a WebVTT file changes when it is written again: the order of its blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.cuetext import tokens
from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.text import plural

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.formats.losses import Losses
    from imhcaps.formats.table import Format

_WORDS = lazy_pattern(r"\w+(?:['’-]\w+)*")
_WRITTEN = ("note", "region", "style", "cue")
"""The order in which blocks of WebVTT are written."""


_TAGS = frozenset(
    (
        "",
        "a",
        "b",
        "br",
        "c",
        "center",
        "div",
        "em",
        "font",
        "i",
        "lang",
        "p",
        "rt",
        "ruby",
        "s",
        "small",
    )
) | frozenset(("span", "strong", "u", "v"))


def swallowed_words(payload: str) -> list[str]:
    """The words between angle brackets that are no tag which people use."""
    found: list[str] = []
    for token in tokens(payload):
        raw = payload[token.start : token.stop]
        if token.kind == "start" and (token.value.lower() not in _TAGS or not token.value):
            found += _WORDS.findall(raw)
        elif token.kind in ("start", "end") and not token.closed:
            # The tag goes on to the end of the cue: what is after its name was text.
            found += _WORDS.findall(raw.partition(" ")[2] or raw.partition("\n")[2])
    return found


def hidden_words(doc: Document) -> tuple[Remark, ...]:
    """What no player shows, because it is in what is read as an unknown tag, as remarks for who reads the words."""
    found: list[Remark] = []
    for i, payload in enumerate(doc.raw):
        if "<" in payload and (words := swallowed_words(payload)):
            s = "" if len(words) == 1 else "s"
            what = f"{len(words)} word{s} inside a tag that no player knows"
            line, _ = doc.source.place(doc.timing_at[i])
            found.append(Remark("lost", what, line, " ".join(words)[:60]))
    return tuple(found)


def left_out(doc: Document, target: Format, losses: Losses) -> list[str]:
    """Comments, regions and style sheets are written in that order, above the cues.

    Words that are read as an unknown tag are dropped by every player, and by every writer.
    """
    for i, payload in enumerate(doc.raw):
        if "<" in payload and (words := swallowed_words(payload)):
            s = "" if len(words) == 1 else "s"
            what = (
                f"{len(words)} word{s} inside a tag that no player knows: {' '.join(words)[:60]!r}"
            )
            losses.add(what, i)
    if "notes" not in target.carries:
        return []
    kinds = [block.kind for block in doc.blocks if block.kind in _WRITTEN]
    first = kinds.index("cue") if "cue" in kinds else len(kinds)
    notes = []
    among = kinds[first:].count("note")
    if among:
        what = plural(among, "comment is", "comments are")
        notes.append(f"{what} above the cues now, not among them")
    above = [_WRITTEN.index(kind) for kind in kinds[:first]]
    if target.name == doc.syntax.name and above != sorted(above):
        notes.append("comments, regions and style sheets are now in this order above the cues")
    blocks = [name for name, kind in (("STYLE", "style"), ("REGION", "region")) if kind in kinds]
    if target.name == doc.syntax.name and blocks:
        said = " and ".join(f"a {name} block" for name in blocks)
        notes.append(
            f"it keeps {said}: ffmpeg up to 6.1, and programs built with it, show no caption of such a file"
        )
    return notes
