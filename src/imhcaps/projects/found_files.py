"""What is in the folder of a project: talks, files that give times, recordings; and what imhcaps made itself."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.errors import ImhcapsError, InputError
from imhcaps.folders import walk
from imhcaps.formats import is_caption_file
from imhcaps.formats.made_mark import MARK, shows_ours
from imhcaps.ignore_files import IgnoreFiles
from imhcaps.made_files import is_known
from imhcaps.projects.talks import SHEETS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from imhcaps.model.transcript import Transcript

PAGES = (".txt", ".md", ".markdown", ".html", ".htm", ".docx")
"""Suffixes of files that may hold a transcript."""
RECORDINGS = (
    ".mp4", ".m4v", ".mov", ".webm", ".mkv", ".mp3", ".m4a", ".wav", ".flac", ".ogg", ".opus"
)  # fmt: skip
"""Suffixes of sound and video."""
DOCUMENTS = (".doc", ".odt", ".rtf", ".pdf", ".pages")
"""Suffixes of documents that may hold a transcript and are not read."""
CAPTIONS_FOLDER, DOCUMENTS_FOLDER = "captions", "transcripts"
"""Folders that a build writes to where the configuration names no others."""
_HEAD = 4096
"""Bytes of a file in which a mark of its maker is. Our own choice: heads of pages are shorter."""
_GENERATOR = re.compile(rb'generator(?:" content=|: )"imhcaps')
_REPORT = re.compile(rb"(?m)^[^\n]{1,300}:\d+:\d+: (?:error|warning|info) [A-Z]{3}\d{3} ")
"""A line of what `check` says."""
ABOUT = frozenset(
    ("authors", "changelog", "code_of_conduct", "contributing", "copying", "licence", "license", "readme", "security")
)  # fmt: skip
"""Names of files about a folder, which are no talks unless they name who speaks."""
_LOGGED = re.compile(
    r"[^A-Za-z]*(?:[A-Z][a-z]{2} [^A-Za-z]+)?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL)\b"
)
"""A line of a program's log: its severity is at its head, in capitals, after a time or nothing."""
_FIELD = re.compile(
    r"\s*(?:[-*+] +)?(?:\[[ xX]\] \S|[^\W\d][^:]{0,39}:(?=\s|$)(?:.{0,79}[^.!?…\s])?\s*$)"
)
"""A line that is a field of a form, an entry of a list, or a task: few words, a colon, and less than a line of 80
characters that does not end as a sentence; our own choices."""
_NOT_SAID = re.compile(r"[0-9@/\\=_<>{}|#$^*~+\[\]]|\w(?:\.\w\w|\()", re.ASCII)
"""What is in addresses, names of files, versions, figures and code, and in no word."""
LEAST_WORDS = 0.75
"""The share of what is read of a talk that is words. Our own choice: talks have 0.81 and more, lists of files and
addresses, requirements and records of servers at most 0.71 (22 kinds)."""
MOST_PARTS = 200
"""Parts of one page that are looked at; our own choice, a conference has fewer talks."""


File = tuple[Path, str]
"""Where a file is, and the name that the configuration gives it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A talk that was found: its transcript, the heading where the page has several, its words."""

    transcript: str
    heading: str | None
    words: str
    ours: bool = False
    """Whether imhcaps printed it from another transcript."""
    language: str = ""


def parts_of(files: Sequence[File], no_talks: list[str] | None = None) -> Iterator[Part]:
    """Every talk of every page in a folder and below it; what is no transcript is passed over.

    With `no_talks` also what a program wrote, which is named there with the reason.
    """
    from imhcaps.api import read_transcript  # noqa: PLC0415 - slow to load
    from imhcaps.transcripts.reader import list_talks  # noqa: PLC0415 - slow to load

    for path, name in files:
        if path.suffix.lower() not in PAGES:
            continue
        try:
            headings = list_talks(path)[:MOST_PARTS]
            if len(headings) < 2:
                talk = read_transcript(path)
                if no_talks is not None and (why := _why_no_talk(path, talk)):
                    no_talks.append(
                        f"{name}: no talk, {why} (if it is one, name it in a [[talk]] table)"
                    )
                    continue
                if talk.speakers or path.stem.casefold() not in ABOUT:
                    yield Part(name, None, _words(talk), _printed(path), talk.language)
                continue
            for number, heading in enumerate(headings, 1):
                # One that occurs twice is known by its number.
                alone = headings.count(heading) == 1
                talk = read_transcript(path, heading=heading if alone else number)
                shown = heading if alone else str(number)
                yield Part(name, shown, _words(talk), language=talk.language)
        except ImhcapsError:
            continue


def _why_no_talk(path: Path, talk: Transcript) -> str | None:
    """Why a page that can be read is no talk all the same: a log, a list of files, addresses or versions."""
    # A dash by itself is no word, and none that is not said; where words are not parted by spaces a token is a
    # sentence.
    tokens = [token for token in _words(talk).split() if any(map(str.isalnum, token))]
    others = sum(token.isascii() and _NOT_SAID.search(token) is not None for token in tokens)
    if others > (1 - LEAST_WORDS) * len(tokens):
        return f"{others} of its {len(tokens)} words are addresses, names of files, figures or code"
    if path.suffix.lower() in (".txt", ".md"):
        text = path.read_bytes().decode("utf-8", "replace")
        lines = [line for line in text.splitlines() if line.strip()]
        if 2 * sum(map(bool, map(_LOGGED.match, lines))) > len(lines):
            return "it is the log of a program"
        fields = sum(map(bool, map(_FIELD.match, lines)))
        if not talk.speakers and 2 * fields > len(lines):
            return f"nobody speaks, and {fields} of its {len(lines)} lines are fields, entries or tasks"
    return None


def _printed(path: Path) -> bool:
    """Whether a document says that imhcaps made it."""
    try:
        with path.open("rb") as file:
            return _GENERATOR.search(file.read(_HEAD)) is not None
    except OSError:
        return False


def tracks_of(files: Sequence[File], unread: list[str] | None = None) -> dict[str, str]:
    """The words of each file that may give times, in a folder and below: captions, and recognisers' JSON.

    Captions that cannot be read are named in `unread`, with the reason; so is JSON that is damaged. JSON of other
    kinds is passed over.
    """
    from imhcaps.api import read_transcript  # noqa: PLC0415 - slow to load

    found = {}
    for path, name in files:
        if is_caption_file(path) or path.suffix.lower() == ".json":
            try:
                found[name] = _words(read_transcript(path))
            except ImhcapsError as problem:
                if unread is None:
                    continue
                if is_caption_file(path):
                    unread.append(f"{name}: {problem.message}; it is not looked at")
                elif not _is_json(path):
                    unread.append(f"{name}: cannot be read as JSON; it is not looked at")
    return found


def files_of(
    folder: Path, excluded: Callable[[str], bool] = lambda path: False
) -> tuple[list[File], list[str]]:
    """The files in a folder and below it, each with the name that the configuration gives it, and what is to be said of
    them.

    What is `excluded` or left out by `.gitignore` is passed over, but for recordings of which there is no other of that
    name: they are often too large for git.
    """
    wrong: list[tuple[str, str]] = []
    ignored = IgnoreFiles()
    found = list(walk(str(folder), lambda name: True, wrong, ignored))
    if wrong:
        raise InputError(f"cannot be looked into: {wrong[0][1]}", wrong[0][0])
    said = list(ignored.remarks)
    if ignored.left_out:
        said.append(
            f"left out by .gitignore and not looked at, but for recordings: files and folders: {ignored.left_out}"
        )
        stems = {Path(path).stem for path in found if _is_recording(path)}
        everywhere = walk(str(folder), _is_recording, [])
        found += [path for path in everywhere if Path(path).stem not in stems]
    before = len(found)
    paths = [Path(path) for path in found if not excluded(path)]
    if len(paths) < before:
        said.append(f"excluded and not looked at: {before - len(paths)} of {before} files")
    # A link to a file that is there too is that file once more, under another name.
    own = {os.path.realpath(path) for path in paths if not path.is_symlink()}
    kept = [path for path in paths if not path.is_symlink() or os.path.realpath(path) not in own]
    return [(path, path.relative_to(folder).as_posix()) for path in kept], said


def _is_recording(name: str) -> bool:
    return name.lower().endswith(RECORDINGS)


def sheet_words(path: Path) -> str | None:
    """The words of a cue sheet's rows; None for what is none."""
    from imhcaps.api import read_cue_sheet  # noqa: PLC0415 - slow to load

    if path.suffix.lower() not in SHEETS:
        return None
    try:
        rows = read_cue_sheet(path).rows
    except ImhcapsError:
        return None
    return " ".join(row.text for row in rows if row.kind == "speech") or None


def sheets_of(files: Sequence[File]) -> dict[str, str]:
    """The words of each cue sheet in a folder and below."""
    found = ((name, sheet_words(path)) for path, name in files)
    return {name: words for name, words in found if words is not None}


def is_output(
    path: Path, name: str, folders: Sequence[str] = (CAPTIONS_FOLDER, DOCUMENTS_FOLDER)
) -> bool:
    """Whether a file is one that `build` or `status` made: by its folder and our mark, never by its words."""
    in_folder = any(name.startswith(f"{folder.strip('/')}/") for folder in folders)
    suffix = path.suffix.lower()
    if not in_folder and suffix not in (".html", ".htm", ".txt"):
        return False
    try:
        data = path.read_bytes()
    except OSError:
        return False
    head = data[:_HEAD]
    if suffix == ".txt" and _REPORT.search(head):
        return True
    if b'name="generator" content="imhcaps status"' in head:
        return True
    if not in_folder:
        return False
    printed = suffix in (".html", ".htm") and b'name="generator" content="imhcaps' in head
    return printed or _is_ours(path, head) or is_known(data) or shows_ours(path, data)


def _is_ours(path: Path, head: bytes) -> bool:
    """Whether captions are ours by their mark, edited or not: by that of the WebVTT beside where they have no place for
    one.
    """
    if MARK.encode() in head:
        return True
    try:
        with path.with_suffix(".vtt").open("rb") as file:
            return MARK.encode() in file.read(_HEAD)
    except OSError:
        return False


def not_read(files: Sequence[File]) -> list[str]:
    """Documents that cannot be read, each with what is wrong: nobody is to think that they were looked at."""
    from imhcaps.api import read_transcript  # noqa: PLC0415 - slow to load

    said = []
    for path, name in files:
        if path.suffix.lower() in DOCUMENTS:
            try:
                read_transcript(path)
            except ImhcapsError as problem:
                said.append(f"{name}: {problem.message}; {problem.hint or 'it is not looked at'}")
    return said


def _is_json(path: Path) -> bool:
    try:
        json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return True


def says_who(path: Path) -> bool:
    """Whether a file is a recogniser's that says who speaks: a transcript with times of its own."""
    from imhcaps.api import read_transcript  # noqa: PLC0415 - slow to load

    if path.suffix.lower() != ".json":
        return False
    try:
        return bool(read_transcript(path).speakers)
    except ImhcapsError:
        return False


def _words(talk: Transcript) -> str:
    return " ".join(word.text for word in talk.words)
