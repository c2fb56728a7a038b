"""How fast `check` and `check --fix` are beside the commit before this work, and beside webvtt-py and srt.

    python benchmarks/before_speed.py [CUES]            findings, fixes, `--fix`, segmentation, matching: ratios
    python benchmarks/before_speed.py --words           segmentation and matching alone
    python benchmarks/before_speed.py --commands        whole commands of 1,000 cues beside `--version`
    python benchmarks/before_speed.py --memory          megabytes of a check beside the peers' parse

The base is `environments.BEFORE`; it and this tree are installed alike. Every figure of both is taken in turns, each by
a process of its own, in processor time, the least of `TURNS`. No sentence of a track comes twice: lines that were found
for a text are kept, and a track that repeats itself would measure that.
"""

from __future__ import annotations

import gc
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from environments import both, environment

if TYPE_CHECKING:
    from imhcaps.model.finding import Findings
    from imhcaps.model.results import FileResult
    from imhcaps.model.transcript import TimedTranscript

TURNS = 3
NOUNS = "house garden river mother teacher doctor window letter number picture mountain village answer kitchen".split()  # noqa: SIM905
NAMED = "animal planet island market captain soldier student painter farmer harbour engine machine".split()  # noqa: SIM905
VERBS = "carried opened followed remembered noticed finished gathered promised delivered repaired invited".split()  # noqa: SIM905
KINDS = [
    "little",
    "quiet",
    "ancient",
    "yellow",
    "careful",
    "sudden",
    "gentle",
    "broken",
    "famous",
    "distant",
    "common",
    "hungry",
]
SMALL = "of to in for with on at from by about into over under after before".split()  # noqa: SIM905
FIRST = "the a an this that his her our their".split()  # noqa: SIM905
NAMES = ("Denise Webb", "Heidi Brown", "Jane Doe")


def words(chance: random.Random, count: int) -> list[str]:
    """So many words in an order that people might say them in."""
    said: list[str] = []
    while len(said) < count:
        said += map(chance.choice, (FIRST, KINDS, NOUNS, VERBS, SMALL, FIRST, NAMED))
        if chance.random() < 0.5:
            said.append(chance.choice(("and", "but", "because", "when", "while")))
    return said[:count]


def cue(chance: random.Random, kind: str, number: int) -> tuple[str, int, int]:
    """The text of a cue, how long it is shown and the gap after it, in milliseconds."""
    if kind == "many":
        said = words(chance, chance.randint(9, 13))
        cut = chance.randint(3, 7)
        if chance.random() < 0.35:
            said[cut - 1] += f". {chance.choice(('So', 'And', 'Then'))}"
        text = f"{' '.join(said[:cut])}\n{' '.join(said[cut:])}"
        return text, chance.choice((1900, 2300, 2700, 3100)), chance.choice((0, 40, 300, 200))
    if kind == "dialogue":
        said = words(chance, chance.randint(6, 16))
        half = len(said) // 2
        top, bottom = " ".join(said[:half]), " ".join(said[half:])
        text = chance.choice((f"- {top}\n- {bottom}", f"{top} - {bottom}", f"{top} {bottom}."))
        return (
            text,
            chance.choice((900, 1500, 2500, 4000, 8000)),
            chance.choice((0, 20, 40, 100, 300)),
        )
    top, bottom = words(chance, 4), words(chance, chance.randint(4, 5))
    if kind == "usual" and number % 2:
        top.append("of")
    text = f"{' '.join(top).capitalize()}\n{' '.join(bottom)}."
    if kind == "voices":
        name = NAMES[number // 4 % 3]
        label = f"<c.label>{name.split()[0]}:</c> " if number % 4 == 0 else ""
        text = f"<v {name}>{label}{text}"
    return text, 3200, chance.choice((300, 83, 83) if kind == "usual" else (83, 83, 700))


def track(cues: int, kind: str, srt: bool = False) -> str:
    """A track: `clean`, `voices`, `usual` (half a finding a cue), `many` (more than three), `dialogue`."""
    chance, at, mark = random.Random(7), 1000, "," if srt else "."
    parts, seen = [] if srt else ["WEBVTT\n"], set()
    while len(seen) < cues:
        text, duration, gap = cue(chance, kind, len(seen))
        if text in seen:
            continue
        seen.add(text)
        head = f"{len(seen)}\n" if srt else ""
        parts.append(f"{head}{_clock(at, mark)} --> {_clock(at + duration, mark)}\n{text}\n")
        at += duration + gap
    assert len(seen) == cues
    return "\n".join(parts)


def _clock(ms: int, mark: str) -> str:
    return f"{ms // 3600000:02d}:{ms // 60000 % 60:02d}:{ms // 1000 % 60:02d}{mark}{ms % 1000:03d}"


def best(work: Callable[[], object], times: int = 4) -> float:
    """Processor seconds of the fastest of some runs."""
    least = float("inf")
    for _ in range(times):
        gc.collect()
        start = process_time()
        work()
        least = min(least, process_time() - start)
    return least


def measure(cues: int) -> dict[str, float]:
    """Seconds of each thing with the package that is on the path."""
    from imhcaps.api import rebreak, resegment
    from imhcaps.checks.profiles import load_profile
    from imhcaps.checks.runner import check_document
    from imhcaps.checks.session import Settings, check_read, fix_document_with
    from imhcaps.formats import read_document
    from imhcaps.source import Source

    try:
        from imhcaps.checks.as_columns import check_columns as columns
        from imhcaps.report import texts_of
    except ImportError:  # the base has neither
        columns = texts_of = None
    web = load_profile("web")
    settings = Settings(web, rebreak=rebreak, resegment=resegment)
    found: dict[str, float] = {}
    for kind in ("clean", "voices", "usual", "many", "clean srt", "many srt"):
        srt = kind.endswith("srt")
        source = Source(track(cues, kind.split()[0], srt), f"talk.en.{'srt' if srt else 'vtt'}")
        found[f"check {kind}"] = best(lambda s=source: check_document(read_document(s), web))
        if columns is not None:
            found[f"columns {kind}"] = best(lambda s=source: columns(read_document(s), web))
    few = min(cues, 400)
    for kind in ("usual", "many"):
        source = Source(track(few, kind), "talk.en.vtt")
        once = best(lambda s=source: _with_fixes(check_read(read_document(s), settings)), 3)
        found[f"check with fixes {kind}"] = once * cues / few
    source = Source(track(few, "many"), "talk.en.vtt")
    result = check_read(read_document(source), settings)
    _with_fixes(result)
    bare = result._replace(findings=tuple(f._replace(fix=None) for f in result.findings))
    for name, what in (("", bare), (", fixes made", result)) if texts_of else ():
        for form in ("concise", "full", "json", "sarif"):
            once = best(lambda r=what, f=form: texts_of(r, f, 0), 3)
            found[f"report {form}{name} many"] = once * cues / few
    source = Source(track(200, "many"), "talk.en.vtt")
    found["check --fix many, 200 cues"] = best(
        lambda: fix_document_with(read_document(source), settings), 1
    )
    found |= words_timed()
    return found


SEGMENTED, MATCHED = 12_000, 30_000
"""Words that are cut into cues, and words of each of two texts that are matched."""


def timed_talk(chance: random.Random, count: int) -> TimedTranscript:
    """A talk of two people of so many words, each 380 ms long."""
    from imhcaps.model.transcript import Speaker, TimedTranscript, Transcript, Turn, Word

    said = [f"{word}." if chance.random() < 0.07 else word for word in words(chance, count)]
    timed = [Word(word, True, 400 * at, 400 * at + 380) for at, word in enumerate(said)]
    people = Speaker("Ann"), Speaker("Bob")
    turns = [
        Turn(people[at // 120 % 2], tuple(timed[at : at + 120])) for at in range(0, count, 120)
    ]
    return TimedTranscript(Transcript(tuple(turns), language="en"))


def words_timed() -> dict[str, float]:
    """Seconds to cut words into cues, and to match a transcript with a recogniser's words, one in ten of them wrong."""
    from imhcaps.model.transcript import Speaker, Transcript, Turn, Word
    from imhcaps.segmentation.limits import SegmentLimits
    from imhcaps.segmentation.segmenter import segment_report
    from imhcaps.timing import AsrWord, AsrWords, align_words

    chance = random.Random(7)
    talk = timed_talk(chance, SEGMENTED)
    people = Speaker("Ann"), Speaker("Bob")
    # Words of random letters: none is known from another.
    letters = [_letters(chance) for _ in range(MATCHED)]
    heard = [_letters(chance) if chance.random() < 0.1 else word for word in letters]
    script = Transcript(
        tuple(
            Turn(people[at // 120 % 2], tuple(map(Word, letters[at : at + 120])))
            for at in range(0, MATCHED, 120)
        ),
        language="en",
    )
    recognised = AsrWords(
        tuple(
            AsrWord(word, 400 * at, 400 * at + 90 * len(word) // 2) for at, word in enumerate(heard)
        )
    )
    return {
        f"segmentation, {SEGMENTED} words": best(lambda: segment_report(talk, SegmentLimits()), 3),
        f"matching, {MATCHED} words": best(lambda: align_words(script, recognised), 3),
    }


def _letters(chance: random.Random) -> str:
    return "".join(chance.choice("abdegiklmnoprstu") for _ in range(chance.randint(2, 8)))


def _with_fixes(result: FileResult) -> list[object]:
    """Every fix of a result: a fix is made when it is asked for."""
    return [finding.fix for finding in result.findings]


def growth() -> dict[str, float]:
    """`--fix` at twice the size, and beside the check with fixes: this tree alone."""
    from imhcaps.api import rebreak, resegment
    from imhcaps.checks.profiles import load_profile
    from imhcaps.checks.session import Settings, check_read, fix_document_with
    from imhcaps.formats import read_document
    from imhcaps.source import Source

    found: dict[str, float] = {}
    for kind in ("many", "dialogue"):
        for fixes in ("safe", "unsafe"):
            how = Settings(load_profile("web"), fixes=fixes, rebreak=rebreak, resegment=resegment)  # type: ignore[arg-type]
            took, tries = [], []
            for cues in (1000, 2000):
                source = Source(track(cues, kind), "talk.en.vtt")
                result = []
                took.append(
                    best(
                        lambda s=source, h=how, r=result: r.append(
                            fix_document_with(read_document(s), h)
                        ),
                        2,
                    )
                )
                tries.append(result[0].attempts)
            whole = best(lambda s=source, h=how: _with_fixes(check_read(read_document(s), h)), 2)
            name = f"{kind}, {fixes} fixes"
            found[f"{name}: 2,000 cues / 1,000 cues"] = took[1] / took[0]
            found[f"{name}: --fix / check with fixes"] = took[1] / whole
            found[f"{name}: attempts at 1,000 cues"] = tries[0]
            found[f"{name}: attempts at 2,000 cues"] = tries[1]
    text = f"WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n{'<' * 200_000}\n"
    how = Settings(load_profile("web"), rebreak=rebreak, resegment=resegment)
    found["one cue of 200,000 <, seconds"] = best(
        lambda: fix_document_with(read_document(Source(text, "a.vtt")), how), 2
    )
    return found


def peers(cues: int) -> dict[str, float]:
    """Seconds of the bare parse of the same texts."""
    import srt
    import webvtt

    found = {}
    for kind in ("clean", "voices", "usual", "many"):
        text = track(cues, kind)
        found[kind] = best(lambda t=text: list(webvtt.from_string(t)))
    for kind in ("clean srt", "many srt"):
        text = track(cues, kind.split()[0], True)
        found[kind] = best(lambda t=text: list(srt.parse(t)))
    return found


def _fixed(findings: Findings) -> Findings:
    """The findings, once each fix was asked for."""
    assert all(finding.fix or finding.fix is None for finding in findings)
    return findings


def _run(what: str, cues: int, python: Path) -> dict[str, float]:
    command = [str(python), __file__, f"--part={what}", str(cues)]
    env = environment()
    done = subprocess.run(command, env=env, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def compare(cues: int, before: Path, here: Path, part: str = "measure") -> None:
    """Print each figure of the base and of this tree, of which the Pythons are given, and their ratios."""
    rows: dict[str, dict[str, float]] = {"before": {}, "now": {}, "peers": {}}
    for _ in range(TURNS):
        for name, what, python in (
            ("before", part, before),
            ("now", part, here),
            ("peers", "peers", here),
        ):
            for key, took in _run(what, cues, python).items():
                rows[name][key] = min(rows[name].get(key, took), took)
    print(f"{'µs a cue':32} {'before':>9} {'now':>9} {'now / before':>13} {'now / peer':>11}")
    for key, now in rows["now"].items():
        then = rows["before"].get(key, float("nan"))
        sizes = {"200 cues": 200, "segmentation": SEGMENTED, "matching": MATCHED}
        each = next((size for name, size in sizes.items() if name in key), cues)
        what = key.removeprefix("check with fixes ").removeprefix("check ")
        if what.startswith("report "):
            what = what.rpartition(" ")[2]
        peer = rows["peers"].get(what.removeprefix("columns "))
        ratio = f"{now / peer:11.2f}" if peer else ""
        print(
            f"{key:32} {then / each * 1e6:9.1f} {now / each * 1e6:9.1f} {now / then:13.3f} {ratio}"
        )
    for key, value in _run("growth", cues, here).items() if part == "measure" else ():
        print(f"{key:56} {value:9.3f}")


def commands(before: Path, here: Path) -> None:
    """Whole commands of 1,000 cues beside `--version`, of the base and of this tree: the least processor time."""
    from startup import cpu

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        every = {}
        for when, python in (("before", before), ("now", here)):
            run = [str(python), "-m", "imhcaps"]
            every[f"--version {when}"] = [*run, "--version"]
            for kind in ("clean", "usual", "many"):
                path = folder / f"{kind}.en.vtt"
                path.write_text(track(1000, kind), encoding="utf-8")
                for form in ("concise", "full", "json", "sarif"):
                    every[f"{kind}, {form} {when}"] = [
                        *run, "check", str(path), "--output-format", form,
                    ]  # fmt: skip
        used = cpu(every, folder, 6)
        for what in every:
            what, _, when = what.rpartition(" ")
            if when == "before":
                ratios = [used[f"{what} {w}"] / used[f"--version {w}"] for w in ("before", "now")]
                print(f"{what:24} {ratios[0]:6.2f} × {ratios[1]:6.2f} ×")


def memory(cues: int) -> None:
    """Megabytes at most, above a warm process, of a check and of a peer's parse (tracemalloc)."""
    import tracemalloc

    import srt
    import webvtt

    import imhcaps

    with tempfile.TemporaryDirectory() as name:
        for kind, form in (("clean", "vtt"), ("many", "vtt"), ("clean", "srt"), ("many", "srt")):
            text = track(cues, kind, form == "srt")
            path = Path(name) / f"{kind}.en.{form}"
            path.write_text(text, encoding="utf-8")
            parse = (
                (lambda t=text: list(srt.parse(t)))
                if form == "srt"
                else (lambda t=text: webvtt.from_string(t))
            )
            peaks = []
            for work in (
                lambda p=path: _fixed(imhcaps.check(str(p))),
                lambda p=path: imhcaps.check(str(p)),
                lambda p=path: imhcaps.check_columns(str(p)),
                parse,
            ):
                work()
                gc.collect()
                tracemalloc.start()
                kept = work()
                peaks.append(tracemalloc.get_traced_memory()[1] / 1e6)
                tracemalloc.stop()
                del kept
            fixes, check, columns, peer = peaks
            print(
                f"{kind} {form}: check {check:.2f} MB, with fixes {fixes:.2f} MB, as columns {columns:.2f} MB,"
                f" peer {peer:.2f} MB: {check / peer:.2f} ×, {fixes / peer:.2f} ×, {columns / peer:.2f} ×"
            )
            if kind == "clean":
                clean, none = columns, len(imhcaps.check_columns(str(path)).codes)
            else:
                more = len(imhcaps.check_columns(str(path)).codes) - none
                print(
                    f"  {(columns - clean) * 1e6 / more:.0f} bytes a finding beyond a clean file, as columns"
                )


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:] if word.isdigit()]
    cues = sizes[0] if sizes else 2000
    part = next((word for word in sys.argv if word.startswith("--part=")), "")
    if part:
        works: dict[str, Callable[[], dict[str, float]]] = {
            "measure": lambda: measure(cues),
            "words": words_timed,
            "peers": lambda: peers(cues),
            "growth": growth,
        }
        print(json.dumps(works[part.removeprefix("--part=")]()))
    elif "--memory" in sys.argv:
        memory(cues)
    else:
        with tempfile.TemporaryDirectory() as name:
            pythons = both(Path(name))
            if "--commands" in sys.argv:
                commands(*pythons)
            else:
                compare(cues, *pythons, "words" if "--words" in sys.argv else "measure")


if __name__ == "__main__":
    main()
