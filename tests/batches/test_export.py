"""`export` of many transcripts: the documents and lines of one process, whoever makes them and from wherever they are
read."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from command import in_process
from imhcaps.api.document_files import Printing, Reading
from imhcaps.batches import documents, local
from imhcaps.batches.documents import ExportSettings
from imhcaps.batches.exporting import export_files, transcripts_of
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings

NAMES = ("a [1].en.vtt", "a 1.en.vtt", "50%25.de.vtt", "#1.fr.srt", "ö ü.en.vtt", "sub/talk.en.vtt", "sub/deep/talk.en.vtt")  # fmt: skip


def caption(number: int, name: str) -> str:
    head, sign = ("", ",") if name.endswith("srt") else ("WEBVTT\n\n", ".")
    said = f"Good morning to all of you, this is talk number {number}."
    return f"{head}1\n00:00:01{sign}000 --> 00:00:04{sign}000\n{said}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder `talks` with captions of odd names, one of them no text."""
    for number, name in enumerate(NAMES):
        path = tmp_path / "talks" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(caption(number, name), "utf-8")
    (tmp_path / "talks/broken.vtt").write_bytes(b"PK\x03\x04" + bytes(50))
    return tmp_path


def export(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return in_process("export", *arguments, cwd=folder)


def made(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("kinds", ["html,txt", "md,json,epub"])
def test_documents_and_lines_are_the_same_on_any_number_of_processes(
    folder: Path, kinds: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # an EPUB says when it was made
    one, three = (
        export(folder, "talks", "--to", kinds, "-o", f"out{jobs}", "--jobs", jobs)
        for jobs in ("1", "3")
    )
    assert one.returncode == three.returncode == 2  # one is no text
    assert three.stderr == one.stderr
    assert three.stdout == one.stdout.replace("out1", "out3")
    assert made(folder / "out3") == made(folder / "out1")
    assert len(one.stdout.splitlines()) == len(NAMES) * len(kinds.split(","))
    assert "talks/broken.vtt: is a binary file, not text" in one.stderr


def test_documents_lie_as_the_transcripts_lie(folder: Path) -> None:
    export(folder, "talks", "--to", "txt", "-o", "out")
    names = {name.rpartition(".")[0] for name in NAMES}
    assert set(made(folder / "out")) == {f"{name}.txt" for name in names}
    one = export(folder, "talks/sub/talk.en.vtt", "--to", "txt", "-o", "-")
    assert (folder / "out/sub/talk.en.txt").read_bytes() == one.stdout.encode()
    export(folder, "talks/sub/*.vtt", "talks/#1.fr.srt", "--to", "txt", "-o", "some")
    assert set(made(folder / "some")) == {"talk.en.txt", "#1.fr.txt"}


def test_an_archive_and_memory_are_exported_as_their_folder(folder: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    files = fsspec.filesystem("memory")
    one = export(folder, "talks", "--to", "txt,html", "-o", "out", "-j", "1")
    with zipfile.ZipFile(folder / "talks.zip", "w") as archive:
        for name, data in made(folder / "talks").items():
            archive.writestr(name, data)
            files.pipe_file(f"/all/{name}", data)
    try:
        for jobs in ("1", "2"):
            away = export(
                folder, "zip://::talks.zip", "--to", "txt,html", "-o", f"zip{jobs}", "-j", jobs
            )
            assert away.stdout == one.stdout.replace("out/", f"zip{jobs}/")
            assert away.stderr == one.stderr.replace("talks/", "talks.zip/")
            assert made(folder / f"zip{jobs}") == made(folder / "out")
        export(folder, "memory://all", "--to", "txt,html", "-o", "memory")
        assert made(folder / "memory") == made(folder / "out")
        part = export(folder, "zip://sub::talks.zip", "--to", "txt", "-o", "sub")
        assert part.returncode == 0
        assert set(made(folder / "sub")) == {"talk.en.txt", "deep/talk.en.txt"}
    finally:
        files.rm("/all", recursive=True)


@pytest.mark.parametrize("name", ["../up.en.vtt", "a/../../up.en.vtt", "c:/up.en.vtt"])
def test_no_name_leads_out_of_the_folder_for_documents(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "odd.zip", "w") as archive:
        archive.writestr(name, caption(1, name))
        archive.writestr("fine.en.vtt", caption(2, name))
    done = export(tmp_path, "zip://::odd.zip", "--to", "txt", "-o", "deep/out")
    assert set(made(tmp_path)) == {"odd.zip", "deep/out/fine.en.txt"}
    assert done.stdout.splitlines() == ["deep/out/fine.en.txt"]


@pytest.mark.parametrize(
    ("arguments", "status", "kept"),
    [
        (("talks",), 0, "talks/t.en.vtt"),
        (("talks/t.en.*",), 0, "talks/t.en.vtt"),
        (("talks/t.en.srt", "talks/t.en.vtt"), 2, "talks/t.en.vtt"),
    ],
)
def test_of_one_talk_in_two_formats_the_one_that_carries_most_is_exported(
    tmp_path: Path, arguments: tuple[str, ...], status: int, kept: str
) -> None:
    (tmp_path / "talks").mkdir()
    voiced = caption(1, ".vtt").replace("Good", "<v Ann Lee>Good")
    (tmp_path / "talks/t.en.vtt").write_text(voiced)
    (tmp_path / "talks/t.en.srt").write_text(caption(1, ".srt"))
    (tmp_path / "talks/t.de.srt").write_text(caption(1, ".srt"))
    done = export(tmp_path, *arguments, "--to", "txt", "-o", "out")
    assert done.returncode == status
    assert f"would have the names of those of {kept}" in done.stderr
    assert "Ann Lee" in (tmp_path / "out/t.en.txt").read_text("utf-8")


def test_languages_that_are_not_those_of_the_names_write_over_nothing(tmp_path: Path) -> None:
    for name in ("t.en.txt", "t.de.txt", "t.txt"):
        text = "Ann: Good morning to all of you and welcome to the talk that we have been waiting for.\n"
        (tmp_path / name).write_text(text * 3)
    done = export(tmp_path, "*.txt", "--to", "md", "-o", "out")
    assert done.returncode == 2
    assert "t.txt: is in 'en', and other files of its folder have its name" in done.stderr
    assert set(made(tmp_path / "out")) == {"t.en.md", "t.de.md"}


def test_what_was_made_is_not_made_again(folder: Path) -> None:
    arguments = ("talks", "--to", "txt,html", "--resume", "run.journal", "-o", "out")
    one = export(folder, *arguments)
    before = made(folder / "out")
    (folder / "out/sub/talk.en.html").unlink()
    two = export(folder, *arguments, "--jobs", "2")
    assert made(folder / "out") == before
    assert two.stdout == one.stdout
    assert f"run.journal: {len(NAMES) - 1} of {len(NAMES) + 1} files were known." in two.stderr
    # Another text, another style, another program's edit: none of them is passed over.
    path = folder / "talks/sub/talk.en.vtt"
    path.write_text(path.read_text("utf-8").replace("Good morning", "Good evening"), "utf-8")
    assert f"{len(NAMES) - 1} of" in export(folder, *arguments).stderr
    assert b"Good evening" in made(folder / "out")["sub/talk.en.txt"]
    (folder / "out/a 1.en.txt").write_text("edited")
    edited = export(folder, *arguments)
    assert "error: talks/a 1.en.vtt: is there already" in edited.stderr
    assert made(folder / "out")["a 1.en.txt"] == b"edited"
    (folder / "house.css").write_text("p { color: black }")
    styled = export(folder, *arguments, "--css", "house.css", "--force")
    assert "files were known" not in styled.stderr
    (folder / "house.css").write_text("p { color: navy }")
    assert "files were known" not in export(folder, *arguments, "--css", "house.css").stderr


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="they have what is set")
def test_a_file_that_ends_its_process_is_found(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    true = documents.read_to_print

    def deadly(path: Path, reading: Reading) -> object:
        if path.name.startswith("50"):
            os.kill(os.getpid(), signal.SIGKILL)
        if path.name.startswith("#"):
            raise KeyError("a fault")
        return true(path, reading)

    monkeypatch.setattr(documents, "read_to_print", deadly)
    done = export(folder, "talks", "--to", "txt", "-o", "out", "--jobs", "2")
    assert f"error: talks/50%25.de.vtt: {local.ENDED}" in done.stderr
    assert "error: talks/#1.fr.srt: was not exported: a fault of imhcaps (KeyError" in done.stderr
    assert len(made(folder / "out")) == len(NAMES) - 2


@pytest.mark.one_version
def test_memory_does_not_grow_with_the_files(tmp_path: Path) -> None:
    (tmp_path / "talks").mkdir()
    for number in range(120):
        (tmp_path / f"talks/{number:03d}.en.vtt").write_text(caption(number, ".vtt") * 5)
    settings = ExportSettings(Reading(), Printing(("text", "html")), str(tmp_path / "out"))
    listed, below = transcripts_of([str(tmp_path / "talks")], Settings(load_profile("web")))

    def peak(count: int) -> int:
        tracemalloc.start()
        with export_files(
            listed._replace(files=listed.files[:count]), below, settings, jobs=1
        ) as run:
            assert (run.files, run.failed) == (count, [])
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(2)
    few, many = (min(peak(count) for _ in range(2)) for count in (20, 120))
    documents_size = sum(map(len, made(tmp_path / "out").values()))
    # The names of files, and the lines about them up to HELD characters, are held; of documents nothing.
    assert many - few < documents_size / 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("talks", "--stem", "x"), "--stem is for one transcript"),
        (("talks", "--cues", "c.csv"), "--cues is for one transcript"),
        (("talks", "-o", "-"), "--output - is for one transcript"),
        (("-", "talks"), "standard input is one transcript"),
        (("talks", "-j", "2", "--cluster", "tcp://127.0.0.1:1"), "contradict"),
        (("talks/sub/talk.en.vtt", "-j", "2"), "--jobs is for many transcripts"),
        (("talks/sub/talk.en.vtt", "--resume", "j"), "--resume is for many transcripts"),
        (("memory://talks", "-j", "2"), ""),
    ],
)
def test_what_is_of_one_or_of_many_is_refused(
    folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = export(folder, *arguments, "--to", "txt")
    assert done.returncode == 2
    assert said in done.stderr
    assert not (folder / "transcripts").exists()
