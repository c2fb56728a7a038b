"""Word, by python-docx: real headings, languages, and styles that can be edited in one place.

Paragraph styles: `Turn`, `Turn Continued`, `Sound`, `Visual`, `Summary`, `Notice`, `Credit`, `About`;
character styles: `Speaker`, `Time`. No paragraph is empty: space comes from styles.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from imhcaps.documents.blocks import Paragraph, Text, TurnBlock, spaced, stamp
from imhcaps.documents.document import Document
from imhcaps.documents.flow import Head, Line, Person, calm, flow, own_language
from imhcaps.documents.papers import paper_named
from imhcaps.documents.printable import clean
from imhcaps.errors import InputError
from imhcaps.model.choices import Paper

FONT = "Arial"
"""On every machine that opens Word files, and the typeface that the ACB guidelines ask for."""
_LEGACY = ("stylesWithEffects", "customXml", "thumbnail", "extended-properties")
"""Relations of python-docx's template that Word would repair, or that are not true of this document."""
_INK, _QUIET = "000000", "3D3D3D"


@dataclass(frozen=True, slots=True)
class Look:
    """One style of ours; sizes in points, `left` and `hang` in points too."""

    name: str
    base: str = "Normal"
    character: bool = False
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    quiet: bool = False
    before: float | None = None
    after: float | None = None
    left: float = 0
    hang: float = 0


def looks(large_print: bool) -> tuple[Look, ...]:
    """The styles, for large print by the ACB guidelines: 18 pt, headings 22 and 20, no italics, no hang."""
    body, indent = (18, 0) if large_print else (12, 18)
    head, part, below = (26, 22, 20) if large_print else (22, 15, 13)
    slanted = None if large_print else True
    quiet = not large_print
    after = 18 if large_print else 9
    return (
        Look("Normal", "", size=body, bold=False, before=0, after=after),
        Look("Heading 1", size=head, bold=True, before=0, after=after),
        Look("Heading 2", size=part, bold=True, before=body * 1.5, after=after),
        Look("Heading 3", size=below, bold=True, before=body * 1.2, after=after),
        Look("Heading 4", size=below, bold=True, before=body * 1.2, after=after),
        Look("Heading 5", size=below, bold=True, before=body * 1.2, after=after),
        Look("Heading 6", size=below, bold=True, before=body * 1.2, after=after),
        Look("List Bullet", after=after / 2),
        Look("Footer", size=None if large_print else 10, after=0, quiet=quiet),
        Look("Organisation", quiet=quiet, after=4),
        Look("Summary"),
        Look("Turn", left=indent, hang=indent),
        Look("Turn Continued", "Turn", left=indent),
        Look("Sound", italic=slanted),
        Look("Visual", italic=slanted),
        Look("Notice"),
        Look("Credit"),
        Look("About"),
        Look("Speaker", "", character=True, bold=True),
        Look("Time", "", character=True, quiet=quiet),
        Look("Aside", "", character=True, italic=slanted),
    )


def write(
    document: Document,
    *,
    paper: Paper = "a4",
    large_print: bool = False,
    template: str | Path | None = None,
) -> bytes:
    """The document as a Word file (.docx).

    `paper` is `a4` or `letter`; `large_print` sets everything in 18 pt Arial by the ACB guidelines.
    `template` is a Word file of your own: its styles, page, headers and footers stay as they are, its
    text goes, and only styles that it lacks are added.
    """
    page = paper_named(paper)
    word = _Word(document, large_print, template)
    if template is None:
        word.set_page(page.width, page.height)
    word.fill()
    return word.bytes()


class _Word:
    """One Word file while it is being made."""

    def __init__(self, document: Document, large: bool, template: str | Path | None) -> None:
        import docx
        from docx.opc.exceptions import PackageNotFoundError

        self.document = document
        self.large = large
        self.own = own_language(document)
        try:
            self.file: Any = docx.Document(str(template) if template else None)
        except (PackageNotFoundError, ValueError, KeyError, zipfile.BadZipFile) as error:
            raise InputError("not a Word template", str(template)) from error
        if template is None:
            self._strip()
        else:
            for child in list(self.file.element.body):
                if not child.tag.endswith("}sectPr"):
                    self.file.element.body.remove(child)
        for look in looks(large):
            if template is None or look.name not in self.file.styles:
                self._style(look)
        self._properties()
        # Looked up once: python-docx searches all styles at each paragraph and run.
        self.ids = {style.name: style.style_id for style in self.file.styles}

    def fill(self) -> None:
        """Write everything, in reading order."""
        document = self.document
        if document.organisation:
            self._add("Organisation", document.organisation)
        self._add("Heading 1", document.title)
        for item in flow(document):
            if isinstance(item, TurnBlock):
                self._turn(item)
            elif isinstance(item, Person):
                paragraph = self._add("List Bullet")
                self._run(paragraph, calm(item.name, self.large), "Speaker")
                if item.detail:
                    self._run(paragraph, f", {clean(item.detail)}")
            else:
                style = f"Heading {min(item.level, 6)}" if isinstance(item, Head) else _style_of(item)  # fmt: skip
                paragraph = self._add(style)
                self._run(paragraph, clean(item.text), language=self.own if item.own else None)

    def _turn(self, turn: TurnBlock) -> None:
        for index, inlines in enumerate(turn.paragraphs):
            style = _paragraph_style(turn, inlines, index)
            paragraph = self._add(style)
            if index == 0:
                if self.document.times and turn.start is not None:
                    self._run(paragraph, stamp(turn.start), "Time")
                    self._run(paragraph, " ")
                if turn.name:
                    colon = self.document.terms.colon
                    name = calm(turn.name, self.large)
                    self._run(paragraph, name + colon, "Speaker")
                    self._run(paragraph, " ")
            for gap, inline in spaced(inlines):
                spoken = isinstance(inline, Text)
                if gap:
                    self._run(paragraph, gap)
                self._run(
                    paragraph,
                    clean(inline.text),
                    None if spoken or style in ("Sound", "Visual") else "Aside",
                    inline.language if isinstance(inline, Text) else None,
                )

    def _add(self, style: str, text: str = "") -> Any:
        paragraph = self.file.add_paragraph()
        paragraph._p.style = self.ids[style]
        if text:
            self._run(paragraph, clean(text))
        return paragraph

    def _run(
        self, paragraph: Any, text: str, style: str | None = None, language: str | None = None
    ) -> None:
        from docx.oxml.ns import qn

        run = paragraph.add_run(text)
        if style:
            run._r.style = self.ids[style]
        properties = run._r.get_or_add_rPr()
        if self.document.direction == "rtl":
            properties.append(_element("w:rtl"))
        if language:
            properties.append(_language(language))
        if not len(properties):
            run._r.remove(properties)
        for node in run._r.findall(qn("w:t")):
            node.set(qn("xml:space"), "preserve")

    def _strip(self) -> None:
        """Keep of python-docx's template what a transcript uses."""
        from docx.oxml.ns import qn

        for part in (self.file.part, self.file.part.package):
            for key, relation in list(part.rels.items()):
                if relation.reltype.rsplit("/", 1)[-1] in _LEGACY:
                    part.rels.pop(key)
        wanted = {look.name for look in looks(self.large)}
        for style in list(self.file.styles):
            if style.name not in wanted and style.element.get(qn("w:default")) != "1":
                style.delete()
        styles = self.file.styles.element
        for latent in styles.findall(qn("w:latentStyles")):
            styles.remove(latent)
        for link in styles.findall(f"{qn('w:style')}/{qn('w:link')}"):
            link.getparent().remove(link)  # the character style that it names is gone
        settings = self.file.settings.element
        for name in ("w:rsids", "w:savePreviewPicture", "w:shapeDefaults", "w14:docId", "w:proofState"):  # fmt: skip
            for node in settings.findall(_q14(name)):
                settings.remove(node)
        zoom = settings.find(qn("w:zoom"))
        if zoom is not None:
            zoom.set(qn("w:percent"), "100")
        for node in settings.iter(qn("w:compatSetting")):
            if node.get(qn("w:name")) == "compatibilityMode":
                node.set(qn("w:val"), "15")  # else Word opens it in compatibility mode

    def _style(self, look: Look) -> None:
        from docx.enum.style import WD_STYLE_TYPE
        from docx.shared import Pt, RGBColor

        kind = WD_STYLE_TYPE.CHARACTER if look.character else WD_STYLE_TYPE.PARAGRAPH
        styles = self.file.styles
        if look.name in styles:
            style = styles[look.name]
            for tag in ("rPr", "pPr") if look.name != "List Bullet" else ("rPr",):
                node = getattr(style.element, tag, None)
                if node is not None:
                    style.element.remove(node)
        else:
            style = styles.add_style(look.name, kind)
            style.quick_style = True
        if look.base:
            style.base_style = styles[look.base]
        font = style.font
        if look.name == "Normal":
            font.name = FONT
            fonts = style.element.rPr.rFonts
            for axis in ("w:eastAsia", "w:cs"):
                fonts.set(_q14(axis), FONT)
        if look.size:
            font.size = Pt(look.size)
        font.bold, font.italic = look.bold, look.italic
        _complex(style.element)
        if look.quiet or look.name == "Normal":
            font.color.rgb = RGBColor.from_string(_QUIET if look.quiet else _INK)
        if look.character:
            return
        shape = style.paragraph_format
        if look.name == "Normal":
            shape.line_spacing = 1.25
            shape.widow_control = True
        if look.name.startswith("Heading"):
            shape.keep_with_next = shape.keep_together = True
            shape.line_spacing = 1.1
            level = _element("w:outlineLvl")
            level.set(_q14("w:val"), str(int(look.name[-1]) - 1))
            style.element.get_or_add_pPr().append(level)
            style.next_paragraph_style = styles["Normal"]
        if look.before is not None:
            shape.space_before = Pt(look.before)
        if look.after is not None:
            shape.space_after = Pt(look.after)
        if look.left:
            shape.left_indent = Pt(look.left)
            shape.first_line_indent = Pt(-look.hang)
        if self.document.direction == "rtl" and look.name == "Normal":
            style.element.get_or_add_pPr().insert_element_before(
                _element("w:bidi"), "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
            )

    def _properties(self) -> None:
        """Title, author and language, and no date: the same document gives the same bytes."""
        from docx.oxml.ns import qn

        core = self.file.core_properties
        element = core._element
        for child in list(element):
            element.remove(child)
        core.title = clean(self.document.title)[:255]
        if author := self.document.author or self.document.organisation:
            core.author = clean(author)[:255]
        core.language = self.document.language
        defaults = self.file.styles.element.find(qn("w:docDefaults"))
        properties = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}") if defaults is not None else None  # fmt: skip
        if properties is not None:
            for node in properties.findall(qn("w:lang")):
                properties.remove(node)
            properties.append(_language(self.document.language))
        for node in self.file.settings.element.iter(qn("w:themeFontLang")):
            node.attrib.clear()
            node.set(qn("w:val"), self.document.language)

    def set_page(self, width: float, height: float) -> None:
        """Paper, margins of one inch, and at the foot the page and how many there are."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Inches, Mm

        section = self.file.sections[0]
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.left_margin = section.right_margin = Inches(1)
        section.top_margin = section.bottom_margin = Inches(1)
        foot = section.footer.paragraphs[0]
        foot.style = self.file.styles["Footer"]
        foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        for between, instruction in (("", "PAGE"), (" / ", "NUMPAGES")):
            if between:
                foot.add_run(between)
            field = _element("w:fldSimple")
            field.set(_q14("w:instr"), instruction)
            foot._p.append(field)
            run = _element("w:r")
            field.append(run)
            text = _element("w:t")
            text.text = "1"
            run.append(text)

    def bytes(self) -> bytes:
        """The file, its members dated 1980 so that the bytes depend on the document alone."""
        saved = io.BytesIO()
        self.file.save(saved)
        out = io.BytesIO()
        with zipfile.ZipFile(saved) as source, zipfile.ZipFile(out, "w") as target:
            for name in source.namelist():
                info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                info.external_attr = 0o644 << 16
                target.writestr(info, source.read(name))
        return out.getvalue()


def _complex(style: Any) -> None:
    """Sizes and weights again for Arabic, Hebrew and Indic scripts, which Word sets apart."""
    from copy import deepcopy

    for name in ("w:b", "w:i", "w:sz"):
        for node in style.findall(f"{_q14('w:rPr')}/{_q14(name)}"):
            twin = deepcopy(node)
            twin.tag = f"{node.tag}Cs"
            node.addnext(twin)


def _paragraph_style(turn: TurnBlock, inlines: Paragraph, index: int) -> str:
    kinds = {type(inline).__name__ for inline in inlines}
    if not turn.name and kinds <= {"SoundText", "VisualText"}:
        return "Visual" if kinds == {"VisualText"} else "Sound"
    return "Turn Continued" if index else "Turn"


def _style_of(line: Line) -> str:
    return line.role.capitalize()


def _element(tag: str, attributes: Iterable[tuple[str, str]] = ()) -> Any:
    from docx.oxml import OxmlElement

    element = OxmlElement(tag)
    for name, value in attributes:
        element.set(_q14(name), value)
    return element


def _language(tag: str) -> Any:
    return _element("w:lang", [("w:val", tag), ("w:eastAsia", tag), ("w:bidi", tag)])


def _q14(name: str) -> str:
    """`w:val` as lxml names it; `w14` is not among python-docx's prefixes."""
    from docx.oxml.ns import qn

    prefix, _, local = name.partition(":")
    if prefix == "w14":
        return f"{{http://schemas.microsoft.com/office/word/2010/wordml}}{local}"
    name_: str = qn(name)
    return name_
