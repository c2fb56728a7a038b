"""`imhcaps template`: a sheet for a translator, made of a caption track."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import Annotated

from imhcaps.cli.options import ConfigFile, Encoding, Language, ProfileName
from imhcaps.cli.parameters import Argument, Option


def template(
    track: Annotated[Path, Argument(help="The captions to be translated.")],
    language: Language = None,
    output: Annotated[
        str, Option("--output", "-o", help="FILE.csv, FILE.xlf, or - for a pipe.")
    ] = "-",
    previous: Annotated[
        Path | None,
        Option(help="An earlier sheet: what it translates stays where the source is the same."),
    ] = None,
    encoding: Encoding = None,
    profile: ProfileName = None,
    force: Annotated[
        bool, Option("--force", help="Replace a file that was not made by imhcaps.")
    ] = False,
    config: ConfigFile = None,
) -> None:
    """Write a sheet of the captions for a translator: a row for each cue, its target empty.

    Each row says how many characters the target may have in its language. `imhcaps caption TRACK --template FILE.csv`
    makes the captions in the other language.
    """
    from imhcaps.checks.config import resolve_profile
    from imhcaps.checks.nearest import config_near
    from imhcaps.cli.terminal import line, write_bytes
    from imhcaps.errors import UsageError
    from imhcaps.made_files import write_made
    from imhcaps.translation.functions import sheet_of, source_track, translated_before

    if language is None:
        raise UsageError("into which language?", hint="--language fr")
    source = source_track(track, encoding)
    known = translated_before(source, previous)
    limits = resolve_profile(config_near(config, track), profile)
    data = sheet_of(source, output, language, limits, known, str(track))
    if output == "-":
        write_bytes(data)
        return
    write_made({output: data}, force=force, source=track)
    done = f", {len(known)} translated already" if previous is not None else ""
    line(f"{output}: {len(source.cues)} rows{done}; when it is filled in:", err=True)
    line(f"  imhcaps caption {quote(str(track))} --template {quote(str(output))}", err=True)
