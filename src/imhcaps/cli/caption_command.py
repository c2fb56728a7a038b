"""`imhcaps caption`: a transcript and its times → caption tracks, and a summary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from imhcaps.cli.options import (
    Cues,
    Fps,
    Heading,
    Language,
    Speaker,
    Speakers,
    Words,
    file_stem,
    formats_named,
    language_tag,
    number_or_text,
    speaker_names,
)

if TYPE_CHECKING:
    from imhcaps.captioning import Captions
    from imhcaps.model.track import Track

Labels = Literal["first", "change", "always", "never"]


def caption(
    transcript: Annotated[
        Path, typer.Argument(help="The transcript: text, Markdown, HTML, DOCX or captions.")
    ],
    cues: Cues = None,
    words: Words = None,
    output: Annotated[
        str, typer.Option("--output", "-o", help="The folder for the tracks, or - for a pipe.")
    ] = "captions",
    to: Annotated[
        str | None,
        typer.Option(
            help="The formats, with commas: vtt,srt,sbv,lrc,json.",
            show_default="vtt,srt; vtt for a pipe",
        ),
    ] = None,
    profile: Annotated[
        str, typer.Option(help="The house style; `imhcaps profile` lists them.")
    ] = "web",
    language: Language = None,
    labels: Annotated[
        Labels, typer.Option(help="When a speaker's name is read on screen.")
    ] = "change",
    heading: Heading = None,
    speakers: Speakers = None,
    speaker: Speaker = None,
    stem: Annotated[
        str | None, typer.Option(help="The name of the outputs, if not the transcript's own.")
    ] = None,
    fps: Fps = None,
    previous: Annotated[
        Path | None,
        typer.Option(help="The track of an earlier version: unchanged cues stay as they are."),
    ] = None,
    style: Annotated[
        Path | None, typer.Option(help="Where your house ends cues and lines: `imhcaps learn`.")
    ] = None,
    review: Annotated[
        Path | None, typer.Option(help="Write a ranked list of places to listen to (CSV).")
    ] = None,
    notes: Annotated[
        bool, typer.Option("--notes/--no-notes", help="A NOTE with title, terms and version.")
    ] = True,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite files that were not made by imhcaps.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary.")] = False,
) -> None:
    """Make caption tracks from a transcript and its times."""
    import imhcaps
    from imhcaps.cli.summary import show_remarks, show_summary
    from imhcaps.errors import UsageError

    wanted = formats_named(to or ("vtt" if output == "-" else "vtt,srt"))
    name = file_stem(stem, transcript)
    if output == "-" and len(wanted) != 1:
        raise UsageError(f"a pipe takes one format, not {len(wanted)}", hint="--to vtt -o -")
    talk = imhcaps.read_transcript(
        transcript,
        heading=number_or_text(heading),
        speakers=speaker_names(speakers, speaker),
        language=language_tag(language),
    )
    made = imhcaps.caption(
        talk,
        cues=cues,
        words=words,
        fps=fps,
        profile=profile,
        labels=labels,
        previous=None if previous is None else imhcaps.read_track(previous),
        style=style,
        notes=notes,
    )
    places = None if review is None else _review_list(made, review, force)
    files = _tracks(made, name, wanted)
    if output == "-":
        from imhcaps.cli.terminal import write_bytes
        from imhcaps.formats import write_track

        text, lost = write_track(next(iter(files.values())), wanted[0])
        write_bytes(text.encode())
    else:
        from imhcaps.formats.save import save_tracks

        lost = save_tracks(
            {Path(output) / name: track for name, track in files.items()}, force=force
        )
    if review is not None and places is not None:
        from imhcaps.files import write_atomic

        write_atomic(review, places)
    if not quiet:
        paths = [] if output == "-" else [Path(output) / name for name in files]
        show_summary(made, paths, profile, stderr=output == "-")
    show_remarks((*made.remarks, *lost), quiet=quiet)


def _tracks(made: Captions, stem: str, wanted: tuple[str, ...]) -> dict[str, Track]:
    """File name → track: `<stem>.<language>.<suffix>`, and the chapters' own file."""
    from dataclasses import replace

    from imhcaps.formats import format_named

    language = made.timed.transcript.language
    bare = replace(made.track, notes=())
    files = {
        f"{stem}.{language}{each.suffixes[0]}": made.track if "notes" in each.carries else bare
        for each in map(format_named, wanted)
    }
    if made.chapters is not None and "vtt" in wanted:
        files[f"{stem}.chapters.{language}.vtt"] = made.chapters
    return files


def _review_list(made: Captions, path: Path, force: bool) -> bytes:
    """The places to listen to as CSV, the largest expected error first."""
    import csv
    import io

    from imhcaps.errors import OutputError
    from imhcaps.timecode import clock
    from imhcaps.timing import review

    header = ["rank", "start", "end", "error_ms", "reason", "words"]
    if path.exists() and not force:
        with path.open(encoding="utf-8", errors="replace") as old:
            if old.readline().strip() != ",".join(header):
                raise OutputError(
                    "is no review list of ours", str(path), hint="--force overwrites it"
                )
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(header)
    for rank, place in enumerate(review(made.timed), 1):
        writer.writerow(
            (rank, clock(place.start), clock(place.end), place.error, place.reason, place.words)
        )
    return sheet.getvalue().encode("utf-8")
