"""Ctrl-C ends a run at once and says so in one line; no process outlives the one that started it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from imhcaps.checks.processes import spread
from imhcaps.errors import InputError

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="signals of POSIX; root may not help"
)

BIG = "WEBVTT\n\n" + "\n".join(
    f"{at // 60:02d}:{at % 60:02d}.000 --> {at // 60:02d}:{at % 60:02d}.900\nThe words of cue {at}, {'a ' * 20}.\n"
    for at in range(3000)
)


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "imhcaps", *arguments],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A run under nohup hands on that SIGHUP is ignored.
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL),
    )


def many(folder: Path, count: int = 40) -> Path:
    for number in range(count):
        (folder / f"{number}.en.vtt").write_text(BIG)
    return folder


def workers(leader: int) -> list[int]:
    """The processes of a session that are left, without the one that began it."""
    found = []
    for each in Path("/proc").iterdir():
        if each.name.isdecimal() and int(each.name) != leader:
            try:
                fields = (each / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == leader and fields[0] != "Z":
                found.append(int(each.name))
    return found


def wait_for(condition: object, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if condition():  # type: ignore[operator]
            return True
        time.sleep(0.02)
    return False


@pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="root may list processes in /proc only"
)
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_the_processes_of_a_check_end_with_it(tmp_path: Path, how: signal.Signals) -> None:
    run = start(many(tmp_path), "check", ".", "--jobs", "3")
    try:
        assert wait_for(lambda: len(workers(run.pid)) >= 3, 20)
        run.send_signal(how)
        run.wait(5)
        assert wait_for(lambda: not workers(run.pid), 5), workers(run.pid)
    finally:
        for each in workers(run.pid):
            os.kill(each, signal.SIGKILL)
        assert run.stderr is not None
        run.stderr.close()


def ends_at_once(run: subprocess.Popen[str]) -> None:
    """Ctrl-C as a terminal gives it, to all of the group: one line is said, within 2 seconds."""
    began = time.monotonic()
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=20)
    taken = time.monotonic() - began
    assert (run.returncode, said.strip()) == (130, "error: interrupted")
    assert taken < 2 or os.getloadavg()[0] > 2 * (os.cpu_count() or 1), taken


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_ctrl_c_ends_a_large_run_within_two_seconds(tmp_path: Path, jobs: str) -> None:
    run = start(many(tmp_path), "check", ".", "--jobs", jobs)
    time.sleep(1.0)
    ends_at_once(run)
    assert wait_for(lambda: not workers(run.pid), 3)


@pytest.mark.parametrize("delay", [0.03, 0.05, 0.07, 0.09, 0.11, 0.14, 0.18, 0.25])
def test_ctrl_c_while_it_starts_gives_no_traceback(tmp_path: Path, delay: float) -> None:
    folder = many(tmp_path, 5)
    # Between the interpreter's start and our first line lies a moment that is not ours: two tries.
    for _ in range(2):
        run = start(folder, "check", ".")
        time.sleep(delay)
        os.killpg(run.pid, signal.SIGINT)
        _, said = run.communicate(timeout=20)
        assert run.returncode in (130, -signal.SIGINT, 0, 1)
        if "Traceback" not in said or "imhcaps" not in said:
            return
    pytest.fail(said)


def test_an_interrupt_while_a_text_is_evaluated_ends_with_the_documented_status(
    tmp_path: Path,
) -> None:
    code = (
        "import sys\n"
        "from imhcaps.cli import app\n"
        "def interrupt(): raise KeyboardInterrupt\n"
        "def check() -> None: eval('interrupt()')\n"
        "app._function = lambda verb: check\n"
        "sys.argv = ['imhcaps', 'check']\n"
        "app.run()\n"
    )
    (tmp_path / "interrupted.py").write_text(code)
    done = subprocess.run(
        [sys.executable, "-m", "interrupted"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.strip()) == (130, "error: interrupted")


def test_an_interrupt_that_was_ignored_stays_so(tmp_path: Path) -> None:
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "import sys; sys.argv = ['imhcaps', '--version']\n"
        "from imhcaps.cli import main\n"
        "try: main()\n"
        "finally: print(signal.getsignal(signal.SIGINT) == signal.SIG_IGN)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.endswith("True\n")


def double(number: int) -> int:
    return number * 2


def die(number: int) -> int:
    os._exit(1)


def test_work_comes_back_in_order() -> None:
    assert list(spread(double, range(100), 3)) == [2 * number for number in range(100)]
    assert list(spread(double, range(3), 500)) == [0, 2, 4]


def test_a_process_that_is_ended_from_outside_is_an_error() -> None:
    with pytest.raises(InputError, match="ended from outside"):
        list(spread(die, range(10), 2))


HALF_SENT = """
from imhcaps.checks.processes import spread


def work(number):
    return bytes(20_000_000)


if __name__ == "__main__":
    for _ in range(6):
        results = spread(work, range(12), 3)
        next(results)
        results.close()
"""


def test_a_process_that_is_ended_while_it_sends_its_result_is_not_waited_for(
    tmp_path: Path,
) -> None:
    program = tmp_path / "half_sent.py"
    program.write_text(HALF_SENT)
    subprocess.run([sys.executable, str(program)], check=True, timeout=60)


def test_ctrl_c_ends_the_setting_of_a_large_pdf(tmp_path: Path) -> None:
    pytest.importorskip("typst")
    turn = "**Ann Webb:** " + "A few words of a long talk. " * 30
    (tmp_path / "talk.md").write_text("# A talk\n\n" + f"{turn}\n\n" * 8000)
    run = start(tmp_path, "export", "talk.md", "--to", "pdf", "--language", "en")
    time.sleep(6.0)
    assert run.poll() is None
    ends_at_once(run)
    assert [path.name for path in tmp_path.iterdir()] == ["talk.md"]


def test_ctrl_c_ends_a_comparison_of_very_many_words(tmp_path: Path) -> None:
    words = " ".join(f"{'abcdefghij'[at % 10]}{at % 9973}" for at in range(150_000))
    (tmp_path / "talk.md").write_text(f"**Ann Webb:** {words}\n")
    cues = words.upper().replace("A", "Z").split()
    (tmp_path / "talk.en.vtt").write_text(
        "WEBVTT\n\n00:00.000 --> 90:00:00.000\n"
        + "\n".join(" ".join(cues[at : at + 8]) for at in range(0, len(cues), 8))
    )
    run = start(tmp_path, "check", "talk.en.vtt", "--transcript", "talk.md", "--select", "TRN")
    assert wait_for(lambda: workers(run.pid), 60), "the comparison has a process of its own"
    ends_at_once(run)
    assert wait_for(lambda: not workers(run.pid), 3)
