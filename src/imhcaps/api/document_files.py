"""A transcript as files for people: read, printed in several kinds, each as bytes; nothing is written."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from imhcaps.api.arguments import Path
from imhcaps.errors import UsageError
from imhcaps.output_names import output_name

if TYPE_CHECKING:
    from imhcaps.model.transcript import Remark, TimedTranscript, Transcript


class Reading(NamedTuple):
    """How a transcript is read; see `imhcaps.read_transcript`."""

    heading: str | int | None = None
    speakers: Sequence[str] | None = None
    language: str | None = None
    default_language: str | None = None
    encoding: str | None = None


class Printing(NamedTuple):
    """How a transcript is printed: names of kinds, the options of each, and what is at the head of all.

    `times` prints the time of each turn; left open, where the transcript as published has them.
    """

    kinds: tuple[str, ...]
    options: Mapping[str, Mapping[str, Any]] = {}
    times: bool | None = None
    title: str | None = None
    language: str | None = None
    organisation: str = ""
    date: str = ""
    source: str = ""
    author: str = ""
    link: str = ""


class Printed(NamedTuple):
    """The documents of a transcript, by the name of their kind, their language, and what is to be said of them."""

    files: dict[str, bytes]
    language: str
    remarks: tuple[Remark, ...]


def read_to_print(
    path: Path, reading: Reading
) -> tuple[Transcript | TimedTranscript, tuple[Remark, ...]]:
    """A transcript, captions, or word times as JSON, with times where all of its words have theirs."""
    from imhcaps.api.transcripts import read_transcript
    from imhcaps.source import read_source
    from imhcaps.transcripts.timed_json import is_timed, read_timed

    if os.fspath(path).lower().endswith(".json") and is_timed(read_source(path)):
        # Its language is what it says itself; `language` is that of the documents alone.
        for name, value in reading._replace(language=None, default_language=None)._asdict().items():
            if value is not None:
                raise of_no_use(name, path)
        timed = read_timed(path)
        talk = timed.transcript.with_language_tag()
        odd = talk.remarks[len(timed.transcript.remarks) :]
        return replace(timed, transcript=talk), (*timed.remarks, *odd)
    talk = read_transcript(path, **reading._asdict())
    return _with_times(talk), talk.remarks


def of_no_use(option: str, path: Path) -> UsageError:
    """An option that says how a transcript is read, for word times, which were read when they were made."""
    return UsageError(
        f"--{option} is of no use to a transcript that has its times",
        os.fspath(path),
        hint="give it to align, which writes this file; or export the transcript itself",
    )


def document_name(
    stem: str, kind: str, language: str | None, options: Mapping[str, Mapping[str, object]]
) -> str:
    """The name of a document's file; large print shows in its name."""
    from imhcaps.documents import kind_of

    large = "large_print" in options.get(kind, {})
    return output_name(f"{stem}-large-print" if large else stem, language, kind_of(kind).suffix)


def printed(talk: Transcript | TimedTranscript, printing: Printing, stem: str = "") -> Printed:
    """Each document of a transcript as the bytes of its file, with what a kind cannot carry among the remarks.

    `stem` is the beginning of their names: a web page then links to the others, which will lie beside it.
    """
    from imhcaps.documents import kind_of, losses, write_document
    from imhcaps.documents.document import document
    from imhcaps.model.transcript import Remark

    about = printing._asdict()
    kinds = [kind_of(name) for name in about.pop("kinds")]
    options = about.pop("options")
    made = document(talk, **about)
    remarks: tuple[Remark, ...] = ()
    if printing.times and all(turn.start is None for turn in made.turns):
        remarks = (Remark("note", "no times to print: --cues or --words gives them"),)
    if stem and "html" in printing.kinds:
        # A suffix says what it is in every language.
        names = {
            kind.suffix.upper(): document_name(stem, kind.name, made.language, options)
            for kind in kinds
            if kind.name not in ("html", "json")
        }
        others = [(f"{suffix}: {name}", name) for suffix, name in names.items()]
        page = options.get("html", {})
        options = {**options, "html": {**page, "downloads": [*others, *page.get("downloads", ())]}}
    files = {kind.name: write_document(made, kind, **options.get(kind.name, {})) for kind in kinds}
    for kind in kinds:
        remarks = (*remarks, *losses(made, kind, **options.get(kind.name, {})))
    return Printed(files, made.language, remarks)


def _with_times(talk: Transcript) -> Transcript | TimedTranscript:
    """Captions come with a time for each word, and without paragraphs."""
    from imhcaps.documents.paragraphs import with_paragraphs
    from imhcaps.model.transcript import TimedTranscript

    said = [element for turn in talk.turns for element in turn.elements]
    if not said or any(element.start is None for element in said):
        return talk
    return with_paragraphs(TimedTranscript(talk))
