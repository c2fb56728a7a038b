"""`imhcaps check` as a user meets it: a process, its streams, its exit code."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from command import in_process
from imhcaps.report import FOR_PEOPLE, REPORTS

GOOD = "WEBVTT\n\n00:01.000 --> 00:03.000\nGood morning.\n"
LONG = "WEBVTT\n\n00:01.000 --> 00:05.000\nWe are so glad that all of you came to us today\n"
FAST = "WEBVTT\n\n00:01.000 --> 00:02.000\nWe are so glad that you came.\n"
INFO = GOOD


def run(
    *arguments: str,
    cwd: Path,
    stdin: str | bytes | None = None,
    env: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    data = stdin.encode() if isinstance(stdin, str) else stdin
    if env is None and "-j" not in arguments:
        return in_process("check", *arguments, cwd=cwd, stdin=data or b"")
    done = subprocess.run(
        [sys.executable, "-m", "imhcaps", "check", *arguments],
        cwd=cwd,
        input=data,
        capture_output=True,
        env={**os.environ, **(env or {})},
        timeout=120,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.en.vtt").write_text(GOOD)
    (tmp_path / "long.en.vtt").write_text(LONG)
    (tmp_path / "fast.en.vtt").write_text(FAST)
    return tmp_path


def test_exit_0_for_a_clean_file(folder: Path) -> None:
    done = run("good.en.vtt", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "No finding in 1 file.\n", "")


def test_exit_1_for_an_error(folder: Path) -> None:
    done = run("long.en.vtt", cwd=folder)
    assert done.returncode == 1
    assert done.stdout.startswith("long.en.vtt:4:1: error LEN101 ")
    assert done.stderr == ""


def test_exit_0_for_info_alone(folder: Path) -> None:
    (folder / "info.vtt").write_text(INFO)
    done = run("info.vtt", cwd=folder)
    assert "1 info in 1 file" in done.stdout
    assert done.returncode == 0


def test_exit_2_for_what_cannot_be_read_and_the_others_are_checked(folder: Path) -> None:
    (folder / "film.vtt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    done = run("missing.vtt", "film.vtt", "long.en.vtt", cwd=folder)
    assert done.returncode == 2
    assert "missing.vtt: error: no such file\n" in done.stdout
    assert "film.vtt: error: is a binary file, not text: it begins like a picture\n" in done.stdout
    assert "LEN101" in done.stdout
    assert "2 files could not be checked" in done.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_exit_2_for_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "good.en.vtt").chmod(0)
    assert run("good.en.vtt", cwd=folder).returncode == 2


def test_a_folder_without_captions_is_not_a_success(folder: Path) -> None:
    (folder / "empty").mkdir()
    done = run("empty", cwd=folder)
    assert done.returncode == 2
    assert "holds no caption file" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--write-baseline", "--diff"], "contradict"),
        (["--write-baseline", "--fix"], "contradict"),
        (["--diff", "--statistics"], "contradict"),
        (["--diff", "--output-format", "json"], "contradict"),
        (["--statistics", "--output-format", "sarif"], "contradict"),
        (["--select", "TIM", "--ignore", "TIM"], "contradict"),
        (["--stdin-filename", "a.vtt"], "contradict"),
        (["--select", "TIMM101"], "did you mean 'TIM101'?"),
        (["--ignore", "line-to-long"], "did you mean 'line-too-long'?"),
        (["--profile", "netflx-en"], "did you mean"),
        (["--output-format", "sarfi"], "did you mean 'sarif'?"),
        (["--baseline", "none.json"], "no such file"),
        (["--media", "soon"], "write 12:34.5"),
        (["--transcript", "none.txt"], "no such file"),
        (["--config", "none.toml"], "no such file"),
    ],
)
def test_exit_2_and_a_plain_error_for_what_contradicts_or_is_unknown(
    folder: Path, arguments: list[str], said: str
) -> None:
    done = run("good.en.vtt", *arguments, cwd=folder)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("error: ")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_threshold_without_a_transcript_is_refused(folder: Path) -> None:
    done = run("good.en.vtt", "--max-difference", "0", cwd=folder)
    assert done.returncode == 2
    assert "--transcript" in done.stderr


@pytest.mark.parametrize("arguments", [["--no-such"], ["-j", "0"], ["--select"]])
def test_exit_2_for_a_wrong_command_line(folder: Path, arguments: list[str]) -> None:
    done = run(*arguments, cwd=folder)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_standard_input_has_its_own_name(folder: Path) -> None:
    done = run("-", "--select", "LEN", cwd=folder, stdin=LONG)
    assert done.stdout.startswith("<stdin>:4:1: error LEN101")
    named = run("-", "--stdin-filename", "x/talk.en.vtt", cwd=folder, stdin=LONG)
    assert named.stdout.startswith("x/talk.en.vtt:4:1: error LEN101")
    assert named.returncode == 1


def test_a_pipe_is_fixed_to_standard_output_and_reported_on_standard_error(folder: Path) -> None:
    slow = b"WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nWe are so glad that you came.\r\n"
    done = run("-", "--unsafe-fixes", "--stdin-filename", "a.vtt", cwd=folder, stdin=slow)
    assert "--> 00:02.452" in done.stdout
    assert done.stdout.startswith("WEBVTT")
    assert "1 fixed" in done.stderr
    assert done.returncode == 0


def test_unsafe_fixes_change_the_file_and_nothing_else_in_it(folder: Path) -> None:
    path = folder / "fast.en.vtt"
    path.chmod(0o640)
    done = run("fast.en.vtt", "--unsafe-fixes", cwd=folder)
    assert done.returncode == 0
    assert path.read_text() == FAST.replace("00:02.000", "00:02.452")
    assert path.stat().st_mode & 0o777 == 0o640
    again = run("fast.en.vtt", "--unsafe-fixes", cwd=folder)
    assert again.stdout == "No finding in 1 file.\n"


def test_fix_alone_moves_no_time(folder: Path) -> None:
    done = run("fast.en.vtt", "--fix", cwd=folder)
    assert done.returncode == 1
    assert (folder / "fast.en.vtt").read_text() == FAST


def test_the_diff_changes_nothing_and_is_what_patch_applies(folder: Path) -> None:
    done = run("fast.en.vtt", "good.en.vtt", "--unsafe-fixes", "--diff", cwd=folder)
    assert done.returncode == 1
    assert (folder / "fast.en.vtt").read_text() == FAST
    assert done.stdout.startswith("--- fast.en.vtt\n+++ fast.en.vtt\n@@ ")
    assert done.stderr == "1 of 2 files would change.\n"
    run("fast.en.vtt", "--unsafe-fixes", cwd=folder)
    wanted = (folder / "fast.en.vtt").read_text()
    (folder / "fast.en.vtt").write_text(FAST)
    subprocess.run(["patch", "-p0"], input=done.stdout.encode(), cwd=folder, check=True)
    assert (folder / "fast.en.vtt").read_text() == wanted


def test_the_diff_of_what_needs_no_fixing_is_empty_and_exits_0(folder: Path) -> None:
    done = run("good.en.vtt", "--diff", cwd=folder)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_diff_exits_2_when_a_file_cannot_be_read(folder: Path) -> None:
    done = run("fast.en.vtt", "none.vtt", "--diff", "--unsafe-fixes", cwd=folder)
    assert done.returncode == 2
    assert "none.vtt" in done.stderr
    assert done.stdout.startswith("--- fast.en.vtt")


def test_select_ignore_and_extend_select(folder: Path) -> None:
    def codes(*arguments: str) -> set[str]:
        done = run("long.en.vtt", "fast.en.vtt", "--output-format", "json", *arguments, cwd=folder)
        return {row["code"] for row in json.loads(done.stdout)}

    assert {"LEN101", "TIM101"} <= codes()
    assert codes("--select", "TIM") == {"TIM101"}
    assert "TIM101" not in codes("--ignore", "TIM")
    assert codes("--select", "TIM,line-too-long") == {"LEN101", "TIM101"}
    assert codes("--select", "TIM", "--extend-select", "LEN101") == {"LEN101", "TIM101"}
    assert "TIM101" in codes("--ignore", "TIM", "--extend-select", "TIM101")


def test_a_configuration_is_found_upwards_and_the_command_line_goes_over_it(folder: Path) -> None:
    (folder / "imhcaps.toml").write_text(
        'ignore = ["TIM"]\n[limits]\nmax_line_length = 99\n[per-file-ignores]\n"long.en.vtt" = ["BRK"]\n'
    )
    deep = folder / "deep"
    deep.mkdir()
    done = run("../fast.en.vtt", "../long.en.vtt", cwd=deep)
    assert done.returncode == 0, done.stdout
    assert "TIM101" in run("../fast.en.vtt", "--select", "TIM", cwd=deep).stdout


def test_a_mistake_in_the_configuration_names_its_line(folder: Path) -> None:
    (folder / "imhcaps.toml").write_text('\nprofil = "web"\n')
    done = run("good.en.vtt", cwd=folder)
    assert done.returncode == 2
    assert done.stderr.startswith("error: imhcaps.toml:2: unknown setting 'profil'")


def test_a_baseline_holds_what_is_known(folder: Path) -> None:
    done = run(".", "--write-baseline", cwd=folder)
    assert done.returncode == 0
    assert "imhcaps-baseline.json: " in done.stderr
    known = run(".", "--baseline", "imhcaps-baseline.json", cwd=folder)
    assert known.returncode == 0
    assert "known to the baseline" in known.stdout
    (folder / "long.en.vtt").write_text(GOOD)
    gone = run(".", "--baseline", "imhcaps-baseline.json", cwd=folder)
    assert "no longer found (long.en.vtt LEN101" in gone.stdout
    (folder / "new.vtt").write_text(LONG)
    assert run(".", "--baseline", "imhcaps-baseline.json", cwd=folder).returncode == 1


def test_a_report_goes_to_a_file(folder: Path) -> None:
    done = run("long.en.vtt", "--output-format", "sarif", "-o", "out.sarif", cwd=folder)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Found 1 error" in done.stderr
    assert json.loads((folder / "out.sarif").read_text())["version"] == "2.1.0"


def test_statistics(folder: Path) -> None:
    done = run("long.en.vtt", "--statistics", cwd=folder)
    assert re.search(r"^1  LEN101  \[.\]  line-too-long \(error\)$", done.stdout, re.M)
    assert done.returncode == 1
    data = run("long.en.vtt", "--statistics", "--output-format", "json", cwd=folder)
    assert json.loads(data.stdout)[0]["code"] == "LEN101"


def test_the_length_of_the_recording(folder: Path) -> None:
    done = run("good.en.vtt", "--media", "0:02", cwd=folder)
    assert "TIM305" in done.stdout
    assert run("good.en.vtt", "--media", "3s", cwd=folder).returncode == 0


@pytest.mark.parametrize("form", ["concise", *sorted({*REPORTS} - {*FOR_PEOPLE})])
def test_the_order_and_the_bytes_are_the_same_on_any_number_of_processes(
    tmp_path: Path, form: str
) -> None:
    for number in range(30):
        (tmp_path / f"{number:02d}.vtt").write_text((LONG, FAST, GOOD)[number % 3])
    (tmp_path / "05.vtt").write_bytes(b"\x7fELF")
    one = run(".", "-j", "1", "--output-format", form, cwd=tmp_path)
    three = run(".", "-j", "3", "--output-format", form, cwd=tmp_path, env={"PYTHONHASHSEED": "7"})
    assert one.stdout == three.stdout
    assert one.returncode == three.returncode == 2
    assert "05.vtt" in (one.stdout if form == "concise" else one.stderr)


@pytest.mark.parametrize("form", sorted({*REPORTS} - {*FOR_PEOPLE}))
def test_machine_forms_are_utf8_in_any_locale(tmp_path: Path, form: str) -> None:
    (tmp_path / "ü.vtt").write_text(LONG.replace("glad", "glücklich 日本"), encoding="utf-8")
    plain = run(".", "--output-format", form, cwd=tmp_path, env={"LC_ALL": "C.UTF-8"})
    other = run(
        ".",
        "--output-format",
        form,
        cwd=tmp_path,
        env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert plain.stdout == other.stdout
    assert plain.returncode == other.returncode == 1


def test_a_terminal_without_utf8_gets_plain_letters(tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_text(LONG.replace("glad", "glücklich"), encoding="utf-8")
    done = run("a.vtt", "--sparkline", cwd=tmp_path, env={"PYTHONIOENCODING": "ascii"})
    assert done.stdout.isascii()
    assert "gl?cklich" in done.stdout
    assert "reading speed" in done.stdout


def in_terminal(*arguments: str, cwd: Path, env: dict[str, str] | None = None) -> str:
    """What a terminal of 100 columns gets to see."""
    ours, theirs = pty.openpty()
    clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM", "FORCE_COLOR")}
    process = subprocess.Popen(
        [sys.executable, "-m", "imhcaps", "check", *arguments],
        cwd=cwd,
        stdout=theirs,
        stderr=theirs,
        env={**clean, "TERM": "xterm-256color", "COLUMNS": "100", **(env or {})},
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            data = os.read(ours, 65536)
        except OSError:
            break
        if not data:
            break
        seen += data
    process.wait()
    os.close(ours)
    return seen.decode()


def test_a_terminal_gets_colour_and_bars_and_the_words_alone_say_the_same(folder: Path) -> None:
    painted = in_terminal("long.en.vtt", cwd=folder)
    assert "\x1b[" in painted
    assert "reading speed" in painted and "▅" in painted
    plain = in_terminal("long.en.vtt", cwd=folder, env={"NO_COLOR": "1"})
    assert "\x1b" not in plain
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", painted)
    assert stripped == plain
    assert "error LEN101" in plain


def test_many_files_get_a_progress_bar_on_the_terminal(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number:02d}.vtt").write_text(GOOD)
    assert "checking" in in_terminal(".", "-j", "1", cwd=tmp_path)
    assert run(".", cwd=tmp_path).stderr == ""


def test_a_closed_pipe_is_no_traceback(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number:03d}.vtt").write_text(LONG * 3)
    command = f"{sys.executable} -m imhcaps check . | head -1"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, timeout=120)
    assert done.stdout.count(b"\n") == 1
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_says_so_once_and_stops(tmp_path: Path, jobs: str) -> None:
    body = "".join(
        f"\n{n // 60:02d}:{n % 60:02d}.000 --> {n // 60:02d}:{n % 60:02d}.900\nWe are so glad you came.\n"
        for n in range(1200)
    )
    (tmp_path / "0000.vtt").write_text("WEBVTT\n" + body)
    for number in range(1, 1500):
        (tmp_path / f"{number:04d}.vtt").hardlink_to(tmp_path / "0000.vtt")
    process = subprocess.Popen(
        [sys.executable, "-m", "imhcaps", "check", ".", "-j", jobs],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(1.0)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.decode() == "error: interrupted\n"
    assert out == b""


def test_a_transcript_is_compared(folder: Path) -> None:
    shown = " ".join(
        line
        for line in (folder / "good.en.vtt").read_text("utf-8").splitlines()[1:]
        if line and "-->" not in line
    )
    (folder / "same.txt").write_text(f"{shown}\n", "utf-8")
    done = run("good.en.vtt", "--transcript", "same.txt", "--select", "TRN", cwd=folder)
    assert (done.returncode, "TRN" in done.stdout) == (0, False)
    first = shown.split()[0]
    (folder / "more.txt").write_text(f"{shown} And seven words more were spoken here.\n", "utf-8")
    done = run("good.en.vtt", "--transcript", "more.txt", "--select", "TRN", cwd=folder)
    assert done.returncode == 1
    assert "TRN101" in done.stdout
    assert "And seven words more were spoken here." in done.stdout
    (folder / "other.txt").write_text(f"Elephants {shown.removeprefix(first)}\n", "utf-8")
    done = run("good.en.vtt", "--transcript", "other.txt", "--select", "TRN", cwd=folder)
    assert "TRN103" in done.stdout
    assert "Elephants" in done.stdout
