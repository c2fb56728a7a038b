"""How fast a file is read and checked, beside webvtt-py's bare parse and the readers of SubRip.

    python benchmarks/check_rules.py [CUES]

Three tracks: clean, as people write them (a finding in three cues out of four), and with a voice and a
label in every cue. Goals: reading and all rules of 10,000 cues in less time than webvtt-py takes to
read them (better: half), SRT in less than pysubs2's (better: srt's). The times are processor times, the
best of seven, all in one process.
"""

from __future__ import annotations

import gc
import random
import sys
from collections.abc import Callable
from time import process_time

from imhcaps.checks.context import Context
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.runner import check_document, rules_for
from imhcaps.formats import read_document
from imhcaps.source import Source
from imhcaps.timecode import clock

SAID = (
    ("Babies come into the world", "ready to meet another person."),
    ("Every face that leans in", "teaches them something new."),
    ("Parents need friends", "who listen late at night."),
    ("That small smile took", "three long weeks to arrive."),
    ("Nobody learns this hard work", "from any book alone."),
    ("A calm voice tells every child", "that all is well."),
    ("Sleep comes far more easily", "once fears have names."),
    ("Watch those tiny hands", "reach toward the sunlight."),
)
LOOSE = (
    ("And that is what we think of the", "work. So what we"),
    ("would like to ask you", "now is"),
    ("how you came to it in all of those years,", "you know."),
)
NAMES = ("Denise Webb", "Heidi Brown", "Jane Doe")


def track(cues: int, kind: str, srt: bool = False) -> str:
    """A track of so many cues: `clean`, `usual` or `voices`."""
    chance = random.Random(1)
    parts, at = ([] if srt else ["WEBVTT\n"]), 1000
    mark = "," if srt else "."
    speaker = NAMES[0]
    for number in range(cues):
        top, bottom = chance.choice(SAID)
        gap = chance.choice((83, 83, 700))
        if kind == "usual" and number % 3 == 0:
            top, bottom = chance.choice(LOOSE)
            gap = chance.choice((1, 300, 83))
        if kind == "voices":
            label = ""
            if number % 4 == 0:
                speaker = NAMES[number // 4 % 3]
                label = f"<c.label>{speaker.split()[0]}:</c> "
            top = f"<v {speaker}>{label}{top}"
        head = f"{number + 1}\n" if srt else ""
        times = f"{clock(at, mark)} --> {clock(at + 3200, mark)}"
        parts.append(f"{'' if srt and not number else chr(10)}{head}{times}\n{top}\n{bottom}\n")
        at += 3200 + gap
    return "".join(parts)


def best(work: Callable[[], object], times: int = 7) -> float:
    """Processor seconds of the fastest of some runs."""
    least = float("inf")
    for _ in range(times):
        gc.collect()
        start = process_time()
        work()
        least = min(least, process_time() - start)
    return least


def peers(text: str, srt: bool) -> dict[str, Callable[[], object]]:
    """What else reads the file, as far as it is installed."""
    found: dict[str, Callable[[], object]] = {}
    if srt:
        import srt as srt_package

        found["srt"] = lambda: list(srt_package.parse(text))
        try:
            import pysubs2
        except ImportError:
            return found
        found["pysubs2"] = lambda: pysubs2.SSAFile.from_string(text, "srt")
        return found
    import webvtt

    found["webvtt-py"] = lambda: list(webvtt.from_string(text))
    return found


def main(cues: int, detail: bool) -> None:
    """Print microseconds a cue."""
    profile = load_profile("web")
    for name in ("clean", "usual", "voices", "clean srt"):
        srt = name.endswith("srt")
        text = track(cues, name.split()[0], srt)
        path = f"talk.en.{'srt' if srt else 'vtt'}"

        def read(text: str = text, path: str = path) -> object:
            return read_document(Source(text, path))

        def whole(text: str = text, path: str = path) -> list[object]:
            return list(check_document(read_document(Source(text, path)), profile))

        row = {"read": best(read), "read and check": best(whole)}
        row.update((peer, best(work)) for peer, work in peers(text, srt).items())
        shown = "  ".join(f"{what} {took / cues * 1e6:.1f}" for what, took in row.items())
        print(f"{name:10} {shown}  µs a cue; {len(whole()) / cues:.2f} findings a cue")
        if detail:
            _by_rule(read_document(Source(text, path)), profile, cues)


def _by_rule(document: object, profile: object, cues: int) -> None:
    context = Context(document, profile)  # type: ignore[arg-type]
    rows = []
    for rule in rules_for(document, profile):  # type: ignore[arg-type]
        start = process_time()
        hits = sum(1 for _ in rule.check(context))
        rows.append(((process_time() - start) / cues * 1e6, rule.code, hits))
    print(f"    all rules {sum(row[0] for row in rows):.1f}")
    for took, code, hits in sorted(rows, reverse=True)[:16]:
        print(f"    {code} {took:5.2f} µs a cue, {hits} hits")


if __name__ == "__main__":
    arguments = [word for word in sys.argv[1:] if word != "--by-rule"]
    main(int(arguments[0]) if arguments else 10_000, "--by-rule" in sys.argv)
