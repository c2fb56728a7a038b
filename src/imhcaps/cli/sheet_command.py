"""`imhcaps sheet`: a transcript without times → a cue sheet to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from imhcaps.cli.options import (
    ConfigFile,
    Encoding,
    Heading,
    Language,
    Speaker,
    Speakers,
    read_talk,
    speaker_names,
)


def sheet(
    transcript: Annotated[
        Path, typer.Argument(help="The transcript: text, Markdown, HTML, DOCX or captions.")
    ],
    output: Annotated[str, typer.Option("--output", "-o", help="FILE.csv, or - for a pipe.")] = "-",
    by: Annotated[
        Literal["turn", "paragraph", "sentence"], typer.Option(help="What has a row of its own.")
    ] = "turn",
    language: Language = None,
    encoding: Encoding = None,
    heading: Heading = None,
    speakers: Speakers = None,
    speaker: Speaker = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a file that was not made by imhcaps.")
    ] = False,
    config: ConfigFile = None,
) -> None:
    """Write a cue sheet to fill in: a row for each turn, its start left empty."""
    import imhcaps
    from imhcaps.checks.config import load_config
    from imhcaps.cli.summary import show_remarks
    from imhcaps.cli.terminal import line, write_bytes
    from imhcaps.files import utf8
    from imhcaps.made_files import write_made

    talk = read_talk(
        transcript,
        load_config(config),
        heading=heading,
        speakers=speaker_names(speakers, speaker),
        language=language,
        encoding=encoding,
    )
    text = imhcaps.sheet(talk, by)
    show_remarks(talk.remarks)
    if output == "-":
        write_bytes(utf8(text))
        return
    write_made({output: utf8(text)}, force=force, source=transcript, part=heading or "")
    line(
        f"{output}: {text.count(chr(10)) - 1} rows; fill in the starts that you know, then:",
        err=True,
    )
    line(f"  imhcaps caption {transcript} --cues {output}", err=True)
