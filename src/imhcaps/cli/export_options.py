"""Options of `imhcaps export`: each goes to the kinds of document whose writers take it, or is refused."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from imhcaps.errors import UsageError

if TYPE_CHECKING:
    from imhcaps.documents import Kind
    from imhcaps.model.transcript import Remark, TimedTranscript, Transcript


_NAMES = {"media": ("media", "audio")}
"""What writers call an option, where it is not as on the command line."""
_NOT_FOR = {"width": ("brf",)}
"""Kinds that have an option of that name by another flag: a line of braille has the embosser's width."""
_FLAGS = {
    "form_feeds": "--form-feeds",
    "grade": "--braille-grade",
    "height": "--braille-page",
    "table": "--braille-table",
}


def kinds_named(names: Iterable[str]) -> list[Kind]:
    """The kinds of document of those names, each once; `UsageError` for one that is not known."""
    from imhcaps.documents import KINDS, kind_of

    kinds = {kind.name: kind for kind in (kind_of(name.strip()) for name in names if name.strip())}
    if not kinds:
        known = ", ".join(kind.suffix for kind in KINDS)
        raise UsageError("no kind of document named", hint=f"--to takes {known}")
    return list(kinds.values())


def _takers(option: str) -> tuple[str, ...]:
    """The kinds of document whose writers take an option."""
    from imhcaps.documents import KINDS

    names = _NAMES.get(option, (option,))
    return tuple(
        kind.name
        for kind in KINDS
        if any(name in kind.options for name in names) and kind.name not in _NOT_FOR.get(option, ())
    )


def options_of(
    kinds: list[Kind],
    given: dict[str, Any],
    usual: dict[str, Any],
    templates: list[Path],
    folder: Path,
) -> dict[str, dict[str, Any]]:
    """Each kind's own options; one that is given and that no wanted kind takes is an error, not ignored.

    What is `usual` in the project goes to the kinds that take it, where nothing else is given.
    """
    options: dict[str, dict[str, Any]] = {kind.name: {} for kind in kinds}
    for name, value in usual.items():
        for kind in set(_takers(name)) & set(options) if value is not None else ():
            options[kind][name] = value
    for name, value in given.items():
        takers = _takers(name)
        wanted = [kind for kind in takers if kind in options]
        if value is None:
            continue
        if not wanted:
            raise UsageError(
                f"{_FLAGS.get(name, '--' + name.replace('_', '-'))} is of no use to "
                + ", ".join(kind.suffix for kind in kinds),
                hint=f"it is for {', '.join(takers)}",
            )
        for kind in wanted:
            options[kind][name] = value
    for path in templates:
        home = {".docx": "docx", ".dotx": "docx", ".typ": "pdf"}.get(path.suffix.lower(), "html")
        if home not in options:
            raise UsageError(f"--template {path} is for {home}", hint=f"add it: --to {home},…")
        options[home]["template"] = path
    page = options.get("html", {})
    if "media" in page:
        page["media"] = _address(page["media"], folder)
    elif "captions" in page:
        raise UsageError("--captions needs the recording", hint="--media FILE or an address")
    return options


def braille_cells(size: str | None) -> tuple[int, int] | None:
    """`40x25` as cells of a line and lines of a page."""
    if size is None:
        return None
    found = re.fullmatch(r"(\d{1,3})[x×](\d{1,3})", size.strip().lower())
    if found is None:
        raise UsageError(f"no braille page {size!r}", hint="--braille-page 40x25")
    return int(found[1]), int(found[2])


def read_along(options: dict[str, Any], talk: Transcript | TimedTranscript) -> Remark | None:
    """The EPUB's recording in its own word; or why there is none."""
    from imhcaps.documents.epub import AUDIO
    from imhcaps.model.transcript import Remark, TimedTranscript

    media = options.pop("media", None)
    if media is None:
        return None
    known = ", ".join(sorted(AUDIO))
    if not Path(media).is_file() or Path(media).suffix.lower() not in AUDIO:
        return Remark("lost", f"epub: no read-along, the recording is no audio file ({known})")
    if not isinstance(talk, TimedTranscript):
        return Remark("lost", "epub: no read-along, the words have no times (--cues, --words)")
    options["audio"] = media
    return None


def track_links(captions: list[Path], folder: Path) -> list[tuple[str, str]]:
    """Caption files as a page in that folder links to them: what each is, and its address."""
    return [
        (f"{path.suffix.removeprefix('.').upper()}: {path.name}", _address(str(path), folder))
        for path in captions
        if path.is_file()
    ]


def _address(media: str, folder: Path) -> str:
    """The recording as the page in that folder will find it."""
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", media):
        return media
    if not Path(media).is_file():
        from imhcaps.errors import InputError

        raise InputError(
            "no such recording", media, hint="give a file, or an address with https://"
        )
    try:
        return Path(os.path.relpath(media, folder)).as_posix()
    except ValueError:  # on another drive
        return "file:///" + quote(
            Path(media).resolve().as_posix(), safe="/:", errors="surrogateescape"
        )
