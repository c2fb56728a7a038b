"""The texts of a track with their markup as columns: computed once and only when asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from imhcaps.checks.line_columns import PART, LineColumns
from imhcaps.lazy import LazyModule, lazy_pattern

if TYPE_CHECKING:
    from imhcaps import cuetext
    from imhcaps.formats.document import Document
else:
    cuetext = LazyModule("imhcaps.cuetext")

# A voice as nearly all are written: no class with odd characters, no reference in the name.
_VOICE = lazy_pattern(r"<v(?:\.[\w.-]*)?[ \t\n]+([^<>&\n\t\xa0]*)>")


def _voices(payload: str) -> tuple[str, ...]:
    """The voices of a cue; the short way where one simple tag opens it, as it nearly always is."""
    match = _VOICE.match(payload)
    if match and payload.find("<v", 2) < 0:
        name = match[1]
        if "  " not in name:
            name = name.strip(" ")
            return (name,) if name else ()
    return cuetext.voices(payload)


class MarkupColumns(LineColumns):
    """Columns over the payloads of a document; one entry per cue."""

    document: Document

    @property
    def header(self) -> str:
        """What is in the file's header."""
        return self.document.header

    @property
    def carriage_returns(self) -> bool:
        """Whether a line of the file may end in CR; bytes that are no text have no lines."""
        source = self.document.source
        return not source.records and "\r" in source.text

    @cached_property
    def texts(self) -> list[str]:
        """What a viewer reads, lines parted by LF."""
        return self.document.texts

    @cached_property
    def payloads(self) -> list[str]:
        """WebVTT cue text."""
        return self.document.payloads

    @cached_property
    def joined_payloads(self) -> str:
        """Every payload, parted by NUL."""
        return self.joined if self.payloads is self.texts else PART.join(self.payloads)

    def has_markup(self, tag: str) -> bool:
        """Whether a tag, such as `<v`, begins in a cue; each is looked for once."""
        if tag not in self._tags:
            # One character is found or missed at once.
            self._tags[tag] = tag[0] in self.joined_payloads and tag in self.joined_payloads
        return self._tags[tag]

    @cached_property
    def _tags(self) -> dict[str, bool]:
        return {}

    @cached_property
    def voices(self) -> list[tuple[str, ...]]:
        """The `<v>` voices of each cue, in order."""
        if not self.has_markup("<v"):
            return [()] * len(self.payloads)
        # A few tags open nearly all cues: each is read once.
        known: dict[str, tuple[str, ...]] = {}
        found: list[tuple[str, ...]] = []
        for payload in self.payloads:
            if "<v" not in payload:
                found.append(())
                continue
            tag = payload[: payload.find(">") + 1] if payload.rfind("<v") == 0 else ""
            key = tag or payload
            if key not in known:
                known[key] = _voices(payload)
            found.append(known[key])
        return found

    @cached_property
    def styled_voices(self) -> bool:
        """Whether a style sheet shows voices differently on screen."""
        return any("v[" in style or "(v)" in style for style in self.document.styles)

    def row_of(self, cue: int) -> str:
        """What the file says of a cue before its text besides its times (style, margins, region); nothing where a line
        of times alone is there, or codes.
        """
        document = self.document
        if document.syntax.lossless or document.syntax.binary:
            return ""
        row = document.text[document.timing_at[cue] : document.payload_at[cue]]
        return without_times(row)


_TIME = lazy_pattern(
    r"\{[0-9]+\}|(?i:start)\s*=\s*[\"']?[0-9]+|(?<![0-9])[0-9]+:[0-9]{2}(?::[0-9]{2})?(?:[.,:;][0-9]+)?|\b[0-9]+(?:\.[0-9]+)?(?:ms|[hmsft])\b"
)


def without_times(text: str) -> str:
    """A row or element of a caption file without the times in it."""
    return _TIME.sub("", text)
