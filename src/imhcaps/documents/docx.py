"""Word, by python-docx: real headings, languages, and styles that can be edited in one place.

Paragraph styles: `Turn`, `Turn Continued`, `Sound`, `Visual`, `Summary`, `Notice`, `Credit`, `About`;
character styles: `Speaker`, `Time`, `Aside`, `Hyperlink`. No paragraph is empty: space comes from styles.
"""

from __future__ import annotations

import io
import os
import zipfile
from copy import deepcopy
from pathlib import Path
from typing import Any

from imhcaps.documents.addresses import pieces
from imhcaps.documents.blocks import Paragraph, Text, TurnBlock, spaced, stamp
from imhcaps.documents.branding import File, accent, read_picture
from imhcaps.documents.document import Document
from imhcaps.documents.docx_elements import element, language_element, qualified
from imhcaps.documents.docx_styles import Look, looks
from imhcaps.documents.flow import Head, Line, Person, calm, flow, kept_together, own_language
from imhcaps.documents.papers import paper_named
from imhcaps.documents.printable import clean
from imhcaps.errors import InputError
from imhcaps.model.choices import Paper
from imhcaps.model.transcript import Remark

FONT = "Arial"
"""On every machine that opens Word files, and the typeface that the ACB guidelines ask for."""
_LEGACY = ("stylesWithEffects", "customXml", "thumbnail", "extended-properties")
"""Relations of python-docx's template that Word would repair, or that are not true of this document."""
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
"""The kind of relation of a link (ECMA-376, part 1, 17.16.22)."""
_INK, _QUIET = "000000", "3D3D3D"
_LOGO_HEIGHT = 36.0
"""Points; our own choice: as in the PDF."""


def write(
    document: Document,
    *,
    paper: Paper = "a4",
    large_print: bool = False,
    template: str | Path | None = None,
    logo: File | None = None,
    colour: str | None = None,
) -> bytes:
    """The document as a Word file (.docx).

    `paper` is `a4` or `letter`; `large_print` sets everything in 18 pt Arial by the ACB guidelines.
    `template` is a Word file of your own: its styles, page, headers and footers stay as they are, its
    text goes, and only styles that it lacks are added. `logo` is a picture file for the head of the first
    page (PNG, JPEG or GIF); `colour` that of the headings (large print stays black).
    """
    page = paper_named(paper)
    ink = accent(colour).removeprefix("#") if colour and not large_print else _INK
    word = _Word(document, large_print, template, ink)
    if template is None:
        word.set_page(page.width, page.height)
    if logo is not None and _shown_by_word(logo):
        word.add_logo(logo)
    word.fill()
    return word.bytes()


def losses(document: Document, *, logo: File | None = None, **others: object) -> tuple[Remark, ...]:
    """A logo that Word does not show in every version."""
    if logo is None or _shown_by_word(logo):
        return ()
    return (Remark("lost", f"docx: the logo is left out: Word shows PNG, JPEG and GIF ({logo})"),)


def _shown_by_word(logo: File) -> bool:
    return read_picture(logo).kind in ("image/png", "image/jpeg", "image/gif")


class _Word:
    """One Word file while it is being made."""

    def __init__(
        self, document: Document, large: bool, template: str | Path | None, ink: str
    ) -> None:
        import docx  # noqa: PLC0415 - extra package
        from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415 - extra package

        self.document = document
        self.large = large
        self.ink = ink
        self.keeps = False
        self.timed = document.times and not large
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

    def add_logo(self, logo: File) -> None:
        """The logo above everything, its height that of two lines, named for who does not see it."""
        from docx.image.exceptions import UnrecognizedImageError  # noqa: PLC0415 - extra package
        from docx.oxml.ns import qn  # noqa: PLC0415 - extra package
        from docx.shared import Pt  # noqa: PLC0415 - extra package

        run = self._add("Organisation").add_run()
        try:
            run.add_picture(os.fspath(logo), height=Pt(_LOGO_HEIGHT))
        except UnrecognizedImageError as error:
            raise InputError("is no picture that Word can show", str(logo)) from error
        for frame in run._r.iter(qn("wp:inline")):
            for side in ("distT", "distB", "distL", "distR"):
                frame.set(side, "0")
        for about in run._r.iter(qn("wp:docPr")):
            about.set("descr", clean(self.document.organisation) or "Logo")

    def fill(self) -> None:
        """Write everything, in reading order."""
        document = self.document
        if document.organisation:
            self._add("Organisation", document.organisation)
        self._add("Heading 1", document.title)
        everything = list(flow(document))
        last = kept_together(everything)
        for at, item in enumerate(everything):
            self.keeps = last <= at < len(everything) - 1
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
            if self.timed and style in ("Turn", "Turn Continued", "Sound", "Visual"):
                style = f"Timed {style}"
            paragraph = self._add(style)
            if index == 0:
                if self.document.times and turn.start is not None:
                    self._run(paragraph, stamp(turn.start), "Time")
                if self.timed or (self.document.times and turn.start is not None):
                    self._run(paragraph, "\t" if self.timed else " ")
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
                    None if spoken or style.endswith(("Sound", "Visual")) else "Aside",
                    inline.language if isinstance(inline, Text) else None,
                )

    def _add(self, style: str, text: str = "") -> Any:
        paragraph = self.file.add_paragraph()
        paragraph._p.style = self.ids[style]
        if self.keeps:
            # The end of the document stays on one page: a place in the text, no look.
            paragraph.paragraph_format.keep_with_next = True
            paragraph.paragraph_format.keep_together = True
        if text:
            self._run(paragraph, clean(text))
        return paragraph

    def _run(
        self, paragraph: Any, text: str, style: str | None = None, language: str | None = None
    ) -> None:
        """Text at the end of a paragraph, its addresses as links."""
        for piece in pieces(text):
            if not piece.address:
                self._add_run(paragraph, piece.text, style, language)
                continue
            at = paragraph.part.relate_to(piece.address, _HYPERLINK, is_external=True)
            link = element("w:hyperlink", [("r:id", at), ("w:history", "1")])
            run = self._add_run(paragraph, piece.text, "Hyperlink", language)
            paragraph._p.append(link)
            link.append(run)

    def _add_run(self, paragraph: Any, text: str, style: str | None, language: str | None) -> Any:
        from docx.oxml.ns import qn  # noqa: PLC0415 - extra package

        run = paragraph.add_run(text)
        if style:
            run._r.style = self.ids[style]
        properties = run._r.get_or_add_rPr()
        if self.document.direction == "rtl":
            properties.append(element("w:rtl"))
        if language:
            properties.append(language_element(language))
        if not len(properties):
            run._r.remove(properties)
        for node in run._r.findall(qn("w:t")):
            node.set(qn("xml:space"), "preserve")
        return run._r

    def _strip(self) -> None:
        """Keep of python-docx's template what a transcript uses."""
        from docx.oxml.ns import qn  # noqa: PLC0415 - extra package

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
            for node in settings.findall(qualified(name)):
                settings.remove(node)
        zoom = settings.find(qn("w:zoom"))
        if zoom is not None:
            zoom.set(qn("w:percent"), "100")
        for node in settings.iter(qn("w:compatSetting")):
            if node.get(qn("w:name")) == "compatibilityMode":
                node.set(qn("w:val"), "15")  # else Word opens it in compatibility mode

    def _style(self, look: Look) -> None:
        from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415 - extra package
        from docx.shared import Pt, RGBColor  # noqa: PLC0415 - extra package

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
                fonts.set(qualified(axis), FONT)
        if look.size:
            font.size = Pt(look.size)
        font.bold, font.italic = look.bold, look.italic
        font.underline = look.underline or None
        _complex(style.element)
        if look.quiet or look.name == "Normal":
            font.color.rgb = RGBColor.from_string(_QUIET if look.quiet else _INK)
        elif look.name.startswith("Heading") and self.ink != _INK:
            font.color.rgb = RGBColor.from_string(self.ink)
        if look.character:
            return
        shape = style.paragraph_format
        if look.name == "Normal":
            shape.line_spacing = 1.25
            shape.widow_control = True
        if look.name.startswith("Heading"):
            shape.keep_with_next = shape.keep_together = True
            shape.line_spacing = 1.1
            level = element("w:outlineLvl")
            level.set(qualified("w:val"), str(int(look.name[-1]) - 1))
            style.element.get_or_add_pPr().append(level)
            style.next_paragraph_style = styles["Normal"]
        if look.before is not None:
            shape.space_before = Pt(look.before)
        if look.after is not None:
            shape.space_after = Pt(look.after)
        if look.left:
            shape.left_indent = Pt(look.left)
            if look.name.startswith("Timed"):
                shape.tab_stops.add_tab_stop(Pt(look.left))
            shape.first_line_indent = Pt(-look.hang)
        if self.document.direction == "rtl" and look.name == "Normal":
            style.element.get_or_add_pPr().insert_element_before(
                element("w:bidi"), "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
            )

    def _properties(self) -> None:
        """Title, author and language, and no date: the same document gives the same bytes."""
        from docx.oxml.ns import qn  # noqa: PLC0415 - extra package

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
            properties.append(language_element(self.document.language))
        for node in self.file.settings.element.iter(qn("w:themeFontLang")):
            node.attrib.clear()
            node.set(qn("w:val"), self.document.language)

    def set_page(self, width: float, height: float) -> None:
        """Paper, margins of one inch, and at the foot the page and how many there are."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 - extra package
        from docx.shared import Inches, Mm  # noqa: PLC0415 - extra package

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
            field = element("w:fldSimple")
            field.set(qualified("w:instr"), instruction)
            foot._p.append(field)
            run = element("w:r")
            field.append(run)
            text = element("w:t")
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
    for name in ("w:b", "w:i", "w:sz"):
        for node in style.findall(f"{qualified('w:rPr')}/{qualified(name)}"):
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
