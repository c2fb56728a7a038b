"""The tapping page of a transcript, as one file that works offline."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.documents.one_file import one_file, working_style
from imhcaps.files import utf8

if TYPE_CHECKING:
    from collections.abc import Sequence

    from imhcaps.timing.blank_sheet import BlankRow

_FOLDER = Path(__file__).parent / "page"
_VIDEO = (".m4v", ".mkv", ".mov", ".mp4", ".ogv", ".webm")


def tapping_page(
    rows: Sequence[BlankRow],
    *,
    title: str,
    language: str,
    sheet_name: str,
    media: str,
    loudness: bytes | None = None,
) -> str:
    """The page: a line for each row. `media` is the address of the recording as it stands in `src`; `loudness` a byte
    for each 5 ms of it; `sheet_name` is how the sheet will be called that the page saves.
    """
    lines = [row._asdict() for row in rows]
    # What a browser keeps belongs to these very lines, whatever the file is called.
    own = sha256(utf8(json.dumps(lines, ensure_ascii=False))).hexdigest()[:32]
    data = {
        "id": own,
        "title": title,
        "language": language,
        "name": sheet_name,
        "media": media,
        "video": Path(media.partition("?")[0]).suffix.lower() in _VIDEO,
        "rows": lines,
        "loudness": None if loudness is None else b64encode(loudness).decode(),
    }
    script = f"{_part('model.js')}\n{_part('tap.js')}"
    return one_file(
        _part("tap.html"), working_style(_part("tap.css")), script, data, f"{title}: times"
    )


def _part(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8").strip()
