"""`imhcaps caption [TRACK] --template SHEET`: captions in another language, from a translator's sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from imhcaps.model.remark import Remark
    from imhcaps.translation.functions import Translation


def write_translation(
    made: Translation, sheet: Path, stem: str, formats: Sequence[str], output: str, *, force: bool
) -> tuple[Remark, ...]:
    """Write the translated tracks, each in its format; what could not be carried comes back."""
    from dataclasses import replace

    from imhcaps.cli.terminal import line, write_bytes
    from imhcaps.formats import format_named, write_track
    from imhcaps.formats.save import save_tracks
    from imhcaps.output_names import output_name

    track = made.track
    if output == "-":
        text, lost = write_track(track, formats[0])
        write_bytes(format_named(formats[0]).encoded(text))
        return lost
    files = {
        Path(output) / output_name(stem, track.language, format_named(each).suffix): each
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
        line(f"{path}: {len(track.cues)} cues in {track.language}", err=True)
    return lost
