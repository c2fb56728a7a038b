"""`imhcaps check --add-ignore`: notes in the files that suppress what is found in them now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from imhcaps.checks.fixing import Check
    from imhcaps.checks.session import Listed, Settings
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding, Severity


def add_notes(listed: Listed, settings: Settings, least: Severity) -> int:
    """Write the notes, and say of each file what they suppress. The exit status: 0 all, 1 some left, 2 a file failed."""
    from imhcaps.checks.added_notes import with_notes
    from imhcaps.checks.session import checker_of, for_document
    from imhcaps.cli.terminal import line, show_error
    from imhcaps.errors import ImhcapsError
    from imhcaps.files import write_atomic
    from imhcaps.formats import read_document
    from imhcaps.model.results import graver
    from imhcaps.source import read_source

    status = 0
    for path, complaint in listed.wrong:
        line(f"error: {path}: {complaint}", err=True)
        status = 2
    shown = graver(least)
    for path in listed.files:
        try:
            document = read_document(read_source(path, encoding=settings.encoding))
            key = listed.configs.get(path)
            here = for_document(settings.others[key] if key else settings, document)
            check = _shown_by(checker_of(here, path), shown)
            found = check(document)
            if not found:
                continue
            made = with_notes(document, found, check)
            write_atomic(path, made.document.source.encode())
        except ImhcapsError as problem:
            show_error(problem)
            status = 2
            continue
        left = f", {len(made.left)} left" if made.left else ""
        s = "" if made.suppressed == 1 else "s"
        line(f"{path}: {made.suppressed} finding{s} suppressed by notes{left}", err=True)
        status = max(status, 1 if made.left else 0)
    return status


def _shown_by(check: Check, shown: Sequence[Severity]) -> Check:
    """A check that gives the findings of some severities alone."""

    def chosen(document: Document) -> list[Finding]:
        return [finding for finding in check(document) if finding.severity in shown]

    return chosen
