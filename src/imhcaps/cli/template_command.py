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
    from imhcaps.api.checking import original_of
    from imhcaps.checks.config import resolve_profile
    from imhcaps.checks.nearest import config_near
    from imhcaps.cli.options import language_tag
    from imhcaps.cli.terminal import line, write_bytes
    from imhcaps.cli.translated_captions import read_filled
    from imhcaps.errors import UsageError
    from imhcaps.files import utf8
    from imhcaps.made_files import write_made
    from imhcaps.source import read_source
    from imhcaps.translation.translators_sheet import known_targets, write_sheet
    from imhcaps.translation.xliff import SUFFIXES, write_xliff

    target = language_tag(language)
    if target is None:
        raise UsageError("into which language?", hint="--language fr")
    source = original_of(read_source(track, encoding=encoding))
    known = {}
    if previous is not None:
        known = known_targets(source, read_filled(previous))
    limits = resolve_profile(config_near(config, track), profile)
    if output.lower().endswith(SUFFIXES):
        data = write_xliff(source, target, limits, track.name, known)
    else:
        # A spreadsheet takes a file without the mark for one in the encoding of its system.
        data = b"\xef\xbb\xbf" + utf8(write_sheet(source, target, limits, known))
    if output == "-":
        write_bytes(data)
        return
    write_made({output: data}, force=force, source=track)
    done = f", {len(known)} translated already" if previous is not None else ""
    line(f"{output}: {len(source.cues)} rows{done}; when it is filled in:", err=True)
    line(f"  imhcaps caption {quote(str(track))} --template {quote(str(output))}", err=True)
