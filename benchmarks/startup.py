"""Start-up and the main job: whole processes, beside a typer hello-world and a bare Python.

python benchmarks/startup.py
python benchmarks/startup.py --instructions [TREE …]    instructions of whole commands (valgrind)
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HELLO = "import typer\napp = typer.Typer(add_completion=False)\n@app.command()\ndef main(name: str = 'x') -> None: print(name)\napp()\n"
RUNS = 15


def seconds(command: list[str], runs: int = RUNS) -> float:
    """The median wall time of a process, after one that is not counted."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def cpu(commands: dict[str, list[str]], folder: Path, runs: int = RUNS) -> dict[str, float]:
    """The least processor time (user and system) of each command, run in turns.

    Byte code is kept as an installed package has it, whatever the environment says: without it every
    run would compile the source.
    """
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    least = dict.fromkeys(commands, float("inf"))
    for turn in range(runs + 1):
        for what, command in commands.items():
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            if turn:
                least[what] = min(least[what], took)
    return least


CHECKED = ("clean", "voices", "usual", "clean srt")


def checks(folder: Path, kind: str) -> Path:
    """A track of 1,000 cues as in `check_rules`."""
    from check_rules import track

    kind, _, srt = kind.partition(" ")
    path = folder / f"{kind}.en.{srt or 'vtt'}"
    path.write_text(track(1000, kind, bool(srt)), encoding="utf-8")
    return path


def instructions(trees: list[Path]) -> None:
    """Print millions of machine instructions of whole commands of two and of 1,000 cues, of each work tree."""
    from before_speed import track

    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        commands = {"--version": ["--version"]}
        kinds = ("clean", "voices", "usual", "many")
        for name, kind, cues in (("two cues", "clean", 2), *((kind, kind, 1000) for kind in kinds)):
            path = folder / f"{name.replace(' ', '-')}.en.vtt"
            path.write_text(track(cues, kind), encoding="utf-8")
            commands[name] = ["check", str(path), "--output-format", "concise"]
        commands["many, in full"] = [*commands["many"][:-1], "full"]
        for what, arguments in commands.items():
            counts = [_counted(tree, arguments, folder) for tree in trees]
            print(f"{what:14}", *(f"{count / 1e6:8.0f}" for count in counts), flush=True)


def _counted(tree: Path, arguments: list[str], folder: Path) -> int:
    """Machine instructions of a command, once its byte code is kept; run where no configuration is found."""
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    env |= {"PYTHONPATH": str(tree.resolve() / "src"), "PYTHONHASHSEED": "0"}
    env["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    run = [sys.executable, "-m", "imhcaps", *arguments]
    subprocess.run(run, env=env, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    valgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}"]
    done = subprocess.run([*valgrind, *run], env=env, cwd=folder, capture_output=True, text=True)
    return int(done.stderr.split("Collected :")[1].split()[0])


def hour(folder: Path) -> tuple[Path, Path]:
    """An hour of talk (9,000 words, 120 turns) and a sheet of one row a turn."""
    sentence = (
        "and then we found that the people who read the words were not the people we had in mind, "
    )
    turns, rows = [], ["start,end,speaker,text"]
    for turn in range(120):
        name = ("Ada Lovelace", "Grace Hopper")[turn % 2]
        words = f"Turn number {turn} begins here. " + (sentence * 4).rstrip(", ") + "."
        turns.append(f"{name}: {words}")
        rows.append(f"{turn * 30 + 1},{turn * 30 + 29},{name},Turn number {turn} begins")
    talk, sheet = folder / "hour.txt", folder / "hour.csv"
    talk.write_text("\n\n".join(turns) + "\n", encoding="utf-8")
    sheet.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return talk, sheet


def main() -> None:
    if "--instructions" in sys.argv:
        named = sys.argv[sys.argv.index("--instructions") + 1 :]
        instructions(list(map(Path, named)) or [ROOT])
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        hello = folder / "hello.py"
        hello.write_text(HELLO, encoding="utf-8")
        python = sys.executable
        imhcaps = [str(Path(python).with_name("imhcaps"))]
        rows = {
            "bare Python": [python, "-c", "pass"],
            "import imhcaps": [python, "-c", "import imhcaps"],
            "typer hello-world": [python, str(hello)],
            "imhcaps --version": [*imhcaps, "--version"],
        }
        times = {what: seconds(command) for what, command in rows.items()}
        for what, took in times.items():
            print(f"{what:28} {took * 1000:8.0f} ms")
        print(
            f"{'version / hello-world':28} {times['imhcaps --version'] / times['typer hello-world']:8.2f} ×"
        )
        print(
            f"{'import imhcaps − Python':28} {(times['import imhcaps'] - times['bare Python']) * 1000:8.1f} ms"
        )
        commands = {"version": [*imhcaps, "--version"]}
        for kind in CHECKED:
            commands[kind] = [*imhcaps, "check", str(checks(folder, kind))]
        used = cpu(commands, folder)
        for kind in CHECKED:
            ratio = used[kind] / used["version"]
            print(f"{f'check 1,000 {kind} / version':32} {ratio:8.2f} × (processor)")
        talk, sheet = hour(folder)
        caption = [
            *imhcaps,
            "caption",
            str(talk),
            "--cues",
            str(sheet),
            "-o",
            name,
            "--force",
        ]
        print(f"{'caption one hour of talk':28} {seconds(caption, 3):8.2f} s")


if __name__ == "__main__":
    main()
