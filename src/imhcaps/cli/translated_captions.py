"""`imhcaps caption [TRACK] --template SHEET`: captions in another language, from a translator's sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from imhcaps.model.profile import Profile
    from imhcaps.model.remark import Remark
    from imhcaps.translation.translators_sheet import Sheet


def read_filled(sheet: Path) -> Sheet:
    """A sheet that was filled in, as CSV or XLIFF."""
    from imhcaps.files import read_bytes
    from imhcaps.source import read_source
    from imhcaps.translation.translators_sheet import read_sheet
    from imhcaps.translation.xliff import SUFFIXES, read_xliff

    if sheet.name.lower().endswith(SUFFIXES):
        return read_xliff(read_bytes(sheet), str(sheet))
    return read_sheet(read_source(sheet))


def write_translation(
    captions: Path | None,
    sheet: Path,
    profile: Profile,
    stem: str,
    formats: Sequence[str],
    output: str,
    *,
    labels: bool,
    force: bool,
) -> tuple[Remark, ...]:
    """Write the translated tracks; what is to be said of them comes back. Raises `InputError` for a sheet that does not
    fit.

    Without the captions that were translated their times and voices are those of the sheet; `labels` says whether
    speakers are then named on screen.
    """
    from dataclasses import replace

    from imhcaps.api.checking import original_of
    from imhcaps.cli.terminal import line, write_bytes
    from imhcaps.formats import format_named, write_track
    from imhcaps.formats.save import save_tracks
    from imhcaps.model.remark import Remark
    from imhcaps.output_names import output_name
    from imhcaps.translation.sheet_track import source_of
    from imhcaps.translation.target_track import translated
    from imhcaps.translation.translators_sheet import checked_targets, numbered

    filled = read_filled(sheet)
    said: tuple[Remark, ...] = ()
    if captions is None:
        source, said = source_of(filled, labels=labels)
    else:
        source = original_of(captions)
    track, remarks = translated(source, checked_targets(source, filled), filled.language, profile)
    remarks = (*said, *remarks)
    if filled.unfinished:
        message = f"{sheet}: marked as not translated yet: {numbered(filled.unfinished)}"
        remarks = (*remarks, Remark("note", message))
    if output == "-":
        text, lost = write_track(track, formats[0])
        write_bytes(format_named(formats[0]).encoded(text))
        return (*remarks, *lost)
    files = {
        Path(output) / output_name(stem, filled.language, format_named(each).suffix): each
        for each in formats
    }
    bare = replace(track, notes=())
    lost = save_tracks(
        {
            path: track if "notes" in format_named(each).carries else bare
            for path, each in files.items()
        },
        formats=files,
        force=force,
        hint="--force replaces it",
        source=sheet,
    )
    for path in files:
        line(f"{path}: {len(track.cues)} cues in {filled.language}", err=True)
    return (*remarks, *lost)
