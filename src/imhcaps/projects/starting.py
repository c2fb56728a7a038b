"""A first configuration for a folder: its transcripts, and the times that belong to each by their words."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.errors import ImhcapsError, InputError, NoTimesError
from imhcaps.folders import walk
from imhcaps.output_names import slug
from imhcaps.projects.matching import Match, matches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from imhcaps.model.transcript import Transcript

PAGES = (".txt", ".md", ".markdown", ".html", ".htm", ".docx")
"""Suffixes of files that may hold a transcript."""
SHEETS = (".csv", ".tsv")
"""Suffixes of files that may hold a cue sheet."""
RECORDINGS = (
    ".mp4", ".m4v", ".mov", ".webm", ".mkv", ".mp3", ".m4a", ".wav", ".flac", ".ogg", ".opus"
)  # fmt: skip
"""Suffixes of sound and video."""
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
                yield Part(name, None, _words(read_transcript(path)))
                continue
            for heading in headings:
                yield Part(name, heading, _words(read_transcript(path, heading=heading)))
        except ImhcapsError:
            continue


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


def first_configuration(folder: Path) -> tuple[str, list[Match], list[Part]]:
    """The text of `imhcaps.toml` for a folder, how the times were matched, and the talks without any."""
    files = _files(folder)
    parts = list(parts_of(files))
    names = {str(number): part for number, part in enumerate(parts)}
    found = matches({name: part.words for name, part in names.items()}, tracks_of(files))
    times: dict[str, str] = {}
    for match in sorted(found, key=lambda each: each.share):
        if match.text is not None:
            times[match.text] = match.track
    lines = [
        "# Made by imhcaps init. All settings: docs, reference, Settings of a project.",
        'profile = "web"          # `imhcaps profile` lists the house styles',
        'formats = ["vtt", "srt"]',
        'documents = ["html"]     # also pdf, docx, epub, brf, md, txt',
    ]
    without = []
    beside = _by_stem(files)
    others = Counter((Path(part.transcript).stem, part.heading) for part in parts)
    for name, part in names.items():
        track = times.get(name)
        lines += ["", "[[talk]]", f"transcript = {_quoted(part.transcript)}"]
        if part.heading is not None:
            lines.append(f"heading = {_quoted(part.heading)}")
        if others[Path(part.transcript).stem, part.heading] > 1:
            # Files of one name in several folders: what is made of each needs a name of its own.
            stem = Path(part.transcript).with_suffix("").as_posix()
            lines.append(f"name = {_quoted(slug(f'{stem} {part.heading or str()}'))}")
        named = beside.get(Path(part.transcript).stem, []) if part.heading is None else []
        track = track or _sheet(folder, named)
        recording = _only(named, RECORDINGS)
        if track is None:
            without.append(part)
            audio = _quoted(recording or "…")
            lines.append(
                f'# cues = "…"             # no times yet: imhcaps sheet, or audio = {audio}, words = "…"'
            )
        else:
            key = "words" if track.lower().endswith(".json") else "cues"
            lines.append(f"{key} = {_quoted(track)}")
        if recording is not None:
            lines.append(f"media = {_quoted(recording)}")
    shown = [each._replace(text=_title(names[each.text]) if each.text else None) for each in found]
    return "\n".join(lines) + "\n", shown, without


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
