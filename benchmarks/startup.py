"""Start-up and the main job: whole processes, beside a typer hello-world and a bare Python.

python benchmarks/startup.py
"""

from __future__ import annotations

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
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        hello = folder / "hello.py"
        hello.write_text(HELLO, encoding="utf-8")
        python = sys.executable
        rows = {
            "bare Python": [python, "-c", "pass"],
            "import imhcaps": [python, "-c", "import imhcaps"],
            "typer hello-world": [python, str(hello)],
            "imhcaps --version": [python, "-m", "imhcaps", "--version"],
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
        talk, sheet = hour(folder)
        caption = [
            python,
            "-m",
            "imhcaps",
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
