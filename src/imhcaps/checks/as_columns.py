"""What a check finds as columns: the rules alone, without places, messages, findings and fixes."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import repeat
from typing import TYPE_CHECKING

from imhcaps.checks.context import Context
from imhcaps.checks.profiles import DEFAULT, load_profile
from imhcaps.checks.runner import REPEATED, check_document, is_unjudged, tallied
from imhcaps.checks.session import Settings, decoded, for_document, message_of, opened
from imhcaps.errors import ImhcapsError, InputError
from imhcaps.files import read_bytes
from imhcaps.garbage import collector_put_off
from imhcaps.model.finding_columns import FindingColumns

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.model.profile import Profile
    from imhcaps.model.transcript import Transcript


def check_columns_of(path: str, settings: Settings) -> FindingColumns:
    """What `check_file` finds, as columns. Raises `InputError` for what is an error of the file there."""
    try:
        source = decoded(read_bytes(path), path, settings)
        return columns_of(opened(source, path, settings, path), settings)
    except ImhcapsError as problem:
        raise InputError(message_of(problem), path) from None


def columns_of(document: Document, settings: Settings) -> FindingColumns:
    """What `check_read` finds, as columns."""
    settings = for_document(settings, document)
    return check_columns(
        document,
        settings.profile,
        transcript=settings.transcript,
        select=settings.select,
        ignore=settings.ignore,
    )


@collector_put_off()
def check_columns(
    document: Document,
    profile: Profile | str = DEFAULT,
    *,
    transcript: Transcript | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
) -> FindingColumns:
    """What `check_document` finds, as columns and in the order of rules: no place, no message and no fix is made."""
    if isinstance(profile, str):
        profile = load_profile(profile)
    select, ignore = None if select is None else tuple(select), tuple(ignore)
    context = Context(document, profile, transcript)
    if context.suppressing:
        # A note suppresses findings by their places.
        found = check_document(
            document, profile, transcript=transcript, select=select, ignore=ignore
        )
        return FindingColumns.of(found)
    columns = FindingColumns([], [], array("q"))
    for rule, severity, cues in tallied(context, select, ignore):
        columns.codes.extend(repeat(rule.code, len(cues)))
        columns.severities.extend(repeat(severity, len(cues)))
        columns.cues.extend(map((1).__add__, cues))
    if unjudged := context.unjudged(REPEATED in columns.codes):
        return columns.where(
            not is_unjudged(code, cue, unjudged)
            for code, cue in zip(columns.codes, columns.cues, strict=True)
        )
    return columns
