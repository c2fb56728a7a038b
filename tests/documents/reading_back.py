"""The text of a written document of each kind, by a program that we do not write with where there is one."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from documents import papers


def _markup(page: str | bytes) -> str:
    return BeautifulSoup(page, "html.parser").get_text(" ")


def _braille(data: bytes) -> str:
    from documents import test_brf  # needs liblouis

    return " ".join(test_brf.read_back(data, test_brf.G1))


def _word(data: bytes) -> str:
    import docx

    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def _book(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return " ".join(_markup(book.read(n)) for n in book.namelist() if n.endswith(".xhtml"))


def _pdf(data: bytes) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.pdf"
        path.write_bytes(data)
        return papers.pdf_text(path)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


TEXT_OF: dict[str, Callable[[bytes], str]] = {
    "brf": _braille,
    "docx": _word,
    "epub": _book,
    "html": _markup,
    "json": lambda data: "\n".join(_strings(json.loads(data))),
    "markdown": lambda data: _markup(MarkdownIt().render(data.decode())),
    "pdf": _pdf,
    "text": bytes.decode,
}
"""By the name of the kind: what a reader finds in the file."""

OPTIONS: dict[str, dict[str, Any]] = {"brf": {"grade": 1}}
"""What a kind is written with so that it can be read back letter by letter: braille without contractions."""
