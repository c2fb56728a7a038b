"""Where the page finds the recording."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from imhcaps.documents.html_player import media_address
from imhcaps.documents.media_page import media_page
from imhcaps.errors import InputError, UsageError


def media_source(media: str, page: Path) -> str:
    """The address of a recording as it stands in a page at `page`: a file relative to it, or http(s).

    Raises `InputError` for a file that is not there, `UsageError` for the page of a video service, which no
    browser plays as a recording.
    """
    if "://" in media and urlsplit(media).scheme.lower() in ("http", "https"):
        if media_page(media) is not None:
            raise UsageError(
                f"{media} is a page, not a recording",
                hint="give the file itself, which the page can play and jump in",
            )
        return media_address(media)
    location = Path(media)
    if not location.is_file():
        raise InputError("no such recording", media)
    try:
        seen = os.path.relpath(location.resolve(), page.resolve().parent)
    except ValueError:  # on another drive
        seen = str(location.resolve())
    return media_address(Path(seen).as_posix())
