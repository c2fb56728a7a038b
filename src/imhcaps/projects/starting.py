"""A first configuration for a folder: its transcripts, and the times that belong to each by their words."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.errors import ImhcapsError, InputError, NoTimesError
from imhcaps.folders import walk
from imhcaps.output_names import slug
from imhcaps.projects.matching import LEAST, Match, matches
from imhcaps.projects.same_talks import same_talks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from imhcaps.model.transcript import Transcript

PAGES = (".txt", ".md", ".markdown", ".html", ".htm", ".docx")
"""Suffixes of files that may hold a transcript."""
SHEETS = (".csv", ".tsv")
"""Suffixes of files that may hold a cue sheet."""
RECORDINGS = (
    ".mp4", ".m4v", ".mov", ".webm", ".mkv", ".mp3", ".m4a", ".wav", ".flac", ".ogg", ".opus"
)  # fmt: skip
"""Suffixes of sound and video."""
DOCUMENTS = (".doc", ".odt", ".rtf", ".pdf", ".pages")
"""Suffixes of documents that may hold a transcript and are not read."""
CAPTIONS_FOLDER, DOCUMENTS_FOLDER = "captions", "transcripts"
"""Folders that a build writes to where the configuration names no others."""
_HEAD = 4096
"""Bytes of a file in which a mark of its maker stands. Our own choice: heads of pages are shorter."""
_GENERATOR = re.compile(rb'generator(?:" content=|: )"imhcaps')
_REPORT = re.compile(rb"(?m)^[^\n]{1,300}:\d+:\d+: (?:error|warning|info) [A-Z]{3}\d{3} ")
"""A line of what `check` says."""
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


def parts_of(files: Sequence[File]) -> Iterator[Part]:
    """Every talk of every page in a folder and below it; what is no transcript is passed over."""
    from imhcaps.api import read_transcript
    from imhcaps.transcripts.reader import list_talks

    for path, name in files:
        if path.suffix.lower() not in PAGES:
            continue
        try:
            headings = list_talks(path)[:MOST_PARTS]
            if len(headings) < 2:
                yield Part(name, None, _words(read_transcript(path)), _printed(path))
                continue
            for heading in headings:
                yield Part(name, heading, _words(read_transcript(path, heading=heading)))
        except ImhcapsError:
            continue


def _printed(path: Path) -> bool:
    """Whether a document says that imhcaps made it."""
    try:
        with path.open("rb") as file:
            return _GENERATOR.search(file.read(_HEAD)) is not None
    except OSError:
        return False


def tracks_of(files: Sequence[File]) -> dict[str, str]:
    """The words of each file that may give times, in a folder and below: captions, and recognisers' JSON."""
    from imhcaps.api import read_transcript
    from imhcaps.formats import is_caption_file

    found = {}
    for path, name in files:
        if is_caption_file(path) or path.suffix.lower() == ".json":
            try:
                found[name] = _words(read_transcript(path))
            except ImhcapsError:
                continue
    return found


def _files(folder: Path) -> list[File]:
    """The files in a folder and below it, each with the name that the configuration gives it."""
    wrong: list[tuple[str, str]] = []
    paths = [Path(found) for found in walk(str(folder), lambda name: True, wrong)]
    if wrong:
        raise InputError(f"cannot be looked into: {wrong[0][1]}", wrong[0][0])
    return [(path, path.relative_to(folder).as_posix()) for path in paths]


@dataclass(frozen=True, slots=True)
class Begun:
    """The first configuration of a folder: its text, and what is to be said of how it was found."""

    text: str
    matches: tuple[Match, ...]
    without: tuple[Part, ...]
    """The talks without times."""
    left_out: tuple[str, ...]
    """Files and parts that are not used, each with the reason."""


class Known(NamedTuple):
    """What a configuration says already: its talks as (transcript, heading), their names, words and other files, and where outputs go."""

    talks: frozenset[tuple[str, str | None]] = frozenset()
    names: frozenset[str] = frozenset()
    words: tuple[tuple[str, str], ...] = ()
    """The name of each talk, and its words."""
    files: frozenset[str] = frozenset()
    folders: tuple[str, str] = (CAPTIONS_FOLDER, DOCUMENTS_FOLDER)


NOTHING = Known()


def first_configuration(folder: Path) -> Begun:
    """The `imhcaps.toml` for a folder: its talks, and the times that belong to each by their words or their name."""
    begun = talk_tables(folder, NOTHING)
    head = (
        "# Made by imhcaps init. All settings: imhcaps init --settings",
        'profile = "web"          # `imhcaps profile` lists the house styles',
        'formats = ["vtt", "srt"]',
        'documents = ["html"]     # also pdf, docx, epub, brf, md, txt',
    )
    return replace(begun, text="\n".join(head) + "\n" + begun.text)


def talk_tables(folder: Path, known: Known, table: str = "talk") -> Begun:
    """The `[[talk]]` tables of the talks in a folder that are not known yet, each with an empty line before it."""
    everything = _files(folder)
    outputs = {name for path, name in everything if is_output(path, name, known.folders)}
    files = [file for file in everything if file[1] not in outputs]
    left_out = [f"{len(outputs)} files that imhcaps made are not looked at"] if outputs else []
    left_out += _not_read(files)
    parts, same = _each_once(_unknown(parts_of(files), known))
    left_out += same
    parts, again = _not_again(parts, known)
    left_out += again
    files = [file for file in files if file[1] not in known.files]
    names = {str(number): part for number, part in enumerate(parts)}
    tracks = tracks_of(files)
    # Names of known talks are not numbers, or begin with a sign.
    texts = {f"={name}": words for name, words in known.words}
    found = matches({**texts, **{name: part.words for name, part in names.items()}}, tracks)
    for match in found:
        if match.text in texts:
            talk = match.text.removeprefix("=")
            left_out.append(
                f"{match.track}: has the words of {talk}, which has times already or can name it"
            )
    found = [match for match in found if match.text not in texts]
    times: dict[str, str] = {}
    for match in sorted(found, key=lambda each: each.share):
        if match.text is not None:
            times[match.text] = match.track
    used = set(times.values())
    for match in found:
        if match.text is None and match.share < LEAST and _says_who(folder / match.track):
            names[match.track] = Part(match.track, None, "")
            used.add(match.track)
    lines: list[str] = []
    without = []
    beside = _by_stem(files)
    talk_names = _names(list(names.values()), known.names)
    for (name, part), talk_name in zip(names.items(), talk_names, strict=True):
        lines += ["", f"[[{table}]]", f"transcript = {_quoted(part.transcript)}"]
        if part.heading is not None:
            lines.append(f"heading = {_quoted(part.heading)}")
        if talk_name is not None:
            lines.append(f"name = {_quoted(talk_name)}")
        named = [] if part.heading is not None else _nearest(part.transcript, beside)
        track = times.get(name) or _sheet(folder, named)
        recording = _only(named, RECORDINGS)
        if name not in used and track is None:
            without.append(part)
            audio = _quoted(recording or "…")
            lines.append(
                f'# cues = "…"             # no times yet: imhcaps sheet, or audio = {audio}, words = "…"'
            )
        elif track is not None:
            key = "words" if track.lower().endswith(".json") else "cues"
            lines.append(f"{key} = {_quoted(track)}")
        if recording is not None:
            lines.append(f"media = {_quoted(recording)}")
    shown = [
        each._replace(text=_title(names[each.text]) if each.text else None)
        for each in found
        if each.track not in names
    ]
    text = "".join(f"{line}\n" for line in lines)
    return Begun(text, tuple(shown), tuple(without), tuple(left_out))


def _unknown(parts: Iterable[Part], known: Known) -> list[Part]:
    """The talks that the configuration does not have; of a page a heading may stand there as its number."""
    found: list[Part] = []
    numbers: Counter[str] = Counter()
    for part in parts:
        numbers[part.transcript] += 1
        ways = {(part.transcript, part.heading), (part.transcript, str(numbers[part.transcript]))}
        if not ways & known.talks:
            found.append(part)
    return found


def _not_again(parts: list[Part], known: Known) -> tuple[list[Part], list[str]]:
    """Without the talks whose words are those of a known one, and which these are."""
    own = [words for _, words in known.words]
    first = same_talks([*own, *(part.words for part in parts)])[len(own) :]
    kept, said = [], []
    for part, at in zip(parts, first, strict=True):
        if at < len(own) and part.words:
            said.append(
                f"{_place(part)}: the same talk as {known.words[at][0]}, not taken a second time"
            )
        else:
            kept.append(part)
    return kept, said


def is_output(
    path: Path, name: str, folders: Sequence[str] = (CAPTIONS_FOLDER, DOCUMENTS_FOLDER)
) -> bool:
    """Whether a file is one that `build` or `status` made: by its folder and our mark, never by its words."""
    from imhcaps.formats.made_mark import shows_ours
    from imhcaps.made_files import is_known

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
    """Whether captions are ours by their mark, edited or not: by that of the WebVTT beside where they have no place for one."""
    from imhcaps.formats.made_mark import MARK

    if MARK.encode() in head:
        return True
    try:
        with path.with_suffix(".vtt").open("rb") as file:
            return MARK.encode() in file.read(_HEAD)
    except OSError:
        return False


def _not_read(files: Sequence[File]) -> list[str]:
    """Documents that cannot be read, each with what to do: nobody is to think that they were looked at."""
    from imhcaps.api import read_transcript

    said = []
    for path, name in files:
        if path.suffix.lower() in DOCUMENTS:
            try:
                read_transcript(path)
            except ImhcapsError as problem:
                said.append(f"{name}: {problem.message}; {problem.hint or 'it is not looked at'}")
    return said


def _each_once(parts: list[Part]) -> tuple[list[Part], list[str]]:
    """Each talk once, and which others are the same; what people wrote goes before what we printed."""
    ordered = sorted(parts, key=lambda part: part.ours)
    kept, said = [], []
    for at, first in enumerate(same_talks([part.words for part in ordered])):
        if first == at or not ordered[at].words:
            kept.append(ordered[at])
            continue
        said.append(
            f"{_place(ordered[at])}: the same talk as {_place(ordered[first])}, not taken a second time"
        )
    return [part for part in parts if part in kept], said


def _place(part: Part) -> str:
    return part.transcript if part.heading is None else f"{part.transcript} “{part.heading}”"


def _says_who(path: Path) -> bool:
    """Whether a file is a recogniser's that says who speaks: a transcript with times of its own."""
    from imhcaps.api import read_transcript

    if path.suffix.lower() != ".json":
        return False
    try:
        return bool(read_transcript(path).speakers)
    except ImhcapsError:
        return False


def _names(parts: Sequence[Part], known: Collection[str] = ()) -> list[str | None]:
    """For each talk a name of its own, where that of its file is another's too, or a known talk's."""
    usual = Counter((Path(part.transcript).stem, part.heading) for part in parts)
    taken: set[str] = set(known)
    names: list[str | None] = []
    for part in parts:
        path = Path(part.transcript)
        plain = path.stem if part.heading is None else f"{path.stem}-{slug(part.heading)}"
        if usual[path.stem, part.heading] == 1 and plain not in taken:
            names.append(None)
            continue
        name = slug(f"{path.with_suffix('').as_posix()} {part.heading or ''}")
        if name in taken:
            name = slug(f"{path.as_posix()} {part.heading or ''}")
        number = 2
        while name in taken:
            name, number = f"{slug(path.as_posix())}-{number}", number + 1
        taken.add(name)
        names.append(name)
    return names


def _nearest(transcript: str, beside: dict[str, list[str]]) -> list[str]:
    """The files of the transcript's name: those in its own folder, else those of other folders."""
    path = Path(transcript)
    named = beside.get(path.stem, [])
    own = [name for name in named if Path(name).parent == path.parent and name != transcript]
    return own or named


def _by_stem(files: Sequence[File]) -> dict[str, list[str]]:
    """The files of a folder by the name of their transcript: `talk.csv` and `talk.cues.csv` are of `talk`."""
    found: dict[str, list[str]] = {}
    for path, name in files:
        found.setdefault(path.stem.removesuffix(".cues"), []).append(name)
    return found


def _only(names: list[str], suffixes: tuple[str, ...]) -> str | None:
    """The file with one of the suffixes, if there is no other."""
    found = [name for name in names if name.lower().endswith(suffixes)]
    return found[0] if len(found) == 1 else None


def _sheet(folder: Path, names: list[str]) -> str | None:
    """The cue sheet among the files of one name."""
    from imhcaps.api import read_cue_sheet

    found = _only(names, SHEETS)
    if found is None:
        return None
    try:
        read_cue_sheet(folder / found)
    except NoTimesError:
        return found
    except ImhcapsError:
        return None
    return found


def _title(part: Part) -> str:
    return part.heading or part.transcript


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's escapes are among TOML's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _words(talk: Transcript) -> str:
    return " ".join(word.text for word in talk.words)
