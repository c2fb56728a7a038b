"""`imhcaps learn`: a folder of caption tracks → where their makers end cues and lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

from imhcaps.cli.options import ConfigFile
from imhcaps.cli.parameters import Argument, Option


def learn(
    folder: Annotated[Path, Argument(help="A folder of caption tracks that people made.")],
    output: Annotated[Path, Option("--output", "-o", help="The file for the style (JSON).")] = Path(
        "style.json"
    ),
    language: Annotated[
        str | None,
        Option(
            help="The language of the tracks; those of others do not count.",
            show_default="the configuration's, or en",
        ),
    ] = None,
    force: Annotated[
        bool, Option("--force", help="Replace a file that imhcaps did not make.")
    ] = False,
    quiet: Annotated[bool, Option("--quiet", "-q", help="No summary.")] = False,
    config: ConfigFile = None,
) -> None:
    """Learn a house style from tracks, for `imhcaps caption --style`."""
    from imhcaps.checks.nearest import config_near
    from imhcaps.cli.options import language_tag
    from imhcaps.cli.terminal import Bar, line
    from imhcaps.segmentation import learn as from_tracks
    from imhcaps.segmentation.style_learning import ROUNDS
    from imhcaps.text import plural

    language = language_tag(language) or config_near(config, folder / "_").language or "en"
    tracks: list[str] = []
    bar = Bar(2 * ROUNDS, "learning") if sys.stderr.isatty() and not quiet else None
    rounds = 0

    def progress() -> None:
        nonlocal rounds
        rounds += 1
        if bar is not None:
            bar.move(rounds, "")

    try:
        style = from_tracks(
            folder,
            language=language,
            output=output,
            force=force,
            report=tracks.append,
            progress=progress,
        )
    finally:
        if bar is not None:
            bar.close()
    if not quiet:
        line(
            f"{output}: learned from {plural(len(tracks), 'track')}, an average cue of {style.average:g} characters"
        )
