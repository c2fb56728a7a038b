"""`imhcaps align`: a transcript and its times → word times as JSON, or a cue sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from imhcaps.cli.options import (
    AcousticModel,
    Audio,
    ConfigFile,
    Cues,
    Draft,
    Encoding,
    Fps,
    Heading,
    Language,
    Speaker,
    Speakers,
    Stream,
    Unit,
    Words,
    read_talk,
)
from imhcaps.cli.parameters import Argument, Option


def align(
    transcript: Annotated[
        Path, Argument(help="The transcript: text, Markdown, HTML, DOCX or captions.")
    ],
    cues: Cues = None,
    words: Words = None,
    audio: Audio = None,
    acoustic_model: AcousticModel = None,
    stream: Stream = None,
    output: Annotated[
        str,
        Option(
            "--output", "-o", help="FILE.json: word times; FILE.csv: a cue sheet; - a pipe of JSON."
        ),
    ] = "-",
    language: Language = None,
    encoding: Encoding = None,
    heading: Heading = None,
    speakers: Speakers = None,
    speaker: Speaker = None,
    fps: Fps = None,
    unit: Unit = None,
    draft: Draft = False,
    force: Annotated[
        bool, Option("--force", help="Replace a file that imhcaps did not make.")
    ] = False,
    config: ConfigFile = None,
) -> None:
    """Give every word of a transcript its time."""
    import imhcaps
    from imhcaps.checks.nearest import config_near
    from imhcaps.cli.listening import listening
    from imhcaps.cli.summary import show_remarks
    from imhcaps.cli.terminal import line, write_bytes
    from imhcaps.errors import UsageError
    from imhcaps.files import utf8
    from imhcaps.made_files import write_made
    from imhcaps.timing import write_cue_sheet
    from imhcaps.timing.sheets.writing import lost_in_cue_sheet
    from imhcaps.transcripts.timed_json import write_timed

    suffix = Path(output).suffix.lower() if output != "-" else ".json"
    if suffix not in (".json", ".csv"):
        raise UsageError(f"the name {output!r} says no form", hint="end it in .json or .csv")
    project = config_near(config, transcript)
    talk = read_talk(
        transcript,
        project,
        heading=heading,
        speakers=speakers,
        speaker=speaker,
        language=language,
        encoding=encoding,
    )
    timed = imhcaps.align(
        talk,
        cues=cues,
        words=words,
        audio=audio,
        acoustic_model=acoustic_model,
        stream=stream,
        fps=fps,
        unit=unit,
        glossary=project.glossary_path,
        draft=draft,
        progress=listening(),
    )
    made = write_timed(timed) if suffix == ".json" else write_cue_sheet(timed)
    lost = () if suffix == ".json" else lost_in_cue_sheet(timed)
    if output == "-":
        write_bytes(utf8(made))
    else:
        write_made({output: utf8(made)}, force=force, source=transcript, part=heading or "")
    if timed.accuracy is not None:
        for text in timed.accuracy.lines:
            line(text, err=True)
    show_remarks((*timed.transcript.remarks, *timed.remarks, *lost))
