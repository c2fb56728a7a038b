"""A logo, a colour, times in a column, and a last page that holds more than a few lines: in every kind that has
them."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from command import in_process
from documents import papers
from documents.talks import long_talk, talk, with_times
from imhcaps.documents import docx, epub, html, pdf
from imhcaps.documents.branding import LEAST_CONTRAST, accent, contrast, on_dark
from imhcaps.documents.document import document
from imhcaps.documents.flow import flow, kept_together
from imhcaps.errors import InputError, UsageError

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><rect width="9" height="3"/></svg>'
)


def png(width: int = 30, height: int = 10) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes((122, 31, 92)) * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture(params=["logo.png", "logo.svg"])
def logo(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / request.param
    path.write_bytes(png() if path.suffix == ".png" else SVG)
    return path


@given(st.integers(0, 0xFFFFFF))
def test_a_colour_that_is_taken_can_be_read_by_day_and_by_night(number: int) -> None:
    text = f"#{number:06X}"
    try:
        colour = accent(text)
    except UsageError as refused:
        assert refused.hint is not None
        colour = accent(refused.hint.rpartition(" ")[2])  # what it proposes is taken
    for behind in ("#ffffff", "#f3f0e8"):
        assert contrast(colour, behind) >= LEAST_CONTRAST
    for behind in ("#16171b", "#212329"):
        assert contrast(on_dark(colour), behind) >= LEAST_CONTRAST


@pytest.mark.parametrize(
    ("text", "colour"), [("#069", "#006699"), ("005A6E", "#005a6e"), (" #123456 ", "#123456")]
)
def test_colours_are_written_as_in_style_sheets(text: str, colour: str) -> None:
    assert accent(text) == colour


@pytest.mark.parametrize("text", ["", "red", "#12345", "#1234567", "#gg0000", "rgb(0,0,0)", "#١٢٣"])
def test_what_is_no_colour_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="no colour"):
        accent(text)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_page_has_logo_and_colour(logo: Path, tmp_path: Path) -> None:
    dark = tmp_path / "dark.png"
    dark.write_bytes(png(8, 8))
    made = document(talk(), organisation="Tea & Co")
    page = html.write(made, logo=logo, logo_dark=dark, colour="#7a1f5c").decode()
    assert re.search(r'<source srcset="data:image/png;base64,[^"]+" media="\(prefers-color-scheme: dark\)">', page)  # fmt: skip
    assert 'alt=""' in page  # the name stands beside it
    assert "--accent: #7a1f5c" in page
    assert 'alt="Logo"' in html.write(document(talk()), logo=logo).decode()


def test_a_logo_for_dark_pages_alone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="logo for dark pages"):
        html.write(document(talk()), logo_dark=tmp_path / "gone.png")


def test_pdf_has_logo_and_colour_and_stays_accessible(logo: Path) -> None:
    pytest.importorskip("typst", reason="no typst: pip install 'imhcaps[pdf]'")
    made = document(with_times(talk()), organisation="Tea & Co", times=True)
    look = pdf.write(made, logo=logo, colour="#7a1f5c")
    assert papers.pdf_ua_failures(look) == []
    assert look != pdf.write(made)
    assert pdf.write(made, colour="#7a1f5c", large_print=True) == pdf.write(made, colour="#123456", large_print=True)  # fmt: skip


def test_word_has_logo_and_colour(logo: Path, tmp_path: Path) -> None:
    word = pytest.importorskip("docx", reason="no python-docx: pip install 'imhcaps[docx]'")
    made = document(with_times(talk()), organisation="Tea & Co", times=True)
    data = docx.write(made, logo=logo, colour="#7a1f5c")
    path = tmp_path / "t.docx"
    path.write_bytes(data)
    assert papers.word_findings(path) == []
    file = word.Document(io.BytesIO(data))
    assert str(file.styles["Heading 2"].font.color.rgb) == "7A1F5C"
    shown = [shape._inline.docPr.get("descr") for shape in file.inline_shapes]
    assert shown == (["Tea & Co"] if logo.suffix == ".png" else [])
    assert len(docx.losses(made, logo=logo)) == (0 if shown else 1)


@pytest.mark.one_version
def test_epubcheck_has_nothing_against_the_cover(logo: Path, tmp_path: Path) -> None:
    path = tmp_path / "t.epub"
    path.write_bytes(
        epub.write(document(talk(), organisation="Tea & Co"), logo=logo, colour="#7a1f5c")
    )
    assert papers.epubcheck(path) == []


def test_the_book_has_a_cover_that_says_its_title(logo: Path, tmp_path: Path) -> None:
    made = document(talk(), organisation="Tea & Co")
    path = tmp_path / "t.epub"
    path.write_bytes(epub.write(made, logo=logo, colour="#7a1f5c"))
    with zipfile.ZipFile(path) as book:
        picture = book.read("EPUB/cover.svg").decode()
        page = book.read("EPUB/cover.xhtml").decode()
        about = book.read("EPUB/package.opf").decode()
    assert "#7a1f5c" in picture
    assert "data:image/" in picture
    assert "Tea &amp; Captions &lt;live&gt;" in page
    assert 'properties="cover-image"' in about
    assert "It has no images" not in about
    bare = tmp_path / "bare.epub"
    bare.write_bytes(epub.write(made))
    assert "EPUB/cover.svg" not in zipfile.ZipFile(bare).namelist()


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_text("no picture")
    for writer in (html, docx, epub, pdf):
        with pytest.raises(InputError, match="no picture"):
            writer.write(document(talk()), logo=tmp_path / "logo.png")


@pytest.mark.parametrize("turns", range(20, 44, 3))
def test_no_last_page_has_a_few_lines_alone(turns: int, tmp_path: Path) -> None:
    pytest.importorskip("typst", reason="no typst: pip install 'imhcaps[pdf]'")
    path = tmp_path / "t.pdf"
    path.write_bytes(pdf.write(document(long_talk(turns))))
    pages = papers.pdf_text(path).rstrip("\f").split("\f")
    last = [line for line in pages[-1].split("\n") if line.strip()]
    assert len(pages) == 1 or len(last) >= 2 + 7  # the title above, the number below


def test_a_long_end_is_not_moved_whole() -> None:
    items = list(flow(document(long_talk(12))))
    assert 0 < kept_together(items) < len(items)
    assert kept_together([]) == 0


def test_what_is_made_together_is_linked(tmp_path: Path) -> None:
    (tmp_path / "a talk.txt").write_text(
        "A talk\n\nAnn Lee: Good morning.\n\nBo Chen: Good morning.\n"
    )
    (tmp_path / "a talk.en.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.\n")
    command = [
        "export",
        "a talk.txt",
        "--to",
        "html,md,txt,epub,json",
        "-o",
        "out",
        "--language",
        "en",
    ]
    done = in_process(*command, "--media", "https://example.org/a.mp4", "--captions", "a talk.en.vtt", cwd=tmp_path)  # fmt: skip
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "out" / "a talk.en.html").read_text()
    row = page[page.index('<nav class="downloads"') :].partition("</nav>")[0]
    links = re.findall(r'href="([^"]+)"', row)
    assert links == ["a%20talk.en.md", "a%20talk.en.txt", "a%20talk.en.epub", "../a%20talk.en.vtt"]
    assert re.findall(r">([A-Z]+): a talk", row) == [
        "MD",
        "TXT",
        "EPUB",
        "VTT",
    ]  # no language's words
    alone = in_process("export", "a talk.txt", "--to", "html", "-o", "-", "--language", "en", cwd=tmp_path)  # fmt: skip
    assert "downloads" not in re.sub(r"<style>.*?</style>", "", alone.stdout, flags=re.S)


def test_a_project_has_its_look_in_its_configuration(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    (tmp_path / "talk.md").write_text(
        "# A talk\n\n**Ann Lee:** Good morning.\n\n**Bo Chen:** Good morning.\n"
    )
    (tmp_path / "talk.cues.csv").write_text("start,kind,speaker,text\n0:01,speech,Ann Lee,Good\n0:03,speech,Bo Chen,Good\n")  # fmt: skip
    look = (
        'language = "en"\norganisation = "Tea"\nauthor = "Una Vik"\ncolour = "#7a1f5c"\nlogo = "logo.png"\n'
        'formats = ["vtt"]\ndocuments = ["html", "md"]\n'
    )
    config = tmp_path / "imhcaps.toml"
    config.write_text(f'{look}[[talk]]\ntranscript = "talk.md"\ncues = "talk.cues.csv"\nmedia = "https://youtu.be/abc"\n')  # fmt: skip
    page = tmp_path / "transcripts/talk.en.html"

    def built() -> str:
        done = in_process("build", cwd=tmp_path)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    assert "1 made" in built()
    text = page.read_text()
    for part in (
        "Una Vik",
        "--accent: #7a1f5c",
        "data:image/png",
        'href="talk.en.md"',
        'href="../captions/talk.en.vtt"',
    ):
        assert part in text
    assert "https://youtu.be/abc" in (tmp_path / "transcripts/talk.en.md").read_text()
    assert "up to date" in built()
    (tmp_path / "logo.png").write_bytes(png(60, 20))
    assert "look changed" in built()
    done = in_process("export", "talk.md", "--to", "html", "-o", "-", cwd=tmp_path)
    assert "--accent: #7a1f5c" in done.stdout
    done = in_process(
        "export", "talk.md", "--to", "html", "-o", "-", "--colour", "#123456", cwd=tmp_path
    )
    assert "--accent: #123456" in done.stdout
    config.write_text(config.read_text().replace("#7a1f5c", "#ffff00"))
    done = in_process("build", cwd=tmp_path)
    assert done.returncode == 1
    assert "cannot be read on paper" in done.stdout + done.stderr
