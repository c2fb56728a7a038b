"""Many files: files a second on one process and two, beside two separate runs and other readers; memory by number of
files.

    python benchmarks/many_files.py [FILES]           files a second, in turns; FILES of 200 cues (2,000)
    python benchmarks/many_files.py --memory [export] megabytes at most for 500 and 4,000 files, of `check` and `export`
    python benchmarks/many_files.py --cluster [FILES] processor time of a Dask cluster here, beside one process
    python benchmarks/many_files.py --watch           milliseconds from a change of one file of 1,000 to its report

`clean` has no finding, `one` a finding in every cue; no two files are alike. Every run is a whole command, with its
start. Peers read and parse the same files in one process, without any rule; node's is looked for where NODE_PATH says.
Wall clock and processor seconds (of a run and its processes) are sums over `TURNS` rounds: on a machine with other work
the latter are to be trusted.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from before_speed import _clock, words

CUES = 200
TURNS = 3
IMHCAPS = [sys.executable, "-m", "imhcaps", "check", "--output-format"]
EXPORT = [sys.executable, "-m", "imhcaps", "export", "--to", "txt,html"]
PEERS = {
    "webvtt-py": "import sys, glob, webvtt\nfor name in glob.glob(sys.argv[1] + '/*.vtt'): list(webvtt.read(name))",
    "pysubs2": "import sys, glob, pysubs2\nfor name in glob.glob(sys.argv[1] + '/*.vtt'): pysubs2.load(name)",
}
NODE = (
    "const fs = require('fs'), {WebVTTParser} = require('webvtt-parser'), folder = process.argv[1];"
    "for (const name of fs.readdirSync(folder))"
    " new WebVTTParser().parse(fs.readFileSync(folder + '/' + name, 'utf8'), 'captions')"
)


def make(folder: Path, files: int, kind: str, cues: int = CUES) -> None:
    """So many files, no two alike, in folders `a` and `b`."""
    chance = random.Random(7)
    for name in ("a", "b"):
        (folder / name).mkdir(parents=True)
    texts = set()
    for number in range(files):
        at, parts = 1000, ["WEBVTT\n"]
        for _ in range(cues):
            top, bottom = words(chance, 4), words(chance, chance.randint(4, 5))
            if kind == "one":
                top.append("of")
            text = f"{' '.join(top).capitalize()}\n{' '.join(bottom)}."
            parts.append(f"{_clock(at, '.')} --> {_clock(at + 3200, '.')}\n{text}\n")
            at += 3200 + chance.choice((83, 83, 700))
        text = "\n".join(parts)
        texts.add(hash(text))
        place = folder / ("a" if number < files // 2 else "b") / f"{number:06d}.en.vtt"
        place.write_text(text)
    assert len(texts) == files


def timed(*commands: list[str]) -> tuple[float, float]:
    """Wall clock and processor seconds of commands that run side by side."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    runs = [
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in commands
    ]
    for run in runs:
        assert run.wait() in (0, 1), run.args
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def speed(files: int) -> None:
    """Print files a second."""
    for kind in ("clean", "one"):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            make(folder, files, kind)
            a, b = str(folder / "a"), str(folder / "b")
            ways: dict[str, list[list[str]]] = {}
            for form in ("github", "concise"):
                ours = [*IMHCAPS, form]
                ways[f"{form} -j 1"] = [[*ours, a, b, "-j", "1"]]
                ways[f"{form} -j 2"] = [[*ours, a, b, "-j", "2"]]
                ways[f"{form} apart"] = [[*ours, each, "-j", "1"] for each in (a, b)]
            for peer, code in PEERS.items():
                ways[peer] = [[sys.executable, "-c", code, a]]
            if shutil.which("node") and os.environ.get("NODE_PATH"):
                ways["node webvtt-parser"] = [["node", "-e", NODE, a]]
            sums = {way: [0.0, 0.0] for way in ways}
            for _ in range(TURNS):
                for way, commands in ways.items():
                    for at, seconds in enumerate(timed(*commands)):
                        sums[way][at] += seconds
            print(f"{kind}, {files} files of {CUES} cues")
            rates = {}
            for way, (wall, used) in sums.items():
                count = files * TURNS / (1 if way.split()[0] in ("github", "concise") else 2)
                rates[way] = count / used
                print(
                    f"  {way:20} {count / wall:7.0f} files/s   {count / used:7.0f} files a processor second"
                )
            for form in ("github", "concise"):
                apart, two = sums[f"{form} apart"], sums[f"{form} -j 2"]
                print(
                    f"  {form}: -j 2 reaches {apart[0] / two[0]:.2f} of two separate runs (processor {apart[1] / two[1]:.2f})"
                )
                fastest = max(rates[way] for way in rates if "-j" not in way and "apart" not in way)
                print(f"  {form}: {rates[f'{form} -j 1'] / fastest:.2f} x the fastest peer")


def memory(forms: tuple[str, ...] = ("json", "full", "sarif", "export")) -> None:
    """Print what a run holds at most, its processes each, by number of files."""
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    with tempfile.TemporaryDirectory() as name:
        for files in (500, 4000):
            make(Path(name) / str(files), files, "one", 20)
        for form in forms:
            for jobs in ("1", "2"):
                held = []
                for files in (500, 4000):
                    command = [*IMHCAPS, form, str(Path(name) / str(files)), "-j", jobs]
                    if form == "export":
                        out = str(Path(name) / f"documents-{files}-{jobs}")
                        command = [*EXPORT, str(Path(name) / str(files)), "-j", jobs, "-o", out]
                    done = subprocess.run(
                        [sys.executable, "-c", code, *command],
                        capture_output=True,
                        text=True,
                        check=True,
                    )
                    held.append(int(done.stdout) / 1024)
                print(
                    f"{form:8} -j {jobs}: 500 files {held[0]:5.1f} MB, 4,000 files {held[1]:5.1f} MB, {held[1] / held[0]:.2f} x"
                )


def cluster(files: int) -> None:
    """Print the processor time of client, scheduler and two workers beside that of one process."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder / "files", files, "one", 20)
        address = "tcp://127.0.0.1:18786"
        dask = [sys.executable, "-m", "dask"]
        options = ["--host", "127.0.0.1", "--no-dashboard"]
        parts = [[*dask, "scheduler", "--port", "18786", "--no-show", *options]]
        parts += [[*dask, "worker", address, "--no-nanny", "--nthreads", "1", *options]] * 2
        servers = [
            subprocess.Popen(part, cwd=name, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for part in parts
        ]
        try:
            command = [*IMHCAPS, "json", str(folder / "files")]
            timed([*command, "--cluster", address])
            for _ in range(TURNS):
                _, alone = timed([*command, "-j", "1"])
                before = sum(map(_used, servers))
                _, client = timed([*command, "--cluster", address])
                served = sum(map(_used, servers)) - before
                print(
                    f"{files} files: one process {alone:.1f} s, client {client:.1f} s, scheduler and workers {served:.1f} s:"
                    f" {(client + served) / alone:.2f} x"
                )
        finally:
            for server in servers:
                server.kill()
                server.wait()


def _used(process: subprocess.Popen[bytes]) -> float:
    """Processor seconds of a process that runs (Linux)."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def watch() -> None:
    """Print how long after one of 1,000 files was written its findings are said."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, 1000, "clean")
        command = [*IMHCAPS, "concise", "--watch", str(folder)]
        run = subprocess.Popen(
            [command[0], "-u", *command[1:]],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert run.stdout is not None
        while "Watching" not in run.stdout.readline():
            pass
        time.sleep(1)
        taken = []
        for path in sorted(folder.rglob("*.vtt"))[:40:2]:
            path.write_text(path.read_text() + "\n9:00:00.000 --> 9:00:02.000\nAnd , now.\n")
            began = time.perf_counter()
            while "Found" not in run.stdout.readline():
                pass
            taken.append((time.perf_counter() - began) * 1000)
            time.sleep(0.1)
        run.kill()
        run.wait()
        taken.sort()
        print(
            f"--watch, 1,000 files of {CUES} cues: {taken[len(taken) // 2]:.0f} ms (least {taken[0]:.0f}, most {taken[-1]:.0f})"
        )


if __name__ == "__main__":
    if "--memory" in sys.argv:
        memory(*([("export",)] if "export" in sys.argv else []))
    elif "--cluster" in sys.argv:
        cluster(int(next((word for word in sys.argv[1:] if word.isdecimal()), "2000")))
    elif "--watch" in sys.argv:
        watch()
    else:
        speed(int(next((word for word in sys.argv[1:] if word.isdecimal()), "2000")))
