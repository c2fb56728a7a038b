"""`imhcaps export`: a transcript, captions or word times → documents that everyone can read."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal
from urllib.parse import quote

import typer

from imhcaps.cli.options import (
    Draft,
    Encoding,
    Fps,
    Heading,
    Language,
    Speaker,
    Speakers,
    Unit,
    Words,
    file_stem,
    language_tag,
    number_or_text,
    output_name,
    speaker_names,
)
from imhcaps.errors import OutputError, UsageError

if TYPE_CHECKING:
    from imhcaps.documents import Kind
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Remark, TimedTranscript, Transcript

Paper = Literal["a4", "letter"]

_TAKERS = {
    "captions": ("html",),
    "css": ("html",),
    "font": ("pdf",),
    "form_feeds": ("brf",),
    "grade": ("brf",),
    "height": ("brf",),
    "large_print": ("pdf", "docx"),
    "logo": ("html",),
    "media": ("html", "epub"),
    "paper": ("pdf", "docx"),
    "table": ("brf",),
    "width": ("text",),
}
"""Which kinds take an option. A line of braille has its own width, that of the embosser."""

_FLAGS = {
    "form_feeds": "--form-feeds",
    "grade": "--braille-grade",
    "height": "--braille-page",
    "table": "--braille-table",
}


def export(
    transcript: Annotated[
        Path,
        typer.Argument(help="A transcript, a caption file, or word times (align -o FILE.json)."),
    ],
    to: Annotated[
        str, typer.Option(help="The kinds, with commas: html,pdf,docx,epub,brf,md,txt,json.")
    ] = "html",
    output: Annotated[
        str, typer.Option("--output", "-o", help="The folder for the documents, or - for a pipe.")
    ] = "transcripts",
    cues: Annotated[
        Path | None, typer.Option(help="The cue sheet: times, chapters, sounds, descriptions.")
    ] = None,
    words: Words = None,
    media: Annotated[
        str | None,
        typer.Option(help="The recording, a file or an address: html plays it, epub reads along."),
    ] = None,
    captions: Annotated[
        list[Path] | None,
        typer.Option(help="A caption file for the player; may be given again for more languages."),
    ] = None,
    descriptions: Annotated[
        Path | None,
        typer.Option(help="A descriptions track (VTT): its visuals, in order of time."),
    ] = None,
    times: Annotated[
        bool | None, typer.Option("--times/--no-times", help="Print the time of each turn.")
    ] = None,
    template: Annotated[
        list[Path] | None,
        typer.Option(help="Your own page: FILE.html or a folder, FILE.typ for pdf, FILE.docx."),
    ] = None,
    css: Annotated[
        Path | None, typer.Option(help="Styles of your own, after those of the page (html).")
    ] = None,
    logo: Annotated[Path | None, typer.Option(help="A picture for the head of the page.")] = None,
    organisation: Annotated[str, typer.Option(help="Who publishes the transcript.")] = "",
    title: Annotated[str | None, typer.Option(help="The title, if not the page's own.")] = None,
    large_print: Annotated[
        bool, typer.Option("--large-print", help="18 points by the ACB guidelines (pdf, docx).")
    ] = False,
    paper: Annotated[Paper | None, typer.Option(help="The paper of pdf and docx.")] = None,
    font: Annotated[
        str | None, typer.Option(help="A font for scripts that the bundled ones lack (pdf).")
    ] = None,
    braille_table: Annotated[
        str | None, typer.Option(help="A liblouis table for another code than the language's.")
    ] = None,
    braille_grade: Annotated[
        int | None, typer.Option(min=1, max=2, help="1 uncontracted, 2 contracted braille.")
    ] = None,
    braille_page: Annotated[
        str | None, typer.Option(help="Cells of a line and lines of a page in braille: 40x25.")
    ] = None,
    form_feeds: Annotated[
        bool | None,
        typer.Option("--form-feeds/--no-form-feeds", help="End each braille page with one."),
    ] = None,
    width: Annotated[
        int | None, typer.Option(min=20, help="The width of a line of txt, in characters.")
    ] = None,
    stem: Annotated[
        str | None, typer.Option(help="The name of the outputs, if not the transcript's own.")
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
        bool, typer.Option("--force", help="Overwrite files that were not made by imhcaps.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing.")] = False,
) -> None:
    """Print a transcript for everyone: web page, PDF, Word, EPUB, braille, Markdown, text."""
    from imhcaps.cli.summary import show_remarks
    from imhcaps.cli.terminal import line, write_bytes
    from imhcaps.documents import losses, require, write_document
    from imhcaps.documents.document import document
    from imhcaps.documents.printable import odd_languages
    from imhcaps.model.transcript import Remark

    kinds = _kinds(to)
    for kind in kinds:
        require(kind)
    if output == "-" and len(kinds) != 1:
        raise UsageError(f"a pipe takes one kind, not {len(kinds)}", hint="--to txt -o -")
    name = file_stem(stem, transcript, heading)
    cells = _cells(braille_page)
    given = {
        "captions": captions or None,
        "css": css,
        "font": font,
        "form_feeds": form_feeds,
        "grade": braille_grade,
        "height": cells and cells[1],
        "large_print": large_print or None,
        "logo": logo,
        "media": media,
        "paper": paper,
        "table": braille_table,
        "width": width,
    }
    options = _options(kinds, given, template or [], Path("." if output == "-" else output))
    talk, remarks = _read(
        transcript,
        cues=cues,
        words=words,
        fps=fps,
        unit=unit,
        draft=draft,
        reading={
            "heading": number_or_text(heading),
            "speakers": speaker_names(speakers, speaker),
            "language": language_tag(language),
            "encoding": encoding,
        },
    )
    remarks = (*remarks, *odd_languages(talk))
    if descriptions is not None:
        talk = _described(talk, descriptions)
    if cells and "brf" in options:
        options["brf"]["width"] = cells[0]
    page = options.get("html", {})
    if "media" in page and "captions" not in page:
        page["captions"] = _own_captions(transcript, talk)
    if "media" in page and not page["captions"]:
        remarks = (*remarks, Remark("note", "the recording has no captions: --captions, --cues"))
    if "epub" in options and (lost := _read_along(options["epub"], talk)):
        remarks = (*remarks, lost)
    made = document(talk, times=times, title=title, language=language, organisation=organisation)
    if times and all(turn.start is None for turn in made.turns):
        remarks = (*remarks, Remark("note", "no times to print: --cues or --words gives them"))
    files = {
        Path(output)
        / output_name(
            f"{name}-large-print" if "large_print" in options[kind.name] else name,
            made.language,
            kind.suffix,
        ): write_document(made, kind, **options[kind.name])
        for kind in kinds
    }
    for kind in kinds:
        remarks = (*remarks, *losses(made, kind, **options[kind.name]))
    if output == "-":
        write_bytes(next(iter(files.values())))
    else:
        _save(files, transcript, heading or "", force)
        if not quiet:
            for path in files:
                line(str(path))
    show_remarks(remarks, quiet=quiet)


def _kinds(names: str) -> list[Kind]:
    from imhcaps.documents import KINDS, kind_of

    kinds = {kind_of(name.strip()).name: kind_of(name.strip()) for name in names.split(",") if name.strip()}  # fmt: skip
    if not kinds:
        known = ", ".join(kind.suffix for kind in KINDS)
        raise UsageError("no kind of document named", hint=f"--to takes {known}")
    return list(kinds.values())


def _options(
    kinds: list[Kind], given: dict[str, Any], templates: list[Path], folder: Path
) -> dict[str, dict[str, Any]]:
    """Each kind's own options; an option that no wanted kind takes is an error, not ignored."""
    options: dict[str, dict[str, Any]] = {kind.name: {} for kind in kinds}
    for name, value in given.items():
        takers = _TAKERS[name]
        wanted = [kind for kind in takers if kind in options]
        if value is None:
            continue
        if not wanted:
            raise UsageError(
                f"{_FLAGS.get(name, '--' + name.replace('_', '-'))} is of no use to "
                + ", ".join(kind.suffix for kind in kinds),
                hint=f"it is for {', '.join(takers)}",
            )
        for kind in wanted:
            options[kind][name] = value
    for path in templates:
        home = {".docx": "docx", ".dotx": "docx", ".typ": "pdf"}.get(path.suffix.lower(), "html")
        if home not in options:
            raise UsageError(f"--template {path} is for {home}", hint=f"add it: --to {home},…")
        options[home]["template"] = path
    page = options.get("html", {})
    if "media" in page:
        page["media"] = _address(page["media"], folder)
    elif "captions" in page:
        raise UsageError("--captions needs the recording", hint="--media FILE or an address")
    return options


def _cells(size: str | None) -> tuple[int, int] | None:
    """`40x25` as cells of a line and lines of a page."""
    if size is None:
        return None
    found = re.fullmatch(r"(\d{1,3})[x×](\d{1,3})", size.strip().lower())
    if found is None:
        raise UsageError(f"no braille page {size!r}", hint="--braille-page 40x25")
    return int(found[1]), int(found[2])


def _read_along(options: dict[str, Any], talk: Transcript | TimedTranscript) -> Remark | None:
    """The EPUB's recording in its own word; or why there is none."""
    from imhcaps.documents.epub import AUDIO
    from imhcaps.model.transcript import Remark, TimedTranscript

    media = options.pop("media", None)
    if media is None:
        return None
    known = ", ".join(sorted(AUDIO))
    if not Path(media).is_file() or Path(media).suffix.lower() not in AUDIO:
        return Remark("lost", f"epub: no read-along, the recording is no audio file ({known})")
    if not isinstance(talk, TimedTranscript):
        return Remark("lost", "epub: no read-along, the words have no times (--cues, --words)")
    options["audio"] = media
    return None


def _address(media: str, folder: Path) -> str:
    """The recording as the page in that folder will find it."""
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", media):
        return media
    if not Path(media).is_file():
        from imhcaps.errors import InputError

        raise InputError(
            "no such recording", media, hint="give a file, or an address with https://"
        )
    try:
        return Path(os.path.relpath(media, folder)).as_posix()
    except ValueError:  # on another drive
        return "file:///" + quote(Path(media).resolve().as_posix(), safe="/:")


def _read(
    path: Path,
    *,
    cues: Path | None,
    words: Path | None,
    fps: str | None,
    unit: str | None,
    draft: bool,
    reading: dict[str, Any],
) -> tuple[Transcript | TimedTranscript, tuple[Remark, ...]]:
    import imhcaps
    from imhcaps.timing import read_timed

    if path.suffix.lower() == ".json" and _is_timed(path):
        useless = {
            "cues": cues,
            "words": words,
            "fps": fps,
            "unit": unit,
            **reading,
            "language": None,
        }
        for name, value in useless.items():
            if value is not None:
                raise UsageError(
                    f"--{name} is of no use to a transcript that has its times",
                    str(path),
                    hint="give it to align, which writes this file; or export the transcript itself",
                )
        timed = read_timed(path)
        talk = timed.transcript.with_language_tag()
        odd = talk.remarks[len(timed.transcript.remarks) :]
        return replace(timed, transcript=talk), (*timed.remarks, *odd)
    if fps is not None and cues is None and words is None:
        raise UsageError("--fps is for the timecodes of --cues or --words, and neither is given")
    talk = imhcaps.read_transcript(path, **reading)
    if cues is None and words is None:
        return _timed(talk), talk.remarks
    timed = imhcaps.align(talk, cues=cues, words=words, fps=fps, unit=unit, draft=draft)
    return timed, (*timed.transcript.remarks, *timed.remarks)


def _timed(talk: Transcript) -> Transcript | TimedTranscript:
    """Captions come with a time for each word, and without paragraphs."""
    from imhcaps.documents.paragraphs import with_paragraphs
    from imhcaps.model.transcript import TimedTranscript

    said = [element for turn in talk.turns for element in turn.elements]
    if not said or any(element.start is None for element in said):
        return talk
    return with_paragraphs(TimedTranscript(talk))


def _is_timed(path: Path) -> bool:
    from imhcaps.source import read_source

    return '"imhcaps-timed"' in read_source(path).text[:400]


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
