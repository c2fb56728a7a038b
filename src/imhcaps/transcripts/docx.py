"""Word files → blocks, through python-docx. A Word file has no lines: paragraphs are counted instead."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from imhcaps.errors import InputError, MissingExtraError
from imhcaps.model.transcript import Remark
from imhcaps.transcripts.builder import Builder
from imhcaps.transcripts.document import Document, MarkKind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?i)^heading\s*([1-9])$")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPEAKER_STYLE = re.compile(
    r"(?i)(?:^|[\s_/-])(?:speaker|sprecher(?:in)?|redner(?:in)?|interviewer|locuteur|intervenant|orateur|interviniente"
    r"|hablante|orador|oradora|intervinent|parlante|interlocutore|oratore|spreker|talare|taler|puhuja|mówca|řečník"
    r"|mluvčí|rečník|felszólaló|vorbitor|ομιλητής|оратор|выступающий|промовець|konuşmacı|דובר|متحدث|گوینده"
    r"|वक्ता)(?:$|[\s_-])|発言者|話者|发言人|發言人|발언자"
)
"""Names of paragraph styles for the one who speaks."""
_MOST_PARTS = 10_000
_MOST_BYTES = 256_000_000
"""Parts (files) of the archive, and bytes unpacked, at most; our own limits. The text of an hour
is some 0.1 MB, its Word file some 2 MB with markup; pictures take more."""
_HEAD = 4096
"""Bytes of a part in which a document type would be; our own limit."""
_SHOWN = 120
"""Characters of deleted text that are shown at most (our choice)."""
_CODE = re.compile("[0-9A-Fa-f]{4}")
_OFF = frozenset({"0", "false", "off", "none"})


def read_docx(data: bytes, name: str) -> Document:
    """A Word file as blocks: tables by their cells, tracked changes as if they were accepted.

    Deleted and hidden text, signs of a font's own and footnotes are left out, and reported. Raises `InputError` for
    another kind of archive or a damaged file.
    """
    _check(data, name)
    try:
        import docx  # noqa: PLC0415 - extra or slow package
    except ImportError:
        raise MissingExtraError.of("reading Word files", "docx") from None
    try:
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
        styles = _styles(document.styles)
        language = _language(document)
    except Exception as problem:  # whatever python-docx and lxml raise on parts that are not theirs
        raise InputError(f"is a damaged Word file: {_reason(problem)}", name) from None
    if body is None:
        raise InputError("is a damaged Word file: word/document.xml has no body", name)
    builder = Builder()
    reader = _Reader(builder, styles)
    reader.blocks(body)
    builder.end_block()
    builder.remarks += _left_out(body)
    title = _title(document)
    if title.lower() in ("word document", "untitled", "document"):
        title = ""
    builder.remarks.append(
        Remark("note", "a Word file has no lines: line numbers count its paragraphs")
    )
    return Document(
        tuple(builder.blocks), title, reader.language or language, tuple(builder.remarks)
    )


def _title(document: Any) -> str:
    try:
        return (document.core_properties.title or "").strip()
    except Exception:  # damaged properties say nothing of the words
        return ""


def _reason(problem: Exception) -> str:
    """What a library says of a damaged part, without its names of things."""
    text = str(problem).split("\n")[0][:120]
    if isinstance(problem, AttributeError | TypeError | KeyError | ValueError) or not text:
        return "a part of it is not what Word writes"
    return text


def _check(data: bytes, name: str) -> None:
    """Refuse other archives, and those that are not safe to unpack, by their directory alone."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            _check_size(entries, name)
            kind = archive.read("mimetype")[:80] if "mimetype" in names else b""
            for part in sorted(names):
                if part.endswith((".xml", ".rels")):
                    _check_part(archive, part, name)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
    ):
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


def _check_size(entries: list[zipfile.ZipInfo], name: str) -> None:
    whole = sum(entry.file_size for entry in entries)
    largest = max(entries, key=lambda entry: entry.file_size, default=None)
    if len(entries) > _MOST_PARTS:
        raise InputError(f"has {len(entries)} parts; at most {_MOST_PARTS} are read", name)
    if whole > _MOST_BYTES and largest is not None:
        raise InputError(
            f"would unpack to {whole // 1_000_000} MB; at most {_MOST_BYTES // 1_000_000} MB are read",
            name,
            hint=f"the largest part is {largest.filename}: is it a Word file?",
        )


def _check_part(archive: zipfile.ZipFile, part: str, name: str) -> None:
    """No part of a Word file declares a document type; entities in one would be lost or expand."""
    with archive.open(part) as file:
        head = file.read(_HEAD)
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise InputError(
            f"is a damaged Word file: {part} declares a document type, as no word processor does",
            name,
            hint="open it in a word processor and save it again",
        )


def _language(document: Any) -> str:
    for element in document.styles.element.iter(f"{_W}lang"):
        value: str | None = element.get(f"{_W}val")
        if value:
            return value
    return ""


_Toggle = MarkKind | Literal["hidden"]
_TOGGLES: tuple[tuple[str, _Toggle], ...] = (
    (f"{_W}b", "strong"),
    (f"{_W}i", "emphasis"),
    (f"{_W}vanish", "hidden"),
)


class _Style(NamedTuple):
    """A style of paragraphs or runs: its name, and what it switches on."""

    name: str = ""
    on: frozenset[_Toggle] = frozenset()


def _styles(styles: Any) -> dict[str, _Style]:
    """Each style by its identifier, with what it takes over from the one that it is based on (ECMA-376 part 1,
    17.7).
    """
    elements = {style.style_id: style.element for style in styles}
    names = {style.style_id: style.name or "" for style in styles}
    return {key: _style(key, elements, names[key]) for key in elements}


def _style(key: str, elements: dict[str, Any], name: str) -> _Style:
    switched: dict[_Toggle, bool] = {}
    seen: set[str] = set()
    while key in elements and key not in seen:
        seen.add(key)
        element = elements[key]
        for what, on in _switched(element):
            switched.setdefault(what, on)
        base = element.find(f"{_W}basedOn")
        key = "" if base is None else base.get(f"{_W}val") or ""
    return _Style(name, frozenset(what for what, on in switched.items() if on))


def _switched(element: Any) -> Iterator[tuple[_Toggle, bool]]:
    """What the run properties of a run or a style switch on or off."""
    for tag, what in _TOGGLES:
        prop = element.find(f"{_W}rPr/{tag}")
        if prop is not None:
            yield what, _is_on(prop)


class _Reader:
    def __init__(self, builder: Builder, styles: dict[str, _Style]) -> None:
        self.builder = builder
        self.styles = styles
        self.language = ""
        self.number = 0

    def blocks(self, parent: Any) -> None:
        """Paragraphs, tables and content controls in order."""
        for child in parent:
            if child.tag == f"{_W}p":
                self.paragraph(child)
            elif child.tag == f"{_W}tbl":
                self.table(child)
            elif child.tag == f"{_W}sdt":
                for content in child.iter(f"{_W}sdtContent"):
                    self.blocks(content)
                    break
            elif child.tag in (f"{_W}ins", f"{_W}moveTo", f"{_W}customXml", f"{_W}smartTag"):
                self.blocks(child)

    def table(self, table: Any) -> None:
        self.builder.begin_table()
        for row in table.iter(f"{_W}tr"):
            if _ancestor(row, f"{_W}tbl") is not table:
                continue
            self.builder.begin_row()
            header = row.find(f"{_W}trPr/{_W}tblHeader") is not None
            for cell in row.iter(f"{_W}tc"):
                if _ancestor(cell, f"{_W}tr") is row:
                    # A cell below one that is merged with it is there, and empty.
                    width = cell.find(f"{_W}tcPr/{_W}gridSpan")
                    self.builder.begin_cell(1 if width is None else _whole(width), 1)
                    self.blocks(cell)
                    self.builder.end_cell(header)
            self.builder.end_row()

    def paragraph(self, paragraph: Any) -> None:
        self.number += 1
        found, listed = _Style(), False
        for element in paragraph.iterfind(f"{_W}pPr/*"):
            if element.tag == f"{_W}pStyle":
                key = element.get(f"{_W}val") or ""
                found = self.styles.get(key, _Style(key))
            listed = listed or element.tag == f"{_W}numPr"
        style = found.name
        named = bool(_SPEAKER_STYLE.search(style))
        plain = named or _HEADING.match(style)
        styled = found.on & {"hidden"} if plain else found.on
        if match := _HEADING.match(style):
            self.builder.begin("heading", int(match[1]))
        elif style.lower() == "title":
            self.builder.begin("heading", 1)
        elif listed or style.lower().startswith("list"):
            self.builder.begin("item")
        else:
            self.builder.begin("paragraph")
        if named:
            self.builder.open("speaker")
        self._runs(paragraph, styled)
        if named:
            self.builder.close("speaker")
        self.builder.end_block()

    def _runs(self, paragraph: Any, styled: frozenset[_Toggle]) -> None:
        """`styled` is what the style of the paragraph switches on in every run.

        A style of the run switches the same off again; what the run itself says holds (ECMA-376 part 1, 17.7.3).
        """
        # Word cuts a bold name into many runs: markup ends only where the next run lacks it.
        held: set[MarkKind] = set()
        for run in _runs(paragraph):
            style = run.find(f"{_W}rPr/{_W}rStyle")
            of_run = (
                _Style()
                if style is None
                else self.styles.get(style.get(f"{_W}val") or "", _Style())
            )
            on = {**dict.fromkeys(styled ^ of_run.on, True), **dict(_switched(run))}
            if on.pop("hidden", False):
                self._skip("hidden in the Word file", "".join(run.itertext(f"{_W}t")))
                continue
            marks = {what for what, is_on in on.items() if is_on and what != "hidden"}
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
            elif element.tag == f"{_W}sym":
                self._sign(element.get(f"{_W}font") or "", element.get(f"{_W}char") or "")
            elif element.tag in (f"{_W}br", f"{_W}cr"):
                self.builder.end_line()

    def _sign(self, font: str, code: str) -> None:
        """A sign by its code (ECMA-376 part 1, 17.3.3.30): in the private use area it has a meaning in its font
        alone.
        """
        sign = chr(int(code, 16)) if _CODE.fullmatch(code) else ""
        if sign.isprintable() and sign:
            self.builder.text(sign, self.number)
        else:
            self._skip(f"sign of the font {font!r}, which is not known", f"U+{code}")

    def _skip(self, message: str, text: str) -> None:
        if text.strip():
            self.builder.remarks.append(Remark("skipped", message, self.number, text.strip()))


def _left_out(body: Any) -> list[Remark]:
    """What is in a Word file and not among the words that are read."""
    remarks = []
    changes = [f"{_W}{name}" for name in ("ins", "del", "moveFrom", "moveTo")]
    if any(next(change.iter(f"{_W}r"), None) is not None for change in body.iter(*changes)):
        deleted = " ".join((text.text or "").strip() for text in body.iter(f"{_W}delText"))
        said = f"; deleted: {deleted[:_SHOWN]!r}" if deleted.strip() else ""
        remarks.append(
            Remark("guessed", "tracked changes are read as if they were accepted" + said)
        )
    notes = sum(1 for _ in body.iter(f"{_W}footnoteReference", f"{_W}endnoteReference"))
    if notes:
        remarks.append(Remark("skipped", f"footnotes and endnotes ({notes}): they are not speech"))
    return remarks


def _is_on(prop: Any) -> bool:
    """A switch of WordprocessingML: there, and not switched off (ECMA-376 part 1, 17.17.4)."""
    return prop is not None and (prop.get(f"{_W}val") or "true").lower() not in _OFF


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


def _whole(element: Any) -> int:
    value = element.get(f"{_W}val") or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 4 else 1


def _ancestor(element: Any, tag: str) -> Any:
    over = element.getparent()
    while over is not None and over.tag != tag:
        over = over.getparent()
    return over
