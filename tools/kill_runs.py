"""Kill `caption`, `check --fix`, `export`, `convert` and `build` at random moments; all files must be old or new,
whole.

    python tools/kill_runs.py 500
    python tools/kill_runs.py 400 7 build,fix       (a seed, and some of the commands)

Each round begins with the outputs of an older text in place, runs a command for the newer text, and kills it
(SIGKILL) after a random time: every other round within some milliseconds after its first temporary file is there, since
most of a run only reads. Then every output must be what one of the two texts gives, all of them of
the same one, and the next run must complete the work and leave nothing behind. A set that a kill cut in
two while it was renamed is completed by the next run: it is counted apart ("completed").
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LINES = 60
OLD = "".join(
    f"Ann: This is line {n} of the older text.\n\nBo: Yes, {n}.\n\n" for n in range(LINES)
)
NEW = OLD.replace("older", "newer and rather longer")
SHEET = "start,end,kind,text\n" + "".join(
    f"{n * 6 + 1},,,This is line {n}\n{n * 6 + 4},,,Yes {n}\n" for n in range(LINES)
) + "0,,chapter,Begin\n100,,chapter,Middle\n"  # fmt: skip
PROJECT = """captions-folder = "out"
documents-folder = "out"
documents = ["html", "txt"]

[[talk]]
transcript = "t.txt"
cues = "c.csv"
"""

COMMANDS = {
    "caption": ["caption", "t.txt", "--cues", "c.csv", "-o", "out", "--to", "vtt,srt,sbv,lrc", "--review", "out/r.csv"],
    "export": ["export", "t.txt", "--to", "html,md,txt,json,epub", "-o", "out"],
    "convert": ["convert", "in.vtt", "-o", "out/t.srt"],
    "fix": ["check", "out", "--fix"],
    "build": ["build"],
}  # fmt: skip


def prepare(folder: Path, text: str, command: str) -> None:
    """The inputs of a round."""
    (folder / "t.txt").write_text(text)
    (folder / "c.csv").write_text(SHEET)
    (folder / "imhcaps.toml").write_text(PROJECT)
    cues = "".join(
        f"00:{n:02d}.000 --> 00:{n:02d}.900\n{text[:5]}  line  {n} {len(text)}\n\n"
        for n in range(LINES)
    )
    (folder / "in.vtt").write_text(f"WEBVTT\n\n{cues}")
    if command == "fix":
        (folder / "out").mkdir(exist_ok=True)
        for name in ("a.en.vtt", "b.en.vtt", "c.en.vtt"):
            (folder / "out" / name).write_text(f"WEBVTT\n\n{cues}")


def outputs(folder: Path) -> dict[str, bytes]:
    """The files that were made, without temporary ones."""
    out = folder / "out"
    if not out.is_dir():
        return {}
    return {p.name: p.read_bytes() for p in out.iterdir() if not p.name.startswith(".imhcaps-")}


WRITING_SECONDS = 0.2
"""How long the writing of a set lasts at most, on a busy disk: the kill comes within this time after it began, more
often soon than late. Measured."""


def run(folder: Path, command: str, after: float | None = None, writing: bool = False) -> float:
    """Run a command, to its end or until it is killed `after` so many seconds; how long it took.

    With `writing` these seconds begin when the first temporary file is there.
    """
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "imhcaps", *COMMANDS[command]],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": "0"},  # an EPUB holds the time at which it was made
    )
    try:
        while writing and process.poll() is None and not _has_temporary(folder / "out"):
            time.sleep(0.0002)
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    return time.monotonic() - began


def _has_temporary(folder: Path) -> bool:
    try:
        return any(path.name.startswith(".imhcaps-") for path in folder.iterdir())
    except FileNotFoundError:
        return False


class Kills:
    """What the rounds of one command found."""

    def __init__(self, command: str, root: Path) -> None:
        self.command = command
        self.root = root
        self.counts = {"old": 0, "new": 0, "completed": 0}
        self.versions = []
        for name, text in (("first", OLD), ("second", NEW)):
            folder = root / f"{command}-{name}"
            folder.mkdir()
            if name == "second" and command != "fix":
                # As in a round: the newer text is made where the outputs of the older one are.
                prepare(folder, OLD, command)
                run(folder, command)
            prepare(folder, text, command)
            taken = run(folder, command)
            self.versions.append(outputs(folder))
            self.taken = taken
        self.before = self.versions[0]
        if command == "fix":
            prepare(root / f"{command}-first", NEW, command)
            self.before = outputs(root / f"{command}-first")

    def round(self, moment: float, writing: bool = False) -> None:
        """One kill, `moment` being a share of the run, or of its `writing`.

        Raises `AssertionError` for a half-written file, a mixed set, or what is left behind.
        """
        folder = Path(tempfile.mkdtemp(dir=self.root))
        prepare(folder, NEW, self.command)
        (folder / "out").mkdir(exist_ok=True)
        for name, data in self.before.items():
            (folder / "out" / name).write_bytes(data)
        known = self.root / f"{self.command}-first" / ".imhcaps"
        if known.is_dir():
            # What a build knows of the older outputs: without it captions that are there keep their times.
            shutil.copytree(known, folder / ".imhcaps")
        run(folder, self.command, moment * (WRITING_SECONDS if writing else self.taken), writing)
        found, new = outputs(folder), self.versions[1]
        for name, data in found.items():
            assert data in (self.before.get(name), new[name]), (
                f"{self.command}: {name} is half written"
            )
        changed = {name for name in found if found[name] == new[name] != self.before.get(name)}
        different = {name for name in new if new[name] != self.before.get(name)}
        mixed = bool(changed) and changed != different and self.command != "fix"
        run(folder, self.command)
        assert outputs(folder) == new, f"{self.command}: the next run did not complete it"
        left = [p.name for p in (folder / "out").iterdir() if p.name.startswith(".imhcaps-")]
        assert not left, f"{self.command}: left behind {left}"
        self.counts["completed" if mixed else "new" if changed else "old"] += 1
        shutil.rmtree(folder)


def main(rounds: int, seed: int, commands: list[str]) -> None:
    """Kill so often, in turn over the commands, and print what was found."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="imhcaps-kills-") as name:
        kills = [Kills(command, Path(name)) for command in commands]
        for number in range(rounds):
            writing = number // len(kills) % 2 == 1
            moment = chance.random() ** 2 if writing else chance.uniform(0.5, 1.05)
            kills[number % len(kills)].round(moment, writing)
        for each in kills:
            print(f"{each.command:8} {each.counts}")


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 20,
        int(sys.argv[2]) if len(sys.argv) > 2 else 1,
        sys.argv[3].split(",") if len(sys.argv) > 3 else list(COMMANDS),
    )
