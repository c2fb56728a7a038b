"""Transcripts, read from a file of any kind that holds one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from imhcaps.api.arguments import Path
from imhcaps.errors import InputError, UsageError
from imhcaps.model.argument_types import typed

if TYPE_CHECKING:
    from imhcaps.model.transcript import Transcript
    from imhcaps.source import Source


@typed
def read_transcript(
    path: Path,
    *,
    heading: str | int | None = None,
    speakers: Sequence[str] | None = None,
    language: str | None = None,
    default_language: str | None = None,
    encoding: str | None = None,
) -> Transcript:
    """Read a transcript: text, Markdown, HTML, DOCX, a caption file, word times as `align` writes them, or a
    recogniser's words (JSON, CTM, STM, tables).

    `path` is the file. `heading` chooses one talk of a page with several, by its text or 1-based
    number; `speakers` are the only names to take for speakers; `language` (BCP 47) overrides what the
    page says, `default_language` is for a page that says none; `encoding` is that of a text file that is
    not UTF-8. Returns the turns with their words; `remarks` says what was guessed or skipped.
    Raises `InputError` for what is no text, `TranscriptError` where nothing is said.
    """
    from imhcaps.formats import is_caption_file
    from imhcaps.source import Source, read_source
    from imhcaps.transcripts import captions_to_transcript, is_captions
    from imhcaps.transcripts import read_transcript as read
    from imhcaps.transcripts.timed_json import is_timed, is_untimed

    # Standard input can be read only once.
    source: Path | Source = path
    if encoding is not None or str(path) == "-":
        source = read_source(path, encoding)
    transcript: Transcript
    name = source.path if isinstance(source, Source) else path
    if os.fspath(name).lower().endswith((".json", ".jsonl")):
        source = source if isinstance(source, Source) else read_source(source)
        if is_timed(source):
            return _of_word_times(source, heading, speakers, language)
        if is_untimed(source):
            return _of_untimed(source, heading, speakers, language)
        return _of_recognised(source, heading, speakers, language or default_language)
    if os.fspath(name).lower().endswith(_TABLES):
        from imhcaps.timing.asr import is_table_of_words

        source = source if isinstance(source, Source) else read_source(source)
        if is_table_of_words(source):
            return _of_recognised(source, heading, speakers, language or default_language)
    if is_caption_file(name) or is_captions(source) or _coded(source):
        from imhcaps.formats.reading import read_captions

        captions = read_captions(source if isinstance(source, Source) else read_source(source))
        transcript = captions_to_transcript(
            captions.track,
            source=str(path),
            speakers=speakers,
            language=language,
            default_language=default_language,
        )
        remarks = captions.remarks
        if captions.document.syntax.drops_what_players_drop:
            from imhcaps.formats.webvtt.left_out import hidden_words

            remarks += hidden_words(captions.document)
        if remarks:
            from dataclasses import replace

            transcript = replace(transcript, remarks=(*remarks, *transcript.remarks))
    else:
        _refuse_unread_captions(source)
        transcript = read(
            source,
            heading=heading,
            speakers=speakers,
            language=language,
            default_language=default_language,
        )
    return transcript.with_language_tag()


_TABLES = (".csv", ".ctm", ".stm", ".tsv")
"""Files that programs write: a recogniser's words, one a line or a stretch a line; other text in them is read as
text."""


def _coded(source: Path | Source) -> bool:
    """Captions of a format that shows itself by its codes, whatever the file is called; a page may quote them."""
    from imhcaps.formats.table import coded_captions
    from imhcaps.formats.unread import is_page
    from imhcaps.source import Source, read_source

    if isinstance(source, Source):
        return not is_page(source.path) and coded_captions(source.text)
    try:
        return not is_page(os.fspath(source)) and coded_captions(read_source(source).text)
    except InputError:
        return False


def _of_word_times(
    source: Source, heading: str | int | None, speakers: Sequence[str] | None, language: str | None
) -> Transcript:
    """The transcript in word times as JSON; what chooses or names its parts was said when they were made."""
    from imhcaps.transcripts.timed_json import read_timed

    for name, value in (("heading", heading), ("speakers", speakers), ("language", language)):
        if value is not None:
            raise UsageError(
                f"{name} is of no use to a transcript that has its times",
                source.path,
                hint="give it to align, which writes this file, or name the transcript itself",
            )
    return read_timed(source).transcript.with_language_tag()


def _of_untimed(
    source: Source, heading: str | int | None, speakers: Sequence[str] | None, language: str | None
) -> Transcript:
    """The transcript that `export --to json` wrote: its speakers are known; a language that is named goes before its
    own.
    """
    from dataclasses import replace

    from imhcaps.transcripts.timed_json import read_untimed

    for name, value in (("heading", heading), ("speakers", speakers)):
        if value is not None:
            raise UsageError(
                f"{name} is of no use to a transcript as JSON, which says it itself",
                source.path,
                hint="name the page that it was made of",
            )
    found = read_untimed(source)
    return replace(found, language=language or found.language).with_language_tag()


def _of_recognised(
    source: Source, heading: str | int | None, speakers: Sequence[str] | None, language: str | None
) -> Transcript:
    """The transcript in a recogniser's words; `speakers` give its people names: `Name | SPEAKER_00`."""
    from dataclasses import replace

    from imhcaps.timing import read_words
    from imhcaps.timing.recognised import transcript_of

    if heading is not None:
        raise UsageError("heading is of no use to a recogniser's words", source.path)
    names: dict[str, str] = {}
    for entry in speakers or ():
        name, _, others = entry.partition("|")
        names |= {label.strip(): name.strip() for label in others.split(",") if label.strip()}
    recognised = read_words(source)
    if language is not None:
        recognised = replace(recognised, language=language)
    return transcript_of(recognised, names).with_language_tag()


def _refuse_unread_captions(source: Path | Source) -> None:
    """Raise `FormatError` for captions of a format that is not read; what is no text is refused later."""
    from contextlib import suppress

    from imhcaps.formats.unread import is_page, refuse_as_transcript
    from imhcaps.source import Source, read_source

    if isinstance(source, Source):
        refuse_as_transcript(source.path, source.text)
    elif not is_page(os.fspath(source)):
        with suppress(InputError):
            refuse_as_transcript(os.fspath(source), read_source(source).text)
