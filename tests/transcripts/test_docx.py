"""Word files: runs, headings, tables, tracked changes."""

from __future__ import annotations

import builtins
import io
import zipfile

import pytest

from imhcaps.errors import InputError, MissingExtraError
from imhcaps.transcripts import read_transcript
from imhcaps.transcripts.docx import read_docx

docx = pytest.importorskip("docx")


@pytest.fixture
def save(tmp_path):
    def saved(document):
        path = tmp_path / "talk.docx"
        document.save(str(path))
        return path

    return saved


def test_headings_bold_labels_and_line_breaks(save):
    document = docx.Document()
    document.add_heading("My Talk", 0)
    document.add_paragraph("Two people talk of bees in a garden.")
    paragraph = document.add_paragraph()
    paragraph.add_run("Ann ").bold = True
    paragraph.add_run("Lee:").bold = True
    paragraph.add_run(" Hello there. (laughs)")
    document.add_paragraph("More of it.")
    document.add_heading("Part two", 1)
    document.add_paragraph("Bob Ray: Hi\nto you.")
    document.add_paragraph("© 2020 Bees.")
    talk = read_transcript(save(document))
    assert talk.title == "My Talk"
    assert talk.summary == ("Two people talk of bees in a garden.",)
    assert [(t.speaker.name, t.text, t.paragraphs) for t in talk.turns] == [
        ("Ann Lee", "Hello there. (laughs) More of it.", (3,)),
        ("Bob Ray", "Hi to you.", ()),
    ]
    assert [h.text for h in talk.headings] == ["Part two"]
    assert talk.notices == ("© 2020 Bees.",)
    assert next(talk.words).line == 3


def test_a_table_of_two_columns(save):
    document = docx.Document()
    table = document.add_table(rows=0, cols=2)
    for name, text in (("Ann", "Hello there."), ("Bob", "Hi to you all."), ("Ann", "So.")):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, text
    talk = read_transcript(save(document))
    assert [(t.speaker.name, t.text) for t in talk.turns] == [
        ("Ann", "Hello there."),
        ("Bob", "Hi to you all."),
        ("Ann", "So."),
    ]


def test_merged_cells_of_a_table_move_no_other_cell(save):
    document = docx.Document()
    table = document.add_table(rows=5, cols=4)
    rows = (
        ("Time", "Speaker", "", "Text"),
        ("0:01", "Ida Moss", "", "Hello there, all of you."),
        ("0:04", "", "", "We begin with the bridge."),
        ("0:06", "Kit Lee", "", "Thank you very much."),
        ("0:09", "Ida Moss", "", "It is nearly done now."),
    )
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    for row in (0, 1, 3):
        table.cell(row, 1).merge(table.cell(row, 2)).text = rows[row][1]
    table.cell(1, 1).merge(table.cell(2, 2)).text = "Ida Moss"
    talk = read_transcript(save(document))
    assert [(t.speaker.name, t.text) for t in talk.turns if t.text] == [
        ("Ida Moss", "Hello there, all of you. We begin with the bridge."),
        ("Kit Lee", "Thank you very much."),
        ("Ida Moss", "It is nearly done now."),
    ]


def test_insertions_are_read_and_deletions_are_not(save):
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    paragraph = document.add_paragraph("Ann Lee: One ")
    for xml in (
        "<w:ins {0} w:id='1' w:author='x'><w:r><w:t>two</w:t></w:r></w:ins>",
        "<w:del {0} w:id='2' w:author='x'><w:r><w:delText>three</w:delText></w:r></w:del>",
        "<w:hyperlink {0}><w:r><w:t xml:space='preserve'> four</w:t></w:r></w:hyperlink>",
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    document.add_paragraph("Bob Ray: Yes.")
    talk = read_transcript(save(document))
    assert talk.turns[0].text == "One two four"
    assert [r.message for r in talk.remarks if r.kind == "guessed"] == [
        "tracked changes are read as if they were accepted; deleted: 'three'"
    ]


@pytest.mark.parametrize(
    ("run", "words", "reported"),
    [
        ("<w:rPr><w:vanish/></w:rPr><w:t>not yet</w:t>", "One two.", "hidden in the Word file"),
        ("<w:rPr><w:vanish w:val='0'/></w:rPr><w:t>not yet </w:t>", "One not yet two.", ""),
        ("<w:t>20</w:t><w:sym w:font='Arial' w:char='00B0'/><w:t> </w:t>", "One 20° two.", ""),
        ("<w:sym w:font='Wingdings' w:char='F04A'/>", "One two.", "sign of the font 'Wingdings'"),
        ("<w:sym w:font='Wingdings'/>", "One two.", "sign of the font 'Wingdings'"),
        ("<w:footnoteReference w:id='2'/>", "One two.", "footnotes and endnotes (1)"),
    ],
)  # fmt: skip
def test_what_word_holds_besides_its_text_is_reported(save, run, words, reported):
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    paragraph = document.add_paragraph("Ann Lee: One ")
    paragraph._p.append(
        parse_xml(f"<w:r {nsdecls('w')}>{run}</w:r>".replace(" </w:t>", "\u00a0</w:t>"))
    )
    paragraph.add_run("two.")
    document.add_paragraph("Bob Ray: Yes.")
    talk = read_transcript(save(document))
    assert " ".join(talk.turns[0].text.split()) == words
    skipped = [remark.message for remark in talk.remarks if remark.kind == "skipped"]
    assert [message[: len(reported)] for message in skipped] == ([reported] if reported else [])


SWITCH = {"on": True, "off": False, "none": None}


@pytest.mark.parametrize("of_style", SWITCH)
@pytest.mark.parametrize("of_base", SWITCH)
@pytest.mark.parametrize("what", ["hidden", "bold", "italic"])
def test_what_styles_switch_on_twice_is_off(save, what, of_base, of_style):
    """Toggle properties of ECMA-376 part 1, 17.7.3: a style of paragraphs and one of runs cancel, the run's own word
    holds."""
    from docx.enum.style import WD_STYLE_TYPE

    document = docx.Document()
    base = document.styles.add_style("House base", WD_STYLE_TYPE.PARAGRAPH)
    style = document.styles.add_style("House", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = base
    for each, value in ((base, of_base), (style, of_style)):
        setattr(each.font, what, SWITCH[value])
    document.add_paragraph("Ann Lee: The lamps were lit.")
    inherited = SWITCH[of_base if of_style == "none" else of_style] or False
    wanted = {}
    for of_run_style, switched in SWITCH.items():
        words = document.styles.add_style(f"House words {of_run_style}", WD_STYLE_TYPE.CHARACTER)
        setattr(words.font, what, switched)
        for of_run, own in SWITCH.items():
            text = f"Nobody knows {of_run_style} and {of_run}."
            paragraph = document.add_paragraph("", style="House")
            run = paragraph.add_run(text, style=words.name)
            setattr(run.font, what, own)
            wanted[text] = own if own is not None else inherited != (switched or False)
    blocks = read_docx(save(document).read_bytes(), "t.docx")
    shown = {block.text: block for block in blocks.blocks if block.text.startswith("Nobody")}
    if what == "hidden":
        assert list(shown) == [text for text, hidden in wanted.items() if not hidden]
        assert any(wanted.values()) == any(
            remark.message.startswith("hidden in the Word file")
            for remark in blocks.remarks
            if remark.kind == "skipped"
        )
    else:
        kind = "strong" if what == "bold" else "emphasis"
        assert wanted == {
            text: any(mark.kind == kind for mark in block.lines[0].marks)
            for text, block in shown.items()
        }


def test_other_archives_are_distinguished(tmp_path):
    for name, entry, body, message in (
        ("a.odt", "mimetype", b"application/vnd.oasis.opendocument.text", "OpenDocument"),
        ("a.epub", "mimetype", b"application/epub+zip", "EPUB"),
        ("a.zip", "a.txt", b"Ann: Hello", "archive"),
        ("a.docx", "word/document.xml", b"<broken", "damaged"),
    ):
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as archive:
            archive.writestr(entry, body)
        path = tmp_path / name
        path.write_bytes(data.getvalue())
        with pytest.raises(InputError, match=message):
            read_transcript(path)


def test_without_its_package_the_line_that_installs_it_is_reported(save, monkeypatch):
    path = save(docx.Document())
    real = builtins.__import__

    def missing(name, *args, **kwargs):
        if name == "docx":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(MissingExtraError, match=r"imhcaps\[docx\]"):
        read_transcript(path)


def packed(tmp_path, change, compression=zipfile.ZIP_DEFLATED):
    """A Word file of a word processor with some of its parts changed: name → bytes, or None to drop one."""
    source = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Ann Lee: Good evening.")
    document.add_paragraph("Bo Chen: Yes.")
    document.save(source)
    path = tmp_path / "talk.docx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", compression) as new:
        for entry in old.namelist():
            body = change.get(entry, old.read(entry))
            if body is not None:
                new.writestr(entry, body)
        for entry in change.keys() - set(old.namelist()):
            if change[entry] is not None:
                new.writestr(entry, change[entry])
    return path


W = b"xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
BOMB = b"<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;'>]>"


@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels"]
)
@pytest.mark.parametrize(
    "body",
    [b"", b"<broken", b"<a/>", b"<w:styles " + W + b"/>", b"<w:document " + W + b"/>", b"\xff\xfe\x00", b"{}",
     b"<x>" * 400, b"<?xml version='1.0'?>" + BOMB + b"<x>&b;</x>"],
)  # fmt: skip
def test_a_damaged_part_is_one_clear_error_or_no_matter(tmp_path, part, body):
    path = packed(tmp_path, {part: body})
    try:
        talk = read_transcript(path)
    except InputError as error:
        assert str(path) in str(error)
        assert "Error(" not in str(error)
        assert "object has no" not in str(error)
    else:
        assert [t.text for t in talk.turns] == ["Good evening.", "Yes."]


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_a_part_that_is_missing_is_an_error_or_no_matter(tmp_path, part):
    try:
        talk = read_transcript(packed(tmp_path, {part: None}))
    except InputError:
        return
    assert [t.text for t in talk.turns] == ["Good evening.", "Yes."]


def test_a_document_type_is_refused_with_its_part(tmp_path):
    body = b"<?xml version='1.0'?>" + BOMB + b"<w:document " + W + b"/>"
    with pytest.raises(InputError, match=r"word/document\.xml declares a document type"):
        read_transcript(packed(tmp_path, {"word/document.xml": body}))


def test_what_would_unpack_to_too_much_is_refused_before_it_is_read(tmp_path, monkeypatch):
    from imhcaps.transcripts import docx as reader

    monkeypatch.setattr(reader, "_MOST_BYTES", 1_000_000)
    path = packed(tmp_path, {"word/media/a.xml": b" " * 2_000_000})
    assert path.stat().st_size < 100_000
    with pytest.raises(InputError, match="would unpack to 2 MB"):
        read_transcript(path)


def test_a_truncated_archive_is_one_clear_error(tmp_path):
    path = packed(tmp_path, {})
    data = path.read_bytes()
    for cut in (30, len(data) // 2, len(data) - 10):
        path.write_bytes(data[:cut])
        with pytest.raises(InputError):
            read_transcript(path)


def test_a_row_marked_as_header_is_no_speech(save):
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    table = document.add_table(rows=0, cols=2)
    rows = (
        ("Wer", "Was gesagt wird"),
        ("Ann", "Hello there."),
        ("Bob", "Hi to you all."),
        ("Ann", "So."),
    )
    for name, text in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, text
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    talk = read_transcript(save(document))
    assert [(t.speaker.name, t.text) for t in talk.turns] == [
        ("Ann", "Hello there."), ("Bob", "Hi to you all."), ("Ann", "So."),
    ]  # fmt: skip


SPEAKER_STYLES = (
    "Speaker", "Speaker Name", "Sprecherin", "interview speaker", "D3/ Intervinent", "Text_Orateur", "1 Interviniente",
    "Oratore", "Mówca", "Rečník", "Felszólaló", "Оратор", "Промовець", "Ομιλητής", "דובר", "発言者",
)  # fmt: skip


@pytest.mark.parametrize("style", SPEAKER_STYLES)
def test_a_style_named_for_speakers_marks_them(save, style):
    from docx.enum.style import WD_STYLE_TYPE

    document = docx.Document()
    document.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
    for name, text in (("Ed", "Hello there."), ("Page", "Hi to you all."), ("Ed", "So it is.")):
        document.add_paragraph(name, style=style)
        document.add_paragraph(text)
    talk = read_transcript(save(document))
    assert [(t.speaker.name, t.text) for t in talk.turns] == [
        ("Ed", "Hello there."), ("Page", "Hi to you all."), ("Ed", "So it is."),
    ]  # fmt: skip


NAMES = (("Ilda Brel Vidal", "Boris Tamal"), ("La presidenta", "El secretari primer (Boris Tamal)"))


def _talk(names, add):
    """A Word file in which `add` writes the name of who speaks above each speech, and headings stand in between."""
    document = docx.Document()
    said = []
    for number in range(8):
        add(document, names[number % 2])
        text = f"Bon dia, és el punt {number + 1} de tots. Moltes gràcies a tothom."
        document.add_paragraph(text)
        said.append(text)
    return document, said


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("kind", ["paragraph", "based", "run", "character"])
def test_bold_that_a_style_gives_is_bold(save, names, kind):
    from docx.enum.style import WD_STYLE_TYPE

    def add(document, name):
        styles = document.styles
        if "Quelcom" not in styles:
            styles.add_style("Quelcom", WD_STYLE_TYPE.PARAGRAPH).font.bold = True
            styles.add_style("Altre", WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Quelcom"]
            styles.add_style("Lletra", WD_STYLE_TYPE.CHARACTER).font.bold = True
        paragraph = document.add_paragraph()
        run = paragraph.add_run(name)
        if kind == "run":
            run.bold = True
        elif kind == "character":
            run.style = styles["Lletra"]
        else:
            paragraph.style = styles["Quelcom" if kind == "paragraph" else "Altre"]

    document, said = _talk(names, add)
    talk = read_transcript(save(document), language="ca")
    assert [turn.text for turn in talk.turns] == said
    assert [turn.label for turn in talk.turns] == [*names] * 4


def test_a_run_may_switch_off_what_its_style_says(save):
    from docx.enum.style import WD_STYLE_TYPE

    document = docx.Document()
    document.styles.add_style("Quelcom", WD_STYLE_TYPE.PARAGRAPH).font.bold = True
    paragraph = document.add_paragraph(style="Quelcom")
    paragraph.add_run("Ilda Brel: ")
    paragraph.add_run("Bon dia a tothom.").bold = False
    found = read_docx(save(document).read_bytes(), "talk.docx").blocks[0].lines[0]
    assert [(mark.kind, mark.start, mark.end) for mark in found.marks] == [("strong", 0, 11)]


def test_styles_that_are_based_on_each_other_are_no_endless_loop(save):
    from docx.enum.style import WD_STYLE_TYPE

    document = docx.Document()
    one, two = (document.styles.add_style(n, WD_STYLE_TYPE.PARAGRAPH) for n in ("Un", "Dos"))
    one.base_style, two.base_style = two, one
    document.add_paragraph("Ilda Brel: Bon dia.", style="Un")
    document.add_paragraph("Boris Tamal: Gràcies.", style="Dos")
    assert len(read_transcript(save(document)).turns) == 2


def test_a_name_in_bold_is_who_speaks_where_its_style_was_forgotten(save):
    from docx.enum.style import WD_STYLE_TYPE

    names = iter(range(8))

    def add(document, name):
        if "Speaker" not in document.styles:
            document.styles.add_style("Speaker", WD_STYLE_TYPE.PARAGRAPH).font.bold = True
        if next(names) == 4:
            document.add_paragraph().add_run(name).bold = True
        else:
            document.add_paragraph(name, style="Speaker")

    document, said = _talk(NAMES[1], add)
    talk = read_transcript(save(document), language="ca")
    assert [turn.text for turn in talk.turns] == said
