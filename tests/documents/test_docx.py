"""Word: a file that Word opens without repair, accessible, with every word; each check shown to find a fault."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import oracle, papers
from documents.caption_hour import caption_hour, infant
from documents.talks import ANN, chapters, hostile, talk, turn, with_times, words
from imhcaps.documents import docx as writer
from imhcaps.documents.document import document
from imhcaps.errors import InputError, UsageError
from imhcaps.model.transcript import Speaker, Transcript, Turn

docx = pytest.importorskip("docx", reason="no python-docx: pip install 'imhcaps[docx]'")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(params=["infant", "caption_hour", "talk"])
def transcript(request: pytest.FixtureRequest, samples: Path) -> Transcript:
    if request.param == "talk":
        return talk()
    return {"infant": infant, "caption_hour": caption_hour}[request.param](samples)


def opened(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "t.docx"
    path.write_bytes(data)
    return path


def faults(data: bytes) -> list[str]:
    """What keeps a Word file from being accessible: the checks that Word's own checker makes, and ours."""
    file = opened(data)
    out = []
    if not file.core_properties.title:
        out.append("no title")
    languages = [
        lang.get(f"{W}val") for lang in file.styles.element.find(f"{W}docDefaults").iter(f"{W}lang")
    ]
    if not any(languages):
        out.append("no language")
    last = 0
    for paragraph in file.paragraphs:
        if not paragraph.text.strip():
            out.append("empty paragraph")
        if level := re.fullmatch(r"Heading (\d)", paragraph.style.name):
            if int(level[1]) > last + 1:
                out.append(f"heading {level[1]} after {last}")
            last = int(level[1])
        if "  " in paragraph.text or "\t" in paragraph.text:
            out.append("spaces or tabs for layout")
    if not last:
        out.append("no heading")
    for table in file.tables:
        first = table.rows[0]._tr
        if first.find(f"{W}trPr/{W}tblHeader") is None:
            out.append("table without header row")
    for picture in file.element.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):  # fmt: skip
        if not picture.get("descr"):
            out.append("picture without a text")
    return out


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("language", ["en", "ar", "pt-BR", "ja"])
def test_opens_without_repair(
    transcript: Transcript, large_print: bool, language: str, tmp_path: Path
) -> None:
    made = writer.write(document(transcript, language=language), large_print=large_print)
    assert papers.word_findings(saved(tmp_path, made)) == []
    assert faults(made) == []


def test_hostile_text_is_only_text(tmp_path: Path) -> None:
    made = writer.write(document(hostile()))
    assert papers.word_findings(saved(tmp_path, made)) == []
    text = "\n".join(paragraph.text for paragraph in opened(made).paragraphs)
    assert "</script><script>alert(1)</script>" in text


def test_the_audit_finds_a_seeded_fault(tmp_path: Path) -> None:
    path = tmp_path / "bad.docx"
    docx.Document().save(path)  # its template has parts that Word repairs
    assert papers.word_findings(path)
    made = writer.write(document(talk()))
    with zipfile.ZipFile(io.BytesIO(made)) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:r>", b"<w:r><w:nonsense/>", 1)
            target.writestr(name, data)
    assert papers.word_findings(path)


def test_our_own_checks_find_seeded_faults() -> None:
    file = opened(writer.write(document(talk())))
    file.core_properties.title = ""
    file.add_paragraph("")
    file.add_paragraph("deep", style="Heading 2")
    file.add_paragraph("deeper", style="Heading 5")
    file.add_paragraph("a  b")
    file.add_table(1, 2)
    for lang in list(file.styles.element.find(f"{W}docDefaults").iter(f"{W}lang")):
        lang.getparent().remove(lang)
    out = io.BytesIO()
    file.save(out)
    assert faults(out.getvalue()) == [
        "no title",
        "no language",
        "empty paragraph",
        "heading 5 after 2",
        "spaces or tabs for layout",
        "table without header row",
    ]


def test_says_every_word_in_order_with_its_speaker(transcript: Transcript) -> None:
    text = " ".join(
        paragraph.text for paragraph in opened(writer.write(document(transcript))).paragraphs
    )
    assert oracle.difference(text.split(), oracle.everything(transcript)) == ""


def test_another_reader_finds_the_same_words(transcript: Transcript, tmp_path: Path) -> None:
    from bs4 import BeautifulSoup

    with zipfile.ZipFile(io.BytesIO(writer.write(document(transcript)))) as file:
        tree = BeautifulSoup(file.read("word/document.xml"), "xml")
    text = " ".join("".join(t.text for t in p.find_all("t")) for p in tree.find_all("p"))
    assert oracle.difference(text.split(), oracle.everything(transcript)) == ""


def test_styles_are_real_and_can_be_edited(tmp_path: Path) -> None:
    file = opened(writer.write(document(talk(), organisation="Tea Board")))
    shown = [(paragraph.style.name, paragraph.text) for paragraph in file.paragraphs]
    assert shown[0] == ("Organisation", "Tea Board")
    assert shown[1] == ("Heading 1", "Tea & Captions <live>")
    assert ("Heading 3", "Opening") in shown
    assert ("List Bullet", "Bob Ray") in shown
    assert ("Sound", "[applause]") in shown
    assert ("Notice", talk().notices[0]) in shown
    assert ("Credit", "Script: Jim Kay") in shown
    assert ("Turn", "Bob: I see. Good night!") in shown
    runs = {run.text: run.style.name for paragraph in file.paragraphs for run in paragraph.runs}
    assert runs["Ann Lee"] == "Speaker"
    assert runs["Bob:"] == "Speaker"
    assert runs["Ann Lee:"] == "Speaker"
    # Only styles give looks: no run and no paragraph has formatting of its own but its language.
    for run in file.element.body.iter(f"{W}rPr"):
        assert {child.tag.removeprefix(W) for child in run} <= {"rStyle", "lang"}
    for paragraph in file.element.body.iter(f"{W}pPr"):
        assert {child.tag.removeprefix(W) for child in paragraph} <= {
            "pStyle",
            "keepNext",
            "keepLines",  # where a page may end is a matter of place
        }


def test_foreign_phrases_carry_their_language(samples: Path) -> None:
    file = opened(writer.write(document(caption_hour(samples))))
    found = {
        run.text: run._r.rPr.find(f"{W}lang").get(f"{W}val")
        for paragraph in file.paragraphs
        for run in paragraph.runs
        if run._r.rPr is not None and run._r.rPr.find(f"{W}lang") is not None
    }
    assert found == {"Rien sur nous sans nous.": "fr", "nada sobre nosotros sin nosotros": "es"}


def test_our_own_words_carry_their_language_in_a_document_without_terms() -> None:
    file = opened(writer.write(document(talk(), language="sw")))
    heading = next(paragraph for paragraph in file.paragraphs if paragraph.text == "Notices")
    assert heading.runs[0]._r.rPr.find(f"{W}lang").get(f"{W}val") == "en"


def test_right_to_left_documents_run_from_right_to_left() -> None:
    speaker = Speaker("دنيا", "دنيا")
    made = Transcript((Turn(speaker, words("مرحبا بكم")),), title="نص", language="ar")
    file = opened(writer.write(document(made)))
    assert file.styles["Normal"].element.pPr.find(f"{W}bidi") is not None
    said = next(paragraph for paragraph in file.paragraphs if "مرحبا" in paragraph.text)
    assert all(run._r.rPr.find(f"{W}rtl") is not None for run in said.runs)


def test_properties_tell_the_title_and_no_date() -> None:
    made = writer.write(document(talk(), organisation="Tea Board", language="en-GB"))
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        core = file.read("docProps/core.xml").decode()
        names = file.namelist()
    assert "<dc:title>Tea &amp; Captions &lt;live&gt;</dc:title>" in core
    assert "<dc:creator>Tea Board</dc:creator>" in core
    assert "<dc:language>en-GB</dc:language>" in core
    assert "dcterms" not in core.split("core-properties", 2)[-1].split(">", 1)[1]
    assert not [
        name for name in names if re.search("thumbnail|customXml|stylesWithEffects|app.xml", name)
    ]


def test_the_same_document_gives_the_same_bytes() -> None:
    made = writer.write(document(talk()))
    assert made == writer.write(document(talk()))
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_large_print_keeps_to_the_acb_guidelines() -> None:
    file = opened(writer.write(document(talk()), large_print=True))
    styles = file.styles
    used = {paragraph.style.name for paragraph in file.paragraphs} | {"Footer"}
    used |= {run.style.name for p in file.paragraphs for run in p.runs}
    assert styles["Normal"].font.name == "Arial"
    assert styles["Normal"].font.size.pt == 18
    assert (styles["Heading 2"].font.size.pt, styles["Heading 3"].font.size.pt) == (22, 20)
    assert styles["Normal"].paragraph_format.line_spacing >= 1.15
    for name in used:
        style = styles[name]
        assert not style.font.italic, name
        assert not style.font.all_caps, name
        assert style.font.size is None or style.font.size.pt >= 18, name
        if name != "List Bullet" and hasattr(style, "paragraph_format"):
            assert not style.paragraph_format.left_indent, name
            assert style.paragraph_format.alignment is None, name
    section = file.sections[0]
    assert (
        min(section.left_margin.inches, section.right_margin.inches, section.top_margin.inches) == 1
    )


def test_headings_stay_with_what_follows_and_no_line_is_left_alone() -> None:
    styles = opened(writer.write(document(talk()))).styles
    assert styles["Heading 2"].paragraph_format.keep_with_next
    assert styles["Normal"].paragraph_format.widow_control


def test_times_are_printed_where_asked_for() -> None:
    timed = with_times(talk(), chapters=chapters(("Half way", 4000)))
    shown = [
        (p.style.name, p.text) for p in opened(writer.write(document(timed, times=True))).paragraphs
    ]
    assert any(style == "Timed Turn" and text.startswith("0:01\tAnn Lee:") for style, text in shown)
    assert ("Heading 3", "Half way") in shown


def test_a_template_of_ones_own_keeps_its_styles_and_loses_its_text(tmp_path: Path) -> None:
    mine = tmp_path / "mine.docx"
    file = docx.Document()
    file.add_paragraph("Old text")
    file.styles["Heading 1"].font.name = "Georgia"
    file.sections[0].header.paragraphs[0].text = "Our header"
    file.save(mine)
    made = opened(writer.write(document(talk()), template=mine))
    assert made.styles["Heading 1"].font.name == "Georgia"
    assert made.sections[0].header.paragraphs[0].text == "Our header"
    assert "Old text" not in [paragraph.text for paragraph in made.paragraphs]
    assert made.styles["Speaker"].font.bold


def test_wrong_options_are_reported(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="a4, letter"):
        writer.write(document(talk()), paper="a3")  # type: ignore[arg-type]
    notes = tmp_path / "notes.docx"
    notes.write_text("not a zip")
    with pytest.raises(InputError):
        writer.write(document(talk()), template=notes)
    with pytest.raises(InputError):
        writer.write(document(talk()), template=tmp_path / "missing.docx")


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=60), st.text(min_size=1, max_size=20))
def test_any_text_is_kept(text: str, name: str) -> None:
    made = document(Transcript((turn(ANN, "x"), Turn(Speaker(name), words(text))), title=text))
    read = "\n".join(paragraph.text for paragraph in opened(writer.write(made)).paragraphs)
    for shown in made.turns[-1:]:
        for paragraph in shown.paragraphs:
            for inline in paragraph:
                assert inline.text in read
