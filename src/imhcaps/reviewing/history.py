"""What was changed, to be taken back and made again, also after a restart.

An entry has the hash of each file before and after, and edits both ways: it is taken back only from exactly what it
made. The list is written before the files are: after a kill between the two, the hashes tell which entries are done.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from imhcaps.checks.unified import opcodes, same_ends
from imhcaps.errors import ImhcapsError
from imhcaps.files import utf8, write_all
from imhcaps.formats.edits import apply
from imhcaps.model.finding import Edit
from imhcaps.source import decode
from imhcaps.text import common_prefix

DEEPEST = 200
"""Entries that are kept; our own choice: an evening's work."""
VERSION = 1
"""The version of the form; a list of another one is read as empty. Our own choice: files count up from 1."""
_FEW_LINES = 40
"""Changed lines that are kept as one piece; more are compared line by line (our own choice, for the size of the
list)."""


_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class Change(NamedTuple):
    """One file of an entry, by its path in the project: hashes of its bytes, and edits on its text both ways."""

    file: str
    before: str
    after: str
    edits: tuple[Edit, ...]
    inverse: tuple[Edit, ...]


class Entry(NamedTuple):
    """What one action changed."""

    label: str
    changes: tuple[Change, ...]

    def made(self, now: Mapping[str, str]) -> bool:
        """Whether the files are as it left them; `now` has the hash of each."""
        return all(now.get(change.file) == change.after for change in self.changes)

    def unmade(self, now: Mapping[str, str]) -> bool:
        """Whether the files are as it found them."""
        return all(now.get(change.file) == change.before for change in self.changes)


def change_of(file: str, before: bytes, after: bytes, texts: tuple[str, str]) -> Change:
    """The change of one file; `texts` are its text before and after."""
    edits = text_changes(*texts)
    inverse = []
    shift = 0
    for start, end, text in edits:
        inverse.append(Edit(start + shift, start + shift + len(text), texts[0][start:end]))
        shift += len(text) - (end - start)
    return Change(file, digest(before), digest(after), edits, tuple(inverse))


def text_changes(before: str, after: str) -> tuple[Edit, ...]:
    """Edits by whole lines that make the one text of the other."""
    # Most of a long text is the same: only what is between is parted into lines.
    at = before.rfind("\n", 0, common_prefix(before, after)) + 1
    old, new = before[at:], after[at:]
    cut = old.find("\n", len(old) - common_prefix(old[::-1], new[::-1])) + 1
    tail = len(old) - cut if cut else 0
    lines, others = _LINE.findall(old[: len(old) - tail]), _LINE.findall(new[: len(new) - tail])
    head, last = same_ends(lines, others)
    first, second = lines[head : len(lines) - last], others[head : len(others) - last]
    at += sum(map(len, lines[:head]))
    if len(first) + len(second) <= _FEW_LINES:
        end = at + sum(map(len, first))
        return (Edit(at, end, "".join(second)),) if first or second else ()
    edits = []
    for kind, a, b, c, d in opcodes(first, second):
        end = at + sum(map(len, first[a:b]))
        if kind != "equal":
            edits.append(Edit(at, end, "".join(second[c:d])))
        at = end
    return tuple(edits)


def digest(data: bytes) -> str:
    """The SHA-256 of a file's bytes, hexadecimal."""
    return sha256(data).hexdigest()


@dataclass(slots=True)
class History:
    """The entries of one talk; those before `at` are done, the others were taken back."""

    path: Path
    entries: list[Entry] = field(default_factory=list)
    at: int = 0

    def settle(self, now: Mapping[str, str]) -> None:
        """Put `at` where the files are, after a kill between the list and the files."""
        if self.at and not self.entries[self.at - 1].made(now):
            self.at -= self.entries[self.at - 1].unmade(now)
        elif self.at < len(self.entries) and not self.entries[self.at].unmade(now):
            self.at += self.entries[self.at].made(now)

    def to_undo(self, now: Mapping[str, str]) -> Entry | None:
        """The entry that can be taken back from what the files are now."""
        entry = self.entries[self.at - 1] if self.at else None
        return entry if entry is not None and entry.made(now) else None

    def to_redo(self, now: Mapping[str, str]) -> Entry | None:
        """The entry that can be made again on what the files are now."""
        entry = self.entries[self.at] if self.at < len(self.entries) else None
        return entry if entry is not None and entry.unmade(now) else None

    def add(self, entry: Entry) -> None:
        """Add what is done next; what was taken back before it is forgotten."""
        self.entries = [*self.entries[: self.at], entry][-DEEPEST:]
        self.at = len(self.entries)

    def extend(self, change: Change) -> None:
        """Let what was done last have changed one more file."""
        last = self.entries[self.at - 1]
        self.entries[self.at - 1] = last._replace(changes=(*last.changes, change))

    @contextmanager
    def writing(self, number: int, *, inverse: bool) -> Iterator[None]:
        """While the files of an entry are replaced, a note says which and which way: `interrupted` reads it after a
        kill.

        Files in one folder are replaced all or none by whoever writes them; those in several folders need this.
        """
        note = self.path.with_suffix(".writing")
        write_all({note: utf8(json.dumps({"entry": number, "inverse": inverse}))})
        try:
            yield
        finally:
            take_away(note)

    @contextmanager
    def trying(self) -> Iterator[None]:
        """What is done meanwhile is forgotten where its files cannot be written: what was done before can be taken back
        as ever.
        """
        entries, at = list(self.entries), self.at
        try:
            yield
        except ImhcapsError:
            self.entries, self.at = entries, at
            with suppress(ImhcapsError):
                self.write()
            raise

    @property
    def follows(self) -> Path:
        """The note that the transcript is still to follow what was done last: which entry, which cue (from 0)."""
        return self.path.with_suffix(".follows")

    def to_follow(self, now: Mapping[str, str]) -> tuple[Entry, int] | None:
        """The entry that the transcript has not followed when a run was killed, and its cue."""
        try:
            said = json.loads(self.follows.read_text("utf-8"))
            number, cue = int(said["entry"]), int(said["cue"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        if number != self.at - 1 or not 0 <= number < len(self.entries):
            return None
        entry = self.entries[number]
        return (entry, cue) if entry.made(now) else None

    def interrupted(self, data: Mapping[str, bytes]) -> dict[str, bytes]:
        """What a kill left undone: the files that are still to be replaced, with their bytes; `data` is what they are.

        Nothing where a file is neither as it was before nor as it was to be: somebody else has written it.
        """
        note = self.path.with_suffix(".writing")
        try:
            said = json.loads(note.read_text("utf-8"))
            entry, inverse = self.entries[int(said["entry"])], bool(said["inverse"])
        except (OSError, ValueError, KeyError, TypeError, IndexError, RecursionError):
            take_away(note)
            return {}
        left: dict[str, bytes] = {}
        for change in entry.changes:
            before, after = (change.before, change.after)[:: -1 if inverse else 1]
            now = digest(data.get(change.file, b""))
            if now == after:
                continue
            source = decode(data.get(change.file, b""), change.file)
            edits = change.inverse if inverse else change.edits
            made = source.encode(apply(source.text, edits)) if now == before else b""
            if digest(made) != after:
                return {}
            left[change.file] = made
        return left if len(left) < len(entry.changes) else {}

    def write(self, following: int | None = None) -> None:
        """Keep the list, whole or not at all; raises `OutputError`.

        `following` is the cue of which the words are still to be corrected in the transcript: it is noted with the
        list.
        """
        data = {"version": VERSION, "at": self.at, "entries": self.entries}
        files = {self.path: utf8(json.dumps(data, ensure_ascii=False))}
        if following is not None:
            files[self.follows] = utf8(json.dumps({"entry": self.at - 1, "cue": following}))
        write_all(files)


def take_away(note: Path) -> None:
    """Remove a note; one that has to stay, in a folder that may not be written any more, is found out of date when it
    is read.
    """
    with suppress(OSError):
        note.unlink()


def read_history(path: Path) -> History:
    """The list of a talk; an empty one where there is none that can be read."""
    try:
        data = json.loads(path.read_text("utf-8"))
        if data["version"] != VERSION:
            return History(path)
        entries = [
            Entry(str(label), tuple(map(_change, changes))) for label, changes in data["entries"]
        ]
        at = int(data["at"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return History(path)
    return History(path, entries, max(0, min(at, len(entries))))


def _change(row: Any) -> Change:
    file, before, after, edits, inverse = row
    both = [
        tuple(Edit(int(a), int(b), str(text)) for a, b, text in each) for each in (edits, inverse)
    ]
    return Change(str(file), str(before), str(after), both[0], both[1])
