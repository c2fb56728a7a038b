"""New talks of a folder, added to a configuration that is there: what a person wrote stays as it is, byte for byte."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.errors import ImhcapsError, OutputError
from imhcaps.projects.making import read_talk
from imhcaps.projects.starting import Begun, Known, talk_tables
from imhcaps.projects.talks import talks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from imhcaps.checks.config import Config


def added_talks(config: Config, exclude: Sequence[str] = ()) -> tuple[bytes, Begun]:
    """The configuration with a `[[talk]]` at its end for each talk of its folder that it has not, and what was found.

    What fits a pattern of `exclude`, its own or these, is passed over.

    Raises `OutputError` where tables cannot be added, as after `talk = […]`.
    """
    import tomllib  # noqa: PLC0415 - slow to load

    assert config.path is not None
    path = Path(config.path)
    ours = path.name.startswith("pyproject")
    known = _known(config)._replace(exclude=(*config.exclude, *exclude))
    begun = talk_tables(config.folder, known, "tool.imhcaps.talk" if ours else "talk")
    there = path.read_bytes()
    if not begun.text:
        return there, begun
    end = b"\r\n" if b"\r\n" in there else b"\n"
    tables = begun.text.encode().replace(b"\n", end)
    whole = there + (b"" if there.endswith((b"\n", b"\r")) or not there else end) + tables
    try:
        tomllib.loads(whole.decode("utf-8-sig"))
    except ValueError as problem:
        raise OutputError(
            f"cannot take more talks at its end ({problem})",
            str(path),
            hint="write its talks as [[talk]] tables, and run it again",
        ) from None
    return whole, begun


def _known(config: Config) -> Known:
    talks = talks_of(config)
    words = []
    for talk in talks:
        try:
            spoken = read_talk(talk, config)
        except ImhcapsError:
            continue  # it is reported by build
        words.append((talk.name, " ".join(word.text for word in spoken.words)))
    files = {
        file
        for talk in talks
        for file in (talk.cues, talk.words, talk.audio, talk.media)
        if file is not None
    }
    return Known(
        frozenset((talk.transcript, talk.heading) for talk in talks),
        frozenset(talk.name for talk in talks),
        tuple(words),
        frozenset(files),
        (config.captions_folder, config.documents_folder),
    )
