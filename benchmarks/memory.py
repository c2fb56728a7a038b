"""What is held at most while a file is read and checked, beside what the readers of others hold.

    python benchmarks/memory.py [CUES]

Each is measured in a process of its own, over the text that is already read and after a small file has
been done once: the peak that Python's allocator counts (`tracemalloc`), and by how much the process
grew at most (its resident size). Goal: reading and all rules below every other reader alone.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from check_rules import track

PEERS = {"vtt": ("webvtt-py", "pysubs2", "pycaption"), "srt": ("srt", "pysubs2", "pycaption")}
KINDS = ("clean", "usual", "voices", "clean srt", "usual srt")


def reader(name: str, suffix: str) -> Callable[[str], object]:
    """What reads a text, by the name of its package; ours checks it too. It is loaded here."""
    match name:
        case "imhcaps":
            from imhcaps.checks.profiles import load_profile
            from imhcaps.checks.runner import check_document
            from imhcaps.formats import read_document
            from imhcaps.source import Source

            profile = load_profile("web")
            path = f"talk.en.{suffix}"
            return lambda text: check_document(read_document(Source(text, path)), profile)
        case "webvtt-py":
            import webvtt

            return lambda text: list(webvtt.from_string(text))
        case "srt":
            import srt

            return lambda text: list(srt.parse(text))
        case "pysubs2":
            import pysubs2

            return lambda text: pysubs2.SSAFile.from_string(text, suffix)
        case _:
            import pycaption

            kind = pycaption.WebVTTReader if suffix == "vtt" else pycaption.SRTReader
            return lambda text: kind().read(text)


def alone(name: str, kind: str, cues: int, traced: bool) -> int:
    """Bytes that one reader holds at most, in this process."""
    srt = kind.endswith("srt")
    text = track(cues, kind.split()[0], srt)
    work = reader(name, "srt" if srt else "vtt")
    work(track(3, "clean", srt))
    if not traced:
        import resource

        # Pages in use now; `ru_maxrss` is the most that there ever were.
        before = int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
        work(text)
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - before
    import tracemalloc

    tracemalloc.start()
    work(text)
    return tracemalloc.get_traced_memory()[1]


def measured(name: str, kind: str, cues: int) -> str:
    """Both figures of one reader, each from a new process; nothing when it is not installed."""
    found = []
    for way in ("traced", "grown"):
        command = [sys.executable, __file__, str(cues), kind, name, way]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            return ""
        found.append(int(done.stdout) / 1e6)
    return f"{name} {found[0]:.1f} ({found[1]:.1f})"


def main(cues: int) -> None:
    """Print megabytes by the allocator and, in brackets, by the size of the process."""
    for kind in KINDS:
        suffix = "srt" if kind.endswith("srt") else "vtt"
        rows = [measured(name, kind, cues) for name in ("imhcaps", *PEERS[suffix])]
        print(f"{kind:10} {'  '.join(filter(None, rows))}  MB at most ({cues:,} cues)")


if __name__ == "__main__":
    words = sys.argv[1:]
    if len(words) == 4:
        print(alone(words[2], words[1], int(words[0]), words[3] == "traced"))
    else:
        main(int(words[0]) if words else 10_000)
