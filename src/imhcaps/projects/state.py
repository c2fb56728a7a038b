"""What each output was made from: hashes in `.imhcaps/state.json`, which is not to be committed.

A lost or damaged state costs a build in which everything is made again, and nothing else.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from imhcaps.checks.media import Found, recording_in
from imhcaps.errors import ImhcapsError, InputError, OutputError
from imhcaps.files import utf8, write_all
from imhcaps.formats import is_caption_file
from imhcaps.formats.table import format_of
from imhcaps.output_names import one_file

if TYPE_CHECKING:
    from imhcaps.checks.media import Found

PLACE = Path(".imhcaps/state.json")
_COARSE_NS = 3_000_000_000
"""ns: a file changed so lately may change again and keep its time, so that its hash is not kept. FAT counts
in steps of two seconds (Microsoft, FAT32 File System Specification 1.03, section 6); a second is our own."""
VERSION = 1
"""The version of the form; a state of another one is read as none. Our own choice: files count up from 1."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place to listen to: where its words begin, ms, and why."""

    start: int
    why: str


@dataclass(frozen=True, slots=True)
class Made:
    """What a talk's outputs were made from: the hash of each input and of each group of settings.

    `outputs` has the hash of each file as we wrote it; `program` is the version that wrote it.
    """

    inputs: Mapping[str, str]
    settings: Mapping[str, str]
    program: str
    outputs: Mapping[str, str]
    said: tuple[str, ...] = ()
    """What the outputs say of themselves (how sure the times are, that nobody has read the words): not all formats
    have a place for it."""
    listen: tuple[Doubt, ...] = ()
    """The places whose times are least certain, the worst first."""


@dataclass(slots=True)
class State:
    """The state of a project; `seen` keeps size, time and inode of files with their hash."""

    made: dict[str, Made] = field(default_factory=dict)
    seen: dict[str, tuple[tuple[int, int, int], str]] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    """Why the last build of a talk failed, by its name."""
    left: dict[str, str] = field(default_factory=dict)
    """Outputs that a talk made before and makes no more, each with the hash of what was written."""
    lengths: dict[str, tuple[tuple[int, int, int], int]] = field(default_factory=dict)
    """Size, time and inode of recordings, with how long they last, ms."""
    probed: dict[str, Found] = field(default_factory=dict)
    """What this run found in files whose length is not known."""
    folder: Path = field(default_factory=Path)
    trusting: bool = True
    """Whether a file whose size, time and inode are as last seen is taken for the same."""

    def snapshot(self) -> tuple[dict[Any, Any], ...]:
        """What it knows now, to be compared with what it knows later."""
        kept = (self.made, self.seen, self.failed, self.left, self.lengths)
        return tuple(dict(each) for each in kept)

    def keep(self, talk: str, made: Made) -> None:
        """Keep what a talk was made from; outputs that it made before and makes no more are left."""
        before = self.made.get(talk)
        self.left.update(before.outputs if before is not None else {})
        self.made[talk] = made

    def left_over(self, talks: Collection[str]) -> dict[str, bool]:
        """The files of earlier builds that none of these talks makes now: path → whether it changed since.

        Names that are one file on some systems are one. What is gone is forgotten.
        """
        old = dict(self.left)
        for name, made in self.made.items():
            if name not in talks:
                old.update(made.outputs)
        if not old:
            return {}
        now = {one_file(p) for name in talks if name in self.made for p in self.made[name].outputs}
        found = {path: self.hash_of(path) for path in sorted(old) if one_file(path) not in now}
        there = {path: digest != old[path] for path, digest in found.items() if digest is not None}
        self.left = {path: digest for path, digest in self.left.items() if path in there}
        return there

    def hash_of(self, path: str) -> str | None:
        """The SHA-256 of a file of the project, hexadecimal; None when it cannot be read."""
        location = self.folder / path
        try:
            stat = location.stat()
            mark = (stat.st_size, stat.st_mtime_ns, stat.st_ino)
            known = self.seen.get(path)
            if self.trusting and known is not None and known[0] == mark:
                return known[1]
            with location.open("rb") as file:
                digest = _digest(file)
        except (OSError, ValueError):
            return None
        self.seen[path] = (mark, digest)
        return digest

    def length_of(self, path: str | None) -> int | None:
        """How long a recording of the project lasts, ms; None for an address, and where nobody can tell."""
        return self.recording(path).length_ms

    def recording(self, path: str | None) -> Found:
        """What is known of a file of the project that was named as a recording; nothing of an address."""
        if path is None or "://" in path:
            return Found(None)
        try:
            stat = (self.folder / path).stat()
        except (OSError, ValueError):
            return Found(None)
        mark = (stat.st_size, stat.st_mtime_ns, stat.st_ino)
        known = self.lengths.get(path)
        if known is not None and known[0] == mark:
            return Found(known[1])
        found = self.probed.get(path) or recording_in(self.folder / path)
        self.probed[path] = found
        if found.length_ms is not None:
            self.lengths[path] = (mark, found.length_ms)
        return found


def _digest(file: Any) -> str:
    found = sha256()
    while block := file.read(1 << 20):
        found.update(block)
    return found.hexdigest()


def settings_hash(value: object) -> str:
    """The hash of plain settings, the same in every run."""
    return sha256(utf8(json.dumps(value, sort_keys=True, default=str))).hexdigest()


def read_state(folder: Path, *, trusting: bool = True) -> State:
    """The state of a project's folder; an empty one where there is none that can be read."""
    state = State(folder=folder, trusting=trusting)
    try:
        data = json.loads((folder / PLACE).read_text("utf-8"))
        if data["version"] != VERSION:
            return state
        for name, each in data["made"].items():
            made = (each[key] for key in ("inputs", "settings", "program", "outputs"))
            inputs, settings, program, outputs = made
            said = tuple(str(line) for line in each.get("said", ()))
            listen = tuple(Doubt(int(start), str(why)) for start, why in each.get("listen", ()))
            state.made[str(name)] = Made(
                dict(inputs), dict(settings), str(program), dict(outputs), said, listen
            )
        state.failed.update((str(k), str(v)) for k, v in data.get("failed", {}).items())
        state.left.update((str(k), str(v)) for k, v in data.get("left", {}).items())
        for path, (size, changed, inode, length) in data.get("lengths", {}).items():
            state.lengths[str(path)] = ((int(size), int(changed), int(inode)), int(length))
        for path, (size, changed, inode, digest) in data["seen"].items():
            state.seen[str(path)] = ((int(size), int(changed), int(inode)), str(digest))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return State(folder=folder, trusting=trusting)
    return state


def check_writable(folder: Path) -> None:
    """Raise `OutputError` where the state could not be kept: before anything is made, not after."""
    location = folder / PLACE
    for each in (location, location.parent, folder):
        if each.exists():
            if not os.access(each, os.W_OK):
                raise OutputError(
                    "may not be written, and what a build knows is kept there",
                    str(each),
                    hint="make it writable" + ("" if each == folder else ", or remove it"),
                )
            if each.is_dir():
                return


def said_of_files(state: State) -> dict[str, str]:
    """What the project says of files that cannot say it themselves: real path → lines."""
    said = {}
    for made in state.made.values():
        for path in made.outputs if made.said else ():
            location = state.folder / path
            with suppress(ImhcapsError):
                if is_caption_file(location) and "notes" not in format_of(location).carries:
                    said[os.path.realpath(location)] = "\n".join(made.said)
    return said


def write_state(state: State) -> None:
    """Keep the state, whole or not at all; raises `OutputError`."""
    location = state.folder / PLACE
    if location.parent.is_symlink():
        raise InputError(
            "is a link, and the state of a project is not kept through one", str(location.parent)
        )
    os.makedirs(location.parent, exist_ok=True)  # noqa: PTH103 - errors as those of `open`
    newest = time.time_ns() - _COARSE_NS
    data = {
        "version": VERSION,
        "made": {
            name: {
                "inputs": dict(made.inputs),
                "settings": dict(made.settings),
                "program": made.program,
                "outputs": dict(made.outputs),
                "said": list(made.said),
                "listen": [[each.start, each.why] for each in made.listen],
            }
            for name, made in sorted(state.made.items())
        },
        "failed": dict(sorted(state.failed.items())),
        "left": dict(sorted(state.left.items())),
        "lengths": {
            path: [*mark, length] for path, (mark, length) in sorted(state.lengths.items())
        },
        "seen": {
            path: [*mark, digest]
            for path, (mark, digest) in sorted(state.seen.items())
            if mark[1] < newest
        },
    }
    write_all({location: utf8(json.dumps(data, ensure_ascii=False, indent=1) + "\n")})
