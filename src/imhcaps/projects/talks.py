"""The talks of a project: `[[talk]]` tables of the configuration, one each or a pattern for many."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from imhcaps.errors import InputError, UsageError, did_you_mean, nearest
from imhcaps.output_names import one_file, slug

if TYPE_CHECKING:
    from imhcaps.checks.config import Config

SHEETS = (".csv", ".tsv")
"""Suffixes of files that may hold a cue sheet."""
_NAME_IT = 'give one a name = "…", in a [[talk]] table of its own that no pattern fits'
STEM = "{stem}"
"""Stands for the name of the transcript without its suffix in the other files of a talk."""


@dataclass(frozen=True, slots=True)
class Talk:
    """One talk: its name, and its files as paths relative to the folder of the configuration.

    `cues`, `words` and `audio` are where its times are from (any of them, or none yet); `media` is where
    it is played. `heading` chooses a part of a page with several talks.
    """

    name: str
    transcript: str
    heading: str | None = None
    cues: str | None = None
    words: str | None = None
    audio: str | None = None
    media: str | None = None
    language: str | None = None
    speakers: tuple[str, ...] = ()
    problem: str = ""
    """Why it cannot be made: a file that the configuration names is not there."""
    sheet: str = ""
    """Where its cue sheet is, or will be: as `cues` says, else `NAME.cues.csv` beside the transcript."""
    namesake: str = ""
    """The talk whose files would have the same names, should both be in one language: `a` of `a.en`."""

    @property
    def inputs(self) -> tuple[str, ...]:
        """The files that it is made from."""
        return (self.transcript, *(path for path in (self.cues, self.words, self.audio) if path))

    @property
    def recording(self) -> str | None:
        """Where it is heard: the recording that is played, or that its times are from."""
        return self.media or self.audio

    @property
    def timed(self) -> bool:
        """Whether a file gives its times."""
        return any((self.cues, self.words, self.audio))


def talks_of(config: Config) -> tuple[Talk, ...]:
    """Every talk of a project in the order of the configuration, a pattern's in the order of names.

    A talk of which a file is missing says so as its problem; the others go on. Raises `UsageError` for two talks
    of one name (by `one_file`), `InputError` for a pattern that fits nothing.
    """
    talks: dict[str, Talk] = {}
    names: dict[str, str] = {}
    for table in config.talks:
        for talk in _talks(config, table):
            other = names.setdefault(one_file(talk.name), talk.name)
            if talk.name in talks:
                files = f"{talks[talk.name].transcript} and {talk.transcript}"
                raise UsageError(
                    f"two talks are called {talk.name!r}: {files}", config.path, hint=_NAME_IT
                )
            if other != talk.name:
                raise UsageError(
                    f"two talks are called {other!r} and {talk.name!r}, whose files are the same on macOS and Windows",
                    config.path,
                    hint=_NAME_IT,
                )
            talks[talk.name] = talk
    stems = {name: name.rpartition(".")[0] for name in talks}
    return tuple(
        replace(talk, namesake=stems[name]) if stems[name] in talks else talk
        for name, talk in talks.items()
    )


def chosen(project: Config, names: Sequence[str] | None) -> list[Talk]:
    """The talks of a project, or those of these names or of a part of a name that no other has.

    Raises `UsageError` where there are none.
    """
    talks = {talk.name: talk for talk in talks_of(project)}
    if not talks:
        if project.path is None:
            raise UsageError(
                "there is no imhcaps.toml here or above",
                str(Path.cwd()),
                hint="imhcaps init writes one for a folder of talks",
            )
        raise UsageError(
            "the configuration names no talk",
            project.path,
            hint='[[talk]] tables: transcript = "talk.md", cues = "talk.csv"; imhcaps init writes them in a folder that has no imhcaps.toml',
        )
    found = []
    for name in names or ():
        parts = [known for known in talks if name and name in known]
        if name not in talks and len(parts) != 1:
            hint = did_you_mean(name, talks) or f"talks: {', '.join(parts or talks)}"
            raise UsageError(f"no talk is called {name!r}", hint=hint)
        found.append(talks[name if name in talks else parts[0]])
    return found or list(talks.values())


def _talks(config: Config, table: Mapping[str, object]) -> Iterator[Talk]:
    pattern = str(table["transcript"])
    named = os.path.isfile(config.folder / pattern)  # noqa: PTH113 - any text is a name
    if named or not any(mark in pattern for mark in "*?["):
        yield _talk(config, table, pattern, many=False)
        return
    if "heading" in table or "name" in table:
        raise UsageError("a pattern of talks takes no heading and no name", config.path)
    found = sorted(path for path in config.folder.glob(pattern) if path.is_file())
    if not found:
        raise InputError(
            "no transcript fits this pattern", pattern, hint=f"looked in {config.folder}"
        )
    for path in found:
        yield _talk(config, table, path.relative_to(config.folder).as_posix(), many=True)


def _talk(config: Config, table: Mapping[str, object], transcript: str, *, many: bool) -> Talk:
    stem = Path(transcript).stem
    heading = table.get("heading")
    part = "" if heading is None else slug(str(heading))
    name = str(table.get("name") or (f"{stem}-{part}" if part else stem))
    if name.startswith(".") or any(mark in name for mark in "/\\\0"):
        raise UsageError(f"{name!r} is no name of files", config.path)

    problems: list[str] = []

    def file(key: str) -> str | None:
        """The file of a key; in a pattern one that is not there is none."""
        value = table.get(key)
        if value is None:
            return None
        path = str(value).replace(STEM, stem)
        if "://" in path:
            return path
        there = _one(config.folder, path)
        if there is None and not many:
            problems.append(f"{path}: no such file ({key} of the talk){_near(config.folder, path)}")
            return path
        return there

    if _one(config.folder, transcript) is None:
        problems.append(f"{transcript}: no such transcript{_near(config.folder, transcript)}")
    language, speakers = table.get("language"), table.get("speakers", ())
    cues, words, audio, media = map(file, ("cues", "words", "audio", "media"))
    sheet = str(table.get("cues", "")).replace(STEM, stem)
    if not sheet.lower().endswith(SHEETS) or any(mark in sheet for mark in "*:"):
        sheet = (PurePosixPath(transcript).parent / f"{name}.cues.csv").as_posix()
    if not any(key in table for key in ("cues", "words", "audio")):
        cues = _one(config.folder, sheet)
    return Talk(
        name,
        transcript,
        None if heading is None else str(heading),
        cues=cues,
        words=words,
        audio=audio,
        media=media,
        language=None if language is None else str(language),
        speakers=tuple(str(each) for each in speakers) if isinstance(speakers, list) else (),
        problem="; ".join(problems),
        sheet=sheet,
    )


def _near(folder: Path, path: str) -> str:
    """A file of nearly that name in the same folder, as a question."""
    wanted = Path(path)
    try:
        there = sorted((folder / path).parent.iterdir())
    except (OSError, ValueError):
        return ""
    # A suffix that both have is no likeness.
    stems = {each.stem: each.name for each in there if each.suffix == wanted.suffix}
    others = {each.suffix: each.name for each in there if each.stem == wanted.stem}
    stem = nearest(wanted.stem, stems)
    suffix = nearest(wanted.suffix, others) if stem is None else None
    name = stems[stem] if stem is not None else others[suffix] if suffix is not None else None
    return "" if name is None else f"; did you mean {name!r}?"


def _one(folder: Path, path: str) -> str | None:
    """The file of that name; `{stem}.*` is the only one that fits, or the first by name."""
    if "*" not in path:
        return path if os.path.isfile(folder / path) else None  # noqa: PTH113 - any text is a name
    found = sorted(each for each in folder.glob(path) if each.is_file())
    return found[0].relative_to(folder).as_posix() if found else None
