"""What the files of a talk under review are at one moment: read, checked, and as the page shows them."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from imhcaps.checks.session import check_read
from imhcaps.errors import CueSheetError, ImhcapsError, OutputError
from imhcaps.files import read_bytes, write_all
from imhcaps.formats import read_document
from imhcaps.reviewing.history import digest
from imhcaps.reviewing.known_rows import is_sure
from imhcaps.reviewing.view import view_of_result
from imhcaps.source import Source, decode
from imhcaps.timing.error_model import mean_error
from imhcaps.timing.model import CueSheet
from imhcaps.timing.sheets import read_cue_sheet

if TYPE_CHECKING:
    from imhcaps.checks.session import Settings
    from imhcaps.formats.document import Document
    from imhcaps.model.results import FileResult
    from imhcaps.model.transcript import Transcript
    from imhcaps.reviewing.operations import Operation
    from imhcaps.timing.model import AsrWords


class StaleError(ImhcapsError):
    """The files are not as whoever asks has seen them."""


class Files(NamedTuple):
    """The files of a talk as paths in the project, `folder` aside: captions (the first is shown), sheet, transcript."""

    folder: Path
    captions: tuple[str, ...]
    sheet: str | None = None
    transcript: str | None = None

    def location(self, file: str) -> Path:
        """Where one of them is; it must still lie in the project."""
        location = (self.folder / file).resolve()
        if not location.is_relative_to(self.folder.resolve()):
            raise OutputError("leads out of the project", file)
        return location

    def read(self, file: str) -> bytes:
        """The bytes of one of them."""
        return read_bytes(self.location(file))

    def write(self, data: Mapping[str, bytes], seen: Mapping[str, bytes]) -> None:
        """Replace files, all or none; raises `StaleError` where one is not as it was `seen`."""
        there = {self.location(file): seen[file] for file in data}

        def guard(location: Path, found: bytes) -> None:
            if found != there[location]:
                raise StaleError("was changed meanwhile", str(location))

        write_all({self.location(file): new for file, new in data.items()}, guard=guard)

    @property
    def all(self) -> tuple[str, ...]:
        """Each of them."""
        return tuple(file for file in (*self.captions, self.sheet, self.transcript) if file)


class Snapshot(NamedTuple):
    """What the files were when they were read: bytes and documents, revision, findings."""

    data: Mapping[str, bytes]
    documents: tuple[Document, ...]
    sheet: Source | None
    rows: CueSheet | None
    revision: str
    result: FileResult
    view: dict[str, Any]

    @property
    def hashes(self) -> dict[str, str]:
        """The hash of each file."""
        return {file: digest(data) for file, data in self.data.items()}


class Ahead(NamedTuple):
    """What an edit of the files at `revision` makes of them, found before it is saved."""

    revision: str
    operation: Operation
    made: dict[str, Document]
    """The caption files that it changes."""
    left: tuple[str, ...]
    """What is said of those that it leaves as they are."""
    transcript: Transcript | None
    """What the transcript says then."""
    after: Snapshot


def snapshot_of(
    files: Files,
    settings: Settings,
    recognised: AsrWords | None,
    data: Mapping[str, bytes],
    before: Snapshot | None = None,
    made: Mapping[str, Document] = {},
) -> Snapshot:
    """What the files say, under the settings of a check; those that are as `before`, and those just `made`, are not
    read again.
    """
    read = dict(made)
    for file, document in zip(files.captions, before.documents if before else (), strict=False):
        if before is not None and before.data[file] == data[file]:
            read.setdefault(file, document)
    documents = tuple(
        read[file] if file in read else read_document(decode(data[file], file))
        for file in files.captions
    )
    first = documents[0]
    sheet = rows = None
    if files.sheet is not None:
        sheet = decode(data[files.sheet], files.sheet)
        try:
            rows = read_cue_sheet(sheet)
        except CueSheetError:
            rows = None  # no row has a time yet, or it is said when a row is added
    known = {row.start: row for row in rows.rows if row.kind == "speech"} if rows else {}
    there = {cue: known[at] for cue, at in enumerate(first.starts, 1) if at in known}
    accepted = {cue for cue, row in there.items() if is_sure(row)}
    tapped = {cue: mean_error(row.error or 0) for cue, row in there.items() if cue not in accepted}
    result = check_read(first, settings._replace(speeds=True), accuracy=False)
    view = view_of_result(first, settings, result, recognised, accepted, tapped)
    for number, cue in enumerate(view["cues"], 1):
        cue["accepted"] = number in accepted
    revision = sha256(b"".join(sha256(each).digest() for each in data.values())).hexdigest()
    return Snapshot(data, documents, sheet, rows, revision, result, view)
