"""The table of caption formats, what tells them apart, and the reading of a file by its format."""

import os
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.errors import FormatError, did_you_mean
from imhcaps.files import utf8
from imhcaps.formats.track_kind import kind_of_track
from imhcaps.source import Source

if TYPE_CHECKING:
    from imhcaps.formats.document import Document
    from imhcaps.formats.syntax import Syntax
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Remark

CARRIES = (
    "voices",
    "labels",
    "ids",
    "settings",
    "styles",
    "regions",
    "notes",
    "markup",
    "language",
)
"""What a format may carry besides times and text."""


class Format(NamedTuple):
    """A caption format: its name, file suffixes, title, and what it carries of `CARRIES`."""

    name: str
    suffixes: tuple[str, ...]
    title: str
    carries: frozenset[str]
    module: str
    shares_suffix: bool = False
    """Whether files of other kinds have the same suffix: such a file is looked into before it is taken for
    captions, and is not checked because it lies in a folder."""
    signature: str = ""
    """What begins every file of the format, after white space and in any case: stronger than a suffix."""
    read_only: bool = False
    """Whether it is read and never written."""
    written_suffix: str = ""
    """The suffix of files that are written, where the format has none of its own."""

    @property
    def suffix(self) -> str:
        """The suffix of a file that is written."""
        return self.suffixes[0] if self.suffixes else self.written_suffix

    @property
    def syntax(self) -> "Syntax":
        """What the format says of itself."""
        syntax: Syntax = import_module(self.module).SYNTAX
        return syntax

    def read(self, source: Source) -> "Document":
        """The lossless view of a text of this format."""
        document: Document = import_module(self.module).read(source)
        return document

    def encoded(self, text: str) -> bytes:
        """The bytes of a text of this format."""
        return text.encode("latin-1") if self.syntax.binary else utf8(text)

    def write(self, track: "Track", fps: str | None = None) -> "tuple[str, tuple[Remark, ...]]":
        """The track in this format, and what could not be carried; `fps` for formats that count in frames."""
        if self.read_only:
            names = ", ".join(known.name for known in FORMATS if not known.read_only)
            raise FormatError(f"{self.title} is read, not written", hint=f"written are: {names}")
        options = (fps,) if fps is not None and self.syntax.written_in_frames else ()
        written: tuple[str, tuple[Remark, ...]]
        written = import_module(self.module).write(track, *options)
        return written


def _format(
    name: str,
    suffixes: str,
    title: str,
    carries: str,
    module: str = "",
    shares_suffix: bool = False,
    signature: str = "",
    read_only: bool = False,
    written_suffix: str = "",
) -> Format:
    return Format(
        name,
        tuple(suffixes.split()),
        title,
        frozenset(carries.split()),
        f"imhcaps.formats.{module or name}",
        shares_suffix,
        signature,
        read_only,
        written_suffix,
    )


FORMATS = (
    _format(
        "ass",
        ".ass .ssa",
        "SubStation Alpha (ASS, SSA)",
        "voices labels markup",
        "substation.reader",
    ),
    _format(
        "ebu-tt-d",
        "",
        "EBU-TT-D",
        "voices labels ids markup language",
        "ttml.ebu_tt_d",
        written_suffix=".xml",
    ),
    _format("json", ".json", "imhcaps track as JSON", " ".join(CARRIES), shares_suffix=True),
    _format("lrc", ".lrc", "LRC lyrics", "labels language"),
    _format("microdvd", ".sub", "MicroDVD", "markup", read_only=True),
    _format("sami", ".smi .sami", "SAMI", "markup language", read_only=True),
    _format("sbv", ".sbv", "YouTube SubViewer", "labels"),
    _format("scc", ".scc", "Scenarist SCC (CEA-608)", "labels", "scc.reader"),
    _format("spruce", ".stl", "Spruce STL", "markup", read_only=True),
    _format("srt", ".srt", "SubRip", "labels markup", "subrip.reader"),
    _format(
        "srt-positions",
        "",
        "SubRip with positions",
        "labels markup",
        "subrip.positions",
        written_suffix=".srt",
    ),
    _format("stl", ".stl", "EBU STL", "labels language", "stl.reader"),
    _format("subviewer", ".sub", "SubViewer 2", "labels"),
    _format(
        "ttml",
        ".ttml .dfxp .itt",
        "TTML (IMSC 1.1, DFXP)",
        "voices labels ids markup language",
        "ttml.reader",
    ),
    _format(
        "vtt",
        ".vtt .webvtt",
        "WebVTT",
        "voices labels ids settings styles regions notes markup",  # the language is in the name
        "webvtt.reader",
        signature="WEBVTT",
    ),
)
"""Sorted by name."""

FOR_WEB = "vtt"
"""The format that the `<track>` of a web page plays, the only one: chapters are written in it, and the text
of a `Cue` is as in it (HTML, "the track element": WebVTT)."""


def plays_on_the_web(name: str) -> bool:
    """Whether the `<track>` of a web page plays files of a format as they are."""
    return name == FOR_WEB


HEAD = 20_000
"""Characters of a text that are looked at to tell its format. Our own choice."""


def format_named(name: str) -> Format:
    """The format of that name (or suffix); `FormatError` with the nearest one else."""
    wanted = name.lower().lstrip(".")
    for known in FORMATS:
        if wanted == known.name:
            return known
    for known in FORMATS:
        if f".{wanted}" in known.suffixes:
            return known
    names = [known.name for known in FORMATS]
    hint = did_you_mean(wanted, names) or f"known: {', '.join(names)}"
    raise FormatError(f"unknown caption format {name!r}", hint=hint)


def format_of(path: str | os.PathLike[str], text: str | None = None) -> Format:
    """The format by a file's suffix, else by its text; `FormatError` when neither shows it."""
    by_name = _format_by_suffix(path, text)
    if by_name is not None:
        return by_name
    by_text = sniff(text) if text is not None else None
    if by_text is not None:
        return by_text
    raise _unclear(path, text)


def format_of_text(path: str | os.PathLike[str], text: str) -> Format:
    """The format by what is in a file, else by its suffix.

    `FormatError` when neither tells; it names a format that is known and not read.
    """
    from imhcaps.formats.unread import format_by_text  # noqa: PLC0415 - rare path

    by_name = _format_by_suffix(path, text)
    if by_name is not None and by_name.syntax.evidence.search(text[:HEAD]):
        # Most files are what they are called. Only a signature is stronger.
        return signed_format(text) or by_name
    by_text = sniff(text)
    if by_text is not None:
        return by_text
    if by_name is not None and format_by_text(text) is None:
        return by_name
    raise _unclear(path, text)


def signed_format(text: str) -> Format | None:
    """The format whose signature begins the text, or nothing."""
    head = text[:HEAD].lstrip("\ufeff \t\r\n")
    return next(
        (k for k in signed_formats() if head[: len(k.signature)].upper() == k.signature), None
    )


def signed_formats() -> tuple[Format, ...]:
    """The formats that have a signature."""
    return tuple(known for known in FORMATS if known.signature)


def _formats_by_suffix(path: str | os.PathLike[str]) -> list[Format]:
    suffix = os.path.splitext(str(path))[1].lower()  # noqa: PTH122 - works on "-" and any string
    return [known for known in FORMATS if suffix in known.suffixes]


def _format_by_suffix(path: str | os.PathLike[str], text: str | None) -> Format | None:
    """The format of a suffix; of several that have it, the one that the text shows, else one that is written."""
    named = _formats_by_suffix(path)
    if len(named) > 1 and text is not None:
        head = text[:HEAD]
        shown = [known for known in named if known.syntax.evidence.search(head)]
        if shown:
            return shown[0]
        by_text = sniff(text)
        if by_text is not None:
            return by_text
    return next((known for known in named if not known.read_only), named[0] if named else None)


def _unclear(path: str | os.PathLike[str], text: str | None) -> FormatError:
    """The error for a file of no format that is read; where it is of another one, that is named."""
    from imhcaps.formats.unread import (  # noqa: PLC0415 - rare path
        format_by_name,
        format_by_text,
        is_page,
    )
    from imhcaps.terminal_text import one_line  # noqa: PLC0415 - rare path

    read = ", ".join(known.name for known in FORMATS)
    what = (format_by_text(text) if text else None) or format_by_name(str(path))
    if what is not None:
        return FormatError(
            f"this is {what}, which is not read",
            str(path),
            hint=f"convert it to one of these first: {read}",
        )
    name = os.path.basename(str(path))  # noqa: PTH119
    if is_page(name) or name.lower().endswith(".txt"):
        return FormatError(
            f"{name} is no caption file",
            hint=f"as a transcript it is compared with captions: imhcaps check CAPTIONS --transcript {one_line(str(path))}",
        )
    return FormatError(
        f"the caption format is not clear from the name {name!r}", hint=f"name it: {read}"
    )


def sniff(text: str) -> Format | None:
    """The format whose evidence is first in the text (see `Syntax.evidence`), or nothing."""
    head = text[:HEAD]
    found = [
        (match.start(), known) for known in FORMATS if (match := known.syntax.evidence.search(head))
    ]
    return min(found, key=lambda each: each[0])[1] if found else None


def coded_captions(text: str) -> bool:
    """Is this text of a format whose codes or elements say what is shown? No transcript looks so."""
    found = sniff(text)
    return found is not None and not found.syntax.lossless


def folder_suffixes() -> tuple[str, ...]:
    """The suffixes by which caption files are found in a folder."""
    return tuple(s for known in FORMATS if not known.shares_suffix for s in known.suffixes)


def is_caption_file(path: str | os.PathLike[str]) -> bool:
    """Is this, by its name, a caption file? Where other files have the suffix too, its text decides."""
    named = _formats_by_suffix(path)
    if not named or (len(named) == 1 and not named[0].shares_suffix):
        return bool(named)
    try:
        with open(path, encoding="utf-8", errors="replace") as file:  # noqa: PTH123
            return sniff(file.read(HEAD)) in named
    except OSError:
        return False


def read_document(source: Source, format: str | None = None, kind: str | None = None) -> "Document":
    """Read a text without losing a character; never raises on bad captions.

    The format is that of `format`, else of the file's suffix, else of its text. The kind of track
    (captions, chapters, descriptions, metadata, subtitles) is `kind`, else what the file's header
    says, else what its name says (`talk.chapters.en.vtt`), else captions.
    """
    which = format_named(format) if format else format_of(source.path, source.text)
    document = which.read(source)
    if format is None and (other := _misnamed(source, which, document)) is not None:
        document = other
    said = kind or kind_of_track(source.path, document.header, document.raw)
    if said is not None:
        document.kind = said  # type: ignore[assignment]
    return document


_SAID = frozenset(("SRT150", "SRT155", "VTT001"))
"""Codes by which the reader of the named format itself says that the file is of another one."""


def _misnamed(source: Source, which: Format, document: "Document") -> "Document | None":
    """The document by its text, where the text is of another format than its name says and the name's finds no cue of
    its own; nothing where it is what it is called.
    """
    named = _formats_by_suffix(source.path)
    if named and which not in named:
        # Of several formats with the suffix the text is none.
        other, made = which, document
    else:
        if (len(document) and not document.found) or which.syntax.evidence.search(
            source.text[:HEAD]
        ):
            return None
        if not _SAID.isdisjoint(problem.code for problem in document.problems):
            return None
        by_text = signed_format(source.text) or sniff(source.text)
        if by_text is None or by_text.name == which.name:
            return None
        named, other, made = named or [which], by_text, by_text.read(source)
    if not len(made):
        return None
    from imhcaps.formats.problem import Problem  # noqa: PLC0415 - rare path

    end = source.text.find("\n")
    titles = " or ".join(known.title for known in named)
    what = f"this is {other.title}, and its name says {titles}: programs that go by the name show no cue of it"
    made.misnamed = Problem("CUE101", 0, max(end, 0), what)
    made.found.append(made.misnamed)
    return made


def read_again(document: "Document", source: Source) -> "Document":
    """A changed text of a document, read in its format and kind; a name of another format stays wrong."""
    after = read_document(source, document.format, document.kind)
    if document.misnamed is not None:
        after.misnamed = document.misnamed
        after.found.append(document.misnamed)
    return after
