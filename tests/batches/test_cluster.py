"""`--cluster`: the workers of a Dask scheduler say what one process says, whatever happens to them."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from batches.object_store import emptied, environment, filled
from command import in_process
from imhcaps.batches import cluster, local
from projects import course

distributed = pytest.importorskip("distributed")
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX"),
    pytest.mark.one_version,
]

# What the workers do besides, told by names of files: end themselves, take their time, be another version.
PRELOAD = """
import os, time
from pathlib import Path
from imhcaps.batches import work

# It may be loaded more than once.
true_check = getattr(work.check_file, "true", work.check_file)
true_program = getattr(work.program, "true", work.program)
FLAG = Path(FOLDER, "another-version")


def check_file(path, *rest, **named):
    if "deadly" in path:
        os._exit(1)
    if "slow" in path:
        time.sleep(0.05)
    return true_check(path, *rest, **named)


def program():
    return "another" if FLAG.exists() else true_program()


check_file.true, program.true = true_check, true_program
work.check_file, work.program = check_file, program
"""


class Cluster:
    """A scheduler and workers, each a process, in a folder of their own."""

    def __init__(self, folder: Path, workers: int) -> None:
        self.folder = folder
        (folder / "preload.py").write_text(f"FOLDER = {str(folder)!r}\n{PRELOAD}")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{port}"
        self.processes = [
            self._start(
                "scheduler",
                "--host",
                "127.0.0.1",
                "--port",
                str(port),
                "--no-show",
                "--no-dashboard",
            )
        ]
        for _ in range(workers):
            self.add_worker()

    def add_worker(self) -> None:
        self.processes.append(
            self._start(
                "worker", self.address, "--host", "127.0.0.1", "--nworkers", "1", "--nthreads", "1",
                "--no-dashboard", "--preload", str(self.folder / "preload.py"), "--local-directory", str(self.folder),
            )
        )  # fmt: skip

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments],
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "DASK_DISTRIBUTED__WORKER__DAEMON": "True"},
        )

    def ask(self, question: Callable[[Any], Any]) -> Any:
        with distributed.Client(self.address, set_as_default=False, timeout=30) as client:
            return question(client)

    def end(self) -> None:
        # The process of a worker ends with the nanny that started it.
        for process in reversed(self.processes):
            process.kill()
            process.wait(10)


@pytest.fixture(scope="module")
def two_workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    started = Cluster(tmp_path_factory.mktemp("cluster"), 2)
    try:
        started.ask(lambda client: client.wait_for_workers(2, timeout=60))
        yield started
    finally:
        started.end()


def make(folder: Path, count: int = 40, name: str = "talk") -> Path:
    for number in range(count):
        text = f"Good morning , number {number}, and so is the\nway it goes."
        path = folder / f"{number:02d} {name} [1]%.en.vtt"
        path.write_text(f"WEBVTT\n\n00:01.000 --> 00:03.000\n{text}\n")
    (folder / "03 broken.vtt").write_bytes(b"PK\x03\x04" + bytes(50))
    return folder


def command(folder: Path, *arguments: str, form: str = "json") -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "imhcaps", "check", ".", "--output-format", form, *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


@pytest.mark.parametrize(
    "options",
    [
        ("--output-format", "sarif"),
        ("--output-format", "full"),
        ("--statistics",),
        ("--write-baseline",),
        ("--diff",),
    ],
    ids=" ".join,
)
def test_the_report_is_the_one_of_one_process(
    tmp_path: Path, two_workers: Cluster, options: tuple[str, ...]
) -> None:
    make(tmp_path)
    (tmp_path / "imhcaps.toml").write_text('[per-file-ignores]\n"07*" = ["TXT"]\n')
    here = ["check", ".", str(tmp_path / "01 talk [1]%.en.vtt"), "none.vtt", *options]
    one = in_process(*here, "--jobs", "1", cwd=tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    (tmp_path / "imhcaps-baseline.json").unlink(missing_ok=True)
    two = in_process(*here, "--cluster", two_workers.address, cwd=tmp_path)
    assert (two.stdout, two.stderr, two.returncode) == (one.stdout, one.stderr, one.returncode)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == made


def test_the_report_of_an_archive_is_the_one_of_its_folder(
    tmp_path: Path, two_workers: Cluster
) -> None:
    (tmp_path / "talks").mkdir()
    make(tmp_path / "talks")
    with zipfile.ZipFile(tmp_path / "talks.zip", "w") as archive:
        for path in (tmp_path / "talks").iterdir():
            archive.write(path, path.name)
    form = ("--output-format", "json")
    one = in_process("check", "talks", *form, "--jobs", "1", cwd=tmp_path)
    options = (*form, "--cluster", two_workers.address)
    two = in_process("check", "zip://::talks.zip", *options, cwd=tmp_path)
    assert two.stdout == one.stdout.replace("talks/", "talks.zip/")


def test_documents_are_those_of_one_process(tmp_path: Path, two_workers: Cluster) -> None:
    (tmp_path / "talks").mkdir()
    make(tmp_path / "talks")
    made = []
    for number, how in enumerate((("--jobs", "1"), ("--cluster", two_workers.address))):
        options = ("--to", "txt,html", "-o", f"out{number}", *how)
        done = in_process("export", "talks", *options, cwd=tmp_path)
        out = tmp_path / f"out{number}"
        files = {path.relative_to(out): path.read_bytes() for path in out.rglob("*.*")}
        made.append((files, done.stderr, done.stdout.replace("out1", "out0"), done.returncode))
    assert made[0] == made[1]
    assert len(made[0][0]) == 80
    assert_no_task(two_workers)


def test_talks_are_those_of_one_process(
    tmp_path: Path, two_workers: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    made = []
    for number, how in enumerate(("--jobs 1", f"--cluster {two_workers.address}")):
        (tmp_path / f"{number}").mkdir()
        folder = course.begin(tmp_path / f"{number}")
        done = course.run(folder, f"build --why {how}")
        made.append((done.returncode, done.stdout, done.stderr, course.outputs(folder)))
        assert "up to date" in course.run(folder, f"build --why {how}").stdout
        assert "3 up to date" in course.run(folder, "build").stderr
    assert made[0] == made[1]
    assert_no_task(two_workers)


def test_fixes_are_written_where_the_files_are(tmp_path: Path, two_workers: Cluster) -> None:
    folders = [make(tmp_path / name) for name in ("a", "b") if not (tmp_path / name).mkdir()]
    one = in_process("check", ".", "--fix", "--jobs", "1", cwd=folders[0])
    two = in_process("check", ".", "--fix", "--cluster", two_workers.address, cwd=folders[1])
    assert two.stdout == one.stdout
    texts = [{path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders]
    assert texts[0] == texts[1]
    assert "fixed" in one.stdout


def test_a_killed_worker_changes_nothing(tmp_path: Path, two_workers: Cluster) -> None:
    one = in_process(
        "check", ".", "--output-format", "json", "--jobs", "1", cwd=make(tmp_path, 60, "slow")
    )
    pids = list(two_workers.ask(lambda client: client.run(os.getpid)).values())
    run = command(tmp_path, "--cluster", two_workers.address)
    wait_for_tasks(two_workers)
    os.kill(pids[0], signal.SIGKILL)
    said, errors = run.communicate(timeout=90)
    assert said.decode() == one.stdout, errors
    two_workers.ask(lambda client: client.wait_for_workers(2, timeout=60))


def test_a_bucket_is_checked_as_its_folder_though_a_worker_is_killed(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    server: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "talks").mkdir()
    filling = make(tmp_path / "talks", 60, "slow")
    options = ("--output-format", "json")
    one = in_process("check", "talks", *options, "--jobs", "1", cwd=tmp_path)
    for name, value in environment(server).items():
        monkeypatch.setenv(name, value)
    filled(filling)
    started = Cluster(tmp_path_factory.mktemp("away"), 2)
    try:
        started.ask(lambda client: client.wait_for_workers(2, timeout=60))
        pids = list(started.ask(lambda client: client.run(os.getpid)).values())
        run = subprocess.Popen(
            [sys.executable, "-m", "imhcaps", "check", "s3://talks/all", *options, "--cluster", started.address],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )  # fmt: skip
        wait_for_tasks(started)
        os.kill(pids[0], signal.SIGKILL)
        said, errors = run.communicate(timeout=90)
        assert said.decode() == one.stdout.replace("talks/", "s3://talks/all/"), errors
    finally:
        started.end()
        emptied(server)


def wait_for_tasks(running: Cluster) -> None:
    def begun(client: Any) -> None:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            if any(client.processing().values()):
                return
            time.sleep(0.02)
        raise AssertionError("no task was begun")

    running.ask(begun)


def test_a_file_that_ends_its_worker_is_found_and_the_others_are_checked(
    tmp_path: Path, two_workers: Cluster
) -> None:
    make(tmp_path, 20)
    whole = in_process("check", ".", "--output-format", "concise", "--jobs", "1", cwd=tmp_path)
    (tmp_path / "09 deadly.en.vtt").write_text("WEBVTT\n")
    run = command(tmp_path, "--cluster", two_workers.address, form="concise")
    said, errors = run.communicate(timeout=120)
    assert run.returncode == 2
    assert f"09 deadly.en.vtt: error: {local.ENDED}" in said.decode(), errors
    lines = [line for line in said.decode().split("\n") if ": error: " not in line]
    assert lines[:-4] == [line for line in whole.stdout.split("\n") if ": error: " not in line][:-4]
    two_workers.ask(lambda client: client.wait_for_workers(2, timeout=60))


def test_a_killed_client_goes_on(tmp_path: Path, two_workers: Cluster) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    one = in_process(
        "check", ".", "--output-format", "json", "--jobs", "1", cwd=make(folder, 90, "slow")
    )
    options = ("--cluster", two_workers.address, "--resume", str(tmp_path / "run.journal"))
    run = command(folder, *options)
    until = time.monotonic() + 60
    while time.monotonic() < until and run.poll() is None and rows(tmp_path / "run.journal") < 10:
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGKILL)
    run.communicate(timeout=60)
    again = command(folder, *options)
    said, errors = again.communicate(timeout=90)
    known = re.search(rb"(\d+) of 91 files were known", errors)
    assert said.decode() == one.stdout
    assert known and 0 < int(known[1]) < 91, errors
    assert_no_task(two_workers)


def rows(path: Path) -> int:
    import sqlite3
    from contextlib import closing

    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
            return int(base.execute("select count(*) from done").fetchone()[0])
    except sqlite3.Error:
        return 0


def assert_no_task(running: Cluster) -> None:
    def tasks(client: Any) -> int:
        return int(client.run_on_scheduler(lambda dask_scheduler: len(dask_scheduler.tasks)))

    until = time.monotonic() + 20
    while (left := running.ask(tasks)) and time.monotonic() < until:
        time.sleep(0.2)
    assert left == 0


def test_ctrl_c_leaves_no_task(tmp_path: Path, two_workers: Cluster) -> None:
    report = tmp_path / "report.json"
    run = command(make(tmp_path, 80, "slow"), "--cluster", two_workers.address, "-o", str(report))
    wait_for_tasks(two_workers)
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=30)
    assert (run.returncode, errors.decode().strip()) == (130, "error: interrupted")
    assert not report.exists()
    assert_no_task(two_workers)


def test_a_future_that_was_interrupted_while_made_prints_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Future:
        def __del__(self) -> None:
            raise AttributeError("_cleared")

    class Other(Future):
        def __del__(self) -> None:
            raise AttributeError("of ours")

    printed: list[str] = []
    monkeypatch.setattr(
        sys, "unraisablehook", lambda problem: printed.append(str(problem.exc_value))
    )
    Future()
    assert printed == ["_cleared"]
    cluster._quiet_futures()
    Future()
    Other()
    assert printed == ["_cleared", "of ours"]


def test_another_version_on_a_worker_is_refused(tmp_path: Path, two_workers: Cluster) -> None:
    flag = two_workers.folder / "another-version"
    flag.touch()
    try:
        done = in_process("check", ".", "--cluster", two_workers.address, cwd=make(tmp_path))
    finally:
        flag.unlink()
    assert (done.returncode, done.stdout) == (2, "")
    assert "runs another imhcaps than this machine" in done.stderr
    assert_no_task(two_workers)


def test_without_a_worker_it_is_said_and_without_a_scheduler_the_run_stops(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "SILENT_SECONDS", 0.5)
    lonely = Cluster(tmp_path_factory.mktemp("lonely"), 0)
    said = []

    def add_worker(line: str) -> None:
        said.append(line)
        lonely.add_worker()

    one = in_process("check", ".", "--jobs", "1", cwd=make(tmp_path, 60, "slow"))
    try:
        lonely.ask(lambda client: None)
        monkeypatch.setattr("imhcaps.cli.terminal.line", lambda text, err=False: add_worker(text))
        two = in_process("check", ".", "--cluster", lonely.address, cwd=tmp_path)
        assert (said, two.stdout) == (
            ["The cluster has no worker; the run goes on when one comes."],
            one.stdout,
        )
        run = command(tmp_path, "--cluster", lonely.address)
        wait_for_tasks(lonely)
        lonely.processes[0].kill()
        out, errors = run.communicate(timeout=60)
        assert (run.returncode, out) == (2, b"")
        assert errors.decode().startswith("error: the scheduler was lost\n")
        assert "--resume" in errors.decode()
        assert "Traceback" not in errors.decode()
    finally:
        lonely.end()
    monkeypatch.undo()
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 1)
    done = in_process("check", ".", "--cluster", lonely.address, cwd=tmp_path)
    assert done.returncode == 2
    assert f"no scheduler of Dask answers at {lonely.address}" in done.stderr


@pytest.mark.parametrize("options", [("--jobs", "2"), ("--watch",)], ids=" ".join)
def test_what_contradicts_a_cluster_is_refused(tmp_path: Path, options: tuple[str, ...]) -> None:
    done = in_process("check", ".", "--cluster", "tcp://127.0.0.1:1", *options, cwd=tmp_path)
    assert done.returncode == 2
    assert "contradict" in done.stderr


def test_without_the_package_the_line_that_installs_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = in_process("check", ".", "--cluster", "tcp://127.0.0.1:1", cwd=make(tmp_path))
    assert done.returncode == 2
    assert 'pip install "imhcaps[cluster]"' in done.stderr
