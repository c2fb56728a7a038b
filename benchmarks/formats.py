"""Readers: time per cue, peak memory and linearity, beside the peers, in one process.

    python benchmarks/formats.py [--cues 10000] [--json]

Peers that are not installed are left out (`pip install pysubs2 pycaption`).
"""

from __future__ import annotations

import argparse
import functools
import importlib.util
import io
import json
import sys
import time
import tracemalloc
from collections.abc import Callable

from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document, write_track
from imhcaps.source import Source
from imhcaps.timecode import clock

WORDS = [
    "and",
    "so",
    "the",
    "infant",
    "learns",
    "to",
    "trust",
    "the",
    "person",
    "who",
    "comes",
    "when",
    "it",
    "cries",
    "in",
    "the",
    "night",
]


def vtt(count: int) -> str:
    """A WebVTT file of so many two-line cues, a voice in every third."""
    rows = ["WEBVTT\n"]
    for n in range(count):
        voice = "<v Denise Webb>" if n % 3 == 0 else ""
        text = f"{voice}{' '.join(WORDS[n % 7 : n % 7 + 7])}\n{' '.join(WORDS[3 + n % 5 : 10 + n % 5])}"
        rows.append(f"{clock(n * 5000)} --> {clock(n * 5000 + 4800)}\n{text}\n")
    return "\n".join(rows)


def srt(count: int) -> str:
    """The same as SubRip, without voices."""
    return "\n".join(
        f"{n + 1}\n{clock(n * 5000, ',')} --> {clock(n * 5000 + 4800, ',')}\n"
        f"{' '.join(WORDS[n % 7 : n % 7 + 7])}\n{' '.join(WORDS[3 + n % 5 : 10 + n % 5])}\n"
        for n in range(count)
    )


def seconds(task: Callable[[], object], rounds: int = 5) -> float:
    """The best of some rounds: the rest is other people's work."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        task()
        best = min(best, time.perf_counter() - start)
    return best


def peak(task: Callable[[], object]) -> float:
    """Megabytes at the highest."""
    tracemalloc.start()
    kept = task()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    del kept
    return most / 1e6


def tasks(count: int) -> dict[str, Callable[[], object]]:
    """What is measured, by name."""
    import srt as srt_package
    import webvtt

    page, subrip = vtt(count), srt(count)

    def read(text: str, name: str) -> object:
        return read_document(Source(text, f"a.{name}"), name)

    found: dict[str, Callable[[], object]] = {
        "vtt imhcaps parse": lambda: read(page, "vtt"),
        "vtt imhcaps parse to track": lambda: read_document(Source(page, "a.vtt")).track,
        "vtt imhcaps parse and all rules": lambda: check_document(
            read_document(Source(page, "a.vtt"))
        ),
        "vtt webvtt-py parse": lambda: webvtt.from_string(page),
        "srt imhcaps parse": lambda: read(subrip, "srt"),
        "srt imhcaps parse to track": lambda: read_document(Source(subrip, "a.srt")).track,
        "srt imhcaps parse and all rules": lambda: check_document(
            read_document(Source(subrip, "a.srt"))
        ),
        "srt srt parse": lambda: list(srt_package.parse(subrip)),
        "srt webvtt-py parse": lambda: webvtt.WebVTT.from_buffer(io.StringIO(subrip), format="srt"),
    }
    if importlib.util.find_spec("pysubs2"):
        import pysubs2

        found["vtt pysubs2 parse"] = lambda: pysubs2.SSAFile.from_string(page, format_="vtt")
        found["srt pysubs2 parse"] = lambda: pysubs2.SSAFile.from_string(subrip, format_="srt")
    if importlib.util.find_spec("pycaption"):
        import pycaption

        found["vtt pycaption parse"] = lambda: pycaption.WebVTTReader().read(page)
        found["srt pycaption parse"] = lambda: pycaption.SRTReader().read(subrip)
    track = read_document(Source(page, "a.vtt")).track
    for name in ("vtt", "srt", "json"):
        found[f"{name} imhcaps write"] = lambda name=name: write_track(track, name)  # type: ignore[misc]
    return found


HEAD = "WEBVTT\n\n00:01.000 --> 00:02.000\n"
HOSTILE: dict[str, tuple[str, Callable[[int], str]]] = {
    "raw <": ("vtt", lambda n: HEAD + "<" * n),
    "open tags": ("vtt", lambda n: HEAD + "<b>" * n),
    "crossed tags": ("vtt", lambda n: HEAD + "<b></i>" * n),
    "labels": ("vtt", lambda n: HEAD + "<c.label>x" * n),
    "ruby": ("vtt", lambda n: HEAD + "<ruby><rt>" * n),
    "references": ("vtt", lambda n: HEAD + "&amp" * n),
    "arrows in text": ("vtt", lambda n: HEAD + "a --> b\n" * n),
    "digits of hours": ("vtt", lambda n: f"WEBVTT\n\n{'9' * n}:00:01.000 --> 00:02.000\nx\n"),
    "spaces in timing": (
        "vtt",
        lambda n: f"WEBVTT\n\n{' ' * n}00:01.000{' ' * n}-->00:02.000\nx\n",
    ),
    "settings": ("vtt", lambda n: f"{HEAD[:-1]} {'line:1 ' * n}\nx\n"),
    "regions": ("vtt", lambda n: "WEBVTT\n\n" + "REGION\nid:a\n\n" * n),
    "one region": ("vtt", lambda n: "WEBVTT\n\nREGION\n" + "id:a\n" * n),
    "styles": ("vtt", lambda n: "WEBVTT\n\n" + "STYLE\na\n\n" * n),
    "junk": ("vtt", lambda n: "WEBVTT\n\n" + "junk\n\n" * n),
    "CR": ("vtt", lambda n: "WEBVTT\r\r" + "1\r00:01.000 --> 00:02.000\rx\r\r" * n),
    "SubRip numbers": ("srt", lambda n: "1\n" * n),
    "SubRip paragraphs": ("srt", lambda n: "1\n00:00:01,000 --> 00:00:02,000\n" + "x\n\n" * n),
    "SubRip times": ("srt", lambda n: "00:00:01 --> 00:00:02\n" * n),
    "SubRip tags": ("srt", lambda n: "1\n00:00:01,000 --> 00:00:02,000\n" + "<i><b></i>" * n),
    "SubRip dashes": ("srt", lambda n: "1\n00:00:01,000 --> 00:00:02,000\n" + "- " * n + "\n"),
    "LRC stamps": ("lrc", lambda n: "[00:01.00]" * n + "x\n"),
}
"""Inputs that make a careless reader quadratic."""


def whole(name: str, text: str) -> None:
    """Everything that a document can be asked."""
    doc = read_document(Source(text, f"a.{name}"), name)
    _ = doc.problems, doc.texts, doc.blocks, doc.track, doc.speakers


def main() -> None:
    """Print the table, or JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cues", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rows = {
        name: {
            "us_per_cue": round(seconds(task) / options.cues * 1e6, 2),
            "peak_mb": round(peak(task), 2),
        }
        for name, task in sorted(tasks(options.cues).items())
    }
    growth = {}
    for name, (which, make) in HOSTILE.items():
        small, large = (
            seconds(functools.partial(whole, which, make(size)), 2) for size in (2_000, 8_000)
        )
        growth[name] = round(large / small, 1)
    if options.json:
        json.dump({"rows": rows, "growth_for_4_times_the_size": growth}, sys.stdout, indent=1)
        return
    for name, row in rows.items():
        print(f"{name:34}{row['us_per_cue']:9.2f} µs/cue {row['peak_mb']:9.2f} MB")
    print("\nfour times the size takes so many times as long (4 is linear, 16 quadratic):")
    for name, factor in growth.items():
        print(f"{name:34}{factor:9.1f}")


if __name__ == "__main__":
    main()
