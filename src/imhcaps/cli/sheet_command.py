"""`imhcaps sheet`: a transcript without times → a cue sheet to fill in."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated, Literal

from imhcaps.cli.options import (
    ConfigFile,
    Encoding,
    Heading,
    Language,
    Speaker,
    Speakers,
    file_stem,
    read_talk,
)
from imhcaps.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from imhcaps.model.transcript import Transcript


def sheet(
    transcript: Annotated[
        Path | None,
        Argument(
            help="The transcript: text, Markdown, HTML, DOCX or captions; none: all talks of imhcaps.toml without times.",
        ),
    ] = None,
    output: Annotated[
        str, Option("--output", "-o", help="FILE.csv or FILE.html, or - for a pipe.")
    ] = "-",
    to: Annotated[
        Literal["csv", "html"],
        Option(help="csv to fill in, or html: a page to tap along with the recording."),
    ] = "csv",
    media: Annotated[
        str | None, Option(help="The recording that the page plays: a file or an address.")
    ] = None,
    audio: Annotated[
        Path | None,
        Option(help="Listen to the recording now: the page sets times to where speech begins."),
    ] = None,
    by: Annotated[
        Literal["turn", "paragraph", "sentence"], Option(help="What has a row of its own.")
    ] = "turn",
    language: Language = None,
    encoding: Encoding = None,
    heading: Heading = None,
    speakers: Speakers = None,
    speaker: Speaker = None,
    force: Annotated[
        bool, Option("--force", help="Replace a file that was not made by imhcaps.")
    ] = False,
    config: ConfigFile = None,
) -> None:
    """Write a cue sheet to fill in: a row for each turn, its start left empty; or a page to tap along with.

    Without a transcript, a sheet for each talk of the project that has no times yet.
    """
    import imhcaps
    from imhcaps.checks.nearest import config_near
    from imhcaps.cli.summary import show_remarks
    from imhcaps.cli.terminal import line, write_bytes
    from imhcaps.errors import UsageError
    from imhcaps.files import utf8
    from imhcaps.made_files import write_made

    if transcript is None:
        one = (media, audio, language, encoding, heading, speakers, speaker)
        if force or output != "-" or to != "csv" or any(each is not None for each in one):
            raise UsageError(
                "which transcript?",
                hint="without one, sheets of all talks that have no times and no sheet",
            )
        _sheets_of_project(config, by)
        return
    talk = read_talk(
        transcript,
        config_near(config, transcript),
        heading=heading,
        speakers=speakers,
        speaker=speaker,
        language=language,
        encoding=encoding,
    )
    show_remarks(talk.remarks)
    if to == "html":
        name = f"{file_stem(None, transcript, heading)}.cues.csv"
        data = _page(talk, by, name, output, media, audio)
        write_made({output: data}, force=force, source=transcript, part=heading or "")
        line(f"{output}: open it in a browser; when the sheet is saved:", err=True)
        line(f"  {_next(transcript, heading, name)}", err=True)
        return
    if media is not None or audio is not None:
        raise UsageError("--media and --audio are of a page", hint="--to html -o FILE.html")
    text = imhcaps.sheet(talk, by)
    if output == "-":
        write_bytes(utf8(text))
        return
    write_made({output: utf8(text)}, force=force, source=transcript, part=heading or "")
    line(
        f"{output}: {text.count(chr(10)) - 1} rows; fill in the starts that you know, then:",
        err=True,
    )
    line(f"  {_next(transcript, heading, output)}", err=True)


def _sheets_of_project(config: Path | None, by: Literal["turn", "paragraph", "sentence"]) -> None:
    """Sheets for the talks of a project that have no times; those that are there stay as they are."""
    import imhcaps
    from imhcaps.checks.config import load_config
    from imhcaps.cli.terminal import line, show_error
    from imhcaps.errors import ImhcapsError
    from imhcaps.files import utf8, write_all
    from imhcaps.projects.making import read_talk as read_talk_of
    from imhcaps.projects.talks import chosen
    from imhcaps.projects.times_missing import to_fill_in

    project = load_config(config)
    talks = to_fill_in(chosen(project, None), project)
    texts, unread = {}, 0
    for talk in talks:
        try:
            texts[talk.sheet] = imhcaps.sheet(read_talk_of(talk, project), by)
        except ImhcapsError as problem:
            show_error(problem)
            unread += 1
    write_all({project.folder / path: utf8(text) for path, text in texts.items()})
    for path, text in texts.items():
        line(f"{path}: {text.count(chr(10)) - 1} rows", err=True)
    if texts:
        line("Fill in the starts that you know, then: imhcaps build", err=True)
    elif not unread:
        line("Every talk has times or a sheet: imhcaps status says what is next", err=True)
    if unread:
        raise SystemExit(1)


def _next(transcript: Path, heading: str | None, sheet: str) -> str:
    """The command that makes captions of the sheet, as a shell reads it."""
    part = f" --heading {quote(heading)}" if heading is not None else ""
    return f"imhcaps caption {quote(str(transcript))}{part} --cues {quote(sheet)}"


def _page(
    talk: Transcript,
    by: Literal["turn", "paragraph", "sentence"],
    name: str,
    output: str,
    media: str | None,
    audio: Path | None,
) -> bytes:
    """The page to tap along with; `name` is what its sheet will be called."""
    from imhcaps.checks.media import recording_in
    from imhcaps.cli.summary import show_remarks
    from imhcaps.errors import UsageError
    from imhcaps.files import utf8
    from imhcaps.model.transcript import Remark
    from imhcaps.reviewing.media import media_source
    from imhcaps.tapping.one_file import tapping_page
    from imhcaps.timing.blank_sheet import sheet_rows

    if media is None or not output.lower().endswith((".html", ".htm")):
        raise UsageError(
            "a page to tap along with has a recording and is a file",
            hint="--to html --media talk.mp4 -o talk.tap.html",
        )
    loud = None
    if refused := recording_in(media).refused:
        show_remarks([Remark("note", f"{media} {refused}")])
    if audio is not None:
        from imhcaps.tapping.loudness import loudness

        loud, said = loudness(audio)
        show_remarks([Remark("note", f"{audio}: {each}") for each in said])
    page = tapping_page(
        list(sheet_rows(talk, by)),
        title=talk.title or Path(name).name.removesuffix(".cues.csv"),
        language=talk.language,
        sheet_name=name,
        media=media_source(media, Path(output)),
        loudness=loud,
    )
    return utf8(page)
