"""The table of kinds, and the one function that writes any of them."""

from __future__ import annotations

import inspect
from importlib import import_module
from pathlib import Path

import pytest

import imhcaps
import imhcaps.documents as room
from documents.talks import talk, with_times
from imhcaps.documents import KINDS, Kind, kind_of, require, write_document
from imhcaps.documents.document import document
from imhcaps.errors import FormatError, MissingExtraError, OutputError, UsageError

OURS = ("html", "json", "markdown", "text")


def test_the_table_is_sorted_and_names_are_used_once() -> None:
    assert [kind.name for kind in KINDS] == sorted({kind.name for kind in KINDS})
    assert len({kind.suffix for kind in KINDS}) == len(KINDS)


def test_no_writer_is_missing_from_the_table() -> None:
    folder = Path(room.__file__).parent
    writers = {
        path.stem for path in folder.glob("*.py") if "\ndef write(" in path.read_text("utf-8")
    }
    assert writers == {kind.name for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_options_of_the_table_are_those_of_the_writer(kind: Kind) -> None:
    parameters = inspect.signature(import_module(kind.module).write).parameters
    assert set(kind.options) == set(parameters) - {"document"}


@pytest.mark.parametrize("name", ["html", "HTML", ".md", "markdown", "txt", "text"])
def test_a_kind_is_known_by_name_and_suffix(name: str) -> None:
    assert name.lower().strip(".") in (kind_of(name).name, kind_of(name).suffix)


def test_an_unknown_kind_says_what_is_near_or_known() -> None:
    with pytest.raises(FormatError, match=r"did you mean 'docx'\?"):
        kind_of("doc")
    with pytest.raises(FormatError, match="brf, docx, epub, html"):
        kind_of("zzzzzz")


def test_an_option_that_a_kind_does_not_have_is_an_error() -> None:
    with pytest.raises(UsageError, match="no option 'widht'"):
        write_document(document(talk()), "txt", widht=40)


def test_a_missing_package_gives_the_line_that_installs_it() -> None:
    with pytest.raises(MissingExtraError) as caught:
        require(Kind("pdf", "pdf", "PDF", "pdf", ("no_such_package",)))
    assert 'pip install "imhcaps[pdf]"' in str(caught.value)


@pytest.mark.parametrize("name", OURS)
def test_what_is_written_is_the_same_every_time_and_keeps_the_notices(name: str) -> None:
    for source in (talk(), with_times(talk())):
        data = write_document(document(source), name)
        assert data == write_document(document(source), name)
        flat = b" ".join(data.split())
        assert b"may be reprinted for educational purposes" in flat
        assert b"imhcaps" in data


def test_export_writes_a_file_by_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "new" / "talk.en.txt"
    imhcaps.export(talk(), path, width=40)
    assert path.read_bytes() == write_document(document(talk()), "txt", width=40)
    imhcaps.export(talk(), path, width=50)
    path.write_bytes(path.read_bytes() + b"A remark of mine.\n")
    with pytest.raises(OutputError, match="there already"):
        imhcaps.export(talk(), path)
    imhcaps.export(talk(), path, force=True)
    imhcaps.export(talk(), tmp_path / "talk.page", kind="html", organisation="Acme")
    assert b"Acme" in (tmp_path / "talk.page").read_bytes()


def test_export_takes_what_the_command_takes(tmp_path: Path) -> None:
    picture = tmp_path / "logo.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    page = tmp_path / "talk.html"
    imhcaps.export(
        talk(),
        page,
        colour="#005a6e",
        logo=picture,
        logo_dark=picture,
        downloads=[("The words", "words.json")],
        date="2026-02-28",
        author="Jo Hale",
        title="Lamps",
        link="https://example.org/film",
    )
    text = page.read_text("utf-8")
    for each in ("#005a6e", "prefers-color-scheme: dark", 'href="words.json"', "2026", "Jo Hale"):
        assert each in text
    assert "<title>Lamps" in text
    with pytest.raises(UsageError, match="no such day"):
        imhcaps.export(talk(), page, date="2026-02-30")
