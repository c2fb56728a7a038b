"""How long a check takes for a cue, and segmentation for a word, in several work trees.

    python benchmarks/two_trees.py TREE TREE …                  processor time, in turns, the least of `TURNS` processes
    python benchmarks/two_trees.py --instructions TREE TREE …   machine instructions, by valgrind: slow

A tree is a checkout; modules are looked for under the names that they had there. The first call of a process is not
counted: imports and what is kept from it are not in the figures.
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

from before_speed import best, timed_talk, track

CUES, WORDS = 500, 3000
"""Cues of the track that is checked, and words that are cut into cues."""
TURNS, RUNS = 5, 40
"""Processes of each tree and row, and runs in each of them, of which the fastest counts."""
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
    limits = _package("segmentation.limits", "segment.limits").SegmentLimits()
    segment = _package("segmentation.segmenter", "segment.segmenter").segment_report
    talk = timed_talk(random.Random(7), WORDS)
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


def _timed(tree: Path, what: str) -> float:
    """Processor seconds of the work, the least of some runs in a process of its own."""
    env = {**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONHASHSEED": "0"}
    run = [sys.executable, __file__, f"--part={what}", "time"]
    return float(subprocess.run(run, env=env, capture_output=True, text=True, check=True).stdout)


def _part(what: str, times: str) -> None:
    work = _work(what)
    if times == "time":
        work()
        print(best(work, RUNS))
        return
    gc.disable()
    for _ in range(int(times)):
        work()


def instructions(trees: list[Path]) -> None:
    """Print thousands of instructions a cue, or a word, and the ratios: what three calls take over one, halved."""
    with tempfile.TemporaryDirectory() as folder:
        for what in WORK:
            each = []
            for tree in trees:
                one, three = (_counted(tree, what, times, Path(folder)) for times in (1, 3))
                each.append((three - one) / 2 / _size(what) / 1000)
            _show(what, each)


def times(trees: list[Path]) -> None:
    """Print microseconds of processor time a cue, or a word, and the ratios."""
    for what in WORK:
        least = [float("inf")] * len(trees)
        for _ in range(TURNS):
            least = [min(old, _timed(tree, what)) for old, tree in zip(least, trees, strict=True)]
        _show(what, [seconds / _size(what) * 1e6 for seconds in least])


def _size(what: str) -> int:
    return WORDS if what == "segmentation" else CUES


def _show(what: str, each: list[float]) -> None:
    ratios = (f"{now / each[0]:6.3f}" for now in each[1:])
    print(f"{what:14}", *(f"{count:8.1f}" for count in each), *ratios, flush=True)


def main() -> None:
    arguments = sys.argv[1:]
    if arguments[0].startswith("--part="):
        _part(arguments[0].removeprefix("--part="), arguments[1])
    elif arguments[0] == "--instructions":
        instructions(list(map(Path, arguments[1:])))
    else:
        times(list(map(Path, arguments)))


if __name__ == "__main__":
    main()
