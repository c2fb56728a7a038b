"""Files that are not in a folder of this machine: listed, read, and written by URL.

    s3://bucket/talks            an object store, by obstore, which is set up by the environment (AWS_…)
    zip://talks::courses.zip     a folder of an archive; `zip://::courses.zip` is all of it
    memory://, sftp://, …        what is installed for fsspec

What opens a file and what it is called are two things: rules read language and format from the name. Names are literal
on all of them (`[`, `*`, `?`, `%`). A path without `://` never comes here.
"""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from imhcaps.checks.paths import MAGIC, Glob
from imhcaps.errors import InputError, MissingExtraError, OutputError, UsageError
from imhcaps.files import ENDLESS
from imhcaps.folders import PACKAGES

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://")
SIDE_BY_SIDE = 32
"""Files that a process reads at a time from another machine. Measured: more gain nothing."""


class Remote(NamedTuple):
    """A file: the URL that opens it, what it is called, and its size in bytes."""

    opens: str
    shown: str
    size: int


class Content(NamedTuple):
    """The bytes of a file, and the mark of this version of it where the store has marks (an ETag)."""

    data: bytes
    mark: str | None = None


class Store(Protocol):
    """Where files are: `base` is before a path in what a file is called."""

    base: str

    def find(self, folder: str) -> Iterator[tuple[str, int]]:
        """Paths and sizes of the files below a folder, or of the file of that name."""

    def read(self, path: str) -> Content:
        """A file's content; `InputError` where it cannot be read."""

    def write(self, path: str, data: bytes, mark: str | None) -> None:
        """Replace the version of a file that has the mark; `OutputError` where that cannot be."""


def is_url(path: str) -> bool:
    """Whether this is the URL of a file or folder and no path."""
    return _SCHEME.match(path) is not None


def listing(url: str, suffixes: Sequence[str]) -> list[Remote]:
    """The file of a URL, or the caption files below it, in the order of a folder: its files, then its folders.

    A path with `*`, `?` or `[` that no file has is a pattern, as in the names of folders. Hidden files and folders and
    `node_modules` are passed over.
    """
    where, path = _parts(url)
    store = _store(where)
    path = path.strip("/")
    found = list(store.find(path))
    kept = [(name, size) for name, size in found if name == path and path]
    if kept:
        pass  # a file that is named itself, whatever its name
    elif not found and MAGIC.search(path):
        parts = path.split("/")
        fixed = next(at for at, part in enumerate(parts) if MAGIC.search(part))
        folder, glob = "/".join(parts[:fixed]), Glob("/".join(parts[fixed:]), hidden=False)
        below = len(folder) + 1 if folder else 0
        kept = [(name, size) for name, size in store.find(folder) if glob.matches(name[below:])]
        if "." not in parts[-1]:
            kept = [(name, size) for name, size in kept if name.lower().endswith(tuple(suffixes))]
    else:
        kept = [(name, size) for name, size in found if _is_ours(name, path, suffixes)]
    kept.sort(key=lambda item: _walked(item[0]))
    return [Remote(_joined(where, name), f"{store.base}{name}", size) for name, size in kept]


def below(url: str, shown: str) -> str:
    """The folder of a file that `listing` found, below the folder that its URL names; empty for that folder itself."""
    where, path = _parts(url)
    named = shown[len(_store(where).base) :]
    if named == path.strip("/"):
        return ""
    parts = path.strip("/").split("/")
    fixed = next((at for at, part in enumerate(parts) if MAGIC.search(part)), len(parts))
    above = "/".join(parts[:fixed])
    if above and not named.startswith(f"{above}/"):
        above = ""
    return named.rpartition("/")[0][len(above) :].lstrip("/")


def remarks_on(url: str) -> Iterator[str]:
    """What is odd about an archive: names that come twice, names that lead out of it."""
    where, _ = _parts(url)
    store = _store(where)
    if isinstance(store, _Zip):
        yield from store.remarks


def read(url: str) -> Content:
    """The content of a file; `InputError` where it cannot be read."""
    where, path = _parts(url)
    return _store(where).read(path)


def read_many(urls: Sequence[str]) -> list[Content | InputError]:
    """The content of each file, or why it cannot be read, in order; side by side, since each is waited for."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - slow to load

    def answer(url: str) -> Content | InputError:
        try:
            return read(url)
        except InputError as problem:
            return problem

    with ThreadPoolExecutor(min(SIDE_BY_SIDE, len(urls))) as threads:
        return list(threads.map(answer, urls))


def write(url: str, data: bytes, mark: str | None) -> None:
    """Replace the version of a file that was read; `OutputError` where it was changed since, or cannot be written."""
    where, path = _parts(url)
    _store(where).write(path, data, mark)


def _parts(url: str) -> tuple[str, str]:
    """Where a file is, as the part of its URL that is the same for all files there, and its path there."""
    found = _SCHEME.match(url)
    assert found is not None
    scheme, rest = found[1], url[found.end() :]
    if scheme == "zip":
        path, mark, archive = rest.rpartition("::")
        if not mark or is_url(archive):
            raise UsageError(
                f"{url} names no archive on this machine",
                hint="zip://folder::archive.zip, or zip://::archive.zip",
            )
        return f"zip://::{archive}", path
    if scheme in ("s3", "s3a"):
        bucket, _, path = rest.partition("/")
        if not bucket:
            raise UsageError(f"{url} names no bucket", hint="s3://bucket/folder")
        return f"{scheme}://{bucket}/", path
    return f"{scheme}://", rest


def _joined(where: str, path: str) -> str:
    if where.startswith("zip://"):
        # A worker of a cluster has a working folder of its own.
        return f"zip://{path}::{os.path.abspath(where[8:])}"  # noqa: PTH100 - a link stays a link
    return f"{where}{path}"


def _is_ours(name: str, folder: str, suffixes: Sequence[str]) -> bool:
    inside = name[len(folder) :].strip("/").split("/")
    hidden = any(part.startswith(".") or part in PACKAGES for part in inside)
    return not hidden and name.lower().endswith(tuple(suffixes))


def _walked(path: str) -> list[tuple[bool, str]]:
    *above, name = path.split("/")
    return [*((True, part) for part in above), (False, name)]


def _store(where: str) -> Store:
    """The store of a place, opened once in a process; an archive that was replaced is opened again."""
    if not where.startswith("zip://"):
        return _opened(where, ())
    archive = where[8:]
    try:
        stat = os.stat(archive)  # noqa: PTH116 - any text is a name here
        mark = (os.getcwd(), stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns)  # noqa: PTH109
    except (OSError, ValueError):  # opening it says why
        return _Zip(archive)
    return _opened(where, mark)


@lru_cache(maxsize=8)
def _opened(where: str, mark: tuple[str | int, ...]) -> Store:
    scheme = where.partition(":")[0]
    if scheme == "zip":
        return _Zip(where[8:])
    if scheme in ("s3", "s3a"):
        return _ObjectStore(where)
    return _Fsspec(scheme)


class _Zip:
    """An archive on this machine. Of a name that comes twice the last one is read, as programs that unpack do."""

    def __init__(self, archive: str) -> None:
        self.base = f"{archive}/"
        try:
            self._zip = zipfile.ZipFile(archive)
        except (OSError, zipfile.BadZipFile) as problem:
            why = getattr(problem, "strerror", None) or problem
            raise InputError(f"cannot be read as a ZIP archive ({why})", archive) from None
        self._members: dict[str, zipfile.ZipInfo] = {}
        self.remarks: list[str] = []
        for member in self._zip.infolist():
            name = member.filename
            if member.is_dir():
                continue
            if name.startswith("/") or ".." in name.split("/"):
                self.remarks.append(f"{archive}: {name} leads out of the archive: not read")
                continue
            if name in self._members:
                self.remarks.append(f"{archive}: {name} is there twice: the last one is read")
            self._members[name] = member

    def find(self, folder: str) -> Iterator[tuple[str, int]]:
        for name, member in self._members.items():
            if _is_below(name, folder):
                yield name, member.file_size

    def read(self, path: str) -> Content:
        member = self._members.get(path)
        if member is None:
            raise InputError("no such file in the archive", f"{self.base}{path}")
        if member.file_size > ENDLESS:
            raise InputError(f"is larger than {ENDLESS:,} bytes, the most that is read of it")
        try:
            return Content(self._zip.read(member))
        except (
            OSError,
            RuntimeError,
            zipfile.BadZipFile,
            NotImplementedError,
            ValueError,
        ) as problem:
            raise InputError(f"cannot be read from the archive ({problem})") from None
        except Exception as problem:  # zlib, lzma and bz2 have errors of their own
            raise InputError(f"is damaged in the archive ({problem})") from None

    def write(self, path: str, data: bytes, mark: str | None) -> None:
        raise OutputError(
            "cannot be fixed in an archive", f"{self.base}{path}", hint="unpack it first"
        )


class _ObjectStore:
    """A bucket of S3, or of what answers as it does."""

    def __init__(self, where: str) -> None:
        try:
            import obstore  # noqa: PLC0415 - extra package
            from obstore.store import S3Store  # noqa: PLC0415 - extra package
        except ImportError:
            raise MissingExtraError.of("an object store", "s3") from None
        self.base = where
        self._obstore: Any = obstore
        self._errors = obstore.exceptions.BaseError
        self._bucket: Any = S3Store(where.partition("://")[2].rstrip("/"))

    def find(self, folder: str) -> Iterator[tuple[str, int]]:
        try:
            yield from self._below(folder)
            if folder:
                head = self._obstore.head(self._bucket, folder)
                yield head["path"], head["size"]
        except FileNotFoundError:
            return
        except self._errors as problem:
            raise InputError(f"cannot be listed ({_first_line(problem)})", self.base) from None

    def _below(self, folder: str) -> Iterator[tuple[str, int]]:
        for rows in self._obstore.list(self._bucket, prefix=folder or None, chunk_size=1000):
            for row in rows:
                yield row["path"], row["size"]

    def read(self, path: str) -> Content:
        try:
            answer = self._obstore.get(self._bucket, path)
            if answer.meta["size"] > ENDLESS:
                raise InputError(f"is larger than {ENDLESS:,} bytes, the most that is read of it")
            return Content(bytes(answer.bytes()), answer.meta["e_tag"])
        except FileNotFoundError:
            raise InputError("no such file") from None
        except self._errors as problem:
            raise InputError(f"cannot be read ({_first_line(problem)})") from None

    def write(self, path: str, data: bytes, mark: str | None) -> None:
        location = f"{self.base}{path}"
        if mark is None:
            raise OutputError(
                "cannot be fixed: the store does not say which version was read", location
            )
        try:
            self._obstore.put(self._bucket, path, data, mode={"e_tag": mark}, use_multipart=False)
        except self._obstore.exceptions.PreconditionError:
            raise OutputError(
                "was changed while it was checked", location, hint="run it again"
            ) from None
        except self._errors as problem:
            raise OutputError(f"cannot be written ({_first_line(problem)})", location) from None


class _Fsspec:
    """Whatever fsspec has a file system for. Read one by one: its bulk reads take names for patterns."""

    def __init__(self, scheme: str) -> None:
        try:
            import fsspec  # noqa: PLC0415 - extra package
        except ImportError:
            raise MissingExtraError.of(f"{scheme}://", "remote") from None
        self.base = f"{scheme}://"
        try:
            self._files: Any = fsspec.filesystem(scheme, use_listings_cache=False)
        except (ValueError, ImportError) as problem:
            raise UsageError(f"{scheme}:// cannot be read ({problem})") from None

    def find(self, folder: str) -> Iterator[tuple[str, int]]:
        try:
            found = self._files.find(folder, detail=True)
        except FileNotFoundError:
            return
        except Exception as problem:  # each file system has errors of its own
            raise InputError(f"cannot be listed ({_first_line(problem)})", self.base) from None
        for name, about in found.items():
            yield name.removeprefix(self.base).lstrip("/"), about.get("size") or 0

    def read(self, path: str) -> Content:
        try:
            return Content(self._files.cat_file(path))
        except FileNotFoundError:
            raise InputError("no such file") from None
        except Exception as problem:  # each file system has errors of its own
            raise InputError(f"cannot be read ({_first_line(problem)})") from None

    def write(self, path: str, data: bytes, mark: str | None) -> None:
        raise OutputError(
            "cannot be fixed there: nothing says whether it was changed since it was read",
            f"{self.base}{path}",
            hint="copy it to this machine first",
        )


def _is_below(name: str, folder: str) -> bool:
    return not folder or name == folder or name.startswith(f"{folder}/")


def _first_line(problem: BaseException) -> str:
    text = str(problem).strip().partition("\n")[0]
    return text[:200] or type(problem).__name__
