"""Word files → blocks, through python-docx. A Word file has no lines: paragraphs are counted instead."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from imhcaps.errors import InputError, MissingExtraError
from imhcaps.model.transcript import Remark
from imhcaps.transcripts.document import Builder, Document, MarkKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?i)^heading\s*([1-9])$")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OFF = frozenset({"0", "false", "off", "none"})


def read_docx(data: bytes, name: str) -> Document:
    """A Word file as blocks: deleted text left out, inserted text kept, tables by their cells.

    Raises `InputError` for another kind of archive or a damaged file.
    """
    _check(data, name)
    try:
        import docx
    except ImportError:
        raise MissingExtraError.of("reading Word files", "docx") from None
    try:
        document = docx.Document(io.BytesIO(data))
    except Exception as problem:
        raise InputError(f"is a damaged Word file ({problem})", name) from None
    builder = Builder()
    reader = _Reader(builder, {s.style_id: s.name or "" for s in document.styles})
    reader.blocks(document.element.body)
    builder.end_block()
    title = (document.core_properties.title or "").strip()
    if title.lower() in ("word document", "untitled", "document"):
        title = ""
    builder.remarks.append(
        Remark("note", "a Word file has no lines: line numbers count its paragraphs")
    )
    return Document(
        tuple(builder.blocks), title, reader.language or _language(document), tuple(builder.remarks)
    )


def _check(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            kind = archive.read("mimetype")[:80] if "mimetype" in names else b""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError):
        raise InputError("is a damaged archive, not a Word file", name) from None
    if b"opendocument" in kind:
        raise InputError(
            "is an OpenDocument file, which is not read", name, hint="save it as .docx or .txt"
        )
    if b"epub" in kind:
        raise InputError(
            "is an EPUB, not a transcript", name, hint="give its page as .html or .txt"
        )
    if "word/document.xml" not in names and not any(n.startswith("word/") for n in names):
        raise InputError("is an archive, not a text or Word file", name)


def _language(document: Any) -> str:
    for element in document.styles.element.iter(f"{_W}lang"):
        value: str | None = element.get(f"{_W}val")
        if value:
            return value
    return ""


class _Reader:
    def __init__(self, builder: Builder, styles: dict[str, str]) -> None:
        self.builder = builder
        self.styles = styles
        self.language = ""
        self.number = 0
        self.depth = 0

    def blocks(self, parent: Any) -> None:
        """Paragraphs, tables and content controls in order."""
        for child in parent:
            if child.tag == f"{_W}p":
                self.paragraph(child)
            elif child.tag == f"{_W}tbl":
                self.builder.end_block()
                if self.depth == 0:
                    self.builder.table += 1
                self.depth += 1
                self.table(child)
                self.depth -= 1
            elif child.tag == f"{_W}sdt":
                for content in child.iter(f"{_W}sdtContent"):
                    self.blocks(content)
                    break
            elif child.tag in (f"{_W}ins", f"{_W}moveTo", f"{_W}customXml", f"{_W}smartTag"):
                self.blocks(child)

    def table(self, table: Any) -> None:
        self.builder.end_block()
        self.builder.table += 1
        for row in table.iter(f"{_W}tr"):
            if _ancestor(row, f"{_W}tbl") is not table:
                continue
            self.builder.begin_row()
            header = row.find(f"{_W}trPr/{_W}tblHeader") is not None
            for cell in row.iter(f"{_W}tc"):
                if _ancestor(cell, f"{_W}tr") is row:
                    self.blocks(cell)
                    self.builder.end_cell(header)
            self.builder.end_row()

    def paragraph(self, paragraph: Any) -> None:
        self.number += 1
        style, listed = "", False
        for element in paragraph.iterfind(f"{_W}pPr/*"):
            if element.tag == f"{_W}pStyle":
                style = self.styles.get(element.get(f"{_W}val"), element.get(f"{_W}val") or "")
            listed = listed or element.tag == f"{_W}numPr"
        if match := _HEADING.match(style):
            self.builder.begin("heading", int(match[1]))
        elif style.lower() == "title":
            self.builder.begin("heading", 1)
        elif listed or style.lower().startswith("list"):
            self.builder.begin("item")
        else:
            self.builder.begin("paragraph")
        self._runs(paragraph)
        self.builder.end_block()

    def _runs(self, paragraph: Any) -> None:
        # Word cuts a bold name into many runs: markup ends only where the next run lacks it.
        held: set[MarkKind] = set()
        for run in _runs(paragraph):
            marks: set[MarkKind] = set()
            for prop in run.iterfind(f"{_W}rPr/*"):
                on = (prop.get(f"{_W}val") or "true").lower() not in _OFF
                if on and prop.tag == f"{_W}b":
                    marks.add("strong")
                elif on and prop.tag == f"{_W}i":
                    marks.add("emphasis")
            for mark in sorted(held - marks):
                self.builder.close(mark)
            for mark in sorted(marks - held):
                self.builder.open(mark)
            held = marks
            self._text(run)
        for mark in sorted(held):
            self.builder.close(mark)

    def _text(self, run: Any) -> None:
        for element in run:
            if element.tag == f"{_W}t":
                self.builder.text((element.text or "").replace("\n", " "), self.number)
            elif element.tag == f"{_W}tab":
                self.builder.text("\t", self.number)
            elif element.tag == f"{_W}noBreakHyphen":
                self.builder.text("\u2011", self.number)
            elif element.tag in (f"{_W}br", f"{_W}cr"):
                self.builder.end_line()


def _runs(paragraph: Any) -> Iterator[Any]:
    """The runs of a paragraph: those in links and insertions too, those in text boxes not twice."""
    for run in paragraph.iter(f"{_W}r"):
        over = run.getparent()
        skip = False
        while over is not None and over is not paragraph:
            if over.tag in (f"{_W}del", f"{_W}moveFrom", _FALLBACK):
                skip = True
                break
            if over.tag == f"{_W}p":
                break
            over = over.getparent()
        if not skip and over is not None:
            yield run


def _ancestor(element: Any, tag: str) -> Any:
    over = element.getparent()
    while over is not None and over.tag != tag:
        over = over.getparent()
    return over
