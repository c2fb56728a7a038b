"""Notes that suppress what is found in a file today: `NOTE imhcaps: ignore[…]` before each cue, so that only what is
new is reported.

Only a format with a place for comments between cues takes them, as WebVTT does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.checks.fixers.layout import line_end
from imhcaps.errors import OutputError
from imhcaps.formats import read_again
from imhcaps.formats.edits import apply
from imhcaps.model.finding import Edit

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding

_ABOUT_NOTES = "SUP"
"""The family of rules about the notes themselves, which no note suppresses."""


class Noted(NamedTuple):
    """A document with notes added: how many findings they suppress, and which are left."""

    document: Document
    suppressed: int
    left: tuple[Finding, ...]


def with_notes(
    document: Document,
    findings: Iterable[Finding],
    check: Callable[[Document], Iterable[Finding]],
) -> Noted:
    """The document with a note before each cue that has a finding, and notes for the file at its top.

    No cue changes; what is still found afterwards (a header that is wrong) comes back. Raises `OutputError` for a
    format without a place for notes, or where the notes would change what is shown.
    """
    found = [finding for finding in findings if not finding.code.startswith(_ABOUT_NOTES)]
    write_note = document.syntax.write_note
    if write_note is None:
        raise OutputError(
            f"{document.format} has no comments between captions", document.source.path
        )
    by_cue: dict[int, dict[str, None]] = {}
    for finding in found:
        by_cue.setdefault(finding.cue or 0, {})[finding.code] = None
    edits = []
    for cue, codes in sorted(by_cue.items()):
        eol = line_end(document, max(cue - 1, 0)) if len(document) else "\n"
        word = "ignore" if cue else "ignore-file"
        note = write_note(f"imhcaps: {word}[{', '.join(sorted(codes))}]").replace("\n", eol)
        edits.append(_at(document, cue, note, eol))
    source = document.source._replace(text=apply(document.text, edits))
    after = read_again(document, source)
    same = (
        after.starts == document.starts
        and after.ends == document.ends
        and after.raw == document.raw
        and after.settings == document.settings
    )
    if not same:
        raise OutputError("notes would change what is shown: correct its format first", source.path)
    left = tuple(check(after))
    still = sum(not finding.code.startswith(_ABOUT_NOTES) for finding in left)
    return Noted(after, len(found) - still, left)


def _at(document: Document, cue: int, note: str, eol: str) -> Edit:
    if cue:
        at = document.block_at[cue - 1]
        return Edit(at, at, note)
    after_header = [
        block.start for block in document.blocks if block.kind not in ("header", "blank")
    ]
    if after_header:
        return Edit(after_header[0], after_header[0], note)
    end = len(document.text)
    return Edit(end, end, f"{eol}{eol}{note.rstrip()}{eol}")
