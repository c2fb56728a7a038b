"""Every printed kind, from file to checker: both samples and one talk of a symposium (5,000 words)."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from documents import oracle, papers
from imhcaps import align
from imhcaps.documents import brf, docx, epub, louis, pdf
from imhcaps.documents.document import Document, document
from imhcaps.errors import MissingExtraError
from imhcaps.model.transcript import TimedTranscript, Transcript
from imhcaps.transcripts import read_transcript

TALK = "Opening Keynote: Jutta Treviranus"


@lru_cache
def _read(path: Path, heading: str | None) -> Transcript:
    made: Transcript = read_transcript(path, heading=heading)
    return made


@pytest.fixture(params=["infant", "hour", "talk"])
def transcript(request: pytest.FixtureRequest, samples: Path) -> Transcript:
    if request.param == "talk":
        shared: Path = request.getfixturevalue("shared")
        talk = _read(shared / "corpus/wai-symposium2/symposium2.md", TALK)
        assert sum(1 for _ in talk.words) > 5000
        return talk
    name = {"infant": "what-is-infant-mental-health.txt", "hour": "the-caption-hour.md"}
    return _read(samples / name[request.param], None)


@pytest.fixture
def printed(transcript: Transcript) -> Document:
    return document(transcript)


def fidelity(found: str, transcript: Transcript, large_print: bool = False) -> str:
    wanted = oracle.everything(transcript)
    if large_print:  # names in capitals are not printed so
        return oracle.difference(found.casefold().split(), [word.casefold() for word in wanted])
    return oracle.difference(found.split(), wanted)


@pytest.mark.parametrize("large_print", [False, True])
def test_pdf(transcript: Transcript, printed: Document, large_print: bool, tmp_path: Path) -> None:
    pytest.importorskip("typst", reason="no typst: pip install 'imhcaps[pdf]'")
    made = pdf.write(printed, large_print=large_print, paper="letter" if large_print else "a4")
    assert papers.pdf_ua_failures(made) == []
    path = tmp_path / "t.pdf"
    path.write_bytes(made)
    assert papers.qpdf(path).stderr == ""
    lines = []
    pages = papers.pdf_text(path).rstrip("\f").split("\f")
    for number, page in enumerate(pages, 1):
        shown = [line.strip() for line in page.split("\n") if line.strip()]
        assert shown.pop().replace(" ", "") == f"{number}/{len(pages)}"
        lines += shown[1:] if number > 1 and not large_print else shown
    kept = [line.removeprefix("•") for line in lines if line != "Contents" and ". . ." not in line]
    assert fidelity(" ".join(kept), transcript, large_print) == ""


@pytest.mark.parametrize("large_print", [False, True])
def test_word(transcript: Transcript, printed: Document, large_print: bool, tmp_path: Path) -> None:
    word = pytest.importorskip("docx", reason="no python-docx: pip install 'imhcaps[docx]'")
    made = docx.write(printed, large_print=large_print)
    path = tmp_path / "t.docx"
    path.write_bytes(made)
    assert papers.word_findings(path) == []
    text = " ".join(paragraph.text for paragraph in word.Document(io.BytesIO(made)).paragraphs)
    assert fidelity(text, transcript, large_print) == ""


def test_epub(transcript: Transcript, printed: Document) -> None:
    page = BeautifulSoup(papers.member(epub.write(printed), "EPUB/transcript.xhtml"), "html.parser")
    blocks = page.main.find_all(["h1", "h2", "h3", "h4", "h5", "h6", "p", "li"])
    assert fidelity(" ".join(block.get_text() for block in blocks), transcript) == ""


@pytest.mark.one_version
def test_epub_for_epubcheck_and_ace(printed: Document, tmp_path: Path) -> None:
    path = tmp_path / "t.epub"
    path.write_bytes(epub.write(printed))
    assert papers.epubcheck(path) == []
    assert papers.ace(path, tmp_path / "report") == []


@pytest.mark.parametrize("grade", [1, 2])
def test_braille(transcript: Transcript, printed: Document, grade: int) -> None:
    try:
        made = brf.write(printed, grade=grade)
    except MissingExtraError:
        pytest.skip(f"no liblouis: {louis.INSTALL}")
    for page in made.decode("ascii").removesuffix("\f").split("\f"):
        lines = page.removesuffix("\r\n").split("\r\n")
        assert len(lines) == 25
        assert max(map(len, lines)) <= 40
        assert re.search(r"(^|   )#[A-J]+$", lines[-1])
    from documents import test_brf as braille

    reported, said = braille.found(transcript, grade), braille.wanted(transcript)
    assert oracle.difference(reported, said) == ""


SAMPLES = ["what-is-infant-mental-health.txt", "the-caption-hour.md"]


def read_along(talk: Path) -> tuple[TimedTranscript, bytes]:
    """A sample with the times of its reading, and the book with the sound."""
    audio = talk.with_suffix(".opus")
    timed = align(_read(talk, None), words=audio.with_suffix(".words.json"))
    return timed, epub.write(document(timed, times=False), audio=audio)


@pytest.mark.one_version
@pytest.mark.parametrize("name", SAMPLES)
def test_epubcheck_has_nothing_against_reading_along(
    samples: Path, name: str, tmp_path: Path
) -> None:
    path = tmp_path / "t.epub"
    path.write_bytes(read_along(samples / name)[1])
    assert papers.epubcheck(path) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_epub_reads_along_with_the_reading_of_the_sample(samples: Path, name: str) -> None:
    timed, made = read_along(samples / name)
    page = BeautifulSoup(papers.member(made, "EPUB/transcript.xhtml"), "html.parser")
    overlay = BeautifulSoup(papers.member(made, "EPUB/transcript.smil"), "xml")
    spans = {span["id"]: span.get_text() for span in page.find_all("span", id=True)}
    heard = [spans[text["src"].split("#")[1]] for text in overlay.find_all("text")]
    # All that is said and heard, in order; no label, no summary, no notice.
    said = [element.text for turn in timed.turns for element in turn.elements]
    assert " ".join(heard) == " ".join(said)
    assert len(heard) == len(said)  # matched word by word, so marked word by word
