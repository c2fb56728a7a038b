"""Reads a document with one package and prints the text that it hands on, as JSON."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path


def without_tags(markup: str) -> str:
    return re.sub(r"<[^>]+>", " ", markup)


def ebooklib(path: str) -> str:
    from ebooklib import ITEM_DOCUMENT, epub

    items = epub.read_epub(path).get_items_of_type(ITEM_DOCUMENT)
    return " ".join(without_tags(item.get_content().decode()) for item in items)


def html2text(path: str) -> str:
    import html2text

    return html2text.html2text(Path(path).read_text("utf-8"))


def markitdown(path: str) -> str:
    from markitdown import MarkItDown

    return str(MarkItDown().convert(path).text_content)


def mammoth(path: str) -> str:
    import mammoth

    with open(path, "rb") as file:
        return without_tags(mammoth.convert_to_html(file).value)


def pdfminer(path: str) -> str:
    from pdfminer.high_level import extract_text

    return str(extract_text(path))


def pypdf(path: str) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def readability(path: str) -> str:
    import readability

    return without_tags(readability.Document(Path(path).read_text("utf-8")).summary())


def trafilatura(path: str) -> str:
    import trafilatura

    return trafilatura.extract(Path(path).read_text("utf-8")) or ""


READERS = {
    "EbookLib": ebooklib,
    "html2text": html2text,
    "mammoth": mammoth,
    "markitdown": markitdown,
    "pdfminer.six": pdfminer,
    "pypdf": pypdf,
    "readability-lxml": readability,
    "trafilatura": trafilatura,
}
print(json.dumps(READERS[sys.argv[1]](sys.argv[2])))
