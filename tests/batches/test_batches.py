"""A run in batches says the same on any number of processes, keeps nothing of its files, and loses none."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from command import in_process
from imhcaps.batches import local, work
from imhcaps.batches.run import batches, check_files
from imhcaps.batches.work import Ask, Entry, Work, check_batch, packed
from imhcaps.checks.checked_files import files_to_check
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings
from imhcaps.errors import InputError
from imhcaps.model.finding import Finding
from imhcaps.model.results import FileResult, Results
from imhcaps.report import FOR_PEOPLE, REPORTS, gathered, report, texts_of
from imhcaps.report.parts import HELD, Gathered, Part
from imhcaps.report.plain import join, marked, unmarked

WEB = Settings(load_profile("web"))
TEXTS = (
    "Good morning , everybody.",
    "This line is a good deal longer than any guideline for captions allows it to be, is it not?",
    "ANN:  we are here\nand so is the",
    "##[error]tab\there \u202e 😀",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Clean files, files with findings, odd names, one that is no text."""
    for number in range(30):
        name = ("talk.en.vtt", "a [1].de.vtt", "50%.srt", "ö, ü: x.vtt")[number % 4]
        text = TEXTS[number % 4]
        head, sign = ("", ",") if name.endswith("srt") else ("WEBVTT\n\n", ".")
        start, end = f"00:00:01{sign}000", f"00:00:0{2 + number % 7}{sign}000"
        (tmp_path / f"{number:02d} {name}").write_text(
            f"{head}1\n{start} --> {end}\n{text}\n", "utf-8"
        )
    (tmp_path / "10 broken.vtt").write_bytes(b"PK\x03\x04" + bytes(50))
    return tmp_path


@pytest.mark.parametrize(
    ("form", "colour"),
    [*((form, False) for form in REPORTS), *((form, True) for form in FOR_PEOPLE)],
)
def test_every_report_is_the_same_on_any_number_of_processes(
    folder: Path, form: str, colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if colour:
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.delenv("NO_COLOR", raising=False)
    arguments = ["check", ".", "none.vtt", "--output-format", form]
    one, three = (in_process(*arguments, "--jobs", jobs, cwd=folder) for jobs in (1, 3))
    assert one.returncode == three.returncode == 2
    assert (one.stdout, one.stderr) == (three.stdout, three.stderr)
    assert ("\x1b[" in one.stdout) == colour


@pytest.mark.parametrize(
    "options",
    [
        ("--statistics",),
        ("--statistics", "--output-format", "json"),
        ("--diff",),
        ("--min-severity", "warning"),
        ("--sparkline", "--quiet"),
        ("--write-baseline",),
        ("--baseline", "known.json", "--output-format", "json"),
        ("--output", "report.sarif", "--output-format", "sarif"),
    ],
    ids=" ".join,
)
def test_whatever_is_asked_is_the_same_on_any_number_of_processes(
    folder: Path, options: tuple[str, ...]
) -> None:
    in_process(
        "check", ".", "--select", "LEN", "--baseline", "known.json", "--write-baseline", cwd=folder
    )
    said, made = [], []
    for jobs in (1, 3):
        done = in_process("check", ".", *options, "--jobs", jobs, cwd=folder)
        said.append((done.stdout, done.stderr, done.returncode))
        made.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert said[0] == said[1]
    assert made[0] == made[1]


def test_fixes_are_the_same_on_any_number_of_processes(folder: Path, tmp_path: Path) -> None:
    results = []
    before = {path: path.read_bytes() for path in folder.iterdir()}
    for jobs in (1, 3):
        for path, data in before.items():
            path.write_bytes(data)
        done = in_process("check", ".", "--unsafe-fixes", "--jobs", jobs, cwd=folder)
        results.append((done.stdout, {path: path.read_bytes() for path in before}))
    assert results[0] == results[1]
    assert results[0][1] != before


@pytest.mark.one_version
def test_memory_does_not_grow_with_the_files(tmp_path: Path) -> None:
    text = "WEBVTT\n\n" + "".join(
        f"00:{at:02d}.000 --> 00:{at:02d}.400\nGood morning , to you, the {at}.\n\n"
        for at in range(20)
    )
    for number in range(160):
        (tmp_path / f"{number}.en.vtt").write_text(text)
    names = sorted(map(str, tmp_path.iterdir()))

    def peak(count: int) -> int:
        tracemalloc.start()
        ask = Ask("json")
        with check_files(files_to_check(names[:count], WEB), WEB, ask, jobs=1) as run:
            assert run.total() >= 20 * count
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(2)
    # The least of three: threads that earlier tests left behind allocate too.
    few, many = (min(peak(count) for _ in range(3)) for count in (40, 160))
    # Up to HELD characters of a report are in memory; the report of 160 files has more.
    assert many < 1.2 * few + HELD


def test_batches_hold_consecutive_files(tmp_path: Path) -> None:
    sizes = [10, 10, 300, 10, 10, 10, 500, 400, 5]
    entries = []
    for number, size in enumerate(sizes):
        path = tmp_path / f"{number}.vtt"
        path.write_bytes(b"x" * size)
        entries.append(Entry(number, str(path)))
    made = list(batches(iter(entries), 300, 3))
    assert [[entry.number for entry in batch] for batch in made] == [
        [0, 1],
        [2],
        [3, 4, 5],
        [6],
        [7],
        [8],
    ]
    gone = [Entry(0, str(tmp_path / "none.vtt")), Entry(1, "a\0b.vtt")]
    assert list(batches(iter(gone), 300, 3)) == [tuple(gone)]


def works(names: list[str], a_batch: int = 4) -> Iterator[Work]:
    entries = (Entry(number, name) for number, name in enumerate(names))
    for batch in batches(entries, 10**9, a_batch):
        yield Work(packed(WEB), "", Ask("json"), batch)


forked = pytest.mark.skipif(
    multiprocessing.get_start_method() != "fork",
    reason="the processes must have what a test patches",
)


@forked
@pytest.mark.parametrize("bad", [{0}, {7}, {3, 4, 19}, {18, 19}])
def test_a_file_that_ends_its_process_is_found_and_the_others_are_checked(
    folder: Path, bad: set[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    names = sorted(map(str, folder.iterdir()))[:20]
    whole = [part for each in works(names) for part in check_batch(each)]
    true = work.check_file

    def deadly(path: str, *rest: object, **named: object) -> FileResult:
        if names.index(path) in bad:
            os.kill(os.getpid(), signal.SIGKILL)
        return true(path, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "check_file", deadly)
    found = [part for parts in local.on_processes(works(names), 2) for part in parts]
    assert [part.path for part in found] == names
    for number, (part, expected) in enumerate(zip(found, whole, strict=True)):
        if number in bad:
            assert part.error == local.ENDED
        else:
            assert part == expected


@forked
def test_when_file_after_file_ends_its_process_the_run_gives_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local, "MOST_LOST", 3)
    monkeypatch.setattr(work, "check_file", lambda *_, **named: os._exit(1))
    names = sorted(map(str, folder.iterdir()))
    with pytest.raises(InputError, match="files ended the process"):
        list(local.on_processes(works(names), 2))


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="children are listed by /proc")
def test_a_process_that_is_killed_once_changes_nothing(tmp_path: Path) -> None:
    cues = "".join(f"00:{at:02d}.000 --> 00:{at:02d}.700\nWords , {at}.\n\n" for at in range(60))
    for number in range(120):
        (tmp_path / f"{number}.en.vtt").write_text(f"WEBVTT\n\n{cues}")
    command = [sys.executable, "-m", "imhcaps", "check", ".", "--output-format", "json", "--jobs"]
    whole = subprocess.run([*command, "1"], cwd=tmp_path, capture_output=True, check=False).stdout
    run = subprocess.Popen([*command, "2"], cwd=tmp_path, stdout=subprocess.PIPE)
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
    killed = False
    while run.poll() is None and not killed:
        for child in children.read_text().split():
            os.kill(int(child), signal.SIGKILL)
            killed = True
            break
    said, _ = run.communicate(timeout=60)
    assert killed
    assert said == whole


def test_a_fault_of_ours_is_an_error_of_its_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    true = work.check_file

    def faulty(path: str, *rest: object, **named: object) -> FileResult:
        if "broken" in path:
            raise ZeroDivisionError("by nothing")
        return true(path, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "check_file", faulty)
    names = sorted(map(str, folder.iterdir()))
    with check_files(files_to_check(names, WEB), WEB, Ask(), jobs=1) as run:
        (failed,) = run.failed
        assert "a fault of imhcaps (ZeroDivisionError: by nothing in faulty, line" in failed.error
        assert run.files == len(names)


def test_long_texts_come_back_whole_and_in_order() -> None:
    lines = [f"{number} \udc80é\r{'x' * 3000}\n" for number in range(1500)]
    with Gathered() as run:
        for line in lines:
            run.add(Part("a", texts={"diff": line}))
        for _ in range(2):
            pieces = list(run.texts("diff"))
            assert "".join(pieces) == "".join(lines)
            assert all(piece.endswith("\n") for piece in pieces)
            assert max(map(len, pieces)) < 2 * HELD
        run.add(Part("b", texts={"diff": "last\n"}))
        assert "".join(run.texts("diff")) == "".join(lines) + "last\n"


def finding(path: str, code: str, text: str) -> Finding:
    return Finding(path, 1, 1, 1, 2, code, "a-name", "error", text)


@pytest.mark.parametrize("form", REPORTS)
def test_a_report_that_does_not_fit_into_memory_is_the_same(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = tuple(
        FileResult(name, tuple(finding(name, f"X{at % 7}", f"no {at}\nü\udc80") for at in range(9)))
        for name in ("a.vtt", "b.vtt", "clean.vtt")
    )
    files = (*files, FileResult("c.vtt", error="no such file"))
    whole = report(Results(files), form)
    monkeypatch.setattr("imhcaps.report.parts.HELD", 100)
    assert report(Results(files), form) == whole


@pytest.mark.parametrize("form", FOR_PEOPLE)
def test_pieces_travel_with_their_roles(form: str) -> None:
    file = FileResult("a.vtt", tuple(finding("a.vtt", "X1", text) for text in ("a\x1fb", "1", "")))
    text = texts_of(file, form, 0, painted=True)["findings"]
    plain = texts_of(file, form, 0)["findings"]
    assert join(unmarked(text)) == plain
    assert marked(unmarked(text)) == text
    assert list(unmarked(marked([("text", "a\nb\n")]).partition("\n")[2])) == [("text", "b\n")]
    assert {role for role, _ in unmarked(text)} >= {"error", "name"}
    with gathered(Results((file,)), form, painted=True) as run:
        assert "".join(run.texts("findings")) == text
