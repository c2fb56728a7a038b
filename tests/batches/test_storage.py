"""Files by URL: the same findings as in a folder, literal names, nothing overwritten that was changed meanwhile."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from batches.object_store import emptied, environment, filled
from command import in_process
from imhcaps.batches import storage, work
from imhcaps.checks.checked_files import files_to_check
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings
from imhcaps.errors import InputError
from imhcaps.model.results import FileResult

# Names that some library or other takes for a pattern, a code or the end of an address.
NAMES = (
    "a [1].en.vtt",
    "a 1.en.vtt",
    "q?.en.vtt",
    "x*.en.vtt",
    "%41.en.vtt",
    "#1.en.vtt",
    "ü é.de.vtt",
    "deep/er/a+b&c.en.vtt",
    "deep/one.en.srt",
)
LEFT_OUT = (".hidden.vtt", ".git/x.vtt", "node_modules/y.vtt", "notes.txt")


def content(number: int, name: str) -> bytes:
    head = "" if name.endswith("srt") else "WEBVTT\n\n"
    sign = "," if name.endswith("srt") else "."
    text = f"Good morning , number {number}, and so is the\nway it goes."
    return f"{head}1\n00:00:01{sign}000 --> 00:00:03{sign}000\n{text}\n".encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "talks"
    for number, name in enumerate((*NAMES, *LEFT_OUT)):
        if sys.platform == "win32" and any(sign in name for sign in '?*"'):
            continue
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content(number, name))
    return place


@pytest.fixture
def archive(folder: Path) -> Path:
    path = folder.parent / "courses.zip"
    with zipfile.ZipFile(path, "w") as made:
        for each in sorted(folder.rglob("*"), reverse=True):
            if each.is_file():
                made.write(each, each.relative_to(folder).as_posix())
    return path


@pytest.fixture
def bucket(server: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """A bucket `talks` with the folder in it, and the environment that says where it is."""
    for name, value in environment(server).items():
        monkeypatch.setenv(name, value)
    yield filled(folder)
    storage._opened.cache_clear()
    emptied(server)


@pytest.fixture(autouse=True)
def no_store_is_kept() -> Iterator[None]:
    yield
    storage._opened.cache_clear()


def findings(folder: Path, form: str, base: str) -> str:
    """The report of a folder by one process, with what stands before its names replaced."""
    done = in_process("check", "talks", "--output-format", form, "--jobs", "1", cwd=folder.parent)
    return done.stdout.replace("talks/", base)


@pytest.mark.parametrize("form", ["json", "concise", "full", "github"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_archive_is_checked_as_its_folder(
    folder: Path, archive: Path, form: str, jobs: str
) -> None:
    expected = findings(folder, form, "courses.zip/")
    options = ("--output-format", form, "--jobs", jobs)
    done = in_process("check", "zip://::courses.zip", *options, cwd=archive.parent)
    assert (done.stdout, done.stderr, done.returncode) == (expected, "", 1)


@pytest.mark.parametrize("form", ["json", "concise"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bucket_is_checked_as_its_folder(
    folder: Path, bucket: object, form: str, jobs: str
) -> None:
    expected = findings(folder, form, "s3://talks/all/")
    options = ("--output-format", form, "--jobs", jobs)
    done = in_process("check", "s3://talks/all", *options, cwd=folder.parent)
    assert (done.stdout, done.stderr, done.returncode) == (expected, "", 1)


def test_a_bucket_is_exported_as_its_folder(folder: Path, bucket: object) -> None:
    made = []
    for number, what in enumerate(("talks", "s3://talks/all")):
        options = ("--to", "txt", "-o", f"out{number}", "--jobs", str(number + 1))
        done = in_process("export", what, *options, cwd=folder.parent)
        out = folder.parent / f"out{number}"
        files = {path.relative_to(out): path.read_bytes() for path in out.rglob("*.txt")}
        said = done.stderr.replace("s3://talks/all/", "talks/")
        made.append((files, said, done.stdout.replace("out1", "out0"), done.returncode))
    assert made[0] == made[1]
    assert len(made[0][0]) > 5


def test_memory_is_checked_as_its_folder_by_one_process_alone(folder: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    files = fsspec.filesystem("memory")
    for path in folder.rglob("*"):
        if path.is_file():
            files.pipe_file(f"/all/{path.relative_to(folder).as_posix()}", path.read_bytes())
    try:
        done = in_process("check", "memory://all", "--output-format", "json", cwd=folder.parent)
        assert done.stdout == findings(folder, "json", "memory://all/")
        more = in_process("check", "memory://all", "--jobs", "2", cwd=folder.parent)
        assert more.returncode == 2
        assert "--jobs 1" in more.stderr
    finally:
        files.rm("/all", recursive=True)


def urls(base: str, end: str = "") -> Iterator[tuple[str, list[str]]]:
    for name in NAMES:
        yield f"{base}{name}{end}", [name]
    yield f"{base}deep{end}", ["deep/one.en.srt", "deep/er/a+b&c.en.vtt"]
    yield f"{base}deep/{end}", ["deep/one.en.srt", "deep/er/a+b&c.en.vtt"]
    yield f"{base}*.de.vtt{end}", ["ü é.de.vtt"]
    yield f"{base}**/*.srt{end}", ["deep/one.en.srt"]
    yield f"{base}a ?.en.vtt{end}", ["a 1.en.vtt"]
    yield f"{base}notes.txt{end}", ["notes.txt"]
    yield f"{base}none.vtt{end}", []
    yield f"{base}dee{end}", []


def shown(url: str) -> list[str]:
    return [each.shown for each in storage.listing(url, (".vtt", ".srt"))]


def test_names_of_an_archive_are_literal(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(archive.parent)
    for url, names in urls("zip://", "::courses.zip"):
        found = storage.listing(url, (".vtt", ".srt"))
        assert [each.shown for each in found] == [f"courses.zip/{name}" for name in names], url
        for each, name in zip(found, names, strict=True):
            assert storage.read(each.opens).data == (archive.parent / "talks" / name).read_bytes()


def test_names_of_a_bucket_are_literal(folder: Path, bucket: object) -> None:
    for url, names in urls("s3://talks/all/"):
        found = storage.listing(url, (".vtt", ".srt"))
        assert [each.shown for each in found] == [f"s3://talks/all/{name}" for name in names], url
        for each, name in zip(found, names, strict=True):
            assert storage.read(each.opens).data == (folder / name).read_bytes()


def test_names_of_memory_are_literal(folder: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    files = fsspec.filesystem("memory")
    for name in (*NAMES, *LEFT_OUT):
        files.pipe_file(f"/all/{name}", (folder / name).read_bytes())
    try:
        for url, names in urls("memory://all/"):
            found = storage.listing(url, (".vtt", ".srt"))
            assert [each.shown for each in found] == [f"memory://all/{n}" for n in names], url
            for each, name in zip(found, names, strict=True):
                assert storage.read(each.opens).data == (folder / name).read_bytes()
    finally:
        files.rm("/all", recursive=True)


@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows does not have")
def test_names_and_patterns_mean_the_same_in_a_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    settings = Settings(load_profile("web"))
    for path, names in urls("talks/"):
        listed = files_to_check([path], settings)
        # A name that nothing has is an error when it is read.
        expected = [f"talks/{name}" for name in names] or [path] * (not listed.wrong)
        assert listed.files == expected, path


def test_a_folder_loads_nothing_of_other_places(folder: Path) -> None:
    code = (
        "import sys, runpy\n"
        "sys.argv = ['imhcaps', 'check', 'talks', '--jobs', '1']\n"
        "try: runpy.run_module('imhcaps', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "others = {'fsspec', 'obstore', 's3fs', 'distributed', 'dask', 'imhcaps.batches.storage'}\n"
        "print(sorted(others & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder.parent, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_every_key_of_a_large_bucket_is_listed(bucket: object) -> None:
    from moto.s3.models import s3_backends

    there = s3_backends["123456789012"]["aws"]
    for number in range(1100):
        there.put_object("talks", f"many/{number:04d}.vtt", b"")
    assert len(shown("s3://talks/many")) == 1100


def test_what_cannot_be_read_is_an_error_of_that_file(
    folder: Path, archive: Path, bucket: object
) -> None:
    data = archive.read_bytes()
    at = data.index(b"deep/one.en.srt") + len(b"deep/one.en.srt") + 5
    archive.write_bytes(data[:at] + b"\xff\xff\xff" + data[at + 3 :])
    done = in_process(
        "check",
        "zip://deep::courses.zip",
        "zip://::none.zip",
        "s3://talks/none",
        "s3://nobody/x",
        cwd=archive.parent,
    )
    assert done.returncode == 2
    assert "courses.zip/deep/one.en.srt: error: " in done.stdout
    assert "zip://::none.zip: error: cannot be read as a ZIP archive" in done.stdout
    assert "s3://talks/none: error: holds no caption file" in done.stdout
    assert "s3://nobody/x: error: " in done.stdout
    assert "deep/er/a+b&c.en.vtt:" in done.stdout


def test_odd_members_of_an_archive_are_reported(tmp_path: Path) -> None:
    with warnings.catch_warnings(), zipfile.ZipFile(tmp_path / "odd.zip", "w") as made:
        warnings.simplefilter("ignore")
        for name, text in (
            ("a.vtt", "WEBVTT\n"),
            ("/abs.vtt", ""),
            ("../up.vtt", ""),
            ("a.vtt", "x"),
        ):
            made.writestr(name, text)
    done = in_process("check", "zip://::odd.zip", cwd=tmp_path)
    assert "a.vtt is there twice: the last one is read" in done.stdout
    assert "/abs.vtt leads out of the archive: not read" in done.stdout
    assert "../up.vtt leads out of the archive: not read" in done.stdout


def test_a_bucket_is_fixed_where_nobody_changed_it(folder: Path, bucket: object) -> None:
    local = in_process("check", "talks", "--fix", "--jobs", "1", cwd=folder.parent)
    there = in_process("check", "s3://talks/all", "--fix", "--jobs", "1", cwd=folder.parent)
    assert there.stdout == local.stdout.replace("talks/", "s3://talks/all/")
    assert "fixed" in local.stdout
    for name in NAMES:
        answer = bucket.get_object(Bucket="talks", Key=f"all/{name}")  # type: ignore[attr-defined]
        assert answer["Body"].read() == (folder / name).read_bytes()


def test_what_was_changed_meanwhile_is_not_overwritten(bucket: object) -> None:
    url = "s3://talks/all/a 1.en.vtt"
    read = storage.read(url)
    bucket.put_object(Bucket="talks", Key="all/a 1.en.vtt", Body=b"new")  # type: ignore[attr-defined]
    with pytest.raises(Exception, match="was changed while it was checked"):
        storage.write(url, b"old", read.mark)
    assert storage.read(url).data == b"new"
    storage.write(url, b"newer", storage.read(url).mark)
    assert storage.read(url).data == b"newer"


def test_a_file_that_changes_while_it_is_fixed_is_an_error_and_the_others_are_fixed(
    folder: Path, bucket: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    true = work.check_file

    def meanwhile(path: str, *rest: object, **named: object) -> FileResult:
        if path.endswith("[1].en.vtt"):
            bucket.put_object(Bucket="talks", Key="all/a [1].en.vtt", Body=b"WEBVTT\n")  # type: ignore[attr-defined]
        return true(path, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "check_file", meanwhile)
    done = in_process("check", "s3://talks/all", "--fix", "--jobs", "1", cwd=folder.parent)
    assert done.returncode == 2
    assert "a [1].en.vtt: error: was changed while it was checked" in done.stdout
    assert storage.read("s3://talks/all/a [1].en.vtt").data == b"WEBVTT\n"
    assert storage.read("s3://talks/all/a 1.en.vtt").data != content(1, "a 1.en.vtt")


def test_a_store_that_does_not_answer_is_an_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("obstore")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{free.getsockname()[1]}"
    for name, value in environment(closed).items():
        monkeypatch.setenv(name, value)
    done = in_process("check", "s3://talks/all", "talks", cwd=folder.parent)
    assert done.returncode == 2
    assert "s3://talks/all: error: cannot be listed" in done.stdout
    assert "talks/a 1.en.vtt:" in done.stdout


def test_an_archive_is_not_fixed(archive: Path) -> None:
    before = archive.read_bytes()
    done = in_process("check", "zip://::courses.zip", "--fix", cwd=archive.parent)
    assert done.returncode == 2
    assert "cannot be fixed in an archive" in done.stdout
    assert archive.read_bytes() == before


def test_a_run_over_urls_resumes(folder: Path, archive: Path) -> None:
    options = ("--resume", "run.journal", "--output-format", "json")
    first = in_process("check", "zip://::courses.zip", *options, cwd=archive.parent)
    again = in_process("check", "zip://::courses.zip", *options, cwd=archive.parent)
    assert again.stdout == first.stdout == findings(folder, "json", "courses.zip/")
    assert f"{len(NAMES)} of {len(NAMES)} files were known" in again.stderr


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("zip://talks", "names no archive on this machine"),
        ("s3://", "names no bucket"),
        ("nosuch://a/b", "nosuch:// cannot be read"),
    ],
)
def test_a_url_that_names_nothing_is_refused(tmp_path: Path, url: str, said: str) -> None:
    if url.startswith("s3"):
        pytest.importorskip("obstore")
    done = in_process("check", url, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr


@pytest.mark.parametrize(
    ("url", "package", "extra"), [("s3://a/b", "obstore", "s3"), ("ftp://a/b", "fsspec", "remote")]
)
def test_without_the_package_the_line_that_installs_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str, package: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    done = in_process("check", url, cwd=tmp_path)
    assert done.returncode == 2
    assert f'pip install "imhcaps[{extra}]"' in done.stderr


def test_a_path_is_no_url() -> None:
    for path in ("a.vtt", "C://x.vtt", "/a//b", "a:b", "a ://b.vtt", "://"):
        assert not storage.is_url(path)
    with pytest.raises(InputError):
        storage.read("zip://x::none.zip")


def test_credentials_stay_in_the_environment(folder: Path, bucket: object, tmp_path: Path) -> None:
    in_process("check", "s3://talks/all", "--resume", "run.journal", cwd=tmp_path)
    assert os.environ["AWS_SECRET_ACCESS_KEY"] == "test"
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("run.journal*"))
    assert kept and b"AWS" not in kept


def test_an_archive_that_was_replaced_is_read_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Workers of a cluster and notebooks live longer than an archive; so does a name that counts from a folder."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        monkeypatch.chdir(tmp_path / folder)
        for text in (f"first of {folder}", f"second of {folder}"):
            with zipfile.ZipFile("courses.zip", "w") as made:
                made.writestr("a.en.vtt", text)
            assert storage.read("zip://a.en.vtt::courses.zip").data.decode() == text
