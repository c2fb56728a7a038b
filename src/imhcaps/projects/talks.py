"""The talks of a project: `[[talk]]` tables of the configuration, one each or a pattern for many."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.errors import InputError, UsageError
from imhcaps.output_names import slug

if TYPE_CHECKING:
    from imhcaps.checks.config import Config

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

    @property
    def inputs(self) -> tuple[str, ...]:
        """The files that it is made from."""
        return (self.transcript, *(path for path in (self.cues, self.words, self.audio) if path))

    @property
    def timed(self) -> bool:
        """Whether a file gives its times."""
        return any((self.cues, self.words, self.audio))


def talks_of(config: Config) -> tuple[Talk, ...]:
    """Every talk of a project in the order of the configuration, a pattern's in the order of names.

    Raises `UsageError` for two talks of one name, `InputError` for a file that is named and is not there,
    or a pattern that fits nothing.
    """
    talks: dict[str, Talk] = {}
    for table in config.talks:
        for talk in _talks(config, table):
            if talk.name in talks:
                raise UsageError(
                    f"two talks are called {talk.name!r}", config.path, hint='give one a name = "…"'
                )
            talks[talk.name] = talk
    return tuple(talks.values())


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
            raise InputError(f"no such file ({key} of the talk {name!r})", path)
        return there

    if _one(config.folder, transcript) is None:
        raise InputError(f"no such transcript (of the talk {name!r})", transcript)
    language, speakers = table.get("language"), table.get("speakers", ())
    return Talk(
        name,
        transcript,
        None if heading is None else str(heading),
        cues=file("cues"),
        words=file("words"),
        audio=file("audio"),
        media=file("media"),
        language=None if language is None else str(language),
        speakers=tuple(str(each) for each in speakers) if isinstance(speakers, list) else (),
    )


def _one(folder: Path, path: str) -> str | None:
    """The file of that name; `{stem}.*` is the only one that fits, or the first by name."""
    if "*" not in path:
        return path if os.path.isfile(folder / path) else None  # noqa: PTH113 - any text is a name
    found = sorted(each for each in folder.glob(path) if each.is_file())
    return found[0].relative_to(folder).as_posix() if found else None
