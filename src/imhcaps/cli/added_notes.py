"""`imhcaps check --add-ignore`: notes in the files that suppress what is found in them now."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from imhcaps.checks.checked_files import Listed
    from imhcaps.checks.config import Config
    from imhcaps.checks.fixing import Check
    from imhcaps.checks.session import Settings
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding, Severity


def add_notes(listed: Listed, settings: Settings, least: Severity | None) -> int:
    """Write the notes, and say of each file what they suppress. The exit status: 0 all, 1 some left, 2 a file failed.

    `least` is the severity from which on findings are reported, none for that of the configuration.
    For files whose format has no place for notes the lines of the configuration are shown that stand for them.
    """
    from imhcaps.checks.added_notes import with_notes
    from imhcaps.checks.session import checker_of, for_document
    from imhcaps.cli.terminal import line, show_error
    from imhcaps.errors import ImhcapsError
    from imhcaps.files import write_atomic
    from imhcaps.formats import read_document
    from imhcaps.model.results import graver
    from imhcaps.source import read_source

    status = 0
    without_notes: list[tuple[Config, str, list[str]]] = []
    for path, complaint in listed.wrong:
        line(f"error: {path}: {complaint}", err=True)
        status = 2
    for path in listed.files:
        try:
            document = read_document(read_source(path, encoding=settings.encoding))
            key = listed.configs.get(path)
            own = settings.others[key] if key else settings
            here = for_document(own, document)
            shown = graver(least or own.config.min_severity or "info")
            check = _shown_by(checker_of(here, path), shown)
            found = check(document)
            if not found:
                continue
            if document.syntax.write_note is None:
                line(
                    f"{path}: {document.format} has no comments between captions: {len(found)} left",
                    err=True,
                )
                codes = sorted({finding.code for finding in found})
                without_notes.append((own.config, path, codes))
                status = max(status, 1)
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
    _show_lines(without_notes)
    return status


def _show_lines(without_notes: Sequence[tuple[Config, str, list[str]]]) -> None:
    """What a configuration has to say in the place of notes, for the files of each."""
    from imhcaps.checks.config import NAME
    from imhcaps.cli.terminal import line

    shown = ""
    for config, path, codes in without_notes:
        pyproject = Path(config.path or "").name == "pyproject.toml"
        table = "tool.imhcaps.per-file-ignores" if pyproject else "per-file-ignores"
        head = f"What takes the place of notes there, in {config.path or NAME}:"
        if head != shown:
            line(head, err=True)
            line(f"[{table}]", err=True)
            shown = head
        pattern = re.sub(r"[*?[]", r"[\g<0>]", _from(config.folder, path))
        line(f"{json.dumps(pattern, ensure_ascii=False)} = {json.dumps(codes)}", err=True)


def _from(folder: Path, path: str) -> str:
    """A path as the patterns of a configuration in a folder see it."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return Path(path).as_posix()


def _shown_by(check: Check, shown: Sequence[Severity]) -> Check:
    """A check that gives the findings of some severities alone."""

    def chosen(document: Document) -> list[Finding]:
        return [finding for finding in check(document) if finding.severity in shown]

    return chosen
