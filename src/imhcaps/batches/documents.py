"""What a worker does for `export`: each transcript of a batch becomes documents, written beside each other."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.api.document_files import (
    Printing,
    Reading,
    document_name,
    printed,
    read_to_print,
)
from imhcaps.batches.work import Ask, Entry, contents_of, failed, fault
from imhcaps.errors import ImhcapsError, InputError, OutputError
from imhcaps.files import read_bytes
from imhcaps.made_files import write_made
from imhcaps.output_names import stem_and_language
from imhcaps.report.parts import Part
from imhcaps.report.remarks import lines_of
from imhcaps.terminal_text import one_line

if TYPE_CHECKING:
    from imhcaps.batches.storage import Content

MADE = "made"
"""Where the names of the documents are in a share: JSON, a line each."""
REMARKS = "remarks"
"""Where the lines are that a share has to say of them."""


class ExportSettings(NamedTuple):
    """How files become documents: plain data, it travels. `folder` is absolute; the documents lie in it as the
    transcripts lie in the folders that were named. `files` are the digests of templates, styles and pictures.
    """

    reading: Reading
    printing: Printing
    folder: str
    force: bool = False
    quiet: bool = False
    files: tuple[tuple[str, bytes], ...] = ()

    def parts(self, entries: Sequence[Entry], ask: Ask) -> list[Part]:
        """Make the documents of some files, in order; what is wrong with a file is in its share, never raised."""
        contents = contents_of(entries)
        return [
            _exported(entry, self, contents.get(entry.opens), digests=ask.digests)
            for entry in entries
        ]

    def outputs(self, part: Part) -> tuple[str, ...]:
        """The documents of a share, which a journal looks at again."""
        return tuple(names_made(part.texts.get(MADE, "")))


def given_files(printing: Printing) -> tuple[tuple[str, bytes], ...]:
    """The files that the options of documents name, each with the SHA-256 of its bytes; those of folders too."""
    found: dict[str, bytes] = {}
    for options in printing.options.values():
        for value in options.values():
            if isinstance(value, Path):
                inside = sorted(value.rglob("*")) if value.is_dir() else [value]
                for path in inside:
                    if path.is_file():
                        found[str(path)] = hashlib.sha256(path.read_bytes()).digest()
    return tuple(found.items())


def _exported(
    entry: Entry,
    settings: ExportSettings,
    content: Content | InputError | None,
    *,
    digests: bool,
) -> Part:
    try:
        if isinstance(content, InputError):
            raise content
        digest = b""
        if digests:
            data = read_bytes(entry.opens or entry.path) if content is None else content.data
            digest = hashlib.sha256(data).digest()
            if entry.digest and entry.digest == _digest(digest, entry.outputs):
                return Part(entry.path, digest=entry.digest, kept=True)
        if content is None:
            made, remarks = _made(Path(entry.opens or entry.path), entry, settings)
        else:
            # Readers look at names and bytes: for a moment it is a file of its own name here.
            name = entry.path.replace("\\", "/").rpartition("/")[2]
            with tempfile.TemporaryDirectory() as folder:
                here = Path(folder, name)
                try:
                    here.write_bytes(content.data)
                except (OSError, ValueError) as problem:
                    raise InputError(f"cannot be a file here ({problem})") from None
                made, remarks = _made(here, entry, settings)
        part = Part(
            entry.path,
            texts={MADE: "".join(f"{json.dumps(path)}\n" for path in made), REMARKS: remarks},
            counts={("read",): 1},
        )
        return part._replace(digest=_digest(digest, tuple(made))) if digests else part
    except ImhcapsError as problem:
        message = f"{problem.message}; {problem.hint}" if problem.hint else problem.message
        return failed(entry, message)
    except Exception as problem:
        return failed(entry, f"was not exported: {fault(problem)}")


def _made(path: Path, entry: Entry, settings: ExportSettings) -> tuple[list[str], str]:
    """Write the documents of one file; their names, and lines about them."""
    from imhcaps.documents.printable import odd_languages  # noqa: PLC0415 - slow to load

    folder = _folder(settings.folder, entry.below)
    talk, remarks = read_to_print(path, settings.reading)
    stem, named = stem_and_language(path.name)
    print_ = printed(talk, settings.printing, stem)
    if not entry.alone and print_.language.lower() != named:
        raise OutputError(
            f"is in {print_.language!r}, and other files of its folder have its name: their documents may have one name",
            hint="name it for its language (talk.en.vtt), or export it by itself with --stem",
        )
    options = settings.printing.options
    files = {
        str(folder / document_name(stem, kind, print_.language, options)): data
        for kind, data in print_.files.items()
    }
    write_made(files, force=settings.force, source=entry.opens or os.path.abspath(entry.path))  # noqa: PTH100
    lines = lines_of((*remarks, *odd_languages(talk), *print_.remarks), quiet=settings.quiet)
    said = "".join(f"{one_line(f'{entry.path}: {line}')}\n" for line in lines)
    return list(files), said


def _folder(folder: str, below: str) -> Path:
    """Where the documents of a file go; a name that would lead out of the folder is refused."""
    parts = below.replace("\\", "/").split("/")
    if ".." in parts or any(":" in part or "\0" in part for part in parts) or below[:1] == "/":
        raise OutputError("would be written outside of the folder for documents")
    return Path(folder, *parts)


def _digest(content: bytes, outputs: Sequence[str]) -> bytes:
    """The digest of a file's content and of the documents that were made of it, as they stand there now."""
    found = hashlib.sha256(content)
    for path in outputs:
        try:
            data = read_bytes(path)
        except ImhcapsError:
            return b"gone"
        found.update(os.fsencode(path) + b"\0" + hashlib.sha256(data).digest())
    return found.digest()


def names_made(lines: str) -> list[str]:
    """The documents of a share, or of many."""
    return [json.loads(line) for line in lines.split("\n") if line]
