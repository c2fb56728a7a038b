"""`imhcaps export`: a transcript, captions or word times → documents that everyone can read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from imhcaps.cli.export_many import are_many, export_many, refuse_of_many, refuse_of_one
from imhcaps.cli.export_options import (
    braille_cells,
    kinds_named,
    options_of,
    read_along,
    track_links,
)
from imhcaps.cli.options import (
    Cluster,
    ConfigFile,
    Draft,
    Encoding,
    Fps,
    Heading,
    Jobs,
    Language,
    Speaker,
    Speakers,
    Unit,
    Words,
    file_stem,
    language_tag,
    number_or_text,
    speaker_names,
)
from imhcaps.cli.parameters import Argument, Option
from imhcaps.documents import KINDS
from imhcaps.errors import OutputError, UsageError
from imhcaps.model.choices import Paper

if TYPE_CHECKING:
    from imhcaps.api.document_files import Reading
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Remark, TimedTranscript, Transcript


def export(
    transcripts: Annotated[
        list[str],
        Argument(
            help="A transcript, a caption file, or word times (align -o FILE.json); or many: files, "
            "folders, patterns, URLs."
        ),
    ],
    to: Annotated[
        str | None,
        Option(
            help=f"The kinds, with commas: {','.join(kind.suffix for kind in KINDS)}.",
            show_default="the configuration's, or html",
        ),
    ] = None,
    output: Annotated[
        str, Option("--output", "-o", help="The folder for the documents, or - for a pipe.")
    ] = "transcripts",
    cues: Annotated[
        Path | None, Option(help="The cue sheet: times, chapters, sounds, descriptions.")
    ] = None,
    words: Words = None,
    media: Annotated[
        str | None,
        Option(
            help="The recording, a file or an address: html plays it (links to a video page), epub reads along."
        ),
    ] = None,
    captions: Annotated[
        list[Path] | None,
        Option(help="A caption file for the player; may be given again for more languages."),
    ] = None,
    descriptions: Annotated[
        Path | None,
        Option(help="A descriptions track (VTT): its visuals, in order of time."),
    ] = None,
    times: Annotated[
        bool | None, Option("--times/--no-times", help="Print the time of each turn.")
    ] = None,
    template: Annotated[
        list[Path] | None,
        Option(help="Your own page: FILE.html or a folder, FILE.typ for pdf, FILE.docx."),
    ] = None,
    css: Annotated[
        Path | None, Option(help="Styles of your own, after those of the page (html).")
    ] = None,
    logo: Annotated[
        Path | None,
        Option(help="A picture for the head of html, pdf and docx, and epub's cover."),
    ] = None,
    logo_dark: Annotated[Path | None, Option(help="Another one, for a dark page (html).")] = None,
    colour: Annotated[
        str | None,
        Option(help="Your colour (#005a6e): of headings, names and rules, and of epub's cover."),
    ] = None,
    organisation: Annotated[str | None, Option(help="Who publishes the transcript.")] = None,
    date: Annotated[
        str, Option(help="When it was recorded or published; goes before what the page says.")
    ] = "",
    source: Annotated[
        str, Option(help="Where it is published (an address); goes before what the page says.")
    ] = "",
    author: Annotated[
        str, Option(help="Who wrote the transcript; goes before what the page says.")
    ] = "",
    link: Annotated[
        str,
        Option(
            help="Where the recording is to be seen or heard (an address); --media of a video page says it too."
        ),
    ] = "",
    title: Annotated[str | None, Option(help="The title, if not the page's own.")] = None,
    large_print: Annotated[
        bool, Option("--large-print", help="18 points by the ACB guidelines (pdf, docx).")
    ] = False,
    paper: Annotated[Paper | None, Option(help="The paper of pdf and docx.")] = None,
    font: Annotated[
        str | None, Option(help="A font for scripts that the bundled ones lack (pdf).")
    ] = None,
    braille_table: Annotated[
        str | None, Option(help="A liblouis table for another code than the language's.")
    ] = None,
    braille_grade: Annotated[
        int | None, Option(min=1, max=2, help="1 uncontracted, 2 contracted braille.")
    ] = None,
    braille_page: Annotated[
        str | None, Option(help="Cells of a line and lines of a page in braille: 40x25.")
    ] = None,
    form_feeds: Annotated[
        bool | None,
        Option("--form-feeds/--no-form-feeds", help="End each braille page with one."),
    ] = None,
    width: Annotated[
        int | None, Option(min=20, help="The width of a line of txt, in characters.")
    ] = None,
    stem: Annotated[
        str | None, Option(help="The name of the outputs, if not the transcript's own.")
    ] = None,
    language: Language = None,
    encoding: Encoding = None,
    heading: Heading = None,
    speakers: Speakers = None,
    speaker: Speaker = None,
    fps: Fps = None,
    unit: Unit = None,
    draft: Draft = False,
    force: Annotated[
        bool, Option("--force", help="Overwrite files that were not made by imhcaps.")
    ] = False,
    jobs: Jobs = None,
    resume: Annotated[
        Path | None,
        Option(
            help="Of many: keep what was made in this file, and go on from it: what has not changed is not made again."
        ),
    ] = None,
    cluster: Cluster = None,
    quiet: Annotated[bool, Option("--quiet", "-q", help="Say nothing.")] = False,
    config: ConfigFile = None,
) -> None:
    """Print a transcript for everyone: web page, PDF, Word, EPUB, braille, Markdown, text."""
    from imhcaps.api.document_files import Printing, Reading, document_name, printed
    from imhcaps.batches.documents import ExportSettings
    from imhcaps.checks.media import recording_in
    from imhcaps.checks.nearest import config_near
    from imhcaps.cli.summary import show_remarks
    from imhcaps.cli.terminal import line, write_bytes
    from imhcaps.documents import require
    from imhcaps.documents.document import given_date
    from imhcaps.documents.media_page import media_page
    from imhcaps.documents.printable import odd_languages
    from imhcaps.model.transcript import Remark

    project = config_near(config, transcripts[0])
    kinds = kinds_named(project.documents or ("html",) if to is None else to.split(","))
    for kind in kinds:
        require(kind)
    if output == "-" and len(kinds) != 1:
        raise UsageError(f"a pipe takes one kind, not {len(kinds)}", hint="--to txt -o -")
    cells = braille_cells(braille_page)
    given = {
        "captions": captions or None,
        "colour": colour,
        "css": css,
        "font": font,
        "form_feeds": form_feeds,
        "grade": braille_grade,
        "height": cells and cells[1],
        "large_print": large_print or None,
        "logo": logo,
        "logo_dark": logo_dark,
        "media": media,
        "paper": paper,
        "table": braille_table,
        "width": width,
    }
    usual = dict(project.look)
    folder = Path("." if output == "-" else output)
    language = language_tag(language)
    options = options_of(kinds, given, usual, template or [], folder)
    if cells and "brf" in options:
        options["brf"]["width"] = cells[0]
    reading = Reading(
        number_or_text(heading),
        speaker_names(speakers, speaker),
        language,
        project.language,
        encoding,
    )
    printing = Printing(
        tuple(kind.name for kind in kinds),
        options,
        times,
        title,
        language,
        project.organisation if organisation is None else organisation,
        given_date(date),
        source,
        author or project.author,
        link or (media if media and "://" in media else ""),
    )
    if are_many(transcripts):
        of_one = {
            "stem": stem,
            "heading": heading,
            "cues": cues,
            "words": words,
            "captions": captions,
            "descriptions": descriptions,
            "media": media,
            "fps": fps,
            "unit": unit,
            "draft": draft or None,
            "output -": True if output == "-" else None,
        }
        refuse_of_one(of_one)
        settings = ExportSettings(reading, printing, os.path.abspath(folder), force, quiet)  # noqa: PTH100
        raise SystemExit(export_many(transcripts, settings, project, jobs, resume, cluster))
    refuse_of_many({"jobs": jobs, "resume": resume, "cluster": cluster})
    transcript = Path(transcripts[0])
    name = file_stem(stem, transcript, heading)
    talk, remarks = _read(
        transcript,
        reading,
        cues=cues,
        words=words,
        fps=fps,
        unit=unit,
        draft=draft,
        glossary=project.glossary_path,
    )
    remarks = (*remarks, *odd_languages(talk))
    if descriptions is not None:
        talk = _described(talk, descriptions)
    page = options.get("html", {})
    played = "media" in page and media_page(page["media"]) is None
    if played and "captions" not in page:
        page["captions"] = _own_captions(transcript, talk)
    if played and (refused := recording_in(folder / page["media"]).refused):
        remarks = (*remarks, Remark("note", f"{page['media']} {refused}"))
    if played and not page["captions"]:
        remarks = (*remarks, Remark("note", "the recording has no captions: --captions, --cues"))
    if "epub" in options and (lost := read_along(options["epub"], talk)):
        remarks = (*remarks, lost)
    if "html" in options and output != "-":
        page["downloads"] = track_links(captions or [], folder)
    made = printed(talk, printing, name if output != "-" else "")
    files = {
        Path(output) / document_name(name, kind.name, made.language, options): made.files[kind.name]
        for kind in kinds
    }
    remarks = (*remarks, *made.remarks)
    if output == "-":
        write_bytes(next(iter(files.values())))
    else:
        _save(files, transcript, heading or "", force)
        if not quiet:
            for path in files:
                line(str(path))
    show_remarks(remarks, quiet=quiet)


def _read(
    path: Path,
    reading: Reading,
    *,
    cues: Path | None,
    words: Path | None,
    fps: str | None,
    unit: str | None,
    draft: bool,
    glossary: Path | None,
) -> tuple[Transcript | TimedTranscript, tuple[Remark, ...]]:
    import imhcaps
    from imhcaps.api.document_files import of_no_use, read_to_print
    from imhcaps.source import read_source
    from imhcaps.transcripts.timed_json import is_timed

    useless = {"cues": cues, "words": words, "fps": fps, "unit": unit}
    given = [name for name, value in useless.items() if value is not None]
    if given and path.suffix.lower() == ".json" and is_timed(read_source(path)):
        raise of_no_use(given[0], path)
    if fps is not None and cues is None and words is None:
        raise UsageError("--fps is for the timecodes of --cues or --words, and neither is given")
    if cues is None and words is None:
        return read_to_print(path, reading)
    talk = imhcaps.read_transcript(path, **reading._asdict())
    timed = imhcaps.align(
        talk,
        cues=cues,
        words=words,
        fps=fps,
        unit=unit,
        draft=draft,
        glossary=glossary,
    )
    return timed, (*timed.transcript.remarks, *timed.remarks)


def _described(talk: Transcript | TimedTranscript, path: Path) -> TimedTranscript:
    from imhcaps.documents.descriptions import merge_descriptions
    from imhcaps.formats import read_track
    from imhcaps.model.transcript import TimedTranscript

    if not isinstance(talk, TimedTranscript):
        raise UsageError(
            "descriptions have their place by time, and the transcript has none",
            hint="give a cue sheet (--cues), a recogniser's words (--words), or word times",
        )
    return merge_descriptions(talk, read_track(path))


def _own_captions(path: Path, talk: Transcript | TimedTranscript) -> list[Path | Track]:
    """A recording on a page has captions (WCAG 1.2.2): the input's own, or cut from its times."""
    import imhcaps
    from imhcaps.formats import is_caption_file
    from imhcaps.model.transcript import TimedTranscript

    if is_caption_file(path):
        return [path]
    return [imhcaps.segment(talk)] if isinstance(talk, TimedTranscript) else []


def _save(files: dict[Path, bytes], transcript: Path, part: str, force: bool) -> None:
    """Write all of them, or none where one must not be written over."""
    from imhcaps.made_files import write_made

    for path in files:
        if str(transcript) != "-" and path.exists() and path.samefile(transcript):
            raise OutputError("is the transcript itself", str(path), hint="choose a folder with -o")
    write_made(
        files,
        force=force,
        source=transcript,
        part=part,
        hint="--force replaces it; --stem or -o writes beside it",
    )
