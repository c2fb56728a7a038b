"""What a run found, kept file by file, so that a run that was ended goes on where it stopped.

An SQLite file in WAL mode, whole after a kill at any moment. A file's share of the report is kept under all that it
depends on: this program, the settings, what was asked, the file's name and number, and the SHA-256 of its bytes. A
journal of another program or other settings is not used; neither is anything in it run: shares are JSON.
"""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from imhcaps.batches.identity import digest_of, program
from imhcaps.batches.work import Ask, Entry, Task, plain
from imhcaps.checks.session import Settings
from imhcaps.errors import InputError, OutputError
from imhcaps.report.parts import Part

MARK = 0x696D6863
"""SQLite's `application_id` (4 bytes) of a journal: `imhc` in ASCII, our own."""
WAIT = 10.0
"""Seconds to wait for another run that writes into the same journal. Our choice."""
LEVEL = 1
"""zlib's level for a share: the fastest makes it 15 times smaller. Our choice."""


class Journal:
    """A journal, open for one run. `used` counts the files whose share it had."""

    def __init__(self, path: str | os.PathLike[str], task: Settings | Task, ask: Ask) -> None:
        self.path = os.fspath(path)
        self.used = 0
        self._ask = ask
        self._outputs: Callable[[Part], tuple[str, ...]] | None = getattr(task, "outputs", None)
        # Paths of files and of patterns are relative to the working folder.
        about = (program(), plain(task), ask, str(Path.cwd()))
        self._about = digest_of(about)
        self._waiting: dict[int, tuple[bytes, bytes, bytes]] = {}
        with self._errors():
            self._base = self._opened()

    def known(self, entry: Entry) -> Entry:
        """The file with the digest of the content that the journal has a share for, if it has one."""
        # Only SARIF names a file by its number: elsewhere files may come and go before it.
        number = entry.number if self._ask.form == "sarif" else 0
        key = digest_of((self._about, entry._replace(number=number, size=0)))
        with self._errors():
            row = self._base.execute(
                "select digest, part from done where key = ?", (key,)
            ).fetchone()
        digest, part = row or (b"", b"")
        self._waiting[entry.number] = (key, digest, part)
        if part and self._outputs is not None:
            entry = entry._replace(outputs=self._outputs(_unpacked(part, self.path)))
        return entry._replace(digest=digest)

    def exchange(self, number: int, parts: Iterable[Part]) -> list[Part]:
        """The shares of consecutive files from `number` on: kept ones taken from the journal, new ones put into it."""
        found, rows = [], []
        for part in parts:
            key, digest, kept = self._waiting.pop(number)
            number += 1
            if part.kept:
                assert part.digest == digest
                part = _unpacked(kept, self.path)
                self.used += 1
            elif part.digest and part.error is None:
                rows.append((key, part.digest, _packed(part)))
            found.append(part)
        if rows:
            with self._errors(), self._base:
                self._base.executemany("insert or replace into done values (?, ?, ?)", rows)
        return found

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *problem: object) -> None:
        """Close the file; what it holds is whole whether this is called or not."""
        self._base.close()

    def remark(self) -> str | None:
        """What is to be said of a journal of which nothing can be used."""
        with self._errors():
            other = self._base.execute(
                "select 1 from run where about != ?", (self._about,)
            ).fetchone()
            ours = self._base.execute(
                "select 1 from run where about = ?", (self._about,)
            ).fetchone()
            with self._base:
                self._base.execute("insert or ignore into run values (?)", (self._about,))
        if other and not ours:
            return f"{self.path} is of another version or other settings: nothing of it is used"
        return None

    def _opened(self) -> sqlite3.Connection:
        base = sqlite3.connect(self.path, timeout=WAIT)
        (mark,) = base.execute("pragma application_id").fetchone()
        empty = base.execute("select 1 from sqlite_master").fetchone() is None
        if mark != MARK and not empty:
            base.close()
            raise InputError(
                "is a database of something else, not a journal of imhcaps",
                self.path,
                hint="name another file with --resume",
            )
        base.execute("pragma journal_mode = wal")
        base.execute("pragma synchronous = normal")
        with base:
            base.execute(f"pragma application_id = {MARK}")
            base.execute(
                "create table if not exists done (key blob primary key, digest blob, part blob)"
                " without rowid"
            )
            base.execute("create table if not exists run (about blob primary key) without rowid")
        return base

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as problem:
            raise OutputError(f"cannot be written as a journal ({problem})", self.path) from None
        except sqlite3.DatabaseError as problem:
            raise InputError(
                f"is no journal of imhcaps ({problem})",
                self.path,
                hint="name another file with --resume",
            ) from None


def _packed(part: Part) -> bytes:
    counts = [[list(key), count] for key, count in part.counts.items()]
    row = [part.path, dict(part.texts), counts, list(part.remarks)]
    return zlib.compress(json.dumps(row).encode("ascii"), LEVEL)


def _unpacked(data: bytes, path: str) -> Part:
    try:
        name, texts, counts, remarks = json.loads(zlib.decompress(data))
        counted = {tuple(key): count for key, count in counts}
        return Part(name, None, texts, counted, tuple(remarks))
    except (zlib.error, ValueError, TypeError):
        raise InputError(
            "is damaged", path, hint="take it away: the files are checked again"
        ) from None
