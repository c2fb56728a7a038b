"""How many machine instructions a check takes for a cue, and segmentation for a word, in several work trees.

    python benchmarks/instructions.py TREE TREE …       by valgrind; about two minutes a tree and row on a quiet machine

Each figure is what three calls in a process take over one, halved: the start of Python, imports and what is kept from the
first call are not in it. Instructions do not depend on the load of the machine, and differ by a thousandth from run to run.
A tree is a checkout; packages are looked for under the names that they had there.
"""

from __future__ import annotations

import gc
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from before_speed import track, words

CUES, WORDS = 500, 3000
"""Cues of the track that is checked, and words that are cut into cues."""
WORK = ("clean", "usual", "many", "segmentation")


def _package(*names: str) -> Any:
    """The first of these modules that the tree has."""
    for name in names[:-1]:
        try:
            return import_module(f"imhcaps.{name}")
        except ModuleNotFoundError:
            continue
    return import_module(f"imhcaps.{names[-1]}")


def _work(what: str) -> Callable[[], object]:
    """What is counted: a check of a track, or a segmentation, with all of its input made before."""
    if what != "segmentation":
        from imhcaps.formats import read_document
        from imhcaps.source import Source

        web = _package("checks.profiles", "check.profiles").load_profile("web")
        check = _package("checks.runner", "check.runner").check_document
        source = Source(track(CUES, what), "talk.en.vtt")
        return lambda: check(read_document(source), web)
    from imhcaps.model.transcript import Speaker, TimedTranscript, Transcript, Turn, Word

    limits = _package("segmentation.limits", "segment.limits").SegmentLimits()
    segment = _package("segmentation.segmenter", "segment.segmenter").segment_report
    chance = random.Random(7)
    said = [f"{word}." if chance.random() < 0.07 else word for word in words(chance, WORDS)]
    timed = [Word(word, True, 400 * at, 400 * at + 380) for at, word in enumerate(said)]
    people = Speaker("Ann"), Speaker("Bob")
    turns = [Turn(people[at // 120 % 2], tuple(timed[at : at + 120])) for at in range(0, WORDS, 120)]
    talk = TimedTranscript(Transcript(tuple(turns), language="en"))
    return lambda: segment(talk, limits)


def _counted(tree: Path, what: str, times: int, folder: Path) -> int:
    """Instructions of a process that does the work so often."""
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    env |= {"PYTHONPATH": str(tree / "src"), "PYTHONHASHSEED": "0"}
    env["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    run = [sys.executable, __file__, f"--part={what}", str(times)]
    subprocess.run(run, env=env, check=True)
    valgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}"]
    done = subprocess.run([*valgrind, *run], env=env, capture_output=True, text=True, check=True)
    return int(done.stderr.split("Collected :")[1].split()[0])


def main() -> None:
    if len(sys.argv) > 1 and sys.argv[1].startswith("--part="):
        work = _work(sys.argv[1].removeprefix("--part="))
        gc.disable()
        for _ in range(int(sys.argv[2])):
            work()
        return
    with tempfile.TemporaryDirectory() as folder:
        for what in WORK:
            size = WORDS if what == "segmentation" else CUES
            each = []
            for tree in map(Path, sys.argv[1:]):
                one, three = (_counted(tree, what, times, Path(folder)) for times in (1, 3))
                each.append((three - one) / 2 / size / 1000)
            ratios = (f"{now / each[0]:6.3f}" for now in each[1:])
            print(f"{what:14}", *(f"{count:8.1f}" for count in each), *ratios, flush=True)


if __name__ == "__main__":
    main()
