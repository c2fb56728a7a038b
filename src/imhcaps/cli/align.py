"""`imhcaps align`: a transcript and its times → word times as JSON, or a cue sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def align(
    transcript: Annotated[
        Path, typer.Argument(help="The transcript: text, Markdown, HTML, DOCX or captions.")
    ],
    cues: Annotated[
        Path | None, typer.Option(help="The cue sheet: known moments (CSV, TextGrid, SRT, EDL, …).")
    ] = None,
    words: Annotated[
        Path | None, typer.Option(help="A recogniser's timed words (Whisper, Deepgram, …).")
    ] = None,
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", help="FILE.json: word times; FILE.csv: a cue sheet; - a pipe of JSON."
        ),
    ] = "-",
    language: Annotated[
        str | None, typer.Option(help="The language of the words (BCP 47).")
    ] = None,
    heading: Annotated[
        str | None, typer.Option(help="Which talk of a page with several: its heading or number.")
    ] = None,
    speakers: Annotated[
        Path | None, typer.Option(help="A file with the speakers, one name a line.")
    ] = None,
    speaker: Annotated[
        list[str] | None, typer.Option(help="A speaker's name; may be given again.")
    ] = None,
    fps: Annotated[
        str | None, typer.Option(help="Frames a second of the timecodes: 23.976, 25, 29.97df, …")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a file that is there.")] = False,
) -> None:
    """Give every word of a transcript its time."""
    import imhcaps
    from imhcaps.cli.options import number_or_text, speaker_names
    from imhcaps.cli.summary import show_remarks
    from imhcaps.errors import OutputError, UsageError
    from imhcaps.files import write_atomic
    from imhcaps.timing import write_cue_sheet, write_timed

    suffix = Path(output).suffix.lower() if output != "-" else ".json"
    if suffix not in (".json", ".csv"):
        raise UsageError(f"the name {output!r} says no form", hint="end it in .json or .csv")
    if output != "-" and Path(output).exists() and not force:
        raise OutputError("is there already", output, hint="--force overwrites it")
    talk = imhcaps.read_transcript(
        transcript,
        heading=number_or_text(heading),
        speakers=speaker_names(speakers, speaker),
        language=language,
    )
    timed = imhcaps.align(talk, cues=cues, words=words, fps=fps)
    text = write_timed(timed) if suffix == ".json" else write_cue_sheet(timed)
    if output == "-":
        typer.echo(text, nl=False)
    else:
        write_atomic(output, text.encode("utf-8"))
    show_remarks((*talk.remarks, *timed.remarks))
