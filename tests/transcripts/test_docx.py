"""Word files: runs, headings, tables, tracked changes."""

from __future__ import annotations

import builtins
import io
import zipfile

import pytest

from imhcaps.errors import InputError, MissingExtraError
from imhcaps.transcripts import read_transcript

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
    assert read_transcript(save(document)).turns[0].text == "One two four"


def test_other_archives_are_told_apart(tmp_path):
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


def test_without_its_package_the_line_that_installs_it_is_told(save, monkeypatch):
    path = save(docx.Document())
    real = builtins.__import__

    def missing(name, *args, **kwargs):
        if name == "docx":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(MissingExtraError, match=r"imhcaps\[docx\]"):
        read_transcript(path)
