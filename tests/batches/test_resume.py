"""`--resume`: a run that was killed goes on, says the same, and believes nothing that no longer holds."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from command import in_process
from imhcaps.batches import identity, journal
from imhcaps.batches.identity import digest_of
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings
from imhcaps.model.transcript import Speaker, Transcript, Turn, Word
from imhcaps.report import REPORTS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(12):
        text = f"Good morning , number {number}, and so is the\nway it goes."
        name = f"{number:02d}.en.vtt"
        (tmp_path / name).write_text(f"WEBVTT\n\n00:01.000 --> 00:03.000\n{text}\n")
    (tmp_path / "05.en.vtt").write_bytes(b"PK\x03\x04" + bytes(40))
    (tmp_path / "empty.en.vtt").write_bytes(b"")
    return tmp_path


def check(folder: Path, *options: str) -> tuple[str, str, int, int]:
    """What a run with a journal says, and how many files were known."""
    done = in_process("check", ".", *options, "--resume", "run.journal", cwd=folder)
    known = re.search(r"run\.journal: (\d+) of \d+ files were known\.\n", done.stderr)
    said = done.stderr.replace(known[0], "") if known else done.stderr
    return done.stdout, said, done.returncode, int(known[1]) if known else 0


@pytest.mark.parametrize("form", REPORTS)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_is_known_is_not_checked_again_and_reported_the_same(
    folder: Path, form: str, jobs: str
) -> None:
    options = ("--output-format", form, "--jobs", jobs)
    plain = in_process("check", ".", *options, cwd=folder)
    assert check(folder, *options) == (plain.stdout, plain.stderr, plain.returncode, 0)
    assert check(folder, *options) == (plain.stdout, plain.stderr, plain.returncode, 12)


@pytest.mark.parametrize(
    "options",
    [
        ("--statistics",),
        ("--diff",),
        ("--write-baseline",),
        ("--baseline", "known.json"),
        ("--min-severity", "warning"),
        ("--sparkline",),
    ],
    ids=" ".join,
)
def test_whatever_is_asked_resumes(folder: Path, options: tuple[str, ...]) -> None:
    (folder / "known.json").write_text(
        '{"format": "imhcaps-baseline", "version": 1, "findings": ['
        '{"path": "01.en.vtt", "code": "TXT108", "text": "gone"}]}'
    )
    first = check(folder, *options)
    assert check(folder, *options) == (*first[:3], 12)


def test_a_file_that_changed_is_checked_again(folder: Path) -> None:
    check(folder)
    path = folder / "03.en.vtt"
    stamp = path.stat().st_mtime_ns
    path.write_text(path.read_text().replace("Good", "Evil"))
    os.utime(path, ns=(stamp, stamp))
    (folder / "04.en.vtt").rename(folder / "00 new.de.vtt")
    plain = in_process("check", ".", cwd=folder)
    assert check(folder) == (plain.stdout, plain.stderr, plain.returncode, 10)


def test_what_is_beside_a_file_is_part_of_what_is_known(folder: Path) -> None:
    (folder / "beside.en.srt").write_text("1\n00:00:01,000 --> 00:00:03,000\nGood morning.\n")
    assert check(folder)[3] == 0
    assert check(folder)[3] == 13
    made = "NOTE made by imhcaps 0.1.0\ntimes: all estimated"
    text = f"WEBVTT\n\n{made}\n\n00:01.000 --> 00:03.000\nGood morning.\n"
    for known in (12, 14):
        (folder / "beside.en.vtt").write_text(text)
        assert check(folder)[3] == known
    (folder / "beside.en.vtt").write_text(text.replace("estimated", "measured"))
    assert check(folder)[3] == 12


@pytest.mark.parametrize(
    "options",
    [
        ("--profile", "bbc-online"),
        ("--select", "LEN"),
        ("--ignore", "BRK101"),
        ("--output-format", "json"),
        ("--min-severity", "error"),
        ("--fps", "25"),
        ("--encoding", "utf-8"),
        ("--media", "10s"),
    ],
    ids=" ".join,
)
def test_other_settings_know_nothing(folder: Path, options: tuple[str, ...]) -> None:
    check(folder)
    *_, said, _, known = check(folder, *options)
    assert known == 0
    assert "run.journal is of another version or other settings: nothing of it is used" in said
    assert check(folder)[3] == 12


def test_another_configuration_or_transcript_knows_nothing(folder: Path) -> None:
    (folder / "talk.md").write_text(
        "**Ann Webb:** Good morning, number 1, and so is the way it goes.\n"
    )
    check(folder, "--transcript", "talk.md")
    assert check(folder, "--transcript", "talk.md")[3] == 12
    (folder / "talk.md").write_text(
        "**Ann Webb:** Good evening, number 1, and so is the way it goes.\n"
    )
    assert check(folder, "--transcript", "talk.md")[3] == 0
    (folder / "imhcaps.toml").write_text("[limits]\nmax_cps = 5\n")
    assert check(folder, "--transcript", "talk.md")[3] == 0


def test_another_program_knows_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(folder)
    monkeypatch.setattr(journal, "program", lambda: "another")
    assert check(folder)[3] == 0


def test_files_that_come_before_change_nothing_but_in_sarif(folder: Path) -> None:
    for form, known in (("json", 12), ("sarif", 1)):
        check(folder, "--output-format", form)
        (folder / f"00 {form}.en.vtt").write_text("WEBVTT\n")
        said = check(folder, "--output-format", form)
        assert said[0] == in_process("check", ".", "--output-format", form, cwd=folder).stdout
        assert said[3] == known


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello there.\n" * 20, "is no journal of imhcaps"),
        (b"SQLite format 3\0" + b"x" * 200, "is no journal of imhcaps"),
    ],
)
def test_what_is_no_journal_is_left_as_it_is(folder: Path, made: bytes, said: str) -> None:
    (folder / "run.journal").write_bytes(made)
    done = in_process("check", ".", "--resume", "run.journal", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert (folder / "run.journal").read_bytes() == made


def test_a_database_of_somebody_else_is_left_as_it_is(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "run.journal")) as base:
        base.execute("create table photos (name)")
    made = (folder / "run.journal").read_bytes()
    done = in_process("check", ".", "--resume", "run.journal", cwd=folder)
    assert done.returncode == 2
    assert "is a database of something else" in done.stderr
    assert (folder / "run.journal").read_bytes() == made


def test_a_file_that_is_checked_is_no_journal(folder: Path) -> None:
    done = in_process("check", ".", "--resume", "empty.en.vtt", cwd=folder)
    assert done.returncode == 2
    assert (folder / "empty.en.vtt").read_bytes() == b""


def test_a_damaged_share_is_reported(folder: Path) -> None:
    check(folder)
    with closing(sqlite3.connect(folder / "run.journal")) as base, base:
        base.execute("update done set part = x'00'")
    done = in_process("check", ".", "--resume", "run.journal", cwd=folder)
    assert done.returncode == 2
    assert "run.journal: is damaged" in done.stderr


@pytest.mark.parametrize("options", [("--fix",), ("--unsafe-fixes",)])
def test_a_run_that_writes_is_not_resumed(folder: Path, options: tuple[str, ...]) -> None:
    done = in_process("check", ".", *options, "--resume", "run.journal", cwd=folder)
    assert done.returncode == 2
    assert "contradict" in done.stderr
    assert not (folder / "run.journal").exists()


def wait_for_rows(path: Path, count: int) -> bool:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
                if base.execute("select count(*) from done").fetchone()[0] >= count:
                    return True
        except sqlite3.Error:
            pass
        time.sleep(0.02)
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(
    ("jobs", "how"), [("1", signal.SIGKILL), ("2", signal.SIGKILL), ("2", signal.SIGINT)]
)
def test_a_killed_run_goes_on(tmp_path: Path, jobs: str, how: signal.Signals) -> None:
    files = tmp_path / "files"
    files.mkdir()
    cues = "".join(f"00:{at:02d}.000 --> 00:{at:02d}.700\nWords , {at}.\n\n" for at in range(60))
    for number in range(160):
        (files / f"{number}.en.vtt").write_text(f"WEBVTT\n\n{cues}")
    report = tmp_path / "report.json"
    command = [
        sys.executable,
        "-m",
        "imhcaps",
        "check",
        "files",
        "--output-format",
        "json",
        "--jobs",
    ]
    plain = subprocess.run([*command, "1"], cwd=tmp_path, capture_output=True, check=False)
    command += [jobs, "--resume", "run.journal", "--output", report.name]
    run = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, start_new_session=True)
    assert wait_for_rows(tmp_path / "run.journal", 1)
    os.killpg(run.pid, how)
    run.communicate(timeout=60)
    if run.returncode in (0, 1):
        pytest.skip("the run ended before it was killed")
    assert not report.exists()
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    known = re.search(r"run\.journal: (\d+) of 160 files were known", done.stderr)
    assert known and 0 < int(known[1]) < 160
    assert report.read_bytes() == plain.stdout
    assert {path.name for path in tmp_path.iterdir()} <= {"files", "report.json", "run.journal"}


def values() -> Iterator[object]:
    profile = load_profile("web")
    word = Word("Hello", 0, 5)
    yield from (
        None,
        0,
        0.0,
        False,
        "",
        b"",
        (),
        [],
        {},
        frozenset(),
        "0",
        ("0",),
        ("a", "b"),
        ("ab",),
    )
    yield from ({"a": 1}, {"a": 2}, {"b": 1}, {1, 2}, {1, 3}, Path("a"), Path("b"), word)
    yield from (Speaker("ann", "Ann"), Speaker("ann", "Bob"))
    yield from (
        Settings(profile),
        Settings(profile, media_ms=1),
        Settings(load_profile("bbc-online")),
    )


def test_different_values_have_different_digests() -> None:
    found = [digest_of(value) for value in values()]
    assert len(set(found)) == len(found)
    assert found == [digest_of(value) for value in values()]
    assert digest_of({"x", "yy", "zzz"}) == digest_of({"zzz", "x", "yy"})
    with pytest.raises(TypeError, match="no plain data"):
        digest_of(Settings(load_profile("web"), rebreak=print))  # type: ignore[arg-type]


def test_a_digest_is_the_same_in_every_process() -> None:
    code = (
        "from imhcaps.batches.identity import digest_of, program\n"
        "from imhcaps.checks.profiles import load_profile\n"
        "print(digest_of((load_profile('web'), {'x', 'yy', 'zzz'})).hex(), program())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
    assert identity.program().encode() in found.pop()


def test_a_transcript_is_all_of_its_digest() -> None:
    talk = Transcript((Turn(None, (Word("a", 0, 1),)),))
    other = Transcript((Turn(None, (Word("b", 0, 1),)),))
    assert digest_of(talk) != digest_of(other)
